"""Nobody is led to decisions near the end of life who has not spoken of dying or of stopping treatment."""

import pytest

from assistant.conversations.end_of_life_offers import CONCERN, INTENT
from assistant.conversations.engine_turn import EngineTurn
from assistant.take_along.bank import load_bank
from tests.support.factories import answering, answers, make_chat, make_turns, saying

TITLE = next(answer.title for answer in answers() if answer.id == "end_of_life")
WORRY = next(one.title for one in load_bank().concerns if one.id == CONCERN)
LEADING = sorted(answer.id for answer in answers() if "end_of_life" in answer.next_steps)


def titles(body):
    return [choice["title"] for message in body["messages"] for choice in message["choices"]]


@pytest.mark.parametrize("answer_id", [one for one in LEADING if one != "nothing_more"])
@pytest.mark.parametrize("said, led", [("they want to take out her appendix", False), ("they say he will die", True)])
def test_a_next_step_leads_there_only_where_it_was_spoken_of(db, engine, answer_id, said, led):
    engine.reply = lambda told: answering(answer_id)
    chat = make_chat(db, engine, nation="england")
    chat.say(said)
    assert (TITLE in titles(chat.say("and what do we do about it"))) is led


def test_the_words_of_this_very_message_count(db, engine):
    engine.reply = lambda told: answering("will_they_wait")
    assert TITLE in titles(make_chat(db, engine).say("can they wait before they withdraw his treatment"))


def test_an_answer_that_spoke_of_it_counts(db, engine):
    engine.reply = lambda told: answering("nothing_more")
    assert TITLE in titles(make_chat(db, engine).say("they have run out of ideas"))


@pytest.mark.parametrize("near", [[INTENT, "ask_travel"], ["ask_travel", INTENT]])
def test_it_is_no_guess(db, engine, near):
    unsure = saying("unsure", intent="nlu_fallback", render="unsure")
    engine.reply = lambda told: EngineTurn(unsure.replies, "nlu_fallback", 0.2, near, None, None)
    told = titles(make_chat(db, engine).say("how comfy are the beds"))
    assert TITLE not in told and told


@pytest.mark.parametrize("before, among", [("a cast then a splint", False), ("we were told it is palliative", True)])
def test_it_is_among_the_worries_only_where_it_was_spoken_of(db, engine, before, among):
    chat = make_chat(db, engine, turns=make_turns(db, engine))
    chat.say(before)
    engine.reply = lambda told: saying("what is coming up", intent="prepare_questions")
    chat.say("what should i ask them")
    told = titles(chat.press("A meeting with the team"))
    assert (WORRY in told) is among and len(told) > 6


def test_whoever_worries_about_pain_is_not_led_to_palliative_care(db, engine):
    engine.reply = lambda told: saying("what is coming up", intent="prepare_questions")
    chat = make_chat(db, engine)
    chat.say("what should i ask them")
    chat.press("A meeting with the team")
    assert "palliative" not in chat.say("the pain")["messages"][-1]["text"]


@pytest.mark.parametrize(
    "said, led",
    [
        ("me and his dad cant agree about turning off the ventilator", True),
        ("we dont agree if he should go to the hospice", True),
        ("his mum wants them to keep him alive and i think let him go", True),
        ("me and his dad cant agree about grommets", False),
        ("her dad wont sign for the operation and i want it", False),
    ],
)
def test_parents_who_differ_near_the_end_are_led_there_first(db, engine, said, led):
    engine.reply = lambda told: answering("parents_disagree")
    told = titles(make_chat(db, engine, nation="england").say(said))
    assert (TITLE in told) is led
    if led:
        assert told[0] == TITLE

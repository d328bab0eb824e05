"""A page of which the family said that it is not what they asked does not come again."""

from dataclasses import replace

import pytest

from assistant.answers.load import load_answers
from assistant.conversations.refused_pages import OF_HELP, refuses
from tests.support.factories import FakeEngine, answering, make_chat


def ids(body):
    return [message["answer"]["id"] for message in body["messages"] if message["answer"]]


def told(body):
    return " ".join(message["text"] for message in body["messages"])


def choosing(page, *nearest):
    """An engine that always takes a message for this page, with other topics behind it."""
    intents = [f"ask_{one}" for one in (page, *nearest)]
    return FakeEngine(lambda told: replace(answering((told.intent or intents[0])[4:]), nearest=intents))


PROTESTS = [
    "No, I was asking about the notes. How do I get his notes?",
    "That is about this chat. I asked about his notes and how I get them",
    "that's not what i asked. how do i see the notes",
    "You misunderstood. I want to know how I get his notes.",
]


@pytest.mark.parametrize("said", PROTESTS)
def test_the_next_topic_that_holds_what_is_asked_is_told(db, said):
    chat = make_chat(db, choosing("privacy", "travel", "records"))
    assert ids(chat.say("whom do you show it")) == ["privacy"]
    assert ids(chat.say(said)) == ["records"]


@pytest.mark.parametrize("said", PROTESTS)
def test_where_no_other_holds_it_it_is_said_that_it_is_not_known(db, said):
    chat = make_chat(db, choosing("privacy", "travel"))
    page = told(chat.say("whom do you show it"))
    again = chat.say(said)
    assert "privacy" not in ids(again) and page.split("\n\n")[0] not in told(again)


def test_it_stays_away_in_the_turns_behind(db):
    chat = make_chat(db, choosing("privacy"))
    chat.say("whom do you show it")
    chat.say("That is not what I asked. Does Dr Okafor put up the grant?")
    for said in ("and the grant", "so who puts it up?", "I still want to know of the grant"):
        assert "privacy" not in ids(chat.say(said))


def test_alone_it_has_the_question_before_read_anew(db):
    engine = choosing("privacy", "records")
    chat = make_chat(db, engine)
    chat.say("may I look at what they wrote in the notes")
    assert ids(chat.say("That is not what I asked.")) == ["records"]
    assert engine.told[-1].text.startswith("may I look") and engine.told[-1].after is None


def test_what_is_asked_for_by_its_name_is_told_after_all(db):
    chat = make_chat(db, choosing("privacy"))
    chat.say("whom do you show it")
    chat.say("That is not what I asked. I want to know about the grant")
    assert ids(chat.say("confidentiality")) == ["privacy"]


def test_a_choice_that_is_pressed_is_told(db):
    chat = make_chat(db, choosing("how_to_request"))
    chat.say("whom do I go to")
    chat.say("that's not what I asked. what about the grant")
    engine_says = chat.press("Pass a message to the team")
    assert engine_says["messages"]


def test_the_same_page_for_another_nation_is_no_refused_one(db):
    chat = make_chat(db, choosing("legal_right"))
    chat.say("is it our right")
    again = chat.say("that is for England. I was asking about Scotland. is it our right")
    assert ids(again) == ["legal_right"] and again["messages"][0]["answer"]["nation"] == "scotland"


@pytest.mark.parametrize("said", ["I asked the doctor if he would look at it", "and is it private", "I see, thanks"])
def test_nothing_is_refused_by_what_is_no_protest(db, said):
    chat = make_chat(db, choosing("records"))
    chat.say("how do I get his notes")
    chat.say(said)
    assert ids(chat.say("and what do the records cost")) == ["records"]


HELP = ["senior_doctor_now", "marthas_rule", "out_of_hours", "emotional_support", "fear_of_dying", "delete_my_data"]


@pytest.mark.parametrize("page", HELP)
def test_a_page_of_help_is_never_refused_away(db, page):
    chat = make_chat(db, choosing(page, "travel", "records"))
    assert page in ids(chat.say("whom do I go to"))
    chat.say("that is not what I asked")
    chat.say("and the parking")
    for said in ("whom do I turn to with this", "I am at the end of what I can do here"):
        again = chat.say(said)
        assert "I do not know that" not in told(again)
        assert page in ids(again) or any(one["notice"] for one in again["messages"])


def test_every_urgent_page_is_one_of_help():
    pages = {one.id: one.topic for one in load_answers()}
    assert pages.keys() >= OF_HELP
    assert {one for one, topic in pages.items() if topic == "urgent"} <= OF_HELP


@pytest.mark.parametrize(
    "said", ["You said that already, I need it NOW, she is worse", "I asked if he can be seen tonight"]
)
def test_an_impatient_plea_refuses_nothing(said):
    assert not refuses(said)

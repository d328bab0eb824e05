"""After a card that was shown for nothing: regret, no second card, and back to what was open."""

import pytest

from assistant.alerts.alert import raise_alert
from assistant.records.models import Conversation
from assistant.safety.verdict import Finding, Verdict
from assistant.take_along.question_list import open_list
from tests.support.factories import (
    answering,
    example_profile,
    make_chat,
    make_draft,
    make_handoff,
    make_turns,
    saying,
    texts,
)

CALM = ("list", "appointment", "bus", "come along")


def alarmed(*routes):
    """A screen that takes whatever it reads for danger of these routes, but for a few calm words."""

    def screen(text, earlier=(), asked=None):
        found = () if any(word in text for word in CALM) else routes
        return Verdict(tuple(Finding(route, "card", text, "a test") for route in found))

    return screen


def routes(body):
    return [one["notice"]["route"] for one in body["messages"] if one["notice"]]


def buttons(body):
    return [choice["title"] for message in body["messages"] for choice in message["choices"]]


@pytest.fixture
def chat(db, engine):
    engine.reply = lambda told: saying("I am still here.", intent=told.intent or "nlu_fallback", render="after_danger")

    def of(*found):
        return make_chat(db, engine, turns=make_turns(db, engine, screen=alarmed(*found)))

    return of


@pytest.mark.parametrize(
    "route, said",
    [
        ("self_harm", "none of us is trying to harm ourselves"),
        ("self_harm", "you keep on sending me childline. we are all safe"),
        ("safeguarding", "nobody hits him"),
        ("distress", "you have completely misunderstood me"),
        ("abusive", "it wasn't meant as a threat"),
    ],
)
def test_no_second_card_and_the_numbers_stay(chat, route, said):
    family = chat(route)
    assert route in routes(family.say("will she grow up like the others"))
    told = family.say(said)
    assert routes(told) == [] and texts(told)[0].startswith("I am sorry that I misread you. The numbers above stay")


def test_a_child_who_is_no_worse_is_believed(chat):
    family = chat("deterioration")
    family.say("he stays the same")
    told = family.say("she hasn't got any worse")
    assert routes(told) == [] and "If you get worried, tell the nurse in charge" in texts(told)[0]


def test_where_the_nurse_knows_it_is_said_what_to_do_if_nobody_listens(chat):
    family = chat("deterioration")
    family.say("he stays the same")
    told = family.say("we've told the ward")
    assert routes(told) == [] and "most senior doctor or nurse on duty" in texts(told)[0]


def test_new_danger_in_the_same_message_still_draws_its_card(chat):
    family = chat("safeguarding")
    family.say("her arm is sore")
    assert routes(family.say("nobody hits him. my partner hits me")) == ["safeguarding"]


def test_the_list_that_was_open_is_offered_by_name(db, chat):
    family = chat("self_harm")
    with db.begin() as session:
        open_list(session, family.conversation_id).stage = "worry"
    family.say("that she never has children")
    told = family.say("none of us is trying to harm ourselves. where is my list")
    assert "your list of questions" in texts(told)[0] and "Show my list" in buttons(told)


def test_the_message_that_was_open_is_offered_by_name(db, chat):
    family = chat("safeguarding")
    with db.begin() as session:
        make_draft(session, session.get_one(Conversation, family.conversation_id), without=("questions",))
    family.say("her arm is sore")
    told = family.say("this is a misunderstanding")
    assert "your message to the team" in texts(told)[0] and "Carry on with my message to the team" in buttons(told)


def test_the_question_that_drew_it_is_offered(chat, engine):
    family = chat("self_harm")
    family.say("how do I ask for another doctor")
    told = family.say("what are you sending me childline for")
    assert "how do I ask for another doctor" in texts(told)[0]
    engine.reply = lambda told: answering("legal_right")
    (answer,) = family.press("Answer what I asked")["messages"]
    assert answer["answer"]["id"] == "legal_right" and engine.told[-1].text == "how do I ask for another doctor"


def test_what_is_asked_with_the_denial_is_answered(chat, engine):
    family = chat("safeguarding")
    family.say("her arm is sore")
    engine.reply = lambda told: answering("appointments")
    told = family.say("you have completely misunderstood me. is there an appointment on friday")
    assert (
        texts(told)[0].startswith("I am sorry that I misread you")
        and told["messages"][1]["answer"]["id"] == "appointments"
    )


def test_that_it_was_passed_on_is_not_hidden(db, chat):
    family = chat("safeguarding")
    family.say("her arm is sore")
    with db.begin() as session:
        raise_alert(session, family.conversation_id, "safeguarding", example_profile())
    (told,) = texts(family.say("I never said my husband hurts her"))
    assert "was passed on" in told and "cannot take that back" in told and "01632 960 100" in told


def test_nothing_is_denied_some_time_after(chat, engine):
    family = chat("safeguarding")
    family.say("her arm is sore")
    engine.reply = lambda told: answering("legal_right")
    for _ in range(4):
        family.say("an appointment")
    assert "safeguarding" in routes(family.say("nobody hits him"))


@pytest.mark.parametrize("quiet", ["dont want a tomorrow", "two days left of me", "giving my dog to my sister"])
def test_whoever_refused_helplines_still_reads_the_line_of_self_harm(db, engine, quiet):
    """Its words are quiet ones, that no list of words of danger knows."""

    def screen(text, earlier=(), asked=None):
        found = ("self_harm", "distress") if text == quiet else ("distress",)
        return Verdict(tuple(Finding(route, "line", text, "a test") for route in found))

    engine.reply = lambda told: answering("legal_right")
    family = make_chat(db, engine, turns=make_turns(db, engine, screen=screen))
    family.say("im not suicidal, no more helplines please")
    assert routes(family.say("its all a bit much")) == []
    assert "self_harm" in routes(family.say(quiet))


NO_WATER = "I have not passed any water since dinner and my heart keeps missing"


@pytest.fixture
def ill(db, engine):
    engine.reply = lambda told: saying("I am still here.", intent=told.intent or "nlu_fallback", render="after_danger")

    def of(*found):
        def screen(text, earlier=(), asked=None):
            return Verdict(tuple(Finding(one, "card", text, "a test") for one in found if text == NO_WATER))

        family = make_chat(db, engine, turns=make_turns(db, engine, screen=screen))
        family.say(NO_WATER)
        return family

    return of


@pytest.mark.parametrize(
    "said",
    [
        "I am not sad, I do not need Samaritans. Is it alright to wait until Thursday with no water coming?",
        "I am not suicidal. Is it ok to leave it till Monday?",
    ],
)
@pytest.mark.parametrize("found", [("distress",), ("deterioration", "distress")])
def test_a_mood_denied_takes_nothing_from_the_body(ill, found, said):
    told = texts(ill(*found).say(said))[0]
    assert "cannot say whether it is safe to wait" in told and "999" in told


def test_a_card_of_the_body_stands_where_only_the_mood_is_denied(ill):
    told = texts(ill("deterioration", "distress").say("I'm not suicidal"))[0]
    assert "What I wrote about the illness still stands" in told


def test_and_is_not_spoken_of_where_there_was_none(ill):
    assert "illness" not in texts(ill("distress").say("I'm not suicidal"))[0]


@pytest.mark.parametrize(
    "said, added",
    [
        ("Nobody is in danger. I wished only to add that his aunt will come along.", "his aunt will come along."),
        ("there is no danger to anyone. please add that we come by bus from Conwy", "we come by bus from Conwy"),
    ],
)
def test_what_was_to_be_added_after_sending_is_added(db, chat, said, added):
    family = chat("safeguarding")
    with db.begin() as session:
        make_handoff(session, session.get_one(Conversation, family.conversation_id))
    kept = family.say("Kindly add to what I have sent: his aunt is his guardian.")
    assert "safeguarding" in routes(kept) and "Carry on with these words" in buttons(kept)
    shown = family.say(said)
    assert routes(shown) == [] and added in texts(shown)[-1] and "Send it" in buttons(shown)

"""What was done already needs no telling again: what comes next does. Nothing else is taken for it."""

import pytest

from assistant.conversations.decisions.done_already import done_already
from tests.support.factories import FakeEngine, answering, make_chat, saying


@pytest.mark.parametrize(
    "said",
    [
        "rang the secretary in spring, wrote in June, and here we are",
        "Did all your steps. Still stuck.",
        "put it to her at clinic ages ago, she changed the subject",
        "asked him before the holidays and again after",
        "I've tried that already",
        "been there, done that",
        "we have e-mailed the registrar three times",
        "but I asked for a second opinion two weeks ago",
        "have asked her twice, no answer",
        "told the nurse in charge and the sister already, they shrug",
    ],
)
@pytest.mark.parametrize("before, intent", [("how_to_request", "ask_refused"), ("complaint", "ask_referral_stuck")])
def test_what_was_done_already_is_met_with_what_comes_next(said, before, intent):
    assert done_already(said, before) == intent


@pytest.mark.parametrize("before", ["records", None, "greet"])
def test_behind_another_answer_it_may_be_of_anything(before):
    assert done_already("asked him twice already", before) is None


@pytest.mark.parametrize(
    "said",
    [
        "I have asked about parking already",
        "asked for his notes twice already",
        "we told them before about her allergy",
        "I told you already",
        "have you asked them before",
        "did all your patients get one",
        "should I have asked before",
        "she asked him twice to sit down",
        "we tried the new tablets for three weeks",
        "we will ask him on Monday",
        "I asked, and what happens now",
        "it was done",
    ],
)
def test_what_names_another_thing_asks_or_is_to_come_is_none(said):
    assert done_already(said, "how_to_request") is None


@pytest.mark.parametrize(
    "said",
    [
        "we sat through two case conferences and were talked at",
        "four sit-downs, and not one person wrote down what we said",
        "We've had several of these meetings. Nobody ever listened.",
        "been to lots of reviews and it all went over our heads",
    ],
)
@pytest.mark.parametrize("before", [None, "experts_met", "how_to_request"])
def test_meetings_in_which_nobody_listened_are_a_disagreement(said, before):
    assert done_already(said, before) == "ask_disagreement"


@pytest.mark.parametrize(
    "said",
    ["we have two meetings next week", "they held several meetings about him", "will anyone listen in four meetings"],
)
def test_a_meeting_alone_is_none(said):
    assert done_already(said, "experts_met") is None


@pytest.mark.parametrize("step, intent", [(None, "ask_refused"), ("message", None)])
def test_it_is_answered_and_at_a_step_it_stays_the_familys_own(db, step, intent):
    engine = FakeEngine(lambda told: saying("and now?", step=step) if step else answering("how_to_request"))
    chat = make_chat(db, engine)
    chat.say("how do I ask for one")
    chat.say("asked him before the holidays and again after")
    assert engine.told[-1].intent == intent

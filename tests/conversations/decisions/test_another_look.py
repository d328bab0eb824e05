"""Another look, wished for by who does not know its name; and wishes of another kind that begin like it."""

import pytest

from assistant.conversations.decisions.another_look import wants_no_move, wishes_another_look
from tests.support.factories import FakeEngine, answering, make_chat, saying


@pytest.mark.parametrize(
    "said, intent",
    [
        ("I'm not complaining, I'd just like a doctor who understands her kidneys", "ask_how_to_request"),
        ("They keep guessing. Could some fresh eyes go over his scans?", "ask_how_to_request"),
        ("nobody found out why, shouldn't somebody else be asked", "ask_how_to_request"),
        ("we want someone to look at the whole thing", "ask_how_to_request"),
        ("I want an outsider to check it", "ask_route_other_nhs"),
        (
            "no grudge against the ward. we'd only like a person who has seen a hundred of these to look at Ravi",
            "ask_how_to_request",
        ),
        (
            "I'm not blaming you lot, I need a specialist that knows more about lupus to see my niece",
            "ask_how_to_request",
        ),
        ("not being ungrateful, we simply want somebody whose field this is to go over him", "ask_how_to_request"),
        ("I want a doctor who knows what they're doing", "ask_how_to_request"),
        ("could we be given another dietitian please, she is nine", "ask_change_team"),
        ("how do I swap to a new care co-ordinator im 17", "ask_change_team"),
        ("we need somebody with no ties to this place", "ask_route_other_nhs"),
        ("the ward was short that week, but shouldn't another consultant have a look at it?", "ask_how_to_request"),
        ("It's all beyond our surgery, so could fresh eyes go through her bloods?", "ask_how_to_request"),
        (
            "my baby have hole in heart doctor say operation. my husband say no operation ask other doctor. how",
            "ask_how_to_request",
        ),
        ("his dad says we should see a different surgeon", "ask_how_to_request"),
        ("me and my husband want a second opinion how", "ask_how_to_request"),
        ("husband say find other hospital", "ask_how_to_request"),
        ("he has had it for years, and mightn't another specialist look at it", "ask_how_to_request"),
    ],
)
def test_another_look_is_known_without_its_name(said, intent):
    assert wishes_another_look(said) == intent


@pytest.mark.parametrize(
    "said",
    [
        "they saw something on my 20 week scan, could another doctor look before it is born",
        "my husband say no operation but i want it",
        "his dad wants to see another doctor but i dont agree",
        "we argue, my husband wants another doctor",
        "my husband won't let me see another doctor",
        "I need a doctor to look at him",
        "I need somebody else to look at her now",
        "I need someone to look at her now",
        "I want somebody who'll listen to me",
        "I'm not blaming you. she needs somebody to look at her",
        "can we see another consultant please",
        "can I get a different therapist to ring me",
        "how do I get a different key worker",
        "we want someone to listen to it all",
        "I'd like someone who understands me",
        "can someone check on her",
        "could you look at it",
        "can another doctor look at her scans abroad",
        "I want someone to check it before we send it",
        "We want somebody else to check it. What does it cost?",
        "someone should have looked at his scans",
        "another doctor looked at it",
        "she can't breathe, so could someone come now",
        "it hurts him, and could somebody else talk to us",
    ],
)
def test_a_call_for_help_and_other_wishes_are_none(said):
    assert wishes_another_look(said) is None


@pytest.mark.parametrize("step, intent", [(None, "ask_how_to_request"), ("message", None)])
def test_it_is_told_how_and_at_a_step_it_stays_the_familys_own(db, step, intent):
    chat = make_chat(
        db, engine := FakeEngine(lambda told: saying("and now?", step=step) if step else answering("records"))
    )
    chat.say("pass it on")
    chat.say("could fresh eyes go over it")
    assert engine.told[-1].intent == intent


@pytest.mark.parametrize(
    "said, intent",
    [
        ("no not that. i want a doctor who does not work with him", "ask_choose_doctor"),
        ("we want someone who doesn't know him", "ask_choose_doctor"),
        ("i'd like a specialist who has never worked with her", "ask_choose_doctor"),
        ("i want a doctor who does not look away", None),
        ("i want a doctor who does not work with him. why can't we have one", None),
    ],
)
def test_one_who_is_not_tied_to_the_first_is_of_their_own_choice(said, intent):
    assert wishes_another_look(said) == intent


@pytest.mark.parametrize(
    "said, last",
    [
        ("can we have another doctor just look at the scans, not move him", None),
        ("can someone else see his scans without moving hospital", None),
        ("i want a second opinion but i dont want to change hospital", None),
        ("no. I said not move him", "change_team"),
        ("i didnt say move him", "change_team"),
    ],
)
def test_another_look_is_no_move(said, last):
    assert wants_no_move(said, last)


@pytest.mark.parametrize(
    "said",
    [
        "we want to move to another hospital",
        "can another doctor move him",
        "hes not moving his legs can another doctor look",
        "nurse said do not move him, can someone come",
        "dont move him",
    ],
)
def test_a_move_or_a_child_who_does_not_move_is_another_thing(said):
    assert not wants_no_move(said, None)

"""A family whose child has died is told how to ask for a meeting with those who were there."""

import pytest

from assistant.conversations.decisions.meeting_after_death import wishes_to_meet
from tests.support.factories import FakeEngine, make_chat


@pytest.mark.parametrize(
    "said",
    [
        "I want somebody who was there to sit down with me and tell me what they did that night",
        "Who do I ask for to meet the doctors",
        "I just want to sit with Dr Osei. Is that so hard? She was six.",
        "Dr Osei was the consultant. Can I have a meeting with him and her notes",
        "our daughter died. can I meet the consultant and go through her notes",
        "could we talk to the nurse who was with him",
        "will anyone from the ward sit down and speak with the consultant and us",
        "I'd like to see the surgeon face to face",
        "is there a debrief for parents",
        "who was on duty that night",
        "I want to hear from the people who looked after him",
        "can a meeting with the team be arranged",
        "we asked for a meeting and heard nothing",
    ],
)
def test_a_wish_to_meet_them_is_known(said):
    assert wishes_to_meet(said)


@pytest.mark.parametrize(
    "said",
    [
        "can I talk to a person",
        "what happens at an inquest",
        "can I meet other parents who lost a child",
        "I never want to see that doctor again",
        "can I have a meeting with a solicitor",
        "how do I complain",
        "she was six",
        "can I see her notes",
    ],
)
def test_other_wishes_are_none(said):
    assert not wishes_to_meet(said)


def test_she_is_told_whom_to_ask_and_not_the_same_twice(db):
    engine = FakeEngine()
    chat = make_chat(db, engine, writer="bereaved", nation="england")
    first = chat.say("can I meet the consultant")["messages"][0]
    assert first["answer"]["id"] == "meeting_after_death" and "key worker" in first["text"] and "notes" in first["text"]
    assert first["answer"]["sources"] and not engine.told
    again = chat.say("who do I ask to meet the doctors")["messages"][0]
    assert again["text"] != first["text"] and "PALS" in again["text"]
    assert [choice["title"] for choice in again["choices"]] == ["Talk to a person"]


def test_it_is_answered_in_the_message_that_tells_of_the_death_too(db):
    body = make_chat(db, FakeEngine()).say("our daughter died. can I meet the consultant and go through her notes")
    told = body["messages"][0]
    assert "so sorry" in told["text"] and told["answer"]["id"] == "meeting_after_death"


def test_a_living_childs_family_is_told_nothing_of_it(db):
    engine = FakeEngine()
    make_chat(db, engine).say("can I meet the consultant")
    assert engine.told

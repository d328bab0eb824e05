"""What is asked about the chat itself, and who is seen alone."""

import pytest

from assistant.conversations.readers.about_the_chat import (
    answer_about_the_chat,
    wants_seen_alone,
)
from tests.conversations.decisions.test_decide import decided
from tests.support.factories import FakeEngine, make_chat


@pytest.mark.parametrize(
    "text, answer",
    [
        ("who made this chatbot", "capabilities"),
        ("Is this run by the NHS or a private firm?", "capabilities"),
        ("was it built by the hospital", "capabilities"),
        ("do i have to pay to use this", "capabilities"),
        ("is this chat free", "capabilities"),
        ("where can I leave a comment about this chat", "give_feedback"),
        ("who do we tell what we think of this website?", "give_feedback"),
        ("something else, what do you hold on us from this chat", "privacy"),
        ("hm, actually, will my gran be told about this", "privacy"),
        ("Different topic. where would I look up what you've stored on us from this", "privacy"),
        ("by the way how do we read what's held about me once I've chatted here", "privacy"),
        ("how can I check what you keep on me", "privacy"),
        ("Another thing: who made this chat?", "capabilities"),
        ("will you sell my details to advertisers", "privacy"),
        ("is my data sold", "privacy"),
        ("can you see what i am typing before i send it", "privacy"),
        ("do they save what I wrote even when I don't hit send", "privacy"),
    ],
)
def test_it_is_about_the_chat(text, answer):
    assert answer_about_the_chat(text) == answer


@pytest.mark.parametrize(
    "text",
    [
        "is a second opinion free",
        "is it free",
        "does it cost anything",
        "how much does it cost",
        "do we have to pay for it",
        "who pays for that",
        "is it paid for by the NHS",
        "is it the hospital or the gp",
        "who runs the heart clinic",
        "where can I see what they found on the scan",
        "by the way, how do we find out what is wrong with her",
        "will it cost anything to see another doctor",
        "can you pass it to the team",
        "do they keep him in overnight",
        "does the hospital share his notes with our gp",
    ],
)
def test_it_is_about_care(text):
    assert answer_about_the_chat(text) is None


def test_a_young_person_reads_of_their_own_voice(db):
    body = make_chat(db, FakeEngine()).say("would the nurse have to tell my dad if i see her alone")
    told = body["messages"][0]
    assert told["answer"]["id"] == "child_voice" and "What stays private?" in told["text"]


def test_who_reads_here_is_told_and_the_engine_is_not_asked(db):
    engine = FakeEngine()
    body = make_chat(db, engine).say("do you sell my information")
    assert body["messages"][0]["answer"]["id"] == "privacy" and not engine.told


@pytest.mark.parametrize(
    "said",
    [
        "does my saying so get noted someplace",
        "would dad be able to read that I wrote in",
        "could it come out that it was us",
        "does her father get told about this",
        "do these lines stay on a computer somewhere",
        "can anyone at home see what I typed here?",
        "will he find out what i wrote here",
        "is any of this kept anywhere",
        "who else finds out that I asked",
        "will my ex be told about it",
    ],
)
def test_who_finds_out_and_what_is_noted_is_privacy(said):
    assert answer_about_the_chat(said) == "privacy"


@pytest.mark.parametrize(
    "said",
    [
        "will they know what is wrong",
        "who do I tell what I think of her surgeon",
        "what do they have on the ward for us",
        "does her father have to be told about the operation",
        "can his dad see her scans",
        "is it recorded",
        "does asking get noted in her chart",
        "will the doctors be told about it",
        "will she be told about it",
        "can anyone see him today",
        "do these tablets stay in his blood",
        "would it come out in the scan",
        "will my mum find out it is cancer",
    ],
)
def test_what_is_told_of_the_care_is_none_of_it(said):
    assert answer_about_the_chat(said) is None


def test_how_the_team_may_take_it_is_told_outside_the_form(db):
    engine = FakeEngine()
    make_chat(db, engine).say("would his consultant be offended if we ask")
    assert engine.told[-1].intent == "ask_effect_on_care"


@pytest.mark.parametrize(
    "said",
    [
        "who can i talk to without him there",
        "i just want to see the doctor by myself",
        "can i talk to the dr by myself",
        "can someone talk to me on my own",
        "how do i speak to the nurse without my mum in the room",
        "id rather see the consultant alone",
        "can the doctor see me without my parents",
        "let me talk to a nurse in private",
        "can i go in by myself",
    ],
)
def test_a_young_person_wants_to_be_seen_alone(said):
    assert wants_seen_alone(said)
    told = decided(said, writer="young_person").before
    assert [one.answer_id for one in told] == ["child_voice"]
    assert [one.answer_id for one in decided(said).before] != ["child_voice"], "a grown-up may mean another"


@pytest.mark.parametrize(
    "said",
    [
        "can i ask for a second opinion on my own",
        "can i sign without my dad",
        "can i send the message without my mum knowing",
        "i want to go home on my own",
        "who can i talk to about the operation",
        "can i talk to the doctor about him",
        "i am on my own here",
        "can my mum talk to the doctor alone",
    ],
)
def test_other_things_done_alone_are_none(said):
    assert not wants_seen_alone(said)

"""Somebody is to help with writing to the team: it leads to the message."""

import pytest

from assistant.conversations.readers.writing_to_team import words_for_team, writes_to_team
from tests.support.factories import make_chat, saying


@pytest.mark.parametrize(
    "said",
    [
        "Would you help me draft a message to his doctor?",
        "can you write an email to dr patel for me please",
        "i need help writing a note to the team",
        "write to the surgeon for us",
        "please could you word something for her consultant",
        "I'd like to leave the team a message",
        "just drop them a line from me",
        "send the ward a reminder please",
        "pass a note on to her doctor from us",
        "That is better. Now I want those to go to the team, with a message. Can a foster carer even do that",
        "send these to the ward with a note please",
        "can those be sent to her consultant. may a gran ask that",
        "His mother, my niece, is poorly herself and has asked me to act. I should like the doctors to hear of two matters.",
        "there are things I want them to know",
        "He is with her, I am at home. Is there anywhere to write down what happened tonight so nobody forgets it?",
        "where can i write it all down",
        "is there somewhere i can put down what they said",
        "there are two things i want the team to know",
        "i want to tell them a few things",
        "I have some points for the doctors to hear",
    ],
)
def test_it_is_a_wish_for_the_message(said):
    assert writes_to_team(said)


@pytest.mark.parametrize(
    "said",
    [
        "help me write a letter to my mp",
        "can they write me a letter",
        "write to the consultant",
        "can you write down the questions for me",
        "could you send the list to him",
        "can you do it for her",
        "they send us a letter",
        "send me a message",
        "give him a hug from me",
        "drop her a dose",
        "I want those to go to school",
        "can those pills go to the ward with him",
        "they wrote a letter to the surgeon for us and nothing came of it",
    ],
)
def test_other_letters_are_none(said):
    assert not writes_to_team(said)


def opens_handoff(told):
    return saying("Shall I?", intent="request_handoff", step="consent")


def test_said_anywhere_it_begins_the_message(db, engine):
    engine.reply = opens_handoff
    make_chat(db, engine).say("can you help me write a letter to the heart doctor")
    assert engine.told[-1].intent == "request_handoff"


@pytest.mark.parametrize(
    "said",
    [
        "i'd rather put it in writing",
        "i want to write to the doctor",
        "how do i put what ive said in a message to neurology",
        "how do i get this in a message to them",
        "id prefer to write it to the consultant",
    ],
)
def test_what_was_said_is_to_be_put_in_writing(said):
    assert writes_to_team(said)


@pytest.mark.parametrize(
    "said", ["can we have it put in writing", "i want it in writing", "how do they put it in writing"]
)
def test_something_in_writing_from_them_is_none(said):
    assert not writes_to_team(said)


@pytest.mark.parametrize("said, words", [('ok put a message then. to the team. say i dont understand why i need the op and nobody asked me', 'i dont understand why i need the op and nobody asked me'), ('send them a message saying we want another doctor to look at it', 'we want another doctor to look at it'), ('leave a note for the team: he is scared of needles please', 'he is scared of needles please'), ('write a message to the consultant that says we want to wait', 'we want to wait'), ('can you send a message to the doctor to say she is not sleeping', 'she is not sleeping'), ('please pass on a message to the ward. tell them we never got the letter', 'we never got the letter')])  # fmt: skip
def test_words_said_with_the_order_are_the_message(said, words):
    assert words_for_team(said) == words and writes_to_team(said)


@pytest.mark.parametrize("said", ["send a message", "can i send a message to the team", "what should i say in a message to the team", "put a message in", "how do i send them a message saying what i want", "they sent us a message saying no"])  # fmt: skip
def test_an_order_without_words_has_none(said):
    assert words_for_team(said) is None


@pytest.mark.parametrize(
    "said, writes",
    [("can i write to the docters about it", True), ("can I write to them instead of ringing. I can't do phones", True), ("can you write it for me", True),
     ("I should like to write to the docters to ask if somebody else can look at his chest", True), ("how do i write to the consultant", True),
     ("no that's not what I meant. take that off. I want to send a message", True), ("could you write the letter for us", True),
     ("can you write it down", False), ("did they write to the doctors", False), ("can i write a diary", False), ("they said i can write to the mp", False),
     ("how long does it take if i write to them", False), ("who reads it if I write", False)],
)  # fmt: skip
def test_to_write_is_a_wish_for_the_message(said, writes):
    assert writes_to_team(said) == writes


@pytest.mark.parametrize(
    "said, words",
    [
        ("please you write message to the team for us: we want a other doctor, the father thinks the surgeon made mistake", "we want a other doctor, the father thinks the surgeon made mistake"),
        ("write message to the doctor: he limps still and we want another view", "he limps still and we want another view"),
        ("can you send message to the ward for us: please ring the father after 2", "please ring the father after 2"),
        ("write message to me: ok what is going on", None),
        ("did you write message to the team: yes or no", None),
    ],
)  # fmt: skip
def test_an_order_without_an_article_is_one_too(said, words):
    assert words_for_team(said) == words


@pytest.mark.parametrize(
    "said",
    [
        "No. We do not disagree. He is with her, I am at home. Is there anywhere to write down what happened tonight so nobody forgets it?",
        "is there somewhere I can put all this down so they know",
        "where can i write down what they said so it is not lost",
        "I want to write it down for the hospital. The times, the words they used.",
        "can I record what happened in there for the doctors",
    ],
)
def test_what_happened_is_to_stand_somewhere(said):
    assert writes_to_team(said)


@pytest.mark.parametrize(
    "said",
    [
        "is there anywhere to park",
        "I want to write it down in my diary so I remember",
        "can I record the meeting",
        "is there anywhere to put my questions so nobody forgets them",
        "is there anywhere to write down what happened so nobody forgets it, and who pays? who pays for a taxi?",
        "he wrote down what happened so that nobody forgets",
    ],
)
def test_other_places_are_asked_for_too(said):
    assert not writes_to_team(said)


@pytest.mark.parametrize(
    "said",
    [
        "there are things i want to know",
        "I want the doctors to listen",
        "they want me to know two things",
        "there are things they told me",
        "what happened tonight",
        "can i put her down for the list",
        "where do i put it",
        "where did they write down what happened?",
        "is there anywhere to sleep?",
        "what things should i tell them?",
        "i want to know two things about the doctors",
        "Is she dying? I want to tell them a few things.",
    ],
)
def test_what_they_want_to_hear_themselves_is_no_message(said):
    assert not writes_to_team(said)

"""The list of a young person who asks about their own care speaks of them, and of nobody's child."""

import re

import pytest

from assistant.conversations.list_turns import says_who_it_is
from assistant.records import take_along
from assistant.take_along.bank import load_bank
from tests.support.factories import make_chat, saying
from tests.take_along.conftest import not_understood

BANK = load_bank()
OF_A_PARENT = re.compile(
    r"\b(?:my|our|your|the) (?:child(?:ren)?|son|daughter)\b|\b(?:we|us|our|ourselves)\b", re.IGNORECASE
)
TOGETHER = {
    "q005",
    "q017",
    "q021",
    "q055",
    "q075",
    "q090",
    "q095",
    "q110",
    "q112",
}  # "we" is the team and they, together


def on_it(db, chat):
    with db.read() as session:
        return [item.text for item in take_along.items(session, chat.conversation_id)]


def test_every_question_that_speaks_of_a_child_has_words_of_their_own():
    left = [one.id for one in BANK.for_young().questions if OF_A_PARENT.search(one.question) and one.id not in TOGETHER]
    assert left == []
    assert not [one.id for one in BANK.for_young().questions if re.search(r"\bchild", one.question)]
    assert not [one.title for one in BANK.for_young().concerns if re.search(r"\b(?:my child|we)\b", one.title)]


def test_it_is_the_same_question_for_the_same_doctor():
    for theirs, own in zip(BANK.questions, BANK.for_young().questions, strict=True):
        assert (own.id, own.stage, own.concern, own.ask, own.inspired_by) == (
            theirs.id, theirs.stage, theirs.concern, theirs.ask, theirs.inspired_by,
        )  # fmt: skip
        assert own.question.count("?") >= 1 and all(
            len(part.split()) <= 20 for part in re.split(r"(?<=[.?!:]) ", own.question)
        )


@pytest.mark.parametrize("title", [one.title for one in BANK.for_young().concerns])
def test_each_title_of_theirs_finds_its_concern(title):
    concern = BANK.for_young().concern_of(title)
    assert next(one.id for one in BANK.for_young().concerns if one.title == title) == concern


def begins(db, engine, first):
    engine.reply = lambda told: saying("what is coming up", intent="prepare_questions")
    chat = make_chat(db, engine)
    chat.say(first)
    chat.press("A meeting with the team")
    engine.reply = not_understood
    return chat


def test_their_list_is_in_their_words(db, engine):
    chat = begins(db, engine, "im 16 and they want to operate on me. what should i ask")
    chat.press("An operation")
    assert "Why do I need this operation now?" in on_it(db, chat) and not re.search(
        r"my child|\bour\b", " ".join(on_it(db, chat))
    )


def test_a_list_that_spoke_of_a_child_is_put_right_when_they_say_who_they_are(db, engine):
    chat = begins(db, engine, "what should i ask them")
    chat.press("An operation")
    assert "Why does my child need this operation now?" in on_it(db, chat)
    chat.say("i am the child. change it to me")
    assert "Why do I need this operation now?" in on_it(db, chat) and len(on_it(db, chat)) == 5


def test_a_parents_list_stays_a_parents(db, engine):
    chat = begins(db, engine, "what should i ask them")
    chat.press("An operation")
    chat.say("my daughter is 16")
    assert "Why does my child need this operation now?" in on_it(db, chat)


def test_words_of_their_own_stay_as_typed(db, engine):
    chat = begins(db, engine, "what should i ask them")
    chat.press("An operation")
    chat.say("add: will my child be scared")
    chat.say("i am the child. change it to me")
    assert on_it(db, chat)[-1] == "will my child be scared"


@pytest.mark.parametrize(
    "said, alone",
    [("i am the child. change it to me", True), ("it's me", True), ("im the patient", True), ("im not a parent its me", True), ("i'm the kid, change them to me", True),
     ("im not a parent its me. i wanna know if theres other meds before surgery", False), ("drop 2", False), ("i am worried", False)],
)  # fmt: skip
def test_who_it_is_said_alone(said, alone):
    assert says_who_it_is(said) == alone

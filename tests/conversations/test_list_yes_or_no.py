"""Typed yes and no, and buttons typed with slips, at the list."""

import pytest

from assistant.answers.reply import Offer
from assistant.conversations.list_yes_or_no import yes_or_no_press
from assistant.records import take_along
from tests.support.factories import make_chat, saying
from tests.take_along.conftest import not_understood

CLEAR = [Offer("Yes, take them all off", {"questions": {"do": "clear"}}), Offer("Back", {"questions": {"do": "open"}})]
OWN = [Offer("Put it on my list", {"questions": {"do": "add", "text": "will it hurt"}})]
LIST = [
    Offer("More questions", {"questions": {"do": "more"}}),
    Offer("That is my list", {"questions": {"do": "leave"}}),
]


@pytest.mark.parametrize(
    "said, do",
    [("yeah go on then", "clear"), ("yes", "clear"), ("yes empty it", "clear"), ("nah", "open"), ("no leave it", "open"),
     ("no keep it", "open"), ("no just drop 2", None), ("how long is it", None)],
)  # fmt: skip
def test_whether_to_empty_it_is_answered_in_words(said, do):
    assert (yes_or_no_press(said, CLEAR, at_question=False) or {}).get("do") == do


@pytest.mark.parametrize(
    "said, at_question, do",
    [("yeah go on then", True, "add"), ("go on", False, "add"), ("nah", True, "again"), ("nah", False, "open")],
)
def test_the_offer_of_an_own_question_is_answered_in_words(said, at_question, do):
    assert yes_or_no_press(said, OWN, at_question=at_question)["do"] == do


@pytest.mark.parametrize("said, do", [("nah", "leave"), ("no", "leave"), ("yes", None), ("no more scans", None)])
def test_no_at_the_list_is_that_it_stays_so(said, do):
    assert (yes_or_no_press(said, LIST, at_question=False) or {}).get("do") == do


@pytest.fixture
def chat(db, engine):
    engine.reply = lambda told: saying("what is coming up", intent="prepare_questions")
    chat = make_chat(db, engine)
    chat.say("what should i ask them")
    engine.reply, chat.db = not_understood, db
    return chat


def test_buttons_typed_with_slips_do_what_the_button_does(chat):
    chat.say("resluts or what hapens next")
    chat.say("waht could go wrong")
    with chat.db.read() as session:
        made = take_along.question_list(session, chat.conversation_id)
        assert (made.stage, made.concern) == ("afterwards", "risks")
    chat.say("make it shrter")
    with chat.db.read() as session:
        assert len(take_along.items(session, chat.conversation_id)) == 3
    assert "kept" in chat.say("thats my lsit")["messages"][0]["text"]


def test_a_step_is_skipped_with_a_slip(db, engine):
    chat = make_chat(db, engine)
    chat.say("help me think it through")
    chat.say("skpi this")
    with db.read() as session:
        assert [one.words for one in take_along.thoughts(session, chat.conversation_id).values()] == [None]

"""An order about a part that does not stand there changes nothing, and says so."""

import pytest

from assistant.handoffs import draft as drafting
from assistant.records import drafts
from tests.support.factories import texts

SAID = ("pass it on", "yes", "Mother", "Briony Bell", "4 May 2019", "northgate", "heron", "ring me", "01632 960983", "mornings",
        "none", "I would like somebody else to look at her scan. They do not agree.", "No list today")  # fmt: skip


def message(db, chat):
    with db.read() as session:
        return drafting.given(session, drafts.of(session, chat.conversation_id))["message"]


@pytest.mark.parametrize(
    "said",
    ["take out the last sentence about her drip", "remove the exclamation marks", "drop question 4"],
)
def test_it_is_said_and_nothing_goes(db, begun_chats, said):
    chat = begun_chats.chat(db, *SAID)
    before = message(db, chat)
    assert "I changed nothing" in " ".join(texts(chat.say(said)))
    assert message(db, chat) == before


def test_what_stands_there_goes(db, begun_chats):
    chat = begun_chats.chat(db, *SAID)
    assert "I changed nothing" not in " ".join(texts(chat.say("take out the last sentence about her scan")))
    assert message(db, chat) == "They do not agree."


@pytest.mark.parametrize("said", ["Make the message shorter. Two sentences at most.", "can you shorten my message?"])
def test_no_words_are_shortened_here_and_the_next_ones_take_their_place(db, begun_chats, said):
    chat = begun_chats.chat(db, *SAID)
    before = message(db, chat)
    told = " ".join(texts(chat.say(said)))
    assert "I cannot make your words shorter" in told and before in told
    chat.say("Please look at her scan again.")
    assert message(db, chat) == "Please look at her scan again."


@pytest.mark.parametrize(
    "said",
    [
        "Please remove question 4. And undo, no, leave it. How do I know they get theirs?",
        "delete the bit about the swimming and is it sent yet",
    ],
)
def test_a_part_that_is_to_go_offers_no_deleting_of_it_all(db, begun_chats, said):
    chat = begun_chats.chat(db, *SAID)
    before = message(db, chat)
    assert "delete what you wrote" not in " ".join(texts(chat.say(said)))
    assert message(db, chat) == before

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

"""What is told for the team at another step is kept for the message, and said so; a danger in it is told first."""

import pytest

from assistant.handoffs import draft as drafting
from assistant.records import drafts
from tests.support.factories import texts

SAID = ("pass it on", "yes", "Mother", "Briony Bell", "4 May 2019", "northgate", "heron", "ring me", "01632 960983", "mornings",
        "none")  # fmt: skip
STEPS = (
    "consent",
    "relationship",
    "child_name",
    "child_identifier",
    "site",
    "place",
    "contact_method",
    "contact_value",
)
TOLD = "they changed his drug on Friday and no one said why, that is what i want to ask"
STOPPED = "she stopped breathing on Tuesday and nobody told us why, that is what i want to ask"


@pytest.mark.parametrize("step", ["child_identifier", "site", "place", "contact_value"])
@pytest.mark.parametrize("told", [TOLD, STOPPED])
def test_it_is_kept_for_the_message(db, begun_chats, step, told):
    at = STEPS.index(step) + 1
    chat = begun_chats.chat(db, *SAID[:at])
    body = chat.say(told)
    carded = any(message["notice"] for message in body["messages"])  # then the card alone is told
    assert carded == (told is STOPPED)
    assert carded or "for your message to the team" in " ".join(texts(body))
    with db.read() as session:
        assert told not in drafting.given(session, drafts.of(session, chat.conversation_id)).values()
    for answer in SAID[at:]:
        body = chat.say(answer)
    assert told in " ".join(texts(body))


def test_a_ward_with_more_said_is_a_ward(db, begun_chats):
    chat = begun_chats.chat(db, *SAID[:6])
    assert "for your message to the team" not in " ".join(texts(chat.say("heron ward")))

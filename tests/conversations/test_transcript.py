"""The chat as a family keeps it."""

from assistant.conversations.transcript import as_text
from tests.support.factories import answering, make_chat


def test_it_holds_who_said_what_and_when_with_where_it_comes_from(db, engine, clock):
    engine.reply = lambda told: answering("legal_right")
    chat = make_chat(db, engine)
    chat.say("do we have a legal right to this")

    with db.read() as session:
        text = as_text(session, chat.conversation_id, hospital="Northgate")

    own = "You, 23 November 2026, 10:00\ndo we have a legal right to this\n\n"
    assert text.startswith("SECOND OPINION CHAT\nNorthgate\n\n")
    assert f"{own}Assistant (a computer program), 23 November 2026, 10:00\n" in text
    assert "\nFrom: " in text and text.endswith("Draft wording, not yet approved by a hospital.\n")

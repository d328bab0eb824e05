"""Migrations 0027 and 0028: cards of long ago are not all open at once, today's are, and who waits keeps its place."""

from datetime import timedelta

import pytest
from alembic import command
from sqlalchemy import delete, update

from assistant import clock
from assistant.records import danger_cards
from assistant.records.database import Database
from assistant.records.migrate import config, migrate
from assistant.records.models import CardNote, Conversation, Message
from tests.support.staff_factories import make_conversation, show_card


@pytest.fixture(params=["sqlite", "postgresql"])
def urls(request, tmp_path):
    """The owner's, by which the tables are made, and the service's."""
    if request.param == "sqlite":
        return (f"sqlite:///{tmp_path}/records.db",) * 2
    records = request.getfixturevalue("postgres_records")
    return records.owner, records.service


def test_only_cards_of_today_are_open_after_the_update(urls):
    owner, service = urls
    migrate(service, owner_url=owner if owner != service else None)
    database = Database(service)
    with database.begin() as session:
        old, recent = make_conversation(session, mode="waiting"), make_conversation(session)
        old.person_asked_at = asked = clock.now() - timedelta(days=2)
        for one in (old, recent):
            show_card(session, one, "emergency")
        session.flush()
        session.execute(update(Message).where(Message.conversation_id == old.id).values(created_at=asked))
        session.execute(delete(CardNote))
    database.close()

    command.downgrade(config(owner), "0026")
    migrate(service, owner_url=owner if owner != service else None)

    database = Database(service)
    with database.read() as session:
        assert [one.conversation_id for one in danger_cards.still_open(session, ("emergency",))] == [recent.id]
        (note,) = danger_cards.notes_of(session, [old.id])[old.id]
        assert note.words == "From before staff were asked what followed."
        assert session.get_one(Conversation, old.id).waiting_since == asked
    database.close()

"""PostgreSQL with two roles: the owner migrates, the service works, and the service cannot rewrite the audit chain."""

import pytest
from sqlalchemy import inspect, text
from sqlalchemy.exc import DBAPIError, ProgrammingError

from assistant.records import audit
from assistant.records.database import Database
from assistant.records.migrate import migrate
from assistant.records.models import Base, Handoff
from tests.support.factories import count, make_handoff

CHANGES = (
    "UPDATE audit SET subject = 'other'",
    "DELETE FROM audit",
    "TRUNCATE audit",
    "DROP TRIGGER audit_no_change ON audit",
    "ALTER TABLE audit DISABLE TRIGGER ALL",
    "DROP TABLE audit",
    "INSERT INTO audit SELECT * FROM audit WHERE number = 1 ON CONFLICT (number) DO UPDATE SET subject = 'other'",
)


@pytest.fixture
def service(postgres_records):
    migrate(postgres_records.service, owner_url=postgres_records.owner)
    database = Database(postgres_records.service)
    yield database
    database.close()


def test_the_services_role_does_its_work_and_the_chain_holds(service):
    with service.begin() as session:
        make_handoff(session)
    with service.read() as session:
        assert count(session, Handoff) == 1
        assert audit.head(session).number >= 2 and audit.first_fault(audit.oldest_first(session)) is None


@pytest.mark.parametrize("change", CHANGES)
def test_the_services_role_cannot_change_or_remove_an_audit_entry(service, change):
    with service.begin() as session:
        make_handoff(session)
        before = audit.head(session)
    with (
        pytest.raises(ProgrammingError, match=r"permission denied|must be owner"),
        service.engine.begin() as connection,
    ):
        connection.execute(text(change))

    with service.read() as session:
        assert audit.first_fault(audit.oldest_first(session), head=before) is None


@pytest.mark.parametrize("change", CHANGES[:3])
def test_the_owner_is_refused_too_until_it_takes_the_trigger_away(service, postgres_records, change):
    with service.begin() as session:
        make_handoff(session)
    owner = Database(postgres_records.owner)
    with pytest.raises(DBAPIError, match="append-only"), owner.engine.begin() as connection:
        connection.execute(text(change))
    owner.close()


def test_the_service_may_use_every_other_table(service):
    tables = set(inspect(service.engine).get_table_names()) - {"alembic_version"}
    assert tables == set(Base.metadata.tables)
    with service.engine.connect() as connection:
        rights = {
            table: [
                right
                for right in ("SELECT", "INSERT", "UPDATE", "DELETE")
                if connection.scalar(text(f"SELECT has_table_privilege('{table}', '{right}')"))
            ]
            for table in tables
        }
    assert rights.pop("audit") == ["SELECT", "INSERT"]
    assert {table: held for table, held in rights.items() if len(held) != 4} == {}


def test_migrating_again_leaves_the_rights_as_they_are(service, postgres_records):
    migrate(postgres_records.service, owner_url=postgres_records.owner)
    with pytest.raises(ProgrammingError, match="permission denied"), service.engine.begin() as connection:
        connection.execute(text(CHANGES[0]))


def test_one_role_for_both_is_refused(postgres_records):
    with pytest.raises(ValueError, match="two roles"):
        migrate(postgres_records.owner, owner_url=postgres_records.owner)

"""Bring the database to the newest schema."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from assistant.records.database import Database
from assistant.records.grants import grant

HERE = Path(__file__).parent / "migrations"


def config(url: str) -> Config:
    settings = Config()
    settings.set_main_option("script_location", str(HERE))
    settings.attributes["url"] = url
    return settings


def migrate(url: str, *, owner_url: str | None = None) -> str | None:
    """On PostgreSQL the tables may belong to another role than the service's: then the owner migrates, and grants.

    Records that a newer program has migrated are left as they are, and their version is returned: it added what this
    program does not know, and took nothing away (tests/records/test_expand_and_contract.py), so one may go back to it.
    """
    if url.startswith("sqlite:///") and (path := url.removeprefix("sqlite:///")) not in ("", ":memory:"):
        Path(path).parent.mkdir(parents=True, exist_ok=True)
    database = Database(owner_url or url)
    at, _ = versions(database)
    database.close()
    if at and not knows(at):
        return at
    command.upgrade(config(owner_url or url), "head")
    if owner_url:
        grant_service(owner_url, url)
    return None


def versions(db: Database) -> tuple[str | None, str | None]:
    """Which migration the records are at, and which this program was written for. Raises SQLAlchemyError."""
    with db.engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision(), _newest()


def knows(revision: str) -> bool:
    """Whether this program has that migration; a later program's it has not."""
    return revision in {one.revision for one in _every().walk_revisions()}


def _newest() -> str | None:
    return _every().get_current_head()


def _every() -> ScriptDirectory:
    return ScriptDirectory.from_config(config(""))


def grant_service(owner_url: str, url: str) -> None:
    owner = Database(owner_url)
    with owner.engine.begin() as connection:
        grant(connection, url)
    owner.close()

"""Alembic's entry: our tables, our connection."""

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection

from assistant.records.database import Database
from assistant.records.models import Base
from assistant.records.models.base import UtcDateTime


def _render(kind: str, item: object, autogen: AutogenContext) -> str | Literal[False]:
    """Our time type by its own name, so that a new migration can be run as it was written."""
    return "UtcDateTime()" if kind == "type" and isinstance(item, UtcDateTime) else False


def _let_tables_be_made_anew(connection: Connection) -> None:
    """SQLite changes a table by making it anew and dropping the old one: with foreign keys on, that would delete or
    unlink all that hangs on it. The switch counts only before a transaction begins; what holds is checked at the end.
    """
    if connection.dialect.name == "sqlite":
        connection.connection.driver_connection.execute("PRAGMA foreign_keys=OFF")  # type: ignore[union-attr]


def _check_what_hangs_together(connection: Connection) -> None:
    if connection.dialect.name == "sqlite" and (broken := connection.exec_driver_sql("PRAGMA foreign_key_check").all()):
        raise RuntimeError(f"this migration would break {len(broken)} links between rows; nothing was changed")


database = Database(context.config.attributes["url"])
with database.engine.connect() as connection:
    _let_tables_be_made_anew(connection)
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=True,
        transactional_ddl=True,  # also on SQLite: we send BEGIN ourselves, so all of it is kept or nothing
        compare_type=True,
        render_item=_render,
    )
    with context.begin_transaction():
        context.run_migrations()
        _check_what_hangs_together(connection)
    connection.commit()
database.close()

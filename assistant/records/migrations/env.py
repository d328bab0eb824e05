"""Alembic's entry: our tables, our connection."""

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext

from assistant.records.database import Database
from assistant.records.models import Base
from assistant.records.models.base import UtcDateTime


def _render(kind: str, item: object, autogen: AutogenContext) -> str | Literal[False]:
    """Our time type by its own name, so that a new migration can be run as it was written."""
    return "UtcDateTime()" if kind == "type" and isinstance(item, UtcDateTime) else False


database = Database(context.config.attributes["url"])
with database.engine.connect() as connection:
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        render_as_batch=True,
        compare_type=True,
        render_item=_render,
    )
    with context.begin_transaction():
        context.run_migrations()
    connection.commit()
database.close()

"""Where families' words stand sealed, and whether the keys at hand open them. A start looks, so little is loaded."""

from sqlalchemy import Column, Table, select

from assistant.records.database import Database
from assistant.records.models import Base
from assistant.records.sealing import SealedJSON, SealedText


def sealed_columns() -> dict[Table, list[Column]]:
    found = {
        table: [column for column in table.columns if isinstance(column.type, SealedText | SealedJSON)]
        for table in Base.metadata.sorted_tables
    }
    return {table: columns for table, columns in found.items() if columns}


def require_key(db: Database) -> None:
    """Raises CannotOpen at the start, rather than at the first family's message."""
    with db.read() as session:
        for table, columns in sealed_columns().items():
            session.execute(select(*columns).select_from(table).limit(1)).all()

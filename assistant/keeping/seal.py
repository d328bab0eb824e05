"""Write every family's words anew under the newest key: those from before there was one, and those under an older
one.
"""

from sqlalchemy import Column, Table, select, tuple_, update

from assistant.keeping.reindex import reindex
from assistant.records.database import Database
from assistant.records.sealed_columns import sealed_columns

BATCH = 200


def reseal(db: Database) -> int:
    """How many rows were written. In small batches, each read and written in one transaction, so it can run beside the
    service and be run again.
    """
    written = sum(_table(db, table, columns) for table, columns in sealed_columns().items())
    reindex(db)  # stems are hashed with a key of the same root
    return written


def _table(db: Database, table: Table, columns: list[Column]) -> int:
    keys, place, written = list(table.primary_key), None, 0
    while True:
        with db.begin() as session:
            found = select(*keys, *columns).order_by(*keys).limit(BATCH).with_for_update()
            if place:
                found = found.where(tuple_(*keys) > tuple_(*place))
            rows = session.execute(found).all()
            for row in rows:
                words = {
                    column: value for column, value in zip(columns, row[len(keys) :], strict=True) if value is not None
                }
                if words:
                    session.execute(
                        update(table)
                        .where(*(key == value for key, value in zip(keys, row, strict=False)))
                        .values(words)
                    )
        if not rows:
            return written
        place, written = tuple(rows[-1][: len(keys)]), written + len(rows)

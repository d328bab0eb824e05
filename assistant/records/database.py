"""Sessions on the database: `begin` writes, `read` only reads.

SQLite takes its write lock at the start of a writing transaction (BEGIN IMMEDIATE): a lock taken half-way cannot wait,
it
fails. `synchronous=FULL`, because a handoff's reference is told to a family the moment its commit returns.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import ConnectionPoolEntry, QueuePool

from assistant.records import sealing
from assistant.records.queue import Queue

BUSY_SECONDS = 4.0  # shorter than a family's patience: after it, the honest fault card
QUEUE_SECONDS = 20.0  # a hundred writers are served in a second or two: who waits longer waits for a fault
COMMAND_SECONDS = (
    30.0  # a command can wait for its turn, and may have to: SQLite's lock is not fair to one who asks among many
)


class Database:
    def __init__(self, url: str, keys: Sequence[str] = (), *, busy: float | None = None) -> None:
        """`keys` seal and open families' words (assistant/records/sealing.py); without one they are stored as they are.

        `busy`: seconds to wait for SQLite's write lock, else BUSY_SECONDS.
        """
        self.engine = _engine(url, busy or BUSY_SECONDS)
        self._queue = Queue(QUEUE_SECONDS) if self.engine.dialect.name == "sqlite" else None
        sealing.use(self.engine, keys)
        self._write = sessionmaker(self.engine, expire_on_commit=False)
        self._read = sessionmaker(self.engine.execution_options(reads_only=True), expire_on_commit=False)

    @contextmanager
    def begin(self) -> Iterator[Session]:
        """One transaction, committed when the block ends without an error. The commit is the block's last step."""
        with self._queue.turn() if self._queue else nullcontext(), self._write.begin() as session:
            yield session

    @contextmanager
    def read(self) -> Iterator[Session]:
        with self._read() as session:
            yield session

    def tidy(self) -> None:
        """Take what was removed out of SQLite's write-ahead log too. A reader at work delays it to the next time."""
        if self.engine.dialect.name == "sqlite":
            with self.engine.connect() as connection:
                connection.rollback()
                connection.connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        self.engine.dispose()


def _engine(url: str, busy: float) -> Engine:
    if not url.startswith("sqlite"):
        return create_engine(url, pool_pre_ping=True, pool_size=20, max_overflow=20)
    connect = {"timeout": busy, "check_same_thread": False}
    engine = create_engine(url, connect_args=connect, poolclass=QueuePool, pool_size=20, max_overflow=60)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: DBAPIConnection, _record: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # we send BEGIN ourselves, below
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    reads_only = connection.get_execution_options().get("reads_only")
    connection.exec_driver_sql("BEGIN" if reads_only else "BEGIN IMMEDIATE")

"""Whether a message could be kept now. Reading alone does not tell: a full disk reads well, and so does a file that was
taken away under an open connection.
"""

import os
import shutil
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.exc import SQLAlchemyError

from assistant.records.database import Database
from assistant.records.models import Conversation

ROOM = 20_000_000  # bytes: SQLite's log and a day's letters


def trouble(db: Database) -> str | None:
    """Why not, for an operator; None when it could. Takes no lock."""
    file = db.engine.url.database
    if db.engine.dialect.name == "sqlite" and file and (found := _of_the_file(Path(file))):
        return found
    try:
        with db.read() as session:
            session.execute(select(Conversation.id).limit(1)).all()
    except SQLAlchemyError:
        return "the records cannot be read"
    return None


def _of_the_file(file: Path) -> str | None:
    if not file.exists():
        return "the records' file is missing"
    if not os.access(file, os.W_OK) or os.statvfs(file).f_flag & os.ST_RDONLY:
        return "the records cannot be written"
    if shutil.disk_usage(file.parent).free < ROOM:
        return "the disk is full"
    return None

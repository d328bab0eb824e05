"""What every command shares: how it is added, who the audit chain names, and how it opens the records."""

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from assistant.settings import Settings

if TYPE_CHECKING:
    from assistant.records.database import Database

COMMAND_LINE = "command line"  # who the audit chain names when nobody is signed in
Add = Callable[[str, Callable[[argparse.Namespace], int | None], str], argparse.ArgumentParser]


def actor(name: str | None) -> str:
    """With the name of the person who asked for it, when it was given."""
    return f"{COMMAND_LINE}: {' '.join(name.split())}"[:80] if name else COMMAND_LINE


def open_records() -> tuple[Settings, "Database"]:
    """Like every import inside a command, its own loads only when it is run: `assistant --help` needs no database."""
    from assistant.records.database import COMMAND_SECONDS, Database

    settings = Settings()
    return settings, Database(settings.database_url, settings.text_keys, busy=COMMAND_SECONDS)

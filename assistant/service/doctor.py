"""What is not as it should be, in sentences an operator can act on: of the settings, this machine, the records, and
what is reached over the network. Nothing is changed and nothing is sent.
"""

from collections.abc import Iterator

from pydantic import ValidationError
from sqlalchemy.exc import SQLAlchemyError

from assistant.records import copies, migrate
from assistant.records.database import Database
from assistant.records.sealed_columns import require_key
from assistant.records.sealing import CannotOpen
from assistant.service import doctor_machine, doctor_reach, doctor_records
from assistant.settings import Settings


def findings() -> list[str]:
    """Empty when all is well. Without settings or a key nothing else can be looked at."""
    try:
        settings = Settings()
        keys = settings.text_keys
    except ValidationError as error:
        return [_wrong(one["loc"], one["msg"]) for one in error.errors(include_input=False, include_url=False)]
    except OSError as error:
        return [
            f"TEXT_KEYS_FILE cannot be read ({type(error).__name__}). Put the key back from where its copy is kept."
        ]
    try:
        db = Database(settings.database_url, keys)
    except ValueError:
        return ["TEXT_KEYS_FILE holds a line that is no key. Put the file back from where its copy is kept."]
    try:
        records = found_in(db, settings.database_url)
        return [*doctor_machine.found_on(settings), *records, *doctor_reach.found_from(settings)]
    finally:
        db.close()


def found_in(db: Database, url: str) -> Iterator[str]:
    """Of the records; those of another version are not read."""
    try:
        if copies.is_empty(url):  # to ask SQLite would make the file
            yield "There are no records yet. Run `assistant migrate`, or `assistant restore FOLDER` of a backup."
            return
        at, wanted = migrate.versions(db)
        if at != wanted:
            yield _other_version(at, wanted)
        if at is None or (at != wanted and migrate.knows(at)):
            return  # they are not yet what this program reads
        require_key(db)
        with db.read() as session:
            yield from doctor_records.found_in(session)
    except CannotOpen:
        yield (
            "Families' words in the records are sealed, and the key is missing or another one. Put TEXT_KEYS_FILE back "
            "from where its copy is kept; the service does not start without it."
        )
    except SQLAlchemyError as error:
        yield (
            f"The records cannot be read ({type(error).__name__}). Look at DATABASE_URL, whether its server runs or its "
            "file is there, and whose it is."
        )


def _other_version(at: str | None, wanted: str | None) -> str:
    if at is None or migrate.knows(at):
        return (
            f"The records are at {at}, and this program is written for {wanted}. Back up, then run `assistant migrate`."
        )
    return (
        f"The records are at {at}, which a newer program made; this one ends at {wanted}. It works with them if it is the "
        "version just before. Otherwise start the newer one, or restore a backup (docs/operating.md)."
    )


def _wrong(place: tuple[int | str, ...], message: str) -> str:
    """With the setting's name, never with what stands in it."""
    name = str(place[0]).upper() if place else ""
    return f"{name}: {message}. See docs/settings.md." if name else f"{message}. See docs/settings.md."

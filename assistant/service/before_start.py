"""What would stop the service, said on the screen of whoever starts it rather than in a log: a hospital's file or an
answer that cannot be used, and words whose key is gone.
"""

from assistant.answers.load import BadAnswer, load_answers, load_phrases, load_sources
from assistant.hospital import check, profile
from assistant.records.database import Database
from assistant.records.sealed_columns import require_key
from assistant.records.sealing import CannotOpen
from assistant.settings import Settings


def obstacles(settings: Settings) -> list[str]:
    """Sentences, each with the file and its line where there is one; empty when it can start. Needs the newest schema,
    and changes nothing.
    """
    return [*_hospital(settings), *_answers(), *_key(settings)]


def _hospital(settings: Settings) -> list[str]:
    try:
        profile.load(settings.hospital_profile)
    except (profile.BadProfile, OSError, UnicodeDecodeError) as error:
        return check.problems(settings.hospital_profile) or [str(error)]
    return []


def _answers() -> list[str]:
    try:
        load_answers(), load_sources(), load_phrases()
    except (BadAnswer, OSError, UnicodeDecodeError) as error:
        return [str(error)]
    return []


def _key(settings: Settings) -> list[str]:
    file = settings.text_keys_file or settings.var_dir / "text-keys"
    try:
        db = Database(settings.database_url, settings.text_keys if file.exists() else ())
    except ValueError:
        return [f"{file}: what stands there is no key. Put your copy of the keys back. Nothing was changed."]
    try:
        require_key(db)
    except CannotOpen as error:
        return [
            f"Families' words cannot be read: {error.args[0]}. Put your copy of the keys back as {file}. "
            "No new key was made, and nothing was changed."
        ]
    finally:
        db.close()
    return []

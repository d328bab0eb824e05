"""Families' words are encrypted on their way to the database, and read again only with the key: a copy of the file
alone tells nothing.

A value carries a sign in front, so words from before there was a key are read as they are. The first key seals, every
key opens: a new
key is put first, the old one stays until `assistant seal` has written everything anew.
"""

import base64
import json
from collections.abc import Sequence
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import JSON, Dialect, Engine, Text, TypeDecorator
from sqlalchemy.exc import SQLAlchemyError

SIGN = "\x01sealed:"
WITHOUT_A_KEY = b"\0" * 32  # what words that are not sealed are indexed by
ON_THE_DIALECT = "assistant_cipher"  # each engine has its own dialect, and column types are handed nothing else


class CannotOpen(SQLAlchemyError):
    """The key is missing or another one. To those above it is as if the records were away: nothing is told, nothing is
    lost.
    """


class Cipher:
    """`keys` are Fernet's, newest first. Raises ValueError when one is none."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._fernet = MultiFernet([Fernet(key) for key in keys]) if keys else None
        self.index_keys = (*(_index_key(key) for key in keys), WITHOUT_A_KEY)

    def seal(self, text: str) -> str:
        return SIGN + self._fernet.encrypt(text.encode()).decode() if self._fernet else text

    def open(self, stored: str) -> str:
        if not stored.startswith(SIGN):
            return stored
        if self._fernet is None:
            raise CannotOpen("the records are sealed, and there is no key")
        try:
            return self._fernet.decrypt(stored.removeprefix(SIGN)).decode()
        except InvalidToken:
            raise CannotOpen("the records are sealed with another key") from None


def use(engine: Engine, keys: Sequence[str]) -> None:
    setattr(engine.dialect, ON_THE_DIALECT, Cipher(keys))


def index_keys(dialect: Dialect) -> tuple[bytes, ...]:
    """What stems are hashed with (assistant/records/find_index.py), newest first."""
    return _cipher(dialect).index_keys


def _index_key(key: str) -> bytes:
    """A key of its own: what the index gives away about it tells nothing about the one that seals."""
    return HKDF(SHA256(), length=32, salt=None, info=b"stems of the console's index").derive(
        base64.urlsafe_b64decode(key)
    )


def _cipher(dialect: Dialect) -> Cipher:
    return getattr(dialect, ON_THE_DIALECT, None) or Cipher(())


class SealedText(TypeDecorator[str]):
    """Words of a family. They cannot be searched or compared in SQL."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else _cipher(dialect).seal(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:
        return None if value is None else _cipher(dialect).open(value)


class SealedJSON(TypeDecorator[dict]):
    """An object of a family's words. Sealed, the column holds one JSON string."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: dict | None, dialect: Dialect) -> Any:
        sealed = None if value is None else _cipher(dialect).seal(text := json.dumps(value, ensure_ascii=False))
        return value if sealed is None or sealed == text else sealed

    def process_result_value(self, value: Any, dialect: Dialect) -> dict | None:
        return json.loads(_cipher(dialect).open(value)) if isinstance(value, str) else value

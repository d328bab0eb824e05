"""Argon2, for what people type: slow on purpose, and a few at a time. Each takes 64 MB while it works, so what anybody
may try, many at once, could otherwise take the memory that the chat needs.
"""

import secrets
from functools import lru_cache
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

AT_ONCE = 4
_argon2 = PasswordHasher()
_turn = BoundedSemaphore(AT_ONCE)


def hashed(said: str) -> str:
    with _turn:
        return _argon2.hash(said)


def fits(said: str, kept: str | None) -> bool:
    """`kept` is None where there is nothing to fit: that takes as long as a wrong one, and is as wrong."""
    against = kept or _nobodys()
    try:
        with _turn:
            _argon2.verify(against, said)
    except (VerifyMismatchError, InvalidHashError):
        return False
    return kept is not None


def is_dated(kept: str) -> bool:
    """Hashed with weaker settings than today's."""
    return _argon2.check_needs_rehash(kept)


@lru_cache(maxsize=1)
def _nobodys() -> str:
    return hashed(secrets.token_urlsafe())

"""Staff passwords: which ones will do, and argon2."""

import secrets
import unicodedata
from functools import lru_cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

LEAST, MOST = 12, 500
COMMON = frozenset(
    [
        "123456789012",
        "1234567890123",
        "12345678901234",
        "123456789012345",
        "111111111111",
        "000000000000",
        "121212121212",
        "123123123123",
        "987654321098",
        "abcdefghijkl",
        "abcd12345678",
        "aaaaaaaaaaaa",
        "qwertyuiop12",
        "qwertyuiop123",
        "qwerty123456",
        "qwertyuiopas",
        "qwertyqwerty",
        "asdfghjkl123",
        "1qaz2wsx3edc",
        "1q2w3e4r5t6y",
        "zaq12wsxcde3",
        "password1234",
        "password12345",
        "password123456",
        "passwordpassword",
        "passw0rd1234",
        "mypassword123",
        "changeme1234",
        "changemechangeme",
        "letmein12345",
        "letmeinletmein",
        "welcome12345",
        "welcomewelcome",
        "administrator",
        "admin1234567",
        "adminadmin123",
        "iloveyou1234",
        "iloveyouiloveyou",
        "football1234",
        "liverpool123",
        "manchester123",
        "manchesterunited",
        "hospital1234",
        "hospital12345",
        "nhspassword1",
        "nhspassword123",
        "secondopinion",
        "second-opinion",
        "secondopinion1",
        "summer202512",
        "trustno1trustno1",
        "sunshine1234",
        "princess1234",
        "dragon123456",
        "superman1234",
    ]
)
_argon2 = PasswordHasher()


def fault(password: str, email: str) -> str | None:
    """What is wrong with it, as a sentence; None when it will do."""
    plain = password.casefold().strip()
    if len(password) < LEAST:
        return f"Use at least {LEAST} characters. Three or four words are easy to remember."
    if len(password) > MOST:
        return f"Use at most {MOST} characters."
    if plain in COMMON or len(set(plain)) < 4:
        return "Many people use this password, so it is easily guessed. Choose another one."
    if plain in _parts(email):
        return "Your password must not be your email address. Choose another one."
    return None


def hashed(password: str) -> str:
    return _argon2.hash(_same_on_every_keyboard(password))


def fits(password: str, kept: str | None) -> bool:
    """`kept` is None for an account that does not exist: that takes as long as a wrong password, and is as wrong."""
    try:
        _argon2.verify(kept or _nobodys(), _same_on_every_keyboard(password[: MOST + 1]))
    except (VerifyMismatchError, InvalidHashError):
        return False
    return kept is not None


def is_dated(kept: str) -> bool:
    """Hashed with weaker settings than today's: hash it again at the next sign-in."""
    return _argon2.check_needs_rehash(kept)


def _parts(email: str) -> set[str]:
    whole = email.casefold().strip()
    return {whole, whole.split("@")[0], whole.replace("@", "")}


def _same_on_every_keyboard(password: str) -> str:
    """An accented letter can reach us as one character or as two."""
    return unicodedata.normalize("NFKC", password)


@lru_cache(maxsize=1)
def _nobodys() -> str:
    return _argon2.hash(secrets.token_urlsafe())

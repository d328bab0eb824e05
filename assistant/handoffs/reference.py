"""A handoff's reference: short, speakable, not guessable, with a check character, such as `7KQ4-M2XR`.

Of characters that are read for one another (0/O, 1/I/L, 5/S, 8/B) at most one is used. With 29 characters, a prime, and
weights that differ, the
check character catches every single wrong character and every swap of two.
"""

import re
import secrets

from assistant.signs import plain

ALPHABET = "23456789ACDEFGHJKMNPQRTUVWXYZ"
BODY = 7
LOOKS_LIKE = re.compile(r"\b[A-Z0-9]{4}-?[A-Z0-9]{4}\b")


def new() -> str:
    body = "".join(secrets.choice(ALPHABET) for _ in range(BODY))
    return _shown(body + check(body))


def read(said: str) -> str | None:
    """The reference in what was said, as we write it; None if it is none. Case, spaces and dashes are ignored: families
    read it out.
    """
    signs = "".join(char for char in plain(said).upper() if char.isalnum())
    if len(signs) != BODY + 1 or any(char not in ALPHABET for char in signs):
        return None
    return _shown(signs) if check(signs[:-1]) == signs[-1] else None


def named(said: str) -> str | None:
    """What looks like a reference in a message, as it would be written: also one that is none of ours."""
    for found in LOOKS_LIKE.findall(said.upper()):
        if any(char.isdigit() for char in found) and any(char.isalpha() for char in found):
            return read(found) or _shown("".join(char for char in found if char.isalnum()))
    return None


def check(body: str) -> str:
    return ALPHABET[sum(place * ALPHABET.index(char) for place, char in enumerate(body, start=1)) % len(ALPHABET)]


def _shown(plain: str) -> str:
    return f"{plain[:4]}-{plain[4:]}"

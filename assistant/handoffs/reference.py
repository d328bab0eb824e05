"""A handoff's reference: short, speakable, not guessable, with a check character, such as `7KQ4-M2XR`.

Of characters that are read for one another (0/O, 1/I/L, 5/S, 8/B) at most one is used. With 29 characters, a prime, and
weights that differ, the
check character catches every single wrong character and every swap of two.
"""

import secrets

ALPHABET = "23456789ACDEFGHJKMNPQRTUVWXYZ"
BODY = 7


def new() -> str:
    body = "".join(secrets.choice(ALPHABET) for _ in range(BODY))
    return _shown(body + check(body))


def read(said: str) -> str | None:
    """The reference in what was said, as we write it; None if it is none. Case, spaces and dashes are ignored: families
    read it out.
    """
    plain = "".join(char for char in said.upper() if char.isalnum())
    if len(plain) != BODY + 1 or any(char not in ALPHABET for char in plain):
        return None
    return _shown(plain) if check(plain[:-1]) == plain[-1] else None


def check(body: str) -> str:
    return ALPHABET[sum(place * ALPHABET.index(char) for place, char in enumerate(body, start=1)) % len(ALPHABET)]


def _shown(plain: str) -> str:
    return f"{plain[:4]}-{plain[4:]}"

"""Staff passwords: which ones will do, and how they are kept."""

import re
import unicodedata

from assistant import slow_hash

LEAST, MOST = 12, 500
LOOKED_AT = 32  # characters from the start: one made for it takes 0.4 s at 32, 3.5 at 72. The rest makes nothing weaker
HARD_TO_GUESS = 4  # zxcvbn's best: more than 10^10 guesses
OURS = ("nhs", "hospital", "children", "ward", "liaison", "pals", "second", "opinion", "assistant")


def fault(password: str, email: str) -> str | None:
    """What is wrong with it, as a sentence; None when it will do."""
    plain = password.casefold().strip()
    if len(password) < LEAST:
        return f"Use at least {LEAST} characters. Three or four words are easy to remember."
    if len(password) > MOST:
        return f"Use at most {MOST} characters."
    if plain in _parts(email):
        return "Your password must not be your email address. Choose another one."
    if _is_easily_guessed(plain, email):
        return "This password is easily guessed. Three or four words that do not belong together are hard to guess."
    return None


def _is_easily_guessed(plain: str, email: str) -> bool:
    """By lists of tens of thousands of passwords and names, rows of keys, dates, repeats, and our own words."""
    from zxcvbn import zxcvbn  # its lists load at their first use

    known = [*OURS, *(part for whole in _parts(email) for part in re.split(r"\W+", whole))]
    return zxcvbn(plain[:LOOKED_AT], user_inputs=known)["score"] < HARD_TO_GUESS


def hashed(password: str) -> str:
    return slow_hash.hashed(_same_on_every_keyboard(password))


def fits(password: str, kept: str | None) -> bool:
    """`kept` is None for an account that does not exist: that takes as long as a wrong password, and is as wrong."""
    return slow_hash.fits(_same_on_every_keyboard(password[: MOST + 1]), kept)


def is_dated(kept: str) -> bool:
    """Hashed with weaker settings than today's: hash it again at the next sign-in."""
    return slow_hash.is_dated(kept)


def _parts(email: str) -> set[str]:
    whole = email.casefold().strip()
    return {whole, whole.split("@")[0], whole.replace("@", "")}


def _same_on_every_keyboard(password: str) -> str:
    """An accented letter can reach us as one character or as two."""
    return unicodedata.normalize("NFKC", password)

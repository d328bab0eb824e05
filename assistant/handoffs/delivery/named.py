"""The name of somebody who acknowledges from outside the console, as it was typed."""

import unicodedata

LONGEST_NAME = 80


class NoName(Exception):
    """An acknowledgement needs somebody."""


def typed_name(typed: str) -> str:
    """One line, without control characters or marks that turn text round: families are told this name. Raises
    NoName.
    """
    plain = "".join(one if unicodedata.category(one)[0] != "C" else " " for one in typed)
    name = " ".join(plain.split())[:LONGEST_NAME].strip()
    if not any(one.isalpha() for one in name):
        raise NoName
    return name

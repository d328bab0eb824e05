"""The fonts of our papers, and which characters they can show: no character vanishes without a sign.

Noto, under the SIL Open Font License, from the packages that `package-lock.json` pins. Nothing of the machine's own
fonts is used, so a paper looks the same everywhere.
"""

import re
import unicodedata
from functools import cache
from pathlib import Path

from fontTools.ttLib import TTFont

from assistant.settings import ROOT

NOTO = ROOT / "node_modules" / "@expo-google-fonts"
PACKAGES = (
    "noto-sans",
    "noto-sans-arabic",
    "noto-sans-bengali",
    "noto-sans-gujarati",
    "noto-sans-gurmukhi",
    "noto-sans-hebrew",
    "noto-sans-tamil",
    "noto-sans-math",
    "noto-sans-symbols-2",
    "noto-emoji",
)  # in the order they are tried for a character
WEIGHTS = ("400Regular", "700Bold")
NO_PICTURE = "\N{WHITE SQUARE}"  # stands where no font has anything to show
NEW_LINE = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
TURNS_LINES = re.compile("[\u202a-\u202e\u2066-\u2069]")  # could make a line read as another


def folders() -> list[Path]:
    return [path for package in PACKAGES for weight in WEIGHTS if (path := NOTO / package / weight).is_dir()]


@cache
def pictures() -> frozenset[int]:
    found: set[int] = set()
    for package in PACKAGES:
        for path in (NOTO / package / WEIGHTS[0]).glob("*.ttf"):
            with TTFont(path, lazy=True) as font:
                found |= set(font.getBestCmap())
    if not found:
        raise FileNotFoundError(f"no font in {NOTO.relative_to(ROOT)}: run the set-up again")
    return frozenset(code for code in found if unicodedata.category(chr(code)) != "Cc")


def shown(text: str) -> str:
    """As it will stand on the page."""
    plain = TURNS_LINES.sub("", NEW_LINE.sub("\n", text)).replace("\t", "    ")
    return "".join(one if one == "\n" or ord(one) in pictures() else _stand_in(one) for one in plain)


def shows_all(text: str) -> bool:
    return shown(text).count(NO_PICTURE) == text.count(NO_PICTURE)


def _stand_in(one: str) -> str:
    if unicodedata.category(one) == "Zs":
        return " "
    return "" if unicodedata.category(one) in ("Cf", "Mn") else NO_PICTURE

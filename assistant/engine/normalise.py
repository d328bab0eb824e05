"""A message as its author would have typed it with time to spare: broken characters mended, textspeak and family
shorthand written out.

It changes only what the classifier reads. What the family wrote stays in the service, and no field of a form is read
from here.
"""

import re
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path

import ftfy
import yaml

TEXTSPEAK = Path(__file__).parent / "lexicon/textspeak.yml"
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u2060\ufeff\ufe0f]")
_WORD = re.compile(
    r"(?<![\w'\[])(?:\d?[^\W\d_]+\d?)(?![\w'\]])"
)  # "2nd", "b4"; not inside "it's", not the mask "[phone]"
_DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")  # "pleeease"; no English word has three of a letter in a row

STOPS = {"comma": ",", "full stop": ".", "question mark": "?", "exclamation mark": "!"}
_SPOKEN_STOP = re.compile(rf"\s+({'|'.join(STOPS)})\b", re.IGNORECASE)
_DICTATED = re.compile(r"\s(?:full stop|question mark|exclamation mark)\b|\bcomma\b.*\bcomma\b", re.IGNORECASE)


def normalise(text: str, textspeak: Mapping[str, str]) -> str:
    text = _INVISIBLE.sub("", ftfy.fix_text(text))
    text = _DRAWN_OUT.sub(r"\1\1", text)
    if _DICTATED.search(text):
        text = _SPOKEN_STOP.sub(lambda stop: STOPS[stop[1].lower()], text)
    text = _WORD.sub(lambda word: textspeak.get(word[0].lower(), word[0]), text)
    return " ".join(text.split())


@cache
def read_textspeak(path: Path = TEXTSPEAK) -> Mapping[str, str]:
    # BaseLoader: to any other, "y" and "no1" might be something else than words.
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def digest(path: Path = TEXTSPEAK) -> str:
    return sha256(path.read_bytes()).hexdigest()

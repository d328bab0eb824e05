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


_OF_THE_BODY = r"(?:stools?|poos?|poop|napp(?:y|ies)|diarrh\w*|urine|wee|vomit\w*|sick|discharge|nose|mucus|phlegm|sputum|saliva|fluid|drain|bandages?|dressings?|tubes?|spit|tears|eyes?|show|water|cough|rash|sheets?|spots?|stuff|gauze|cough|snot|bowel)"
_STRONG = re.compile(  # said with feeling, and of nothing: the question around it is an ordinary one
    rf"(?:,\s*)?\bfor (?:god|gods|christ|christs|fuck|fucks|heaven|heavens|goodness|pete|petes|pity|crying out loud)(?:['\u2019]?s)?(?: sakes?)?(?![\w'])"
    rf"|^(?:bloody|flipping|flaming|fucking|effing) (?:hell|heck|nora)\b[\s,.!]*"
    rf"|\b(?:bloody(?![ -]{_OF_THE_BODY}\b)|sodding|effing|fucking|flipping|flaming|frigging|freaking|ruddy|blooming|goddamn(?:ed)?|f\*+ing)\b(?=\s+\w)",
    re.IGNORECASE,
)


_ASKED_SO = re.compile(r"\b(what|how|why|who|where|when) the (?:bloody hell|hell|fuck|heck|devil)\b", re.IGNORECASE)


def without_strong_words(text: str) -> str:
    """For the classifier, which knows the words around them. The danger screen reads every word as it was typed."""
    rest = " ".join(_STRONG.sub("", _ASKED_SO.sub(r"\1", text)).split()).strip(" ,")
    return rest if len(rest.split()) > 1 else text


def normalise(text: str, textspeak: Mapping[str, str]) -> str:
    text = _INVISIBLE.sub("", ftfy.fix_text(text))
    text = _DRAWN_OUT.sub(r"\1\1", text)
    if _DICTATED.search(text):
        text = _SPOKEN_STOP.sub(lambda stop: STOPS[stop[1].lower()], text)
    text = _WORD.sub(lambda word: textspeak.get(word[0].lower(), word[0]), text)
    return without_strong_words(" ".join(text.split()))


@cache
def read_textspeak(path: Path = TEXTSPEAK) -> Mapping[str, str]:
    # BaseLoader: to any other, "y" and "no1" might be something else than words.
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def digest(path: Path = TEXTSPEAK) -> str:
    return sha256(path.read_bytes()).hexdigest()

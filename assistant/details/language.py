"""Which language a message is in, if it is plainly not English. Nothing is decided on fewer than four words."""

import re
import threading
from array import array

from py3langid.langid import MODEL_FILE, LanguageIdentifier

FEWEST_WORDS = 4
SURE = 0.95
WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")
SCRIPTS = (("pa", "\u0a00-\u0a7f"), ("bn", "\u0980-\u09ff"), ("ar", "\u0600-\u06ff"), ("uk", "\u0400-\u04ff"), ("zh", "\u4e00-\u9fff"), ("hi", "\u0900-\u097f"),
           ("ta", "\u0b80-\u0bff"), ("gu", "\u0a80-\u0aff"), ("el", "\u0370-\u03ff"), ("am", "\u1200-\u137f"))  # fmt: skip
URDU = re.compile("[\u0679\u0688\u0691\u06ba\u06be\u06c1\u06d2]")  # letters that Arabic does not have
RUSSIAN = re.compile("[\u044b\u044d\u0451\u044a]")  # letters that Ukrainian does not have
LATIN = [
    "en",
    "cy",
    "pl",
    "ro",
    "fr",
    "es",
    "pt",
    "it",
    "de",
    "nl",
    "tr",
    "lt",
    "lv",
    "sk",
    "cs",
    "hu",
    "sq",
    "so",
    "vi",
    "hr",
    "sv",
    "da",
    "nb",
    "ga",
]
ENGLISH = frozenset(
    """
    the a an and or but to of in on at for with from about is are was were be been am do does did have has had can could will would should may might not no yes i im ive
    me my we our us you your he his him hes she her shes it its they them their theyre this that these those there here what when where why how who which if so just
    been being dont cant wont didnt isnt u ur pls plz cos bcos want need get got know think say said tell told ask doctor hospital nurse baby son daughter mum dad
    """.split()
)


# Words that other languages have too ("a gaf i ofyn am ail farn"): alone they say nothing.
SHARED = frozenset("a i an am to on do no my me he so in is at of or be are was as but for her had has its u".split())
SURELY_ENGLISH = ENGLISH - SHARED


def is_english(text: str) -> bool:
    """Whether a word stands there that is English and nothing else, however short the text is."""
    return any(word in SURELY_ENGLISH for word in WORD.findall(text.lower()))


def language_of(text: str) -> str | None:
    """An ISO 639-1 code; None for English and for what cannot be told."""
    words = WORD.findall(text.lower())
    if len(words) < FEWEST_WORDS:
        return None
    if script := script_of(text):
        return script
    english = sum(word.replace("'", "").replace("\u2019", "") in SURELY_ENGLISH for word in words)
    if english >= 2 or english / len(words) > 0.2:
        return None  # English with typos, dialect or place names, or a mixture that the assistant can still read
    language, sure = identifier().classify(" ".join(words))
    return language if language != "en" and sure >= SURE else None


def script_of(text: str) -> str | None:
    """The language of a script that English is never written in, when most letters are in it."""
    if text.isascii():
        return None
    letters = "".join(filter(str.isalpha, text))
    for language, span in SCRIPTS:
        if len(re.findall(f"[{span}]", letters)) > len(letters) / 2:
            if language == "ar":
                return "ur" if URDU.search(text) else "ar"
            if language == "uk":
                return "ru" if RUSSIAN.search(text.lower()) else "uk"
            return language
    return None


_lock = threading.Lock()
_loaded: list[LanguageIdentifier] = []


def identifier() -> LanguageIdentifier:
    """Loaded once, at the first need or before it: it takes a quarter of a second."""
    with _lock:
        if not _loaded:
            found = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
            known = set(found.nb_classes)
            found.set_languages([code for code in LATIN if code in known])
            _loaded.append(_as_small_as_can_be(found))
        return _loaded[0]


def _as_small_as_can_be(identifier: LanguageIdentifier) -> LanguageIdentifier:
    """It keeps the weights of all its languages, to be set anew, and lists of as many numbers as it has states: four
    fifths of what it holds.
    """
    identifier._full_model = identifier.nb_ptc, identifier.nb_pc, identifier.nb_classes
    identifier._rowbase = array("I", identifier._rowbase)
    identifier.tk_output = array("i", identifier.tk_output)
    return identifier

"""A wish that the chat be in another language, by its name: "can you write in Urdu", "I only read Polish"."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

_OPENS = r"(?:(?:hi|hello|hey|ok|okay|so|and|but|or|please|pls|sorry|excuse me|no|yes|um+|oh|my english (?:is )?(?:not (?:so |very )?good|bad))[ ,.!]+)*"
_YOU = r"(?:(?:(?:can|could|do|will|would|does|may|might|is it possible for) (?:you|u|this|it|this chat|the chat|we|i)|(?:you|u|this|it|this chat) (?:can|could|know how to|able to))(?: please| also)* )"
_WAYS = r"(?:write|writing|speak|talk|answer|reply|chat|do|be|work|translate|say|change|switch|explain|know|understand|have|get|read|see|use|type|tell)"
_WHAT = r"(?: (?:to me|for me|with me|me|us|this|it|that|all|all this|everything|back|also|words|(?:the|this|your|these) (?:chat|answers?|page|form|questions?|site|website)|something|anything|only|please|to))*"
_ENDS = r"(?: (?:please|pls|instead|too|also|as well|better|only|not english|language|for me|to me|with me|thanks|thank you|now|here))*"
_IN = r"(?: (?:in|into|to))?"
_HAS = r"(?:is there|have you got|have you|do you have|give me|show me|why not|what about|and)"
_WANTS = r"(?:i|we)(?: would|'?d)? (?:want|need|like|prefer|can only read|only read)"
_READS = r"(?:i|we) (?:can )?(?:only |just |mostly |do )*(?:speak|read|write|understand|know)(?: only| better)?(?: in)?"
_ASKS = (
    rf"(?:{_YOU}{_WAYS}|{_WAYS}){_WHAT}{_IN} {{name}}",
    rf"(?:is it possible to |am i able to |are we able to |possible to ){_WAYS}{_WHAT}{_IN} {{name}}",
    r"(?:is|are) (?:this|it|the (?:chat|form|page|site)|these)(?: also)?(?: (?:available|there|written|possible|to be had|ok|allowed))?(?: also)?(?: in)? {name}",
    rf"(?:{_HAS}|{_WANTS}){_WHAT}(?: (?:written|to read))? in {{name}}",
    rf"{_READS} {{name}}",
    rf"(?:do |does )?(?:you|u|this|it|this chat|the chat)(?: (?:also|maybe))? (?:have|has|got|speak|know|do)(?: (?:it|this))?{_IN} {{name}}",
    r"(?:only )?(?:in )?{name}",
    r"(?:where|how)(?:'?s)?(?: (?:is|s|are|was|did|do|can|could|i|we|you|the|a|that|get|find|see|press|go|gone|put|to|back|my|choose|change to))* {name}(?: (?:button|language|one|version|page|words|gone|go|now|again|chat))*(?: (?:i|we) (?:see|saw|had|seen)(?: (?:it|before|button|the|a|one|there|here|first))*)?",
)
IN_OWN_WORDS = {  # as it is asked in the language itself, without marks: "czy mozna po polsku"
    "pl": r"^(?!.*\b(?:lekarz|tlumacz)).*\bpo polsku\b|^(?:(?:nie|tak|prosze) )*(?:chce|chcialbym|chcialabym|wole) (?:tylko )?polski\b(?! (?:lekarz|tlumacz))",
    "ro": r"^(?!.*\b(?:doctor|medic|interpret)).*\b(?:in (?:limba )?romana|romaneste|pe romana)\b|^(?!.*\b(?:doctor|medic|interpret|translat|traduc))(?:(?:nu|da|va rog|buna|te rog) )*(?:vreau|doresc|as vrea|as dori|prefer|dati mi|scrieti|scrie|vorbiti|vorbesc) (?:(?:sa|vorbesc|scriu|doar|numai|o|limba|cu) )*romana\b",
    "cy": r"^(?!.*\b(?:meddyg|cyfieithydd)).*\byn (?:y )?gymraeg\b",
}
NOT_OF_THE_CHAT = re.compile(
    r"\b(?:the|doctors?|interpreters?|nurses?|surgeons?|ward|meeting|appointment|someone|somebody|he|she|they|speaks)\b"
)
CLAUSES = re.compile(
    r"(?<=[?!.:])\s+|,\s+(?=and\b|also\b|can\b|may\b|could\b)|\s+(?=and (?:also )?(?:can|may|could|is) )", re.IGNORECASE
)
WISHED = re.compile(r"\b(?:can|could|may|might|is|are|possible)\b", re.IGNORECASE)
SHORT_ASK = 8  # words
LONGEST, FEWEST = 14, 3  # words of a message, and of a sentence of it that asks
LONGEST_BESIDE = 26  # words of a message of which one sentence asks for it plainly


def language_asked(text: str, names: Mapping[str, Sequence[str]]) -> str | None:
    """The code of the language; `names` are those each goes by, in English and its own."""
    parts = [_folded(part) for part in re.split(r"[?!.]+\s", text)]
    plain = " ".join(filter(None, parts))
    if len(plain.split()) > LONGEST_BESIDE:
        return None
    if len(plain.split()) <= SHORT_ASK and not NOT_OF_THE_CHAT.search(plain):
        own = (code for code, pattern in IN_OWN_WORDS.items() if code in names and re.search(pattern, _unmarked(plain)))
        if code := next(own, None):
            return code
    asked = [plain, *_asking(text, plainly=len(plain.split()) > LONGEST)]
    return next((code for code, known in names.items() if any(_asks_for(one, known) for one in asked)), None)


def without_language_asked(text: str, names: Mapping[str, Sequence[str]]) -> str:
    """What is said beside it."""
    every = [name for known in names.values() for name in known]
    rest = (part for part in CLAUSES.split(text) if not _asks_for(_folded(part), every))
    return " ".join(part.strip(" ,") for part in rest).strip()


def _asking(text: str, *, plainly: bool) -> list[str]:
    """The sentences, and what is joined on to one with "and"; in a longer message only a question."""
    every = (*re.split(r"[?!.]+\s", text), *CLAUSES.split(text))
    parts = (_folded(part) for part in every if not plainly or WISHED.search(part))
    return [part for part in parts if len(part.split()) >= FEWEST]


def _unmarked(plain: str) -> str:
    return plain.replace("\u0142", "l")  # the one letter whose mark is part of it


def _folded(text: str) -> str:
    """In small letters, without marks: many write "romana" for the name with its accents."""
    plain = unicodedata.normalize("NFKD", re.sub(r"[?!,.]+", " ", text.lower().replace("\u2019", "'")))
    return " ".join("".join(one for one in plain if not unicodedata.combining(one)).split())


def _asks_for(plain: str, known: Sequence[str]) -> bool:
    names = [_folded(name) for name in known]
    if not any(name in plain for name in names):
        return False
    name = "|".join(re.escape(one) for one in names)
    asked = "|".join(_ASKS).replace("{name}", f"(?:{name})")
    return bool(re.match(f"{_OPENS}(?:{asked}){_ENDS}$", plain))

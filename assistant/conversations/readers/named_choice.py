"""A choice named by what sets its title apart from the others': "the private one", "more about the NHS hospital"."""

import re
from collections.abc import Sequence

from assistant.conversations.readers.polite import LEAD
from assistant.details.question import asks
from assistant.signs import normalised

LONGEST = 14  # words
STEM = 5  # letters of a word that are compared
_ASKED = r"(?:(?:can|could|would|will) (?:you|u|i|we)(?: please)? |(?:i|we)(?:'?d| would)? (?:like|want|need) (?:to )?|please |just )*"
_TELL = r"(?:(?:tell|say|hear|know|read|see|give|show|explain)(?: (?:me|us))? ?)?"
POINTS = re.compile(
    rf"^{LEAD}{_ASKED}(?:{_TELL}(?:(?:a (?:bit|little) |bit |some )?more (?:about|on|of)|(?:what |how )?about)"
    rf"|(?:(?:go|carry) (?:on )?(?:for|with) |{_TELL}(?:about )?)(?:the|that) (?:(?!(?:is|are|be|on|in|its|it's|by|to|will)\b)[\w'-]+ ){{0,4}}(?:one|option|way|choice)\b)"
)
TELLS = re.compile(r"\b(?:said|told|was|were|has|had|did|didn'?t|says|not|isn'?t|except|without|rather than|instead)\b")
LEADS = re.compile(
    rf"^{LEAD}(?:(?:what|how) about|(?:can|could|would|will) (?:you|u|i|we)|(?:tell|show|give|explain)\b|(?:i|we)(?:'?d| would)? (?:like|want|need))\b"
)
SMALL = frozenset(
    """
    the and for you your can how what with from into about more one ones this that are its who when where why does get again
    some any all have has him her his she they them our out see ask tell say let option way choice please other another over
    goes here there now use words want like know hear read give show bit little just not but
    """.split()
)


def named_choice(said: str, titles: Sequence[str]) -> int | None:
    """Its place; None where the words point at none, at more than one, or ask or tell something of their own."""
    plain = normalised(said).strip(" .!?")
    if len(plain.split()) > LONGEST or not POINTS.match(plain) or TELLS.search(plain):
        return None
    if asks(plain) and not LEADS.match(plain):
        return None
    words, each = _words(plain), [_words(title) for title in titles]
    apart = [one.difference(*(each[:at] + each[at + 1 :])) for at, one in enumerate(each)]
    fits = [at for at, one in enumerate(apart) if one & words]
    return fits[0] if len(fits) == 1 else None


def _words(text: str) -> set[str]:
    return {word[:STEM] for word in re.findall(r"[a-z0-9]{3,}", text.lower()) if word not in SMALL}

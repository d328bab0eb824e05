"""Words that can only be of a line that stands, also where the message is asked for: "He's Aaron Blake not just Aaron,
born 3 November", and "why is all that in the language bit, it should be none".
"""

import re
from collections.abc import Mapping

from assistant.handoffs.fields import BY_NAME
from assistant.handoffs.readers.leading_name import leading_name
from assistant.handoffs.readers.one_date import DAYS, YEAR
from assistant.handoffs.words.spoken_dates import day_put_right

LONGEST = 24  # words
_LEAD = r"(?:(?:sorry|no|oh|wait|oops|actually|and|also|but|hang on|hold on|ok|please)[ ,.:!-]+)*"
NAMES_CHILD = re.compile(
    rf"^{_LEAD}(?:s?he'?s|s?he is|they'?re|it'?s|it is|that'?s|(?:his|her|their|the) (?:full |whole |real |proper )?name(?:'?s| is)|(?:put|make it|write))[ :]+(?=\S)",
    re.IGNORECASE,
)
NOT_JUST = re.compile(
    r"^(?:and |but )?(?:not|instead of|rather than|you(?:'?ve| have)? (?:only |just )?(?:put|wrote|got|have)) (?:just |only |simply )*(?P<old>[^\W\d_][\w'-]*(?: [^\W\d_][\w'-]*)?)(?P<rest>.*)$",
    re.IGNORECASE,
)
BORN = re.compile(
    r"^[\s,.;]*(?:and )?(?:(?:s?he(?:'?s| is| was)?|they were) )?(?:born|dob|date of birth|birthday)(?: is| was| on|:)*\s+(?P<day>.+?)[ .!]*$",
    re.IGNORECASE,
)
OF_NEEDS = re.compile(
    r"\b(?:language|communication|interpreter)(?: and \w+)?(?: help)?(?: (?:bit|line|box|part|one|section|field|answer|thing)\b|(?= (?:should|must|needs? to|has to|is (?:meant|supposed) to|to)\b))|\bhelp (?:bit|line|box)\b",
    re.IGNORECASE,
)
TO_BE_NONE = re.compile(
    r"\b(?:should|must|needs? to|has to|meant to|supposed to|can) (?:just |only |really |all )*(?:be|say|read|have) (?:just |only )*(?:none|nothing(?! about\b)|empty|blank|no)\b"
    r"|\b(?:make|set|put|leave|change) (?:it|that|this|the \w+(?: \w+)?) (?:to |as |back to )?(?:none|empty|blank|nothing)\b"
    r"|\b(?:empty|clear|blank) (?:it|that|this|the \w+)\b|\bit'?s (?:just )?(?:none|empty)\b"
    r"|\b(?:take|get|cut) (?:it|that|this|all (?:of )?(?:that|this|it)|everything|the lot)(?: all)? (?:out|off|away)\b(?! (?:on|for|with|to|at)\b)",
    re.IGNORECASE,
)
NEEDED = re.compile(  # or forbidden: that is no order to us alone
    r"(?<!n't )(?<!not )(?<!dont )\b(?:needs?|needing)\b(?! to (?:be|say|read|have)\b)|\b(?:can'?t|cant|cannot|never|nothing about|must not|mustn'?t|do not|don'?t (?!need)|refuses?)\b",
    re.IGNORECASE,
)
OF_ANOTHER = re.compile(r"\b(?:message|questions?|list|ward|name|number|dob)\b", re.IGNORECASE)  # is read part by part
NEEDS_KEPT = re.compile(r"\b(?:keep|except|but (?:leave|keep)|only the|apart from|just the|leave the)\b", re.IGNORECASE)


def name_put_right(words: str, lines: Mapping[str, str]) -> dict[str, str]:
    """The whole name where a part of it stands, with the day of birth that is said behind it; nothing where more is
    said.
    """
    plain = " ".join(words.replace("\u2019", "'").split())
    cue = NAMES_CHILD.match(plain)
    if cue is None or len(plain.split()) > LONGEST or "?" in plain:
        return {}
    name, behind = leading_name(plain[cue.end() :])
    stands = lines.get("child_name", "")
    found = NOT_JUST.match(behind)
    if not name or found is None or not _is_of(found["old"], stands) or name.lower() == stands.lower():
        return {}
    rest = found["rest"].strip(" .,!")
    if not rest:
        return {"child_name": name}
    born = BORN.match(found["rest"])
    day = _with_year(born["day"], lines.get("child_identifier", "")) if born else ""
    return {"child_name": name, "child_identifier": day} if day else {}


def _is_of(old: str, stands: str) -> bool:
    said, there = old.lower().split(), stands.lower().split()
    return bool(said) and said[0] == (there or [""])[0]


def _with_year(day: str, stands: str) -> str:
    """As it stands, with the day that is said; only a whole one where none stands."""
    if not DAYS.fullmatch(day):
        return ""
    if YEAR.search(day) or not DAYS.fullmatch(stands):
        return day
    put = day_put_right(f"{stands}, no {day}")
    return put if put != f"{stands}, no {day}" else ""


def line_emptied(words: str, lines: Mapping[str, str]) -> dict[str, str]:
    """The line of needs with none in it, where all that stands there is to go."""
    plain = " ".join(words.replace("\u2019", "'").split())
    if "needs" not in lines or len(plain.split()) > LONGEST or NEEDS_KEPT.search(plain):
        return {}
    if OF_ANOTHER.search(plain) or NEEDED.search(plain) or not (OF_NEEDS.search(plain) and TO_BE_NONE.search(plain)):
        return {}
    return {"needs": BY_NAME["needs"].skip or ""}

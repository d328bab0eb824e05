"""Which number is meant where one is asked for: of a line that the words name, or of what was told just before."""

import re
from collections.abc import Sequence

from assistant.answers.helplines import Helpline, load_helplines
from assistant.details.question import asks

LONGEST = 12  # words; a longer message says more
ASKED = re.compile(r"\b(?:numbers?|digits?|ring|call|dial|phone|text|reach|one again)\b")
NUMBER = re.compile(r"\b\d(?:[ -]?\d){4,}\b|\bNHS 111\b")  # 999 every card has, and a year is none
NIGHT = re.compile(
    r"\b(?:at night|tonight|overnight|in the night|middle of the night|night ?time|out of hours|after hours|(?:at )?this (?:time|hour)|at (?:the )?weekends?|(?:when|while|if) (?:pals|they|the office|everything|everyone)(?:'?s| is|'?re| are) (?:shut|closed|gone)|before (?:breakfast|morning|dawn|sunrise)|till morning)\b"
)
ARTICLE = re.compile(r"^the |'s\b")
FOR_DISABLED = re.compile(r"^contact(?: line)? (?:for|about) (?:families (?:of|with) )?disabled\b")
TOO_COMMON = {"contact", "nhs 111", "nhs 24"}  # "how do i contact them", "is it 111"


def line_named(text: str) -> Helpline | None:
    """The helpline whose number is asked for by its name: "what is the number for childline"."""
    plain = " ".join(re.findall(r"[a-z0-9']+", text.lower().replace("\u2019", "'")))
    if len(plain.split()) > LONGEST or not ASKED.search(plain) or not (asks(text) or "number" in plain):
        return None
    if FOR_DISABLED.match(plain):
        return load_helplines()["contact"]
    names = {name_of(line): line for line in load_helplines().values()}
    return next((line for name, line in names.items() if re.search(rf"\b{re.escape(name)}\b", plain)), None)


def name_of(line: Helpline) -> str:
    """As a sentence begins it: "Childline on 0800 1111" is childline."""
    name = ARTICLE.sub("", re.split(r" (?:on|to|and)\b| \(", line.says)[0].lower())
    return "\u0000" if name in TOO_COMMON else name


def at_night(text: str) -> bool:
    """Of a number that is asked for: one that is answered now, or while offices are shut."""
    return bool(NIGHT.search(text.lower()))


def parts_with_numbers(told: str, but: str) -> Sequence[str]:
    """The paragraphs of what was told that hold a number, `but` those that hold this one alone."""
    return [
        part for part in told.split("\n\n") if any(_digits(found) != _digits(but) for found in NUMBER.findall(part))
    ]


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)

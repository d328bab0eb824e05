"""Every number, date, law, body and scheme that a text names must stand in a source cited for that very text.

999 and the hospital's own fields are always fine. A phone number counts only where a source says it, not where a caveat
doubts it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from assistant.answers.helplines import LINE, load_helplines
from assistant.answers.load import NATIONS, Answer, Source
from assistant.review.reach import Told, without_fields

DATA = Path(__file__).with_name("cited.yml")
NATION_NAMES = {
    "UK": "uk",
    "England": "england",
    "Scotland": "scotland",
    "Wales": "wales",
    "Northern Ireland": "northern_ireland",
}
WORDS = "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty ninety hundred".split()
UNIT = r"(?:working )?(?:days?|weeks?|fortnights?|months?|years?|hours?|pounds?|per ?cent)|%|am|pm"
NUMBER = re.compile(rf"(?P<digits>£?\d[\d ]*\d|£?\d)(?:[ -]?(?P<unit>{UNIT})\b)?", re.IGNORECASE)
SPELT = re.compile(rf"\b(?P<count>{'|'.join(WORDS)})(?: (?P<unit>{UNIT}))?\b", re.IGNORECASE)
SPAN = re.compile(r"\b(?:a|an) (?:working )?(?:day|week|fortnight|month|year|hour)\b", re.IGNORECASE)
EVERYDAY = re.compile(
    r"one(?: day)?|\btwo\b(?! (?:working )?(?:days|weeks|months|years|hours))|\ban? (?:day|hour) or (?:so|two)\b|\ban hour of\b",
    re.IGNORECASE,
)
LAW = re.compile(r"\b(?:[A-Z][\w']+ )*(?:Act|Regulations?|Convention|Bill|Directive|GDPR|Order)\b(?: \d{4})?")
CLAIM_OF_LAW = re.compile(
    r"\bby law\b|\blegal(?:ly)?\b(?! (?:advice|action|adviser|help|team))|\bthe law\b", re.IGNORECASE
)
CAPITAL = re.compile(r"(?<=[\w,;)] )\(?(?P<name>[A-Z][\w']*)")


@dataclass(frozen=True)
class Body:
    name: str
    names: tuple[str, ...]
    only: str | None
    pattern: re.Pattern[str]


def registered(answers: Sequence[Answer], sources: Mapping[str, Source]) -> Iterator[tuple[str, str, str, str]]:
    """Answer ("" for the register itself), fact, what is wrong, what to do: facts that are missing, unused, or cited
    where they do not hold.
    """
    used = {cited.fact for answer in answers for cited in answer.sources} | {
        line.fact for line in load_helplines().values()
    }
    for answer in answers:
        keys = {*answer.text, *(key for texts in answer.writers.values() for key in texts)}
        for cited in answer.sources:
            source = sources.get(cited.fact)
            if cited.supports not in ("uk", *NATIONS):
                yield (
                    answer.id,
                    cited.fact,
                    f"supports: {cited.supports} is no nation.",
                    "Write uk or one of the four nations.",
                )
            elif cited.supports not in keys:
                yield (
                    answer.id,
                    cited.fact,
                    f"it supports a text for {cited.supports}, and there is none.",
                    "Write that text, or take the citation out.",
                )
            if source is None:
                yield answer.id, cited.fact, "no file in sources has this fact.", "Add it there, or cite another."
            elif NATION_NAMES.get(source.applies_to) not in ("uk", cited.supports):
                yield (
                    answer.id,
                    cited.fact,
                    f"this fact holds for {source.applies_to}, and it supports {cited.supports}.",
                    "Cite it for its own nation only.",
                )
    for fact in sorted(set(sources) - used):
        yield "", fact, "no answer cites this fact.", "Cite it, or take it out of sources."


def unsupported(told: Told, sources: Mapping[str, Source]) -> Iterator[tuple[str, str]]:
    """What the text names without a source, and what to do."""
    backing = _backing(told, sources)
    text = _own_words(told.text)
    for named in [
        *_numbers(text, backing),
        *_laws(text, backing),
        *_bodies(text, told, backing, sources),
        *_capitals(text, backing),
    ]:
        yield f'"{named}" is in no source cited for this text.', "Cite a source that says it, or take it out."


def _backing(told: Told, sources: Mapping[str, Source]) -> list[Source]:
    """The sources a reader of this very text is shown. A title is shown with every text of its answer."""
    if told.answer is None:
        return []
    fits = {"uk", *NATIONS} if told.key is None else {"uk", told.key}
    facts = [cited.fact for cited in told.answer.sources if cited.supports in fits]
    facts += [line.fact for name in LINE.findall(told.text) if (line := load_helplines().get(name))]
    return [sources[fact] for fact in facts if fact in sources]


def _own_words(text: str) -> str:
    text = re.sub(r"\b999\b", "it", without_fields(text).replace("’", "'"))
    for count in _data()["own_counts"]:
        text = text.replace(count, "")
    return text


def _said(backing: Sequence[Source], *, caveats: bool) -> str:
    parts = [part for one in backing for part in (one.title, one.publisher, one.says, one.caveat if caveats else "")]
    return " ".join(" | ".join(parts).replace("’", "'").split())


def _numbers(text: str, backing: Sequence[Source]) -> Iterator[str]:
    said = _said(backing, caveats=False)
    known = {_plain(match) for match in NUMBER.finditer(said)} | {
        (digits, "") for digits, _ in (_plain(match) for match in NUMBER.finditer(said))
    }
    for match in NUMBER.finditer(text):
        if _plain(match) not in known:
            yield match[0].strip()
    for pattern in (SPELT, SPAN):
        for match in pattern.finditer(text):
            if not EVERYDAY.fullmatch(match[0]) and match[0].lower() not in said.lower():
                yield match[0]


def _plain(match: re.Match[str]) -> tuple[str, str]:
    """Digits without spaces, and the unit without its plural: "5 working days" is ("5", "working day")."""
    return match["digits"].replace(" ", ""), (match["unit"] or "").lower().rstrip("s")


def _laws(text: str, backing: Sequence[Source]) -> Iterator[str]:
    said = _said(backing, caveats=True)
    for match in LAW.finditer(text):
        if match[0] not in said:
            yield match[0]
    if (claim := CLAIM_OF_LAW.search(text)) and not re.search(r"\b(?:law|legal|legally)\b", said, re.IGNORECASE):
        yield claim[0]


def _bodies(text: str, told: Told, backing: Sequence[Source], sources: Mapping[str, Source]) -> Iterator[str]:
    said = _said(backing, caveats=True)
    for body in _known(tuple(sorted({one.publisher for one in sources.values()}))):
        if not body.pattern.search(text):
            continue
        elsewhere = body.only and told.key not in (None, body.only)
        local = (
            _said(
                [one for one in backing if told.key in NATIONS and NATION_NAMES.get(one.applies_to) == told.key],
                caveats=True,
            )
            if elsewhere
            else said
        )
        if not any(name.lower() in local.lower() for name in body.names):
            yield body.name


def _capitals(text: str, backing: Sequence[Source]) -> Iterator[str]:
    """A capital in the middle of a sentence is a name, also one that no list knows."""
    said = _said(backing, caveats=True)
    for match in CAPITAL.finditer(text):
        name = match["name"].removesuffix("'s").removesuffix("'")
        if name not in _data()["ordinary"] and not re.search(rf"\b{re.escape(name)}\b", said):
            yield name


@cache
def _known(publishers: tuple[str, ...]) -> tuple[Body, ...]:
    bodies = [
        _body(entry["name"], tuple(entry.get("also") or ()), entry.get("only"), entry.get("as"))
        for entry in _data()["bodies"]
    ]
    listed = {name for body in bodies for name in body.names}
    return (
        *bodies,
        *(
            _body(name, (), None, None)
            for name in sorted({part for one in publishers for part in _parts(one)} - listed)
        ),
    )


def _parts(publisher: str) -> list[str]:
    """ "BMJ / Archives of Disease in Childhood" and "General Medical Council (GMC)" each name two."""
    parts = [part.strip() for part in re.split(r" / |[()]|, using | \(copy", publisher)]
    return [
        part
        for part in parts
        if re.match(r"[A-Z]", part)
        and part not in ("NHS", "UK", "Northern Ireland")
        and " copy" not in part
        and "older" not in part
    ]


def _body(name: str, also: tuple[str, ...], only: str | None, pattern: str | None) -> Body:
    names = (name, *also)
    either = "|".join(re.escape(one) for one in names)
    return Body(name, names, only, re.compile(pattern or rf"\b(?:{either})\b"))


@cache
def _data() -> dict:
    return yaml.load(DATA.read_text(encoding="utf-8"), yaml.CSafeLoader)

"""The ten things no text may say or do (ten_nevers/*.yml). Each rule keeps its own examples beside it: phrases to
catch, and phrases to leave.

A text is judged sentence by sentence. A question that a family may put to the team ("Is it safe to wait?") states
nothing, so most
patterns leave questions alone, unless they suggest ("Why not go home?"); what a family may say, in quotation marks,
counts like any other words, since we put it into their mouth.
This is a tripwire and no proof: new wording can break a never in words that no pattern knows, so people read it too.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import yaml

from assistant.review.limits import paragraphs, sentences

FOLDER = Path(__file__).with_name("ten_nevers")
NAME = re.compile(r"\{([A-Z]+)\}")
CONTRACTIONS = tuple(
    (re.compile(short, re.IGNORECASE), long)
    for short, long in (
        (r"\bwon't\b", "will not"), (r"\bcan't\b", "cannot"), (r"n't\b", " not"), (r"'re\b", " are"), (r"'ve\b", " have"), (r"'ll\b", " will"),
        (r"\bI'm\b", "I am"), (r"'d\b", " would"), (r"\b(it|that|this|there|here|he|she|what|who|where|how)'s\b", r"\1 is"),
    )
)  # fmt: skip
SUGGESTION = re.compile(
    r"\b(?:why not|how about|what about|have you (?:tried|thought)|would it not be|should you not|could you not just)\b",
    re.IGNORECASE,
)
QUOTED = re.compile(r"[\"“][^\"”]*[\"”]?")


@dataclass(frozen=True)
class Pattern:
    """`unless` silences it within the sentence. `questions`: it holds for questions too. `own`: not for words a family
    may say.
    """

    name: str
    any: re.Pattern[str]
    unless: re.Pattern[str] | None
    questions: bool
    own: bool


@dataclass(frozen=True)
class Need:
    """Where `when` is found in a text, `needs` must be in it too."""

    name: str
    when: re.Pattern[str]
    needs: re.Pattern[str]


@dataclass(frozen=True)
class Never:
    """`confirmed` are the sentences that may be said because the records have just been written or read: the only ones
    that may claim it.
    """

    number: int
    rule: str
    patterns: tuple[Pattern, ...]
    needs: tuple[Need, ...]
    confirmed: tuple[str, ...]
    catch: tuple[str, ...]
    leave: tuple[str, ...]


@dataclass(frozen=True)
class Breach:
    number: int
    name: str
    words: str


@cache
def nevers() -> tuple[Never, ...]:
    """In their order."""
    return tuple(_never(path) for path in sorted(FOLDER.glob("[0-9]*.yml")))


@lru_cache(maxsize=10_000)  # many places hold the same text, and many checks read the same places
def breaches(text: str, *, whole: bool = True) -> tuple[Breach, ...]:
    """Everything in the text that one of the ten forbids. A part of something larger (`whole` is False) need not say
    all that is needed.
    """
    plain = _spelt_out(text)
    told = [_in_sentence(one) for paragraph in paragraphs(plain) for one in _whole_sentences(paragraph)]
    found: list[Breach] = []
    for never in nevers():
        for broken in told:
            found += broken.get(never.number, ())
        found += [
            Breach(never.number, need.name, words) for need in never.needs if whole and (words := _lacking(need, plain))
        ]
    return tuple(found)


@lru_cache(maxsize=20_000)  # texts share sentences, above all one text as different hospitals' families read it
def _in_sentence(sentence: str) -> dict[int, list[Breach]]:
    """By the number of the never."""
    own = QUOTED.sub("", sentence)
    found = {
        never.number: [
            Breach(never.number, one.name, words)
            for one in never.patterns
            if (words := _breach(one, own if one.own else sentence))
        ]
        for never in nevers()
        if not any(sentence.startswith(start) for start in never.confirmed)
    }
    return {number: broken for number, broken in found.items() if broken}


def _breach(pattern: Pattern, sentence: str) -> str | None:
    if not pattern.questions and sentence.rstrip("\"') ").endswith("?") and not SUGGESTION.search(sentence):
        return None
    match = pattern.any.search(sentence)
    return match[0].strip() if match and not (pattern.unless and pattern.unless.search(sentence)) else None


def _spelt_out(text: str) -> str:
    """Straight quotation marks and no contractions: "we've" and "we have" break the same rule."""
    plain = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    for short, long in CONTRACTIONS:
        plain = short.sub(long, plain)
    return plain


def _lacking(need: Need, text: str) -> str | None:
    match = need.when.search(text)
    return match[0] if match and not need.needs.search(text) else None


def _whole_sentences(paragraph: str) -> list[str]:
    """A quotation that was cut between its sentences gets its marks back, so that each piece is known to be quoted."""
    pieces, inside = [], False
    for piece in sentences(paragraph):
        begun = f'"{piece}' if inside else piece
        inside ^= piece.count('"') % 2 == 1
        pieces.append(f'{begun}"' if inside and not begun.endswith('"') else begun)
    return pieces


def _never(path: Path) -> Never:
    content = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    return Never(
        number=content["number"],
        rule=content["never"],
        patterns=tuple(
            Pattern(
                entry["name"],
                _any(entry["any"]),
                _any(entry["unless"]) if "unless" in entry else None,
                entry.get("questions", False),
                entry.get("own", False),
            )
            for entry in content["patterns"]
        ),
        needs=tuple(
            Need(entry["name"], _any(entry["when"]), _any(entry["needs"])) for entry in content.get("needs") or ()
        ),
        confirmed=tuple(content.get("confirmed") or ()),
        catch=tuple(content["catch"]),
        leave=tuple(content["leave"]),
    )


def _any(patterns: list[str]) -> re.Pattern[str]:
    """`\\w+` stands for any word, also one with an apostrophe in it: "Thursday's"."""
    spoken = [NAME.sub(_words, pattern).replace(r"\w+", r"[\w']+") for pattern in patterns]
    return re.compile("|".join(rf"(?<!\w)(?:{pattern})(?!\w)" for pattern in spoken), re.IGNORECASE)


def _words(found: re.Match[str]) -> str:
    return f"(?:{re.sub(r'[|] +', '|', _lists()[found[1]])})"  # a folded line leaves a space behind


@cache
def _lists() -> dict[str, str]:
    return yaml.load((FOLDER / "words.yml").read_text(encoding="utf-8"), yaml.CSafeLoader)

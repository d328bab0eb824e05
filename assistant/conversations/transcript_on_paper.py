"""A chat on paper: a heading for each day, and below it who said what, in the words that were shown."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby

from assistant.conversations.transcript import WORDS, Said
from assistant.hospital.hours import full_day, in_full
from assistant.paper.blocks import Block, Danger, Heading, Notice, Paper, Spoken, Words
from assistant.paper.fonts import shows_all
from assistant.paper.press import press


def as_pdf(said: Sequence[Said], *, hospital: str, now: datetime, example: str | None, large: bool = False) -> bytes:
    """`example` is the sentence that says so, where the wording is not a hospital's own."""
    made = WORDS["transcript_made"].format(at=in_full(now))
    return press(Paper(WORDS["transcript_title"], hospital, made, list(_blocks(said, example))), large=large)


def _blocks(said: Sequence[Said], example: str | None) -> Iterator[Block]:
    if example:
        yield Notice(example)
    for day, some in groupby(said, lambda one: one.at.date()):
        yield Heading(full_day(day))
        for one in some:
            yield from _told(one)
    if not all(shows_all(one.words) for one in said):
        yield Words(WORDS["plan_not_shown"], small=True)


def _told(one: Said) -> Iterator[Block]:
    """A danger card stands in its frame, as in the chat; who and when it was are above it."""
    who = f"{one.who}, {one.at:%H:%M}"
    if one.is_card:
        first, _, rest = one.words.partition("\n")
        yield Words(who, strong=True)
        yield Danger(first.strip(), [rest.strip("\n")] if rest.strip() else [])
    else:
        yield Spoken(who, one.words, own=one.sender == "family", beside=one.beside)

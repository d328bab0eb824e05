"""A message about what was sent that says several things: show it, who reads it, did they ring, and add this. Each part
by itself, with the very words of what is to be added.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from assistant.conversations.readers.after_sending import wants_to_add
from assistant.conversations.readers.news_of_lines import asks_to_put_in, forgot_to_tell, tells_news
from assistant.conversations.readers.part_taken_back import wants_part_out
from assistant.conversations.readers.what_went import asks_what_went, line_asked
from assistant.conversations.readers.whether_read import asks_for_readers, asks_if_read, asks_when_they_reach
from assistant.conversations.readers.whether_sent import asks_of_a_note, asks_whether_sent
from assistant.details.question import asks

LONGEST = 90  # words
_ASKING = r"(?:who|what|whats|when|where|how|can|could|may|did|does|do|has|have|will|would|is|are|please|show|let)"
BREAK = re.compile(
    rf"(?<=[.!?;])\s+|\n+|,?\s+(?:and|but|also)\s+(?={_ASKING}\b|(?:i|we) (?:forgot|left|want|need|gave|put)\b)|,\s+(?={_ASKING}\b)",
    re.IGNORECASE,
)
SMALL = re.compile(
    r"(?:(?:thanks|thank you|thx|ta|cheers|sorry|ok|okay|hi|hello|hey|please|yes|no|right|good|great|so|and|but|oh|well|one (?:more )?(?:thing|question)|very much|so much|a lot|again|for (?:this|that|your help)|good (?:morning|evening|afternoon))[ ,.!]*)+",
    re.IGNORECASE,
)
SHOW_IT = re.compile(
    r"(?:please )?(?:show|let) (?:me|us)(?: (?:see|have))?(?: (?:it|that|this))?(?: (?:please|again|now))*"
)
BEFORE_WORDS = re.compile(
    r"^(?:(?:sorry|oh|and|but|also|so|thanks|thank you|hi|hello|please note|ok|okay)\b[ ,.!:]+)+", re.IGNORECASE
)


class About(Enum):
    SHOW = "show"  # the words that went
    READERS = "readers"
    STATUS = "status"  # whether it went, whether anybody has read it
    WHEN = "when"  # they will ring or answer
    OUT = "out"  # a part that should not have gone
    ADD = "add"  # said to be added
    NEWS = "news"  # what stands otherwise now
    PUT_IN = "put in"  # an order of what stands before it
    ELSE = "else"  # what else is asked
    SMALL = "small"
    TOLD = "told"


FOR_THEM = (About.ADD, About.NEWS)


@dataclass(frozen=True)
class Parts:
    """What each is about, in order; the words for the team, as they were written, and those of what should be out."""

    about: tuple[About, ...]
    words: str = ""
    out: str = ""

    def has(self, *kinds: About) -> bool:
        return any(one in kinds for one in self.about)


def parts_after_sending(text: str) -> Parts:
    """Nothing of a message that is too long to be told apart."""
    straight = text.replace("\u2019", "'")
    if len(straight.split()) > LONGEST:
        return Parts(())
    spans = list(_spans(straight))
    about = [_about(straight[begin:end]) for begin, end in spans]
    added = any(one in FOR_THEM for one in about)
    words = _words(text, spans, about, (*FOR_THEM, About.OUT)) if added else ""
    return Parts(tuple(about), words, _words(text, spans, about, (About.OUT,)))


def shows_what_went(text: str) -> bool:
    """The whole message asks for it, or a part of it."""
    return asks_what_went(text) or parts_after_sending(text).has(About.SHOW)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    begin = 0
    for found in BREAK.finditer(text):
        if text[begin : found.start()].strip():
            yield begin, found.start()
        begin = found.end()
    if text[begin:].strip():
        yield begin, len(text)


def _about(part: str) -> About:
    said = BEFORE_WORDS.sub("", part.strip())
    plain = said.lower().strip(" .,;!?")
    readers = (
        (About.SMALL, not plain or SMALL.fullmatch(plain)),
        (About.SHOW, SHOW_IT.fullmatch(plain) or asks_what_went(said) or line_asked(said)),
        (About.OUT, wants_part_out(plain)),
        (About.READERS, asks_for_readers(plain)),
        (About.STATUS, asks_if_read(plain) or (asks_whether_sent(said) and not asks_of_a_note(said))),
        (About.WHEN, asks_when_they_reach(plain)),
        (About.PUT_IN, asks_to_put_in(plain)),
        (About.ADD, forgot_to_tell(said) or wants_to_add(said)),
        (About.NEWS, tells_news(said)),
        (About.ELSE, asks(said)),
    )
    return next((kind for kind, found in readers if found), About.TOLD)


def _words(text: str, spans: list[tuple[int, int]], about: list[About], kinds: tuple[About, ...]) -> str:
    """Those of these `kinds`, with what goes on telling behind them; not that it is to be put in."""
    said: list[str] = []
    open_words = False
    for (begin, end), kind in zip(spans, about, strict=True):
        open_words = kind in kinds or (open_words and kind is About.TOLD)
        if open_words:
            said.append(BEFORE_WORDS.sub("", text[begin:end].strip()) if not said else text[begin:end].strip())
    joined = ""
    for one in said:
        joined += (" " if joined[-1:] in (".", "!", "?", ";", "") else ", ") + one
    return joined.strip(" ,;")

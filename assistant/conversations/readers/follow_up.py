"""Short messages that lean on what was just offered: "yes please", "the second one", "no the other one", "why?".

They are decided here, by what this conversation was shown, before the engine reads them: alone they mean nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from assistant.conversations.readers.named_choice import named_choice

YES = re.compile(
    r"^(?:(?:oh|ok|okay|um|er|actually|hmm|well)[ ,]+)*"
    r"(?:yes|yeah|yep|yh|ye|yup|aye|sure|ok|okay|please do|go on|go ahead|please|that would (?:help|be good|be great)|id like that|lets do (?:it|that)|do it)"
    r"(?: (?:please|pls|plz|then|go on|thanks|thank you|that|ok|do|ta|would be good|i would|i do|lets do (?:it|that)|lets))*[ .!]*$"
)
DOES_IT = re.compile(  # "yes delete it", said to "Shall I delete it?"
    r"^(?:(?:oh|ok|okay|right|well|yes|yeah|yep|yh|yup|aye|ye|sure|please|go on|go ahead|do|i am sure|im sure|definitely|i do|and|just)[ ,.!]+)*(?:(?:i want (?:it|that|to)|can you|you can|to) )?(?:please )?"
    r"(?:(?:delete|erase|remove|wipe|bin|get rid of|scrap|take|pull|get|withdraw)(?: (?:it|that|this|all|everything|the lot|the whole thing|all of it|back|what i wrote|my message))+|delete|deleted|gone|withdraw)(?: (?:please|pls|now|then|thanks|thank you|ta|i am sure|im sure|all|for good|completely))*[ .!]*$"
)
HEARD = re.compile(r"^(?:(?:oh|ok|okay|um|er|well|sure|thanks|thank you|ta)[ ,.!]*)+$")
THANKS = re.compile(r"\b(?:thanks|thank you|ta)$")
NO = re.compile(r"^(?:no|nope|nah|naw|dont|do not|leave it|keep it|not now|never mind|nevermind)\b")
KEEPS = re.compile(r"^no,? (?:leave|keep) (?:it|that)\b")  # "no leave it, I want it sent"
SHORT = 6  # words: a longer message says more than yes or no
ORDINALS = (
    (
        0,
        re.compile(
            r"\b(?:first|1st|top) (?:one|option|choice)\b|^(?:the )?(?:first|1st|1)[ .!]*$|\boption (?:1|one)\b"
        ),
    ),
    (
        1,
        re.compile(
            r"\b(?:second|2nd|middle) (?:one|option|choice)\b|^(?:the )?(?:second|2nd|2)[ .!]*$|\boption (?:2|two)\b"
        ),
    ),
    (2, re.compile(r"\b(?:third|3rd) (?:one|option|choice)\b|^(?:the )?(?:third|3rd|3)[ .!]*$|\boption (?:3|three)\b")),
    (-1, re.compile(r"\b(?:last|bottom) (?:one|option|choice)\b|^(?:the )?last[ .!]*$")),
)
OTHER = re.compile(
    r"^(?:no[ ,]+)?(?:not that(?: one)?[ ,]+)?(?:i meant )?(?:the )?other (?:one|1|option)(?: please| pls)?[ .!]*$"
)
WHY = re.compile(
    r"^(?:but |and |ok |so |eh )*(?:(?:why|wy|whyy+|how come|hw (?:cum|come)|how cum|why is that|why not|says who|who says(?: so)?|where does that come from|how do you know(?: that)?)(?: (?:tho|though|is that|s that|that|thats|then))?|y (?:tho|though|is that|not))[ ?!.]*$"
)

Y = re.compile(r"^(?:but |and |so )*y+[ ?!.]*$")  # "why", where nothing is asked that it says yes to


@dataclass(frozen=True)
class Offered:
    """A choice of the last message that had any: its id, its title, and whether it was pressed already. `says` is
    "affirm" or
    "deny" when the choices answer a question with yes and no; `carries_on` that it takes up what was left off, `topic`
    that it is something to read.
    """

    id: UUID
    title: str
    pressed: bool = False
    person: bool = False
    says: str | None = None
    carries_on: bool = False
    topic: bool = True


@dataclass(frozen=True)
class Press:
    """The message means this choice."""

    choice_id: UUID


@dataclass(frozen=True)
class WhichOne:
    """It means one of the choices, and it is not clear which."""


@dataclass(frozen=True)
class Why:
    """It asks where the last answer comes from."""


FollowUp = Press | WhichOne | Why


def read_follow_up(
    text: str, offered: Sequence[Offered], *, every: Sequence[Offered] = (), answered: bool
) -> FollowUp | None:
    """None when the message stands on its own. `offered` are the choices it may lean on, `every` those it may name by
    title;
    `answered` is whether an answer was given before."""
    plain = " ".join(re.sub(r"[\u2019']", "", text.lower()).split())
    topics = [one for one in offered if not one.person]
    if answered and (WHY.match(plain) or (Y.match(plain) and not any(one.says for one in topics))):
        return Why()
    if titled := [one for one in (every or offered) if _bare(one.title) == _bare(plain)]:
        return Press(titled[0].id)
    if not topics:
        return None
    if plainly := _yes_or_no(plain, topics):
        return plainly
    for place, pattern in ORDINALS:
        if pattern.search(plain) and len(plain.split()) <= SHORT and place < len(topics):
            return Press(topics[place].id)
    if OTHER.match(plain):
        left = [one for one in topics if not one.pressed]
        return Press(left[0].id) if len(left) == 1 or (len(topics) == 2 and left) else WhichOne()
    if YES.match(plain):
        return _a_yes(plain, topics)
    to_read = [one for one in topics if one.topic and not one.says]
    named = named_choice(text, [one.title for one in to_read])
    return None if named is None else Press(to_read[named].id)


def only_why(text: str) -> bool:
    """The word alone: why they do so, or why it is so; not where it is known from."""
    return bool(
        re.fullmatch(r"(?:(?:but|and|so|ok|eh|no)[ ,]+)*(?:why+|wy|how come|why not)[ ?!.]*", text.strip().lower())
    )


def _a_yes(plain: str, topics: Sequence[Offered]) -> FollowUp | None:
    """To topics: what was left off, the only one, or the question which. "Ok thanks" chooses nothing, and "ok" none of
    several.
    """
    if on := next((one for one in topics if one.carries_on), None):
        return Press(on.id)
    if HEARD.match(plain) and (len(topics) > 1 or THANKS.search(plain)):
        return None
    return Press(topics[0].id) if len(topics) == 1 else WhichOne()


def _yes_or_no(plain: str, topics: Sequence[Offered]) -> Press | None:
    """To a question that is answered with yes and no, these words are the one or the other, never a choice between
    topics.
    """
    meant = (
        "affirm"
        if YES.match(plain) or DOES_IT.match(plain)
        else "deny"
        if NO.match(plain) and (len(plain.split()) <= SHORT or KEEPS.match(plain))
        else None
    )
    return next((Press(one.id) for one in topics if meant and one.says == meant), None)


def _bare(title: str) -> str:
    """Its words alone: "yes delete it" is the button "Yes, delete it"."""
    return " ".join(re.sub(r"[\u2019']", "", title.lower()).replace(",", " ").split()).strip("?.! ")

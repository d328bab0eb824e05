"""An answer that the words cannot mean behind the one told before it: that two doctors agree, to a family whose
doctors differ; the other parent's no, where a child's own was talked of. The one that is meant takes its place.
"""

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from assistant.conversations.engine_turn import EngineTurn
from assistant.conversations.readers.asked_of_asking import HOW, REFUSED_PAGES
from assistant.details.load import read_list


@dataclass(frozen=True)
class Guard:
    """`chosen` is not told where the words have what `if_said` finds and nothing of `unless`; `behind` None is any."""

    chosen: str
    behind: str | None
    instead: str
    if_said: re.Pattern[str]
    unless: re.Pattern[str]


NOTHING = re.compile(r"(?!)")
CAN_COMPLAIN = re.compile(r"\b(?:can|could|should|may|why|how do|how can) (?:i |we |you )?(?:not |n't )?complain")
LEGAL_STAFF = re.compile(r"\blegal (?:department|team|people|dept|staff|lot)\b")  # who of the staff reads this
COURT = re.compile(r"\b(?:courts?|judges?|hearing|sued?|suing)\b")
PARENT = re.compile(
    r"\b(?:dad|daddy|mum|mam|mom|mummy|ex|partner|husband|wife|father|mother|parents?|step\w+|in-?laws|family|nan|gran\w*)\b"
)


@cache
def _guards() -> tuple[Guard, ...]:
    places = "|".join(re.escape(one.strip()) for one in read_list("nations")["abroad"].split(","))
    abroad = (
        rf"\b(?:abroad|overseas|outside (?:of )?the uk|out of the (?:uk|country)|another country|foreign|{places})\b"
    )
    return (
        Guard(
            "they_agreed",
            "opinions_differ",
            "opinions_differ",
            re.compile(""),
            re.compile(r"\b(?:agree\w*|same|both|match\w*|confirm\w*|as one)\b"),
        ),
        Guard("court", None, "privacy", LEGAL_STAFF, COURT),
        *(Guard(page, None, HOW, named, CAN_COMPLAIN) for page, named in REFUSED_PAGES.items()),
        Guard("nation_difference", None, "abroad", re.compile(abroad), NOTHING),
        Guard(
            "parents_disagree",
            "child_voice",
            "child_voice",
            re.compile(
                r"\b(?:she|he|they)\b.*\b(?:no|not|refus\w+|won'?t|doesn'?t|don'?t|never|says? no|objects?|against)\b"
            ),
            PARENT,
        ),
    )


def not_behind(turn: EngineTurn, text: str, last_answer: str | None, *, bereaved: bool = False) -> EngineTurn:
    """The turn with the answer that is meant. A message at a step of a form is left alone; and a family that grieves is
    told nothing of how to ask.
    """
    if turn.form:
        return turn
    shown = {reply["custom"].get("answer") for reply in turn.replies}
    plain = text.lower().replace("\u2019", "'")
    for guard in _guards():
        fits = guard.chosen in shown and guard.behind in (None, last_answer)
        if bereaved and guard.instead == HOW:
            continue
        if fits and guard.if_said.search(plain) and not guard.unless.search(plain):
            told: dict[str, Any] = {"text": "", "buttons": [], "custom": {"answer": guard.instead}}
            return replace(turn, replies=[told], intent=f"ask_{guard.instead}", close=None)
    return turn

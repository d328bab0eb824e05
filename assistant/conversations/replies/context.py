"""What the words of a turn depend on, beside what the engine chose and who reads them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from assistant.handoffs.beside.asides import Aside
from assistant.handoffs.outcome import Told


@dataclass(frozen=True)
class Context:
    """`lines` and `approval` are the draft's, for the check page and the steps, and `verified` names the lines a portal
    vouches for; `unsure` is how often in a row we were; `aside` is what was typed at a step and is no answer to it;
    `last_answer` and `last_text` are what was told before; `told_us` that the message tells something and asks nothing.
    `sent` is the family's copy of what it passed on, where it asks to see it; `ended` how the newest of it ended;
    `own_words` what it told before the form, where it asks for help with its message; `asked` the message itself, never
    shown; `lately` the answers of the last turns; `leans` that it may lean on the last answer; `before` the texts told
    lately, whose pages are not told again; `stood` the lines that were filled before this message; `undone` what of it
    was to be changed in them and could not be.
    """

    lines: Mapping[str, str]
    approval: str | None
    now: datetime
    unsure: int = 0
    last_text: str | None = None
    verified: Collection[str] = ()
    aside: Aside | None = None
    last_answer: str | None = None
    told_us: bool = False
    sent: Sequence[str] = ()
    own_words: Sequence[str] = ()
    ended: Told | None = None
    asked: str = ""
    lately: Collection[str] = ()
    leans: bool = True
    before: Sequence[str] = ()
    stood: Collection[str] = ()
    undone: Sequence[str] = ()

"""A handoff as a person reads it: a subject without identity, and the family's own words, line by line.

The text and the HTML part say the same lines, each from its one template. In both every line of the family's words is
marked at its left: nobody can write, as a family, what looks like our own closing lines and links.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from assistant.handoffs.additions import Added
from assistant.handoffs.lines import Line, only_added, standing
from assistant.handoffs.readers import death, needs
from assistant.hospital.hours import in_full
from assistant.links import kept
from assistant.records.models import Handoff

TEMPLATES = Path(__file__).parent / "templates"
_environment = Environment(
    loader=FileSystemLoader(TEMPLATES),
    autoescape=lambda name: bool(name and name.endswith(".html")),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
MARK = "| "
LINE_BREAKS = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")  # whatever a mail program may break a line at


def marked(words: str) -> str:
    """The words as they are, with a mark before each line."""
    return MARK + LINE_BREAKS.sub(lambda found: found.group() + MARK, words)


_environment.filters.update(in_full=in_full, kept=kept, marked=marked)


@dataclass(frozen=True)
class Kind:
    """What one event's letter says. `whole`: the family's lines follow."""

    subject: str
    opening: str
    whole: bool = True


KINDS = {
    "handoff.sent": Kind(
        "A family asks about a second opinion: {reference}",
        "A family has asked for this to be passed to their child's team. They saw and approved every line below.",
    ),
    "handoff.withdrawn": Kind(
        "A family took back {reference}",
        "The family has taken back what they passed on. Please do not act on it.",
        whole=False,
    ),
    "handoff.added": Kind(
        "A family added to {reference}", "The family has added something. It stands below, after what they sent first."
    ),
    "handoff.corrected": Kind(
        "A family corrected {reference}",
        "The family has corrected a line. What they sent first is below, then what changed.",
    ),
    "handoff.forwarded": Kind(
        "Passed on to your team: {reference}",
        "The liaison team passes this on to you. A family asked for it to be passed to its child's team, and saw and approved every line below.",
    ),
    "handoff.sent_again": Kind(
        "Sent once more: {reference}",
        "You get this once more because the liaison team sent it again. It is the same as before, with what the family changed since.",
    ),
    "handoff.complaint": Kind(
        "For the complaints team: {reference}",
        "The family has agreed that this is handled as a complaint. Keep it apart from the child's clinical record. What the family said to the liaison team is below.",
    ),
    "handoff.reminder": Kind(
        "Nobody has said that they have {reference}",
        "This is a reminder. A family sent this, and nobody has said yet that they have it. Please read it and say that you have it.",
    ),
    "handoff.escalated": Kind(
        "Please see to {reference}: nobody has said that they have it",
        "You get this as the next contact. A family sent this, and nobody has said yet that they have it. Please see that somebody takes it.",
    ),
}


@dataclass(frozen=True)
class Change:
    """What was added after sending: that it was and when, and its words."""

    what: str
    words: str


@dataclass(frozen=True)
class Letter:
    """`lines` are as they stand now; `changes` came after sending, oldest first; `links` are what they are for and
    where they lead. `first` is what whoever contacts the family must know before all else, and `needs` what the family
    needs so that it can be spoken with; both empty when nothing.
    """

    subject: str
    opening: str
    reference: str
    sent: str
    lines: tuple[Line, ...]
    links: tuple[tuple[str, str], ...]
    changes: tuple[Change, ...] = ()
    needs: str = ""
    first: str = ""

    note: str = (
        "Lines marked at their left are the family's own words. A link in them is not ours: ours are at the end."
    )

    def as_text(self) -> str:
        return _environment.get_template("letter.txt").render(letter=self)

    def as_html(self) -> str:
        return _environment.get_template("letter.html").render(letter=self)


def compose(
    handoff: Handoff, event: str, added: Sequence[Added] = (), *, address: str, acknowledge_at: str | None = None
) -> Letter:
    """Subjects are seen on locked screens and in logs: the reference, and nothing of the child."""
    kind = KINDS[event]
    lines = standing(handoff, added) if kind.whole else ()
    return Letter(
        subject=kind.subject.format(reference=handoff.reference),
        opening=kind.opening,
        reference=handoff.reference,
        sent=in_full(handoff.created_at),
        lines=lines,
        changes=tuple(Change(f"Added on {in_full(one.at)}", one.words) for one in only_added(added)) if lines else (),
        needs=needs.read({line.name: line.words for line in lines}).told,
        first=death.CHILD_DIED if handoff.child_died and kind.whole else "",
        links=_links(handoff, address, acknowledge_at),
    )


def _links(handoff: Handoff, address: str, acknowledge_at: str | None) -> tuple[tuple[str, str], ...]:
    console = ("See it in the console", f"{address}/staff/handoffs/{handoff.reference}")
    if acknowledge_at is None:
        return (console,)
    return ("Say that you have it, without an account (it works once, and asks for your name)", acknowledge_at), console

"""What the answers pages show: each answer by topic with where it stands, what waits for somebody's look, and what is
withdrawn by whom and why.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import groupby

from sqlalchemy.orm import Session

from assistant import clock
from assistant.answers.approval import CHAT, State, states
from assistant.answers.languages import every_answer
from assistant.answers.load import Answer
from assistant.records import content
from assistant.records.models import Withdrawal
from assistant.staff.reading import note_opening
from assistant.staff.sessions import StaffMember
from assistant.staff.states import Tag

DUE_SOON = timedelta(days=30)
TOPICS = {"": "Other", "languages": "In other languages"}


@dataclass(frozen=True)
class AnswerRow:
    """`waits` is why somebody is to look at it: overdue, due, draft or withdrawn; empty for one that is in order."""

    id: str
    title: str
    state: State
    tags: list[Tag]
    waits: frozenset[str]
    told_to: str


@dataclass(frozen=True)
class WordingPage:
    """`topics` in alphabetical order, those shown only. `counts` are of all answers, by what they wait for."""

    topics: Sequence[tuple[str, list[AnswerRow]]]
    counts: Mapping[str, int]
    chat: Withdrawal | None
    show: str


# The queues of the page, in the order in which they are worked off; the first is all that waits.
SHOWN = {
    "review": "To be looked at",
    "overdue": "Overdue",
    "due": "Due in 30 days",
    "draft": "Drafts",
    "withdrawn": "Withdrawn",
}


@cache
def every() -> tuple[Answer, ...]:
    """All that a hospital approves. Read once: the files change with a release, and with it the service starts anew."""
    return tuple(every_answer())


def answer_of(answer_id: str) -> Answer | None:
    return next((one for one in every() if one.id == answer_id), None)


def read_wording(session: Session, *, reader: StaffMember, show: str = "") -> WordingPage:
    note_opening(session, reader, "wording.read", "answers")
    now = states(session, list(every()))
    rows = [(one.topic, _row(one, now[one.id])) for one in every()]
    counts = {name: sum(_shown(row, name) for _, row in rows) for name in SHOWN}
    kept = sorted((topic, row.title, row) for topic, row in rows if _shown(row, show)) if show else None
    found = [(topic, row) for topic, _, row in kept] if kept is not None else sorted(rows, key=_by_topic)
    topics = [(_title(topic), [row for _, row in group]) for topic, group in groupby(found, key=lambda one: one[0])]
    return WordingPage(topics, counts, content.of_subject(session, CHAT), show)


def state_tags(state: State, today: date) -> list[Tag]:
    tags = [Tag("Withdrawn", "red")] if state.withdrawn else []
    if state.status != "approved":
        return [*tags, Tag("Draft", "grey")]
    if state.overdue:
        return [*tags, Tag("Overdue", "orange")]
    soon = state.review_by is not None and state.review_by <= today + DUE_SOON
    return [*tags, Tag("Approved", "green"), *([Tag("Due soon", "yellow")] if soon else [])]


def _by_topic(one: tuple[str, AnswerRow]) -> tuple[str, str]:
    return one[0], one[1].title


def _shown(row: AnswerRow, show: str) -> bool:
    return bool(row.waits) if show == "review" else show in row.waits if show else True


def _row(answer: Answer, state: State) -> AnswerRow:
    tags = state_tags(state, clock.now().date())
    names = {"Withdrawn": "withdrawn", "Draft": "draft", "Overdue": "overdue", "Due soon": "due"}
    waits = frozenset(names[tag.words] for tag in tags if tag.words in names)
    return AnswerRow(answer.id, answer.title, state, tags, waits, _told_to(answer))


def _told_to(answer: Answer) -> str:
    """Which texts there are, in a few words."""
    nations = [key for key in answer.text if key != "uk"]
    parts: list[tuple[object, Callable[[], str]]] = [
        (nations, lambda: f"own words for {', '.join(map(_plain, nations))}"),
        (answer.writers, lambda: f"for {', '.join(map(_plain, answer.writers))}"),
        (answer.easy, lambda: "easy read"),
    ]
    return "; ".join(say() for there, say in parts if there)


def _plain(key: str) -> str:
    return {"northern_ireland": "Northern Ireland", "young_person": "young people", "bereaved": "bereaved families",
            "without_responsibility": "writers without parental responsibility"}.get(key, key.capitalize())  # fmt: skip


def _title(topic: str) -> str:
    return TOPICS.get(topic) or topic.replace("_", " ").capitalize()

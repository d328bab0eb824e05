"""What the wording page shows: each answer by topic with its state, and what is withdrawn by whom and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from sqlalchemy.orm import Session

from assistant.answers.approval import CHAT, OPTIONAL, State, states
from assistant.answers.load import Answer
from assistant.records import content
from assistant.records.models import Withdrawal
from assistant.staff.reading import note_opening
from assistant.staff.sessions import StaffMember


@dataclass(frozen=True)
class WordingPage:
    """`topics` in alphabetical order, each with its answers and their states. `off` is by subject."""

    topics: Sequence[tuple[str, list[tuple[Answer, State]]]]
    off: Mapping[str, Withdrawal]
    optional: str = OPTIONAL

    @property
    def chat(self) -> Withdrawal | None:
        return self.off.get(CHAT)

    @property
    def overdue(self) -> int:
        return sum(state.overdue for _, answers in self.topics for _, state in answers)


def read_wording(session: Session, answers: list[Answer], *, reader: StaffMember) -> WordingPage:
    note_opening(session, reader, "wording.read", "answers")
    now = states(session, answers)
    by_topic = groupby(
        sorted(answers, key=lambda answer: (answer.topic, answer.title)), key=lambda answer: answer.topic
    )
    topics = [
        (topic.replace("_", " ").capitalize(), [(answer, now[answer.id]) for answer in group])
        for topic, group in by_topic
    ]
    return WordingPage(topics, {one.subject: one for one in content.in_force(session)})

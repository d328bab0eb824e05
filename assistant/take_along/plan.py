"""A family's plan: one page that says it all. Gathered from the records; it names no more of the child than the family
chose to write.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from assistant.answers.wording import Reader, Wording
from assistant.handoffs import additions, lines
from assistant.hospital.hours import LOCAL, full_day, in_full
from assistant.records import conversations, handoffs, take_along
from assistant.records.models import Conversation, Handoff
from assistant.take_along.thinking_steps import STEPS

WORSE = "marthas_rule"
MOST_EXPLAINED = 6


@dataclass(frozen=True)
class PassedLine:
    """As it stands now. `was` are older words, oldest first; `note` says when they were corrected."""

    label: str
    words: str
    note: str
    was: Sequence[str]


@dataclass(frozen=True)
class Passed:
    """What was passed on, word for word, with what was corrected and added since."""

    reference: str
    sent: str
    status: str
    lines: Sequence[PassedLine]


@dataclass(frozen=True)
class Explained:
    title: str
    text: str
    sources: Sequence[str]


@dataclass(frozen=True)
class Plan:
    hospital: str
    made: str
    draft_notice: str | None
    questions: Sequence[str]
    matters: Sequence[tuple[str, str]]
    passed: Sequence[Passed]
    page: str
    contacts: Sequence[str]
    worse: Sequence[str]
    explained: Sequence[Explained]


def gather(
    session: Session,
    conversation_id: UUID,
    wording: Wording,
    hospital: str,
    *,
    address: str,
    demonstration: bool,
    now: datetime,
) -> Plan:
    """`address` is where the service is found: what was passed on has a page there."""
    conversation = session.get_one(Conversation, conversation_id)
    reader = Reader(conversation.nation, conversation.writer)
    return Plan(
        hospital=hospital,
        made=full_day(now.astimezone(LOCAL).date()),
        draft_notice=wording.phrase("example_notice", now=now) if demonstration else None,
        questions=[item.text for item in take_along.items(session, conversation_id)],
        matters=_matters(session, conversation_id, wording),
        passed=[
            _passed(session, handoff, wording, now) for handoff in handoffs.of_conversation(session, conversation_id)
        ],
        page=f"{wording.phrase('plan_page', now=now)}\n{address}/handoff",
        contacts=[wording.phrase(name, now=now) for name in ("plan_contact", "plan_hours", "plan_interpreter")],
        worse=[wording.phrase(name, now=now) for name in ("plan_worse_hospital", "plan_worse_home")],
        explained=_explained(session, conversation_id, wording, reader, now),
    )


def _matters(session: Session, conversation_id: UUID, wording: Wording) -> list[tuple[str, str]]:
    """What the family thought through, step by step, and the worry its list was made for."""
    thoughts = take_along.thoughts(session, conversation_id)
    found = [
        (wording.choice(f"plan_step_{step}"), thoughts[step].words or "")
        for step in STEPS
        if step in thoughts and thoughts[step].words
    ]
    made = take_along.question_list(session, conversation_id)
    return found + ([(wording.choice("plan_worry"), made.worry)] if made and made.worry else [])


def _passed(session: Session, handoff: Handoff, wording: Wording, now: datetime) -> Passed:
    added = additions.sent(session, handoff)
    told = []
    for line in lines.standing(handoff, added):
        note = wording.phrase("plan_corrected", now=now, at=in_full(line.corrected_at)) if line.corrected_at else ""
        told.append(PassedLine(line.label, line.words, note, line.was))
    for one in lines.only_added(added):
        told.append(PassedLine(wording.phrase("plan_added", now=now, at=in_full(one.at)), one.words, "", ()))
    return Passed(handoff.reference, in_full(handoff.created_at), wording.choice(f"plan_status_{handoff.status}"), told)


def _explained(
    session: Session, conversation_id: UUID, wording: Wording, reader: Reader, now: datetime
) -> list[Explained]:
    """The answers this family was given, the newest first, in today's words; nothing about the chat itself."""
    given = [
        message.answer["id"] for message in conversations.messages_after(session, conversation_id) if message.answer
    ]
    found = []
    for answer_id in dict.fromkeys(reversed(given)):
        answer = wording.answer(answer_id)
        if answer and answer.topic not in ("assistant", "safety", "languages", "") and wording.may_tell(answer_id):
            worded = wording.word(answer_id, reader, now=now)
            found.append(
                Explained(
                    answer.title,
                    worded.text.split("\n\n")[0],
                    list(dict.fromkeys(f"{one.publisher}: {one.title}" for one in worded.sources))[:3],
                )
            )
    return found[:MOST_EXPLAINED]

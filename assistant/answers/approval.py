"""Who approved which words, and what is withdrawn. A changed text is a draft again: an approval holds for its text's
hash only.

No file of the repository approves anything. These rows are a hospital's own, in its own database.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from sqlalchemy.orm import Session

from assistant import clock
from assistant.answers.helplines import load_helplines, named
from assistant.answers.load import Answer
from assistant.records import audit, content
from assistant.records.models import Approval, Withdrawal

CHAT = "chat"
OPTIONAL = ".optional"


class CannotApprove(Exception):
    """The approval was not stored; the text says why."""


@dataclass(frozen=True)
class State:
    """Where an answer stands in this hospital, today."""

    status: str  # draft or approved
    approved_by: str | None = None
    approved_on: date | None = None
    review_by: date | None = None
    withdrawn: bool = False
    why_withdrawn: str | None = None

    @property
    def overdue(self) -> bool:
        return bool(self.status == "approved" and self.review_by and self.review_by < clock.now().date())

    @property
    def label(self) -> str:
        words = (
            f"Approved by {self.approved_by}, to be looked at again by {self.review_by}"
            if self.status == "approved"
            else "Draft"
        )
        return words + (" (overdue)" if self.overdue else "") + (", withdrawn" if self.withdrawn else "")


def text_hash(answer: Answer) -> str:
    """Of every word a family can read of it, and of what it rests on."""
    words: list[object] = [
        answer.title,
        dict(answer.text),
        {writer: dict(texts) for writer, texts in answer.writers.items()},
        dict(answer.easy),
        {writer: dict(texts) for writer, texts in answer.easy_writers.items()},
        dict(answer.route),
        answer.line,
        answer.optional,
    ]
    words.append(sorted((cited.fact, cited.supports) for cited in answer.sources))
    lines = load_helplines()  # a number or hours that change are words that change
    words.append([lines[name].told() for name in named(json.dumps(words)) if name in lines])
    return hashlib.sha256(json.dumps(words, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def approve(
    session: Session, answer: Answer, *, name: str, role: str, review_by: date, actor: str | None = None
) -> Approval:
    """`actor` is a signed-in account; without one the audit chain has the name. Raises CannotApprove for a missing
    name or role, or a review date that is not ahead.
    """
    if not name.strip() or not role.strip():
        raise CannotApprove("An approval needs the name and the role of the person who gives it.")
    if review_by <= clock.now().date():
        raise CannotApprove("The date to look at it again must be in the future.")
    approval = Approval(
        id=uuid4(),
        answer_id=answer.id,
        text_hash=text_hash(answer),
        name=name.strip(),
        role=role.strip(),
        approved_at=clock.now(),
        review_by=review_by,
    )
    session.add(approval)
    audit.add(
        session,
        actor=actor or f"approver:{name.strip()}"[:80],
        action="answer.approved",
        subject=answer.id,
        text=approval.text_hash,
        role=role.strip(),
    )
    return approval


def withdraw(session: Session, subject: str, *, by: str, actor: str, why: str) -> None:
    """Out of service until restored. Withdrawing twice changes nothing."""
    if content.of_subject(session, subject):
        return
    session.add(Withdrawal(id=uuid4(), subject=subject, by=by, why=why, withdrawn_at=clock.now()))
    audit.add(session, actor=actor, action="wording.withdrawn", subject=subject)


def restore(session: Session, subject: str, *, actor: str, by: str | None = None) -> None:
    """`by` is the person's name, for the history of the wording."""
    withdrawal = content.of_subject(session, subject)
    if withdrawal is None:
        return
    withdrawal.restored_at, withdrawal.restored_by = clock.now(), by
    audit.add(session, actor=actor, action="wording.restored", subject=subject)


def states(session: Session, answers: list[Answer]) -> dict[str, State]:
    """The state of every answer, by id."""
    given = {(one.answer_id, one.text_hash): one for one in content.approvals(session)}
    off = {one.subject: one for one in content.in_force(session)}
    return {answer.id: _state(given.get((answer.id, text_hash(answer))), off.get(answer.id)) for answer in answers}


def _state(approval: Approval | None, withdrawal: Withdrawal | None) -> State:
    why = withdrawal.why if withdrawal else None
    if approval is None:
        return State("draft", withdrawn=withdrawal is not None, why_withdrawn=why)
    by = f"{approval.name}, {approval.role}"
    return State("approved", by, approval.approved_at.date(), approval.review_by, withdrawal is not None, why)


def subjects(answers: list[Answer]) -> set[str]:
    """Everything that can be withdrawn. A card itself cannot: danger must never meet silence; its optional sentence
    can.
    """
    told = {answer.id for answer in answers if answer.topic != "safety" and answer.id != "always_true"}
    return told | {answer.id + OPTIONAL for answer in answers if answer.optional} | {CHAT}

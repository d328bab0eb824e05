"""One answer as staff read it: every text that families can be told, filled in, what it rests on, and its history; and
approving it in the name of who is signed in.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy.orm import Session

from assistant import clock
from assistant.answers.approval import OPTIONAL, CannotApprove, State, approve, states, subjects, text_hash
from assistant.answers.load import Answer, Source
from assistant.answers.wording import Wording
from assistant.records import content
from assistant.records.models import Approval, Withdrawal
from assistant.staff.answers_list import answer_of, every, state_tags
from assistant.staff.errors import BadReviewDate, NoSuchAnswer, WordsChanged
from assistant.staff.reading import note_opening
from assistant.staff.roles import ROLES
from assistant.staff.sessions import StaffMember
from assistant.staff.states import Tag

LONGEST = timedelta(days=3 * 366)
READERS = {
    "uk": "All nations that have no words of their own",
    "england": "England",
    "scotland": "Scotland",
    "wales": "Wales",
    "northern_ireland": "Northern Ireland",
    "young_person": "A young person",
    "without_responsibility": "Somebody without parental responsibility",
    "bereaved": "A bereaved family",
}


@dataclass(frozen=True)
class Text:
    reader: str
    words: str


@dataclass(frozen=True)
class Happened:
    """`hash` is the beginning of the approved text's hash, `these` whether that is how the words are now."""

    at: datetime
    who: str
    what: str
    why: str | None = None
    hash: str | None = None
    these: bool = False


@dataclass(frozen=True)
class AnswerPage:
    """`always`: it cannot be withdrawn. `off` is the withdrawal in force, `optional_off` that of its optional
    sentence.
    """

    answer: Answer
    state: State
    tags: list[Tag]
    texts: list[Text]
    easy: list[Text]
    optional: str
    sources: list[tuple[str, Source]]
    history: list[Happened]
    hash: str
    always: bool
    off: Withdrawal | None
    optional_off: Withdrawal | None


def read_answer(session: Session, answer_id: str, reader: StaffMember, wording: Wording) -> AnswerPage:
    """Raises NoSuchAnswer."""
    answer = answer_of(answer_id)
    if answer is None:
        raise NoSuchAnswer
    note_opening(session, reader, "wording.read", answer.id)
    state, now = states(session, [answer])[answer.id], clock.now()
    return AnswerPage(
        answer=answer,
        state=state,
        tags=state_tags(state, now.date()),
        texts=[Text(who, wording.in_full(text, now=now)) for who, text in _texts(answer)],
        easy=[Text(who, wording.in_full(text, now=now)) for who, text in _by_reader(answer.easy, answer.easy_writers)],
        optional=wording.in_full(answer.optional, now=now),
        sources=[(READERS.get(what, what), source) for what, source in wording.sources_of(answer)],
        history=_history(session, answer),
        hash=text_hash(answer),
        always=answer.id not in subjects(list(every())),
        off=content.of_subject(session, answer.id),
        optional_off=content.of_subject(session, answer.id + OPTIONAL) if answer.optional else None,
    )


def approve_as(session: Session, answer_id: str, member: StaffMember, *, seen: str, review_by: date | None) -> None:
    """`seen` is the hash of the words that were on the page. Raises NoSuchAnswer, WordsChanged or BadReviewDate."""
    answer = answer_of(answer_id)
    if answer is None:
        raise NoSuchAnswer
    if seen != text_hash(answer):
        raise WordsChanged
    if review_by is None or review_by > clock.now().date() + LONGEST:
        raise BadReviewDate
    role = ROLES[member.role]
    try:
        approve(session, answer, name=member.name, role=role, review_by=review_by, actor=member.actor)
    except CannotApprove:
        raise BadReviewDate from None


def _texts(answer: Answer) -> Iterator[tuple[str, str]]:
    yield from _by_reader(answer.text, answer.writers)
    if answer.line:
        yield "As one sentence under another answer", answer.line
    for name, text in answer.route.items():
        yield f"In the list of ways: {name.replace('_', ' ')}", text


def _by_reader(texts: Mapping[str, str], writers: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, str]]:
    for key, text in texts.items():
        yield READERS.get(key, key), text
    for writer, of_writer in writers.items():
        for key, text in of_writer.items():
            yield f"{READERS.get(writer, writer)}: {READERS.get(key, key)}" if key != "uk" else READERS[writer], text


def _history(session: Session, answer: Answer) -> list[Happened]:
    """Newest first."""
    now = text_hash(answer)
    found = [_approved(one, now) for one in content.approvals_of(session, answer.id)]
    for one in content.withdrawals_of(session, (answer.id, answer.id + OPTIONAL)):
        what = "the optional sentence" if one.subject.endswith(OPTIONAL) else "it"
        found.append(Happened(one.withdrawn_at, one.by, f"withdrew {what}", one.why))
        if one.restored_at:
            found.append(Happened(one.restored_at, one.restored_by or "Somebody", f"put {what} back"))
    return sorted(found, key=lambda event: event.at, reverse=True)


def _approved(one: Approval, now: str) -> Happened:
    what = f"approved it, to be looked at again by {one.review_by:%d %b %Y}"
    return Happened(
        one.approved_at, f"{one.name}, {one.role}", what, hash=one.text_hash[:8], these=one.text_hash == now
    )

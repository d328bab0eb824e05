"""The learn page: what was not understood or was marked wrong, masked, newest first; staff say what it was about, or
that it is not for us.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.handoffs.secret import hidden
from assistant.hospital.profile import Profile
from assistant.records import audit, conversations, lessons
from assistant.records.models import Feedback, Lesson, Message, NotUnderstood
from assistant.staff.answers_list import every
from assistant.staff.errors import NoSuchLesson, NoTopic
from assistant.staff.lesson_kinds import DANGER, OTHER, PERSON_INTENT, WANTED_A_PERSON
from assistant.staff.lists import short_id
from assistant.staff.reading import note_opening
from assistant.staff.reveal import masking
from assistant.staff.sessions import StaffMember

MOST = 25
NOT_UNDERSTOOD, MARKED_WRONG, MARKED_BY_STAFF = "not_understood", "marked_wrong", "marked_by_staff"
NOT_FOR_US = "not_for_us"
ORIGINS = {
    NOT_UNDERSTOOD: "Not understood",
    MARKED_WRONG: "Marked as no help",
    MARKED_BY_STAFF: "Marked by staff",
}


@dataclass(frozen=True)
class Item:
    """`was` is how it was read, `comment` what the family said of the answer, both in words; `topic` what staff
    chose.
    """

    origin: str
    id: UUID
    at: datetime
    masked: str
    was: str | None
    comment: str | None
    conversation_id: UUID | None
    conversation: str | None
    topic: str | None = None
    by: str | None = None


@dataclass(frozen=True)
class LearnPage:
    """`taught`: what was chosen already, instead of what waits. `older` is where the next page begins."""

    items: list[Item]
    taught: bool
    older: datetime | None


def topics() -> dict[str, str]:
    """Everything a family's words can be about, by the answer's id, in the order of the titles."""
    told = {one.id: one.title for one in every() if one.intent}
    return dict(sorted(told.items(), key=lambda topic: topic[1].casefold()))


def kinds() -> dict[str, str]:
    """What a message can be marked as beside a topic."""
    return OTHER | DANGER


def read_learn(
    session: Session, reader: StaffMember, profile: Profile, *, taught: bool = False, before: datetime | None = None
) -> LearnPage:
    note_opening(session, reader, "learn.read", "learn")
    if taught:
        done = lessons.newest_first(session, before=before, most=MOST)
        return LearnPage([_taught(one) for one in done], True, done[-1].at if len(done) == MOST else None)
    unread = lessons.not_understood(session, before=before, most=MOST)
    wrong = lessons.marked_wrong(session, before=before, most=MOST)
    floors = [unread[-1].at] if len(unread) == MOST else []
    floors += [wrong[-1].created_at] if len(wrong) == MOST else []
    floor = max(floors, default=None)
    items = [*map(_missed, unread), *filter(None, (_wrong(session, one, profile) for one in wrong))]
    shown = [one for one in items if floor is None or one.at >= floor]
    return LearnPage(sorted(shown, key=lambda item: item.at, reverse=True), False, floor)


def read_one(session: Session, message_id: UUID, reader: StaffMember, profile: Profile) -> LearnPage:
    """For staff who see in its conversation that a message was taken for another, or that danger was missed: also one
    that the assistant did not read. Raises NoSuchLesson.
    """
    said = lessons.one_said(session, message_id)
    if said is None:
        raise NoSuchLesson
    note_opening(session, reader, "learn.read", "learn")
    return LearnPage([_misread(session, said, profile)], False, None)


def teach(session: Session, origin: str, origin_id: UUID, member: StaffMember, profile: Profile, *, topic: str) -> None:
    """`topic` is one of `topics()`, of `kinds()` or NOT_FOR_US. Chosen again, the later choice counts. Raises NoTopic
    or NoSuchLesson.
    """
    if topic != NOT_FOR_US and topic not in kinds() and topic not in topics():
        raise NoTopic
    lesson = lessons.of_origin(session, origin_id)
    if lesson is None:
        lesson = _begun(session, origin, origin_id, profile)
        session.add(lesson)
    lesson.topic = None if topic == NOT_FOR_US else topic
    lesson.by, lesson.at = member.name, clock.now()
    audit.add(
        session, actor=member.actor, action="lesson.taught", subject=str(origin_id), origin=lesson.origin, topic=topic
    )


def unteach(session: Session, origin_id: UUID, member: StaffMember) -> None:
    """It waits again. Raises NoSuchLesson."""
    lesson = lessons.of_origin(session, origin_id)
    if lesson is None:
        raise NoSuchLesson
    lessons.remove(session, lesson)
    audit.add(session, actor=member.actor, action="lesson.taken_back", subject=str(origin_id))


def _begun(session: Session, origin: str, origin_id: UUID, profile: Profile) -> Lesson:
    if origin == NOT_UNDERSTOOD and (row := lessons.one_not_understood(session, origin_id)):
        was = row.nearest[0] if row.nearest else None
        return Lesson(origin=origin, origin_id=row.id, conversation_id=row.conversation_id, masked=row.masked, was=was)
    if origin == MARKED_BY_STAFF and (said := lessons.one_said(session, origin_id)):
        masked = _misread(session, said, profile).masked
        return Lesson(
            origin=origin, origin_id=said.id, conversation_id=said.conversation_id, masked=masked, was=said.intent
        )
    feedback = lessons.one_feedback(session, origin_id) if origin == MARKED_WRONG else None
    item = _wrong(session, feedback, profile) if feedback else None
    if feedback is None or item is None:
        raise NoSuchLesson
    read = lessons.marked(session, feedback)
    return Lesson(
        origin=origin, origin_id=feedback.id, conversation_id=feedback.conversation_id, masked=item.masked,
        was=read.intent if read else None,
    )  # fmt: skip


def _missed(row: NotUnderstood) -> Item:
    was = _title_of_intent(row.nearest[0]) if row.nearest else None
    return Item(NOT_UNDERSTOOD, row.id, row.at, row.masked, was, None, row.conversation_id, _short(row.conversation_id))


def _wrong(session: Session, row: Feedback, profile: Profile) -> Item | None:
    """None where the assistant read nothing before it: then there is nothing to learn from."""
    read = lessons.marked(session, row)
    if read is None or read.intent is None:
        return None
    masked = _masking(session, row.conversation_id, profile)
    comment = masked(row.comment) if row.comment else None
    return Item(
        MARKED_WRONG, row.id, row.created_at, masked(hidden(read.text)), _title_of_intent(read.intent), comment,
        row.conversation_id, _short(row.conversation_id),
    )  # fmt: skip


def _misread(session: Session, said: Message, profile: Profile) -> Item:
    masked = _masking(session, said.conversation_id, profile)(hidden(said.text))
    return Item(
        MARKED_BY_STAFF, said.id, said.created_at, masked, _title_of_intent(said.intent) if said.intent else None, None,
        said.conversation_id, _short(said.conversation_id),
    )  # fmt: skip


def _masking(session: Session, conversation_id: UUID, profile: Profile) -> Callable[[str], str]:
    return masking(session, conversation_id, conversations.messages_after(session, conversation_id), profile)


def _taught(one: Lesson) -> Item:
    topic = {**topics(), **kinds()}.get(one.topic, one.topic) if one.topic else "Not for us"
    was = _title_of_intent(one.was) if one.was else None
    return Item(
        one.origin, one.origin_id, one.at, one.masked, was, None, one.conversation_id, _short(one.conversation_id),
        topic, one.by,
    )  # fmt: skip


def _title_of_intent(intent: str) -> str:
    return next((one.title for one in every() if one.intent == intent), intent.replace("_", " "))


def _short(conversation_id: UUID | None) -> str | None:
    return short_id(conversation_id) if conversation_id else None


def intents() -> dict[str, str]:
    """The intent of every topic, and of a wish for a person."""
    return {WANTED_A_PERSON: PERSON_INTENT} | {one.id: one.intent for one in every() if one.intent}


def taught(session: Session) -> Sequence[Lesson]:
    """All that is to be learned from, oldest first: with a topic, and one that is still there."""
    return [one for one in lessons.oldest_first(session) if one.topic in intents()]


def dangers(session: Session) -> Sequence[Lesson]:
    """What the danger screen has to be held to, oldest first. The dialogue's model learns nothing of it."""
    return [one for one in lessons.oldest_first(session) if one.topic in DANGER]

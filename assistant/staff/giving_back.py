"""A chat whose person goes, or has gone, goes into the queue where its family waits for an answer, and to the assistant
where it does not. The family is told.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations import mode
from assistant.conversations.keep import store_replies
from assistant.conversations.person_name import shown_name
from assistant.conversations.readers.parting import is_parting
from assistant.conversations.words import Words
from assistant.handoffs.draft import given
from assistant.hospital.hours import OpeningHours
from assistant.hospital.profile import Profile
from assistant.records import accounts, audit, conversations, drafts
from assistant.records.models import Conversation
from assistant.staff.lists import short_id
from assistant.staff.sessions import StaffMember


@dataclass(frozen=True)
class Held:
    """`waits`: since when the family waits for an answer; None where it does not."""

    id: UUID
    short: str
    waits: datetime | None


def held_by(session: Session, member: StaffMember) -> list[Held]:
    """Whoever waits the longest stands first."""
    mine = [one for one in conversations.held(session) if one.staff_id == member.id]
    found = [Held(one.id, short_id(one.id), unanswered_since(session, one)) for one in mine]
    return sorted(found, key=lambda one: (one.waits is None, one.waits or clock.now()))


def give_all_back(
    session: Session,
    those: Sequence[Held],
    member: StaffMember,
    words: Words,
    profile: Profile,
    *,
    why: str,
    by: str = "",
) -> None:
    """What is this member's no more meanwhile stays as it is. `by` is the actor, where it is another."""
    for one in those:
        conversation = conversations.locked(session, one.id)
        if conversation.mode == mode.STAFF and conversation.staff_id == member.id:
            give_back(session, conversation, words, profile, by=by or member.actor, why=why, leaving=True)


def give_back(
    session: Session,
    conversation: Conversation,
    words: Words,
    profile: Profile,
    *,
    by: str,
    why: str,
    leaving: bool = False,
) -> None:
    """`by` is the actor. `leaving`: the person goes now, and has not been gone for a while."""
    now, account = clock.now(), accounts.by_id(session, conversation.staff_id) if conversation.staff_id else None
    name = shown_name(account.name, account.role, profile) if account else "Somebody"
    language = conversation.language
    gone = words.person.came_or_went("person_gone", now=now, language=language, who=name)
    left = words.person.came_or_went("person_left", now=now, language=language, who=name) if leaving else gone
    waits = unanswered_since(session, conversation)
    if waits:
        then = into_the_queue(session, conversation, words, profile, since=waits)
    else:
        mode.to_assistant(conversation)
        then = open_step(session, conversation, words)
    audit.add(session, actor=by, action="conversation.given_back", subject=str(conversation.id), why=why)
    store_replies(session, conversation, None, [*left, *then])


def into_the_queue(
    session: Session, conversation: Conversation, words: Words, profile: Profile, *, since: datetime
) -> tuple[Reply, ...]:
    """What the family reads of it: by day that somebody else can answer, out of hours when there is somebody again."""
    now = clock.now()
    mode.wait(session, conversation, profile, since=since)
    if OpeningHours(profile.liaison.hours, profile.nation).is_open(now):
        return words.person.came_or_went("person_gone_waiting", now=now, language=conversation.language)
    return words.person.in_the_queue(now=now, language=conversation.language)


def open_step(session: Session, conversation: Conversation, words: Words) -> tuple[Reply, ...]:
    """Who they are with now, and the step that was open."""
    draft = drafts.of(session, conversation.id)
    lines = given(session, draft) if draft else {}
    now = clock.now()
    told = words.person.handed_back(conversation.form, conversation.field, lines, now=now)
    return (*words.person.line("handed_back", conversation.language, now=now), told)


def unanswered_since(session: Session, conversation: Conversation) -> datetime | None:
    """When the family wrote the first that nobody has answered, or the conversation was taken without a word since.
    A thank-you to a person wants no answer.
    """
    said = conversations.said_since_staff(session, conversation.id)
    asked = [one for one in said if not is_parting(one.text)]
    if not asked:
        return None
    return max(asked[0].created_at, conversation.staff_since or asked[0].created_at)

"""The rows of a search: what was found, where it stands, and a masked piece of the words that matched."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from assistant.conversations.given_names import given_names
from assistant.handoffs.fields import SHOWN
from assistant.handoffs.overdue import OVERDUE
from assistant.hospital.profile import Profile
from assistant.masking.mask import mask, place_words
from assistant.masking.recognisers.people import announced
from assistant.records import accounts, additions, clock_steps, conversations, find_queries, handoffs, outbox
from assistant.records.models import Conversation, Handoff
from assistant.spelling.stems import stems
from assistant.staff.lists import short_id, where
from assistant.staff.snippets import Piece, best, snippet
from assistant.staff.states import Tag, conversation_tags, handoff_tags

OWN_WORDS = ("relationship", "message", "questions", "added")  # where a name may be said
IDENTIFYING = ("child_name", "child_identifier", "contact_value")  # said by its label alone


@dataclass(frozen=True)
class Row:
    """`key` is a conversation's id or a handoff's reference, `place_in_list` what the next page begins behind.
    `matched` names what is not shown.
    """

    kind: str
    key: str
    name: str
    tags: list[Tag]
    site: str
    place: str
    at: datetime
    place_in_list: tuple[datetime, UUID]
    matched: str = ""
    pieces: Sequence[Piece] = ()


def conversation_rows(
    session: Session, those: Sequence[Conversation], wanted: frozenset[str], profile: Profile
) -> list[Row]:
    """`wanted` are the stems that were looked for."""
    ids = [one.id for one in those]
    notices, passed_on = conversations.notices_of(session, ids), handoffs.of_conversations(session, ids)
    names = {account.id: account.name for account in accounts.everyone(session)}
    spared = place_words(profile)
    said = find_queries.own_words(session, ids) if wanted else {}
    rows = []
    for one in those:
        texts = said.get(one.id, [])
        text = best(texts, wanted)
        told = (*given_names(session, one.id), *(name for each in texts for name in announced(each))) if text else ()
        rows.append(
            Row(
                "conversation",
                str(one.id),
                short_id(one.id),
                conversation_tags(one, names.get(one.staff_id) if one.staff_id else None, notices.get(one.id, [])),
                *where(passed_on.get(one.id), profile),
                one.last_message_at,
                (one.last_message_at, one.id),
                pieces=snippet(text, wanted, _masking(told, spared)) if text else (),
            )
        )
    return rows


def handoff_rows(session: Session, those: Sequence[Handoff], wanted: frozenset[str], profile: Profile) -> list[Row]:
    spared = place_words(profile)
    dead = {entry.handoff_id for entry in outbox.dead(session)}
    late = {one.id for one in those if one.nobody_has_it and OVERDUE in clock_steps.of(session, one.id)}
    return [
        Row(
            "handoff",
            one.reference,
            one.reference,
            handoff_tags(one, failing=False, dead=one.id in dead, overdue=one.id in late),
            *where(one, profile),
            one.created_at,
            (one.created_at, one.id),
            *(_matched(session, one, wanted, spared) if wanted else ()),
        )
        for one in those
    ]


def _matched(
    session: Session, handoff: Handoff, wanted: frozenset[str], spared: frozenset[str]
) -> tuple[str, Sequence[Piece]]:
    added = additions.sent(session, handoff.id)
    lines = [(field.name, field.label, handoff.fields.get(field.name, "")) for field in SHOWN]
    lines += [(one.field or "added", "Added later", one.words) for one in added]
    text = best([words for name, _, words in lines if name not in IDENTIFYING], wanted)
    hidden = [label for name, label, words in lines if name in IDENTIFYING and stems(words) & wanted]
    names = [words for name, _, words in lines if name == "child_name"]
    names += [name for line, _, words in lines if line in OWN_WORDS for name in announced(words)]
    return ", ".join(dict.fromkeys(hidden)), snippet(text, wanted, _masking(names, spared)) if text else ()


def _masking(names: Sequence[str], spared: frozenset[str]) -> Callable[[str], str]:
    given = tuple(dict.fromkeys(names))
    return lambda text: mask(text, given, spared)

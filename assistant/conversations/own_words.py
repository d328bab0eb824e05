"""What a family told earlier in this chat: the copy of what it passed on, and its own words from before the form."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy.orm import Session

from assistant.handoffs import additions
from assistant.handoffs.lines import only_added, standing
from assistant.records import conversations, handoffs

LOOKED_AT, OFFERED = 40, 2  # messages
LEAST = 8  # words of a message that may be a start for what the team is told


def sent_copy(session: Session, conversation_id: UUID) -> list[str]:
    """The newest handoff of this conversation as the family and the team read it, line by line, with what it added."""
    newest = next(iter(handoffs.of_conversation(session, conversation_id)), None)
    if newest is None:
        return []
    added = additions.sent(session, newest)
    lines = [f"{line.label}:\n{line.words}" for line in standing(newest, added)]
    return lines + [one.words for one in only_added(added)]


def under_last_card(session: Session, conversation_id: UUID) -> list[str]:
    """What was written when the last danger card came."""
    turn_id = conversations.turn_of_last_card(session, conversation_id)
    said = conversations.family_message(session, turn_id) if turn_id else None
    return [said.text] if said else []


def told_before(session: Session, conversation_id: UUID, lines: Mapping[str, str]) -> list[str]:
    """The longest of what was said and stands in no line yet, oldest first."""
    last = conversations.last_message(session, conversation_id)
    found = conversations.told_the_assistant(session, conversation_id, seq=last.seq if last else 0, most=LOOKED_AT)
    given = set(lines.values())
    told = [one for one in found if len(one.text.split()) >= LEAST and one.text not in given]
    longest = sorted(told, key=lambda one: -len(one.text))[:OFFERED]
    return [one.text for one in sorted(longest, key=lambda one: one.seq)]

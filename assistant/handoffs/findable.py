"""What of a handoff the console finds it by: every line the family gave, and what it added once that was sent."""

from collections.abc import Iterable

from sqlalchemy.orm import Session

from assistant.handoffs.fields import NOT_GIVEN, SHOWN
from assistant.records import additions, find_index
from assistant.records.models import Handoff, HandoffAddition

PLACES = ("site", "place")


def index_lines(session: Session, handoff: Handoff) -> None:
    lines = {field.name: handoff.fields[field.name] for field in SHOWN if field.name in handoff.fields}
    given = {name: words for name, words in lines.items() if words not in (NOT_GIVEN, *_offered(name))}
    find_index.add_to_handoff(
        session, handoff.id, given.values(), [lines[name] for name in PLACES if lines.get(name, NOT_GIVEN) != NOT_GIVEN]
    )


def index_addition(session: Session, added: HandoffAddition) -> None:
    """A corrected ward finds it too, and so does the one it was sent with."""
    find_index.add_to_handoff(session, added.handoff_id, [added.words], [added.words] if added.field in PLACES else [])


def index_anew(session: Session, handoff: Handoff) -> None:
    find_index.clear_handoff(session, handoff.id)
    index_lines(session, handoff)
    for added in additions.sent(session, handoff.id):
        index_addition(session, added)


def _offered(name: str) -> Iterable[str]:
    """Words of ours that the family pressed: "Morning" finds nobody."""
    return next(((*field.choices, *([field.skip] if field.skip else [])) for field in SHOWN if field.name == name), ())

"""A year's handoffs as a table for a spreadsheet: no name, no words, and nothing that a spreadsheet would run."""

from datetime import datetime

from sqlalchemy.orm import Session

from assistant.handoffs import additions, lines, needs, themes
from assistant.hospital.hours import LOCAL
from assistant.hospital.profile import Profile
from assistant.records import additions as addition_rows
from assistant.records import conversations, handoff_queue
from assistant.staff.csv_file import as_csv
from assistant.staff.reading import note_opening
from assistant.staff.sessions import StaffMember

COLUMNS = ("reference", "received", "acknowledged", "closed", "outcome", "themes", "nation", "needs")


def year_as_csv(session: Session, profile: Profile, reader: StaffMember, *, year: int) -> bytes:
    """Handoffs sent in that year, local time, oldest first. Themes that nobody has confirmed are left out."""
    note_opening(session, reader, "handoffs.exported", str(year))
    start, end = (datetime(one, 1, 1, tzinfo=LOCAL) for one in (year, year + 1))
    found = handoff_queue.sent_between(session, start, end)
    closed, labels = handoff_queue.closed_at(session, start, end), themes.names()
    later = addition_rows.of_handoffs(session, [one.id for one in found])
    nations = conversations.nations_of(session, [one.conversation_id for one in found if one.conversation_id])
    rows = []
    for one in found:
        said = {line.name: line.words for line in lines.standing(one, additions.in_order(one, later.get(one.id, [])))}
        nation = nations.get(one.conversation_id) if one.conversation_id else None
        rows.append(
            (
                one.reference,
                _day(one.created_at),
                _day(one.acknowledged_at),
                _day(closed.get(one.id) if one.status == "closed" else None),
                one.outcome,
                "; ".join(labels[name] for name in one.themes or () if name in labels),
                nation or profile.nation,
                "; ".join(needs.read(said).kinds),
            )
        )
    return b"".join(as_csv(COLUMNS, rows))


def _day(moment: datetime | None) -> str:
    return f"{moment.astimezone(LOCAL):%Y-%m-%d %H:%M}" if moment else ""

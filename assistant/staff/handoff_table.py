"""A year's handoffs as a table for a spreadsheet: no name or words of a family, and nothing that a spreadsheet would
run. A place that the profile does not know is in the family's words, so it is only said to be another one.
"""

from datetime import datetime

from sqlalchemy.orm import Session

from assistant.handoffs import additions, lines, needs, themes
from assistant.hospital.hours import LOCAL
from assistant.hospital.profile import Profile
from assistant.records import accounts, conversations, handoff_queue
from assistant.records import additions as addition_rows
from assistant.staff.csv_file import as_csv
from assistant.staff.lists import place_of
from assistant.staff.reading import note_opening
from assistant.staff.sessions import StaffMember
from assistant.staff.states import STATUS

COLUMNS = (
    "reference", "received", "acknowledged", "closed", "outcome", "themes", "nation", "needs",
    "state", "withdrawn", "complaint route", "site", "place", "assigned to",
)  # fmt: skip


def year_as_csv(session: Session, profile: Profile, reader: StaffMember, *, year: int) -> bytes:
    """Handoffs sent in that year, local time, oldest first. Themes that nobody has confirmed are left out."""
    note_opening(session, reader, "handoffs.exported", str(year))
    start, end = (datetime(one, 1, 1, tzinfo=LOCAL) for one in (year, year + 1))
    found = handoff_queue.sent_between(session, start, end)
    closed, labels = handoff_queue.closed_at(session, start, end), themes.names()
    withdrawn = handoff_queue.withdrawn_at(session, start, end)
    names = {account.id: account.name for account in accounts.everyone(session)}
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
                STATUS[one.status],
                _day(withdrawn.get(one.id)),
                "yes" if one.complaint_at else "no",
                *place_of(said, profile),
                names.get(one.assigned_to) if one.assigned_to else None,
            )
        )
    return b"".join(as_csv(COLUMNS, rows))


def _day(moment: datetime | None) -> str:
    return f"{moment.astimezone(LOCAL):%Y-%m-%d %H:%M}" if moment else ""

"""A year's handoffs as a table for a spreadsheet: no name or words of a family, and nothing that a spreadsheet would
run. A place that the profile does not know is in the family's words, so it is only said to be another one. What few
families have in common is not told, as in reports: neither in one column nor in all together.
"""

from datetime import datetime

from sqlalchemy.orm import Session

from assistant.handoffs import additions, lines, themes
from assistant.handoffs.readers import needs
from assistant.hospital.hours import LOCAL
from assistant.hospital.profile import Profile
from assistant.records import accounts, conversations, handoff_queue
from assistant.records import additions as addition_rows
from assistant.staff.csv_file import as_csv
from assistant.staff.lists import place_of
from assistant.staff.reading import note_opening
from assistant.staff.reports.small_numbers import safe_together, safe_values
from assistant.staff.sessions import StaffMember
from assistant.staff.states import STATUS

COLUMNS = (
    "reference", "received", "acknowledged", "closed", "outcome", "themes", "nation", "needs",
    "state", "withdrawn", "complaint route", "site", "place", "assigned to",
)  # fmt: skip
OF_FAMILIES = (
    "outcome",
    "themes",
    "nation",
    "needs",
    "complaint route",
    "site",
    "place",
)  # the others tell of our work


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
    work, families = [], []
    for one in found:
        said = {line.name: line.words for line in lines.standing(one, additions.in_order(one, later.get(one.id, [])))}
        nation = nations.get(one.conversation_id) if one.conversation_id else None
        site, place = place_of(said, profile)
        work.append(
            {
                "reference": one.reference,
                "received": _day(one.created_at),
                "acknowledged": _day(one.acknowledged_at),
                "closed": _day(closed.get(one.id) if one.status == "closed" else None),
                "state": STATUS[one.status],
                "withdrawn": _day(withdrawn.get(one.id)),
                "assigned to": names.get(one.assigned_to) if one.assigned_to else None,
            }
        )
        families.append(
            {
                "outcome": [one.outcome or ""],
                "themes": [labels[name] for name in one.themes or () if name in labels],
                "nation": [nation or profile.nation],
                "needs": needs.read(said).kinds,
                "complaint route": ["yes" if one.complaint_at else "no"],
                "site": [site],
                "place": [place],
            }
        )
    columns = [safe_values([row[name] for row in families]) for name in OF_FAMILIES]
    told = [dict(zip(OF_FAMILIES, row, strict=True)) for row in safe_together(list(zip(*columns, strict=True)))]
    rows = [[(row | told[at])[name] for name in COLUMNS] for at, row in enumerate(work)]
    return b"".join(as_csv(COLUMNS, rows))


def _day(moment: datetime | None) -> str:
    return f"{moment.astimezone(LOCAL):%Y-%m-%d %H:%M}" if moment else ""

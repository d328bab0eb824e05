"""Days and moments as people type them or addresses carry them: anything may stand there."""

from datetime import UTC, date, datetime, time

from assistant.hospital.hours import LOCAL

WRITTEN = (
    "%Y-%m-%d",
    "%d/%m/%Y",
    "%d.%m.%Y",
    "%d %B %Y",
    "%d %b %Y",
)  # as browsers send it, or as people here write it
YEARS = range(2000, 9000)  # those that a record can have; others would overflow in another zone


def read_day(said: str) -> date | None:
    for shape in WRITTEN:
        try:
            found = datetime.strptime(said.strip(), shape).date()
        except ValueError:
            continue
        return found if found.year in YEARS else None
    return None


def midnight(day: date) -> datetime:
    """The hospital's own, with which that day begins."""
    return datetime.combine(day, time(), LOCAL)


def moment(said: datetime | None) -> datetime | None:
    """One without a zone is in UTC; one that no record can have is none."""
    if said is None or said.year not in YEARS:
        return None
    return said if said.tzinfo else said.replace(tzinfo=UTC)

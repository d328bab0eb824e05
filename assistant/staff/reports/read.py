"""A report as staff read it or take it away. Which one is on the audit chain."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from assistant.staff.csv_file import as_csv
from assistant.staff.errors import NoSuchReport
from assistant.staff.reading import note_opening
from assistant.staff.reports.every import EVERY
from assistant.staff.reports.names import Names
from assistant.staff.reports.period import Period
from assistant.staff.reports.report import Report
from assistant.staff.sessions import StaffMember


def read_report(
    session: Session, name: str, period: Period, reader: StaffMember, names: Names, *, action: str = "report.read"
) -> Report:
    """Raises NoSuchReport."""
    if name not in EVERY:
        raise NoSuchReport
    note_opening(session, reader, action, name, period=period.code)
    return EVERY[name][1](session, period, names)


def report_as_csv(session: Session, name: str, period: Period, reader: StaffMember, names: Names) -> Iterator[bytes]:
    """Raises NoSuchReport."""
    report = read_report(session, name, period, reader, names, action="report.exported")
    rows = [(row.kind, row.number) for row in report.rows]
    total = [] if report.total is None else [("Total", report.total)]
    return as_csv((report.kinds, f"Number, {period.words}"), [*rows, *total])

"""A report's rows as a test reads them: by kind, without those that are nought."""

from assistant.staff.reports.names import Names
from assistant.staff.reports.period import read

NOVEMBER = read("2026-11")
NAMES = Names({"legal_right": "Is it a right?"}, {"ask_costs": "What it costs"}, {"pl": "Polish"})


def told(make, session, period=NOVEMBER):
    report = make(session, period, NAMES)
    return {row.kind: row.number for row in report.rows if row.number}, report.total

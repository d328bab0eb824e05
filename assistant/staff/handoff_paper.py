"""A handoff for paper and for other systems: the same words as on its page, and the reading is on the audit chain like
opening it.
"""

import json

from sqlalchemy.orm import Session

from assistant.handoffs.export import as_fhir
from assistant.hospital.hours import in_full
from assistant.paper import new_paper, shows_all, write_line
from assistant.staff.handoff_sheet import Sheet, found, sheet_of
from assistant.staff.reading import note_opening
from assistant.staff.sessions import StaffMember
from assistant.staff.states import STATUS

BODY, SMALL, TITLE = 11, 9, 18  # points
TAKEN_BACK = "The family has taken this back. Do nothing with it."
WORDS = "In the family's words. They checked these lines and agreed that they are passed on."
NOT_SHOWN = "This page cannot show some characters above as they were written. The console shows them."


def as_pdf(session: Session, reference: str, reader: StaffMember, *, hospital: str, address: str) -> bytes:
    """One A4 page; long words run on to the next. `address` is where the console is found. Raises UnknownHandoff."""
    handoff = found(session, reference)
    note_opening(session, reader, "handoff.read", handoff.reference, form="pdf")
    return print_sheet(sheet_of(session, handoff), hospital=hospital, address=address)


def as_fhir_text(session: Session, reference: str, reader: StaffMember, *, root: str) -> bytes:
    """The handoff's bundle. Raises UnknownHandoff."""
    handoff = found(session, reference)
    note_opening(session, reader, "handoff.read", handoff.reference, form="fhir")
    return json.dumps(as_fhir(session, handoff, root=root), ensure_ascii=False).encode()


def print_sheet(sheet: Sheet, *, hospital: str, address: str) -> bytes:
    page = new_paper(f"Handoff {sheet.reference}")
    write_line(page, f"Handoff {sheet.reference}", TITLE, bold=True)
    write_line(page, hospital, BODY)
    if sheet.needs:
        write_line(page, f"Needs: {sheet.needs.told}", BODY, bold=True)
    for told in _standing(sheet, address):
        write_line(page, told, BODY)
    page.ln(3)
    write_line(page, WORDS, SMALL)
    for line in sheet.given:
        page.ln(1.5)
        if page.will_page_break(BODY):
            page.add_page()  # a label stands with its first words
        write_line(page, line.label, BODY, bold=True)
        write_line(page, line.words, BODY)
        if line.corrected_at:
            write_line(page, f"Corrected on {in_full(line.corrected_at)}. Before:", SMALL)
        for old in line.was:
            write_line(page, old, BODY, struck=True)
    for one in sheet.added:
        write_line(page, f"Added on {in_full(one.at)}", BODY, bold=True)
        write_line(page, one.words, BODY)
    if not all(shows_all(page, words) for words in _words(sheet)):
        page.ln(3)
        write_line(page, NOT_SHOWN, SMALL)
    return bytes(page.output())


def _words(sheet: Sheet) -> list[str]:
    lines = [words for line in sheet.given for words in (line.words, *line.was)]
    return [*lines, *(one.words for one in sheet.added), sheet.needs.told]


def _standing(sheet: Sheet, address: str) -> list[str]:
    lines = [f"Sent: {in_full(sheet.sent_at)}", f"Status when printed: {STATUS[sheet.status]}"]
    if sheet.acknowledged_by:
        lines.append(f"Acknowledged by: {sheet.acknowledged_by}")
    if sheet.status == "withdrawn":
        lines.append(TAKEN_BACK)
    if "acknowledge" in sheet.may:
        lines.append("Nobody has acknowledged it yet. Do that in the console:")
    return [*lines, f"{address}/staff/handoffs/{sheet.reference}"]

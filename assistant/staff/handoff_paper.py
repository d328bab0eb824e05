"""A handoff for paper and for other systems: the same words as on its page, and the reading is on the audit chain like
opening it.
"""

import json
from collections.abc import Iterator

from sqlalchemy.orm import Session

from assistant import clock
from assistant.handoffs.export import as_fhir
from assistant.handoffs.readers.death import CHILD_DIED
from assistant.hospital.hours import in_full
from assistant.paper.blocks import Block, Heading, Line, Notice, Paper, Words
from assistant.paper.fonts import shows_all
from assistant.paper.press import press
from assistant.records.models import Handoff
from assistant.staff.errors import TakenBack
from assistant.staff.handoff_sheet import Sheet, found, sheet_of
from assistant.staff.reading import note_opening
from assistant.staff.sessions import StaffMember
from assistant.staff.states import STATUS

WORDS = "They checked these lines and agreed that they are passed on."
NOT_SHOWN = "This page cannot show some characters above as they were written. The console shows them."


def as_pdf(session: Session, reference: str, reader: StaffMember, *, hospital: str, address: str) -> bytes:
    """One A4 page; long words run on to the next. `address` is where the console is found. Raises UnknownHandoff or
    TakenBack.
    """
    handoff = _standing_one(session, reference)
    note_opening(session, reader, "handoff.read", handoff.reference, form="pdf")
    return print_sheet(sheet_of(session, handoff), hospital=hospital, address=address)


def as_fhir_text(session: Session, reference: str, reader: StaffMember, *, root: str) -> bytes:
    """The handoff's bundle. Raises UnknownHandoff or TakenBack."""
    handoff = _standing_one(session, reference)
    note_opening(session, reader, "handoff.read", handoff.reference, form="fhir")
    return json.dumps(as_fhir(session, handoff, root=root), ensure_ascii=False).encode()


def _standing_one(session: Session, reference: str) -> Handoff:
    """What is on paper or in another system lasts: none of it is made of what a family has taken back."""
    handoff = found(session, reference)
    if handoff.status == "withdrawn":
        raise TakenBack
    return handoff


def print_sheet(sheet: Sheet, *, hospital: str, address: str) -> bytes:
    printed = f"Printed on {in_full(clock.now())}"
    return press(Paper(f"Handoff {sheet.reference}", hospital, printed, list(_blocks(sheet, address))))


def _blocks(sheet: Sheet, address: str) -> Iterator[Block]:
    if sheet.child_died:
        yield Notice(CHILD_DIED)
    if sheet.needs:
        yield Notice(f"Needs: {sheet.needs.told}")
    yield from map(Words, _standing(sheet, address))
    yield Heading("In the family's words")
    yield Words(WORDS, small=True)
    for line in sheet.given:
        note = f"Corrected on {in_full(line.corrected_at)}. Before:" if line.corrected_at else ""
        yield Line(line.label, line.words, note, line.was)
    for one in sheet.added:
        yield Line(f"Added on {in_full(one.at)}", one.words)
    if not all(shows_all(words) for words in _words(sheet)):
        yield Words(NOT_SHOWN, small=True)


def _words(sheet: Sheet) -> list[str]:
    lines = [words for line in sheet.given for words in (line.words, *line.was)]
    return [*lines, *(one.words for one in sheet.added), sheet.needs.told]


def _standing(sheet: Sheet, address: str) -> list[str]:
    lines = [f"Sent: {in_full(sheet.sent_at)}", f"Status when printed: {STATUS[sheet.status]}"]
    if sheet.acknowledged_by:
        lines.append(f"Acknowledged by: {sheet.acknowledged_by}")
    if "acknowledge" in sheet.may:
        lines.append("Nobody has acknowledged it yet. Do that in the console:")
    return [*lines, f"{address}/staff/handoffs/{sheet.reference}"]

"""The plan as a PDF for A4 paper, also in large print."""

from pathlib import Path

from fpdf import FPDF
from fpdf.recorder import FPDFRecorder

from assistant.paper import FONTS, new_paper, write_line
from assistant.take_along.plan import Plan
from assistant.take_along.plan_as_text import FROM, TITLE, sections

SIZES = {False: (11, 18, 13), True: (17, 25, 20)}  # body, title, heading; in points, ordinary and large print

KEPT_TOGETHER = 4  # lines: a short part, such as what to do when a child gets worse, is not torn in two


def as_pdf(plan: Plan, *, large: bool = False, fonts: Path = FONTS) -> bytes:
    body, title, heading = SIZES[large]
    page = new_paper(TITLE, fonts)
    write_line(page, TITLE, title, bold=True)
    write_line(page, f"{plan.hospital}, {plan.made}", body)
    if plan.draft_notice:
        write_line(page, plan.draft_notice, body, bold=True)
    for name, lines in sections(plan):
        if len(lines) <= KEPT_TOGETHER:
            with page.offset_rendering() as tried:
                _section(tried, name, lines, body, heading)
            if tried.page_break_triggered:
                page.add_page()
        _section(page, name, lines, body, heading)
    return bytes(page.output())


def _section(page: FPDF | FPDFRecorder, name: str, lines: list[str], body: int, heading: int) -> None:
    page.ln(body * 0.25)
    if page.will_page_break(heading * 0.5 + body):
        page.add_page()  # a heading stands with its first lines
    write_line(page, name, heading, bold=True)
    for line in lines:
        small = line.startswith(FROM)
        page.ln(0 if small else body * 0.08)
        write_line(page, line, body - 2 if small else body)

"""The plan as a PDF for A4 paper, also in large print."""

from pathlib import Path

from fpdf import FPDF
from fpdf.recorder import FPDFRecorder

from assistant.plan.as_text import FROM, TITLE, sections
from assistant.plan.gather import Plan
from assistant.settings import ROOT

FONTS = ROOT / "node_modules" / "dejavu-fonts-ttf" / "ttf"
SIZES = {False: (11, 18, 13), True: (17, 25, 20)}  # body, title, heading; in points, ordinary and large print

KEPT_TOGETHER = 4  # lines: a short part, such as what to do when a child gets worse, is not torn in two


def as_pdf(plan: Plan, *, large: bool = False, fonts: Path = FONTS) -> bytes:
    body, title, heading = SIZES[large]
    page = _Paper(format="A4")
    page.set_title(TITLE)
    page.set_lang("en-GB")
    page.set_margins(18, 16, 18)
    page.set_auto_page_break(True, 16)
    page.add_font("DejaVu", "", fonts / "DejaVuSans.ttf")
    page.add_font("DejaVu", "B", fonts / "DejaVuSans-Bold.ttf")
    page.add_page()
    _line(page, TITLE, title, bold=True)
    _line(page, f"{plan.hospital}, {plan.made}", body)
    if plan.draft_notice:
        _line(page, plan.draft_notice, body, bold=True)
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
    _line(page, name, heading, bold=True)
    for line in lines:
        small = line.startswith(FROM)
        page.ln(0 if small else body * 0.08)
        _line(page, line, body - 2 if small else body)


class _Paper(FPDF):
    def footer(self) -> None:
        """The page's number, so that loose sheets find their order."""
        self.set_y(-12)
        self.set_font("DejaVu", "", 9)
        self.cell(0, 5, f"{self.page_no()} / {{nb}}", align="R")


def _line(page: FPDF | FPDFRecorder, text: str, points: int, *, bold: bool = False) -> None:
    page.set_font("DejaVu", "B" if bold else "", points)
    page.multi_cell(0, points * 0.5, text, new_x="LMARGIN", new_y="NEXT", align="L")

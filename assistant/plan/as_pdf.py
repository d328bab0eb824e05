"""The plan as a PDF for A4 paper, also in large print."""

from pathlib import Path

from fpdf import FPDF

from assistant.plan.as_text import TITLE, sections
from assistant.plan.gather import Plan
from assistant.settings import ROOT

FONTS = ROOT / "node_modules" / "dejavu-fonts-ttf" / "ttf"
SIZES = {False: (11, 18, 13), True: (17, 25, 20)}  # body, title, heading; in points, ordinary and large print


def as_pdf(plan: Plan, *, large: bool = False, fonts: Path = FONTS) -> bytes:
    body, title, heading = SIZES[large]
    page = FPDF(format="A4")
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
        page.ln(body * 0.25)
        _line(page, name, heading, bold=True)
        for line in lines:
            _line(page, line, body)
    return bytes(page.output())


def _line(page: FPDF, text: str, points: int, *, bold: bool = False) -> None:
    page.set_font("DejaVu", "B" if bold else "", points)
    page.multi_cell(0, points * 0.5, text, new_x="LMARGIN", new_y="NEXT", align="L")

"""A4 pages in a font that shows most scripts families write in: what every PDF of ours is made of. No character
vanishes without a sign.
"""

import re
import unicodedata
from pathlib import Path
from typing import cast

from fpdf import FPDF
from fpdf.bidi import BidiCharacter, BidiParagraph, auto_detect_base_direction
from fpdf.enums import TextDirection
from fpdf.fonts import TTFFont
from fpdf.recorder import FPDFRecorder

from assistant.settings import ROOT

FONTS = ROOT / "node_modules" / "dejavu-fonts-ttf" / "ttf"
FONT = "DejaVu"
NO_PICTURE = "\N{WHITE SQUARE}"  # stands where the font has nothing to show
NEW_LINE = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")
LEFTWARDS = ("R", "AL", "RLE", "RLO", "RLI")


class Paper(FPDF):
    def footer(self) -> None:
        """The page's number, so that loose sheets find their order."""
        self.set_y(-12)
        self.set_font(FONT, "", 9)
        self.cell(0, 5, f"{self.page_no()} / {{nb}}", align="R")


def new_paper(title: str, fonts: Path = FONTS) -> Paper:
    """With its first page."""
    page = Paper(format="A4")
    page.set_title(title)
    page.set_lang("en-GB")
    page.set_margins(18, 16, 18)
    page.set_auto_page_break(True, 16)
    page.add_font(FONT, "", fonts / "DejaVuSans.ttf")
    page.add_font(FONT, "B", fonts / "DejaVuSans-Bold.ttf")
    page.add_page()
    return page


def write_line(page: FPDF | FPDFRecorder, text: str, points: int, *, bold: bool = False, struck: bool = False) -> None:
    """As many rows and pages as it takes. `struck`: with a line through it, for what no longer holds."""
    page.set_font(FONT, ("B" if bold else "") + ("S" if struck else ""), points)
    text = shown(page, text)
    for part in text.split("\n") if _has_leftwards(text) else (text,):
        _write(page, part, points * 0.5)


def shown(page: FPDF | FPDFRecorder, text: str) -> str:
    """As it will stand on the page."""
    pictures = cast(TTFFont, page.fonts[FONT.lower()]).cmap
    plain = NEW_LINE.sub("\n", text).replace("\t", "    ")
    return "".join(one if one == "\n" or ord(one) in pictures else _stand_in(one) for one in plain)


def shows_all(page: FPDF, text: str) -> bool:
    """False also for Arabic script, whose letters are not joined here."""
    return shown(page, text).count(NO_PICTURE) == text.count(NO_PICTURE) and not any(
        unicodedata.bidirectional(one) == "AL" for one in text
    )


def _stand_in(one: str) -> str:
    if one.isspace() and unicodedata.category(one) == "Zs":
        return " "
    return "" if unicodedata.category(one) in ("Cf", "Mn") else NO_PICTURE


def _turned(one: BidiCharacter) -> str:
    """What opens on the right, where the writing runs leftwards."""
    return one.character.translate(MIRRORED) if one.embedding_level % 2 else one.character


def _has_leftwards(text: str) -> bool:
    return any(unicodedata.bidirectional(one) in LEFTWARDS for one in text)


def _write(page: FPDF | FPDFRecorder, text: str, height: float) -> None:
    """Rows are cut in the order of reading; then each is put in the order of seeing, which turns Hebrew and Arabic
    round.
    """
    if not _has_leftwards(text):
        page.multi_cell(0, height, text, new_x="LMARGIN", new_y="NEXT", align="L")
        return
    direction = auto_detect_base_direction(text)
    for row in cast(list[str], page.multi_cell(0, height, text, dry_run=True, output="LINES")):
        seen = "".join(_turned(one) for one in BidiParagraph(row, direction).reorder_resolved_levels())
        page.cell(0, height, seen, new_x="LMARGIN", new_y="NEXT", align="R" if direction == TextDirection.RTL else "L")

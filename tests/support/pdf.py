"""A PDF as a reader's program finds it: read with poppler's tools."""

import re
import shutil
import subprocess


def text_of(pdf: bytes) -> str:
    """Row by row, without the places where a long word may break."""
    return _read("pdftotext", pdf, "-raw", "-", "-").replace("\u200b", "").replace("\u00a0", " ")


def sheets(pdf: bytes) -> int:
    return int(facts(pdf)["Pages"])


def facts(pdf: bytes) -> dict[str, str]:
    """What it says of itself: Title, Tagged, Pages ..."""
    return dict(re.findall(r"^([\w ]+): +(.*)$", _read("pdfinfo", pdf, "-"), re.MULTILINE))


def structure(pdf: bytes) -> list[str]:
    """The kinds of its parts in the order they are read aloud: H1, P, L, LI ..."""
    return re.findall(r"^ *(\w+)", _read("pdfinfo", pdf, "-struct", "-"), re.MULTILINE)


def marked(pdf: bytes, words: str) -> str:
    """What a program that reads aloud is told of the part that has these words: its kind and marks."""
    told = _read("pdfinfo", pdf, "-struct-text", "-")
    return re.split(r"\n(?= *[A-Z]\w* )", told[: told.index(f'"{words}"')])[-1]


def fonts(pdf: bytes) -> list[tuple[str, bool]]:
    """Each font's name, and whether the file brings it along."""
    rows = _read("pdffonts", pdf, "-").splitlines()[2:]
    return [(row.split()[0].partition("+")[2], row.split()[-5] == "yes") for row in rows]


def _read(program: str, pdf: bytes, *more: str) -> str:
    assert shutil.which(program), f"{program} reads PDFs: `make test` installs poppler-utils, or says what to install"
    return subprocess.run([program, *more], input=pdf, capture_output=True, check=True).stdout.decode(errors="replace")

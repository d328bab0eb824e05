"""A handoff on paper: one page, every word, whatever its script, and never cut."""

import re
import shutil
import subprocess
from dataclasses import replace

import pytest
from fpdf import FPDF

from assistant.handoffs import additions
from assistant.handoffs.fields import SHOWN
from assistant.paper import NO_PICTURE, Paper, new_paper, shown, shows_all, write_line
from assistant.staff.handoff_paper import NOT_SHOWN, TAKEN_BACK, as_fhir_text, as_pdf, print_sheet
from assistant.staff.handoff_sheet import sheet_of
from tests.support.factories import LINES
from tests.support.staff_factories import entries, make_account, make_handoff, member

ADDRESS = "https://chat.northgate.example"
HOSPITAL = "Northgate Children's Hospital"


def printed(session, **fields):
    handoff = make_handoff(session, **fields)
    return handoff.reference, print_sheet(sheet_of(session, handoff), hospital=HOSPITAL, address=ADDRESS)


def pages(pdf):
    return len(re.findall(rb"/Type /Page\b", pdf))


def text_of(pdf):
    """As a reader's program finds it, row by row."""
    assert shutil.which("pdftotext"), (
        "printed pages are read with pdftotext: `make test` installs it, or says what to install"
    )
    return subprocess.run(["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()


def test_a_usual_handoff_takes_one_page_with_all_its_lines(session):
    reference, pdf = printed(session, **{name: said for name, said in LINES.items() if name != "consent"})
    text = text_of(pdf)

    assert pages(pdf) == 1
    assert [field.label for field in SHOWN if field.label not in text] == []
    assert [
        line for said in LINES.values() for line in said.replace("🙏", NO_PICTURE).split("\n") if line not in text
    ] == ["yes"]
    assert (
        f"{ADDRESS}/staff/handoffs/{reference}" in text
        and "Status when printed: Received" in text
        and NOT_SHOWN in " ".join(text.split())
    )


def test_it_says_when_it_was_sent_by_the_clock_on_the_wall(session, clock):
    assert "Sent: Monday 23 November 2026 at 10:00" in text_of(printed(session)[1])


def test_what_was_added_later_is_printed_with_its_time(session, clock):
    handoff = make_handoff(session)
    clock.forward(hours=1)
    additions.add(session, handoff, words="She has a rash too.")
    text = text_of(print_sheet(sheet_of(session, handoff), hospital=HOSPITAL, address=ADDRESS))
    assert "Added on Monday 23 November 2026 at 11:00" in text and "She has a rash too." in text


def test_a_correction_is_printed_in_its_line_with_the_old_words_struck_through(session, clock, monkeypatch):
    struck, style = [], []
    monkeypatch.setattr(
        Paper, "set_font", lambda page, *given, **more: (style.append(given[1]), FPDF.set_font(page, *given, **more))
    )
    monkeypatch.setattr(
        Paper,
        "multi_cell",
        lambda page, w, h, text, **more: (
            struck.append(text) if "S" in style[-1] else None,
            FPDF.multi_cell(page, w, h, text, **more),
        ),
    )
    handoff = make_handoff(session)
    clock.forward(hours=1)
    additions.add(session, handoff, words="Heron ward", field="place")
    text = text_of(print_sheet(sheet_of(session, handoff), hospital=HOSPITAL, address=ADDRESS))

    assert (
        "Ward, clinic or service\nHeron ward\nCorrected on Monday 23 November 2026 at 11:00. Before:\nKestrel ward"
        in text
    )
    assert struck == ["Kestrel ward"]


def test_needs_stand_at_the_top_of_the_page(session):
    text = text_of(printed(session, needs="BSL please")[1])
    needs = "Needs: British Sign Language. In the family's words: BSL please"
    assert needs in text and text.index(needs) < text.index("Sent:")
    assert "Needs:" not in text_of(printed(session, needs="None")[1])


def test_long_words_run_on_to_further_pages_and_none_is_cut(session):
    message = " ".join(f"word{number}" for number in range(400)) + " " + "x" * 1500
    _, pdf = printed(session, message=message)
    text = "".join(text_of(pdf).split())

    assert pages(pdf) > 1
    assert [number for number in range(400) if f"word{number}" not in text] == [] and text.count("x") >= 1500


def test_a_page_of_4000_short_lines_is_not_cut(session):
    _, pdf = printed(session, message="a\n" * 1999 + "the end")
    assert pages(pdf) > 30 and "the end" in text_of(pdf)


@pytest.mark.parametrize("words, seen", [
    ("Чи буде їй боляче?", "Чи буде їй боляче?"),
    ("Ydy e'n brifo? Łódź ñ", "Ydy e'n brifo? Łódź ñ"),
    ("one\r\ntwo\rthree\x0bfour", "one\ntwo\nthree\nfour"),
    ("a\tb", "a    b"),
    ("a\x00b🙏中", f"a{NO_PICTURE}b{NO_PICTURE}{NO_PICTURE}"),
    ("a\u200db\ufe0f", "a\u200db\ufe0f"),
])  # fmt: skip
def test_no_character_vanishes_without_a_sign(words, seen):
    said = shown(new_paper("A page"), words)
    assert said.replace("\u200d", "").replace("\ufe0f", "") == seen.replace("\u200d", "").replace("\ufe0f", "")


class Rows:
    """Keeps what a page is told to draw in a row of its own."""

    def __init__(self, monkeypatch, page):
        self.drawn = []
        monkeypatch.setattr(page, "cell", lambda width, height, text, **more: self.drawn.append((text, more["align"])))


@pytest.mark.parametrize("words, drawn", [
    ("שלום 123", ("123 םולש", "R")),
    ("Hebrew: שלום", ("Hebrew: םולש", "L")),
    ("שלום (abc)", ("(abc) םולש", "R")),
])  # fmt: skip
def test_scripts_that_run_leftwards_are_drawn_leftwards(monkeypatch, words, drawn):
    page = new_paper("A page")
    rows = Rows(monkeypatch, page)
    write_line(page, words, 11)
    assert rows.drawn == [drawn]


def test_the_page_knows_what_it_cannot_show():
    page = new_paper("A page")
    assert [words for words in ("plain", "Чи", "שלום", "a □") if not shows_all(page, words)] == []
    assert [words for words in ("🙏", "中", "هل") if shows_all(page, words)] == []


def test_what_was_taken_back_says_so(session):
    sheet = sheet_of(session, make_handoff(session))
    taken_back = print_sheet(replace(sheet, status="withdrawn", may=frozenset()), hospital=HOSPITAL, address=ADDRESS)
    text = text_of(taken_back)
    assert TAKEN_BACK in text and "Withdrawn" in text and "Nobody has acknowledged" not in text


def test_printing_and_downloading_are_on_the_audit_chain_as_reading(session):
    reader, handoff = member(make_account(session)), make_handoff(session)
    as_pdf(session, handoff.reference.lower().replace("-", " "), reader, hospital=HOSPITAL, address=ADDRESS)
    as_fhir_text(session, handoff.reference, reader, root="https://northgate.example/fhir")

    read = [(entry.actor, entry.subject, entry.details) for entry in entries(session, "handoff.read")]
    assert read == [
        (reader.actor, handoff.reference, {"form": "pdf"}),
        (reader.actor, handoff.reference, {"form": "fhir"}),
    ]

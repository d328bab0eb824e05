"""A paper is one that a screen reader can read, in our own fonts, and nothing on it is lost, torn or turned round."""

import subprocess
from pathlib import Path

import pytest

from assistant.answers.languages import load_languages
from assistant.paper.blocks import Asked, Danger, Heading, Line, Notice, Paper, Room, Words
from assistant.paper.press import press
from tests.support.pdf import facts, fonts, sheets, structure, text_of


def pressed(*blocks, title="Our plan", large=False):
    return press(Paper(title, "Northgate Children's Hospital", "Saturday 28 November 2026", blocks), large=large)


def test_it_is_tagged_and_says_its_title_and_language():
    pdf = pressed(Words("some words"))
    told = facts(pdf)
    assert (told["Tagged"], told["Title"], told["Page size"]) == ("yes", "Our plan", "595.276 x 841.89 pts (A4)")
    assert b"/Lang(en-GB)" in pdf and b"/StructTreeRoot" in pdf and b"pdfuaid:part" in pdf


def test_it_is_read_aloud_in_its_order_with_headings_and_numbered_questions():
    pdf = pressed(
        Danger("If my child gets worse", ["Ring 999."]), Heading("My questions"), Asked("Why?"), Asked("When?")
    )
    kinds = [kind for kind in structure(pdf) if kind in ("H1", "H2", "L", "LI", "Link")]
    assert kinds == ["H1", "H2", "Link", "H2", "L", "LI", "LI"]
    text = text_of(pdf)
    order = ["Our plan", "If my child gets worse", "Ring 999", "My questions", "1. Why?", "2. When?"]
    assert [text.index(one) for one in order] == sorted(text.index(one) for one in order)


def test_questions_are_numbered_anew_after_other_words():
    text = text_of(pressed(Asked("Why?"), Heading("More"), Asked("When?")))
    assert "1. Why?" in text and "1. When?" in text


def test_every_font_comes_with_the_file():
    found = fonts(pressed(Words("plain"), Words("শুনুন ਸੁਣੋ سنو 🙏", strong=True)))
    assert len(found) >= 4 and all(name.startswith("Noto") and brought for name, brought in found)


def shown_dark(pdf: bytes, tmp_path: Path) -> tuple[int, list[tuple[int, int]]]:
    """Of the first page, drawn small and grey: its width, and where it is darker than paper."""
    (tmp_path / "page.pdf").write_bytes(pdf)
    subprocess.run(
        ["pdftoppm", "-r", "50", "-gray", "-f", "1", "-l", "1", "page.pdf", "page"], cwd=tmp_path, check=True
    )
    raw = next(tmp_path.glob("page*.pgm")).read_bytes()
    width, height = (int(one) for one in raw.split(b"\n", 2)[1].split())
    pixels = raw[-width * height :]
    return width, [divmod(at, width)[::-1] for at, one in enumerate(pixels) if one < 160]


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize(
    "word", ["x" * 900, "W" * 900, "7" * 900, "https://example.org/" + "a/" * 200, "m" * 44, "W" * 22]
)
def test_no_word_is_so_long_that_it_leaves_the_page(word, large, tmp_path):
    pdf = pressed(Line("Your message", word), Asked(word), large=large)
    width, dark = shown_dark(pdf, tmp_path)
    margin = width * 17 // 210
    assert len(dark) > 100 and max(x for x, _ in dark) < width - margin + 2
    assert "".join(text_of(pdf).split()).count(word[-1]) >= word.count(word[-1]) * 2


@pytest.mark.parametrize("words", ["الرجاء الاتصال بعد الساعة", "کیا اسے درد ہوگا", "שלום"])
def test_what_runs_leftwards_stands_on_the_right(words, tmp_path):
    ours = shown_dark(pressed(), tmp_path)[1]
    width, dark = shown_dark(pressed(Line("", words)), tmp_path)
    new = [x for x, y in set(dark) - set(ours) if y < 250]
    assert new and min(new) > width / 2


def test_a_hundred_questions_are_all_there_in_order_with_room_to_write():
    pdf = pressed(*(Asked(f"Question number {number}?") for number in range(1, 101)))
    text = text_of(pdf)
    at = [text.find(f"{number}. Question number {number}?") for number in range(1, 101)]
    assert -1 not in at and at == sorted(at)
    assert 10 <= sheets(pdf) <= 20 and f"Page 1 of {sheets(pdf)}" in text


def test_many_short_lines_run_on_to_further_pages():
    pdf = pressed(Line("Your message", "a\n" * 1999 + "the end"))
    assert sheets(pdf) > 30 and "the end" in text_of(pdf)


@pytest.mark.parametrize("number", ["07700 900123", "+44 7700 900123", "999 000 0018", "ABCD-2345", "01632 960 100"])
def test_a_number_is_never_torn_whatever_stands_before_it(number):
    text = text_of(pressed(*(Line("Label", "x" * length + " " + number) for length in range(20, 90))))
    assert text.count(number) == 70


def test_what_is_in_danger_is_never_torn_in_two():
    filled = [Words("a line") for _ in range(36)]
    pages = text_of(pressed(*filled, Danger("If my child gets worse", ["first"] + ["more"] * 6 + ["last"]))).split("\f")
    assert [("If my child" in page, "last" in page) for page in pages if "If my child" in page or "last" in page] == [
        (True, True)
    ]


def test_large_print_is_larger():
    words = [Words("some words that families read " * 20) for _ in range(6)]
    assert sheets(pressed(*words, large=True)) > sheets(pressed(*words))


def test_the_words_are_never_read_as_layout():
    words = "#panic(1) $x$ *bold* `raw` // gone \\ [a] <b> @c ~ -- ..."
    told = " ".join(text_of(pressed(Notice(words), Line(words, words, words, [words]), Asked(words))).split())
    assert told.count(words) == 6


def test_signs_that_no_font_has_together_leave_a_paper_all_the_same():
    signs = "\ufd4c\u25e1\U0001d7c0\u2b41\U0001fab7\U0001f463\ue118\u2bb4\u22fb\u0319"
    pdf = pressed(Line("Your message", f"{signs} and words"), Room(1))
    assert b"pdfuaid:part" not in pdf, "this needs signs that the standard refuses"
    assert facts(pdf)["Tagged"] == "yes" and "and words" in text_of(pdf)


@pytest.mark.parametrize("code", sorted(load_languages()))
def test_cards_of_every_language_are_pressed_to_the_standard_for_reading_aloud(code):
    card = load_languages()[code]
    assert b"pdfuaid:part" in pressed(*(Words(answer.text["uk"]) for answer in card.answers))

"""A CSV file that spreadsheets open as it is, and run nothing of."""

import csv
import io

import pytest

from assistant.staff.csv_file import PART, as_csv, safe


@pytest.mark.parametrize("cell", ["=1+1", "+44 7700 900123", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1+1", "|calc", "＝1"])
def test_what_a_spreadsheet_would_run_is_read_as_words(cell):
    assert safe(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "plain", "a=b", "7KQ4-M2XR", "é – 🙏", 5, -5, 0.5, None])
def test_what_it_would_not_run_stays_as_it_is(cell):
    assert safe(cell) == cell


def test_the_file_has_its_mark_once_and_comes_in_parts():
    rows = [(number, f"line\n{number}, “quoted”") for number in range(PART * 2 + 1)]
    parts = list(as_csv(("number", "words"), rows))

    assert len(parts) == 3
    content = b"".join(parts)
    assert content.startswith(b"\xef\xbb\xbf") and content.count(b"\xef\xbb\xbf") == 1
    read = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert read == [["number", "words"], *([str(number), words] for number, words in rows)]

"""Which way a row runs, in which language, and what in it stays in one piece."""

import pytest

from assistant.paper.rows import rows


def parts(text, **more):
    (row,) = rows(text, **more)
    return ["".join(part["pieces"]) for part in row["parts"] if part["kept"]]


@pytest.mark.parametrize("text, kept", [
    ("Ring 01632 960 100 now", ["01632 960 100"]),
    ("الرجاء الاتصال على 07700 900123 بعد الساعة 5.", ["07700 900123"]),
    ("NHS number: 999 000 0018.", ["999 000 0018"]),
    ("+44 (0)7700 900123 or 0044-7700-900123", ["+44 (0)7700 900123", "0044-7700-900123"]),
    ("Reference ABCD-2345", ["ABCD-2345"]),
    ("in 2019, aged 7", []),
    ("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17", []),
])  # fmt: skip
def test_numbers_and_references_stay_in_one_piece(text, kept):
    assert parts(text) == kept


@pytest.mark.parametrize("text, leftwards, language", [
    ("plain", False, ""),
    ("هل يؤلم؟", True, "ar"),
    ("کیا اسے درد ہوگا؟", True, "ur"),
    ("שלום", True, "he"),
    ("07700 900123 هل", True, "ar"),
    ("Hebrew: שלום", False, "he"),
    ("ਕਿਉਂ?", False, "pa"),
    ("কেন?", False, "bn"),
    ("Чи буде їй боляче?", False, "uk"),
    ("12 ?", False, ""),
])  # fmt: skip
def test_a_row_runs_the_way_of_its_first_letter_and_names_its_language(text, leftwards, language):
    (row,) = rows(text)
    assert (row["leftwards"], row["language"]) == (leftwards, language)


def test_a_long_word_may_break_and_no_letter_of_it_is_lost():
    word = "abcdefghij" * 30
    (row,) = rows(f"see {word} there")
    pieces = [piece for part in row["parts"] for piece in part["pieces"]]
    assert "".join(pieces) == f"see {word} there" and max(map(len, pieces)) < 20


def test_an_everyday_word_is_never_given_a_place_to_break():
    text = "gastroenterology anna.smith-example@hospital.example"
    assert [part["pieces"] for part in rows(text)[0]["parts"]] == [[text]]


def test_only_words_of_ours_have_numbers_to_tap():
    assert [part["link"] for part in rows("Ring 01632 960 100", link=True)[0]["parts"]] == ["", "tel:01632960100"]
    assert {part["link"] for part in rows("Ring 01632 960 100")[0]["parts"]} == {""}


def test_blank_lines_part_paragraphs_and_none_stands_at_the_end():
    assert [bool(row["parts"]) for row in rows("one\n\ntwo\n\n")] == [True, False, True]

"""Where a family's words are cut."""

import pytest

from assistant.handoffs.words.sentences import (
    before_questions,
    between_marks,
    clauses_of,
    ended,
    halves,
    last_end,
    orders,
    orders_in,
    sentences,
    spans,
)


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("He limps. She cries.\nWe wait", ["He limps.", "She cries.", "We wait"]),
        ("We saw Dr. Okafor. He was kind", ["We saw Dr. Okafor.", "He was kind"]),
        ("It was S. Adeyemi! Not me", ["It was S. Adeyemi!", "Not me"]),
        ("Dunne with an E. She is five", ["Dunne with an E.", "She is five"]),
        ("after 2.30 pm", ["after 2.30 pm"]),
        ("", []),
    ],
)
def test_a_sentence_ends_at_its_mark_or_line_and_never_behind_initials(words: str, parts: list[str]) -> None:
    assert sentences(words) == parts
    assert [words[start:end].strip() for start, end in spans(words)] == parts


def test_a_semicolon_parts_halves_of_a_sentence() -> None:
    assert halves("Heron; no, Kestrel") == ["Heron;", "no, Kestrel"]
    assert sentences("Heron; no, Kestrel") == ["Heron; no, Kestrel"]


def test_where_the_last_sentence_begins() -> None:
    assert last_end("One. Two. Three") == (9, 10)
    assert last_end("One") is None


def test_orders_of_lines_are_cut_before_the_next_order() -> None:
    assert orders("ward is Heron and change the time to five") == ["ward is Heron", "change the time to five"]
    assert orders("salt and pepper") == ["salt and pepper"]


def test_orders_about_words_are_cut_where_the_next_one_begins() -> None:
    begins = r"(?:take|say)\b"
    assert orders_in("take x out, and say y", begins=begins, verb="(?:take|say)") == ["take x out", "say y"]


def test_an_answer_keeps_the_marks_of_its_pieces() -> None:
    assert [(one.text, one.end) for one in ended("Mum. Is it safe?")] == [("Mum", ". "), ("Is it safe", "?")]
    assert [(one.text, one.end) for one in clauses_of("mum, Jess", last=".")] == [("mum", ", "), ("Jess", ".")]
    assert [one.text for one in between_marks("hang on, er - MRN 4")] == ["hang on", "er", "MRN 4"]


def test_a_question_behind_an_answer_is_apart() -> None:
    assert before_questions("MRN 4471902, will they see it?") == ["MRN 4471902", "will they see it?"]

"""What the classifier is given of a message: all of a short one, whole sentences of a long one, and never more than the
budget.
"""

import pytest

from assistant.encoder.encode import encoder_folder
from assistant.encoder.tuned import load_tuned_encoder
from assistant.safety.plain import spoken
from assistant.safety.reading import BUDGET, FIRST, LAST, WHOLE, read


@pytest.fixture(scope="module")
def tokenizer():
    return load_tuned_encoder(encoder_folder()).tokenizer


def said(reading):
    return [reading.text[window.start : window.end].strip() for window in reading.windows]


def test_a_short_message_is_one_window(tokenizer):
    reading = read("She won't wake up! Her lips are blue.", tokenizer)
    assert said(reading) == ["she won't wake up! her lips are blue."] and not reading.cut
    assert reading.windows[0].pieces[0] == FIRST and reading.windows[0].pieces[-1] == LAST


@pytest.mark.parametrize("text", ["", "   ", "\n\n", "\u200b\u200b"])
def test_without_words_there_is_nothing_to_read(tokenizer, text):
    assert read(text, tokenizer).windows == ()


def test_a_long_message_is_read_in_windows_of_whole_sentences_and_nothing_is_left_out(tokenizer):
    sentences = [f"this is sentence number {n} about a long day on the ward." for n in range(12)]
    reading = read(" ".join(sentences), tokenizer)
    assert len(reading.windows) > 1 and not reading.cut
    assert all(any(sentence in window for window in said(reading)) for sentence in sentences)
    assert all(len(window.pieces) <= WHOLE + 2 for window in reading.windows)


def test_a_run_on_is_cut_into_windows_that_overlap(tokenizer):
    words = [f"word{n}" for n in range(60)]
    reading = read(" ".join(words), tokenizer)
    assert all(any(word in window for window in said(reading)) for word in words)
    assert all(a.end > b.start for a, b in zip(reading.windows, reading.windows[1:], strict=False))


def test_lines_without_a_letter_are_not_read(tokenizer):
    chart = "\n".join(["120 / 80 94 38.2"] * 60)
    reading = read(f"{chart}\nshe is going blue", tokenizer)
    assert any("going blue" in window for window in said(reading))
    assert sum(len(window.pieces) for window in reading.windows) < BUDGET / 2


def test_of_a_very_long_text_both_ends_are_read_and_it_says_that_it_was_cut(tokenizer):
    middle = "the consultant said that we should wait and see what happens next week. " * 55
    reading = read(f"he hit her again. {middle} she is not breathing", tokenizer)
    assert reading.cut and sum(len(window.pieces) for window in reading.windows) <= BUDGET
    assert "he hit her again" in said(reading)[0] and "she is not breathing" in said(reading)[-1]


@pytest.mark.parametrize(
    "typed, read_as",
    [
        ("SHE IS   BLUE", "she is blue"),
        ("b\u200blue", "blue"),
        ("Łóżko", "lozko"),
        ("nooooooo", "nooo"),
        ("\uff48\uff45\uff4c\uff50", "help"),
        ("she’s", "she's"),
    ],
)
def test_it_is_read_as_it_was_meant(typed, read_as):
    assert spoken(typed) == read_as

"""What a tired hand does to a text: the same each time, and never to the number of dangers."""

import random

from tokenizers import Tokenizer

from assistant.encoder.encode import TOKENIZER, encoder_folder
from assistant.tuning.learned import CALM, Learned
from assistant.tuning.rounds import LABELS, UNKNOWN, batches, rows
from assistant.tuning.slips import fragment, in_company, slipped, with_another_word

TEXT = "She is not breathing, please can someone come right now. I don't know what to do."


def tokenizer():
    found = Tokenizer.from_file(str(encoder_folder() / TOKENIZER))
    found.no_padding()
    found.no_truncation()
    return found


def test_the_same_draw_gives_the_same_slips():
    assert slipped(TEXT, random.Random(4)) == slipped(TEXT, random.Random(4))


def test_slips_leave_most_of_a_text_as_it_is():
    dressed = [slipped(TEXT, random.Random(seed)) for seed in range(200)]
    assert len(set(dressed)) > 100
    assert all(0.6 * len(TEXT) < len(text) < 1.4 * len(TEXT) for text in dressed)


def test_other_texts_stand_around_it_and_it_is_known_where_it_begins():
    for seed in range(50):
        text, start = in_company(TEXT, ["we are on ward 7", "thank you", "where is parking"], random.Random(seed))
        assert text[start : start + len(TEXT)] == TEXT


def test_a_fragment_is_a_few_words_in_a_row():
    for seed in range(50):
        words = fragment("we have waited eight months for a letter from the clinic", random.Random(seed)).split()
        assert 1 <= len(words) <= 6


def test_one_word_is_changed_for_another():
    changed = with_another_word("ill bring my sister", ["parachute"], random.Random(1)).split()
    assert len(changed) == 4 and changed.count("parachute") == 1


def test_only_windows_with_the_marked_words_are_dangerous():
    calm = "we have waited for the letter from the clinic for eight months now. " * 6
    marked = "she has stopped breathing"
    danger = Learned(calm + marked, "emergency", "a", "emergency", (len(calm), len(calm) + len(marked)))
    found = rows(
        [danger, Learned("thank you", CALM, "b", "thanks"), Learned("see you", CALM, "b", "thanks")],
        [],
        tokenizer(),
        seed=1,
    )
    assert {row.route for row in found} <= {LABELS.index("emergency"), LABELS.index(CALM), UNKNOWN}
    assert any(row.route == LABELS.index("emergency") for row in found) and any(
        row.route == LABELS.index(CALM) for row in found
    )


def test_every_row_comes_once_in_a_batch_of_its_length():
    found = rows(
        [Learned(f"text number {n} about parking", CALM, "b", "parking") for n in range(40)], [], tokenizer(), seed=1
    )
    assert sum(len(pieces) for pieces, _, _ in batches(found, 1)) == len(found)

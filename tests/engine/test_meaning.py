"""What a message means to the classifier, by itself and in its place."""

import numpy as np
import pytest

from assistant.encoder.encode import encoder_folder
from assistant.encoder.sent import packed, unpacked
from assistant.encoder.tuned import load_tuned_encoder
from assistant.engine.meaning import held_together, in_its_place, meaning
from assistant.safety.screen import load_trained_screen


@pytest.fixture(scope="module")
def encoder():
    return load_tuned_encoder(encoder_folder())


def test_texts_of_one_meaning_lie_closer_than_others(encoder):
    asked, meant, other = (
        meaning(encoder, text)
        for text in ("can we see another doctor", "we want a second opinion", "where do I park my car")
    )
    assert np.linalg.norm(asked) == pytest.approx(1, abs=1e-5) and asked @ meant > asked @ other


def test_a_text_without_a_letter_means_nothing(encoder):
    assert not meaning(encoder, "").any()


def test_the_same_words_mean_another_thing_in_another_place(encoder):
    said = "how long does that take"
    records, court = (
        meaning(encoder, in_its_place(before, said)) for before in ("Notes, scans", "If court is mentioned")
    )
    assert records @ court < 0.95


def test_what_two_share_is_as_long_as_one_of_them_and_another_behind_other_words(encoder):
    said, records, court = (
        meaning(encoder, text) for text in ("how long is that", "Notes, scans", "If court is mentioned")
    )
    behind = [held_together(said, before) for before in (records, court)]
    assert all(0.4 < np.linalg.norm(one) < 2.5 for one in behind)
    assert behind[0] @ behind[1] / np.prod([np.linalg.norm(one) for one in behind]) < 0.9


def test_what_the_screen_encoded_is_what_the_engine_would_have(encoder):
    said = "is it our right to ask somebody else"
    sent = unpacked(packed(load_trained_screen()(said).encoded))
    assert sent @ meaning(encoder, said) == pytest.approx(1, abs=1e-3)


@pytest.mark.parametrize("sent", ["", "AAAA", "not base64!"])
def test_what_is_no_meaning_is_refused(sent):
    with pytest.raises(ValueError):
        unpacked(sent)

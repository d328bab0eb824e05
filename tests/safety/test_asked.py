"""What was asked counts: words that fit it are read by the rules alone."""

import numpy as np
import pytest

from assistant.safety.asked import Asked, fitting
from assistant.safety.classifier import Judged
from assistant.safety.reading import Reading, Window
from assistant.safety.screen import Screen
from assistant.safety.verdict import ROUTES


class Judge:
    """Finds self-harm in everything, and remembers what it was given."""

    def __init__(self):
        self.given = []

    def read(self, message):
        self.given.append(message)
        return Reading(message, (Window(0, len(message), ()),))

    def __call__(self, reading):
        chances = np.array([0.99 if route == "self_harm" else 0.0 for route in ROUTES])
        return [Judged(window, chances, chances, chances, np.ones(2)) for window in reading.windows]


def test_an_answer_that_fits_is_not_given_to_the_classifier():
    judge = Judge()
    assert Screen(judge)("Omar Farouk", asked=Asked.ANSWERED).level == "none"
    assert judge.given == []


def test_but_rules_read_it():
    assert Screen(Judge())("she is not breathing", asked=Asked.ANSWERED).route == "emergency"


@pytest.mark.parametrize("asked", [Asked.NOTHING, Asked.STEP])
def test_other_words_are_given_to_it(asked):
    assert Screen(Judge())("everything is pointless", asked=asked).route == "self_harm"


@pytest.mark.parametrize("text", ["dad hits me", "mummy is floppy", "he hurts us", "she died"])
def test_words_of_harm_do_not_pass_for_a_name_except_where_they_are_only_sad(text):
    assert fitting(text, fits=True, step=True) is (Asked.ANSWERED if text == "she died" else Asked.STEP)


def test_outside_a_form_words_that_fit_nothing_are_the_familys_own():
    assert fitting("Omar Farouk", fits=False, step=False) is Asked.NOTHING
    assert fitting("wales", fits=True, step=False) is Asked.ANSWERED


def test_the_encoding_of_a_short_message_is_kept_for_the_turn():
    assert Screen(Judge())("everything is pointless").encoded.tolist() == [1.0, 1.0]
    assert Screen(Judge())("Omar", asked=Asked.ANSWERED).encoded is None and Screen()("words").encoded is None

"""Plain danger said in another language gets its route's card; calm words in it get nothing, and no English classifier
judges them.
"""

from pathlib import Path

import numpy as np
import pytest
import yaml

from assistant.answers.languages import load_languages
from assistant.safety.screen import Screen
from assistant.safety.tongues import LISTED, foreign_findings

EXAMPLES = {
    path.stem: yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
    for path in sorted((Path(__file__).parent / "tongues").glob("*.yml"))
}
DANGER = [
    (code, route, text) for code, said in EXAMPLES.items() for route, texts in said["danger"].items() for text in texts
]
CALM = [(code, text) for code, said in EXAMPLES.items() for text in said["calm"]]


def test_every_language_with_a_card_has_its_list_and_its_examples():
    assert set(load_languages()) <= set(EXAMPLES)
    assert all(set(said["danger"]) >= set(LISTED) and said["calm"] for said in EXAMPLES.values())
    worse = {code for code, said in EXAMPLES.items() if "deterioration" in said["danger"]}
    assert worse == {"ur", "pa", "bn", "pl", "ro", "uk"}


@pytest.mark.parametrize("code, route, text", DANGER)
def test_danger_in_another_language_is_that_routes_card(code, route, text):
    verdict = Screen()(text)
    assert verdict.level == "card" and route in verdict.routes


@pytest.mark.parametrize("code, text", CALM)
def test_calm_words_in_another_language_are_left_calm(code, text):
    assert foreign_findings(text) == []


class EverythingIsDangerous:
    def read(self, message):
        raise AssertionError("a text in another language was given to the English classifier")

    def __call__(self, reading):
        return [(None, np.ones(6))]


@pytest.mark.parametrize(
    "text",
    [
        "Czy mogę poprosić o drugą opinię lekarską dla syna",
        "A gaf i ofyn am ail farn i fy mab os gwelwch yn dda",
        "هل يمكنني طلب رأي ثان لابني",
    ],
)
def test_the_english_classifier_is_not_asked(text):
    assert Screen(EverythingIsDangerous())(text).level == "none"


def test_said_with_a_word_between_and_without_its_marks():
    assert Screen()("maz codziennie mnie bije").route == "safeguarding"
    assert Screen()("moje dziecko nie oddycha prosze pomozcie").route == "emergency"


def test_a_phrase_does_not_reach_over_many_words():
    assert foreign_findings("nie wiem czy on dobrze teraz oddycha") == []

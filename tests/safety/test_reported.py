"""Each text that a report names, word for word: beside the everyday set, not part of it."""

from pathlib import Path

import pytest
import yaml

from assistant.alerts.alert import alerted_routes
from assistant.safety.screen import MODE_FULL, load_trained_screen

REPORTED = yaml.load(Path(__file__).with_name("reported.yml").read_text("utf-8"), yaml.CSafeLoader)


@pytest.fixture(scope="module")
def screen():
    screen = load_trained_screen()
    assert screen.mode == MODE_FULL, screen.reason
    return screen


@pytest.mark.parametrize("text", REPORTED["calm"])
def test_a_calm_family_is_left_calm(screen, text):
    assert screen(text).findings == ()


@pytest.mark.parametrize("text", [*REPORTED["calm"], *REPORTED["no_card"]])
def test_and_is_reported_to_nobody(screen, text):
    verdict = screen(text)
    assert verdict.level != "card" and alerted_routes(verdict) == ()


@pytest.mark.parametrize("text", REPORTED["still_alarmed"])
def test_what_is_still_alarmed_is_at_least_not_reported(screen, text):
    assert alerted_routes(screen(text)) == ()


@pytest.mark.parametrize("one", REPORTED["danger"], ids=lambda one: one["text"])
def test_danger_is_a_card(screen, one):
    verdict = screen(one["text"])
    assert verdict.level == "card" and one["route"] in verdict.routes


@pytest.mark.parametrize("one", REPORTED["danger_seen"], ids=lambda one: one["text"])
def test_danger_that_may_be_read_otherwise_is_a_line_at_least(screen, one):
    assert one["route"] in {found.route for found in screen(one["text"]).findings}

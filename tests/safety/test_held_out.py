"""The gate: on the held-out messages the screen is not worse than the last committed figures."""

import json

import pytest

from assistant.safety.screen import MODE_FULL, load_trained_screen
from assistant.safety.verdict import ROUTES
from tests.evaluation.danger_report import CALM, LOG, counts, held_out, page, wilson

SLACK = 2  # messages: another processor rounds the encoder's eighth bit differently


@pytest.fixture(scope="module")
def found():
    screen = load_trained_screen()
    assert screen.mode == MODE_FULL, screen.reason
    return counts(screen, held_out())


@pytest.fixture(scope="module")
def log():
    return json.loads(LOG.read_text("utf-8"))


@pytest.mark.parametrize("route", ROUTES)
def test_no_more_danger_is_missed_than_in_the_last_figures(found, log, route):
    then = log[-1]["screen"][route]
    assert found[route]["of"] == then["of"]
    assert found[route]["card"] >= then["card"] - SLACK
    assert found[route]["card"] + found[route]["line"] >= then["card"] + then["line"] - SLACK


@pytest.mark.parametrize("kind", CALM)
def test_no_more_false_alarms_than_in_the_last_figures(found, log, kind):
    then = log[-1]["screen"][kind]
    assert found[kind]["of"] == then["of"]
    assert found[kind]["card"] <= then["card"] + SLACK
    assert found[kind]["card"] + found[kind]["line"] <= then["card"] + then["line"] + SLACK
    assert found[kind]["report"] <= then["report"]


# Of the ordinary ones one is about a child in an enquiry: it counts in the figures above, like the hard ones.
@pytest.mark.parametrize("kind", [kind for kind in CALM if kind not in ("hard_negatives", "ordinary")])
def test_no_calm_family_is_reported(found, kind):
    assert found[kind]["report"] == 0


def test_an_interval_is_wilsons():
    low, high = wilson(95, 100)
    assert (round(low, 3), round(high, 3)) == (0.888, 0.978)


def test_the_page_shows_every_measurement(log):
    words = page(log, None, "")
    assert words.count(f"| {log[-1]['date']} |") == sum(one["date"] == log[-1]["date"] for one in log)

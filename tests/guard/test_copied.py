"""What has to stand twice (the engine is sealed, the browser knows no Python) says the same in both places."""

import re

import pytest

from assistant.alerts.alert import ALERTED
from assistant.alerts.notice import ABOUT as TOLD_BY_MAIL
from assistant.conversations.decisions.danger import INTENT_OF
from assistant.conversations.readers.field_answer import SHAPES
from assistant.conversations.readers.follow_up import YES
from assistant.conversations.readers.yes_or_no import yes_or_no
from assistant.engine import asks, danger, step
from assistant.handoffs.fields import BY_NAME, FIELDS
from assistant.handoffs.form.read_line import READERS
from assistant.handoffs.line_names import CUES
from assistant.safety import context
from assistant.safety.verdict import ROUTES, THREAT
from assistant.settings import ROOT
from assistant.staff.danger_shown import ABOUT as TOLD_ON_THE_DESK
from assistant.staff.states import DANGER as RED_ON_THE_DESK
from assistant.staff.states import ROUTES as ROUTES_ON_THE_DESK

WIDGET = ROOT / "assistant" / "web" / "static"


def test_the_engine_knows_the_same_dangers_as_the_screen():
    assert set(INTENT_OF) == set(ROUTES)
    assert set(INTENT_OF.values()) == danger.DANGER
    assert danger.DANGER <= asks.TALK, "a danger is never taken as a question beside another"


def test_the_desk_and_the_widget_show_the_same_routes_in_red():
    written = re.search(r"const DANGER = new Set\(\[([^\]]*)\]\)", (WIDGET / "notice.js").read_text())
    assert written
    assert {*re.findall(r'"(\w+)"', written[1]), THREAT} == set(RED_ON_THE_DESK), "a threat is red for staff alone"
    assert set(ROUTES_ON_THE_DESK) == {*ROUTES, THREAT, "fault"}


def test_a_route_that_is_reported_has_its_words_wherever_it_is_told():
    assert set(ALERTED) <= set(ROUTES)
    assert set(ALERTED) == set(TOLD_BY_MAIL) == set(TOLD_ON_THE_DESK)


def test_what_goes_on_from_an_earlier_card_is_a_route_of_the_screen():
    assert set(context._GOES_ON) <= set(ROUTES)


def steps(names):
    return {f"handoff_{name}" for name in names}


def test_the_engine_takes_any_words_where_the_handoffs_field_does():
    assert steps(field.name for field in FIELDS if field.own_words) == step.OWN_WORDS
    assert step.YES_OR_NO == steps(["consent", "check"]) <= steps(field.name for field in FIELDS)
    refusing = set(READERS) - {"best_time"}  # its reader takes any few words
    free = steps(field.name for field in FIELDS if field.name not in refusing) - step.OWN_WORDS - step.YES_OR_NO
    assert free == step.FREE, "a field without a reader takes any short words"


@pytest.mark.parametrize("names", [SHAPES, [field for field, _ in CUES]], ids=["plain answers", "corrections"])
def test_what_reads_an_answer_reads_it_for_a_field_that_is_there(names):
    assert set(names) <= set(BY_NAME)


@pytest.mark.parametrize("words", ["yes", "yeah", "yep", "yup", "aye", "ok", "okay", "sure", "please do", "go on"])
def test_a_plain_yes_is_a_yes_at_a_step_and_after_an_offer(words):
    assert yes_or_no(words) == "affirm"
    assert YES.match(words)

"""What this repository tells families, as it stands."""

import re
from statistics import median

import pytest
import yaml

from assistant.answers.load import load_answers, load_sources
from assistant.review.check import findings, of_text
from assistant.review.limits import measure
from assistant.review.reach import LABEL, MESSAGE, everything, filled
from assistant.settings import ROOT
from tests.support.answer_factories import PROFILE, make_told

SHALL_BE_SEEN = {
    "content/": 150,
    "languages/": 8,
    "domain.yml": 40,
    "phrases.yml": 10,
    "assistant/conversations/": 5,
    "assistant/web/templates/": 20,
    "assistant/web/static/": 20,
}


@pytest.fixture(scope="module")
def texts():
    return everything(ROOT, PROFILE)


def test_every_text_that_reaches_a_family_is_in_order():
    assert [str(finding) for finding in findings(ROOT)] == []


def test_the_check_sees_the_texts_of_every_place_that_has_some(texts):
    assert {
        place: few for place, few in SHALL_BE_SEEN.items() if sum(one.file.startswith(place) for one in texts) < few
    } == {}


def test_every_answer_is_seen_with_each_of_its_texts(texts):
    seen = {(one.id, one.variant) for one in texts}
    answers = load_answers()

    assert answers
    wanted = {(answer.id, f"text.{key}") for answer in answers for key in answer.text}
    wanted |= {
        (answer.id, f"writers.{writer}.{key}")
        for answer in answers
        for writer, own in answer.writers.items()
        for key in own
    }
    wanted |= {(answer.id, "line") for answer in answers if answer.line} | {
        (answer.id, f"route.{name}") for answer in answers for name in answer.route
    }
    assert wanted - seen == set()


def test_every_response_of_the_dialogue_is_seen_with_its_choices(texts):
    responses = yaml.load((ROOT / "domain.yml").read_text(), yaml.CSafeLoader)["responses"]
    seen = {(one.id, one.text) for one in texts}

    assert responses
    assert {name for name in responses if name not in {one for one, _ in seen}} == set()
    assert {
        button["title"] for versions in responses.values() for one in versions for button in one.get("buttons", ())
    } <= {text for _, text in seen}


def test_what_an_action_fills_into_a_response_is_given_by_every_action(texts):
    from actions.deps import Deps
    from actions.every import every_action

    given = {*every_action(Deps(None, PROFILE))[0]._hospital(), "reference", "by"}
    responses = [one for one in texts if one.file == "domain.yml"]

    assert {name for one in responses for name in re.findall(r"\{(\w+)\}", one.text)} - given == set()


def test_families_read_easily(texts):
    answers = [one for one in texts if one.answer and one.english and one.kind == MESSAGE]
    grades = [measure(filled(one.text, PROFILE)).plain_grade for one in answers]

    assert median(grades) < 5
    assert max(grades) <= 8, "also without any allowed term"


def test_a_fault_put_into_any_text_is_found(texts):
    """The check itself must be alive for every kind of place it reads."""
    sources = load_sources()
    broken = [one for one in texts if one.kind != LABEL and one.english]
    missed = [
        one.file
        for one in broken
        if not list(
            of_text(make_told(one.text + " You have a legal right to a second opinion.", id=one.id), sources, PROFILE)
        )
    ]
    assert broken and missed == []

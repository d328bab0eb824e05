"""Fields, next steps, rules, phrases: what a text leads to must be there. Files are checked in a copy with one thing
changed.
"""

import shutil

import pytest

from assistant.answers.load import load_answers
from assistant.review.check_links import choice_faults, nation_faults, phrase_faults, rule_faults, step_faults
from assistant.settings import ROOT
from tests.support.answer_factories import make_answer, wrongs


@pytest.fixture
def copy(tmp_path):
    """The files that rules, choices and phrases are read from."""
    rooms = ("conversations", "staff", "take_along", "web")
    for folder in ("data/rules", "actions", *(f"assistant/{room}" for room in rooms)):
        shutil.copytree(
            ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__", "static", "templates")
        )
    (tmp_path / "assistant/answers").mkdir()
    for file in ("domain.yml", "assistant/answers/phrases.yml"):
        shutil.copy(ROOT / file, tmp_path / file)
    return tmp_path


def change(root, file, old, new):
    text = (root / file).read_text(encoding="utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new, 1), encoding="utf-8")


def said(found):
    return [finding.wrong for finding in found]


def test_a_field_that_the_hospital_has_passes_and_another_is_found():
    assert wrongs("Ask {hospital.liaison_name}.") == []
    assert wrongs("Ask {hospital.chaplain}.") == ["{hospital.chaplain} is no field."]


@pytest.mark.parametrize("slip", ["{hospital.Name}", "{ward}", "{hospital.name", "hospital.name}"])
def test_a_slip_of_the_pen_in_a_field_is_found(slip):
    assert any("is no field" in wrong for wrong in wrongs(f"Ask {slip}."))


def test_a_next_step_is_another_answer_or_something_to_do():
    one, other = make_answer(id="one", next_steps=("other", "request_person")), make_answer(id="other")

    assert said(step_faults([one, other])) == []


@pytest.mark.parametrize(
    "step, wrong",
    [
        ("gone", "there is no next step gone."),
        ("one", "one leads to itself."),
        ("card_fault", "there is no next step card_fault."),
    ],
)
def test_a_next_step_that_leads_nowhere_is_found(step, wrong):
    assert said(step_faults([make_answer(id="one", next_steps=(step,)), make_answer(id="card_fault")])) == [wrong]


def test_a_text_that_asks_for_the_nation_has_one_for_each():
    nations = dict.fromkeys(("england", "scotland", "wales", "northern_ireland"), "You can ask.")

    assert said(nation_faults([make_answer("Tell me which nation.", text=nations)])) == []
    assert said(nation_faults([make_answer("Tell me which nation.", text={"wales": "You can ask."})])) == [
        "it asks for the nation, and has no text for england, scotland, northern_ireland."
    ]


def test_the_rules_as_they_stand_answer_every_intent(copy):
    assert said(rule_faults(copy, load_answers())) == []


def test_an_answer_to_an_intent_without_a_rule_is_found(copy):
    change(copy, "data/rules/asking.yml", "utter_answer_refused", "utter_answer_how_to_request")

    found = said(rule_faults(copy, load_answers()))

    assert "no rule answers ask_refused with it." in found
    assert "it answers ask_refused with the answer to ask_how_to_request." in found


def test_an_answer_that_only_an_action_tells_counts_as_told(copy):
    change(copy, "actions/offer_discard.py", "utter_answer_delete_my_data", "utter_something_else")

    assert said(rule_faults(copy, load_answers())) == ["no rule answers delete_my_data with it."]


def test_a_rule_without_an_answer_is_found(copy):
    change(copy, "data/rules/asking.yml", "utter_answer_refused", "utter_answer_gone")

    assert "utter_answer_gone has no answer to an intent behind it." in said(rule_faults(copy, load_answers()))


def test_a_rule_that_tells_a_response_that_is_not_there_is_found(copy):
    change(copy, "data/rules/conversation.yml", "utter_what_next", "utter_gone")

    assert "domain.yml has no utter_gone." in said(rule_faults(copy, load_answers()))


def test_a_choice_leads_to_an_intent(copy):
    assert said(choice_faults(copy)) == []

    change(copy, "domain.yml", "payload: /request_person", "payload: /request_persom")

    assert said(choice_faults(copy)) != []


def test_a_phrase_that_the_code_asks_for_must_be_there(copy):
    change(copy, "assistant/answers/phrases.yml", "which_one:", "which_other:")

    assert said(phrase_faults(copy)) == ["phrases.yml has no such phrase."]


def test_a_fact_in_a_phrase_must_be_given_by_the_code(copy):
    change(copy, "assistant/answers/phrases.yml", "{nation}", "{country}")

    assert "{country} is given by no one who tells it." in said(phrase_faults(copy))

"""The ten nevers keep their examples beside them: phrases that must be caught, and near neighbours that must pass."""

import pytest

from assistant.review.check import of_text
from assistant.review.nevers import breaches, nevers
from tests.support.answer_factories import PROFILE, make_told

CATCH = [pytest.param(never.number, text, id=f"{never.number}: {text}") for never in nevers() for text in never.catch]
LEAVE = [pytest.param(text, id=f"{never.number}: {text}") for never in nevers() for text in never.leave]


def test_there_are_ten_with_at_least_eight_phrases_of_each_kind():
    assert [never.number for never in nevers()] == list(range(1, 11))
    assert [never.number for never in nevers() if len(never.catch) < 8 or len(never.leave) < 8] == []


@pytest.mark.parametrize("number, text", CATCH)
def test_a_never_is_caught(number, text):
    assert number in {breach.number for breach in breaches(text)}


@pytest.mark.parametrize("text", LEAVE)
def test_what_may_be_said_passes_all_ten(text):
    assert breaches(text) == ()


def test_a_breach_is_a_finding_that_names_the_rule_and_the_words():
    found = [
        finding.wrong for finding in of_text(make_told("You have a legal right to a second opinion."), {}, PROFILE)
    ]

    assert any("never 3" in wrong and "legal right to a" in wrong for wrong in found)


def test_contractions_and_curly_marks_hide_nothing():
    assert breaches("You don’t need a second opinion.") and breaches("We’ve told the team.")


def test_words_in_a_family_s_mouth_count_too():
    assert breaches('You could say: "We want to stop the medicine."')
    assert breaches('You could say: "I am worried. My child is getting worse."', whole=False) == ()


def test_a_question_states_nothing_unless_it_suggests():
    assert breaches('You could ask: "Is surgery the best option?"') == ()
    assert breaches("Why not take her home?")


def test_each_piece_of_a_quotation_is_known_to_be_quoted():
    assert breaches('You could ask: "Who decides? I think you know my child best."') == ()


def test_what_is_said_only_after_the_commit_may_be_said_there():
    assert breaches("We have passed this on. Your reference is 7KQ4-M2XR.") == ()
    assert breaches("We have passed this on to the ward already.")


def test_danger_without_the_urgent_route_is_a_breach_of_a_whole_text_only():
    danger = "If your child is getting worse, you can read on below."

    assert 5 in {breach.number for breach in breaches(danger)}
    assert breaches("If your child is getting worse, tell the nurse in charge.") == ()
    assert breaches("If someone is being hurt", whole=False) == ()

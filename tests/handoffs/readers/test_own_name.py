"""The writer's own name beside an answer: of the line of who is asking, and never where it says how to ring safely."""

import pytest

from assistant.handoffs.form.several_lines import several_lines
from assistant.handoffs.readers.own_name import joined, own_name
from tests.support.factories import example_profile


@pytest.mark.parametrize(
    "words, name, left",
    [
        ("Poppy Hargreave, call me Jo", "Jo", "Poppy Hargreave"),
        ("please address me as Mrs Voss. Poppy Hargreave", "Mrs Voss", "Poppy Hargreave"),
        ("Her name was Isla. Isla Grace Nwosu. I'm Ada.", "Ada", "Her name was Isla. Isla Grace Nwosu."),
        ("After five. Please call me mr okafor", "mr okafor", "After five."),
        ("I'd like to be called Ms Khan please", "Ms Khan", ""),
        ("07700 900123. You can call me Dee", "Dee", "07700 900123."),
        ("Kestrel\nMy name is Farid Rahimi", "Farid Rahimi", "Kestrel"),
    ],
)
def test_a_name_in_a_clause_of_its_own_is_taken(words, name, left):
    assert own_name(words) == (name, left)


@pytest.mark.parametrize(
    "words",
    [
        "call me after five",
        "mornings. call me on 07700 900123",
        "call me Friday",
        "call me back tomorrow",
        "I'm Polish. large print",
        "I'm Deaf, text only",
        "I'm Scared",
        "my son, called Leo Marsh",
        "she calls me Nina",
        "don't call me Jo",
        "07700 900123, if he answers, call me Nina",
        "call me Jo or Joanne",
        "I'm Ada, call me Jo",
    ],
)
def test_other_words_are_left_as_they_are(words):
    assert own_name(words) == ("", words)


def test_it_joins_who_is_asking_once():
    assert joined("Mother", "Ada") == "Mother, Ada"
    assert joined("Ada, his mum", "ada") == "Ada, his mum"


@pytest.mark.parametrize("step, answer", [("child_name", "Leo Marsh"), ("child_identifier", "4 May 2019"), ("site", "northgate"),
                                          ("place", "kestrel"), ("contact_method", "text"), ("best_time", "mornings"),
                                          ("needs", "large print")])  # fmt: skip
def test_at_any_short_step_both_lines_are_filled(step, answer):
    found = several_lines(
        step, f"{answer}. Please call me Mrs Voss", example_profile(), {"relationship": "Grandparent"}
    )
    assert found == {"relationship": "Grandparent, Mrs Voss", step: answer}


@pytest.mark.parametrize(
    "words, given",
    [
        ("Leo Marsh. I'm Leo", {"relationship": "I am the patient"}),
        ("Leo Marsh. call me Jo", {}),
    ],
)
def test_the_patient_and_nobody_in_the_line_are_read_by_the_step(words, given):
    assert "relationship" not in several_lines("child_name", words, example_profile(), given)


@pytest.mark.parametrize(
    "words",
    ["mornings, never when he is in. Call me Nina", "after 4. My husband is violent. Call me Nina, a friend"],
)
def test_beside_how_to_ring_safely_it_stays_with_the_words(words):
    assert several_lines("best_time", words, example_profile(), {"relationship": "Mother"}) == {}

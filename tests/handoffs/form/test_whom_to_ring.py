"""Another whom the team should ring, told before it is asked."""

import pytest

from assistant.handoffs.form.whom_to_ring import whom_to_ring


@pytest.mark.parametrize(
    "said, lines",
    [
        ("father is Farid, phone 07700 900 412 after 2 because he works night", {"contact_method": "phone", "contact_value": "father is Farid, phone 07700 900 412", "best_time": "after 2 because he works night"}),
        ("you can not read? her dad is Imran, 07700 900111", {"contact_method": "phone", "contact_value": "her dad is Imran, 07700 900111"}),
        ("the mother's name is Zahra, ring her on 07700 900 321 mornings", {"contact_method": "phone", "contact_value": "the mother's name is Zahra, ring her on 07700 900 321", "best_time": "mornings"}),
        ("Amina Rahimi, her dad is Farid, ring him on 07700 900 412", {"child_name": "Amina Rahimi", "contact_method": "phone", "contact_value": "her dad is Farid, ring him on 07700 900 412"}),
        ("his gran is Joan 01632 960111 in the evening", {"contact_method": "phone", "contact_value": "his gran is Joan 01632 960111", "best_time": "in the evening"}),
    ],
)  # fmt: skip
def test_a_number_is_for_its_line_whatever_is_asked(said, lines):
    told = whom_to_ring(said, "child_name")
    assert told is not None and told.lines == lines and not told.later


@pytest.mark.parametrize(
    "said, lines",
    [
        ("ok she says Amina Rahimi and the father is Farid Rahimi he wants to be the one they call", {"child_name": "Amina Rahimi"}),
        ("the father wants to be the one they call", {}),
        ("her mum is the one to ring", {}),
        ("please, my husband would like to be the person you phone", {}),
    ],
)  # fmt: skip
def test_a_wish_without_a_number_is_told_again_later(said, lines):
    told = whom_to_ring(said, "child_name")
    assert told is not None and told.lines == lines and told.later


@pytest.mark.parametrize(
    "said",
    [
        "mum, Sarah 07700 900 412",
        "father is Farid, phone 07700 900 412 dont tell him",
        "the father wants to be called but we disagree",
        "her dad is the one they ring, i am scared of him",
        "the father wants to be the one they call, he shouts",
        "the dad is angry that they call",
        "his dad wants to be rung and I do too",
        "the father wants the operation",
        "Does the father have to be the one they call?",
        "father is Farid, 07700 900 412, and he has a heart condition",
        "Amina is ill and the father wants to be the one they call",
    ],
)
def test_more_than_whom_to_ring_is_read_as_ever(said):
    assert whom_to_ring(said, "child_name") is None


@pytest.mark.parametrize("step", ["consent", "contact_method", "contact_value", "message", "questions", "check"])
def test_where_the_way_is_asked_or_their_own_words_it_is_read_as_ever(step):
    assert whom_to_ring("father is Farid, phone 07700 900 412", step) is None


@pytest.mark.parametrize(
    "said",
    [
        "her dad is Farid 07700 900 412 in the house with a knife",
        "her dad is dangerous 07700 900 412 after 6",
        "my husband is controlling, ring 07700 900 412 after 2",
        "my husband is Tom 07700 900 412 before 9, Northgate",
        "his dad is on 07700 900 412 from work, Heron ward",
        "her dad is Raj 07700 900 412 until Sunday then gran 07700 900 413",
        "my mother wants to be called Ann",
        "their dad wants to be called daddy",
    ],
)
def test_fear_a_site_and_a_name_are_none_of_it(said):
    assert whom_to_ring(said, "child_name") is None

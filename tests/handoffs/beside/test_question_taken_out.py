"""A question that is taken back in the breath it was asked in."""

import pytest

from assistant.handoffs.beside.question_taken_out import without_taken_out


@pytest.mark.parametrize(
    "said, left",
    [
        ("will he need dialysis? um and who looks after him when I'm driving? no take the driving one out", "will he need dialysis?"),
        ("Is it safe? Who decides? How long is the wait? Actually drop the wait one", "Is it safe?\nWho decides?"),
        ("Can she swim? And when is school? Sorry, scrap the question about school", "Can she swim?"),
    ],
)  # fmt: skip
def test_it_goes_and_the_others_stay(said, left):
    assert without_taken_out(said) == left


@pytest.mark.parametrize(
    "said",
    [
        "Will you take the drain out? Should we leave the old one?",
        "Is it safe? take the driving one out",
        "why did they take the first one out",
        "Is the scan clear? Is the scan old? no, drop the scan one",
    ],
)
def test_what_is_open_or_of_the_care_stays(said):
    assert without_taken_out(said) == said

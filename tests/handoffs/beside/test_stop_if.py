"""A wish to stop that hangs on somebody else's yes, and what stands before it."""

import pytest

from assistant.handoffs.beside.stop_if import without_condition


@pytest.mark.parametrize(
    "said, before",
    [
        ("Logan Reid. if they need his mums permission then forget it actually", "Logan Reid"),
        ("did you hear me? i said forget it if his mum has to say yes", ""),
        ("forget it if his mum has to say yes", ""),
        ("im not doing this if you ring his dad", ""),
        ("12 May 2019 but if they tell my ex then stop", "12 May 2019"),
        ("northgate. don't send it if they have to ask her dad", "northgate"),
        ("if his mum has to agree leave it", ""),
        ("if you have to tell his dad, scrap it", ""),
    ],
)
def test_it_is_heard(said, before):
    assert without_condition(said) == before


@pytest.mark.parametrize(
    "said",
    [
        "Logan Reid",
        "forget it",
        "if they need his number it is AB12345",
        "ring me if you need his mum",
        "Stop Road ward",
        "his mum has to say yes to everything",
        "if he gets worse I will ring his mum",
        "text me, dont tell his mum",
    ],
)
def test_other_words_hold_no_condition(said):
    assert without_condition(said) is None

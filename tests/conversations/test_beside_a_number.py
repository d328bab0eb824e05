"""A number or an hour at the steps of how to be reached: a guess is a line there, and a rule's card stands."""

from types import SimpleNamespace

import pytest

from assistant.conversations.beside_a_number import beside_a_number
from assistant.conversations.forms import HANDOFF_FORM
from assistant.safety.verdict import Finding, Verdict


def level(text, why="learned", form=HANDOFF_FORM, field="contact_method"):
    verdict = Verdict((Finding("self_harm", "card", text, why, report=True),))
    left = beside_a_number(verdict, SimpleNamespace(text=text, form=form, field=field))
    return left.findings[0].level, left.findings[0].report


@pytest.mark.parametrize(
    "said",
    [
        "Ring me. 07700 900 333. Any time of the night, I will not be asleep.",
        "07700 900123 after 9pm, the baby keeps me up",
        "text 07700900123, I never sleep these days",
        "after 10 at night, I lie awake",
        "+44 7700 900123 whenever, my head is everywhere",
    ],
)
def test_a_guess_is_a_line(said):
    assert level(said) == ("line", False)


@pytest.mark.parametrize(
    "said",
    [
        "07700 900123 but he hits me when it rings",
        "07700 900123 only when my husband is out",
        "ring me after 9pm, he must not know",
        "07700 900123 before tonight, after that I am gone for good",
        "07700 900123, I won't be here after Friday",
        "ring after 9, I took all my tablets",
        "07700 900123 i want to die",
        "my head is everywhere",
    ],
)
def test_what_says_more_keeps_its_card(said):
    assert level(said) == ("card", True)


def test_a_rule_an_earlier_card_and_other_steps_keep_it():
    said = "Ring me. 07700 900 333. Any time of the night, I will not be asleep."
    assert level(said, why="rule: asleep") == ("card", True)
    assert level(said, why="learned, after a card") == ("card", True)
    assert level(said, field="message") == ("card", True)
    assert level(said, form=None) == ("card", True)

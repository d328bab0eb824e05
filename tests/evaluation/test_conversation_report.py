"""What a turn of a held-out script is judged by."""

import pytest

from tests.evaluation.conversation_report import wrong
from tests.support.family_chat import Heard


@pytest.mark.parametrize(
    "wanted, mode, waited, right",
    [
        (True, "waiting", False, True),
        (True, "assistant", False, False),
        (False, "waiting", False, False),
        (False, "assistant", False, True),
        (False, "waiting", True, True),  # a wish does not vanish because the next turn says thanks
        (False, "assistant", True, True),
    ],
)
def test_a_wish_for_a_person_that_stood_before_is_no_call_of_this_turn(wanted, mode, waited, right):
    found = list(wrong({"person": wanted}, Heard([], None, mode), {"waiting": waited}, {}))
    assert found == ([] if right else [f"person: {wanted}"])

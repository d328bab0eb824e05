"""The sentence that is described holds every word that tells; the small words tell nothing."""

import pytest

from assistant.handoffs.words.described import holding

SAID = ("He had the scan on Monday.", "My son is dying.", "Can we see the scans?", "She has two drips.")


@pytest.mark.parametrize(
    "what, held",
    [
        ("the scan", [0, 2]),
        ("scanning on monday", [0]),
        ("where he died", [1]),
        ("the drip", [3]),
        ("what i said about it", []),
        ("the scan and the drip", []),
        ("", []),
    ],
)
def test_which_hold_it(what, held):
    assert holding(what, SAID) == held

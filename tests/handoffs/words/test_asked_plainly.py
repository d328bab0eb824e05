"""A question without its mark is one all the same."""

import pytest

from assistant.handoffs.words.asked_plainly import PLAINLY_ASKED


@pytest.mark.parametrize(
    "said", ["wots it cost to send this lol", "who sees this", "will it keep", "how much is it to send"]
)
def test_it_asks(said):
    assert PLAINLY_ASKED.match(said)


@pytest.mark.parametrize("said", ["what you have on file", "mornings", "she is on Heron", "text me"])
def test_it_does_not(said):
    assert not PLAINLY_ASKED.match(said)

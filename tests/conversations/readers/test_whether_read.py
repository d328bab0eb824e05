"""Of what has gone: who reads it, whether anybody has, and when they ring."""

import pytest

from assistant.conversations.readers.whether_read import asks_for_readers, asks_if_read, asks_when_they_reach


@pytest.mark.parametrize(
    "said", ["who at pals reads it", "who will see it", "who there has my message", "will his doctor see it"]
)
def test_who_reads(said):
    assert asks_for_readers(said)


@pytest.mark.parametrize(
    "said",
    [
        "has anyone read it",
        "has it been seen yet",
        "did they open my message",
        "has nobody looked at it",
        "i want to know if they got it",
    ],
)
def test_whether_anybody_has(said):
    assert asks_if_read(said) and not asks_for_readers(said)


@pytest.mark.parametrize(
    "said",
    ["did they ring yet", "when will they ring", "how soon will pals call me", "when can i expect a reply"],
)
def test_when_they_ring(said):
    assert asks_when_they_reach(said)


@pytest.mark.parametrize(
    "said",
    [
        "when will they operate",
        "has anyone read his notes",
        "who reads the scans",
        "how long does the scan take",
        "when",
    ],
)
def test_of_the_care_nothing_is_read(said):
    assert not (asks_for_readers(said) or asks_if_read(said) or asks_when_they_reach(said))

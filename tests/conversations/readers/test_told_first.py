"""The kind of thing that a first message tells, and what is not sure enough to be said back."""

import time

import pytest

from assistant.conversations.readers.told_first import Told, tells_delay, told_first


@pytest.mark.parametrize(
    "said, kind",
    [
        (
            "Second bloody time they have put off my daughters back operation. Two years she has waited for this.",
            Told.PUT_OFF,
        ),
        ("his scan has been cancelled again", Told.PUT_OFF),
        ("the hospital moved her surgery back to june", Told.PUT_OFF),
        ("ok so im 15 got crohns n idk if im even allowed on here lol", Told.TEENAGER),
        ("I am sixteen and have scoliosis", Told.TEENAGER),
        ("We were told last week that our daughter has a rare kidney tumor.", Told.DIAGNOSIS),
        ("my son got diagnosed with epilepsy on tuesday and i dont know where to turn", Told.DIAGNOSIS),
        ("they never listen to us on the ward", Told.NOT_HEARD),
        ("nobody listens to me", Told.NOT_HEARD),
        ("the team brushed me off", Told.NOT_HEARD),
        ("we have been waiting 14 months for the heart clinic", Told.WAITING),
        ("Two years she has waited for this", Told.WAITING),
        ("my nan says we should get another doctor to look", Told.SECOND_HAND),
    ],
)
def test_what_is_told_is_known(said, kind):
    assert told_first(said) is kind


@pytest.mark.parametrize(
    "said",
    [
        "im 15 weeks pregnant",
        "im 14 miles away",
        "he is 15",
        "i put off telling my dad about the op",
        "i would like the operation cancelled",
        "they cancelled our holiday",
        "my sister died waiting two years",
        "he was diagnosed with epilepsy six years ago",
        "they listen to us",
        "nobody has waited",
        "i have not heard from the clinic",
        "the doctor told us to wait a year",
        "my mum says hi",
        "when was it put off?",
    ],
)
def test_what_is_not_sure_is_not_said_back(said):
    assert told_first(said) is None


def test_long_words_are_read_at_once():
    began = time.monotonic()
    for said in ("told " * 49, "last week " * 24, "put off " * 24, "waited years " * 24, "they just " * 24):
        told_first(said)
    assert time.monotonic() - began < 1


@pytest.mark.parametrize(
    ("said", "delayed"),
    [
        ("she needs her spine done and its been put off twice. is that normal?", True),
        ("they keep moving us. the op was cancelled on friday", True),
        ("we have been waiting 14 months", True),
        ("i put off telling my dad", False),
        ("the holiday got cancelled", False),
        ("she has scoliosis", False),
    ],
)
def test_a_delay_is_known_beside_anything(said, delayed):
    assert tells_delay(said) is delayed

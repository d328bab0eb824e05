"""A ward in doubt is never made a fact."""

import pytest

from assistant.handoffs.readers.unsure_ward import is_unsure, says_either, unsure_ward
from tests.support.factories import example_profile

LINES = {"place": "Heron ward", "message": "no. say I want her moved"}


@pytest.mark.parametrize(
    "said, either",
    [
        ("Plover I think, or is it Heron, the one wi the fish on the wall", True),
        ("Heron or Kestrel, not sure which", True),
        ("plover or heron?", True),
        ("it might be kestrel, could be heron", True),
        ("moved from plover to heron I think", False),
        ("heron I think", False),
        ("Heron ward", False),
        ("Heron then intensive care", False),
    ],
)
def test_two_wards_in_doubt(said, either):
    assert says_either(said, example_profile()) is either


@pytest.mark.parametrize(
    "said, ward, rest",
    [
        (
            "ward's wrong, I'm no sure it's Heron. put not sure, fish on the wall. and take out the no. say bit",
            "Not sure (fish on the wall)",
            "and take out the no. say bit",
        ),
        ("no it doesn't. change the ward to not sure", "Not sure", "no it doesn't."),
        ("can you put not sure for the ward", "Not sure", ""),
        ("the ward is not sure, the one with the fish", "Not sure (the one with the fish)", ""),
        ("it isn't Heron. just put not sure please", "Not sure", ""),
    ],
)
def test_not_sure_is_written_where_it_is_asked_for(said, ward, rest):
    assert unsure_ward(said, LINES, example_profile()) == (ward, rest)


@pytest.mark.parametrize(
    "said", ["put not sure for his birthday", "I'm not sure about the ward", "put mornings", "is the ward not sure?"]
)
def test_other_words_change_no_ward(said):
    assert unsure_ward(said, LINES, example_profile()) is None


def test_it_is_known_again():
    assert is_unsure("Not sure (fish on the wall)") and not is_unsure("Not sure")

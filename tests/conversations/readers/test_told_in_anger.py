"""What went wrong, told in anger."""

import pytest

from assistant.conversations.readers.told_in_anger import tells_of_a_wrong


@pytest.mark.parametrize(
    "said",
    [
        "You lot missed my boys leukaemia for SIX FUCKING WEEKS",
        "you fucking lost his scans",
        "jesus they misdiagnosed her for a year",
        "NINE BLOODY MONTHS you lot said it was growing pains. It was a tumour",
        "you people never listened and it was cancer",
    ],
)
def test_a_wrong_is_told(said):
    assert tells_of_a_wrong(said)


@pytest.mark.parametrize(
    "said",
    [
        "we missed the bloody bus",
        "you lot lost my message",
        "i missed my bloody appointment",
        "who do i complain to, you fucking missed it",
        "you lot are brilliant",
        "the consultant missed it",
        "where the fuck do i park",
    ],
)
def test_other_words_are_read_as_ever(said):
    assert not tells_of_a_wrong(said)

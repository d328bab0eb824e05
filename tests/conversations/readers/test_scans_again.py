"""Whether another hospital sees the scans there are, or does them all again."""

import pytest

from assistant.conversations.readers.scans_again import asks_of_scans_again


@pytest.mark.parametrize(
    "said",
    [
        "I'm not scary, she knows that. We just disagree. Would Leeds even see his scans or do they do them all again",
        "would the other hospital look at the scans we have or start again",
        "do they repeat all the tests at Alder Hey",
        "if we go to gosh do they use his MRI from here",
        "will the second doctor need new scans then",
        "other hospital do all test again?",
        "so does the new consultant get her x-rays or is it all done twice",
        "is every scan redone for a second opinion",
    ],
)
def test_it_is_of_the_records(said):
    assert asks_of_scans_again(said)


@pytest.mark.parametrize(
    "said",
    [
        "can the GP see his scans",
        "will they look at her scans tonight",
        "why do they need to repeat the scan",
        "when will Leeds do his scan",
        "could the other hospital have missed it on the scans",
        "they said Leeds would do another op",
        "can I see his scans",
    ],
)
def test_scans_of_the_care_here_are_none_of_it(said):
    assert not asks_of_scans_again(said)

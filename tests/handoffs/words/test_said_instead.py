"""Words that are to stand instead of others."""

import pytest

from assistant.handoffs.words.said_instead import said_instead

NEW = "we want another look at the scan"


@pytest.mark.parametrize(
    "said",
    ["No not that! Write: ", "no, not that one. please put: ", "Not this, say: ", "Good grief, not that! write down: "],
)
def test_what_stands_before_them_is_no_part_of_them(said):
    assert said_instead(f"{said}{NEW}") == NEW


@pytest.mark.parametrize(
    "said",
    ["Not that we mind. Write: to him", "He said not that! Write: it down for me please now", "No not that! We want a look", "not that: his leg is sore"],
)  # fmt: skip
def test_other_words_stay_as_they_are(said):
    assert said_instead(said) is None

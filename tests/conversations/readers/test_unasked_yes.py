"""An answer's "yes" is not said to a no, nor to what others will do."""

import pytest

from assistant.conversations.readers.unasked_yes import without_unasked_yes

YES = "Yes, you can ask for things in writing."


@pytest.mark.parametrize(
    "asked",
    [
        "i dont want a letter",
        "NO not by post",
        "are they allowed to do it if we say no?",
        "will they write to my house",
        "so does he have to write it down",
        "is it allowed yes or no",
        "whats the policy thing, do i have to read a policy?",
        "yes WHAT",
        "his mum told reception not to ring me. is that allowed",
        "does it go to my house",
        "will his mum see",
    ],
)
def test_no_yes_to_a_no(asked):
    assert without_unasked_yes(YES, asked) == "You can ask for things in writing."


@pytest.mark.parametrize(
    "asked",
    [
        "can i get a letter",
        "is it possible to have it in writing",
        "is it ok to bring my sister",
        "am i allowed to ask",
        "",
    ],
)
def test_a_yes_that_was_asked_for_stays(asked):
    assert without_unasked_yes(YES, asked) == YES


def test_words_that_begin_otherwise_stay():
    assert without_unasked_yes("Yesterday you asked.", "i dont know") == "Yesterday you asked."

"""Only a part is to be taken back."""

import pytest

from assistant.conversations.readers.part_taken_back import asks_part_or_all, only_a_part
from assistant.conversations.readers.wishes import plain_words


@pytest.mark.parametrize(
    "said",
    [
        "On reflection I should have asked Huw first. Can I take all of it back, or only the last line?",
        "can I take back only the part about Huw",
        "take back the line I added about her dad",
        "can i withdraw just the last sentence or is it all or nothing",
        "could you take the last bit back",
        "can I take it all back or just one line",
        "I want to withdraw only the second note",
        "how do I take back the bit about Friday",
    ],
)
def test_a_part_is_meant(said):
    assert asks_part_or_all(plain_words(said))


@pytest.mark.parametrize("said", ["Only the last line, about Huw.", "just the last bit please", "not all of it, only the note about Friday", "only the part I added"])  # fmt: skip
def test_a_part_is_named_where_it_was_asked(said):
    assert only_a_part(plain_words(said))


@pytest.mark.parametrize(
    "said",
    [
        "can I take it back",
        "take it back",
        "only the second opinion",
        "take my son back to the ward",
        "can i take him back or only the next day",
        "remove the tube or only the last bit",
    ],
)
def test_no_part_is_meant(said):
    assert not (asks_part_or_all(plain_words(said)) or only_a_part(plain_words(said)))

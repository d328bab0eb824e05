"""Whether a letter will do, and where it goes; not a letter that the hospital writes, or another one."""

import pytest

from assistant.conversations.readers.by_post import asks_by_post


@pytest.mark.parametrize(
    "said",
    [
        "I should like to know whether correspondence by post is acceptable.",
        "Thank you. May I put my question in a letter, and to whom should it be addressed?",
        "what is the postal address of the hospital",
        "where do i send a letter to you",
        "can i do this by post",
        "can we write a letter instead. who do we address it to",
        "is it possible to ask by letter?",
    ],
)
def test_a_letter_to_the_hospital_is_asked_about(said):
    assert asks_by_post(said)


@pytest.mark.parametrize(
    "said",
    [
        "can they write to me by letter please",
        "where is my appointment letter",
        "can i get my results in a letter",
        "i got it in the post, can i ask about it",
        "how do i write a letter of complaint",
        "can i email",
        "may I ask my question",
        "to whom should I speak",
        "the consultant wrote it in the letter. who do i ask",
        "my address is 4 Marine Terrace",
    ],
)
def test_other_letters_are_not_meant(said):
    assert not asks_by_post(said)

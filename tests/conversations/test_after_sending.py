"""Words about a message that has gone: to add to it, to correct it, and what of them is for the team."""

import pytest

from assistant.conversations.after_sending import wants_to_add, wants_to_correct, what_is_added


@pytest.mark.parametrize(
    "text",
    [
        "can i add something",
        "I\u2019d like to add something to it",
        "please tell them she is coeliac",
        "i forgot to say",
    ],
)
def test_adding(text):
    assert wants_to_add(text) and not wants_to_correct(text)


@pytest.mark.parametrize(
    "text",
    [
        "I want to correct what I passed on",
        "there is a mistake in my message",
        "how do i change something in what i sent",
    ],
)
def test_correcting(text):
    assert wants_to_correct(text)


@pytest.mark.parametrize(
    "text", ["can i change the doctor", "can I change my mind", "they got something wrong in surgery", "fix it please"]
)
def test_other_changes_are_none(text):
    assert not wants_to_correct(text) and not wants_to_add(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("I want to add something to my message to the team", None),
        ("hi, can i still add a few more words to what we sent please", None),
        ("please tell them: she is coeliac", "she is coeliac"),
        ("can you add that he is allergic to penicillin", "he is allergic to penicillin"),
        ("add something", None),
    ],
)
def test_the_words_for_the_team(text, told):
    assert what_is_added(text, enough=7) == told

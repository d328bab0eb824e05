"""A report is asked after by its name; and telling anyone, where harm is what was talked of."""

import pytest

from assistant.conversations.readers.report_asked import asks_if_anybody_was_told, asks_if_reported


@pytest.mark.parametrize(
    "said",
    [
        "I just want to know did you tell anyone",
        "yes or no did you tell anyone",
        "have you told anybody about this?",
        "you didn't tell anyone did you",
        "so you've told someone",
        "will you tell anyone what i said",
        "just tell me if you told somebody",
        "did you tell people",
    ],
)
def test_whether_anybody_was_told_is_asked(said):
    assert asks_if_anybody_was_told(said)


@pytest.mark.parametrize(
    "said",
    [
        "should i tell anyone",
        "who can i tell",
        "did you tell the team",
        "can you tell someone to ring me",
        "you told me to ask someone",
        "can you tell me someone to ring",
        "do you tell people about other hospitals",
        "do i tell anyone on the ward",
    ],
)
def test_other_telling_is_not_that(said):
    assert not asks_if_anybody_was_told(said)


@pytest.mark.parametrize(
    "said, named",
    [
        ("sats are fine.. Does this chat tell social services about that", True),
        ("do you tell social services", True),
        ("yes or no did you tell the social", True),
        ("do i tell social services", False),
        ("does the school report to social services", False),
        ("do you have the report", False),
    ],
)
def test_whom_is_named(said, named):
    assert asks_if_reported(said) is named

"""A brother, sister or twin to be checked is heard, in whatever words; other checks, doctors and visits are not."""

import pytest

from assistant.conversations.readers.brother_checked import tells_of_death, wants_sibling_checked

ASKED = [
    "does he get checked because they're twins does anybody look at that automatically",
    "I mean the hospital does it test Jack for what Poppy had",
    "should his sister be tested for it too",
    "do they screen siblings automatically",
    "can my other children be checked for the same heart condition",
    "her brother, he must have test also? same illness maybe",
    "my sister died of a heart thing. im 15 do i get checked",
    "who arranges a scan for her twin",
    "is it genetic, could her brother have it",
    "I want my other son checked, he's 6 and scared",
    "will the hospital test his brothers and sisters or do i have to ask",
    "shud we get the little one tested in case she has it",
    "we want the twin screened for the same thing please",
]
NAMED_BEFORE = [
    "Poppy had a heart thing they found after, I want someone to check him",
    "who do I ask to get Jack's heart checked",
    "can you get someone to test him",
    "i want him looked at",
]
OTHERWISE = [
    "can another doctor check his notes", "can his brother visit the ward", "my sister says I should get him checked",
    "can the twins be seen by another doctor", "her brother was tested and it was fine", "is the nurse going to check him",
    "can his sister be tested as a donor", "has his sister caught it too", "i want someone to check him again",
    "who can check the dose", "should i get him checked for a rash", "will anyone check her notes", "he was never checked",
    "can my sister come to the appointment", "can you check my message", "what is the next step", "her brother is with her",
]  # fmt: skip


@pytest.mark.parametrize("said", ASKED)
def test_a_brother_or_sister_to_be_checked_is_heard(said):
    assert wants_sibling_checked(said)


@pytest.mark.parametrize("said", NAMED_BEFORE)
def test_one_who_is_only_named_is_heard_where_a_brother_or_a_death_was_spoken_of(said):
    assert wants_sibling_checked(said, ("does he get checked because they're twins",))
    assert wants_sibling_checked(said, died=True) and wants_sibling_checked(said, told=True)
    assert not wants_sibling_checked(said)


@pytest.mark.parametrize("said", OTHERWISE)
def test_other_checks_are_left(said):
    assert not wants_sibling_checked(said) and not wants_sibling_checked(said, died=True)


def test_a_death_in_the_same_breath():
    assert tells_of_death("Poppy died in march, Jack is her twin") and not tells_of_death("Jack is her twin")

"""A change of subject that is announced: what follows is read by itself."""

import pytest

from assistant.conversations.readers.other_subject import other_subject, points_back


@pytest.mark.parametrize(
    "said, rest",
    [
        ("Moving on: does a teenager get asked as well?", "does a teenager get asked as well?"),
        ("Separate thing, who do I tell about bigger letters?", "who do I tell about bigger letters?"),
        ("Unrelated, her dad and I can't agree. Now what?", "her dad and I can't agree. Now what?"),
        ("Right, next: can we stay overnight?", "can we stay overnight?"),
        ("On something different, is there a chaplain?", "is there a chaplain?"),
        ("ok thanks. different question - what about his notes", "what about his notes"),
        ("A completely different matter: may she bring her own pillow?", "may she bring her own pillow?"),
        ("btw, where do we park the car", "where do we park the car"),
        ("one thing before they ring, how are such doctors found", "how are such doctors found"),
        ("may I put a question to you while I hold on: does the scan get repeated", "does the scan get repeated"),
        ("could I quickly check something first, must we travel for it", "must we travel for it"),
        ("ta. can we still ask one more thing meanwhile - is there a creche", "is there a creche"),
    ],
)
def test_what_follows_is_read(said, rest):
    assert other_subject(said) == rest


@pytest.mark.parametrize(
    "said",
    [
        "can we see a different doctor",
        "another hospital, if we may",
        "next week we see the surgeon",
        "next: friday",
        "another thing",
        "I want to talk about something else",
        "the other question was better",
        "moving on is hard after such a thing",
        "can I ask, is he allowed crisps",
        "could we check his notes first, please do",
        "one day before they rang he was fine",
        "can I put something in writing",
    ],
)
def test_other_words_announce_nothing(said):
    assert other_subject(said) is None


@pytest.mark.parametrize(
    "said, back",
    [
        ("how long does that take?", True),
        ("can we stay that is her dad and me", False),
        ("her nan and I pull opposite ways over that brace. What will staff do?", False),
        ("who pays for those splints", False),
        ("I don't want this operation", False),
        ("who decides about that", True),
        ("does anyone check that answer", True),
        ("who reads this second opinion", True),
        ("is this free too", True),
        ("would that brace count", True),
        ("how much is it", True),
    ],
)
def test_what_points_back_is_of_the_same_subject(said, back):
    assert points_back(said) is back

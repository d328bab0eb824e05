"""No help is needed, however it is said; and a need behind a "no" that only leads to it."""

import pytest

from assistant.handoffs.readers.no_help import need_alone, nothing_needed


@pytest.mark.parametrize(
    "said",
    [
        "no hen I speak English, Scots right enough",
        "nah mate english is my first language",
        "no thanks we all speak english fine",
        "No, we're English",
        "none. can i write the message now",
        "None thanks. Why do you not ask me what the message is?",
        "no. does this cost anything",
    ],
)
def test_nothing_is_needed(said):
    assert need_alone(said) == "None"


@pytest.mark.parametrize(
    "said, need",
    [
        ("none, only large print I cant see small writing", "large print I cant see small writing"),
        ("no just I can't hear well on the phone", "I can't hear well on the phone"),
        ("nothing but a hearing loop please", "a hearing loop please"),
        ("no only my english is bad", "my english is bad"),
    ],
)
def test_the_need_stands_alone(said, need):
    assert need_alone(said) == need


@pytest.mark.parametrize(
    "said",
    [
        "no, I speak Polish",
        "no I speak a bit of English",
        "I speak English but my mum doesn't",
        "no my english is not good",
        "no, english is my second language",
        "None. Could someone read it to me?",
        "no. can you get an interpreter",
        "English, and BSL",
        "I am deaf",
    ],
)
def test_what_may_be_a_need_stays(said):
    assert need_alone(said) == said and not nothing_needed("needs", said)


@pytest.mark.parametrize(
    "said",
    ["no, what about braille", "nothing, how will they explain it in Urdu", "none. will they speak slowly for him"],
)
def test_a_need_asked_for_behind_a_no_is_kept(said):
    assert need_alone(said) == said


@pytest.mark.parametrize(
    "said",
    [
        "none, but my husband speaks Polish and he hits me",
        "English is fine, but my mother speaks Polish and must never be told about the cancer",
        "none, only my dad speaks Urdu but he must not be told",
        "none, my son speaks Polish and bites when touched",
    ],
)
def test_what_stands_beside_anothers_language_is_never_thrown_away(said):
    assert said.endswith(need_alone(said)) and len(need_alone(said).split()) > 5

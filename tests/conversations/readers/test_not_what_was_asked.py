"""Words that refuse the page just told, and what is asked instead."""

import pytest

from assistant.conversations.readers.not_what_was_asked import NotAsked, not_what_was_asked, pleads_for_it


@pytest.mark.parametrize(
    ("said", "rest"),
    [
        ("That is not what I asked.", None),
        ("that's not what i asked for", None),
        ("it isn't the question I asked", None),
        ("the same page again", None),
        ("you keep telling me the same thing", None),
        ("wrong answer", None),
        ("thats not what im asking. can he say no", "can he say no"),
        (
            "No, I was asking about the doctor. Does the doctor keep what I say from my mother?",
            "the doctor. Does the doctor keep what I say from my mother?",
        ),
        (
            "That is about this chat. I ask about Dr Okafor, the kidney doctor. Must he tell my mother?",
            "Dr Okafor, the kidney doctor. Must he tell my mother?",
        ),
        ("That is the helpline again. I know about the helpline. I asked about her notes.", "her notes."),
        ("whats the 999 for?? hes in bed. i asked if a 14 yr old gets a say", "if a 14 yr old gets a say"),
        ("You misunderstood. I want to know who signs", "I want to know who signs"),
        ("I didn't ask about complaints, how do I get his notes", "how do I get his notes"),
        ("that was about the money. I was asking how long it takes", "how long it takes"),
        ("no i asked about the cost", "the cost"),
    ],
)
def test_a_page_is_refused_and_the_rest_is_kept(said, rest):
    assert not_what_was_asked(said) == NotAsked(rest)


@pytest.mark.parametrize(
    "said",
    [
        "I asked about a second opinion and he laughed at me",
        "I asked the doctor if he could look",
        "we asked if he could be seen and they said no",
        "I asked when he would be seen and the nurse shrugged",
        "I asked about it last week and nobody answered",
        "I did not ask about the risks at the time",
        "I never asked for this operation",
        "I never asked about the scan because I was scared",
        "it is about my son",
        "that is about right",
        "can we ask again",
        "the list again",
        "it's not what we wanted for him",
        "it was badly explained",
        "its the pain again",
        "He had a fit again",
        "we are in hospital again",
        "I am asking about my daughter",
        "I'm asking for my sister",
        "no, he is fine",
        "no I was told to wait",
        "what can I ask about",
    ],
)
def test_what_was_asked_elsewhere_or_happens_again_refuses_nothing(said):
    assert not_what_was_asked(said) is None


@pytest.mark.parametrize(
    "said",
    [
        "You said that already, I need it NOW, she is worse",
        "that's the number again, where is it",
        "I asked if he can be seen tonight",
        "you keep telling me that, help me",
        "same answer again. who do I ring right away",
        "I asked whether somebody can look at her, it is urgent",
    ],
)
def test_an_impatient_plea_is_for_the_same(said):
    assert pleads_for_it(said)


@pytest.mark.parametrize(
    "said",
    [
        "that is not what I asked. can I have the notes now",
        "wrong answer, I need the cost",
        "the same page again",
        "that is the page again, how do I get his notes",
        "I asked what happens now",
    ],
)
def test_another_question_is_no_plea(said):
    assert not pleads_for_it(said)

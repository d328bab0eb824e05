"""The words that went are asked for, or one line of them; nothing else that is asked of sending."""

import pytest

from assistant.conversations.readers.what_went import asks_what_went, line_asked


@pytest.mark.parametrize(
    "said",
    [
        "what did you send um does it say Poppy",
        "no um what words did it send them show me",
        "What precisely did you send, and to whom?",
        "what exactly went to them",
        "show me the words that went to the team",
        "what does the message say",
        "does it say Poppy",
        "can you read me what you sent them",
        "which words did they get",
        "what have you told them",
        "no I want to see the words you sent",
        "What was sent to the ward?",
    ],
)
def test_the_words_are_asked_for(said):
    assert asks_what_went(said)


@pytest.mark.parametrize(
    "said",
    [
        "what did the doctor send",
        "what did you say a second opinion was",
        "what did you say",
        "what will they send me",
        "what words should I use",
        "show me what to send",
        "does it say when they will ring",
        "did you tell them its urgent",
        "what if they send it on",
        "what do they do with it",
        "what does it mean",
        "what did you send for his scan",
        "what happens if he stops breathing",
    ],
)
def test_another_question_is_not_taken_for_it(said):
    assert not asks_what_went(said)


@pytest.mark.parametrize(
    "said, line",
    [
        ("wait what did i put under who is asking, can you fix it after", "relationship"),
        ('what have I put in "Who is asking"', "relationship"),
        ("what did I write for the ward", "place"),
        ("what does it say under best time", "best_time"),
        ("what did i put as my number", "contact_value"),
        ("which number did i give for my phone", "contact_value"),
        ("what did we put in the questions", "questions"),
        ("what did you put for his date of birth? can I change it", "child_identifier"),
    ],
)
def test_a_line_is_asked_for(said, line):
    assert line_asked(said) == line


@pytest.mark.parametrize(
    "said",
    [
        "what did they put in his notes",
        "what did I put him through",
        "what did i do for him in the hospital",
        "what's on for the ward round",
        "what is it for",
    ],
)
def test_no_line_is_asked_for(said):
    assert line_asked(said) is None

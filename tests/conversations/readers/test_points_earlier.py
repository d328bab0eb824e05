"""Words that point at an earlier answer, or at one of several questions of one message."""

import pytest

from assistant.conversations.readers.points_earlier import About, Again, First, asked_apart, points_earlier

SEVERAL = ("a) who would see her b) how long does it take c) can we bring my mum",)
SENTENCES = ("thank you. How long is the wait? And who pays for it? He is seven. Lastly can I record it?",)


@pytest.mark.parametrize(
    "said, about",
    [
        ("what did you say about the notes", "the notes"),
        ("go back to the bit about the notes", "the notes"),
        ("Back to parking please", "parking"),
        ("earlier you mentioned somewhere to sleep, say that part once more", "somewhere to sleep"),
        ("can you repeat what you said about the waiting time?", "the waiting time"),
        ("she's settled, thank heaven. remind me what you said on the notes", "the notes"),
        ("He had a good night. What did you say about the travel?", "the travel"),
    ],
)
def test_an_answer_is_named_by_what_it_is_about(said, about):
    assert points_earlier(said, ()) == About(about)


@pytest.mark.parametrize(
    "said",
    [
        "repeat your reply to my opening question",
        "what was the first thing you told me",
        "ok and the answer to my first question again please",
        "go back to the first thing I asked",
    ],
)
def test_the_first_answer(said):
    assert points_earlier(said, ()) == First()


@pytest.mark.parametrize(
    "said, question",
    [
        ("and c)?", "can we bring my mum"),
        ("my other question, the second of them", "how long does it take"),
        ("the last of my list then", "can we bring my mum"),
        ("what about number two", "how long does it take"),
        ("you didn't answer question 1", "who would see her"),
    ],
)
def test_one_of_several_questions(said, question):
    assert points_earlier(said, ("ok", *SEVERAL)) == Again(question)


def test_sentences_that_ask_count_where_nothing_is_numbered():
    assert asked_apart(SENTENCES[0]) == ("How long is the wait?", "who pays for it?", "can I record it?")
    assert points_earlier("and number 3?", SENTENCES) == Again("can I record it?")


@pytest.mark.parametrize(
    "said",
    [
        "go back to the ward",  # told below: read as what it is about, and nothing was told of it
        "what did the doctor say about the notes",
        "the first one",
        "what number",
        "and c)?",
        "can you say it again",
        "she goes back to school on Monday and we are worried about how she will manage there",
        "what happens first",
        "the second hospital",
    ],
)
def test_other_words_point_at_nothing_earlier(said):
    assert not isinstance(points_earlier(said, ("how long is the wait?",)), (First, Again))
    if not said.startswith("go back"):
        assert points_earlier(said, ("how long is the wait?",)) is None


def test_a_number_beyond_what_was_asked_is_none():
    assert points_earlier("number four", SEVERAL) is None


def test_behind_another_question_nothing_is_pointed_at():
    assert points_earlier("Who pays for it? What did you say about the notes", ()) is None

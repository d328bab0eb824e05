"""Several questions in one breath, where the list asks what worries them: they are the list, and not only ours."""

import pytest

from assistant.take_along.joined_questions import joined_questions
from tests.support.factories import FakeEngine, answering, make_chat, saying, texts


@pytest.mark.parametrize(
    ("said", "own"),
    [
        (
            "mostly will it go rong again and when can he play rugby",
            ["will it go rong again", "when can he play rugby"],
        ),
        (
            "Whether I could still sit my A levels, and if it will hurt, and what happens if I say not yet.",
            ["Whether I could still sit my A levels", "if it will hurt", "what happens if I say not yet"],
        ),
        ("will she walk? can she swim after", ["will she walk", "can she swim after"]),
        ("Just, how long is the scar, and will it fade", ["how long is the scar", "will it fade"]),
    ],
)
def test_each_is_theirs(said, own):
    assert joined_questions(said) == own


@pytest.mark.parametrize(
    "said",
    [
        "will it come back",
        "that she will not wake up and what then",
        "the scar and the pain",
        "how long does a second opinion take and who pays",
        "can you ring her and will they read this",
        "does it cost anything, and how long will it take",
        "he is in pain and when he sleeps he cries",
    ],
)
def test_one_alone_a_fear_and_what_is_asked_of_us_are_none(said):
    assert joined_questions(said) == []


@pytest.mark.parametrize("step", ["coming_up", "worry"])
def test_they_are_the_list_whatever_the_engine_takes_them_for(db, step):
    engine = FakeEngine(lambda told: saying("what is coming up", intent="prepare_questions"))
    chat = make_chat(db, engine)
    chat.say("what should i ask them")
    if step == "worry":
        chat.press("A decision about treatment")
    engine.reply = lambda told: answering("privacy")
    body = chat.say("mostly will it go rong again and when can he play rugby")
    assert "1. will it go rong again\n2. when can he play rugby" in texts(body)[-1]
    assert not any(message["answer"] for message in body["messages"])

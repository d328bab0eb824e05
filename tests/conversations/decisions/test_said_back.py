"""A first message that only tells: what was told is said back, with pages that fit; the stock text for all else."""

from dataclasses import replace

import pytest

from tests.support.factories import answering, make_chat

STOCK = "I cannot say what is right"


@pytest.mark.parametrize(
    "said, told, page",
    [
        ("They have put off my daughters back operation again", "it was put off", "Appointments and waiting lists"),
        ("ok so im 15 got crohns n idk if im even allowed on here lol", "ask me yourself", "Who in the family can ask"),
        ("they never listen to us on the ward", "do not feel heard", "When nobody tells you what is going on"),
        ("we were told last week that she has a rare tumour", "a lot to take in", "Asking them to explain again"),
    ],
)
def test_it_is_said_back(db, engine, said, told, page):
    engine.reply = lambda heard: replace(answering("situation"), intent="tell_situation")
    [reply] = make_chat(db, engine).say(said)["messages"]
    assert told in reply["text"] and STOCK not in reply["text"]
    assert page in [one["title"] for one in reply["choices"]]
    assert reply["answer"]["id"] == "situation", "its facts and their sources stand there"


@pytest.mark.parametrize(
    "said, chat",
    [
        ("it is about my son", {}),
        ("they have put off my daughters operation again", {"writer": "bereaved"}),
        ("they have put off my daughters operation again", {"last_answer": "records"}),
    ],
)
def test_else_the_stock_text(db, engine, said, chat):
    engine.reply = lambda heard: replace(answering("situation"), intent="tell_situation")
    told = [one["text"] for one in make_chat(db, engine, **chat).say(said)["messages"]]
    assert not any("it was put off" in one for one in told)

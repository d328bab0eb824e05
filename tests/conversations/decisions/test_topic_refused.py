"""A topic that a family wants to hear no more of is not told once more."""

import pytest

from assistant.conversations.decisions.topic_refused import refuses_topic
from tests.support.factories import FakeEngine, make_chat, texts


@pytest.mark.parametrize(
    "said",
    ["still in your hospital in England. stop about the money", "you keep saying complaint", "i never asked about money", "not the money",
     "stop going on about parking", "i'm not asking about petrol money", "i don't want to complain", "why do you keep talking about courts",
     "enough about complaints", "I didnt say complaint", "no more about lawyers"],
)  # fmt: skip
def test_it_is_refused(said):
    assert refuses_topic(said)


@pytest.mark.parametrize(
    "said",
    ["I'm not askin about petrol money. I want her moved to Glasgow hospital. who do I ask", "i want to complain", "how do i stop a complaint",
     "what does it cost", "i have no money", "i don't want to complain, how do i ask for another doctor", "stop the treatment",
     "i didn't get the money back, who do i ask", "Our son died in March. I don't want to complain.", "they never said anything about a second opinion, can i have one", "is PALS any good"],
)  # fmt: skip
def test_what_is_near_it_is_left(said):
    assert not refuses_topic(said)


def test_it_is_told_sorry_and_nothing_of_the_topic(db):
    chat = make_chat(db, FakeEngine())
    chat.say("how do i ask for a second opinion")
    assert "not what you wanted to hear" in texts(chat.say("stop about the money"))[0]


def test_what_nobody_told_yet_is_not_left_out(db):
    chat = make_chat(db, FakeEngine())
    assert "not what you wanted to hear" not in " ".join(texts(chat.say("i don't want to complain")))

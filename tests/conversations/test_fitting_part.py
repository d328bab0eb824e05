"""The sentence of an answer that fits a second question about it."""

import pytest

from assistant.conversations.fitting_part import fitting_part
from tests.support.factories import FakeEngine, answering, make_chat

ANSWER = (
    "An advocate helps you say what you want. They do not decide for you.\n\n"
    'A free, independent advocate can help. They can write letters. You could ask: "Who is it? Are they free now?"'
)


@pytest.mark.parametrize(
    "asked, part",
    [
        ("do they decide it then", "They do not decide for you."),
        ("will they write letters for me", "They can write letters."),
        ("how old is he", ""),
        ("so what", ""),
    ],
)
def test_the_part_that_says_what_was_asked_is_told(asked, part):
    assert fitting_part(ANSWER, asked) == part


def test_what_a_family_could_ask_is_never_torn_apart():
    assert fitting_part(ANSWER, "are they free").endswith('Are they free now?"')


def test_the_same_answer_twice_is_told_by_its_part_that_fits(db):
    chat = make_chat(db, FakeEngine(lambda told: answering("advocate")))
    whole = chat.say("what is an advocate")["messages"][0]["text"]
    again = chat.say("do they write letters for me")["messages"][0]["text"]
    assert "write letters" in again and len(again) < len(whole)

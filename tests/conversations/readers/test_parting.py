"""A thank-you needs no answer; a question behind it does."""

import pytest

from assistant.conversations.readers.parting import is_parting, says_goodbye
from tests.support.factories import FakeEngine, make_chat, saying


@pytest.mark.parametrize(
    "said",
    [
        "thanks",
        "Thank you so much!",
        "ok will do, thanks for your help xx",
        "ok",
        "that's all, bye",
        "that\u2019s great, thank you",
        "cheers",
    ],
)
def test_polite_words_close_a_talk(said):
    assert is_parting(said)


@pytest.mark.parametrize(
    "said",
    [
        "ok?",
        "thanks but when",
        "thank you, who do I ring",
        "is that all",
        "he is not good",
        "no",
        "12",
        "",
        "ok so is it this or that?",
        "it is very good of you",
    ],
)
def test_other_words_wait_for_an_answer(said):
    assert not is_parting(said)


@pytest.mark.parametrize(
    ("said", "ends"),
    [("That will do. Goodbye.", True), ("ok thanks bye", True), ("that will do", False), ("ok thanks", False)],
)
def test_a_goodbye_ends_more_than_what_is_open(said, ends):
    assert says_goodbye(said) is ends


def test_a_goodbye_at_the_list_is_told_goodbye(db):
    engine = FakeEngine(lambda told: saying("what is coming up", intent="prepare_questions"))
    chat = make_chat(db, engine)
    chat.say("what should i ask them")
    chat.say("That will do. Goodbye.")
    assert engine.told[-1].intent == "goodbye"

"""A thank-you needs no answer; a question behind it does."""

import pytest

from assistant.conversations.readers.parting import goes_for_now, is_parting, says_goodbye
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


GOES = [
    "I'm sorry, I have to go, I can't do this just now.",
    "I have to stop now, I can't do this today. Sorry.",
]
SAYS_MORE = [
    "I have to go. I can't do this any more.",
    "I have to go, I can't go on.",
    "I can't do this. I have to go.",
    "I can't do this now",
    "I have to go, I can't do this now the kids need a better mum",
    "sorry, I have to go, I can't do this now, tell them I love them",
    "I'm going, I can't do this today, sorry for everything",
    "Goodbye. I can't do this just now.",
    "I'm sorry, I can't do this any more",
]


@pytest.mark.parametrize("said", GOES)
def test_who_cannot_do_it_just_now_goes_and_comes_back(db, said):
    assert goes_for_now(said)
    engine = FakeEngine(lambda told: saying("Until then.", intent=told.intent))
    body = make_chat(db, engine, writer="bereaved", nation="england").say(said)
    assert engine.told[-1].intent == "goodbye"
    assert all(one["notice"] is None for one in body["messages"])


@pytest.mark.parametrize("said", SAYS_MORE)
def test_with_more_said_it_is_no_goodbye(said):
    assert not goes_for_now(said)


def test_after_a_card_of_self_harm_a_goodbye_is_no_small_word(db):
    chat = make_chat(db, FakeEngine(lambda told: saying("I am here.", intent=told.intent)), writer="bereaved")
    chat.say("i wish i was dead")
    body = chat.say(GOES[0])
    assert body["messages"][0]["notice"] == {"route": "self_harm", "level": "card"}

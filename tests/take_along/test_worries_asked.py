"""A worry said as questions: they are the family's own. What else is told or asked of us is no such list."""

import pytest

from assistant.records import take_along
from assistant.take_along.bank import load_bank
from assistant.take_along.worries_asked import plainly_worries, several_worries, worries_asked
from tests.support.factories import FakeEngine, answering, make_chat, saying, texts
from tests.take_along.conftest import not_understood
from tests.take_along.test_list_flow import on_it


@pytest.fixture
def at_the_worry(db, engine):
    engine.reply = lambda told: saying("what is coming up", intent="prepare_questions")
    chat = make_chat(db, engine)
    chat.say("what should i ask them")
    chat.press("A decision about treatment")
    engine.reply = not_understood
    return chat


@pytest.mark.parametrize(
    "said, own",
    [
        ("mostly will it go rong again and when can he play rugby", ["will it go rong again", "when can he play rugby"]),
        ("bit of all of em. mostly will it go rong again and when can he play rugby", ["will it go rong again", "when can he play rugby"]),
        ("Whether I could still sit my A levels, and if it will hurt, and what happens if I say not yet.", ["Whether I could still sit my A levels", "if it will hurt", "what happens if I say not yet"]),
        ("whether she'll walk, whether she'll talk, and who will look after her", ["whether she'll walk", "whether she'll talk", "who will look after her"]),
        ("all of them really. mainly if it comes back", ["if it comes back"]),
        ("will it scar and how long will he be asleep", ["will it scar", "how long will he be asleep"]),
    ],
)  # fmt: skip
def test_each_is_on_the_list_before_ours(db, at_the_worry, said, own):
    at_the_worry.say(said)
    assert on_it(db, at_the_worry)[: len(own)] == own and len(on_it(db, at_the_worry)) > len(own)
    with db.read() as session:
        kept = take_along.items(session, at_the_worry.conversation_id)
    assert [one.own_words for one in kept[: len(own)]] == [True] * len(own)


def test_an_answer_of_the_engine_is_no_answer_to_it(db, engine, at_the_worry):
    engine.reply = lambda told: saying("This chat is private.", intent="ask_privacy")
    at_the_worry.say("Whether I can still dance, and if it will hurt, and what happens if I say not yet.")
    assert on_it(db, at_the_worry)[:2] == ["Whether I can still dance", "if it will hurt"]


@pytest.mark.parametrize(
    "said",
    [
        "that it goes wrong again",
        "the side effects. and why she needs two of them",
        "if you delete my list what happens",
        "whether this chat is read, and who reads it",
        "he had a fit and will it come back",
        "if not",
    ],
)
def test_what_is_told_or_asked_of_us_is_none(said):
    assert worries_asked(said) == ()


@pytest.mark.parametrize("said", ["how long does a second opinion take", "who pays and how do I ask", "will it scar?"])
def test_what_may_be_asked_of_us_is_answered_first(said):
    assert not plainly_worries(said)


@pytest.mark.parametrize(
    "said, concern",
    [
        ("when can he play rugby", None),
        ("who will look after her", None),
        ("when can he have the operation", "surgery"),
        ("where we have to travel", "practicalities"),
    ],
)
def test_the_word_that_asks_says_nothing_of_what_it_is_about(said, concern):
    assert load_bank().concern_of(said) == concern


@pytest.mark.parametrize(
    "said, own",
    [
        ("will she walk? can she swim after", ("will she walk?", "can she swim after")),
        ("Just, how long is the scar, and will it fade", ("how long is the scar", "will it fade")),
        ("that she will not wake up and what then", ()),
        ("the scar and the pain", ()),
        ("how long does a second opinion take and who pays", ()),
        ("can you ring her and will they read this", ()),
        ("does it cost anything, and how long will it take", ()),
        ("he is in pain and when he sleeps he cries", ()),
    ],
)
def test_several_that_are_none_for_us(said, own):
    assert several_worries(said) == own


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

"""The number that is asked for is the one that is meant."""

import pytest

from assistant.conversations.numbers_asked import line_named, parts_with_numbers
from tests.support.factories import answering, make_chat


@pytest.mark.parametrize(
    "said, line",
    [
        ("which number is childline", "childline"),
        ("number for samaritans?", "samaritans"),
        ("can i text shout", "shout"),
        ("what is the NSPCC number please", "nspcc"),
        ("i rang childline and they said no", None),
        ("who do i contact", None),
        ("can you tell me what refuge is", None),
        ("what number is on my letter", None),
    ],
)
def test_a_line_that_is_named_is_the_one(said, line):
    found = line_named(said)
    assert (found and found.id) == line


def test_a_line_that_is_named_is_told_and_nobody_is_called(db, engine):
    chat = make_chat(db, engine)
    body = chat.say("whats the childline number")
    assert "0800 1111" in body["messages"][0]["text"] and body["mode"] == "assistant"


def test_the_numbers_of_what_was_told_are_told_before_the_office(db, engine):
    engine.reply = lambda told: answering("marthas_rule")
    chat = make_chat(db, engine, nation="england")
    chat.say("what is marthas rule")
    (told,) = chat.say("whats the number")["messages"]
    assert told["text"].index("01632 960 111") < told["text"].index("01632 960 100")


def test_a_year_and_the_office_s_own_number_are_not_meant():
    told = "Registered from 1 December 2003.\n\nTalk to PALS on 01632 960 100.\n\nRing Lifeline on 0808 808 8000."
    assert parts_with_numbers(told, "01632960100") == ["Ring Lifeline on 0808 808 8000."]

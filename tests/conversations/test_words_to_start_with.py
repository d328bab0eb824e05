"""What is offered as a start for the message: never an answer to another step, and what was told before where they say
that it may be used.
"""

import pytest

from assistant.conversations.own_words import USE_ALL
from tests.support.at_a_step import SAID, asked
from tests.support.factories import texts

BEFORE = "The operation is on the 14 of March with Dr Marsh, and the mother is Elena and she is afraid of the valve."
BORN = "Oh now, he was born the 9th of November 2015, and we waited weeks and weeks after and nobody told us a thing since then"


def told(body):
    return "\n".join(texts(body))


def to_the_message(begun, db, consent, birth, *before):
    chat = begun.chat(db, *before, SAID[0])
    body = None
    for said in (consent, *SAID[2:4], birth, *SAID[5:11]):
        body = chat.say(said)
    assert asked(body) == "message"
    return told(body)


def test_a_birthday_is_no_word_for_the_message(db, begun_chats):
    assert "Oh now" not in to_the_message(begun_chats, db, "yes", BORN)


def test_what_was_told_before_is_offered_where_it_may_be_used(db, begun_chats):
    assert BEFORE in to_the_message(begun_chats, db, "Yes. All what I wrote you can use", "4 May 2019", BEFORE)


def test_and_is_not_where_nobody_says_so(db, begun_chats):
    assert BEFORE not in to_the_message(begun_chats, db, "yes", "4 May 2019", BEFORE)


@pytest.mark.parametrize(
    "words", ["all what I wrote you can use", "you can use everything I told you", "what I've said you may pass on"]
)
def test_that_it_may_be_used_is_known(words):
    assert USE_ALL.search(words)


@pytest.mark.parametrize("words", ["can you use my list", "they wrote all of it down", "I use what he was given"])
def test_other_words_say_nothing_of_it(words):
    assert not USE_ALL.search(words)

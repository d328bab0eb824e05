"""A question about deleting is answered, and nothing is deleted or asked about for it."""

import pytest

from assistant.conversations.readers.deleting import (
    asks_about_deleting,
    beside_deleting,
    deletes_a_part,
    deletes_what_is_left,
    orders_deletion,
)
from tests.conversations.test_steps import asked, fill_in, lines
from tests.support.factories import make_chat, texts
from tests.support.form_engine import FormEngine

QUESTIONS = [
    "can this be deleted later?",
    "and my number can be deleted too, can it",
    "if I deleted it, would the ward lose it too",
    "what happens if i delete this",
    "can i delete it afterwards",
    "is there a way of getting it removed once its sent",
    "so if i wipe the chat does the ward still have it",
    "does deleting this take it off her notes",
]
WISHES = [
    "delete it",
    "please delete what i wrote",
    "can you delete this please",
    "could you delete everything I put?",
    "I want it deleted",
]
ABOUT_OTHER_THINGS = [
    "he had his tonsils removed, is that important",
    "will they remove the tumour?",
    "would they remove the tube",
]


@pytest.mark.parametrize("said", QUESTIONS)
def test_a_question_about_deleting_is_a_question(said):
    assert asks_about_deleting(said)


@pytest.mark.parametrize("said", [*WISHES, *ABOUT_OTHER_THINGS])
def test_a_wish_to_delete_and_other_questions_are_not(said):
    assert not asks_about_deleting(said)


@pytest.mark.parametrize("upto", [0, 1, 2, 6, 10, 12])
def test_at_a_step_it_is_answered_and_the_step_asked_again(db, upto):
    chat = make_chat(db, FormEngine(db))
    step = asked(fill_in(chat, upto=upto))
    before = lines(db, chat)

    body = chat.say("can this be deleted later on?")

    assert "You can delete this chat" in texts(body)[0]
    assert asked(body) == step and lines(db, chat) == before


def test_thanks_begin_no_form(db):
    chat = make_chat(db, FormEngine(db))
    chat.say("pass it on")
    body = chat.say("ok ta")
    assert asked(body) == "consent" and "consent" not in lines(db, chat)


@pytest.mark.parametrize("said", ["Delete what I wrote, and thanks, you tried.", "delete what i typed pls. ta", "please erase my message"])  # fmt: skip
def test_it_is_ordered(said):
    assert orders_deletion(said)


@pytest.mark.parametrize("said", ["delete the bit about grandma", "can you delete my account", "what can be deleted", "delete what i wrote about the ward"])  # fmt: skip
def test_other_words_order_nothing(said):
    assert not (orders_deletion(said) or deletes_what_is_left(said))


def test_what_is_asked_with_it_is_kept():
    said = "so whats left of what i typed, delete that. and can carys just say it to the doctor herself"
    assert deletes_what_is_left(said) and beside_deleting(said) == "and can carys just say it to the doctor herself"


@pytest.mark.parametrize(
    "said",
    [
        "Please remove question 4. And undo, no, leave it. How do I know they get theirs?",
        "delete the second sentence please",
        "erase my phone number",
        "drop the last question",
        "remove the bit about his dad",
    ],
)
def test_a_part_that_goes_is_never_all_of_it(said):
    assert deletes_a_part(said)


@pytest.mark.parametrize(
    "said",
    [
        "delete everything",
        "erase it all, and my number",
        "please delete this, all the questions too",
        "wipe the whole form",
        "can you delete my message",
        "they removed his tumour",
    ],
)
def test_what_names_all_is_no_part(said):
    assert not deletes_a_part(said)

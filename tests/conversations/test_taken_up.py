"""A form that was left is taken up by what answers its step; the step that is asked is the one that is filled."""

import pytest

from tests.conversations.test_steps import asked, fill_in, lines
from tests.support.factories import make_chat
from tests.support.form_engine import FormEngine


@pytest.fixture
def chat(db):
    return make_chat(db, FormEngine(db))


@pytest.mark.parametrize(
    "upto, said, field, then",
    [
        (1, "Mother", "relationship", "child_name"),
        (2, "Wilma Thorne", "child_name", "child_identifier"),
        (2, "his name is Kofi Danso", "child_name", "child_identifier"),
        (3, "25/3/2017", "child_identifier", "site"),
        (3, "right, born 8.8.2019", "child_identifier", "site"),
        (4, "saltmarsh", "site", "place"),
        (5, "kestrel", "place", "contact_method"),
        (6, "by email", "contact_method", "contact_value"),
        (7, "07700 900456", "contact_value", "best_time"),
        (8, "after 6pm", "best_time", "needs"),
        (2, "14 June 2018", "child_identifier", "child_name"),
    ],
)
def test_what_answers_the_step_that_was_left_is_filled_in_there(db, chat, upto, said, field, then):
    fill_in(chat, upto=upto)
    chat.say("someone has come, I'll stop")

    body = chat.say(said)

    assert field in lines(db, chat) and asked(body) == then


@pytest.mark.parametrize(
    "said", ["what is a second opinion", "cystic fibrosis", "thank you", "my son has a heart condition", "no"]
)
def test_other_words_do_not_take_it_up(db, chat, said):
    fill_in(chat, upto=2)
    chat.say("someone has come, I'll stop")
    body = chat.say(said)
    assert "child_name" not in lines(db, chat) and asked(body) is None


def test_long_after_it_was_left_nothing_is_filled_in(db, chat):
    fill_in(chat, upto=2)
    chat.say("someone has come, I'll stop")
    for text in ("what is a second opinion", "how long does it take", "what does it cost", "who gives it"):
        chat.say(text)
    chat.say("Wilma Thorne")
    assert "child_name" not in lines(db, chat)


def test_before_the_family_agreed_nothing_is_taken_up(db, chat):
    fill_in(chat, upto=0)
    chat.say("could we park this for tonight")
    chat.say("Mother")
    assert lines(db, chat) == {}


@pytest.mark.parametrize("upto, step", [(0, "consent"), (2, "child_name"), (6, "contact_method"), (12, "check")])
@pytest.mark.parametrize("said", ["actually carry on", "im back, lets continue", "can I finish it off please"])
def test_carrying_on_in_any_words_shows_the_step_that_was_left(db, chat, upto, step, said):
    fill_in(chat, upto=upto)
    chat.say("someone has come, I'll stop")
    assert asked(chat.say(said)) == step


def test_a_yes_to_sending_after_it_was_stopped_shows_the_page_and_sends_nothing(db, chat):
    fill_in(chat)
    chat.say("nah dont send it")
    body = chat.say("yes send it")
    assert asked(body) == "check" and body["handoff"] is None
    assert chat.say("send it")["handoff"] is not None

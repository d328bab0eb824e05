"""A form that was left is taken up by what answers its step; the step that is asked is the one that is filled."""

import pytest

from assistant.conversations.readers.taken_up import goes_on, wants_it_kept
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


GOES_ON = [
    "carry on",
    "yes carry on",
    "told nurse. shes got him. carry on",
    "carry on with it. but the bit about the eye clinic isnt there",
    "he's pink and playing now... back to the message please, use what I wrote",
    "yes, I already agreed",
    "nurse has been, all good. can we go on with my message",
]


@pytest.mark.parametrize("said", GOES_ON)
def test_a_clause_that_goes_on_is_heard(said):
    assert goes_on(said)


@pytest.mark.parametrize(
    "said",
    [
        "we cannot carry on like this",
        "should they carry on with the chemo",
        "he agreed with me",
        "i agreed to the operation",
        "back to the ward tomorrow",
    ],
)
def test_going_on_with_something_else_is_not(said):
    assert not goes_on(said)


@pytest.mark.parametrize("said", ["carry on", "told nurse. shes got him. carry on", "yes, I already agreed"])
def test_after_other_talk_and_a_card_the_open_step_is_shown(db, chat, said):
    fill_in(chat, upto=2)
    chat.say("someone has come, I'll stop")
    chat.say("shes gone floppy and wont wake up")
    for text in ("what is a second opinion", "how long does it take", "what does it cost", "who gives it"):
        chat.say(text)
    assert asked(chat.say(said)) == "child_name"


KEPT = [
    "rang 111, they say a&e, off we go. can you keep what i wrote for later",
    "please save my message till tomorrow",
    "can u hang on to what ive written",
]


@pytest.mark.parametrize("said", KEPT)
def test_a_wish_to_keep_it_is_told_that_it_is_kept(db, chat, said):
    fill_in(chat, upto=3)
    chat.say("someone has come, I'll stop")
    body = chat.say(said)
    assert "is kept here" in body["messages"][0]["text"]
    assert "Carry on with my message to the team" in [one["title"] for one in body["messages"][0]["choices"]]
    assert "child_name" in lines(db, chat)


@pytest.mark.parametrize(
    "said",
    ["do you keep what i wrote", "how long do you keep it", "please dont keep what i wrote", "keep it from his dad"],
)
def test_questions_about_keeping_are_another_thing(said):
    assert not wants_it_kept(said)


def test_carrying_on_at_the_message_shows_what_was_written_again(db, chat):
    fill_in(chat, upto=10)
    written = "we would like somebody else to look at her scan, and now she has gone floppy and will not wake up"
    chat.say("someone has come, I'll stop")
    chat.say(written)
    assert written in chat.say("told nurse. shes got him. carry on")["messages"][-1]["text"]
    assert written in chat.say("yes carry on")["messages"][-1]["text"]
    assert "message" not in lines(db, chat)

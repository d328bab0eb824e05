"""A line that was changed stands again as it did: at every step and on the check page, and nothing else is touched."""

import pytest

from tests.conversations.test_about_form import asked, at, lines
from tests.support.factories import texts

__all__ = ["at"]

GIVEN = "I would like somebody else to look at her scan again, because they do not all agree."


@pytest.mark.parametrize(
    "said",
    ["No! You have lost my message. Put it back how it was.", "undo", "put it back how it was", "give me back my message"],
)
def test_overwritten_words_come_back_on_the_check_page(db, at, said):
    chat = at("check")
    chat.say("change my message to: same as before but shorter")
    body = chat.say(said)
    assert (lines(db, chat)["message"], asked(body)) == (GIVEN, "check")
    assert GIVEN in texts(body)[0]


def test_what_was_put_back_by_mistake_can_be_put_back_too(db, at):
    chat = at("check")
    chat.say("change my message to: I want you to call me")
    chat.say("undo")
    chat.say("put it back how it was")
    assert lines(db, chat)["message"] == "I want you to call me"


def test_at_the_step_where_it_is_asked_again_too(db, at):
    chat = at("check")
    assert asked(chat.say("change the message")) == "message"
    assert asked(chat.say("put it back how it was")) == "check"
    assert lines(db, chat)["message"] == GIVEN


def test_all_that_one_message_changed_comes_back(db, at):
    chat = at("check")
    before = lines(db, chat)
    assert asked(chat.say("no calls. text please")) == "contact_value"
    chat.say("put it back how it was")
    assert lines(db, chat) == before


def test_a_line_that_is_named_comes_back_alone(db, at):
    chat = at("check")
    chat.say("the birthday is 9 June 2017")
    chat.say("change my message to: I want you to call me")
    chat.say("put the birthday back to how it was")
    now = lines(db, chat)
    assert (now["child_identifier"], now["message"]) == ("4 May 2019", "I want you to call me")


def test_a_message_that_was_never_changed_is_shown(db, at):
    chat = at("check")
    before = lines(db, chat)
    body = chat.say("you have lost my message")
    assert GIVEN in texts(body)[0] and (asked(body), lines(db, chat)) == ("check", before)


def test_a_danger_comes_before_it(db, at):
    chat = at("check")
    chat.say("change my message to: I want you to call me")
    body = chat.say("put it back how it was. he has stopped breathing")
    assert body["messages"][0]["notice"]["route"] == "emergency"

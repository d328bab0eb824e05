"""A line that was changed stands again as it did: at every step and on the check page, and nothing else is touched."""

import pytest

from tests.support.at_a_step import asked, lines
from tests.support.factories import texts

GIVEN = "I would like somebody else to look at her scan again, because they do not all agree."


@pytest.mark.parametrize(
    "said",
    [
        "No! You have lost my message. Put it back how it was.",
        "undo",
        "put it back how it was",
        "give me back my message",
    ],
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


def test_the_same_as_before_but_keeps_what_was_there(db, at):
    chat = at("check")
    chat.say("change the message")
    body = chat.say("same as before but drop the last sentence")
    assert asked(body) == "message" and GIVEN in texts(body)[0]
    assert "message" not in lines(db, chat)
    chat.press("Use these words")
    assert lines(db, chat)["message"] == GIVEN


def test_one_question_of_those_before_is_changed(db, at):
    chat = at("questions")
    chat.say("why do we have to wait so long for it? who decides when it is done, and can we ask them ourselves?")
    chat.say("take me back to the questions")
    body = chat.say("same as before but number 1 is how many of these do you do")
    assert "how many of these do you do" in texts(body)[0]
    chat.press("Use these words")
    assert lines(db, chat)["questions"].startswith("how many of these do you do\nwho decides")


@pytest.mark.parametrize("said", ["use thes words", "use theese words please", "Use these word"])
def test_a_button_typed_with_a_slip_is_that_button(db, at, said):
    story = "we have been waiting three weeks for the scan and nobody tells us anything about the results any more"
    chat = at("needs")
    chat.say(story)
    chat.say("none")
    chat.say(said)
    assert lines(db, chat)["message"] == story


@pytest.mark.parametrize(
    "said, told",
    [
        ("Is there a maximum length?", "up to 4000 letters"),
        ("Do I have to put all three in one message?", "all of it in one message"),
        ("does this mean its an official complaint now?", "I do not make them a formal complaint"),
        ('What does "No list today" mean? Does it mean there will be one another day?', "no questions go with"),
    ],
)
@pytest.mark.parametrize("step", ["message", "questions"])
def test_a_question_about_the_form_is_answered_and_stands_in_no_line(db, at, step, said, told):
    chat = at(step)
    before = lines(db, chat)
    body = chat.say(said)
    assert told in texts(body)[0]
    assert (asked(body), lines(db, chat)) == (step, before)


@pytest.mark.parametrize("said", ["is there a maximum dose for him", "will it be one operation or two"])
def test_a_question_for_the_team_is_theirs(db, at, said):
    chat = at("questions")
    chat.say(said)
    assert lines(db, chat)["questions"] == said


@pytest.mark.parametrize(
    "said", ["drop question 3", "take out the full stops", "remove the last sentence of my message"]
)
def test_an_order_about_words_never_stops_the_form(db, at, said):
    chat = at("check")
    assert asked(chat.say(said)) == "check"


@pytest.mark.parametrize(
    "said",
    [
        "no I didnt say stop carry on with it",
        "omg no carry on i meant the question about my mum",
        "actually no carry on, ill do it, its my right",
        "i never said stop. carry on",
        "no dont stop carry on",
    ],
)
def test_a_stop_that_was_not_meant_goes_on_with_the_form(at, said):
    chat = at("check")
    chat.say("stop")
    assert asked(chat.say(said)) == "check"


@pytest.mark.parametrize(
    "said", ["fuck it just send it", "send it. im past caring", "sod it, send it", "send it im done"]
)
def test_an_order_to_send_in_anger_sends(at, said):
    assert at("check").say(said)["handoff"]


@pytest.mark.parametrize(
    "said", ["im past caring", "fuck it", "fuck it dont send it", "send it and change the day to 8 May"]
)
def test_what_orders_no_sending_sends_nothing(at, said):
    assert not at("check").say(said)["handoff"]


def test_new_words_for_a_line_outlast_a_word_that_goes_from_the_old_ones(db, at):
    chat = at("check")
    chat.say("change the best time to after 3, when my brother is in from school")
    chat.say("time is only any time. delete brother")
    assert lines(db, chat)["best_time"].lower() == "any time"

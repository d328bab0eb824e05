"""At the steps of the handoff nothing is written that was not meant; the words of a button do what it does."""

import pytest

from assistant import clock
from assistant.handoffs import draft as drafting
from assistant.records import conversations, drafts
from assistant.records.models import Message
from tests.support.factories import make_chat, texts
from tests.support.form_engine import FormEngine

START = ("pass it on", "yes", "Mother")


@pytest.fixture
def chat(db, begun_chats):
    return begun_chats.chat(db, *START)


def lines(db, chat):
    with db.read() as session:
        draft = drafts.of(session, chat.conversation_id)
        return drafting.given(session, draft) if draft else {}


@pytest.mark.parametrize(
    "said", ["hang on", "hmm", "Help", "idk", "are you there", "prefer not to say", "skip", "thanks priya", "no", "ok"]
)
def test_small_talk_is_not_the_childs_name(db, chat, said):
    body = chat.say(said)

    assert "child_name" not in lines(db, chat)
    assert body["messages"][-1]["form"]["field"] == "child_name", "it is asked again"


def test_whoever_looks_for_it_is_waited_for(chat):
    assert "Take your time" in texts(chat.say("hang on, let me get his red book"))[0]


@pytest.mark.parametrize(
    "said, line", [("skip", "Not given"), ("i dont know", "Not given"), ("4 May 2019", "4 May 2019")]
)
def test_what_may_be_left_out_is_left_out_in_any_words(db, chat, said, line):
    chat.say("Aisha Khan")
    body = chat.say(said)
    assert lines(db, chat)["child_identifier"] == line
    assert body["messages"][-1]["form"]["field"] == "site"


def test_help_with_the_words_is_no_message_to_the_team(db, chat):
    for text in ("Aisha Khan", "skip", "not sure", "skip", "ring me", "07700 900123", "any time", "none"):
        chat.say(text)
    body = chat.say("I need help writing it")

    assert "message" not in lines(db, chat)
    assert "just as you would say it" in texts(body)[0]
    assert body["messages"][-1]["form"]["field"] == "message"


@pytest.mark.parametrize(
    "said",
    ["No, do not pass anything on", "please do not pass anything on", "I don't want the team to know", "i refuse"],
)
def test_a_refusal_in_any_words_is_a_no(db, said):
    chat = make_chat(db, FormEngine(db))
    chat.say("pass it on")
    chat.say(said)
    assert lines(db, chat) == {}


@pytest.mark.parametrize("said", ["Any time", "phone call", "not sure"])
def test_the_words_of_another_steps_button_are_no_name(db, chat, said):
    chat.say(said)
    assert "child_name" not in lines(db, chat)


@pytest.mark.parametrize("said", ["Will", "Will Turner"])
def test_a_child_may_be_called_will(db, chat, said):
    chat.say(said)
    assert lines(db, chat)["child_name"] == said


def test_help_with_writing_is_offered_only_where_something_is_written(db, chat):
    assert "just as you would say it" not in texts(chat.say("I need help writing it"))[0]
    assert "child_name" not in lines(db, chat)


def test_whoever_has_no_phone_can_change_how_to_be_reached(db, chat):
    for text in ("Aisha Khan", "skip", "not sure", "skip", "ring me"):
        chat.say(text)
    assert "email address instead" in texts(chat.say("i dont have a phone"))[0]

    body = chat.press("How to reach you")
    assert body["messages"][-1]["form"]["field"] == "contact_method"


def test_the_writers_own_name_is_not_the_childs(db, chat):
    body = chat.say("my names Jean")

    assert "child_name" not in lines(db, chat)
    assert lines(db, chat)["relationship"] == "Mother, Jean" and "Mother, Jean" in texts(body)[0]
    assert body["messages"][-1]["form"]["field"] == "child_name"


def test_a_birthday_without_its_year_is_asked_about_and_the_year_goes_with_it(db, chat):
    chat.say("Amir Shah")
    assert "Which year" in texts(chat.say("he was born 12 december"))[0]
    chat.say("2020")
    assert lines(db, chat)["child_identifier"] == "he was born 12 december 2020"


@pytest.mark.parametrize(
    "said, site", [("not sure", "Not sure"), ("dont know", "Not sure"), ("plover", "Saltmarsh Site")]
)
def test_at_the_site_step_not_sure_and_a_ward_are_answers(db, chat, said, site):
    chat.say("Aisha Khan")
    chat.say("skip")
    body = chat.say(said)
    assert lines(db, chat)["site"] == site
    assert body["messages"][-1]["form"]["field"] == ("contact_method" if said == "plover" else "place")


def test_a_way_that_is_refused_with_its_reason_leaves_the_way_that_is_wanted(db, chat):
    for text in ("Aisha Khan", "skip", "not sure", "skip"):
        chat.say(text)
    chat.say("please dont ring me, my ex answers the phone. email")
    assert lines(db, chat)["contact_method"].startswith("Email")


def test_what_was_written_to_staff_fills_in_no_line(db, chat):
    other = make_chat(db, FormEngine(db))
    with db.begin() as session:
        conversations.by_id(session, other.conversation_id).mode = "staff"
        conversation = conversations.by_id(session, other.conversation_id)
        written = Message(text="Hello, how can I help?", sender="staff", created_at=clock.now())
        conversations.add_message(session, conversation, written)
    other.say("im his grandad, he is on heron ward")
    with db.begin() as session:
        conversations.by_id(session, other.conversation_id).mode = "assistant"
    other.say("pass it on")
    other.say("yes")
    assert set(lines(db, other)) == {"consent"}


def test_the_choice_of_the_step_before_is_no_message(db, chat):
    for text in ("Aisha Khan", "skip", "not sure", "skip", "ring me", "07700 900123", "any time", "none"):
        chat.say(text)
    body = chat.say("none")
    assert "message" not in lines(db, chat) and body["messages"][-1]["form"]["field"] == "message"

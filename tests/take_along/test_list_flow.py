"""The list in conversation: buttons at each question, several things at once, undo, and what is asked first."""

from uuid import uuid4

import pytest

from assistant.records import take_along
from tests.support.factories import answering, make_chat, saying
from tests.take_along.conftest import not_understood


@pytest.fixture
def chat(at_the_list):
    return at_the_list


def on_it(db, chat):
    with db.read() as session:
        return [item.text for item in take_along.items(session, chat.conversation_id)]


def choices(body):
    return [choice["title"] for message in body["messages"] for choice in message["choices"]]


def test_each_question_has_buttons(db, chat):
    first, second, *rest = on_it(db, chat)
    assert choices(chat.press("Change a question"))[0][:20] == first[:20]
    chat.press(choices(chat.press("Change a question"))[1])
    chat.press("Put it first")
    assert on_it(db, chat) == [second, first, *rest]


def test_a_question_is_worded_anew_by_its_button(db, chat):
    chat.press(choices(chat.press("Change a question"))[0])
    chat.press("Change the words")
    chat.say("Will it hurt him?")
    assert on_it(db, chat)[0] == "Will it hurt him?" and len(on_it(db, chat)) == 5


def test_a_question_of_their_own_is_asked_for_and_put_on(db, chat):
    assert "write it" in chat.say("i want to add my own")["messages"][-1]["text"]
    chat.say("can his nan visit")
    assert on_it(db, chat)[-1] == "can his nan visit"


def test_a_change_can_be_undone_by_button_and_in_words(db, chat):
    before = on_it(db, chat)
    chat.say("drop 1 and 2")
    chat.press("Undo that")
    assert on_it(db, chat) == before
    chat.say("remove the last one")
    chat.say("oops put it back")
    assert on_it(db, chat) == before


def test_clearing_the_list_is_asked_about_first(db, chat):
    before = on_it(db, chat)
    chat.say("delete the whole list")
    assert on_it(db, chat) == before
    chat.press("Yes, take them all off")
    assert on_it(db, chat) == []


def test_words_that_fit_two_show_both_to_choose_from(db, chat):
    chat.say("add: why another scan")
    chat.say("add: when is the next scan")
    shown = choices(chat.say("take out the scan one"))
    assert {"why another scan", "when is the next scan"} <= set(shown)
    chat.say("the next one")
    assert "when is the next scan" not in on_it(db, chat) and "why another scan" in on_it(db, chat)


def test_the_same_turn_told_again_changes_nothing_more(db, chat):
    turn = uuid4()
    chat.say("remove the last one", id=turn)
    chat.say("remove the last one", id=turn)
    assert len(on_it(db, chat)) == 4


def test_an_off_topic_question_is_answered_and_is_no_worry(db, engine):
    engine.reply = lambda told: saying("what is coming up", intent="prepare_questions")
    chat = make_chat(db, engine)
    chat.say("what should i ask them")
    chat.press("A meeting with the team")
    engine.reply = lambda told: answering("waiting_time")
    body = chat.say("how long does a second opinion take")
    assert body["messages"][0]["answer"]["id"] == "waiting_time" and body["messages"][-1]["form"]["field"] == "worry"
    engine.reply = not_understood
    chat.say("will it come back")
    with db.read() as session:
        assert take_along.question_list(session, chat.conversation_id).worry == "will it come back"


def test_a_button_pressed_late_never_means_another_question(db, chat):
    """Two tabs: in one the first question is taken off, in the other its button is pressed."""
    rest = on_it(db, chat)[1:]
    chat.press(choices(chat.press("Change a question"))[0])
    late = chat.seen["Take it off"]
    chat.say("drop 1")
    chat.seen["late"] = late
    chat.press("late")
    assert on_it(db, chat) == rest


def test_a_question_that_is_not_there_is_asked_about_and_none_goes(db, chat):
    before = on_it(db, chat)
    body = chat.say("please bin the one about the fourth biopsy")
    assert on_it(db, chat) == before and "Back to my list" in choices(body)


def test_at_new_words_a_goodbye_is_no_question(db, chat):
    before = on_it(db, chat)
    chat.say("i want to add my own")
    chat.say("night night")
    assert on_it(db, chat) == before


def test_the_number_of_questions_agrees_with_its_words(db, chat):
    chat.say("keep only the last two")
    assert "2 questions on it" in chat.say("done")["messages"][0]["text"]
    chat.press("Show my list")
    chat.say("drop 1")
    assert "1 question on it" in chat.say("how is the food")["messages"][-1]["text"]
    assert "1 question on it" in chat.say("that's my list")["messages"][0]["text"]

"""A question a family asks in passing, while it makes its list: answered as ever, and offered a place on the list in
the same words.
"""

import pytest

from assistant.details.question import asks
from assistant.records import take_along
from assistant.take_along.list_commands import puts_it_on, read_commands
from tests.support.factories import answering, make_chat, saying
from tests.take_along.conftest import not_understood

PUT_IT = "Put it on my list"


def choices(body):
    return [choice["title"] for message in body["messages"] for choice in message["choices"]]


def on_the_list(db, chat):
    with db.read() as session:
        return [item.text for item in take_along.items(session, chat.conversation_id)]


@pytest.mark.parametrize(
    "own", ["will it HURT??", "what about school", "hes only 4. will he remember it", "Jak długo to potrwa?"]
)
def test_an_own_question_can_be_put_on_the_list_as_it_was_typed(db, engine, at_the_list, own):
    engine.reply = not_understood
    said = at_the_list.say(own)
    assert len(said["messages"]) == 1 and choices(said)[0] == PUT_IT
    shown = at_the_list.press(PUT_IT)
    assert on_the_list(db, at_the_list)[-1] == own and f"6. {own}" in shown["messages"][-1]["text"]


@pytest.mark.parametrize("yes", ["yes please", "put it on my list", "ok add that", "Put that on please"])
def test_the_offer_can_be_taken_up_in_words(db, engine, at_the_list, yes):
    engine.reply = not_understood
    at_the_list.say("will it hurt?")
    at_the_list.say(yes)
    assert on_the_list(db, at_the_list)[-1] == "will it hurt?"


def test_a_question_the_assistant_can_answer_is_answered_first(engine, at_the_list):
    engine.reply = lambda told: answering("waiting_time")
    said = at_the_list.say("how long does it take to get one?")
    assert said["messages"][0]["answer"]["id"] == "waiting_time" and PUT_IT in choices(
        {"messages": said["messages"][-1:]}
    )


def test_what_is_not_ours_to_answer_may_be_one_for_the_team(engine, at_the_list):
    engine.reply = lambda told: saying("I cannot help with that one.", intent="out_of_scope")
    said = at_the_list.say("what about school")
    assert (
        len(said["messages"]) == 1 and "cannot help" not in said["messages"][0]["text"] and choices(said)[0] == PUT_IT
    )


@pytest.mark.parametrize(
    "words, intent",
    [("can i talk to somebody", "request_person"), ("thanks", "thank"), ("why us, i cant cope", "express_distress")],
)
def test_what_is_no_question_for_the_team_is_not_offered(engine, at_the_list, words, intent):
    engine.reply = lambda told: saying("as you say", intent=intent)
    assert PUT_IT not in choices(at_the_list.say(words))


def test_a_question_that_would_be_cut_is_not_offered(engine, at_the_list):
    engine.reply = not_understood
    assert PUT_IT not in choices(at_the_list.say("will " + "it hurt " * 70 + "?"))


def test_before_there_is_a_list_it_is_kept_and_the_step_is_asked_again(db, engine):
    engine.reply = lambda told: saying("what is coming up", intent="prepare_questions")
    chat = make_chat(db, engine)
    chat.say("what should i ask them")
    engine.reply = not_understood
    chat.say("will it hurt?")
    again = chat.press(PUT_IT)["messages"][-1]
    assert again["form"]["field"] == "coming_up" and on_the_list(db, chat) == ["will it hurt?"]
    chat.press("A meeting with the team")
    chat.press("What could go wrong")
    assert len(on_the_list(db, chat)) == 6


@pytest.mark.parametrize(
    "said", ["is there a less painful way", "will her stay be shorter", "are there fewer side effects"]
)
def test_a_question_does_not_shorten_the_list(said):
    assert read_commands(said) == []


@pytest.mark.parametrize(
    "said", ["make it shorter", "can we have a shorter one", "is that too many?", "fewer please", "less"]
)
def test_asking_for_a_shorter_list_still_does(said):
    assert [command.do for command in read_commands(said)] == ["shorter"]


@pytest.mark.parametrize(
    "said, is_one",
    [("wot about his feeds", True), ("thanks", False), ("she is four", False), ("but how will we know", True)],
)
def test_a_question_is_known_without_its_mark(said, is_one):
    assert asks(said) is is_one


@pytest.mark.parametrize("said", ["", " ", ".", "put the last one first", "add will it hurt", "no"])
def test_other_words_do_not_take_up_the_offer(said):
    assert not puts_it_on(said)


def test_a_long_question_added_by_command_is_kept_whole(db, at_the_list):
    own = "what will you do if " + "the scan is not clear and " * 30 + "nobody rings us"
    at_the_list.say(f"add: {own}")
    assert on_the_list(db, at_the_list)[-1] == own

"""The family's list after it was left, and in the middle of other things."""

import pytest

from assistant.records import take_along
from tests.support.factories import answering, make_chat, saying, texts
from tests.take_along.conftest import not_understood

LISTED = ["will the scan hurt her", "when can she go home", "who does the operation", "what about school"]


@pytest.fixture
def chat(db, engine):
    """A family that made its list and left it."""
    engine.reply = not_understood
    chat = make_chat(db, engine)
    for one in LISTED:
        chat.say(f"add: {one}")
    chat.press("That is my list")
    chat.db = db
    return chat


def on_it(chat):
    with chat.db.read() as session:
        return [item.text for item in take_along.items(session, chat.conversation_id)]


def step_of(body):
    form = body["messages"][-1]["form"]
    return form and (form["name"], form["field"])


def choices(body):
    return [choice["title"] for message in body["messages"] for choice in message["choices"]]


@pytest.mark.parametrize(
    "said, left",
    [
        ("put 3 first", [2, 0, 1, 3]),
        ("drop 2", [0, 2, 3]),
        ("take out the one about scans", [1, 2, 3]),
        ("swap 1 and 2", [1, 0, 2, 3]),
        ("remove the last one", [0, 1, 2]),
        ("keep only the first three", [0, 1, 2]),
        ("undo that", [0, 1, 2]),
    ],
)
def test_a_list_that_was_left_is_changed_from_anywhere(chat, engine, said, left):
    told = len(engine.told)
    body = chat.say(said)
    assert on_it(chat) == [LISTED[place] for place in left] and step_of(body) == ("questions", "list")
    assert len(engine.told) == told, "nothing else reads it"


def test_a_question_is_worded_anew_from_anywhere(chat):
    chat.say("change 1 to will it hurt")
    assert on_it(chat)[0] == "will it hurt"


@pytest.mark.parametrize("said", ["how many have i got", "print my list", "send me the list"])
def test_the_list_is_told_from_anywhere(chat, said):
    body = chat.say(said)
    assert LISTED[3] in texts(body)[-1] and ("4 questions" in texts(body)[-1] or "print it" in texts(body)[-1])


@pytest.mark.parametrize("yes, left", [("yeah go on then", []), ("nah", LISTED)])
def test_emptying_it_is_asked_about_first(chat, yes, left):
    chat.say("empty it")
    assert on_it(chat) == LISTED
    chat.say(yes)
    assert on_it(chat) == left


@pytest.mark.parametrize(
    "said", ["2", "the second one", "drop her dose by 2", "send my list to the team", "not that one"]
)
def test_what_may_be_about_something_else_leaves_the_list_alone(chat, said):
    chat.say("what is a second opinion")
    chat.say(said)
    assert on_it(chat) == LISTED


def test_danger_comes_before_the_list(chat):
    body = chat.say("drop 2, she has stopped breathing")
    assert body["messages"][0]["notice"]["level"] == "card" and on_it(chat) == LISTED


def test_while_a_message_is_filled_in_a_number_is_never_the_lists(chat, engine):
    engine.reply = lambda told: saying("Which ward?", intent="request_handoff", step="place")
    chat.say("pass a message to the team")
    chat.say("drop 2")
    assert on_it(chat) == LISTED


def test_in_the_middle_of_thinking_the_list_is_changed_and_the_step_asked_again(chat):
    chat.say("help me think it through")
    body = chat.say("drop 2 from my list")
    assert len(on_it(chat)) == 3 and step_of(body) == ("thinking", "decision")
    with chat.db.read() as session:
        assert take_along.thoughts(session, chat.conversation_id) == {}


def test_the_plan_is_changed_from_anywhere(chat):
    chat.say("help me think it through")
    chat.say("the operation")
    chat.say("gtg")
    body = chat.say("change my answer about the decision")
    assert step_of(body) == ("thinking", "change_decision") and "the operation" in texts(body)[-1]


@pytest.mark.parametrize("said", ["add that", "put that on my list"])
def test_a_question_that_an_answer_suggested_is_added(db, engine, chat, said):
    engine.reply = lambda told: answering("appointments")
    chat.say("how do we hear of the appointment")
    engine.reply = not_understood
    chat.say(said)
    assert on_it(chat)[4:] == [
        "Is our referral there?",
        "Where are we on the list?",
        "Is there a list for cancelled slots?",
    ]


def test_their_own_question_is_added_where_no_answer_suggested_one(chat):
    chat.say("will it leave a scar")
    chat.say("put that on my list")
    assert on_it(chat)[4:] == ["will it leave a scar"]


def test_with_nothing_to_add_they_are_asked_for_it(chat):
    chat.say("hm")
    assert step_of(chat.say("put that on my list")) == ("questions", "own")


@pytest.mark.parametrize("said", ["put it on my list", "can you add it to my list"])
def test_their_own_question_goes_on_and_not_what_its_answer_quotes(engine, chat, said):
    engine.reply = lambda told: answering("waiting_time")
    chat.say("how long will they need to read her scan")
    chat.say(said)
    assert on_it(chat) == [*LISTED, "how long will they need to read her scan"]


def test_several_that_an_answer_quotes_are_added_when_they_are_meant(engine, chat):
    engine.reply = lambda told: answering("waiting_time")
    chat.say("how long will they need to read her scan")
    chat.say("put those on my list")
    assert "Is it safe to wait?" in on_it(chat)


def test_a_question_is_named_by_what_it_is_about_after_the_list_was_left(chat):
    chat.say("the school one, say can she go to school")
    assert on_it(chat) == [*LISTED[:3], "can she go to school"]

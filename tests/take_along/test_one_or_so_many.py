"""A bare number may be one question or so many: nothing goes before that is said. Half sentences undo nothing."""

import pytest

from assistant.records import take_along
from assistant.take_along.list_commands import read_commands


@pytest.fixture
def chat(at_the_list):
    return at_the_list


def on_it(db, chat):
    with db.read() as session:
        return [item.text for item in take_along.items(session, chat.conversation_id)]


def choices(body):
    return [choice["title"] for message in body["messages"] for choice in message["choices"]]


@pytest.mark.parametrize("said", ["just 2", "only 3", "just 1 please"])
def test_a_bare_number_drops_no_other_before_it_is_asked(db, chat, said):
    before, number = on_it(db, chat), next(one for one in said if one.isdigit())
    body = chat.say(said)
    assert on_it(db, chat) == before and f"Keep only question {number}" in choices(body)
    assert (f"Keep the first {number}" in choices(body)) is (number != "1")
    chat.press(f"Keep only question {number}")
    assert on_it(db, chat) == [before[int(number) - 1]]


@pytest.mark.parametrize(
    "answer, left",
    [("the first 2", 2), ("Keep the first 2", 2), ("question 2", 1), ("yes", 5), ("no", 5)],
)
def test_which_is_meant_is_said_in_words_too(db, chat, answer, left):
    chat.say("just 2")
    chat.say(answer)
    assert len(on_it(db, chat)) == left


@pytest.mark.parametrize("answer, left", [("yes please", 1), ("no", 5)])
def test_of_the_first_one_a_yes_says_enough(db, chat, answer, left):
    chat.say("just 1")
    chat.say(answer)
    assert len(on_it(db, chat)) == left


@pytest.mark.parametrize("said", ["just keep 2", "keep only number 2", "only question 2", "leave only 2"])
def test_what_is_to_be_kept_is_kept_at_once(db, chat, said):
    second = on_it(db, chat)[1]
    chat.say(said)
    assert on_it(db, chat) == [second]


@pytest.mark.parametrize("said", ["take back 2", "go back 2", "undo 2", "take back two please"])
def test_a_bare_number_undoes_nothing_before_it_is_asked(db, chat, said):
    first = on_it(db, chat)
    chat.say("put 4 first")
    chat.say("put 5 first")
    now = on_it(db, chat)
    assert {"Take off question 2", "Undo the last 2 changes"} <= set(choices(chat.say(said)))
    assert on_it(db, chat) == now
    chat.press("Undo the last 2 changes")
    assert on_it(db, chat) == first


@pytest.mark.parametrize("answer, left", [("question 2", 4), ("the changes", 5), ("yes", 5)])
def test_what_was_to_go_back_is_said(db, chat, answer, left):
    chat.say("put 4 first")
    chat.say("put 5 first")
    chat.say("take back 2")
    chat.say(answer)
    assert len(on_it(db, chat)) == left


@pytest.mark.parametrize("said", ["go back two steps", "undo the last 2", "undo 2 changes", "undo twice"])
def test_changes_that_are_named_are_undone(said):
    assert [(one.do, one.where) for one in read_commands(said)] == [("undo", "2")]


@pytest.mark.parametrize(
    "said",
    [
        "what it was",
        "how it was before",
        "what I had",
        "what that was",
        "how we got here",
        "what they had before",
        "how we were then",
        "the way it was",
        "as before",
        "show me how we got here",
        "I want what we had before",
    ],
)
def test_half_a_sentence_undoes_nothing(said):
    assert not any(one.do == "undo" for one in read_commands(said))


@pytest.mark.parametrize("said", ["I want to keep him alive, drop the web one", "keep her safe, lose the web one"])
def test_what_is_to_be_kept_and_is_no_question_has_nothing_dropped(db, chat, said):
    before = on_it(db, chat)
    chat.say(said)
    assert on_it(db, chat) == before

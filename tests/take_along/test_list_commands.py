"""What a family says to its list, several things at once, and what is nothing said to it."""

import pytest

from assistant.details.question import asks
from assistant.take_along.list_commands import Command, plainly_added, read_commands, wants_only_a_list


@pytest.mark.parametrize(
    "said, do, which",
    [
        ("take out number three and 4", "drop", "three and 4"),
        ("keep 1, 3 and 5", "keep", "1, 3 and 5"),
        ("make it shorter", "shorter", ""),
        ("too many!", "shorter", ""),
        ("more like 3", "more", "3"),
        ("move the last one to the top", "move", "last one"),
        ("show my list", "show", ""),
        ("thats my list", "leave", ""),
        ("not now", "leave", ""),
        ("delete everything", "clear", ""),
        ("oops, put that back", "undo", ""),
        ("swap 1 and 2", "swap", "1 and 2"),
    ],
)
def test_what_is_said_to_the_list_is_understood(said: str, do: str, which: str) -> None:
    [command] = read_commands(said)
    assert command.do == do and which in command.which


@pytest.mark.parametrize(
    "said, dos",
    [
        ("drop 2 and add when can he go home", ["drop", "add"]),
        ("remove the last one and put 3 first", ["drop", "move"]),
        ("keep 1. the rest go", ["keep"]),
        ("rm 3. add: can grandma visit. move 4 to top", ["drop", "add", "move"]),
    ],
)
def test_several_things_in_one_message_are_all_read(said: str, dos: list[str]) -> None:
    assert [command.do for command in read_commands(said)] == dos


@pytest.mark.parametrize(
    "said",
    [
        "how long does it take to get one?",
        "what is a second opinion",
        "she is four",
        "thanks love",
        "hang on",
        "is there anyone awake at the hospital i can speak to",
    ],
)
def test_a_side_question_or_a_story_is_no_command(said: str) -> None:
    assert read_commands(said) == []


@pytest.mark.parametrize(
    "said, words",
    [
        ("add: Will he be able to swim?", "Will he be able to swim?"),
        ("can you add how do we tell his brother", "how do we tell his brother"),
        ("i want to ask about PAIN relief at night", "about PAIN relief at night"),
        ("add: should we drop the last dose if she's been sick", "should we drop the last dose if she's been sick"),
        ("add: why did they remove the drain first", "why did they remove the drain first"),
    ],
)
def test_a_familys_own_question_keeps_its_words(said: str, words: str) -> None:
    [command] = read_commands(said)
    assert command.do == "add" and command.text in (words, words.removeprefix("about "))


def test_rewording_takes_the_new_words_as_they_are_typed() -> None:
    [command] = read_commands("change 2 to Will SHE feel it?")
    assert (command.do, command.which, command.text) == ("reword", "2", "Will SHE feel it?")


def test_a_message_that_forbids_a_change_changes_nothing_but_what_it_says() -> None:
    [command] = read_commands("dont remove anything, just put the music one second")
    assert (command.do, command.where) == ("move", "second")


def test_a_question_is_seen_without_its_mark() -> None:
    assert asks("will it hurt") and not asks("it hurts")
    assert Command("drop").plain


@pytest.mark.parametrize(
    "said", ["add: will it grow back", "can you put down how long is the stay", "Also add: who is on call"]
)
def test_a_question_is_plainly_added_where_there_is_no_list_yet(said):
    assert [one.do for one in plainly_added(said)] == ["add"]


@pytest.mark.parametrize(
    "said", ["add that", "i want to know how long", "put him down for a scan", "add it to my list", "drop 2"]
)
def test_other_words_add_nothing_where_there_is_no_list_yet(said):
    assert plainly_added(said) == []


@pytest.mark.parametrize(
    "said",
    [
        "have i lost the one about eating",
        "where did the eating one go",
        "did you delete the question about sleep",
        "is the one about scars still there",
        "wait, what happened to the one about school",
    ],
)
def test_a_question_that_is_missed_is_looked_for(said):
    assert read_commands(said) == [Command("show")]


@pytest.mark.parametrize("said", ["have i lost my baby", "is the pain one side still there", "have we lost the plot"])
def test_other_losses_are_none_of_the_list(said):
    assert not read_commands(said)


@pytest.mark.parametrize(
    "said, text",
    [
        ("what if he gets an infection, add that", "what if he gets an infection"),
        ("will he be sick after. add that please", "will he be sick after"),
        ("can he eat before it? put that on my list", "can he eat before it?"),
    ],
)
def test_a_question_with_add_that_behind_it_is_added(said, text):
    assert read_commands(said) == [Command("add", text=text)]


def test_the_bare_word_that_is_never_a_question():
    assert read_commands("thats a good one, add that") == [Command("that")]


def test_a_reason_behind_an_order_takes_nothing_from_it():
    assert [one.do for one in read_commands("drop 4, its silly")] == ["drop"]
    assert [one.do for one in read_commands("number 4 is silly")] == ["wrong"]


@pytest.mark.parametrize(
    "said",
    [
        "I just want to make a list of questions. Nothing else",
        "i only want a list",
        "just make me a list, no lecture",
        "I just need my list of questions",
    ],
)
def test_only_a_list_is_wanted(said):
    assert wants_only_a_list(said)


@pytest.mark.parametrize(
    "said",
    [
        "how do i make a list",
        "i just want a list of doctors",
        "i just want the list of his meds",
        "i just want to list what happened",
        "i only want the waiting list moved",
    ],
)
def test_another_list_is_none(said):
    assert not wants_only_a_list(said)

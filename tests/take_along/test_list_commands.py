"""What a family says to its list, and what is no command at all."""

import pytest

from assistant.take_along.list_commands import Command, read_command


@pytest.mark.parametrize(
    "said, do, numbers",
    [
        ("drop 2", "drop", (2,)),
        ("take out number three and 4", "drop", (3, 4)),
        ("keep 1, 3 and 5", "keep", (1, 3, 5)),
        ("just the first two", "keep", (1, 2)),
        ("make it shorter", "shorter", ()),
        ("too many!", "shorter", ()),
        ("more like 3", "more", (3,)),
        ("any others", "more", ()),
        ("move the last one to the top", "move", (-1,)),
        ("put 3 first", "move", (3,)),
        ("show my list", "show", ()),
        ("thats my list", "leave", ()),
        ("not now", "leave", ()),
    ],
)
def test_what_is_said_to_the_list_is_understood(said: str, do: str, numbers: tuple[int, ...]) -> None:
    command = read_command(said)
    assert command is not None and (command.do, command.numbers) == (do, numbers)


@pytest.mark.parametrize(
    "said",
    [
        "how long does it take to get one?",
        "what is a second opinion",
        "will it hurt",
        "she is four",
        "our consultant is on holiday",
    ],
)
def test_a_side_question_or_a_story_is_no_command(said: str) -> None:
    assert read_command(said) is None


@pytest.mark.parametrize(
    "said, words",
    [
        ("add: Will he be able to swim?", "Will he be able to swim?"),
        ("can you add how do we tell his brother", "how do we tell his brother"),
        ("i want to ask about PAIN relief at night", "PAIN relief at night"),
    ],
)
def test_a_familys_own_question_keeps_its_words(said: str, words: str) -> None:
    assert read_command(said) == Command("add", text=words)


def test_rewording_takes_the_new_words_as_they_are_typed() -> None:
    assert read_command("change 2 to Will SHE feel it?") == Command("reword", (2,), "Will SHE feel it?")

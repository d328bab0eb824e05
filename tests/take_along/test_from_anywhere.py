"""What is said to the list while something else is talked about, and what only looks like it."""

import pytest

from assistant.take_along.from_anywhere import said_from_anywhere

LISTED = ["Will the scan hurt her?", "When can she go home?", "Who will do the operation?", "What about school?"]


@pytest.mark.parametrize(
    "said, dos",
    [
        ("put 3 first", ["move"]),
        ("change 1 to does it hurt", ["reword"]),
        ("drop 2", ["drop"]),
        ("pls drop number 2 thanks", ["drop"]),
        ("take out the one about scans", ["drop"]),
        ("get rid of the one about football", ["drop"]),
        ("swap 1 and 2", ["swap"]),
        ("how many have i got", ["count"]),
        ("how many questions are on my list?", ["count"]),
        ("print my list", ["take"]),
        ("send me the list", ["take"]),
        ("can you email me my list please", ["take"]),
        ("empty it", ["clear"]),
        ("empty my list", ["clear"]),
        ("undo that", ["undo"]),
        ("remove the last one", ["drop"]),
        ("keep only the first three", ["keep"]),
        ("change the school one to: can she go to school", ["reword"]),
        ("drop 2 and move 4 to the top and add will it hurt", ["drop", "move", "add"]),
        ("add that to my list", ["that"]),
        ("make my list shorter", ["shorter"]),
        ("back to my list", ["show"]),
        ("im back, show list", ["show"]),
        ("the school one, say can she go to school", ["reword"]),
        ("actually keep 4", ["still"]),
    ],
)
def test_plain_words_to_the_list_are_for_the_list(said: str, dos: list[str]) -> None:
    assert [command.do for command in said_from_anywhere(said, LISTED)] == dos


@pytest.mark.parametrize(
    "said",
    [
        "2",
        "the second one",
        "she had 2 operations",
        "they want to drop her dose by 2",
        "cut 2 mg",
        "can they move her to ward 4",
        "put her first",
        "send my list to the team",
        "how long is the waiting list",
        "how many second opinions can we have",
        "delete everything",
        "delete it",
        "forget it",
        "keep it",
        "leave it",
        "done",
        "make it shorter",
        "more",
        "they changed my answer",
        "change her medicine to tablets",
        "swap doctors",
        "remove the drain",
        "take the tube out",
        "the first doctor is wrong",
        "not that one",
        "save that",
        "the other one, say goodbye",
        "what is a second opinion",
        "drop 9",
    ],
)
def test_what_may_be_about_something_else_is_not_for_the_list(said: str) -> None:
    assert said_from_anywhere(said, LISTED) == []

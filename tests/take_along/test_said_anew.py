"""A question that is taken back in the same breath is not kept; the one that stands in the end is."""

import pytest

from assistant.take_along.list_commands import read_commands
from assistant.take_along.said_anew import said_anew


@pytest.mark.parametrize(
    "said, kept",
    [
        ("add: does he really need the general anaesthetic, no scrap that, does he really need to be put to sleep for it", ["does he really need to be put to sleep for it"]),
        ("add can he eat before, no wait, can he drink before", ["can he drink before"]),
        ("put: who does it, actually no make that who holds him while they do it", ["who holds him while they do it"]),
        ("add: will it hurt. no not that. will he be awake", ["will he be awake"]),
        ("add: will it hurt - scratch that, how long does it hurt", ["how long does it hurt"]),
        ("put: why now? forget that. why not before", ["why not before"]),
        ("add: will he walk, can he eat before, no wait, can he drink before", ["will he walk", "can he drink before"]),
        ("add: will it scar, make that how big is the scar", ["how big is the scar"]),
        ("Please add: is she deaf, no, I mean will she hear us, no scrap that, will she talk", ["will she talk"]),
        ("put first: will he walk, no scrap that, will he talk", ["will he talk"]),
        ("change 2 to will it hurt, no scrap that, will he be asleep", ["will he be asleep"]),
    ],
)  # fmt: skip
def test_the_last_stands(said, kept):
    assert [one.text for one in read_commands(said)] == kept


def test_nothing_is_added_where_it_was_taken_back_and_no_other_said():
    assert [one.do for one in read_commands("add: will it hurt, scratch that")] == ["show"]


@pytest.mark.parametrize(
    "said",
    [
        "add: will she forget that, and will she remember me",
        "add: does he need to wait, no harm in that is there",
        "add: who do we ring, is it okay to say not that drug",
        "add is it painful, i mean really painful for him",
        "add: will it hurt, make it first",
        "add: can I say no, wait and see instead",
        "add: can they cancel that operation",
        "add: do they scrap that plan, who says so",
    ],
)
def test_words_of_a_question_take_nothing_back(said):
    assert said_anew(said) == said

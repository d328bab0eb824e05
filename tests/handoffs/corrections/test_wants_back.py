"""What stood in a line is asked for in many words; a wish for the child, or told to the team, is none of them."""

import pytest

from assistant.handoffs.corrections.wants_back import line_wanted, only_undo, wants_back


@pytest.mark.parametrize(
    "said, line",
    [
        ("No! You have lost my message. Put it back how it was.", "message"),
        ("no thats wrong, put my four questions back", "questions"),
        ("put it back how it was", None),
        ("No. You've mangled it. Undo that.", None),
        ("you have garbled it. put it back", None),
        ("can you put it back the way it was before", None),
        ("i want my old message back", "message"),
        ("wheres my message gone", "message"),
        ("oh no you deleted everything i wrote", None),
        ("that was an instruction. put it back as it was", None),
        ("put the ward back to how it was", "place"),
        ("you've wiped my message!!", "message"),
        ("go back to how it was", None),
        ("undo that please", None),
    ],
)
def test_it_is_wanted_back(said, line):
    assert wants_back(said)
    assert line_wanted(said) == line


@pytest.mark.parametrize(
    "said",
    [
        "put him back on the ward please",
        "they have lost my notes",
        "they lost my message and nobody rang back",
        "please bring her back to Heron ward",
        "get back to me please",
        "he was better before and i want him how he was",
        "you lost my scan results and i want them back",
        "where is my daughter",
        "we want to go back to how it was before the operation",
        "put it back how it was and say that he is worse today",
    ],
)
def test_these_are_for_the_team(said):
    assert not wants_back(said)


@pytest.mark.parametrize("said, bare", [("undo", True), ("no, undo that", True), ("put it back how it was", False)])
def test_an_undo_may_mean_the_step_before(said, bare):
    assert wants_back(said) and only_undo(said) is bare

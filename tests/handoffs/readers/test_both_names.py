"""Two names in one answer: each is of its own line, and one that is not plain parts nothing."""

import pytest

from assistant.handoffs.readers.both_names import names_apart


@pytest.mark.parametrize(
    "said, child, own",
    [
        (
            "Alfie Pruitt, my name is Maureen Pruitt, I am his nan on his dads side",
            "Alfie Pruitt",
            "Maureen Pruitt, his nan on his dads side",
        ),
        ("alfie pruitt my name is maureen pruitt i am his nan", "alfie pruitt", "maureen pruitt, his nan"),
        ("Ellie Shaw, I'm Donna her auntie", "Ellie Shaw", "Donna, her auntie"),
        ("Tomasz Nowak. my name is Anna Nowak, mother", "Tomasz Nowak", "Anna Nowak, mother"),
        ("my name is Jo Bloggs and my sons name is Ben Bloggs", "Ben Bloggs", "Jo Bloggs"),
        ("Kai Reid, this is his dad Craig", "Kai Reid", "Craig, his dad"),
        ("Leo Hunt and I'm his gran June Hunt", "Leo Hunt", "June Hunt, his gran"),
        ("I'm Sarah Moss, my son is Jake Moss", "Jake Moss", "Sarah Moss"),
        ("Zane Ali, im his uncle", "Zane Ali", "his uncle"),
    ],
)
def test_the_childs_name_and_who_asks_are_told_apart(said, child, own):
    assert names_apart(said) == (child, own)


@pytest.mark.parametrize(
    "said",
    [
        "Imran Khan",
        "this is Alfie",
        "I'm Ali Reid",
        "Alfie, I'm told he's on Heron",
        "Sam Lee, I'm worried",
        "Sam Lee, I'm Polish",
        "Mia Khan, her sister is Ada Khan",
        "Mia Khan, I am on Heron ward",
        "Theo Grant, I'm a single parent",
    ],
)
def test_one_name_stays_whole(said):
    assert names_apart(said) == (said, "")

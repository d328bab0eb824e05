"""At the short lines of the form a value is cleaned of what is said to us beside it, and what was taken is
seen at once.
"""

import pytest

from tests.conversations.test_nothing_drops import NOT_KEPT, told
from tests.support.at_a_step import asked, lines


@pytest.mark.parametrize(
    "step, said, stands",
    [
        (
            "child_name",
            "Well he's Callum, Callum James Rennie, but everybody calls him Cal, after his grandpa's dog if you please.",
            {"child_name": "Callum James Rennie (Cal)"},
        ),
        (
            "child_name",
            "Her name was Isla. Isla Grace Nwosu. I'm Ada.",
            {"child_name": "Isla Grace Nwosu", "relationship": "Mother, Ada"},
        ),
        (
            "child_name",
            "Her name is Poppy Hargreave and she was born 3 May 2024",
            {"child_name": "Poppy Hargreave", "child_identifier": "3 May 2024"},
        ),
        (
            "child_identifier",
            "4 May 2019. Please address me as Mrs Voss",
            {"child_identifier": "4 May 2019", "relationship": "Mother, Mrs Voss"},
        ),
        ("best_time", "After five. Call me Jo", {"best_time": "After five", "relationship": "Mother, Jo"}),
    ],
)
def test_what_is_taken_is_shown_back_at_once(db, at, step, said, stands):
    chat = at(step)
    body = chat.say(said)
    kept = lines(db, chat)
    assert {name: kept[name] for name in stands} == stands
    assert all(line in told(body) for line in stands.values())
    assert asked(body) != step


@pytest.mark.parametrize("said", ["call me Jo", "I'm Ada", "please address me as Mrs Voss"])
def test_a_name_of_the_writer_alone_is_kept_and_the_step_asked_again(db, at, said):
    chat = at("child_name")
    body = chat.say(said)
    assert lines(db, chat)["relationship"].startswith("Mother, ") and asked(body) == "child_name"
    assert NOT_KEPT not in told(body)

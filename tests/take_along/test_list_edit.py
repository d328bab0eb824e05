"""What comes of what is said to a list: scripts by an author who had not seen the code."""

from pathlib import Path
from uuid import uuid4

import pytest
import yaml

from assistant.take_along.list_commands import read_commands
from assistant.take_along.list_edit import Question, edited

SCRIPTS = yaml.load((Path(__file__).parent / "list_scripts.yml").read_text(encoding="utf-8"), yaml.CSafeLoader)
MOST_WRONG = 16  # of 220, 2026-11-28


def after(script: dict) -> list[str]:
    now = tuple(Question(uuid4(), text) for text in script["list"])
    before: tuple[Question, ...] = ()
    for said in script["says"]:
        result = edited(now, read_commands(said), before)
        new = () if result.clears else tuple(Question(one.key or uuid4(), one.text) for one in result.questions)
        before, now = (now, new) if new != now else (before, now)
    return [one.text for one in now]


def plain(text: str) -> str:
    kept = (char if char.isalnum() or char == "'" else " " for char in text.lower().replace("\u2019", "'"))
    return " ".join("".join(kept).split())


def right(script: dict) -> bool:
    wanted, made = script["expects"].get("list", []), after(script)
    wanted = script["list"] if wanted == "unchanged" else wanted
    return len(made) == len(wanted) and all(
        plain(one) in plain(other) or plain(other) in plain(one) for one, other in zip(wanted, made, strict=True)
    )


def test_scripts_go_as_their_author_meant() -> None:
    wrong = [script["says"] for script in SCRIPTS if not right(script)]
    assert len(wrong) <= MOST_WRONG, wrong


def test_remove_the_last_one_removes_one_also_when_said_twice() -> None:
    script = {"list": ["a lump?", "a scan?", "a drip?"], "says": ["remove the last one", "remove the last one"]}
    assert after(script) == ["a lump?"]


def test_a_change_can_be_undone_also_in_part() -> None:
    script = {"list": ["a lump?", "a scan?", "a drip?"], "says": ["take out 2 and 3", "put 3 back"]}
    assert after(script) == ["a lump?", "a drip?"]


def test_words_that_fit_two_change_nothing() -> None:
    shown = [Question(uuid4(), text) for text in ("Why another scan?", "When is the next scan?")]
    result = edited(shown, read_commands("take out the scan one"))
    assert result.questions == tuple(shown) and set(result.unclear or ()) == {0, 1}


FOUR = ("Will the parking cost us?", "Is the dose right?", "Who reads the scan?", "Can his brother visit?")


def left(said: str) -> list[int]:
    shown = [Question(uuid4(), text) for text in FOUR]
    return [FOUR.index(one.text) for one in edited(shown, read_commands(said)).questions]


def test_a_question_is_dropped_behind_its_name() -> None:
    for said in ("the parking one, we've no use for that", "parking question, I don't want that now"):
        assert left(said) == [1, 2, 3]
    for said in ("I've no use for any of this", "the nurse said we don't need that"):
        assert left(said) == [0, 1, 2, 3]


def test_one_goes_up_or_down_without_a_verb() -> None:
    assert left("the dose one up") == [1, 0, 2, 3]
    assert left("the brother one up two places") == [0, 3, 1, 2]
    assert left("2 down") == [0, 2, 1, 3]
    assert left("his dose went up") == [0, 1, 2, 3]
    assert left("are scan numbers up") == [0, 1, 2, 3]


def test_another_question_too() -> None:
    assert left("move the scan one to the top and the dose one as well") in ([2, 1, 0, 3], [1, 2, 0, 3])
    assert left("drop the scan one and the brother one too") == [0, 1]


def test_new_words_are_given_as_an_example() -> None:
    shown = [Question(uuid4(), text) for text in FOUR]
    made = edited(shown, read_commands("make the parking one about buses, like can we get there by bus")).questions
    assert made[0].text == "can we get there by bus"
    assert read_commands("make the tea, like now please") == []


def test_what_was_taken_off_earlier_comes_back_to_its_old_place() -> None:
    shown = [Question(uuid4(), text) for text in FOUR]
    one, two, three, four = shown
    now, before, older = [one, three], [one, three, four], [[one, three, four], shown]
    back = edited(now, read_commands("put the dose one back"), before, [four, two], older=older).questions
    assert back == (one, two, three)


@pytest.mark.parametrize(
    "said", ["chuck any one away", "lose a question", "drop one of them", "bin the one from when she was in"]
)
def test_one_that_points_at_none_takes_off_none(said):
    old = [Question(uuid4(), text) for text in ("Why another scan?", "When is the surgery?")]
    added = Question(uuid4(), "Who decides?")
    result = edited([*old, added], read_commands(said), old)
    assert result.questions == (*old, added)
    assert result.unclear == ((0, 1, 2) if "from when" not in said else ())


@pytest.mark.parametrize("said", ["take that one off", "delete it"])
def test_one_that_points_back_is_the_one_added_last(said):
    old = [Question(uuid4(), text) for text in ("Why another scan?", "When is the surgery?")]
    result = edited([*old, Question(uuid4(), "Who decides?")], read_commands(said), old)
    assert list(result.questions) == old

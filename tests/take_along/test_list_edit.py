"""What comes of what is said to a list: scripts by an author who had not seen the code."""

from pathlib import Path
from uuid import uuid4

import pytest
import yaml

from assistant.take_along.edited_list import Question
from assistant.take_along.list_commands import read_commands
from assistant.take_along.list_edit import edited

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


HAIR = ("Will the tablets make her hair fall out?", "Who do we ring at night?", "Can we say no?", "Is there a scan?")


@pytest.mark.parametrize(
    "said, expected",
    [
        ("put: will she lose her hair or not. and drop 1 and 4", [2, 3, "will she lose her hair or not"]),
        ("add the one about her sleep and take off the last", [1, 2, 3, "her sleep"]),
        ("get rid of 3 and 4 and for 1 only say: is it the tablets", ["is it the tablets", 2]),
        ("take out 4. and for 2 just put: who is on at night", [1, "who is on at night", 3]),
        ("that went wrong, 2 should be: what's the night number", [1, "what's the night number", 3, 4]),
        ("make 3 'can he say what he's worried about'", [1, 2, "can he say what he's worried about", 4]),
        ("number 1 say it like i said: does it do that to everyone", ["does it do that to everyone", 2, 3, 4]),
        ("lovely. swap 1 and 3", [3, 2, 1, 4]),
        ("good. swap 2 and 4", [1, 4, 3, 2]),
        ("number 5: can grandad come", [1, 2, 3, 4, "can grandad come"]),
        ("you didn't listen. put: can nan come. on my list", [1, 2, 3, 4, "can nan come"]),
        ("show me it again, with the scan one second", [1, 4, 2, 3]),
        ("drop 2 and show me the list", [1, 3, 4]),
        ("hm undo, no actually don't undo. drop 4", [1, 2, 3]),
        ("2 should be first", [2, 1, 3, 4]),
        ("please dont undo that", [1, 2, 3, 4]),
        ("add will it hurt: the needle", [1, 2, 3, 4, "will it hurt: the needle"]),
    ],
)
def test_every_order_of_a_sentence_is_done_as_it_was_said(said, expected):
    shown = tuple(Question(uuid4(), text) for text in HAIR)
    before = (*shown, Question(uuid4(), "Could it wait?"))
    made = edited(shown, read_commands(said), before)
    assert [one.text for one in made.questions] == [HAIR[one - 1] if isinstance(one, int) else one for one in expected]
    assert made.unclear is None or not made.did


def test_an_order_that_is_not_understood_beside_one_that_is_is_not_hidden():
    shown = tuple(Question(uuid4(), text) for text in HAIR)
    made = edited(shown, read_commands("drop 2. make everything sparkle a bit"))
    assert len(made.questions) == 3 and made.unclear == ()
    assert edited(shown, read_commands("drop 2. she hates that one")).unclear is None


def test_the_one_that_was_taken_off_comes_back_where_it_is_named():
    shown = tuple(Question(uuid4(), text) for text in HAIR)
    gone = (Question(uuid4(), "Why is she so sleepy?"),)
    made = edited(shown, read_commands("add the one about being sleepy and take off the last one"), shown, gone)
    assert [one.text for one in made.questions] == [*HAIR[:3], "Why is she so sleepy?"]


def test_what_is_said_after_undoing_means_the_list_as_it_is_then():
    before = tuple(Question(uuid4(), text) for text in HAIR)
    made = edited(before[1:], read_commands("undo that, then make 1 'is it the tablets she's on'"), before)
    assert [one.text for one in made.questions] == ["is it the tablets she's on", *HAIR[1:]]


def test_two_questions_joined_by_and_also_are_two():
    shown = (Question(uuid4(), "What are the risks?"),)
    result = edited(shown, read_commands("add will it scar and also can he swim"))
    assert [one.text for one in result.questions][1:] == ["will it scar", "can he swim"]
    result = edited(shown, read_commands("add can he eat and also drink before it"))
    assert len(result.questions) == 2


HERS = ("Are tablets the only choice for her?", "What if she has a fit?", "What are the side effects, day by day?", "Will it affect her when she is older?")  # fmt: skip


@pytest.mark.parametrize(
    "said, expected",
    [
        ("actually that one about when shes older scares me take it off", [1, 2, 3]),
        ("take off the one about when shes older", [1, 2, 3]),
        ("take 4 off it scares me", [1, 2, 3]),
        ("the fit one frightens me take it off", [1, 3, 4]),
        ("make 3 shorter, say side effects each day?", [1, 2, "side effects each day?", 4]),
        ("make 2 simpler, and say what if she fits", [1, "what if she fits", 3, 4]),
        ("make number 1 shorter. put is it only tablets", ["is it only tablets", 2, 3, 4]),
        ("make it shorter", [1, 2, 3]),
        ("make 2 shorter", [1, 2, 3, 4]),
        ("add why two medicines and put that first", ["why two medicines", 1, 2, 3, 4]),
        ("add is it safe and move it to the top", ["is it safe", 1, 2, 3, 4]),
        ("add is it safe, put 3 first", [3, 1, 2, 4, "is it safe"]),
    ],
)
def test_what_is_said_of_one_question_is_done_to_that_one(said, expected):
    shown = tuple(Question(uuid4(), text) for text in HERS)
    made = edited(shown, read_commands(said))
    assert [one.text for one in made.questions] == [HERS[one - 1] if isinstance(one, int) else one for one in expected]


def test_it_is_the_question_that_was_changed_last():
    before = tuple(Question(uuid4(), text) for text in HERS)
    shown = (*before[:3], Question(before[3].key, "our gp refer"))
    made = edited(shown, read_commands("change it to does our GP in Wrexham have to refer him"), before)
    assert made.questions[3].text == "does our GP in Wrexham have to refer him"
    assert edited(shown, read_commands("change it to urdu"), before).did == ()
    assert edited(before, read_commands("change it to does our GP have to refer him")).did == ()

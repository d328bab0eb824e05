"""A no to keeping, in other words; and coming round after it."""

import pytest

from assistant.conversations.readers.no_keeping import comes_round, refuses_keeping
from tests.support.at_a_step import asked
from tests.support.factories import FakeEngine, answering, make_chat, saying
from tests.support.form_engine import FormEngine


@pytest.mark.parametrize(
    "said",
    ["I'd rather it wasn't stored", "don't hang on to any of this please", "please don't keep my details", "I don't want any of it written down"],
)  # fmt: skip
def test_nothing_is_to_be_kept(at, said):
    assert refuses_keeping(said)
    assert asked(at("consent").say(said)) is None


@pytest.mark.parametrize(
    "said",
    [
        "don't keep it longer than a week",
        "do you keep it",
        "if you don't store it, fine",
        "I don't mind",
        "keep it private",
    ],
)
def test_a_condition_or_a_question_is_no_refusal(said):
    assert not refuses_keeping(said)


@pytest.mark.parametrize(
    "said",
    ["you've talked me round, do write it down", "all right, here is fine after all", "ok I give in, pass it along", "on reflection yes", "go on then, do it", "do it"],
)  # fmt: skip
def test_coming_round_after_a_no_asks_once_more(at, said):
    assert comes_round(said)
    chat = at("consent")
    assert asked(chat.say("no thanks")) is None
    assert asked(chat.say(said)) == "consent"


@pytest.mark.parametrize(
    "said", ["after all nobody rang", "I changed my mind about the operation", "do not pass it on", "is it fine after all", "ok", "after all that he is home now"]
)  # fmt: skip
def test_other_words_are_no_coming_round(said):
    assert not comes_round(said)


def test_without_a_no_before_it_the_engine_reads_the_words(db, engine):
    make_chat(db, engine).say("on reflection yes")
    assert (engine.told[-1].text, engine.told[-1].intent) == ("on reflection yes", None)


@pytest.fixture
def engine(db):
    return FormEngine(db)


@pytest.mark.parametrize("no", ["no, leave that then", "no then", "nah we will leave it at that"])
def test_a_no_in_any_words_counts_while_it_is_near(db, engine, no):
    chat = make_chat(db, engine)
    engine.reads[no] = "deny"
    asides = ("what are the visiting hours", "is there parking")
    engine.reads |= dict.fromkeys(asides, "ask_visiting")
    for said in ("pass it on", no, *asides):
        chat.say(said)
    assert asked(chat.say("oh all right, after all you may pass it on")) == "consent"


def test_a_no_long_ago_is_not_taken_up(db, engine):
    chat = make_chat(db, engine)
    for said in (
        "pass it on",
        "no thanks",
        "visiting hours",
        "is there parking",
        "and a canteen",
        "after all you may pass it on",
    ):
        chat.say(said)
    assert engine.told[-1].intent is None


def test_a_no_to_something_else_is_no_refusal(db):
    steps = iter([saying("may we?", step="check"), saying("kept", intent="deny"), answering("records")])
    engine = FakeEngine(lambda told: next(steps))
    chat = make_chat(db, engine)
    chat.say("pass it on")
    chat.say("no")
    chat.say("on reflection yes, keep it")
    assert engine.told[-1].intent is None

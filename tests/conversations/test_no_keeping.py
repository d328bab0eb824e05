"""A no to keeping, in other words; and coming round after it."""

import pytest

from assistant.conversations.no_keeping import comes_round, refuses_keeping
from assistant.handoffs.draft import open_draft, refuse
from tests.conversations.test_about_form import asked, at
from tests.support.factories import FakeEngine, answering, make_chat, saying

__all__ = ["at"]


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


@pytest.mark.parametrize("refused, intent", [(True, "request_handoff"), (False, None)])
def test_a_no_that_the_record_holds_counts_in_any_words(db, refused, intent):
    steps = iter([saying("may we?", step="consent"), answering("records"), answering("records")])
    engine = FakeEngine(lambda told: next(steps))
    chat = make_chat(db, engine)
    chat.say("pass it on")
    with db.begin() as session:
        draft = open_draft(session, chat.conversation_id)
        if refused:
            refuse(session, draft)
    chat.say("nah we will leave it at that")
    chat.say("on reflection yes, keep it")
    assert engine.told[-1].intent == intent

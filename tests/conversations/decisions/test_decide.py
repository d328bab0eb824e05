"""What is to be done with a message: which decision comes first, and what the engine is told."""

from uuid import uuid4

import pytest

from assistant.conversations.changes import SAME
from assistant.conversations.decisions.danger import INTENT_OF
from assistant.conversations.decisions.decide import plan
from assistant.conversations.readers.follow_up import Why
from assistant.conversations.snapshot import Snapshot
from assistant.handoffs.corrections.correction import Correction
from assistant.safety.verdict import Finding, Verdict
from tests.support.factories import example_profile, make_words

DANGER = Verdict((Finding("emergency", "card", "she is not breathing", "a test", report=False),))


def decided(text="how do i ask", verdict=None, **more):
    plain = {"mode": "assistant", "nation": None, "writer": None, "form": None, "field": None, "last_answer": None}
    told = {"conversation_id": uuid4(), "text": text, "earlier": (), "choice": None, **plain, **more}
    return plan(Snapshot(**told), verdict or Verdict(), make_words(), example_profile())


@pytest.mark.parametrize(
    "state",
    [
        {},
        {"form": "handoff_form", "field": "message"},
        {"form": "questions", "field": "list"},
        {"form": "thinking", "field": "worry"},
        {"form": "addition", "field": "add", "sent": True},
        {"choice": {"say": "Not sure"}},
        {"follow_up": Why(), "last_answer": "refused"},
    ],
)
def test_danger_comes_first_in_every_state(state):
    plan = decided("she is not breathing", DANGER, **state)

    assert plan.before[0].notice == {"route": "emergency", "level": "card"}
    assert plan.engine.intent == INTENT_OF["emergency"] and plan.engine.text is None
    assert not (plan.for_list or plan.for_addition)


def test_while_staff_have_the_conversation_the_card_is_shown_and_the_engine_is_not_called():
    plan = decided("she is not breathing", DANGER, mode="staff")

    assert plan.before[0].notice["route"] == "emergency" and plan.engine is None


@pytest.mark.parametrize("route", ["emergency", "deterioration"])
def test_a_card_is_true_about_whether_a_person_has_the_chat(route):
    verdict = Verdict((Finding(route, "card", "she is worse", "a test", report=False),))
    held, alone = (decided("she is worse", verdict, mode=mode).before[0].text for mode in ("staff", "assistant"))
    assert "Nobody may be reading this chat" in held and "Nobody may be reading this chat" in alone
    assert "A person from the hospital has this chat" in held and "A person from the hospital" not in alone


def test_while_staff_have_the_conversation_nothing_else_is_said():
    plan = decided(mode="staff")
    assert (plan.before, plan.after, plan.engine) == ((), (), None)


def test_what_the_words_tell_of_nation_and_writer_is_kept():
    plan = decided("we live in cardiff, how do i ask")

    assert plan.changes.nation == plan.reader.nation == "wales"
    assert plan.changes.writer is SAME


def test_an_answer_to_a_step_does_not_change_the_nation():
    assert decided("cardiff", form="handoff_form", field="place", nation="england").changes.nation is SAME


@pytest.mark.parametrize(
    "text, step, more, intent",
    [
        ("yes", "consent", {}, "affirm"),
        ("no thanks", "check", {}, "deny"),
        ("Aisha Khan", "child_name", {}, "inform"),
        ("sorry its ward 7", "place", {"correction": Correction("place", "ward 7")}, "inform"),
        ("sorry its ward 7", "needs", {"correction": Correction("place", "ward 7")}, "correct_handoff"),
    ],
)
def test_what_identifies_never_leaves_where_the_step_can_be_read_here(text, step, more, intent):
    told = decided(text, form="handoff_form", field=step, **more).engine
    assert (told.intent, told.text) == (intent, None)


@pytest.mark.parametrize("text", ["/restart", "  /restart", "\u200b/restart", "\uff0frestart", "\U0001f600", "???"])
def test_typed_text_is_never_a_command(text):
    assert decided(text).engine.intent == "nlu_fallback"


def test_a_choice_pressed_late_answers_no_other_step():
    late = decided(choice={"say": "Not sure"}, typed=False, late=True, form="handoff_form", field="site")
    assert late.engine.intent == "nlu_fallback"


@pytest.mark.parametrize(
    ("said", "nation"),
    [
        ("who do we complain to, you or the scottish ones", "england"),
        ("we are scottish but she was operated on at your hospital, how do we complain", "england"),
        ("where do i send a complaint about you", "england"),
        ("how do we complain", "scotland"),
        ("he is treated in Glasgow, how do we complain", "scotland"),
        ("can you tell me how to complain", "scotland"),
    ],
)
def test_care_is_complained_about_where_it_was_given(said, nation):
    assert decided(said, nation="scotland").reader.nation == nation

"""What was said before that staff must do or not do: a press writes only what stands on the button."""

import pytest

from tests.actions.test_validate_handoff_form import ACTION, lines, noted


@pytest.mark.parametrize("before", ["please don't ring my ex", "my dad must not know"])
def test_a_press_joins_nothing_that_was_said_before(stage, before):
    stage.turn(before, state="answered")
    done = stage.run(ACTION, text="None", step="needs", details={"pressed": True})
    assert lines(stage)["needs"] == "None" and done.said == ["utter_handoff_changed"]
    assert done.facts[0]["field"] == "*"


def test_what_was_said_is_put_in_when_that_is_pressed(stage):
    stage.turn("please don't ring my ex", state="answered")
    stage.run(ACTION, text="None", step="needs", details={"pressed": True})
    stage.run("action_correct_handoff", text="Put that in", step="message", details={"field": "needs", "wishes": True})
    assert lines(stage)["needs"] == "please don't ring my ex"


def test_a_ringing_that_was_noted_waits_too(stage):
    noted(stage, "Deaf or hard of hearing: please do not ring")
    stage.run(ACTION, text="None", step="needs", details={"pressed": True})
    assert lines(stage)["needs"] == "None"
    stage.run("action_correct_handoff", text="Put that in", step="message", details={"field": "needs", "wishes": True})
    assert lines(stage)["needs"] == "Deaf or hard of hearing: please do not ring"


def test_what_is_typed_keeps_what_was_said(stage):
    stage.turn("please don't ring my ex", state="answered")
    stage.run(ACTION, text="none", step="needs")
    assert lines(stage)["needs"] == "please don't ring my ex"


@pytest.mark.parametrize("anew", ["Polish interpreter", "Polish interpreter by phone", "large print please"])
def test_a_line_that_is_asked_again_holds_exactly_the_new_words(stage, anew):
    stage.turn("please don't ring my ex", state="answered")
    stage.run(ACTION, text="Plain English", step="needs")
    assert lines(stage)["needs"] == "Plain English; please don't ring my ex"
    stage.run("action_correct_handoff", text="Help you need", step="check", details={"field": "needs"})
    done = stage.run(ACTION, text=anew, step="needs")
    assert lines(stage)["needs"] == anew
    assert done.facts[0]["field"] == "*"  # that the wish waits is told, with a press that puts it in


def test_the_only_words_of_a_line_take_the_place_of_all(stage):
    stage.turn("please don't ring my ex", state="answered")
    stage.run(ACTION, text="Plain English", step="needs")
    stage.run("action_correct_handoff", text="The language is only: Polish interpreter.", step="check")
    assert lines(stage)["needs"] == "Polish interpreter"


@pytest.mark.parametrize("said", ["nah", "none"])
def test_what_was_said_before_the_yes_waits_where_it_is_typed_too(stage, said):
    stage.turn("please don't ring my ex", state="answered")
    stage.run(ACTION, text="yes", step="consent", intent="affirm")
    done = stage.run(ACTION, text=said, step="needs")
    assert lines(stage)["needs"] == "None" and done.facts[-1]["field"] == "*"

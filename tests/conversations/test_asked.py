"""What was asked counts: which of a family's words fit the step, the question or a button that they answer."""

from uuid import uuid4

import pytest

from assistant.answers.reply import Offer
from assistant.conversations.asked import asked_of
from assistant.conversations.readers.follow_up import Press
from assistant.conversations.snapshot import Mine, Snapshot
from assistant.handoffs.corrections.correction import Correction
from assistant.safety.asked import Asked
from tests.support.factories import example_profile


def snapshot(text, *, step=None, form="handoff_form", **more):
    return Snapshot(
        conversation_id=uuid4(),
        mode="assistant",
        nation=None,
        writer=None,
        form=form if step else None,
        field=step,
        last_answer=None,
        text=text,
        earlier=(),
        choice=None,
        **more,
    )


def asked(text, **more):
    return asked_of(snapshot(text, **more), example_profile())


ANSWERS = {
    "child_name": ["Omar Farouk", "his name is Callum", "Aoife"],
    "child_identifier": ["she's 7", "she is 7 years old", "4 May 2019", "04/05/2019", "14 months"],
    "contact_method": ["ring me", "email please", "text"],
    "contact_value": ["07700 900123", "anna@example.org"],
    "best_time": ["after 3", "dont ring the house", "any evening", "don't ring my work"],
    "consent": ["yes please", "no thanks"],
    "check": ["send it", "no"],
    "relationship": ["Mother", "Foster carer"],
}


@pytest.mark.parametrize(
    "step, text, fits",
    [
        ("site", "Bryony Fell", Asked.ANSWERED),
        ("child_identifier", "Bryony Fell", Asked.ANSWERED),
        ("site", "bryony fell", Asked.STEP),
        ("site", "Baby Fell", Asked.STEP),
        ("site", "Bryony Hurt", Asked.STEP),
    ],
)
def test_a_name_a_step_late_is_a_name_and_no_fall(step, text, fits):
    assert asked(text, step=step) is fits


@pytest.mark.parametrize("step", ["site", "message"])
def test_words_that_put_a_line_right_are_an_answer(step):
    put_right = Correction("child_name", "Bryony Fell", replaces=True)
    assert asked("sorry her surname is Fell not Bell", step=step, correction=put_right) is Asked.ANSWERED
    assert asked("her surname is Fell and he is hurting her", step=step, correction=put_right) is Asked.STEP


@pytest.mark.parametrize("step, text", [(step, text) for step, texts in ANSWERS.items() for text in texts])
def test_an_answer_fits_its_step(step, text):
    assert asked(text, step=step) is Asked.ANSWERED


@pytest.mark.parametrize(
    "step, text",
    [
        ("child_name", "dad hits me"),
        ("child_name", "baby is floppy"),
        ("best_time", "ring me he is hurting her"),
        ("contact_method", "dont ring he will kill me"),
        ("child_identifier", "she stopped breathing 10 minutes ago"),
        ("message", "Omar Farouk"),
        ("contact_method", "dont call he gets angry when he hears"),
        ("child_identifier", "he came home drunk again on 4 May with his belt"),
        ("consent", "yes and i want to die"),
    ],
)
def test_what_says_more_than_was_asked_is_read_like_any_message_of_a_step(step, text):
    assert asked(text, step=step) is Asked.STEP


def test_in_the_list_and_in_thinking_a_step_waits_for_words():
    assert asked("that she can go back to school", step="matters", form="thinking") is Asked.STEP


def test_outside_a_form_the_words_of_a_button_and_what_leans_on_it_fit():
    assert asked("How to ask", offers=(Offer("How to ask", {}),)) is Asked.ANSWERED
    assert asked("the second one", follow_up=Press(uuid4())) is Asked.ANSWERED
    assert asked("Scotland") is Asked.ANSWERED
    assert asked("Omar Farouk") is Asked.NOTHING
    assert asked("no, what is the point of anything", follow_up=Press(uuid4())) is Asked.NOTHING, (
        "a no may begin anything"
    )


@pytest.mark.parametrize(
    "text, form, fits",
    [
        ("no hang on i want to stop now", "thinking", Asked.ANSWERED),
        ("stop this now", "questions", Asked.ANSWERED),
        ("i want to stop", None, Asked.NOTHING),
        ("please make it stop", "thinking", Asked.STEP),
        ("i have had enough", "thinking", Asked.STEP),
        ("i cant go on", "thinking", Asked.STEP),
        ("stop it hurts, i want to die", "thinking", Asked.STEP),
    ],
)
def test_to_stop_a_step_is_no_wish_to_die_and_other_words_are_read(text, form, fits):
    assert asked(text, step="matters" if form else None, form=form) is fits


@pytest.mark.parametrize(
    "text, fits", [("where is my plan", Asked.ANSWERED), ("i hurt, where is my plan", Asked.NOTHING)]
)
def test_what_they_made_is_asked_for(text, fits):
    assert asked(text, mine=Mine("plan")) is fits

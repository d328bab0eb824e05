"""Whether asking is held against a family, read outside the form too."""

import pytest

from assistant.handoffs.beside.how_it_is_taken import asks_how_taken
from tests.support.factories import FakeEngine, make_chat


@pytest.mark.parametrize(
    "said, taken",
    [
        ("would the consultant be offended if I ask", True),
        ("could they refuse to see us for asking", True),
        ("is it rude to ask for one", True),
        ("am I a bad mum", False),
        ("will it make things worse", False),
        ("will they stop treating him", False),
        ("is he hurt", False),
        ("would a thing like this be noted in her chart for good", True),
        ("does my asking sit on his file when he's grown", True),
        ("will it go on her notes that we asked", True),
        ("could this be put against our name", True),
        ("Will asking for another stay on his medical record? Just wondering.", True),
        ("will you put it on the form", False),
        ("is the rash noted in her chart", False),
        ("does the allergy show in his notes", False),
        ("what does it say in his notes", False),
        ("can we see his notes", False),
    ],
)
def test_how_the_team_takes_it_is_asked_outside_the_form_too(said, taken):
    assert asks_how_taken(said) is taken


def test_what_stays_on_file_is_told_with_what_it_does_to_the_care(db):
    engine = FakeEngine()
    make_chat(db, engine).say("would a thing like this be noted in her chart for good")
    assert engine.told[-1].intent == "ask_effect_on_care"


@pytest.mark.parametrize(
    "said",
    [
        "And do the parents have to worry the doctor is angry?", "do we have to worry that the surgeon gets cross",
        "should they be scared the doctor is angry", "must we be afraid doctor angry?",
        "need i worry about upsetting the consultant", "do i have to be worried the team will be annoyed",
        "does she need to fear the doctors getting angry", "would he be frightened of offending the surgeon",
    ],
)  # fmt: skip
def test_the_fear_of_an_angry_doctor_is_the_same_question(said):
    assert asks_how_taken(said)


@pytest.mark.parametrize("said", ["do we have to worry about the rash", "should i be scared of the operation"])
def test_other_fears_are_left(said):
    assert not asks_how_taken(said)

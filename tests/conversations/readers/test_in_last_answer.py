"""A question that was not understood, and takes up the answer just told: the part that fits, and what else it may
be.
"""

import pytest

from assistant.answers.wording import Reader, Wording
from assistant.conversations.engine_turn import EngineTurn
from assistant.conversations.words import Words
from tests.support.factories import MONDAY_MORNING, answers, example_profile, sources

UNSURE = {"text": "", "buttons": [], "custom": {"render": "unsure"}}
MAY_BE = "This may be the part that you mean:"

WORDS = Words(
    Wording(answers(), sources(), example_profile()),
    example_profile(),
    likeness=lambda asked, parts: [float("hear nothing" in part) for part in parts],
)


def told(asked, *nearest, after="complaint", writer=None, **more):
    turn = EngineTurn([UNSURE], intent="nlu_fallback", nearest=list(nearest))
    (reply,) = WORDS.replies(
        turn, Reader(writer=writer), {}, None, now=MONDAY_MORNING, last_answer=after, asked=asked, **more
    )
    return reply


@pytest.mark.parametrize(
    "asked, after, nearest, part",
    [
        (
            "so would our request for a fresh pair of eyes fall through if I complained?",
            "complaint",
            ["ask_how_to_request", "ask_complaint"],
            "still ask for a second opinion",
        ),
        (
            "not a word in sixteen days. whose door do I knock on?",
            "waiting_time",
            ["ask_referral_stuck"],
            "If you hear nothing, try",
        ),
        ("in what words ought I to put it to them?", "unproven_treatment", ["ask_travel"], 'You could ask: "Has this'),
        ("does the other doctor need the notes then?", "what_happens", ["ask_abroad"], "may only need the notes"),
    ],
)
def test_the_part_that_fits_is_told_as_that_answer(asked, after, nearest, part):
    reply = told(asked, *nearest, after=after)
    assert reply.text.startswith(MAY_BE) and part in reply.text
    assert reply.answer["id"] == after and reply.answer["sources"]


def test_what_else_it_may_be_and_a_person_stand_below():
    titles = [one.title for one in told("would that stop it?", "ask_refused", "ask_complaint").offers]
    assert titles == ["If the answer is no", "Talk to a person"]


@pytest.mark.parametrize(
    "asked, nearest",
    [
        ("can we get help with the cost of travel for it?", ["ask_travel", "ask_free_on_nhs"]),
        ("is there a chaplain for muslims?", ["ask_faith", "ask_abroad"]),
        ("nothing of the sort", ["ask_complaint"]),
    ],
)
def test_another_topic_and_what_asks_nothing_are_not_answered_from_it(asked, nearest):
    assert MAY_BE not in told(asked, *nearest).text


@pytest.mark.parametrize("after", [None, "greet", "thank", "situation"])
def test_nothing_is_taken_up_where_nothing_was_told(after):
    assert MAY_BE not in told("would that stop it?", "ask_complaint", after=after).text


def test_the_second_time_in_a_row_a_person_comes_first():
    assert MAY_BE not in told("would that stop it?", "ask_complaint", unsure=1).text


def test_what_turns_to_something_else_takes_nothing_up():
    assert MAY_BE not in told("would that stop it?", "ask_complaint", leans=False).text


def test_a_family_whose_child_has_died_is_offered_a_person_and_no_guess():
    assert [one.title for one in told("would that stop it?", "ask_complaint", writer="bereaved").offers] == [
        "Talk to a person"
    ]


def test_no_second_guess_is_told_behind_a_part():
    reply = told("would that stop it?", "ask_complaint", last_text=f"{MAY_BE}\n\nYou can ask.")
    assert not reply.text.startswith(MAY_BE)

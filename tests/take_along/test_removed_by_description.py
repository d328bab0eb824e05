"""Questions taken off by what they are about: all that are described and no other, each undoable."""

from uuid import uuid4

import pytest

from assistant.take_along.edited_list import Question
from assistant.take_along.list_commands import read_commands
from assistant.take_along.list_edit import edited
from tests.support.factories import make_chat, saying
from tests.take_along.conftest import not_understood
from tests.take_along.test_own_questions import on_it

BLEED, PLAN, BOTH, NEXT, READ, COPY = LIST = (
    "put first: what does the bleed mean for how he will grow up. and will he walk",
    "Does the second opinion change the plan? If not, why not?",
    "What did both doctors agree on?",
    "When does the next step start, and who will tell us?",
    "Have you read the second opinion? Can we go through it together?",
    "Can we have our own copy of the report?",
)


def left(said):
    return [one.text for one in edited([Question(uuid4(), one) for one in LIST], read_commands(said)).questions]


@pytest.mark.parametrize(
    "said",
    [
        "i mean i havent got a second opinion so those ones are no use",
        "we havent had a second opinion yet so drop those ones",
        "I dont have a second opinion, those are no good",
        "there hasn't been a second opinion so take those off",
        "the second opinion ones are no use to me",
        "those about the second opinion don't apply to us",
        "take off the ones about the second opinion",
        "get rid of the questions that mention a second opinion",
        "remove the second opinion questions",
        "No, we haven't asked for a second opinion. Please remove those questions.",
    ],
)
def test_all_that_are_described_go_and_no_other(said):
    assert left(said) == [BLEED, BOTH, NEXT, COPY]


@pytest.mark.parametrize(
    "said, stay",
    [
        ("take off the words put first... and the ones about the second opinion", [BLEED.removeprefix("put first: "), BOTH, NEXT, COPY]),
        ('take off the words "put first"', [BLEED.removeprefix("put first: "), PLAN, BOTH, NEXT, READ, COPY]),
        ("take off the first and the one about the report", [PLAN, BOTH, NEXT, READ]),
        ("drop everything but the first and the one about the report", [BLEED, COPY]),
        ("keep the last and the one about the next step", [NEXT, COPY]),
        ("drop all but the bleed one and the next step one", [BLEED, NEXT]),
        ("take off the one about the report and the one about both doctors", [BLEED, PLAN, NEXT, READ]),
        ("remove the ones about the second opinion and the report one", [BLEED, BOTH, NEXT]),
        ("remove the last and the ones about the second opinion", [BLEED, BOTH, NEXT]),
        ("drop 1 and the ones about the second opinion", [BOTH, NEXT, COPY]),
        ("take out the one about the next step. and the report one", [BLEED, PLAN, BOTH, READ]),
        ("take off the first and second", [BOTH, NEXT, READ, COPY]),
        ("there isn't a report yet so take those off", [BLEED, PLAN, BOTH, NEXT, READ]),
    ],
)  # fmt: skip
def test_two_descriptions_are_both_heard(said, stay):
    assert left(said) == stay


@pytest.mark.parametrize(
    "said",
    [
        "we haven't had one yet so they can go",
        "I don't have a car so those are no help",
        "is it any use to ask about the second opinion",
        "the doctors are no use",
        "he hasn't had a scan so what are those for",
        "we haven't got a second opinion so how do we get one",
        "take off the words please sir",
    ],
)
def test_what_describes_no_question_takes_none_off(said):
    assert left(said) == list(LIST)


@pytest.fixture
def at_the_worry(db, engine):
    engine.reply = lambda told: saying("what is coming up", intent="prepare_questions")

    def begun(coming_up):
        chat = make_chat(db, engine)
        chat.say("what should i ask them")
        chat.press(coming_up) if coming_up[0].isupper() else chat.say(coming_up)
        engine.reply = not_understood
        return chat

    return begun


def speaks_of_one(questions):
    given = ("Does the second opinion", "read the second opinion", "both doctors", "two doctors", "copy of the report")
    return any(sign in one for one in questions for sign in given)


@pytest.mark.parametrize("worry", ["What could go wrong", "The treatment choices", "Who does what, and how it works"])
def test_no_question_speaks_of_a_second_opinion_that_nobody_has_had(db, at_the_worry, worry):
    chat = at_the_worry("Results, or what happens next")
    chat.press(worry)
    chat.press("More questions")
    assert on_it(db, chat) and not speaks_of_one(on_it(db, chat))


def test_whoever_has_had_one_is_offered_what_to_ask_of_it(db, at_the_worry):
    chat = at_the_worry("we had the second opinion results back")
    chat.press("The treatment choices")
    assert speaks_of_one(on_it(db, chat))

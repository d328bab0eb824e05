"""What is offered when a message was not understood."""

import pytest

from assistant.answers.wording import Reader
from assistant.conversations.engine_turn import EngineTurn
from tests.support.factories import MONDAY_MORNING, make_words

PERSON = "Talk to a person"


def offered(*nearest: str, times: int = 0, writer: str | None = None) -> list[str]:
    return [
        offer.title
        for offer in make_words().unsure.reply(nearest, times, Reader(writer=writer), now=MONDAY_MORNING).offers
    ]


def test_the_three_nearest_topics_and_a_person():
    assert offered("ask_refused", "ask_change_team", "ask_records", "ask_travel") == [
        "If the answer is no",
        "Moving to another doctor or hospital",
        "Notes, scans and test results",
        PERSON,
    ]


def test_what_can_be_done_is_offered_like_what_can_be_read():
    assert offered("request_handoff", "prepare_questions") == [
        "Pass a message to the team",
        "Help me with what to ask",
        PERSON,
    ]


def test_the_second_time_the_person_comes_first_and_stands_there_once():
    assert offered("request_person", "ask_refused", times=1)[0] == PERSON
    assert offered("request_person", "ask_refused", times=1).count(PERSON) == 1


@pytest.mark.parametrize(
    "topic, title",
    [
        ("ask_end_of_life", "Decisions near the end of life"),
        ("ask_court", "If court is mentioned"),
        ("ask_being_reported", "If you fear being accused for asking"),
    ],
)
def test_a_topic_that_frightens_is_no_second_guess(topic, title):
    assert title not in offered("ask_child_voice", topic)
    assert title in offered(topic, "ask_child_voice")


def test_when_nothing_is_near_there_is_a_place_to_start():
    assert offered("out_of_scope", "request_handoff", "inform") == [
        "Pass a message to the team",
        "What is a second opinion?",
        "How to ask for a second opinion",
        PERSON,
    ]
    assert offered("ask_how_to_request") == [
        "How to ask for a second opinion",
        "What is a second opinion?",
        "What I can do",
        PERSON,
    ]
    assert offered("out_of_scope", "inform") == [
        "What is a second opinion?",
        "How to ask for a second opinion",
        "What I can do",
        PERSON,
    ]


@pytest.mark.parametrize("times", [0, 1, 2])
def test_a_family_whose_child_has_died_is_offered_a_person_and_no_guess(times):
    assert offered("ask_complaint", "ask_records", times=times, writer="bereaved") == [PERSON]


def test_they_do_not_read_the_same_words_twice_in_a_row_nor_a_question_with_nothing_below_it():
    first, second, third = (
        make_words().unsure.reply(["ask_complaint"], times, Reader(writer="bereaved"), now=MONDAY_MORNING).text
        for times in range(3)
    )
    assert first != second != third
    assert "one of these" not in first + second + third


@pytest.mark.parametrize(
    ("close", "writer", "first"),
    [
        ("ask_records", None, "Notes, scans and test results"),
        ("ask_end_of_life", None, None),
        ("ask_records", "bereaved", None),
        ("inform", None, None),
        (None, None, None),
    ],
)
def test_what_it_may_have_been_about_instead_stands_first(close, writer, first):
    told = {"text": "", "buttons": [], "custom": {"answer": "privacy"}}
    turn = EngineTurn([told], intent="ask_privacy", close=close)
    titles = [
        offer.title
        for offer in make_words().replies(turn, Reader(writer=writer), {}, None, now=MONDAY_MORNING)[0].offers
    ]
    assert titles[0] == first if first else "Notes, scans and test results" not in titles[:1]

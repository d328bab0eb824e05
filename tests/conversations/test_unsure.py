"""What is offered when a message was not understood."""

import pytest

from tests.factories import MONDAY_MORNING, make_words

PERSON = "Talk to a person"


def offered(*nearest: str, times: int = 0) -> list[str]:
    return [offer.title for offer in make_words().unsure(nearest, times, now=MONDAY_MORNING).offers]


def test_the_three_nearest_topics_and_a_person():
    assert offered("ask_refused", "ask_change_team", "ask_records", "ask_travel") == [
        "If the answer is no",
        "Moving to another doctor or hospital",
        "Notes, scans and test results",
        PERSON,
    ]


def test_what_can_be_done_is_offered_like_what_can_be_read():
    assert offered("request_handoff", "prepare_questions") == ["Pass a message to the team", "Help me with what to ask", PERSON]


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
    assert offered("ask_how_to_request") == ["How to ask for a second opinion", "What is a second opinion?", "What I can do", PERSON]
    assert offered("out_of_scope", "inform") == ["What is a second opinion?", "How to ask for a second opinion", "What I can do", PERSON]

"""Families begin by telling what is happening. That is heard, and shown where to start; no topic is guessed at."""

import pytest

from assistant.answers.wording import Reader
from assistant.conversations.engine_turn import EngineTurn
from assistant.conversations.readers.wishes import tells
from tests.support.factories import MONDAY_MORNING, make_words

TOLD = {"text": "", "buttons": [], "custom": {"answer": "situation"}}
UNSURE = {"text": "", "buttons": [], "custom": {"render": "unsure"}}
BEGINS, LATER = "Thank you for writing to me.", "Thank you for telling me."


def read(reply, *nearest, last_answer=None, last_text=None, writer=None):
    turn = EngineTurn([reply], intent="tell_situation", nearest=list(nearest))
    (told,) = make_words().replies(
        turn,
        Reader(writer=writer),
        {},
        None,
        now=MONDAY_MORNING,
        last_answer=last_answer,
        last_text=last_text,
        told_us=True,
    )
    return told


@pytest.mark.parametrize("before", [None, "greet", "thank"])
@pytest.mark.parametrize("reply", [TOLD, UNSURE])
def test_what_is_told_first_is_shown_where_to_start(reply, before):
    told = read(reply, last_answer=before)
    assert told.text.startswith(BEGINS) and "Talk to a person" in [one.title for one in told.offers]


@pytest.mark.parametrize("reply", [TOLD, UNSURE])
def test_in_the_middle_it_is_heard_in_short(reply):
    told = read(reply, last_answer="how_to_request")
    assert told.text.startswith(LATER) and BEGINS not in told.text


def test_what_was_not_understood_has_the_one_nearest_topic_first():
    titles = [one.title for one in read(UNSURE, "ask_records", "ask_travel").offers]
    assert titles[0] == "Notes, scans and test results" and "Travel and somewhere to stay" not in titles


@pytest.mark.parametrize(("sure", "begins"), [(0.5, True), (0.95, False)])
def test_what_is_told_is_sent_away_only_when_it_is_plainly_none_of_our_affair(sure, begins):
    outside = {"text": "", "buttons": [], "custom": {"answer": "out_of_scope"}}
    turn = EngineTurn([outside], intent="out_of_scope", confidence=sure, nearest=["out_of_scope"])
    (told,) = make_words().replies(turn, Reader(), {}, None, now=MONDAY_MORNING, told_us=True)
    assert told.text.startswith(BEGINS) is begins


def test_told_again_and_again_it_is_never_the_same_words_and_a_message_is_offered():
    first = read(TOLD, last_answer="situation")
    second = read(TOLD, last_answer="situation", last_text=first.text)
    third = read(TOLD, last_answer="situation", last_text=second.text)
    assert first.text != second.text != third.text
    assert second.offers[0].title == "Leave a message for them"


def test_a_family_whose_child_has_died_is_offered_a_person_alone():
    assert [one.title for one in read(UNSURE, "ask_records", writer="bereaved").offers] == ["Talk to a person"]


@pytest.mark.parametrize("said", ["they found a lump", "she has had four operations", "Our lad's been in six weeks."])
def test_a_statement_tells(said):
    assert tells(said)


@pytest.mark.parametrize("said", ["is it free", "what do we do now then", "a lump", "can someone look at his scan"])
def test_a_question_or_a_word_or_two_tell_nothing(said):
    assert not tells(said)

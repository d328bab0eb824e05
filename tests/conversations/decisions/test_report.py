"""Whoever asks whether somebody was told of danger hears the truth: who was, and that it stays; or no."""

import pytest

from assistant.alerts.alert import raise_alert
from assistant.conversations.readers.report_asked import asks_if_reported, speaks_of_report, wants_it_back
from assistant.records.models import Conversation
from tests.support.factories import example_profile, make_chat, make_handoff, saying, texts

NOTHING = "Nothing was passed on in this chat, so there is nothing to take back."


@pytest.fixture
def chat(db, engine):
    engine.reply = lambda told: saying(NOTHING, intent="withdraw_handoff")
    return make_chat(db, engine)


@pytest.fixture
def reported(db, chat):
    with db.begin() as session:
        raise_alert(session, chat.conversation_id, "safeguarding", example_profile())
    return chat


@pytest.mark.parametrize(
    "said",
    [
        "so who exactly did you report that to",
        "hang on, to whom was that passed on?",
        "have you reported us?",
        "you've reported me haven't you",
        "what did you tell them about me",
        "which people",
        "undo that please",
        "cancel the report",
        "what are they going to do",
        "you had no right to do that",
        "are the police coming",
    ],
)
def test_who_was_told_is_said_and_that_it_stays(reported, said):
    told = "\n".join(texts(reported.say(said)))
    assert "the hospital safeguarding team" in told and "cannot take it back" in told
    assert "They can read" in told and "01632 960 100" in told and "do not blame you" in told
    assert "Nothing was passed on" not in told


def test_asked_again_the_same_words_do_not_come_again(reported):
    first, second = ("\n".join(texts(reported.say(said))) for said in ("have you reported us?", "undo that please"))
    assert second != first and "passed on" in second and "cannot take it back" in second


@pytest.mark.parametrize(
    "said",
    [
        "have you reported us?",
        "are you going to report my husband",
        "did you tell social services",
        "Does this chat tell social services about that",
    ],
)
def test_where_nobody_was_told_the_answer_is_no(chat, said):
    told = "\n".join(texts(chat.say(said)))
    assert told.startswith("No.") and "safeguarding team" not in told and "can read this chat" in told


@pytest.mark.parametrize("said", ["can i have back what went out earlier", "i want it withdrawn"])
def test_what_the_engine_says_of_messages_does_not_hide_a_report(reported, said):
    told = "\n".join(texts(reported.say(said)))
    assert NOTHING not in told and "the hospital safeguarding team" in told


def test_that_no_message_was_sent_is_not_all_there_is_to_say(reported, engine):
    engine.reply = lambda told: saying("You have not sent the team a message.", intent="ask_handoff_status")
    first, second = texts(reported.say("where has my message got to"))
    assert "the hospital safeguarding team" in first and "not sent the team a message" in second


def test_a_message_to_the_team_is_still_what_is_taken_back(db, engine, reported):
    with db.begin() as session:
        make_handoff(session, session.get_one(Conversation, reported.conversation_id))
    engine.reply = lambda told: saying("Would you like to take it back?", intent=told.intent)
    assert texts(reported.say("take it back")) == ["Would you like to take it back?"]


def test_after_words_of_not_wanting_to_live_safeguarding_is_not_named(db, chat):
    with db.begin() as session:
        raise_alert(session, chat.conversation_id, "self_harm", example_profile())
    told = "\n".join(texts(chat.say("who have you been telling about this")))
    assert "people here who help keep families safe" in told and "safeguarding" not in told


def test_at_a_step_the_truth_is_told_and_the_step_asked_again(db, engine, reported):
    with db.begin() as session:
        conversation = session.get_one(Conversation, reported.conversation_id)
        conversation.form, conversation.field = "handoff_form", "handoff_place"
    engine.reply = lambda told: saying("Where is the child?", intent="inform", step="place")
    first, second = texts(reported.say("wait, did you report me?"))
    assert "the hospital safeguarding team" in first and second == "Where is the child?"


@pytest.mark.parametrize(
    "said",
    [
        "who did you say i should ask",
        "did the ward report the incident",
        "where is the scan report",
        "have you got the mri report",
        "can i see the report",
        "who can read my notes",
        "what do you tell families who ask for a second opinion",
    ],
)
def test_other_questions_are_no_questions_about_a_report(said):
    assert not asks_if_reported(said)


@pytest.mark.parametrize(
    "said", ["can i take my baby back to the first hospital", "they want to take it further", "stop it hurting"]
)
def test_other_wishes_are_none_to_have_it_back(said):
    assert not wants_it_back(said) and not speaks_of_report(said)


ASKED = ["I just want to know did you tell anyone", "yes or no did you tell anyone", "you didn't tell anyone did you"]


@pytest.mark.parametrize("said", ASKED)
def test_whether_anybody_was_told_is_of_harm_after_its_card(chat, said):
    first = "\n".join(texts(chat.say("did you tell social services")))
    assert first.startswith("No.") and "\n".join(texts(chat.say(said))).startswith("No. I have reported nobody")


@pytest.mark.parametrize("said", ASKED)
def test_and_where_somebody_was_told_that_is_said(reported, said):
    assert "cannot take it back" in "\n".join(texts(reported.say(said)))

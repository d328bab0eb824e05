"""A family that speaks of a complaint is seen by staff, and goes to the complaint route only with its consent."""

import pytest

from assistant.hospital.profile import load
from assistant.records import outbox
from assistant.records.models import Conversation, OutboxEntry
from assistant.settings import ROOT
from assistant.staff import handoff_desk
from assistant.staff.complaints import complain, mentioned
from assistant.staff.errors import NoComplaintConsent, NoSuchConversation
from assistant.staff.handoff_queue import read_queue
from assistant.staff.handoff_sheet import sheet_of
from assistant.staff.now import read_now
from assistant.staff.transcript import read_transcript
from tests.support.staff_factories import entries, make_account, make_conversation, make_handoff, member, say

PROFILE = load(ROOT / "hospital" / "example.yml")
MARK = "Mentions a complaint"


@pytest.fixture
def priya(session, clock):
    return member(make_account(session))


@pytest.fixture
def chat(session, priya):
    conversation = make_conversation(session)
    say(session, conversation, "I want to make a complaint", intent="ask_complaint")
    return conversation


def words(tags):
    return [tag.words for tag in tags]


def test_what_was_understood_as_a_complaint_is_marked_wherever_staff_look(session, chat, priya):
    handoff = make_handoff(session, conversation_id=chat.id)
    (now,) = read_now(session, PROFILE, priya).rows
    queue = read_queue(session, PROFILE, priya, whose="all", state="open", page=1)
    page = read_transcript(session, chat.id, priya, PROFILE)

    assert MARK in words(now.tags) and MARK in words(queue.rows[0].tags)
    assert MARK in words(page.tags) and page.mentions_complaint and MARK in words(sheet_of(session, handoff).tags)


def test_another_chat_bears_no_mark(session, priya):
    make_conversation(session)
    (row,) = read_now(session, PROFILE, priya).rows
    assert MARK not in words(row.tags)


def test_without_the_familys_consent_nothing_happens(session, chat, priya):
    with pytest.raises(NoComplaintConsent):
        complain(session, chat.id, priya, PROFILE, agreed=False)
    assert session.get_one(Conversation, chat.id).complaint_at is None


def test_with_consent_the_complaints_team_is_told_once_and_the_mark_becomes_the_route(session, chat, priya):
    for _ in range(2):
        complain(session, chat.id, priya, PROFILE, agreed=True)
    session.flush()

    (mail,) = session.query(OutboxEntry).all()
    told = (mail.event, mail.recipient, mail.handoff_id)
    assert told == (outbox.CHAT_COMPLAINT, PROFILE.handoffs.complaints_email, None) and told[1]
    assert len(entries(session, "conversation.complaint")) == 1
    tags = words(read_transcript(session, chat.id, priya, PROFILE).tags)
    assert "Complaint route" in tags and MARK not in tags


def test_the_route_of_its_handoff_ends_the_mark_too(session, chat, priya):
    handoff = make_handoff(session, conversation_id=chat.id)
    handoff_desk.complain(session, handoff.reference, priya, PROFILE, agreed=True)
    assert mentioned(session, [chat.id]) == set()
    assert read_transcript(session, chat.id, priya, PROFILE).complaint_at


def test_a_chat_that_is_gone_is_said_to_be_gone(session, priya):
    with pytest.raises(NoSuchConversation):
        complain(session, priya.id, priya, PROFILE, agreed=True)

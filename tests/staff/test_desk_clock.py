"""Nobody is left waiting unseen, and nobody is left with a person who has gone."""

import pytest

from assistant.conversations.mode import ask_for_person
from assistant.records import conversations, outbox
from assistant.records.models import Conversation, OutboxEntry, Staff, StaffSession
from assistant.staff.desk_clock import DeskClock
from assistant.staff.now import read_now
from assistant.staff.sessions import hashed
from assistant.staff.talk import Desk
from tests.support.factories import MONDAY_MORNING, example_profile, make_words
from tests.support.staff_factories import entries, make_account, make_conversation, member, say

DESK = Desk(make_words(), example_profile())
NIGHT = MONDAY_MORNING.replace(hour=3)


@pytest.fixture
def desk_clock(db):
    return DeskClock(db, make_words(), example_profile(), told_after=10, silent_after=15, signed_out_after=60)


def lines(session, conversation_id):
    said = conversations.messages_after(session, conversation_id)
    return [message.text for message in said if message.sender == "system"]


def waiting(db):
    with db.begin() as session:
        conversation = make_conversation(session, mode="assistant")
        ask_for_person(session, conversation.id, example_profile())
        return conversation.id


def mails(db):
    with db.read() as session:
        return [entry.recipient for entry in session.query(OutboxEntry).all() if entry.event == outbox.PERSON_ASKED]


def held(db, clock):
    """By a colleague who is signed in."""
    with db.begin() as session:
        account = make_account(session)
        session.add(
            StaffSession(token_hash=hashed("t"), staff_id=account.id, created_at=clock.moment, used_at=clock.moment)
        )
        conversation = make_conversation(session, mode="waiting")
        DESK.take_over(session, conversation.id, member(account), seen_holder=None)
        DESK.reply(
            session, conversation.id, member(account), "I am here.", longest=4000, shown=conversation.next_seq - 1
        )
        return conversation.id, account.id


def state(db, conversation_id):
    with db.read() as session:
        conversation = session.get_one(Conversation, conversation_id)
        return conversation.mode, lines(session, conversation_id)


def test_the_desk_is_told_at_once_while_it_is_open_and_once(db, clock, desk_clock):
    conversation_id = waiting(db)
    assert mails(db) == ["pals@northgate.example"]
    desk_clock.work()
    with db.begin() as session:
        ask_for_person(session, conversation_id, example_profile())
    assert len(mails(db)) == 1


def test_asked_at_night_the_desk_is_told_when_it_opens(db, clock, desk_clock):
    clock.moment = NIGHT
    waiting(db)
    desk_clock.work()
    assert mails(db) == []
    clock.moment = MONDAY_MORNING
    desk_clock.work()
    assert mails(db) == ["pals@northgate.example"]


def test_a_family_hears_once_that_nobody_was_free_counting_open_time_only(db, clock, desk_clock):
    clock.moment = NIGHT
    conversation_id = waiting(db)
    clock.forward(hours=2)
    desk_clock.work()
    assert state(db, conversation_id)[1] == []
    clock.moment = MONDAY_MORNING
    desk_clock.work()
    desk_clock.work()
    (told,) = state(db, conversation_id)[1]
    assert told.startswith("Nobody has been free yet") and "01632 960 100" in told


def test_whoever_is_signed_in_and_answers_keeps_the_conversation(db, clock, desk_clock):
    conversation_id, _ = held(db, clock)
    clock.forward(minutes=14)
    desk_clock.work()
    assert state(db, conversation_id)[0] == "staff"


@pytest.mark.parametrize("gone", ["signed out", "disabled", "idle"])
def test_a_conversation_goes_back_when_its_person_has_gone_and_the_family_is_told(db, clock, desk_clock, gone):
    conversation_id, account_id = held(db, clock)
    with db.begin() as session:
        if gone == "signed out":
            session.query(StaffSession).delete()
        if gone == "disabled":
            session.get_one(Staff, account_id).disabled_at = clock.moment
    if gone == "idle":
        clock.forward(minutes=61)
    desk_clock.work()
    mode, told = state(db, conversation_id)
    assert mode == "assistant" and "Priya from PALS is not in this chat any more" in told[-1]


def test_a_family_that_waits_for_an_answer_goes_back_into_the_queue(db, clock, desk_clock):
    conversation_id, _ = held(db, clock)
    with db.begin() as session:
        say(session, session.get_one(Conversation, conversation_id), "are you there?")
    clock.forward(minutes=16)
    desk_clock.work()
    mode, told = state(db, conversation_id)
    assert mode == "waiting" and "in the queue again" in told[-1]
    assert mails(db) == ["pals@northgate.example"]
    with db.read() as session:
        (entry,) = entries(session, "conversation.given_back")
    assert entry.details["why"] == "silent" and entry.actor == "service"


@pytest.mark.parametrize("gone", ["silent", "signed out", "disabled"])
def test_a_family_given_back_to_the_queue_keeps_its_first_place_and_the_office_hears_again(db, clock, desk_clock, gone):
    conversation_id, first = waiting(db), clock.moment
    clock.forward(minutes=20)
    with db.begin() as session:
        account = make_account(session)
        session.add(
            StaffSession(token_hash=hashed("t"), staff_id=account.id, created_at=clock.moment, used_at=clock.moment)
        )
        DESK.take_over(session, conversation_id, member(account), seen_holder=None)
        say(session, session.get_one(Conversation, conversation_id), "are you there?")
    with db.begin() as session:
        if gone == "signed out":
            session.query(StaffSession).delete()
        if gone == "disabled":
            session.get_one(Staff, account.id).disabled_at = clock.moment
    if gone == "silent":
        clock.forward(minutes=16)
    desk_clock.work()
    with db.begin() as session:
        later = make_conversation(session, mode="assistant").id
        ask_for_person(session, later, example_profile())

    with db.read() as session:
        reader = member(make_account(session, name="Tom Bell"))
        rows = read_now(session, example_profile(), reader, show="waiting").rows
        assert [(row.id, row.since) for row in rows] == [(conversation_id, first), (later, clock.moment)]
    assert len(mails(db)) == 3


def test_whom_staff_took_without_being_asked_waits_since_the_words_that_nobody_answered(db, clock, desk_clock):
    conversation_id, _ = held(db, clock)
    with db.begin() as session:
        conversation = session.get_one(Conversation, conversation_id)
        asked = say(session, conversation, "are you there?").created_at
    clock.forward(minutes=16)
    desk_clock.work()
    with db.read() as session:
        assert session.get_one(Conversation, conversation_id).waiting_since == asked


def test_silence_counts_from_when_it_was_taken(db, clock, desk_clock):
    with db.begin() as session:
        account = make_account(session)
        conversation = make_conversation(session, mode="waiting")
        conversation_id = conversation.id
    clock.forward(hours=2)
    with db.begin() as session:
        session.add(
            StaffSession(token_hash=hashed("t"), staff_id=account.id, created_at=clock.moment, used_at=clock.moment)
        )
        DESK.take_over(session, conversation_id, member(account), seen_holder=None)
    clock.forward(minutes=10)
    desk_clock.work()
    assert state(db, conversation_id)[0] == "staff"
    clock.forward(minutes=6)
    desk_clock.work()
    assert state(db, conversation_id)[0] == "waiting"


def test_given_back_at_night_the_family_reads_when_the_office_opens(db, clock, desk_clock):
    conversation_id, _ = held(db, clock)
    with db.begin() as session:
        say(session, session.get_one(Conversation, conversation_id), "are you there?")
    clock.moment = clock.moment.replace(hour=23)
    desk_clock.work()
    mode, told = state(db, conversation_id)
    assert mode == "waiting" and "PALS is closed now" in told[-1] and "01632 960 100" in told[-1]


@pytest.mark.parametrize(
    ("words", "after"), [(("thank you so much",), "staff"), (("is it free?", "thanks"), "waiting")]
)
def test_a_thank_you_to_a_person_is_no_wait_and_hides_none(db, clock, desk_clock, words, after):
    conversation_id, _ = held(db, clock)
    with db.begin() as session:
        for one in words:
            say(session, session.get_one(Conversation, conversation_id), one)
    clock.forward(minutes=16)
    desk_clock.work()
    assert state(db, conversation_id)[0] == after


def test_a_family_that_goes_on_writing_waits_since_its_first_words(db, clock, desk_clock):
    conversation_id, _ = held(db, clock)
    for words in ("is it free?", "hello?", "anybody?"):
        with db.begin() as session:
            say(session, session.get_one(Conversation, conversation_id), words)
        clock.forward(minutes=6)
    desk_clock.work()
    assert state(db, conversation_id)[0] == "waiting"


def test_one_that_is_erased_meanwhile_holds_up_no_other(db, clock, desk_clock, monkeypatch):
    gone, left = waiting(db), waiting(db)
    look = conversations.locked

    def erased(session, conversation_id):
        if conversation_id == gone:
            session.delete(session.get_one(Conversation, gone))
            session.flush()
        return look(session, conversation_id)

    monkeypatch.setattr(conversations, "locked", erased)
    clock.forward(minutes=11)
    desk_clock.work()
    assert "free yet" in state(db, left)[1][-1]

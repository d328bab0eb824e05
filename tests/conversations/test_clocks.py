"""The clocks of handoffs nobody acknowledged: each step once, with its mails and audit entry, and the family told
once.
"""

import threading
from datetime import timedelta

import pytest
from sqlalchemy import select

from assistant.conversations.clocks import Clocks
from assistant.handoffs.delivery.email import by_email
from assistant.handoffs.delivery.worker import Worker
from assistant.handoffs.move import acknowledge, withdraw
from assistant.handoffs.overdue import OVERDUE
from assistant.post import NotDelivered
from assistant.records import clock_steps, handoffs, outbox
from assistant.records.models import AuditEntry, Handoff, HandoffClockStep, Message, OutboxEntry
from tests.support.factories import example_profile, make_handoff, make_profile, make_words

TEAM, NEXT = example_profile().handoffs.email, [contact.email for contact in example_profile().handoffs.contacts]


def clocks(db):
    """Of a hospital that names no hours, so that every hour counts."""
    example = example_profile()
    return Clocks(db, make_profile(liaison=example.liaison.model_copy(update={"hours": {}})), make_words().sent)


def every(db, table):
    with db.read() as session:
        return list(session.scalars(select(table)))


def told(db):
    return [(entry.event, entry.recipient) for entry in every(db, OutboxEntry) if entry.event != outbox.SENT]


def said_by_the_system(db):
    return [one for one in every(db, Message) if one.sender == "system" and "longer than it should" in one.text]


@pytest.fixture
def sent(db, clock):
    with db.begin() as session:
        return make_handoff(session).reference


def test_before_its_time_nothing_happens(db, sent, clock):
    clock.forward(hours=3)
    assert clocks(db).work() == 0 and every(db, HandoffClockStep) == []


def test_first_the_team_is_reminded_then_the_next_contacts_hear_then_it_is_overdue_each_once(db, sent, clock):
    clock.forward(hours=4)
    assert [clocks(db).work(), clocks(db).work()] == [1, 0]
    assert told(db) == [("handoff.reminder", None)]

    clock.forward(hours=4)
    assert [clocks(db).work(), clocks(db).work()] == [1, 0]
    assert sorted(told(db)[1:]) == sorted(("handoff.escalated", address) for address in NEXT)
    assert said_by_the_system(db) == []

    clock.forward(hours=8)
    assert [clocks(db).work(), clocks(db).work()] == [1, 0]
    steps = [entry.action for entry in every(db, AuditEntry) if entry.subject == sent and entry.actor == "service"]
    assert steps == ["handoff.reminded", "handoff.escalated", "handoff.overdue"]
    with db.read() as session:
        assert clock_steps.unacknowledged_with(session, OVERDUE) == {handoffs.by_reference(session, sent).id}


def test_the_family_is_told_once_in_its_own_conversation_with_the_phone_and_when_the_team_is_open(db, sent, clock):
    clock.forward(days=2)
    clocks(db).work()
    clocks(db).work()

    (message,) = said_by_the_system(db)
    assert message.conversation_id == every(db, Handoff)[0].conversation_id
    assert sent in message.text and example_profile().liaison.phone in message.text and "PALS" in message.text
    assert "soon" not in message.text


def test_a_handoff_whose_conversation_is_gone_is_overdue_all_the_same(db, sent, clock):
    with db.begin() as session:
        handoffs.by_reference(session, sent).conversation_id = None
    clock.forward(days=2)
    assert clocks(db).work() == 3 and said_by_the_system(db) == []


@pytest.mark.parametrize("end", [lambda s, r: acknowledge(s, r, by="Priya Shah", actor="staff:1"), withdraw])
def test_after_it_was_taken_on_or_taken_back_nobody_is_reminded(db, sent, clock, end):
    with db.begin() as session:
        end(session, sent)
    clock.forward(days=2)
    assert clocks(db).work() == 0 and every(db, HandoffClockStep) == []


@pytest.mark.parametrize("end", [lambda s, r: acknowledge(s, r, by="Priya Shah", actor="staff:1"), withdraw])
def test_a_reminder_that_still_waits_then_does_not_leave(db, sent, clock, end):
    clock.forward(hours=9)
    clocks(db).work()
    with db.begin() as session:
        end(session, sent)

    left = []
    Worker(db, {"email": lambda outgoing: left.append(outgoing.event) or "smtp"}).work()

    assert not {"handoff.reminder", "handoff.escalated"} & set(left)
    assert {entry.state for entry in every(db, OutboxEntry) if entry.event in outbox.WHILE_NOBODY_HAS_IT} == {
        "overtaken"
    }


def test_a_reminder_on_its_way_when_somebody_takes_it_is_not_tried_again(db, sent, clock):
    def refuse(outgoing):
        if outgoing.event == outbox.REMINDER:
            with db.begin() as session:
                acknowledge(session, sent, by="Priya Shah", actor="staff:1")
            raise NotDelivered("SMTPServerDisconnected")
        return "smtp"

    worker = Worker(db, {"email": refuse})
    worker.work()
    clock.forward(hours=5)
    clocks(db).work()
    worker.work()
    assert [entry.state for entry in every(db, OutboxEntry) if entry.event == outbox.REMINDER] == ["overtaken"]


def test_the_letters_go_to_the_team_and_to_each_next_contact_without_identity_in_the_subject(db, sent, clock):
    mails = []
    post = by_email(
        lambda mail, _: mails.append(mail) or "smtp",
        sender="from@hospital.example",
        to=TEAM,
        others=NEXT,
        address="https://chat.hospital.example",
    )
    clock.forward(hours=9)
    clocks(db).work()
    Worker(db, {"email": post}).work()
    Worker(db, {"email": post}).work()

    late = [(mail["To"], mail["Subject"]) for mail in mails if "nobody has said" in mail["Subject"].lower()]
    assert sorted(to for to, _ in late) == sorted([TEAM, *NEXT])
    assert all(sent in subject for _, subject in late)


def test_several_services_at_once_take_each_step_once(db, sent, clock):
    clock.forward(days=2)
    threads = [threading.Thread(target=clocks(db).work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(step.step for step in every(db, HandoffClockStep)) == ["escalated", "overdue", "reminded"]
    assert len(told(db)) == 1 + len(NEXT) and len(said_by_the_system(db)) == 1


def test_what_fails_on_the_way_leaves_no_step_behind(db, sent, clock):
    """The step, the mails and the family's message are one transaction."""
    clock.forward(days=2)

    class Broken:
        def overdue(self, *_, **__):
            raise RuntimeError

    with pytest.raises(RuntimeError):
        Clocks(db, clocks(db).profile, Broken()).work()
    assert every(db, HandoffClockStep) == [] and told(db) == []
    assert clocks(db).work() == 3 and len(said_by_the_system(db)) == 1
    assert every(db, HandoffClockStep)[0].at == clock() and clock() > every(db, Handoff)[0].created_at + timedelta(
        days=1
    )

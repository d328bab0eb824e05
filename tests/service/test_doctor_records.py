"""What `assistant doctor` says of deliveries, and of a clock that was set back."""

from assistant.handoffs.delivery.again import try_again
from assistant.records import outbox
from assistant.service.doctor_records import found_in
from tests.support.factories import make_handoff


def told(db):
    with db.read() as session:
        return [one for one in found_in(session) if "deliver" in one]


def test_the_doctor_names_what_was_given_up_until_it_is_tried_again(db):
    with db.begin() as session:
        handoff = make_handoff(session, channels=("email", "webhook"))
        for entry in outbox.of_handoff(session, handoff.id):
            entry.state = "dead"
    [sentence] = told(db)
    assert sentence.startswith(f"2 deliveries were given up: {handoff.reference}.")

    with db.begin() as session:
        try_again(session, handoff.reference, actor="staff:1")
    assert told(db) == []


def test_the_doctor_names_what_fails_and_is_still_tried(db):
    with db.begin() as session:
        [entry] = outbox.of_handoff(session, make_handoff(session).id)
        entry.attempts, entry.last_error = 5, "SMTPDataError"
    assert [one.split(".")[0] for one in told(db)] == ["1 deliveries failed 5 times or more"]


def test_the_doctor_says_that_the_clock_was_set_back(db, clock):
    with db.begin() as session:
        make_handoff(session)
    clock.forward(hours=-3)
    with db.read() as session:
        [sentence] = list(found_in(session))
    assert sentence.startswith("The clock of this machine was set back") and "timedatectl" in sentence

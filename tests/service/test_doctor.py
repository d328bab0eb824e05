"""What `assistant doctor` says of deliveries."""

from assistant.handoffs.delivery.again import try_again
from assistant.records import outbox
from assistant.service.doctor import findings
from tests.support.factories import make_handoff, make_settings


def told(db):
    return [one for one in findings(make_settings(engine_urls="http://127.0.0.1:1"), db) if "deliver" in one]


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

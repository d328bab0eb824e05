"""The delivery worker: what is due is delivered once, what fails is tried again, what was taken back is not sent."""

import re
import threading
from email.message import EmailMessage

import pytest

from assistant.handoffs.delivery.again import try_again
from assistant.handoffs.delivery.channel import EMAIL
from assistant.handoffs.delivery.email import by_email
from assistant.handoffs.delivery.worker import ATTEMPTS, CLAIM_SECONDS, LAST_RETRY_SECONDS, Worker, retry_after
from assistant.handoffs.errors import UnknownHandoff, WrongState
from assistant.handoffs.move import acknowledge, withdraw
from assistant.post import NotDelivered, to_files
from assistant.records import audit, handoffs, outbox
from assistant.records.database import Database
from assistant.records.models import OutboxEntry
from tests.support.factories import example_profile, make_handoff


class Post:
    """Stands for the mail server: refuses the first `refusals` mails, keeps the others."""

    def __init__(self, refusals: int = 0) -> None:
        self.refusals, self.taken, self.lock = refusals, [], threading.Lock()

    def __call__(self, message: EmailMessage, entry_id) -> str:
        with self.lock:
            if self.refusals:
                self.refusals -= 1
                raise NotDelivered("SMTPServerDisconnected")
            self.taken.append(message)
        return "smtp"


def make_worker(db, post, **others):
    by_mail = by_email(
        post,
        sender="second-opinions@hospital.example",
        to=example_profile().handoffs.email,
        others=["next@northgate.example"],
        address="https://chat.hospital.example",
    )
    return Worker(db, {EMAIL: by_mail, **others})


@pytest.fixture
def sent(db, clock):
    with db.begin() as session:
        return make_handoff(session).reference


def status(db, reference):
    with db.read() as session:
        return handoffs.by_reference(session, reference).status


def entries(db, reference):
    with db.read() as session:
        return outbox.of_handoff(session, handoffs.by_reference(session, reference).id)


def audited(db, action):
    with db.read() as session:
        return [entry for entry in audit.oldest_first(session) if entry.action == action]


def test_a_due_handoff_is_delivered_and_moves_on(db, sent, clock):
    post = Post()
    assert make_worker(db, post).work() == 1

    assert len(post.taken) == 1 and post.taken[0]["To"] == "second-opinions@northgate.example"
    assert status(db, sent) == "delivered"
    [entry] = entries(db, sent)
    assert (entry.state, entry.delivered_by, entry.delivered_at, entry.attempts) == (
        "delivered",
        "smtp",
        clock.moment,
        1,
    )
    assert [(one.actor, one.subject) for one in audited(db, "outbox.delivered")] == [("service", sent)]


def test_a_delivered_handoff_is_not_delivered_again(db, sent, clock):
    post = Post()
    assert [make_worker(db, post).work() for _ in range(3)] == [1, 0, 0]
    clock.forward(days=1)
    assert make_worker(db, post).work() == 0 and len(post.taken) == 1


def test_a_handoff_refused_twice_is_delivered_the_third_time(db, sent, clock):
    post = Post(refusals=2)
    tried = []
    for _ in range(3):
        tried.append(make_worker(db, post).work())
        clock.forward(seconds=60)

    assert tried == [0, 0, 1] and status(db, sent) == "delivered"
    assert [entry.attempts for entry in entries(db, sent)] == [3]


def test_a_refused_handoff_waits_before_it_is_tried_again(db, sent, clock):
    worker = make_worker(db, post := Post(refusals=1))
    worker.work()
    clock.forward(seconds=1)
    assert worker.work() == 0 and post.taken == []

    [entry] = entries(db, sent)
    assert (entry.state, entry.last_error, entry.claimed_until) == ("waiting", "SMTPServerDisconnected", None)
    assert status(db, sent) == "received"


def test_one_refused_handoff_does_not_hold_up_the_next(db, sent, clock):
    with db.begin() as session:
        second = make_handoff(session).reference
    assert make_worker(db, Post(refusals=1)).work() == 1
    assert sorted([status(db, sent), status(db, second)]) == ["delivered", "received"]


def test_waits_grow_but_never_beyond_a_quarter_of_an_hour():
    waits = [retry_after(attempts) for attempts in range(1, 30)]
    assert 4 <= waits[0] <= 6 and 8 <= waits[1] <= 12 and 16 <= waits[2] <= 24
    assert max(waits) <= LAST_RETRY_SECONDS * 1.2 and min(waits[-10:]) >= LAST_RETRY_SECONDS * 0.8


def test_two_workers_at_once_deliver_each_handoff_once(db, sent):
    with db.begin() as session:
        others = [make_handoff(session).reference for _ in range(4)]
    post, start, delivered = Post(), threading.Barrier(2), []

    def work():
        start.wait()
        delivered.append(make_worker(db, post).work())

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sum(delivered) == len(post.taken) == 5
    assert {status(db, reference) for reference in [sent, *others]} == {"delivered"}


def test_a_dead_workers_claim_keeps_others_away_until_it_runs_out(db, sent, clock):
    class Died(BaseException):
        """The process ends while the mail is on its way."""

    def dies(message, entry_id):
        raise Died

    with pytest.raises(Died):
        make_worker(db, dies).work()
    clock.forward(seconds=CLAIM_SECONDS - 1)
    assert make_worker(db, Post()).work() == 0

    clock.forward(seconds=2)
    assert make_worker(db, Post()).work() == 1 and status(db, sent) == "delivered"


def test_a_mail_sent_again_after_a_death_is_the_same_mail_to_its_reader(db, sent, clock):
    post = Post()

    def taken_then_dies(message, entry_id):
        post(message, entry_id)
        raise KeyboardInterrupt("the process ends after the server took it")

    with pytest.raises(KeyboardInterrupt):
        make_worker(db, taken_then_dies).work()
    clock.forward(seconds=CLAIM_SECONDS + 1)
    make_worker(db, post).work()

    first, again = post.taken
    without_links = [
        re.sub(r"/acknowledge/\S+", "", message.get_body(("plain",)).get_content()) for message in (first, again)
    ]
    assert first["Message-ID"] == again["Message-ID"] and without_links[0] == without_links[1]


def test_a_handoff_taken_back_before_delivery_is_never_sent(db, sent):
    with db.begin() as session:
        withdraw(session, sent)
    make_worker(db, post := Post()).work()

    assert [message["Subject"] for message in post.taken] == [f"A family took back {sent}"]
    assert status(db, sent) == "withdrawn"
    assert {entry.event: entry.state for entry in entries(db, sent)} == {
        "handoff.sent": "overtaken",
        "handoff.withdrawn": "delivered",
    }


def test_a_handoff_taken_back_while_its_mail_is_on_the_way_stays_withdrawn(db, sent):
    def slow(message, entry_id):
        with db.begin() as session:
            if handoffs.by_reference(session, sent).status == "received":
                withdraw(session, sent)
        return "smtp"

    worker = make_worker(db, slow)
    worker.work()
    assert status(db, sent) == "withdrawn"
    assert worker.work() == 1, "the team is told of the withdrawal"


def test_a_colleague_quicker_than_the_post_keeps_the_handoff(db, sent):
    with db.begin() as session:
        acknowledge(session, sent, by="Priya Shah", actor="staff:1")
    assert make_worker(db, Post()).work() == 1
    assert status(db, sent) == "acknowledged"


def test_an_undeliverable_handoff_is_found_by_who_looks_for_stuck_ones(db, sent, clock):
    worker = make_worker(db, Post(refusals=9))
    for _ in range(5):
        worker.work()
        clock.forward(hours=1)
    with db.read() as session:
        assert [entry.attempts for entry in outbox.stuck(session, after_attempts=5)] == [5]
        assert outbox.stuck(session, after_attempts=6) == []


def test_a_full_disk_is_a_delivery_that_is_tried_again(db, sent, tmp_path):
    (tmp_path / "outbox").write_text("a file where the folder should be")
    assert make_worker(db, to_files(tmp_path / "outbox")).work() == 0
    assert [entry.last_error for entry in entries(db, sent)] == ["FileExistsError"]


def test_every_entry_is_worked_also_when_there_are_more_than_one_round_takes(db):
    with db.begin() as session:
        for _ in range(23):
            make_handoff(session)
    worker = make_worker(db, post := Post())
    assert worker.work() + worker.work() == len(post.taken) == 23
    with db.read() as session:
        assert {entry.state for entry in session.query(OutboxEntry)} == {"delivered"}


class Receiver:
    """Stands for another channel: refuses the first `refusals`, keeps the others."""

    def __init__(self, refusals: int = 0) -> None:
        self.refusals, self.taken = refusals, []

    def __call__(self, outgoing) -> str:
        if self.refusals:
            self.refusals -= 1
            raise NotDelivered("ConnectError")
        self.taken.append(outgoing)
        return "webhook"


@pytest.fixture
def sent_twofold(db, clock):
    with db.begin() as session:
        return make_handoff(session, channels=("email", "webhook")).reference


def test_a_handoff_leaves_by_every_channel_of_the_hospital(db, sent_twofold):
    post, other = Post(), Receiver()
    assert make_worker(db, post, webhook=other).work() == 2

    assert len(post.taken) == 1 and [(one.event, one.handoff.reference) for one in other.taken] == [
        ("handoff.sent", sent_twofold)
    ]
    assert {entry.channel: entry.delivered_by for entry in entries(db, sent_twofold)} == {
        "email": "smtp",
        "webhook": "webhook",
    }


def test_a_handoff_is_delivered_when_its_first_channel_has_delivered(db, sent_twofold, clock):
    post, other = Post(), Receiver(refusals=1)
    worker = make_worker(db, post, webhook=other)
    assert worker.work() == 1 and status(db, sent_twofold) == "delivered"

    clock.forward(minutes=1)
    assert worker.work() == 1 and len(post.taken) == len(other.taken) == 1
    with db.read() as session:
        history = handoffs.history(session, handoffs.by_reference(session, sent_twofold))
    assert [one.status for one in history] == ["received", "delivered"]


def test_whoever_was_sent_a_handoff_hears_that_it_was_taken_back(db, sent, sent_twofold):
    post, other = Post(), Receiver()
    worker = make_worker(db, post, webhook=other)
    worker.work()
    with db.begin() as session:
        withdraw(session, sent)
        withdraw(session, sent_twofold)
    worker.work()

    assert sorted(message["Subject"] for message in post.taken[2:]) == sorted(
        f"A family took back {reference}" for reference in (sent, sent_twofold)
    )
    assert [(one.event, one.handoff.reference) for one in other.taken[1:]] == [("handoff.withdrawn", sent_twofold)]


def test_an_entry_for_a_channel_that_was_taken_away_is_kept(db, sent_twofold):
    make_worker(db, Post()).work()
    kept = {entry.channel: (entry.state, entry.last_error) for entry in entries(db, sent_twofold)}
    assert kept == {"email": ("delivered", None), "webhook": ("waiting", "ChannelNotConfigured")}


def test_words_do_not_go_to_whom_the_hospital_took_out_of_its_profile(db, sent):
    post = Post()
    make_worker(db, post).work()
    with db.begin() as session:
        handoff = handoffs.by_reference(session, sent)
        outbox.add(session, event=outbox.FORWARDED, handoff_id=handoff.id, channel=EMAIL, recipient="gone@nhs.example")
    make_worker(db, post).work()

    kept = [(one.state, one.last_error) for one in entries(db, sent) if one.recipient]
    assert (len(post.taken), kept) == (1, [("waiting", "RecipientNotInProfile")])


def test_an_entry_with_a_recipient_of_its_own_goes_there(db, sent):
    with db.begin() as session:
        handoff = handoffs.by_reference(session, sent)
        outbox.add(
            session, event="handoff.sent", handoff_id=handoff.id, channel="email", recipient="next@northgate.example"
        )
    make_worker(db, post := Post()).work()
    assert sorted(message["To"] for message in post.taken) == [
        "next@northgate.example",
        "second-opinions@northgate.example",
    ]


# Given up, and tried again


def try_until_given_up(worker, clock):
    for _ in range(ATTEMPTS + 5):
        worker.work()
        clock.forward(minutes=20)


def test_tries_go_on_for_about_a_day():
    assert 22 <= sum(retry_after(attempts) for attempts in range(1, ATTEMPTS)) / 3600 <= 26


def test_what_fails_for_about_a_day_is_given_up_and_on_the_chain(db, sent, clock):
    post = Post(refusals=1000)
    try_until_given_up(make_worker(db, post), clock)

    [entry] = entries(db, sent)
    assert (entry.state, entry.attempts, entry.last_error) == ("dead", ATTEMPTS, "SMTPServerDisconnected")
    assert 1000 - post.refusals == ATTEMPTS and status(db, sent) == "received"
    assert [(one.actor, one.subject, one.details["attempts"]) for one in audited(db, "outbox.dead")] == [
        ("service", sent, ATTEMPTS)
    ]


def test_what_ends_the_process_every_time_is_given_up_too(db, sent, clock):
    class Died(BaseException):
        """The process ends."""

    def dies(message, entry_id):
        raise Died

    for _ in range(ATTEMPTS):
        with pytest.raises(Died):
            make_worker(db, dies).work()
        clock.forward(seconds=CLAIM_SECONDS + 1)
    assert make_worker(db, dies).work() == 0 and [entry.state for entry in entries(db, sent)] == ["dead"]


def test_a_person_has_it_tried_again_from_the_beginning(db, sent, clock):
    post = Post(refusals=ATTEMPTS)
    worker = make_worker(db, post)
    try_until_given_up(worker, clock)
    with db.begin() as session:
        assert try_again(session, sent, actor="staff:1") == 1

    assert worker.work() == 1 and status(db, sent) == "delivered"
    assert [(one.actor, one.subject) for one in audited(db, "outbox.tried_again")] == [("staff:1", sent)]


def test_only_what_was_given_up_is_tried_again(db, sent):
    for reference, error in ((sent, WrongState), ("9999-XXXX", UnknownHandoff)):
        with pytest.raises(error), db.begin() as session:
            try_again(session, reference, actor="staff:1")


def test_a_fault_in_one_channel_does_not_hold_up_the_others(db, sent_twofold, clock):
    def broken(outgoing):
        raise KeyError("Zebedee Unmistakable")

    post = Post()
    assert make_worker(db, post, webhook=broken).work() == 1 and len(post.taken) == 1
    assert {entry.channel: entry.last_error for entry in entries(db, sent_twofold)} == {
        "email": None,
        "webhook": "KeyError",
    }


# Order, locks and clocks


def test_a_withdrawal_never_arrives_before_what_it_takes_back(db, sent, clock):
    """The first mail is on its way while the family takes the handoff back; another worker must wait with the
    second.
    """
    second = make_worker(db, Post())
    arrived = []

    def slow(message, entry_id):
        with db.begin() as session:
            withdraw(session, sent)
        clock.forward(seconds=1)
        assert second.work() == 0
        arrived.append(message["Subject"])
        return "smtp"

    clock.forward(seconds=1)
    make_worker(db, slow).work()
    assert second.work() == 1 and len(arrived) == 1


def test_a_refused_mail_that_was_taken_back_does_not_hold_up_the_withdrawal(db, sent, clock):
    worker = make_worker(db, post := Post(refusals=1))
    worker.work()
    clock.forward(seconds=1)
    with db.begin() as session:
        withdraw(session, sent)

    assert worker.work() == 1 and [message["Subject"] for message in post.taken] == [f"A family took back {sent}"]
    assert {entry.event: entry.state for entry in entries(db, sent)} == {
        "handoff.sent": "overtaken",
        "handoff.withdrawn": "delivered",
    }


def test_a_mail_refused_while_the_family_took_it_back_is_not_tried_again(db, sent, clock):
    def refuses(message, entry_id):
        clock.forward(seconds=1)
        with db.begin() as session:
            withdraw(session, sent)
        raise NotDelivered("SMTPDataError")

    make_worker(db, refuses).work()
    assert make_worker(db, post := Post()).work() == 1
    assert [message["Subject"] for message in post.taken] == [f"A family took back {sent}"]


def test_records_locked_while_the_mail_leaves_do_not_make_it_leave_twice(db, sent, tmp_path, monkeypatch):
    monkeypatch.setattr("assistant.records.database.BUSY_SECONDS", 0.05)
    monkeypatch.setattr("assistant.handoffs.delivery.worker.LOCKED_SECONDS", 0.05)
    impatient, post = Database(f"sqlite:///{tmp_path}/records.db"), Post()

    def locks(message, entry_id):
        held = db.begin()
        held.__enter__()
        threading.Timer(0.6, held.__exit__, (None, None, None)).start()
        return post(message, entry_id)

    worker = make_worker(impatient, locks)
    assert worker.work() == 1 and worker.work() == 0
    assert len(post.taken) == 1 and status(db, sent) == "delivered"
    impatient.close()


def test_a_claim_that_ran_out_cannot_put_off_what_another_has_delivered(db, sent, clock):
    quick = make_worker(db, post := Post())

    def slow(message, entry_id):
        clock.forward(seconds=CLAIM_SECONDS + 1)
        assert quick.work() == 1
        raise NotDelivered("TimeoutError")

    make_worker(db, slow).work()
    assert [(entry.state, entry.last_error) for entry in entries(db, sent)] == [("delivered", None)]
    clock.forward(days=1)
    assert quick.work() == 0 and len(post.taken) == 1 and len(audited(db, "outbox.delivered")) == 1


@pytest.mark.parametrize("days", [-400, -1, 1, 400])
def test_a_clock_that_jumps_and_comes_back_holds_nothing_up(db, sent, clock, days):
    """The wait and a dead worker's claim were written by the wrong clock."""
    worker = make_worker(db, post := Post(refusals=1))
    with db.begin() as session:
        other = make_handoff(session).reference
    clock.forward(days=days)
    worker.work()
    with db.begin() as session:
        for entry in outbox.due(session, now=clock.moment):
            assert outbox.claim(session, entry.id, now=clock.moment, for_seconds=CLAIM_SECONDS)
    clock.forward(days=-days, minutes=2)

    worker.work()
    assert {status(db, sent), status(db, other)} == {"delivered"} and len(post.taken) == 2


@pytest.mark.parametrize("ahead", [1, 15, 60, 1440])
def test_what_was_sent_while_the_clock_was_ahead_leaves_at_once(db, clock, ahead):
    clock.forward(minutes=ahead)
    with db.begin() as session:
        reference = make_handoff(session).reference
    clock.forward(minutes=-ahead)
    assert make_worker(db, Post()).work() == 1 and status(db, reference) == "delivered"


def test_an_entry_erased_while_its_mail_is_on_the_way_is_nothing_to_stop_at(db, sent):
    def erases(message, entry_id):
        with db.begin() as session:
            session.delete(handoffs.by_reference(session, sent))
        return "smtp"

    assert make_worker(db, erases).work() == 1

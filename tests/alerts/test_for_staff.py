"""Mails that tell staff of work: to whom, about what, and nothing of a family."""

import pytest

from assistant.alerts.for_staff import by_email
from assistant.conversations.mode import ask_for_person, no_person_wanted
from assistant.handoffs.delivery.channel import EMAIL
from assistant.handoffs.delivery.worker import ATTEMPTS, Worker
from assistant.handoffs.move import withdraw
from assistant.post import NotDelivered
from assistant.records import handoffs, outbox
from assistant.records.models import OutboxEntry
from assistant.staff.complaints import complain
from assistant.staff.handoff_desk import assign, opened
from tests.support.factories import example_profile
from tests.support.staff_factories import CHILD, WORDS, make_account, make_conversation, make_handoff, member

CONSOLE = "https://chat.hospital.example/staff"


@pytest.fixture
def post():
    return []


@pytest.fixture
def worker(db, post):
    def take(message, entry_id):
        post.append(message)
        return "smtp"

    tell = by_email(take, sender="chat@hospital.example", address="https://chat.hospital.example")
    return Worker(db, {}, tell_desk=tell)


@pytest.fixture
def people(db, clock):
    """A lead, and whom they give work to."""
    with db.begin() as session:
        ada = member(make_account(session, name="Ada Okafor", role="lead"))
        return ada, member(make_account(session, name="Tom Reed"))


def given(db, people):
    ada, tom = people
    with db.begin() as session:
        reference = make_handoff(session).reference
        assign(session, reference, ada, to=tom.id, seen=None)
    return reference


def test_who_is_given_a_handoff_is_mailed_where_it_is_and_nothing_of_the_family(db, people, worker, post):
    reference = given(db, people)
    worker.work()

    (mail,) = post
    said = mail.get_content()
    assert mail["To"] == "tom@northgate.example" and f"{CONSOLE}/handoffs/{reference}" in said
    assert not [word for word in (CHILD, WORDS[:12], "Kestrel", "01632") if word in said + mail["Subject"]]


def test_who_takes_it_or_gives_it_back_is_mailed_nothing(db, people, worker, post):
    _, tom = people
    with db.begin() as session:
        reference = make_handoff(session).reference
        assign(session, reference, tom, to=tom.id, seen=None)
        assign(session, reference, tom, to=None, seen=tom.id)
    worker.work()
    assert post == []


@pytest.mark.parametrize("before", ["opened", "given on", "withdrawn"])
def test_what_is_no_longer_news_does_not_leave(db, people, worker, post, before):
    ada, tom = people
    reference = given(db, people)
    with db.begin() as session:
        if before == "opened":
            opened(session, reference, tom)
        if before == "given on":
            assign(session, reference, ada, to=None, seen=tom.id)
        if before == "withdrawn":
            withdraw(session, reference)
    worker.work()
    assert post == []


def test_a_mail_to_a_colleague_that_never_arrives_does_not_make_the_handoff_undelivered(db, people):
    def refuse(outgoing):
        raise NotDelivered("SMTPServerDisconnected")

    given(db, people)
    worker = Worker(db, {EMAIL: lambda outgoing: "smtp"}, tell_desk=refuse)
    worker.work()
    with db.begin() as session:
        entry = next(one for one in session.query(OutboxEntry) if one.event == outbox.GIVEN)
        assert entry.last_error and entry.handoff_id not in outbox.failing(session)
        entry.attempts, entry.next_attempt_at = ATTEMPTS, entry.created_at
    worker.work()
    with db.read() as session:
        assert session.get_one(OutboxEntry, entry.id).state == "overtaken"
        assert handoffs.undelivered(session) == []


def test_the_office_hears_of_a_family_that_waits_and_not_once_it_waits_no_more(db, clock, worker, post):
    with db.begin() as session:
        waits, gone = (make_conversation(session).id for _ in range(2))
        for one in (waits, gone):
            ask_for_person(session, one, example_profile())
        no_person_wanted(session, gone)
    worker.work()
    (mail,) = post
    assert mail["To"] == example_profile().liaison.email and f"{CONSOLE}/conversations/{waits}" in mail.get_content()


def test_the_complaints_team_hears_that_there_is_a_chat_and_none_of_its_words(db, people, worker, post):
    _, tom = people
    with db.begin() as session:
        chat = make_conversation(session, words="Zebedee fell out of bed and I want to complain").id
        complain(session, chat, tom, example_profile(), agreed=True)
    worker.work()
    (mail,) = post
    said = mail.get_content()
    assert mail["To"] == example_profile().handoffs.complaints_email and f"{CONSOLE}/conversations/{chat}" in said
    assert "has agreed" in said and "Zebedee" not in said + mail["Subject"]

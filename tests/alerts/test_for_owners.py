"""Whoever's account was changed hears of it, whoever changed it, and hears nothing that opens anything."""

import pyotp
import pytest

from assistant import clock as moment
from assistant.alerts import for_owners
from assistant.alerts.for_staff import by_email
from assistant.handoffs.delivery.worker import Worker
from assistant.records import accounts
from assistant.records.models import OutboxEntry
from assistant.records.retention import remove_expired
from assistant.staff import second_factor
from assistant.staff.entering import Door
from assistant.staff.own_account import change_password
from assistant.staff.people import disable
from assistant.staff.reset import new_password, reset_link
from assistant.staff.role_change import change_role
from assistant.staff.sessions import open_session
from tests.support.staff_factories import PASSWORD, entries, make_account, member

NEW = "seven brown moths drift"
DOOR = Door("the desk", 5)


@pytest.fixture
def ada(db):
    with db.begin() as session:
        return make_account(session, name="Ada Admin", role="admin")


@pytest.fixture
def tom(db):
    with db.begin() as session:
        return make_account(session, name="Tom Reed")


@pytest.fixture
def letters(db):
    """All that leaves: to whom, and what it says."""
    left = []

    def take(message, entry_id):
        left.append((message["To"], message["Subject"] + "\n" + message.get_content()))
        return "smtp"

    def work():
        Worker(db, {}, tell_desk=by_email(take, sender="chat@hospital.example", address="https://chat.example")).work()
        return left

    return work


def app(session, account):
    """Tom sets up an app."""
    secret = second_factor.offered(session, account, "his browser")
    second_factor.confirm(session, account, "his browser", pyotp.TOTP(secret).now())


CHANGES = {
    "a link to a new password": (for_owners.RESET_LINK, lambda s, tom, ada: reset_link(s, tom, by=ada.actor)),
    "another role": (for_owners.ROLE, lambda s, tom, ada: change_role(s, tom.id, "lead", by=ada)),
    "closed": (for_owners.CLOSED, lambda s, tom, ada: disable(s, tom.id, by=ada)),
    "an app": (for_owners.SECOND_FACTOR, lambda s, tom, ada: app(s, tom)),
}  # fmt: skip


@pytest.mark.parametrize("what", CHANGES)
def test_the_owner_is_told_what_happened_and_nobody_else_is(db, ada, tom, letters, what):
    event, change = CHANGES[what]
    with db.begin() as session:
        change(session, accounts.by_id(session, tom.id), member(ada))

    ((to, said),) = letters()

    assert to == tom.email and for_owners.SAID[event] in said and "https://chat.example/staff/account" in said
    assert "Ada" not in said and "/join/" not in said


def test_an_app_that_is_taken_away_is_told(db, ada, tom, letters):
    with db.begin() as session:
        account = accounts.by_id(session, tom.id)
        app(session, account)
        second_factor.take_away(session, account, by="service")
    assert [said.count(for_owners.SAID[for_owners.SECOND_FACTOR]) for _, said in letters()] == [1, 1]


def test_a_new_password_is_told_whether_it_came_by_a_link_or_by_hand(db, tom, letters):
    with db.begin() as session:
        account = accounts.by_id(session, tom.id)
        token, link = open_session(session, account, now=account.created_at), reset_link(session, account, by="x")
    change_password(db, member(tom), token, old=PASSWORD, new=NEW, door=DOOR)
    with db.begin() as session:
        link = reset_link(session, accounts.by_id(session, tom.id), by="x")
    new_password(db, link, "nine grey herons wait", DOOR)

    said = [words for to, words in letters() if for_owners.SAID[for_owners.NEW_PASSWORD] in words]

    assert len(said) == 2 and not [words for words in said if NEW in words or link in words]


def test_a_change_that_fails_is_not_told(db, ada, tom, letters):
    with pytest.raises(RuntimeError), db.begin() as session:
        disable(session, tom.id, by=member(ada))
        raise RuntimeError
    assert letters() == []


def test_the_chain_names_the_account_that_was_told_and_not_its_address(db, ada, tom, letters):
    with db.begin() as session:
        disable(session, tom.id, by=member(ada))
    letters()
    with db.read() as session:
        (told,) = entries(session, "outbox.delivered")
        assert told.subject == str(tom.id) and session.query(OutboxEntry).one().state == "delivered"


def test_what_was_told_is_forgotten_after_three_months(db, ada, tom, letters, clock):
    with db.begin() as session:
        disable(session, tom.id, by=member(ada))
    letters()
    for days, gone in ((89, 0), (2, 1)):
        clock.forward(days=days)
        now = moment.now()
        with db.begin() as session:
            assert remove_expired(session, now=now, failures_before=now)["letters_to_owners"] == gone

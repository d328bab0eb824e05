"""Invitations are the only way to an account, and each makes one."""

from datetime import timedelta

import pytest

from assistant import clock
from assistant.records import accounts
from assistant.records.models import AuditEntry
from assistant.staff import invite as invitations
from assistant.staff import join as joining
from assistant.staff.entering import Door
from assistant.staff.errors import BadAccount, InvitationGone, UnknownRole
from assistant.staff.sessions import member_of
from tests.support.staff_factories import PASSWORD, entries, make_account, member


@pytest.fixture
def token(db):
    with db.begin() as session:
        return invitations.invite(
            session, "clinical_safety", by=member(make_account(session, name="Ada Admin", role="admin")).actor
        )


def join(db, token, *, name="Kwame Osei", email="kwame@northgate.example", password=PASSWORD):
    return joining.join(db, token, name=name, email=email, password=password, door=Door("the desk", 5)).token


def test_an_invitation_makes_an_account_with_its_role_and_signs_in(db, token):
    session_token = join(db, token, email=" Kwame@Northgate.example ")

    with db.begin() as session:
        joined = member_of(session, session_token, now=clock.now(), minutes=60)
        assert (joined.name, joined.role) == ("Kwame Osei", "clinical_safety")
        assert accounts.by_email(session, "kwame@northgate.example").id == joined.id


def test_an_invitation_is_used_once(db, token):
    join(db, token)

    with pytest.raises(InvitationGone):
        join(db, token, email="another@northgate.example")


def test_two_people_with_one_link_at_the_same_moment_make_one_account(db, token):
    with db.begin() as session:
        assert accounts.use_invitation(session, joining.hashed(token))
        assert not accounts.use_invitation(session, joining.hashed(token))


def test_an_invitation_is_over_after_a_day(db, token, monkeypatch):
    tomorrow = clock.now() + timedelta(hours=24, seconds=1)
    monkeypatch.setattr(clock, "now", lambda: tomorrow)

    with pytest.raises(InvitationGone):
        join(db, token)


@pytest.mark.parametrize(
    "field, wrong",
    [
        ("name", {"name": "  "}),
        ("email", {"email": "no address"}),
        ("email", {"email": "ada@northgate.example"}),
        ("password", {"password": "elevenchars"}),
        ("password", {"password": "Password1234"}),
        ("password", {"password": "aaaaaaaaaaaaaaaa"}),
        ("password", {"password": "Kwame@northgate.example"}),
    ],
)
def test_details_that_will_not_do_are_named_and_leave_the_link_good(db, token, field, wrong):
    with pytest.raises(BadAccount) as refused:
        join(db, token, **wrong)

    assert list(refused.value.faults) == [field]
    assert join(db, token)


def test_the_first_link_makes_an_administrator_and_there_is_none_once_there_is_an_account(db):
    with db.begin() as session:
        link = invitations.first_account_link(session, "http://127.0.0.1:8080")
    session_token = join(db, link.removeprefix("http://127.0.0.1:8080/staff/join/"))

    with db.begin() as session:
        assert member_of(session, session_token, now=clock.now(), minutes=60).role == "admin"
        assert invitations.first_account_link(session, "http://127.0.0.1:8080") is None


def test_a_new_first_link_ends_the_one_before(db):
    with db.begin() as session:
        old, new = (invitations.first_account_link(session, "").rpartition("/")[2] for _ in range(2))

    with pytest.raises(InvitationGone):
        join(db, old)
    assert join(db, new)


def test_a_role_that_is_none_is_refused(session):
    with pytest.raises(UnknownRole):
        invitations.invite(session, "superuser", by="service")


def test_the_chain_tells_who_invited_and_who_joined_and_holds_no_link(db, token):
    join(db, token)

    with db.begin() as session:
        invited, joined = entries(session, "staff.invited")[0], entries(session, "staff.joined")[0]
        assert joined.details["invitation"] == invited.subject
        assert not [entry for entry in session.query(AuditEntry) if token in f"{entry.subject} {entry.details}"]


def test_whoever_comes_back_gets_a_new_account_with_the_old_address(db, token):
    with db.begin() as session:
        old = make_account(session, name="Kwame Osei", email="kwame@northgate.example")
        old.disabled_at = clock.now()

    join(db, token)

    with db.begin() as session:
        assert accounts.by_email(session, "kwame@northgate.example").id != old.id
        assert accounts.by_id(session, old.id).disabled_at


def test_a_name_cannot_hide_marks_that_turn_the_writing_round(db, token):
    join(db, token, name="Kwame\u202e isecO")

    with db.begin() as session:
        assert accounts.by_email(session, "kwame@northgate.example").name == "Kwame isecO"

"""Nobody gives a role that may more alone, to themselves or to another, where there is somebody who can agree."""

import pytest

from assistant import clock
from assistant.alerts import for_owners
from assistant.records import accounts
from assistant.records.models import OutboxEntry
from assistant.staff import invite as invitations
from assistant.staff import join as joining
from assistant.staff.entering import Door
from assistant.staff.errors import AccountClosed, LastAdmin, NotASecondPerson, RoleNotAsked, UnknownRole
from assistant.staff.people import disable, read_people
from assistant.staff.role_change import agree, change_role, count_asked, read_asked, refuse
from assistant.staff.roles import ADMIN, CLINICAL_SAFETY, LEAD, LIAISON, ROLES, may_more
from assistant.staff.sessions import member_of, open_session
from tests.support.staff_factories import PASSWORD, entries, make_account, member


@pytest.fixture
def ada(session):
    return make_account(session, name="Ada Admin", role="admin")


@pytest.fixture
def bo(session):
    return make_account(session, name="Bo Admin", role="admin")


@pytest.fixture
def priya(session):
    return make_account(session)


def told(session, event):
    return [one.recipient for one in session.query(OutboxEntry).filter_by(event=event)]


def test_an_administrator_cannot_make_themselves_clinical_safety(session, ada, bo):
    assert not change_role(session, ada.id, CLINICAL_SAFETY, by=member(ada))

    assert ada.role == ADMIN and told(session, for_owners.ROLE_ASKED) == [bo.email]
    with pytest.raises(NotASecondPerson):
        agree(session, ada.id, CLINICAL_SAFETY, by=member(ada))
    agree(session, ada.id, CLINICAL_SAFETY, by=member(bo))

    assert ada.role == CLINICAL_SAFETY and told(session, for_owners.ROLE) == [ada.email]
    (changed,) = entries(session, "staff.role_changed")
    about = {"before": ADMIN, "after": CLINICAL_SAFETY, "asked_by": str(ada.id)}
    assert (changed.actor, changed.details) == (f"staff:{bo.id}", about)


def test_nor_an_account_that_they_invited(db):
    with db.begin() as session:
        ada, lead = make_account(session, name="Ada Admin", role="admin"), make_account(session, role="lead")
        token = invitations.invite(session, CLINICAL_SAFETY, by=member(ada).actor, inviter=ada.id)

    joining.join(db, token, name="Ada Too", email="too@northgate.example", password=PASSWORD, door=Door("the desk", 5))

    with db.begin() as session:
        too = accounts.by_email(session, "too@northgate.example")
        assert too.role == LIAISON
        assert [(one.account.id, one.role, one.by) for one in read_asked(session, member(lead))] == [
            (too.id, CLINICAL_SAFETY, "Ada Admin")
        ]
        for not_second in (ada, too):
            with pytest.raises(NotASecondPerson):
                agree(session, too.id, CLINICAL_SAFETY, by=member(not_second))
        agree(session, too.id, CLINICAL_SAFETY, by=member(lead))
        assert too.role == CLINICAL_SAFETY


def test_an_invitation_of_the_command_line_waits_for_nobody(db):
    with db.begin() as session:
        make_account(session, name="Ada Admin", role="admin")
        token = invitations.invite(session, LEAD, by="command line")
    joining.join(db, token, name="Lee", email="lee@northgate.example", password=PASSWORD, door=Door("a desk", 5))
    with db.read() as session:
        assert accounts.by_email(session, "lee@northgate.example").role == LEAD


def test_who_made_an_account_a_second_administrator_alone_had_nobody_to_ask_and_the_chain_says_so(session, ada, priya):
    assert change_role(session, priya.id, ADMIN, by=member(ada))
    (changed,) = entries(session, "staff.role_changed")
    assert changed.details == {"before": LIAISON, "after": ADMIN, "alone": True}


def test_a_second_administrator_of_ones_own_making_needs_a_second_person_too(session, ada, bo, priya):
    assert not change_role(session, priya.id, ADMIN, by=member(ada))
    assert priya.role == LIAISON


def test_liaison_staff_decide_nothing_of_it(session, ada, bo, priya):
    change_role(session, ada.id, CLINICAL_SAFETY, by=member(ada))
    with pytest.raises(NotASecondPerson):
        agree(session, ada.id, CLINICAL_SAFETY, by=member(priya))
    assert not [one for one in read_asked(session, member(ada)) if one.may_decide]


def test_a_role_that_may_less_needs_one_person(session, ada, bo):
    lee = make_account(session, name="Lee Lead", role="lead")
    assert change_role(session, lee.id, LIAISON, by=member(ada)) and lee.role == LIAISON
    assert change_role(session, bo.id, LIAISON, by=member(ada)) and bo.role == LIAISON


def test_which_roles_may_more():
    more = {(before, after) for before in ROLES for after in ROLES if may_more(before, after)}
    less = {(LEAD, LIAISON), (CLINICAL_SAFETY, LIAISON), (CLINICAL_SAFETY, LEAD), (ADMIN, LIAISON)}
    assert more == {(one, other) for one in ROLES for other in ROLES if one != other} - less


def test_it_is_decided_once(session, ada, bo, priya):
    lee = make_account(session, name="Lee Lead", role="lead")
    change_role(session, priya.id, LEAD, by=member(ada))
    refuse(session, priya.id, LEAD, by=member(lee))

    for decide in (agree, refuse):
        with pytest.raises(RoleNotAsked):
            decide(session, priya.id, LEAD, by=member(bo))
    assert priya.role == LIAISON and [one.actor for one in entries(session, "staff.role_refused")] == [
        f"staff:{lee.id}"
    ]


def test_what_was_read_is_what_is_agreed_to(session, ada, bo, priya):
    change_role(session, priya.id, LEAD, by=member(ada))
    change_role(session, priya.id, CLINICAL_SAFETY, by=member(ada))
    with pytest.raises(RoleNotAsked):
        agree(session, priya.id, LEAD, by=member(bo))
    assert priya.role == LIAISON


def test_what_is_asked_is_over_after_two_weeks_and_when_the_account_is_closed(session, ada, bo, priya, clock):
    change_role(session, priya.id, LEAD, by=member(ada))
    assert count_asked(session) == 1 and {one.asked for one in read_people(session, member(bo))} == {None, LEAD}
    clock.forward(days=15)
    assert count_asked(session) == 0
    with pytest.raises(RoleNotAsked):
        agree(session, priya.id, LEAD, by=member(bo))

    change_role(session, priya.id, LEAD, by=member(ada))
    disable(session, priya.id, by=member(ada))
    assert count_asked(session) == 0
    with pytest.raises(AccountClosed):
        agree(session, priya.id, LEAD, by=member(bo))


def test_a_new_role_ends_what_was_open_in_the_old_one(session, ada, priya):
    token = open_session(session, priya, now=clock.now())
    change_role(session, priya.id, LEAD, by=member(ada))
    assert priya.role == LEAD and member_of(session, token, now=clock.now(), minutes=60) is None


def test_the_same_role_again_changes_nothing_and_signs_nobody_out(session, ada, bo, priya):
    change_role(session, priya.id, LEAD, by=member(ada))
    token = open_session(session, priya, now=clock.now())

    change_role(session, priya.id, LIAISON, by=member(ada))

    assert member_of(session, token, now=clock.now(), minutes=60) and count_asked(session) == 0
    assert entries(session, "staff.role_changed") == []


def test_the_last_administrator_stays_one(session, ada):
    lee = make_account(session, name="Lee Lead", role="lead")
    with pytest.raises(LastAdmin):
        change_role(session, ada.id, CLINICAL_SAFETY, by=member(ada))
    bo = make_account(session, name="Bo Admin", role="admin")
    change_role(session, ada.id, CLINICAL_SAFETY, by=member(bo))
    disable(session, bo.id, by=member(ada))
    with pytest.raises(LastAdmin):
        agree(session, ada.id, CLINICAL_SAFETY, by=member(lee))


def test_a_role_that_is_none_and_a_closed_account_are_refused(session, ada, priya):
    with pytest.raises(UnknownRole):
        change_role(session, priya.id, "superuser", by=member(ada))
    disable(session, priya.id, by=member(ada))
    with pytest.raises(AccountClosed):
        change_role(session, priya.id, LEAD, by=member(ada))

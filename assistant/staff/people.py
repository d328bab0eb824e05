"""The accounts of the console: who there is, what each may do, and closing an account that is no longer wanted."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.alerts import for_owners
from assistant.handoffs.move import OPEN
from assistant.records import accounts, audit, handoff_desk, role_requests, sign_in_steps
from assistant.records.models import Staff
from assistant.records.retention import ROLES_ASKED
from assistant.staff.errors import LastAdmin, UnknownAccount
from assistant.staff.reading import note_opening
from assistant.staff.role_change import chats_of
from assistant.staff.sessions import StaffMember


@dataclass(frozen=True)
class Person:
    """`asked` is the role that waits for a second person's yes; `holds` is how many chats the account has."""

    account: Staff
    comes_in_by: str
    asked: str | None
    holds: int


def read_people(session: Session, reader: StaffMember) -> Sequence[Person]:
    note_opening(session, reader, "people.read", "people")
    with_app = sign_in_steps.with_second_factor(session)
    asked = {one.staff_id: one.role for one in role_requests.waiting(session, since=clock.now() - ROLES_ASKED)}
    return [
        Person(one, _way_in(one, with_app), asked.get(one.id), chats_of(session, one.id))
        for one in accounts.everyone(session)
    ]


def disable(session: Session, staff_id: UUID, *, by: StaffMember) -> Staff:
    """Sign the account out everywhere and for good; its open handoffs are nobody's again. Twice changes nothing. Raises
    UnknownAccount or LastAdmin.
    """
    admins = accounts.admins_locked(session)
    account = accounts.by_id(session, staff_id)
    if account is None:
        raise UnknownAccount
    if account.disabled_at:
        return account
    if [admin.id for admin in admins] == [account.id]:
        raise LastAdmin
    account.disabled_at = clock.now()
    accounts.end_sessions_of(session, account.id)
    for reference in handoff_desk.give_back(session, account.id, open_ones=OPEN):
        audit.add(session, actor=by.actor, action="handoff.assigned", subject=reference, to="nobody")
    audit.add(session, actor=by.actor, action="staff.disabled", subject=str(account.id))
    for_owners.tell_owner(session, account, for_owners.CLOSED)
    return account


def _way_in(account: Staff, with_app: set[UUID]) -> str:
    if not account.password_hash:
        return "The hospital's own sign-in"
    return "Password and app" if account.id in with_app else "Password alone"

"""The accounts of the console: who there is, and closing an account that is no longer wanted."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.records import accounts, audit
from assistant.records.models import Staff
from assistant.staff.errors import LastAdmin, UnknownAccount
from assistant.staff.reading import note_opening
from assistant.staff.sessions import StaffMember


def read_people(session: Session, reader: StaffMember) -> Sequence[Staff]:
    note_opening(session, reader, "people.read", "people")
    return accounts.everyone(session)


def disable(session: Session, staff_id: UUID, *, by: StaffMember) -> Staff:
    """Sign the account out everywhere and for good. Twice changes nothing. Raises UnknownAccount or LastAdmin."""
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
    audit.add(session, actor=by.actor, action="staff.disabled", subject=str(account.id))
    return account

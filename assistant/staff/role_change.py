"""Another role. One that may more than the last needs a second person: an administrator, a team lead or clinical
safety, who is neither the one who asks nor the one it is for. So no administrator makes themselves, or an account that
is theirs too, the one who decides about danger and erasing.

Where there is no such person yet it holds at once, and the chain says that one person did it alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.alerts import for_owners
from assistant.records import accounts, audit, conversations, role_requests
from assistant.records.models import RoleRequest, Staff
from assistant.records.retention import ROLES_ASKED
from assistant.staff.errors import (
    AccountClosed,
    HoldsMore,
    LastAdmin,
    NotASecondPerson,
    RoleNotAsked,
    UnknownAccount,
    UnknownRole,
)
from assistant.staff.reading import note_opening
from assistant.staff.roles import ADMIN, ROLES, SECONDING, may_more
from assistant.staff.sessions import StaffMember
from assistant.staff.talk import Desk


@dataclass(frozen=True)
class Asked:
    """`may_decide` is the reader's; `holds` is how many chats the account has, which go back when it changes."""

    account: Staff
    role: str
    by: str
    at: datetime
    may_decide: bool
    holds: int


def change_role(
    session: Session,
    staff_id: UUID,
    role: str,
    *,
    by: StaffMember,
    desk: Desk | None = None,
    knowing: int | None = None,
) -> bool:
    """Whether it is changed; else it waits for a second person. The same role changes nothing, and ends what was
    asked. Its chats are given back at the `desk`; `knowing` is how many of them whoever changes it was told of. Raises
    UnknownRole, UnknownAccount, AccountClosed, LastAdmin or HoldsMore.
    """
    account = _changeable(session, staff_id, role)
    role_requests.remove(session, account.id)
    if account.role == role:
        return True
    if may_more(account.role, role) and ask_second(session, account, role, asked_by=by.id):
        return False
    more = {"alone": True} if may_more(account.role, role) else {}
    _let_go(session, account, desk, by=by.actor, knowing=knowing)
    _give(session, account, role, by=by.actor, **more)
    return True


def ask_second(session: Session, account: Staff, role: str, *, asked_by: UUID) -> bool:
    """False, with nothing asked, where there is nobody who could agree."""
    seconds = accounts.with_roles(session, SECONDING, but=(account.id, asked_by))
    if not seconds:
        return False
    role_requests.ask(session, account.id, role, asked_by=asked_by, now=clock.now())
    audit.add(session, actor=f"staff:{asked_by}", action="staff.role_asked", subject=str(account.id), role=role)
    for second in seconds:
        for_owners.tell_owner(session, second, for_owners.ROLE_ASKED)
    return True


def read_asked(session: Session, reader: StaffMember) -> Sequence[Asked]:
    note_opening(session, reader, "people.read", "roles")
    return [
        Asked(
            found,
            one.role,
            _name(session, one.asked_by),
            one.asked_at,
            _may_decide(one, reader),
            chats_of(session, found.id),
        )
        for one in role_requests.waiting(session, since=clock.now() - ROLES_ASKED)
        if (found := accounts.by_id(session, one.staff_id))
    ]


def count_asked(session: Session) -> int:
    return role_requests.count_waiting(session, since=clock.now() - ROLES_ASKED)


def agree(
    session: Session,
    staff_id: UUID,
    role: str,
    *,
    by: StaffMember,
    desk: Desk | None = None,
    knowing: int | None = None,
) -> None:
    """`role` is the one that was read: another one may have been asked for since. Raises RoleNotAsked or
    NotASecondPerson, and as change_role does.
    """
    asked = _decided(session, staff_id, role, by)
    account = _changeable(session, staff_id, asked.role)
    _let_go(session, account, desk, by=by.actor, knowing=knowing)
    _give(session, account, asked.role, by=by.actor, asked_by=str(asked.asked_by))


def refuse(session: Session, staff_id: UUID, role: str, *, by: StaffMember) -> None:
    """Raises RoleNotAsked or NotASecondPerson."""
    _decided(session, staff_id, role, by)
    audit.add(session, actor=by.actor, action="staff.role_refused", subject=str(staff_id), role=role)


def _decided(session: Session, staff_id: UUID, role: str, by: StaffMember) -> RoleRequest:
    asked = role_requests.of(session, staff_id, since=clock.now() - ROLES_ASKED)
    if asked is None or asked.role != role:
        raise RoleNotAsked
    if not _may_decide(asked, by):
        raise NotASecondPerson
    if not role_requests.remove(session, staff_id):
        raise RoleNotAsked
    return asked


def _may_decide(asked: RoleRequest, reader: StaffMember) -> bool:
    return reader.role in SECONDING and reader.id not in (asked.asked_by, asked.staff_id)


def _changeable(session: Session, staff_id: UUID, role: str) -> Staff:
    if role not in ROLES:
        raise UnknownRole
    admins = accounts.admins_locked(session)
    account = accounts.by_id(session, staff_id)
    if account is None:
        raise UnknownAccount
    if account.disabled_at:
        raise AccountClosed
    if role != ADMIN and [admin.id for admin in admins] == [account.id]:
        raise LastAdmin
    return account


def chats_of(session: Session, staff_id: UUID) -> int:
    return sum(one.staff_id == staff_id for one in conversations.held(session))


def _let_go(session: Session, account: Staff, desk: Desk | None, *, by: str, knowing: int | None) -> None:
    """Who is signed out can answer no family: each is told, and those that wait go into the queue."""
    if knowing is not None and chats_of(session, account.id) > knowing:
        raise HoldsMore
    if desk:
        desk.give_all_back(session, StaffMember(account.id, account.name, account.role), by=by, why="role changed")


def _give(session: Session, account: Staff, role: str, *, by: str, **more: object) -> None:
    """What is open in the old role ends: the person signs in again."""
    before, account.role = account.role, role
    accounts.end_sessions_of(session, account.id)
    changed = {"before": before, "after": role, **more}
    audit.add(session, actor=by, action="staff.role_changed", subject=str(account.id), **changed)
    for_owners.tell_owner(session, account, for_owners.ROLE)


def _name(session: Session, staff_id: UUID) -> str:
    account = accounts.by_id(session, staff_id)
    return account.name if account else "somebody"

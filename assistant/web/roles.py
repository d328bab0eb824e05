"""Who may call a route. Every route names a role, also when that is anybody; a guard test holds it."""

import re
from dataclasses import dataclass
from uuid import UUID

from fastapi import Depends, Request
from sqlalchemy.exc import SQLAlchemyError

from assistant import clock
from assistant.conversations.errors import UnknownConversation
from assistant.conversations.start import entered
from assistant.staff.roles import AUDITING, ERASING, LEADING, MANAGING, OWNING, SECONDING, WORKING
from assistant.staff.sessions import StaffMember, member_of, used_lately, watcher_of
from assistant.web.problems import Forbidden, NotSignedIn
from assistant.web.services import services

STAFF_COOKIE = "staff_session"


class Role:
    """A route's declared caller. Used as a dependency; FastAPI calls it for every request."""

    def __init__(self, name: str) -> None:
        self.name = name


class Anybody(Role):
    def __init__(self) -> None:
        super().__init__("anybody")

    def __call__(self) -> None:
        return None


@dataclass(frozen=True)
class Family:
    conversation_id: UUID


class FamilyRole(Role):
    """The family whose conversation it is: its token, in the Authorization header and never in an address."""

    def __init__(self) -> None:
        super().__init__("family")

    def __call__(self, conversation_id: UUID, request: Request) -> Family:
        match = re.fullmatch(r"Bearer ([\w-]{20,100})", request.headers.get("Authorization", ""))
        if not match:
            raise UnknownConversation
        with services(request).db.read() as session:
            return Family(entered(session, conversation_id, match[1]).id)


class FamilyRoleWithoutRecords(FamilyRole):
    """The same; but while the records are away nobody can be recognised, and the caller gets None: danger must still
    get its card.
    """

    def __call__(self, conversation_id: UUID, request: Request) -> Family | None:  # type: ignore[override]
        try:
            return super().__call__(conversation_id, request)
        except SQLAlchemyError:
            return None


class StaffRole(Role):
    """A signed-in member of staff with one of these roles. Raises NotSignedIn or Forbidden."""

    def __init__(self, *roles: str) -> None:
        super().__init__("staff:" + ",".join(roles))
        self.roles = roles

    def __call__(self, request: Request) -> StaffMember:
        token = request.cookies.get(STAFF_COOKIE)
        member = self._member(request, token) if token else None
        if member is None:
            raise NotSignedIn
        if member.role not in self.roles:
            raise Forbidden
        return member

    def _member(self, request: Request, token: str) -> StaffMember | None:
        """Read, as a rule: the time of last use is written once a minute."""
        here, now = services(request), clock.now()
        minutes, hours = here.settings.staff_session_minutes, here.settings.staff_session_hours
        with here.db.read() as session:
            if used_lately(session, token, now=now):
                return watcher_of(session, token, now=now, minutes=minutes, hours=hours)
        with here.db.begin() as session:
            return member_of(session, token, now=now, minutes=minutes, hours=hours)


anybody = Depends(Anybody())
the_family = Depends(FamilyRole())
the_family_or_none_while_records_are_away = Depends(FamilyRoleWithoutRecords())
liaison = Depends(StaffRole(*WORKING))
lead = Depends(StaffRole(*LEADING))
erasing = Depends(StaffRole(*ERASING))
clinical_safety = Depends(StaffRole(*OWNING))
auditor = Depends(StaffRole(*AUDITING))
admin = Depends(StaffRole(*MANAGING))
seconding = Depends(StaffRole(*SECONDING))

"""Who may fetch the live parts of a page: whoever may see the page, but fetching them is not a use of the session."""

from fastapi import Depends, Request

from assistant import clock
from assistant.staff.roles import WORKING
from assistant.staff.sessions import StaffMember, watcher_of
from assistant.web.problems import Forbidden, NotSignedIn
from assistant.web.roles import STAFF_COOKIE, StaffRole
from assistant.web.services import services


class WatchingRole(StaffRole):
    """As StaffRole; the session ends when nobody has used it, however long a page stays open and refreshes itself."""

    def __call__(self, request: Request) -> StaffMember:
        token, settings = request.cookies.get(STAFF_COOKIE), services(request).settings
        with services(request).db.read() as session:
            lives = {"minutes": settings.staff_session_minutes, "hours": settings.staff_session_hours}
            member = watcher_of(session, token, now=clock.now(), **lives) if token else None
        if member is None:
            raise NotSignedIn
        if member.role not in self.roles:
            raise Forbidden
        return member


watching = Depends(WatchingRole(*WORKING))

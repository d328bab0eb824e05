"""The audit chain, for clinical safety and administrators: read, given away as a file, and verified."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Annotated
from urllib.parse import urlencode

from fastapi import Depends, Form, Query, Request, Response
from fastapi.responses import RedirectResponse, StreamingResponse

from assistant.keeping import audit_verify
from assistant.records.audit_pages import Wanted
from assistant.records.database import Database
from assistant.staff.audit_trail import HEADER, ask_to_verify, export, read_trail, read_verified, rows, subject
from assistant.staff.csv_file import as_csv
from assistant.staff.days import midnight, read_day
from assistant.staff.reading import looking
from assistant.staff.roles import AUDITING
from assistant.staff.sessions import StaffMember
from assistant.web.roles import auditor
from assistant.web.services import services
from assistant.web.staff.form_token import our_form
from assistant.web.staff.fragments import fragment, fragment_router
from assistant.web.staff.pages import console_router, frame, page
from assistant.web.staff.watching import WatchingRole

router = console_router()
fragments = fragment_router()
watching_auditor = Depends(WatchingRole(*AUDITING))
AT_ONCE = 2.0  # seconds for which whoever presses waits; the housekeeping does the rest
BAD_DATE = "Write a date as day, month and year, such as 23/11/2026. All other parts of the search were used."


class Search:
    """What the form of the page asks for. A date that is none is left out and said, and nothing typed is lost."""

    def __init__(
        self,
        actor: Annotated[str, Query(max_length=120)] = "",
        action: Annotated[str, Query(max_length=80)] = "",
        about: Annotated[str, Query(max_length=80)] = "",
        since: Annotated[str, Query(max_length=20)] = "",
        until: Annotated[str, Query(max_length=20)] = "",
    ) -> None:
        self.typed = {"actor": actor, "action": action, "about": about, "since": since, "until": until}
        first, last = read_day(since), read_day(until)
        self.faults = {
            name: BAD_DATE
            for name, said, read in (("since", since, first), ("until", until, last))
            if said.strip() and not read
        }
        self.wanted = Wanted(
            actor or None,
            action or None,
            subject(about),
            midnight(first) if first else None,
            midnight(last + timedelta(days=1)) if last else None,
        )

    @property
    def address(self) -> str:
        """The same search, for links."""
        return urlencode({name: said for name, said in self.typed.items() if said})


@router.get("/audit")
def show_audit(
    request: Request,
    member: Annotated[StaffMember, auditor],
    search: Annotated[Search, Depends()],
    before: Annotated[int | None, Query(ge=1, le=2**31 - 1)] = None,
) -> Response:
    with looking(services(request).db) as session:
        trail = read_trail(session, member, search.wanted, before=before)
        around = frame(session, request, member)
    return page("audit", around, trail=trail, verified=trail.verified, search=search, first_page=before is None)


@fragments.get("/audit")
def refresh_audit(request: Request, member: Annotated[StaffMember, watching_auditor]) -> Response:
    """How far a verification has come. The entries stand still while somebody reads them."""
    with looking(services(request).db) as session:
        verified, around = read_verified(session, member), frame(session, request, member)
    return fragment(request, "audit", around, verified=verified)


@router.get("/audit/export.csv")
def export_audit(
    request: Request, member: Annotated[StaffMember, auditor], search: Annotated[Search, Depends()]
) -> Response:
    db = services(request).db
    with looking(db) as session:
        up_to, _ = export(session, member, search.wanted)
    headers = {"Content-Disposition": 'attachment; filename="audit.csv"'}
    return StreamingResponse(_file(db, search.wanted, up_to), media_type="text/csv; charset=utf-8", headers=headers)


@router.post("/audit/verify", dependencies=[our_form])
def verify_audit(
    request: Request, member: Annotated[StaffMember, auditor], whole: Annotated[str, Form()] = ""
) -> Response:
    db = services(request).db
    with db.begin() as session:
        check = ask_to_verify(session, member, whole=whole == "yes")
    audit_verify.work(db, check.id, seconds=AT_ONCE)
    return RedirectResponse("/staff/audit#verified", status_code=303)


def _file(db: Database, wanted: Wanted, up_to: int) -> Iterator[bytes]:
    with db.read() as session:
        yield from as_csv(HEADER, rows(session, wanted, up_to=up_to))

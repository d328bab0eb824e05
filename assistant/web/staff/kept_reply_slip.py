"""Words typed into a page whose session has ended are kept for the person the page was made for.

The server then knows nobody, so the form itself must say for whom: its slip, which only a page made for that person in
that session holds (signed with our secret). The words go to the records, sealed, and never into an address or a cookie.
A slip is good for as long as a session can last, and an hour more: a page that is still open then hands its words in.
"""

import hashlib
import hmac
from datetime import timedelta
from typing import Literal
from uuid import UUID

from fastapi import Request
from fastapi.concurrency import run_in_threadpool

from assistant import clock
from assistant.staff.kept_reply import keep
from assistant.staff.sessions import StaffMember, hashed
from assistant.web.roles import STAFF_COOKIE
from assistant.web.services import services

PART = 16  # letters of the session's hash: each session has slips of its own
MORE = timedelta(hours=1)
Kept = Literal["reply", "late", ""]  # kept; not kept, since the page is too old; there was nothing of ours to keep


def slip_of(request: Request, member: StaffMember, conversation_id: UUID) -> str:
    session = hashed(request.cookies.get(STAFF_COOKIE, ""))[:PART]
    about = f"{member.id.hex}.{session}.{int(clock.now().timestamp())}"
    return f"{about}.{_sign(request, about, conversation_id)}"


async def keep_typed(request: Request) -> Kept:
    """FastAPI has read the form before; the request has it still."""
    if request.method != "POST" or "conversation_id" not in request.path_params:
        return ""
    form = await request.form()
    slip, text = form.get("slip"), form.get("text")
    if not isinstance(slip, str) or not isinstance(text, str):
        return ""
    return await run_in_threadpool(_keep, request, slip, text)


def _keep(request: Request, slip: str, text: str) -> Kept:
    here = services(request)
    try:
        conversation_id = UUID(str(request.path_params["conversation_id"]))
        about, signed = slip.rsplit(".", 1)
        staff, _, made = about.split(".")
        staff_id, made_at = UUID(hex=staff), int(made)
    except ValueError:
        return ""
    if not hmac.compare_digest(_sign(request, about, conversation_id).encode(), signed.encode()):
        return ""
    if clock.now().timestamp() - made_at > (timedelta(hours=here.settings.staff_session_hours) + MORE).total_seconds():
        return "late" if text.strip() else ""
    with here.db.begin() as records:
        is_kept = keep(records, staff_id, conversation_id, text, longest=here.settings.message_characters)
    return "reply" if is_kept else ""


def _sign(request: Request, about: str, conversation_id: UUID) -> str:
    key = services(request).settings.engine_secret.get_secret_value().encode()
    return hmac.new(key, f"slip:{about}:{conversation_id}".encode(), hashlib.sha256).hexdigest()

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
from assistant.staff import kept_note, kept_reply
from assistant.staff.handoff_desk import known
from assistant.staff.sessions import StaffMember, hashed
from assistant.web.roles import STAFF_COOKIE
from assistant.web.services import services

PART = 16  # letters of the session's hash: each session has slips of its own
MORE = timedelta(hours=1)
BOXES = {"conversation_id": "text", "reference": "note"}  # what the address names, and the box that is kept
Kept = Literal["reply", "note", "late", ""]  # kept; not kept, since the page is too old; nothing of ours to keep


def slip_of(request: Request, member: StaffMember, thing: UUID | str) -> str:
    """`thing` is the conversation, or the reference of the handoff."""
    session = hashed(request.cookies.get(STAFF_COOKIE, ""))[:PART]
    about = f"{member.id.hex}.{session}.{int(clock.now().timestamp())}"
    return f"{about}.{_sign(request, about, str(thing))}"


async def keep_typed(request: Request) -> Kept:
    """FastAPI has read the form before; the request has it still."""
    named = next((name for name in BOXES if name in request.path_params), None)
    if request.method != "POST" or named is None:
        return ""
    form = await request.form()
    slip, text = form.get("slip"), form.get(BOXES[named])
    if not isinstance(slip, str) or not isinstance(text, str):
        return ""
    return await run_in_threadpool(_keep, request, named, slip, text)


def _keep(request: Request, named: str, slip: str, text: str) -> Kept:
    here, is_reply = services(request), named == "conversation_id"
    try:
        said = str(request.path_params[named])
        thing = str(UUID(said)) if is_reply else known(said)
        about, signed = slip.rsplit(".", 1)
        staff, _, made = about.split(".")
        staff_id, made_at = UUID(hex=staff), int(made)
    except ValueError:
        return ""
    if not hmac.compare_digest(_sign(request, about, thing).encode(), signed.encode()):
        return ""
    if clock.now().timestamp() - made_at > (timedelta(hours=here.settings.staff_session_hours) + MORE).total_seconds():
        return "late" if text.strip() else ""
    with here.db.begin() as records:
        if is_reply:
            longest = here.settings.message_characters
            return "reply" if kept_reply.keep(records, staff_id, UUID(thing), text, longest=longest) else ""
        return "note" if kept_note.keep(records, staff_id, thing, text) else ""


def _sign(request: Request, about: str, thing: str) -> str:
    key = services(request).settings.engine_secret.get_secret_value().encode()
    return hmac.new(key, f"slip:{about}:{thing}".encode(), hashlib.sha256).hexdigest()

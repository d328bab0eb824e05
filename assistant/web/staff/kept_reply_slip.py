"""Words typed into a page whose session has ended are kept for the person the page was made for.

The server then knows nobody, so the form itself must say for whom: its slip, which only a page made for that person in
that session holds (signed with our secret). The words go to the records, sealed, and never into an address or a cookie.
"""

import hashlib
import hmac
from uuid import UUID

from fastapi import Request
from fastapi.concurrency import run_in_threadpool

from assistant.staff.kept_reply import keep
from assistant.staff.sessions import StaffMember, hashed
from assistant.web.roles import STAFF_COOKIE
from assistant.web.services import services

PART = 16  # letters of the session's hash: each session has slips of its own


def slip_of(request: Request, member: StaffMember, conversation_id: UUID) -> str:
    session = hashed(request.cookies.get(STAFF_COOKIE, ""))[:PART]
    return f"{member.id.hex}.{session}.{_sign(request, member.id.hex, session, conversation_id)}"


async def keep_typed(request: Request) -> bool:
    """Whether words were kept. FastAPI has read the form before; the request has it still."""
    if request.method != "POST" or "conversation_id" not in request.path_params:
        return False
    form = await request.form()
    slip, text = form.get("slip"), form.get("text")
    if not isinstance(slip, str) or not isinstance(text, str):
        return False
    return await run_in_threadpool(_keep, request, slip, text)


def _keep(request: Request, slip: str, text: str) -> bool:
    here = services(request)
    try:
        conversation_id = UUID(str(request.path_params["conversation_id"]))
        staff, session, signed = slip.split(".")
        staff_id = UUID(hex=staff)
    except ValueError:
        return False
    if not hmac.compare_digest(_sign(request, staff, session, conversation_id).encode(), signed.encode()):
        return False
    with here.db.begin() as records:
        return keep(records, staff_id, conversation_id, text, longest=here.settings.message_characters)


def _sign(request: Request, staff: str, session: str, conversation_id: UUID) -> str:
    key = services(request).settings.engine_secret.get_secret_value().encode()
    return hmac.new(key, f"slip:{staff}:{session}:{conversation_id}".encode(), hashlib.sha256).hexdigest()

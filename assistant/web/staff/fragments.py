"""The live parts of a page as HTML, for the small script that fetches them (static/staff/live.js). Unchanged since last
time: 304, no body.
"""

import hashlib
from typing import Any

from fastapi import APIRouter, Request, Response

from assistant.web.staff.pages import Frame, page


def fragment_router() -> APIRouter:
    """Errors here are for the script, so they stay as assistant/web/problems.py shapes them."""
    return APIRouter(prefix="/staff/fragments", include_in_schema=False)


def fragment(request: Request, template: str, around: Frame, **things: Any) -> Response:
    reply = page(f"parts/{template}", around, **things)
    tag = f'"{hashlib.sha256(reply.body).hexdigest()[:32]}"'
    if request.headers.get("If-None-Match") == tag:
        return Response(status_code=304, headers={"ETag": tag})
    reply.headers["ETag"] = tag
    return reply

"""The chat for a portal's frame. Pages of the hospital's list may frame it; no other page of ours can be framed."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from assistant.web.chat_shapes import Nation
from assistant.web.headers import FRAMED
from assistant.web.pages import page
from assistant.web.roles import anybody
from assistant.web.services import services

router = APIRouter(tags=["pages"])


@router.get(FRAMED, dependencies=[anybody])
def framed(
    request: Request, signed_in: Annotated[bool, Query()] = False, nation: Annotated[Nation | None, Query()] = None
) -> Response:
    """`signed_in`: the portal gives a token when it is asked for one."""
    settings = services(request).settings
    return page(
        request,
        "framed.html",
        longest=settings.message_characters,
        allowed=" ".join(settings.allowed_origins),
        signed_in=signed_in,
        nation=nation,
    )

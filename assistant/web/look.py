"""The hospital's colour and logo, as files that browsers keep: each has its content's hash in its name."""

import hashlib
from functools import cache

from fastapi import APIRouter, Request, Response

from assistant.hospital.look import LOGOS, Look
from assistant.web.built_files import FOR_A_YEAR
from assistant.web.roles import anybody
from assistant.web.services import services

router = APIRouter(tags=["pages"])


@router.get("/look/{name}", dependencies=[anybody])
def look_file(request: Request, name: str) -> Response:
    kind, content = files(services(request).profile.look).get(name, ("", b""))
    if not kind:
        return Response(status_code=404)
    return Response(content, media_type=kind, headers={"Cache-Control": FOR_A_YEAR})


def addresses(look: Look) -> dict[str, str]:
    """By `look_css` and `look_logo`, where a page finds them."""
    return {"look_" + name.split("-")[0]: f"/look/{name}" for name in files(look)}


@cache
def files(look: Look) -> dict[str, tuple[str, bytes]]:
    """By name, a media type and the content. Read once: a new logo comes with the next start."""
    told = "".join(f"--so-{name}: {colour}; " for name, colour in look.tokens.items())
    found = {_named("css", ".css", style := f":root {{ {told}}}\n".encode()): ("text/css; charset=utf-8", style)}
    if look.logo:
        picture = look.logo.read_bytes()
        found[_named("logo", look.logo.suffix, picture)] = (LOGOS[look.logo.suffix], picture)
    return found


def _named(stem: str, ending: str, content: bytes) -> str:
    return f"{stem}-{hashlib.sha256(content).hexdigest()[:12]}{ending}"

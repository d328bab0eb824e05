"""How the console shows times, ages and figures, and which of its places a link may lead to."""

import re
from datetime import datetime

from assistant import clock
from assistant.hospital.hours import LOCAL

THING = re.compile(r"/staff/(?:conversations|handoffs)/[A-Za-z0-9-]{1,40}(?=/)")
PAGES = "account|alerts|answers|audit|erasures|find|handoffs|learn|people|reports"
PLACE = re.compile(rf"/staff(?:/(?:{PAGES})|/(?:conversations|handoffs|find|reports|answers)/[A-Za-z0-9_-]{{1,64}})?")


def when(moment: datetime) -> str:
    """The hospital's own time: "22 Nov 2026, 14:03"."""
    local = moment.astimezone(LOCAL)
    return f"{local.day} {local:%b %Y, %H:%M}"


def ago(moment: datetime) -> str:
    """Rounded down: "4 minutes ago"."""
    seconds = max(0, int((clock.now() - moment).total_seconds()))
    for length, unit in ((86_400, "day"), (3_600, "hour"), (60, "minute")):
        if count := seconds // length:
            return f"{count} {unit}{'' if count == 1 else 's'} ago"
    return "just now"


def percent(share: float) -> str:
    return f"{share:.0%}"


def place_after_sign_in(path: str) -> str | None:
    """Only our own places: a sign-in must not be a springboard to another site."""
    return path if PLACE.fullmatch(path) else None

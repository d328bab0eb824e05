"""Who stands at the door, as the domain is told it: a keyed hash of the address, its browser, its old session."""

import re

from fastapi import Request

from assistant.records.attempts import named
from assistant.staff.entering import Door
from assistant.web.limits import caller
from assistant.web.roles import STAFF_COOKIE
from assistant.web.services import services

# The first that fits: nearly every browser also names those it descends from.
BROWSERS = {"Edge": r"\bEdg", "Opera": r"\bOPR/", "Samsung Internet": r"SamsungBrowser", "Firefox": r"Firefox/|FxiOS", "Chrome": r"Chrome/|CriOS", "Safari": r"Safari/"}  # fmt: skip
SYSTEMS = {"Android": r"Android", "iPhone": r"iPhone", "iPad": r"iPad", "Windows": r"Windows", "Mac": r"Mac OS", "Chromebook": r"CrOS", "Linux": r"Linux"}  # fmt: skip


def door(request: Request) -> Door:
    settings = services(request).settings
    address = caller(request, trust_proxy=settings.trust_proxy)
    return Door(
        place=named(settings.engine_secret.get_secret_value(), f"sign-in:{address}"),
        tries=settings.sign_in_tries,
        browser=kind_of(request.headers.get("User-Agent", "")),
        earlier=request.cookies.get(STAFF_COOKIE),
        needs_code=settings.second_factor_required,
    )


def kind_of(user_agent: str) -> str:
    """ "Firefox on Windows": enough for somebody to know their own, and no more."""
    browser, system = (
        next((name for name, sign in signs.items() if re.search(sign, user_agent)), "") for signs in (BROWSERS, SYSTEMS)
    )
    return f"{browser or 'A browser'} on {system}" if system else browser or "A browser of an unknown kind"

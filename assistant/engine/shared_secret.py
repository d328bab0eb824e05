"""How service and engine know each other. Each call brings a pass that is good for a moment and at one door; the secret
that makes it never travels.
"""

import hashlib
import hmac
import time
from typing import Literal

Door = Literal["engine", "actions"]
HEADER = "X-Engine-Pass"
SECONDS = 60  # and as long before, for clocks that differ


def pass_for(door: Door, secret: str) -> dict[str, str]:
    """As a header, made anew for each call."""
    moment = str(int(time.time()))
    return {HEADER: f"{moment}.{_signed(door, moment, secret)}"}


def may_enter(said: str, door: Door, secret: str) -> bool:
    """Whatever letters a header holds: `compare_digest` raises TypeError for a text that is not ASCII."""
    moment, _, signed = said.partition(".")
    if not (moment.isascii() and moment.isdigit() and len(moment) <= 12):
        return False
    right = hmac.compare_digest(signed.encode(errors="backslashreplace"), _signed(door, moment, secret).encode())
    return right and abs(time.time() - int(moment)) <= SECONDS


def _signed(door: Door, moment: str, secret: str) -> str:
    return hmac.new(secret.encode(), f"{door}:{moment}".encode(), hashlib.sha256).hexdigest()

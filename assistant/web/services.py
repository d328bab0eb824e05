"""What the web needs, made once at the start and handed to every route through `app.state.services`."""

from dataclasses import dataclass, field
from threading import Event

from fastapi import Request

from assistant.conversations.engine import Engines
from assistant.conversations.turn import Turns
from assistant.conversations.words import Words
from assistant.hospital.profile import Profile
from assistant.portal.verify import Verifier
from assistant.records.database import Database
from assistant.settings import Settings
from assistant.staff.single_sign_on import SignOn


def _set() -> Event:
    event = Event()
    event.set()
    return event


@dataclass(frozen=True)
class Services:
    """`loaded` is set once a message can be read; the page is served before (still_loading.py)."""

    settings: Settings
    db: Database
    profile: Profile
    words: Words
    engine: Engines
    turns: Turns
    portal: Verifier = field(default_factory=Verifier)
    sign_on: SignOn | None = None
    loaded: Event = field(default_factory=_set)


def services(request: Request) -> Services:
    return request.app.state.services

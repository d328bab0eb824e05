"""What the web needs, made once at the start and handed to every route through `app.state.services`."""

from dataclasses import dataclass, field

from fastapi import Request

from assistant.conversations.engine import Engines
from assistant.conversations.turn import Turns
from assistant.conversations.words import Words
from assistant.hospital.profile import Profile
from assistant.portal.verify import Verifier
from assistant.records.database import Database
from assistant.settings import Settings
from assistant.staff.single_sign_on import SignOn


@dataclass(frozen=True)
class Services:
    settings: Settings
    db: Database
    profile: Profile
    words: Words
    engine: Engines
    turns: Turns
    portal: Verifier = field(default_factory=Verifier)
    sign_on: SignOn | None = None


def services(request: Request) -> Services:
    return request.app.state.services

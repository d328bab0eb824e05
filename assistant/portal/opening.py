"""What a portal's token does for a conversation that is being opened: facts, a note, and perhaps who is writing."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sqlalchemy.orm import Session

from assistant.hospital.profile import Profile
from assistant.portal.claims import SELF
from assistant.portal.facts import facts_of
from assistant.portal.verify import Seen
from assistant.records import portal

KNOWN, NOT_KNOWN = "portal_known", "portal_not_known"


@dataclass(frozen=True)
class Opening:
    """`note` is the name of a phrase."""

    facts: Mapping[str, str] = field(default_factory=dict)
    note: str | None = None
    writer: str | None = None


NOBODY = Opening()


def use_once(session: Session, seen: Seen) -> Seen:
    """Use the token up; refused when it was used before. Two at once: the row's key lets one win."""
    one = seen.verified
    if one is None or portal.use(session, issuer=one.issuer, token_id=one.token_id, until=one.until):
        return seen
    return replace(seen, verified=None, refused="replayed")


def opening(seen: Seen, profile: Profile) -> Opening:
    if seen.refused:
        return Opening(note=NOT_KNOWN)
    if seen.verified is None:
        return NOBODY
    identity = seen.verified.identity
    return Opening(facts_of(identity, profile), KNOWN, "young_person" if identity.relationship == SELF else None)

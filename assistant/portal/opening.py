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
    """`note` is the name of a phrase; `account` the portal and its name for who is signed in."""

    facts: Mapping[str, str] = field(default_factory=dict)
    note: str | None = None
    writer: str | None = None
    account: tuple[str, str] | None = None


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
    one = seen.verified
    writer = "young_person" if one.identity.relationship == SELF else None
    return Opening(facts_of(one.identity, profile), KNOWN, writer, (one.issuer, one.subject))

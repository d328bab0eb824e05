"""Coming in by the hospital's own sign-in: there and back in the same browser, once, and then with the role that the
hospital's groups give. Handed the database, because the provider is asked with no transaction open.
"""

import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from assistant import clock
from assistant.alerts import for_owners
from assistant.records import accounts, audit, sign_in_steps
from assistant.records.database import Database
from assistant.records.models import SingleSignOnTry, Staff
from assistant.settings import Settings
from assistant.staff.entering import Door, begin_session
from assistant.staff.errors import AddressTaken, ClosedHere, NoGroup, SignOnNotValid
from assistant.staff.join import LONGEST_EMAIL, LONGEST_NAME, give_free, plain_name
from assistant.staff.roles import ROLES
from assistant.staff.sessions import hashed
from assistant.staff.sign_on_provider import Provider

THERE_AND_BACK = timedelta(minutes=10)
BACK = "/staff/sign-in/hospital/back"


@dataclass(frozen=True)
class SignOn:
    """`roles` says which group of the claim `claim` gives which role; of several the first one counts."""

    provider: Provider
    claim: str
    roles: Mapping[str, str]


def configured(settings: Settings) -> SignOn | None:
    """Raises ValueError: the service then does not start."""
    if not settings.oidc_issuer:
        return None
    if unknown := [role for role in settings.oidc_roles.values() if role not in ROLES]:
        raise ValueError(f"OIDC_ROLES names no role of ours: {', '.join(unknown)}. There are {', '.join(ROLES)}.")
    secret = settings.oidc_client_secret.get_secret_value() if settings.oidc_client_secret else None
    provider = Provider(settings.oidc_issuer, settings.oidc_client_id, secret, f"{settings.base_url}{BACK}")
    return SignOn(provider, settings.oidc_role_claim, settings.oidc_roles)


def send_there(db: Database, sign_on: SignOn, place: str) -> tuple[str, str]:
    """Where the browser goes, and what it must bring back in its cookie. Raises SignOnAway."""
    start, browser, now = sign_on.provider.start(), secrets.token_urlsafe(32), clock.now()
    with db.begin() as session:
        sign_in_steps.remove_expired(session, now)
        session.add(
            SingleSignOnTry(
                state_hash=hashed(start.state),
                browser_hash=hashed(browser),
                nonce=start.nonce,
                verifier=start.verifier,
                place=place,
                expires_at=now + THERE_AND_BACK,
            )
        )
    return start.url, browser


def come_back(db: Database, sign_on: SignOn, door: Door, *, state: str, code: str, browser: str) -> tuple[str, str]:
    """The session's token, and where it was to lead. Raises SignOnNotValid, SignOnAway, NoGroup, AddressTaken or
    ClosedHere.
    """
    with db.begin() as session:
        tried = sign_in_steps.single_sign_on_try(session, hashed(state))
        ours = tried is not None and hmac.compare_digest(tried.browser_hash, hashed(browser))
        fresh = ours and tried is not None and tried.expires_at > clock.now()
        if not fresh or not sign_in_steps.use_single_sign_on_try(session, hashed(state)):
            tried = None
    if tried is None:
        raise SignOnNotValid
    claims = sign_on.provider.finish(code, nonce=tried.nonce, verifier=tried.verifier)
    try:
        return _entered(db, sign_on, claims, door), tried.place
    except IntegrityError:  # the same person came first in two browsers at once, and the other one made the account
        return _entered(db, sign_on, claims, door), tried.place


def _entered(db: Database, sign_on: SignOn, claims: Mapping[str, Any], door: Door) -> str:
    """The session's token. Raises NoGroup, AddressTaken or ClosedHere, with what the audit chain says of it kept."""
    with db.begin() as session:
        account = _account(session, sign_on.provider.issuer, claims, role_of(claims, sign_on))
        if isinstance(account, Staff):
            return begin_session(session, account, door, by="the hospital's own sign-in")
    raise account


def role_of(claims: Mapping[str, Any], sign_on: SignOn) -> str | None:
    """The first role in the order of the setting that one of the person's groups gives."""
    said = claims.get(sign_on.claim)
    groups = {str(one) for one in said} if isinstance(said, list) else {str(said)}
    return next((role for group, role in sign_on.roles.items() if group in groups), None)


def _account(
    session: Session, issuer: str, claims: Mapping[str, Any], role: str | None
) -> Staff | NoGroup | AddressTaken | ClosedHere:
    """Matched by who the provider says it is, never by the e-mail address, which a provider may let people choose."""
    known = accounts.by_single_sign_on(session, issuer, str(claims["sub"]))
    if known and known.disabled_at:
        return ClosedHere()
    if role is None:
        if known:
            accounts.end_sessions_of(session, known.id)
        audit.add(
            session, actor="service", action="staff.sign_on_refused", subject=str(known.id) if known else "nobody"
        )
        return NoGroup()
    return _brought_up_to_date(session, known, claims, role) if known else _made(session, issuer, claims, role)


def _brought_up_to_date(session: Session, account: Staff, claims: Mapping[str, Any], role: str) -> Staff:
    """The hospital's groups decide, each time anew. A changed role ends what was open in the old one."""
    account.name = _name(claims) or account.name
    if account.role != role:
        before, account.role = account.role, role
        accounts.end_sessions_of(session, account.id)
        about = {"subject": str(account.id), "before": before, "after": role}
        audit.add(session, actor="service", action="staff.role_changed", **about)
        for_owners.tell_owner(session, account, for_owners.ROLE)
    return account


def _made(session: Session, issuer: str, claims: Mapping[str, Any], role: str) -> Staff | AddressTaken:
    subject = str(claims["sub"])
    email = str(claims.get("email") or claims.get("preferred_username") or subject).strip().lower()[:LONGEST_EMAIL]
    other = accounts.by_email(session, email)
    if other and not other.disabled_at:
        return AddressTaken()
    give_free(session, email)
    account = Staff(id=uuid4(), email=email, name=_name(claims) or email, role=role, password_hash="")
    account.created_at, account.sso_issuer, account.sso_subject = clock.now(), issuer, subject
    session.add(account)
    session.flush()
    about = {"subject": str(account.id), "role": role, "by": "the hospital's own sign-in"}
    audit.add(session, actor=f"staff:{account.id}", action="staff.joined", **about)
    return account


def _name(claims: Mapping[str, Any]) -> str:
    return plain_name(str(claims.get("name") or ""))[:LONGEST_NAME]

"""The second factor: a code from an app on the person's own phone (TOTP, RFC 6238), or a recovery code. Each once."""

import hashlib
import secrets
from uuid import UUID

import pyotp
from sqlalchemy.orm import Session

from assistant import clock
from assistant.alerts import for_owners
from assistant.records import audit, sign_in_steps
from assistant.records.database import Database
from assistant.records.models import SecondFactor, Staff
from assistant.staff.entering import Door, begin_session, half_entered, is_known
from assistant.staff.errors import HalfSignInGone, WrongCode
from assistant.staff.sessions import hashed
from assistant.staff.sign_in_slowing import count_try, take_back

STEP = 30  # seconds that a code lasts; one step early or late is taken, for clocks that differ
CODES = 10
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # none that are taken for another


def offered(session: Session, account: Staff, token: str) -> str:
    """The secret to be put into the app, shown to the browser with this token only: another one gets another secret."""
    kept = sign_in_steps.second_factor(session, account.id) or _new(session, account.id)
    if kept.offered is None or kept.offered_to != hashed(token):
        kept.offered, kept.offered_to = pyotp.random_base32(), hashed(token)
    return kept.offered


def still_offered(session: Session, account: Staff, token: str) -> str:
    """What was offered to this browser before. Raises HalfSignInGone."""
    kept = sign_in_steps.second_factor(session, account.id)
    if kept is None or kept.offered is None or kept.offered_to != hashed(token):
        raise HalfSignInGone
    return kept.offered


def app_address(secret: str, account: Staff, hospital: str) -> str:
    """What the QR code says to the app."""
    return pyotp.TOTP(secret, interval=STEP).provisioning_uri(
        name=account.email, issuer_name=f"Second opinions, {hospital}"
    )


def confirm(session: Session, account: Staff, token: str, code: str) -> list[str]:
    """The app works: from now on its codes are asked for. The recovery codes, told once. Raises WrongCode or
    HalfSignInGone.
    """
    secret = still_offered(session, account, token)
    step = _step(secret, code)
    if step is None:
        raise WrongCode
    kept = sign_in_steps.second_factor(session, account.id) or _new(session, account.id)
    kept.secret, kept.since, kept.used_step, kept.offered, kept.offered_to = secret, clock.now(), step, None, None
    audit.add(session, actor=f"staff:{account.id}", action="staff.second_factor_set_up", subject=str(account.id))
    return new_codes(session, account)


def new_codes(session: Session, account: Staff) -> list[str]:
    """Recovery codes, told once; earlier ones are void. The account's owner is told that there are new ones."""
    staff_id = account.id
    codes = [_code() for _ in range(CODES)]
    sign_in_steps.remove_codes(session, staff_id)
    sign_in_steps.add_codes(session, staff_id, [_code_hash(staff_id, code) for code in codes])
    audit.add(session, actor=f"staff:{staff_id}", action="staff.recovery_codes_made", subject=str(staff_id))
    for_owners.tell_owner(session, account, for_owners.SECOND_FACTOR)
    return codes


def give_code(db: Database, token: str, code: str, door: Door) -> str:
    """Finish a half sign-in: the session's token. Raises HalfSignInGone, WrongCode or TooManyTries."""
    account = None
    with db.begin() as session:
        if account := half_entered(session, token):
            known = is_known(session, account, door)
            tried = count_try(session, str(account.id), door.place, known=known, tries=door.tries, what="code")
            used = None if tried.wait else _used(session, account.id, code)
            if used and sign_in_steps.use_half(session, hashed(token)):
                take_back(session, tried)
                return begin_session(session, account, door, by=f"password and {used}")
            if not tried.wait:
                audit.add(session, actor="service", action="staff.code_failed", subject=str(account.id))
    if account is None:
        raise HalfSignInGone
    tried.must_not_wait()
    raise WrongCode


def set_up(db: Database, token: str, code: str, door: Door) -> tuple[str, list[str]]:
    """Finish a half sign-in by setting the app up: the session's token, and the recovery codes. Raises HalfSignInGone
    or WrongCode.
    """
    with db.begin() as session:
        account = half_entered(session, token)
        kept = sign_in_steps.second_factor(session, account.id) if account else None
        if account is None or (kept and kept.secret):
            raise HalfSignInGone
        codes = confirm(session, account, token, code)
        sign_in_steps.remove_halves_of(session, account.id)
        return begin_session(session, account, door, by="password, and an app set up"), codes


def take_away(session: Session, account: Staff, *, by: str) -> None:
    """For somebody who lost the phone and the codes; whoever signs in next may have to set it up anew."""
    if sign_in_steps.second_factor(session, account.id):
        sign_in_steps.remove_second_factor(session, account.id)
        audit.add(session, actor=by, action="staff.second_factor_taken_away", subject=str(account.id))
        for_owners.tell_owner(session, account, for_owners.SECOND_FACTOR)


def _used(session: Session, staff_id: UUID, code: str) -> str | None:
    """How it fits, and used up by it; None when it does not."""
    kept = sign_in_steps.second_factor(session, staff_id)
    if kept is None or kept.secret is None:
        return None
    step = _step(kept.secret, code)
    if step is not None:
        return "app" if sign_in_steps.use_step(session, staff_id, step) else None
    return "recovery code" if sign_in_steps.use_code(session, staff_id, _code_hash(staff_id, code)) else None


def _step(secret: str, code: str) -> int | None:
    """The half minute whose code this is."""
    typed, totp, now = "".join(code.split()), pyotp.TOTP(secret, interval=STEP), int(clock.now().timestamp()) // STEP
    steps = [step for step in (now - 1, now, now + 1) if pyotp.utils.strings_equal(typed, totp.generate_otp(step))]
    return max(steps, default=None)


def _new(session: Session, staff_id: UUID) -> SecondFactor:
    made = SecondFactor(staff_id=staff_id)
    session.add(made)
    return made


def _code() -> str:
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(4))


def _code_hash(staff_id: UUID, code: str) -> str:
    """They are long and random, so a plain hash will do; spaces, dashes and case are as people type them."""
    plain = "".join(letter for letter in code.lower() if letter.isalnum())
    return hashlib.sha256(f"recovery:{staff_id}:{plain}".encode()).hexdigest()

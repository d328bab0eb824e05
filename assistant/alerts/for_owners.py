"""The e-mails that tell people what happened to their own account of the console. No secret, no link that opens
anything, no name of who did it: that is on the audit chain.
"""

from datetime import datetime

from sqlalchemy.orm import Session

from assistant.hospital.hours import in_full
from assistant.records import outbox
from assistant.records.models import Staff

RESET_LINK, NEW_PASSWORD, ROLE = "account.reset_link", "account.new_password", "account.role"
SECOND_FACTOR, CLOSED = "account.second_factor", "account.closed"
SAID = {
    RESET_LINK: "A link was made with which a new password can be chosen for your account.",
    NEW_PASSWORD: "Your account has a new password.",
    ROLE: "What your account may do was changed.",
    SECOND_FACTOR: "What your account asks for beside the password was changed: the app, or the recovery codes.",
    CLOSED: "Your account was closed. Nobody can sign in with it any more.",
}


def tell_owner(session: Session, account: Staff, event: str) -> None:
    """In the transaction that changes it. An account that the hospital's sign-in made may have no address."""
    if "@" in account.email:
        outbox.add(session, event=event, channel=outbox.DESK, recipient=account.email)


def letter(event: str, at: datetime, console: str) -> tuple[str, list[str]]:
    """Subject and paragraphs. `console` is its address."""
    return "Your account of the second-opinion console", [
        f"{SAID[event]} It was on {in_full(at)}.",
        "If you know of this, there is nothing to do.",
        "If you do not, tell an administrator of the console and your hospital's IT security now, by telephone or in person.",
        f"If you can still sign in, choose a new password and sign out everywhere else: {console}/account",
    ]

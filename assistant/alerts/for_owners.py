"""The e-mails that tell people what happened to their own account of the console, and that a role waits for their yes.
No secret, no link that opens anything, no name: those are on the audit chain.
"""

from datetime import datetime

from sqlalchemy.orm import Session

from assistant.hospital.hours import in_full
from assistant.records import outbox
from assistant.records.models import Staff

RESET_LINK, NEW_PASSWORD, ROLE = "account.reset_link", "account.new_password", "account.role"
SECOND_FACTOR, CLOSED = "account.second_factor", "account.closed"
ROLE_ASKED = "account.role_asked"
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
    if event == ROLE_ASKED:
        return _asked(at, console)
    return "Your account of the second-opinion console", [
        f"{SAID[event]} It was on {in_full(at)}.",
        "If you know of this, there is nothing to do.",
        "If you do not, tell an administrator of the console and your hospital's IT security now, by telephone or in person.",
        f"If you can still sign in, choose a new password and sign out everywhere else: {console}/account",
    ]


def _asked(at: datetime, console: str) -> tuple[str, list[str]]:
    return "A role in the second-opinion console waits for a second person", [
        f"A colleague asked that an account may do more than now. It was on {in_full(at)}.",
        "That needs your yes, or that of another administrator, team lead or clinical safety.",
        "See who it is for and who asked. If you do not know of it, speak with them first.",
        f"Decide in the console: {console}/roles",
    ]

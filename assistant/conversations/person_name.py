"""How a family reads who of the staff is with them: first name and where they work, no more."""

from sqlalchemy.orm import Session

from assistant.hospital.profile import Profile
from assistant.records import accounts

DESK_ROLES = ("liaison", "lead")


def shown_name(name: str, role: str, profile: Profile) -> str:
    """ "Priya from PALS". Whoever is not of the liaison office is "from" the hospital."""
    first = name.split()[0] if name.split() else "Somebody"
    return f"{first} from {profile.liaison.name if role in DESK_ROLES else profile.name}"


def in_brackets(shown: str) -> str:
    """ "Priya (PALS)": the same name where the words around it are in another language."""
    first, parted, where = shown.partition(" from ")
    return f"{first} ({where})" if parted else first


def as_families_read(session: Session, by: str, profile: Profile) -> str:
    """Who moved a handoff, as its history has it, with each account's whole name as `shown_name`. A name that somebody
    typed for the family ("Dr Osei, heart team") stays as it was typed.
    """
    for account in sorted(accounts.everyone(session), key=lambda one: -len(one.name)):
        shown = shown_name(account.name, account.role, profile)
        if by == account.name:
            return shown
        by = by.replace(f"(entered by {account.name})", f"(entered by {shown})")
    return by

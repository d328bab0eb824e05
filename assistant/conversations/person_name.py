"""How a family reads who of the staff is with them: first name and where they work, no more."""

from assistant.hospital.profile import Profile

DESK_ROLES = ("liaison", "lead")


def shown_name(name: str, role: str, profile: Profile) -> str:
    """ "Priya from PALS". Whoever is not of the liaison office is "from" the hospital."""
    first = name.split()[0] if name.split() else "Somebody"
    return f"{first} from {profile.liaison.name if role in DESK_ROLES else profile.name}"


def in_brackets(shown: str) -> str:
    """ "Priya (PALS)": the same name where the words around it are in another language."""
    first, parted, where = shown.partition(" from ")
    return f"{first} ({where})" if parted else first

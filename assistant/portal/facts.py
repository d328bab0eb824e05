"""What a verified token says, as lines of a handoff and what is needed to fill them."""

from assistant.hospital.profile import Profile
from assistant.portal.claims import RELATIONSHIPS, Child, Identity

PERSON, PHONE, EMAIL = "person_name", "phone", "email"  # kept beside the lines


def facts_of(identity: Identity, profile: Profile) -> dict[str, str]:
    """By field of the handoff. A site or place this hospital does not know is no fact: the family is asked for it."""
    person, child = identity.person, identity.child
    found = {
        "relationship": _relationship(identity),
        "child_name": child.name,
        "child_identifier": _identifier(child),
        PERSON: person.name,
        PHONE: person.phone,
        EMAIL: person.email,
    }
    site = profile.site(child.site) if child.site else None
    place = profile.place(child.place, site) if child.place and site else None
    found |= {"site": site.name if site else None, "place": place.name if place else None}
    return {name: value for name, value in found.items() if value}


def _relationship(identity: Identity) -> str:
    said = f"{RELATIONSHIPS[identity.relationship]}: {identity.person.name}"
    return f"{said}. Proxy access: {identity.proxy_for}" if identity.proxy_for else said


def _identifier(child: Child) -> str:
    born = child.date_of_birth
    said = [
        f"Date of birth: {born.day} {born:%B %Y}" if born else "",
        f"Hospital number: {child.hospital_number}" if child.hospital_number else "",
        f"NHS number: {child.nhs_number[:3]} {child.nhs_number[3:6]} {child.nhs_number[6:]}"
        if child.nhs_number
        else "",
    ]
    return ". ".join(filter(None, said))

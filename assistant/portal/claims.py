"""Who a portal says is writing, and about which child (docs/portal.md). What is not stated is not known: nothing here
is inferred.

A claim that is not as documented refuses the whole token: a fact that is half right would be marked as verified all the
same.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import nhs_number

from assistant import clock
from assistant.details.phone import has_phone
from assistant.portal.errors import TokenRefused

RELATIONSHIPS = {
    "mother": "Mother",
    "father": "Father",
    "parent": "Parent",
    "grandparent": "Grandparent",
    "guardian": "Guardian",
    "foster_carer": "Foster carer",
    "sibling": "Brother or sister",
    "self": "I am the patient",
    "other": "Someone else",
}
SELF = "self"
LONGEST = 120
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s.]+")


@dataclass(frozen=True)
class Person:
    name: str
    phone: str | None = None
    email: str | None = None


@dataclass(frozen=True)
class Child:
    """At least one of the three identifiers is there."""

    name: str
    date_of_birth: date | None = None
    hospital_number: str | None = None
    nhs_number: str | None = None
    site: str | None = None
    place: str | None = None


@dataclass(frozen=True)
class Identity:
    """`relationship` is a key of RELATIONSHIPS. `proxy_for` is whose record the person has proxy access to; None when
    the portal did not say so.
    """

    person: Person
    child: Child
    relationship: str
    proxy_for: str | None = None


def read_identity(claims: Mapping[str, Any]) -> Identity:
    """Raises TokenRefused("claims")."""
    _words(claims, "sub", needed=True)
    child, relationship = _child(_object(claims, "child")), claims.get("relationship")
    if not isinstance(relationship, str) or relationship not in RELATIONSHIPS:
        raise TokenRefused("claims")
    return Identity(_person(_object(claims, "person")), child, relationship, _proxy(claims, child, relationship))


def _person(claims: Mapping[str, Any]) -> Person:
    person = Person(_name(claims), _words(claims, "phone"), _words(claims, "email"))
    if (person.phone and not has_phone(person.phone)) or (person.email and not EMAIL.fullmatch(person.email)):
        raise TokenRefused("claims")
    return person


def _child(claims: Mapping[str, Any]) -> Child:
    child = Child(
        name=_name(claims),
        date_of_birth=_birth(claims),
        hospital_number=_words(claims, "hospital_number"),
        nhs_number=_nhs_number(claims),
        site=_words(claims, "site"),
        place=_words(claims, "place"),
    )
    if not (child.date_of_birth or child.hospital_number or child.nhs_number):
        raise TokenRefused("claims")
    return child


def _proxy(claims: Mapping[str, Any], child: Child, relationship: str) -> str | None:
    """Stated with whose record it is, which must be the child of this token; nobody is their own proxy."""
    stated, whose = claims.get("proxy", False), _words(claims, "proxy_for")
    if not isinstance(stated, bool) or stated != (whose is not None):
        raise TokenRefused("claims")
    if stated and (relationship == SELF or whose not in (child.name, child.hospital_number, child.nhs_number)):
        raise TokenRefused("claims")
    return child.name if stated else None


def _object(claims: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = claims.get(name)
    if not isinstance(value, dict):
        raise TokenRefused("claims")
    return value


def _name(claims: Mapping[str, Any]) -> str:
    name = _words(claims, "name", needed=True) or ""
    if not any(char.isalpha() for char in name):
        raise TokenRefused("claims")
    return name


def _words(claims: Mapping[str, Any], name: str, *, needed: bool = False) -> str | None:
    """One line of visible text. Control and direction characters could make a verified line read as something else."""
    value = claims.get(name)
    if value is None and not needed:
        return None
    if (
        not isinstance(value, str)
        or not value.strip()
        or len(value) > LONGEST
        or any(unicodedata.category(char)[0] == "C" for char in value)
    ):
        raise TokenRefused("claims")
    return " ".join(value.split())


def _birth(claims: Mapping[str, Any]) -> date | None:
    said = _words(claims, "date_of_birth")
    if said is None:
        return None
    try:
        born = date.fromisoformat(said)
    except ValueError:
        raise TokenRefused("claims") from None
    if len(said) != len("2019-05-04") or born > clock.now().date():
        raise TokenRefused("claims")
    return born


def _nhs_number(claims: Mapping[str, Any]) -> str | None:
    said = _words(claims, "nhs_number")
    if said is None:
        return None
    digits = said.replace(" ", "")
    if not re.fullmatch(r"[0-9]{10}", digits) or not nhs_number.is_valid(digits):
        raise TokenRefused("claims")
    return digits

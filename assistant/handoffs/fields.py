"""The fields of a handoff, in the order they are asked (docs/operating.md)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

NOT_GIVEN = "Not given"
NO_WARD = "Not on a ward"
ON_THE_WARD = "Talk to us on the ward"
BY_LETTER = "Letter by post"  # no button, as it is slow
ON_FILE = "Use the address on file"  # instead of saying where a letter should go
WAYS = {"email": "Email", "letter": BY_LETTER, "phone": "Phone call", "talk": ON_THE_WARD, "text": "Text message"}
VERIFIED = "verified by the portal"
UNSURE_OF_SITE = "Not sure"
PATIENT = "I am the patient"
DECIDED = ("consent", "check")  # answered with yes and no
ASKED = "asked_about"  # beside the lines: what could not stand, and was asked about once; said again, it stands


@dataclass(frozen=True)
class Field:
    """`choices` are offered with the question; `skip` is the choice that leaves the field out."""

    name: str
    label: str
    longest: int = 200
    choices: tuple[str, ...] = ()
    skip: str | None = None
    own_words: bool = False


FIELDS = (
    Field("consent", "You said we may pass this on"),
    Field(
        "relationship",
        "Who is asking",
        100,
        ("Mother", "Father", "Grandparent", "Foster carer", PATIENT, "Someone else"),
    ),
    Field("child_name", "Name of the child or young person", 120),
    Field("child_identifier", "Date of birth or hospital number", 80, skip="I do not have it with me"),
    Field("site", "Hospital site", 120, skip=UNSURE_OF_SITE),
    Field("place", "Ward, clinic or service", 120, skip="Not sure"),
    Field("contact_method", "How to reach you", 200, ("Phone call", "Text message", "Email", ON_THE_WARD)),
    Field("contact_value", "Your number or address", 120),
    Field("best_time", "Best time", 120, ("Morning", "Afternoon", "Evening", "Any time")),
    Field("needs", "Help you need with language or communication", 300, skip="None"),
    Field("message", "Your message", 4000, own_words=True),
    Field("questions", "Your questions", 4000, skip="No list today", own_words=True),
    Field("check", "Checked by you"),
)
BY_NAME = {field.name: field for field in FIELDS}
BUTTONS = {title.lower() for field in FIELDS for title in (*field.choices, field.skip) if title}
SHOWN = tuple(field for field in FIELDS if field.name not in ("consent", "check"))
OWN_WORDS = tuple(field.name for field in FIELDS if field.own_words)
SLOT = "handoff_"


def label(field: Field, verified: Collection[str] = ()) -> str:
    """`verified` names the fields that a portal vouched for."""
    return f"{field.label} ({VERIFIED})" if field.name in verified else field.label


def family_copy(lines: Mapping[str, str], verified: Collection[str] = ()) -> list[str]:
    """Each line as the family and the team both read it: label, then the words."""
    return [f"{label(field, verified)}:\n{lines[field.name]}" for field in SHOWN if field.name in lines]


def missing(lines: Mapping[str, str]) -> list[str]:
    """The labels of what is still to be given."""
    return [field.label for field in SHOWN if field.name not in lines]


def by_letter(lines: Mapping[str, str]) -> bool:
    return lines.get("contact_method", "").startswith(BY_LETTER)


def skip_title(name: str, lines: Mapping[str, str]) -> str | None:
    """The choice that leaves the line out, for who gave these lines: a hospital has an address on file."""
    return ON_FILE if name == "contact_value" and by_letter(lines) else BY_NAME[name].skip

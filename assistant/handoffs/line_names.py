"""What families call the lines of the handoff."""

import re

CUES = (
    (
        "child_identifier",
        r"\b(dob|(?:date|day) of birth|birth ?day|birth ?date|born|hosp(?:ital)? (number|no)|nhs (number|no)|mrn|patient (number|no))\b",
    ),
    ("contact_value", r"\b(phone|mobile|number|e-?mail( address)?|landline|address)\b"),
    ("place", r"\b(ward|clinic|unit|department|service|picu|nicu|hdu|itu|scbu)\b"),
    ("site", r"\b(site|hospital)\b"),
    ("best_time", r"\b(best time|time|mornings?|afternoons?|evenings?|weekdays?|weekends?)\b"),
    ("relationship", r"\b(relationship|who i am|i'?m (his|her|their|the)|im (his|her|their|the))\b"),
    (
        "contact_method",
        r"\b(how (?:to|you|they|the team)(?: can| should)? (?:reach|contact|get hold of)|contact method|rather (you )?(ring|call|text|email))\b",
    ),
    ("needs", r"\b(interpreter|language|large print|sign language|bsl)\b"),
    ("questions", r"\b(questions?|list)\b"),
    ("message", r"\b(message|what i (wrote|said)|(?:the|my) (?:own )?wording|change (?:the|my|these) words)\b"),
    ("child_name", r"(?<!my )(?<!my own )\bname\b|\b(spelt|spelled|spelling|called)\b"),
)


def field_named(words: str) -> str | None:
    """The line that the words speak of, by what families call it."""
    return next((field for field, cue in CUES if re.search(cue, words, re.IGNORECASE)), None)

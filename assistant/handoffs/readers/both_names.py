"""The child's name with the writer's own beside it: "Alfie Pruitt, my name is Maureen Pruitt, I am his nan". Each is of
its own line; where it is not plain which is whose, nothing is parted.
"""

import re

from assistant.handoffs.readers.belongs import RELATION, is_a_name
from assistant.handoffs.readers.names_said import name_alone
from assistant.masking.recognisers.people import announced

LONGEST = 25  # words
MOST_NAME = 4
CLAUSES = re.compile(
    r"\s*[,;\n]+\s*|(?<=\w\w)[.!]+\s+|\s+(?:and )?(?=(?:my (?:own )?name(?:'?s| is)|i'?m|i am|this is (?:his|her|their))\b)|\s+and (?=(?:my|his|her|their) \w+'?s? (?:name )?is\b)",
    re.IGNORECASE,
)
_HIS = r"(?:his|her|their|the (?:child|boy|girl|baby)'?s)"
_NAME = r"[^\W\d_][\w'-]*(?: [^\W\d_][\w'-]*){0,3}"
ROLE = re.compile(
    rf"^(?:(?:and|but|so) )?(?:(?:i'?m|i am|this is|it'?s) )?(?P<role>(?:{_HIS}|the|an?) (?:[\w-]+ ){{0,2}}?{RELATION}\b.*|{RELATION})$",
    re.IGNORECASE,
)
OWN = re.compile(
    rf"^(?:(?:and|but|so) )?(?:my (?:own )?name(?:'?s| is)?|i'?m|i am|this is|it'?s)(?: called)? (?:(?P<role2>{_HIS} (?:[\w-]+ ){{0,2}}?{RELATION}),? (?P<name2>(?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+){{0,2}})|(?P<name>{_NAME}?)(?:[ ,]+(?P<role>{_HIS} (?:[\w-]+ ){{0,2}}?{RELATION}\b.*))?)$",
    re.IGNORECASE,
)
SAYS_I = re.compile(r"^(?:(?:and|but|so) )?(?:i'?m|i am)\b", re.IGNORECASE)


def names_apart(words: str) -> tuple[str, str]:
    """The child's name, and what the writer says of themselves; all of it and nothing where there is but one name."""
    plain = words.replace("\u2019", "'").strip(" .!")
    parts = [part.strip(" .!") for part in CLAUSES.split(plain) if part.strip(" .!")]
    if len(plain.split()) > LONGEST or len(parts) < 2 or "?" in plain:
        return words, ""
    sure = False
    child: list[str] = []
    own: list[str] = []
    roles: list[str] = []
    for part in parts:
        if said := _own(part):
            own.append(said[0])
            roles += said[1:]
        elif role := ROLE.match(part):
            roles.append(role["role"])
            sure = sure or SAYS_I.match(part) is not None
        else:
            child.append(name_alone(part))
    if len(child) != 1 or len(own) != 1 - (sure and not own) or not _is_name(child[0]):
        return words, ""
    if own and own[0].split()[0].lower() == child[0].split()[0].lower():
        return words, ""  # "Leo, it's Leo James Brown": the child's still
    return child[0], ", ".join([*own, *roles])


def _own(part: str) -> list[str]:
    """The writer's name, and who they are where it is said with it."""
    found = OWN.match(part)
    name, role = ((found["name"] or found["name2"] or ""), found["role"] or found["role2"]) if found else ("", None)
    known = bool(announced(part)) and (name[:1].isupper() or bool(announced(name)))
    return [one for one in (name, role) if one] if known and _is_name(name) else []


def _is_name(said: str) -> bool:
    return 0 < len(said.split()) <= MOST_NAME and is_a_name(said) and not re.search(rf"\b{RELATION}\b", said, re.I)

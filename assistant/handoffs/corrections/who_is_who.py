"""Words that say that the asker was taken for somebody else: "I am NOT his mother! foster carer, Ruth Adeyemi", "Ruth
is me. The child is Reggie". The name with them is the asker's, and the child keeps their own.
"""

import re
from collections.abc import Mapping

from assistant.details.read import Details
from assistant.handoffs.readers.asker import is_the_patient
from assistant.handoffs.readers.belongs import is_a_name

LONGEST = 20  # words
MOST_NAME = 4
_NAME = r"[^\W\d_][\w'\u2019-]*(?: [^\W\d_][\w'\u2019-]*){0,3}"
_CHILD = r"(?:(?:the|my|his|her) )?(?:(?:foster )?(?:child|patient|son|daughter|boy|girl|little one|baby)(?:'s name)?|(?:his|her|their) name)"
DENIES = re.compile(
    r"^(?:(?:no|oh|wait|sorry|but|look|hang on)[ ,.!]+)*(?:i'?m|i am|im) (?:really |actually )?not (?:his|her|their|the|a) [\w -]{2,20}?(?:[.,;!]+ *|\s+(?=i'?m |im |i am |but ))(?P<rest>\S.*)$",
    re.IGNORECASE,
)
IS_ME = re.compile(
    rf"^(?:(?:no|oh|wait|sorry|but)[ ,.!]+)*(?:(?P<a>{_NAME})(?:'s| is) (?:me|my name|mine|who i am|the person asking)|(?:i'?m|i am|im|my name is) (?P<b>{_NAME}))(?:[ ,.;!]+(?:and |but )?(?:{_CHILD})(?:'s| is)?(?: called| named)? (?P<child>{_NAME}))?[ .!]*$",
    re.IGNORECASE,
)
LEADS = re.compile(r"^(?:(?:i'?m|i am|im|but|his|her|their|the|a|an)\s+)+", re.IGNORECASE)
OWN = re.compile(rf"^[ ,.;:]*(?:(?:i'?m|my name is|called|name is)\s+)?(?P<name>{_NAME})[ .!]*$", re.IGNORECASE)


def who_is_who(words: str, lines: Mapping[str, str]) -> dict[str, str]:
    """Each line that changes; nothing for a name that is to be asked again."""
    plain = " ".join(words.replace("\u2019", "'").split())
    if "relationship" not in lines or is_the_patient(lines) or len(plain.split()) > LONGEST or "?" in plain:
        return {}
    return _denied(plain) or _told_apart(plain, lines)


def _denied(plain: str) -> dict[str, str]:
    found = DENIES.match(plain)
    who = Details(plain).relationship if found else None
    if found is None or who is None or who.said.lower() not in found["rest"].lower():
        return {}
    behind = plain[who.span[1] :]
    own = OWN.match(behind)
    name = own["name"] if own and _is_name(own["name"]) else ""
    if behind.strip(" .!,") and not name:
        return {}
    return {"relationship": f"{who.value}, {name}" if name else who.value}


def _told_apart(plain: str, lines: Mapping[str, str]) -> dict[str, str]:
    """ "Ruth is me", where Ruth stands as the child, or the child's name is said with it."""
    found = IS_ME.match(plain)
    name, child = ((found["a"] or found["b"]), found["child"] or "") if found else ("", "")
    mistaken = name.lower() == lines.get("child_name", "").lower()
    if not name or not _is_name(name) or not (mistaken or (child and _is_name(child))):
        return {}
    who = Details(lines["relationship"]).relationship
    role = who.value if who else lines["relationship"].split(",")[0]
    return {"relationship": f"{role}, {name}", "child_name": child}


def _is_name(said: str) -> bool:
    return len(said.split()) <= MOST_NAME and is_a_name(said)

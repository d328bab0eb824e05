"""Who the writer is to the child, on a plain statement: "im his nan", "Foster carer here", "my grandson". "My son" does
not say mother or father.
"""

from functools import cache

from assistant.details.detail import Detail
from assistant.details.load import read_list
from assistant.details.message import Message
from assistant.details.pattern import Match, Patterns

PATIENT = "I am the patient"
BY_CHILD = {
    "GRANDCHILD": "Grandparent", "STEPCHILD": "Step-parent", "FOSTERCHILD": "Foster carer", "KINCHILD": "Kinship carer",
    "NIBLING": "Aunt or uncle", "GODCHILD": "Godparent",
}  # fmt: skip
GREAT_NIBLING = "Great-aunt or great-uncle"
SIBLING = "Brother or sister"
BY_PATTERN = {
    "daughters_child": "Grandparent",
    "fosters": "Foster carer",
    "kinship": "Kinship carer",
    "siblings": SIBLING,
}


def read_relationship(message: Message) -> Detail | None:
    """What the writer says behind "i" wins over a bare "birth mum, ...", and a statement over what follows from a word
    for the child; two that differ say nothing.
    """
    matches = _patterns().find(message)
    denied = {place for match in matches if match.name == "not_the_writer" for place in match.meant}
    said = {
        match.start: match for match in reversed(matches) if match.name == "is"
    }  # of two roles behind one "i am" the nearer
    stated = [match for match in said.values() if not denied.intersection(match.meant)]
    follows = [
        match
        for match in matches
        if match.name not in ("is", "not_the_writer") and not denied.intersection(match.meant)
    ]
    of_myself = [match for match in stated if _behind_i(message, match)]
    fostering = [match for match in follows if match.name == "fosters" and _behind_i(message, match)]
    return next((_only(message, found) for found in (of_myself, fostering, stated, follows) if found), None)


def _behind_i(message: Message, match: Match) -> bool:
    return any(message.tokens[at].plain in ("i", "we") for at in range(match.start, match.meant[0]))


def _only(message: Message, found: list[Match]) -> Detail | None:
    values = {_value(message, match): match for match in found}
    if len(values) > 1:
        values.pop("Carer", None)
    if len(values) != 1:
        return None
    value, match = values.popitem()
    return Detail(value, *message.said(match.meant[0], match.meant[-1] + 1))


def _value(message: Message, match: Match) -> str:
    if match.name in BY_PATTERN:
        return BY_PATTERN[match.name]
    token = message.tokens[match.meant[-1]]
    if match.name == "is":
        return token.means
    return GREAT_NIBLING if token.kind == "NIBLING" and token.plain.startswith("great ") else BY_CHILD[token.kind]


@cache
def _patterns() -> Patterns:
    kinds = (
        "ROLE",
        "WORKER",
        "GRANDCHILD",
        "STEPCHILD",
        "FOSTERCHILD",
        "KINCHILD",
        "NIBLING",
        "GODCHILD",
        "SIBLING",
        "CHILD",
    )
    return Patterns(read_list("relationships"), around=(*kinds, "foster", "kinship", "fostering", "placed", "fostered"))

"""Who is writing, when they say so: a young person about themselves, someone who may not hold parental responsibility,
a family whose child has died.

It chooses wording only, and only on a plain statement about the writer: a wrong guess would speak past a family.
"""

from functools import cache

from assistant.details.detail import Detail
from assistant.details.kinds import GROUPS
from assistant.details.load import read_list
from assistant.details.message import Message
from assistant.details.pattern import Match, Patterns
from assistant.details.relationship import BY_CHILD, SIBLING, read_relationship
from assistant.details.stillbirth import LIVING
from assistant.signs import normalised

NOT_OWNED = frozenset(
    "died death funeral passing passed inquest has had was is at in on last this when after and who that to".split()
)
BESIDE = frozenset("not never like scared worried afraid convinced thought going".split())
SINCE = frozenset("since after before when because".split())  # what stands before it is no word about the death
YOUNGEST, OLDEST = 10, 17  # years of a young person who writes about themselves


def writer_in(text: str) -> str | None:
    """`bereaved`, `young_person` or `without_responsibility`; None when the message does not say."""
    found = read_writer(message := Message(text), read_relationship(message))
    return found.value if found else None


def read_writer(message: Message, relationship: Detail | None) -> Detail | None:
    matches = _patterns().find(message)
    named = {match.name for match in matches}
    if death := _death(message, matches):
        return _detail("bereaved", message, death)
    if (said := _first(matches, "patient_not_child")) and not _grown_up(message, matches):
        return _detail("young_person", message, said)
    if said := _young_and_not_for_child(message, matches):
        return _detail("young_person", message, said)
    may_be_young = relationship is None and not named & {"has_child", "grown_up"} and not _grown_up(message, matches)
    if may_be_young and (
        said := _first(matches, "patient") or _young(message, matches) or _of_own_care(message, matches)
    ):
        return _detail("young_person", message, said)
    if relationship and relationship.value in without_responsibility():
        return Detail("without_responsibility", relationship.said, relationship.span)
    if said := _first(matches, "without"):
        return _detail("without_responsibility", message, said)
    return None


@cache
def without_responsibility() -> frozenset[str]:
    roles = read_list("people")["roles"] | read_list("people")["workers"]
    return frozenset([SIBLING, *BY_CHILD.values(), *(role for role, entry in roles.items() if entry.get("without"))])


def _death(message: Message, matches: list[Match]) -> Match | None:
    unsaid = [match for match in matches if match.name == "not_a_death" and not _beside_a_death(message, match)]
    deaths = (
        match for match in matches if match.name == "bereaved" or (match.name == "bereaved_of_them" and not unsaid)
    )
    said = (one for one in deaths if not any(one.start < other.end and other.start < one.end for other in unsaid))
    return next((one for one in said if not (_of_another(message, one) or _before_a_living_one(message, one))), None)


def _before_a_living_one(message: Message, match: Match) -> bool:
    """ "We had a girl before him, she was stillborn. My son has a murmur": the child of today lives."""
    stillborn = any(token.plain == "stillborn" for token in message.tokens[match.start : match.end])
    return stillborn and bool(LIVING.search(normalised(message.text)))


def _beside_a_death(message: Message, match: Match) -> bool:
    """ "not slept since my son died": the "not" is of the sleep. What unsays it stands nearer, and is found too."""
    first, *between = (token.plain for token in message.tokens[match.start : match.end])
    return first in BESIDE and not SINCE.isdisjoint(between)


def _of_another(message: Message, match: Match) -> bool:
    """ "my sons friend died", "lost our babys place": what the child's is not the child."""
    tokens = message.tokens
    for place in range(match.start, match.end):
        if tokens[place].kind in (*GROUPS["ADULT"], "SIBLING", "PET"):
            return True
        possessive = (
            tokens[place].kind in GROUPS["KID"] and tokens[place].plain.endswith("s") and tokens[place].plain != "ds"
        )
        if possessive and not tokens[place + 1].is_break and tokens[place + 1].plain not in NOT_OWNED:
            return True
    return False


def _of_own_care(message: Message, matches: list[Match]) -> Match | None:
    """ "mum wants to ask but its my op": their own care and a parent, and nobody else it could be about."""
    if message.has("KID", "SIBLING", "he", "she", "him", "his") or not _first(matches, "parents"):
        return None
    return _first(matches, "own_care")


def _young_and_not_for_child(message: Message, matches: list[Match]) -> Match | None:
    """ "Not my child lol. me. im 16": the age is of who writes, unless somebody else is spoken of."""
    if not _first(matches, "not_for_child") or message.has("SIBLING", "he", "she", "him", "his"):
        return None
    return _young(message, matches)


def _grown_up(message: Message, matches: list[Match]) -> bool:
    ages = (message.tokens[match.meant[-1]].means.partition(" ") for match in matches if match.name == "aged")
    return any(unit in ("", "year") and float(number) > OLDEST for number, _, unit in ages)


def _young(message: Message, matches: list[Match]) -> Match | None:
    denied = {match.start for match in matches if match.name == "not_aged"}
    for match in matches:
        if match.name == "aged" and match.start not in denied:
            number, _, unit = message.tokens[match.meant[-1]].means.partition(" ")
            if unit in ("", "year") and YOUNGEST <= float(number) < OLDEST + 1:
                return match
    return None


def _first(matches: list[Match], name: str) -> Match | None:
    return next((match for match in matches if match.name == name), None)


def _detail(value: str, message: Message, match: Match) -> Detail:
    return Detail(value, *message.said(match.start, match.end))


@cache
def _patterns() -> Patterns:
    words = """died die dies passed lost losing buried cremated funeral ashes grave inquest death passing killed kill stillborn dead bury survive alive longer bereaved patient body ill sick
        poorly with ROLE KID SIBLING pregnant certificate parental pr work support pupil supporting behalf helping look asking writing
        op operation surgery chemo transplant injection injections needle needles bloods cannula anaesthetic brace tube blood asleep awake put scoliosis crohns curve
        diabetes epilepsy cf spine my me diagnosis care parents gcses gcse exams
        homework turn reach hit leg legs back kidneys kidney tummy eating chest hip hips knee knees arm skin eyes ears seizures
        having getting facing finding told knowing want"""
    return Patterns(read_list("writers"), around=("AGED", *words.split()))

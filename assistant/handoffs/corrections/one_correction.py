"""The one line that words correct: "actually it's ward 7", "the phone number is wrong", "change the name to Aisha"."""

import re
from collections.abc import Mapping

from assistant.details.interjections import without_interjections
from assistant.details.phone import has_phone
from assistant.handoffs.corrections.correction import LONGEST, QUESTION, Correction
from assistant.handoffs.corrections.named_edit import named_edit, way_edit
from assistant.handoffs.corrections.put_right import puts_right
from assistant.handoffs.corrections.unnamed_line import of_an_unnamed_line
from assistant.handoffs.fields import FIELDS, OWN_WORDS
from assistant.handoffs.form.read_line import can_stand
from assistant.handoffs.line_names import field_named
from assistant.hospital.profile import Profile
from assistant.masking.recognisers.words import is_everyday

SIGN = re.compile(
    r"\b(actually|i meant|i mean|meant to (say|put)|correction|should (be|say|have been)|is wrong|was wrong|got (it|that) wrong|not right|"
    r"change|correct|fix|edit|typo|mistake|oops|made an? error|(is|its|it's) (spelt|spelled))\b|^((no|sorry|wait|oh|ah)[, ]+)+(it'?s|its|i'?m|im|that'?s|thats)\b|^\*"
    r"|\b(?:gave|put|typed|wrote|told|left)(?: you| them)? (?:the|a|my) wrong\b"
    r"|\b(?:number|phone|mobile|e-?mail|address)(?: has| have|'s| is)?(?: just| now| been)* changed\b"
    r"|^(?:i|we|(?:s?he|they)(?: has| have|'s|'ve| was| were)?)(?: have|'ve| been| just)* moved to (?:\w+ ){1,3}ward\W*$"
    r"|^((no|sorry|wait|oh|ah|and|also)[, ]+)+(his|her|their|the|my) (\w+ ){1,4}(is|should)\b",
    re.IGNORECASE,
)
ASKS_US = re.compile(r"^(please )?(can|could|may) (you|u|i|we) (please )?(change|correct|fix|edit)\b", re.IGNORECASE)
VALUE = re.compile(
    r"(?:.*\b(?:to (?:say|put|be|read)|to|should (?:be|say|read|have been)|it'?s|its|is|are|meant|mean|i'?m|im|spelt|spelled|called)\b|^\*)[:\s]+(?P<value>.+?)\s*$",
    re.IGNORECASE | re.DOTALL,
)
APOLOGY = re.compile(
    r"[,;.\s]+(never ?mind (?:about )?(?:the|that|his|her|their|my|what|all|any)\b|sorry|my mistake|i (made|got|typed|spelt|put)\b).*$",
    re.IGNORECASE | re.DOTALL,
)
NOTHING_MORE = re.compile(r"[, ]+(?:and )?(?:nothing (?:more|else|besides)|no more|that alone)$", re.IGNORECASE)
HOW_SPELT = re.compile(
    r"(?<=\S)[, ]+(?:with(?:out)?|no|not) (?:a |the |any )?(?:dots?|spaces?|dash(?:es)?|hyphens?|underscores?|capitals?)\b.*$",
    re.IGNORECASE,
)
NOT_THE_OLD = re.compile(r"[,\s]+not\s.*$", re.IGNORECASE | re.DOTALL)
SAYS_WHAT = re.compile(
    r":\s*\S|[\"\u201c]|\bto (?:just )?(?:say|read)\b|\bshould (?:just )?(?:say|read)\b", re.IGNORECASE
)
NAMES = ("child_name", "relationship", "place", "site")  # in these, "Callum not Calum" means Callum
NOT_A_VALUE = re.compile(
    r"^(not |in)?(missing|gone|incomplete|left (?:out|off)|not there|with an? |correct|right|wrong|incorrect|mistake|a (?:\w+ )?(?:mistake|mess|muddle|jumble)|rubbish|nonsense|different|change(d)?|better|best|easier|fine)\b",
    re.IGNORECASE,
)


def read_correction(
    words: str,
    profile: Profile,
    *,
    looking: bool = False,
    step: str | None = None,
    lines: Mapping[str, str] | None = None,
) -> Correction | None:
    """None when the words do not correct anything, or it is not clear what. A question corrects nothing, unless it asks
    us to change a line. `looking` says that they see all lines and were asked whether they are right: "name is Anna".
    `step` is the one that is asked: a date of birth typed where none can stand is of the line before it.
    `lines` are those given so far.
    """
    words = words.strip()
    plain = words.replace("\u2019", "'")
    put_right = puts_right(words, lines or {}, profile)
    if put_right and (put_right[0] not in OWN_WORDS or field_named(plain) in (None, put_right[0])):
        return Correction(*put_right, replaces=True)
    if ordered := ordered_line(words, profile, lines or {}):
        return ordered
    if named := of_an_unnamed_line(words, plain, lines or {}, profile, step, looking=looking):
        return named
    if (
        len(plain.split()) > LONGEST
        or not (looking or SIGN.search(plain))
        or (QUESTION.search(without_interjections(plain)) and not ASKS_US.search(plain))
        or (QUESTION.search(plain) and not ASKS_US.search(plain))
    ):
        return None
    value = value_said(words, plain)
    field = field_named(plain) or (_by_content(value, profile) if value else None)
    if field in NAMES and value:
        value = NOT_THE_OLD.sub("", value)
    if field in OWN_WORDS and value and not SAYS_WHAT.search(plain):
        value = None  # "may my message to them be changed": whom it goes to, and no new words
    if field == "contact_value" and value and "@" in value:
        value = HOW_SPELT.sub("", value)
    if not SIGN.search(plain) and (not value or field in OWN_WORDS or _says_how_it_is(field, value, profile)):
        return None  # "the message is long", "the ward is lovely": no reason to lose it
    return Correction(field, value) if field else None


def _says_how_it_is(field: str | None, value: str, profile: Profile) -> bool:
    return (
        field in ("place", "site")
        and not can_stand(field, value, profile)
        and all(map(is_everyday, re.findall(r"[^\W\d_]+", value)))
    )


def ordered_line(words: str, profile: Profile, lines: Mapping[str, str]) -> Correction | None:
    found = named_edit(words, profile) or way_edit(words, lines.get("contact_method"), profile)
    if found is None:
        return None
    name, value = found
    if name not in OWN_WORDS and NOT_A_VALUE.match(value):
        return None
    sure = name not in ("best_time", "relationship") and (name in OWN_WORDS or can_stand(name, value, profile))
    return Correction(name, NOT_THE_OLD.sub("", value) if name in NAMES else value, ordered=sure)


def value_said(words: str, plain: str) -> str | None:
    match = VALUE.match(plain)
    value = APOLOGY.sub("", words[slice(*match.span("value"))]).strip(" .!?") if match else ""
    value = NOTHING_MORE.sub("", value)
    return None if not value or NOT_A_VALUE.match(value) or _names_a_line(value) else value


def _names_a_line(value: str) -> bool:
    """ "change how to reach you": what looks like the new words is the line's own name."""
    plain = re.sub(r"^(?:the|my|our|your) | (?:line|bit|box|part)$", "", value.lower().strip(" .!?"))
    return any(plain in (field.label.lower(), *_endings(field.label)) for field in FIELDS)


def _endings(label: str) -> list[str]:
    """ "reach you" of "How to reach you"."""
    return [part.lower() for part in re.split(r"\bto\b ", label)[1:]]


def _by_content(value: str, profile: Profile) -> str | None:
    if profile.place(value):
        return "place"
    if profile.site(value):
        return "site"
    if "@" in value or has_phone(value):
        return "contact_value"
    return "child_identifier" if re.search(r"\d{1,2}[/. -]\w+[/. -]\d{2,4}", value) else None

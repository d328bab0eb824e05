"""Plain orders to change a line by its name: "change my message to: ...", "date of birth should just say 12/03/2018",
"not phone. email. say email". The new words are all that stand behind the order.
"""

import re

from assistant.details.phone import has_phone
from assistant.handoffs.fields import BY_NAME
from assistant.handoffs.form.read_line import can_stand, read
from assistant.handoffs.readers.refusal import NotUnderstood
from assistant.hospital.profile import Profile
from assistant.signs import normalised

LONGEST = 16  # words, but for a family's own words
LONGEST_NAME = 4
REACHED = "reached"  # "phone" is a way, and short for its number
NAMES = (
    (
        "child_identifier",
        r"(?:date|day) of birth(?: or hospital number)?|d\.?o\.?b\.?|birth ?date|birthday|(?:hosp(?:ital)?|nhs|patient|mrn|chi) (?:number|num|no\.?)|mrn",
    ),
    (
        "contact_value",
        r"(?:(?:phone|mobile|contact|tele ?phone) )?number(?: or e-?mail(?: address)?)?|e-?mail address|landline",
    ),
    (REACHED, r"(?:tele)?phone|mobile|e-?mail"),
    ("contact_method", r"how to reach (?:me|us|you)|contact method|way to (?:reach|contact) (?:me|us)"),
    ("place", r"ward|clinic|unit|department|service|ward, clinic or service"),
    ("site", r"(?:hospital )?site|hospital"),
    ("best_time", r"best times?|times?(?: to (?:ring|call|phone|text)(?: me)?)?"),
    ("relationship", r"relationship|who(?:'?s| is) asking|who i am|who(?= (?:line|bit|part|box)\b)"),
    (
        "child_name",
        r"(?:(?:child|patient)'?s? |full )?name|name of (?:the |my |our )?(?:child|patient|young person)(?: or young person)?",
    ),
    ("message", r"message|(?:own )?(?:words|wording)"),
    ("questions", r"questions?(?: list)?|list"),
)
_LEAD = r"(?:(?:oh|ah|ok|okay|sorry|no|wait|actually|and|also|please|pls|can you|could you|can i|could i|can we|i want to|i'?d like to|i need to)[ ,.]+)*"
_LINE = r"(?:(?:my|the|his|her|their|our|your)(?: \w+'s)? )?(?P<line>{})(?: (?:line|bit|part|box))?"
_EVERY = "|".join(names for _, names in NAMES)
ORDER = re.compile(
    rf"^{_LEAD}(?:change|make|set|correct|edit|replace|update|switch|rewrite|reword|fix) {_LINE.format(_EVERY)}"
    r"(?: (?:so (?:that )?it (?:just )?says|(?:in)?to (?:just )?(?:say|read|be)|(?:in)?to|with)\b ?:? *|\s*[:=]\s*)(?P<value>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
PUTS = re.compile(  # "put her name just Ada Finch", "use number 07700 900345"
    rf"^{_LEAD}(?:put|use|make|have) {_LINE.format(_EVERY)}(?:(?:(?: down)? as| just| only| to| is| down|\s*:)+ (?P<value>\S.*)| (?P<value2>(?=[\d+]|\S+@)\S.*))$",
    re.IGNORECASE | re.DOTALL,
)
SHOULD = re.compile(
    rf"^{_LEAD}{_LINE.format(_EVERY)} (?:should|needs to|ought to|must|has to)(?: (?:just|only|really|actually|now|simply))*"
    r" (?:say|read|be|have been)(?: (?:just|only))? ?:? *(?P<value>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
SAYS = re.compile(
    r"(?:\b(?:says?|read)\b ?:?|[:=]|[\"\u201c])\s*$"
)  # before the new words of a message: "to" alone may be to whom
STATES = re.compile(  # new words of a message, and nobody that it goes to
    r"^(?:(?:i|we|he|she|they|it|there|please|could|can|would|will|why|what|when|how|who|where|which|whether|is|are|do|does|did|should|has|have|if)\b|(?:i|we|he|she|it|they)'|my \w+ (?:is|has|was|had|needs?|wants?)\b)\W*(?:\S+\s+){2}\S"
    r"|^(?!(?:the|my|our|his|her|their|your|an?|another|somebody|someone|dr|mr|mrs|pals|them|you|me|him|go|get|be|sound|look|include|mention|have|add|not|reflect|show|say|read|something|anything|as)\b)(?:\S+\s+){5}\S",
    re.IGNORECASE,
)
_REST = r"(?:(?:the |my |all )?(?:rest|others?|other (?:lines|bits|parts|things)|message|questions?|name|number|words)|everything else|all else|nothing else)"
REST_STAYS = re.compile(  # beside what a short line is to hold: "a@b.org, the message stays"
    rf"(?:[ ,.;-]+(?:(?:and|but|please)[ ]+)*|[ ]+(?:and|but)[ ]+)(?:{_REST}(?: of it)?(?: (?:can|should|may|must))?(?:'s| is| are| stays?| changes)(?: (?:all|as|it|they|is|are|was|the|same|fine|ok|okay|right|good|correct|put|unchanged))*|(?:leave|keep) {_REST}(?: (?:as|it|is|alone|they|are|the|same))*)[ .!]*$",
    re.IGNORECASE,
)
_WAY = r"(?:phone(?: calls?)?|telephone|calls?|calling|ring(?:ing)?|texts?|texting|text messages?|sms|e-?mails?|e-?mailing)"
NOT_THIS_WAY = re.compile(
    rf"\b(?:change|not|no|stop|(?:do not|don'?t|dont)(?: (?:use|say|put|want|do))?|instead of|rather than)(?: (?:the|by|my|a))? {_WAY}\b(?: me)?"
)
WAYS_ONLY = re.compile(
    rf"^(?:(?:{_WAY}|i|we|me|us|want|wanted|would|like|rather|prefer|say|said|put|use|make|it|to|by|a|my|the|its|it's|i'd|id|please|pls|just|sorry|no|not|do|dont|don't|actually|instead|of|than|change|should|be|is|can|you|and|but)(?:[ ,.;:!-]+|$))+$"
)


def named_edit(words: str, profile: Profile) -> tuple[str, str] | None:
    """The line, and its new words as they were said; None where no line is named or no new words stand behind it."""
    plain = words.strip().replace("\u2019", "'")
    found = ORDER.match(plain) or SHOULD.match(plain) or PUTS.match(plain)
    if found is None:
        return None
    said = "value2" if found.re is PUTS and found["value2"] else "value"
    value = words.strip()[slice(*found.span(said))].strip(" \"'\u201c\u201d")
    name = line_of(found["line"], value, profile)
    if BY_NAME[name].own_words:
        says = SAYS.search(plain[: found.start(said)]) or STATES.match(value) or "words" in found["line"].lower()
        return (name, value) if found.re is ORDER and says else None
    value = REST_STAYS.sub("", value)
    short = len(plain.split()) <= LONGEST and not _asks(plain, found.re is ORDER)
    return (name, value.strip(" .!?")) if short and may_be(name, value) else None


def orders_a_change(words: str) -> bool:
    """Also where no new words stand behind it: "change my message to:"."""
    plain = words.strip().replace("\u2019", "'")
    return bool(ORDER.match(plain) or ORDER.match(f"{plain} -"))


def way_edit(words: str, given: str | None, profile: Profile) -> tuple[str, str] | None:
    """Another way to be reached than the one that is `given`, in words of nothing else."""
    plain = normalised(words)
    if not given or len(plain.split()) > LONGEST or not WAYS_ONLY.match(plain):
        return None
    rest, dropped = NOT_THIS_WAY.subn("", plain)
    if not dropped:
        return None
    try:
        return "contact_method", read("contact_method", rest.strip(" .,"), profile, {})
    except NotUnderstood:
        return None


def line_of(said: str, value: str, profile: Profile) -> str:
    name = next(name for name, names in NAMES if re.match(rf"(?:{names})(?: line)?$", f"{said} line", re.IGNORECASE))
    if name != REACHED:
        return name
    is_way = not has_phone(value) and "@" not in value and can_stand("contact_method", value, profile)
    return "contact_method" if is_way else "contact_value"


def may_be(name: str, value: str) -> bool:
    """ "The name should be on the door", "the ward should be cleaner": said of the ward, and no line's words."""
    if name == "child_name":
        return len(value.split()) <= LONGEST_NAME and value[:1].isalpha()
    return name not in ("child_identifier", "contact_value") or any(char.isdigit() or char == "@" for char in value)


def _asks(plain: str, ordered: bool) -> bool:
    return plain.rstrip().endswith("?") and not ordered

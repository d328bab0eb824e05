"""The way in which a family wishes to be reached, of those it names: not the ones it refuses."""

import re

from assistant.details.phone import has_phone
from assistant.handoffs.readers.misspelt import as_a_way
from assistant.masking.recognisers.addresses import POSTCODE, STREET
from assistant.signs import normalised

LONGEST_ADDRESS = 16  # words
BREATH = re.compile(r"[,;.!?\u2026]|\b(?:but|so|and|just|please|because|cos|as)\b(?! (?:a|an|the)\b)")
ASKED = re.compile(
    r"(?:phone|call|ring|bell|text|e-?mail|message|tel(?:ephone)?) (?:me|us)\b"
)  # "I'm on ward 7, ring me"
OTHERS = re.compile(  # "my ex answers the phone": what somebody else does with it
    r"\b(?:answers?|answering|picks? up|reads?|reading|checks?|checking|hears?|has|takes?|sees?) (?:the|my|our|his|her|all (?:the|my)) $"
)
NOT_BEFORE = re.compile(
    r"\b(?:not|no|never|without|don'?t|dont|do not|won'?t|wont|can'?t|cant|cannot|stop|avoid|didn'?t|did not|wouldn'?t|nobody(?! (?:else|but|reads?|checks?|hears?|answers?)\b)|none of|nothing(?! (?:but|other|except)\b)|neither|nor|less keen on|instead of|rather than|except|anything but|hate|any more)\b[^,;.]*$"
)
NOT_BEHIND = re.compile(
    r"^ ?(?:calls? |messages? )?(?:is|are|'s)? ?(?:no good|not good|no use|doesn'?t work|does not work|isn'?t safe)\b"
)
TURNED = re.compile(
    r"\b(?:actually|no wait|wait no|i mean|scratch that|or rather|make (?:it|that))\b|[,.;\u2026-] ?no\b"
)
IS_BETTER = re.compile(
    r"[\w-]+(?: (?:me|message|messages?|calls?))?(?:'?s| is| would be| might be| works?)(?: \w+)? (?:better|best|easier|easiest|safer|safest)\b"
)
AS_WELL = re.compile(r"\b(?:as well|too|also|both|and (?:e-?mail|text|ring|call|phone))\b")
NOBODY = re.compile(r"\b(?:nobody|no ?one|none of them) (?:else )?")
SAYS_MORE = re.compile(r"\b(?:not|never|but|unless|hid(?:e|den)|secret|careful|only)\b")
EITHER = re.compile(  # "you can ring me or text": both are right
    r"\b(?:ring|call|phone|text|e-?mail)(?:ing)?(?: (?:me|us|call|message))?(?:,? or |/)(?:else )?(?:by |a |to )?(?:phone call|text message|ring|call|phone|text|e-?mail)(?:ing)?\b"
)
REASON = re.compile(
    r"\b(?:because|cos|cause|since|reads? (?:it|my)|(?:looks? (?:at|through|on)|checks?|goes through|gets? (?:hold of|into)|picks? up|has|uses?|shares?|sees?|can see) (?:at |on |into |through )?(?:my|our|the|it|all my)(?: \w+)?(?: phone| mobile| texts?| messages?| e-?mails?| inbox)?|private(?:ly)?|in case|safe|ex|deaf|hearing|night shift|work nights|(?:answers?|answering|picks? up|hears?|overhears?|listens?))\b"
)
ASKS_TO_REACH = re.compile(  # "could you try after five": an answer put as a question
    r"^(?:(?:and|but|so|also|oh|ok|okay|please|pls|no|yes|well|right|then|now|sorry|hang on|hold on|wait|just|actually)[ ,:]+)*"
    r"(?:can|could|would|will|may|might) (?:you|they|u|someone|somebody|it|i|we|the \w+)(?: \w+)? (?:be |have |get )?(?:(?:a|the|by|only|just) )*(?:ring|rung|call(?:ed|s)?|phone(?:d| call)?|text(?:ed|s)?|e-?mail(?:ed|s)?|message|letters?|post|try|come|write|make it)\b",
    re.IGNORECASE,
)
METHODS = (
    (
        "talk",
        r"\bward\b|in person|face to face|bedside|here with (him|her|them)|(?:come|pop|drop|call|look) (?:(?:and|&|by|in|over|up|down|round|to) )*(?:see|find|visit|(?:to )?(?:his|her|our|my|the) (?:bed|cot|incubator))|\b(?:at|by|to) (?:his|her|our|my|the) (?:bed|cot|incubator)\b",
    ),
    (
        "letter",
        r"^(?:(?:just|only|please|a|an|the|in|send|me|us|can you|an ordinary|i(?:'d| would| should)? (?:like|prefer|want)|if i may) )*(?:letters?|post|snail mail)(?=[ ,.!;]*(?:please|pls|only|thanks|to |if |$)|[ ]?[.!;,-]+ |,? (?:not?\b|don'?t|i (?:don'?t|do not|can'?t|cannot|won'?t|hate)|nobody|never|because|cos|as\b))|^(?:(?:just|only|please) )*in writing\b|\b(?:by|via|through the|in the) (?:a )?(?:ordinary )?(?:letter|post|mail)\b|\b(?:it|they|we|you|i)(?: please| just| only)* (?:be|have|get|do)(?: by| as| in| just| only)* (?:a )?letters?\b|\bwrite to (?:me|us)\b(?!.*(?:@|e-?mail))|\b(?:so|then|but|and)[ ,]+(?:a )?letters?[ ,]+(?:please|pls|only|instead)\b",
    ),
    ("email", r"e-?mail|@"),
    ("text", r"\btext|\bsms\b|whats ?app|message me"),
    ("phone", r"\b(phone|call|ring|bell|mobile|landline|telephone|tel)\b|\d{6,}"),
)


HOUSE = re.compile(r"[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3},")  # "The Old Forge, Mill Lane"
TOWN = re.compile(r"(?:,.*|(?: [A-Z][\w'-]+){1,4})?")
NUMBERED = re.compile(
    r"(?:c/?o [^\d]+)?(?:(?:flat|apartment|apt|unit|room|no\.?|number) )?\d{1,4}[a-z]?[ ,]+[^\W\d]", re.IGNORECASE
)
_KNOWN = r"(?:on (?:(?:the|my|his|her|our|your) )?(?:file|record|system|notes|books)|(?:that )?(?:(?:you|they|the (?:hospital|team|ward))(?: all| must| already| should|'ve| will)* (?:got|have|know|hold|has|had|use)|(?:i|we) (?:gave|told)(?: you| them)?))"
ON_FILE = re.compile(  # "the one you have", "same as on the system"
    rf"^(?:(?:yes|no|oh|ok|just|please|use|to|it|it's|its|send|keep|my|our|the|same|usual|home|address|one|as|is|at|goes) )*{_KNOWN}"
    r"(?: (?:got|it|that|my|our|the|address|already|for (?:him|her|us|me|them)|is (?:right|fine|ok|okay|correct)|will do|please|thanks|on file|there))*$"
)
POST_TO = re.compile(  # said before an address
    r"^(?:(?:none of (?:these|those|them)|no|sorry|(?:my|our)(?! [\w-]+'s\b)|(?-i:the)|home|house|postal|post|address|is|it'?s|its|that'?s|to|at|please|send|goes|should|can|could|you|be|go|write|letters?|it|that|me|us|for|use|this|put|add|we|i|live|change|and|by|only|just|in writing)[ ,:.]+)*",
    re.IGNORECASE,
)


def post_address(words: str) -> str | None:
    """Where a letter can be sent to: it begins with a house and its street, and nothing is told before it."""
    said = POST_TO.sub("", " ".join(words.replace("\u2019", "'").split())).strip(" .!")
    street, end = STREET.match(said), POSTCODE.search(said)
    if len(said.split()) > LONGEST_ADDRESS or "?" in words or (street is None and not (end and HOUSE.match(said))):
        return None
    if end:
        return said[: end.end()]
    return said if street and TOWN.fullmatch(said[street.end() :]) else None


def letter_address(words: str) -> str | None:
    """Where a letter is to go, asked for by itself: an address as it was written, or what may be one, without "it is"
    before it. What stands behind a postcode stays: whose house it is matters.
    """
    said = POST_TO.sub("", " ".join(words.split())).strip(" .!")
    written = STREET.search(said) or POSTCODE.search(said) or HOUSE.match(said) or NUMBERED.match(said)
    return said if written and "?" not in words else None


def asks_to_reach(words: str) -> bool:
    return ASKS_TO_REACH.match(words.strip()) is not None


def is_on_file(words: str) -> bool:
    """ "You have it already": the address that the hospital knows is right."""
    return bool(ON_FILE.match(normalised(words)))


def way_wished(words: str) -> tuple[str, str] | None:
    """The first way that is named and not refused: "ring me, not email"; and what of the words is kept beside it, such
    as a reason, since it can matter who else reads or hears it. None where only refused ways are named, or none.
    """
    spelt = as_a_way(normalised(words))
    plain = re.sub(r"\b(?:any|every)thing but\b", "not", spelt)
    named = [(match.start(), method, match) for method, sign in METHODS for match in re.finditer(sign, plain)]
    wanted = [
        (bool(OTHERS.search(plain[:at])), not ASKED.match(plain[at:]), at, method)
        for at, method, match in named
        if not _refused(plain, match)
    ]
    if all(others for others, *_ in wanted) and not (wanted and NOBODY.search(plain)):
        return None  # "my husband checks my phone": none, or only what somebody else sees
    method = _better(plain, wanted) or _last_with_its_address(plain, wanted) or min(wanted)[-1]
    more = len({way for *_, way in wanted}) > 1
    either = EITHER.search(plain) if more and not REASON.search(plain) else None
    if either and not any(char.isdigit() or char == "@" for char in either[0]):
        return method, words if SAYS_MORE.search(plain) else either[0]
    where = method == "letter" and any(char.isdigit() for char in words)
    return method, words if (more and AS_WELL.search(plain)) or where or REASON.search(plain) else ""


def _better(plain: str, wanted: list[tuple[bool, bool, int, str]]) -> str | None:
    """ "Ring me but I can't pick up, text is better"."""
    liked = {method for others, _, at, method in wanted if not others and IS_BETTER.match(plain[at:])}
    return liked.pop() if len(liked) == 1 else None


def _last_with_its_address(plain: str, wanted: list[tuple[bool, bool, int, str]]) -> str | None:
    """ "Ring me at work, no, text. actually email, sam@example.org": the last, where what it goes to stands there."""
    if not TURNED.search(plain):
        return None
    goes_to = {"email": "@" in plain, "phone": has_phone(plain), "text": has_phone(plain)}
    named = [(at, method) for others, _, at, method in wanted if not others and plain[at] not in "@+0123456789"]
    last = max(named, default=(0, ""))[-1]
    return last if goes_to.get(last) else None


def _refused(plain: str, match: re.Match[str]) -> bool:
    """ "not", "no", "don't" and the like before it in the same breath; or "is no good" behind it."""
    before = BREATH.split(plain[: match.start()])[-1]
    behind = BREATH.split(plain[match.end() :])[0]
    return bool(NOT_BEFORE.search(before) or NOT_BEHIND.match(behind))

"""Orders at the review, in words that name a line and say what is to stand there: "the date is third of March 2021",
"my name is just Kerry Ann", "swap the message and the questions", "put that in the message too".
"""

import re
from collections.abc import Mapping

from assistant.details.interjections import without_interjections
from assistant.details.question import asks
from assistant.details.read import Details
from assistant.handoffs.corrections.carried_out import carried_out
from assistant.handoffs.corrections.named_edit import NAMES, line_of
from assistant.handoffs.corrections.page_edits import bare_value
from assistant.handoffs.corrections.put_right import year_right
from assistant.handoffs.corrections.word_order import Does, read_order
from assistant.handoffs.fields import BY_NAME
from assistant.handoffs.form.read_line import can_stand, read
from assistant.handoffs.readers.asker import is_the_patient
from assistant.handoffs.readers.belongs import is_a_name
from assistant.handoffs.readers.names_said import name_alone, without_more
from assistant.handoffs.readers.number_or_address import needs_no_number
from assistant.handoffs.readers.refusal import NotUnderstood
from assistant.handoffs.readers.ward import names_a_ward
from assistant.handoffs.readers.way_to_reach import post_address
from assistant.hospital.profile import Profile

LONGEST = 24  # words
MOST_NAME = 4
OWN_NAME_LOST = re.compile(  # and none is said
    r"^(?:where(?:'?s| is) my own name|(?:but |and |also |you(?:'?ve| have)? (?:missed|left out|left off|lost|forgot(?:ten)?|dropped) )*my (?:own )?name(?: (?:is|was|has|has been|seems|got|does|isn'?t|is not|wasn'?t|there|anywhere|missing|gone|lost|left (?:out|off)|not|on|in|it))*)[ ?.!]*$",
    re.IGNORECASE,
)
_SAYS_SO = r"(?:(?:spelt|spelled|written) |(?:just|only|simply|really|actually|meant to be|supposed to be|should be|should say|be|to be|to say|say|read) ?:? )*"
_LINE = "|".join((*(names for _, names in NAMES), "date"))
_WRONG = r"(?:(?:all |a |an |such a |complete |total |bit of a |still )*(?:mess|wrong|rubbish|nonsense|not right|incorrect|garbled|jumble|muddle|too long|all over the place|gone wrong))"
_ORDER = r"(?:(?:and|so|please|can you|could you|just|only|it'?s|its|it is|it should|should|be|make it|make that|put|write|say|use|have|change it to|must be)[ :]+)+"
_OF = r"(?:(?:the|his|her|their|our|my|child'?s)(?: \w+'s)? )?"
BROKEN = re.compile(
    rf"^{_OF}(?P<line>{_LINE})(?: (?:line|bit|part|box))?(?:'s| is| has| was)? {_WRONG}[ ,.;:!-]+(?:{_ORDER})?(?P<value>\S.*)$",
    re.IGNORECASE,
)
WRONG = re.compile(_WRONG, re.IGNORECASE)
SAYS = re.compile(
    rf"^{_OF}(?P<line>{_LINE})(?: (?:line|bit|part|box))?(?:(?:'s| is| was|:| =) {_SAYS_SO}| (?:just|only|should (?:just )?(?:be|say)) {_SAYS_SO})(?P<value>\S.*)$",
    re.IGNORECASE,
)
OWN_NAME = re.compile(
    r"^(?:where (?:does|do|did) (?:it|that|this|you) (?:say|have|put) my name[ ,.?!]*(?:it'?s|its|i'?m|im)|(?:and |please |also |no[ ,.]+|sorry[ ,]+|(?:it'?s |that'?s )?not (?:the|his|her|my) (?:child|son|daughter|boy|girl|niece|nephew|grandson|granddaughter)'?s?(?: name)?[ ,.;:]+|(?:you(?:'?ve| have)? (?:missed|left out|lost|forgot(?:ten)?|dropped)|where is|put|add|write) (?=my ))*my (?:own |full )*name(?:'?s| is)?(?: (?:is|(?:is |was )?(?:missing|gone|not there|lost)[ ,.:;]+(?:(?:it'?s|it is|i'?m|i am|add|put)[ ]+)?|should be|should say)|:)?) (?:just |only |actually |also |please |put |write |it'?s )*(?P<name>(?!(?:is|was|are|missing|gone|wrong|not|lost|should|has)\b)(?:(?:miss|mrs|mr|ms|mx|dr|rev|prof)\. ?)?[^\W\d_](?:[^?.!,;]|(?<=\b\w)\.(?= ))*)(?:[ ,]+(?:please|thanks|thank you))*[ .!]*$",
    re.IGNORECASE,
)
_MESSAGE = r"(?:the |my |your )?(?:main )?message(?: bit| line| part| box)?"
_QUESTIONS = r"(?:(?:the |my )?(?:bit|part|thing|text|words|stuff|line|box|one|what (?:i|you) (?:put|wrote)|what'?s|what is)s? (?:(?:i (?:put|wrote) )?(?:down )?(?:under|in|at|for|as|by) )?)?(?:the |my |your )?questions?(?: (?:bit|line|part|box|list|one))?"
MOVES = re.compile(
    rf"(?P<wrong>{_MESSAGE}(?:'s| is| was) {_WRONG})"
    rf"|(?P<is>{_QUESTIONS}(?:'s| is| are| was)?(?: actually| really| all| meant to be| supposed to be| should be| belongs? in| goes? in| should go in| should be in)* {_MESSAGE}"
    rf"|{_MESSAGE}(?:'s| is)(?: actually| really)* {_QUESTIONS}(?=[\s,.;!]*$)"
    rf"|(?:put|move|use) {_QUESTIONS} (?:in|into|under|to|as|for) {_MESSAGE})"
    rf"|(?P<swap>(?:swap|switch|exchange|flip|change)(?: (?:it|them|those|these|the two|those two|the last two|{_MESSAGE}|{_QUESTIONS}))?(?: (?:round|over|around))?(?: (?:with|and|for) (?:{_QUESTIONS}|{_MESSAGE}|each other))?(?: (?:round|over|around))?)",
    re.IGNORECASE,
)
BETWEEN = re.compile(
    r"^[\s,.;!-]*(?:(?:and|so|no|then|please|thanks|sorry|but|actually|really|can you|could you|it'?s|just)\b[\s,.;!-]*)*",
    re.IGNORECASE,
)
OF_THE_LETTER = re.compile(r"\b(?:address|letter|post(?:ed)?|where i live|we live|number or e-?mail)\b", re.IGNORECASE)
NOT_THERE = re.compile(
    r"\b(?:wrong|misplaced|not (?:a|the|my|his|her)(?: best)? (?:times?|ward|name|day)|for the letter|to post|move|moved|belongs?|should(?:n'?t| not)? (?:be|go)|swap)\b",
    re.IGNORECASE,
)
BEFORE = re.compile(
    r"^(?:(?:no|nope|sorry|wait|oh|and|also|actually|but|i said|i mea?nt|i mean)[ ,.!]+)+(?:(?:you|it|that)(?:'?ve| have|'?s| has)? (?:put|got|stuck|written|gone|gave) [^.;!]{2,50}[.;!]\s+)?",
    re.IGNORECASE,
)
BARE = re.compile(  # "dob 17 May 2024": the line and what can be in no other
    rf"^{_OF}(?P<line>{_LINE})(?: (?:line|bit|part|box))?[ :]+(?P<value>(?:the )?\d[\w/. -]*|\S+@\S+)$", re.IGNORECASE
)
NAME_BARE = re.compile(  # "name Ife Clarke"
    rf"^{_OF}(?P<line>(?:full )?name) (?P<value>(?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+){{1,3}})[ .!]*$", re.IGNORECASE
)
CHILD_IS = re.compile(  # "child is Noah Fielding"
    r"^(?:(?:and|also|the|my|our)[ ,]+)*(?:child|patient|young person|son|daughter|boy|girl|baby)(?:'?s name)?(?: is(?: called)?|'s|:) (?P<value>[^\W\d_][\w'-]*(?: [^\W\d_][\w'-]*){0,3})[ .!]*$",
    re.IGNORECASE,
)
NOT_THE_OLD = re.compile(r"[,\s]+not\s.*$", re.IGNORECASE)
AND_ANOTHER = re.compile(
    rf"(?:[,;.]| and)(?: and)? {_OF}(?:{_LINE})(?: (?:line|bit|part|box))?(?: is\b|'s\b| should\b|:)", re.IGNORECASE
)
BEHIND = re.compile(
    r"[\s,.;]+(?:never ?mind (?:about )?(?:the|that|his|her|their|my|what|all|any)\b.*|sorry|please|pls|thanks|thank you|ta|is (?:right|correct)|my mistake|(?:and )?(?:i|we)(?:'?ve| have)? (?:just )?(?:rang|asked|checked|phoned|called|double ?checked|looked)\b.*|(?:but )?you(?:'?ve| have)? (?:left|missed|forgot(?:ten)?|cut|took|dropped|lost)\b.*)[ .!]*$",
    re.IGNORECASE,
)
ONLY_WRONG = re.compile(
    rf"^{_OF}(?P<line>{_LINE})(?: (?:line|bit|part|box))?(?:'s| is| has| was) {_WRONG}[ .!]*$", re.IGNORECASE
)
ONLY_YEARS = re.compile(
    r"^(?:in |just )?(?P<new>(?:19|20)\d\d)(?:[ ,]+(?:and )?(?:not|no) (?:in )?(?:19|20)\d\d)?[ .!]*$", re.IGNORECASE
)


def review_orders(words: str, lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    """Each line that is to change, and what is to stand in it; nothing where that is open."""
    plain = BEFORE.sub("", without_interjections(" ".join(words.replace("\u2019", "'").split())))
    if len(plain.split()) > LONGEST:
        return {}
    orders = (
        moved(plain, lines)
        or own_name(plain, lines)
        or _added(plain, lines, profile)
        or line_said(plain, lines, profile)
    )
    return orders or line_wrong(plain, lines, profile)


def letter_address(words: str, lines: Mapping[str, str]) -> dict[str, str]:
    """ "Put 12 Tern Close under my number": where a letter goes; and "the address is in the wrong place", which says of
    an address that stands in another line to take it from there.
    """
    plain = " ".join(words.split())
    if len(plain.split()) > LONGEST or not needs_no_number(lines) or asks(plain) or not OF_THE_LETTER.search(plain):
        return {}
    if home := post_address(plain):
        return {"contact_value": home}
    stands = next((name for name in ("best_time", "needs", "place") if post_address(lines.get(name, ""))), None)
    if stands is None or not NOT_THERE.search(plain):
        return {}
    return {"contact_value": post_address(lines[stands]) or "", stands: ""}


def line_wrong(plain: str, lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    """The line that is only said to be wrong, and nothing for it."""
    found = ONLY_WRONG.match(plain)
    name = _named(found["line"], "", profile) if found else ""
    return {name: ""} if name in lines and not BY_NAME[name].own_words else {}


def broken_line(words: str, lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    """ "The name is a mess, just put Thomas": at any step, since it can be of nothing else."""
    plain = BEFORE.sub("", without_interjections(" ".join(words.replace("\u2019", "'").split())))
    return line_said(plain, lines, profile) if len(plain.split()) <= LONGEST and BROKEN.match(plain) else {}


def moved(plain: str, lines: Mapping[str, str]) -> dict[str, str]:
    """ "The bit under questions is my message": the two change places; what is said to be wrong makes room."""
    asked = lines.get("questions")
    if "message" not in lines or not asked:
        return {}
    kinds, rest = set(), BETWEEN.sub("", plain, count=1)
    while rest:
        found = MOVES.match(rest)
        if found is None:
            return {}
        kinds.add(found.lastgroup)
        rest = rest[found.end() :]
        rest = BETWEEN.sub("", rest, count=1)
    if not kinds & {"is", "swap"} or not ("message" in plain.lower() and "question" in plain.lower()):
        return {}
    if asked == BY_NAME["questions"].skip:
        return {"message": ""}  # nothing stands there that could be it
    whole = "wrong" in kinds and "swap" not in kinds
    return {"message": asked, "questions": BY_NAME["questions"].skip or "" if whole else lines["message"]}


def own_name(plain: str, lines: Mapping[str, str]) -> dict[str, str]:
    """Of who asks, in the line that says so; a patient's own stands in the name."""
    if OWN_NAME_LOST.match(plain) and "relationship" in lines:
        return {"child_name" if is_the_patient(lines) else "relationship": ""}
    found = OWN_NAME.match(plain)
    name = name_alone(found["name"]) if found else ""
    if not name or len(name.split()) > MOST_NAME or not is_a_name(name) or "relationship" not in lines:
        return {}
    if is_the_patient(lines):
        return {"child_name": name}
    stands = lines["relationship"].split(",")[0]
    known = Details(stands).relationship if " or " not in stands else None  # "Aunt or uncle" is one answer
    return {"relationship": f"{known.said if known else stands}, {name}"}


def line_said(plain: str, lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    """The line that is named, where the words can stand in it."""
    if child := _child_is(plain, lines):
        return {"child_name": child}
    found = broken = BROKEN.match(plain)
    if found is None and not asks(plain):
        found = SAYS.match(plain) or BARE.match(plain) or NAME_BARE.match(plain)
    if found is None or (not broken and (WRONG.match(found["value"]) or AND_ANOTHER.search(found["value"]))):
        return {}
    value = without_more(BEHIND.sub("", found["value"])).strip(" \"'.!")
    name = _named(found["line"], value, profile)
    value = bare_value(name, NOT_THE_OLD.sub("", value) if name in ("place", "site") else value)
    if BY_NAME[name].own_words or name not in lines or (name == "child_name" and not _is_name(value)):
        return {}
    if name == "child_identifier" and (years := ONLY_YEARS.match(value)):  # of a day that stands
        right = year_right(f"the year is {years['new']}", lines)
        return dict([right]) if right else {}
    if name == "place" and value.lower().startswith("not ") and not can_stand(name, value, profile):
        return {name: ""}  # asked again
    if name == "place" and names_a_ward(value) and not can_stand(name, value, profile):
        return {name: f"{value}, not {lines[name]}"}  # one that we do not know, said of one that stands
    try:
        line = read(name, value, profile, {})
    except NotUnderstood:
        return {}
    return {name: line if can_stand(name, line, profile) else value}


def _named(line: str, value: str, profile: Profile) -> str:
    return "child_identifier" if line.lower() == "date" else line_of(line, value, profile)


def _is_name(value: str) -> bool:
    return len(value.split()) <= MOST_NAME and is_a_name(value) and value[:1].isalpha()


def _child_is(plain: str, lines: Mapping[str, str]) -> str | None:
    """Names with their capitals, or what stands with more behind it: "the child is poorly" is none."""
    found = CHILD_IS.match(plain)
    said = found["value"].split() if found and "child_name" in lines else []
    same = said[:1] and said[0].lower() == lines["child_name"].split()[0].lower()
    named = len(said) > 1 and (same or all(one[:1].isupper() for one in said)) and _is_name(" ".join(said))
    return " ".join(said) if named else None


def _added(plain: str, lines: Mapping[str, str], profile: Profile) -> dict[str, str]:
    """ "Put not to tell his dad in the message": behind what stands there."""
    found = read_order(plain, lines, profile)
    return carried_out(found, lines, {}, profile) if found and found.does is Does.ADD else {}

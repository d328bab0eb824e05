"""What goes into a line: of all that is written at a step only what answers it. Each clause is of this line, of another
one, a question put to us, an order to us, whom not to tell, or a remark; the family's own message is never parted.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise

from assistant.details.phone import has_phone
from assistant.details.read import Details
from assistant.handoffs.beside.asides import Aside, aside
from assistant.handoffs.beside.form_questions import About, asks_of_form
from assistant.handoffs.beside.uses_list import uses_list
from assistant.handoffs.fields import BY_NAME, WAYS
from assistant.handoffs.form.one_thing import OF_THE_CHILD
from assistant.handoffs.form.read_line import can_stand
from assistant.handoffs.form.several_lines import line_of
from assistant.handoffs.readers.belongs import MAIL
from assistant.handoffs.readers.best_time import OF_A_TIME
from assistant.handoffs.readers.dates import speaks_of_a_date
from assistant.handoffs.readers.needs import REQUESTS, names_need
from assistant.handoffs.readers.no_help import NONE, need_alone
from assistant.handoffs.readers.not_to_know import not_to_know
from assistant.handoffs.readers.times_said import time_said
from assistant.handoffs.readers.ward import ON_NO_WARD, SENTENCE
from assistant.handoffs.readers.way_to_reach import asks_to_reach, way_wished
from assistant.handoffs.words.asked_plainly import LEAD, PLAINLY_ASKED
from assistant.handoffs.words.dictated import written
from assistant.handoffs.words.second_thoughts import last_thought
from assistant.handoffs.words.sentences import AUXILIARY, clauses_of, ended
from assistant.hospital.profile import Profile
from assistant.masking.recognisers.addresses import STREET


class Kind(Enum):
    ANSWER = "answer"
    OTHER = "other"  # of another line
    QUESTION = "question"
    SHOW = "show"  # the orders to us, to this one and the next four
    PAUSE = "pause"
    USE_LIST = "list"
    FOR_MESSAGE = "message"  # what the message is to say
    ORDER = "order"  # any other: take out, say it not again, leave it
    WISH = "wish"  # whom not to tell
    REMARK = "remark"


@dataclass(frozen=True)
class Clause:
    """`end` is what stands between it and the next; `asked` that its sentence ends with a question mark."""

    text: str
    end: str
    asked: bool
    kind: Kind = Kind.REMARK
    of: tuple[tuple[str, str], ...] = ()  # the other lines, each with what stands in it


@dataclass(frozen=True)
class Parts:
    """`answer` is empty where no clause is one."""

    answer: str
    clauses: tuple[Clause, ...]

    def of(self, kind: Kind) -> list[str]:
        return [one.text for one in self.clauses if one.kind is kind]

    @property
    def question(self) -> str:
        """All that is asked, as one text."""
        return " ".join(self.of(Kind.QUESTION))

    @property
    def rest(self) -> str:
        """What is neither the answer nor said to us, and may put another line right."""
        return " ".join(f"{one.text}{one.end.strip()}" for one in self.clauses if one.kind is Kind.REMARK)

    @property
    def names_off(self) -> list[str]:
        """Names that are to stand in no line."""
        return [found["name"] for one in self.of(Kind.ORDER) if (found := NAME_OFF.match(one.strip(" .,!")))]

    @property
    def others(self) -> dict[str, str]:
        return {name: line for one in self.clauses for name, line in one.of}


LONGEST = 60  # words; a longer text tells a story
ORDERS = (Kind.SHOW, Kind.PAUSE, Kind.USE_LIST, Kind.FOR_MESSAGE, Kind.ORDER)
PARTED = ("relationship", "child_name", "child_identifier", "site", "place", "contact_method", "contact_value",
          "best_time", "needs", "questions")  # fmt: skip
REMARKS_FALL = ("child_identifier", "best_time", "needs")  # lines of one kind of words, of which no other is kept
NUMBER = re.compile(r"(?:\+?44|0)[\d ()-]{8,15}\d")
TOLD_OF = ("place", "contact_method", "contact_value")  # where a sentence behind the answer tells more of it
OF_REACHING = re.compile(  # how to reach them: it belongs to when, and is no remark
    r"\b(?:r[iu]ng(?:s|ing)?|call(?:s|ed|ing|er)?|text(?:s|ed|ing)?|voice ?mails?|answer ?phone|messages?|mobile|landline|numbers?|(?<!is on the )(?<!am on the )(?<!'s on the )(?<!'m on the )(?:tele)?phones?|slow|deaf|wait(?:s|ing)?)\b",
    re.IGNORECASE,
)
REASON = re.compile(  # behind a time: why it is so, of the writer, or of somebody's day
    r"^(?:(?:because|cos|as|since|but|and|so|though|when|while)\s+)*(?:(?:i|we|my \w+|our \w+)(?:'?(?:m|re|ve|ll|d|s))?\s+\w"
    r"|(?:he|she|they|it|(?:the|his|her|their) \w+)(?:'?(?:s|re|ve|ll|d))?\s+(?=.*\b(?:work\w*|sleep\w*|asleep|nap\w*|home|out|school|nursery|here|visit\w*|come\w*|fe(?:ed\w*|d)|bath\w*|physio|dialysis|awake|busy|shifts?|clinic|ring\w*|noisy|loud)\b)\w)",
    re.IGNORECASE,
)
SAY_HOW = ("contact_method", "best_time", "needs")
BARE_STOP = re.compile(r"^(?:and |then )?stop$", re.IGNORECASE)
TOLD_BESIDE = re.compile(r"^(?:and|but|also|plus|oh|so)\b", re.IGNORECASE)  # a sentence that goes on to tell
OF_AN_ADDRESS = re.compile(
    rf"{OF_REACHING.pattern}|\b(?:ask\w*|names?|mine|mobile|landline|e-?mails?|ext(?:ension)?|reception|work|home|my|mum|dad|wife|husband|partner|flat|c/o)\b",
    re.IGNORECASE,
)
NO_HURRY = re.compile(
    r"\bno (?:hurry|rush|great rush)\b|\b(?:not|n'?t|nothing) (?:(?:so|very|that|at all|really|in a) )*(?:urgent|pressing|rush|hurry)\b|\b(?:do not|don'?t|dont) (?:\w+ )?(?:need|want|expect) (?:an? |the )?(?:\w+ )?(?:answer|reply|call|response)\b.{0,20}\b(?:fast|quick(?:ly)?|soon|at once|straight away|right away|today|this week|in a hurry)\b|\b(?:can|could) wait\b|\bwhenever (?:they|you) (?:can|like)\b",
    re.IGNORECASE,
)
OF_WHEN = re.compile(rf"{OF_REACHING.pattern}|{NO_HURRY.pattern}", re.IGNORECASE)
WHOSE = re.compile(r"\b(?:mine|hers|theirs|ours|my|our|his|her|not|work|home|landline|old|new)\b", re.IGNORECASE)
AT_SOME_TIME = re.compile(  # by itself, as they tell the hours: "After Countdown", "not before the school run"
    r"^(?:(?:and|but|only|please|not|never) )*(?:after|before|until|till|during|from) (?:(?:the|my|his|her) )?[^\W\d][\w']*(?: [\w']+){0,3}$",
    re.IGNORECASE,
)
BELONGS = {"best_time": OF_WHEN, "child_identifier": OF_THE_CHILD}
BEFORE_REACHING = ("relationship", "child_name", "child_identifier", "site", "place")
BEFORE_NEEDS = ("contact_method", "contact_value", "best_time")

_ONE = r"(?:this|that|it|they|you|u|i|we|he|she|there|anyone|anybody|someone|somebody|people|(?:the|my|his|her|your|their|our|a|an) \w+)"
BEGINS_QUESTION = re.compile(
    rf"^{LEAD}(?:{AUXILIARY}(?:n'?t)? {_ONE}\b|(?:if|when|once) i (?:close|shut|stop|leave|go|turn|switch|come back|lose)\b|(?:who|whom|why|how|where|what|which|when)(?:'?s| is| are| will| do| does| did| would| can| could| should| on earth| sees?| reads?| gets?| knows?| happens?| else| exactly| precisely| long| many| much| sort| kind| time)\b)",
    re.IGNORECASE,
)
_HOUR = r"(?:about |around )?(?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?(?: o'?clock)?|half (?:past )?\w+|lunch(?:time)?|noon|midday|tea(?:time)?|dinner|work|school|bedtime|one|two|three|four|five|six|seven|eight|nine|ten)"
REACH_ME = re.compile(  # nothing else is said in it
    rf"^{LEAD}(?:(?:can|could|would|will) (?:you|they|u|someone|somebody|the \w+)(?: please)? )?(?P<way>(?:ring|call|phone|text|e-?mail|message) (?:me|us))(?: back)?"
    rf"(?:[ ,]+(?P<when>(?:(?:only |not )?(?:after|before|from|at|around|until|between|by) {_HOUR}(?: (?:and|to|till) {_HOUR})?|(?:in |on )?(?:the )?(?:mornings?|afternoons?|evenings?|weekdays?|weekends?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)(?: only)?|any ?time)(?: (?:on|and|in|at) [\w ]{{3,20}})?))?(?: (?:please|pls|thanks|thank you|if (?:you|they) can))*$",
    re.IGNORECASE,
)
NEED_ASKED = re.compile(  # "can you speak up": a need that is told by asking for it
    rf"^{LEAD}(?:can|could|would|will|may|might) (?:i|we|you|they|u|he|she|someone|somebody|everyone|people|(?:my|a|the) \w+)\b[\w' ]*?"
    r" (?:(?:speak|talk|go|write|explain|say|tell|put|keep|use|make|be|stay|do|read)\b[\w' ]*?\b(?:up|loud(?:er|ly)?|slow(?:er|ly)?|clear(?:er|ly)?|quiet(?:er|ly)?|simpl[ey]r?|plain(?:er|ly)?|calm(?:ly)?|gentl[ey]|wheelchair|dyslexi[ac])"
    r"|(?:interpret|translate|face) ?(?:for )?(?:me|us|him|her)?|(?:bring|have|use)\b[\w' ]* to (?:interpret|translate|sign|speak for (?:me|us)))(?: (?:please|for (?:me|us|him|her)|with (?:me|us|him|her)))*$",
    re.IGNORECASE,
)
_TAIL = r"(?:[ ,]+(?:please|pls|then|now|first|for me|thanks|thank you|again|so far|all|to me|before (?:it|i|you) \w+(?: \w+)?))*"
STOP = re.compile(
    rf"^{LEAD}(?:(?:i(?:'?d| would) (?:like|prefer|rather)|i (?:want|need|have)|i'?ve got|can (?:i|we)|could (?:i|we)|let me|let'?s|i'?ll|i will|i(?:'?m| am) going|we(?:'?d| would) like|we need)(?: to)? )?(?:stop|pause|break off|leave (?:it|this|off)|park (?:it|this)|take a break|come back to (?:it|this))"
    r"(?: (?:it|this|here|there|at this point|for (?:now|today|tonight|a (?:bit|while|moment|minute))|now|later|tonight|tomorrow|a (?:bit|while|moment)|please))*(?: (?:because |cos |as |while |so )?(?:(?:he|she|they|i|we|it)\b(?:'?s|'?m|'?re| is| am| are| has| have)? ?\w+|(?:the|my|our) \w+(?:'s| is| are| has| have| needs?| wants?| woke| just)\b)(?: [\w']+){0,6})?$",
    re.IGNORECASE,
)
_SAYS = r"(?:say|write|put|mention|include|add|tell them|make it say|have it say)"
SAY_IN_IT = re.compile(
    rf"^{LEAD}(?:can|could|may|will) (?:we|you|i|it)(?: please| also| just)* {_SAYS}\b(?: \w+){{2,}}", re.IGNORECASE
)
OTHER_ORDER = re.compile(
    rf"^{LEAD}(?:(?:can|could) you )?(?:take|cross|rub|leave|cut) (?:out|off) \w|^{LEAD}(?:take|leave|cut|cross|rub) (?:that|the|this|those|my|what|it)\b.* (?:out|off)(?: again)?$|^{LEAD}(?:remove|delete|erase|scrap) (?:the|that|this|my|what)\b"
    rf"|^{LEAD}(?:do not|don'?t|dont|never) (?:{_SAYS}|repeat) (?:the|that|this|it|about|my|anything|what)\b(?:.* (?:here|again|twice|in (?:this|here|the \w+)|bit|part))?$"
    rf"|^{LEAD}leave (?:it|that)(?: (?:as it (?:is|was)|alone|in|be))?$|^(?:(?:and|ok|please|just|then|now|yes)[ ,]+)*send (?:it|this|that)(?: (?:off|now|then|please|to them))*$",
    re.IGNORECASE,
)
NAME_OFF = re.compile(  # "and take Jayden off it if he's on there": of a name, in any line
    rf"^{LEAD}(?:(?:can|could) you )?(?:take|leave|get(?!(?: [\w'-]+){{1,4}} out of there)|cut) (?P<name>(?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+){{0,3}}) (?:off|out)(?: of)?(?: (?:it|this|that|there|the (?:form|message|list)))?(?: (?:please|again|if (?:he|she|they|it|that)(?:'?s| is| are|'?re)? (?:on|in|written|there)(?: (?:there|it|that|this))?))*$",
    re.IGNORECASE,
)
PUT_THIS = re.compile(
    r"^(?:so |just |please |then )*put(?: down)?[ :]+[\"'\u2018\u201c](?P<value>[^\"'\u2019\u201d]{2,60})[\"'\u2019\u201d]$",
    re.IGNORECASE,
)
ASK = re.compile(r"^(?:(?:please|yes|ok|and|just)[ ,]+)*ask(?: them)?\s*:\s*(?=\S)", re.IGNORECASE)
KIND_TALK = re.compile(
    r"\b(?:some(?:one|body)|a person|people|staff|a nurse|whoever \w+)(?: who(?:'?s| is)?)? (?:very |really |a bit )*(?:quiet|kind|gentle|patient|calm|slow|friendly|soft)\w*\b",
    re.IGNORECASE,
)
CHILD_IS = re.compile(
    r"^(?i:(?:the|my|our) (?:wee |little )?(?:boy|girl|lad|lass|child|baby|(?:grand)?(?:son|daughter)|little one)(?:'?s name)?|(?:his|her|their) name)(?: is|'s|s)(?: called| named)? (?P<name>[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3})$"
)
BY_POST = re.compile(
    r"\b(?:send|post|write)(?: me)? (?:me )?(?:the|a|your|any|it in a) (?:letter|answer|reply)s? (?:to me|home|by post|in the post)|\bletters? to me at home\b",
    re.IGNORECASE,
)
BEGINS = re.compile(r"^(?:(?:and|but|so|also|though)\b[ ,]*)+(?=\w)", re.IGNORECASE)
SAID_SO = re.compile(
    r"^(?:(?:but|as|like) )?(?:i|we)(?:'?ve| have)?(?: already| just)? (?:stated|said|gave|given|told you|wrote|put|typed)(?: (?:you|this|that|it|so|all that|both|them|already|before|earlier|above|once|twice|in (?:my|the) \w+(?: \w+)?|at the (?:start|beginning)))*$",
    re.IGNORECASE,
)
BORN = re.compile(
    r"^(?:and )?(?:(?:s?he(?:'s| is| was)?|dob|date of birth|born|name(?:'s| is)?|(?:his|her) \w+ is)[ :]+)+",
    re.IGNORECASE,
)
LEADS_ON = re.compile(r"^(?:(?:yes|no|or|perhaps|maybe|well|only|i think)[ ,:]+)+(?=\w)", re.IGNORECASE)
OF_MUCH_ELSE = frozenset("not only never always ever all most one two both either matters home once off now".split())
OF_A_DAY = re.compile(r"\d|\b(?:year|month|number|mrn|nhs)\b", re.IGNORECASE)
SMALL = re.compile(
    r"^(?:never ?mind|thanks?|thank you|ta|please|sorry|no|yes|ok|okay|or|perhaps|hang on|wait|well|oh)$", re.IGNORECASE
)


def parted(step: str, words: str, profile: Profile) -> Parts | None:
    """None where all of the words are one thing, so that they are read as they are."""
    if step not in PARTED or len(words.split()) > LONGEST or last_thought(words) != words:
        return None  # what is taken back in the same breath is read as a whole
    clauses = clauses_read(step, words, profile)
    clauses = _reach_apart(step, _stops_between(step, clauses))
    clauses = _needs_apart(clauses) if step == "needs" else _leaning(step, clauses)
    clauses = _apart_from_address(clauses) if step == "contact_value" else clauses
    kinds = {one.kind for one in clauses}
    beside = kinds & {Kind.QUESTION, Kind.OTHER, *ORDERS}
    beside |= kinds & {Kind.WISH} if step == "best_time" else set()
    told = [one for one in clauses if one.kind is Kind.REMARK and not SMALL.match(one.text.strip(" .,"))]
    falls = step in (*REMARKS_FALL, "contact_value") and bool(told) and Kind.ANSWER in kinds
    if not beside and not falls:
        return None
    if not beside - {Kind.QUESTION, Kind.ORDER} and Kind.ANSWER not in kinds:
        return None  # no more than a question
    return Parts(_answer(step, clauses), clauses)


def clauses_read(step: str, words: str, profile: Profile) -> tuple[Clause, ...]:
    """Each by itself, whatever stands beside it."""
    return tuple(_read(step, one, profile) for one in _clauses(step, words.replace("\u2019", "'").strip()))


def answer_part(step: str, words: str, profile: Profile) -> str:
    """What may go into the line: all of the words where they are one thing, and nothing where none of them answers."""
    parts = parted(step, words, profile)
    return words if parts is None else parts.answer


def stands_already(words: str, lines: Mapping[str, str]) -> list[str]:
    """ "Tobias Finch, born 4 March 2017. I said so": the lines that say so, where nothing else is told."""
    clauses = [one.text.strip(" .,!") for one in _clauses("relationship", words.replace("\u2019", "'").strip())]
    told = [BORN.sub("", one).lower() for one in clauses if not SAID_SO.match(one)]
    names = [next((name for name, line in lines.items() if one == line.lower()), None) for one in told]
    return [name for name in names if name] if told and all(names) else []


def _clauses(step: str, words: str) -> list[Clause]:
    found: list[Clause] = []
    for sentence in ended(words):
        said, asked, begun = sentence.text, "?" in sentence.end, False
        for part in clauses_of(said, last=sentence.end):
            text = part.text.strip()
            begun = begun or bool(BEGINS_QUESTION.match(text))
            put = _put_as_question(step, said)
            put = put or (step in (*BEFORE_NEEDS, "needs") and _put_as_question(step, text))
            of_it = asked and (step == "questions" or (begun and not put))
            found.append(Clause(text, part.end, of_it))
        if asked and not begun and found[:-1] and found[-2].asked and len(said.split()) <= 2:
            found[-1] = replace(found[-1], asked=True)  # "Who sees it? School?"
    return found


def _put_as_question(step: str, said: str) -> bool:
    """An answer all the same: "could we have an interpreter?", "can you ring after five?"."""
    if step == "needs":
        return (bool(REQUESTS.match(said.strip())) and names_need(said)) or bool(NEED_ASKED.match(said.strip()))
    return step in BEFORE_NEEDS and bool(asks_to_reach(said))


def _read(step: str, clause: Clause, profile: Profile) -> Clause:
    if reached := _asks_to_be_reached(step, clause.text):
        return replace(clause, kind=Kind.OTHER, of=reached)
    kind = _of_us(step, clause)
    if kind is not None:
        return replace(clause, kind=kind)
    if step != "needs" and not_to_know(clause.text):
        return replace(clause, kind=Kind.WISH)
    if answers_step(step, clause.text, profile):
        return replace(clause, kind=Kind.ANSWER)
    if other := _other(step, clause.text, profile):
        return replace(clause, kind=Kind.OTHER, of=(other,))
    return clause


def _asks_to_be_reached(step: str, said: str) -> tuple[tuple[str, str], ...]:
    """ "Dad, can you ring me on 07700 900123?": the way and the number, put as a question."""
    address = MAIL.search(said) or NUMBER.search(written(said))
    if step in BEFORE_NEEDS or not address or not asks_to_reach(said) or not (way := way_wished(said)):
        return ()
    return ("contact_method", WAYS[way[0]]), ("contact_value", address[0].strip(" .,"))


def _of_us(step: str, clause: Clause) -> Kind | None:
    """What is said to the chat, and to nobody else."""
    if clause.asked and step == "questions":
        return None  # it is for the team, before it is an order: "Is it safe? Remove the shunt?"
    said = clause.text.strip(" .,!")
    form = asks_of_form(said)
    if form and form.about is About.SEEN:
        return Kind.SHOW
    if STOP.match(said) and step != "questions":
        return Kind.PAUSE
    if uses_list(said) is not None:
        return None if step == "questions" else Kind.USE_LIST
    if PUT_THIS.match(said):
        return None
    if OTHER_ORDER.match(said) or (NAME_OFF.match(said) and step != "questions"):
        return Kind.ORDER
    if step != "questions" and not clause.of and SAY_IN_IT.match(said) and not _put_as_question(step, said):
        return Kind.FOR_MESSAGE
    if clause.asked or (step != "questions" and PLAINLY_ASKED.match(said) and not _put_as_question(step, said)):
        return Kind.QUESTION
    return None


def answers_step(step: str, said: str, profile: Profile) -> bool:
    """Whether a clause by itself is an answer, at one of the short lines."""
    return ANSWERS[step](said.strip(" .,!"), profile)


def _identifier(said: str, profile: Profile) -> bool:
    return bool(OF_A_DAY.search(said) or speaks_of_a_date(said)) or aside(said) is Aside.NO_ANSWER


def _time(said: str, profile: Profile) -> bool:
    if SMALL.match(said) or PUT_THIS.match(said) or STREET.search(said):
        return bool(PUT_THIS.match(said))
    told = {found[0].lower() for found in OF_A_TIME.finditer(said)}
    told = told - OF_MUCH_ELSE if len(said.split()) >= SENTENCE or profile.places_named(said) else told
    return bool(told) and not (names_need(said) or KIND_TALK.search(said))


def _other_than_a_remark(name: str) -> Callable[[str, Profile], bool]:
    return lambda said, profile: can_stand(name, said, profile) and not SMALL.match(said)


ANSWERS: dict[str, Callable[[str, Profile], bool]] = {
    "relationship": lambda said, profile: Details(said, profile).relationship is not None,
    "child_name": _other_than_a_remark("child_name"),
    "child_identifier": _identifier,
    "site": _other_than_a_remark("site"),
    "place": lambda said, profile: can_stand("place", said, profile) or bool(ON_NO_WARD.search(said)),
    "contact_method": lambda said, profile: way_wished(said) is not None,
    "contact_value": lambda said, profile: has_phone(said) or bool(MAIL.search(said)),
    "best_time": _time,
    "needs": lambda said, profile: not SMALL.match(said) or said.lower() == "no",
    "questions": lambda said, profile: not SMALL.match(said) or said.lower() == "no",
}


def _other(step: str, said: str, profile: Profile) -> tuple[str, str] | None:
    """A line that these words are of, and cannot but be."""
    plain = re.sub(r"^(?:(?:and|but|also|so)[ ,]+)+", "", said.strip(" .,!"), flags=re.IGNORECASE)
    plain = re.sub(r"(?: if (?:you|they) can| please)+$", "", plain)
    by_way = re.search(r"\b(?:calls?|ring|texts?|phone|e-?mail)\b", plain, re.IGNORECASE)  # how to reach them
    if step == "best_time" and not by_way and (names_need(plain) or KIND_TALK.search(plain)):
        return "needs", re.sub(r"^(?:please|maybe|perhaps|also)[ ,]+", "", plain)
    if step in ("relationship", "child_name") and BY_POST.search(plain):
        return "contact_method", "letter"
    if step == "relationship" and (child := CHILD_IS.match(plain)):
        return "child_name", child["name"]
    if step == "relationship" and (found := line_of(plain, step, profile)):
        return found if found[0] not in (step, "child_name") else None
    return None


def _leaning(step: str, clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """What goes on with the clause before it: a name behind who asks, and the reason behind a way or a ward."""
    known: list[Clause] = []
    for place, one in enumerate(clauses):
        answered = [earlier for earlier in known if earlier.kind is not Kind.QUESTION]
        before = answered[-1] if answered else None  # "mum, do you need my name? Sarah Green"
        follows = before is not None and before.kind is Kind.ANSWER and (step in TOLD_OF or "," in before.end)
        leads = step == "relationship" and one.end.startswith(",") and _is_answer(clauses[place + 1 : place + 2])
        whose = step == "contact_value" and WHOSE.search(one.text) is not None
        leads = leads or (whose and _leads_to_number(clauses[place:]))
        named = step != "relationship" or _is_a_title(one.text)
        if one.kind is Kind.REMARK and step not in REMARKS_FALL and named and (follows or leads):
            one = replace(one, kind=Kind.ANSWER)
        known.append(one)
    return _with_what_belongs(step, tuple(known))


def _apart_from_address(clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """ "07700 900412. After 4. And it's not just the hernia": a time in a sentence of its own is of its own line, and
    what is told in another is none of the address.
    """
    known: list[Clause] = []
    for one in clauses:
        apart = bool(known) and one.kind is Kind.ANSWER and re.search(r"[.!\n]", known[-1].end)
        said = one.text.strip(" .,!")
        if not apart or has_phone(said) or MAIL.search(said):
            known.append(one)
        elif AT_SOME_TIME.match(said) or (len(said.split()) <= SENTENCE and time_said(said)):
            known.append(replace(one, kind=Kind.OTHER, of=(("best_time", said),)))
        elif TOLD_BESIDE.match(said) and not OF_AN_ADDRESS.search(said):
            known.append(replace(one, kind=Kind.REMARK))
        else:
            known.append(one)
    return tuple(known)


def _stops_between(step: str, clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """ "Ring twice, stop, then ring again": it says how to reach them, and is no order to us."""
    if step not in SAY_HOW or not any(BARE_STOP.match(one.text) for one in clauses[1:-1]):
        return clauses
    known = list(clauses)
    for place, one in enumerate(clauses[1:-1], 1):
        if BARE_STOP.match(one.text) and "," in known[place - 1].end and "," in one.end:
            known[place] = replace(one, kind=Kind.ANSWER)
    return tuple(known)


def _reach_apart(step: str, clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """ "Can you ring me after 5", at a step before those of how to reach them: kept for these, and no question."""
    if step not in BEFORE_REACHING or not any(one.kind is Kind.ANSWER for one in clauses):
        return clauses
    known: list[Clause] = []
    for one in clauses:
        wish = REACH_ME.match(one.text.strip(" .!?")) if one.kind is not Kind.ANSWER else None
        way = way_wished(wish["way"]) if wish else None
        if not (wish and way):
            known.append(one)
            continue
        of = (("contact_method", WAYS[way[0]]), ("best_time", wish["when"] or ""))
        known.append(replace(one, kind=Kind.OTHER, of=tuple((name, value) for name, value in of if value)))
    return tuple(known)


def _with_what_belongs(step: str, clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """ "Mornings. Please leave no voicemail", "she is a twin, the other one is Lily": it stays beside the answer."""
    if step not in BELONGS or not any(one.kind is Kind.ANSWER for one in clauses):
        return clauses
    known: list[Clause] = []
    stays = False
    for one in clauses:
        goes_on = _goes_on(step, one.text, known, stays=stays)
        stays = one.kind is Kind.REMARK and (goes_on or _belongs(step, one.text))
        known.append(replace(one, kind=Kind.ANSWER) if stays else one)
    return tuple(known)


def _goes_on(step: str, said: str, known: list[Clause], *, stays: bool) -> bool:
    """In one sentence with what is kept, and of a child, or why at that time: "not Wednesdays, I have dialysis"."""
    if not known or any(mark in known[-1].end for mark in ".?!;\n\u2026"):
        return False
    if step == "child_identifier":
        return stays and "," in known[-1].end
    number = has_phone(said) or MAIL.search(said)
    return (stays or known[-1].kind is Kind.ANSWER) and bool(REASON.match(said)) and not number


def _belongs(step: str, said: str) -> bool:
    """A number or an address is another line's."""
    return bool(BELONGS[step].search(said)) and not (has_phone(said) or MAIL.search(said))


def _needs_apart(clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """ "No. Or yes: I speak English, but somebody quiet": the need alone, where all else says that there is none."""
    asked = [one for one in clauses if one.kind is Kind.ANSWER and _tells_need(one.text)]
    rest = [one for one in clauses if one.kind is Kind.ANSWER and one not in asked]
    if not asked or not all(_needs_none(one.text) or _needs_none(LEADS_ON.sub("", one.text)) for one in rest):
        return clauses
    return tuple(replace(one, kind=Kind.REMARK) if one in rest else one for one in clauses)


def _tells_need(said: str) -> bool:
    return names_need(said) or bool(KIND_TALK.search(said) or NEED_ASKED.match(said.strip(" .,!")))


def _is_answer(clauses: tuple[Clause, ...]) -> bool:
    return bool(clauses) and clauses[0].kind is Kind.ANSWER


def _leads_to_number(clauses: tuple[Clause, ...]) -> bool:
    """In the same sentence: "mine not hers, 07700 900455"."""
    for one, behind in pairwise(clauses):
        if not one.end.startswith(",") or behind.kind not in (Kind.REMARK, Kind.ANSWER):
            return False
        if behind.kind is Kind.ANSWER:
            return True
    return False


def _is_a_title(said: str) -> bool:
    """Of the writer, behind who they are: few words, and a name."""
    return len(said.split()) <= 4 and bool(re.match(r"(?:(?:Mrs?|Ms|Miss|Dr)\.? )?[A-Z]", said))


def _answer(step: str, clauses: tuple[Clause, ...]) -> str:
    kept = [one for one in clauses if one.kind is Kind.ANSWER]
    ordered = [found["value"] for one in kept if (found := PUT_THIS.match(one.text.strip(" .")))]
    if ordered:
        return ordered[-1].strip()
    said: list[str] = []
    for one in kept:
        if not any(before.lower().startswith(one.text.lower().rstrip(" .")) for before in said[0::2]):
            said += [one.text, one.end]
    text = "".join(_joined(said)).strip(" ,;-\u2013\u2014")
    text = ASK.sub("", text) if step == "questions" else without_lead(text.strip(" .!"))
    if step == "needs" and kept and all(_needs_none(one.text) for one in kept):
        return BY_NAME["needs"].skip or NONE
    return text


def _needs_none(said: str) -> bool:
    return need_alone(said) == NONE or aside(said) is Aside.NO_ANSWER


def without_lead(said: str) -> str:
    """ "And can it say": without the word that only ties it to what went before."""
    return BEGINS.sub("", said)


def _joined(said: list[str]) -> list[str]:
    """With one space between the clauses that are left."""
    return [
        one if place % 2 == 0 else (one if one.endswith((" ", "\n")) else f"{one} ") for place, one in enumerate(said)
    ]


def without_name(name: str, lines: Mapping[str, str]) -> dict[str, str]:
    """The short lines in which the name stood, as they are without it; empty where nothing else stands there."""
    bare = rf"(?<!\w){re.escape(name)}(?!\w|['\u2019]s\b)"
    tied = re.compile(
        rf"(?:\s*(?:,|&|\+|\band\b|\bor\b)\s*)+{bare}|{bare}(?:\s*(?:,|&|\+|\band\b|\bor\b)\s*)+|{bare}", re.IGNORECASE
    )
    stands = {one: line for one, line in lines.items() if one in BY_NAME and not BY_NAME[one].own_words}
    return {one: tied.sub("", line).strip(" ,") for one, line in stands.items() if re.search(bare, line, re.IGNORECASE)}

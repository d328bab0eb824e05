"""Several lines said at once, among words that are of none: "kid is Alfie Moran, no wait his surname's Moran-Hill, born
3 May 2019, heron". Each clause is of one line by the words it begins with or by what it is; one line has one value, the
last where it is put right, and none where two stand side by side.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from assistant.details.phone import has_phone
from assistant.details.read import Details
from assistant.details.relationship import PATIENT
from assistant.handoffs.beside.set_aside import is_beside
from assistant.handoffs.form.with_care import CARE, FEAR, NO_WAY
from assistant.handoffs.readers.belongs import MAIL, NUMBER, is_a_name
from assistant.handoffs.readers.leading_name import leading_name
from assistant.handoffs.readers.one_date import days_meant, one_date, put_right_behind
from assistant.handoffs.readers.times_said import time_said
from assistant.handoffs.words.dictated import written
from assistant.handoffs.words.second_thoughts import TURN, last_address, same_name
from assistant.hospital.profile import Profile

LONGEST = 150  # words
MOST_BETWEEN = 6  # letters from one clause to the next
SHORT = 6  # words of a ward, a site or who asks
_RELATION = r"(?:(?:foster|step|grand|god|adoptive|birth|kinship)[ -]?)?(?:mum|mam|mom|mummy|mother|dad|daddy|father|parent|nan|nana|gran|granny|grandma|grandad|aunt|auntie|aunty|uncle|sister|brother|cousin|carer|guardian|partner|wife|husband|neighbour|twin)"
_CHILD = r"(?:child|kid|kiddo|son|daughter|boy|girl|baby|patient|little one|lad|lass|grandson|granddaughter|grandchild|nephew|niece|stepson|stepdaughter)"
_IS = r"(?:'s| is| are| was|s(?= ))?(?: called| named)?[ :,=-]+"
STARTS = re.compile(  # where a new clause begins with no mark before it
    r"(?<!'m)(?<!\bam)(?<!\bis)(?<!\band)(?<!\bbut)(?<!\bnot)\s+(?:and |but )?(?=(?:born|dob|d\.o\.b\.?|date of birth|hospital (?:no|number)|nhs (?:no|number)|phone|mobile|tel|ring me|call me|text me|please ring|please call|please text|i'?m (?:his|her|their|the)|my name|his name|her name|their name|(?:his|her|their) (?:surname|last name|mum|dad|mother|father))\b)"
    r"|\s+and (?=(?:the|his|her|their|my|name|surname|on|at|under|in|i'?m|i am|s?he|phone|language|ward)\b)"
    r"|\s+(?=(?:s?he'?s|(?:s?he|they) (?:is|are)|they'?re|we'?re|we are) (?:on|in|at|under) )"
    r"|\s+(?=(?:s?he|they) (?:wants?|works?|would|can'?t|cannot|says?)\b)",
    re.IGNORECASE,
)
MARKS = re.compile(
    r"(?<!\b[Dd]r)(?<!\b[Mm]r)(?<!\b[Mm]rs)(?<!\b[Mm]s)(?<=\w\w)[.!]+(?:\s+|$)|[;\n?]+\s*|,\s+|\s+[-\u2013\u2014]\s+"
)
TURNED = re.compile(
    rf"^(?:(?:oh|no|well|sorry|ah|and|but)[\s,.]+)*{TURN}[\s,.:]+|^(?:no|sorry|nope)[\s,.]+", re.IGNORECASE
)
ONLY_TURNED = re.compile(
    rf"^(?:(?:oh|no|well|sorry|ah|and|but)[\s,.]+)*(?:{TURN}|no|nope|sorry)[\s,.:]*$", re.IGNORECASE
)
LEADS = re.compile(
    r"^(?:(?:ok|okay|yes|yeah|hi|hello|well|so|and|but|oh|also|please|she says|he says|they say|its|it'?s|it is|that'?s|this is for|this is about)\s+)+(?=\S)",
    re.IGNORECASE,
)
FORM = re.compile(
    r"^(?:(?:please|can you|could you)\s+)*(?:put|fill|write)\b[^:]{0,40}\bform\b[^:]{0,20}:\s*", re.IGNORECASE
)
OWN_NAME = re.compile(
    r"^(?:my (?:own |full )*name(?:'?s| is)?|i'?m called|call me|i'?m|im|i am|this is)[ :]+(?=\S)", re.IGNORECASE
)
CHILDS_NAME = re.compile(
    rf"^(?:(?:this is |it'?s |i'?m asking |asking )?(?:for |about )?)?(?:(?:my|our|the|his|her|their) )?(?:\w+[ -]old )?{_CHILD}(?:'s)?(?: full)?(?: name)?{_IS}"
    rf"|^(?:(?:his|her|their|the|child'?s|the child'?s|patient'?s) )?(?:full |real |first )?name{_IS}|^(?:for|about) (?=[A-Z])",
    re.IGNORECASE,
)
SURNAME = re.compile(
    rf"^(?:(?:and|with) )?(?:(?:his|her|their|the) )?(?:surname|last name|second name|family name){_IS}", re.IGNORECASE
)
NAME_ALONE = re.compile(rf"^(?:(?:full|first|own) )?name{_IS}", re.IGNORECASE)  # whose it is, the step says
OF_CHILD = re.compile(
    rf"^(?:i'?m |im |i am )?(?:the |a )?(?P<role>(?:\w+[ -])?{_RELATION}) (?:of|to|for) (?=[A-Z])", re.IGNORECASE
)
OTHER = re.compile(
    rf"^(?:the |his |her |their |my )?(?:\w+ )?(?P<role>{_RELATION})(?:'s)?(?: name)?(?:'s| is|s(?= )| called| named| name is| is called| is named)+[ :]+(?=\S)",
    re.IGNORECASE,
)
WARD = re.compile(
    r"^(?:(?:the|his|her|their|our) )?(?:ward|clinic|department|unit)(?: is| i think| it is|:)*[ :,]+(?=\S)",
    re.IGNORECASE,
)
AT = re.compile(
    r"^(?:(?:s?he(?:'?s| is)?|they(?:'?re| are)|we(?:'?re| are)|i(?:'?m| am)|under|at|on|in|the|from|site|hospital|ward is|is)[ :]+)+",
    re.IGNORECASE,
)
NUMBER_OF = re.compile(
    r"^(?:(?:and|his|her|their|the|my) )*(?:hosp(?:ital)?|nhs|patient|mrn)\.?(?: (?:no|number|num)\b\.?)?(?: is|:)?[ :]*(?P<value>\w*\d[\w -]{4,})$",
    re.IGNORECASE,
)
BIRTH = re.compile(r"\b(?:born|dob|d\.o\.b\.?|date of birth|birth ?day|birthdate)\b", re.IGNORECASE)
OF_BIRTH = re.compile(
    r"\b(?:(?:and )?(?:s?he (?:was|is)|his|her|their|the|was) )?(?:born|dob|d\.o\.b\.?|date of birth|birth ?day|birthdate)\b(?:(?: is| was| on|:| the)+\b)?[ :]*",
    re.IGNORECASE,
)
LANGUAGE = re.compile(
    r"^(?:language|interpreter|help(?: with language)?|communication)(?: needs?| help| line)?(?: is|:)?[ :]+(?P<value>\S.*)$|^(?P<none>none|no|nothing|no help)(?: needed)? (?:for|with|in) (?:the )?(?:language|communication)(?: (?:bit|line|help|part))?$|^(?P<only>(?:just|only) english|english (?:only|is fine))$",
    re.IGNORECASE,
)
INTERPRETED = re.compile(
    r"^(?:we need |please |i need |needs |with )*(?:an? )?(?:interpreter (?P<a>[A-Z]\w+)|(?P<b>[A-Z]\w+) interpreter|letters? in (?P<c>[A-Z]\w+))(?: please| pls)*$",
    re.IGNORECASE,
)
NONE = re.compile(r"^(?:none|no|nothing|not needed|n/?a)$", re.IGNORECASE)
SOMEONE_ELSE = re.compile(r"^some(?:one|body) else$", re.IGNORECASE)
AN_ASKER = re.compile(r"^(?:i'?m|im|i am|this is)\b|^(?:foster|step|grand)?[\w-]+$", re.IGNORECASE)
ASK_FOR = re.compile(r"\bask for (?=[A-Z])")
ASKED_FOR = re.compile(  # a clause by itself
    r"^(?:(?:please|just|you can|they can|they should|and)\s+)*ask for (?P<name>\S.*)$|^(?P<name2>\S.*?)(?:'s| is) (?:the one |the person )?(?:to ask for|who to ask for)$",
    re.IGNORECASE,
)
ITS_ME = re.compile(r"^(?:and )?(?:(?:that|it|he|she)(?:'?s| is)|thats|its) me$|^(?:myself|me)$", re.IGNORECASE)
SAYS_NAME = re.compile(r"^my (?:own |full )*name|^i'?m called|^call me", re.IGNORECASE)
NOT_THEN = re.compile(
    r"^(?:but |and )?(?:not|never|no|except|only|avoid)(?: on)? (?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|week ?ends?|weekdays)(?:(?: and|,| or) \w+days?)*$",
    re.IGNORECASE,
)
WAYS = (
    (re.compile(r"\btext\b", re.IGNORECASE), "Text message"),
    (re.compile(r"\be-?mail\b", re.IGNORECASE), "Email"),
    (re.compile(r"\b(?:ring|call|phone)\b", re.IGNORECASE), "Phone call"),
)
OF_RELATION = re.compile(
    rf"\b(?:(?:his|her|their|my|the) (?:\w+ )?{_RELATION}(?:'s| is| was)?(?P<born> (?:born|birthday|dob)\b)|{_RELATION}\b)[^.,;]*$",
    re.IGNORECASE,
)
MINE = re.compile(r"\b(?:i|i'?m|me|my|mine|us|we|our)\b", re.IGNORECASE)
ENDS_SENTENCE = re.compile(r"[.!?]\s*$")
OR = re.compile(r"^(?:or|and)\b(?= (?-i:[A-Z]))", re.IGNORECASE)
JUST = re.compile(r"^(?:(?:just|only|it'?s|its|simply)\s+)+", re.IGNORECASE)
SPACES = re.compile(r"[ \t]{2,}")
GAP = "\u2402"  # where a date was


@dataclass(frozen=True)
class Clause:
    """`start` and `end` in the words; `dated` where the day of birth stands right behind it."""

    text: str
    start: int
    end: int
    dated: bool = False


@dataclass
class Told:
    """`lines` in the order they were said, `rest` what is of none; `open` are lines of which two were told."""

    lines: dict[str, str] = field(default_factory=dict)
    rest: list[str] = field(default_factory=list)
    open: set[str] = field(default_factory=set)
    own: str = ""
    others: list[tuple[str, str, Clause | None]] = field(default_factory=list)
    clause: Clause | None = None  # that is read now
    number: Clause | None = None  # where the number stands
    own_first: bool = False
    own_said: bool = False
    surname: str = ""
    given: Mapping[str, str] = field(default_factory=dict)

    def put(self, name: str, value: str, *, turned: bool = False) -> bool:
        before = self.lines.get(name)
        if before and not turned and before.lower() != value.lower() and not self._fuller(name, before, value):
            self.open.add(name)
        if before and self._fuller(name, value, before):
            return True  # "Leo Brown ... Leo": less of the same name
        self.lines[name] = value
        return True

    @staticmethod
    def _fuller(name: str, before: str, value: str) -> bool:
        return name == "child_name" and set(before.lower().split()) <= set(value.lower().split())


def told_apart(step: str, words: str, given: Mapping[str, str], profile: Profile) -> Told:
    """`given` are the lines so far: a surname alone goes behind the first name that stands."""
    told = Told(given=given)
    plain = FORM.sub("", SPACES.sub(" ", words.replace("\u2019", "'")).strip())
    if len(plain.split()) > LONGEST:
        return told
    plain = _without_birth(step, plain, told)
    turned = False
    of_none: list[Clause] = []
    for clause in _clauses(plain):
        if ONLY_TURNED.match(clause.text):
            turned = True
            continue
        said, told.clause = TURNED.sub("", clause.text), clause
        if not _read(step, LEADS.sub("", said) or said, told, profile, turned=turned or said != clause.text):
            of_none.append(clause)
            if not _takes_back_name(said, told, turned=turned or said != clause.text):
                told.rest.append(clause.text)
        turned = False
    _whole_name(told, given)
    _who_asks(told)
    _whose_number(told, plain, of_none)
    return told


def _clauses(plain: str) -> Iterator[Clause]:
    found = [
        (part.strip(" .,;:!?-"), start + begins, start + ends)
        for start, end in _between(MARKS, plain, 0, len(plain))
        for begins, ends in _between(STARTS, plain[start:end], 0, end - start)
        if (part := plain[start + begins : start + ends])
    ]
    found = [one for one in found if one[0]]
    for place, (text, start, end) in enumerate(found):
        bare = text.replace(GAP, "").strip(" .,;:!?-")
        behind = found[place + 1][0] if place + 1 < len(found) else ""
        if bare:
            yield Clause(bare, start, end, dated=behind == GAP)


def _between(marks: re.Pattern[str], words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for mark in marks.finditer(words):
        yield start, mark.start()
        start = mark.end()
    yield start, end


def _takes_back_name(said: str, told: Told, *, turned: bool) -> bool:
    """ "Rosie Pascoe-Lee, no just Pascoe": less of the name, or it is asked again."""
    name, rest = leading_name(JUST.sub("", said))
    stands = told.lines.get("child_name", "").split()
    if not turned or not name or rest or not stands:
        return False
    if len(stands) > 1 and name.lower() in stands[-1].lower().split("-"):
        told.lines["child_name"] = " ".join([*stands[:-1], name])
        return True
    if is_a_name(name):
        told.open.add("child_name")
    return False


def _without_birth(step: str, plain: str, told: Told) -> str:
    """The words with a gap where the day of birth was: one that is said to be so, stands alone, or was asked for."""
    found = days_meant(plain)
    born = [
        one
        for one in found
        if step == "child_identifier"
        or BIRTH.search(plain[max(0, one.start() - 30) : one.start()])
        or _alone(plain, one)
    ]
    born = [one for one in born if not _of_another(plain, one)]
    if not born:
        return plain
    start, end = born[0].start(), born[-1].end()
    end += put_right_behind(plain[end:])
    if day := one_date(plain[start:end]):
        told.put("child_identifier", day)
        before = (
            OF_BIRTH.sub("", plain[:start]) if OF_BIRTH.search(plain[max(0, start - 30) : start]) else plain[:start]
        )
        return f"{before}; {GAP} ;{plain[end:]}"
    told.open.add("child_identifier")
    return plain


def _alone(plain: str, day: re.Match[str]) -> bool:
    """Between marks, with nothing else."""
    before, behind = plain[: day.start()].rstrip(" "), plain[day.end() :].lstrip(" ")
    return (not before or before[-1] in ",;.\n(") and (not behind or behind[0] in ",;.\n)!")


def _of_another(plain: str, day: re.Match[str]) -> bool:
    """ "Her brother is 6 June 2021"."""
    clause = re.split(r"[.,;!?\n]", plain[: day.start()])[-1]
    of = OF_RELATION.search(clause)
    return of is not None and (of["born"] is not None or not BIRTH.search(clause))


def _read(step: str, said: str, told: Told, profile: Profile, *, turned: bool) -> bool:
    """Whether the clause was of a line."""
    if number := NUMBER_OF.match(said):
        day = told.lines.get("child_identifier")
        return told.put("child_identifier", f"{day}, {said}" if day else said, turned=True) if number else False
    return (
        _reached(said, told, turned)
        or _language(said, told)
        or _named(step, said, told, profile, turned)
        or _asker(step, said, told, profile)
        or _place(said, told, profile)
        or _bare_name(step, said, told)
    )


def _reached(said: str, told: Told, turned: bool) -> bool:
    typed = last_address(written(said))
    found = MAIL.search(typed) or NUMBER.search(typed)
    if found is None or not ("@" in found[0] or has_phone(found[0])):
        when = NOT_THEN.match(said) or (len(said.split()) <= SHORT and time_said(said))
        if when and "contact_value" in told.lines:
            stands = told.lines.get("best_time")
            return told.put("best_time", f"{stands}, {said}" if stands else said, turned=True)
        return False
    told.number = told.clause
    way = next((title for cue, title in WAYS if cue.search(typed[: found.start()])), None)
    if way and not NO_WAY.search(said) and "contact_method" not in told.given:
        told.lines.setdefault("contact_method", way)  # before the number: a way that is new asks for its own
    whose = typed[: found.end()] if OTHER.match(typed) else found[0]  # named in the same clause
    told.put("contact_value", whose.strip(), turned=turned)
    if asked := ASK_FOR.search(typed):
        told.others.append((leading_name(typed[asked.end() :])[0], "ask for", told.clause))
    behind = re.split(r",? (?:because|cos|as|since) ", typed[found.end() :].strip(" ,.;"))[0]
    if behind and (when := time_said(behind)):
        told.put("best_time", when, turned=True)
    return True


def _language(said: str, told: Told) -> bool:
    if INTERPRETED.match(said):
        return told.put("needs", said, turned=True)
    if found := LANGUAGE.match(said):
        value = "None" if found["none"] or found["only"] else (found["value"] or "").strip()
        return told.put("needs", "None" if NONE.match(value) else value, turned=True)
    return False


def _named(step: str, said: str, told: Told, profile: Profile, turned: bool) -> bool:
    """Somebody, behind words that say who."""
    if told.others and ITS_ME.match(said):
        return True
    if cue := SURNAME.match(said):
        name, rest = leading_name(said[cue.end() :])
        if name:
            told.surname = name
            if OR.match(rest):
                told.open.add("child_name")
            return True
    return _other_person(said, told) or _of_child(said, told, turned) or _childs_name(step, said, told, turned)


def _other_person(said: str, told: Told) -> bool:
    """Whom to ask for at the number, or who else there is."""
    if (cue := ASKED_FOR.match(said)) and "contact_value" in told.lines:
        name, role = leading_name((cue["name"] or cue["name2"]).strip())[0], "ask for"
    elif cue := OTHER.match(said):
        name, role = leading_name(said[cue.end() :])[0], cue["role"]
    else:
        return False
    if name:
        told.others.append((name, role, told.clause))
    return bool(name)


def _of_child(said: str, told: Told, turned: bool) -> bool:
    """ "Mum of Leo and Max Marsh"."""
    cue = OF_CHILD.match(said)
    name, rest = leading_name(said[cue.end() :]) if cue else ("", "")
    if not (cue and name):
        return False
    told.lines.setdefault("relationship", cue["role"])
    if OR.match(rest) and rest.lower().startswith("and") and (other := leading_name(rest[4:]))[0]:
        name, rest = f"{name} and {other[0]}", other[1]
    return told.put("child_name", name, turned=turned) and not _say_rest(rest, told)


def _childs_name(step: str, said: str, told: Told, turned: bool) -> bool:
    cue = CHILDS_NAME.match(said)
    name, rest = leading_name(said[cue.end() :]) if cue else ("", "")
    if not (name and is_a_name(name)):
        return False
    if step == "relationship" and NAME_ALONE.match(said) and not told.own:
        told.own = name
        return not _say_rest(rest, told)
    return told.put("child_name", name, turned=turned) and not _say_rest(rest, told)


def _say_rest(rest: str, told: Told) -> bool:
    if rest:
        told.rest.append(rest)
    return False


def _asker(step: str, said: str, told: Told, profile: Profile) -> bool:
    """Who asks, with the name that is told in the same clause or just behind it."""
    if SOMEONE_ELSE.match(said):
        return True
    cue = OWN_NAME.match(said)
    known = (
        Details(said, profile).relationship
        if cue or step in ("relationship", "consent") or len(said.split()) == 1
        else None
    )
    if known:
        told.own_first = bool(told.own)
        told.lines["relationship"] = said
        name, _ = leading_name(said[known.span[1] :].strip(" ,"))
        before, _ = leading_name(said[cue.end() :]) if cue and not name else ("", "")
        told.own = told.own or name or ("" if before.lower() in known.said.lower() else before)
        return True
    if cue and (name := leading_name(said[cue.end() :])[0]):
        told.own = told.own or name
        told.own_said = told.own_said or bool(SAYS_NAME.match(said))
        return True
    return False


def _place(said: str, told: Told, profile: Profile) -> bool:
    bare = AT.sub("", said)
    if len(bare.split()) > SHORT:
        return False
    site, place = profile.site(bare), profile.place(bare)
    if site:
        told.put("site", site.name)
    if place:
        told.put("place", place.name)
    elif cue := WARD.match(said):
        return told.put("place", said[cue.end() :].strip())
    return bool(site or place)


def _bare_name(step: str, said: str, told: Told) -> bool:
    name, rest = leading_name(said)
    if not name or not is_a_name(name):
        return False
    asked = step in ("relationship", "consent") and "child_name" not in told.lines
    if asked and told.clause and told.clause.dated and not rest:
        return told.put("child_name", name)
    if step in ("relationship", "consent") and not rest and not told.own:
        told.own = name
        return True
    if not rest and _is_of_the_family(name, told, step):
        return True
    if step == "child_name" and "child_name" not in told.lines:
        return told.put("child_name", name) and not _say_rest(rest, told)
    if step == "child_identifier" and not rest and len(name.split()) == 1:
        told.surname = told.surname or name
        return True
    return False


def _is_of_the_family(name: str, told: Told, step: str) -> bool:
    """ "Mother. Ruth Adeyemi. And Ella Adeyemi": of two with one surname, behind who asks, the second is the child."""
    first = told.lines.get("child_name", "") if step == "child_name" else told.own
    if step not in ("relationship", "child_name") or "relationship" not in told.lines or len(name.split()) < 2:
        return False
    if not first or first == name or first.split()[-1].lower() != name.split()[-1].lower() or len(first.split()) < 2:
        return False
    told.own = first
    return told.put("child_name", name, turned=True)


def _whole_name(told: Told, given: Mapping[str, str]) -> None:
    """With the surname that was said by itself; beside two names of which neither fits it stays open."""
    if not told.surname:
        return
    stands = (told.lines.get("child_name") or given.get("child_name", "")).split()
    if told.surname.lower() in (one.lower() for one in stands):
        told.lines.setdefault("child_name", " ".join(stands))
    elif stands:
        first = stands if len(stands) == 1 else stands[:-1]
        if len(stands) > 1 and "child_name" not in told.lines and not same_name(stands[-1], told.surname):
            told.rest.append(told.surname)
            return
        told.lines["child_name"] = " ".join([*first, told.surname])
    else:
        told.rest.append(told.surname)


def _who_asks(told: Told) -> None:
    if not told.own or told.own.lower() == told.lines.get("child_name", "").lower():
        return
    role = told.lines.get("relationship")
    stands = told.given.get("relationship", "")
    if not role and told.own_said and stands and (known := Details(stands).relationship) and known.value != PATIENT:
        role = stands  # their own name, told once who asks was answered
    if role and told.own.lower() not in role.lower():
        told.lines["relationship"] = f"{told.own}, {role}" if told.own_first else f"{role}, {told.own}"
    elif not role:
        told.rest.append(told.own)  # of nobody's line yet


def _whose_number(told: Told, plain: str, of_none: list[Clause]) -> None:
    """ "Father is Farid, phone ...": whom to ask for stands with the number, if nothing says how it may be used; then
    all of those words do. Anybody else who is named is told back.
    """
    at = told.number
    if at is None:
        told.rest += [clause.text for _, role, clause in told.others if clause and role != "ask for"]
        return
    end = _end_of_care(told, at, of_none)
    if CARE.search(at.text) or FEAR.search(at.text) or end > at.end:
        told.lines["contact_value"] = written(plain[at.start : end].strip(" .,;!?-"))
        told.rest = [one for one in told.rest if one not in told.lines["contact_value"]]
    elif len(told.others) == 1 and (told.others[0][1] == "ask for" or _is_of_number(told.others[0], at, plain)):
        name, role, _ = told.others[0]
        whose = f"ask for {name}" if role == "ask for" else f"{name} ({role})"
        told.lines["contact_value"] = f"{told.lines['contact_value']}, {whose}"
        return
    told.rest += [
        one.text for _, role, one in told.others if one and role != "ask for" and not at.start <= one.start < end
    ]


def _end_of_care(told: Told, at: Clause, of_none: list[Clause]) -> int:
    """Where the words behind the number end that say how it may be used."""
    others = [clause for _, _, clause in told.others if clause]
    end = reached = at.end
    for clause in sorted({one.start: one for one in (*of_none, *others) if one.start >= at.end}.values(), key=_start):
        if clause.start - reached > MOST_BETWEEN:
            break
        reached = clause.end
        if CARE.search(clause.text) or FEAR.search(clause.text):
            end = reached
    return end


def _start(clause: Clause) -> int:
    return clause.start


def _is_of_number(other: tuple[str, str, Clause | None], at: Clause, plain: str) -> bool:
    """In the same clause, or with the number right behind the name in the same sentence, and not the writer's own."""
    _, role, clause = other
    if clause is None or clause == at:
        return True
    between = plain[clause.end : at.start]
    return (
        role != "ask for"
        and 0 <= at.start - clause.end <= MOST_BETWEEN
        and not (MINE.search(at.text) or re.search(r"[.!?\n]", between))
    )


def without_others(words: str) -> str:
    """Without the clauses that name somebody beside the child and who asks: "his mum is called Sue"."""
    plain = words.replace("\u2019", "'")
    clauses = [one for part in MARKS.split(plain) for one in STARTS.split(part) if one]
    left = [one for one in clauses if not OTHER.match(LEADS.sub("", one.strip()))]
    return words if len(left) == len(clauses) else ", ".join(left)


def language_alone(words: str) -> str:
    """ "Hang on. None for language": what is said of the language line by its name, or of English alone, where nothing
    else is said but small talk; all of the words where more is.
    """
    clauses = [one.text for one in _clauses(SPACES.sub(" ", words.replace("\u2019", "'")).strip())]
    told = Told()
    rest = [one for one in clauses if not _language(LEADS.sub("", one), told)]
    if len(rest) == len(clauses) or len(clauses) - len(rest) > 1 or not all(map(is_beside, rest)):
        return words
    return told.lines["needs"]


def speaks_of_language(words: str) -> bool:
    """In any clause."""
    clauses = _clauses(SPACES.sub(" ", words.replace("\u2019", "'")).strip())
    return any(_language(LEADS.sub("", one.text), Told()) for one in clauses)

"""Words that put right a part of a line that was given: "it's Bryony with a y, not Briony", "her surname is Fell". What
they replace must stand in one line, and in one only; the rest of that line stays as the family gave it.
"""

import re
from collections.abc import Mapping
from difflib import SequenceMatcher

from assistant.details.phone import has_phone
from assistant.handoffs.fields import NOT_GIVEN, SHOWN
from assistant.handoffs.readers.asker import is_the_patient
from assistant.handoffs.readers.belongs import RELATION
from assistant.handoffs.readers.dates import MONTHS
from assistant.handoffs.readers.ward import names_a_ward
from assistant.hospital.profile import Profile
from assistant.masking.recognisers.words import given_names, is_everyday, names_that_are_words

LONGEST = 16  # words
MOST_NEW, MOST_NAMES = 4, 3  # words of what is put in, and of a name
NO_NAMES = frozenset(  # "her surname is wrong"
    "wrong right missing different spelt spelled not with incorrect correct mine same changed hers his theirs there the a an on in also private long difficult".split()
)
ALIKE = 0.7  # how alike two spellings of one name are
CHILD = "child_name"
NAMED = ("relationship", CHILD)  # lines that a name stands in
_LEAD = r"(?:(?:sorry|no|oh|wait|oops|actually|and|also|but|hang on|hold on|ah|correction|i meant|i mean|my mistake|typo|(?:i(?:'ve| have)?[ ])?(?:(?:spel(?:t|led)|typed|put|got|wrote)(?: (?:it|that|(?:her|his|their|the) (?:sur|first |last )?name))? wrong(?:ly)?|mistyped(?: it| that)?|misspel(?:t|led)(?: it| that)?))[ ,.:!-]+)*"
_IS = r"(?:'?s| is| was| should (?:be|say|have been)| spelt| spelled|:)(?: (?:actually|really|spelt|spelled|meant to be|called))*"
_NAMED = rf"(?:(?:it|that|this|the [\w ]{{2,20}}?|(?:her|his|their|my [\w']+'?s?) (?:(?:first|last|middle|full) )?[\w ]{{2,20}}?|s?he|they){_IS} (?:born (?:in|on) |born |on |in |at )?|(?:i meant|i mean|meant to (?:put|say)|change (?:it|that|(?:the|her|his) [\w ]{{2,20}}?) to|it should (?:be|say)|put|make it) )"
_SPELT = r"(?:[ ,]+(?:but )?(?:with|without|spelt with|spelled with|has|no) (?:an?|the|one|two|no|double|capital)? ?[\w' -]{1,14}?)?"
NEW_NOT_OLD = re.compile(
    rf"^{_LEAD}{_NAMED}?(?P<new>[^,.;]+?){_SPELT}[ ,;.]+(?:and )?(?:not|instead of|rather than) (?P<old>[^,;]+?)[ .!]*$",
    re.I,
)
_EARLIER = r"(?: (?:earlier|before|at first|just now|above|by mistake|there))"
_SAID = rf"(?:earlier |before |just now |at first )?(?:i|we)(?:'?ve| have)? (?:said|put|wrote|typed|gave|told you){_EARLIER}*(?: (?:it was|it'?s|s?he'?s|we'?re)(?: (?:in|on|at))?)?"
_IS_NOW = r"(?:(?:but|and|sorry|actually|that(?:'?s| is| was) (?:wrong|a mistake|not right|my mistake|a typo)|my mistake)[ ,.;]+)*(?:it'?s|it is|its|that'?s|it should be|should be|i meant|make (?:it|that)|(?:s?he|they|we)(?:'?s|'?re| is| are| was)?(?: been| now)*(?= (?:in|on|at|born|called|moved)\b)) (?:(?:actually|really|now|in|on|at|called|born|moved to|on the|in the|at the)[ ])*"
OLD_TO_NEW = re.compile(
    rf"^{_LEAD}(?:(?:(?:it'?s |that'?s )?not|(?:it|that|s?he|they|we) (?:is ?n'?t|are ?n'?t|is not|are not)(?: on| in)?) (?P<old>[^,;.]+?)[ ,;.]+(?:but |it'?s |it is |its |s?he'?s )+(?P<new>[^,;]+?)|change (?P<old2>[^,;]+?) to (?:just |only )?(?P<new2>[^,;]+?)|(?P<old3>[\w' -]+?) should (?:be|say|have been) (?P<new3>[^,;]+?)|{_SAID} (?P<old4>[^,;.]+?){_EARLIER}*[ ,;.]+{_IS_NOW}(?P<new4>[^,;]+?)){_SPELT}[ .!]*$",
    re.I,
)
LAST_NAME = re.compile(
    rf"^{_LEAD}(?:it'?s )?(?:her|his|their|the(?: child'?s)?|my \w+'?s|(?P<of>[^\W\d_][\w-]+)'s) (?:surname|(?:last|family|second) ?name){_IS} (?P<new>[\w'\u2019-]+(?: [\w'\u2019-]+)??)(?: (?:not|now)\b.*)?[ .!]*$",
    re.I,
)
FIRST_NAME = re.compile(
    rf"^{_LEAD}(?:it'?s )?(?:her|his|their|the(?: child'?s)?|my \w+'?s) (?:first|given|christian|fore) ?name{_IS} (?P<new>[\w'\u2019-]+)(?: (?:not)\b.*)?[ .!]*$",
    re.I,
)
_NOT_THERE = r"(?:(?:'?s| is| was| has been| has)? ?(?:missing|gone|lost|left (?:out|off)|cut off|dropped|not (?:there|on (?:there|it)|in(?: there)?))| is ?n'?t (?:there|in(?: there)?|on (?:there|it)?)| in| on| there)"
LOST_LAST = re.compile(  # "my surname is missing, Okafor-Lane"
    rf"^{_LEAD}(?:(?:you(?:'?ve| have)?|it(?:'?s| has)?|this(?: has)?) (?:left (?:out|off)|forgot(?:ten)?|missed(?: out| off)?|lost|dropped|cut(?: off)?|needs?)[ ]+|(?:please |can you |could you )*(?:add|put(?: in)?|include|write)[ ]+|where(?:'?s| is) )?(?P<whose>(?:her|his|their|my|the(?: child'?s)?|my \w+'?s) )?(?:surname|(?:last|family|second) ?name){_NOT_THERE}*[ ,.:;?=\u2013-]+(?:(?:it'?s|its|it is|is|should be|which is|add|put|please)[ ]+)*(?P<new>[\w'\u2019-]+(?: [\w'\u2019-]+)?)(?:[ ,]+(?:please|pls|thanks|there))*[ .!]*$",
    re.I,
)
LAST_WRONG = re.compile(  # and none is said
    rf"^{_LEAD}(?:you(?:'?ve| have)? (?:left (?:out|off)|forgot(?:ten)?|missed|lost|dropped|cut off) )?(?P<whose>(?:her|his|their|my|the(?: child'?s)?) )(?:surname|(?:last|family|second) ?name)(?: line| bit)?(?:{_NOT_THERE}+|(?:'?s| is| was) (?:wrong|not right|spelt wrong|incorrect))?[ .!]*$",
    re.I,
)
NOT_A_PART = re.compile(  # "it isn't Louise, that's her sister"
    rf"^{_LEAD}(?:it'?s not|it is ?n'?t|it is not|(?:s?he|they|(?:her|his|their) (?:middle )?name)(?:'?s not| is ?n'?t| is not))(?: called)? (?P<old>[\w'-]+)(?:[ ,.;]+(?:that'?s|thats|it'?s|that is) (?:(?:her|his|my|their|the) )?\w+(?:'s)?(?: name)?)?[ .!]*$",
    re.I,
)
SPELLS = re.compile(
    rf"^{_LEAD}(?:{_NAMED})(?P<new>(?:\w(?:[ .-]\w){{2,}})|[\w'\u2019-]+){_SPELT}(?: please)?[ .!]*$", re.I
)
MOVED_ON = re.compile(
    rf"^{_LEAD}(?:take (?:out|off|away)|remove|delete|scrap|cross out) (?P<old>[^,;.]+?)[ ,;.]+(?:(?:because|as|cos|since) )?(?:s?he|they|we)(?:'?s|'?ve| has| have| is| are)?(?: been| now| just)* (?:(?:moved|transferred|gone|went|sent)(?: over)? to|on|in|at|under) (?P<new>[^,;.]+?)(?: now)?[ .!]*$",
    re.I,
)
MISTYPED = re.compile(
    r"^(?P<lead>(?:(?:no|sorry|oh|ah|oops|wait|actually|i'?m afraid|i am afraid|i'?ve|i have|i|we|my|mistake|typo|correction|mistyped|misspel(?:t|led)|typed|spel(?:t|led)|put|got|made|a|it|that|(?:the|his|her|their) name|wrong(?:ly)?|meant|to (?:put|say))[ ,.:;!-]+)+)(?:(?:it'?s|it is|its|should be|that'?s)(?: (?:actually|really))? )?(?P<new>[^\W\d_][\w'-]*(?: [^\W\d_][\w'-]*){0,3})[ .!]*$",
    re.I,
)
FULLER = re.compile(
    rf"^{_LEAD}(?:(?:it'?s|its|it is|that'?s|(?:(?:his|her|their|the) )?(?:(?:full|whole) )?name(?:'?s| is| should be)?|s?he'?s|should be) )?(?P<new>[^\W\d_][\w'-]*(?: [^\W\d_][\w'-]*){{1,3}}?)(?:[ ,]+(?:sorry|please|btw|by the way|in full|(?:and )?not (?:just|only) [\w'-]+))*[ .!]*$",
    re.I,
)
STATE = re.compile(  # "its Jayden fitting": how a child is, and no surname
    r"(?:ing|ed|ous|ive|less)$|^(?:unwell|floppy|limp|lethargic|drowsy|poorly|pale|mottled|cyanotic|hypo|fits|collapse|septic|jaundice|apn\w+|rigid|stiff|lifeless)$",
    re.I,
)
WHERE = re.compile(  # "number 1 under name, put Jakub": which line it stands in
    r"^(?:(?:number|no\.?|line|box|point) ?\d+)?[ ,]*(?:(?:is |that is )?(?:under|in|at|on|for) (?:the |my |his |her |their )?(?:child'?s )?(?:name|message|date of birth|ward|number|time|questions?)(?: line| bit| part| box)?)[ ,:]+(?=\w+ \w)",
    re.I,
)
FEW_FIGURES = 3  # below which they may be an hour
OF_A_NUMBER = re.compile(r"\b(?:number|phone|mobile|digits?|at the end|ends? in|hospital no)\b", re.I)
A_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
YEAR = re.compile(
    rf"^{_LEAD}(?:(?:(?:the|his|her|their|my|\w+'s) )?(?:date of birth|d\.?o\.?b\.?|birthday|birth ?year|year(?: of birth)?|year s?he was born)(?: line| bit)?(?:'?s| is| was) wrong[ ,.;-]+(?:it'?s|its|it )?(?:should (?:be|say|have been)|is|was)?|(?:(?:the|his|her|their|my|\w+'s) )?(?:date of birth|d\.?o\.?b\.?|birthday|birth ?year|year(?: of birth)?)(?: line| bit)?{_IS}|(?:s?he|they)(?:'s| is| was| were)? (?:actually |really )?born in |change the year to |(?:make|put) (?:the year|it) ) ?(?:(?:just|only|meant to be|supposed to be) )*(?:in )?(?P<new>(?:19|20)\d\d)(?:[ ,]+(?:and )?not (?:in )?(?P<old>(?:19|20)\d\d))?[ .!]*$",
    re.I,
)
DAY = re.compile(  # "it's actually the 16th his birthday i put 15": of the day that stands
    rf"^(?:{_LEAD}(?:(?:it|that)(?:'?s| is| was)? |(?:(?:the|his|her|their|my) )?(?P<line>date of birth|d\.?o\.?b\.?|birthday|birth ?date)(?:'?s| is| was| should be)? |(?:s?he|they)(?:'?s| is| was| were)? (?P<born>born) )(?:(?:actually|really|on|should be|meant to be|supposed to be)[ ]+)*)(?:the )?(?P<new>\d{{1,2}})(?:st|nd|rd|th)?(?P<behind>[ ,]+(?:for )?(?:(?:his|her|their|my|the) )?(?:birthday|date of birth|d\.?o\.?b\.?|birth ?date))?(?:[ ,.;]+(?:(?:and|but|sorry|not|i|we|put|said|typed|wrote|have|it|you|the|says|as)[ ]+)*(?P<old>\d{{1,2}})(?:st|nd|rd|th)?)?(?:[ ,.;]+(?:how (?:do|can) i(?: (?:fix|change|correct) (?:it|that|this))?|(?:can|could) (?:i|you) (?:please )?(?:fix|change|correct) (?:it|that|this)|(?:please )?(?:fix|change) it|please|sorry|by mistake))*[ .!?]*$",
    re.I,
)
A_DAY = re.compile(
    rf"(?<!\d)0?(?P<day>\d{{1,2}})(?=(?:st|nd|rd|th)?(?: of)? (?:{'|'.join(MONTHS)})|[/.-]\d{{1,2}}[/.-])", re.I
)
END_FIGURES = re.compile(
    r"\b(?P<new>\d{2,6})(?: at the (?:end|start|beginning))?[ ,]+(?:and )?(?:not|instead of|rather than) (?P<old>\d{2,6})\b|\bnot (?P<old2>\d{2,6})(?: at the (?:end|start))?[ ,]+(?:but |it'?s |its )*(?P<new2>\d{2,6})\b(?! ?(?:am|pm|o'?clock))"
)
ORDINAL = re.compile(r"(?<=\d)(?:St|Nd|Rd|Th)\b")
NO_WORD = frozenset("it that this the a an her him his she he they them their i me my we us our you".split())
IN_THE_LINE = re.compile(r" in (?:my|the|our) (?:message|words|text|questions?|list)(?=[ .!]*$)", re.I)
HOW = re.compile(r"\b(?:spelt|spelled|with (?:an?|one|two|double|no)|without|no [a-z]\b)", re.I)
A_CLINIC = re.compile(r"\b(?:clinic|department|service|team)\b", re.IGNORECASE)
MORE_THAN_ONE = re.compile(r"\b(?:and|or|not)\b", re.IGNORECASE)
LETTERS = re.compile(r"^\w(?:[ .-]\w){2,}$")


def puts_right(words: str, lines: Mapping[str, str], profile: Profile) -> tuple[str, str] | None:
    """The line that changes, and the whole of it as it is to stand; None where the words change no part of one."""
    plain = WHERE.sub("", " ".join(words.replace("\u2019", "'").split()))
    if len(plain.split()) > LONGEST or "?" in plain:
        return None
    return (
        year_right(plain, lines)
        or day_right(plain, lines)
        or figures_right(plain, lines)
        or _part_of_name(plain, lines)
        or _new_for_old(plain, lines, profile)
        or _own_words(plain, lines)
        or _spelling(plain, lines)
        or _fuller_name(plain, lines)
        or _near_name(plain, lines)
    )


def year_right(words: str, lines: Mapping[str, str]) -> tuple[str, str] | None:
    """ "The date of birth should be 2016": the rest of the day stands."""
    plain = " ".join(words.replace("\u2019", "'").split())
    stands, found = lines.get("child_identifier", ""), YEAR.match(plain)
    if found is None or len(A_YEAR.findall(stands)) != 1 or found["old"] not in (None, A_YEAR.findall(stands)[0]):
        return None
    return "child_identifier", A_YEAR.sub(found["new"], stands)


def day_right(words: str, lines: Mapping[str, str]) -> tuple[str, str] | None:
    """ "It's the 16th, his birthday": the month and the year stand."""
    plain = " ".join(words.replace("\u2019", "'").split())
    stands, found = lines.get("child_identifier", ""), DAY.match(plain)
    days = list(A_DAY.finditer(stands))
    if found is None or len(days) != 1 or not 1 <= int(found["new"]) <= 31:
        return None
    of_birth, is_old = found["line"] or found["born"] or found["behind"], found["old"] == days[0]["day"]
    if not of_birth or (found["old"] and not is_old):
        return None
    behind = re.sub(r"^(?:st|nd|rd|th)\b", "", stands[days[0].end() :])
    return "child_identifier", f"{stands[: days[0].start()]}{int(found['new'])}{behind}"


def figures_right(plain: str, lines: Mapping[str, str]) -> tuple[str, str] | None:
    """ "Its 457 at the end not 456": of a number, where those figures stand in one line, and once."""
    found = END_FIGURES.search(plain)
    if found is None:
        return None
    new, old = found["new"] or found["new2"], found["old"] or found["old2"]
    place = re.compile(r"[ -]?".join(old))
    stands = [name for name in ("contact_value", "child_identifier") if len(place.findall(lines.get(name, ""))) == 1]
    short = len(new) < FEW_FIGURES and not OF_A_NUMBER.search(plain)
    if len(stands) != 1 or len(new) != len(old) or short:
        return None
    return stands[0], place.sub(new, lines[stands[0]])


def names_a_clinic(value: str) -> bool:
    """ "The sleep clinic": of a hospital, though not one that its profile knows."""
    return bool(A_CLINIC.search(value)) and not MORE_THAN_ONE.search(value)


def _new_for_old(plain: str, lines: Mapping[str, str], profile: Profile) -> tuple[str, str] | None:
    for pattern in (MOVED_ON, OLD_TO_NEW, NEW_NOT_OLD):
        if found := pattern.match(plain):
            said = {name.rstrip("234"): value for name, value in found.groupdict().items() if value}
            if changed := _replaced(said["old"], said["new"], lines, profile):
                return changed
    return None


def _replaced(old: str, new: str, lines: Mapping[str, str], profile: Profile) -> tuple[str, str] | None:
    new, old = _joined(new), re.sub(r"^(?:the|on|in|at|a|an) ", "", old.strip(), flags=re.I)
    if not new or len(new.split()) > MOST_NEW:
        return None
    place = re.compile(rf"(?<![\w@]){re.escape(old)}(?![\w@])", re.I)
    stands = [field.name for field in SHOWN if not field.own_words and place.search(lines.get(field.name, ""))]
    if len(stands) != 1 or not _may_replace(stands[0], old, new, profile):
        return None
    kept = set(place.sub("", lines[stands[0]]).lower().split())
    if stands[0] == CHILD and kept and kept <= set(new.lower().split()):
        return CHILD, _written_like(new, lines[CHILD])  # all of the name was said again
    if stands[0] == "place" and (profile.place(new) in (None, profile.place(old)) and not names_a_clinic(new)):
        return "place", f"{new}, not {old}"  # the ward's number, and not its name; or one that we do not know
    whole = place.sub(lambda _: _written_like(new, lines[stands[0]]), lines[stands[0]], count=1)
    return stands[0], new if stands[0] in ("site", "place") else whole


def _may_replace(field: str, old: str, new: str, profile: Profile) -> bool:
    """A name takes names, a number or date figures or a month, a ward another ward: the rest is of something else."""
    if field == CHILD:
        return _is_name(new) or (new.isalpha() and _alike(old, new))
    if field == "place":
        return profile.place(new) is not None or names_a_clinic(new) or names_a_ward(new)
    if field == "site":
        return profile.site(new) is not None
    if field in ("child_identifier", "contact_value"):
        return any(char.isdigit() for char in new) or new.lower()[:3] in MONTHS or "@" in new
    if field == "relationship":
        return re.search(rf"\b{RELATION}\b", new, re.I) is not None
    return field == "best_time" or (field == "contact_method" and "@" not in new and not has_phone(new))


def _own_words(plain: str, lines: Mapping[str, str]) -> tuple[str, str] | None:
    """ "Change June to July": in the one line of their own words that has it, wherever it stands there. What
    stands in a short line too leaves open which is meant.
    """
    found = OLD_TO_NEW.match(IN_THE_LINE.sub("", plain))
    old, new = (found["old2"], found["new2"]) if found and found["old2"] else ("", "")
    if not old or old.lower() in NO_WORD or len(new.split()) > MOST_NEW:
        return None
    place = re.compile(rf"(?<![\w@]){re.escape(old)}(?![\w@])", re.I)
    stands = [field for field in SHOWN if place.search(lines.get(field.name, "")) and lines[field.name] != field.skip]
    if len(stands) != 1 or not stands[0].own_words:
        return None
    return stands[0].name, place.sub(lambda _: new.strip(" .!'\""), lines[stands[0].name])


def _part_of_name(plain: str, lines: Mapping[str, str]) -> tuple[str, str] | None:
    given = lines.get(CHILD, "").split()
    if (denied := NOT_A_PART.match(plain)) and len(given) >= MOST_NAMES:
        kept = [one for one in given if one.lower() != denied["old"].lower()]
        return (CHILD, " ".join(kept)) if len(kept) == len(given) - 1 else None
    last, first = LAST_NAME.match(plain) or _lost_last(plain, lines), FIRST_NAME.match(plain)
    found = last or first
    if not given or given == NOT_GIVEN.split() or len(given) > MOST_NAMES or found is None:
        return None
    if last and last.re is LAST_NAME and last["of"] and last["of"].lower() != given[0].lower():
        return None  # somebody else's
    new = _joined(found["new"])
    if new.lower() in NO_NAMES or any(char.isdigit() for char in new):
        return None
    new = _written_like(new, lines[CHILD])
    if last:
        return CHILD, " ".join([*(given[:-1] if len(given) > 1 else given), new])
    return CHILD, " ".join([new, *given[1:]])


def last_name_wrong(plain: str, lines: Mapping[str, str]) -> bool:
    """ "My surname is missing": the name is asked again."""
    found = LAST_WRONG.match(plain)
    return found is not None and CHILD in lines and (found["whose"].strip().lower() != "my" or is_the_patient(lines))


def _lost_last(plain: str, lines: Mapping[str, str]) -> re.Match[str] | None:
    """A last name that was left out. "My" is the child's where the child asks."""
    found = LOST_LAST.match(plain)
    theirs = found and ((found["whose"] or "").strip().lower() != "my" or is_the_patient(lines))
    return found if found and theirs and _is_name(_joined(found["new"])) else None


def _spelling(plain: str, lines: Mapping[str, str]) -> tuple[str, str] | None:
    """ "It's Bryony with a y": of the words of the name, the one that is nearly the same."""
    found = SPELLS.match(plain)
    if found is None or CHILD not in lines or not (HOW.search(plain) or LETTERS.match(found["new"])):
        return None
    new = _joined(found["new"])
    near = [one for one in lines[CHILD].split() if one.lower() != new.lower() and _alike(one, new)]
    if len(near) != 1 or not _is_name(new):
        return None
    return CHILD, lines[CHILD].replace(near[0], _written_like(new, lines[CHILD]), 1)


def _fuller_name(plain: str, lines: Mapping[str, str]) -> tuple[str, str] | None:
    """ "It's Jayden Okafor", where Jayden stands."""
    found, given = FULLER.match(plain), lines.get(CHILD, "").split()
    new = found["new"].split() if found else []
    more = new[len(given) :]
    if (
        not given
        or not 0 < len(more) < MOST_NAMES
        or [one.lower() for one in new[: len(given)]] != [one.lower() for one in given]
    ):
        return None
    named = all(
        _is_name(one) and not is_everyday(one) and one.lower() not in NO_NAMES and not STATE.search(one) for one in more
    )
    return (CHILD, f"{lines[CHILD]} {_written_like(' '.join(more), lines[CHILD])}") if named else None


def _near_name(plain: str, lines: Mapping[str, str]) -> tuple[str, str] | None:
    """ "No sorry, it's Ayesha Khan": of the child's and the asker's, the name that is nearly the same."""
    found = MISTYPED.match(plain)
    if found is None:
        return None
    new = found["new"].split()
    near = [(name, at) for name in NAMED for at in _near_places(new, lines.get(name, "").split())]
    if len(near) != 1:
        return None
    name, at = near[0]
    words = lines[name].split()
    words[at : at + len(new)] = _written_like(" ".join(new), " ".join(words[at : at + len(new)])).split()
    return name, " ".join(words)


def _near_places(new: list[str], words: list[str]) -> list[int]:
    """Where as many words stand in a row, each nearly the same and not all of them the same."""
    rows = [(at, words[at : at + len(new)]) for at in range(len(words) - len(new) + 1)]
    return [
        at
        for at, row in rows
        if [one.lower() for one in row] != [one.lower() for one in new]
        and all(_alike(one, other) and _is_name(one) for one, other in zip(row, new, strict=True))
    ]


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one.lower(), other.lower()).ratio() >= ALIKE


def _is_name(said: str) -> bool:
    called = given_names() | names_that_are_words()
    return (
        bool(said)
        and not any(char.isdigit() for char in said)
        and all(not is_everyday(word.lower()) or word[0].isupper() or word.lower() in called for word in said.split())
    )


def _joined(said: str) -> str:
    """Letters that are spelt out become a word."""
    said = said.strip(" .!'\"")
    return re.sub(r"[ .-]", "", said).capitalize() if LETTERS.match(said) else said


def _written_like(new: str, line: str) -> str:
    """With a capital where the line has one."""
    return new if new != new.lower() or line == line.lower() else ORDINAL.sub(lambda it: it[0].lower(), new.title())

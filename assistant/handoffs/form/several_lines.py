"""Several lines answered in one breath: "Anaya Shah, DOB 11/6/2012, Saltmarsh". Where each part of the words is plainly
of one line, and no two of the same; or with words of no line among them, where at least two lines are told for sure.
"""

import re
from collections.abc import Mapping

from assistant.details.phone import has_phone
from assistant.details.read import Details
from assistant.handoffs.beside.form_questions import asks_of_form
from assistant.handoffs.beside.set_aside import is_beside
from assistant.handoffs.fields import BY_NAME, DECIDED
from assistant.handoffs.form.asker_dictated import asker_dictated
from assistant.handoffs.form.letters_to import letters_to
from assistant.handoffs.form.read_line import can_stand
from assistant.handoffs.form.told_apart import told_apart
from assistant.handoffs.form.whom_to_ring import whom_to_ring
from assistant.handoffs.form.with_care import NO_WAY, of_one_feared, says_how
from assistant.handoffs.readers.asker import is_the_patient
from assistant.handoffs.readers.belongs import MAIL, is_named
from assistant.handoffs.readers.both_names import names_apart
from assistant.handoffs.readers.dates import is_one_date, name_and_birth
from assistant.handoffs.readers.own_name import joined, own_name
from assistant.handoffs.readers.place_beside import site_and_place
from assistant.handoffs.words.asked_plainly import PLAINLY_ASKED
from assistant.handoffs.words.dictated import written
from assistant.handoffs.words.spoken_dates import day_put_right
from assistant.handoffs.words.spoken_marks import without_spoken_marks
from assistant.hospital.profile import Profile

LONGEST = 30  # words
OF_WARDS = ("site", "place")  # where what is said beside them is read with the answer
SHORT = 5  # words of a part
TAKE_MORE = ("relationship", "child_name", "child_identifier", "site", "place", "contact_method", "contact_value")
REACHING = ("contact_method", "contact_value", "best_time", "needs")  # where a name may say how to be rung safely
IDENTITY = ("relationship", "child_name", "child_identifier", "contact_value")
OF_READING = re.compile(r"^[^.?!]{0,20}\b(?:read|got|get|see|hear|follow|understand)\b[^.?!]{0,20}\?\s*", re.IGNORECASE)
TO_US = re.compile(  # or how to reach them, which is read with its own words
    r"\b(?:by post|(?:send|post) (?:me )?(?:the|a|your|any) (?:letter|answer|reply)|stop|pause|cancel|leave (?:it|this)|come back|carry on later|finish later|show me|do not send|don'?t send)\b",
    re.IGNORECASE,
)
SPACES = re.compile(r"[ \t]{2,}")
DENIED = re.compile(r"^(?:and |but )?(?:not|never|don'?t|do not|except)\b", re.IGNORECASE)
PARTS = re.compile(
    r"\s*[,;\n]+\s*(?:and )?|\.+\s+|\s+and (?=(?:on|at|under|born|dob|his|her|their|the)\b)|(?<!\band)\s+(?=(?:s?he'?s|(?:s?he|they) (?:is|are)|they'?re|we'?re|we are) (?:on|in|at|under) )",
    re.IGNORECASE,
)
BORN = re.compile(
    r"^(?:(?:and|his|her|their|the|s?he(?:'?s| is| was)?) )*(?:dob|d\.o\.b\.?|date of birth|birth ?(?:day|date)|born)(?: (?:is|on|was))*[ :]*(?P<value>\S.*)$",
    re.IGNORECASE,
)
NUMBER = re.compile(
    r"^(?:(?:and|his|her|their|the|my) )*(?:(?:hosp(?:ital)?|patient)\.? (?:no|number|num)\b|nhs(?: (?:no|number|num)\b)?|mrn)\.?(?: is|:)?[ :]*(?P<value>\w*\d[\w -]{2,})$",
    re.IGNORECASE,
)
BEFORE = re.compile(
    r"^(?:(?:and|s?he(?:'?s| is)|they(?:'?re| are)|we(?:'?re| are)|i(?:'?m| am)|under|at|on|in|it'?s|from)\s+)+",
    re.IGNORECASE,
)


def several_lines(step: str, words: str, profile: Profile, lines: Mapping[str, str] | None = None) -> dict[str, str]:
    """What each line would hold, in the order it was said; nothing where it is not plain. `lines` are those so far."""
    words = SPACES.sub(" ", words)
    if told := whom_to_ring(words, step):
        return told.lines
    if of_one_feared(words):
        return {}
    letters, left = letters_to(step, words, lines or {})
    if letters:
        answer = "" if step in letters else _of_the_step(step, left, profile)
        return {**letters, step: answer} if answer else letters
    if step not in BY_NAME or step in DECIDED or BY_NAME[step].own_words:
        return {}
    asker, beside = _asker_beside(step, words, lines or {})
    if asker and not beside:
        return {"relationship": asker}
    if asker:
        answer = _of_the_step(step, beside, profile)
        return {"relationship": asker, **({step: answer} if answer else several_lines(step, beside, profile, lines))}
    plainly = _each_of_a_line(step, words, profile)
    among = _among_others(step, words, profile, lines or {})
    return among if len(among) > len(plainly) else plainly


def _asker_beside(step: str, words: str, lines: Mapping[str, str]) -> tuple[str, str]:
    """What the line of who is asking is to hold, where it is told at another, and the words left for that."""
    if step == "relationship":
        return "", words
    asker, beside = asker_dictated(words)
    if asker:
        return asker, beside
    of_both = step == "child_name" and names_apart(words)[1]  # read with the child's
    name, beside = own_name(words)
    stands = lines.get("relationship", "")
    if not name or not stands or of_both or is_the_patient(lines) or (step in REACHING and says_how(words)):
        return "", words
    line = joined(stands, name)
    return (line, beside) if len(line) <= BY_NAME["relationship"].longest else ("", words)


def _of_the_step(step: str, words: str, profile: Profile) -> str:
    """ "His date of birth is 14 June 2017": what it says for the step, where it can stand there."""
    day = BORN.match(words.strip(" .")) if step == "child_identifier" else None
    said = day["value"] if day else words.strip(" .")
    return said if said and can_stand(step, said, profile) else ""


def _each_of_a_line(step: str, words: str, profile: Profile) -> dict[str, str]:
    if len(words.split()) > LONGEST or "?" in words:
        return {}
    parts = [part.strip(" .!") for part in PARTS.split(without_spoken_marks(words)) if part.strip(" .!")]
    found = [line_of(one, step, profile) for part in parts for one in _name_and_day(part)]
    known = [one for one in found if one]
    if len(known) != len(found) or len(known) < 2 or len({name for name, _ in known}) != len(known):
        return site_and_place(words, profile) if step not in OF_WARDS else {}
    return dict(known)


def _among_others(step: str, words: str, profile: Profile, lines: Mapping[str, str]) -> dict[str, str]:
    """Where more is said than the lines: nothing of it where it is asked or ordered of us, or two of one are told."""
    plain = OF_READING.sub("", words.replace("\u2019", "'"))
    if step not in TAKE_MORE or "?" in plain:
        return {}
    if step == "contact_method" and not told_apart(step, plain, lines, profile).others:
        return {}  # the way is read with what is said of it
    return _surely(step, plain, profile, lines)


def all_at_once(words: str, profile: Profile, lines: Mapping[str, str] | None = None) -> dict[str, str]:
    """What a message outside any step tells for the form, where it names the child and one line more."""
    found = _surely("consent", words.replace("\u2019", "'"), profile, lines or {})
    return found if "child_name" in found or "child_identifier" in found else {}


def _surely(step: str, plain: str, profile: Profile, lines: Mapping[str, str]) -> dict[str, str]:
    told = told_apart(step, plain, lines, profile)
    if told.open or any(TO_US.search(one) or asks_of_form(one) for one in told.rest):
        return {}
    found = {name: line for name, line in told.lines.items() if _stands(name, line, profile)}
    return found if len(found) > 1 and any(name in IDENTITY for name in found) else {}


def _stands(name: str, line: str, profile: Profile) -> bool:
    """A number that is not to be used too: its own step says so, and no other is guessed."""
    return name == "place" or (name == "contact_value" and bool(NO_WAY.search(line))) or can_stand(name, line, profile)


def left_beside(step: str, words: str, profile: Profile, lines: Mapping[str, str]) -> list[str]:
    """What is told besides several lines, and stands in none."""
    if not _among_others(step, words, profile, lines):
        return []
    rest = told_apart(step, words, lines, profile).rest
    return [one for one in rest if not (is_beside(one) or PLAINLY_ASKED.match(one))]


def _name_and_day(part: str) -> tuple[str, ...]:
    name, day = name_and_birth(part)
    return (name, day) if day and is_named(name) else (part,)


def line_of(part: str, step: str, profile: Profile) -> tuple[str, str] | None:
    """The line that one part is plainly of, and what it would hold."""
    for cue in (BORN, NUMBER):
        if (found := cue.match(part)) and can_stand("child_identifier", found["value"], profile):
            return "child_identifier", found["value"] if cue is BORN else part
    if DENIED.match(part) and not has_phone(part):
        return None
    said = BEFORE.sub("", part)
    if is_one_date(said) or is_one_date(written(day_put_right(said))):
        return ("child_identifier", said) if can_stand("child_identifier", said, profile) else None
    if has_phone(said) or MAIL.fullmatch(said):
        return "contact_value", said
    if len(said.split()) > SHORT:
        return None
    if profile.place(said) and can_stand("place", said, profile):
        return "place", said
    if profile.site(said) and can_stand("site", said, profile):
        return "site", said
    if Details(part, profile).relationship:
        return "relationship", part
    named = step == "child_name" and is_named(said)  # elsewhere it may be the name of who asks
    return ("child_name", said) if named and can_stand("child_name", said, profile) else None

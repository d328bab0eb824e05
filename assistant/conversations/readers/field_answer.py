"""Inside the handoff form: words that plainly answer the step that was asked. They stay here; the engine learns only
that it was answered.

What is not plain goes to the engine as masked text, which knows intents (assistant/engine/step.py).
"""

import re

from assistant.details.phone import has_phone
from assistant.details.question import NAMED_WILL, asks
from assistant.details.read import Details
from assistant.handoffs.fields import BY_NAME, ON_FILE
from assistant.handoffs.form.answer_meant import answer_meant
from assistant.handoffs.form.read_line import can_stand
from assistant.handoffs.readers.dates import name_and_birth
from assistant.handoffs.readers.names_said import name_alone
from assistant.handoffs.readers.way_to_reach import is_on_file, letter_address
from assistant.handoffs.words.dictated import written
from assistant.hospital.profile import Profile
from assistant.masking.recognisers.words import is_everyday

LONG = 12  # words: a longer text in an own-words step is no command and no side question
MINE = re.compile(r"^my name(?:'?s| is)[:\s]+", re.IGNORECASE)
NAME = re.compile(r"^[^\W\d_][\w'\u2019.-]*( [^\W\d_][\w'\u2019.-]*){0,4}$")
COMMON = frozenset(
    """
    what why how who when where which will would can could should do does did is are am i we you they he she it the a an my your to of for in on
    not no yes yeah ok okay stop cancel never mind forget leave help please wait sorry thanks thank hello hi hey quit exit back person human
    skip dont don't want need this that pass send tell team call ring any all none delete restart start again
    """.split()
)
DATE = re.compile(r"\d{1,2}([/. -]|st|nd|rd|th)", re.IGNORECASE)
SPOKEN = re.compile(
    r"\b(?:oh|zero|nought|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif)ty|"
    r"double|triple|hundred|thousand|first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|\w+teen|twentie|thirtie)th|january|february|april|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)
TIME = re.compile(
    r"\b(mornings?|afternoons?|evenings?|nights?|lunch ?(time|break)?|tea ?time|dinner ?time|noon|midday|bed ?time|week ?days?|week ?ends?|any ?time|^any(?=[ ]*(?:[,.;!]|$))|whenever|"
    r"(mon|tues|wednes|thurs|fri|satur|sun)days?|school (run|pick ?up|drop ?off)|(half|quarter) (past|to|\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|any (bloody|damn|fucking|sodding|flipping|blooming|old) time|nap ?time|(after|before|from|until|till|around|about|past) (?:half )?(past )?(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)|\d{1,2}([:.]\d\d)? ?(am|pm)|"
    r"no preference|(?:do not|don['\u2019]?t|dont) mind|not (?:fussed|bothered|fussy)|up to (?:them|you|the team)|what(?:ever)? (?:suits|works for) (?:them|you|the team|everyone)|(?:i['\u2019]?m|im) easy|makes no (?:odds|difference)|"
    r"(after|before|from|between|around|about|til|till|until|by) (about )?\d{1,2}|o'?clock)\b",
    re.IGNORECASE,
)
ASKS = re.compile(
    r"^(and |but |so |ok |sorry )*(what|how|why|when (is|will|do|does|can)|where|who|which|will|would|should|does|do (i|we|you|they)|can|could|is|are)\b",
    re.IGNORECASE,
)
MAIL_SPOKEN = re.compile(r"\w at \w.*\bdot\b", re.IGNORECASE)
WAY_WANTED = re.compile(  # "can they only text me": how to be reached, however it is put
    r"\b(?:can|could|would) (?:they|you|u|someone|somebody|it|the (?:team|ward|nurse|doctor))(?: please| just| only| maybe| always)* (?:be by )?(?:text|e-?mail|message|ring|call|phone)\b(?! (?:him|her|them|my|the|pals)\b)"
    r"|\b(?:can|could|would|will|might) (?:they|you|u|someone|somebody|anyone|anybody|(?:one of )?the (?:team|ward|nurses?|doctors?))(?: please| just| only| maybe| always| perhaps)* (?:(?:come|pop|drop|visit|call in|look in)\b(?![^?.!]*\b(?:see|look at|check|examine) (?:him|her|them)\b)|(?:find|see|catch|meet) (?:us|me)\b)[^?.!]*\b(?:bed|bed ?side|ward|bay|cubicle|side ?room|in person|face to face)\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"(?<=[.!?])\s+")
MANY = 3  # spoken numbers in a row of words: a number or a date, not a turn of phrase


def plainly_answers(field: str, text: str, profile: Profile) -> bool:
    """Never true of the consent and check steps: only a clear yes or no moves those."""
    known = BY_NAME.get(field)
    words = text.split()
    if known is None or field in ("consent", "check") or not words:
        return False
    if known.own_words:
        return len(words) > LONG or _is_title(text, known.skip)
    if _is_title(text, known.skip, *known.choices):
        return True
    said, text = text, answer_meant(field, text)
    words = text.split()
    shape = SHAPES.get(field)
    way = field == "contact_method" and WAY_WANTED.search(SENTENCE.split(text)[0])
    if way:  # why it is wanted may stand behind it
        text = SENTENCE.split(text)[0]
        words = text.split()
    asked = "?" in text and not way
    if shape is None or asked or len(words) > LONG:
        return False
    return shape(text, profile) or ("?" not in said and shape(said, profile))


def _is_title(text: str, *titles: str | None) -> bool:
    return any(title and text.strip(" .!").lower() == title.lower() for title in titles)


def _name(text: str, profile: Profile) -> bool:
    """What follows a comma or a bracket is about the name: "Callum Reid, known as Cal"."""
    name = (
        re.split(r"[,;(]", name_alone(MINE.sub("", name_and_birth(text.strip())[0])))[0].strip(" .!")
        if text.strip()
        else ""
    )
    name = re.sub(r"[^\w.'\u2019]+$", "", name)
    said = name.split()[1:] if NAMED_WILL.match(name) else name.split()
    return bool(NAME.match(name)) and not any(word.lower() in COMMON or is_everyday(word) for word in said)


def _identifier(text: str, profile: Profile) -> bool:
    text = written(text)
    return bool(DATE.search(text) or re.search(r"\d{4,}", text) or len(SPOKEN.findall(text)) >= MANY)


def _contact(text: str, profile: Profile) -> bool:
    return (
        is_on_file(text)
        or _is_title(text, ON_FILE)
        or letter_address(text) is not None
        or "@" in text
        or has_phone(written(text))
        or bool(MAIL_SPOKEN.search(text))
        or len(SPOKEN.findall(text)) >= MANY
    )


def _time(text: str, profile: Profile) -> bool:
    return bool(TIME.search(text)) and not ASKS.search(text)


SHAPES = {
    "relationship": lambda text, profile: Details(text).relationship is not None and not asks(text),
    "child_name": _name,
    "child_identifier": _identifier,
    "site": lambda text, profile: (
        not asks(text) and (can_stand("site", text, profile) or profile.site(text) is not None)
    ),
    "place": lambda text, profile: (
        profile.place(text) is not None or (not asks(text) and can_stand("place", text, profile))
    ),
    "contact_method": lambda text, profile: (
        (not asks(text) or bool(WAY_WANTED.search(text))) and can_stand("contact_method", text, profile)
    ),
    "contact_value": _contact,
    "best_time": _time,
}

"""How the words of a step become its line.

A line keeps the family's own words. Reading only decides whether the words can stand there, or the step is asked again.
"""

import re
from collections.abc import Callable, Mapping

from assistant.handoffs.beside.asides import Aside, aside
from assistant.handoffs.beside.joke import is_a_joke
from assistant.handoffs.beside.question_taken_out import without_taken_out
from assistant.handoffs.fields import ASKED, BY_NAME, DECIDED, NOT_GIVEN, ON_FILE, Field, by_letter
from assistant.handoffs.form.answer_meant import REPLACED, answer_meant
from assistant.handoffs.form.one_thing import one_thing
from assistant.handoffs.readers.asker import only_who
from assistant.handoffs.readers.best_time import best_time
from assistant.handoffs.readers.birth_or_number import birth_or_number
from assistant.handoffs.readers.child_name import child_name
from assistant.handoffs.readers.dates import only_date
from assistant.handoffs.readers.name_on_file import name_on_file
from assistant.handoffs.readers.needs import asks_to_know
from assistant.handoffs.readers.number_or_address import DO_NOT_USE, needs_no_number, number_or_address
from assistant.handoffs.readers.refusal import NotUnderstood
from assistant.handoffs.readers.site import site
from assistant.handoffs.readers.ward import FEW, ward
from assistant.handoffs.readers.way import way
from assistant.handoffs.readers.way_to_reach import is_on_file
from assistant.handoffs.words.dictated import written
from assistant.handoffs.words.said_instead import said_instead
from assistant.handoffs.words.second_thoughts import either_side_of_no, same_name
from assistant.handoffs.words.spoken_dates import day_put_right
from assistant.handoffs.words.spoken_marks import dictated_message
from assistant.hospital.profile import Profile

PUT = re.compile(  # an order to us before a family's own words, which stand as they are
    r"^\s*(?:(?:ok|okay|right|so|well|here is|here'?s|this is)[ ,.]+)*(?:my|the) message(?: is| would be|'s)?\s*:\s*(?=\S)"
    r"|^\s*(?:(?:ok|okay|no|yes|yeah|yep|sorry|please|just|and|also|can you)[ ,.]+)*(?:(?:put|write|say)(?: this| that)?(?: down| in| instead)?|add(?: (?:something|this|a (?:line|bit|note|question)))?)\s*:\s*(?=\S)"
    r"|^\s*(?:(?:ok|okay|no|yes|yeah|yep|sorry|please|just|and|also|can you)[ ,.]+)*put(?: down)? (?=(?:(?:why|when|how|what|where|who)(?: (?:long|much|many|often|soon))? )?(?:can|could|will|would|is|are|do|does|did|should|has|have|can'?t|won'?t|isn'?t|aren'?t) \w)"
    r"|^\s*(?:(?:ok|okay|no|sorry|please|just|can you)[ ,.]+)*change (?:the|my|these|those) (?:words|wording|message)(?: to(?: say)?\s*:?|\s*:)\s*(?=(?:\S+\s+){3}\S)"
    r"|^\s*(?:do (?:you|u|i) (?:have|want|need) (?:a list|(?:any )?questions)[ .?!,]+)?(?:yes|yeah|yep|yh)(?: (?:please|i do|here|they are|ask them|ask))*\s*[:;]+\s*(?=\S)"
    r"|^\s*(?:(?:no|ok|okay|yes|well|right|sorry|please|just|not that(?: one| bit)?)[ ,.]+)+(?:just |please )*(?:say|write|tell them|put)(?: that)? (?=(?:i|we|my|our|he|she|they)\b(?:\s+\S+){3})"
    r"|^\s*(?:(?:no|nope|oh|well|ok)[ ,.]+)*not (?:that|this|those)(?: one| bit| again)?(?:[ ,]+(?:(?:that|this|it|they)(?:'?s|'?re| is| was| are)? (?:all )?(?:done(?: with)?|over(?: with)?|finished|old|sorted|gone|past|wrong|dealt with|from (?:before|earlier))))[ ,]*[.,;:!]+\s*(?=(?:\S+\s+){3}\S)"
    r"|^[^.?!\n]*\b(?:that|this|it|the list|here)\b[^.?!\n]*\?\s*(?:ok|okay|right|well|so|then)(?: then| so)?\s*:\s*(?=\S)",
    re.IGNORECASE,
)
JOKES_NO = re.compile(  # "only sleep lol. no"
    r"^(?:(?:no|nope|nah)[ ,.]+)?(?:only|just) (?:(?:some|a|more|a bit of|a lot of|a good) )*(?:sleep|nap|kip|coffee|cuppa|tea|brew|drink|wine|gin|holiday|hug|miracle|lie ?down|rest)(?:[ ,.]+(?:lol|ha(?: ?ha)+|please))+(?:[ ,.!]+(?:but )?(?:no|nope|nah|none|nothing)(?: (?:thanks|thank you|really|i'?m (?:fine|ok)))*)?[ .!]*$",
    re.IGNORECASE,
)
ONLY_ORDERED = re.compile(  # a title that stood elsewhere, or an order with no new words
    r"^(?:(?:please|ok|okay|can you|can i|i want to|i'?d like to|no|just)[ ,.]+)*(?:(?:change|edit|reword|rewrite|correct|fix) (?:the|my|these|those|some|your) (?:words|wording)|(?:add|change) something(?: else)?|put something else)(?: please| pls)?[ .!:]*$",
    re.IGNORECASE,
)
ABOUT_IT = re.compile(
    r"^(?:(?:and|but|so|ok|oh|sorry)[ ,]+)*(?:is|are|was|do|does|did|has|have|will|would|who|whose|what|which|when|where|how|why|may) \w",
    re.IGNORECASE,
)
NOT_ONE_THING = {
    "child_name": "utter_handoff_name_unclear",
    "child_identifier": "utter_handoff_identifier_unclear",
    "contact_value": "utter_handoff_contact_unclear",
}


def skips(name: str | None, said_aside: Aside | None) -> bool:
    """Whether an aside leaves the line out. "Send it" does where only their questions are left: the page comes next."""
    left_out = said_aside is Aside.NO_ANSWER or (said_aside is Aside.SENDS and name == "questions")
    return left_out and name in BY_NAME and BY_NAME[name].skip is not None


def read(name: str, said: str, profile: Profile, given: dict[str, str]) -> str:
    """The line as it will stand in the handoff. `given` are the lines so far. Raises NotUnderstood."""
    field = BY_NAME[name]
    words = dictated_message(PUT.sub("", said_instead(said) or said)) if field.own_words else " ".join(said.split())
    words = without_taken_out(words) if name == "questions" else words
    again = any(char.isalnum() for char in words) and _asked_before(name, words, given.get(ASKED, ""))
    if not words.strip():
        raise NotUnderstood("utter_handoff_empty")
    if len(words) > field.longest and len(words := _first_alone(name, words)) > field.longest:
        raise NotUnderstood("utter_handoff_too_long")
    said_aside = None if name in DECIDED else aside(words)
    if whole := _left_out(field, words, said_aside, given) or _both_names(name, words):
        return whole
    if (said_aside and not field.own_words) or (field.own_words and ONLY_ORDERED.match(words)):
        raise NotUnderstood("utter_unclear_step")
    if name == "relationship":
        words = one_thing(name, words, given, profile) or words  # "mum. his surname's Hill, no wait": of two lines
    words = words if field.own_words else _meant(name, words, profile)
    if field.skip and aside(words) is Aside.NO_ANSWER:  # and a word beside it
        return read(name, words, profile, given)
    try:
        if is_a_joke(name, words) or _asks_of_help(name, words):
            raise NotUnderstood("utter_unclear_step", once=True)
        return _one_thing(name, READERS.get(name, _as_said)(words, profile, given), profile, given)
    except NotUnderstood as refusal:
        if again and may_stand(refusal, words):
            return words
        raise


def _both_names(name: str, words: str) -> str | None:
    return name_on_file(words) if name == "child_name" else None


def _one_thing(name: str, line: str, profile: Profile, given: Mapping[str, str]) -> str:
    """An identity line never holds a clause that is none of it. Raises NotUnderstood where it cannot be parted."""
    if line in (NOT_GIVEN, ON_FILE):
        return line
    if (alone := one_thing(name, line, given, profile)) is None:
        raise NotUnderstood(NOT_ONE_THING.get(name, "utter_unclear_step"))
    return alone


def _left_out(field: Field, words: str, said_aside: Aside | None, given: Mapping[str, str]) -> str | None:
    """What stands in a line that these words leave out; None where they leave none out."""
    if field.name == "contact_value" and by_letter(given) and (_is(words, ON_FILE) or is_on_file(words)):
        return ON_FILE
    if field.name == "contact_value" and said_aside is Aside.NO_ANSWER and needs_no_number(given):
        return NOT_GIVEN
    jokes = field.name == "needs" and JOKES_NO.match(words.replace("\u2019", "'"))
    if field.skip and (_is(words, field.skip) or skips(field.name, said_aside) or jokes):
        return NOT_GIVEN if field.name not in ("site", "needs", "questions") else field.skip
    return None


def _first_alone(name: str, words: str) -> str:
    """Nobody is asked again for a day, or who they are, that stands in too long a text."""
    if name == "child_identifier":
        return only_date(words) or day_put_right(words)
    return only_who(words) if name == "relationship" else words


def _asked_before(name: str, words: str, asked_about: str) -> bool:
    """The same words, or of a ward that we do not know a few others."""
    another_way = name == "place" and asked_about.startswith("place: ") and len(words.split()) <= FEW
    return another_way or asked_about == asked(name, words)


def can_stand(name: str, words: str, profile: Profile) -> bool:
    """Whether the words can stand in this field by themselves."""
    try:
        return bool(read(name, words, profile, {}))
    except NotUnderstood:
        return False


def _meant(name: str, said: str, profile: Profile) -> str:
    """ "Heron no Kestrel": the second, where each of them can stand, and "Tommy no Thomas", of one child. All of it
    where a ward stands in what was taken back alone: "outpatients I think, gastro no sorry ENT".
    """
    words = answer_meant(name, said)
    if name == "place" and not profile.place(words) and profile.place(said) and aside(words) is not Aside.NO_ANSWER:
        return said
    sides = either_side_of_no(words) if name in REPLACED else None
    if sides is None or (name == "child_name" and not same_name(*sides)):
        return words
    return sides[1] if all(can_stand(name, side, profile) for side in sides) else words


def may_stand(refusal: NotUnderstood, words: str) -> bool:
    """Whether words that were asked about are taken when they are said again: a short number may be right; "my mobile"
    reaches nobody, and one that is not to be used is never taken.
    """
    if refusal.response == "utter_handoff_contact_unclear":
        return any(char.isdigit() or char == "@" for char in words) and not DO_NOT_USE.search(written(words))
    return refusal.once


def asked(name: str, words: str) -> str:
    """What is kept of words that were asked about."""
    return f"{name}: {' '.join(words.lower().split()).strip(' .!')}"


def _asks_of_help(name: str, words: str) -> bool:
    """What begins as a question about it is no need: "is it confidential, the interpreter?"."""
    plain = words.replace("\u2019", "'")
    return name == "needs" and bool(ABOUT_IT.match(plain)) and plain.rstrip().endswith("?") and asks_to_know(plain)


def _is(words: str, title: str) -> bool:
    return words.strip(" .!").lower() == title.lower()


def _as_said(words: str, profile: Profile, given: dict[str, str]) -> str:
    return words


READERS: dict[str, Callable[[str, Profile, dict[str, str]], str]] = {
    "child_name": child_name,
    "child_identifier": birth_or_number,
    "site": site,
    "place": ward,
    "contact_method": way,
    "contact_value": number_or_address,
    "best_time": best_time,
}

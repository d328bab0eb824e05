"""A correction that names no line, and can only be of one: a birthday where a ward is asked, "I said never after 6"."""

import re
from collections.abc import Mapping

from assistant.handoffs.corrections.correction import FEW, QUESTION, Correction
from assistant.handoffs.corrections.needs_corrected import NO_NEED, only_a_need, without_help
from assistant.handoffs.corrections.page_edits import NO_QUESTIONS
from assistant.handoffs.corrections.put_right import last_name_wrong
from assistant.handoffs.corrections.way_corrected import way_corrected
from assistant.handoffs.fields import BY_NAME, OWN_WORDS
from assistant.handoffs.form.answer_meant import answer_behind
from assistant.handoffs.line_names import field_named
from assistant.handoffs.readers.belongs import belongs
from assistant.handoffs.readers.dates import is_one_date, speaks_of_a_date
from assistant.handoffs.readers.not_to_know import not_to_know, wish_put_in, with_wishes
from assistant.handoffs.readers.number_or_address import needs_no_number
from assistant.handoffs.readers.times_said import time_refused
from assistant.handoffs.readers.way_to_reach import post_address
from assistant.handoffs.words.spoken_dates import days_written
from assistant.hospital.profile import Profile

FULL_NUMBER = 10  # figures of one that can be dialled
HOSPITAL_NUMBER = re.compile(
    r"\b(?:his|her|their|the|my)(?: \w+'s)? hosp(?:ital)?\.? (?:number|num|no)\b\.?(?:'?s| is|:)? *(?P<number>[A-Z]{0,3}\d[\w-]{3,})",
    re.IGNORECASE,
)
BEGINS = re.compile(r"^(?:(?:no|sorry|oh|wait|actually|it'?s|it is|that'?s)[ ,.]+)+", re.IGNORECASE)
DAY_ALONE = re.compile(  # "not 'read'. simply 4 March 2019": no other line holds a whole day
    r"^(?:(?:no|oh|sorry|wait|please|just|only|simply|it'?s|its|it is|put|write|say|born|s?he'?s|s?he was born|on)[ ,.:]+)*(?P<day>\w.{4,20}?\d)(?:[ ,]+(?:please|only|thanks|thank you|not '\w+'))*[ .!]*$",
    re.IGNORECASE,
)


def of_an_unnamed_line(
    words: str, plain: str, lines: Mapping[str, str], profile: Profile, step: str | None, *, looking: bool
) -> Correction | None:
    """Of a line that the words do not name, and can only be of."""
    if way := way_corrected(words, plain, lines, profile, step):
        return way
    if number := _number_beside(plain, lines, step):
        return Correction("child_identifier", number)
    if step in OWN_WORDS and "needs" in lines and NO_NEED.match(plain):
        return Correction("needs", without_help(plain, lines["needs"]), ordered=True)
    if step in OWN_WORDS and "needs" in lines and (need := only_a_need(words) or wish_put_in(plain)):
        return Correction("needs", with_wishes(lines["needs"], [need]), ordered=True)
    if of_another := _of_another(words, profile, step, lines):
        return Correction(*of_another)
    if (
        looking
        and "child_identifier" in lines
        and (day := DAY_ALONE.match(plain) or DAY_ALONE.match(days_written(plain)))
        and is_one_date(day["day"])
    ):
        return Correction("child_identifier", day["day"], ordered=True)
    asks_how = looking and field_named(plain) in (None, "contact_value")
    reached = _of_another(words, profile, "needs", lines) if asks_how else None
    if reached and reached[0] == "contact_value" and not _bare_beside_mail(reached[1], lines):
        return Correction("contact_value", BEGINS.sub("", reached[1]), ordered=True)
    return seen_wrong(plain, lines, profile) if looking else None


def _of_another(words: str, profile: Profile, step: str | None, lines: Mapping[str, str]) -> tuple[str, str] | None:
    """Where a family lives does not stand in for the number of who is to be rung."""
    found = belongs(words, profile, step)
    return None if found and post_address(found[1]) and not needs_no_number(lines) else found


def _bare_beside_mail(said: str, lines: Mapping[str, str]) -> bool:
    """A short number where an address stands: it may be the hospital's, and the address is all there is to reply to."""
    return "@" in lines.get("contact_value", "") and "@" not in said and len(re.sub(r"\D", "", said)) < FULL_NUMBER


def _number_beside(plain: str, lines: Mapping[str, str], step: str | None) -> str | None:
    """ "His hosp no is NG44821", said at another line: beside the birthday that stands, and not instead of it."""
    found = HOSPITAL_NUMBER.search(plain)
    if found is None or step in (*OWN_WORDS, "child_identifier", "check", None):
        return None
    stands = lines.get("child_identifier", "")
    number = f"hospital number {found['number']}"
    return f"{stands}, {number}" if speaks_of_a_date(stands) and found["number"] not in stands else number


def seen_wrong(plain: str, lines: Mapping[str, str], profile: Profile) -> Correction | None:
    """Words that can only be of one line, said where all of them stand: "I said never after 6"."""
    if last_name_wrong(plain, lines):
        return Correction("child_name", None, ordered=True)
    if "questions" in lines and NO_QUESTIONS.match(plain):
        return Correction("questions", BY_NAME["questions"].skip, ordered=True)
    if "needs" in lines and (wish := not_to_know(plain)):
        return Correction("needs", with_wishes(lines["needs"], [wish]), ordered=True)
    few = len(plain.split()) <= FEW and not QUESTION.search(plain)
    said = answer_behind(plain)
    if few and said != plain and "place" in lines and profile.place(said):
        return Correction("place", said.strip(" .!"))  # "but I said ward 3"
    hour = time_refused(plain) if few else None
    return Correction("best_time", hour) if hour else None

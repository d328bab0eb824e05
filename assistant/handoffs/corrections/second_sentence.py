"""An answer that says something of another line in its second sentence: "12/03/2018. sorry, it's Amelie not Amelia".
The first is the answer, and only the first; the second goes where it belongs.
"""

import re
from collections.abc import Mapping

from assistant.handoffs.beside.set_aside import answer_alone
from assistant.handoffs.corrections.correction import Correction
from assistant.handoffs.corrections.every_correction import read_corrections
from assistant.handoffs.fields import BY_NAME, DECIDED
from assistant.handoffs.form.also_said import also_said
from assistant.handoffs.form.read_line import can_stand
from assistant.hospital.profile import Profile

LONGEST = 40  # words; a longer text tells a story
ENDS = re.compile(
    r"[.!;]+\s+|\s*\n+\s*|[,\s]+and (?=(?:please |can you )?(?:put|change|make|set|correct|fix) (?:the|her|his|their|my)\b)|[,\s]+(?=(?:born |dob )?\d{1,2}[/.-]\d)|[,\s]+(?=(?:oh |and |also |but )*(?:sorry|oops|whoops|actually|btw|by the way)\b)",
    re.IGNORECASE,
)
TELLS_OF_A_CHILD = ("relationship",)  # where who asks may be followed by who it is about
ANSWERED_LAST = ("child_identifier", "contact_value", "best_time")  # behind words that put right a line before it
NO_ORDERS_HERE = ("child_name", "child_identifier")
ORDERS = re.compile(
    r"^(?:(?:and|but|please|pls|also)[ ,]+)*(?:do not|don['\u2019]?t|dont|never) (?:put|use|write|add)\b",
    re.IGNORECASE,
)


_SURE = r"(?:honest(?:ly)?|really|truly|i promise|promise|trust me|no joke|not (?:joking|kidding|a joke)|(?:that|it|this)(?:'?s| is) (?:really |definitely |all )?(?:right|correct|true|it|how (?:it'?s|it is|you) (?:spelt|spelled|spell it|written)|(?:his|her|their|the) (?:real |full |whole |actual )*(?:name|number|ward))|(?:i(?:'?m| am)|im) (?:quite |very |absolutely |really )?(?:sure|certain|serious)|definitely|yes|correct)"
ASSURES = re.compile(rf"^{_SURE}(?:[ ,.;!-]+(?:and )?{_SURE})*[ .!]*$", re.IGNORECASE)


def answer_and_rest(step: str, words: str, lines: Mapping[str, str], profile: Profile) -> tuple[str, str]:
    """What answers the step, and what is of other lines; all of the words and nothing where they are one answer."""
    if step not in BY_NAME or step in DECIDED or BY_NAME[step].own_words or len(words.split()) > LONGEST:
        return words, ""
    for end in ENDS.finditer(words):
        first, rest = words[: end.start()].strip(" ,"), words[end.end() :].strip()
        if first and rest and can_stand(step, first, profile) and _is_of_another(step, rest, lines, profile):
            return first, rest
        if rest and step in ANSWERED_LAST and _puts_right_first(step, first, rest, lines, profile):
            return rest, first
    return words, ""


def _puts_right_first(step: str, first: str, rest: str, lines: Mapping[str, str], profile: Profile) -> bool:
    """ "Sorry its Dunne with an e. shes 9th sept 2015": the line before it is put right, and then comes the answer."""
    corrected = corrected_besides(step, first, lines, profile)
    return (
        any(one.replaces for one in corrected)
        and not can_stand(step, first, profile)
        and can_stand(step, rest, profile)
    )


def corrected_besides(step: str, rest: str, lines: Mapping[str, str], profile: Profile) -> tuple[Correction, ...]:
    """The lines that stand already, and that what was said behind the answer puts right."""
    found = read_corrections(rest, profile, lines=lines) if rest else ()
    if rest and not found and (alone := answer_alone(rest)) != rest:  # "hang on, it's Harriss, can you check"
        found = read_corrections(f"sorry, {alone}", profile, lines=lines)
    return tuple(one for one in found if one.field != step and one.field in lines)


def _is_of_another(step: str, rest: str, lines: Mapping[str, str], profile: Profile) -> bool:
    if ASSURES.match(rest.replace("\u2019", "'")):
        return True  # and says nothing of any line
    if corrected_besides(step, rest, lines, profile) or (step in NO_ORDERS_HERE and ORDERS.match(rest)):
        return True
    if step == "child_identifier" and not any(char.isdigit() for char in rest) and profile.site(rest):
        return True
    return step in TELLS_OF_A_CHILD and bool(also_said(step, rest, lines, profile))

"""What was said at a short line, and stands in none: told back in the family's own words, so that nothing is lost in
silence. What the answer became ("phone" is "Phone call"), what was taken back, and what is said to us are no loss.
"""

import re
from collections.abc import Collection, Mapping

from assistant.handoffs.beside.asides import aside
from assistant.handoffs.beside.set_aside import is_beside
from assistant.handoffs.fields import BY_NAME, DECIDED
from assistant.handoffs.form.answer_parts import ORDERS, TOLD_BESIDE, Kind, answers_step, clauses_read
from assistant.handoffs.form.one_thing import LEAST, beside_a_day
from assistant.handoffs.readers.day_without_year import day_without_year
from assistant.handoffs.readers.no_help import beside_none
from assistant.handoffs.readers.no_preference import no_preference
from assistant.handoffs.readers.no_ward import on_no_ward
from assistant.handoffs.readers.not_to_know import not_to_know
from assistant.handoffs.readers.one_date import DAYS
from assistant.handoffs.words.dictated import written
from assistant.handoffs.words.second_thoughts import last_thought
from assistant.hospital.profile import Profile

LONGEST = 60  # words; a longer text tells a story
FEWEST = 2  # words of a clause that tell something: one alone is mostly how they speak
OF_SOMEBODY = re.compile(  # but of how somebody is: "she is worse", "dad hits"
    r"^(?:and |but )?(?:s?he|they|dad|mum|my \w+|his \w+|her \w+)(?:'?s|'re)?(?: (?:is|are|was|has|can'?t|cannot|won'?t|doesn'?t|keeps?|isn'?t|got|gets?|feels?|looks?|\w+s))?(?: (?:so|very|much|really|still|getting|all|not)){0,2} \w+$"
    r"|^(?:and |but )?(?:can'?t|cannot|won'?t|speaks?|male|female|boy|girl)(?: \w+){0,2}$",
    re.IGNORECASE,
)
TO_US = (Kind.QUESTION, *ORDERS)  # told of or done by itself
OF_WARDS = ("site", "place")
OF_NAMES = ("relationship", "child_name")  # a name may be a ward's too
OF_BEFORE = re.compile(r"\b(?:was|were|from|not|before|used|until|till|isn't|no longer)\b", re.IGNORECASE)
WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b", re.IGNORECASE)
WRITTEN_IN_FIGURES = ("child_identifier", "contact_value")
PIECES = re.compile(r"[,;]\s+|\s+[-\u2013\u2014]+\s+|\s+(?=(?:and|but|so|because|cos|though|unless|until)\s)")
TAKEN_BACK = re.compile(
    r"\b(?:no wait|wait no|actually|sorry|i mean|i meant|scratch that|never ?mind|oops|whoops|instead|rather|used to|correction)\b"
    r"|^(?:and |but |so )?(?:(?:it|that|this|s?he|they)(?:'s|'re| is| are) )?(?:not|no|nope|isn'?t|no longer)\b(?! when\b| if\b| while\b| just\b| only\b)",
    re.IGNORECASE,
)
SHORT_ENDS = re.compile(r"'(?:s|m|re|ve|ll|d)\b")
MOST_GONE = 3  # words of what was said that may stand in no line, and nobody needs to be shown it
LABELS = {  # what names a line beside what stands in it: "and she was born 3 May 2024", "please address me as Mrs Voss"
    "relationship": "address addressed call called name title",
    "child_name": "called name surname full first last known goes everyone everybody calls",
    "child_identifier": "born birth birthday date dob hospital nhs number",
    "site": "hospital site under",
    "place": "ward clinic unit under",
    "contact_method": "ring rings call calls text texts phone telephone mobile email letter letters post message",
    "contact_value": "ring call text phone telephone mobile landline email number address",
    "best_time": "time times ring call text phone",
}
SAYS_LITTLE = frozenset(
    "a about actually ah alright all already also always am an and answer any are aren as ask asked asking at be because been "
    "being best better bit but by bye can cant cheers clear could cos course dear definitely did do does doesn doing don done "
    "dont eh either else er err erm ever everything fine first for form from giving god gonna "
    "good got guess ha had has hasn have haven having he hello help her here hers hey hi him himself his hm hmm honestly "
    "hope how i id if ill im in info information is isn it its itself ive just keep kind kindly know known knows lady least let like "
    "line ll lol look love made make many mate may maybe me mean might mine more most much must my name named need needs never "
    "nice no none nope not nothing now obviously of off ofc oh ok okay on once one only or our own ours out pal perhaps "
    "please pls plz possible probably put question quite rather re really right said same say see send shall she should "
    "so some sorry sort still sure ta take tell than thank thanks that thats the their theirs them then there these they "
    "thing things think this those though tho time to today told too try u ugh uh um umm under until ur us use ve very "
    "wait was way we well were what whatever when where which who whom why will with would write ya yeah yep "
    "yes yet you your yours".split()
)


def left_over(step: str, words: str, lines: Mapping[str, str], told: Collection[str], profile: Profile) -> list[str]:
    """The parts of `words` of which nothing stands in `lines`, as they are now, nor in what is `told` with them."""
    plain = words.replace("\u2019", "'")
    if step in DECIDED or BY_NAME[step].own_words or len(plain.split()) > LONGEST or last_thought(plain) != plain:
        return []  # what is taken back in the same breath is read as a whole
    known = _words_of(" ".join((*lines.values(), *told)))
    wish = (not_to_know(plain) or "").lower()
    lost: list[str] = []
    if step == "needs" and (beside := beside_none(plain)):
        return [beside]
    for clause in clauses_read(step, plain, profile):
        if clause.kind in TO_US or (wish and _is_of(clause.text.lower().strip(" .,"), wish)):
            continue
        if step in OF_NAMES and "child_identifier" not in lines and day_without_year(clause.text):
            continue  # its year is asked
        if clause.of and all(lines.get(name, "") == line for name, line in clause.of):
            continue
        goes_on = step == "contact_value" and TOLD_BESIDE.match(clause.text)  # "and it's not just the hernia"
        tells = len(_words_of(clause.text) - SAYS_LITTLE) >= (1 if goes_on else FEWEST)
        tells = tells or bool(WEEKDAY.search(clause.text)) or _names_another(step, clause.text, lines, profile)
        if tells or OF_SOMEBODY.match(clause.text.strip(" .,!")):
            lost += [
                part
                for part in _pieces(clause.text)
                if _names_another(step, part, lines, profile)
                or _is_lost(step, part, known | _labels(part, lines), profile)
            ]
    return lost


def _names_another(step: str, said: str, lines: Mapping[str, str], profile: Profile) -> bool:
    """A site or a ward than those that stand, told at a step of another line."""
    if step in ("site", *OF_NAMES) or (step == "place" and OF_BEFORE.search(said)):
        return False
    named = (*profile.sites_named(said), *(profile.places_named(said) if step != "place" else ()))
    stands = " ".join(lines.values())
    return any(one.name not in stands for one in named)


def not_as_said(step: str, words: str, lines: Mapping[str, str]) -> bool:
    """Whether the line of a step holds less than was said there, so that the family should see at once what it is."""
    if step in DECIDED or BY_NAME[step].own_words:
        return False
    plain = words.replace("\u2019", "'")
    known = _words_of(" ".join(lines.values())) | frozenset(LABELS.get(step, "").split())
    gone = [word for word in _words_of(plain) - SAYS_LITTLE if not _stands(word, known)]
    return len(gone) >= MOST_GONE


def _labels(part: str, lines: Mapping[str, str]) -> frozenset[str]:
    """The words that name those lines of which something stands in the part."""
    said = _words_of(part) - SAYS_LITTLE
    there = [name for name, line in lines.items() if said & (_words_of(line) - SAYS_LITTLE)]
    return frozenset(word for name in there for word in LABELS.get(name, "").split())


def _is_of(clause: str, wish: str) -> bool:
    """Also "my dad is Gary dont contact him", of which the wish is a part."""
    return clause in wish or any(one in clause for one in wish.split("; "))


def _is_lost(step: str, part: str, known: Collection[str], profile: Profile) -> bool:
    says = _words_of(part) - SAYS_LITTLE
    missing = [word for word in says if not _stands(word, known)]
    if not missing or is_beside(part) or aside(part) or no_preference(part):
        return False
    if step == "child_identifier" and DAYS.search(part) and len(beside_a_day(part)) >= LEAST:
        return True  # more is told of that day
    if TAKEN_BACK.search(part) or profile.sites_named(part) or (step in OF_WARDS and on_no_ward(part)):
        return False
    if step in WRITTEN_IN_FIGURES and all(_stands(word, known) for word in _words_of(written(part)) - SAYS_LITTLE):
        return False  # "the second of February two thousand nineteen" stands there as 2 February 2019
    if step == "child_identifier" and len(beside_a_day(written(part))) >= LEAST:
        return True  # a month is named in it: "we moved house in June"
    return not answers_step(step, part, profile)


def _pieces(clause: str) -> list[str]:
    return [one.strip(" .,;!-\u2013\u2014") for one in PIECES.split(clause) if one and one.strip(" .,;!-\u2013\u2014")]


def _words_of(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", SHORT_ENDS.sub("", text.lower().replace("\u2019", "'"))))


def _stands(word: str, known: Collection[str]) -> bool:
    return word in known or f"{word}s" in known or word.removesuffix("s") in known

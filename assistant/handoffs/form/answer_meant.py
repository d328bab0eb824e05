"""What answers a short line: with the marks that were spoken, without what is said to us beside it, and as it stands in
the end.
"""

import re

from assistant.details.read import Details
from assistant.handoffs.beside.fixed_answers import beside
from assistant.handoffs.beside.for_the_message import wish_apart
from assistant.handoffs.beside.set_aside import answer_alone, without_question
from assistant.handoffs.beside.stop_if import without_condition
from assistant.handoffs.form.told_apart import language_alone
from assistant.handoffs.readers.best_time import THE_TIME
from assistant.handoffs.readers.birth_or_number import AGE_BEHIND, FINE_BEHIND, NO_NUMBER, OF_BIRTH_BEHIND, THERE_BEHIND
from assistant.handoffs.readers.both_names import names_apart
from assistant.handoffs.readers.child_name import ITS_ME
from assistant.handoffs.readers.name_parts import name_in_parts
from assistant.handoffs.readers.name_told_again import name_told_again
from assistant.handoffs.readers.names_said import before_an_aside, loses_a_name, name_put_right
from assistant.handoffs.readers.no_help import need_alone
from assistant.handoffs.readers.unsure_ward import unsure_with_words
from assistant.handoffs.readers.ward import not_on_list
from assistant.handoffs.readers.way_to_reach import asks_to_reach
from assistant.handoffs.words.second_thoughts import last_address, last_thought
from assistant.handoffs.words.spoken_dates import day_put_right
from assistant.handoffs.words.spoken_marks import without_spoken_marks

APOLOGY = re.compile(
    r"^(?:(?:no|oh|ah|ok)[ ,]+)*(?:sorry|oops|whoops|my mistake)(?:[ ,.:;!-]+(?:sorry|oops))*[ ,.:;!-]+(?=\w)",
    re.IGNORECASE,
)
AS_SAID = re.compile(  # "I just said. Poppy Lund"
    r"^(?:(?:but|oh|look|listen|like|as|well|no|yes)[ ,]+)*(?:i|we)(?:['\u2019]?ve| have)?(?: just| already)* (?:said|told you|wrote|typed|gave you)"
    r"(?: (?:that|it|so|this))?(?: (?:already|before|earlier|just now|once|twice|above))*[ ,.:;!-]+(?=\w)"
    r"|^(?:(?:but|oh|look|no|yes)[ ,]+)*(?:already (?:said|told you)|(?:said|told you) (?:(?:that|it|this) )?(?:already|before|earlier|once|twice))[ ,.:;!-]+(?=\w)",
    re.IGNORECASE,
)
JUST_PUT = re.compile(
    r"^(?:(?:oh|ok|no|sorry|just|please|then|can you)[ ,]+)*(?:put|make it|i mean|i meant|(?:you )?(?:can )?write(?! (?:to|me|us|back)\b))(?: (?:me |it )?(?:down )?as)? (?=\w)",
    re.IGNORECASE,
)
LAST_STOP = re.compile(r"\s+full stop[\s.]*$", re.IGNORECASE)
REPLACED = ("child_name", "child_identifier", "site", "place", "contact_value")  # by what stands behind a bare "no"
OF_WARDS = ("site", "place")
SPACES = re.compile(r"[ \t]{2,}")


def answer_meant(name: str, words: str) -> str:
    """What answers a short line: with the marks that were spoken, without what is said to us beside it, and as it
    stands in the end.
    """
    words = SPACES.sub(" ", words)
    if name in OF_WARDS and (unsure_with_words(words) or not_on_list(words)):
        return words  # what they say beside it is why it stands as they say it
    words = name_in_parts(name_told_again(words)) if name == "child_name" else words
    words = beside(words, name)[0] or words
    if name in (*REPLACED, "relationship"):
        alone = words if name == "contact_value" and _asks_for_both(words) else without_question(words)[0]
        words = alone if name != "relationship" or Details(alone).relationship else words
    words = wish_apart(name, without_condition(words) or words)[0]
    if name == "child_name":
        words = ITS_ME.sub("", words)
        words = before_an_aside(name_put_right(names_apart(words)[0].replace("\u2019", "'")))
    words = last_address(LAST_STOP.sub("", words)) if name == "contact_value" else without_spoken_marks(words)
    words = JUST_PUT.sub("", answer_behind(answer_alone(words)))
    words = THE_TIME.sub("", words) if name == "best_time" else words
    if name == "needs":
        return need_alone(
            language_alone(words)
        )  # "Urdu interpreter, no wait, Punjabi": what is to be kept of the first, staff can read
    if name == "child_identifier":
        words = OF_BIRTH_BEHIND.sub("", NO_NUMBER.sub("", THERE_BEHIND.sub("", words)))
        return day_put_right(FINE_BEHIND.sub("", AGE_BEHIND.sub("", words)))
    last = last_thought(words)
    return words if name == "child_name" and loses_a_name(words, last) else last


def _asks_for_both(words: str) -> bool:
    """ "07700 900123, can you also email sam@example.com?": how to reach them, put as a question."""
    parts = re.split(r"[,;.!]\s+", words.strip(" ?"))
    return len(parts) > 1 and any(asks_to_reach(part) for part in parts[1:])


def answer_behind(words: str) -> str:
    """An answer without the apology, or the "as I said", that it begins with."""
    return AS_SAID.sub("", APOLOGY.sub("", words))

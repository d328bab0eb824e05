"""When to be reached, of the words that answer for it."""

import re

from assistant.handoffs.readers.refusal import NotUnderstood
from assistant.handoffs.readers.ward import SENTENCE
from assistant.hospital.profile import Profile

OF_A_TIME = re.compile(
    r"\d|^any(?=[ ]*(?:[,.;!]|$))|\b(?:any ?time|when\w*|after|before|until|till?|from|between|during|not|except|only|never|always|ever|all|most|early|earlier|late|later|soon\w*|now|today|tonight|tomorrow|mornings?|afternoons?|evenings?|nights?|days?|daytime|"
    r"weeks?|weekdays?|weekends?|\w+days?|hours?|noon|midday|lunch\w*|tea ?time|dinner|break\w*|nap\w*|sleep\w*|asleep|bed\w*|school|nursery|work\w*|shifts?|home|free|busy|flexible|mind|suits?|whatever|preference|fuss(?:y|ed)|bothered|odds|matters?|up to|either|both|times?|visit\w*|rounds?(?! (?:to|the|here|now))|off|once|while|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
    re.IGNORECASE,
)
NO_TIME = re.compile(r"\b(?:not|only|never|always|ever|all|most|off|once|mind|one|time)\b")  # alone they tell of none
THE_TIME = re.compile(  # "the time please: evenings after six"
    r"^(?:(?:my|the|a) )?(?:best |good )?times?(?: to (?:ring|call|phone|text)(?: me)?)?(?:,? please)?(?: (?:is|are|would be)\b[ :]*|'s |\s*[:=]\s*)(?=\S)",
    re.IGNORECASE,
)


def best_time(words: str, profile: Profile, given: dict[str, str]) -> str:
    """Any words of a few; a sentence needs something of a time in it: "the nurse has just come in" has none."""
    if words.isascii() and len(words.split()) >= SENTENCE and not OF_A_TIME.search(words):
        raise NotUnderstood("utter_unclear_step")
    return words

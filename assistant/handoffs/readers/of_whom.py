"""Of whom a message speaks, where a child of the family died and another lives: one place for cards, pages and form.

A child who is ill, in hospital or being looked at now is living, whatever was told of a death before. Of the death is
only what names it, or asks what comes after one.
"""

import re
from enum import StrEnum

from assistant.handoffs.readers.living_child import ill_now, speaks_of_living, unsays_death
from assistant.signs import BETWEEN_SENTENCES, normalised


class Of(StrEnum):
    LIVING = "living"
    DEAD = "dead"
    BOTH = "both"
    UNCLEAR = "unclear"


_OF_A_DEATH = r"(?:deaths?|inquests?|coroners?|fiscal|post[ -]?mort[ea]ms?|autops(?:y|ies)|funerals?|medical examiners?|key ?workers?|mortuary|bereave\w*|child death|grie(?:f|ve|ving|ved)|grave|ashes|stillb\w+|anniversary)"
NAMES_DEATH = re.compile(
    rf"\b{_OF_A_DEATH}\b|\b(?:die[ds]?|dead|passed away|killed|buried|lost (?:him|her|my|our))\b|\b(?:miss|missing) (?:him|her)\b"
)
ASKS_REVIEW = re.compile(  # by its name: the one that follows a death
    r"\b(?:reviews?|investigat\w+|enquiry|inquiry)\b(?! (?:now|tonight|today|straight))|\bwhat happened to (?:him|her|(?!(?:the|that|this|my|our) )[a-z'-]+)\b"
)
OF_CARE = re.compile(r"\b(?:urgent|medication|medicines?|care|annual|my|clinic|another|second) reviews?\b")
_PAGES = rf"(?:(?:the|a|any|all|more|those|these|that|child|about|of|death|your|bloody|his|her) )*(?:reviews?|{_OF_A_DEATH}|investigations?|helplines?)"
REFUSES = re.compile(  # "do not speak to me about reviews"
    rf"\b(?:do not|don'?t|dont|stop|never|no more|enough)(?: (?:please|ever|want (?:you )?to|you dare|keep|need to|want|wish to|go|going|start))*"
    rf" (?:(?:speak|speaking|talk|talking|tell|telling|on|write|writing|go on|going on|hear|say|saying|send|sending|show|showing|mention|mentioning)(?: (?:to )?(?:me|us))? (?:anything |more |again )?(?:(?:of|about|on) )?)?{_PAGES}\b"
)
SAID_OF_REFUSAL = re.compile(r"\b(?:they|he|she|nobody|no ?one|doctors?|the (?:ward|hospital|team)|police)\b")


def of_whom(text: str, *, names_one: bool = False) -> Of:
    """From this message alone. `names_one`: it tells that a child has died, as its reader knows."""
    plain = normalised(text)
    rest = " ".join(one for one in BETWEEN_SENTENCES.split(plain) if not REFUSES.search(one))
    review = ASKS_REVIEW.search(rest) and not OF_CARE.search(rest)
    dead = names_one or bool(NAMES_DEATH.search(rest) or review)
    told = names_one or bool(NAMES_DEATH.search(plain))
    living = speaks_of_living(text) or unsays_death(text) or ill_now(text, told=told)
    if dead and living:
        return Of.BOTH
    if dead:
        return Of.DEAD
    return Of.LIVING if living else Of.UNCLEAR


def refuses_death_pages(text: str) -> bool:
    """For the rest of the chat; what somebody else did not say is no wish of theirs."""
    said = (REFUSES.search(one) for one in BETWEEN_SENTENCES.split(normalised(text)) if not SAID_OF_REFUSAL.search(one))
    return any(said)

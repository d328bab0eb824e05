"""Words that close a talk with a person: thanks, a goodbye, an "ok". Nobody waits for an answer to them."""

import re

from assistant.safety.message import Message
from assistant.safety.rulebook import vetoes
from assistant.take_along.beside_the_step import goodbye

GOES_FOR_NOW = "goes for now"  # as the danger screen has it

_POLITE = frozenset(
    "thanks thank thankyou thx ty ta cheers you u so much very many ever a lot for your the help helping time talking reply "
    "answer that thats all was is really great lovely brilliant kind helpful good perfect fine ok okay okey k right will do "
    "no problem worries bye byebye goodbye night day evening take care see x xx xxx and again now i ill ll s it this".split()
)
_MEANT = frozenset(
    "thanks thank thankyou thx ty ta cheers ok okay okey k bye byebye goodbye great lovely brilliant perfect".split()
)
_WORDS = re.compile(r"[^\W\d_]+")
_HAS_NOT_ENDED = re.compile(r"\?|\bbut\b|\bstill\b", re.IGNORECASE)


def is_parting(text: str) -> bool:
    """Nothing but polite words, and one of those that mean it."""
    words = _WORDS.findall(text.casefold().replace("'", "").replace("\u2019", ""))
    polite = bool(words) and all(word in _POLITE for word in words) and any(word in _MEANT for word in words)
    return polite and not _HAS_NOT_ENDED.search(text)


def says_goodbye(text: str) -> bool:
    """ "That will do. Goodbye.": whoever says that ends the chat, and not only what is open in it."""
    return is_parting(text) and re.search(r"\b(?:good ?)?bye\b", text, re.IGNORECASE) is not None


def parts(text: str) -> bool:
    """In any words that are a goodbye and nothing else."""
    return goes_for_now(text) or says_goodbye(text) or goodbye(text)


def goes_for_now(text: str) -> bool:
    """ "I have to go, I can't do this just now.": nothing else is said. The danger screen knows the same words."""
    row = Message(text).row
    return any(one.pattern.search(row) for one in vetoes() if one.name == GOES_FOR_NOW)

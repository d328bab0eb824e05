"""What leads to decisions near the end of life is offered only where the family, or an answer it was given, has spoken
of dying or of stopping treatment.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from assistant.answers.reply import Offer, Reply
from assistant.details.nearing_an_end import speaks_of_an_end
from assistant.take_along.bank import load_bank

INTENT = "ask_end_of_life"
ANSWERS = ("end_of_life", "nothing_more")  # that speak of it
CONCERN = "palliative-end-of-life"


def is_near_an_end(said: Iterable[str], answers: Iterable[str]) -> bool:
    """`said` are the family's words in this chat, `answers` the ids of those it was given."""
    return any(one in ANSWERS for one in answers) or any(speaks_of_an_end(text) for text in said)


def leads_there(offer: Offer) -> bool:
    return offer.payload.get("intent") == INTENT or offer.payload.get("say") == _worry()


def not_led_there(replies: Sequence[Reply]) -> list[Reply]:
    return [replace(one, offers=tuple(offer for offer in one.offers if not leads_there(offer))) for one in replies]


def _worry() -> str:
    return next(one.title for one in load_bank().concerns if one.id == CONCERN)

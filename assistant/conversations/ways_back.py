"""After a danger card: what was open before it, by name, and the question that stood beside the danger."""

import re
from dataclasses import replace

from assistant import clock
from assistant.answers.reply import Offer, Reply
from assistant.answers.wording import Reader
from assistant.conversations.decisions.danger import INTENT_OF
from assistant.conversations.engine_turn import EngineTurn
from assistant.conversations.readers.danger_goes_on import asks_if_urgent
from assistant.conversations.readers.whether_to_call import asks_whether_to_call
from assistant.conversations.replies.topics import FRIGHTENING
from assistant.conversations.snapshot import Snapshot
from assistant.conversations.words import Words
from assistant.details.question import asks

SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
LEAST = 3  # words of a question that says by itself what is asked
LONGEST = 60
LEANS = re.compile(r"\b(?:they|them|it|that|this|so|me|us|him|her|he|she)\b", re.IGNORECASE)
LEANING = 4  # words of a question whose sense stands in the sentence before it: "can they stop me"
URGENT = re.compile(r"\b(?:what (?:do|should|can|shall) (?:i|we) do|help|what now)\b")
INTENTS = frozenset(INTENT_OF.values())


def ways_back(words: Words, snapshot: Snapshot) -> tuple[Offer, ...]:
    """What was open, each under its own name, and else the question that the card came for."""
    open_forms = tuple(dict.fromkeys((*((snapshot.form,) if snapshot.form else ()), *snapshot.begun)))
    offers = words.offers.open_again(open_forms)
    asked = question_beside(snapshot.near_words)
    return (*offers, words.offers.ask_again(asked)) if asked else offers


def question_beside(text: str) -> str | None:
    """What a message asks besides the danger: the sentences of it that ask, but not what to do now."""
    sentences = [one.strip() for one in SENTENCE.split(text) if one.strip()]
    told: dict[int, str] = {}
    for place, one in enumerate(sentences):
        if asks(one) and len(one.split()) >= LEAST and not _of_the_danger(one):
            leans = place > 0 and len(one.split()) <= LEANING and LEANS.search(one)
            told |= {place - 1: sentences[place - 1]} if leans else {}
            told[place] = one
    question = " ".join(told.values())
    return question if 0 < len(question.split()) <= LONGEST else None


def _of_the_danger(question: str) -> bool:
    urgent = URGENT.search(question.lower())
    return bool(asks_if_urgent(question, "emergency") or asks_whether_to_call(question) or urgent)


def with_ways_back(
    replies: list[Reply], turn: EngineTurn, snapshot: Snapshot, words: Words, reader: Reader
) -> list[Reply]:
    """Under a card: the list that it broke off, and what was asked in the same breath; nothing beside an emergency.
    What was asked and is read by itself presumes no danger any more.
    """
    if turn.intent not in INTENTS or not replies:
        return replies
    if snapshot.choice and "ask" in snapshot.choice:
        near = [one for one in turn.nearest if one not in FRIGHTENING]
        return [words.unsure.reply(near, snapshot.unsure, reader, now=clock.now())]
    if turn.intent == INTENT_OF["emergency"] or reader.writer == "bereaved":
        return replies
    asked = question_beside(snapshot.text) if snapshot.typed else None
    more = (*words.offers.open_again((snapshot.form or "",)), *((words.offers.ask_again(asked),) if asked else ()))
    new = tuple(offer for offer in more if offer not in replies[-1].offers)
    return [*replies[:-1], replace(replies[-1], offers=(*replies[-1].offers, *new))]

"""What a long message asks: its parts, and which of them is the question. Families tell the story first, and ask more
than one thing.

Without Rasa: it is given a way to read a text, `{intent: {name, confidence}, …}`, and chooses.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from assistant.engine.danger import DANGER

LONG = 18  # words: a shorter message without several sentences is read as a whole
STORY = 40  # words: told first, and asked at the end
SHORTEST, MOST_PARTS, MOST_OTHERS = 3, 8, 3
SURE_WHOLE, SURE_PART, SURE_SECOND = 0.75, 0.45, 0.60
TALK = frozenset(
    """
    greet goodbye thank affirm deny stop inform tell_situation correct_handoff out_of_scope nlu_fallback
    give_feedback restart not_answered say_simpler tell_more ask_source
    """.split()
).union(DANGER)
NEEDS = frozenset("ask_interpreter ask_easy_read ask_in_writing ask_emotional_support".split())  # told of oneself, too
SENTENCE = re.compile(r"(?<=[.?!])\s+|\n+|\s+(?=\U0001f300)")
TURN = re.compile(
    r",?\s+(?=(?:and|but|so|also|plus|then|anyway)\s+(?:what|how|why|when|where|who|which|can|could|do|does|is|are|will|would|should)\b)",
    re.IGNORECASE,
)
ASKING = re.compile(
    r"\?|^(?:and |but |so |also |plus )*(?:what|how|why|when|where|who|whom|whose|which|can|could|do|does|is|are|will|would|should|am)\b",
    re.IGNORECASE,
)
_FEELS = r"(?:ill|sick|beside (?:myself|ourselves)|worried|scared|frightened|terrified|afraid|lost|tired|exhausted|desperate|angry|furious|upset|confused|overwhelmed|anxious|stressed|in bits|in pieces|at my wits'? end|heartbroken|gutted|shattered|drained|fed up|going (?:mad|spare))"
FELT = re.compile(  # "I'm worried sick, whose job is it": a feeling alone, then the question
    rf"^(?:(?:i|we)(?:'?m| am|'?re| are)?|im|feel(?:ing)?|i feel|i'm feeling)? ?(?:(?:so|really|just|very|absolutely|that|half|all|worried|scared|honestly|still) )*{_FEELS}(?: (?:sick|ill|stiff|silly|to death|and \w+|with (?:worry|it all|fear|nerves)|now|about (?:it|this|him|her)(?: all)?|of (?:it|this) all))*\s*[,;:\u2013-]+\s*(?P<asked>(?:and |but |so )?(?:whose|what|who|would|how|when|where|which|could|can|will|should|is|are|do|does)\b.+)$",
    re.IGNORECASE | re.DOTALL,
)
_POLITE = r"(?:good (?:morning|afternoon|evening|day)|morning|afternoon|evening|hello|hi|hiya|hey|dear all|ok(?:ay)?|right|all ?right|fine|lovely|great|thank(?:s| you)|ta|cheers|much obliged|many thanks)"
_ACCEPTS = (
    r"(?:(?:that|it|this)(?: all)?(?:'s| is| was| sounds| seems)(?: (?:so|very|really|all|quite|most))* (?:good|sensible|fair(?: enough)?|fine|helpful|reassuring|right|clear|useful|kind|great|lovely)(?: (?:to (?:me|us|know|hear)|of you))?"
    r"|(?:that |this |it |all )*makes (?:perfect )?sense(?: to (?:me|us))?|i (?:see|follow)(?: (?:that|you|it))?|(?:good|useful|nice) to (?:know|hear)|that (?:helps(?: (?:me|us|a lot|a bit))?|(?:puts|sets) (?:my|our) minds? at (?:rest|ease))|fair enough)"
)
_SAID = rf"(?:{_POLITE}|{_ACCEPTS})"
COURTESY = re.compile(rf"^{_SAID}(?:[ ,]+(?:{_SAID}|there|again|then|so|now|all|both))*[ .,!\u2026]*$", re.IGNORECASE)
EMPTY = frozenset(  # words of a question that say nothing without the sentence before it
    """
    a about all allow and any anybody anyone are at be been but by can consultant could d did do doctor doctors does
    doing done else ever first for from get give gives got had happen happens has have he her hers him his hospital
    hospitals how i if in is it its just leave let ll made make makes may me might mine must my next now nurse of on
    one or our permit please re right s say says she should so somebody someone staff stand stands such team that the
    their them then there these they this those to too us ward we were what what's when where which who who's whom
    whose why will with would you your
    """.split()
)
FEW_WORDS, SHORT_TELLING = 3, 14  # that say something, in a question; words of what was told before it
PAIR = 2  # parts: what was told, and the question
Parse = dict[str, Any]


@dataclass(frozen=True)
class Asked:
    """`main` is how the message is taken; `also` are the intents of the other questions that plainly stand in it."""

    main: Parse
    also: tuple[str, ...] = ()


def understand(text: str, read: Callable[[str], Parse]) -> Asked:
    """The whole message counts while it is short and clear; otherwise the first part that plainly asks something, and
    of a long story the last.
    """
    whole = read(text)
    if (left := without_courtesy(text)) is not None:
        return Asked(_of_what_is_left(read(left), whole, text))
    parts = split(text)
    felt = FELT.match(text.strip())
    if not in_parts(text):
        return Asked(whole)
    found = [(part, parse) for part in parts if _asks(parse := read(part), SURE_PART)]
    if not found:
        return Asked(whole)
    questions = [one for one in found if ASKING.search(one[0])] or found
    part, chosen = questions[-1 if len(text.split()) > STORY else 0]
    if _asks(whole, SURE_WHOLE) and not (felt or _asked_behind_a_need(whole, part, parts, questions)):
        chosen = whole
    elif _leans_on_first(part, parts):
        chosen = _surer(chosen, whole)
    name = chosen["intent"]["name"]
    others = [
        parse["intent"]["name"]
        for part, parse in questions
        if _asks(parse, SURE_SECOND) and parse["intent"]["name"] != name
    ]
    return Asked({**chosen, "text": text}, tuple(dict.fromkeys(others))[:MOST_OTHERS])


def _asked_behind_a_need(whole: Parse, part: str, parts: list[str], questions: list[tuple[str, Parse]]) -> bool:
    """ "I'm dyslexic, keep it short. Who do I go to?": the need is noted anyway, and the one question is answered."""
    told = any(not ASKING.search(one) for one in parts)
    alone = len(questions) == 1 and bool(ASKING.search(part)) and not _leans_on_first(part, parts)
    return whole["intent"]["name"] in NEEDS and told and alone


def in_parts(text: str) -> bool:
    """Whether there is more to read than the whole: several parts, or a question behind a feeling or a courtesy."""
    several = len(split(text)) > 1 or FELT.match(text.strip()) is not None
    return several or without_courtesy(text) is not None


def without_courtesy(text: str) -> str | None:
    """The only part, where `split` left out nothing but a greeting, thanks or an assent: "Right. Who would look?"; None
    for any other message.
    """
    parts = split(text)
    if len(parts) != 1 or parts == [text] or FELT.match(text.strip()):
        return None
    dropped = [one for one in SENTENCE.split(text.strip()) if one.strip() and one.strip() not in parts[0]]
    return parts[0] if dropped and all(COURTESY.match(one.strip()) for one in dropped) else None


def _of_what_is_left(left: Parse, whole: Parse, text: str) -> Parse:
    """It counts where it plainly asks something, or tells of a danger: "Thanks. You are kind" stays a whole."""
    danger = (left.get("intent") or {}).get("name") in DANGER
    return {**left, "text": text} if danger or _asks(left, SURE_PART) else whole


def split(text: str) -> list[str]:
    """Sentences, and run-on questions joined by "and how", "but can". A message of one short sentence is its own only
    part.
    """
    if felt := FELT.match(text.strip()):
        return [felt["asked"]]
    if len(text.split()) < LONG and len(SENTENCE.split(text.strip())) < 2 and not TURN.search(text):
        return [text]
    parts: list[str] = []
    for sentence in _without_courtesies(SENTENCE.split(text)):
        first, *more = (part.strip() for part in TURN.split(sentence))
        if parts and _needs(first, parts[-1]):
            parts[-1] = f"{parts[-1]} {first}"
        else:
            parts.append(first)
        parts += more
    return [part for part in parts if len(part.split()) >= SHORTEST][-MOST_PARTS:] or [text]


def _without_courtesies(sentences: list[str]) -> list[str]:
    """Thanks and an assent ask and tell nothing, however many words they have."""
    return [one for one in sentences if not COURTESY.match(one.strip())] or sentences


def _needs(question: str, before: str) -> bool:
    """A question that says nothing without what was told just before it stays with that: "Mum and I see it differently.
    What will they do then?"
    """
    empty = ASKING.search(question) and not _saying(question)
    return bool(empty) and not ASKING.search(before) and _is_short(before)


def _leans_on_first(question: str, parts: list[str]) -> bool:
    """A question of few words behind a short telling, which may mean another thing with it."""
    if len(parts) != PAIR or question != parts[1]:
        return False
    told = parts[0]
    return not ASKING.search(told) and _is_short(told) and len(_saying(question)) <= FEW_WORDS


def _surer(alone: Parse, together: Parse) -> Parse:
    sure = (alone["intent"].get("confidence") or 0.0, SURE_PART)
    return together if _asks(together, max(sure)) else alone


def _saying(text: str) -> set[str]:
    return set(re.findall(r"[a-z0-9]+", text.lower().replace("\u2019", "'"))) - EMPTY


def _is_short(told: str) -> bool:
    return SHORTEST <= len(told.split()) <= SHORT_TELLING


def _asks(parse: Parse, sure: float) -> bool:
    intent = parse.get("intent") or {}
    return (
        intent.get("name") not in TALK and intent.get("name") is not None and (intent.get("confidence") or 0.0) >= sure
    )

"""Pages that a family has said are not what it asked. While that is near, none of them is told again: not by a rule of
ours, and not by the engine, whose next likeliest topic counts where it holds what is asked.
"""

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from typing import Any

from assistant.answers.wording import Reader
from assistant.conversations.engine_turn import EngineTurn
from assistant.conversations.readers.fitting_part import words_in
from assistant.conversations.readers.not_what_was_asked import not_what_was_asked, pleads_for_it
from assistant.conversations.replies.said_again import NOT_KNOWN
from assistant.conversations.replies.topics import FRIGHTENING, NOT_OFFERED
from assistant.conversations.words import Words
from assistant.details.nation import named_places
from assistant.records.models import Message

PLAIN = ("greet", "thank", "goodbye", "situation", "handoff_consent", "capabilities", "easy_read")  # no page of a topic
# Pages that lead to help. An impatient word is soon said of them, and whoever needs one has no time to name it.
OF_HELP = frozenset({
    "senior_doctor_now", "marthas_rule", "three_things", "out_of_hours", "emotional_support", "bereaved_support",
    "stillborn", "fear_of_dying", "medical_advice", "medicine_alone", "delay_risk", "nobody_tells_us",
    "social_services", "delete_my_data",
})  # fmt: skip

IN_TITLE = 2


@dataclass(frozen=True)
class ToldOf:
    """What stood in a message: the page it is of, and its words, which may be a sentence that only has its sources."""

    page: str
    text: str


def refuses(text: str) -> bool:
    """What is told for the wrong nation is the right page in other words; and a plea is for the same page."""
    if not_what_was_asked(text) is None or pleads_for_it(text):
        return False
    return not any(one.nation for one in named_places(text))


def told_and_refused(said: Sequence[Message]) -> tuple[ToldOf, ...]:
    """Of messages in the order they were said: all that was told between a message that refuses and the one before."""
    refused: list[ToldOf] = []
    since: list[ToldOf] = []
    for one in said:
        if one.sender != "family":
            since += _page(one)
            continue
        refused += since if since and refuses(one.text) else []
        since = []
    return tuple(refused)


def _page(one: Message) -> list[ToldOf]:
    told = one.answer and not one.notice and one.sender == "assistant" and one.answer["id"] not in PLAIN
    return [ToldOf(one.answer["id"], one.text)] if told and one.answer else []


def pages_of(told: Sequence[ToldOf], words: Words, reader: Reader, now: Any) -> frozenset[str]:
    """The pages of which at least a part was told: a sentence of ours that has its facts from one is not it. A page of
    help can never be refused.
    """
    return frozenset(one.page for one in told if one.page not in OF_HELP and _is_of_it(one, words, reader, now))


def _is_of_it(one: ToldOf, words: Words, reader: Reader, now: Any) -> bool:
    if words.wording.answer(one.page) is None:
        return False
    page = words.wording.word(one.page, reader, now=now).text
    return any(part in one.text for part in page.split("\n\n"))


def without_refused(
    turn: EngineTurn, refused: Set[str], asked: str, words: Words, reader: Reader, now: Any
) -> EngineTurn:
    """The turn with the next topic that holds what is asked, or, where none does, that it is not known."""
    if not refused or turn.form:
        return turn
    intents = {answer.intent for one in refused if (answer := words.wording.answer(one))}
    left = replace(
        turn,
        nearest=[one for one in turn.nearest if one not in intents],
        also=[one for one in turn.also or () if one not in intents],
        close=None if turn.close in intents else turn.close,
    )
    if not {reply["custom"].get("answer") for reply in turn.replies} & refused:
        return left
    near = [one for one in left.nearest if one not in NOT_OFFERED | FRIGHTENING]
    pages = [answer for one in near if (answer := words.wording.by_intent(one)) and answer.id not in refused]
    held = [_holds(words.wording.word(one.id, reader, now=now).text, one.title, asked) for one in pages]
    most: int = max(held, default=0)
    if most:
        page = pages[held.index(most)]
        told: dict[str, Any] = {"text": "", "buttons": [], "custom": {"answer": page.id}}
        return replace(left, replies=[told], intent=page.intent, close=None)
    unknown: dict[str, Any] = {"text": "", "buttons": [], "custom": {"render": NOT_KNOWN}}
    return replace(left, replies=[unknown], intent=None, close=None)


def _holds(page: str, title: str, asked: str) -> int:
    """How many words of what is asked it has in one part. Those of its title weigh more: they are what was named."""
    wanted = words_in(asked)
    return IN_TITLE * len(wanted & words_in(title)) + max(len(wanted & words_in(one)) for one in page.split("\n\n"))

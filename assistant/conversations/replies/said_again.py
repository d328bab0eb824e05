"""What is said in place of words that were just told: the part of them that fits, what else there is, and a person."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from assistant.answers.reply import Offer, Reply
from assistant.answers.wording import Reader, Wording
from assistant.conversations.engine_turn import EngineTurn
from assistant.conversations.readers.fitting_part import Likeness, Part, fitting_part
from assistant.conversations.readers.protest import protests
from assistant.conversations.replies.answers import SITUATION, SMALL_TALK, AnswerReplies
from assistant.conversations.replies.offers import Offers
from assistant.conversations.replies.topics import Topics
from assistant.conversations.sorrow_once import without_sorrow
from assistant.details.question import asks
from assistant.take_along.question_list import fits

SECOND_ANSWER = {"greet": "hello_again", "medical_advice": "medical_advice_again", "thank": "thanked_again"}
SECOND = {
    "heard": "heard_again",
    "say_simpler": "simpler_again",
    "say_simpler_easy": "simpler_again",
    "not_answered": "unsure_more",
}
NOT_KNOWN = "not_known"  # how a turn is rendered of which no page holds what is asked
TOLD_IN_PARTS = ("said_again", "said_again_part", "said_again_may_be")


class SaidAgain:
    def __init__(
        self, wording: Wording, offers: Offers, topics: Topics, answers: AnswerReplies, likeness: Likeness | None
    ) -> None:
        self._wording = wording
        self._offers = offers
        self._topics = topics
        self._answers = answers
        self._likeness = likeness

    def not_twice(
        self,
        reply: Reply,
        last_text: str | None,
        reader: Reader,
        *,
        now: datetime,
        asked: str = "",
        before: Sequence[str] = (),
        meant: str = "",
    ) -> Reply:
        """The same words twice in a row read like a machine that does not listen: the part of them that fits what was
        asked now, what else there is, and a person. So does a page that stands `before`, in what was told lately.
        `meant` are words that fit the part better than those that were typed.
        """
        last = last_text or ""
        known = self._wording.answer(reply.answer_id) if reply.answer_id else None
        said = _told_before(reply.text, last) or (known is not None and _is_page_of(reply.text, before))
        if reply.form or reply.notice or not said:
            return reply
        if known is not None and known.id in SECOND_ANSWER:
            second = self._wording.phrase(SECOND_ANSWER[known.id], now=now)
            if not last.startswith(second):
                return replace(reply, text=second)
        offers = self._offers.with_person(reply.offers)
        if known is None or known.id in (SITUATION, *SMALL_TALK):
            return self._no_answer_again(reply, offers, now)
        part = self.untold_part(reply.text, meant or asked, known.title, (last, *before), now)
        part = None if part and not part.sure and protests(asked) else part
        if reader.writer == "bereaved":
            return self._for_the_bereaved(reply, part, offers, now)
        return self._part_again(reply, part, asked, offers, now)

    def or_not_known(self, again: Reply, asked: str, turn: EngineTurn, now: datetime) -> Reply:
        """After a protest it is not said that it was told: what was asked is not known."""
        if not (protests(asked) and again.text.startswith(self._wording.phrase("said_again", now=now))):
            return again
        others = self._topics.nearest([one for one in turn.nearest if one != turn.intent])
        told = self._wording.phrase(NOT_KNOWN, now=now)
        return replace(again, text=told, offers=(*others, self._offers.person))

    def not_known(self, asked: str, turn: EngineTurn, reader: Reader, now: datetime) -> Reply:
        """Where the only page for it was refused; what is asked can go on their list. Nobody guesses at a death."""
        phrase = self._wording.phrase
        if reader.writer == "bereaved":
            return Reply(phrase("said_again_bereaved", now=now), (self._offers.person,))
        lists = (self._offers.on_the_list(asked),) if asks(asked) and fits(asked) else ()
        return Reply(phrase(NOT_KNOWN, now=now), (*lists, *self._topics.nearest(turn.nearest), self._offers.person))

    def untold_part(self, page: str, asked: str, title: str, told: Sequence[str], now: datetime) -> Part | None:
        """The part that fits, of those that were not told alone just before: then only one that surely does."""
        parts = self._answers.without_notes(page, now).split("\n\n")
        alone = [one for one in told if not one.startswith(page)]
        left = [part for part in parts if not any(part in one for one in alone)]
        part = fitting_part("\n\n".join(left), asked, title, self._likeness) if left else None
        return part if part and (part.sure or left == parts) else None

    def part_of(self, answer_id: str, asked: str, reader: Reader, *, now: datetime) -> Reply | None:
        """The part of an answer that has these words, told by itself; None where none has."""
        worded = self._wording.word(answer_id, reader, now=now)
        part = fitting_part(self._answers.without_notes(worded.text, now), asked, worded.answer.title)
        if part is None or not part.sure:
            return None
        text = f"{self._wording.phrase('said_again_part', now=now)}\n\n{part.text}"
        steps = self._offers.steps_for((answer_id, "request_person"), reader)
        return Reply(text, steps, answer=self._answers.meta(worded))

    def is_in_parts(self, last_text: str, now: datetime) -> bool:
        """What was told last already was a part of it, or that no more is known: another guess is no help."""
        return last_text.startswith(tuple(self._wording.phrase(name, now=now) for name in TOLD_IN_PARTS))

    def _no_answer_again(self, reply: Reply, offers: Sequence[Offer], now: datetime) -> Reply:
        """What answers nothing, and so has no parts: in other words, where it has any."""
        begun = (then for name, then in SECOND.items() if reply.text.startswith(self._wording.phrase(name, now=now)))
        if (again := next(begun, None)) is None:
            return reply
        first = (self._offers.leave_message(),) if again == "heard_again" else ()
        return replace(reply, text=self._wording.phrase(again, now=now), offers=(*first, *offers))

    def _for_the_bereaved(self, reply: Reply, part: Part | None, offers: tuple[Offer, ...], now: datetime) -> Reply:
        """Only what surely fits: nobody guesses at a death."""
        phrase = self._wording.phrase
        if not (part and part.sure):
            return replace(reply, text=phrase("said_again_bereaved", now=now), offers=offers)
        said = (phrase("said_again_part", now=now), part.text, phrase("said_again_with_person", now=now))
        return replace(reply, text="\n\n".join(said), offers=offers)

    def _part_again(self, reply: Reply, part: Part | None, asked: str, offers: Sequence[Offer], now: datetime) -> Reply:
        """The part of the answer that fits, or that may; and a way on with what it does not answer: their own list."""
        begins = "said_again" if part is None else "said_again_part" if part.sure else "said_again_may_be"
        said = [self._wording.phrase(begins, now=now), *([part.text] if part else [])]
        if asks(asked) and fits(asked):
            said.append(self._wording.phrase("said_again_list", now=now))
            offers = (self._offers.on_the_list(asked), *offers)
        return replace(reply, text="\n\n".join(said), offers=tuple(offers))


def _is_page_of(text: str, before: Sequence[str]) -> bool:
    return any(without_sorrow(one).startswith(without_sorrow(text)) for one in before)


def _told_before(text: str, last: str) -> bool:
    """The whole of it, or a part of it as it stands. Sorrow for a death, which is said once, is no part."""
    text, last = without_sorrow(text), without_sorrow(last)
    return last.startswith(text) or any(part in last.split("\n\n")[1:2] for part in text.split("\n\n"))

"""What is said where a message was not understood, or tells something and asks nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from assistant.answers.reply import Reply
from assistant.answers.wording import Reader, Wording
from assistant.conversations.engine_turn import EngineTurn
from assistant.conversations.readers.after_a_wish import asks_whether_told
from assistant.conversations.readers.fitting_part import Part
from assistant.conversations.readers.in_last_answer import takes_up
from assistant.conversations.readers.wishes import speaks_of_sending
from assistant.conversations.replies.answers import SITUATION, SMALL_TALK, AnswerReplies
from assistant.conversations.replies.offers import Offers
from assistant.conversations.replies.said_again import SaidAgain
from assistant.conversations.replies.topics import NEAREST, Topics
from assistant.details.question import asks

OUTSIDE, SURE_OUTSIDE = "out_of_scope", 0.8  # what is told, and less surely none of our affair, may be about the child


@dataclass(frozen=True)
class NotUnderstood:
    """`nearest` are the topics it may be about, `times` how often in a row we were unsure, `told_us` that the message
    tells something and asks nothing; `asked` is what may stand in `last_answer`, and `last_text` what was told of it.
    """

    nearest: Sequence[str]
    times: int
    told_us: bool
    asked: str
    last_answer: str | None
    last_text: str


class UnsureReplies:
    def __init__(
        self, wording: Wording, offers: Offers, topics: Topics, answers: AnswerReplies, said_again: SaidAgain
    ) -> None:
        self._wording = wording
        self._offers = offers
        self._topics = topics
        self._answers = answers
        self._said_again = said_again

    def reply(self, nearest: Sequence[str], times: int, reader: Reader, *, now: datetime) -> Reply:
        """Honest, with the nearest topics; from the second time in a row the person comes first, and never in the same
        words. A family whose child has died is offered a person, and no guess.
        """
        phrase, person = self._wording.phrase, self._offers.person
        if reader.writer == "bereaved":
            return Reply(phrase("unsure_more" if times % 2 else "unsure_bereaved", now=now), (person,))
        topics = self._topics.nearest(nearest)
        if times == 0:
            return Reply(phrase("unsure", now=now), (*topics, person))
        return Reply(phrase("unsure_again" if times % 2 else "unsure_more", now=now), (person, *topics))

    def of(self, what: NotUnderstood, reader: Reader, *, now: datetime) -> Reply:
        """What was told is heard, and shown where to start, with the nearest topic first. A family whose child has died
        is offered a person, and no guess. What is asked may stand in the last answer.
        """
        if not what.told_us:
            again = None if what.times else self._in_last_answer(what, reader, now=now)
            return again or self.reply(what.nearest, what.times, reader, now=now)
        told = self.or_heard(self._answers.reply(SITUATION, reader, now=now), what.last_answer, now)
        if reader.writer == "bereaved":
            return told
        first = self._topics.near(what.nearest)[:1]
        return replace(told, offers=(*first, *(one for one in told.offers if one not in first)))

    def or_heard(self, reply: Reply, last_answer: str | None, now: datetime) -> Reply:
        """What is happening, told in the middle of a conversation: heard in short, with the same ways on."""
        begins = reply.answer_id != SITUATION or last_answer in (None, *SMALL_TALK)
        return reply if begins else replace(reply, text=self._wording.phrase("heard", now=now))

    def _in_last_answer(self, what: NotUnderstood, reader: Reader, *, now: datetime) -> Reply | None:
        """The part of the last answer that a question takes up, kept as that answer told; None for any other, and where
        that part was just told by itself.
        """
        if what.last_answer in (None, SITUATION, *SMALL_TALK) or reader.writer == "bereaved" or not asks(what.asked):
            return None
        worded = self._wording.word(what.last_answer, reader, now=now)
        last, topics = worded.answer, self._topics.near(what.nearest)
        text, first = self._answers.without_notes(worded.text, now), topics[0].title if topics else ""
        part = self._said_again.untold_part(text, what.asked, last.title, (what.last_text,), now)
        part = part or Part(text.split("\n\n")[0], sure=False)
        if (
            last.id != what.last_answer
            or (self._said_again.is_in_parts(what.last_text, now) and not part.sure)
            or _told_alone(part.text, text, what.last_text)
            or not takes_up(what.asked, part, title=last.title, intent=last.intent, nearest=what.nearest, first=first)
        ):
            return None
        phrase = self._wording.phrase
        said = (phrase("said_again_may_be", now=now), part.text, phrase("said_again_or", now=now))
        others = [one for one in topics if one.title != last.title][:NEAREST]
        return Reply("\n\n".join(said), (*others, self._offers.person), answer=self._answers.meta(worded))


def hardly_outside(turn: EngineTurn) -> bool:
    return turn.intent == OUTSIDE and (turn.confidence or 0.0) < SURE_OUTSIDE


def misread(render: str | None, asked: str) -> bool:
    """Nothing was sent, and the words speak of nothing that was: "I just want to know what happened"."""
    return render == "status_nothing" and not (speaks_of_sending(asked) or asks_whether_told(asked))


def _told_alone(part: str, page: str, last: str) -> bool:
    return part in last and not last.startswith(page)

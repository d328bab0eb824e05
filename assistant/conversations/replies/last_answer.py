"""What leans on the last answer as a whole: where from, why, simpler, more, in short, or that it answered nothing."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from assistant.answers.reply import Offer, Reply
from assistant.answers.wording import Reader, Wording
from assistant.conversations.readers.fitting_part import most_alike
from assistant.conversations.readers.named_choice import named_choice
from assistant.conversations.readers.wishes import not_enough
from assistant.conversations.replies.answers import SITUATION, SMALL_TALK, AnswerReplies, main_thing
from assistant.conversations.replies.offers import Offers
from assistant.conversations.replies.topics import Topics

ON_LAST_ANSWER = ("say_simpler", "not_answered", "tell_more", "ask_source")


class LastAnswerReplies:
    def __init__(self, wording: Wording, offers: Offers, topics: Topics, answers: AnswerReplies) -> None:
        self._wording = wording
        self._offers = offers
        self._topics = topics
        self._answers = answers

    def reply(
        self, render: str, step: str | None, answer_id: str | None, reader: Reader, asked: str, *, now: datetime
    ) -> Reply:
        """To one of ON_LAST_ANSWER. At a `step` no answer stands before it."""
        answer = self._wording.answer(answer_id) if answer_id else None
        if step or answer is None:
            told = self._wording.phrase("step_simpler" if step else "more_of_what", now=now)
            return Reply(told, () if step else (*self._topics.nearest(()), self._offers.person))
        if render == "ask_source":
            return self.why(answer.id, reader, now=now)
        steps = self._offers.steps_for(answer.next_steps or (), reader)
        offers = self._offers.with_person(steps)
        if render == "say_simpler":
            return self._simpler(answer.id, reader, offers, now=now)
        if render == "not_answered":
            return self._not_answered(answer.id, reader, offers, asked, now=now)
        named = named_choice(asked, [one.title for one in steps])
        more = self._answer_behind(steps[named]) if named is not None else None
        if more:
            return self._answers.reply(more, reader, now=now)
        return Reply(self._wording.phrase(render, now=now), offers)

    def why(self, answer_id: str, reader: Reader, *, now: datetime) -> Reply:
        """Where the last answer comes from, by publisher; families read the links below the answer itself."""
        worded = self._wording.word(answer_id, reader, now=now)
        publishers = list(dict.fromkeys(source.publisher for source in worded.sources))
        listed = "\n".join(f"- {publisher}" for publisher in publishers)
        told = self._wording.phrase("why" if publishers else "why_no_source", now=now)
        told = f"{told}\n\n{listed}" if publishers else told
        steps = self._offers.steps_for(worded.answer.next_steps, reader)
        return Reply(told, steps, answer=self._answers.meta(worded))

    def ask_them_why(self, answer_id: str, reader: Reader, *, now: datetime) -> Reply | None:
        """The part of the last answer with the question for those who decided; None where it has none."""
        worded = self._wording.word(answer_id, reader, now=now)
        part = next((one for one in worded.text.split("\n\n") if '"Why' in one), None)
        if part is None:
            return None
        steps = self._offers.steps_for(worded.answer.next_steps, reader)
        told = f"{self._wording.phrase('their_reasons', now=now)}\n\n{part}"
        return Reply(told, steps, answer=self._answers.meta(worded))

    def in_short(self, answer_id: str, reader: Reader, last_text: str | None, *, now: datetime) -> Reply | None:
        """What the last answer comes to, in easy words, for "so it is no then"; None where that was just told."""
        worded = self._wording.word(answer_id, replace(reader, easy=True), now=now)
        told = f"{self._wording.phrase('in_short', now=now)} {main_thing(worded.text)}"
        if worded.answer.id in SMALL_TALK or told in (last_text or ""):
            return None
        steps = self._offers.steps_for(worded.answer.next_steps or ("request_person",), reader)
        return Reply(told, steps, answer=self._answers.meta(worded), answer_id=worded.answer.id)

    def which_is_meant(self, what: str, told: Sequence[str]) -> list[str]:
        """Which of these answers it is, by their titles; where no title has a word of it, by what they say. Several
        where as many words fit.
        """
        known = [answer for one in told if (answer := self._wording.answer(one))]
        for texts in ([one.title for one in known], [one.text["uk"] for one in known]):
            if alike := most_alike(what, texts):
                return [known[place].id for place in alike]
        return []

    def _answer_behind(self, offer: Offer) -> str | None:
        """The id of the answer that a choice leads to; None for something to do."""
        known = self._wording.by_intent(offer.payload.get("intent", ""))
        return offer.payload.get("answer") or (known.id if known else None)

    def _simpler(self, answer_id: str, reader: Reader, offers: tuple[Offer, ...], *, now: datetime) -> Reply:
        """The same answer in easy words, or its first sentences where it has none. Kept as that answer told."""
        phrase = self._wording.phrase
        easy = self._wording.word(answer_id, replace(reader, easy=True), now=now)
        meta = self._answers.meta(easy)
        if easy.text != self._wording.word(answer_id, replace(reader, easy=False), now=now).text and not reader.easy:
            text = f"{phrase('say_simpler_easy', now=now)}\n\n{easy.text}"
            return Reply(text, (self._offers.to_do("easy_read_on"), *offers), answer=meta)
        more = phrase("say_simpler_more", now=now)
        text = f"{phrase('say_simpler', now=now)} {main_thing(easy.text)}\n\n{more}"
        return Reply(text, offers, answer=meta)

    def _not_answered(
        self, answer_id: str, reader: Reader, offers: tuple[Offer, ...], asked: str, *, now: datetime
    ) -> Reply:
        """Sorry. Where the answer was not enough, the main thing that is known of it: for "how long" that may be that
        nobody can say. Where another thing was asked, not one word of it again.
        """
        phrase = self._wording.phrase
        said, meta = phrase("not_answered", now=now), None
        if not_enough(asked) and answer_id not in (SITUATION, *SMALL_TALK) and reader.writer != "bereaved":
            worded = self._wording.word(answer_id, replace(reader, easy=True), now=now)
            said, meta = f"{phrase('not_enough', now=now)} {main_thing(worded.text)}", self._answers.meta(worded)
        return Reply(f"{said}\n\n{phrase('not_answered_ask', now=now)}", offers, answer=meta)

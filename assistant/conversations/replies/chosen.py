"""What the engine chose, as this family reads it: each reply worded by what it is, then what else was asked."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from assistant.answers.reply import Offer, Reply
from assistant.answers.wording import Reader, Wording
from assistant.conversations.end_of_life_offers import INTENT as END_OF_LIFE
from assistant.conversations.engine_turn import EngineTurn
from assistant.conversations.forms import HANDOFF_FORM
from assistant.conversations.readers.unasked_yes import without_unasked_yes
from assistant.conversations.replies.answers import AnswerReplies
from assistant.conversations.replies.context import Context
from assistant.conversations.replies.form import FormReplies
from assistant.conversations.replies.last_answer import ON_LAST_ANSWER, LastAnswerReplies
from assistant.conversations.replies.offers import Offers
from assistant.conversations.replies.person import PERSON_ASKED, PERSON_GUESSED, PersonReplies
from assistant.conversations.replies.said_again import NOT_KNOWN, SaidAgain
from assistant.conversations.replies.sent import SENT_STATUS, SentReplies
from assistant.conversations.replies.topics import Topics
from assistant.conversations.replies.unsure import NotUnderstood, UnsureReplies, hardly_outside, misread
from assistant.details.nearing_an_end import speaks_of_an_end
from assistant.handoffs.beside.asides import Aside

READ_AS = {"skip": Aside.NO_ANSWER, "wait": Aside.WAITING, "need_help": Aside.HELP}  # by the engine, in other words


class ChosenReplies:
    def __init__(
        self,
        wording: Wording,
        offers: Offers,
        topics: Topics,
        answers: AnswerReplies,
        last_answer: LastAnswerReplies,
        said_again: SaidAgain,
        unsure: UnsureReplies,
        person: PersonReplies,
        form: FormReplies,
        sent: SentReplies,
    ) -> None:
        self._wording = wording
        self._offers = offers
        self._topics = topics
        self._answers = answers
        self._last_answer = last_answer
        self._said_again = said_again
        self._unsure = unsure
        self._person = person
        self._form = form
        self._sent = sent

    def of(self, turn: EngineTurn, reader: Reader, context: Context) -> list[Reply]:
        context = replace(context, aside=context.aside or READ_AS.get(turn.intent or ""))
        step = (turn.field or "").removeprefix("handoff_") if turn.form == HANDOFF_FORM else None
        renders = [reply["custom"].get("render") for reply in turn.replies]
        worded: list[Reply] = []
        for reply, render in zip(turn.replies, renders, strict=True):
            if render == "handoff_check" and "handoff_change" in renders:
                continue  # "what would you like to change?" is the question; the page would bury it
            page_was_read = step == "consent" and "unclear_step" in renders
            told = self._one({**reply, "custom": {}} if page_was_read else reply, render, step, turn, reader, context)
            if render in PERSON_ASKED:
                asked_in = self._person.line("asked", reader.language, now=context.now)
                worded.extend(replace(line, sender="assistant") for line in asked_in)
            worded.append(told if turn.form else self._not_twice(told, turn, reader, context))
        if step and worded:
            return [*worded[:-1], self._form.as_step(worded[-1], step, reader, context)]
        return self._with_other_topics(worded, turn, reader, context)

    def _one(
        self,
        reply: dict[str, Any],
        render: str | None,
        step: str | None,
        turn: EngineTurn,
        reader: Reader,
        context: Context,
    ) -> Reply:
        wrongly = misread(render, context.asked)
        if wrongly or render == "unsure" or (context.told_us and hardly_outside(turn)):
            return self._unsure.of(_not_understood(turn, context, wrongly), reader, now=context.now)
        if render == NOT_KNOWN:
            return self._said_again.not_known(context.asked, turn, reader, context.now)
        if render == "unclear_step" and (context.aside or step == "consent"):
            return self._form.no_answer(context)
        if render in ON_LAST_ANSWER:
            return self._last_answer.reply(render, step, context.last_answer, reader, context.asked, now=context.now)
        told = self._unsure.or_heard(self._rendered(reply, render, reader, context), context.last_answer, context.now)
        if render in SENT_STATUS:
            return self._sent.status(told, context.ended, context.sent, now=context.now)
        return told

    def _rendered(self, reply: dict[str, Any], render: str | None, reader: Reader, context: Context) -> Reply:
        offers = tuple(_offer(button) for button in reply["buttons"])
        if answer_id := reply["custom"].get("answer"):
            return self._answers.reply(answer_id, reader, now=context.now, offers=offers or None)
        text = self._wording.fill(reply["text"], now=context.now)
        match render:
            case "handoff_check":
                return self._form.check(text, reader, context)
            case "handoff_prefilled":
                return self._form.prefilled(text, context)
            case "handoff_changed":
                return self._form.changed(text, (reply["custom"].get("field") or "").split(","), context)
            case "handoff_change":
                return self._form.what_to_change(text, context)
        if render in (*PERSON_ASKED, PERSON_GUESSED):
            return self._person.of_a_wish(text, offers, render, reader, context.now)
        return Reply(text, self._offers_under(render, offers, context.lines), done=render == "done")

    def _offers_under(
        self, render: str | None, offers: tuple[Offer, ...], lines: Mapping[str, str]
    ) -> tuple[Offer, ...]:
        if render in SENT_STATUS:
            return self._offers.while_open()
        carry_on = (self._offers.carry_on(),) if lines else ()
        if render == "restarted":
            return (*carry_on, *offers)
        return (self._offers.person, *carry_on) if render == "after_danger" else offers

    def _not_twice(self, told: Reply, turn: EngineTurn, reader: Reader, context: Context) -> Reply:
        twice = self._said_again.not_twice(
            told, context.last_text, reader, now=context.now, asked=context.asked, before=context.before
        )
        return self._said_again.or_not_known(twice, context.asked, turn, context.now)

    def _with_other_topics(
        self, worded: list[Reply], turn: EngineTurn, reader: Reader, context: Context
    ) -> list[Reply]:
        """What else was asked in the same message, or what it may have been about instead."""
        worded = [replace(one, text=without_unasked_yes(one.text, context.asked)) for one in worded]
        told = {*context.lately, *(one.answer_id for one in worded)}
        also = [one for one in turn.also or () if one != END_OF_LIFE or speaks_of_an_end(context.asked)]
        if second := self._topics.also_asked(also, now=context.now, told=told):
            return [*worded, second]
        return [*worded[:-1], *(self._topics.or_the_close_one(one, turn.close, reader) for one in worded[-1:])]


def _not_understood(turn: EngineTurn, context: Context, wrongly: bool) -> NotUnderstood:
    return NotUnderstood(
        nearest=turn.nearest[1:] if wrongly else turn.nearest,  # the first is what was misread
        times=context.unsure,
        told_us=context.told_us,
        asked=context.asked if context.leans and not wrongly else "",
        last_answer=context.last_answer,
        last_text=context.last_text or "",
    )


def _offer(button: dict[str, Any]) -> Offer:
    return Offer(button["title"], {"intent": button["payload"].removeprefix("/")})

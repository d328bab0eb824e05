"""From what Rasa chose to what a family reads: answers for their nation, the steps and check page of the handoff,
notices, faults.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Literal

from assistant.answers.helplines import Helpline
from assistant.answers.languages import LanguageCard
from assistant.answers.next_steps import ACTIONS, LANGUAGES
from assistant.answers.reply import AdditionPress, Offer, Reply
from assistant.answers.said_before import STEP, words_before
from assistant.answers.wording import ALWAYS_TRUE, Reader, Worded, Wording
from assistant.conversations.after_a_wish import asks_whether_told
from assistant.conversations.end_of_life_offers import INTENT as END_OF_LIFE
from assistant.conversations.engine import EngineTurn
from assistant.conversations.fitting_part import Likeness, Part, fitting_part, most_alike
from assistant.conversations.forms import HANDOFF_FORM, QUESTIONS, THINKING
from assistant.conversations.handoff_steps import change_offers, check_page, send_offer, step_form, step_offers
from assistant.conversations.in_last_answer import takes_up
from assistant.conversations.language_asked import language_asked
from assistant.conversations.named_choice import named_choice
from assistant.conversations.numbers_asked import parts_with_numbers
from assistant.conversations.person_in_languages import language_of_wish
from assistant.conversations.person_name import in_brackets
from assistant.conversations.protest import protests
from assistant.conversations.sorrow_once import without_sorrow
from assistant.conversations.unasked_yes import without_unasked_yes
from assistant.conversations.wishes import not_enough, speaks_of_sending
from assistant.conversations.yes_in_languages import yes_or_no_in
from assistant.details.nation import TITLES
from assistant.details.nearing_an_end import speaks_of_an_end
from assistant.details.question import asks
from assistant.handoffs.asides import Aside
from assistant.handoffs.correction import AS_IT_WAS, LEFT_OUT
from assistant.handoffs.fields import BY_NAME, DECIDED, SLOT, family_copy, is_the_patient, missing
from assistant.handoffs.outcome import Told
from assistant.hospital.hours import OpeningHours
from assistant.hospital.profile import Profile
from assistant.safety.verdict import THREAT
from assistant.take_along.question_list import fits

ASIDES = {
    Aside.WAITING: "step_waiting",
    Aside.NO_ANSWER: "step_no_answer",
    Aside.SMALL_TALK: "step_small_talk",
    Aside.HELP: "step_help",
    Aside.NO_PHONE: "step_no_phone",
    Aside.TOLD: "step_told_nowhere",
}
SHOWS_OWN = {Aside.HELP: "step_help_own", Aside.TOLD: "step_written_before"}  # with what they wrote earlier
READ_AS = {"skip": Aside.NO_ANSWER, "wait": Aside.WAITING, "need_help": Aside.HELP}  # by the engine, in other words
AFTER_AN_ANSWER = ("say_simpler", "not_answered", "tell_more", "ask_source")
OUTSIDE, SURE_OUTSIDE = "out_of_scope", 0.8  # what is told, and less surely none of our affair, may be about the child
SITUATION = "situation"  # what is happening is told, and nothing asked
OUT_OF_HOURS = "out_of_hours"  # holds whom to ring at night, and the office's hours
SMALL_TALK = ("greet", "thank", "goodbye", "give_feedback", "out_of_scope")
SECOND_ANSWER = {"greet": "hello_again", "medical_advice": "medical_advice_again", "thank": "thanked_again"}
SECOND = {
    "heard": "heard_again",
    "say_simpler": "simpler_again",
    "say_simpler_easy": "simpler_again",
    "not_answered": "unsure_more",
}
TOLD_IN_PARTS = ("said_again", "said_again_part", "said_again_may_be")
IN_WRITING = "card_emergency_in_writing"  # for whoever cannot use the phone
SENTENCE = re.compile(r"(?<=[.!?])\s+")
SIMPLE = 2  # sentences of an answer that say the main thing
NEAREST, LEAST = 3, 2  # topics that are offered
START_HERE = [
    "ask_what_is_second_opinion",
    "ask_how_to_request",
    "ask_capabilities",
]  # when next to nothing is near: emoji, signs, another script
NO_TOPIC = {
    "affirm",
    "deny",
    "stop",
    "restart",
    "inform",
    "tell_situation",
    "correct_handoff",
    "greet",
    "goodbye",
    "thank",
    "out_of_scope",
    "give_feedback",
    "say_simpler",
    "not_answered",
    "tell_more",
    "ask_source",
    "skip",
    "wait",
    "need_help",
}
NOT_OFFERED = NO_TOPIC | {"request_person"}  # a person is offered anyway
FRIGHTENING = {
    "ask_end_of_life",
    "ask_court",
    "ask_being_reported",
    "ask_social_services",
    "ask_nothing_more",
    "ask_death_review",
    "ask_inquest",
    "ask_should_have_pushed",
}  # offered when nearest of all, never as a second guess


HELP_COMES = {
    "999": ("help_is_coming", "emergency"),
    "ward": ("ward_was_called", "deterioration"),
    "desk": ("at_the_desk", "deterioration"),
    "wait": ("told_to_wait", "deterioration"),
    "sent": ("was_sent_there", "deterioration"),
}
AFTER_SENDING = ("handoff_open", "handoff_ended")  # what is said of a handoff that the family can add to
AFTER_A_DEATH = {"site": "step_site_after_a_death", "child_identifier": "step_identifier_after_a_death"}
OF_THE_PATIENT = {"child_name": "step_own_name", "child_identifier": "step_own_identifier", "site": "step_own_site"}
PERSON_ASKED, PERSON_FIRST = ("person_asked", "person_asked_closed"), "person_first"


class Words:
    def __init__(
        self,
        wording: Wording,
        profile: Profile,
        languages: Mapping[str, LanguageCard] | None = None,
        *,
        address: str = "",
        likeness: Likeness | None = None,
    ) -> None:
        """`address` is where the service is found: in a portal's page no other link leads to what was passed on.
        `likeness` tells how alike texts are in meaning; without it, only the same words tell.
        """
        self.wording = wording
        self.likeness = likeness
        self._address = address
        self._profile = profile
        self._languages = languages or {}
        self._person = self.to_do("request_person")

    def replies(
        self,
        turn: EngineTurn,
        reader: Reader,
        lines: Mapping[str, str],
        approval: str | None,
        *,
        now: datetime,
        unsure: int = 0,
        last_text: str | None = None,
        verified: Collection[str] = (),
        aside: Aside | None = None,
        last_answer: str | None = None,
        told_us: bool = False,
        sent: Sequence[str] = (),
        own_words: Sequence[str] = (),
        ended: Told | None = None,
        asked: str = "",
        lately: Collection[str] = (),
        leans: bool = True,
        before: Sequence[str] = (),
    ) -> list[Reply]:
        """`lines` and `approval` are the draft's, for the check page and the steps; `unsure` is how often in a row we
        were; `aside` is what was typed at a step and is no answer to it; `last_answer` is what was told before;
        `told_us` that the message tells something and asks nothing. `sent` is the family's copy of what it passed on,
        where it asks to see it; `ended` how the newest of it ended; `own_words` what it told before the form, where it
        asks for help with its message; `asked` the message itself, never shown; `lately` the answers of the last turns;
        `leans` that it may lean on the last answer; `before` the texts told lately, whose pages are not told again.
        """
        aside = aside or READ_AS.get(turn.intent or "")
        step = (turn.field or "").removeprefix("handoff_") if turn.form == HANDOFF_FORM else None
        renders = [reply["custom"].get("render") for reply in turn.replies]
        worded: list[Reply] = []
        for reply, render in zip(turn.replies, renders, strict=True):
            if render == "handoff_check" and "handoff_change" in renders:
                continue  # "what would you like to change?" is the question; the page would bury it
            misread = _misread(render, asked)
            if misread or render == "unsure" or (told_us and _hardly_outside(turn)):
                near = turn.nearest[1:] if misread else turn.nearest  # the first is what was misread
                takes = asked if leans and not misread else ""
                told = self._not_understood(
                    near,
                    reader,
                    last_answer,
                    now=now,
                    times=unsure,
                    told_us=told_us,
                    asked=takes,
                    last_text=last_text or "",
                )
            elif render == "unclear_step" and (aside or step == "consent"):
                told = self._no_answer(aside, lines, verified, own_words, now=now)
            elif render in AFTER_AN_ANSWER:
                told = self._after_an_answer(render, step, last_answer, reader, asked, now=now)
            else:
                asked_again = _without_page(reply) if step == "consent" and "unclear_step" in renders else reply
                told = self._reply(asked_again, render, reader, lines, approval, verified, now)
                told = self._told_later(told, last_answer, now)
                if render in AFTER_SENDING:
                    told = replace(told, text="\n\n".join([*self._ended(ended, now), told.text, *sent]))
            if render in PERSON_ASKED:
                asked_in = self.person_line("asked", reader.language, now=now)
                worded.extend(replace(line, sender="assistant") for line in asked_in)
            twice = None if turn.form else self.not_twice(told, last_text, reader, now=now, asked=asked, before=before)
            worded.append(self._or_not_known(twice, asked, turn, now) if twice else told)
        if step and worded:
            offers = step_offers(step, self._profile, lines, self.wording.choice)
            again = own_words and aside not in SHOWS_OWN
            last = self._written_before(worded[-1], own_words, offers, now) if again else worded[-1]
            last = last if aside else self._after_a_death(last, step, reader, now)
            last = self._asks_the_patient(last, step, lines, reader, now)
            return [*worded[:-1], self._as_step(last, step, lines)]
        also = [one for one in turn.also or () if one != END_OF_LIFE or speaks_of_an_end(asked)]
        return self._with_other_topics(worded, replace(turn, also=also), lately, reader, now, asked)

    def _no_answer(
        self,
        aside: Aside | None,
        lines: Mapping[str, str],
        verified: Collection[str],
        own_words: Sequence[str],
        *,
        now: datetime,
    ) -> Reply:
        """What is said of words that answer no step; without an `aside`, of those that are no plain yes or no."""
        if aside is None:
            return Reply(self._phrase("consent_unclear", now))
        if own_words and (shows := SHOWS_OWN.get(aside)):
            return self._own_words(shows, own_words, now=now)
        ways = change_offers(lines, verified, only="contact_method") if aside is Aside.NO_PHONE else ()
        return Reply(self._aside(aside, lines, now), ways)

    def _not_understood(
        self,
        nearest: Sequence[str],
        reader: Reader,
        last_answer: str | None,
        *,
        now: datetime,
        times: int,
        told_us: bool,
        asked: str,
        last_text: str = "",
    ) -> Reply:
        """What was told is heard, and shown where to start, with the nearest topic first. A family whose child has died
        is offered a person, and no guess. What is `asked` may stand in the last answer.
        """
        if not told_us:
            again = None if times else self._in_last_answer(nearest, reader, last_answer, asked, last_text, now=now)
            return again or self.unsure(nearest, times, reader, now=now)
        told = self._told_later(self.answer(SITUATION, reader, now=now), last_answer, now)
        if reader.writer == "bereaved":
            return told
        first = self._topics(nearest)[:1]
        return replace(told, offers=(*first, *(one for one in told.offers if one not in first)))

    def _in_last_answer(
        self,
        nearest: Sequence[str],
        reader: Reader,
        last_answer: str | None,
        asked: str,
        last_text: str,
        *,
        now: datetime,
    ) -> Reply | None:
        """The part of the last answer that a question takes up, kept as that answer told; None for any other, and where
        that part was just told by itself.
        """
        if last_answer in (None, SITUATION, *SMALL_TALK) or reader.writer == "bereaved" or not asks(asked):
            return None
        worded = self.wording.word(last_answer, reader, now=now)
        last, topics = worded.answer, self._topics(nearest)
        text, first = self._substance(worded.text, now), topics[0].title if topics else ""
        part = self._untold_part(text, asked, last.title, (last_text,), now)
        part = part or Part(text.split("\n\n")[0], sure=False)
        if (
            last.id != last_answer
            or (self._told_in_parts(last_text, now) and not part.sure)
            or _told_alone(part.text, text, last_text)
            or not takes_up(asked, part, title=last.title, intent=last.intent, nearest=nearest, first=first)
        ):
            return None
        said = (self._phrase("said_again_may_be", now), part.text, self._phrase("said_again_or", now))
        others = [one for one in topics if one.title != last.title][:NEAREST]
        return Reply("\n\n".join(said), (*others, self._person), answer=self._meta(worded))

    def _told_in_parts(self, last_text: str, now: datetime) -> bool:
        """What was told last already was a part of it, or that no more is known: another guess is no help."""
        return last_text.startswith(tuple(self._phrase(name, now) for name in TOLD_IN_PARTS))

    def _told_later(self, reply: Reply, last_answer: str | None, now: datetime) -> Reply:
        """What is happening, told in the middle of a conversation: heard in short, with the same ways on."""
        begins = reply.answer_id != SITUATION or last_answer in (None, *SMALL_TALK)
        return reply if begins else replace(reply, text=self._phrase("heard", now))

    def _with_other_topics(
        self,
        worded: list[Reply],
        turn: EngineTurn,
        lately: Collection[str],
        reader: Reader,
        now: datetime,
        asked: str = "",
    ) -> list[Reply]:
        """What else was asked in the same message, or what it may have been about instead."""
        worded = [replace(one, text=without_unasked_yes(one.text, asked)) for one in worded]
        told = {*lately, *(one.answer_id for one in worded)}
        if second := self.also_asked(turn.also, now=now, told=told):
            return [*worded, second]
        return [*worded[:-1], *(self._or_the_close_one(one, turn.close, reader) for one in worded[-1:])]

    def _aside(self, aside: Aside, lines: Mapping[str, str], now: datetime) -> str:
        if aside is Aside.SENDS:
            return self._phrase("step_sends", now, missing="\n".join(missing(lines)))
        return self._phrase(ASIDES[aside], now)

    def _written_before(self, reply: Reply, said: Sequence[str], offers: Sequence[Offer], now: datetime) -> Reply:
        """What was written at this step when a danger card came is offered again, and need not be typed twice."""
        use = Offer(self.wording.choice("choice_these_words"), {"say": said[-1]})
        text = "\n\n".join([reply.text, self._phrase("step_written_before", now), said[-1]])
        return replace(reply, text=text, offers=(use, *offers))

    def _or_the_close_one(self, reply: Reply, intent: str | None, reader: Reader) -> Reply:
        """What the message may have been about instead stands first among the choices. Nobody is frightened by a
        guess, and a family whose child has died is offered none.
        """
        if reply.answer_id is None or intent is None or intent in NOT_OFFERED | FRIGHTENING:
            return reply
        offer = self._of_intent(intent)
        if offer is None or offer in reply.offers or reader.writer == "bereaved":
            return reply
        return replace(reply, offers=(offer, *reply.offers))

    def answer(self, answer_id: str, reader: Reader, *, now: datetime, offers: Sequence[Offer] | None = None) -> Reply:
        worded = self.wording.word(answer_id, reader, now=now)
        answer = worded.answer
        withheld = answer.id == ALWAYS_TRUE and answer_id != ALWAYS_TRUE
        steps = (
            tuple(offers)
            if offers is not None and not withheld
            else self._steps(answer.next_steps or ("request_person",), reader)
        )
        text = self._with_whose_numbers(worded, reader, now=now)
        return Reply(text, steps, answer=self._meta(worded), answer_id=answer.id)

    def _with_whose_numbers(self, worded: Worded, reader: Reader, *, now: datetime) -> str:
        """For a child in another nation, the offices and lines of this hospital are said to be this hospital's only."""
        elsewhere = reader.nation not in (None, self._profile.nation)
        told = f"\n\n{self._phrase('numbers_here', now)}" if elsewhere and worded.names_hospital else ""
        return worded.text + told

    def _meta(self, worded: Worded) -> dict[str, Any]:
        """The `answer` of the chat API: what it is, where it stands, and where it comes from."""
        state = worded.state
        return {
            "id": worded.answer.id,
            "title": worded.answer.title,
            "nation": worded.nation,
            "status": state.status,
            "approved_on": state.approved_on.isoformat() if state.approved_on else None,
            "review_by": state.review_by.isoformat() if state.review_by else None,
            "sources": [{"title": one.title, "publisher": one.publisher, "url": one.url} for one in worded.sources],
        }

    def with_sources_of(self, answer_id: str, reply: Reply, reader: Reader, *, now: datetime) -> Reply:
        """A short sentence of the chat itself that has its facts from an answer. Nobody approved it with the answer."""
        worded = self.wording.word(answer_id, reader, now=now)
        if worded.answer.id != answer_id:
            return reply
        told = {**self._meta(worded), "status": "draft", "approved_on": None, "review_by": None}
        return replace(reply, answer=told)

    def next_steps(self, ids: Sequence[str]) -> tuple[Offer, ...]:
        return tuple(offer for one in ids if (offer := self.offer(one)))

    def _steps(self, ids: Sequence[str], reader: Reader) -> tuple[Offer, ...]:
        """A family whose child has died is pushed nowhere: a person, and nothing else."""
        return (self._person,) if reader.writer == "bereaved" else self.next_steps(ids)

    def offer(self, step: str) -> Offer | None:
        """A next step as a choice: something to do, or another answer by its title."""
        if step in ACTIONS:
            return self.to_do(step)
        if step == LANGUAGES:
            names = self._language_names()
            return Offer(" · ".join(names.values()), {"language": ""}) if names else None
        answer = self.wording.answer(step)
        if answer is None:
            return None
        return Offer(answer.title, {"intent": answer.intent} if answer.intent else {"answer": answer.id})

    def to_do(self, step: str) -> Offer:
        words, sends = ACTIONS[step]
        return Offer(self.wording.choice(words), sends)

    def which_one(self, offers: Sequence[Offer], *, now: datetime) -> Reply:
        return Reply(self._phrase("which_one", now), tuple(offers))

    def told_about(self, what: str, told: Sequence[str]) -> list[str]:
        """Which of these answers it is, by their titles; where no title has a word of it, by what they say. Several
        where as many words fit.
        """
        known = [answer for one in told if (answer := self.wording.answer(one))]
        for texts in ([one.title for one in known], [one.text["uk"] for one in known]):
            if alike := most_alike(what, texts):
                return [known[place].id for place in alike]
        return []

    def ask_them_why(self, answer_id: str, reader: Reader, *, now: datetime) -> Reply | None:
        """The part of the last answer with the question for those who decided; None where it has none."""
        worded = self.wording.word(answer_id, reader, now=now)
        part = next((one for one in worded.text.split("\n\n") if '"Why' in one), None)
        if part is None:
            return None
        steps = self._steps(worded.answer.next_steps, reader)
        return Reply(f"{self._phrase('their_reasons', now)}\n\n{part}", steps, answer=self._meta(worded))

    def why(self, answer_id: str, reader: Reader, *, now: datetime) -> Reply:
        """Where the last answer comes from, by publisher; families read the links below the answer itself."""
        worded = self.wording.word(answer_id, reader, now=now)
        publishers = list(dict.fromkeys(source.publisher for source in worded.sources))
        listed = "\n".join(f"- {publisher}" for publisher in publishers)
        told = f"{self._phrase('why', now)}\n\n{listed}" if publishers else self._phrase("why_no_source", now)
        return Reply(told, self._steps(worded.answer.next_steps, reader), answer=self._meta(worded))

    def _own_words(self, phrase: str, said: Sequence[str], *, now: datetime) -> Reply:
        """A start for the message, in words of their own that they can still change."""
        use = Offer(self.wording.choice("choice_these_words"), {"say": "\n\n".join(said)})
        return Reply("\n\n".join([self._phrase(phrase, now), *said]), (use,))

    def _after_an_answer(
        self, render: str, step: str | None, answer_id: str | None, reader: Reader, asked: str, *, now: datetime
    ) -> Reply:
        """What leans on the last answer as a whole: simpler, more, where from, or not what was asked."""
        answer = self.wording.answer(answer_id) if answer_id else None
        if step or answer is None:
            name = "step_simpler" if step else "more_of_what"
            return Reply(self._phrase(name, now), () if step else (*self._nearest(()), self._person))
        if render == "ask_source":
            return self.why(answer.id, reader, now=now)
        steps = self._steps(answer.next_steps or (), reader)
        offers = (*steps, *(() if self._person in steps else (self._person,)))
        if render == "say_simpler":
            return self._simpler(answer.id, reader, offers, now=now)
        if render == "not_answered":
            return self._not_answered(answer.id, reader, offers, asked, now=now)
        named = named_choice(asked, [one.title for one in steps])
        more = self._answer_behind(steps[named]) if named is not None else None
        return self.answer(more, reader, now=now) if more else Reply(self._phrase(render, now), offers)

    def _answer_behind(self, offer: Offer) -> str | None:
        """The id of the answer that a choice leads to; None for something to do."""
        known = self.wording.by_intent(offer.payload.get("intent", ""))
        return offer.payload.get("answer") or (known.id if known else None)

    def _simpler(self, answer_id: str, reader: Reader, offers: tuple[Offer, ...], *, now: datetime) -> Reply:
        """The same answer in easy words, or its first sentences where it has none. Kept as that answer told."""
        easy = self.wording.word(answer_id, replace(reader, easy=True), now=now)
        meta = self._meta(easy)
        if easy.text != self.wording.word(answer_id, replace(reader, easy=False), now=now).text and not reader.easy:
            text = f"{self._phrase('say_simpler_easy', now)}\n\n{easy.text}"
            return Reply(text, (self.to_do("easy_read_on"), *offers), answer=meta)
        text = f"{self._phrase('say_simpler', now)} {_main(easy.text)}\n\n{self._phrase('say_simpler_more', now)}"
        return Reply(text, offers, answer=meta)

    def _not_answered(
        self, answer_id: str, reader: Reader, offers: tuple[Offer, ...], asked: str, *, now: datetime
    ) -> Reply:
        """Sorry. Where the answer was not enough, the main thing that is known of it: for "how long" that may be that
        nobody can say. Where another thing was asked, not one word of it again.
        """
        said, meta = [self._phrase("not_answered", now)], None
        if not_enough(asked) and answer_id not in (SITUATION, *SMALL_TALK) and reader.writer != "bereaved":
            worded = self.wording.word(answer_id, replace(reader, easy=True), now=now)
            said, meta = [f"{self._phrase('not_enough', now)} {_main(worded.text)}"], self._meta(worded)
        return Reply("\n\n".join([*said, self._phrase("not_answered_ask", now)]), offers, answer=meta)

    def also_asked(self, intents: Sequence[str], *, now: datetime, told: Collection[str | None] = ()) -> Reply | None:
        """Other questions in the same message are named and offered, not dropped; but for those whose answer was `told`
        a moment ago.
        """
        open_still = [one for one in intents if not ((known := self.wording.by_intent(one)) and known.id in told)]
        offers = tuple(offer for intent in open_still if (offer := self._of_intent(intent)))
        titles = "\n".join(f"- {offer.title}" for offer in offers)
        return Reply(f"{self._phrase('also_asked', now)}\n\n{titles}", offers) if offers else None

    def unsure(self, nearest: Sequence[str], times: int, reader: Reader, *, now: datetime) -> Reply:
        """Honest, with the nearest topics; from the second time in a row the person comes first, and never in the same
        words. A family whose child has died is offered a person, and no guess.
        """
        if reader.writer == "bereaved":
            return Reply(self._phrase("unsure_more" if times % 2 else "unsure_bereaved", now), (self._person,))
        topics = self._nearest(nearest)
        if times == 0:
            return Reply(self._phrase("unsure", now), (*topics, self._person))
        return Reply(self._phrase("unsure_again" if times % 2 else "unsure_more", now), (self._person, *topics))

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
        known = self.wording.answer(reply.answer_id) if reply.answer_id else None
        said = _told_before(reply.text, last_text or "") or (known is not None and _is_page_of(reply.text, before))
        if reply.form or reply.notice or not said:
            return reply
        if known is not None and known.id in SECOND_ANSWER:
            second = self._phrase(SECOND_ANSWER[known.id], now)
            if not (last_text or "").startswith(second):
                return replace(reply, text=second)
        offers = reply.offers if self._person in reply.offers else (*reply.offers, self._person)
        if known is None or known.id in (SITUATION, *SMALL_TALK):
            again = next(
                (then for name, then in SECOND.items() if reply.text.startswith(self._phrase(name, now))), None
            )
            first = (self.leave_message(),) if again == "heard_again" else ()
            return replace(reply, text=self._phrase(again, now), offers=(*first, *offers)) if again else reply
        part = self._untold_part(reply.text, meant or asked, known.title, (last_text or "", *before), now)
        part = None if part and not part.sure and protests(asked) else part
        if reader.writer == "bereaved":
            known_part = (self._phrase("said_again_part", now), part.text) if part and part.sure else ()
            end = self._phrase("said_again_with_person" if known_part else "said_again_bereaved", now)
            return replace(reply, text="\n\n".join([*known_part, end]), offers=offers)
        return self._part_again(reply, part, asked, offers, now)

    def _or_not_known(self, again: Reply, asked: str, turn: EngineTurn, now: datetime) -> Reply:
        """After a protest it is not said that it was told: what was asked is not known."""
        if not (protests(asked) and again.text.startswith(self._phrase("said_again", now))):
            return again
        others = self._nearest([one for one in turn.nearest if one != turn.intent])
        return replace(again, text=self._phrase("not_known", now), offers=(*others, self._person))

    def _untold_part(self, page: str, asked: str, title: str, told: Sequence[str], now: datetime) -> Part | None:
        """The part that fits, of those that were not told alone just before: then only one that surely does."""
        parts, alone = self._substance(page, now).split("\n\n"), [one for one in told if not one.startswith(page)]
        left = [part for part in parts if not any(part in one for one in alone)]
        part = fitting_part("\n\n".join(left), asked, title, self.likeness) if left else None
        return part if part and (part.sure or left == parts) else None

    def _substance(self, text: str, now: datetime) -> str:
        """Without the notes under an answer: whose numbers they are answers nothing."""
        notes = {
            self._phrase("numbers_here", now),
            self._phrase("nation_here", now, nation=TITLES[self._profile.nation]),
        }
        return "\n\n".join(part for part in text.split("\n\n") if part not in notes)

    def in_short(self, answer_id: str, reader: Reader, last_text: str | None, *, now: datetime) -> Reply | None:
        """What the last answer comes to, in easy words, for "so it is no then"; None where that was just told."""
        worded = self.wording.word(answer_id, replace(reader, easy=True), now=now)
        told = f"{self._phrase('in_short', now)} {_main(worded.text)}"
        if worded.answer.id in SMALL_TALK or told in (last_text or ""):
            return None
        steps = self._steps(worded.answer.next_steps or ("request_person",), reader)
        return Reply(told, steps, answer=self._meta(worded), answer_id=worded.answer.id)

    def part_of(self, answer_id: str, asked: str, reader: Reader, *, now: datetime) -> Reply | None:
        """The part of an answer that has these words, told by itself; None where none has."""
        worded = self.wording.word(answer_id, reader, now=now)
        part = fitting_part(self._substance(worded.text, now), asked, worded.answer.title)
        if part is None or not part.sure:
            return None
        text = f"{self._phrase('said_again_part', now)}\n\n{part.text}"
        return Reply(text, self._steps((answer_id, "request_person"), reader), answer=self._meta(worded))

    def _part_again(self, reply: Reply, part: Part | None, asked: str, offers: Sequence[Offer], now: datetime) -> Reply:
        """The part of the answer that fits, or that may; and a way on with what it does not answer: their own list."""
        begins = "said_again" if part is None else "said_again_part" if part.sure else "said_again_may_be"
        said = [self._phrase(begins, now), *([part.text] if part else [])]
        if asks(asked) and fits(asked):
            put = Offer(self.wording.choice("list_choice_own"), {QUESTIONS: {"do": "add", "text": asked}})
            said, offers = [*said, self._phrase("said_again_list", now)], (put, *offers)
        return replace(reply, text="\n\n".join(said), offers=tuple(offers))

    def _phrase(self, name: str, now: datetime, **facts: str) -> str:
        return self.wording.phrase(name, now=now, **facts)

    def nation_question(self, *, now: datetime) -> Reply:
        """Asked once, when the words differ between nations and another is likely. The hospital's own stands first."""
        nations = sorted(TITLES, key=lambda nation: nation != self._profile.nation)
        offers = tuple(Offer(TITLES[nation], {"nation": nation}) for nation in nations)
        return Reply(self._phrase("nation_question", now), offers)

    def holds_here(self, reply: Reply, *, now: datetime) -> Reply:
        """With a line that says which nation the answer is for: the hospital's own, taken as given."""
        nation = TITLES[self._profile.nation]
        return replace(reply, text=f"{reply.text}\n\n{self._phrase('nation_here', now, nation=nation)}")

    def _no_person_offer(self) -> Offer:
        return Offer(self.wording.choice("choice_no_person"), {"person": "no"})

    def handed_back(self, form: str | None, field: str | None, lines: Mapping[str, str], *, now: datetime) -> Reply:
        """The person has gone: who they are with now, and the step that was open, as it was asked."""
        told, step = self._phrase("handed_back", now), (field or "").removeprefix(SLOT)
        if lines:
            told = f"{told} {self._phrase('handed_back_unsent', now)}"
        if form == HANDOFF_FORM and step in BY_NAME and step not in DECIDED:
            question = f"{told}\n\n{words_before()[f'{STEP}{step}']}?"
            return Reply(question, step_offers(step, self._profile, lines, self.wording.choice), form=step_form(step))
        carry_on = Offer(self.wording.choice("choice_carry_on"), {"intent": "request_handoff"})
        list_again = Offer(self.wording.choice("list_choice_show"), {"questions": {"do": "open"}})
        open_again = {HANDOFF_FORM: (carry_on,), QUESTIONS: (list_again,)}.get(form or "", ())
        return Reply(told, (*open_again, self._person))

    def with_a_person(self, *, now: datetime) -> Reply:
        """A button was pressed while a person has the chat: what it would have done is not done, and that is said."""
        return Reply(self._phrase("with_a_person", now), sender="system")

    def person_asked(self, *, now: datetime) -> str:
        """That somebody can see the wish; while the office is shut, when it opens and how to come back."""
        is_open = OpeningHours(self._profile.liaison.hours, self._profile.nation).is_open(now)
        return self._phrase("person_asked" if is_open else "person_asked_closed", now)

    def person_asked_after_fault(self, *, now: datetime) -> Reply:
        return Reply(self.person_asked(now=now), (self._no_person_offer(),))

    def in_the_queue(self, *, now: datetime, language: str | None) -> tuple[Reply, ...]:
        told = Reply(self.person_asked(now=now), sender="system")
        return (*self.person_line("asked", language, now=now), told)

    def nobody_yet(self, *, now: datetime, language: str | None = None) -> tuple[Reply, ...]:
        told = Reply(self._phrase("person_not_yet", now), (self.leave_message(),), sender="system")
        return (*self.person_line("not_yet", language, now=now), told)

    def rings_back(self, *, now: datetime) -> Reply:
        """Nobody promises to ring; a number is kept, and passed on, where a message is left."""
        return Reply(self._phrase("person_rings_back", now), (self.leave_message(),))

    def details_not_noted(self, last_text: str | None, *, waiting: bool, sent: bool, now: datetime) -> Reply:
        """How to reach the family, or who it is, written where nobody notes it: explained once, then in short."""
        name = "details_seen" if waiting else "details_after_sending" if sent else "details_unseen"
        before = {self._phrase(one, now) for one in (name, "details_again")}
        told = self._phrase("details_again" if last_text in before else name, now)
        return Reply(told, (self._adding("choice_add", "add"),) if sent else (self.leave_message(),))

    def wish_stands(self, *, sent: bool, now: datetime, asks_here: Reader | None = None) -> Reply:
        """The true state of a wish for a person; where nothing was `sent`, that too; and who is here, where asked."""
        told = [self._phrase("person_stands", now), *([] if sent else [self._phrase("person_stands_unsent", now)])]
        if asks_here:
            told.insert(0, self.wording.phrase_for(asks_here, "person_not_here", now=now))
        offers = (*(() if sent else (self.leave_message(),)), self._no_person_offer())
        return Reply("\n\n".join(told), offers)

    def nobody_asked(self, *, now: datetime) -> Reply:
        return Reply(self._phrase("nobody_asked", now))

    def for_the_team(self, own: str, *, now: datetime) -> Reply:
        """Their own question for the team: a place on the list, or a message."""
        put = Offer(self.wording.choice("list_choice_own"), {QUESTIONS: {"do": "add", "text": own}})
        return Reply(self._phrase("own_for_team", now), (put, self.leave_message()))

    def leave_message(self) -> Offer:
        return Offer(self.wording.choice("choice_leave_message"), {"intent": "request_handoff"})

    def about_person(
        self, phrase: str, *, now: datetime, language: str | None = None, **names: str
    ) -> tuple[Reply, ...]:
        """A line about who of the staff came or went; first in the family's language, where that has one."""
        told = Reply(self._phrase(phrase, now, **names), sender="system")
        return (*self.person_line(phrase.removeprefix("person_"), language, now=now, **names), told)

    def person_line(self, line: str, language: str | None, *, now: datetime, **names: str) -> tuple[Reply, ...]:
        """None where the language has no words for it, or they may not be told. `names` as English shows them."""
        spoken = self._languages.get(language or "")
        if not (spoken and spoken.person and self.wording.may_tell(spoken.person.id)):
            return ()
        worded = self.wording.word(spoken.person.id, Reader(), now=now)
        text = worded.text.split("\n\n")[spoken.lines.index(line)]
        for place, name in names.items():
            text = text.replace(f"{{{place}}}", in_brackets(name))
        return (Reply(text, answer=self._meta(worded), sender="system"),)

    def wishes_person_in(self, text: str) -> str | None:
        """The code of the language in which a person is wished for."""
        return language_of_wish(text, self._languages)

    def yes_or_no_in(self, text: str, language: str | None) -> str | None:
        """`affirm` or `deny`, said in the language that the chat is in."""
        return yes_or_no_in(text, self._languages.get(language or ""))

    def no_person(self, *, now: datetime) -> Reply:
        return Reply(self._phrase("no_person", now), self._nearest(()))

    def helpline(self, line: Helpline, reader: Reader, *, now: datetime, last_answer: str | None = None) -> Reply:
        told = Reply(self._phrase("line_asked", now, line=line.told()), (self._person,))
        holds = self.wording.naming(line.id, (last_answer, "emotional_support"))
        return self.with_sources_of(holds, told, reader, now=now) if holds else told

    def what_line_is(self, line: Helpline, reader: Reader, last_answer: str | None, *, now: datetime) -> Reply:
        """With the sources of the last answer, where that one named it."""
        text = self._phrase("line_what", now, line=line.told(), what=line.what)
        told = Reply(text[:1].upper() + text[1:], (self._person,))
        named = bool(last_answer) and line.says in self.wording.word(last_answer or "", reader, now=now).text
        return self.with_sources_of(last_answer or "", told, reader, now=now) if named else told

    def heard_of(self, explained: Sequence[str]) -> Reply:
        """Words of ours, each explained, and the way to a person who can tell more."""
        return Reply("\n\n".join(explained), (self._person,))

    def contact(
        self,
        reader: Reader,
        *,
        now: datetime,
        told: str = "",
        last_answer: str | None = None,
        asks_hours: bool = False,
    ) -> Reply:
        """How and when the liaison office is reached: every way it has, and one for whoever cannot hear or speak on the
        phone. First the numbers of other places that were `told` just before, as `last_answer`: one of those may be
        meant. `asks_hours`: whether anybody is there then is asked too, which has an answer of its own.
        """
        before = parts_with_numbers(told, self._profile.liaison.phone or "")
        names = ("plan_contact", "contact_open_next", "contact_ways", *(() if reader.rings else ("contact_relay",)))
        first, *more = [self.wording.phrase_for(reader, name, now=now) for name in names]
        elsewhere = reader.elsewhere or reader.nation not in (None, self._profile.nation)
        whose = [self._phrase("numbers_here", now)] if elsewhere else []
        own = [" ".join([first, more[0]]), *more[1:], *whose]
        before = [part for part in before if part not in own]  # asked for once more
        text = "\n\n".join([*before, *own])
        last = self.wording.word(last_answer, reader, now=now) if before and last_answer else None
        told_by_last = bool(last and any(part in last.text for part in before))
        reply = Reply(text, (self._person,), answer=self._meta(last) if last and told_by_last else None)
        return reply if before or not asks_hours else self.with_sources_of(OUT_OF_HOURS, reply, reader, now=now)

    def who_liaison_is(self, reader: Reader, *, now: datetime) -> Reply:
        told = self.contact(reader, now=now)
        return replace(told, text=f"{self._phrase('who_liaison_is', now)}\n\n{told.text}")

    def night_numbers(self, reader: Reader, *, now: datetime) -> Reply:
        """Whom to ring while the office is shut: the ward itself, for advice, to be heard."""
        has_111 = (reader.nation or self._profile.nation) != "northern_ireland"
        ward = ("night_ward", *(("night_switchboard",) if self._profile.switchboard else ()))
        names = (*ward, "night_advice" if has_111 else "night_advice_gp", "night_numbers")
        told = [self.wording.phrase_for(reader, name, now=now) for name in names]
        reply = Reply("\n\n".join(told), (self._person,))
        return self.with_sources_of(OUT_OF_HOURS, reply, reader, now=now)

    def only_office(self, reader: Reader, *, now: datetime) -> Reply:
        return Reply(self._phrase("only_office", now), self.next_ways(reader))

    def over_now(self, reader: Reader, last_text: str | None, *, now: datetime, there: bool = False) -> Reply:
        """An alarm was of another day, or help is `there`: what to do if it comes back, and what would help now."""
        told = self.wording.phrase_for(reader, "help_is_there" if there else "over_now", now=now)
        return Reply(self._phrase("acknowledged", now) if told == last_text else told, self.next_ways(reader))

    def still_urgent(self, route: str, reader: Reader, *, now: datetime) -> Reply:
        """Of an emergency or deterioration card that was just told, what to do, in short."""
        told = self.wording.phrase_for(reader, f"still_{route}", now=now)
        return Reply(told, notice={"route": route, "level": "card"}, sender="system")

    def reach_999(self, reader: Reader, *, now: datetime) -> Reply:
        """By text, relay or sign language: asked for, and so no card."""
        return Reply(self.wording.word(IN_WRITING, reader, now=now).text)

    def to_call(
        self,
        reader: Reader,
        *,
        urgent: bool,
        now: datetime,
        leads: str | None = None,
        at_the_door: bool = False,
        home: bool = False,
    ) -> str:
        """999 or the nurse, and the number for advice; `leads` is the phrase that answers what was asked. `at_the_door`
        of the hospital: to go in. `home`: a card stands, and they are not in hospital.
        """
        if at_the_door:
            return self.wording.phrase_for(reader, "call_at_the_door", now=now)
        advice = "call_advice_gp" if reader.nation == "northern_ireland" else "call_advice"
        first = f"{self._phrase(leads, now)} " if leads else ""
        names = ("call_from_home",) if home else ("call_999" if urgent else "call_nurse", advice)
        return first + "\n\n".join(self.wording.phrase_for(reader, name, now=now) for name in names)

    def help_is_coming(self, which: str, reader: Reader, *, now: datetime) -> Reply:
        """`which` is "999", "ward", "sent" where they were told to go somewhere, "desk" or "wait" to wait there."""
        phrase, route = HELP_COMES[which]
        return Reply(
            self.wording.phrase_for(reader, phrase, now=now),
            notice={"route": route, "level": "line"},
            sender="system",
        )

    def heard(self, phrase: str, reader: Reader, *, now: datetime) -> Reply:
        return Reply(self._phrase(phrase, now), self.next_ways(reader))

    def came_back(self, last_answer: str | None, left_open: Sequence[str], reader: Reader, *, now: datetime) -> Reply:
        """`left_open` are the forms that can be gone on with."""
        last = self.wording.word(last_answer, reader, now=now).answer if last_answer else None
        said = [self._phrase("came_back", now)]
        if last:
            said.append(self._phrase("came_back_last", now, title=last.title))
        said.append(self._phrase("came_back_open" if left_open else "came_back_next", now))
        return Reply("\n\n".join(said), self.open_again(left_open) or self.next_ways(reader))

    def open_again(self, forms: Sequence[str]) -> tuple[Offer, ...]:
        """What was begun, each under its own name."""
        ways = {
            HANDOFF_FORM: Offer(self.wording.choice("choice_carry_on"), {"intent": "request_handoff"}),
            QUESTIONS: Offer(self.wording.choice("list_choice_show"), {"questions": {"do": "open"}}),
            THINKING: Offer(self.wording.choice("think_choice_again"), {"thinking": {"do": "open"}}),
        }
        return tuple(ways[form] for form in forms if form in ways)

    def ask_again(self, words: str) -> Offer:
        """What the family asked beside a danger, or was taken for one: read again when this is pressed."""
        return Offer(self.wording.choice("choice_ask_again"), {"ask": words})

    def next_ways(self, reader: Reader) -> tuple[Offer, ...]:
        """What there is to do or to ask, where nothing was asked."""
        return self._steps(("how_to_request", "prepare_questions", "request_handoff", "request_person"), reader)

    def easy_read(self, on: bool, *, now: datetime) -> Reply:
        other = self.to_do("easy_read_off" if on else "easy_read_on")
        return Reply(self._phrase("easy_read_is_on" if on else "easy_read_is_off", now), (other,))

    def nation_noted(self, nation: str, *, now: datetime) -> Reply:
        return Reply(self._phrase("nation_noted", now, nation=TITLES[nation]))

    def language_named(self, text: str) -> str | None:
        """The code of the language in which the chat is asked for, or whose name is all that was said."""
        names = {code: (one.card.title, one.name) for code, one in self._languages.items()}
        return language_asked(text, names)

    def languages(self, *, now: datetime) -> Reply:
        """Which there are, each by its own name."""
        offers = tuple(Offer(name, {"language": code}) for code, name in self._language_names().items())
        return Reply(self._phrase("languages_here", now), (*offers, self.to_do("easy_read_on")))

    def _language_names(self) -> dict[str, str]:
        known = self._languages.values()
        return {one.code: one.card.title for one in known if self.wording.may_tell(one.card.id)}

    def language(self, code: str, *, now: datetime) -> Reply:
        """The card in that language; in English, with the numbers, where there is none that may be told."""
        known = self._languages.get(code)
        told = known if known and self.wording.may_tell(known.card.id) else None
        choice = told.choice if told else self._phrase("interpreter_choice", now)
        needs = known.needs if known else self.wording.choice("needs_interpreter")
        worded = self.wording.word(told.card.id if told else "card_language", Reader(), now=now)
        offer = Offer(choice, {"intent": "request_handoff", "needs": needs})
        return Reply(worded.text, (offer, self._person), answer=self._meta(worded), sender="assistant")

    def card(self, route: str, reader: Reader, *, now: datetime, told: bool = False, held: bool = False) -> Reply:
        """`told` says that the safeguarding contact hears of it: without that the card does not say so. `held`: a
        person of the hospital has the chat.
        """
        worded = self.wording.word(
            _card_for(route, reader),
            reader,
            now=now,
            without=() if told else ("safeguarding_told_sentence",),
        )
        offers = () if route == "emergency" else (self._person,)
        text = self._with_whose_numbers(worded, reader, now=now)
        if route == THREAT:
            text += f"\n\n{self._phrase('threat_is_seen', now)}"
        if held:
            text += f"\n\n{self._phrase('person_may_not_see', now)}"
        return Reply(text, offers, notice={"route": route, "level": "card"}, sender="system")

    def card_in_language(self, route: str, language: str | None, *, now: datetime) -> Reply | None:
        """The card as that language has it, to stand before the English one; where none may be told, its sentence about
        999. None for a language without any.
        """
        spoken = self._languages.get(language or "")
        if spoken is None:
            return None
        notice, card = {"route": route, "level": "card"}, spoken.cards.get(route)
        whole = bool(card and self.wording.may_tell(card.id))
        if not (whole or self.wording.may_tell(spoken.card.id)):
            return None
        worded = self.wording.word(card.id if card and whole else spoken.card.id, Reader(), now=now)
        text = worded.text if whole else spoken.danger
        return Reply(text, answer=self._meta(worded), notice=notice, sender="system")

    def line(self, route: str, *, now: datetime) -> Reply:
        return Reply(
            self.wording.line(f"card_{route}", now=now), notice={"route": route, "level": "line"}, sender="system"
        )

    def fault(self, *, now: datetime) -> Reply:
        """The honest card: what did not work, that nothing was sent, and how to reach a person."""
        text = self.wording.word("card_fault", Reader(), now=now).text
        return Reply(text, notice={"route": "fault", "level": "card"}, sender="system")

    def sent_after_fault(self, reference: str, *, now: datetime) -> Reply:
        """The row was committed, only the words were lost on the way: say so, with the reference."""
        return Reply(self._phrase("sent_after_fault", now, reference=reference))

    def sorry_for_a_death(self, *, now: datetime) -> Reply:
        return Reply(self._phrase("sorry_for_a_death", now))

    def sent_after_a_death(self, replies: Sequence[Reply], reference: str, *, now: datetime) -> list[Reply]:
        """What says that it was sent, in words that take no child for living."""
        offers = (Offer(self.wording.choice("choice_what_next"), {"intent": "ask_handoff_status"}), self._person)
        told = Reply(self._phrase("handoff_sent_after_a_death", now, reference=reference), offers)
        return [told if reference in reply.text else reply for reply in replies]

    def withdrawn_after_fault(self, reference: str, *, now: datetime) -> Reply:
        return Reply(self._phrase("withdrawn_after_fault", now, reference=reference))

    def with_secret(self, replies: Sequence[Reply], reference: str, code: str, *, now: datetime) -> list[Reply]:
        """Said here, where the handoff's reference is said: the engine keeps what it says, and must not have it."""
        page = f"{self._address}/handoff" if self._address else ""
        told = self._phrase("handoff_secret", now, secret=code).strip()
        text = "\n\n".join(filter(None, (told, page, self._phrase("handoff_secret_keep", now))))
        at = next((place for place, reply in enumerate(replies) if reference in reply.text), None)
        if at is None:
            return [*replies, Reply(text)]
        return [*replies[:at], replace(replies[at], text=f"{replies[at].text}\n\n{text}"), *replies[at + 1 :]]

    def overdue(self, reference: str, *, bereaved: bool, now: datetime) -> Reply:
        """Nobody in the team has said that they have the handoff: the family hears it from us, with the way by
        phone.
        """
        if bereaved:
            return Reply(self._phrase("handoff_overdue_bereaved", now, reference=reference), sender="system")
        return Reply(self._phrase("handoff_overdue", now, reference=reference), sender="system")

    def news_of_handoff(
        self,
        what: Literal["closed", "not_reached", "reopened"],
        reference: str,
        *,
        bereaved: bool,
        newest: bool,
        now: datetime,
    ) -> Reply:
        """That there is news, and nothing of it: whoever looks over a shoulder reads no outcome. Of one that is not the
        `newest` the page tells, for the chat tells of that one.
        """
        told = {
            "closed": self._phrase("handoff_news_closed", now, reference=reference),
            "not_reached": self._phrase("handoff_news_not_reached", now, reference=reference),
            "reopened": self._phrase("handoff_news_reopened", now, reference=reference),
        }[what]
        if bereaved:
            told = self._phrase("handoff_news_bereaved", now, reference=reference)
        if not newest:
            return Reply(f"{told}\n\n{self._phrase('handoff_news_page', now)}", sender="system")
        read = Offer(self.wording.choice("choice_handoff_news"), {"intent": "ask_handoff_status"})
        add = self._adding("choice_add", "add")
        more = (self._person,) if bereaved else (add,) if what == "not_reached" else ()
        return Reply(told, (read, *more), sender="system")

    def _reply(
        self,
        reply: dict[str, Any],
        render: str | None,
        reader: Reader,
        lines: Mapping[str, str],
        approval: str | None,
        verified: Collection[str],
        now: datetime,
    ) -> Reply:
        offers = tuple(_offer(button) for button in reply["buttons"])
        if answer_id := reply["custom"].get("answer"):
            return self.answer(answer_id, reader, now=now, offers=offers or None)
        text = self.wording.fill(reply["text"], now=now)
        if render == "handoff_check":
            page, offers = check_page(text, lines, approval, self.wording.choice, verified)
            died = [self._phrase("check_after_a_death", now)] if reader.writer == "bereaved" else []
            return Reply("\n\n".join([page, *died]), offers)
        if render == "handoff_prefilled":
            return Reply("\n\n".join([text, *family_copy(lines, verified)]))
        if render == "handoff_changed":
            return self._changed(text, (reply["custom"].get("field") or "").split(","), lines, now)
        if render == "handoff_change":
            ways = change_offers(lines, verified)  # nothing was changed, so the page can still be sent as it is
            return Reply(text, (*ways, *send_offer(lines, approval, self.wording.choice)))
        if render in (*PERSON_ASKED, PERSON_FIRST):
            return self._of_a_person(text, offers, render, reader, now)
        if render in AFTER_SENDING:
            return Reply(text, self.while_open())
        if render == "restarted" and lines:
            return Reply(text, (Offer(self.wording.choice("choice_carry_on"), {"intent": "request_handoff"}), *offers))
        if render == "after_danger":
            return Reply(text, self._after_danger(lines))
        return Reply(text, offers, done=render == "done")

    def _changed(self, text: str, every: Sequence[str], lines: Mapping[str, str], now: datetime) -> Reply:
        """The lines that were changed, as they now stand, and that a part of what was asked for was not done."""
        named = [name for name in every if name != LEFT_OUT]
        left = [self._phrase("form_part_left", now)] if LEFT_OUT in every else []
        if not named:
            return Reply(left[0])
        changed = [name.removeprefix(AS_IT_WAS) for name in named]
        now_says = family_copy({name: lines[name] for name in changed if name in lines})
        told = self._phrase("form_changed_more", now) if len(now_says) > 1 else text
        told = self._phrase("form_as_it_was", now) if all(name.startswith(AS_IT_WAS) for name in named) else told
        return Reply("\n\n".join([told, *now_says, *left]))

    def _of_a_person(
        self, text: str, offers: tuple[Offer, ...], render: str | None, reader: Reader, now: datetime
    ) -> Reply:
        """That one was asked for; or, where that is only a guess, that none was."""
        if render == PERSON_FIRST:
            return Reply(self._phrase(PERSON_FIRST, now), (self._person, *self._nearest(())))
        text = text if reader.rings else self.wording.phrase_for(reader, "person_in_writing", now=now)
        return Reply(text, (*offers, self._no_person_offer()))

    def _topics(self, intents: Sequence[str]) -> list[Offer]:
        known = [
            intent
            for place, intent in enumerate(intents)
            if intent not in NOT_OFFERED and (place == 0 or intent not in FRIGHTENING)
        ]
        return [offer for intent in known if (offer := self._of_intent(intent))]

    def _nearest(self, intents: Sequence[str]) -> tuple[Offer, ...]:
        near = self._topics(intents)
        if len(near) < LEAST:
            near += [offer for intent in START_HERE if (offer := self._of_intent(intent)) and offer not in near]
        return tuple(near[:NEAREST])

    def _of_intent(self, intent: str) -> Offer | None:
        """A topic by its answer's title, or something to do."""
        answer = self.wording.by_intent(intent)
        return self.offer(answer.id if answer else intent)

    def _after_danger(self, lines: Mapping[str, str]) -> tuple[Offer, ...]:
        carry_on = (Offer(self.wording.choice("choice_carry_on"), {"intent": "request_handoff"}),) if lines else ()
        return (self._person, *carry_on)

    def _ended(self, ended: Told | None, now: datetime) -> tuple[str, ...]:
        """The outcome, and what staff wrote for the family, as theirs. Nothing while it is open."""
        if ended is None:
            return ()
        line = f"{self._phrase('handoff_outcome_line', now, by=ended.by)} \u201c{ended.line}\u201d"
        return self._phrase(f"handoff_outcome_{ended.outcome}", now), *((line,) if ended.line else ())

    def addition_kept(self, field: str | None, *, now: datetime) -> Reply:
        """Words for the team that drew a card have not left, and need not be typed twice. `field`: of this line."""
        again = AdditionPress(do="again", field=field) if field in BY_NAME else AdditionPress(do="again")
        return Reply(
            self._phrase("addition_kept", now), (Offer(self.wording.choice("choice_add_again"), {"addition": again}),)
        )

    def while_open(self) -> tuple[Offer, ...]:
        return (self._adding("choice_add", "add"), self._adding("choice_correct", "correct"), self._person)

    def _adding(self, choice: str, do: Literal["add", "correct"]) -> Offer:
        return Offer(self.wording.choice(choice), {"addition": {"do": do}})

    def _after_a_death(self, reply: Reply, step: str, reader: Reader, now: datetime) -> Reply:
        """A step that would take a child for living is asked in other words once its family has told of its death."""
        asked = AFTER_A_DEATH.get(step) if reader.writer == "bereaved" else None
        return replace(reply, text=self._phrase(asked, now)) if asked else reply

    def _asks_the_patient(
        self, reply: Reply, step: str, lines: Mapping[str, str], reader: Reader, now: datetime
    ) -> Reply:
        """Whoever writes for themselves is not asked for "the child's" name."""
        asked = OF_THE_PATIENT.get(step)
        if asked is None or not (reader.writer == "young_person" or is_the_patient(lines)):
            return reply
        return replace(reply, text=self._phrase(asked, now))

    def _as_step(self, reply: Reply, step: str, lines: Mapping[str, str]) -> Reply:
        offers = reply.offers or step_offers(step, self._profile, lines, self.wording.choice)
        return Reply(reply.text, offers, reply.answer, reply.notice, step_form(step), reply.sender, reply.answer_id)


def _main(text: str) -> str:
    """The sentences that say the main thing of an answer."""
    return " ".join(SENTENCE.split(" ".join(text.split("\n\n")))[:SIMPLE])


def _without_page(reply: dict[str, Any]) -> dict[str, Any]:
    """The question of a step alone: the page it stands under was just read."""
    return {**reply, "custom": {}}


def _hardly_outside(turn: EngineTurn) -> bool:
    return turn.intent == OUTSIDE and (turn.confidence or 0.0) < SURE_OUTSIDE


def _misread(render: str | None, asked: str) -> bool:
    """Nothing was sent, and the words speak of nothing that was: "I just want to know what happened"."""
    return render == "status_nothing" and not (speaks_of_sending(asked) or asks_whether_told(asked))


def _offer(button: dict[str, Any]) -> Offer:
    return Offer(button["title"], {"intent": button["payload"].removeprefix("/")})


def _told_alone(part: str, page: str, last: str) -> bool:
    return part in last and not last.startswith(page)


def _is_page_of(text: str, before: Sequence[str]) -> bool:
    return any(without_sorrow(one).startswith(without_sorrow(text)) for one in before)


def _told_before(text: str, last: str) -> bool:
    """The whole of it, or a part of it as it stands. Sorrow for a death, which is said once, is no part."""
    text, last = without_sorrow(text), without_sorrow(last)
    return last.startswith(text) or any(part in last.split("\n\n")[1:2] for part in text.split("\n\n"))


def _card_for(route: str, reader: Reader) -> str:
    if route == "emergency" and not reader.rings:
        return IN_WRITING
    return f"card_{'abusive' if route == THREAT else route}"

"""The form of the handoff: its steps as they are asked, what is no answer to one, and its page before it is sent."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.answers.reply import Offer, Reply, Sends
from assistant.answers.wording import Reader, Wording
from assistant.conversations.handoff_steps import change_offers, check_page, send_offer, step_form, step_offers
from assistant.conversations.replies.context import Context
from assistant.conversations.replies.offers import Offers
from assistant.handoffs.beside.asides import Aside
from assistant.handoffs.corrections.correction import AS_IT_WAS, LEFT_OUT, NOT_FOUND, NOT_USED, WISH_WAITS
from assistant.handoffs.fields import by_letter, family_copy, missing
from assistant.handoffs.readers.asker import is_the_patient
from assistant.hospital.profile import Profile

ASIDES = {
    Aside.WAITING: "step_waiting",
    Aside.NO_ANSWER: "step_no_answer",
    Aside.SMALL_TALK: "step_small_talk",
    Aside.HELP: "step_help",
    Aside.NO_PHONE: "step_no_phone",
    Aside.TOLD: "step_told_nowhere",
}
PUTS_WISH_IN: Sends = {"intent": "correct_handoff", "details": {"field": "needs", "wishes": True}}
SHOWS_OWN = {Aside.HELP: "step_help_own", Aside.TOLD: "step_written_before"}  # with what they wrote earlier
AFTER_A_DEATH = {"site": "step_site_after_a_death", "child_identifier": "step_identifier_after_a_death"}
OF_THE_PATIENT = {"child_name": "step_own_name", "child_identifier": "step_own_identifier", "site": "step_own_site"}


class FormReplies:
    def __init__(self, wording: Wording, profile: Profile, offers: Offers) -> None:
        self._wording = wording
        self._profile = profile
        self._offers = offers

    def no_answer(self, context: Context) -> Reply:
        """What is said of words that answer no step; without an `aside`, of those that are no plain yes or no."""
        aside, now = context.aside, context.now
        if aside is None:
            return Reply(self._wording.phrase("consent_unclear", now=now))
        if context.own_words and (shows := SHOWS_OWN.get(aside)):
            return self._own_words(shows, context)
        if aside is Aside.SENDS:
            return Reply(self._wording.phrase("step_sends", now=now, missing="\n".join(missing(context.lines))))
        no_phone = aside is Aside.NO_PHONE
        ways = change_offers(context.lines, context.verified, only="contact_method") if no_phone else ()
        return Reply(self._wording.phrase(ASIDES[aside], now=now), ways)

    def as_step(self, reply: Reply, step: str, reader: Reader, context: Context) -> Reply:
        """The last reply of a turn at a step: its question, as it reads for this family, with its choices."""
        offers = step_offers(step, self._profile, context.lines, self._wording.choice)
        if context.own_words and context.aside not in SHOWS_OWN:
            reply = self._written_before(reply, offers, context)
        if asked := self._asked_otherwise(step, reader, context):
            reply = replace(reply, text=self._wording.phrase(asked, now=context.now))
        if step == "consent" and reader.nation != self._profile.nation:
            reply = replace(reply, text=f"{reply.text}\n\n{self._wording.phrase('form_only_here', now=context.now)}")
        return replace(reply, offers=reply.offers or offers, form=step_form(step), done=False)

    def check(self, opening: str, reader: Reader, context: Context) -> Reply:
        page, offers = check_page(opening, context.lines, context.approval, self._wording.choice, context.verified)
        died = [self._wording.phrase("check_after_a_death", now=context.now)] if reader.writer == "bereaved" else []
        return Reply("\n\n".join([page, *died]), offers)

    def prefilled(self, text: str, context: Context) -> Reply:
        return Reply("\n\n".join([text, *family_copy(context.lines, context.verified)]))

    def what_to_change(self, text: str, context: Context) -> Reply:
        """Nothing was changed, so the page can still be sent as it is."""
        ways = change_offers(context.lines, context.verified)
        return Reply(text, (*ways, *send_offer(context.lines, context.approval, self._wording.choice)))

    def changed(self, text: str, every: Sequence[str], context: Context) -> Reply:
        """The lines that were changed, as they now stand, and that a part of what was asked for was not done."""
        lines, phrase, now = context.lines, self._wording.phrase, context.now
        if NOT_FOUND in every:
            stands = family_copy({name: lines[name] for name in every if name in lines})
            return Reply("\n\n".join([phrase("form_words_not_found", now=now), *stands]))
        if WISH_WAITS in every:
            put_in = Offer(self._wording.choice("choice_put_wish_in"), PUTS_WISH_IN)
            return Reply(phrase("form_wish_waits", now=now), (put_in,))
        named = [name for name in every if name not in (LEFT_OUT, NOT_USED)]
        left = [self._not_done(context)] if LEFT_OUT in every else []
        left += [phrase("form_not_used", now=now)] if NOT_USED in every else []
        if not named:
            return Reply(left[0])
        changed = [name.removeprefix(AS_IT_WAS) for name in named]
        now_says = family_copy({name: lines[name] for name in changed if name in lines})
        told = phrase("form_changed_more", now=now) if len(now_says) > 1 else text
        if not any(name in context.stood for name in changed):
            told = phrase("form_written", now=now)
        if all(name.startswith(AS_IT_WAS) for name in named):
            told = phrase("form_as_it_was", now=now)
        return Reply("\n\n".join([told, *now_says, *left]))

    def _not_done(self, context: Context) -> str:
        """Said again as they said it, so that they know which part it is."""
        if not context.undone:
            return self._wording.phrase("form_part_left", now=context.now)
        return "\n\n".join([self._wording.phrase("form_orders_left", now=context.now), *context.undone])

    def _own_words(self, phrase: str, context: Context) -> Reply:
        """A start for the message, in words of their own that they can still change."""
        use = self._offers.these_words("\n\n".join(context.own_words))
        told = self._wording.phrase(phrase, now=context.now)
        return Reply("\n\n".join([told, *context.own_words]), (use,))

    def _written_before(self, reply: Reply, offers: Sequence[Offer], context: Context) -> Reply:
        """What was written at this step when a danger card came is offered again, and need not be typed twice."""
        said = context.own_words[-1]
        text = "\n\n".join([reply.text, self._wording.phrase("step_written_before", now=context.now), said])
        return replace(reply, text=text, offers=(self._offers.these_words(said), *offers))

    def _asked_otherwise(self, step: str, reader: Reader, context: Context) -> str | None:
        """Whoever writes for themselves is not asked for "the child's" name; once a family has told of a death, no
        step takes the child for living. Who is written to is asked for an address.
        """
        if step == "contact_value" and by_letter(context.lines):
            return "step_letter_address"
        of_the_patient = reader.writer == "young_person" or is_the_patient(context.lines)
        if of_the_patient and step in OF_THE_PATIENT:
            return OF_THE_PATIENT[step]
        return AFTER_A_DEATH.get(step) if reader.writer == "bereaved" and not context.aside else None

"""Which topics are offered where what was asked is not known for sure, or more than one thing was."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

from assistant.answers.reply import Offer, Reply
from assistant.answers.wording import Reader, Wording
from assistant.conversations.replies.offers import Offers

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


class Topics:
    def __init__(self, wording: Wording, offers: Offers) -> None:
        self._wording = wording
        self._offers = offers

    def of_intent(self, intent: str) -> Offer | None:
        """A topic by its answer's title, or something to do."""
        answer = self._wording.by_intent(intent)
        return self._offers.of(answer.id if answer else intent)

    def near(self, intents: Sequence[str]) -> list[Offer]:
        known = [
            intent
            for place, intent in enumerate(intents)
            if intent not in NOT_OFFERED and (place == 0 or intent not in FRIGHTENING)
        ]
        return [offer for intent in known if (offer := self.of_intent(intent))]

    def nearest(self, intents: Sequence[str]) -> tuple[Offer, ...]:
        near = self.near(intents)
        if len(near) < LEAST:
            near += [offer for intent in START_HERE if (offer := self.of_intent(intent)) and offer not in near]
        return tuple(near[:NEAREST])

    def also_asked(self, intents: Sequence[str], *, now: datetime, told: Collection[str | None] = ()) -> Reply | None:
        """Other questions in the same message are named and offered, not dropped; but for those whose answer was `told`
        a moment ago.
        """
        open_still = [one for one in intents if not ((known := self._wording.by_intent(one)) and known.id in told)]
        offers = tuple(offer for intent in open_still if (offer := self.of_intent(intent)))
        titles = "\n".join(f"- {offer.title}" for offer in offers)
        return Reply(f"{self._wording.phrase('also_asked', now=now)}\n\n{titles}", offers) if offers else None

    def or_the_close_one(self, reply: Reply, intent: str | None, reader: Reader) -> Reply:
        """What the message may have been about instead stands first among the choices. Nobody is frightened by a
        guess, and a family whose child has died is offered none.
        """
        if reply.answer_id is None or intent is None or intent in NOT_OFFERED | FRIGHTENING:
            return reply
        offer = self.of_intent(intent)
        if offer is None or offer in reply.offers or reader.writer == "bereaved":
            return reply
        return replace(reply, offers=(offer, *reply.offers))

"""Danger: the cards, in the family's language too, and what is said of help on its way and of whom to call."""

from collections.abc import Mapping
from datetime import datetime

from assistant.answers.languages import LanguageCard
from assistant.answers.reply import Reply
from assistant.answers.wording import Reader, Wording
from assistant.conversations.replies.answers import AnswerReplies
from assistant.conversations.replies.offers import Offers
from assistant.safety.verdict import THREAT

IN_WRITING = "card_emergency_in_writing"  # for whoever cannot use the phone
WORSE = {"young_person": "own_worse", "bereaved": "somebody_worse"}  # there is no child to tell a nurse of
HELP_COMES = {
    "999": ("help_is_coming", "emergency"),
    "ward": ("ward_was_called", "deterioration"),
    "desk": ("at_the_desk", "deterioration"),
    "wait": ("told_to_wait", "deterioration"),
    "sent": ("was_sent_there", "deterioration"),
}


class DangerReplies:
    def __init__(
        self, wording: Wording, languages: Mapping[str, LanguageCard], offers: Offers, answers: AnswerReplies
    ) -> None:
        self._wording = wording
        self._languages = languages
        self._offers = offers
        self._answers = answers

    def card(self, route: str, reader: Reader, *, now: datetime, told: bool = False, held: bool = False) -> Reply:
        """`told` says that the safeguarding contact hears of it: without that the card does not say so. `held`: a
        person of the hospital has the chat.
        """
        worded = self._wording.word(
            _card_for(route, reader),
            reader,
            now=now,
            without=() if told else ("safeguarding_told_sentence",),
        )
        offers = () if route == "emergency" else (self._offers.person,)
        text = self._answers.with_whose_numbers(worded, reader, now=now)
        if route == THREAT:
            text += f"\n\n{self._wording.phrase('threat_is_seen', now=now)}"
        if held:
            text += f"\n\n{self._wording.phrase('person_may_not_see', now=now)}"
        return Reply(text, offers, notice={"route": route, "level": "card"}, sender="system")

    def card_in_language(self, route: str, language: str | None, *, now: datetime) -> Reply | None:
        """The card as that language has it, to stand before the English one; where none may be told, its sentence about
        999. None for a language without any.
        """
        spoken = self._languages.get(language or "")
        if spoken is None:
            return None
        notice, card = {"route": route, "level": "card"}, spoken.cards.get(route)
        whole = bool(card and self._wording.may_tell(card.id))
        if not (whole or self._wording.may_tell(spoken.card.id)):
            return None
        worded = self._wording.word(card.id if card and whole else spoken.card.id, Reader(), now=now)
        text = worded.text if whole else spoken.danger
        return Reply(text, answer=self._answers.meta(worded), notice=notice, sender="system")

    def line(self, route: str, reader: Reader, *, now: datetime) -> Reply:
        own = WORSE.get(reader.writer or "") if route == "deterioration" else None
        told = self._wording.phrase(own, now=now) if own else self._wording.line(f"card_{route}", now=now)
        return Reply(told, notice={"route": route, "level": "line"}, sender="system")

    def still_urgent(self, route: str, reader: Reader, *, now: datetime) -> Reply:
        """Of an emergency or deterioration card that was just told, what to do, in short."""
        grieves = route == "deterioration" and reader.writer == "bereaved"
        told = self._wording.phrase_for(reader, WORSE["bereaved"] if grieves else f"still_{route}", now=now)
        return Reply(told, notice={"route": route, "level": "card"}, sender="system")

    def help_is_coming(self, which: str, reader: Reader, *, now: datetime) -> Reply:
        """`which` is "999", "ward", "sent" where they were told to go somewhere, "desk" or "wait" to wait there."""
        phrase, route = HELP_COMES[which]
        told = self._wording.phrase_for(reader, phrase, now=now)
        return Reply(told, notice={"route": route, "level": "line"}, sender="system")

    def over_now(self, reader: Reader, last_text: str | None, *, now: datetime, there: bool = False) -> Reply:
        """An alarm was of another day, or help is `there`: what to do if it comes back, and what would help now."""
        told = self._wording.phrase_for(reader, "help_is_there" if there else "over_now", now=now)
        told = self._wording.phrase("acknowledged", now=now) if told == last_text else told
        return Reply(told, self._offers.next_ways(reader))

    def ill_instead(self, reader: Reader, *, urgent: bool, now: datetime) -> str:
        """Of a card that took illness for despair: the routes of the body, and the team that knows it."""
        told = self.to_call(reader, urgent=urgent, leads="heard_ill", now=now)
        return f"{told}\n\n{self._wording.phrase('ask_the_team_too', now=now)}"

    def reach_999(self, reader: Reader, *, now: datetime) -> Reply:
        """By text, relay or sign language: asked for, and so no card."""
        return Reply(self._wording.word(IN_WRITING, reader, now=now).text)

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
            return self._wording.phrase_for(reader, "call_at_the_door", now=now)
        advice = "call_advice_gp" if reader.nation == "northern_ireland" else "call_advice"
        first = f"{self._wording.phrase(leads, now=now)} " if leads else ""
        names = ("call_from_home",) if home else ("call_999" if urgent else "call_nurse", advice)
        return first + "\n\n".join(self._wording.phrase_for(reader, name, now=now) for name in names)


def _card_for(route: str, reader: Reader) -> str:
    if route == "emergency" and not reader.rings:
        return IN_WRITING
    return f"card_{'abusive' if route == THREAT else route}"

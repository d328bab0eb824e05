"""A handoff that was sent: what is said with its sending, of its news and its end, and of what is added to it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Literal

from assistant.answers.reply import AdditionPress, Offer, Reply
from assistant.answers.wording import Wording
from assistant.conversations.replies.offers import Offers
from assistant.handoffs.fields import BY_NAME
from assistant.handoffs.outcome import Told

SENT_STATUS = ("handoff_open", "handoff_ended")  # renders of a handoff that the family can add to


class SentReplies:
    def __init__(self, wording: Wording, offers: Offers, address: str) -> None:
        """`address` is where the service is found: in a portal's page no other link leads to what was passed on."""
        self._wording = wording
        self._offers = offers
        self._address = address

    def after_a_death(self, replies: Sequence[Reply], reference: str, *, now: datetime) -> list[Reply]:
        """What says that it was sent, in words that take no child for living."""
        what_next = Offer(self._wording.choice("choice_what_next"), {"intent": "ask_handoff_status"})
        text = self._wording.phrase("handoff_sent_after_a_death", now=now, reference=reference)
        told = Reply(text, (what_next, self._offers.person))
        return [told if reference in reply.text else reply for reply in replies]

    def with_secret(self, replies: Sequence[Reply], reference: str, code: str, *, now: datetime) -> list[Reply]:
        """Said here, where the handoff's reference is said: the engine keeps what it says, and must not have it."""
        page = f"{self._address}/handoff" if self._address else ""
        told = self._wording.phrase("handoff_secret", now=now, secret=code).strip()
        text = "\n\n".join(filter(None, (told, page, self._wording.phrase("handoff_secret_keep", now=now))))
        at = next((place for place, reply in enumerate(replies) if reference in reply.text), None)
        if at is None:
            return [*replies, Reply(text)]
        return [*replies[:at], replace(replies[at], text=f"{replies[at].text}\n\n{text}"), *replies[at + 1 :]]

    def overdue(self, reference: str, *, bereaved: bool, now: datetime) -> Reply:
        """Nobody in the team has said that they have the handoff: the family hears it from us, with the way by
        phone.
        """
        if bereaved:
            told = self._wording.phrase("handoff_overdue_bereaved", now=now, reference=reference)
        else:
            told = self._wording.phrase("handoff_overdue", now=now, reference=reference)
        return Reply(told, sender="system")

    def news(
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
        phrase = self._wording.phrase
        told = {
            "closed": phrase("handoff_news_closed", now=now, reference=reference),
            "not_reached": phrase("handoff_news_not_reached", now=now, reference=reference),
            "reopened": phrase("handoff_news_reopened", now=now, reference=reference),
        }[what]
        if bereaved:
            told = phrase("handoff_news_bereaved", now=now, reference=reference)
        if not newest:
            return Reply(f"{told}\n\n{phrase('handoff_news_page', now=now)}", sender="system")
        read = Offer(self._wording.choice("choice_handoff_news"), {"intent": "ask_handoff_status"})
        more = self._offers.person if bereaved else self._offers.add() if what == "not_reached" else None
        return Reply(told, (read, more) if more else (read,), sender="system")

    def status(self, reply: Reply, ended: Told | None, sent: Sequence[str], *, now: datetime) -> Reply:
        """How the newest `ended`, what the engine said of it, and the family's copy, where it asks to see it."""
        return replace(reply, text="\n\n".join([*self._outcome(ended, now), reply.text, *sent]))

    def addition_kept(self, field: str | None, *, now: datetime) -> Reply:
        """Words for the team that drew a card have not left, and need not be typed twice. `field`: of this line."""
        again = AdditionPress(do="again", field=field) if field in BY_NAME else AdditionPress(do="again")
        offer = Offer(self._wording.choice("choice_add_again"), {"addition": again})
        return Reply(self._wording.phrase("addition_kept", now=now), (offer,))

    def _outcome(self, ended: Told | None, now: datetime) -> tuple[str, ...]:
        """And what staff wrote for the family, as theirs. Nothing while it is open."""
        if ended is None:
            return ()
        line = f"{self._wording.phrase('handoff_outcome_line', now=now, by=ended.by)} \u201c{ended.line}\u201d"
        told = self._wording.phrase(f"handoff_outcome_{ended.outcome}", now=now)
        return told, *((line,) if ended.line else ())

"""Whom a family can ring or write to: the liaison office, the ward at night, and lines outside the hospital."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from assistant.answers.helplines import Helpline
from assistant.answers.reply import Reply
from assistant.answers.wording import Reader, Wording
from assistant.conversations.readers.numbers_asked import parts_with_numbers
from assistant.conversations.replies.answers import AnswerReplies
from assistant.conversations.replies.offers import Offers
from assistant.hospital.profile import Profile

OUT_OF_HOURS = "out_of_hours"  # holds whom to ring at night, and the office's hours


class OfficeReplies:
    def __init__(self, wording: Wording, profile: Profile, offers: Offers, answers: AnswerReplies) -> None:
        self._wording = wording
        self._profile = profile
        self._offers = offers
        self._answers = answers

    def contact(
        self,
        reader: Reader,
        *,
        now: datetime,
        told: str = "",
        last_answer: str | None = None,
        asks_hours: bool = False,
        called: bool = False,
    ) -> Reply:
        """How and when the liaison office is reached: every way it has, and one for whoever cannot hear or speak on the
        phone. First the numbers of other places that were `told` just before, as `last_answer`: one of those may be
        meant. `asks_hours`: whether anybody is there then is asked too, which has an answer of its own.
        `called`: the office can see a wish for a person already.
        """
        own = self._ways(reader, now, called=called)
        before = parts_with_numbers(told, self._profile.liaison.phone or "")
        before = [part for part in before if part not in own]  # asked for once more
        text = "\n\n".join([*before, *own])
        last = self._wording.word(last_answer, reader, now=now) if before and last_answer else None
        told_by_last = bool(last and any(part in last.text for part in before))
        meta = self._answers.meta(last) if last and told_by_last else None
        reply = Reply(text, (self._offers.no_person() if called else self._offers.person,), answer=meta)
        if before or not asks_hours:
            return reply
        return self._answers.with_sources_of(OUT_OF_HOURS, reply, reader, now=now)

    def who_liaison_is(self, reader: Reader, *, now: datetime) -> Reply:
        told = self.contact(reader, now=now)
        return replace(told, text=f"{self._wording.phrase('who_liaison_is', now=now)}\n\n{told.text}")

    def only_office(self, reader: Reader, *, now: datetime) -> Reply:
        return Reply(self._wording.phrase("only_office", now=now), self._offers.next_ways(reader))

    def night_numbers(self, reader: Reader, *, now: datetime) -> Reply:
        """Whom to ring while the office is shut: the ward itself, for advice, to be heard."""
        has_111 = (reader.nation or self._profile.nation) != "northern_ireland"
        ward = ("night_ward", *(("night_switchboard",) if self._profile.switchboard else ()))
        names = (*ward, "night_advice" if has_111 else "night_advice_gp", "night_numbers")
        told = [self._wording.phrase_for(reader, name, now=now) for name in names]
        reply = Reply("\n\n".join(told), (self._offers.person,))
        return self._answers.with_sources_of(OUT_OF_HOURS, reply, reader, now=now)

    def helpline(self, line: Helpline, reader: Reader, *, now: datetime, last_answer: str | None = None) -> Reply:
        told = Reply(self._wording.phrase("line_asked", now=now, line=line.told()), (self._offers.person,))
        holds = self._wording.naming(line.id, (last_answer, "emotional_support"))
        return self._answers.with_sources_of(holds, told, reader, now=now) if holds else told

    def what_line_is(self, line: Helpline, reader: Reader, last_answer: str | None, *, now: datetime) -> Reply:
        """With the sources of the last answer, where that one named it."""
        text = self._wording.phrase("line_what", now=now, line=line.told(), what=line.what)
        told = Reply(text[:1].upper() + text[1:], (self._offers.person,))
        if last_answer and line.says in self._wording.word(last_answer, reader, now=now).text:
            return self._answers.with_sources_of(last_answer, told, reader, now=now)
        return told

    def explained(self, words: Sequence[str]) -> Reply:
        """Words of ours, each explained, and the way to a person who can tell more."""
        return Reply("\n\n".join(words), (self._offers.person,))

    def _ways(self, reader: Reader, now: datetime, *, called: bool = False) -> list[str]:
        when_open = "contact_open_called" if called else "contact_open_next"
        names = ("plan_contact", when_open, "contact_ways", *(() if reader.rings else ("contact_relay",)))
        first, when, *more = [self._wording.phrase_for(reader, name, now=now) for name in names]
        elsewhere = reader.elsewhere or reader.nation not in (None, self._profile.nation)
        whose = [self._wording.phrase("numbers_here", now=now)] if elsewhere else []
        return [f"{first} {when}", *more, *whose]

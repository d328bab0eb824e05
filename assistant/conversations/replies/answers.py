"""An answer as a reply: its words for this reader, what can be done next, and where it comes from."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from assistant.answers.reply import Offer, Reply
from assistant.answers.wording import ALWAYS_TRUE, Reader, Worded, Wording
from assistant.conversations.replies.offers import Offers
from assistant.details.nation import TITLES
from assistant.hospital.profile import Profile

SITUATION = "situation"  # what is happening is told, and nothing asked
SMALL_TALK = ("greet", "thank", "goodbye", "give_feedback", "out_of_scope")
SENTENCE = re.compile(r"(?<=[.!?])\s+")
SIMPLE = 2  # sentences of an answer that say the main thing


class AnswerReplies:
    def __init__(self, wording: Wording, profile: Profile, offers: Offers) -> None:
        self._wording = wording
        self._profile = profile
        self._offers = offers

    def reply(self, answer_id: str, reader: Reader, *, now: datetime, offers: Sequence[Offer] | None = None) -> Reply:
        worded = self._wording.word(answer_id, reader, now=now)
        answer = worded.answer
        withheld = answer.id == ALWAYS_TRUE and answer_id != ALWAYS_TRUE
        steps = (
            tuple(offers)
            if offers is not None and not withheld
            else self._offers.steps_for(answer.next_steps or ("request_person",), reader)
        )
        text = self.with_whose_numbers(worded, reader, now=now)
        return Reply(text, steps, answer=self.meta(worded), answer_id=answer.id)

    def with_whose_numbers(self, worded: Worded, reader: Reader, *, now: datetime) -> str:
        """For a child in another nation, the offices and lines of this hospital are said to be this hospital's only."""
        elsewhere = reader.nation not in (None, self._profile.nation)
        told = f"\n\n{self._numbers_here(now)}" if elsewhere and worded.names_hospital else ""
        return worded.text + told

    def meta(self, worded: Worded) -> dict[str, Any]:
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
        worded = self._wording.word(answer_id, reader, now=now)
        if worded.answer.id != answer_id:
            return reply
        told = {**self.meta(worded), "status": "draft", "approved_on": None, "review_by": None}
        return replace(reply, answer=told)

    def nation_question(self, *, now: datetime) -> Reply:
        """Asked once, when the words differ between nations and another is likely. The hospital's own stands first."""
        nations = sorted(TITLES, key=lambda nation: nation != self._profile.nation)
        offers = tuple(Offer(TITLES[nation], {"nation": nation}) for nation in nations)
        return Reply(self._wording.phrase("nation_question", now=now), offers)

    def nation_noted(self, nation: str, *, now: datetime) -> Reply:
        return Reply(self._wording.phrase("nation_noted", now=now, nation=TITLES[nation]))

    def holds_here(self, reply: Reply, *, now: datetime) -> Reply:
        """With a line that says which nation the answer is for: the hospital's own, taken as given."""
        return replace(reply, text=f"{reply.text}\n\n{self._nation_here(now)}")

    def without_notes(self, text: str, now: datetime) -> str:
        """Without the notes under an answer: whose numbers they are answers nothing."""
        notes = {self._numbers_here(now), self._nation_here(now)}
        return "\n\n".join(part for part in text.split("\n\n") if part not in notes)

    def _numbers_here(self, now: datetime) -> str:
        return self._wording.phrase("numbers_here", now=now)

    def _nation_here(self, now: datetime) -> str:
        return self._wording.phrase("nation_here", now=now, nation=TITLES[self._profile.nation])


def main_thing(text: str) -> str:
    """The sentences that say the main thing of an answer."""
    return " ".join(SENTENCE.split(" ".join(text.split("\n\n")))[:SIMPLE])

"""Small things that are heard and said beside any topic: that it was heard, welcome back, which one is meant."""

from collections.abc import Sequence
from datetime import datetime

from assistant.answers.reply import Offer, Reply
from assistant.answers.wording import Reader, Wording
from assistant.conversations.replies.offers import Offers


class TalkReplies:
    def __init__(self, wording: Wording, offers: Offers) -> None:
        self._wording = wording
        self._offers = offers

    def heard(self, phrase: str, reader: Reader, *, now: datetime) -> Reply:
        return Reply(self._wording.phrase(phrase, now=now), self._offers.next_ways(reader))

    def sorry_for_a_death(self, *, now: datetime) -> Reply:
        return Reply(self._wording.phrase("sorry_for_a_death", now=now))

    def which_one(self, offers: Sequence[Offer], *, now: datetime) -> Reply:
        return Reply(self._wording.phrase("which_one", now=now), tuple(offers))

    def for_the_team(self, own: str, *, now: datetime) -> Reply:
        """Their own question for the team: a place on the list, or a message."""
        offers = (self._offers.on_the_list(own), self._offers.leave_message())
        return Reply(self._wording.phrase("own_for_team", now=now), offers)

    def came_back(
        self, last_answer: str | None, left_open: Sequence[str], reader: Reader, *, here: bool, now: datetime
    ) -> Reply:
        """`left_open` are the forms that can be gone on with, `here` whether anything was written in this window."""
        phrase = self._wording.phrase
        last = self._wording.word(last_answer, reader, now=now).answer if last_answer else None
        said = [phrase("came_back", now=now)]
        if last:
            said.append(phrase("came_back_last", now=now, title=last.title))
        if not (here or left_open):
            said.append(phrase("came_back_elsewhere", now=now))
        said.append(phrase("came_back_open", now=now) if left_open else phrase("came_back_next", now=now))
        return Reply("\n\n".join(said), self._offers.open_again(left_open) or self._offers.next_ways(reader))

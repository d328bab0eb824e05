"""What is said when something broke: that it did, and what was done all the same."""

from datetime import datetime

from assistant.answers.reply import Reply
from assistant.answers.wording import Reader, Wording


class FaultReplies:
    def __init__(self, wording: Wording) -> None:
        self._wording = wording

    def card(self, *, now: datetime) -> Reply:
        """The honest card: what did not work, that nothing was sent, and how to reach a person."""
        text = self._wording.word("card_fault", Reader(), now=now).text
        return Reply(text, notice={"route": "fault", "level": "card"}, sender="system")

    def sent(self, reference: str, *, now: datetime) -> Reply:
        """The row was committed, only the words were lost on the way: say so, with the reference."""
        return Reply(self._wording.phrase("sent_after_fault", now=now, reference=reference))

    def withdrawn(self, reference: str, *, now: datetime) -> Reply:
        return Reply(self._wording.phrase("withdrawn_after_fault", now=now, reference=reference))

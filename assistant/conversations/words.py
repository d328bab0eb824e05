"""From what was decided, or what Rasa chose, to what a family reads. Each part of `replies` words one kind of thing."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from assistant.answers.languages import LanguageCard
from assistant.answers.reply import Reply
from assistant.answers.wording import Reader, Wording
from assistant.conversations.engine_turn import EngineTurn
from assistant.conversations.readers.fitting_part import Likeness
from assistant.conversations.replies.answers import AnswerReplies
from assistant.conversations.replies.chosen import ChosenReplies
from assistant.conversations.replies.context import Context
from assistant.conversations.replies.danger import DangerReplies
from assistant.conversations.replies.faults import FaultReplies
from assistant.conversations.replies.form import FormReplies
from assistant.conversations.replies.languages import LanguageReplies
from assistant.conversations.replies.last_answer import LastAnswerReplies
from assistant.conversations.replies.offers import Offers
from assistant.conversations.replies.office import OfficeReplies
from assistant.conversations.replies.person import PersonReplies
from assistant.conversations.replies.said_again import SaidAgain
from assistant.conversations.replies.sent import SentReplies
from assistant.conversations.replies.talk import TalkReplies
from assistant.conversations.replies.topics import Topics
from assistant.conversations.replies.unsure import UnsureReplies
from assistant.hospital.profile import Profile


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
        """`address` is where the service is found. `likeness` tells how alike texts are in meaning; without it, only
        the same words tell.
        """
        known = languages or {}
        self.wording = wording
        self.likeness = likeness
        self.offers = Offers(wording, known)
        self.topics = Topics(wording, self.offers)
        self.answers = AnswerReplies(wording, profile, self.offers)
        self.last_answer = LastAnswerReplies(wording, self.offers, self.topics, self.answers)
        self.said_again = SaidAgain(wording, self.offers, self.topics, self.answers, likeness)
        self.unsure = UnsureReplies(wording, self.offers, self.topics, self.answers, self.said_again)
        self.danger = DangerReplies(wording, known, self.offers, self.answers)
        self.person = PersonReplies(wording, profile, known, self.offers, self.topics, self.answers)
        self.office = OfficeReplies(wording, profile, self.offers, self.answers)
        self.languages = LanguageReplies(wording, known, self.offers, self.answers)
        self.form = FormReplies(wording, profile, self.offers)
        self.sent = SentReplies(wording, self.offers, address)
        self.talk = TalkReplies(wording, self.offers)
        self.faults = FaultReplies(wording)
        self._chosen = ChosenReplies(
            wording,
            self.offers,
            self.topics,
            self.answers,
            self.last_answer,
            self.said_again,
            self.unsure,
            self.person,
            self.form,
            self.sent,
        )

    def replies(
        self,
        turn: EngineTurn,
        reader: Reader,
        lines: Mapping[str, str],
        approval: str | None,
        *,
        now: datetime,
        **known: Any,
    ) -> list[Reply]:
        """What the engine chose, in words. What else may be `known` is told at Context."""
        return self._chosen.of(turn, reader, Context(lines, approval, now, **known))

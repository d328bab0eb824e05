"""A person of the hospital: asked for, waited for, here, gone, or not wanted."""

from collections.abc import Mapping
from datetime import datetime

from assistant.answers.languages import LanguageCard
from assistant.answers.reply import Offer, Reply
from assistant.answers.said_before import STEP, words_before
from assistant.answers.wording import Reader, Wording
from assistant.conversations.forms import HANDOFF_FORM, QUESTIONS
from assistant.conversations.handoff_steps import step_form, step_offers
from assistant.conversations.person_name import in_brackets
from assistant.conversations.replies.answers import AnswerReplies
from assistant.conversations.replies.offers import Offers
from assistant.conversations.replies.topics import Topics
from assistant.handoffs.fields import BY_NAME, DECIDED, SLOT
from assistant.hospital.hours import OpeningHours
from assistant.hospital.profile import Profile

PERSON_ASKED, PERSON_GUESSED = (
    ("person_asked", "person_asked_closed"),
    "person_first",
)  # renders of what the engine chose


class PersonReplies:
    def __init__(
        self,
        wording: Wording,
        profile: Profile,
        languages: Mapping[str, LanguageCard],
        offers: Offers,
        topics: Topics,
        answers: AnswerReplies,
    ) -> None:
        self._wording = wording
        self._profile = profile
        self._languages = languages
        self._offers = offers
        self._topics = topics
        self._answers = answers

    def asked(self, *, now: datetime) -> str:
        """That somebody can see the wish; while the office is shut, when it opens and how to come back."""
        is_open = OpeningHours(self._profile.liaison.hours, self._profile.nation).is_open(now)
        return self._wording.phrase("person_asked" if is_open else "person_asked_closed", now=now)

    def asked_after_fault(self, *, now: datetime) -> Reply:
        return Reply(self.asked(now=now), (self._offers.no_person(),))

    def of_a_wish(
        self, text: str, offers: tuple[Offer, ...], render: str | None, reader: Reader, now: datetime
    ) -> Reply:
        """That one was asked for; or, where that is only a guess, that none was."""
        if render == PERSON_GUESSED:
            told = self._wording.phrase(PERSON_GUESSED, now=now)
            return Reply(told, (self._offers.person, *self._topics.nearest(())))
        text = text if reader.rings else self._wording.phrase_for(reader, "person_in_writing", now=now)
        return Reply(text, (*offers, self._offers.no_person()))

    def in_the_queue(self, *, now: datetime, language: str | None) -> tuple[Reply, ...]:
        told = Reply(self.asked(now=now), sender="system")
        return (*self.line("asked", language, now=now), told)

    def nobody_yet(self, *, now: datetime, language: str | None = None) -> tuple[Reply, ...]:
        told = self._wording.phrase("person_not_yet", now=now)
        reply = Reply(told, (self._offers.leave_message(),), sender="system")
        return (*self.line("not_yet", language, now=now), reply)

    def came_or_went(
        self, phrase: str, *, now: datetime, language: str | None = None, **names: str
    ) -> tuple[Reply, ...]:
        """A line about who of the staff came or went; first in the family's language, where that has one."""
        told = Reply(self._wording.phrase(phrase, now=now, **names), sender="system")
        return (*self.line(phrase.removeprefix("person_"), language, now=now, **names), told)

    def line(self, line: str, language: str | None, *, now: datetime, **names: str) -> tuple[Reply, ...]:
        """None where the language has no words for it, or they may not be told. `names` as English shows them."""
        spoken = self._languages.get(language or "")
        if not (spoken and spoken.person and self._wording.may_tell(spoken.person.id)):
            return ()
        worded = self._wording.word(spoken.person.id, Reader(), now=now)
        text = worded.text.split("\n\n")[spoken.lines.index(line)]
        for place, name in names.items():
            text = text.replace(f"{{{place}}}", in_brackets(name))
        return (Reply(text, answer=self._answers.meta(worded), sender="system"),)

    def has_the_chat(self, *, now: datetime) -> Reply:
        """A button was pressed while a person has the chat: what it would have done is not done, and that is said."""
        return Reply(self._wording.phrase("with_a_person", now=now), sender="system")

    def handed_back(self, form: str | None, field: str | None, lines: Mapping[str, str], *, now: datetime) -> Reply:
        """The person has gone: who they are with now, and the step that was open, as it was asked."""
        told, step = self._wording.phrase("handed_back", now=now), (field or "").removeprefix(SLOT)
        if lines:
            told = f"{told} {self._wording.phrase('handed_back_unsent', now=now)}"
        if form == HANDOFF_FORM and step in BY_NAME and step not in DECIDED:
            question = f"{told}\n\n{words_before()[f'{STEP}{step}']}?"
            offers = step_offers(step, self._profile, lines, self._wording.choice)
            return Reply(question, offers, form=step_form(step))
        open_again = self._offers.open_again((form,)) if form in (HANDOFF_FORM, QUESTIONS) else ()
        return Reply(told, (*open_again, self._offers.person))

    def wish_stands(self, *, sent: bool, now: datetime, asks_here: Reader | None = None) -> Reply:
        """The true state of a wish for a person; where nothing was `sent`, that too; and who is here, where asked."""
        phrase = self._wording.phrase
        told = [phrase("person_stands", now=now), *([] if sent else [phrase("person_stands_unsent", now=now)])]
        if asks_here:
            told.insert(0, self._wording.phrase_for(asks_here, "person_not_here", now=now))
        offers = (*(() if sent else (self._offers.leave_message(),)), self._offers.no_person())
        return Reply("\n\n".join(told), offers)

    def whether_still_wanted(self, *, now: datetime) -> Reply:
        """Put so that "no" calls off, and "yes" leaves all as it is."""
        return Reply(self._wording.phrase("person_still_wanted", now=now), (self._offers.no_person(),))

    def nobody_asked(self, *, now: datetime) -> Reply:
        return Reply(self._wording.phrase("nobody_asked", now=now))

    def not_wanted(self, *, now: datetime, at_step: bool = False) -> Reply:
        if at_step:
            return Reply(self._wording.phrase("no_person_at_step", now=now))
        return Reply(self._wording.phrase("no_person", now=now), self._topics.nearest(()))

    def rings_back(self, *, sent: bool, now: datetime) -> Reply:
        """Nobody promises to ring; a number is kept, and passed on, where a message is left."""
        name = "rings_back_after_sending" if sent else "person_rings_back"
        return Reply(
            self._wording.phrase(name, now=now), (self._offers.add() if sent else self._offers.leave_message(),)
        )

    def details_not_noted(self, last_text: str | None, *, waiting: bool, sent: bool, now: datetime) -> Reply:
        """How to reach the family, or who it is, written where nobody notes it: explained once, then in short."""
        name = "details_seen" if waiting else "details_after_sending" if sent else "details_unseen"
        told, again = self._wording.phrase(name, now=now), self._wording.phrase("details_again", now=now)
        offers = (self._offers.add() if sent else self._offers.leave_message(),)
        return Reply(again if last_text in (told, again) else told, offers)

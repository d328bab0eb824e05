"""The languages that have a card: which there are, the card itself, and what is said in one of them; and easy words."""

from collections.abc import Mapping
from datetime import datetime

from assistant.answers.languages import LanguageCard
from assistant.answers.reply import Offer, Reply
from assistant.answers.wording import Reader, Wording
from assistant.conversations.readers.language_asked import language_asked, without_language_asked
from assistant.conversations.readers.person_in_languages import language_of_wish
from assistant.conversations.readers.yes_in_languages import yes_or_no_in
from assistant.conversations.replies.answers import AnswerReplies
from assistant.conversations.replies.offers import Offers


class LanguageReplies:
    def __init__(
        self, wording: Wording, languages: Mapping[str, LanguageCard], offers: Offers, answers: AnswerReplies
    ) -> None:
        self._wording = wording
        self._languages = languages
        self._offers = offers
        self._answers = answers

    def all_of_them(self, *, now: datetime) -> Reply:
        told = self._wording.phrase("languages_here", now=now)
        return Reply(told, (*self._offers.each_language(), self._offers.to_do("easy_read_on")))

    def card(self, code: str, *, now: datetime) -> Reply:
        """The card in that language; in English, with the numbers, where there is none that may be told."""
        known = self._languages.get(code)
        told = known if known and self._wording.may_tell(known.card.id) else None
        choice = told.choice if told else self._wording.phrase("interpreter_choice", now=now)
        needs = known.needs if known else self._wording.choice("needs_interpreter")
        worded = self._wording.word(told.card.id if told else "card_language", Reader(), now=now)
        offer = Offer(choice, {"intent": "request_handoff", "needs": needs})
        return Reply(worded.text, (offer, self._offers.person), answer=self._answers.meta(worded), sender="assistant")

    def easy_read(self, on: bool, *, now: datetime) -> Reply:
        other = self._offers.to_do("easy_read_off" if on else "easy_read_on")
        return Reply(self._wording.phrase("easy_read_is_on" if on else "easy_read_is_off", now=now), (other,))

    def named(self, text: str) -> str | None:
        """The code of the language in which the chat is asked for, or whose name is all that was said."""
        return language_asked(text, self._names())

    def beside_the_name(self, text: str) -> str:
        """What is said beside the wish for a language."""
        return without_language_asked(text, self._names())

    def _names(self) -> dict[str, tuple[str, str]]:
        return {code: (one.card.title, one.name) for code, one in self._languages.items()}

    def wishes_person(self, text: str) -> str | None:
        """The code of the language in which a person is wished for."""
        return language_of_wish(text, self._languages)

    def yes_or_no(self, text: str, language: str | None) -> str | None:
        """`affirm` or `deny`, said in the language that the chat is in."""
        return yes_or_no_in(text, self._languages.get(language or ""))

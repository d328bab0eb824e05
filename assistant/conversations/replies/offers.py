"""What can be pressed under a reply: something to do, another answer, or a form that was begun."""

from collections.abc import Mapping, Sequence

from assistant.answers.languages import LanguageCard
from assistant.answers.next_steps import ACTIONS, LANGUAGES
from assistant.answers.reply import Offer
from assistant.answers.wording import Reader, Wording
from assistant.conversations.forms import HANDOFF_FORM, QUESTIONS, THINKING


class Offers:
    def __init__(self, wording: Wording, languages: Mapping[str, LanguageCard]) -> None:
        self._wording = wording
        self._languages = languages
        self.person = self.to_do("request_person")

    def of(self, step: str) -> Offer | None:
        """A next step as a choice: something to do, or another answer by its title."""
        if step in ACTIONS:
            return self.to_do(step)
        if step == LANGUAGES:
            names = [one.title for one in self.each_language()]
            return Offer(" · ".join(names), {"language": ""}) if names else None
        answer = self._wording.answer(step)
        if answer is None:
            return None
        return Offer(answer.title, {"intent": answer.intent} if answer.intent else {"answer": answer.id})

    def to_do(self, step: str) -> Offer:
        words, sends = ACTIONS[step]
        return Offer(self._wording.choice(words), sends)

    def next_steps(self, ids: Sequence[str]) -> tuple[Offer, ...]:
        return tuple(offer for one in ids if (offer := self.of(one)))

    def steps_for(self, ids: Sequence[str], reader: Reader) -> tuple[Offer, ...]:
        """A family whose child has died is pushed nowhere: a person, and nothing else."""
        return (self.person,) if reader.writer == "bereaved" else self.next_steps(ids)

    def next_ways(self, reader: Reader) -> tuple[Offer, ...]:
        """What there is to do or to ask, where nothing was asked."""
        return self.steps_for(("how_to_request", "prepare_questions", "request_handoff", "request_person"), reader)

    def with_person(self, offers: tuple[Offer, ...]) -> tuple[Offer, ...]:
        return offers if self.person in offers else (*offers, self.person)

    def each_language(self) -> tuple[Offer, ...]:
        """Those that may be told, each by its own name."""
        known = [one for one in self._languages.values() if self._wording.may_tell(one.card.id)]
        return tuple(Offer(one.card.title, {"language": one.code}) for one in known)

    def open_again(self, forms: Sequence[str]) -> tuple[Offer, ...]:
        """What was begun, each under its own name."""
        ways = {
            HANDOFF_FORM: self.carry_on(),
            QUESTIONS: self.show_list(),
            THINKING: Offer(self._wording.choice("think_choice_again"), {"thinking": {"do": "open"}}),
        }
        return tuple(ways[form] for form in forms if form in ways)

    def carry_on(self) -> Offer:
        return Offer(self._wording.choice("choice_carry_on"), {"intent": "request_handoff"})

    def show_list(self) -> Offer:
        return Offer(self._wording.choice("list_choice_show"), {"questions": {"do": "open"}})

    def on_the_list(self, own: str) -> Offer:
        """A question of their own, for their list."""
        return Offer(self._wording.choice("list_choice_own"), {QUESTIONS: {"do": "add", "text": own}})

    def leave_message(self) -> Offer:
        return Offer(self._wording.choice("choice_leave_message"), {"intent": "request_handoff"})

    def these_words(self, say: str) -> Offer:
        return Offer(self._wording.choice("choice_these_words"), {"say": say})

    def no_person(self) -> Offer:
        return Offer(self._wording.choice("choice_no_person"), {"person": "no"})

    def ask_again(self, words: str) -> Offer:
        """What the family asked beside a danger, or was taken for one: read again when this is pressed."""
        return Offer(self._wording.choice("choice_ask_again"), {"ask": words})

    def while_open(self) -> tuple[Offer, ...]:
        """What can still be done with a handoff that was sent."""
        correct = Offer(self._wording.choice("choice_correct"), {"addition": {"do": "correct"}})
        return (self.add(), correct, self.person)

    def add(self) -> Offer:
        return Offer(self._wording.choice("choice_add"), {"addition": {"do": "add"}})

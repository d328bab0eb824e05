"""Words an answer for one family: their nation, who is writing, and this hospital's facts."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from assistant.answers.approval import State
from assistant.answers.load import Answer, Source, load_phrases
from assistant.answers.served import Serving
from assistant.hospital.fields import fill
from assistant.hospital.profile import Profile

ALWAYS_TRUE = "always_true"
OFFICES = ("{hospital.liaison", "{hospital.urgent", "{hospital.interpreter", "{hospital.safeguarding")
BEREAVED = "bereaved_support"


@dataclass(frozen=True)
class Reader:
    """Who reads: `nation` and `writer` are None while unknown; `rings` is False for whoever cannot use a phone."""

    nation: str | None = None
    writer: str | None = None
    rings: bool = True


@dataclass(frozen=True)
class Worded:
    """`nation` is the nation the words are for, None for the UK text; `varies` says that another nation reads other
    words; `names_hospital` that an office or a line of this hospital is among them.
    """

    answer: Answer
    text: str
    nation: str | None
    varies: bool
    sources: tuple[Source, ...]
    state: State
    names_hospital: bool = False


class Wording:
    def __init__(
        self,
        answers: Iterable[Answer],
        sources: Mapping[str, Source],
        profile: Profile,
        served: Callable[[], Serving] = Serving,
    ) -> None:
        self._answers = {answer.id: answer for answer in answers}
        self._sources = sources
        self._profile = profile
        self._served = served
        self._phrases = load_phrases()

    def ids(self) -> set[str]:
        return set(self._answers)

    def intents(self) -> set[str]:
        return {answer.id for answer in self._answers.values() if answer.intent}

    def answer(self, answer_id: str) -> Answer | None:
        return self._answers.get(answer_id)

    def by_intent(self, intent: str) -> Answer | None:
        return next((answer for answer in self._answers.values() if answer.intent == intent), None)

    def word(self, answer_id: str, reader: Reader, *, now: datetime, without: Collection[str] = ()) -> Worded:
        """The answer; or, where it may not be told, the sentence that is always true. Raises KeyError for one that does
        not exist.

        `without` names sentences of the hospital that are not so this time, and are left out.
        """
        serving = self._served()
        answer = self._for_writer(self._answers[answer_id], reader)
        if not serving.may_tell(answer.id):
            answer = self._answers[ALWAYS_TRUE]
        texts = answer.writers.get(reader.writer or "") or answer.text
        key = reader.nation if reader.nation and reader.nation in texts else "uk"
        cited = tuple(
            self._sources[one.fact]
            for one in answer.sources
            if one.supports in ("uk", key) and one.fact in self._sources
        )
        text = texts[key] + (f"\n\n{answer.optional}" if answer.optional and serving.optional(answer.id) else "")
        for sentence in without:
            text = text.replace(f" {{hospital.{sentence}}}", "")
        told_for = None if key == "uk" else key
        filled = fill(text, self._profile, now=now, rings=reader.rings)
        return Worded(
            answer, filled, told_for, len(texts) > 1, cited, serving.state(answer.id), any(at in text for at in OFFICES)
        )

    def may_tell(self, answer_id: str) -> bool:
        return self._served().may_tell(answer_id)

    def chat_is_off(self) -> bool:
        return self._served().chat_is_off

    def line(self, answer_id: str, *, now: datetime) -> str:
        return fill(self._answers[answer_id].line, self._profile, now=now)

    def phrase_for(self, reader: Reader, name: str, *, now: datetime) -> str:
        """A short sentence of the chat itself, by the ways to be in touch that this reader can use."""
        return fill(self._phrases[name], self._profile, now=now, rings=reader.rings)

    def phrase(self, name: str, *, now: datetime, **facts: str) -> str:
        """A short sentence of the chat itself (phrases.yml), with these facts put in."""
        text = fill(self._phrases[name], self._profile, now=now)
        for fact, value in facts.items():
            text = text.replace(f"{{{fact}}}", value)
        return text

    def choice(self, name: str) -> str:
        """A choice's words (phrases.yml). They hold no facts, so that they are the same at any hour."""
        return self._phrases[name]

    def fill(self, text: str, *, now: datetime) -> str:
        return fill(text, self._profile, now=now)

    def _for_writer(self, answer: Answer, reader: Reader) -> Answer:
        """A family whose child has died reads support first, whatever they asked, unless the answer has words for
        them.
        """
        if (
            reader.writer == "bereaved"
            and answer.topic not in ("assistant", "safety", "")
            and "bereaved" not in answer.writers
        ):
            return self._answers.get(BEREAVED, answer)
        return answer

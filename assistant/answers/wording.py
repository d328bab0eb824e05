"""Words an answer for one family: their nation, who is writing, and this hospital's facts."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from assistant.answers import helplines
from assistant.answers.approval import State
from assistant.answers.helplines import Helpline, load_helplines
from assistant.answers.load import Answer, Source, load_phrases
from assistant.answers.served import CARD, Serving
from assistant.hospital.fields import fill
from assistant.hospital.profile import Profile

ALWAYS_TRUE = "always_true"
OFFICES = tuple(
    f"{{hospital.{field}" for field in ("liaison", "urgent", "interpreter", "safeguarding_sentence", "switchboard")
)
BEREAVED = "bereaved_support"
OF_THE_STILLBORN = {  # pages of a child who lived, and what a family whose baby died before birth reads instead
    BEREAVED: "stillborn",
    "death_review": "stillborn_review",
    "inquest": "stillborn_review",
    "meeting_after_death": "stillborn_meeting",
    "records": "stillborn_notes",
}


@dataclass(frozen=True)
class Reader:
    """Who reads: `nation` and `writer` are None while unknown; `rings` is False for whoever cannot use a phone; `easy`
    asks for easy read; `elsewhere` that the child is under another hospital; `language` is the one the family has shown
    to read; `stillborn` says that its baby died before birth.
    """

    nation: str | None = None
    writer: str | None = None
    rings: bool = True
    easy: bool = False
    elsewhere: bool = False
    language: str | None = None
    stillborn: bool = False


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
        lines: Mapping[str, Helpline] | None = None,
    ) -> None:
        self._answers = {answer.id: answer for answer in answers}
        self._sources = sources
        self._profile = profile
        self._served = served
        self._lines = load_helplines() if lines is None else lines
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
        text = (self._easy(answer, reader) if reader.easy else None) or texts[key]
        text += f"\n\n{answer.optional}" if answer.optional and serving.optional(answer.id) else ""
        for sentence in without:
            text = text.replace(f" {{hospital.{sentence}}}", "")
        told_for = None if key == "uk" else key
        return Worded(
            answer,
            self._tell(text, reader, card=answer.id.startswith(CARD), now=now),
            told_for,
            len(texts) > 1,
            self._cited(answer, key, text),
            serving.state(answer.id),
            any(at in text for at in OFFICES),
        )

    def _easy(self, answer: Answer, reader: Reader) -> str | None:
        """The easy-read form for this reader; nobody reads one that was written for somebody else."""
        own = answer.writers.get(reader.writer or "")
        texts = answer.easy_writers.get(reader.writer or "", {}) if own else answer.easy
        return texts.get(reader.nation or "uk") or texts.get("uk")

    def _cited(self, answer: Answer, key: str, text: str) -> tuple[Source, ...]:
        """What the answer cites for this text, and where the lines it names were read."""
        facts = [one.fact for one in answer.sources if one.supports in ("uk", key)]
        facts += [self._lines[name].fact for name in helplines.named(text) if name in self._lines]
        return tuple(self._sources[fact] for fact in dict.fromkeys(facts) if fact in self._sources)

    def _tell(self, text: str, reader: Reader, *, card: bool, now: datetime) -> str:
        if card:
            text = helplines.tell_open(text, self._lines, now=now, nation=self._profile.nation)
        return fill(helplines.tell(text, self._lines), self._profile, now=now, rings=reader.rings)

    def in_full(self, text: str, *, now: datetime) -> str:
        """For whoever looks it over: with this hospital's facts and every line that it names, also one that is shut."""
        return fill(helplines.tell(text, self._lines), self._profile, now=now)

    def sources_of(self, answer: Answer) -> tuple[tuple[str, Source], ...]:
        """What it cites, each with the text (uk or a nation) that rests on it; then where its lines were read."""
        cited = [(one.supports, one.fact) for one in answer.sources]
        lines = helplines.named(_all_words(answer))
        named = [("a line it names", self._lines[name].fact) for name in lines if name in self._lines]
        return tuple((what, self._sources[fact]) for what, fact in (*cited, *named) if fact in self._sources)

    def naming(self, line: str, first: Collection[str | None] = ()) -> str | None:
        """The id of an answer, and no card, that names this line: of the `first` one that does, else of any."""
        known = [self._answers[one] for one in (*first, *self._answers) if one in self._answers]
        return next(
            (one.id for one in known if not one.id.startswith(CARD) and line in helplines.named(_all_words(one))), None
        )

    def may_tell(self, answer_id: str) -> bool:
        return self._served().may_tell(answer_id)

    def chat_is_off(self) -> bool:
        return self._served().chat_is_off

    def line(self, answer_id: str, *, now: datetime) -> str:
        return self._tell(self._answers[answer_id].line, Reader(), card=True, now=now)

    def phrase_for(self, reader: Reader, name: str, *, now: datetime) -> str:
        """A short sentence of the chat itself, by the ways to be in touch that this reader can use."""
        words = helplines.tell(self._phrases[name], self._lines)
        return fill(words, self._profile, now=now, rings=reader.rings)

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
        them; and where the baby never lived, what is true of a stillbirth.
        """
        if reader.stillborn and answer.id in OF_THE_STILLBORN:
            return self._answers.get(OF_THE_STILLBORN[answer.id], answer)
        if (
            reader.writer == "bereaved"
            and answer.topic not in ("assistant", "safety", "")
            and "bereaved" not in answer.writers
        ):
            support = OF_THE_STILLBORN[BEREAVED] if reader.stillborn else BEREAVED
            return self._answers.get(support, answer)
        return answer


def _all_words(answer: Answer) -> str:
    """For every nation and every writer."""
    return " ".join([*answer.text.values(), *(text for of in answer.writers.values() for text in of.values())])

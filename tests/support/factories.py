"""Made-up families and what they write, by functions with defaults, and stand-ins for what is not ours: the engine, the
clock.

Every name, number and address is invented; the phone numbers are Ofcom's drama numbers.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from assistant import clock
from assistant.answers.languages import every_answer, load_languages
from assistant.answers.load import load_answers, load_sources
from assistant.answers.wording import Wording
from assistant.conversations.engine import EngineFault
from assistant.conversations.engine_turn import EngineTurn
from assistant.conversations.start import start
from assistant.conversations.turn import Limits, Turns
from assistant.conversations.words import Words
from assistant.handoffs import draft as drafting
from assistant.handoffs import secret
from assistant.handoffs.send import send
from assistant.hospital import profile as hospital
from assistant.portal.configured import verifier
from assistant.records import conversations, drafts, portal
from assistant.records.database import Database
from assistant.records.models import Conversation, Draft, DraftField, Handoff, Message, Staff, Turn
from assistant.safety.screen import Screen
from assistant.settings import ROOT, Settings
from assistant.web.services import Services

MONDAY_MORNING = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)  # no bank holiday in any nation
LINES = {
    "consent": "yes",
    "relationship": "Mother",
    "child_name": "Aisha Test-Khan",
    "child_identifier": "4 May 2019",
    "site": "Northgate Children's Hospital",
    "place": "Kestrel ward",
    "contact_method": "Phone call",
    "contact_value": "07700 900123",
    "best_time": "Morning",
    "needs": "None",
    "message": "Please can somebody look at the scan again?\n\nWe are worried 🙏",
    "questions": "No list today",
}


class SetClock:
    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        return self.moment

    def forward(self, **passed: float) -> None:
        self.moment += timedelta(**passed)


# The hospital and its words


@cache
def example_profile() -> hospital.Profile:
    return hospital.load(ROOT / "hospital" / "example.yml")


def make_profile(**changes: Any) -> hospital.Profile:
    return example_profile().model_copy(update=changes)


@cache
def answers() -> tuple:
    return tuple(load_answers())


@cache
def sources() -> dict:
    return load_sources()


@cache
def example_words() -> Words:
    return Words(Wording(answers(), sources(), example_profile()), example_profile())


def make_words(profile: hospital.Profile | None = None, **changes: Any) -> Words:
    if profile is None and not changes:
        return example_words()
    profile = profile or example_profile()
    return Words(Wording(answers(), sources(), profile, **changes), profile)


@cache
def words_with_languages() -> Words:
    """As the service has them: with the cards in other languages."""
    profile = example_profile()
    return Words(Wording(tuple(every_answer()), sources(), profile), profile, load_languages())


danger_screen = cache(Screen)


# Records


def count(session: Session, table: type) -> int:
    return session.scalar(select(func.count()).select_from(table)) or 0


def make_conversation(session: Session, **changes: Any) -> Conversation:
    conversation, _ = start(session, make_words(), channel="website")
    for name, value in changes.items():
        setattr(conversation, name, value)
    session.flush()
    return conversation


def make_turn(
    session: Session, conversation: Conversation, text: str = "hello", *, state: str = "sent", age: float = 0
) -> Turn:
    """A turn that is being worked on, with the family's message; `age` in seconds."""
    said = clock.now() - timedelta(seconds=age)
    turn = Turn(id=uuid4(), conversation_id=conversation.id, client_id=uuid4(), created_at=said, state=state)
    session.add(turn)
    session.flush()
    conversations.add_message(
        session, conversation, Message(id=uuid4(), turn_id=turn.id, sender="family", text=text, created_at=said)
    )
    return turn


_read: dict[tuple[tuple[str, str], ...], dict[str, str]] = {}  # of lines that were given before: how they are written


def make_draft(
    session: Session,
    conversation: Conversation,
    *,
    approved: bool = False,
    without: tuple[str, ...] = (),
    **changes: str,
) -> Draft:
    """A draft with every line given, but for those it is to be `without`."""
    draft = drafting.open_draft(session, conversation.id)
    lines = {name: said for name, said in {**LINES, **changes}.items() if name not in without}
    alone = not drafts.lines(session, draft) and not portal.facts(session, conversation.id)
    if alone and (known := _read.get(tuple(lines.items()))):
        session.add_all(
            DraftField(draft_id=draft.id, field=name, value=value, turn_id=uuid4(), given_at=clock.now())
            for name, value in known.items()
        )
    else:
        for name, said in lines.items():
            drafting.give(session, draft, name, said, turn_id=uuid4(), profile=example_profile())
        if alone:
            _read[tuple(lines.items())] = drafting.given(session, draft)
    if approved:
        assert drafting.approve(draft, draft.approval_id)
    session.flush()
    return draft


def make_handoff(
    session: Session,
    conversation: Conversation | None = None,
    *,
    channels: tuple[str, ...] = ("email",),
    secret_key: str | None = None,
    **changes: str,
) -> Handoff:
    """A handoff as a family sends it: drafted, checked, sent."""
    conversation = conversation or make_conversation(session)
    make_draft(session, conversation, approved=True, **changes)
    return send(
        session,
        conversation_id=conversation.id,
        turn_id=make_turn(session, conversation).id,
        channels=channels,
        prepared=secret.prepared(secret_key) if secret_key else None,
    )


# The engine


@dataclass(frozen=True)
class Told:
    """What the engine was told in one call."""

    conversation_id: UUID
    turn_id: UUID
    text: str | None
    intent: str | None
    details: dict
    state: dict[str, Any] | None
    step: str | None
    after: str | None = None
    meaning: str | None = None


class FakeEngine:
    """Stands for Rasa over HTTP. Keeps what it is told; answers with `reply`, or fails with `fault`."""

    def __init__(self, reply: Callable[[Told], EngineTurn] | None = None) -> None:
        self.told: list[Told] = []
        self.reply = reply or (lambda told: answering("thank"))
        self.fault: Exception | None = None
        self.answers: list[str] | None = sorted(answer.id for answer in answers() if answer.intent)

    def take(
        self,
        conversation_id: UUID,
        turn_id: UUID,
        *,
        text: str | None = None,
        intent: str | None = None,
        details: dict | None = None,
        state: dict[str, Any] | None = None,
        step: str | None = None,
        after: str | None = None,
        meaning: str | None = None,
        seconds: float | None = None,
    ) -> EngineTurn:
        said = (text, intent, details or {}, state, step, after, meaning)
        self.told.append(told := Told(conversation_id, turn_id, *said))
        if self.fault:
            raise self.fault
        return self.reply(told)

    def fails(self) -> None:
        self.fault = EngineFault("ReadTimeout")

    def answer_ids(self) -> list[str] | None:
        return self.answers

    def close(self) -> None:
        pass


def saying(
    *texts: str,
    intent: str = "inform",
    step: str | None = None,
    render: str | None = None,
    buttons: tuple[tuple[str, str], ...] = (),
) -> EngineTurn:
    """A turn in which Rasa says these texts; the last one asks `step` of the handoff."""
    replies = [{"text": text, "buttons": [], "custom": {}} for text in texts]
    replies[-1]["buttons"] = [{"title": title, "payload": payload} for title, payload in buttons]
    if render:
        replies[-1]["custom"] = {"render": render}
    return EngineTurn(replies, intent, 0.9, [], "handoff_form" if step else None, f"handoff_{step}" if step else None)


def answering(answer_id: str, *, step: str | None = None) -> EngineTurn:
    """A turn in which Rasa chose an answer, and asks `step` of the handoff again when it is in the form."""
    replies: list[dict[str, Any]] = [
        {"text": "the model's own copy of the words", "buttons": [], "custom": {"answer": answer_id}}
    ]
    if step:
        replies.append({"text": f"And now {step}?", "buttons": [], "custom": {}})
    return EngineTurn(
        replies, f"ask_{answer_id}", 0.9, [], "handoff_form" if step else None, f"handoff_{step}" if step else None
    )


# The service


def make_turns(
    db: Database,
    engine: Any,
    *,
    screen: Any = None,
    words: Words | None = None,
    characters: int = 4000,
    a_minute: int = 30,
    secret_key: str | None = None,
) -> Turns:
    limits = Limits(characters, a_minute, engine_seconds=2.0)
    return Turns(db, engine, screen or danger_screen(), words or make_words(), example_profile(), limits, secret_key)


class Chat:
    """One family's window: writes and presses, and sees what comes back."""

    def __init__(self, turns: Turns, conversation_id: UUID) -> None:
        self.turns, self.conversation_id, self.seen = turns, conversation_id, {}

    def say(self, text: str, *, id: UUID | None = None) -> dict[str, Any]:
        return self._show(self.turns.take(self.conversation_id, id or uuid4(), text=text))

    def press(self, title: str, *, id: UUID | None = None) -> dict[str, Any]:
        """Press the choice of this title that was offered last."""
        return self._show(self.turns.take(self.conversation_id, id or uuid4(), choice_id=self.seen[title]))

    def _show(self, body: dict[str, Any]) -> dict[str, Any]:
        self.seen |= {
            choice["title"]: UUID(choice["id"]) for message in body["messages"] for choice in message["choices"]
        }
        return body


def make_staff(session: Session) -> Staff:
    staff = Staff(
        email="priya@northgate.example", name="Priya Shah", role="liaison", password_hash="-", created_at=MONDAY_MORNING
    )
    session.add(staff)
    session.flush()
    return staff


def make_chat(db: Database, engine: Any, *, turns: Turns | None = None, **changes: Any) -> Chat:
    with db.begin() as session:
        conversation_id = make_conversation(session, **changes).id
    return Chat(turns or make_turns(db, engine), conversation_id)


def texts(body: dict[str, Any]) -> list[str]:
    return [message["text"] for message in body["messages"]]


def make_settings(**changes: Any) -> Settings:
    return Settings(**{"engine_secret": "x" * 40, **changes})


def make_services(db: Database, engine: Any, *, words: Words | None = None, **changes: Any) -> Services:
    settings, profile, words = make_settings(**changes), example_profile(), words or make_words()
    turns = make_turns(
        db,
        engine,
        words=words,
        characters=settings.message_characters,
        a_minute=settings.messages_a_minute,
        secret_key=settings.engine_secret.get_secret_value(),
    )
    return Services(settings, db, profile, words, engine, turns, verifier(settings))

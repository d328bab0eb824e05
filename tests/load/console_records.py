"""Made-up records of very many conversations, as a console meets them after years: with handoffs, cards, wishes for a
person, audit entries and the index of the search. Nobody's words: drawn from a list, some often and most seldom.
"""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import accumulate
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import insert

from assistant import clock
from assistant.handoffs import reference
from assistant.handoffs.fields import SHOWN
from assistant.hospital.profile import Profile
from assistant.records import audit, find_index
from assistant.records.database import Database
from assistant.records.models import (
    AuditEntry,
    Conversation,
    ConversationStem,
    Feedback,
    Handoff,
    HandoffEvent,
    HandoffStem,
    Message,
    NotUnderstood,
    SafetyAlert,
    Staff,
)
from assistant.records.sealing import index_keys
from assistant.spelling.stems import stems

DAYS = 730
BATCH = 1000
VOCABULARY, NAMES = 12_000, 4_000
COMMON = ("scan", "doctor", "waiting", "second", "opinion", "ward", "nurse", "results", "operation", "worried")
ANSWERS = ("legal_right", "waiting_time", "how_to_request", "refused", "costs", "who_asks", "what_happens")
ROUTES = ("emergency", "deterioration", "distress", "safeguarding", "self_harm")
NATIONS = ("england", "england", "england", "wales", "scotland", None)
LANGUAGES = (None, None, None, None, None, None, "pl", "ar", "ur", "ro")
TABLES = (
    Conversation,
    Message,
    Feedback,
    NotUnderstood,
    Handoff,
    HandoffEvent,
    SafetyAlert,
    ConversationStem,
    HandoffStem,
)


class Filling:
    def __init__(self, db: Database, profile: Profile, staff: list[Staff], seed: int = 1) -> None:
        self._db, self._staff, self._dice = db, staff, random.Random(seed)
        self._key = index_keys(db.engine.dialect)[0]
        self._words = [*COMMON, *(_word(number) for number in range(VOCABULARY))]
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(len(self._words))))
        self._places = [(site.name, place.name) for site in profile.sites for place in site.places]
        self._hashed: dict[tuple[bytes, str], int] = {}
        self._last = (0, audit.START)

    def fill(self, conversations: int) -> None:
        now = clock.now()
        for first in range(0, conversations, BATCH):
            rows: dict[Any, list[dict[str, Any]]] = {table: [] for table in (*TABLES, AuditEntry)}
            for number in range(first, min(first + BATCH, conversations)):
                at = now - timedelta(days=DAYS) * (1 - number / conversations)
                for table, row in self._conversation(at, last=number > conversations - 200):
                    rows[table].append(row)
            rows[AuditEntry] = self._chained(rows[AuditEntry])
            with self._db.begin() as session:
                for table in (*TABLES, AuditEntry):
                    if rows[table]:
                        session.execute(insert(table), rows[table])

    def _conversation(self, at: datetime, *, last: bool) -> Iterator[tuple[Any, dict[str, Any]]]:
        dice, id = self._dice, uuid4()
        asked = at + timedelta(minutes=4) if dice.random() < 0.12 else None
        mode = dice.choice(("waiting", "staff", "assistant")) if last and dice.random() < 0.2 else "closed"
        member = dice.choice(self._staff) if asked or mode == "staff" else None
        yield (
            Conversation,
            {
                "id": id, "token_hash": uuid4().hex, "channel": "website", "mode": mode, "created_at": at,
                "last_message_at": at + timedelta(minutes=6), "next_seq": 6, "nation": dice.choice(NATIONS),
                "language": dice.choice(LANGUAGES), "person_asked_at": asked, "waiting_since": asked,
                "needs": dice.choice((None,) * 9 + ("British Sign Language",)),
                "staff_id": member.id if member and mode == "staff" else None,
                "easy_read": dice.random() < 0.03, "nation_asked": False, "unsure_in_a_row": 0,
            },
        )  # fmt: skip
        texts = [self._text() for _ in range(2)]
        yield from self._messages(id, at, texts)
        for stem in frozenset().union(*map(stems, texts)):
            yield ConversationStem, {"stem_hash": self._hash(find_index.WORD, stem), "conversation_id": id}
        if asked and member:
            yield from self._person(id, asked, member)
        if dice.random() < 0.15:
            yield Feedback, {"id": uuid4(), "conversation_id": id, "helpful": dice.random() < 0.8, "created_at": at}
        if dice.random() < 0.1:
            learned = {"masked": texts[0], "why": "unsure", "nearest": [f"ask_{dice.choice(ANSWERS)}"], "at": at}
            yield NotUnderstood, {"id": uuid4(), "conversation_id": id, **learned}
        if dice.random() < 0.12:
            yield from self._handoff(id, at, texts)

    def _messages(self, id: UUID, at: datetime, texts: list[str]) -> Iterator[tuple[Any, dict[str, Any]]]:
        dice = self._dice
        answer = {"id": dice.choice(ANSWERS), "title": "An answer", "nation": "uk", "status": "draft"}
        answer |= {"approved_on": None, "review_by": None, "sources": []}
        card = {"route": dice.choice(ROUTES), "level": "card"} if dice.random() < 0.06 else None
        said = (
            ("family", texts[0], None, None), ("assistant", "An answer of ours.", answer, None),
            ("family", texts[1], None, None), ("system" if card else "assistant", "Another one.", None, card),
            ("family", "ok thank you", None, None),
        )  # fmt: skip
        for seq, (sender, text, answered, notice) in enumerate(said, start=1):
            row = {"id": uuid4(), "conversation_id": id, "seq": seq, "sender": sender, "text": text}
            times = {"created_at": at + timedelta(minutes=seq)}
            yield Message, {**row, **times, "answer": answered, "notice": notice, "intent": None, "confidence": None}
        if card and card["route"] in ("safeguarding", "self_harm"):
            times = {"raised_at": at, "due_at": at, "seen_at": at, "outcome_at": at}
            yield SafetyAlert, {"conversation_id": id, "route": card["route"], "outcome": "followed_up", **times}

    def _person(self, id: UUID, asked: datetime, member: Staff) -> Iterator[tuple[Any, dict[str, Any]]]:
        yield self._entry(asked, "family", "person.asked", str(id))
        if self._dice.random() < 0.9:
            came = asked + timedelta(minutes=self._dice.expovariate(1 / 20))
            for action in ("conversation.taken_over", "conversation.replied", "conversation.handed_back"):
                yield self._entry(came, f"staff:{member.id}", action, str(id))

    def _handoff(self, conversation_id: UUID, at: datetime, texts: list[str]) -> Iterator[tuple[Any, dict[str, Any]]]:
        dice, id, named = self._dice, uuid4(), reference.new()
        site, place = dice.choice(self._places)
        status = dice.choice(("acknowledged", "in_progress", *("closed",) * 8))
        taken = at + timedelta(hours=dice.expovariate(1 / 6))
        name = f"{_word(dice.randrange(NAMES)).capitalize()} {_word(dice.randrange(NAMES)).capitalize()}"
        lines = {field.name: "Not given" for field in SHOWN} | {"site": site, "place": place, "child_name": name}
        lines |= {"message": texts[0], "contact_value": f"07700 {dice.randrange(900000, 901000)}"}
        yield (
            Handoff,
            {
                "id": id, "reference": named, "approval_id": uuid4(), "conversation_id": conversation_id,
                "status": status, "fields": {"consent": "yes", **lines, "check": "yes"}, "verified": [],
                "created_at": at, "acknowledged_at": taken,
            },
        )  # fmt: skip
        member = dice.choice(self._staff)
        for moment, state, by in ((at, "received", "family"), (taken, "acknowledged", member.name)):
            yield HandoffEvent, {"id": uuid4(), "handoff_id": id, "at": moment, "status": state, "by": by, "why": None}
        yield self._entry(at, "family", "handoff.sent", named)
        for action in ("handoff.read", "handoff.acknowledged", "handoff.closed"):
            yield self._entry(taken, f"staff:{member.id}", action, named)
        found = {
            self._hash(find_index.WORD, stem) for stem in stems(" ".join((name, texts[0], lines["contact_value"])))
        }
        found |= {self._hash(find_index.PLACE, find_index.plain_place(one)) for one in (site, place)}
        for one in found:
            yield HandoffStem, {"stem_hash": one, "handoff_id": id}

    def _entry(self, at: datetime, actor: str, action: str, subject: str) -> tuple[Any, dict[str, Any]]:
        return AuditEntry, {"at": at, "actor": actor, "action": action, "subject": subject, "details": {}}

    def _chained(self, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        for row in rows:
            number, previous = self._last
            row |= {"number": number + 1, "previous": previous}
            row["hash"] = audit.digest(AuditEntry(**row))
            self._last = (number + 1, row["hash"])
        return rows

    def _text(self) -> str:
        return " ".join(self._dice.choices(self._words, cum_weights=self._weights, k=self._dice.randint(6, 30)))

    def _hash(self, kind: bytes, value: str) -> int:
        if (kind, value) not in self._hashed:
            self._hashed[kind, value] = find_index.hashed(self._key, kind, value)
        return self._hashed[kind, value]


def _word(number: int) -> str:
    """Two or three syllables: "bamoli"."""
    syllables = [consonant + vowel for consonant in "bdfghklmnprstvwz" for vowel in "aeiou"]
    made, number = "", number + 80
    while number:
        number, at = divmod(number, len(syllables))
        made += syllables[at]
    return f"{made}x"

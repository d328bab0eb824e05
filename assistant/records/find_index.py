"""The index that the console finds words by: for every stem a keyed hash, of which a copy of the database tells nothing
(docs/records.md says why).

The newest key writes, every key finds, as with the words themselves (assistant/records/sealing.py).
"""

import hashlib
import hmac
from collections.abc import Iterable
from typing import cast
from uuid import UUID

from sqlalchemy import Table, bindparam, delete, insert, select
from sqlalchemy.orm import Session

from assistant.records import find_queries
from assistant.records.models import ConversationStem, HandoffStem
from assistant.records.sealing import index_keys
from assistant.spelling.stems import stems

WORD, PLACE = b"word", b"place"
NEW_STEMS = insert(
    cast(Table, ConversationStem.__table__)
)  # not by way of the class, which puts all rows into one long statement
STEMS = select(ConversationStem.stem_hash).where(ConversationStem.conversation_id == bindparam("chat"))


def add_words(session: Session, conversation_id: UUID, text: str) -> None:
    """In the transaction that keeps the text, once it is kept. The conversation's row is held by whoever writes in it.

    One that has no stems yet may be older than the index: all its words are read.
    """
    if known := _stems_of(session, conversation_id):
        _add_to_conversation(session, conversation_id, _written(session, WORD, stems(text)) - known)
    else:
        replace_words(
            session, conversation_id, find_queries.own_words(session, [conversation_id]).get(conversation_id, [])
        )


def add_to_handoff(session: Session, handoff_id: UUID, texts: Iterable[str], places: Iterable[str] = ()) -> None:
    """`places`: its site and ward as its lines have them."""
    hashes = _written(session, WORD, frozenset().union(*map(stems, texts)))
    hashes |= _written(session, PLACE, map(plain_place, places))
    known = session.scalars(select(HandoffStem.stem_hash).where(HandoffStem.handoff_id == handoff_id))
    if new := hashes - set(known):
        session.execute(insert(HandoffStem), [{"stem_hash": one, "handoff_id": handoff_id} for one in sorted(new)])


def replace_words(session: Session, conversation_id: UUID, texts: Iterable[str]) -> None:
    session.execute(delete(ConversationStem).where(ConversationStem.conversation_id == conversation_id))
    _add_to_conversation(session, conversation_id, _written(session, WORD, frozenset().union(*map(stems, texts))))


def clear_handoff(session: Session, handoff_id: UUID) -> None:
    session.execute(delete(HandoffStem).where(HandoffStem.handoff_id == handoff_id))


def asked_words(session: Session, text: str) -> list[list[int]]:
    """For each stem of the text its hashes, one a key: a match has one of each."""
    return [_asked(session, WORD, stem) for stem in sorted(stems(text))]


def asked_stems(session: Session, meant: Iterable[frozenset[str]]) -> list[list[int]]:
    """As asked_words, for words that may each be one of several: a match has one of each."""
    return [[one for stem in sorted(stems_of_one) for one in _asked(session, WORD, stem)] for stems_of_one in meant]


def asked_place(session: Session, name: str) -> list[int]:
    return _asked(session, PLACE, plain_place(name))


def plain_place(said: str) -> str:
    """A line may hold a name beside the ward: "Outpatients (Dr Osei's clinic)"."""
    return " ".join(said.split(" (")[0].casefold().split())


def hashed(key: bytes, kind: bytes, value: str) -> int:
    """64 bits: so few alike that none is found by mistake."""
    made = hmac.new(key, kind + b"\0" + value.encode(), hashlib.sha256).digest()
    return int.from_bytes(made[:8], "big", signed=True)


def _stems_of(session: Session, conversation_id: UUID) -> set[int]:
    return set(session.scalars(STEMS, {"chat": conversation_id}))


def _add_to_conversation(session: Session, conversation_id: UUID, new: set[int]) -> None:
    if new:
        rows = [{"stem_hash": one, "conversation_id": conversation_id} for one in sorted(new)]
        session.execute(NEW_STEMS, rows)


def _written(session: Session, kind: bytes, values: Iterable[str]) -> set[int]:
    newest = index_keys(session.get_bind().dialect)[0]
    return {hashed(newest, kind, value) for value in values}


def _asked(session: Session, kind: bytes, value: str) -> list[int]:
    return [hashed(key, kind, value) for key in index_keys(session.get_bind().dialect)]

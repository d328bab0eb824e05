"""A thousand awkward handoffs: every bundle is valid, and family, team, FHIR and our own export read the same, byte for
byte, line by line.
"""

import base64
import random
from datetime import UTC, datetime, timedelta
from uuid import UUID

from fhir.resources.R4B.bundle import Bundle

from assistant.handoffs.delivery import letter
from assistant.handoffs.export import as_fhir, as_json
from assistant.handoffs.fhir.bundle import TASK_STATUS
from assistant.handoffs.fields import SHOWN, family_copy
from assistant.records import handoffs
from assistant.records.models import Handoff
from tests.support.letters import unmarked
from tests.support.r4_rules import faults, round_trip

HANDOFFS, SEED = 1_000, 20261123
PIECES = (
    *"abc .,!?'\"&<>{}%$\\/|`~^*_#@;:0123456789",
    "We waited nine weeks. ", "Please look again. ", "999 000 0018", "nhs ", "07700 900123",
    "\n", "\n\n", "\r\n", "\r", "\t", "  ", "\u00a0", "\u2028", "\u0085", "\u3000", "\ufeff",
    "🙏", "👨‍👩‍👧", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "é", "e\u0301", "ﬁ", "Ω", "Ω", "İ", "ß", "中文", "Чи буде", "Ydy e'n", "हिन्दी",
    "שלום", "هل يؤلم", "\u202eabc\u202c", "\u2067x\u2069", "\u200f", "\u200d", "\u200b",
    "\x00", "\x01", "\x07", "\x0b", "\x0c", "\x1b[31m", "\x1f", "\x7f", "\ufffe", "\U0010ffff",
    "{{ 7*7 }}", "{hospital.name}", "</p><script>", "]]>", "&amp;", "\n.\n", "null", "Not given", "Your message:\n",
)  # fmt: skip


def awkward(chance: random.Random, longest: int) -> str:
    """Up to `longest` characters, in one of eight right up to them; never blank, as no line of a handoff is."""
    length = longest if chance.random() < 1 / 8 else chance.randint(1, min(longest, 300))
    pieces = PIECES if chance.random() < 1 / 2 else [piece for piece in PIECES if piece.isprintable()]
    words = ""
    while len(words) < length:
        words += chance.choice(pieces)
    return words[:length] if words[:length].strip() else "x"


def make(chance: random.Random, session) -> Handoff:
    sent = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(
        seconds=chance.randrange(10**8), microseconds=chance.randrange(10**6)
    )
    status = chance.choice(list(TASK_STATUS))
    handoff = Handoff(
        id=UUID(int=chance.getrandbits(128), version=4),
        reference=f"{chance.getrandbits(60):015X}",
        approval_id=UUID(int=chance.getrandbits(128), version=4),
        fields={"consent": "yes", **{field.name: awkward(chance, field.longest) for field in SHOWN}, "check": "yes"},
        created_at=sent,
    )
    session.add(handoff)
    session.flush()
    handoffs.record_move(session, handoff, "received", by="family")
    handoffs.record_move(
        session, handoff, status, by="Priya Shah", why=chance.choice([None, "Dr Osei rang the family"])
    )
    return handoff


def test_every_bundle_is_valid_and_all_four_copies_say_the_same(session):
    chance = random.Random(SEED)
    made = [make(chance, session).id for _ in range(HANDOFFS)]
    session.flush()
    session.expire_all()  # as they come back from the records, not as they were made

    ids, attached, longest = set(), 0, 0
    for handoff_id in made:
        handoff = handoffs.by_id(session, handoff_id)
        bundle = round_trip(as_fhir(session, handoff, root="https://northgate.example/fhir"))
        Bundle.model_validate(bundle)
        assert faults(bundle) == []

        task, communication, response = (entry["resource"] for entry in bundle["entry"])
        exported = round_trip(as_json(session, handoff))["fields"]
        told = [(item["text"], said(item["answer"][0])) for item in response["item"]]
        assert told == [(field.label, exported[field.name].encode()) for field in SHOWN]
        copy = [f"{label}:\n".encode() + words for label, words in told]
        assert copy == [line.encode() for line in family_copy(handoff.fields)]
        text = unmarked(
            letter.compose(handoff, "handoff.sent", address="https://chat.northgate.example").as_text()
        ).encode()
        assert b"\n\n".join(copy) in text
        assert task["status"] == TASK_STATUS[handoff.status]

        ids |= {task["id"], communication["id"], response["id"]}
        attached += any("valueAttachment" in item["answer"][0] for item in response["item"])
        longest = max(longest, *(len(words) for words in handoff.fields.values()))
    assert len(ids) == 3 * HANDOFFS
    assert attached > HANDOFFS / 4 and longest == 4000, "the words were not awkward enough to show anything"


def said(answer: dict) -> bytes:
    """Read as a receiver would, by FHIR's own words, not by ours."""
    if "valueAttachment" in answer:
        assert answer["valueAttachment"]["contentType"] == "text/plain; charset=utf-8"
        return base64.b64decode(answer["valueAttachment"]["data"], validate=True)
    return answer["valueString"].encode()

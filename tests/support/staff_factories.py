"""Made-up accounts, conversations and handoffs for the console's tests. Every child, phone number and address here is
invented.
"""

from datetime import timedelta
from functools import lru_cache
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.keep import store_replies
from assistant.handoffs import reference
from assistant.handoffs.fields import SHOWN
from assistant.records import audit, conversations, handoffs, outbox
from assistant.records.models import AuditEntry, Conversation, Handoff, Message, Staff
from assistant.staff import passwords
from assistant.staff.sessions import StaffMember

PASSWORD = "plover kestrel heron"
CHILD = "Amina Test-Okafor"
WORDS = "We waited nine weeks.\n\n  Please can somebody look at the scan again?"


@lru_cache(maxsize=4)
def _hash(password: str) -> str:
    return passwords.hashed(password)  # once: argon2 is slow on purpose


def make_account(
    session: Session, *, name: str = "Priya Shah", email: str = "", role: str = "liaison", password: str = PASSWORD
) -> Staff:
    email = email or f"{name.split()[0].lower()}@northgate.example"
    account = Staff(
        id=uuid4(), email=email, name=name, role=role, password_hash=_hash(password), created_at=clock.now()
    )
    session.add(account)
    session.flush()
    return account


def member(account: Staff) -> StaffMember:
    return StaffMember(account.id, account.name, account.role)


def make_conversation(
    session: Session, *, mode: str = "assistant", words: str = "is it my right to get a second opinion"
) -> Conversation:
    now = clock.now()
    conversation = Conversation(
        id=uuid4(),
        token_hash=uuid4().hex,
        channel="website",
        mode=mode,
        created_at=now,
        last_message_at=now,
        next_seq=1,
        nation_asked=False,
    )
    session.add(conversation)
    session.flush()
    say(session, conversation, words)
    return conversation


def say(
    session: Session,
    conversation: Conversation,
    words: str,
    *,
    intent: str | None = "ask_legal_right",
    confidence: float | None = 0.93,
) -> Message:
    """The family writes."""
    said = Message(
        id=uuid4(), sender="family", text=words, created_at=clock.now(), intent=intent, confidence=confidence
    )
    return conversations.add_message(session, conversation, said)


def show_card(session: Session, conversation: Conversation, route: str = "self_harm", level: str = "card") -> None:
    store_replies(
        session, conversation, None, [Reply("Ring 999.", notice={"route": route, "level": level}, sender="system")]
    )


def make_handoff(
    session: Session, *, conversation_id: UUID | None = None, hours_old: int = 0, **fields: str
) -> Handoff:
    given = {field.name: "Not given" for field in SHOWN} | {
        "relationship": "Mother",
        "child_name": CHILD,
        "site": "Northgate Children's Hospital",
        "place": "Kestrel ward",
        "contact_method": "Phone call",
        "contact_value": "01632 960 777",
        "message": WORDS,
    }
    handoff = Handoff(
        id=uuid4(),
        reference=reference.new(),
        approval_id=uuid4(),
        conversation_id=conversation_id,
        fields={"consent": "yes", **given, **fields, "check": "yes"},
        created_at=clock.now() - timedelta(hours=hours_old),
    )
    session.add(handoff)
    session.flush()
    handoffs.record_move(session, handoff, "received", by="family")
    outbox.add(session, event="handoff.sent", handoff_id=handoff.id, channel="email")
    session.flush()
    return handoff


def entries(session: Session, action: str) -> list[AuditEntry]:
    return [entry for entry in audit.oldest_first(session) if entry.action == action]

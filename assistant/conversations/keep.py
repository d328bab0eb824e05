"""Keep what is said: the family's message before anything else happens to it, and the replies before they are sent."""

from collections.abc import Sequence
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from assistant import clock
from assistant.answers.reply import Offer, Reply
from assistant.conversations.errors import ChoiceNotOffered, ConversationClosed
from assistant.records import conversations, find_index
from assistant.records.models import Choice, Conversation, Message, Turn
from assistant.take_along.typed_title import typed_title


def keep(session: Session, conversation_id: UUID, client_id: UUID, *, text: str | None, choice_id: UUID | None) -> Turn:
    """A new turn with the family's message; that there is none of this client id yet is for the caller to see. Raises
    ConversationClosed, ChoiceNotOffered.
    """
    conversation = conversations.locked(session, conversation_id)
    if conversation.mode == "closed":
        raise ConversationClosed
    if choice_id is not None:
        choice = conversations.choice(session, conversation_id, choice_id)
        if choice is None:
            raise ChoiceNotOffered
        text = choice.payload.get("say", choice.title)
    elif typed := _typed_title(session, conversation, text or ""):
        choice_id, text = typed.id, typed.payload["say"]
    now = clock.now()
    turn = Turn(
        id=uuid4(),
        conversation_id=conversation_id,
        client_id=client_id,
        choice_id=choice_id,
        created_at=now,
        state="received",
    )
    session.add(turn)
    session.flush()
    conversation.last_message_at = now
    said = Message(id=uuid4(), turn_id=turn.id, sender="family", text=text or "", created_at=now)
    conversations.add_message(session, conversation, said)
    if choice_id is None:  # a choice has our words, not the family's
        find_index.add_words(session, conversation_id, text or "")
    return turn


def _typed_title(session: Session, conversation: Conversation, text: str) -> Choice | None:
    """ "Use these words", typed, with slips too: the button that stands for other words than its own is pressed."""
    plain = " ".join(text.lower().split()).strip(" .!")
    if not (conversation.form and plain):
        return None
    shown = next(iter(conversations.last_offers(session, conversation.id)), [])
    stands_for = [one for one in shown if one.payload.get("say", one.title) != one.title]
    exact = next((one for one in stands_for if one.title.lower() == plain), None)
    near = typed_title(text, [one.title for one in stands_for]) if exact is None else None
    return exact if near is None else stands_for[near]


def store_replies(
    session: Session, conversation: Conversation, turn_id: UUID | None, replies: Sequence[Reply]
) -> list[Message]:
    """In order, each with the choices it offers."""
    stored = []
    for reply in replies:
        message = Message(
            id=uuid4(),
            turn_id=turn_id,
            sender=reply.sender,
            text=reply.text,
            created_at=clock.now(),
            answer=reply.answer,
            notice=reply.notice,
            form=reply.form,
            by=reply.by.shown if reply.by else None,
            staff_id=reply.by.staff_id if reply.by else None,
        )
        stored.append(message)
    conversations.add_messages(session, conversation, stored)
    for message, offers in zip(stored, _each_once(replies), strict=True):
        session.add_all(_choice(message, position, offer) for position, offer in enumerate(offers))
        if message.sender == "staff":
            find_index.add_words(session, conversation.id, message.text)
    session.flush()
    return stored


def _choice(message: Message, position: int, offer: Offer) -> Choice:
    return Choice(
        conversation_id=message.conversation_id,
        message_id=message.id,
        position=position,
        title=offer.title,
        payload=offer.payload,
    )


def _each_once(replies: Sequence[Reply]) -> list[tuple[Offer, ...]]:
    """The choices of each: what would stand twice in a turn stands in its last message, which "yes" leans on."""
    told: list[Offer] = []
    kept: list[tuple[Offer, ...]] = []
    for reply in reversed(replies):
        new = tuple(offer for place, offer in enumerate(reply.offers) if offer not in (*told, *reply.offers[:place]))
        told.extend(new)
        kept.append(new)
    return kept[::-1]

"""Send an approved handoff to the treating team: its row, outbox entry and audit entry together, or nothing."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.handoffs import reference
from assistant.handoffs.delivery.channel import EMAIL
from assistant.handoffs.draft import given
from assistant.handoffs.errors import NotApproved, NotConsented, NothingToSend, TurnIsOver
from assistant.handoffs.fields import SHOWN
from assistant.handoffs.findable import index_lines
from assistant.handoffs.readers import death, needs
from assistant.handoffs.secret import Prepared
from assistant.handoffs.verified import marked
from assistant.records import audit, conversations, drafts, handoffs, outbox
from assistant.records.models import Handoff, Turn


def send(
    session: Session,
    *,
    conversation_id: UUID,
    turn_id: UUID,
    channels: Sequence[str] = (EMAIL,),
    prepared: Prepared | None = None,
) -> Handoff:
    """This turn's handoff, written if it is new, to leave by each of the channels. Raises a HandoffError with nothing
    written.

    `prepared` is the id and the secret it is to have, if it is new. The turn must still be open: once a family was told
    that nothing was sent, nothing may be.
    """
    turn = conversations.turn_locked(session, turn_id)
    if turn is None:
        raise TurnIsOver
    if turn.handoff_id and (sent := session.get(Handoff, turn.handoff_id)):
        return sent  # the same turn told twice
    if turn.state == "answered":
        raise TurnIsOver
    draft = drafts.of(session, conversation_id)
    if draft is None:
        raise NothingToSend
    if sent := handoffs.by_approval(session, draft.approval_id):
        return sent  # the unique index on approval_id is the real guarantee
    lines = given(session, draft)
    if lines.get("consent") != "yes":
        raise NotConsented
    if not draft.approved or any(field.name not in lines for field in SHOWN):
        raise NotApproved
    fields = {"consent": "yes", **{field.name: lines[field.name] for field in SHOWN}, "check": "yes"}
    handoff = Handoff(
        **({"id": prepared.handoff_id, "secret_hash": prepared.secret_hash} if prepared else {}),
        reference=_free_reference(session),
        approval_id=draft.approval_id,
        conversation_id=conversation_id,
        portal_person=conversations.portal_person(session, conversation_id),
        fields=fields,
        need_kinds=needs.for_figures(fields),
        child_died=death.is_told(conversations.writer(session, conversation_id), fields),
        verified=marked(session, conversation_id, lines),
        created_at=clock.now(),
    )
    _write(session, handoff, turn, channels)
    drafts.remove(session, draft)
    return handoff


def _write(session: Session, handoff: Handoff, turn: Turn, channels: Sequence[str]) -> None:
    session.add(handoff)
    session.flush()
    index_lines(session, handoff)
    turn.handoff_id = handoff.id
    handoffs.record_move(session, handoff, "received", by="family")
    for channel in channels:
        outbox.add(session, event=outbox.SENT, handoff_id=handoff.id, channel=channel)
    audit.add(session, actor="family", action="handoff.sent", subject=handoff.reference)


def _free_reference(session: Session) -> str:
    while handoffs.by_reference(session, candidate := reference.new()):
        pass
    return candidate

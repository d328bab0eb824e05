"""Another system of the hospital says that somebody has a handoff. Its call's id is kept, so a repeat changes
nothing.
"""

from sqlalchemy.orm import Session

from assistant import clock
from assistant.handoffs.delivery.named import typed_name
from assistant.handoffs.errors import HandoffError, UnknownHandoff
from assistant.handoffs.move import acknowledge
from assistant.handoffs.reference import read as read_reference
from assistant.records import handoffs
from assistant.records.models import Handoff, WebhookCallback


class IdUsedBefore(HandoffError):
    code = "webhook_id_used_before"
    say = "This id was used before, for another handoff. Nothing was changed."


def acknowledge_by_callback(session: Session, *, id: str, reference: str, by: str) -> Handoff:
    """The handoff, acknowledged by this call or an earlier one with its id. Raises NoName, UnknownHandoff,
    IdUsedBefore, or what `acknowledge` raises.
    """
    name = typed_name(by)
    handoff = handoffs.locked(
        session, read_reference(reference) or reference
    )  # repeats at the same moment come one after the other
    if handoff is None:
        raise UnknownHandoff
    if earlier := session.get(WebhookCallback, id):
        if earlier.handoff_id != handoff.id:
            raise IdUsedBefore
        return handoff
    session.add(WebhookCallback(id=id, handoff_id=handoff.id, received_at=clock.now()))
    return acknowledge(session, handoff.reference, by=f"{name} (through the hospital's system)", actor="webhook")

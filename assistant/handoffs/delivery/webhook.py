"""Delivers to another system of the hospital: signed JSON over HTTPS. docs/webhook.md is the contract with its
receiver.
"""

import json
from typing import Any

import httpx

from assistant import clock
from assistant.handoffs.delivery import signature
from assistant.handoffs.delivery.channel import Deliver, Outgoing
from assistant.post import NotDelivered
from assistant.records import outbox

SECONDS = 15.0


def by_webhook(url: str, secret: str, *, address: str, seconds: float = SECONDS) -> Deliver:
    """`address` is where the console is found. Anything but a 2xx is not delivered, a redirect too: it could lead
    anywhere.
    """

    client = httpx.Client(timeout=seconds)

    def deliver(outgoing: Outgoing) -> str:
        body = json.dumps(content(outgoing, address=address), ensure_ascii=False).encode()
        signed = signature.headers(secret, id=str(outgoing.entry_id), at=clock.now(), body=body)
        try:
            with client.stream(
                "POST", url, content=body, headers={"content-type": "application/json", **signed}
            ) as answer:
                status = answer.status_code  # what it says besides is not ours to keep
        except httpx.HTTPError as error:
            raise NotDelivered(type(error).__name__) from None
        if not 200 <= status < 300:
            raise NotDelivered(f"HTTP {status}")
        return "webhook"

    return deliver


def content(outgoing: Outgoing, *, address: str) -> dict[str, Any]:
    """The family's fields are left out of what they took back."""
    handoff = outgoing.handoff
    data: dict[str, Any] = {
        "reference": handoff.reference,
        "status": handoff.status,
        "created_at": handoff.created_at.isoformat(),
        "console": f"{address}/staff/handoffs/{handoff.reference}",
    }
    if outgoing.event != outbox.WITHDRAWN:
        data["fields"], data["verified"] = handoff.fields, handoff.verified
        data["child_died"] = handoff.child_died
        data["additions"] = [
            {"at": one.at.isoformat(), "field": one.field, "words": one.words} for one in outgoing.additions
        ]
    return {"id": str(outgoing.entry_id), "type": outgoing.event, "timestamp": outgoing.at.isoformat(), "data": data}

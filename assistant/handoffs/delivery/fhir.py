"""Delivers to a FHIR R4 server: one transaction over HTTPS, all of it taken or nothing. docs/fhir.md is what the server
gets.
"""

import json
import time
from typing import Any

import httpx

from assistant.handoffs.delivery.channel import Deliver, Outgoing
from assistant.handoffs.fhir.bundle import as_bundle, as_withdrawal
from assistant.post import NotDelivered
from assistant.records import outbox

FHIR = "fhir"
SECONDS = 15.0
MOST_BYTES = 1_000_000  # of an answer: a server asked for the least answers with a few hundred
JSON = "application/fhir+json"


def by_fhir(url: str, token: str | None, *, root: str, seconds: float = SECONDS) -> Deliver:
    """Delivered is only what the server itself says that it took, entry by entry: a proxy can answer 200 too."""
    headers = {"Content-Type": JSON, "Accept": JSON, "Prefer": "return=minimal"} | (
        {"Authorization": f"Bearer {token}"} if token else {}
    )

    def deliver(outgoing: Outgoing) -> str:
        bundle = _content(outgoing, root)
        body = json.dumps(bundle, ensure_ascii=False).encode()
        try:
            answer = _post(url, body, headers, seconds)
        except httpx.HTTPError as error:
            raise NotDelivered(type(error).__name__) from None
        if not _all_taken(answer, len(bundle["entry"])):
            raise NotDelivered("NotATransactionResponse")
        return FHIR

    return deliver


def _content(outgoing: Outgoing, root: str) -> dict[str, Any]:
    """How the handoff stands at this attempt; of what was taken back, only that."""
    if outgoing.event == outbox.WITHDRAWN:
        return as_withdrawal(outgoing.handoff, outgoing.additions, root=root, changed_at=outgoing.at)
    return as_bundle(outgoing.handoff, (), outgoing.additions, root=root, changed_at=outgoing.at)


def _post(url: str, body: bytes, headers: dict[str, str], seconds: float) -> Any:
    """The answer's JSON, None when it is none. A redirect is not followed: it could lead anywhere. Raises NotDelivered
    or httpx.HTTPError.
    """
    ends, read = time.monotonic() + seconds, b""
    with httpx.stream("POST", url, content=body, headers=headers, timeout=seconds) as answer:
        if answer.status_code not in (200, 201):
            raise NotDelivered(f"HTTP {answer.status_code}")
        for part in answer.iter_bytes():
            read += part
            if time.monotonic() > ends or len(read) > MOST_BYTES:
                raise NotDelivered("AnswerTooLong")
    try:
        return json.loads(read)
    except ValueError:
        return None


def _all_taken(answer: Any, entries: int) -> bool:
    try:
        is_response = (answer["resourceType"], answer["type"]) == ("Bundle", "transaction-response")
        return is_response and [entry["response"]["status"][:1] for entry in answer["entry"]] == ["2"] * entries
    except (KeyError, TypeError):
        return False

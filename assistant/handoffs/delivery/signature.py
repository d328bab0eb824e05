"""Signs what goes to another system and checks what comes from it: HMAC-SHA256 over id, time and body
(standardwebhooks.com).
"""

import base64
import binascii
import hashlib
import hmac
from collections.abc import Mapping
from datetime import datetime

ID, TIMESTAMP, SIGNATURE = "webhook-id", "webhook-timestamp", "webhook-signature"
OLDEST_SECONDS = 300


class NotGenuine(Exception):
    """The headers are not whole, the signature is not right, or the time is more than five minutes from ours."""


def headers(secret: str, *, id: str, at: datetime, body: bytes) -> dict[str, str]:
    timestamp = str(int(at.timestamp()))
    return {ID: id, TIMESTAMP: timestamp, SIGNATURE: _signature(secret, id, timestamp, body)}


def check(secret: str, given: Mapping[str, str], body: bytes, *, now: datetime) -> str:
    """The id of a genuine call. Several signatures may stand in the header, so that a secret can be changed. Raises
    NotGenuine.
    """
    id, timestamp = given.get(ID, ""), given.get(TIMESTAMP, "")
    if not 0 < len(id) <= 100 or not timestamp.isascii() or not timestamp.isdigit() or len(timestamp) > 12:
        raise NotGenuine
    right = _signature(secret, id, timestamp, body).encode()
    if not any(hmac.compare_digest(right, one.encode()) for one in given.get(SIGNATURE, "").split()):
        raise NotGenuine
    if abs(now.timestamp() - int(timestamp)) > OLDEST_SECONDS:
        raise NotGenuine
    return id


def _signature(secret: str, id: str, timestamp: str, body: bytes) -> str:
    digest = hmac.new(_key(secret), f"{id}.{timestamp}.".encode() + body, hashlib.sha256).digest()
    return f"v1,{base64.b64encode(digest).decode()}"


def _key(secret: str) -> bytes:
    """`whsec_…` holds the key's bytes in base64, as the standard writes secrets; any other secret is its own bytes."""
    if secret.startswith("whsec_"):
        try:
            return base64.b64decode(secret.removeprefix("whsec_"), validate=True)
        except binascii.Error:
            pass
    return secret.encode()

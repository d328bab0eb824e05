"""The secret that comes with a reference, such as `7KQ4M-2XRAC`: with both, a family comes back from elsewhere.

It is made of the service's key and the handoff's id, so the same turn told twice says the same one. The records have
only a slow hash
of it: neither they nor the reference give it away. The last character is a check character, as in the reference.
"""

import hashlib
import hmac
import re
from dataclasses import dataclass
from uuid import UUID, uuid4

from assistant import slow_hash
from assistant.handoffs import reference
from assistant.signs import plain

BODY = 9
HIDDEN = "•••••-•••••"
_GROUP = f"[{reference.ALPHABET}]{{5}}"
_SHOWN = re.compile(rf"\b{_GROUP}-{_GROUP}\b")


@dataclass(frozen=True)
class Prepared:
    """The id of a handoff that may be written, and its secret's hash. Made before the transaction: hashing is slow, and
    others wait for it.
    """

    handoff_id: UUID
    secret_hash: str


def prepared(key: str) -> Prepared:
    handoff_id = uuid4()
    return Prepared(handoff_id, slow_hash.hashed(of(key, handoff_id)))


def of(key: str, handoff_id: UUID) -> str:
    digest = hmac.digest(key.encode(), b"handoff-secret:" + handoff_id.bytes, hashlib.sha256)
    number, body = int.from_bytes(digest, "big"), ""
    for _ in range(BODY):
        number, place = divmod(number, len(reference.ALPHABET))
        body += reference.ALPHABET[place]
    plain = body + reference.check(body)
    return f"{plain[:5]}-{plain[5:]}"


def read(said: str) -> str | None:
    """The secret in what was said, as we write it; None if it is none. Case, spaces and dashes are ignored."""
    signs = "".join(char for char in plain(said).upper() if char.isalnum())
    if len(signs) != BODY + 1 or any(char not in reference.ALPHABET for char in signs):
        return None
    return f"{signs[:5]}-{signs[5:]}" if reference.check(signs[:-1]) == signs[-1] else None


def fits(secret: str, kept: str | None) -> bool:
    """`kept` is None where there is no handoff, or it has no secret: that takes as long as a wrong one, and is as
    wrong.
    """
    return slow_hash.fits(secret, kept)


def hidden(text: str) -> str:
    """For other readers than the family: what a secret would be read from is taken out."""
    return _SHOWN.sub(lambda found: HIDDEN if read(found.group()) else found.group(), text)

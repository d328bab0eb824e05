"""The keys that portals' tokens are checked with. A key says itself which algorithm it is for; a token's header never
chooses.
"""

from dataclasses import dataclass
from typing import Any, Protocol

from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePublicKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key

FEWEST_BITS = 2048
SHORTEST_SECRET = 32


@dataclass(frozen=True, repr=False)
class Key:
    """`algorithm` is the only one a token may be signed with under this key."""

    algorithm: str
    key: Any


class Keys(Protocol):
    def key(self, kid: str | None) -> Key:
        """Raises TokenRefused("key_unknown") or TokenRefused("keys_unavailable")."""
        ...


class OneKey:
    """A key that was configured here. The token need not name it."""

    def __init__(self, key: Key) -> None:
        self._key = key

    def key(self, kid: str | None) -> Key:
        return self._key


def from_public(key: object) -> Key | None:
    """None for a key that is too weak or of a kind we do not take."""
    if isinstance(key, RSAPublicKey) and key.key_size >= FEWEST_BITS:
        return Key("RS256", key)
    if isinstance(key, EllipticCurvePublicKey) and isinstance(key.curve, SECP256R1):
        return Key("ES256", key)
    return Key("EdDSA", key) if isinstance(key, Ed25519PublicKey) else None


def from_pem(text: str) -> Key:
    """Raises ValueError, which does not hold the text."""
    try:
        key = from_public(load_pem_public_key(text.replace("\\n", "\n").encode()))
    except ValueError:
        key = None
    if key is None:
        raise ValueError("PORTAL_PUBLIC_KEY must be a public key: RSA of 2048 bits or more, P-256 or Ed25519, as PEM")
    return key


def from_secret(secret: str) -> Key:
    if len(secret) < SHORTEST_SECRET:
        raise ValueError("PORTAL_SECRET must have at least 32 characters")
    return Key("HS256", secret.encode())

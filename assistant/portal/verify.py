"""Check a portal's token: signed by the portal, for us, fresh, short-lived, and whole. That it is used once is for the
records (once.py).
"""

import base64
import binascii
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import jwt
from jwt import exceptions as faults

from assistant import clock
from assistant.portal.claims import Identity, read_identity
from assistant.portal.errors import TokenRefused
from assistant.portal.keys import Keys

LONGEST_TOKEN = 6000  # characters
LONGEST_LIFE = 300  # seconds from `iat` to `exp`
LEEWAY = 30  # seconds that two clocks may differ
LONGEST_ID = 200
ALGORITHMS = ("RS256", "ES256", "EdDSA", "HS256")
OURS = {
    "verify_signature": True,
    "verify_exp": False,
    "verify_iat": False,
    "verify_nbf": False,
    "strict_aud": True,
}  # the times are read by our own clock


@dataclass(frozen=True)
class Verified:
    """`issuer` and `token_id` name the token, `subject` the portal's account. The token cannot be used after `until`,
    leeway included.
    """

    identity: Identity
    issuer: str
    token_id: str
    subject: str
    until: datetime


@dataclass(frozen=True)
class Seen:
    """What became of a token: verified, or refused with its kind. Neither when none was given."""

    verified: Verified | None = None
    refused: str | None = None


class Verifier:
    """Without keys, as installed, every token is refused."""

    def __init__(self, keys: Keys | None = None, issuer: str = "", audience: str = "") -> None:
        self._keys, self._issuer, self._audience = keys, issuer, audience

    def look(self, token: str | None) -> Seen:
        if token is None:
            return Seen()
        try:
            return Seen(verified=self.verify(token))
        except TokenRefused as refusal:
            return Seen(refused=refusal.kind)

    def verify(self, token: str) -> Verified:
        """Raises TokenRefused. May fetch keys, so no transaction should be open."""
        if self._keys is None:
            raise TokenRefused("not_configured")
        if len(token) > LONGEST_TOKEN:
            raise TokenRefused("too_large")
        header = _header(token)
        key = self._keys.key(header.get("kid"))
        if header.get("alg") != key.algorithm:
            raise TokenRefused("algorithm")
        claims = self._signed(token, key.algorithm, key.key)
        until = _times(claims)
        token_id = claims.get("jti")
        if not isinstance(token_id, str) or not 8 <= len(token_id) <= LONGEST_ID:
            raise TokenRefused("claims")
        until_leeway = datetime.fromtimestamp(until + LEEWAY, UTC)
        return Verified(read_identity(claims), self._issuer, token_id, claims["sub"], until_leeway)

    def _signed(self, token: str, algorithm: str, key: Any) -> dict[str, Any]:
        required = ["iss", "aud", "exp", "iat", "jti", "sub"]
        try:
            options: Any = {**OURS, "require": required}
            return jwt.decode(token, key, [algorithm], options, audience=self._audience, issuer=self._issuer)
        except faults.InvalidSignatureError:
            kind = "signature"
        except faults.InvalidAudienceError:
            kind = "audience"
        except faults.InvalidIssuerError:
            kind = "issuer"
        except (faults.InvalidAlgorithmError, faults.InvalidKeyError):
            kind = "algorithm"
        except faults.MissingRequiredClaimError as missing:
            kind = {"aud": "audience", "iss": "issuer"}.get(missing.claim, "claims")  # also for one that is null
        except (faults.DecodeError, RecursionError):
            kind = "malformed"
        except faults.PyJWTError:
            kind = "claims"
        raise TokenRefused(kind)


def _header(token: str) -> dict[str, Any]:
    """Three parts, each written in the one way base64url has for its bytes: otherwise one token could be written in
    several ways.
    """
    parts = token.split(".")
    if len(parts) != 3 or not all(_is_canonical(part) for part in parts):
        raise TokenRefused("malformed")
    try:
        header = jwt.get_unverified_header(token)
    except (faults.PyJWTError, ValueError, RecursionError):
        raise TokenRefused("malformed") from None
    if "crit" in header or "b64" in header or not isinstance(header.get("kid", ""), str):
        raise TokenRefused("malformed")
    if header.get("alg") not in ALGORITHMS:
        raise TokenRefused("algorithm")
    return header


def _is_canonical(part: str) -> bool:
    try:
        raw = base64.b64decode(part.encode("ascii") + b"=" * (-len(part) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        return False
    return bool(part) and base64.urlsafe_b64encode(raw).rstrip(b"=").decode() == part


def _times(claims: dict[str, Any]) -> int:
    """The end of the token's life. All times are whole seconds."""
    issued, expires, begins, now = (
        claims["iat"],
        claims["exp"],
        claims.get("nbf", claims["iat"]),
        clock.now().timestamp(),
    )
    if any(type(one) is not int or not 0 <= one < 2**40 for one in (issued, expires, begins)):
        raise TokenRefused("claims")
    if expires + LEEWAY <= now:
        raise TokenRefused("expired")
    if max(issued, begins) - LEEWAY > now:
        raise TokenRefused("not_yet_valid")
    if not 0 < expires - issued <= LONGEST_LIFE:
        raise TokenRefused("too_long")
    return expires

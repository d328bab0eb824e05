"""A token for trying a portal out, about a made-up family, and a key for it that is not for production."""

import json
from pathlib import Path
from typing import Any
from uuid import uuid4

import jwt
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, EllipticCurvePrivateKey, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from assistant import clock

LIFE = 300  # seconds
MADE_UP: dict[str, Any] = {
    "sub": "made-up-account",
    "person": {"name": "Samira Test-Khan", "phone": "07700 900123", "email": "samira@example.org"},
    "child": {"name": "Aisha Test-Khan", "date_of_birth": "2019-05-04", "hospital_number": "K7654321"},
    "relationship": "mother",
}


def make_token(
    private_pem: bytes, *, issuer: str, audience: str, kid: str | None = None, says: dict[str, Any] | None = None
) -> str:
    """`says` are claims beside iss, aud, iat, exp and jti. Raises ValueError for a key that does not fit, without its
    text.
    """
    now = int(clock.now().timestamp())
    claims = {
        **(MADE_UP if says is None else says),
        "iss": issuer,
        "aud": audience,
        "iat": now,
        "exp": now + LIFE,
        "jti": str(uuid4()),
    }
    try:
        key = load_pem_private_key(private_pem, password=None)
    except (ValueError, TypeError):
        raise ValueError("the key file must be a private key as PEM, without a password") from None
    algorithm = _algorithm(key)
    return jwt.encode(claims, key, algorithm, {"kid": kid} if kid else None)  # type: ignore[arg-type]


def development_key(folder: Path) -> Path:
    """The private key's file in this folder, made if it is not there, with the public one beside it."""
    private, public = folder / "portal-development.pem", folder / "portal-development.pub.pem"
    if not private.exists():
        folder.mkdir(parents=True, exist_ok=True)
        key = generate_private_key(SECP256R1())
        private.touch(mode=0o600)
        private.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
        public.write_bytes(key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo))
    return private


def read_claims(file: Path) -> dict[str, Any]:
    """Raises ValueError, without the file's text."""
    try:
        claims = json.loads(file.read_text(encoding="utf-8"))
    except ValueError:
        claims = None
    if not isinstance(claims, dict):
        raise ValueError("the claims must be one JSON object")
    return claims


def _algorithm(key: object) -> str:
    if isinstance(key, EllipticCurvePrivateKey) and isinstance(key.curve, SECP256R1):
        return "ES256"
    if isinstance(key, RSAPrivateKey):
        return "RS256"
    if isinstance(key, Ed25519PrivateKey):
        return "EdDSA"
    raise ValueError("the key must be RSA, P-256 or Ed25519")

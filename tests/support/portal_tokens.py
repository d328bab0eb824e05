"""A made-up portal: its keys, its claims, its tokens."""

import base64
import json
from functools import cache
from typing import Any
from uuid import uuid4

import jwt
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat

from assistant import clock
from assistant.portal.keys import Key, OneKey, from_pem, from_secret
from assistant.portal.verify import Verifier

ISSUER, AUDIENCE = "https://portal.example.nhs.uk", "second-opinion"
SECRET = "a secret of the tests, long enough for HS256"
ALGORITHMS = ("RS256", "ES256", "EdDSA", "HS256")


@cache
def private_key(algorithm: str, number: int = 0) -> Any:
    """`number` tells several keys of one kind apart."""
    make = {
        "RS256": lambda: rsa.generate_private_key(public_exponent=65537, key_size=2048),
        "ES256": lambda: ec.generate_private_key(ec.SECP256R1()),
        "EdDSA": ed25519.Ed25519PrivateKey.generate,
        "HS256": lambda: SECRET + "!" * number,
    }
    return make[algorithm]()


def public_pem(algorithm: str, number: int = 0) -> str:
    return (
        private_key(algorithm, number)
        .public_key()
        .public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
        .decode()
    )


def private_pem(algorithm: str, number: int = 0) -> str:
    return private_key(algorithm, number).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode()


def our_key(algorithm: str) -> Key:
    return from_secret(SECRET) if algorithm == "HS256" else from_pem(public_pem(algorithm))


def make_verifier(algorithm: str = "ES256") -> Verifier:
    return Verifier(OneKey(our_key(algorithm)), ISSUER, AUDIENCE)


def make_claims(*, without: tuple[str, ...] = (), **changes: Any) -> dict[str, Any]:
    """Everything a portal can say. `person__phone=...` changes a claim within another; None takes one out."""
    now = int(clock.now().timestamp())
    claims: dict[str, Any] = {
        "iss": ISSUER,
        "aud": AUDIENCE,
        "sub": "portal-account-17",
        "iat": now,
        "exp": now + 300,
        "jti": str(uuid4()),
        "person": {"name": "Samira Test-Khan", "phone": "07700 900123", "email": "samira@example.org"},
        "child": {
            "name": "Aisha Test-Khan",
            "date_of_birth": "2019-05-04",
            "hospital_number": "K7654321",
            "nhs_number": "943 476 5919",
            "site": "Northgate Children's Hospital",
            "place": "Kestrel ward",
        },
        "relationship": "mother",
    }
    for name, value in changes.items():
        outer, _, inner = name.partition("__")
        if inner:
            claims[outer] = {key: one for key, one in {**claims[outer], inner: value}.items() if one is not None}
        else:
            claims[outer] = value
    return {name: value for name, value in claims.items() if name not in without}


def make_token(
    claims: dict[str, Any] | None = None, *, algorithm: str = "ES256", number: int = 0, **headers: Any
) -> str:
    return jwt.PyJWS().encode(
        json.dumps(claims or make_claims()).encode(), private_key(algorithm, number), algorithm, headers or None
    )


def unsigned(header: dict[str, Any], claims: dict[str, Any], signature: bytes = b"") -> str:
    """A token as an attacker writes it, by hand."""
    parts = (json.dumps(header).encode(), json.dumps(claims).encode(), signature)
    return ".".join(base64.urlsafe_b64encode(part).rstrip(b"=").decode() for part in parts)

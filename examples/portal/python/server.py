"""An example portal in Python: a page with the chat in it, and a token for the family that is signed in
(docs/portal-python.md).

    python server.py --key portal.pem --kid portal-1 --issuer https://portal.example.nhs.uk --audience second-opinion
    --chat http://127.0.0.1:8080 --port 9090

Needs PyJWT with its crypto extra. Its sign-in is made up: put your own session in the place of `signed_in`.
"""

import argparse
import html
import json
import time
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import jwt
from cryptography.hazmat.primitives.serialization import load_pem_private_key

LIFE = 120  # seconds; the chat refuses a token that lives longer than 300
PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Portal</title><h1>Portal</h1>
<script type="module" src="{chat}/static/embed.js" data-channel="portal" data-portal-token-from="/second-opinion/token"></script></html>"""


def signed_in(request: BaseHTTPRequestHandler) -> dict | None:
    """Who is signed in, from your own session and records. None when nobody is. Say only what your records hold."""
    return {
        "sub": "account-17",  # your own number for the account: never an NHS number
        "person": {"name": "Samira Test-Khan", "phone": "07700 900123", "email": "samira@example.org"},
        "child": {"name": "Aisha Test-Khan", "date_of_birth": "2019-05-04", "hospital_number": "K7654321"},
        "relationship": "mother",
        "proxy": True,  # only where the portal itself has granted proxy access, and then with whose record it is
        "proxy_for": "K7654321",
    }


def make_token(who: dict, options: argparse.Namespace) -> str:
    now = int(time.time())
    claims = {
        **who,
        "iss": options.issuer,
        "aud": options.audience,
        "iat": now,
        "exp": now + LIFE,
        "jti": str(uuid.uuid4()),
    }
    return jwt.encode(claims, options.private_key, algorithm="ES256", headers={"kid": options.kid})


def key_set(options: argparse.Namespace) -> dict:
    public = jwt.algorithms.ECAlgorithm.to_jwk(options.private_key.public_key(), as_dict=True)
    return {"keys": [{**public, "kid": options.kid, "use": "sig", "alg": "ES256"}]}


class Portal(BaseHTTPRequestHandler):
    options: argparse.Namespace

    def do_GET(self) -> None:
        if self.path == "/":
            self.answer(200, "text/html; charset=utf-8", PAGE.format(chat=html.escape(self.options.chat)))
        elif self.path == "/.well-known/jwks.json":
            self.answer(200, "application/json", json.dumps(key_set(self.options)))
        else:
            self.answer(404, "text/plain", "Not found")

    def do_POST(self) -> None:
        """The chat asks for a token each time it opens. Only our own page may: another site's page cannot set this
        header without being asked first.
        """
        who = signed_in(self)
        if self.path != "/second-opinion/token" or self.headers.get("X-Requested-With") != "second-opinion-chat":
            self.answer(404, "text/plain", "Not found")
        elif who is None:
            self.answer(401, "text/plain", "Nobody is signed in")
        else:
            self.answer(200, "application/json", json.dumps({"token": make_token(who, self.options)}))

    def answer(self, status: int, kind: str, text: str) -> None:
        body = text.encode()
        self.send_response(status)
        for name, value in (("Content-Type", kind), ("Content-Length", str(len(body))), ("Cache-Control", "no-store")):
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words: object) -> None:
        """Nothing: a token is a secret."""


def main() -> None:
    parser = argparse.ArgumentParser(description="An example portal")
    parser.add_argument("--key", required=True, help="the private key (P-256), as PEM")
    for name in ("kid", "issuer", "audience", "chat"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--port", type=int, default=9090)
    Portal.options = options = parser.parse_args()
    with open(options.key, "rb") as file:
        options.private_key = load_pem_private_key(file.read(), password=None)
    server = ThreadingHTTPServer(("127.0.0.1", options.port), Portal)
    print(f"http://127.0.0.1:{server.server_address[1]}", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()

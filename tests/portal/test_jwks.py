"""A portal's keys are fetched over https, kept, and fetched again for a key we do not know: against a real server on
this machine.
"""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from time import monotonic, sleep

import jwt
import pytest

from assistant.portal.errors import TokenRefused
from assistant.portal.jwks import Jwks
from assistant.portal.verify import Verifier
from tests.support.factories import make_settings
from tests.support.portal_tokens import AUDIENCE, ISSUER, make_claims, make_token, private_key

MAKERS = {
    "RS256": jwt.algorithms.RSAAlgorithm,
    "ES256": jwt.algorithms.ECAlgorithm,
    "EdDSA": jwt.algorithms.OKPAlgorithm,
}


def jwk(algorithm, kid, number=0, **more):
    return {**MAKERS[algorithm].to_jwk(private_key(algorithm, number).public_key(), as_dict=True), "kid": kid, **more}


class Portal:
    """Publishes `keys`; `asked` counts. `answer` is what it says instead: a status with a body, or a wait in
    seconds.
    """

    def __init__(self):
        self.keys, self.asked, self.status, self.body, self.wait, self.to = [], 0, 200, None, 0.0, None
        portal = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                portal.asked += 1
                sleep(portal.wait)
                body = json.dumps({"keys": portal.keys}).encode() if portal.body is None else portal.body
                self.send_response(portal.status)
                if portal.to:
                    self.send_header("Location", portal.to)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *args):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/jwks.json"

    def close(self):
        self.server.shutdown()
        self.server.server_close()


@pytest.fixture
def portal():
    portal = Portal()
    portal.keys = [jwk(algorithm, f"{algorithm}-1") for algorithm in MAKERS]
    yield portal
    portal.close()


def outcome(verifier, algorithm="ES256", kid="ES256-1", number=0):
    """The kind of the refusal, or "taken"."""
    return verifier.look(make_token(make_claims(), algorithm=algorithm, number=number, kid=kid)).refused or "taken"


def make_verifier(portal, **more):
    return Verifier(Jwks(portal.url, **more), ISSUER, AUDIENCE)


def test_each_key_is_used_with_its_own_algorithm_and_fetched_once(portal, clock):
    verifier = make_verifier(portal)
    assert [outcome(verifier, algorithm, f"{algorithm}-1") for algorithm in MAKERS] == ["taken"] * 3
    assert (
        outcome(verifier, "ES256", "RS256-1") == "algorithm"
        and outcome(verifier, "RS256", "RS256-1", number=1) == "signature"
    )
    assert portal.asked == 1


def test_a_new_key_is_found_and_an_unknown_one_asks_once_a_minute(portal, clock):
    verifier = make_verifier(portal)
    outcome(verifier)
    portal.keys.append(jwk("ES256", "ES256-2", number=2))
    assert [outcome(verifier, kid="ES256-2", number=2) for _ in range(5)] == ["key_unknown"] * 5 and portal.asked == 1

    clock.forward(seconds=60)
    assert outcome(verifier, kid="ES256-2", number=2) == "taken" and portal.asked == 2
    assert [outcome(verifier, kid=f"made-up-{one}") for one in range(50)] == ["key_unknown"] * 50 and portal.asked == 2


def test_a_key_that_was_taken_away_does_not_count_for_long(portal, clock):
    verifier = make_verifier(portal)
    outcome(verifier)
    portal.keys = [jwk("ES256", "ES256-2", number=2)]
    clock.forward(minutes=10)
    assert outcome(verifier) == "key_unknown"


@pytest.mark.parametrize(
    "answer",
    [
        {"status": 500},
        {"body": b"<html>"},
        {"body": b'{"keys": []}'},
        {"body": b"[" * 100_000},
        {"body": b" " * 300_000},
        {"body": b'{"keys": 7}'},
    ],
)
def test_while_the_portal_is_away_the_keys_we_have_count_for_a_day(portal, clock, answer):
    verifier = make_verifier(portal)
    outcome(verifier)
    for name, value in answer.items():
        setattr(portal, name, value)
    clock.forward(hours=23)
    assert outcome(verifier) == "taken" and portal.asked == 2
    clock.forward(hours=1)
    assert outcome(verifier) == "keys_unavailable"


def test_without_keys_a_portal_that_is_away_is_asked_once_a_minute_and_found_when_it_is_back(portal, clock):
    verifier, portal.status = make_verifier(portal), 503
    assert [outcome(verifier) for _ in range(5)] == ["keys_unavailable"] * 5 and portal.asked == 1
    portal.status = 200
    clock.forward(seconds=60)
    assert outcome(verifier) == "taken"


def test_a_portal_that_does_not_answer_does_not_keep_a_family_waiting(portal, clock):
    portal.wait = 2.0
    began = monotonic()
    assert outcome(make_verifier(portal, seconds=0.2)) == "keys_unavailable" and monotonic() - began < 1.5


def test_a_redirect_is_not_followed(portal, clock):
    other = Portal()
    other.keys, portal.status, portal.to = portal.keys, 302, other.url
    assert outcome(make_verifier(portal)) == "keys_unavailable" and other.asked == 0
    other.close()


@pytest.mark.parametrize("bad", [
    {"kty": "oct", "k": "c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldA", "kid": "ES256-1", "alg": "HS256"}, {"kty": "RSA", "kid": "ES256-1"}, {"kid": "ES256-1"}, {}, 7,
    lambda: jwk("ES256", "ES256-1", use="enc"), lambda: jwk("ES256", "ES256-1", alg="ES512"),
])  # fmt: skip
def test_a_published_key_that_is_not_for_this_is_left_out(portal, clock, bad):
    portal.keys = [bad() if callable(bad) else bad, jwk("RS256", "RS256-1")]
    verifier = make_verifier(portal)
    assert outcome(verifier) == "key_unknown" and outcome(verifier, "RS256", "RS256-1") == "taken"


def test_a_token_must_name_its_key(portal, clock):
    with pytest.raises(TokenRefused, match="key_unknown"):
        make_verifier(portal).verify(make_token())
    assert portal.asked == 0


@pytest.mark.parametrize(
    "url",
    [
        "http://portal.example.nhs.uk/jwks.json",
        "ftp://127.0.0.1/",
        "file:///etc/passwd",
        "http://127.0.0.1.example.org/",
    ],
)
def test_keys_are_fetched_over_https_alone(url):
    with pytest.raises(ValueError, match="https"):
        Jwks(url)
    with pytest.raises(ValueError, match="PORTAL_JWKS_URL"):
        make_settings(portal_jwks_url=url, portal_issuer=ISSUER, portal_audience=AUDIENCE)


def test_half_a_setting_up_stops_the_start():
    for changes in ({"portal_secret": "x" * 40}, {"portal_public_key": "a.pem", "portal_issuer": ISSUER}):
        with pytest.raises(ValueError, match="PORTAL_ISSUER"):
            make_settings(**changes)
    with pytest.raises(ValueError, match="set one of"):
        make_settings(portal_secret="x" * 40, portal_public_key="a.pem", portal_issuer=ISSUER, portal_audience=AUDIENCE)
    with pytest.raises(ValueError, match="portal_secret"):
        make_settings(portal_secret="short", portal_issuer=ISSUER, portal_audience=AUDIENCE)

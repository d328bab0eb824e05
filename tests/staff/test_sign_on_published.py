"""The provider's own description: kept for an hour, asked for at most once a minute while it is away, by one at a
time.
"""

import threading
import time

import httpx
import pytest
from joserfc import jwt
from joserfc.errors import InvalidKeyIdError, SecurityWarning
from joserfc.jwk import RSAKey

from assistant.staff.errors import SignOnAway
from assistant.staff.sign_on_published import MORE, NEEDED, Published

ISSUER = "https://id.northgate.example"
TOLD = {
    "issuer": ISSUER,
    **{name: f"{ISSUER}/{name}" for name in ("authorization_endpoint", "token_endpoint", "jwks_uri")},
}


class There:
    """Answers, or not, and counts."""

    def __init__(self) -> None:
        self.asked, self.away, self.go_on = 0, False, threading.Event()
        self.go_on.set()

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.asked += 1
        assert self.go_on.wait(10)
        if self.away:
            raise httpx.ConnectTimeout("away", request=request)
        return httpx.Response(200, json=TOLD)


@pytest.fixture
def there():
    return There()


@pytest.fixture
def published(there):
    return Published(ISSUER, httpx.Client(transport=httpx.MockTransport(there)))


def test_while_it_is_away_it_is_asked_once_a_minute_whoever_comes(there, published, clock):
    there.away = True
    for _ in range(20):
        with pytest.raises(SignOnAway):
            published.about()
    assert there.asked == 1

    there.away = False
    clock.forward(seconds=61)
    assert published.about() == TOLD and there.asked == 2


def test_what_it_told_before_holds_while_it_is_away(there, published, clock):
    published.about()
    there.away = True
    clock.forward(minutes=61)
    assert [published.about() for _ in range(3)] == [TOLD] * 3
    assert there.asked == 2


def test_nobody_waits_for_a_slow_answer_when_it_was_told_before(there, published, clock):
    published.about()
    clock.forward(minutes=61)
    there.go_on.clear()
    asking = threading.Thread(target=published.about)
    asking.start()
    try:
        while there.asked < 2:
            time.sleep(0.01)
        began = time.monotonic()
        assert published.about() == TOLD and time.monotonic() - began < 1
    finally:
        there.go_on.set()
        asking.join()


def test_two_who_come_first_both_get_its_first_answer(there, published):
    there.go_on.clear()
    told = []
    both = [threading.Thread(target=lambda: told.append(published.about())) for _ in range(2)]
    for one in both:
        one.start()
    time.sleep(0.2)
    there.go_on.set()
    for one in both:
        one.join()
    assert told == [TOLD, TOLD] and there.asked == 1


@pytest.mark.parametrize("name", [*NEEDED, *MORE])
def test_a_place_that_others_could_read_on_the_way_is_not_used(name):
    told = {**TOLD, "userinfo_endpoint": f"{ISSUER}/me", name: "http://id.northgate.example/open"}
    open_wire = httpx.Client(transport=httpx.MockTransport(lambda request: httpx.Response(200, json=told)))
    with pytest.raises(SignOnAway):
        Published(ISSUER, open_wire).about()


def test_of_its_keys_those_that_are_too_weak_count_for_nothing():
    with pytest.warns(SecurityWarning):
        made = {str(bits): RSAKey.generate_key(bits, {"kid": str(bits)}) for bits in (1024, 2048)}
        keys = {"keys": [key.as_dict(private=False) for key in made.values()]}
        open_to = httpx.MockTransport(
            lambda request: httpx.Response(200, json=keys if request.url.path == "/jwks_uri" else TOLD)
        )
        published = Published(ISSUER, httpx.Client(transport=open_to))
        published.with_keys(lambda found: None)
        signed = {kid: jwt.encode({"alg": "RS256", "kid": kid}, {"sub": "priya"}, key) for kid, key in made.items()}

    def read(kid):
        return published.with_keys(lambda found: jwt.decode(signed[kid], found, algorithms=["RS256"])).claims["sub"]

    assert read("2048") == "priya"
    with pytest.raises(InvalidKeyIdError):
        read("1024")

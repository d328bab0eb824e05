"""What the hospital's own sign-in publishes about itself: its places and its keys, kept for an hour.

A key that we do not know makes us look again, at most once a minute. While it is away, what it told before still holds.
"""

import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, TypeVar
from urllib.parse import urlsplit

import httpx
import structlog
from joserfc.errors import JoseError
from joserfc.jwk import KeySet, RSAKey

from assistant import clock
from assistant.settings import LOOPBACK
from assistant.staff.errors import SignOnAway

FRESH, AGAIN = timedelta(hours=1), timedelta(minutes=1)
PATIENCE = 2.0  # seconds
FEWEST_BITS = 2048  # of RSA
NEEDED, MORE = ("authorization_endpoint", "token_endpoint", "jwks_uri"), ("userinfo_endpoint",)
T = TypeVar("T")
log = structlog.get_logger()


class Published:
    def __init__(self, issuer: str, http: httpx.Client) -> None:
        self._issuer, self._http = issuer, http
        self._told: dict[str, Any] = {}
        self._keys = KeySet([])
        self._told_at: datetime | None = None
        self._keys_at: datetime | None = None
        self._asked_at: datetime | None = None
        self._asking = threading.Lock()

    def about(self) -> dict[str, Any]:
        """One asks, at most once a minute while it is away. The others go by what it told before; they wait a moment
        for its first answer alone. Raises SignOnAway.
        """
        if (self._is_due() or not self._told) and self._asking.acquire(timeout=0 if self._told else PATIENCE):
            try:
                if self._is_due():
                    self._ask()
            finally:
                self._asking.release()
        if not self._told:
            raise SignOnAway
        return self._told

    def with_keys(self, check: Callable[[KeySet], T]) -> T:
        """What the check says with the keys we have, or else with today's. Raises what it raises."""
        if self._keys_at is None or clock.now() - self._keys_at >= FRESH:
            self._fetch_keys()
        try:
            return check(self._keys)
        except (JoseError, ValueError):  # signed with a key we do not have yet, or not by them
            if self._keys_at and clock.now() - self._keys_at < AGAIN:
                raise
            self._fetch_keys()
            return check(self._keys)

    def get(self, address: str, headers: dict[str, str] | None = None) -> dict[str, Any]:
        """Raises httpx.HTTPError, or ValueError when it is no JSON object."""
        told = self._http.get(address, headers=headers or {}).raise_for_status().json()
        if not isinstance(told, dict):
            raise ValueError("not an object")
        return told

    def _is_due(self) -> bool:
        now = clock.now()
        fresh = self._told_at is not None and now - self._told_at < FRESH
        return not fresh and (self._asked_at is None or now - self._asked_at >= AGAIN)

    def _ask(self) -> None:
        self._asked_at = clock.now()
        try:
            self._told, self._told_at = self._discovered(), clock.now()
        except (httpx.HTTPError, ValueError) as error:
            log.warning("sign_on_away", cause=type(error).__name__)

    def _discovered(self) -> dict[str, Any]:
        told = self.get(f"{self._issuer.rstrip('/')}/.well-known/openid-configuration")
        private = all(_private(told.get(name)) for name in NEEDED) and all(
            _private(told[name]) for name in MORE if name in told
        )
        if told.get("issuer") != self._issuer or not private:
            raise ValueError("not the provider that was named")
        return told

    def _fetch_keys(self) -> None:
        told = KeySet.import_key_set(self.get(self.about()["jwks_uri"]))  # type: ignore[arg-type]
        self._keys = KeySet([key for key in told.keys if not _is_weak(key)])
        self._keys_at = clock.now()


def _is_weak(key: object) -> bool:
    return isinstance(key, RSAKey) and key.public_key.key_size < FEWEST_BITS  # joserfc only warns


def _private(address: object) -> bool:
    parts = urlsplit(str(address))
    return bool(parts.hostname) and (parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK))

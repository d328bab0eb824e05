"""What the hospital's own sign-in publishes about itself: its places and its keys, kept for an hour.

A key that we do not know makes us look again, at most once a minute. While it is away, what it told before still holds.
"""

import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, TypeVar
from urllib.parse import urlsplit

import httpx
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from assistant import clock
from assistant.settings import LOOPBACK
from assistant.staff.errors import SignOnAway

FRESH, AGAIN = timedelta(hours=1), timedelta(minutes=1)
NEEDED = ("authorization_endpoint", "token_endpoint", "jwks_uri")
T = TypeVar("T")


class Published:
    def __init__(self, issuer: str, http: httpx.Client) -> None:
        self._issuer, self._http = issuer, http
        self._told: dict[str, Any] = {}
        self._keys = KeySet([])
        self._told_at: datetime | None = None
        self._keys_at: datetime | None = None
        self._lock = threading.Lock()

    def about(self) -> dict[str, Any]:
        """Raises SignOnAway."""
        with self._lock:
            if self._told_at is None or clock.now() - self._told_at >= FRESH:
                try:
                    self._told, self._told_at = self._discovered(), clock.now()
                except (httpx.HTTPError, ValueError) as error:
                    if not self._told:
                        raise SignOnAway from error
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

    def _discovered(self) -> dict[str, Any]:
        told = self.get(f"{self._issuer.rstrip('/')}/.well-known/openid-configuration")
        if told.get("issuer") != self._issuer or not all(_private(told.get(name)) for name in NEEDED):
            raise ValueError("not the provider that was named")
        return told

    def _fetch_keys(self) -> None:
        self._keys = KeySet.import_key_set(self.get(self.about()["jwks_uri"]))  # type: ignore[arg-type]
        self._keys_at = clock.now()


def _private(address: object) -> bool:
    parts = urlsplit(str(address))
    return bool(parts.hostname) and (parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK))

"""A portal's published keys (JWKS), fetched over https and kept for a while.

A key we do not know makes us look again, but at most once a minute: anybody can name a key. While the server is away
the keys we have
still count for a day, so that its bad hour is not ours.
"""

import json
import threading
import time
from datetime import datetime, timedelta
from urllib.parse import urlsplit

import httpx
from jwt import PyJWK
from jwt.exceptions import PyJWTError

from assistant import clock
from assistant.portal.errors import TokenRefused
from assistant.portal.keys import Key, from_public
from assistant.settings import LOOPBACK

FRESH = timedelta(minutes=10)
AGAIN = timedelta(minutes=1)
STALE = timedelta(hours=24)
SECONDS = 3.0  # a family waits for it
MOST_BYTES = 200_000


class Jwks:
    def __init__(self, url: str, *, seconds: float = SECONDS) -> None:
        parts = urlsplit(url)
        if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in LOOPBACK):
            raise ValueError("PORTAL_JWKS_URL must start with https://")
        self._url, self._seconds = url, seconds
        self._keys: dict[str, Key] = {}
        self._fetched: datetime | None = None
        self._tried: datetime | None = None
        self._lock = threading.Lock()

    def key(self, kid: str | None) -> Key:
        if not kid:
            raise TokenRefused("key_unknown")
        with self._lock:
            now = clock.now()
            outdated = self._fetched is None or now - self._fetched >= FRESH
            may_look = self._tried is None or now - self._tried >= AGAIN
            if (outdated or kid not in self._keys) and may_look:
                self._look(now)
            if self._fetched is None or now - self._fetched >= STALE:
                raise TokenRefused("keys_unavailable")
            if kid not in self._keys:
                raise TokenRefused("key_unknown")
            return self._keys[kid]

    def _look(self, now: datetime) -> None:
        self._tried = now
        try:
            self._keys, self._fetched = _read(self._fetch()), now
        except (httpx.HTTPError, ValueError, RecursionError):
            return  # what we have counts until it is stale

    def _fetch(self) -> bytes:
        """Raises httpx.HTTPError, or ValueError for an answer that is too long, too slow or not a 200. Redirects are
        not followed.
        """
        until, read = time.monotonic() + self._seconds, b""
        with httpx.stream("GET", self._url, timeout=self._seconds, headers={"accept": "application/json"}) as answer:
            if answer.status_code != 200:
                raise ValueError("not a key set")
            for part in answer.iter_bytes():
                read += part
                if len(read) > MOST_BYTES or time.monotonic() > until:
                    raise ValueError("too long")
        return read


def _read(body: bytes) -> dict[str, Key]:
    """By key id. Keys that we cannot use are left out; a set with none that we can use is not taken. Raises
    ValueError.
    """
    told = json.loads(body)
    listed = told.get("keys") if isinstance(told, dict) else None
    if not isinstance(listed, list):
        raise ValueError("not a key set")
    found = {
        one["kid"]: key
        for one in listed
        if isinstance(one, dict) and isinstance(one.get("kid"), str) and (key := _key(one))
    }
    if not found:
        raise ValueError("no key to use")
    return found


def _key(jwk: dict) -> Key | None:
    if jwk.get("kty") == "oct" or jwk.get("use", "sig") != "sig":
        return None  # a shared secret has no place in a public list
    try:
        key = from_public(PyJWK(jwk).key)
    except (PyJWTError, ValueError, TypeError, KeyError):
        return None
    return key if key and jwk.get("alg", key.algorithm) == key.algorithm else None

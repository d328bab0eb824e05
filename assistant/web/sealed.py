"""What goes out encrypted and comes back: a page's state in a form or cookie, a way in as an address."""

import base64
import hashlib

from cryptography.fernet import Fernet, InvalidToken
from fastapi import Request

from assistant import clock
from assistant.web.services import services


def sealed(request: Request, words: bytes, use: str) -> str:
    """`use` is a cookie's name, or another: what was sealed for one opens no other."""
    return _cipher(request, use).encrypt_at_time(words, int(clock.now().timestamp())).decode()


def unsealed(request: Request, text: str, use: str, *, seconds: int) -> bytes | None:
    """None when it is older than that, or not ours."""
    try:
        return _cipher(request, use).decrypt_at_time(text.encode(), seconds, int(clock.now().timestamp()))
    except (InvalidToken, ValueError):
        return None


def _cipher(request: Request, use: str) -> Fernet:
    key = services(request).settings.engine_secret.get_secret_value()
    return Fernet(base64.urlsafe_b64encode(hashlib.sha256(f"{use}:{key}".encode()).digest()))

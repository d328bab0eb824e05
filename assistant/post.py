"""How an e-mail leaves: to a mail server when one is set, otherwise to files under `var/outbox`.

The Message-ID is made from the outbox entry, so a mail sent twice (the server took it, then we died) is one mail to its
reader.
"""

import os
import smtplib
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit
from uuid import UUID

from assistant import clock

Post = Callable[[EmailMessage, UUID], str]
"""Returns how it left, in a word, or raises NotDelivered."""

SECONDS = 15


class NotDelivered(Exception):
    """It did not arrive; it will be tried again. Holds the kind of failure only."""


def addressed(*, sender: str, to: str, subject: str, entry_id: UUID) -> EmailMessage:
    """The head of a mail, without its words."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, to, subject
    message["Date"] = format_datetime(clock.now())
    message["Message-ID"] = f"<{entry_id}@{sender.partition('@')[2] or 'hospital.invalid'}>"
    message["Auto-Submitted"] = "auto-generated"
    return message


def to_files(folder: Path) -> Post:
    """Written whole under another name, then renamed: a half-written file is never seen."""

    def deliver(message: EmailMessage, entry_id: UUID) -> str:
        try:
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            target = folder / f"{entry_id}.eml"
            part = target.with_suffix(".part")
            with open(part, "wb", opener=lambda path, flags: os.open(path, flags, 0o600)) as file:
                file.write(bytes(message))
                file.flush()
                os.fsync(file.fileno())
            part.rename(target)
        except OSError as error:
            raise NotDelivered(type(error).__name__) from None
        return "file"

    return deliver


def to_server(url: str) -> Post:
    """`smtps://` is encrypted from the start; `smtp://` must offer STARTTLS, save on this machine itself."""

    def deliver(message: EmailMessage, entry_id: UUID) -> str:
        with _signed_in(url) as server:
            server.send_message(message)
        return "smtp"

    return deliver


def reach(url: str) -> None:
    """Greets the server and signs in, as before a mail, and sends none. Raises NotDelivered."""
    with _signed_in(url) as server:
        server.noop()


@contextmanager
def _signed_in(url: str) -> Iterator[smtplib.SMTP]:
    parts = urlsplit(url)
    host, port = parts.hostname or "localhost", parts.port or (465 if parts.scheme == "smtps" else 587)
    try:
        with _connect(parts.scheme, host, port) as server:
            if parts.username:
                server.login(unquote(parts.username), unquote(parts.password or ""))
            yield server
    except (OSError, smtplib.SMTPException) as error:
        raise NotDelivered(type(error).__name__) from None


def _connect(scheme: str, host: str, port: int) -> smtplib.SMTP:
    context = ssl.create_default_context()
    if scheme == "smtps":
        return smtplib.SMTP_SSL(host, port, timeout=SECONDS, context=context)
    server = smtplib.SMTP(host, port, timeout=SECONDS)
    if host not in ("localhost", "127.0.0.1", "::1"):
        server.starttls(context=context)
    return server

"""What `assistant doctor` finds when it reaches for what the service needs over the network: engines, the mail server,
the other receivers, the families' own address. It connects and asks; it sends no mail and no handoff.
"""

import socket
import ssl
import time
from collections.abc import Iterator
from urllib.parse import urlsplit

import httpx

from assistant.answers.load import load_answers
from assistant.conversations.engine import Engines
from assistant.post import NotDelivered, reach
from assistant.settings import LOOPBACK, Settings

SECONDS = 5.0
A_CERTIFICATE_ENDS = 14  # days before its end that somebody should hear of it
A_DAY = 86_400


def found_from(settings: Settings) -> Iterator[str]:
    for looked_at in FROM_HERE:
        yield from looked_at(settings)


def _engines(settings: Settings) -> Iterator[str]:
    wanted = {answer.id for answer in load_answers() if answer.intent}
    for url in settings.engine_urls:
        engine = Engines((url,), settings.engine_secret.get_secret_value(), seconds=2)
        known = engine.answer_ids()
        engine.close()
        if known is None:
            yield (
                f"The engine at {url} does not answer: without one families get the fault card. Look at its log, and "
                "whether ENGINE_SECRET is the same on both sides."
            )
        elif set(known) != wanted:
            yield (
                f"The model of the engine at {url} and the answers do not belong together. Train again "
                "(`python scripts/setup.py run var`) and restart it."
            )


def _mail(settings: Settings) -> Iterator[str]:
    if settings.smtp_url is None:
        return
    try:
        reach(settings.smtp_url.get_secret_value())
    except NotDelivered as error:
        yield (
            f"The mail server does not take us ({error}): handoffs and alerts wait. Look at SMTP_URL, its password and "
            "the way through the firewall."
        )


def _receivers(settings: Settings) -> Iterator[str]:
    named = {
        "WEBHOOK_URL": settings.webhook_url,
        "FHIR_URL": settings.fhir_url,
        "PORTAL_JWKS_URL": settings.portal_jwks_url,
        "OIDC_ISSUER": settings.oidc_issuer,
    }
    for name, url in named.items():
        if url and (fault := _unreachable(url)):
            yield f"{name} cannot be reached ({fault}). Look at the address, its certificate and the firewall."


def _own_address(settings: Settings) -> Iterator[str]:
    """As families reach it, if that is another address than this machine's own."""
    address = urlsplit(settings.base_url)
    if address.scheme != "https" or address.hostname in LOOPBACK:
        return
    try:
        days = (_certificate_ends(str(address.hostname), address.port or 443) - time.time()) / A_DAY
        status = httpx.get(f"{settings.base_url}/", timeout=SECONDS).status_code
    except (OSError, httpx.HTTPError) as error:
        yield (
            f"PUBLIC_URL cannot be reached from here ({type(error).__name__}). Look at the proxy and its certificate, "
            "and from outside whether families reach it."
        )
        return
    if days < A_CERTIFICATE_ENDS:
        yield f"The certificate of PUBLIC_URL ends in {days:.0f} days. Renew it."
    if status != httpx.codes.OK:
        yield f"PUBLIC_URL answers with {status}: look whether the proxy leads to HOST and PORT."


def _unreachable(url: str) -> str | None:
    """The kind of fault; None when it is there, with a certificate that holds if it is https."""
    parts = urlsplit(url)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    try:
        if parts.scheme == "https":
            _certificate_ends(str(parts.hostname), port)
        else:
            socket.create_connection((str(parts.hostname), port), SECONDS).close()
    except OSError as error:
        return type(error).__name__
    return None


def _certificate_ends(host: str, port: int) -> float:
    """When, as a Unix time. Raises OSError, also when the certificate does not hold."""
    with (
        socket.create_connection((host, port), SECONDS) as line,
        ssl.create_default_context().wrap_socket(line, server_hostname=host) as sealed,
    ):
        return ssl.cert_time_to_seconds(str((sealed.getpeercert() or {}).get("notAfter")))


FROM_HERE = (_engines, _mail, _receivers, _own_address)

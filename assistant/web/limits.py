"""How often one network address, or one chat, may do something: counted in the records, so it holds for every service
together.
"""

import re
from ipaddress import IPv6Network, ip_address
from typing import Literal
from uuid import UUID

from fastapi import Request

from assistant import clock
from assistant.conversations.errors import TooOften
from assistant.records import attempts
from assistant.web.services import services

SIGN_ONS_AN_HOUR = 600
WITH_A_PORT = re.compile(r"\[(.+)\](?::\d+)?|([^:]+):\d+")
OF_ONE_CHAT = {"feedback": 60, "paper": 30, "return_code": 20}  # an hour: each costs a row, or a second of work


def may_open(request: Request) -> bool:
    """Whether it may open a chat, or try a code that opens one."""
    return _may(request, "opening", services(request).settings.conversations_an_hour)


def may_acknowledge(request: Request) -> bool:
    return _may(request, "acknowledging", services(request).settings.acknowledgements_an_hour)


def may_sign_on(request: Request) -> bool:
    """Whether it may be sent to the hospital's own sign-in. All staff of a hospital often share one address."""
    return _may(request, "signing_on", SIGN_ONS_AN_HOUR)


def once_more(request: Request, kind: Literal["feedback", "paper", "return_code"], conversation_id: UUID) -> None:
    """Counts what one chat asks for. Raises TooOften."""
    if not _counted(request, kind, str(conversation_id), OF_ONE_CHAT[kind]):
        raise TooOften


def caller(request: Request, *, trust_proxy: bool) -> str:
    """The caller's network address, as one_line has it. A forwarded one is believed only behind our own proxy, and then
    the last hop of the last header line: one proxy adds to the line of the caller, another writes its own behind.
    """
    if trust_proxy and (forwarded := request.headers.getlist("X-Forwarded-For")):
        return one_line(forwarded[-1].split(",")[-1].strip())
    return one_line(request.client.host) if request.client else "-"


def one_line(address: str) -> str:
    """What all addresses of one line have in common: a house or a phone has a whole /64 of IPv6, and could else be
    another caller at every try. Without the port that some proxies write.
    """
    if found := WITH_A_PORT.fullmatch(address):
        address = found[1] or found[2]
    try:
        ip = ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if ip.version == 4:
        return str(ip)
    return str(ip.ipv4_mapped or IPv6Network((ip, 64), strict=False))


def _may(request: Request, kind: str, most: int) -> bool:
    here = services(request)
    return _counted(request, kind, caller(request, trust_proxy=here.settings.trust_proxy), most)


def _counted(request: Request, kind: str, who: str, most: int) -> bool:
    here = services(request)
    who = attempts.named(here.settings.engine_secret.get_secret_value(), who)
    with here.db.begin() as session:
        return attempts.allowed(session, kind, who, most=most, now=clock.now())

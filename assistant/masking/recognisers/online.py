"""E-mail, and web addresses with a person in them: profiles, appeals, handles. Pages of public bodies stay."""

import re

from assistant.masking.recognisers.spans import Span, by_run

MAILBOX = re.compile(r"[\w.+-]++")
AT_A_DOMAIN = re.compile(r" ?@ ?[\w-]++(?:\.[\w-]++)++")
HOSTS = r"(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|btinternet|aol|virginmedia|protonmail|talktalk|msn|ntlworld)"
ENDING = r"(?: ?(?:\.| dot) ?(?:com|co|uk|net|org))"
AT_A_HOST = re.compile(rf" ?(?:@|\(at\)|\[at\]) ?{HOSTS}\b{ENDING}*| at {HOSTS}\b{ENDING}+", re.IGNORECASE)
SPOKEN_AT = re.compile(r" (?:at|\(at\)|\[at\])(?= )", re.IGNORECASE)
SPOKEN_DOMAIN = re.compile(r" [\w-]++(?: dot [\w-]+)+\b", re.IGNORECASE)
SPOKEN_MAILBOX_BACKWARDS = re.compile(r"[\w+-]++(?: tod [\w+-]++)*+", re.IGNORECASE)
LETTER = re.compile(r"\w")
CHUNK = re.compile(r"\S++")
WEB = re.compile(r"\b(?:https?://|www\.)(?=\S)", re.IGNORECASE)
HOST = re.compile(r"[a-z0-9-]++(?:\.[a-z0-9-]++)*+", re.IGNORECASE)
HOST_STARTS = re.compile(r"\b[a-z0-9-]", re.IGNORECASE)
PATH = re.compile(r"/\S")
PAGES_UNDER = frozenset("com net org uk me co io info page blog tv".split())
HANDLE = re.compile(r"(?<![\w@.])@[A-Za-z_][\w.]{2,}\b")
PUBLIC = re.compile(
    r"^(?:https?://)?(?:[\w-]+\.)*(?:nhs\.(?:uk|scot|wales)|scot\.nhs\.uk|gov\.uk|gov\.wales|gov\.scot|hscni\.net|nidirect\.gov\.uk|bbc\.co\.uk|nice\.org\.uk)(?:[/:?#]|$)",
    re.IGNORECASE,
)
OF_A_PERSON = re.compile(
    r"[?&](?:name|user|patient|q|email|dob)=|/(?:people|staff|profile|profiles|user|users|consultants?|doctors?|meet-the-team)/[\w-]|~",
    re.IGNORECASE,
)
END = ".,;:!?)\"'’”"

_at_a_domain, _at_a_host = by_run(MAILBOX, AT_A_DOMAIN), by_run(MAILBOX, AT_A_HOST)


def emails(text: str) -> list[Span]:
    return [*_at_a_domain(text), *_at_a_host(text), *_spoken(text)]


def _spoken(text: str) -> list[Span]:
    """ "sam dot jones at example dot com". From each "at" forwards and backwards: from each word that may begin one, it
    is too slow.
    """
    found, backwards = [], text[::-1]
    for sign in SPOKEN_AT.finditer(text):
        domain = SPOKEN_DOMAIN.match(text, sign.end())
        mailbox = SPOKEN_MAILBOX_BACKWARDS.match(backwards, len(text) - sign.start()) if domain else None
        if domain and mailbox and (start := LETTER.search(text, len(text) - mailbox.end(), sign.start())):
            found.append((start.start(), domain.end()))
    return found


def links(text: str) -> list[Span]:
    addresses = (
        (start, text[start : chunk.end()].rstrip(END))
        for chunk in CHUNK.finditer(text)
        if (start := _address(text, *chunk.span())) is not None
    )
    found = [(start, start + len(address)) for start, address in addresses if _of_somebody(address)]
    return [*found, *(match.span() for match in HANDLE.finditer(text))]


def _address(text: str, start: int, end: int) -> int | None:
    """Where an address begins in a stretch without spaces: it goes on to the stretch's end."""
    web = WEB.search(text, start, end)
    starts = [web.start()] if web else []
    for host in HOST.finditer(text, start, end):
        first = HOST_STARTS.search(text, *host.span())
        last_dot = text.rfind(".", *host.span())
        if (
            first
            and first.start() < last_dot
            and text[last_dot + 1 : host.end()].lower() in PAGES_UNDER
            and PATH.match(text, host.end(), end)
        ):
            starts.append(first.start())
            break
    return min(starts, default=None)


def _of_somebody(address: str) -> bool:
    """A bare host is an institution's; of public bodies only pages about a person go."""
    path = re.sub(r"^(?:https?://)?[^/?#]*", "", address, flags=re.IGNORECASE).strip("/")
    return bool(OF_A_PERSON.search(address) if PUBLIC.match(address) else path)

"""E-mail, and web addresses with a person in them: profiles, appeals, handles. Pages of public bodies stay."""

import re

from assistant.privacy.recognisers.spans import Span, by_pattern

EMAIL = re.compile(r"[\w.+-]+(?: ?@ ?)[\w-]+(?:\.[\w-]+)+")
HOSTS = r"(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|btinternet|aol|virginmedia|protonmail|talktalk|msn|ntlworld)"
ENDING = r"(?: ?(?:\.| dot) ?(?:com|co|uk|net|org))"
AT_A_HOST = re.compile(rf"[\w.+-]+ ?(?:@|\(at\)|\[at\]) ?{HOSTS}\b{ENDING}*|[\w.+-]+ at {HOSTS}\b{ENDING}+", re.IGNORECASE)
SPOKEN = re.compile(r"\b[\w+-]+(?: dot [\w+-]+)* (?:at|\(at\)|\[at\]) [\w-]+(?: dot [\w-]+)+\b", re.IGNORECASE)
ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+|\b(?:[a-z0-9-]+\.)+(?:com|net|org|uk|me|co|io|info|page|blog|tv)/\S+", re.IGNORECASE)
HANDLE = re.compile(r"(?<![\w@.])@[A-Za-z_][\w.]{2,}\b")
PUBLIC = re.compile(
    r"^(?:https?://)?(?:[\w-]+\.)*(?:nhs\.(?:uk|scot|wales)|scot\.nhs\.uk|gov\.uk|gov\.wales|gov\.scot|hscni\.net|nidirect\.gov\.uk|bbc\.co\.uk|nice\.org\.uk)(?:[/:?#]|$)",
    re.IGNORECASE,
)
OF_A_PERSON = re.compile(
    r"[?&](?:name|user|patient|q|email|dob)=|/(?:people|staff|profile|profiles|user|users|consultants?|doctors?|meet-the-team)/[\w-]|~", re.IGNORECASE
)
END = ".,;:!?)\"'’”"

emails = by_pattern(EMAIL, AT_A_HOST, SPOKEN)


def links(text: str) -> list[Span]:
    found = [(match.start(), match.start() + len(match[0].rstrip(END))) for match in ADDRESS.finditer(text) if _of_somebody(match[0].rstrip(END))]
    return [*found, *(match.span() for match in HANDLE.finditer(text))]


def _of_somebody(address: str) -> bool:
    """A bare host is an institution's; of public bodies only pages about a person go."""
    path = re.sub(r"^(?:https?://)?[^/?#]*", "", address, flags=re.IGNORECASE).strip("/")
    return bool(OF_A_PERSON.search(address) if PUBLIC.match(address) else path)

"""Whether a source deserves trust beside a frightened reader, as far as can be told without the network: whose page it
is, the form of its address, when it was read; and no court case in its title.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from assistant.answers.helplines import Helpline
from assistant.answers.load import Source
from assistant.review.check_finding import Finding

PUBLISHERS = Path(__file__).with_name("publishers.yml")
KINDS = ("official", "law", "profession", "charity", "hospital", "research", "press", "repeats")
OWNERS = ("official", "charity", "profession", "hospital")  # who may stand behind a number that a family rings
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
CASE = re.compile(r"\bv\.? [A-Z]|\[\d{4}\]|\bnewsletter\b", re.IGNORECASE)
OLD_DAYS = 365
TRACKS = re.compile(r"(?:^|&)(?:utm_\w+|ijkey|keytype2|rss|fbclid|gclid)=")  # where a reader came from


def source_faults(sources: Mapping[str, Source], lines: Mapping[str, Helpline], *, today: date) -> Iterator[Finding]:
    for source in sources.values():
        for wrong, do in _faults(source, today):
            yield Finding("sources", source.fact, "", wrong, do)
    for line in lines.values():
        read = sources.get(line.fact)
        if read is None:
            yield _of_line(line, f"no file in sources has {line.fact}.", "Say where its number was read.")
        elif publishers().get(read.publisher, {}).get("kind") not in OWNERS:
            yield _of_line(line, f"{read.publisher} does not own this number.", "Read it on its owner's page.")
        elif re.sub(r"\D", "", line.number) not in re.sub(r"\D", "", read.says):
            yield _of_line(line, f"{line.fact} does not say {line.number}.", "Say it there, as it was read.")


def to_look_at_again(sources: Mapping[str, Source], *, today: date) -> list[tuple[Source, str]]:
    """Sources a reviewer should open, and why: the page tells no date, or was written or read more than a year ago."""
    found = [(source, why) for source in sources.values() if (why := _stale(source, today))]
    return sorted(found, key=lambda one: (one[1], one[0].fact))


@cache
def publishers() -> Mapping[str, dict]:
    """By name: its `kind` (KINDS) and the `hosts` that are its own."""
    return yaml.load(PUBLISHERS.read_text(encoding="utf-8"), yaml.CSafeLoader)


def _faults(source: Source, today: date) -> Iterator[tuple[str, str]]:
    if CASE.search(source.title):
        yield f'its title names a court case or a newsletter: "{source.title}".', "Cite the law or an official page."
    publisher = publishers().get(source.publisher)
    if publisher is None or publisher["kind"] not in KINDS:
        yield f"{source.publisher} is not in publishers.yml.", "Say there what it is and which hosts are its own."
    elif source.url and not _is_its_own(source.url, publisher["hosts"]):
        yield f"{source.url} is not a page of {source.publisher}.", "Cite the owner's page, or name who repeats it."
    if publisher and publisher["kind"] == "repeats" and not source.caveat:
        yield f"{source.publisher} repeats another's words.", "Say whose in `caveat`, or cite the owner."
    if not source.url and not source.caveat:
        yield "it has no address, and does not say why.", "Give the address, or the reason in `caveat`."
    if _read_on(source) is None or (_read_on(source) or today) > today:
        yield f"read_on is {source.read_on!r}.", "Write the day it was read, as YYYY-MM-DD."


def _is_its_own(url: str, hosts: list[str]) -> bool:
    address = urlsplit(url)
    host = (address.hostname or "").removeprefix("www.")
    owned = any(host == one or host.endswith(f".{one}") for one in hosts)
    return address.scheme == "https" and owned and not TRACKS.search(address.query)


def _stale(source: Source, today: date) -> str | None:
    read, years = _read_on(source), [int(year) for year in YEAR.findall(source.date)]
    if read and (today - read).days > OLD_DAYS:
        return "read more than a year ago"
    if not years:
        return "its page tells no date"
    if publishers().get(source.publisher, {}).get("kind") == "repeats":
        return "it repeats what another page says"
    return "its page is more than a year old" if max(years) < today.year - 1 else None


def _read_on(source: Source) -> date | None:
    try:
        return date.fromisoformat(str(source.read_on))
    except ValueError:
        return None


def _of_line(line: Helpline, wrong: str, do: str) -> Finding:
    return Finding("helplines.yml", line.id, "", wrong, do)

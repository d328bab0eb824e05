"""A message without the name behind "father is": a name has a capital, and how somebody is ("father is violent") has
none. Who writes every word with a capital, or none, keeps it all.
"""

import re

_KIN = (
    r"(?:[Ff]ather|[Dd]ad|[Dd]addy|[Mm]other|[Mm]um|[Mm]am|[Mm]ummy|[Mm]om|[Hh]usband|[Ww]ife|[Pp]artner|[Gg]ran|[Nn]an|[Nn]ana"
    r"|[Gg]randad|[Gg]randfather|[Gg]randmother|[Ss]tepdad|[Ss]tepmum|[Bb]rother|[Ss]ister|[Aa]untie|[Aa]unt|[Ff]riend)"
)
_WORD = r"[A-Z][a-z][a-z'\u2019-]*"
_NAMED = re.compile(
    rf"\b{_KIN}(?:['\u2019]?s)?(?:,|,? (?:name is|is called|called|name|is|=))? (?P<name>{_WORD}(?: {_WORD}){{0,2}})\b"
)
_CAPITAL = re.compile(r"(?<![.!?] )(?<!^)\b(?:[A-Z][a-z]+|[A-Z]{2,})\b")
_NO_NAMES = frozenset(
    "is has was will hits hit the a an on phone call ring text number his her he she they not no to at in and or because with my our me "
    "us we do does did dont never only after before from until when if while who home here away out dead dying ill sick police violent "
    "drunk angry abusive dangerous armed scary cruel nasty mean evil crazy mad mental bad wrong unsafe scared afraid shouting coming gone "
    "please help stop now still again back".split()
)


def without_name(text: str) -> str | None:
    """None where there is no such name, or words beside it have capitals as well."""
    found = _NAMED.search(text)
    if found is None or _NO_NAMES & set(found["name"].lower().split()):
        return None
    rest = f"{text[: found.start('name')]}{text[found.end('name') :]}"
    return None if _CAPITAL.search(rest) else rest

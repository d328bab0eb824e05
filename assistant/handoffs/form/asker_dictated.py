"""Who is asking, told to us as that line at another step: "There is a line: you asked who is asking. Kindly write: Mrs
Judith Ashcroft, foster carer. His date of birth is 14 June 2017". What stands beside it is of its own line.
"""

import re

from assistant.details.read import Details
from assistant.handoffs.readers.belongs import is_a_name

LONGEST = 40  # words
KEEP_WHOLE = re.compile(
    r"\b(?:not|never|don'?t|dont|must|hits?|hurts?|afraid|scared|if|when|unless|answers?|picks? up)\b|\b(?:he|she|they) ask(?:s|ed)?\b|\d{5}|@",
    re.IGNORECASE,
)  # beside it
_WHERE = r"(?:who(?:'?s| is| am)? (?:asking|i am)|who asks|the (?:asker|person asking))"
_ORDER = r"(?:(?:kindly|please|just|can you|could you|you can|so|and|there)[ ,]+)*(?:write|put|say|enter|have|make it)(?: down| in)?"
_END = r"(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?:[.;!?](?=\s|$)|$)"
NAMED = re.compile(
    rf"(?P<before>(?:^|(?<=[.;!?]\s))[^.;!?]*\b{_WHERE}\b[^.;!?:]{{0,20}}(?:[.:;,]\s*|\s+){_ORDER}\s*:?\s+(?P<value>[^;!?]+?){_END})",
    re.IGNORECASE,
)
ORDERED = re.compile(
    rf"^\s*{_ORDER}\s*:?\s+(?P<value>[^;!?]+?) (?:in|on|under|for|at) (?:the )?(?:line (?:for |about |of )?)?{_WHERE}\b[^.;!?]*{_END}",
    re.IGNORECASE,
)


def asker_dictated(words: str) -> tuple[str, str]:
    """What is to stand there, and what is said besides; nothing and all of it where no such order is given."""
    plain = words.replace("\u2019", "'").strip()
    found = (NAMED.search(plain) or ORDERED.search(plain)) if len(plain.split()) <= LONGEST else None
    value = found["value"].strip(" \"'.,") if found else ""
    if found is None or not _is_an_asker(value) or KEEP_WHOLE.search(plain.replace(value, " ")):
        return "", words
    return value, f"{plain[: found.start()]} {plain[found.end() :]}".strip()


def _is_an_asker(value: str) -> bool:
    return bool(Details(value).relationship) or is_a_name(value.split(",")[0])

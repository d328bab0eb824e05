"""Asking for what the family made here: its list, its plan, its message. "Where has my list gone", "I want to see my
plan". Pure: words in, what is asked for out.
"""

import re
from typing import Literal

Own = Literal["list", "plan", "message"]
_OPENS = r"(?:(?:oh|no|ok|okay|right|well|um+|er+|wait|hang on|please|pls|sorry|but|and|so|now|just|actually|hey|hi|hello|then|again|i said|look|(?:i|we)(?:'?ve| have)?(?: just| already)? (?:asked|told|said)(?: (?:you|u|for you))?(?: to)?(?= \w)|i meant)[ ,]+)*"
_ENDS = r"(?: (?:one more time|once more|please|pls|plz|again|now|then|back|gone|go|got to|kept|stored|saved|somewhere|still|here|there|so far|yet|thanks|thank you|disappeared to|vanished to|safe|lost|deleted|away|for my (?:files?|records|own records|folder)|on here|in here|on this|up))*"
_MINE: tuple[tuple[Own, str], ...] = (
    ("list", r"(?:my|our|the)(?: (?:question|own|whole))? list(?: of questions)?|(?:my|our) questions"),
    ("plan", r"(?:my|our)(?: own)? (?:plan|thoughts)"),
    ("message", r"(?:my|our)(?: own)? (?:message|note|form|request)(?: (?:to|for) (?:them|the (?:team|hospital|ward|doctors?)))?|the message(?: (?:i|we) (?:wrote|sent|made|typed))?|(?:a |the |my )?copy of (?:what (?:i|we)(?:'ve| have)? (?:just )?(?:sent|passed on|wrote)|(?:my|our|the) (?:message|note|form|request))|what (?:i|we)(?:'ve| have)? (?:just )?(?:sent|passed on)"),
)  # fmt: skip
_SEE = (
    r"(?:see|read|look at|show me|show|view|open|check|find|get|have|bring up|bring back|go (?:back )?to|get back to)"
)
_ASKS = (
    rf"where(?:'?s| is| are| has| have| did| does|s)?(?: (?:the|all))? {{mine}}{_ENDS}"
    rf"|where (?:can|do|could|would|will) (?:i|we) {_SEE} {{mine}}{_ENDS}"
    rf"|what(?:'?s| has| is|s)? (?:happened|happening|become|going on) (?:to|of|with) {{mine}}{_ENDS}"
    rf"|(?:have|did|do|are) you (?:still )?(?:got|kept|lost|lose|keep|have|delete|deleted|saved|save|showing) {{mine}}{_ENDS}"
    rf"|(?:is|are|was) {{mine}}(?: (?:still|all|safe|there|here|gone|lost|saved|kept|deleted|ok|okay|now|somewhere))+"
    rf"|(?:(?:can|could|may) (?:i|we|you)|(?:i|we)(?:'?d| would)? (?:want|need|like|wanna)(?: to)?|let me|let us|how (?:do|can) (?:i|we))?(?: (?:please|just))* ?{_SEE}(?: me| us| back| again)* {{mine}}{_ENDS}"
    rf"|(?:you|u)(?: still)? (?:did ?n'?t|didnt|did not|haven'?t|havent|have not|won'?t|never)(?: even)? (?:show|shown|showed|read|give|given)(?: me| us)? {{mine}}{_ENDS}"
    rf"|(?:say|read|repeat|(?:run|go|take)(?: (?:me|us))? through)(?: (?:me|us))?(?: (?:back|out|over))* {{mine}}(?: (?:back|out|aloud|through|over|to me|to us))*{_ENDS}"
    rf"|(?:i|we) (?:want|need|would like) {{mine}}{_ENDS}"
    rf"|(?:i|we)(?:'?ve| have)? (?:can'?t|cant|cannot|lost|can not)(?: (?:find|see|open|get to))? {{mine}}(?: any ?more)?{_ENDS}"
    rf"|{{mine}}{_ENDS}"
)
_SEES = re.compile(rf"^{_OPENS}(?:(?:can|could) (?:i|we|you) )?{_SEE}\b")
_PATTERNS = tuple((own, re.compile(rf"^{_OPENS}(?:{_ASKS.replace('{mine}', f'(?:{mine})')})$")) for own, mine in _MINE)
_WORD = re.compile(r"[\w']+")  # however they are joined: "no,no,no" are three
_SENTENCES = re.compile(r"[.!?\n]+")
LONGEST, LONGEST_BEFORE = 14, 30  # words of what asks, and of all that is said


def asks_for_own(said: str) -> Own | None:
    """The last sentence asks, whatever was said before it."""
    plain = said.lower().replace("\u2019", "'")
    parts = [" ".join(part.split()).strip(" ,-") for part in _SENTENCES.split(plain)]
    last = next((part for part in reversed(parts) if part), "")
    if len(_WORD.findall(last)) > LONGEST or len(_WORD.findall(plain)) > LONGEST_BEFORE:
        return None
    whole = next((own for own, pattern in _PATTERNS if pattern.match(last)), None)
    behind = last.rpartition(", ")[2]  # "I think I did something wrong, show me my list"
    return whole or next((own for own, pattern in _PATTERNS if _SEES.match(behind) and pattern.match(behind)), None)

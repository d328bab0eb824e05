"""A question for the team that is taken back in the same breath: "will he need dialysis? and who looks after him when
I'm driving? no, take the driving one out". Exactly one is described, and something else is left.
"""

import re

from assistant.handoffs.words.described import holding
from assistant.handoffs.words.spoken_words import without_small_words

TAKEN_OUT = re.compile(
    r"(?:^|(?<=[.?!\n,;]))\s*(?:(?:no|nope|wait|actually|sorry|oh|um+|er+m?|hang on|on second thoughts|and|but|please|can you)[ ,.]+)*"
    r"(?:(?:take|leave|cut|get) (?:out |off )?(?:the|that) (?P<a>[\w' -]{2,40}?) (?:one|question|bit|part)(?: (?:out|off|away|again))*|(?:scrap|drop|remove|delete|lose|forget|scratch) (?:the|that) (?P<b>[\w' -]{2,40}?) (?:one|question|bit|part)"
    r"|(?:scrap|drop|remove|delete|lose|forget|scratch|(?:take|leave|cut) out) the (?:one|question|bit) about (?:the |my )?(?P<c>[\w' -]{2,40}?))(?: (?:again|please|actually|then|after all))*[ .!]*$",
    re.IGNORECASE,
)
EACH = re.compile(r"(?<=[?.!])\s+|\n+")
LEADS = re.compile(r"^(?:and|also|then)[ ,]+", re.IGNORECASE)


def without_taken_out(words: str) -> str:
    """The questions that stay; all of the words where that is open."""
    found = TAKEN_OUT.search(words)
    if found is None:
        return words
    said = [one.strip() for one in EACH.split(words[: found.start()]) if one.strip()]
    out = holding(found["a"] or found["b"] or found["c"], said)
    if len(out) != 1 or len(said) < 2:
        return words
    left = [one for place, one in enumerate(said) if place != out[0]]
    return "\n".join(LEADS.sub("", without_small_words(one)) for one in left)

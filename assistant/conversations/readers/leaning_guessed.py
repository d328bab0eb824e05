"""A wish about the last answer (easier, more, not what was asked) that is only guessed, from few words that say nothing
of the kind: "hospital bleep". Such words name a topic that is not known, and are asked about.
"""

import re
from dataclasses import replace

from assistant.conversations.engine_turn import EngineTurn

LONGEST = 3  # words; whoever writes more has said what is wanted
LEANING = ("say_simpler", "not_answered", "tell_more")
UNSURE = {"text": "", "buttons": [], "custom": {"render": "unsure"}}
SPEAKS_OF_IT = re.compile(
    r"\b(?:simpl|plain|eas[iy]|eesi|short|brief|small|big|long|clear|slow|dumb|jargon|gobble|english|words?\b|hard|difficult|complicat|confus|lost"
    r"|expl|mean|understa|follow|gett?\b|got\b|sense|pardon|agai?e?n\b|repeat|eh\b|huh|wh?[ao]t|how|come|you\b|u\b"
    r"|more|else|others?\b|full|detail|info|expand|elaborat|example|further|continue|carry|keep|next|after|then|and\b|any|go\b|on\b|say|tell|interesting"
    r"|answer|repl|ask|question|dodg|miss|wrong|help|useless|rubbish|no\b|not\b|did|that|this)",
    re.IGNORECASE,
)


def without_guess(turn: EngineTurn, text: str | None) -> EngineTurn:
    """The turn as one that was not understood, where only the engine heard such a wish."""
    shown = {reply["custom"].get("render") for reply in turn.replies}
    if text is None or turn.form or not shown.intersection(LEANING) or not only_guessed(text):
        return turn
    return replace(turn, replies=[UNSURE], intent="nlu_fallback")


def only_guessed(text: str) -> bool:
    return len(text.split()) <= LONGEST and not SPEAKS_OF_IT.search(text.replace("\u2019", "'"))

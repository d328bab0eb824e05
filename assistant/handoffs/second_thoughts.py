"""An answer that is taken back in the same breath: "mornings, no wait, after four" means after four."""

import re

SHORT = 6  # words on either side; what is longer tells of more than one of two
TURNS = re.compile(
    r"^(?!(?:i|we|you|he|she|it|they|i'?m|it'?s)[\s,]+actually\b)(?P<first>.+?)[\s,.;:!\u2026-]+(?:(?:oh|no|well|sorry)[\s,.]+)*(?:actually|no wait|wait|hang on|hold on|scratch that|i mean|i meant|make (?:that|it)|or rather|no sorry|sorry no)(?![\w'-])"
    r"(?:[\s,.]+(?:no|sorry|actually|wait|make (?:that|it)|i mean|it'?s|its|say))*[\s,.]+(?P<last>[^,.;?]+?)[ .!]*$",
    re.IGNORECASE,
)
BUT = re.compile(  # the first still holds
    r"^(?:not|no|except|but|only|also|and|or|better|best|never|don'?t|dont|i|if|when|as|known|called|goes|everyone)\b",
    re.IGNORECASE,
)
ANY = re.compile(r"\b(?:any ?time|whenever|any(?: of)?|either|all day)\b", re.IGNORECASE)


def last_thought(words: str) -> str:
    """The answer that stands in the end; the words as they are where nothing is taken back."""
    found = TURNS.match(words)
    if found is None or max(len(found[part].split()) for part in ("first", "last")) > SHORT:
        return words
    return words if BUT.match(found["last"]) or ANY.search(found["first"]) else found["last"]

"""New words that are a whole clause, "he mustn't know", said for a few that are none, "not allowed to": the clause that
those stand in goes with them, or a broken sentence would be left.
"""

import re

_NOBODY = r"(?:i|we|he|she|they|it|you|nobody|(?:my|his|her|their|the) \w+)"
_IS = r"(?:am|is|are|was|were|'m|'s|'re|be|been)"
CLAUSE = re.compile(  # "he mustn't know", "it's that he cannot be told"
    rf"^{_NOBODY}(?:'?(?:s|re|m|ll|d))? (?:(?:is|are|was|were|am|must|should|can|could|may|will|would|do|does|did|has|have|had)(?:n'?t|not)?|cannot|never|\w+s)\b",
    re.IGNORECASE,
)
MODAL = re.compile(
    r"^(?:not |un)?(?:allowed|able|supposed|meant|going|told|permitted) to$|^(?:can|must|should|may|will)(?:n'?t| not)$",
    re.I,
)
BEFORE = re.compile(rf"\b{_NOBODY}(?: {_IS}|'(?:m|s|re))? $", re.IGNORECASE)
BEHIND = re.compile(r"^ \w+(?: (?:him|her|them|me|us|you|it|anyone|anybody))?(?= |[,.;!?]|$)", re.IGNORECASE)


def fitted(text: str, start: int, end: int, new: str) -> tuple[int, int] | None:
    """From where to where the new words are to stand; None where they would break the sentence."""
    if not CLAUSE.match(new) or CLAUSE.match(text[start:end]):
        return start, end
    before, behind = BEFORE.search(text[:start]), BEHIND.match(text[end:])
    if not MODAL.match(text[start:end]) or not before or not behind:
        opens = not text[:start].strip() or text[:start].rstrip()[-1] in ".!?"
        closes = not text[end:].strip() or text[end:].lstrip()[0] in ".!?"
        return (start, end) if opens and closes else None
    return before.start(), end + behind.end()

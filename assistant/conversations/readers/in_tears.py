"""A way to be reached, with tears told as the ground for it: "text please, I can't talk on the phone, I cry"."""

import re

from assistant.conversations.readers.wishes import needs_said
from assistant.signs import normalised

LONGEST = 30  # words
PART = re.compile(r"[.!?;\n]+|,|\s[-\u2013\u2014]\s|\b(?:because|cos)\b", re.IGNORECASE)
TEARS = re.compile(
    r"^(?:and |or |but )?(?:i|we)(?:'?d|'?ll)? (?:just |always |only |will |would |do |end up |start )*(?:cry(?:ing)?|burst into tears|go to pieces|get (?:too |so )?(?:upset|choked up))\b"
)
PHONE = re.compile(
    r"^(?:and |or |but )?(?:i|we) (?:really |just )*(?:can'?t|cant|cannot|can not|couldn'?t|find it hard to|struggle to) (?:ring|phone|call|talk|speak|answer)\b"
)
WAY = re.compile(r"\b(?:texts?|sms|e-?mails?|letters?|post|whatsapp|message|in writing)\b|\d{5}|@")


def way_beside_tears(text: str) -> str | None:
    """What is left of the words for the step; None where none of them is a way, or nothing of tears is told."""
    plain = normalised(text)
    if len(plain.split()) > LONGEST or "needs_no_calls" not in needs_said(text):
        return None
    parts = [one.strip() for one in PART.split(text) if one and one.strip()]
    kept = [one for one in parts if not (TEARS.match(normalised(one)) or PHONE.match(normalised(one)))]
    rest = ", ".join(kept)
    return rest if kept and len(kept) < len(parts) and WAY.search(normalised(rest)) else None

"""A way to be reached, with tears told as the ground for it: "text please, I can't talk on the phone, I cry"."""

import re

from assistant.conversations.readers.wishes import needs_said
from assistant.signs import normalised

LONGEST = 30  # words
PART = re.compile(r"[.!?;\n]+|,|\s[-\u2013\u2014]\s|\b(?:because|cos)\b", re.IGNORECASE)
TEARS = re.compile(
    r"^(?:and |or |but )?(?:i|we)(?:'?d|'?ll)? (?:just |always |only |will |would |do |end up |start )*(?:cry(?:ing)?|burst into tears|go to pieces|get (?:too |so )?(?:upset|choked up))(?: (?:on (?:the phone|it|calls)|every time|all the time|when i (?:ring|talk|call|speak)|too much|straight away|at the moment|right now|and cry))*$"
)
PHONE = re.compile(
    r"^(?:and |or |but )?(?:i|we) (?:really |just )*(?:can'?t|cant|cannot|can not|couldn'?t|find it hard to|struggle to) (?:ring|phone|call|talk|speak|answer)(?: (?:on (?:the phone|it|calls)|by phone|to (?:people|anyone|you|them)(?: on the phone)?|phones?|calls?|it|you|them|back|at the moment|right now|just now|yet|without (?:crying|tears)|about (?:it|this|her|him)))*$"
)
WAY = re.compile(r"\b(?:texts?|sms|e-?mails?|letters?|post|whatsapp|message|in writing)\b|\d{5}|@")
WHY = re.compile(r"\b(?:because|cos)\b([^.,!?;\n]*)", re.IGNORECASE)


def way_beside_tears(text: str) -> str | None:
    """What is left of the words for the step; None where none of them is a way, or nothing of tears is told."""
    plain = normalised(text)
    if len(plain.split()) > LONGEST or "needs_no_calls" not in needs_said(text):
        return None
    parts = [one.strip() for one in PART.split(text) if one and one.strip()]
    kept = [one for one in parts if not _of_tears(one)]
    if any(not _of_tears(why.strip()) for why in WHY.findall(text)):
        return None  # what makes them unable to ring may be somebody: all of it is read
    rest = ", ".join(kept)
    return rest if kept and len(kept) < len(parts) and WAY.search(normalised(rest)) else None


def _of_tears(part: str) -> bool:
    """Nothing else is said in it."""
    plain = normalised(part).strip(" .,")
    return bool(TEARS.match(plain) or PHONE.match(plain))

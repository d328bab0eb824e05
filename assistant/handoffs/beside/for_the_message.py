"""A wish for the message, said beside a short line: "Kiara Thompson, and i want it to say his name too, dr whitfield".
It is no part of that line.
"""

import re

LINES = ("child_name", "child_identifier", "site", "place")  # an address or a time is often told with a wish of its own
_SAY = r"(?:say|mention|include|tell|show|know|hear|put|name|read|write|add)"
WISH = re.compile(
    rf"(?P<before>\S.*?)(?:[,.;!]+\s*|\s+)(?:(?:and|but|also|oh|then|so)[ ,]+)*(?P<wish>(?:(?:i|we)(?:'?d| would)?(?: also| just| really)* (?:want|like|need|wish)(?: (?:it|this|that|them|you|u|the message|my message|the form|the team))? (?:also )?to {_SAY}"
    rf"|(?:can|could|will|would) (?:it|you|u|we|the message)(?: please| also)* {_SAY} (?:that (?=\w+ \w)|about|(?:his|her|their|the) \w+|dr\b|doctor)"
    rf"|(?:please |also )*(?:{_SAY}|make sure (?:it|you|they|this|the message) \w+)(?: in)? (?:that (?=\w+ \w)|about (?=\w)|(?:in|to) (?:the|my) message)|make sure (?:it|you|they|this|the message) (?:says?|mentions?|knows?|includes?))\b.*)$",
    re.IGNORECASE | re.DOTALL,
)
OF_THE_LINE = re.compile(  # how a name is written, and what stands with a ward or a day
    r"\b(?:spelt|spelled|spell(?:ing)?|with (?:an?|one|two|no|double)|capitals?|hyphen|(?:sur|nick|middle |full |first |last )name|known as|called|on (?:the|that|this) (?:line|form)|hospital number|birthday|date of birth)\b",
    re.IGNORECASE,
)


def wish_apart(step: str, words: str) -> tuple[str, str]:
    """What answers the line, and the wish behind it; all of it and nothing where there is none."""
    found = WISH.match(words.replace("\u2019", "'").strip()) if step in LINES and "?" not in words else None
    if found is None or OF_THE_LINE.search(found["wish"]):
        return words, ""
    return found["before"].strip(" ,.;"), found["wish"].strip(" .!")

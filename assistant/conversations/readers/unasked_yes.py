"""A "yes" that an answer begins with, where the family said no, or asked what others do, what it must do or whether
something else is allowed: "I don't want a letter" is not answered with "Yes, you can ask for one".
"""

import re

from assistant.signs import normalised

YES = re.compile(r"^Yes(?:, |\. )(?P<next>\w)")
NO_YES = re.compile(
    r"\b(?:don'?t|dont|do not|didn'?t|won'?t|wont|never|refuse[ds]?|against|say no|said no|not (?:want|have|allowed|happy))\b|^(?:no+|nope)\b"
    r"|^(?:(?:and|but|so|ok|i mean|what i mean is|you just said that)[ ,.!]+)*(?:will|do|does|did|are|is|have|has|must) (?:they|he|she|a|an|the|their|my (?:mum|dad|mam|parents)|doctors?|anyone|someone|it|that|this|his|her)\b(?! (?:possible|ok(?:ay)?|all right|alright|allowed|fine|worth|rude|normal|free) (?:to|for|if)\b)"
    r"|\b(?:have|need|got|forced|made) to (?:read|sign|pay|do|go|tell|agree|use|fill|write)\b|\byes or no\b|\byes what\b|\b(?:is|was) (?:it|that|this) (?:allowed|legal|right|lawful)\b(?! (?:to|for|if))"
)


def without_unasked_yes(text: str, asked: str) -> str:
    plain = normalised(asked)
    begins = YES.match(text)
    if begins is None or not NO_YES.search(plain):
        return text
    return begins["next"].upper() + text[begins.end() :]

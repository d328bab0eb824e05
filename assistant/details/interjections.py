"""Small words that begin a spoken thought, before what is meant: "oh gosh", "um, sorry", "hang on, actually"."""

import re

_ONE = (
    r"(?:oh+|ah+|ooh+|aw+|gosh|golly|goodness(?: me)?|god|lord|crikey|blimey|dear(?: me)?|my (?:god|goodness|gosh|word)|omg|ugh|um+|uh+|er+m?|eh|hm+|well|so|sorry|oops|whoops"
    r"|wait(?: a (?:sec(?:ond)?|min(?:ute)?|mo(?:ment)?))?|hang on(?: a (?:sec(?:ond)?|min(?:ute)?|mo(?:ment)?))?|hold on|one (?:sec|second|thing)|no(?=[ ,]+(?:wait|hang on|hold on|sorry|actually)\b)|actually|right|look|listen|but|and|ok|okay|yeah|please|just|also|hello|hi|hey|quick question|(?:can|could|may) i (?:just )?ask(?: you)?(?: something)?|excuse me)"
)
BEGINS = re.compile(rf"^{_ONE}(?![\w'\u2019-])[\s,.!:;\u2026\u2013-]*", re.IGNORECASE)
MOST = 8  # of them in a row


def without_interjections(text: str) -> str:
    """What follows them; the words as they are where nothing does."""
    rest = text.strip()
    for _ in range(MOST):
        shorter = BEGINS.sub("", rest, count=1)
        if shorter == rest or not any(char.isalnum() for char in shorter):
            break
        rest = shorter
    return rest

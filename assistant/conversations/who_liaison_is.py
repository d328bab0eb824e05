"""Who the office is that so many answers name: "what is PALS", by the name it has at this hospital."""

import re

ASKED = (
    r"^(?:(?:and|but|so|ok|sorry|hi|hello|um)[ ,]+)*(?:what|who)(?:'?s|'?re| is| are| does| do)? (?:the )?{name}(?: (?:do|for|mean|stand for|anyway|then|please|actually|when it'?s at home))*"
    r"|^(?:(?:and|but|so|ok|sorry)[ ,]+)*(?:what does|whats|what's|what is) (?:the )?{name} (?:do|mean|stand for|for)(?: .{{0,30}})?"
    r"|^never heard of (?:the )?{name}|^(?:explain|tell me about) (?:the )?{name}|^(?:i )?(?:do not|don'?t|dont) know (?:what|who) (?:the )?{name} (?:is|are)"
)


def asks_who_liaison_is(text: str, name: str) -> bool:
    plain = " ".join(text.lower().replace("\u2019", "'").split()).strip(" ?!.")
    return bool(re.match(f"(?:{ASKED.format(name=re.escape(name.lower()))})$", plain))

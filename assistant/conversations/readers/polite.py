"""The small words that a message begins and ends with: "ok, thanks. and", "oh sorry, no", "if I may ask". One list for
the readers of whole messages, in lower case and with plain quotes.
"""

import re

LEAD = (
    r"(?:(?:no|nope|nah|sorry|apologies|oh|ah|um+|erm?|hmm+|wait|not that|ok|okay|all right|alright|right|well|but|and|so|actually|hang on|hold on|oops|yes|yeah|yep|hi|hello"
    r"|thanks|thank you|thankyou|ta|cheers|great|lovely|good|fine|please|pls|just|also|now|then|mate|love|look|listen)[ ,.!-]+)*"
)
TAIL = re.compile(  # behind a question, of which it says nothing
    r"(?:,? (?:if (?:i|we) (?:may|might)(?: (?:ask|enquire|inquire|be so bold(?: as to ask)?))?|if (?:you|u) (?:do not|don'?t|wouldn'?t) mind (?:me|my|us) asking"
    r"|if (?:it'?s|it is|that'?s) not (?:too )?(?:rude|cheeky|silly)(?: to ask)?|(?:just )?out of (?:interest|curiosity)|i wonder)"
    r"|, (?:(?:may|might|can|could) (?:i|we) (?:ask|enquire|inquire)|pray(?: tell)?|do tell|(?:can|could|would) you (?:say|know)|do you (?:happen to )?know))+(?P<end>[ .!?]*)$",
    re.IGNORECASE,
)
SWEARS = r"(?:bloody|blooming|flipping|fucking|effing|damn(?:ed)?|sodding|blasted|stupid|ruddy)"
SWORN = re.compile(rf"\b{SWEARS} ")
FEWEST = 3  # words of a question


def without_tail(text: str) -> str:
    """The words without the courtesy behind their question; as they are where too little would be left."""
    rest = TAIL.sub(lambda found: found["end"], text.replace("\u2019", "'").rstrip())
    return rest if len(rest.split()) >= FEWEST else text


def without_swears(plain: str) -> str:
    """Words in lower case without those that only give them weight: "which flipping doctor"."""
    return SWORN.sub("", plain)

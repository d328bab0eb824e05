"""That help is on its way, or has been rung for: whole messages, and what else whoever goes to meet it writes."""

import re

LONGEST = 30  # words
_SO = r"(?:(?:no|but|and|so|well|look|please|oh|ok|okay|yes|yeah|then|right|good news|update|thanks|thank you)[ ]+)*"
_HELP = r"(?:the |an |air )*(?:ambulance|paramedics?|crash team|999|999 crew|ambulance crew|air ambulance|helicopter|first responders?|emergency services|help)"
_WHO = r"(?:i|we|they|he|she|you|someone|somebody|dad|daddy|mum|mam|mummy|nan|gran|grandad|grandma|school|nursery|my \w+|our \w+|his \w+|her \w+|the \w+)"
_NOW = r"(?: (?:now|already|just|for (?:him|her|us|them|me)|about (?:it|him|her)|any minute|soon|in \w+ min\w*|and (?:they|it|theyre|its)(?:'?re| are|'?s| is)? (?:coming|on (?:their|its|the) way)))*"
COMING = re.compile(
    rf"{_SO}{_HELP}(?:'?s| is| are|'?re)? (?:now |already |just )*(?:coming|on (?:its|the|their|it'?s|there) way|en route|nearly here|almost here|been (?:called|rung|sent)|(?:has|have) been (?:called|rung|sent)){_NOW}"
    rf"|{_SO}{_WHO}(?:'?ve|'?s| have| has| did| are| is)? (?:just |already |now |both )*(?:rang|rung|called|phoned|dialled|ring|got) (?:999|an ambulance|the ambulance|for an ambulance|the paramedics|emergency services){_NOW}"
    rf"|{_SO}(?:they|999)(?:'?re| are|'?ve| have)? (?:sending|sent) (?:an? |the )?(?:ambulance|paramedics?|someone|somebody|a crew){_NOW}"
    rf"|{_SO}(?:(?:i'?m|im|i am|we'?re|we are) )?(?:waiting for|in) (?:the|an) ambulance{_NOW}"
)
GOES = re.compile(
    r"(?:(?:and|so|ok|but|then) )*(?:(?:i|we)(?:'?ll|'?m|'?re|'?ve| will| am| are| have|ll)?|ill|im|ive|will|got|gotta|have|must|need|gonna|going|talk|speak|back|later|bye|thanks|thank you|ok|ty|sorry|write|see you)\b(?: (?:i|we|ll|just|got|gotta|have|has|need|must|gonna|going|to|will|be|come|go|back|later|soon|now|then|you|speak|talk|write|message|chat|finish|do|here|this|the|with|another|time|day|when|can|tomorrow|tonight|after|again|off|let|know|for|so|much|run|rush|pack|get|things|ready|her|him|them|wait|waiting|at|door|home))*"
)
PART = re.compile(r"[.,;!?\n]+| - |\band (?=i\b|i'?ll\b|we\b)")


def help_is_coming(text: str) -> bool:
    """Whether or not a card was shown before."""
    plain = " ".join(text.lower().replace("\u2019", "'").split())
    parts = [part.strip() for part in PART.split(plain) if part.strip()]
    coming = [bool(COMING.fullmatch(part)) for part in parts]
    return (
        len(plain.split()) <= LONGEST
        and any(coming)
        and all(sure or GOES.fullmatch(part) for sure, part in zip(coming, parts, strict=True))
    )

"""An answer that is taken back in the same breath: "mornings, no wait, after four" means after four."""

import re
from difflib import SequenceMatcher
from itertools import pairwise

SHORT = 6  # words on either side; what is longer tells of more than one of two
TURN = (
    r"(?:actually|no wait|wait(?: no)?|hang on|hold on|(?:scratch|scrap|forget|strike|cancel|ignore|delete) that|correction|i mean|i meant|i should say"
    r"|make (?:that|it)|or rather|no sorry|sorry no|no no|oops|whoops|my mistake|typo|sorry(?! (?:about|for|to|if|that|this|it|the|can|could)\b))"
)
TURNS = re.compile(
    rf"^(?!(?:i|we|you|he|she|it|they|i'?m|it'?s)[\s,]+actually\b)(?P<first>.+?)[\s,.;:!\u2026-]+(?:(?:oh|no|well|sorry|ah)[\s,.]+)*{TURN}(?![\w'-])"
    r"(?:[\s,.:]+(?:no|sorry|actually|wait|make (?:that|it)|i mean|i meant|it'?s|its|say|put|just))*[\s,.:]+(?P<last>[^?;]+?)[ .!]*$",
    re.IGNORECASE,
)
BUT = re.compile(  # the first still holds
    r"^(?:not|no|except|but|only|also|and|or|better|best|never|don'?t|dont|i|if|when|as|known|called|goes|everyone|because|cos|it|he|she|they|we|you|there|that|this|can|could|please)\b",
    re.IGNORECASE,
)
ANY = re.compile(r"\b(?:any ?time|whenever|any(?: of)?|either|all day)\b", re.IGNORECASE)
_A_LACK = r"(?:answer|repl(?:y|ies)|response|luck|joy|signal|reception|one|body|good|voice ?mail)"
_TELLS = "".join(
    rf"(?<!\b{word})"
    for word in ("if", "when", "where", "there's", "there\u2019s", "theres", "is", "get", "gets", "with", "in case")
)
BARE_NO = re.compile(  # no "if there's no reply", "no luck there": nothing is taken back by those
    rf"^(?P<first>.+?){_TELLS}[\s,.]+no[\s,.]+(?!{_A_LACK}\b|not\b)(?P<last>\S.*?)[ .!]*$", re.IGNORECASE
)
ALIKE = 0.5  # how alike two names of one child are, which begin with the same letter

_ADDRESS = re.compile(r"(?:\+?44|0)[\d ()-]{8,15}\d|[^@\s,;]+@[^@\s,;]+\.[^@\s,;.]+")
_OF_OLD = re.compile(  # between two addresses: that the first is none
    rf"\bno\b(?! {_A_LACK}\b)|\b(?:my |the |an? )?(?:old|wrong|dead|previous)\b|\b(?:sorry|oops|scratch that|hold on|hang on|wait|actually|i mean|typo|not that|changed|cut off|(?:doesn'?t|does not) work)\b",
    re.IGNORECASE,
)
_ALSO = re.compile(
    r"\b(?:if|when|or|try|else|work|landline|home|then|too|also|and|both|husband|wife|partner|(?:his|her) \w+|dad|mum|nan|gran|evenings?|days?|nights?|between|after|before|till?|until)\b",
    re.IGNORECASE,
)


def last_address(words: str) -> str:
    """ "07700 900341. no that's my old one. 07700 900314": from the last one on, where the one before is taken back."""
    found = list(_ADDRESS.finditer(words))
    if len(found) < 2:
        return words
    between = words[found[-2].end() : found[-1].start()]
    taken_back = _OF_OLD.search(between) and not _ALSO.search(between) and len(between.split()) <= 2 * SHORT
    return words[found[-1].start() :].strip() if taken_back else words


def last_thought(words: str) -> str:
    """The answer that stands in the end; the words as they are where nothing is taken back."""
    found = TURNS.match(words)
    if found is None or max(len(found[part].split()) for part in ("first", "last")) > SHORT + 2:
        return words
    if len(found["first"].split()) > SHORT or BUT.match(found["last"]) or ANY.search(found["first"]):
        return words
    return last_thought(_fullest(found["last"]))


def either_side_of_no(words: str) -> tuple[str, str] | None:
    """ "Heron no Kestrel": only who knows what is asked can say whether the second replaces the first."""
    found = BARE_NO.match(words)
    return (found["first"], found["last"]) if found and len(words.split()) <= 2 * SHORT else None


def same_name(one: str, other: str) -> bool:
    """ "Tommy" and "Thomas Harris": of one child."""
    first, second = one.lower().split(), other.lower().split()
    return any(
        mine[0] == theirs[0] and SequenceMatcher(None, mine, theirs).ratio() >= ALIKE
        for mine in first
        for theirs in second
    )


def _fullest(said: str) -> str:
    """ "Thomas, Thomas Harriss": said again, with more."""
    parts = [part.strip() for part in re.split(r"[,.]", said) if part.strip()]
    again = len(parts) > 1 and all(
        set(one.lower().split()) <= set(more.lower().split()) for one, more in pairwise(parts)
    )
    return parts[-1] if again else said

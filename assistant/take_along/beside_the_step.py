"""What is said at a step of the list or of thinking it through, and is neither an answer nor a question about care:
not now, thanks, what do you mean, back again. And several questions in one message, which are theirs for the list.
"""

import re

_POLITE = r"(?:[ ,.!]*(?:please|pls|thanks|thank you|ta|sorry|now|then|actually|for now|dear|love|pet|mate))*"
NOT_NOW = re.compile(
    rf"^(?:(?:oh|um|actually|sorry|er|hmm|ok|no)[ ,]+)*(?:no|nope|nah|no thanks?|no thank you|not (?:now|that|this|today)|i (?:do not|don'?t|dont|didn'?t|didnt) (?:want|need|mean) (?:that|this|it|a list|to)(?: make a list| do (?:this|that))?|that'?s not what i (?:meant|want(?:ed)?|asked))"
    rf"{_POLITE}[ .!]*$"
)
THANKS = re.compile(
    r"^(?:(?:ok|okay|oh|ah|right|great|lovely)[ ,.!]+)*(?:thank you|thanks|thankyou|ta|cheers|bless you)\b"
)
UNCLEAR = re.compile(
    r"^(?:sorry[ ,]+|um+[ ,]+|eh[ ,]+)*(?:(?:what|wdym|how) (?:does|do|did|is) (?:that|this|it|you|u) (?:mean|mean by that|meant)|what do (?:you|u) mean(?: by that)?|(?:i )?(?:do not|don'?t|dont) (?:understand|get)(?: (?:that|this|it|the question|what you mean))?|what'?s that mean|like what|such as|for example|what sort of thing|not sure what (?:you mean|that means|to (?:put|say|write))|what (?:should|do|can|would) i (?:put|say|write)(?: here| there)?)[ ?.!]*$"
)
BACK = re.compile(
    rf"^(?:(?:oops|no|wait|sorry|actually|can (?:i|we|you))[ ,]+)*(?:undo(?: (?:that|it|the last one))?|go back(?: (?:a|one) step)?|back|previous(?: (?:one|step|question))?|(?:i want to )?change (?:that|my (?:last )?answer|the last one)|that was wrong|i got that wrong|not that)"
    rf"{_POLITE}[ .!]*$"
)
US = re.compile(r"^(?:(?:and|but|so|ok|please)[ ,]+)*(?:can|could|will|would) (?:you|u|someone|somebody|they)\b")
MARK = re.compile(r"(?:^|\s)(?:\(?\d{1,2}[.):]|[-*\u2022])\s+")
MARKED_END = re.compile(r"(?<=\?)\s+|\n+")
LONGEST_THANKS = 12  # words
LEAST, FEWEST_WORDS = 2, 3  # questions that make a list, and words of one


def not_now(said: str) -> bool:
    return bool(NOT_NOW.match(_plain(said)))


def thanks(said: str) -> bool:
    plain = _plain(said)
    return bool(THANKS.match(plain)) and len(plain.split()) <= LONGEST_THANKS and "?" not in said


def unclear(said: str) -> bool:
    """The question itself was not understood."""
    return bool(UNCLEAR.match(_plain(said)))


def goes_back(said: str) -> bool:
    return bool(BACK.match(_plain(said)))


def asks_us(said: str) -> bool:
    """ "Can you ring her": said to the hospital or to us, whatever the step asked."""
    return bool(US.match(_plain(said)))


def several_questions(said: str) -> list[str]:
    """Each as it was typed: numbered or bulleted ones, lines, or sentences that end in a question mark. Empty when
    there are not several.
    """
    marked = [part.strip() for part in MARK.split(said) if part.strip()]
    parts = (
        marked if len(MARK.findall(said)) >= LEAST else [one.strip() for one in MARKED_END.split(said) if one.strip()]
    )
    asked = marked if parts is marked else [one for one in parts if one.endswith("?")]
    whole = [one for one in asked if len(one.split()) >= FEWEST_WORDS]
    return whole if len(whole) >= LEAST and len(whole) == len(parts) else []


def _plain(said: str) -> str:
    return " ".join(said.lower().replace("\u2019", "'").split()).strip(" .!")

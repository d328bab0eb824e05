"""A question behind an answer at a step, or behind words that only put one off: "Northgate. what is this for", "i dont
know. is it a complaint", "yes but will mum see it".
"""

import re

from assistant.signs import normalised

LONGEST = 40  # words
_ASKS = r"(?:(?:will|would|does|do|did|is|are|am|can|could|should|must|may)(?:n'?t)? (?:it|this|that|they|you|u|i|we|he|she|my|the|mum|mam|mom|dad|anyone|anybody|someone|school|pals)|what|who|how|why|where|when|whose)\b"
BEHIND = re.compile(
    rf"^(?P<before>.*?\w)(?:[ ]*[.!?;,\n\u2026]+\s*(?:(?:but|and|so|only|though|also|then)[ ,]+)*|\s+(?:but|and|so|only|though)[ ,]+)(?P<asked>{_ASKS}.+)$",
    re.IGNORECASE | re.DOTALL,
)
# No word in two of them, and none given back: a row of it would be read in as many ways as it is long.
_PUTS_OFF = r"(?:(?:i|we) (?:do not|don'?t|am not|'?m not) (?:really )?(?:know|sure)(?: (?:yet|if i should|about (?:it|that|this)))?|idk|dunno|not sure(?: yet)?+|unsure|hm+|um+|er+m?|oh|maybe|perhaps|possibly|it depends|depends|i (?:suppose|guess|think so)|hang on|hold on|wait|well|first|sorry|please|so|ok|okay|oki|k|right|alright|all right|fine|sure|yes|yh|yeah|yea|yep|ye|ya|aye|go on(?: then)?+|send it|i (?:would|might|want to|will)|hello|hi|thanks|thank you|cool|then|just)"
PUTS_OFF = re.compile(rf"^{_PUTS_OFF}(?:[ ,.!\u2026-]+{_PUTS_OFF})*$")
RUN_ON = re.compile(rf"^(?P<before>{_PUTS_OFF})(?<!know)(?<!sure)\s+(?P<asked>{_ASKS}.+)$", re.IGNORECASE)
_COMES = re.compile(
    r"[ ,]+(?:if|when|once) (?:i|we) (?:do|ask|send|press|write|say|agree|go on)(?: (?:it|this|that|yes|send|so|on|them))*[ .?!]*$",
    re.IGNORECASE,
)


def question_behind(text: str) -> tuple[str, str] | None:
    """What stands before it, and what is asked, as it was typed."""
    words = text.replace("\u2019", "'").strip()
    if len(words.split()) > LONGEST:
        return None
    found = BEHIND.match(words) or RUN_ON.match(words)
    return (found["before"].strip(), found["asked"].strip()) if found else None


def only_puts_off(text: str) -> bool:
    """A yes too: with a question behind it, it waits for the answer."""
    return bool(PUTS_OFF.match(normalised(text).strip(" .!?,")))


def without_condition(asked: str) -> str:
    """ "Is it a complaint if i send it": what comes of sending is what every question here is about."""
    return _COMES.sub("", asked) or asked

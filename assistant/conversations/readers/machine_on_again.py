"""That a machine which stood still is, or will be, on again: "im gonna turn it back on ok. carry on". Said soon after a
card that a pump or a monitor was told in. Whole messages: whatever else stands in it, and it is none.
"""

import re

from assistant.signs import normalised

LONGEST = 24  # words
MACHINE = re.compile(
    r"\b(?:(?:insulin |feeding |feed |pain |morphine )?pump|pod|cgm|monitor|sensor|oxygen|concentrator|cpap|bipap|ventilator|vent|machine|feed|drip|nebuli[sz]er|suction)\b"
)
_SO = r"(?:(?:ok|okay|k|right|well|yes|yeah|no|oh|and|so|then|but|fine|sorry|look|listen|alright|god|thanks|thank you)[ ,]+)*"
_I = r"(?:(?:i|we|he|she|they|mum|mam|dad|the nurse|my \w+|her \w+|his \w+)(?:'?m|'?ll|'?ve|'?re|'?s)?|im|ive|ill|weve|hes|shes)"
_WILL = r"(?: (?:am|is|are|have|has|will|just|now|already|only|going to|gonna|gona|about to|off to|need to|have to|got to|gotta|better))*"
_IT = r"(?:it|that|them|this|(?:the|my|his|her|our) (?:\w+ )?\w+)"
_BACK = r"(?:(?:right |straight )?back )?"
_TURNS = (
    rf"(?:{_I}{_WILL} |gonna |going to |just |will )?"
    rf"(?:(?:turn|turning|turned|put|putting|switch|switching|switched|start|starting|started) (?:{_IT} {_BACK}on|{_BACK}on(?: {_IT})?)"
    rf"|(?:plug|plugging|plugged|connect|connecting|connected|hook|hooking|hooked|put|putting) (?:{_IT} {_BACK}(?:in|up|on)|{_BACK}(?:in|up|on)(?: {_IT})?))"
)
_RUNS = rf"(?:{_IT}(?:'?s| is| are)?|its|thats) (?:now |all )*(?:back on|on again|running(?: again)?|working(?: again)?|going again|in again|back in)"
_BESIDE = r"(?: (?:now|again|ok|okay|right now|straight away|for (?:me|him|her)|then|so|and|please))*"
TURNED = re.compile(rf"{_SO}(?:{_TURNS}|{_RUNS}){_BESIDE}")
_PLACE = rf"{_SO}(?:{_I}(?: (?:am|is|are|just|all|still|here))* )?(?:at home|home|at my \w+'?s|in bed|not in (?:the )?hospital|on the ward|in (?:the )?hospital|in the car)(?: (?:now|here|still|with \w+(?: \w+)?))*"
_ON = r"(?:(?:ok|okay|right|so|and|now|then|please|can we|lets|let'?s|just) )*(?:right|alright|yes|yeah|no|carry on|go on|continue|ok|okay|fine|thanks|thank you|keep going|next|sorted|done)(?: (?:then|now|please|with (?:it|this|the (?:form|message))))*"
BESIDE = re.compile(rf"{_PLACE}|{_ON}")
PARTS = re.compile(r"[.,;!\u2026\n]+|\s[-\u2013\u2014]\s|\band (?=i\b|im\b|i'|we\b|ill\b)")


def on_again(text: str, before: str) -> bool:
    """`before` are the words that the card came for."""
    plain = normalised(text)
    parts = [part for one in PARTS.split(plain) if (part := one.strip())]
    if "?" in text or len(plain.split()) > LONGEST or not (MACHINE.search(normalised(before)) or MACHINE.search(plain)):
        return False
    turned = [bool(TURNED.fullmatch(part)) for part in parts]
    return any(turned) and all(on or BESIDE.fullmatch(part) for on, part in zip(turned, parts, strict=True))

"""An order to put what is told into the form: "... Please put this in the form", "fill in the form with this"."""

import re

LONGEST = 200  # words
_THIS = r"(?:this|that|these|it|all (?:of )?(?:this|that|it)|the above|what i (?:wrote|said|told you)|my details|these details|everything)"
_LEAD = r"(?:(?:please|pls|can you|could you|will you|would you|you|i want you to|i'?d like you to|so|and|now|just|kindly)[ ,]+)*"
ORDERS = re.compile(
    rf"(?:^|[.!?;,\n]\s*){_LEAD}(?:(?:put|write|enter|type|add|fill) {_THIS}(?: all| down)? (?:in|into|in to|on|onto) (?:the|a|your|my) (?:message )?form"
    rf"|(?:fill|complete|start|open|begin)(?: (?:in|out))? (?:the|a|your|my) (?:message )?form(?: (?:in|out))?(?: (?:with|from|using) {_THIS}| for (?:me|us))?"
    rf"|(?:make|write|send|pass)(?: (?:on|me|us))? {_THIS} (?:as|in(?:to)?|on as) a message(?: (?:to|for) (?:the|my|our|his|her|their) \w+)?"
    r"|(?:please )?you write (?:a |the )?message (?:to|for) the team(?: for (?:me|us))?)"
    r"(?: (?:please|pls|thanks|thank you|for me|for us|now|with it))*\s*(?=[.!?:;,]|$)",
    re.IGNORECASE,
)
NOT_SO = re.compile(
    r"\b(?:do not|don'?t|dont|did not|didn'?t|never|without|instead of|before you|why)\b[^.!?;,]*$", re.IGNORECASE
)


def puts_in_form(text: str) -> bool:
    """Not where it is said that it is not to be done."""
    plain = " ".join(text.replace("\u2019", "'").split())
    found = ORDERS.search(plain)
    return found is not None and len(plain.split()) <= LONGEST and not NOT_SO.search(plain[: found.start()])

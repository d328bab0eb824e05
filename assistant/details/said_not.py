"""What a family says that its matter is not: "he's not been refused, he's been seen", "I don't want to complain". A
rule, without Rasa: the topics, by intent, that no answer is to be about.
"""

import re

from assistant.signs import normalised

COMPLAINT = "ask_complaint"
_NOT = r"(?:not|never|hasn'?t|haven'?t|wasn'?t|weren'?t|isn'?t|aren'?t|didn'?t|hadn'?t|ain'?t)"
_SMALL = r"(?:(?:been|being|exactly|really|actually|even|just|ever|quite|yet|to be|got|getting|at all) )*"
_SAYS = r"(?:said|say|saying|told (?:us|me|her|him)|given (?:us|me)|give (?:us|me))"
_THEY = r"(?:he|she|they|nobody|no ?-?one|none of them|the \w+|our \w+|(?:his|her|my) \w+)"
_A_NO = r"(?:a )?no(?= (?:he|she|they|we|i|it|so|but|just|yet|because|cos|to (?:us|me|anything|it))\b|[^\w\s]|\s*$|\s+[^\w\s])"
_GP = r"(?:the |my |our |his |her |a )?(?:gp|g p|gps|gp's|doctor's surgery|surgery)"
DENIED: dict[str, str] = {
    COMPLAINT: (  # nothing but small words between: "not happy and want to complain" wants to
        r"\b(?:do not|don't|dont|not|isn't|isnt|no|never|rather not|without|nor|wouldn't|wouldnt|won't|wont)\b"
        r"(?: (?:want|wanting|wish|mean|meaning|trying|here|going|looking|like|make|making|raise|put|in|a|an|any|to|really|even|just|about|be|into|after|is|this|it)){0,5}"
        r" (?:complain|complaining|complaints?)\b"
    ),
    "ask_refused": (
        rf"\b{_NOT} {_SMALL}(?:refus(?:ed|ing)|turned (?:us |him |her |me |it )?(?:down|away)|knocked (?:us |him |her |me )?back|reject(?:ed|ing)|say(?:ing)? {_A_NO})"
        rf"|\b(?:it|that|this)(?:'?s not| is not| was not| ?isn'?t| ?wasn'?t) {_SMALL}(?:a refusal|(?:really )?{_A_NO})"
        rf"|\b(?:nobody|no[ -]?one|none of them)(?:'?s| has| have| ever| actually)* (?:{_SAYS} (?:it'?s |that it'?s )?{_A_NO}|refused|turned (?:us|him|her|me|it) down)"
        rf"|\b{_THEY} {_NOT} {_SMALL}{_SAYS} {_A_NO}"
    ),
    "ask_referral_stuck": rf"\b{_NOT} {_SMALL}{_GP}\b(?! (?:any ?more|again|but another))|\b{_GP} (?:is|was)(?:n'?t| not) {_SMALL}the (?:problem|trouble|issue|one|hold ?up)|\bnothing to do with {_GP}\b|^(?!.*\b(?:gp|refer\w*|won'?t|not seen)\b).*\b(?:he|she|they|we|i)(?:'?s|'?ve| has| have) (?:already )?been seen(?= *(?:$|[.,!;]))",
    "ask_explain_again": (
        r"\b(?:they|he|she|the (?:doctors?|team|consultant|nurses?)) (?:do|does|did|have|has)? ?(?:always |already |all )*(?:come|comes|came|explains?|explained|talks?|talked|tells?|told)\b(?: (?:and|to|us|me|it|everything|all|talk|explain|fine|well|ok))* (?:talk to us|talk to me|fine|well|clearly|everything|alright)\b"
        r"|\b(?:i|we) (?:do )?understand (?:it|them|what they (?:say|said)|everything|all that) ?(?:fine|well|all right|alright|already)?(?=[ ,.;!\u2026]*(?:$|but\b|they\b|it'?s\b|that'?s not))"
    ),
    "ask_lost_trust": r"\b(?:i|we) (?:do|still|really|completely|totally) (?:still )?trust (?:them|him|her|the (?:team|doctors?|consultant|surgeon))\b",
    "ask_something_went_wrong": (
        r"\b(?:nothing(?:'?s| has| had)? (?:went|gone|go|going) wrong|(?:not|never|don'?t|isn'?t|nobody|no[ -]?one) (?:(?:saying|think|say|that|anyone|anybody|they|he|she|it'?s|did|made|an?|any|even|about) ){1,5}(?:mistakes?|anything wrong|wrong))\b"
    ),
    "ask_death_review": r"\b(?:not|never|do not|don't|dont|no)\b(?: (?:want|wanting|wish|need|asking|here|to|for|about|a|an|any|the|just|really|even|be|look|looking|into|talk|talking|know|you)){0,7} (?:deaths?|inquests?|child'?s death|death review|review of (?:a|the|his|her) death)\b",
    "ask_say_no": r"\b(?:i'?m|im|we'?re|we are|i am) not (?:refusing|saying no)\b|\b(?:i|we) (?:don'?t|do not|dont) (?:want to )?refuse\b",
}  # fmt: skip
_DENIED = {intent: re.compile(pattern) for intent, pattern in DENIED.items()}
SUPPOSED = re.compile(r"\b(?:if|unless|until|till|in case|suppose|supposing|when (?:they|he|she) (?:say|refuse))\b")


def denied(text: str) -> frozenset[str]:
    """The intents. What is only supposed is none; nor is a question why there is no complaint, or no answer to one."""
    plain = normalised(text)
    if SUPPOSED.search(plain):
        return frozenset()
    found = {intent for intent, pattern in _DENIED.items() if pattern.search(plain)}
    return frozenset(found - {COMPLAINT} if "?" in text else found)

"""What a family means by words about a message that has gone to the team: add to it, correct it; and which part of the
words is what they add.
"""

import re

LEAST = 3  # words of what is to be added
_SENT = r"(?:(?:it|that|this|what (?:i|we)(?:'ve| have)? (?:sent|passed on|wrote|written|said|told (?:you|them))|(?:my|our|the) (?:message|handoff|request|note|words|details|form)))"
_ALREADY = (
    rf"(?:to|in|into|on|with|for) {_SENT}(?: (?:to|for) (?:them|(?:the |my |our )?(?:team|doctors?|ward|hospital)))?"
)
_MAY = r"(?:(?:can|could|may) (?:i|we|you) (?:(?:please|still|also|just) )*|(?:i|we)(?:'d| would)? (?:(?:still|also|just) )*(?:want(?:ed)?|need(?:ed)?|like|have|forgot) to (?:(?:still|also|just) )*|(?:is it|am i|are we) (?:possible|able|allowed|too late) to )"
ADDS = re.compile(
    rf"\b(?:{_MAY}add|add (?:this|that|something|to (?:it|my|our|the))"
    r"|(?:also|please) (?:tell|let) (?:them|the team)|(?:tell|let) (?:them|the team) (?:also|as well|too|know)|forgot to (?:say|mention|tell|add|put|write)"
    r"|one more thing for (?:them|the team))\b",
    re.IGNORECASE,
)
CORRECTS = re.compile(
    rf"\b(?:correct|change|fix|edit|amend|alter|update|put right)\b (?:(?:something|a (?:line|word|thing|mistake)|one (?:line|thing)|part) )?(?:(?:in|of|on) )?(?!(?:it|that|this)\b){_SENT}"
    rf"|\b(?:correct|change|fix|edit|amend|alter|put right) (?:something|a (?:line|word|mistake)|one (?:line|thing)) (?:in|of|on) {_SENT}"
    rf"|\b(?:made|there'?s|there is|found|spotted) (?:a )?(?:mistake|error|typo)s? (?:in|on|with) {_SENT}"
    rf"|\b(?:got|put|wrote) (?:something|a thing|a line|it) wrong (?:in|on|with) {_SENT}",
    re.IGNORECASE,
)
OPENS = re.compile(
    r"^(?:please |can you |could you |i want to |i'd like to |also )*(?:add|tell them|let them know)(?: to (?:it|that|my message))?(?: that|:)? (?!something|to |this$|that$|more|it$)",
    re.IGNORECASE,
)
ASKS_ONLY = re.compile(
    rf"^(?:(?:hi|hello|sorry|ok|okay|please|actually|and|also|oh|wait)[ ,.!]+)*(?:{_MAY})?add(?: (?:something|anything|a (?:thing|bit|few things|line|note|question)|some(?:thing)? more|more|one more thing|(?:a few|some) more words|some information|info(?:rmation)?)(?: else| more)*)?"
    rf"(?: {_ALREADY})?(?:[ ,]+(?:please|pls|now|still|too|as well|thanks))*[ .!?]*$",
    re.IGNORECASE,
)


def wants_to_add(text: str) -> bool:
    return bool(ADDS.search(_straight(text)))


def wants_to_correct(text: str) -> bool:
    """A line of what has gone, without saying which or how."""
    return bool(CORRECTS.search(_straight(text)))


def what_is_added(text: str, *, enough: int) -> str | None:
    """The words for the team, without the request around them; None where it only asks to add. `enough` words are
    taken for what is to be added.
    """
    said = text.strip()
    if ASKS_ONLY.match(_straight(said)):
        return None
    told = OPENS.sub("", said)
    if len(said.split()) > enough or (told != said and len(told.split()) >= LEAST):
        return told or said
    return None


def _straight(text: str) -> str:
    return text.replace("\u2019", "'")

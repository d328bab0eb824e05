"""A wish to stop that hangs on somebody else's yes: "if they need his mums permission then forget it actually"."""

import re

LONGEST = 30  # words
_WHO = r"(?:(?:his|her|their|my|the) )?(?:(?:other|birth|real|step|ex) ?)?(?:mum|mam|mom|mother|dad|father|parents?|ex|social worker|partner|husband|wife|consultant|doctor|team|family|him|her|them|anyone|anybody|(?:s?he|they)(?= (?:has|have|need|needs|must)))(?:'?s)?"
_NEEDS = r"(?:needs?|wants?|have to|has to|must|ask(?:s|ing)?|tells?|says?|rings?|contacts?|finds? out|knows?|agrees?|gets? (?:told|asked|involved)|(?:is|are) (?:told|asked|rung|involved|going to|gonna))"
_IF = rf"(?:if|unless|when|once|in case|as soon as)\b[^.!?;]*?\b(?:{_NEEDS}\b[^.!?;]*?\b{_WHO}\b|{_WHO} (?:{_NEEDS}|permission|consent)\b)[^.!?;]*?"
_FORGET = r"(?:(?:just |you can |i'?ll |we'?ll |i |please )*(?:forget (?:it|this|that|about it|the (?:whole )?(?:thing|lot))|leave it|scrap (?:it|this)|drop it|call it off|cancel (?:it|this)|stop(?: (?:it|this|there|now))?|(?:do not|don'?t|dont) (?:bother|send (?:it|this|anything)|pass (?:it|this) on|want (?:it|this|to))|(?:i'?m|im) (?:out|not doing (?:it|this)|not sending (?:it|this))|(?:won'?t|will not|wont) (?:do|send) (?:it|this)|(?:it'?s|that'?s) off|no deal|no thanks|(?:do not|don'?t|dont) do (?:it|this)))"
CONDITION = re.compile(
    rf"(?P<before>.*?)(?:^|[.,;!?]+\s*|\s+(?:but|and|though) )(?:(?:but|and|though|so|look|listen|no|i said|i mean|like i said|did you hear me|are you listening|as i said|hello|i told you)[ ,?!.]+)*(?:{_IF}[ ,]+(?:then |just |i said )*{_FORGET}|{_FORGET}[ ,]+{_IF})(?: (?:actually|please|then|ok|okay|thanks|though|and i mean it))*[ .!]*$",
    re.IGNORECASE | re.DOTALL,
)


def without_condition(words: str) -> str | None:
    """What stands before it, which may be an answer; None where there is no such wish."""
    plain = " ".join(words.replace("\u2019", "'").split())
    found = CONDITION.match(plain) if len(plain.split()) <= LONGEST else None
    return found["before"].strip(" .,;!?") if found else None

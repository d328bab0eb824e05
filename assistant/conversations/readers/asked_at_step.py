"""What a family asks of us at a step of the form, beside its answer or in place of one: who reads what it writes, how
long that is kept, and whether it stays here.
"""

import re
from enum import Enum

from assistant.conversations.readers.taken_up import asks_if_it_stays
from assistant.signs import normalised


class Asked(Enum):
    STAYS = "stays"  # what was written so far
    READERS = "readers"
    PERSON = "person"  # whether somebody who is named reads it, or is told
    KEPT = "kept"  # how long, and how safely
    ELSE = "else"


LONGEST = 24  # words
_MINE = r"(?:this|it|that|any of (?:this|it)|all (?:of )?(?:this|that|it)|what (?:i|we) (?:\w+ )?(?:write|wrote|put|say|said|type|typed|tell|told|send)|(?:my|our|his|her|their|the) (?:date of birth|birthday|d\.?o\.?b|name|number|address|e-?mail|message|details|answers?|words|form))"
_READS = r"(?:reads?|sees?|looks? at|gets?|gets? to see|is told|are told|finds? out|knows?|told|shown|given|opens?)"
STAYS = re.compile(
    r"(?:(?:and|so|but|ok|oh|wait|sorry)[ ,]+)*(?:(?:will|does|do|would|is|are|can) (?:it|this|that|they|you|what (?:i|we)(?:'?ve)? (?:put|wrote|said|typed|written))(?: (?:all|still|be|get|stay|here|there))* ?(?:keep|keeps|kept|saved?|stays?|wait|last|lost|gone|be here|still here)(?: (?:it|this|for me|here|then|later|till?|until|what i(?:'?ve)? (?:put|wrote|said)|so far|if i \w+(?: \w+){0,3}|when i \w+(?: \w+){0,3}|till? \w+(?: \w+)?))*"
    r"|(?:you|it) sa(?:id|ys?) (?:it|you|that|this|it'?s|it is|it will|you will)? ?(?:keeps?|kept|saved?|stays?)(?: (?:it|that|this))?[ ,.?!]*(?:what|where|how|how long|who by)?(?:[ ,.?!]+(?:what|where|how|how long))*"
    r"|where (?:is|does|do) (?:it|this|that|what (?:i|we)(?:'?ve)? (?:put|wrote|said))(?: (?:get|all|be))* ?(?:kept|saved|stored|keep|go|stay)(?: (?:now|then|if i stop|till? later))*)"
)
KEPT = re.compile(
    r"\b(?:how long|retain(?:ed)?|deleted?|wiped|erased?|secure(?:ly)?|stored|encrypt\w*)\b", re.IGNORECASE
)
ENCRYPTED = re.compile(r"\bencrypt\w*\b", re.IGNORECASE)  # of which we know nothing
READERS = re.compile(rf"\b(?:who|anyone|anybody|which people|someone else)\b(?: \w+){{0,3}}? {_READS}\b")
_WHO = r"(?:(?:the|my|his|her|our|their|a) [\w' -]{2,25}|she|he|they|dad|mum|school|social services|camhs|pals)"
PERSON = re.compile(
    rf"\b(?:is|are|will|does|do|can|could|would|if|might)(?: it)? {_WHO}(?: (?:can|could|will|would|ever|also|be|get|even|just|going to|have to))* {_READS[:-1]}|read|see|tell|know|find out|be told|hear)\b"
)
TOLD_BY_YOU = re.compile(  # "are u gonna show my dad this"
    rf"\b(?:are|will|would|do|does|is|can|could|might)(?:n'?t)? (?:you|u|they|it|this|(?:the )?(?:team|hospital|staff|nurses?|doctors?)|someone|anyone)(?: (?:gonna|going to|have to|got to|ever|just|then|be|also))* "
    rf"(?:show|tell|give|send|pass|let|ring|call|text|e-?mail|inform|copy|go to) (?:it to |this to |that to )?{_WHO}\b"
)
OF_MINE = re.compile(rf"\b{_MINE}\b")


def asked_at_step(question: str) -> Asked:
    """What of these it is, of words that are known to ask."""
    plain = normalised(question).strip(" .!?")
    if STAYS.fullmatch(plain) or asks_if_it_stays(question):
        return Asked.STAYS
    if ENCRYPTED.search(plain) or len(plain.split()) > LONGEST:
        return Asked.ELSE
    if READERS.search(plain):
        return Asked.READERS
    if PERSON.search(plain) or TOLD_BY_YOU.search(plain):
        return Asked.PERSON
    return Asked.KEPT if KEPT.search(plain) else Asked.ELSE


def asks_also_kept(question: str) -> bool:
    """ "Who will read it, and how long is it kept": beside what else is asked."""
    return KEPT.search(question) is not None and not ENCRYPTED.search(question)


def asked_alone(text: str) -> Asked | None:
    """The same, of a whole message: only where it says that what was written here is meant."""
    plain = normalised(text).strip(" .!?")
    if STAYS.fullmatch(plain):
        return Asked.STAYS
    asked = asked_at_step(text) if "?" in text and OF_MINE.search(plain) else Asked.ELSE
    return (
        asked
        if asked in (Asked.READERS, Asked.KEPT)
        and re.match(r"(?:before i|who|how long|will anyone|does anyone|can anyone)\b", plain)
        else None
    )

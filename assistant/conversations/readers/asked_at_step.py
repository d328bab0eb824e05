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
    COSTS = "costs"  # what the family pays for sending it
    ELSE = "else"


LONGEST = 24  # words
COSTS = re.compile(
    r"(?:(?:and|so|but|ok|oh|wait|sorry|btw)[ ,]+)*(?:(?:what|wot|wat|how much)(?:'?s| is| does| do| will| would)? (?:it|this|that|you|u|they|i)(?: (?:gonna|going to|have to|will))* (?:cost|charge|pay)|(?:does|will|do|is|are) (?:it|this|that|you|u|i|they)(?: (?:have to|need to|get))* (?:cost|charged?|pay|free))"
    r"(?: (?:me|us|anything|money|much|owt|a lot))*(?: (?:to send|for sending|to send off|if i send|for)(?: (?:it|this|that|the (?:message|form)|a message))?)(?: (?:lol|then|please|off|to (?:them|you)))*"
)
_MINE = r"(?:this|it|that|any of (?:this|it)|all (?:of )?(?:this|that|it)|what (?:i|we) (?:\w+ )?(?:write|wrote|put|say|said|type|typed|tell|told|send)|(?:my|our|his|her|their|the) (?:date of birth|birthday|d\.?o\.?b|name|number|address|e-?mail|message|details|answers?|words|form))"
_READS = r"(?:reads?|sees?|looks? at|gets?|gets? to see|is told|are told|finds? out|knows?|told|shown|given|opens?)"
STAYS = re.compile(
    r"(?:(?:and|so|but|ok|oh|wait|sorry)[ ,]+)*(?:(?:will|does|do|would|is|are|can) (?:it|this|that|they|you|what (?:i|we)(?:'?ve)? (?:put|wrote|said|typed|written))(?: (?:all|still|be|get|stay|here|there))* ?(?:keep|keeps|kept|saved?|stays?|wait|last|lost|gone|be here|still here)(?: (?:it|this|for me|here|then|later|till?|until|what i(?:'?ve)? (?:put|wrote|said)|so far|if i \w+(?: \w+){0,3}|when i \w+(?: \w+){0,3}|till? \w+(?: \w+)?))*"
    r"|(?:you|it) sa(?:id|ys?) (?:it|you|that|this|it'?s|it is|it will|you will)? ?(?:keeps?|kept|saved?|stays?)(?: (?:it|that|this))?[ ,.?!]*(?:what|where|how|how long|who by)?(?:[ ,.?!]+(?:what|where|how|how long))*"
    r"|where (?:is|does|do) (?:it|this|that|what (?:i|we)(?:'?ve)? (?:put|wrote|said))(?: (?:get|all|be))* ?(?:kept|saved|stored|keep|go|stay)(?: (?:now|then|if i stop|till? later))*)"
)
_WHEN = r"(?: (?:tomorrow|later(?: on)?|tonight|another (?:day|time)|next week|in the morning|in a (?:bit|while)|at the weekend|some other time|again|now|then|first|please|after [\w']+(?: [\w']+){0,2}|when [\w']+(?: [\w']+){0,5}))*"
_ON = r"(?: (?:it|this|that|the (?:rest|form|message|page|chat)|my (?:phone|message)|rest|what (?:i|we) (?:wrote|put|said)|here|there|now|off|up|in|away|down|back|to (?:it|this)|with (?:it|this)|on|for (?:now|today|tonight|a bit|the moment)|half ?way))*"
_BREAKS = r"(?:stop|pause|break off|leave|save|close|shut|go|put|turn|switch)"
_RETURNS = r"(?:come back|carry on|finish|continue|return|pick|do the rest|do|fill)"
_MAY = r"(?:(?:and|so|but|ok|oh|sorry|then)[ ,]+)*(?:(?:can|could|may|should) (?:i|we)|(?:is it|would it be) (?:ok|okay|fine|possible|all ?right) (?:if (?:i|we)|to)|what (?:if|happens if) (?:i|we)|(?:if|when|once) (?:i|we)|am i (?:ok|able|allowed) to|(?:i|we)(?:'?d| would)? (?:want|like|need|have) to)(?: (?:just|also|please|still|only))*"
BREAKS_OFF = re.compile(rf"{_MAY} {_BREAKS}{_ON}{_WHEN}")
COMES_BACK = re.compile(rf"(?:{_MAY} )?(?:just )?{_RETURNS}{_ON}{_WHEN}")
AT_ANOTHER_TIME = re.compile(
    r"\b(?:tomorrow|later|tonight|another|next week|morning|weekend|other time|after|when|in a|back|rest)\b"
)
IS_LOST = re.compile(
    r"(?:(?:and|so|but|or|then)[ ,]+)*(?:(?:will|do|would|can|could) (?:you|i|we|they|it)(?: (?:all|still|then|just|have to|need to))* (?:remember|lose|have|keep|save|find|delete|forget|start|do)(?: (?:it|this|that|everything|all|of|what (?:i|we)(?:'?ve)? (?:put|wrote|written|said|typed|done|did)|my (?:answers|words|message)|again|from the (?:start|beginning)|over|here|for me))*|(?:is|will|does|would)(?: (?:it|this|that|everything|what (?:i|we)(?:'?ve)? (?:put|wrote|said|done)))(?: (?:all|still|then|be|get|just))* (?:lost|gone|saved?|kept|keep|deleted|disappear|there|wiped|stay)|how long (?:does|do|will|is) (?:it|this|that|you)(?: (?:all|be))* (?:keep|kept|stay|last|saved)(?: (?:it|this|that))?)"
    rf"{_ON}{_WHEN}"
)
BETWEEN = re.compile(
    r"[.,;:!?]+\s*|\s+(?:and|or|then|but)\s+|(?<!how long)\s+(?=(?:(?:will|would|is|does|do) (?:it|you|this|that|i)|if (?:i|we))\b)"
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
    if STAYS.fullmatch(plain) or asks_if_it_stays(question) or asks_to_break_off(question):
        return Asked.STAYS
    if COSTS.fullmatch(plain):
        return Asked.COSTS
    if ENCRYPTED.search(plain) or len(plain.split()) > LONGEST:
        return Asked.ELSE
    if READERS.search(plain):
        return Asked.READERS
    if PERSON.search(plain) or TOLD_BY_YOU.search(plain):
        return Asked.PERSON
    return Asked.KEPT if KEPT.search(plain) else Asked.ELSE


def asks_to_break_off(text: str, *, plainly: bool = False) -> bool:
    """ "Can I stop here and come back tomorrow, will it keep": each clause of it is of breaking off, of coming back, or
    of what becomes of the words; `plainly` where these are named.
    """
    plain = normalised(text)
    clauses = [one.strip(" '\"") for one in BETWEEN.split(plain) if one and one.strip(" '\"")]
    if not clauses or len(plain.split()) > LONGEST:
        return False
    stops = [one for one in clauses if BREAKS_OFF.fullmatch(one)]
    returns = [one for one in clauses if COMES_BACK.fullmatch(one) and AT_ANOTHER_TIME.search(one)]
    lost = [one for one in clauses if IS_LOST.fullmatch(one) or STAYS.fullmatch(one)]
    known = (*stops, *returns, *lost)
    asks_may = bool(returns) and ("?" in text or re.match(r"(?:can|could|may|is|what)\b", clauses[0]) is not None)
    return all(one in known for one in clauses) and (
        (bool(stops or returns) and bool(lost)) or (asks_may and not plainly)
    )


def asks_also_kept(question: str) -> bool:
    """ "Who will read it, and how long is it kept": beside what else is asked."""
    return KEPT.search(question) is not None and not ENCRYPTED.search(question)


def asked_alone(text: str) -> Asked | None:
    """The same, of a whole message: only where it says that what was written here is meant."""
    plain = normalised(text).strip(" .!?")
    if STAYS.fullmatch(plain) or asks_to_break_off(text):
        return Asked.STAYS
    if COSTS.fullmatch(plain):
        return Asked.COSTS
    asked = asked_at_step(text) if "?" in text and OF_MINE.search(plain) else Asked.ELSE
    return (
        asked
        if asked in (Asked.READERS, Asked.KEPT)
        and re.match(r"(?:before i|who|how long|will anyone|does anyone|can anyone)\b", plain)
        else None
    )

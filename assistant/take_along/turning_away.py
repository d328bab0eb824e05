"""Words at a step of the list or of thinking it through that turn away from it and ask something else in the same
breath: "no, I don't want this, just tell me how to ask". They are no answer of any step, and what they ask is answered.
"""

import re

from assistant.details.question import asks
from assistant.signs import normalised
from assistant.take_along.list_commands import read_commands
from assistant.take_along.passing_remarks import passing
from assistant.take_along.stopping import stops

_LEAD = r"(?:(?:oh|no|nah|ok|okay|right|well|um+|wait|sorry|actually|please|and|but|so|now|just|then|let'?s|lets|can we|i(?:'?d| would)? (?:want|rather|like)(?: to)?|we can)[ ]+)*"
_MADE = r"(?:the|this|that|my|our|your)? ?(?:list|plan|steps?|questions|thinking|form|whole thing)|it|this|that|all this|all that"
AWAY = re.compile(
    rf"^{_LEAD}(?:(?:forget|scrap|skip|leave|drop|bin|stuff|sod|never ?mind|nvm|not|no to|enough of)(?: about)? (?:{_MADE})|no (?:list|plan|questions)|never ?mind|no thanks?|no thank you|not (?:now|this|that|today))"
    r"(?: (?:please|pls|thanks|thank you|now|then|for now|today|actually|instead))*$"
    rf"|^{_LEAD}(?:i|we)(?: really| just)* (?:do not|don'?t|dont|never|no longer) (?:really |even )?(?:want|need|wanted|asked for)(?: to (?:do|make|have|write|answer|fill in))? (?:{_MADE}|a (?:list|plan)|any of (?:this|it|that))(?: (?:now|today|at all|any ?more|thanks|please|really))*$"
)
WANTS = re.compile(
    r"^(?:(?:and|but|so|ok|okay|please|pls|just|actually|instead|now|then)[ ,]+)*(?:(?:can|could|would|will) (?:you|u|i|we)|tell (?:me|us)|explain|show (?:me|us)|help (?:me|us)|give (?:me|us)|(?:i|we)(?:'d| would|d)?(?: just| only| really)? (?:want|need|like)|i'?d rather|i just wanted|write|send|pass)\b"
)
STOP_LIST = re.compile(
    r"^(?:(?:no|ok|please|just|now)[ ,]+)*(?:stop|leave|close) (?:the |this |my )?list(?= \w)(?! of\b)", re.IGNORECASE
)
PARTS = re.compile(
    r"(?<=[.!?,;:\n\u2026])\s*|\s[-\u2013]\s|\s+(?=(?:but |and |so )?(?:just |please )(?:tell|show|help|explain|give|answer|send|write|let)\b)|\s+(?=(?:can|could) (?:you|i|we)\b)"
)
ONLY_LEADS = re.compile(rf"^{_LEAD}$")
_DOCTOR = r"(?:doctors?|consultants?|registrars?|specialists?|surgeons?)"
_SOON = r"(?:now|right now|tonight|today|this (?:minute|evening|night|morning)|straight ?away|at night|urgently)"
ANOTHER_NOW = re.compile(  # for the assistant at any step: a child may be getting worse
    rf"\b(?:another|(?:a )?(?:different|second|new|more senior|senior)) {_DOCTOR}\b[^.?!]*\b{_SOON}\b|\b{_SOON}\b[^.?!]*\b(?:another|different|second|more senior) {_DOCTOR}\b"
    rf"|\bwho(?:'?s| is| are|s)? (?:above|over|senior to|higher than) (?:him|her|them|(?:the|this|that|our|my) {_DOCTOR})(?: .{{0,20}})?$"
)
WISH = re.compile(r"\b(?:want|need|ask for|get|can|could|so|yes or no|who)\b")
TOLD = re.compile(r"\b(?:said|says|told|saw|thinks?|came|comes|coming|explained)\b")
TO_BE_WRITTEN = re.compile(
    r"^(?:(?:please|can you|also|and|ok)[ ,]+)*(?:add|put|write|include|note|number|change|reword|make|drop|take|remove|move|swap|keep|q?\d)\b"
)
FEWEST, LONGEST = 3, 40  # words of what is asked, and of the whole message


def turned_to(said: str) -> str:
    """What is asked instead, as it was typed; "" where nothing turns away, or nothing else is asked."""
    whole = " ".join(said.replace("\u2019", "'").split())
    if len(whole.split()) > LONGEST:
        return ""
    whole = STOP_LIST.sub(r"\g<0>. ", whole, count=1)
    parts = [part.strip(" ,;:") for part in PARTS.split(whole) if part and part.strip(" ,.;:!?")]
    away = [part for part in parts if _turns(part)]
    rest = " ".join(part for part in parts if part not in away and not ONLY_LEADS.match(part.lower() + " "))
    to_the_list = any(command.plain for command in read_commands(rest))
    if not away or len(rest.split()) < FEWEST or passing(rest) or to_the_list:
        return ""
    return rest if asks(rest) or WANTS.match(rest.lower()) else ""


def asks_another_doctor_now(said: str) -> bool:
    """ "Can a different doctor look, like tonight", "who is above him": no question for a list, and no thought."""
    plain = normalised(said).strip(" .!?")
    return len(plain.split()) <= LONGEST and bool(ANOTHER_NOW.search(plain)) and _wishes(said, plain)


def _wishes(said: str, plain: str) -> bool:
    return not (TO_BE_WRITTEN.match(plain) or TOLD.search(plain)) and (asks(said) or bool(WISH.search(plain)))


def _turns(part: str) -> bool:
    plain = re.sub(r"[^\w\s']+", " ", part.lower())
    return stops(part) or bool(AWAY.match(" ".join(plain.split())))

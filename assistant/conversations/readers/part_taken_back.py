"""Only a part of what was sent is to be taken back: "can I take all of it back, or only the last line", "only the last
line, about Huw". Pure: words in small letters.
"""

import re

LONGEST = 24  # words
_SO = r"(?:(?:no|yes|and|so|but|ok|okay|sorry|please|just|wait|then|not all(?: of it)?|not the whole thing)[ ,.!]+)*"
_WHICH = r"(?:last|first|second|third|new|extra|added|other|final|end|middle|top|\w+)"
_PART = rf"(?:the|that|this|my|a|an|one|his|her)(?: {_WHICH}){{0,2}} (?:line|bit|part|sentence|word|note|addition|correction|thing|one)s?"
_ABOUT = r"(?:,? ?(?:about|on|where|that says?|which says?|saying|with|i added)\b[\w', -]{0,50})?"
_TAKE = r"(?:take|pull|get|have|call|withdraw|remove|delete|cancel|undo|unsend)"
PART_OR_ALL = re.compile(
    rf"\b{_TAKE}\b[^.!?]{{0,40}}?(?:,? or (?:is it |can i (?:take )?)?(?:just|only)? ?{_PART}(?! (?:doctor|hospital|opinion))|\b(?:just|only) {_PART}(?: back| out)?{_ABOUT},? or (?:all|the (?:whole|lot)|everything|it all))"
)
TAKES_PART = re.compile(
    rf"^{_SO}(?:(?:can|could|may|how (?:do|can)) (?:i|we|you) |(?:i|we)(?:'d| would)? (?:want|like|need) to )?(?:please |just |only )*{_TAKE}(?: back)?(?: (?:just|only))? {_PART}(?: back| out)?{_ABOUT}(?: back| out)?(?:,? or (?:is it |must it be |does it have to be )?(?:all|everything|the (?:whole|lot))\b.{{0,24}})?[ .?!]*$"
)
ONLY = re.compile(rf"^{_SO}(?:just|only) {_PART}{_ABOUT}(?: (?:please|then|back))*[ .!]*$")
STAYS = re.compile(r"\b(?:leave|keep) (?:it|that|them|everything)\b")
OF_BACK = re.compile(r"\bback\b|\b(?:withdraw|unsend)\b")


def asks_part_or_all(plain: str) -> bool:
    """Whether one part can be taken back, in words that say so."""
    if len(plain.split()) > LONGEST or STAYS.search(plain):
        return False
    last = re.split(r"(?<=[.!?])\s+", plain)[-1]
    found = PART_OR_ALL.search(plain) or TAKES_PART.match(last)
    return bool(found and OF_BACK.search(found[0]))


def only_a_part(plain: str) -> bool:
    """ "Only the last line": where it was just asked what is to be taken back."""
    return len(plain.split()) <= LONGEST and bool(ONLY.match(plain))


_ABOUT_IT = r"(?:,? ?(?:about|where|that says?|which says?|saying|that i (?:put|wrote|said)|in (?:it|there|the message))\b[\w', -]{0,60})"
_OF_IT = rf"(?:{_ABOUT_IT}|,? ?(?:on|of|with)\b[\w', -]{{0,60}})?"
_THIS = r"(?:the|that|this|my|those|any|all(?: of)? the)(?: [\w'-]+){0,2}?"
_SOME = (  # a line, a note by itself may be one of the care
    rf"{_THIS} (?:(?:bits?|parts?|sentences?|words?){_OF_IT}|(?:lines?|notes?|things?){_ABOUT_IT})"
)
_STRIKE = r"(?:scratch|strike|cross|scrap|drop|cut|skip|ignore|forget|disregard|leave|take|remove|delete|get rid of|rub|score|pull|lose|undo)"
PART_OUT = re.compile(
    rf"{_SO}(?:(?:can|could|may|would|how (?:do|can)) (?:i|we|you) |(?:i|we)(?:'d| would)? (?:want|like|need) (?:you )?to )?(?:please |just |only )*{_STRIKE}(?: out| off| away)? {_SOME}(?: out| off| away)?"
    rf"|{_SO}(?:i|we)(?: really)? (?:(?:did|do)(?: not|n'?t)|never|should(?: not|n'?t)(?: have)?|wish (?:i|we)(?: had|'d) (?:not|never)) (?:mean(?:t)? (?:to )?(?:send|sent|say|put|write|include|leave|for)|want(?:ed)?(?: to (?:send|say|put|write))?|sen[dt]|say|said|put|written|write|included?) {_SOME}"
    rf"|{_SO}{_SOME} (?:should(?: not|n'?t)|was(?: not|n'?t) (?:meant|supposed) to|is not meant to|must not) (?:have )?(?:be(?:en)?|go(?:ne)?|stand|stay)(?: (?:there|in|in it|in there|sent|to them))*"
)


def wants_part_out(plain: str) -> bool:
    """ "Scratch the bit about Sundays", "I did not mean to send the part about Fridays": a whole clause."""
    if len(plain.split()) > LONGEST or STAYS.search(plain):
        return False
    return bool(PART_OUT.fullmatch(plain.strip(" .,;!?")))

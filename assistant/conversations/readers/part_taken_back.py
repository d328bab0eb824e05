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

"""Orders about words that are offered as a start for the message: "use it but drop the floppy bit", "same words
but right leg", "just the second one". They are no message; what can be done exactly is done.
"""

import re

from assistant.details.interjections import without_interjections
from assistant.handoffs.corrections.parts_by_place import changed_part
from assistant.handoffs.corrections.words_replaced import without_said_again
from assistant.handoffs.words.sentences import sentences
from assistant.signs import normalised

LONGEST = 30  # words
NTH = ("first", "second", "third")
OTHER_SIDE = {"left": "right", "right": "left"}
_THEM = r"(?:it|that|this|them|those|these|(?:the|those|these|my|them) (?:same )?(?:words|one|message|text)|what (?:i|you) (?:wrote|said|put|had|have)(?: (?:before|there|earlier))?|as it is)"
_USE = rf"(?:(?:use|keep|take|send|put|go with) {_THEM}|(?:(?:the|all the|it'?s the) )?same(?: (?:words|thing|message|text|questions|list|ones|again|as before|as (?:the|my|our|that|those|these)(?: (?:old|last|first|four|three|two|\d))*(?: (?:list|questions|message|one|ones|words|time|before))?|as (?:it was|i (?:had|wrote|put|said))(?: (?:before|first|already))?|as (?:last time|above|what i (?:had|wrote|put|said))(?: before)?))*)"
_POLITE = r"(?:(?:yes|yeah|yep|ok|okay|oh|please|pls|no|well|and|but|then|just|only|actually|before that|can you|could you|i'?d like to|let'?s)[ ,]+)*"
USE = re.compile(rf"^{_POLITE}{_USE}(?: (?:please|pls|thanks|then))*$")
USE_BUT = re.compile(
    rf"^{_POLITE}{_USE}[ ,.;-]+(?:(?:but|only|just|except|and|with|without|minus|please|now)[ ,]+)+(?P<order>.+)$"
)
WITHOUT = re.compile(rf"^{_POLITE}{_USE}[ ,.;-]+(?:but )?(?:without|minus|except(?: for)?|not) (?P<what>.+)$")
DROP = re.compile(
    rf"^{_POLITE}(?:(?:drop|remove|delete|cut|lose|leave|take|scrap|strike)(?: out)?) (?:out )?(?P<what>.+)$"
)
AROUND = re.compile(
    r"^(?:(?:the|that|this|my|a)\s+)?(?:(?:bit|part|sentence|line|words?|thing) (?:about|with|on|that says|saying)?\s*)?(?:the\s+)?|(?:\s+(?:bit|part|sentence|line|thing|words?|out|please|off|of it|of (?:my|the) message|in it))+$"
)
CHANGE = re.compile(
    rf"^{_POLITE}(?:(?:change|swap|replace|switch) (?P<old>[\w' -]+?) (?:to|for|with|into) (?P<new>[\w' -]+)"
    r"|(?:(?:it )?should (?:say|be)|say|put|make it|with|it'?s)? ?(?P<new2>[\w' -]+?)(?: and|,)? (?:not|instead of|rather than) (?P<old2>[\w' -]+)"
    r"|(?P<old3>[\w' -]+?) should (?:be|say) (?P<new3>[\w' -]+))$"
)
SIDE = re.compile(r"^(?:(?:the|say|put|it'?s|make it|with) )*(?P<side>left|right) (?P<what>\w+)$")
ONE = re.compile(
    rf"^{_POLITE}(?:use )?(?:the )?(?P<nth>{'|'.join(NTH)}|last) (?:one|bit|part|message|text|lot)(?:[ ,]+(?:please|only|not the .+|and not .+))*$"
)


def takes_them(words: str) -> bool:
    """Whether this is said of the words that are offered, as they are or with a change, and is no message itself."""
    plain = _plain(words)
    return len(plain.split()) <= LONGEST and any(one.match(plain) for one in (USE, USE_BUT, WITHOUT, ONE))


def takes_as_they_are(words: str) -> bool:
    return USE.match(_plain(without_interjections(words))) is not None


def changed(words: str, kept: str, *, listed: bool = False) -> str | None:
    """The words as they are ordered to be; None where that cannot be done exactly. `listed` says that they are
    questions.
    """
    plain = _plain(words)
    if USE.match(plain):
        return kept
    if one := ONE.match(plain):
        return _nth(one["nth"], kept)
    as_typed = order_alone(words)
    order = plain[len(plain) - len(as_typed) :]
    without = WITHOUT.match(plain)
    if part := changed_part(f"drop {without['what']}" if without else as_typed, kept, listed=listed):
        return part
    if found := WITHOUT.match(plain) or DROP.match(order):
        return _without(AROUND.sub("", AROUND.sub("", found["what"])), kept)
    swapped = _swapped(order)
    return swapped and _replaced(*swapped, kept, as_said=words)


def order_alone(words: str) -> str:
    """What is to change, as it was typed: "use it, but drop the last bit"."""
    plain = _plain(words)
    but = USE_BUT.match(plain)
    begins = len(plain) - len(but["order"]) if but else 0
    return " ".join(words.replace("\u2019", "'").split()).strip(" .!")[begins:]


def _nth(nth: str, kept: str) -> str | None:
    parts = kept.split("\n\n")
    at = len(parts) - 1 if nth == "last" else NTH.index(nth)
    return parts[at] if 0 < len(parts) - 1 >= at else None


def _without(what: str, kept: str) -> str | None:
    """The sentence that holds what is named, where one does and others are left."""
    said = [sentences(part) for part in kept.split("\n\n")]
    holding = [one for part in said for one in part if _standing(what, one)]
    if not what or len(holding) != 1 or sum(map(len, said)) < 2:
        return None
    left = [" ".join(one for one in part if one != holding[0]) for part in said]
    return "\n\n".join(part for part in left if part)


def _swapped(order: str) -> tuple[str, str] | None:
    """What is to go, and what is to stand there."""
    if side := SIDE.match(order):
        return f"{OTHER_SIDE[side['side']]} {side['what']}", f"{side['side']} {side['what']}"
    found = CHANGE.match(order)
    if not found:
        return None
    old, new = (next(filter(None, found.group(one, f"{one}2", f"{one}3"))).strip("' ") for one in ("old", "new"))
    return old, new


def _replaced(old: str, new: str, kept: str, *, as_said: str) -> str | None:
    places = _standing(old, kept)
    typed = _standing(new, " ".join(as_said.split()))
    new = typed[-1][0] if typed else new
    if len(places) != 1:
        return None
    return f"{kept[: places[0].start()]}{new}{without_said_again(kept[places[0].end() :], new)}"


def _standing(what: str, text: str) -> list[re.Match[str]]:
    return list(re.finditer(rf"\b{re.escape(what)}\b", text, re.IGNORECASE)) if what else []


def _plain(words: str) -> str:
    return normalised(words).replace('"', "'").strip(" .!")

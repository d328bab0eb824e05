"""Whom staff must not ring or tell: "don't ring my ex", "his dad is not to know". Whatever step it is said at, it goes
to the team in the family's words.
"""

import re
from collections.abc import Iterable
from itertools import pairwise

from assistant.handoffs.fields import BY_NAME
from assistant.handoffs.readers.address_kept import keeps_address

_WHO = r"(?:(?:the|my|his|her|their|our|to)(?: \w+'s)? )*(?:(?:birth|real|step|ex|foster|other|child'?s)[ -])*(?:mum|mam|mom|dad|mother|father|parents?|ex|partner|husband|wife|boyfriend|girlfriend|nan|nana|gran|grandparents?|grandad|family|in-laws|social worker|social services|health visitor|neighbours?|brother|sister|stepdad|stepmum|landline|home(?: (?:number|phone))?|house(?: (?:phone|number|line))?|school|work)\b"
_TELL = r"(?:ring|call|phone|text|contact|tell|e-?mail|write to|speak to|talk to|let|inform|involve|message|go through|send (?:it|anything|letters?) to)"
_ORDER = (
    r"(?:^|, *|\b(?:please|just|and|so|also|ok|you to|me,?) )(?:do not|don'?t|dont|never|must not|mustn'?t|please not)"
)
_KNOW = r"(?:know|find out|be told|be (?:rung|called|contacted)|(?:read|see|hear about) (?:this|it|that|any of (?:this|it)|what i|my message|anything (?:i|here)))"
WISH = re.compile(  # an order: "they never ring my husband" is a grievance
    rf"{_ORDER} (?:ever |you |please )*{_TELL} {_WHO}"
    rf"|\b(?:do not|don'?t|dont) want (?:you|them|any(?:one|body)|the (?:team|hospital|ward)|{_WHO}) (?:to )?(?:{_TELL} {_WHO}|{_KNOW})\b"
    rf"|\b(?:do not|don'?t|dont) want (?:him|her|them|{_WHO}) (?:told|rung|contacted|informed|knowing|involved)\b"
    rf"|\b(?:s?he|they|{_WHO})(?:'?s| is|'?re| are)? (?:not|never) to {_KNOW}\b"
    rf"|\b(?:s?he|they|{_WHO}) (?:must not|mustn'?t|shouldn'?t|should not|must never) (?:{_KNOW}|hear|see)\b"
    rf"|\b(?:s?he|they|{_WHO}) (?:can'?t|cannot) (?:know|find out|be told)(?= (?:about|that|i|it|this|any|we)\b|[ .,!]*$)"
    rf"|{_ORDER} (?:ever |you |please )*(?:talk|speak|discuss|say|mention|tell|go over|bring)\b[^.;!?]{{0,30}}? (?:in front of|in earshot of|where) (?!(?:him|her|the child|my child|my son|my daughter)\b)"
    rf"|\bwithout {_WHO} (?:knowing|finding out|seeing|hearing)\b",
    re.IGNORECASE,
)
_NUMBERS = r"(?:landline|home number|house phone|school|work)"
NOT_THEM = re.compile(  # "not my work one" is said of an address
    rf"(?:^|, *|\b(?:just|only|please) )not (?!(?:\w+ ){{0,2}}{_NUMBERS}\b){_WHO}(?!'s|(?: \w+)? (?:one|ones|e-?mail|address|number|phone|mobile)\b)",
    re.IGNORECASE,
)
JOINS = re.compile(r"[ ,](?:and|but|so)[ ,]+(?!(?:please|never|not|don'?t|dont|do not)\b)", re.IGNORECASE)
LEAST_OF_TALE = 6  # words, with the one that joins it
REACHES = re.compile(  # "text me, but not his dad"; "not his dad, his uncle" is who is asking
    r"\b(?:ring|call|phone|text|e-?mail|contact|message)\b|@|\d(?:[ -]?\d){5}", re.IGNORECASE
)
ENDS = re.compile(r"[.!?;\n]+(?:\s+|$)|[, ]+\bbut\b ?|,? and also\b ?")
ASKED_BEHIND = re.compile(r"(?<=[.!;])\s+[^.!?;]+\?\s*$")  # a question of their own, behind the wish
TO_US = re.compile(
    r"^(?:(?:can|could|would) you |please |also |and |just )*(?:add|put|write|say)(?: please| this| that| in| down)*[ ,:]+(?=\S)"
    r"|^(?:(?:and|so|also|ok|oh|yes|no)[ ,]+)+(?=(?:please |you |they )*(?:do not|don'?t|dont|never|must)\b)"
    r"|^(?:put |add |write )?with (?:a |some )?(?:thing|note|bit|line|words?) (?:saying|that says|to say) "
    r"|[ ,.;]+(?:(?:and|so|can you|please|you can) )*(?:put|add|write|note|say) (?:that|this|it)(?: (?:in|down|on|too|as well|please|there|for them))*[ .!]*$",
    re.IGNORECASE,
)
OF_SOMEBODY = re.compile(
    rf"\b(?:{_WHO}|(?:my|our) (?:\w+ )?(?:daughter|son)(?:-in-law| in law)?\b(?! is\b|'s\b))[^.;!?]*$", re.IGNORECASE
)
OF_THEM = re.compile(  # "his mum is Gemma but please dont contact her"
    rf"{_ORDER} (?:ever |you |please )*{_TELL} (?:her|him|them)(?: (?:please|pls|at all|ever|about (?:it|this|any of (?:it|this))|again|for now))*(?:[ .,!]*$|(?=, (?:s?he|they|it|because|cos|as|so)\b))",
    re.IGNORECASE,
)
NAMED_THEN = re.compile(  # with no mark between: "my dad is Gary dont contact him"
    rf"\b{_WHO}(?: name)?(?: is|'s)(?: called)? [\w'-]+(?: (?-i:[A-Z])[\w'-]+)? (?:so |and |but |please )*(?:do not|don'?t|dont|never) (?:ever |you |please )*{_TELL} (?:her|him|them)\b(?! (?:that|what|how|why|when|where|to|anything)\b)",
    re.IGNORECASE,
)
A_WAY = re.compile(  # "text pls, dont ring the house"
    r"^(?:(?:yes|no|ok|just|please|by)[ ,]+)*(?:text|ring|call|phone|e-?mail|message)(?:[ ,]+(?:me|us|only|please|pls|message|call|is (?:best|better|fine)))*[ ,.]*$",
    re.IGNORECASE,
)
ASKS_FIRST = re.compile(  # "can i send a message without my mum knowing": asked of us, and no order to staff
    r"\b(?:can|could|may|might|shall|should|must|do|will|would) (?:i|we)\b|\b(?:if|whether) (?:i|we|it|there|my|his|her)\b|\b(?:is|are|was) (?:there|it|this|that)\b|\bam i\b|\b(?:how|any way|a way|what if|what happens)\b|^(?:(?:so|and|but|or|ok|hi|hello|please|um)[ ,]+)*(?:does|do|will|would|is|are|has|must|should) (?:my|his|her|the|she|he|they|your)\b",
    re.IGNORECASE,
)
IN_ORDERS = re.compile(rf"{_ORDER} |\b(?:do not|don'?t|dont) want ", re.IGNORECASE)
BARE_ORDER = re.compile(r"^(?:please )?(?:do not|don'?t|dont|never)\b", re.IGNORECASE)
AN_ADDRESS = re.compile(r"\S@\S|\d(?:[ -]?\d){7}")
TAKES_OUT = re.compile(
    r"\b(?:take|cross|rub|leave|get|cut) (?:[^.!?]{1,60} )?(?:out|off|away)\b|\b(?:remove|delete|scrap|drop|erase|get rid of)\b|\b(?:you|they) can (?:now )?(?:ring|tell|call|phone|contact)\b",
    re.IGNORECASE,
)
ONLY_THIS = re.compile(r"\b(?:is|be|say|read|put|just|with)(?: just)? only\b|\bonly\s*:", re.IGNORECASE)
SMALL = frozenset(
    "the that this about bit part line and not don dont please take out off with from them they you can ring call phone text contact tell help need needs".split()
)
FEW = 20  # words of a wish and an order to us
NOTHING = ("no", "none", "nothing", "no thank you", "none needed", (BY_NAME["needs"].skip or "").lower())


def not_to_know(words: str) -> str | None:
    """The parts of the words that say so; None where none does, or where it is asked about. That an address is to be
    kept back holds beside a question too.
    """
    plain = ASKED_BEHIND.sub("", words.replace("\u2019", "'"))
    reaches = REACHES.search(plain)
    parts = [part.strip(" ,") for part in ENDS.split(plain)]
    said = [_alone(part) for part in parts if _wished(part) or (reaches and NOT_THEM.search(part))]
    said += [of for before, part in pairwise(["", *parts]) if (of := _of_them(before, part))]
    asked = plain.rstrip().endswith("?")
    address = [one for one in keeps_address(words) if asked or not any(one in part or part in one for part in said)]
    said = [*([] if asked else said), *address]
    return "; ".join(said) or None


def _wished(part: str) -> bool:
    """An order to staff. What is asked whether it can be is none, but for an order that is said with it."""
    found = WISH.search(part)
    if found is None:
        return False
    asked = ASKS_FIRST.search(part[: found.start()])
    return asked is None or IN_ORDERS.search(part, asked.start()) is not None


def _of_them(before: str, part: str) -> str | None:
    """ "My ex is Gemma please dont contact her": with who is meant, said before it."""
    found = OF_THEM.search(part)
    if WISH.search(part) or not (found or NAMED_THEN.search(part)):
        return None
    if found is None:
        return next(one[0] for one in NAMED_THEN.finditer(part))
    if of := OF_SOMEBODY.search(part[: found.start()]):
        return part[of.start() : found.end()].strip(" ,.")
    of = OF_SOMEBODY.search(before)
    return f"{of[0]}, {part[found.start() : found.end()].strip(' ,.')}" if of else None


def _alone(part: str) -> str:
    """Without the order to us, without an address that it stands behind, and without a tale that goes before it."""
    found = WISH.search(part) or NOT_THEM.search(part)
    tales = [join.end() for join in JOINS.finditer(part) if found and join.end() <= found.start()]
    if tales and len(part[: tales[-1]].split()) >= LEAST_OF_TALE:
        return part[tales[-1] :].strip(" ,.")
    before = part[: found.start()] if found else ""
    ordered = found is not None and BARE_ORDER.match(found[0].strip(" ,"))
    behind = AN_ADDRESS.search(before) or (ordered and A_WAY.match(before))
    return part[found.start() :].strip(" ,.") if found and behind else TO_US.sub("", part) or part


def wishes_in(line: str) -> list[str]:
    """Those that stand in the line of needs, each as it stands."""
    return [part.strip() for part in re.split(r";\s+", line) if not_to_know(part)]


def takes_out(words: str) -> bool:
    """Whether something that stands there is to go."""
    return TAKES_OUT.search(words.replace("\u2019", "'")) is not None


def replaces_all(words: str) -> bool:
    """ "The language is only: Polish interpreter": nothing else is to stand there."""
    return ONLY_THIS.search(words) is not None


def still_wished(messages: Iterable[str]) -> list[str]:
    """Of all that was said, oldest first: without those that a later message takes out by a word of theirs."""
    wishes: list[str] = []
    for said in messages:
        if takes_out(said):
            named = set(re.findall(r"[a-z]{3,}", said.lower())) - SMALL
            wishes = [one for one in wishes if not named & set(re.findall(r"[a-z]{3,}", one.lower()))]
        elif wish := not_to_know(said):
            wishes.append(wish)
    return wishes


def wish_put_in(words: str) -> str | None:
    """The wish alone, where it is said with an order to us: "and dont ring his mum put that in"."""
    wish, plain = not_to_know(words), words.replace("\u2019", "'")
    return wish if wish and len(plain.split()) <= FEW and TO_US.search(plain) else None


def only_a_wish(words: str) -> str | None:
    """The wish, where nothing else is said but that nothing else is needed: "no but dont tell my mum if she rings"."""
    wish, plain = not_to_know(words), words.replace("\u2019", "'")
    parts = [part.strip(" ,").lower() for part in ENDS.split(plain) if part.strip(" ,")]
    rest = [part for part in parts if not (wish and part in wish.lower())]
    return wish if wish and all(part in (*NOTHING, "nope", "nah", "no thanks") for part in rest) else None


def orders_only(words: str) -> bool:
    """Whether a whole message is such an order and answers nothing: "dont ring the house"."""
    return BARE_ORDER.match(words.strip().replace("\u2019", "'")) is not None and only_a_wish(words) is not None


def with_wishes(line: str, wishes: Iterable[str]) -> str:
    """The line of needs with each wish in it once. As long as it comes: what is too long is asked about, never cut."""
    stands = "" if line.strip(" .!").lower() in NOTHING else line.strip()
    for wish in wishes:
        if wish.lower() not in stands.lower():
            stands = f"{stands}; {wish}" if stands else wish
    return stands or line

"""What a ward or a clinic is asked for, and nobody here can know or arrange: a woman to examine the child, somebody in
the room with it, food that a faith allows. Care by a woman that is told of, or complained about, is none of it.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from assistant import clock
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.told_engine import told_engine
from assistant.details.question import asks
from assistant.signs import normalised

LONGEST = 40  # words of a message
LEAST = 3  # words of a part that asks something else
PARTS = re.compile(
    r"(?<=[.!?;\n])\s+|,?\s+(?:and|also|but|plus)\s+(?=(?:is|are|do|does|can|could|will|would|how|what|who|when|where|why)\b)"
)
_WOMAN = r"(?:wom[ae]n|fe?males?|lad(?:y|ies|ys)|girl)"
_MAN = r"(?:(?<!wo)m[ae]n|(?<!fe)(?<!fee)males?|gentlem[ae]n|blokes?)"
_DOCTOR = r"(?:(?:\w+ )?(?:doctors?|docters?|docs?|dr|surgeons?|consultants?|specialists?|paediatricians?|nurses?|gp|radiographers?|examiners?|staff))"
_EXAMINES = r"(?:examin\w*|exams?|check\w*|look(?:s|ing)? at|touch\w*|undress\w*|scans?|scann\w*|seen?|sees|seeing|treats?|wash\w*|bath\w*|exammin\w*|exemin\w*)"
_WISHED = (
    r"(?:wants?|wanting|needs?|likes?|prefer\w*|can|could|may|might|is there|are there|will|would|asked|asking|ask|only|must|have to|has to|got to|mean|meant|please|pls|arrang\w*|religions?|religious|faith|culture|muslims?|islam\w*|jewish|hindu|sikh|"
    r"get|have|possible|any chance|what about|how about|request\w*|instead|if)"
)
_BY = (
    rf"(?:\b{{who}} {_DOCTOR}\b|\b{_DOCTOR} (?:who (?:is|'s)|that(?: is|'s)|which is|to be|has to be|must be|should be|be|being) (?:also )?(?:an? )?{{who}}\b"
    rf"|\b{{who}} (?:to |who (?:will |can |could )?|that (?:will |can )?|(?:can|could|will|must|should|would) )?(?:please )?(?:do (?:the|it|that|this|her|his)\b|{_EXAMINES})|\b{_EXAMINES}\b[^.?!]{{{{0,30}}}}\bby an? {{who}}\b|\b(?:just|only)(?: mean| meant| want| wanted)? an? {{who}}\b[^.!]*\b{_EXAMINES})"
)
A_WOMAN, A_MAN = (re.compile(_BY.format(who=one)) for one in (_WOMAN, _MAN))
NOT_A_MAN, NOT_A_WOMAN = (
    re.compile(
        rf"\b(?:no|not|never|without|don'?t want|dont want|do not want|rather not have|instead of)(?: be| by| a| an| any| the| seen| examined| to| have| having)* {one}(?: {_DOCTOR})?\b(?: (?:to|should|can|may|must|is|allowed|for (?:her|him|me|my|our|us)|please|near|we|i|she|he)\b|[^.?!]*\b{_EXAMINES}|[ .!?]*$)"
    )
    for one in (_MAN, _WOMAN)
)
IN_THE_ROOM = re.compile(r"\b(?:chap+er+on\w*|shap+eron\w*)\b")
TOLD_OF = re.compile(  # what one of them said or did
    rf"\b(?:the|our|my|that|this|his|her|one|another|a|an|some) (?:\w+ )?(?:{_WOMAN}|{_MAN})(?: {_DOCTOR})?(?: (?:who|that|there|on (?:the )?\w+))?(?: just| also| already| never| has| had| have)* (?:said|says|told|tells|was|were|thinks?|thought|did|didn'?t|refus\w+|shouted|laughed|gave|made|saw|looked at|examined|checked|touched|wrote|hurt|won'?t|wont|called|came|came in|rolled|ignored|asked)\b"
    r"|\b(?:rude|complain\w*|name|named|called|good at|better than|registered|gmc|struck off|qualified|earn|paid)\b"
)
OF_THEMSELVES = re.compile(
    r"\b(?:i'?m|im|i am|my (?:wife|sister|husband|brother|mum|friend)(?:'s| is)?) (?:a |an )?(?:wom[ae]n|lady|female|male)\b"
)
_FAITHS = r"(?:halal|hallal|halaal|kosher|koshur)"
_MEAL = r"(?:foods?|meals?|menus?|diets?|dinners?|lunch\w*|breakfasts?|kitchens?|canteen|options?|snacks?|eat\w*|meat|cater\w*|fed)"
FOOD = re.compile(
    rf"\b{_FAITHS}\b|\b(?:vegetarian|vegan|veggie|jain|hindu|muslim|jewish|religious|no ?pork|pork[- ]?free|beef[- ]?free) {_MEAL}\b"
    rf"|\b(?:no|not|without|never|doesn'?t|dont|don'?t|can'?t|cannot|cant)(?: eat| any| have| be given| give (?:him|her))* pork\b(?=.*(?:\b{_MEAL}\b|$))"
)
NOT_FOOD = re.compile(
    r"\b(?:medic\w*|tablets?|capsules?|gelatine?|vaccin\w*|jabs?|drugs?|heparin|insulin|valves?|injections?|nearby|shops?|takeaways?|restaurants?|town|allerg\w*|anaphyla\w*|gave|given|fed (?:him|her)|were giving|tube|feeds?|complain\w*)\b"
)


def ward_wishes(text: str) -> tuple[str, ...]:
    """The phrases that answer them, by their names."""
    plain = normalised(text)
    if len(plain.split()) > LONGEST:
        return ()
    return tuple(name for name, wishes in WISHES if wishes(plain))


def beside_the_wish(text: str) -> str | None:
    """What else is asked: "do we have to pay? and is there halal food"."""
    parts = [one.strip() for one in PARTS.split(text) if one and one.strip()]
    rest = [one for one in parts if not ward_wishes(one) and len(one.split()) >= LEAST and asks(one)]
    return " ".join(rest) if rest and len(rest) < len(parts) else None


def of_the_ward(it: Weighed) -> Plan | None:
    """Said once; then that no more is known. What else is asked is read by itself below it."""
    snapshot, now = it.snapshot, clock.now()
    if snapshot.choice or snapshot.form or it.reader.writer == "bereaved":
        return None
    if not (names := ward_wishes(snapshot.text)):
        return None
    said = [it.words.talk.heard(name, it.reader, now=now) for name in names]
    told = replace(said[0], text="\n\n".join(one.text for one in said))
    rest = beside_the_wish(snapshot.text)
    if told.text == snapshot.last_text and not rest:
        told = it.words.talk.heard("ward_wish_again", it.reader, now=now)
    engine = told_engine(replace(snapshot, text=rest), it.profile) if rest else None
    return it.plan(before=(told,), engine=engine, after=it.lines)


def _woman(plain: str) -> bool:
    return not _in_the_room(plain) and _by_one(plain, A_WOMAN, NOT_A_MAN)


def _man(plain: str) -> bool:
    return not _woman(plain) and not _in_the_room(plain) and _by_one(plain, A_MAN, NOT_A_WOMAN)


def _by_one(plain: str, wished: re.Pattern[str], unwished: re.Pattern[str]) -> bool:
    if TOLD_OF.search(plain) or OF_THEMSELVES.search(plain):
        return False
    if unwished.search(plain):
        return True
    short = len(plain.split()) <= LEAST
    return bool(wished.search(plain)) and (short or bool(re.search(rf"\b{_WISHED}\b", plain)))


def _in_the_room(plain: str) -> bool:
    few = len(plain.split()) <= 2  # by itself it asks whom they may bring
    return bool(IN_THE_ROOM.search(plain)) and not few and not TOLD_OF.search(plain)


def _food(plain: str) -> bool:
    return bool(FOOD.search(plain)) and not NOT_FOOD.search(plain)


WISHES: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("woman_examines", _woman),
    ("man_examines", _man),
    ("somebody_in_the_room", _in_the_room),
    ("food_of_faith", _food),
)

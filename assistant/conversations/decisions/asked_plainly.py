"""What is asked or told in words so plain that the answer needs no guess: that the notes are wrong, whether a child
has a say, a scan on a disc, a doctor who is not to be seen again.
"""

import re

from assistant.answers.key_words import answer_for
from assistant.conversations.decisions.weighed import Plan, ToEngine, Weighed
from assistant.conversations.readers.asked_first import asks_if_child_says_no, asks_if_permitted, asks_whose_yes_first
from assistant.conversations.readers.polite import LEAD
from assistant.conversations.readers.scans_again import asks_of_scans_again
from assistant.details.question import asks
from assistant.signs import normalised

LONGEST = 18  # words; a longer message says more
_NOTES = r"(?:notes|records?|files?|letters?|summary|charts?|red book|paperwork)"
_WRONG = r"(?:wrong|incorrect|inaccurate|mistakes?|mistaken|errors?|mixed up|muddled|not (?:his|hers|ours|true|right|correct)|(?:is|are|was)n'?t (?:his|hers|ours|true|right|correct)|another (?:child|boy|girl|baby|patient|family)(?:'s)?|someone else'?s|somebody else'?s)"
WRONG_NOTES = re.compile(rf"\b{_NOTES}\b.*\b{_WRONG}|\b{_WRONG}.*\b{_NOTES}\b")
OF_CARE = re.compile(  # a harm, or a finding that is doubted, has answers of its own
    r"\b(?:dose|doses|gave|given|operat\w+|surgery|injur\w*|harm\w*|hurt|died|dead|injection|tablets?|transfus\w+|treat\w*|diagnos\w+|missed|scans?|x-?rays?|doctors?|consultant|surgeon|complain\w*|sue|solicitor|referr\w*|stop|nothing wrong|what(?:'s| is) wrong|something wrong)\b"
)
_CHILD = r"(?:(?:a |the |any )?(?:child(?:ren)?|kids?|bairns?|teenagers?|teens?|young (?:people|person|ones?)|patients?|toddlers?)|an? (?:boy|girl|lad|lass|child|kid) (?:of (?:\w+|\d+)|that age|his age|her age)|an? \w+ year old|my (?:son|daughter|lad|lass|boy|girl|child|kid)|our (?:son|daughter|lad|lass|boy|girl|child|kid)|he|she)"
HAS_A_SAY = re.compile(
    rf"^{LEAD}(?:do|does|did|will|would|can|could|is|are|should) {_CHILD} (?:(?:ever|really|actually|even|also|get to|allowed to) )*(?:gets?|has|have|had|be given|given|be let have|let have) (?:a|any|some|the|their|his|her) (?:real |own |proper )?(?:says?|voice|vote|part|role|input|choice|words?)\b(?! (?:of|about the food))"
)
_PARENT = r"(?:my|our) (?:mum|mam|mom|mother|dad|father|parents?|carers?|nan|step ?\w+|foster \w+)"
_THEY = r"(?:they|he|she|the (?:doctors?|hospital|surgeon|team)|doctors?|anyone|someone|my (?:mum|dad|mam|mom|parents))"
FORCED = re.compile(  # asked by a young person about their own care
    rf"\b(?:can|could|will|would|are|do|may|is) {_THEY} (?:just |still |actually |even |going to |gonna |allowed to |legally )*(?:force|make) (?:me|us)\b|\b(?:can|could|will|would|are|do|may) {_THEY} (?:just |still |actually |even |going to |gonna |allowed to )*(?:do|operate|give|go ahead|carry on|treat|cut)\b[^.?!]*\b(?:if|when|though|without|unless) (?:i|me|my)\b|\b(?:do|does) (?:i|my) (?:\w+ )?(?:no|say|opinion|voice) (?:count|matter)|\bcan i (?:just )?(?:say no|refuse|not have (?:it|the \w+)|choose not to)\b|\bdo i have to (?:have|do|get) (?:it|the (?:op|operation|surgery|treatment))\b"
)
TALKED_OVER = re.compile(
    rf"\b{_PARENT} (?:\w+ )?(?:talks?|speaks?|answers?|decides?|does (?:all )?the talking)\b(?: everything| always| it all)* (?:for me|over me|instead of me|about me)\b|\b{_PARENT} (?:\w+ )?(?:does (?:all )?the talking|won'?t let me (?:talk|speak))\b|\b(?:doctors?|dr|nurses?|surgeon|they|consultant|he|she|everyone) (?:only |just |always |never |doesn'?t |don'?t |dont )*(?:talks?|speaks?|looks?|asks?|explains?)\b(?: (?:things|it|everything|stuff))? (?:to |at )?(?:{_PARENT}|him|her|them)(?:,? (?:and )?(?:not|never|instead of) (?:to )?me)\b|\b(?:no ?one|nobody|they (?:don'?t|never)|doctors? (?:don'?t|never)) (?:ever )?(?:talks?|speaks?|asks?|asked|listens?) (?:to )?me\b"
)

NOT_AGAIN = re.compile(
    rf"^{LEAD}(?:(?:i|we) (?:just |really )*(?:do not|don'?t|dont|never|will not|won'?t) (?:ever )?(?:want to |wanna )?|(?:i'?m|i am|we are|we'?re) (?:not|never) )(?:see|seeing|have|having|go back to|going back to|be under) (?:(?:that|this|the same) (?:doctor|dr|consultant|surgeon|specialist)|(?:him|her) as (?:our|my|his|her) (?:doctor|consultant))(?: (?:ever|again|any ?more))+[ .!]*$"
)
ON_DISC = re.compile(
    r"\b(?:mri|scans?|x-?rays?|images?|imaging|ct|ultrasound|echo)\b[^.?!]{0,20}\bon (?:an? |the )?(?:discs?|disks?|cds?|dvds?|usb|(?:memory |usb )?sticks?)\b"
)


def asked_plainly(text: str, *, young: bool = False) -> str | None:
    """`young` where the writer is the patient: whether they can be made to, and who speaks for them."""
    plain = normalised(text)
    if young and len(plain.split()) <= 2 * LONGEST and (FORCED.search(plain) or TALKED_OVER.search(plain)):
        return "ask_child_voice"
    if asks_of_scans_again(text):
        return "ask_records"
    if by_consent := _of_consent(text):
        return by_consent
    if len(plain.split()) > LONGEST:
        return None
    if HAS_A_SAY.match(plain):
        return "ask_child_voice"
    if NOT_AGAIN.match(plain):
        return "ask_change_team"
    if ON_DISC.search(plain) and (asks(text) or plain.startswith("how ")):
        return "ask_records"
    told = not asks(plain) and WRONG_NOTES.search(plain) and not OF_CARE.search(plain)
    return "ask_records" if told else None


def _of_consent(text: str) -> str | None:
    if asks_if_child_says_no(text):
        return "ask_child_voice"
    if asks_whose_yes_first(text):
        return "ask_say_no"
    return "ask_legal_right" if asks_if_permitted(text) else None


def _pressed_on(text: str) -> bool:
    return bool(FORCED.search(normalised(text)))


def plainly(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form or (it.lines and _of_consent(snapshot.text) is None):
        return None
    intent = asked_plainly(snapshot.text, young=it.reader.writer == "young_person")
    if intent == "ask_child_voice" and snapshot.last_answer == "child_voice" and _pressed_on(snapshot.text):
        intent = "ask_say_no"  # which says what it depends on
    return it.plan(engine=ToEngine(intent=intent), after=it.lines) if intent else None


def key_word(it: Weighed) -> Plan | None:
    """ "Parking", "confidentiality": too short to be guessed at. What leans on a question of ours is not of it."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form or snapshot.follow_up or it.reader.writer == "bereaved":
        return None
    known = answer_for(snapshot.text)
    answer = it.words.wording.answer(known) if known else None
    return it.plan(engine=ToEngine(intent=answer.intent), after=it.lines) if answer and answer.intent else None

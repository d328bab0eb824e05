"""What comes next, asked in so many words: "where do we go from here". What a no leaves open where one was told of, and
what happens with a request otherwise. And which of several ways or choices comes first: "ok which of these do I do
first".
"""

import re

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.readers.dismissed import without_dismissed
from assistant.conversations.readers.polite import LEAD
from assistant.conversations.told_engine import ToEngine
from assistant.signs import normalised

_WITH = r"(?: (?:then|now|please|for (?:us|me|him|her)|with (?:the |this |that |our )?(?:hospital|trust|team|doctors?|consultant|them|ward|request|second opinion)|at the hospital))*"
ASKED = re.compile(
    rf"^{LEAD}(?:what(?:'?s| is| are| would| will|'?d)?(?: be)? (?:the|our|my|your) (?:very )?next (?:steps?|moves?|stages?)(?: be)?|where (?:do|would|should|can) (?:we|i) go from here|what (?:do|should) (?:we|i) do next){_WITH}$"
)
OF_ITS_OWN = frozenset(  # answers with next steps of another kind: the engine reads what leans on them
    """
    abroad appointments being_reported bereaved_support best_interests clinical_trial complaint court death_review delete_my_data emotional_support
    end_of_life funding_refused inquest interpreter marthas_rule medical_advice medicine_alone nothing_more opinions_differ pregnancy_scan raising_money
    records referral_stuck route_abroad say_no should_have_pushed social_services something_went_wrong stillborn three_things travel what_happens
    """.split()
)
_SO = r"(?:(?:yes|yeah|yep|ok|okay|right|so|and|but|well|thanks|thank you|great|all of them|both|please|um|er|oh|sorry|fine)[ ,.!]+)*"
_THESE = r"(?: (?:one|ones|way|option|choice|thing|step|bit|part|person))?(?: (?:of|out of) (?:these|those|them|all (?:these|those|of (?:them|these))|the (?:two|three|four|five|lot)))?"
_DO = r"(?:do|try|ask|use|pick|choose|start|begin|take|go (?:with|to|for|down)|start (?:with|on|at)|begin with|ring|see|read|look at|press|click|contact|speak to|talk to)"
FIRST = re.compile(
    rf"^{_SO}(?:which{_THESE}(?: (?:do|should|would|shall|can|must|could) (?:i|we|you) (?:(?:best|say|have to|need to) )*{_DO}(?: it)?(?: with)?| (?:is|comes?|goes|should (?:be|come)|would be|to do|to (?:ask|try)))? first"
    rf"|(?:what|who|whom) (?:do|should|would|shall|must|could) (?:i|we) (?:(?:have to|need to) )*{_DO} first|(?:what|who) (?:comes?|is|goes) first|what first|who first|where (?:do|should|would|shall|can) (?:i|we) (?:start|begin)(?: (?:with (?:these|those|them|this|that|all (?:this|that|of (?:this|that|them)))|first))?"
    rf"|(?:in )?(?:what|which) order(?: (?:do|should|would|shall) (?:i|we) (?:do|ask|try|go|read)(?: (?:them|these|those|it|this|things))?(?: in)?)?|(?:do|should) (?:i|we) (?:start|begin|do) (?:with|at) the (?:first|top)(?: one)?)(?: (?:then|please|do you think|though|now|first))*[ ?.!]*$"
)
BARE = re.compile(r"^which(?: one)?[ ?.!]*$")  # which is meant
ORDER_TOLD = re.compile(  # a sentence of a page that says whom to go to first, and none about money or words
    r"^(?:(?:it is wise to|so|you (?:can|could)) )?(?:start with\b.+|(?:tell|talk to|ask|try|speak to|go to) (?:the|your|a|an) [^.?!\"]*\bfirst\b[^?!\"]*)$",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"(?<=[.!?])\s+")
LEAST = 2  # choices
OF_WHOM = {"how_to_request": "gp_or_consultant"}  # the page that says which of those named comes first
NO_TOLD = re.compile(
    r"\b(?:refus\w+|declin\w+|turned (?:\w+ )?down|knocked (?:\w+ )?back|(?:said|says|told (?:us|me)|saying) no)\b"
)


def next_step(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form or snapshot.last_answer is None or it.reader.writer == "bereaved":
        return None
    rest = without_dismissed(snapshot.text)
    leans = rest == snapshot.text  # where something is set aside, it may be what was told last
    if not asks_what_is_next(rest) or (leans and snapshot.last_answer in OF_ITS_OWN):
        return None
    told_no = snapshot.last_answer == "refused" or any(NO_TOLD.search(one.lower()) for one in snapshot.earlier)
    intent = "ask_refused" if told_no else "ask_what_happens"
    return it.plan(engine=ToEngine(intent=intent), after=it.lines)


def asks_what_is_next(text: str) -> bool:
    plain = normalised(text).strip(" .!?")
    return bool(ASKED.match(plain))


def asks_which_first(text: str) -> bool:
    plain = normalised(text).strip(" .!?")
    return bool(FIRST.match(plain)) and not BARE.match(plain)


def order_in(page: str) -> str | None:
    """The sentence of a page that says whom to go to first."""
    sentences = (one for part in page.split("\n") for one in SENTENCE.split(part))
    return next((one for one in sentences if ORDER_TOLD.match(one.strip())), None)


def which_first(it: Weighed) -> Plan | None:
    """What the answer just told says of the order; where it says nothing, the first will do. Its choices stand below
    again, and no menu does.
    """
    snapshot, now = it.snapshot, clock.now()
    choices = tuple(one for one in snapshot.offers if one != it.words.offers.person)
    if snapshot.choice or snapshot.form or snapshot.last_answer is None or len(choices) < LEAST:
        return None
    if not asks_which_first(snapshot.text):
        return None
    phrase, last = it.words.wording.phrase, snapshot.last_answer
    if behind := OF_WHOM.get(last):
        return it.plan(before=(it.words.answers.reply(behind, it.reader, now=now),), after=it.lines)
    order = order_in(it.words.wording.word(last, it.reader, now=now).text)
    told = f"{phrase('which_first_known', now=now)} {order}" if order else phrase("which_first", now=now)
    if told == snapshot.last_text:
        order, told = None, phrase("which_first_again", now=now)
    reply = Reply(told, snapshot.offers)
    reply = it.words.answers.with_sources_of(last, reply, it.reader, now=now) if order else reply
    return it.plan(before=(reply,), after=it.lines)

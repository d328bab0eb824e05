"""Questions about what was passed on to the team, or was just taken back: is it gone, will the doctor know, who reads
it, did the list go with it. Each is told as the records have it.
"""

import re
from collections.abc import Callable, Sequence

from assistant import clock
from assistant.answers.reply import Offer, Reply
from assistant.conversations.after_a_wish import asks_whether_told
from assistant.conversations.told_engine import ToEngine
from assistant.conversations.weighed import Plan, Weighed
from assistant.conversations.whether_gone import asks_whether_gone
from assistant.conversations.wishes import plain_words

LONGEST = 18  # words
EARLIER = 2  # the family's messages before this one that say what "gone" means
_SO = r"(?:(?:and|so|but|ok|okay|right|wait|hang on|sorry|just to check|to be clear|does (?:that|this) mean|oh|please|then|no|yes|well|also)[ ,.!?]+)*"
_IT = r"(?:it|that|this|them|what (?:i|we) (?:sent|wrote|said|passed on|put)|(?:my|the|our) (?:message|words|form|request|note|handoff))"
_STAFF = r"(?:(?:the|my|his|her|our|their|that|a|any) )?(?:\w+ )?(?:doctors?|dr\.? \w+|consultants?|team|nurses?|ward|surgeon|gp|pals|staff|hospital)"
_WHO = rf"(?:{_STAFF}|they|he|she|anyone|anybody|people)"
TAKEN = r"(?:tak(?:e|en|ing)|took|pull(?:ed)?|withdr(?:aw|ew|awn)|cancell?(?:ed)?|undone|unsent)"
OF_TAKING_BACK = re.compile(rf"\b{TAKEN}\b(?: {_IT})?(?: all)?(?: back)?\b")
IS_TAKEN_BACK = re.compile(
    rf"^{_SO}(?:(?:has|have|did|is|was|are) {_IT} (?:(?:really|definitely|actually|now|been|get|got|all) )*(?:taken back|withdrawn|cancelled|pulled|unsent)|(?:did|has|have) (?:i|we|you|that) (?:really |definitely )?(?:take|taken|work(?:ed)?|withdraw\w*|cancel\w*)(?: {_IT})?(?: back)?|(?:did|has) (?:it|that) work(?:ed)?)(?: (?:now|then|ok|yet|definitely))*$"
)
KNOWS_OF_IT = re.compile(
    rf"\b(?:will|would|does|do|can|did|is|are|has|have|so|won'?t) {_WHO} (?:\w+ ){{0,2}}?(?:know|knows|see|told|find out|hear|be told|get told|notice|realise|informed|think)\b.{{0,24}}\b(?:i|we)(?:'?ve| have)? {TAKEN}\b|\b{TAKEN}\b.{{0,14}}\b(?:will|would|does|do) {_WHO} (?:\w+ )?(?:know|be told|find out|see)\b"
)
RINGS_STILL = re.compile(
    rf"^{_SO}(?:(?:will|would|are|do|does|can|could|is|might) (?:{_WHO}|somebody|someone|nobody) (?:\w+ ){{0,2}}?(?:ring|call|phone|contact|text|come|write|ringing|calling|contacting|coming)(?: (?:me|us|to me|back))*|(?:they|he|she|nobody|no one|{_STAFF})(?:'ll| will| won'?t| wont| are not| aren'?t|'re not| not going to| is)? (?:\w+ ){{0,2}}?(?:ring|call|phone|contact|come|ringing|calling|contacting|coming)(?: (?:me|us|back))*)(?: (?:now|then|still|any ?more|about (?:it|this|that)|after all))*$"
)
WHO_READS = re.compile(
    rf"^{_SO}(?:who(?:'?s| is|'?ll| will| all| else| actually| exactly)*(?: going to)? (?:reads?|sees?|gets?|got|has|looks? at|received?|opens?|handles?|deals? with|able to (?:see|read))(?: to (?:read|see))? {_IT}|who (?:can|could|will|did|would|does) (?:read|see|get|open|look at) {_IT}|(?:will|does|did|can|could|would|has|have|do|is|are) {_WHO} (?:\w+ ){{0,2}}?(?:read|see|seen|get|got|gotten|open(?:ed)?|look(?:ed)? at|reading|seeing|receive[d]?) {_IT}|(?:has|did|does|will|is) {_IT} (?:gone|go|going|get|got|been sent) (?:straight |directly )?to {_STAFF}|(?:can|could|do) they still (?:see|read|have|look at) {_IT})(?: (?:now|then|too|as well|still|first|yet|exactly|though))*\b"
)
LIST_WENT = re.compile(
    rf"^{_SO}(?:(?:did|has|have|does|is|was|were|are) (?:my|the|our|those|these|all (?:my|the|our)) (?:own )?(?:list|questions?)(?: of questions)?\b.{{0,30}}\b(?:go|gone|went|sent|in|on|with|attached|there|included|go too)\b.{{0,18}}|(?:did|has|have) {_IT} (?:have|include|take|got|contain|go with|come with) (?:my|the|our) (?:list|questions?).{{0,14}}|(?:did|have) (?:they|you) (?:get|got|send|sent|pass(?:ed)? on|have|include[d]?) (?:my|the|our) (?:list|questions?)\b.{{0,20}})$"
)
NEW_ONE = re.compile(
    rf"^{_SO}(?:(?:can|could|may|how (?:do|can)) (?:i|we)|(?:i|we)(?:'d| would)? (?:want|like|need) to|let (?:me|us)|let'?s) (?:please |just |now )?(?:start|send|write|do|make|begin|pass on|put in|fill in)(?: over(?: with)?)? (?:a |an |the )?(?:new|another|fresh|different|second|correct|right|better)(?: (?:one|message|form|request|note))?\b(?! (?:doctor|hospital|list|chat|opinion|team))(?:.{{0,40}})$"
)


def _gone_means_back(it: Weighed) -> bool:
    """It is the taking back that is spoken of, and not whether it went."""
    lately = (it.snapshot.text, *it.snapshot.earlier[:EARLIER])
    return it.snapshot.taken_back or any(OF_TAKING_BACK.search(plain_words(one)) for one in lately)


def _is_it_gone(it: Weighed, plain: str) -> str | None:
    if not (IS_TAKEN_BACK.match(plain) or (asks_whether_gone(plain) and _gone_means_back(it))):
        return None
    return "sent_taken_back" if it.snapshot.taken_back else "sent_not_taken_back"


def _knows_of_it(it: Weighed, plain: str) -> str | None:
    if not KNOWS_OF_IT.search(plain):
        return None
    return "sent_back_is_told" if it.snapshot.taken_back else "sent_back_would_be_told"


def _rings_still(it: Weighed, plain: str) -> str | None:
    """Of what stands, the status tells it."""
    asked = RINGS_STILL.match(plain) or asks_whether_told(plain)
    return "sent_back_calls" if asked and it.snapshot.taken_back else None


def _who_reads(it: Weighed, plain: str) -> str | None:
    if not WHO_READS.match(plain):
        return None
    return "sent_taken_back" if it.snapshot.taken_back else "sent_readers"


def _list_went(it: Weighed, plain: str) -> str | None:
    if not LIST_WENT.match(plain):
        return None
    return "sent_with_questions" if it.snapshot.sent_questions else "sent_without_questions"


ASKED: Sequence[Callable[[Weighed, str], str | None]] = (
    _list_went,
    _knows_of_it,
    _is_it_gone,
    _rings_still,
    _who_reads,
)


def about_sent(it: Weighed) -> Plan | None:
    snapshot, plain = it.snapshot, plain_words(it.snapshot.text)
    if snapshot.choice or snapshot.form or not (snapshot.sent or snapshot.taken_back):
        return None
    if len(plain.split()) > LONGEST:
        return None
    if NEW_ONE.match(plain):
        return it.plan(engine=ToEngine(intent="request_handoff"), after=it.lines)
    name = next((found for asked in ASKED if (found := asked(it, plain))), None)
    return it.plan(before=(_told(it, name),), after=it.lines) if name else None


def _told(it: Weighed, name: str) -> Reply:
    text = it.words.wording.phrase_for(it.reader, name, now=clock.now())
    if name == "sent_with_questions":
        text = f"{text}\n\n{it.snapshot.sent_questions}"
    back = Offer(it.words.wording.choice("choice_take_back"), {"intent": "withdraw_handoff"})
    ways = (it.words.leave_message(),) if it.snapshot.taken_back else (*it.words.while_open()[:2], back)
    return Reply(text, (*ways, it.words.to_do("request_person")))

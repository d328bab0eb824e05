"""Questions about what was passed on to the team, or was just taken back: is it gone, will the doctor know, who reads
it, did the list go with it. Each is told as the records have it.
"""

import re
from collections.abc import Callable, Sequence

from assistant import clock
from assistant.answers.reply import AdditionPress, Offer, Reply
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import ADDITION, QUESTIONS
from assistant.conversations.readers.after_a_wish import asks_whether_told
from assistant.conversations.readers.after_sending import (
    fact_added,
    puts_sent_right,
    wants_to_add,
    wants_to_correct,
    without_staying,
)
from assistant.conversations.readers.follow_up import DOES_IT
from assistant.conversations.readers.part_taken_back import asks_part_or_all, only_a_part
from assistant.conversations.readers.what_went import asks_what_went, line_asked
from assistant.conversations.readers.whether_gone import asks_whether_gone
from assistant.conversations.readers.whether_read import IT as _IT
from assistant.conversations.readers.whether_read import SO as _SO
from assistant.conversations.readers.whether_read import STAFF as _STAFF
from assistant.conversations.readers.whether_read import WHO as _WHO
from assistant.conversations.readers.whether_read import asks_for_readers
from assistant.conversations.readers.whether_sent import asks_of_a_note, asks_whether_sent
from assistant.conversations.readers.wishes import plain_words
from assistant.conversations.readers.yes_or_no import yes_or_no
from assistant.conversations.told_engine import ToEngine
from assistant.details.question import asks
from assistant.handoffs.fields import BY_NAME

LONGEST, LONGEST_NOW = 18, 40  # words
EARLIER = 2  # the family's messages before this one that say what "gone" means
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
LIST_WENT = re.compile(
    rf"^{_SO}(?:(?:did|has|have|does|is|was|were|are) (?:my|the|our|those|these|all (?:my|the|our)) (?:own )?(?:list|questions?)(?: of questions)?\b.{{0,30}}\b(?:go|gone|went|sent|in|on|with|attached|there|included|go too)\b.{{0,18}}|(?:did|has|have) {_IT} (?:have|include|take|got|contain|go with|come with) (?:my|the|our) (?:list|questions?).{{0,14}}|(?:did|have) (?:they|you) (?:get|got|send|sent|pass(?:ed)? on|have|include[d]?) (?:my|the|our) (?:list|questions?)\b.{{0,20}})$"
)
NEW_ONE = re.compile(
    rf"^{_SO}(?:(?:can|could|may|how (?:do|can)) (?:i|we)|(?:i|we)(?:'d| would)? (?:want|like|need) to|let (?:me|us)|let'?s) (?:please |just |now )?(?:start|send|write|do|make|begin|pass on|put in|fill in)(?: over(?: with)?)? (?:a |an |the )?(?:new|another|fresh|different|second|correct|right|better)(?: (?:one|message|form|request|note))?\b(?! (?:doctor|hospital|list|chat|opinion|team))(?:.{{0,40}})$"
)
OF_TAKING_IT = re.compile(
    rf"^{_SO}(?:what(?:'?s| is| does| do(?: you)?)?|whats|how does|explain)(?: (?:mean by|it mean to|meant by))? ?(?:tak(?:e|ing) (?:it|this|that) back|(?:it|the) taking back|withdraw(?:ing|al)?(?: it)?)(?: (?:mean|do|work|involve))?$|^{_SO}what happens (?:if|when) (?:i|we) (?:take (?:it|this|that) back|withdraw(?: it)?)$"
)
WAS_IT_SAID = re.compile(
    rf"^{_SO}(?!.*\bin (?:the|his|her|my|that) (?:letter|notes|report|leaflet)\b)(?:did|have|has|does) (?:you|it|my message) (?:(?:actually|also|even|really) )*(?:tell|told|say|says|said|put|mention(?:ed)?|include|ask(?:ed)?|make|made|let)(?: (?:them|the \w+|in|it))*(?: (?:know|clear))?(?: (?:that|about|how|if|whether))? (?:it|its|it's|he|he's|hes|she|she's|shes|we|we're|i|i'm|im|my|our|his|her|the|urgent)\b.{{0,50}}$"
)
_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
BY_WHEN = re.compile(
    rf"^(?:{_SO}(?:2|two|\d+|the|them|your|those) )*(?:working days?[ ,.-]+)?{_SO}(?:so |is |it's |its |means? |does |that(?:'?s|s| is| mean(?:s)?)? |by |on |before |until |not |till |like )*(?:{_DAY}|tomorrow|next week|the weekend|after the weekend)(?: (?:then|at the (?:latest|earliest)|or|by|{_DAY}))*$"
)
NOBODY_ANSWERS = re.compile(
    rf"\b(?:what|who|how|where)\b.{{0,48}}\b(?:if|when) (?:no ?(?:one|body)|they|you|he|she|{_STAFF}|i|we)(?:'?s| is| has| have|'ve| do| does| will|'ll| did)?(?: ?n[o']?t| never| ever| still)*(?: (?:hear|get|got|been))?(?: (?:ring|rings|rang|rung|call|calls|called|phones?|answers?|answered|repl(?:y|ies|ied)|contacts?|nothing|anything|gets? back|got back|back|respond|responds))+\b|^{_SO}(?:and )?if (?:no ?(?:one|body)|they (?:don'?t|dont|never|do not)) (?:rings?|calls?|phones?|repl(?:y|ies)|answers?|gets? back)(?: (?:to )?(?:me|us))?$"
)
TOLD_WHEN_SEEN = re.compile(
    rf"^{_SO}(?:(?:will|do|does|would|can|could) (?:they|anyone|anybody|someone|somebody|you|it|i|we) (?:be |get )?(?:tell|told|let|know|say|notify|notified|message|text|email|hear)(?: (?:me|us))?(?: know)?|(?:do|will|would) (?:i|we) (?:get|be) (?:told|notified|a message|a text)|how (?:will|do|would|can) (?:i|we) (?:know|tell|see|find out)) (?:when|once|if|that|as soon as|whether) (?:(?:they|its?|that|someone|somebody|anyone|anybody)(?:'ve|'s| have| has| is| was| do| actually)*|my message(?:'s| has| is)?)(?: been)? (?:seen|see|sees|read|reads|opened|open|opens|got|get|gets|looked at|received|receive)\b.{{0,14}}$"
)
IN_TIME = re.compile(
    rf"(?:\b(?:they|any(?:one|body)|some(?:one|body)|{_STAFF})(?:'ll| will| would| are going to| gonna)?|\b(?:are they|is anyone) going to) (?:actually |really |even )*(?:see|read|get|open|look at|reply to|answer|act on) {_IT} (?:(?:in time|before|by \d|by (?:then|{_DAY}|tomorrow|tonight|noon|lunch)|first|tonight|this (?:morning|afternoon|evening)|overnight)\b|(?:straight|right) away\b)"
)
_AT = r"(?:sat|sitting|stuck|stood|standing|waiting|here|in (?:a ?& ?e|a and e|ane|casualty|the (?:waiting room|corridor|cubicle|ward|hospital))|on the ward|by (?:his|her) bed)"
HERE_NOW = re.compile(  # "2 days?? im sat here now"
    rf"\b(?:i'?m|i am|we'?re|we are|(?:he|she)(?:'?s| is)) (?:still |just |already |literally |both )*{_AT}\b[^.?!]*\b(?:now|here|already|tonight|a ?& ?e|waiting|hours?|today)\b|\b(?:i|we) (?:can'?t|cannot|cant) wait (?:(?:here )?(?:for )?(?:\d+|two|three|that|till|until|a) ?\w*)\b"
)
SEEN_TO = re.compile(  # somebody came, or it is a list that they wait on
    r"\b(?:came|come|coming|arrived|seen (?:him|her|us)|thanks|thank you|months?|weeks?|years?|list|at home)\b"
)
HOME_SOON = re.compile(
    r"\b(?:they|nurse|doctors?|ward|consultant|just|we|been|being|being told|told)\b[^.?!]{0,24}\b(?:told|said|say|saying|says|letting|let|sending|sends?|sent|can)\b[^.?!]{0,18}\b(?:go(?:ing)? home|home)\b(?! (?:visit|help|nurse|oxygen|life|from school))"
    r"|\b(?:going|go|goes|sent|send|sending|leaving|allowed|back|coming|get|getting) (?:him |her |us |them )?home (?:today|tonight|tomorrow|now|soon|in (?:an|a|the|\d|half)\b|this (?:morning|afternoon|evening)|first thing|later)"
    r"|\b(?:(?:being|been|getting|get|is|'s|are) )?discharg(?:ed?|ing)(?: (?:us|him|her))? (?:today|tonight|tomorrow|now|soon|this (?:morning|afternoon|evening)|in (?:an|a|the) )|\bdischarge (?:is )?(?:today|tonight|tomorrow|now)\b"
)
LONG_SINCE = re.compile(
    r"\b(?:last (?:week|month|year|time)|(?:week|month|year)s? ago|yesterday|were sent home|got sent home|was sent home|when we (?:go|get|got|went))\b"
)
TAKES_OUT = re.compile(
    rf"^(?:{_SO}(?:please|i want to|i'd like to|i need to|can (?:i|we|you)|could (?:i|we|you)|how (?:do|can) (?:i|we)) )*(?:just )?(?:(?:take|get|leave|cut|pull) (?:(?:a|one) line|(?:a|an|one|the|that|this) (?:[\w'-]+ ){{0,2}}?(?:bit|part|sentence|word))(?: (?:about|where|on|with)\b.{{0,30}})? ?out\b|(?:remove|delete|take out|cut out|scrap|leave out|get rid of) (?:a|an|one|the|that|this|my) (?:[\w'-]+ ){{0,2}}?(?:line|bit|part|sentence|word)s?\b|(?:re)?send {_IT} again (?:but )?(?:not|without|minus|only|leave out|leaving out)\b)"
)
NEVER_CAME = re.compile(
    rf"\b(?:{_IT}|(?:the|my|our|what (?:i|we)) (?:addition|added(?: bit)?|extra bit|correction|second bit)) (?:(?:has|have|had|did)(?:n'?t| not| never)|never|not)(?: (?:even|actually|ever|been))* (?:reach(?:ed)?|got(?:ten)?|get|arrived?|made it|gone|go|come|came|seen|received)\b|\b(?:they|{_STAFF}|pals)(?:'ve| have| has| say(?:s)?(?: they(?:'ve| have)?)?| said(?: they)?| had)*(?: ?(?:n'?t|not)| never| still)+(?: (?:even|actually|ever|have))* (?:got(?:ten)?|get|had|seen|received?|read) (?:{_IT}|the (?:addition|message|correction)|what (?:i|we) (?:added|sent|wrote))\b"
)
_REACH = (
    r"(?:write|writes|ring|rings|call|calls|phone|text|e-?mail|post|letter|contact|reply|answer|get (?:back|in touch))"
)
HOW_REACHED = re.compile(  # "who'll ring us", "will they write to me or will they ring"
    rf"\b(?:will|do|would|are) (?:they|{_STAFF}|it) (?:going to |gonna |be )?{_REACH}(?: to)?(?: me| us)? or (?:will they |do they |just |is it |would they |by )*{_REACH}\b"
    rf"|\bwho(?:'?ll| will| would|'?s going to| is going to|'?s gonna)(?: (?:actually|even|then))* {_REACH}(?: (?:to|me|us|back))*\b|\bhow (?:will|do|would) (?:they|{_STAFF}) {_REACH}\b|\b(?:is|will) it (?:be )?(?:a |by )?(?:letter|phone ?call|e-?mail|text) or (?:a |by )?(?:letter|phone ?call|call|e-?mail|text)\b"
)
TELL_AGAIN = re.compile(
    rf"\b(?:do|will|must|should) (?:i|we)(?: have to| need to)? tell (?:them|{_STAFF}) (?:about|that|again|all)\b|\bor do they know\b"
)
WAY_THERE = re.compile(  # "did the email get in"
    rf"^{_SO}(?:did|does|is|was|has|have|are) (?:you (?:put|got|have|include|send) )?(?:the|my|our) (?:\w+ )?(?:e-?mail|phone|number|mobile|address)(?: (?:address|number))?(?: (?:get|got|go|gone|went|been|put|be|still|also|even|all|right))*(?: (?:in|on|there|through|in there|on there|in it|on it|with it|in (?:the|my) message))+(?: (?:too|as well|then|or not|now|ok|okay))*$"
)
BINNED = re.compile(
    rf"\b(?:will|would|do|can|could|might|are) (?:they|{_WHO})(?: (?:just|going to|gonna|even|actually|all|probably))* (?:bin|ignore|throw|chuck|delete|dump|laugh at|refuse|reject|shred|tear|lose) {_IT}\b|\b(?:will|does|would) {_IT} (?:just |all |only )*(?:get|be|go) (?:binned|ignored|thrown (?:away|out)|deleted|refused|rejected|in the bin)\b"
)


_THE_CODE = r"(?:(?:my|the|that|this|a|your|our|secret|reference|both) )*(?:codes?(?! (?:blue|red|word))|reference(?: number)?|secret(?: code)?)"
CODE_OR_PAGE = re.compile(
    rf"\b(?:los[et]|lost|losing|forg[oe]t|forgotten|misplaced|deleted|(?:did ?n'?t|did not|never|have ?n'?t|have not) (?:\w+ )?(?:write|wrote|written|keep|kept|save|saved|got|get|have)|(?:do ?n'?t|do not|can'?t|cannot|cant) (?:\w+ )?(?:have|find|remember|know|read))(?: (?:down|where|what))* {_THE_CODE}\b"
    rf"|\b(?:what|where)(?:'?s| is| was| are| were| did i put| do i (?:find|use|put))? {_THE_CODE}(?: (?:again|for|please|from before))*$|\b(?:give|show|tell|send) (?:me )?{_THE_CODE}(?: (?:again|please|once more))+$|\b(?:what|how)(?: (?:do|if|happens|can))* (?:i|we) (?:lose|lost|forget|do with|use|need) {_THE_CODE}\b"
    r"|\b(?:what|where|how)\b.{0,24}\bwhat (?:you|i|we) passed on\b"
)


def _code_or_page(it: Weighed, plain: str) -> str | None:
    """What the page is that was named with the code, and what whoever lost it can do."""
    return "sent_code_lost" if it.snapshot.sent and CODE_OR_PAGE.search(plain.replace('"', "")) else None


def _what_back_is(it: Weighed, plain: str) -> str | None:
    return "sent_what_back_is" if OF_TAKING_IT.match(plain) and it.snapshot.sent else None


def _was_it_said(it: Weighed, plain: str) -> str | None:
    return "sent_as_written" if WAS_IT_SAID.match(plain) and it.snapshot.sent else None


def goes_home_soon(text: str) -> bool:
    """Today or tomorrow: sooner than a message may be read."""
    plain = plain_words(text)
    return bool(HOME_SOON.search(plain)) and not LONG_SINCE.search(plain)


def needed_now(it: Weighed, plain: str) -> str | None:
    """Sooner than anybody may read it; near a danger card too, since it says whom to tell now."""
    if not it.snapshot.sent:
        return None
    if goes_home_soon(plain):
        return "sent_before_home"
    return "sent_here_now" if HERE_NOW.search(plain) and not SEEN_TO.search(plain) else None


def _told_now(it: Weighed, plain: str) -> Plan | None:
    """With what they want added, where the message says so."""
    name = needed_now(it, plain) if len(plain.split()) <= LONGEST_NOW else None
    if name is None:
        return None
    if wants_to_add(it.snapshot.text):
        return it.plan(before=(Reply(_phrase(it, name)),), after=it.lines, for_addition=True)
    return it.plan(before=(told_of_sent(it, name),), after=it.lines)


def _what_then(it: Weighed, plain: str) -> str | None:
    """The days it takes, silence, and being told: while it stands. Near a danger card that is not what is asked."""
    if not it.snapshot.sent or it.snapshot.near_notice:
        return None
    told = (
        ("sent_not_in_time", IN_TIME.search(plain)),
        ("sent_no_answer", NOBODY_ANSWERS.search(plain)),
        ("sent_when_seen", TOLD_WHEN_SEEN.match(plain)),
        ("sent_by_when", BY_WHEN.match(plain) and _days_were_told(it, plain)),
    )
    return next((name for name, found in told if found), None)


def _days_were_told(it: Weighed, plain: str) -> bool:
    return "working day" in plain or "working day" in (it.snapshot.last_text or "")


def _of_its_own_lines(it: Weighed, plain: str) -> str | None:
    """How they are reached, and by what, as they asked for it; and that it stays as it was written."""
    if not it.snapshot.sent or it.snapshot.near_notice:
        return None
    if HOW_REACHED.search(plain):
        return "sent_way"
    if WAY_THERE.match(plain):
        return "sent_line_there" if it.snapshot.sent_lines.get("contact_value") else "sent_line_not_there"
    if BINNED.search(plain):
        return "sent_not_binned"
    return "sent_as_written" if TELL_AGAIN.search(plain) else None


def _changes(it: Weighed, plain: str) -> str | None:
    """What cannot be done to it, and what did not reach anybody."""
    if not it.snapshot.sent or it.snapshot.near_notice:
        return None
    if NEVER_CAME.search(plain):
        return "sent_not_arrived"
    part = TAKES_OUT.search(plain) or (only_a_part(plain) and gone_means_back(it))
    return "sent_take_out" if part and not it.snapshot.to_list else None


def gone_means_back(it: Weighed) -> bool:
    """It is the taking back that is spoken of, and not whether it went."""
    lately = (it.snapshot.text, *it.snapshot.earlier[:EARLIER])
    return it.snapshot.taken_back or any(OF_TAKING_BACK.search(plain_words(one)) for one in lately)


def _is_it_gone(it: Weighed, plain: str) -> str | None:
    if not (IS_TAKEN_BACK.match(plain) or (asks_whether_gone(plain) and gone_means_back(it))):
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
    if not asks_for_readers(plain):
        return None
    return "sent_taken_back" if it.snapshot.taken_back else "sent_readers"


def _list_went(it: Weighed, plain: str) -> str | None:
    if not LIST_WENT.match(plain):
        return None
    return "sent_with_questions" if it.snapshot.sent_questions else "sent_without_questions"


ASKED: Sequence[Callable[[Weighed, str], str | None]] = (
    _list_went,
    _code_or_page,
    _knows_of_it,
    _is_it_gone,
    _rings_still,
    _what_then,
    _of_its_own_lines,
    _who_reads,
    _what_back_is,
    _was_it_said,
    _changes,
)


def about_sent(it: Weighed) -> Plan | None:
    snapshot, said = it.snapshot, it.snapshot.text
    if not snapshot.choice and snapshot.form == QUESTIONS and snapshot.sent and asks_of_a_note(said):
        return it.plan(before=_of_their_list(it), after=it.lines, for_addition=True)
    if snapshot.choice or snapshot.form or not (snapshot.sent or snapshot.taken_back):
        return None
    behind = without_staying(said) if snapshot.sent else said
    plain = plain_words(behind)
    if shown := _told_now(it, plain) or _words_shown(it):
        return shown
    if snapshot.sent and (puts_sent_right(said) or fact_added(said)):
        return it.plan(after=it.lines, for_addition=True)  # with what is asked beside it
    if snapshot.sent and asks_whether_sent(said) and not gone_means_back(it):
        status = ToEngine(intent="ask_handoff_status")  # where nothing was added to it
        return it.plan(engine=status, after=it.lines, for_addition=True)
    of_lines = _of_its_own_lines(it, plain) if len(plain.split()) <= LONGEST_NOW else None
    if len(plain.split()) > LONGEST and not of_lines:
        return None
    if NEW_ONE.match(plain):
        return it.plan(engine=ToEngine(intent="request_handoff"), after=it.lines)
    if agreed := _yes_and_asks(it):
        return agreed
    names = _asked(it, behind) or ((of_lines,) if of_lines else ())
    if not names and behind != said and not (asks(behind) or wants_to_add(said) or wants_to_correct(said)):
        names = ("sent_stays",)  # and what they said with it can be added
    return it.plan(before=tuple(told_of_sent(it, name) for name in names), after=it.lines) if names else None


def _words_shown(it: Weighed) -> Plan | None:
    """The words that went, and to whom; or one line of them, which can be corrected."""
    snapshot = it.snapshot
    if not snapshot.sent:
        return None
    if asks_part_or_all(plain_words(snapshot.text)):
        return it.plan(before=(told_of_sent(it, "sent_take_out"),), after=it.lines)
    line = line_asked(snapshot.text)
    if line and (says := snapshot.sent_lines.get(line)):
        told = f"{_phrase(it, 'sent_line_says')}\n\n{BY_NAME[line].label}:\n{says}"
        correct = Offer(it.words.wording.choice("choice_correct"), {ADDITION: AdditionPress(do="line", field=line)})
        return it.plan(before=(Reply(told, (correct, it.words.offers.add())),), after=it.lines)
    if asks_what_went(snapshot.text):
        return it.plan(engine=ToEngine(intent="ask_handoff_status"), after=it.lines)
    return None


def _of_their_list(it: Weighed) -> tuple[Reply, ...]:
    """What was added there is theirs alone, and is not taken for what the team has."""
    return () if it.snapshot.sent_questions else (Reply(_phrase(it, "sent_without_questions")),)


def _yes_and_asks(it: Weighed) -> Plan | None:
    """ "Yes take it back. will they still have it": the yes to what was asked just before, and what stands then."""
    first, *rest = re.split(r"(?<=[.!?,;])\s+", it.snapshot.text.strip())
    offered = any(offer.payload.get("intent") == "affirm" for offer in it.snapshot.offers)
    yes = DOES_IT.match(plain_words(first)) or yes_or_no(first) == "affirm"
    if not (rest and offered and yes and it.snapshot.sent) or any(yes_or_no(one) == "deny" for one in rest):
        return None
    if not any(asks(one) for one in rest):
        return None
    told = Reply(_phrase(it, "sent_back_stays"))
    return it.plan(engine=ToEngine(intent="affirm"), after=(told, *it.lines))


def _phrase(it: Weighed, name: str) -> str:
    return it.words.wording.phrase_for(it.reader, name, now=clock.now())


def _asked(it: Weighed, text: str) -> Sequence[str]:
    """Of the whole; or of its sentences, where nothing else is asked in any of them."""
    sentences = [plain_words(one) for one in re.split(r"(?<=[.!?])\s+", text)]
    for parts in ([plain_words(text)], sentences):
        found = [next((name for asked in ASKED if (name := asked(it, part))), None) for part in parts]
        if any(found) and not any(name is None and asks(part) for name, part in zip(found, parts, strict=True)):
            return tuple(dict.fromkeys(name for name in found if name))[:2]
    return ()


def told_of_sent(it: Weighed, name: str) -> Reply:
    text = it.words.wording.phrase_for(it.reader, name, now=clock.now())
    if name == "sent_with_questions":
        text = f"{text}\n\n{it.snapshot.sent_questions}"
    lines = it.snapshot.sent_lines
    if name in ("sent_way", "sent_line_there"):
        asked = ("contact_method", "contact_value", "best_time") if name == "sent_way" else ("contact_value",)
        shown = "\n".join(f"{BY_NAME[one].label}: {lines[one]}" for one in asked if lines.get(one))
        text = f"{text}\n\n{shown}" if shown else text
    back = Offer(it.words.wording.choice("choice_take_back"), {"intent": "withdraw_handoff"})
    ways = (it.words.offers.leave_message(),) if it.snapshot.taken_back else (*it.words.offers.while_open()[:2], back)
    return Reply(text, (*ways, it.words.offers.to_do("request_person")))

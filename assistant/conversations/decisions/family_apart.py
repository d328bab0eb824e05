"""Families who live apart, and what is to be kept from one of them: what staff may tell or show, whom they refuse, who
reads a message. Nobody here can see it: what is known is said, who can say the rest, and that a wish can be passed on.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant import clock
from assistant.answers.reply import Reply
from assistant.answers.wording import Reader
from assistant.conversations.decisions.weighed import Plan, ToEngine, Weighed
from assistant.conversations.forms import HANDOFF_FORM
from assistant.conversations.readers.order_asks import order_asked
from assistant.conversations.readers.writing_to_team import writes_to_team
from assistant.conversations.told_engine import ASKED_AGAIN
from assistant.details.question import asks
from assistant.handoffs.fields import OWN_WORDS
from assistant.handoffs.readers.not_to_know import not_to_know
from assistant.masking.recognisers.words import given_names
from assistant.signs import normalised

VOICE_OF_CHILD, BY_AGE = "child_voice", "under 16, at 16 and 17, able to agree to treatment"
KEPT, APART, DISAGREE = "kept_from_other_parent", "living_apart", "parents_disagree"
LATELY = 3  # messages before
LONGEST = 45  # words; a longer message says more
_KIN = r"(?:mums?|mam|mom|mother|dads?|father|parents?|ex|ex[- ](?:wife|husband|partner)|step ?\w+|partner|husband|wife|family)"
_PARENT = rf"(?:(?:his|her|their|my|our|the (?:other|child'?s|birth|real))(?: (?:own|birth|real|other))? {_KIN}|(?:birth |real )?{_KIN})"
_STAFF = r"(?:they|the (?:hospital|ward|team|doctors?|staff|nurses?|gp|school)|doctors?|staff|pals|reception|anyone|anybody|someone|nurses?|hospital)"
_OPENS = r"(?:will|do|does|can|could|would|must|might|are|is|have|should|may)"
OTHERS_TOLD = re.compile(
    rf"\b{_OPENS} {_STAFF}(?: (?:have|need|got|going|allowed|able|legally|be|to|ever|just))* (?:tell(?:ing)?|ring(?:ing)?|phone|call|inform|contact|write to|let|send (?:it |this |anything |letters? |a copy )?to|show(?: it to)?|involve) {_PARENT}\b(?!'s (?:mobile|number|phone|work))"
    rf"|\b{_OPENS} {_PARENT} (?:have to |need to |ever |also |legally )*(?:be (?:told|informed|rung|contacted)|get(?:s)? (?:a copy|told|the letters?|letters?|a letter|copies|sent)|need to know|have to know)\b"
    rf"|\b{_OPENS} {_PARENT} (?:just )?(?:ring|phone|call|ask|go to|e-?mail)(?: up)?(?: (?:the )?(?:pals|ward|hospital|you|them|reception|doctors?|gp))?(?: up)? (?:and|to) (?:find out|get|know|see|hear|be told|ask (?:about|what))\b"
    rf"|\b(?:is|are|will) (?:(?:her|his|my|our|their)(?: \w+'?s)?|{_PARENT}'?s?) (?:name|address|number|details)(?: (?:be|still|also))* (?:on|in) (?:anything|it|this|that|there|the (?:form|letters?|notes?|file|records?|system))\b"
    rf"|\bwho (?:else )?(?:has|have|gets?|needs?) to (?:be told|know)\b"
)
TELL_HER = re.compile(  # of a parent whom a young person has just named
    rf"^(?:(?:ok|okay|yes|yeah|but|and|so|right|um+|cool|fine|thanks|like)[ ,]+)*(?:will|would|do|does|could|might|can|are|must) {_STAFF}(?: (?:have|need|got|going|gonna|allowed|to|ever|just|legally))* (?:tell|ring|call|phone|inform|message) (?:her|him|them)(?: (?:i asked|about (?:it|this|me)|that i asked|if i ask(?: for (?:another doctor|a second opinion|one|this|it))?|though|tho|too|or not|then))*(?:[.,?!]|$)"
)
OTHER_PARENT = re.compile(
    rf"\b(?:his|her|their|the) (?:\w+ )?{_KIN}\b|\bmy ex\b|\bthe other parent\b|\b(?:he|she) has pr\b"
)
_US_TWO = r"(?:each other|one another|between (?:us|ourselves|the two of us)|among(?:st)? (?:us|ourselves))"
WE_DIFFER = re.compile(
    rf"\b(?:what |where )?we (?:do not|don'?t|dont|can'?t|cant|cannot|never) (?:really |all |both )?agree (?:about |on |over |with )?(?:is |are )?(?:about |with )?{_US_TWO}\b|\bwe (?:disagree|argue|differ|row) (?:\w+ ){{0,2}}{_US_TWO}\b|"
    rf"\b(?:if |what if |say )?(?:me and (?:her|him|{_PARENT})|(?:her|him|she|he|{_PARENT}) and (?:me|i)|we (?:both|two)|the two of us|us two|us parents|both parents|both of us)(?: (?:just|still|both))* (?:do not|don'?t|dont|can'?t|cant|cannot|won'?t|never|didn'?t) (?:\w+ )?(?:agree|see eye to eye)\b|\b(?:if |what if )(?:she|he|{_PARENT}) (?:says? no|disagrees?|doesn'?t agree|doesnt agree|won'?t agree|wont agree|is against it)\b[^.?!]*\bwho (?:decides|wins|has the (?:last|final) (?:say|word)|gets the say)\b"
)
VOICE = re.compile(r"(?:^|[.!?,;]\s+|\n)([A-Za-z]+): ")
PARENTS = {"mum", "mam", "mom", "dad", "mother", "father", "me", "him", "her", "husband", "wife"}
WHOSE = re.compile(
    r"\b(?:is|isn'?t) (?:it|this|that) (?:actually |really |not )?(?:my|hers?|his|their|mums?|mum's|my (?:mum|dad|parents)'?s?) (?:decision|choice|call|body)\b|\bwhose (?:decision|choice|call)\b"
    r"|\bwho (?:actually |really )?(?:decides|gets to decide|has the (?:final|last) (?:say|word))\b|\b(?:my|mine) (?:decision |choice )?or (?:hers|his|theirs|(?:my )?(?:mum|mam|dad|parents?)'?s?)\b"
    r"|\b(?:can|do) i (?:get to )?decide\b|\bdo i need (?:my )?(?:mum|mam|dad|parents?)'?s? (?:permission|consent|to agree|say so)\b"
)
TOLD_TO = re.compile(r"\b(?:tell|tells|told|telling|inform|ring|find out)\b")
UNKNOWING = re.compile(
    rf"\bwithout {_PARENT} (?:knowing|finding out|being told|hearing|getting wind)\b|\b(?:behind|without telling) {_PARENT}(?:'?s? back)?\b"
)
A_PARENT = re.compile(r"\bmy (?:\w+ )?(?:mum|mam|mom|mother|dad|father|parents?|carers?)\b|\b(?:mum|dad)\b")
NOT_SEEN = re.compile(  # "can i send a message to the dr and my dad not see it"; a line for the team may say so too
    rf"\b(?:without|so(?: that)?|and|but|if|that|does|will|can|would|do|is|if) {_PARENT}(?: (?:can|will|do|does|is|to|going|be|ever|has|have))* ?(?:not|n'?t|never|can'?t|cannot|won'?t|doesn'?t|doesnt|wont|cant)?(?: (?:to|be able to|get to|going to|ever|have to))* (?:sees?|seeing|reads?|reading|knows?|knowing|finds? out|finding out|hears?|be told)\b(?: (?:it|this|that|what|about|anything|of it))*"
    rf"|\b(?:tell me|say|answer|what) about {_PARENT}(?: first)?\b(?! (?:who|that|being|and)\b|'s)|\b(?:you )?(?:did ?n[o']?t|never|havent|haven'?t) (?:say|said|tell me|told me|answer(?:ed)?) (?:if|whether|about) {_PARENT}\b"
)
OF_OTHERS = re.compile(r"\b(?:died|death|coroner|agree|consent|sign|second opinion)\b")
SHUT_OUT = re.compile(
    rf"\b{_PARENT} (?:has |had |have )?(?:told|asked|said to|instructed) (?:the )?(?:reception\w*|ward|hospital|doctors?|nurses?|staff|school|gp|surgery|them) (?:not to|to not|never to|that i)\b|\b(?:(?:can|could|may|is|are) (?:she|he|{_PARENT}|they)|(?:she|he|{_PARENT}) (?:can|could|may|is|has)) (?:allowed to |able to |just |legally )*(?:stop|block|ban|keep|refuse)(?:ping|ping)? (?:them |staff |the (?:ward|hospital) )?(?:from )?(?:ringing (?:me|us)|telling (?:me|us)|talking to (?:me|us)|(?:me|us) (?:from )?(?:see|visit|be(?:ing)? (?:told|there|rung|with)|know|hear|ring|find|com(?:e|ing) (?:in|to)|going (?:in|to see)|talking to|speaking to|getting (?:letters?|told|the|any|updates?|information)|having (?:letters?|information)))"
    r"|\b(?:i'?m|i am|am i|are we|we'?re)(?: (?:even|still|actually))* (?:not )?(?:allowed|banned|able|entitled)(?: (?:to|from))* (?:see|seeing|visit\w*|go (?:and |in )?(?:to )?(?:see|visit)|be with) (?:him|her|them|my \w+|our \w+)\b"
    r"|\b(?:can|could|may) (?:i|we) (?:just |still |even )?(?:go|come|turn up|walk|get in)(?: (?:in|into|up|down|over|to|at|a ?& ?e|a and e|the (?:ward|hospital)|hospital|there|and))* (?:see|visit|be with) (?:him|her|them|my (?:own )?(?:son|daughter|boy|girl|kids?|child))\b"
    r"|\b(?:get|be|getting|being)(?: (?:put|added|copied))+ (?:on|to|in|into|on to|onto)(?: (?:the|his|her|their|all))* (?:letters?|mailing|copies|list of letters|correspondence)\b|\b(?:get|have|want)(?: (?:the|his|her|their))? letters? (?:sent )?(?:to me )?(?:too|as well|also)\b"
    rf"|\b(?:do|would|will) i (?:need|have to get|have to have|have to ask for) (?:her|his|{_PARENT}'?s?) (?:permission|consent|say[- ]so|ok|agreement)\b"
)
LIVES_APART = re.compile(
    r"\b(?:separated|divorced|split up|not together|broke up|live apart|no contact|don'?t live (?:together|with))\b"
)
TOLD_NOTHING = re.compile(
    r"\b(?:nobody|no ?one|they|hospital|ward|doctors?)\b[^.?!]{0,24}\b(?:tells?|told|telling|ring|rings|speak|speaks|talks?|lets? me)\b[^.?!]{0,12}\b(?:me|us)\b|\b(?:my|any|what) rights\b|\ball the letters\b|\b(?:right|allowed|entitled) to (?:know|information|be told)\b"
)
OF_CARE = re.compile(
    r"\b(?:second opinions?|another (?:doctor|opinion)|operat\w+|surgery|treat\w*|jabs?|vaccin\w*|ask for (?:one|it)|abroad|passport)\b"
)
MEETINGS = re.compile(
    r"\b(?:can'?t|cannot|cant|not (?:allowed|able|welcome|invited)|won'?t let me|wont let me|don'?t let me|said no|no place|shut out|kept out|am i allowed|may i|can i)\b[^.?!]{0,30}\b(?:meetings?|conference|core group|lac review|strategy)\b|\b(?:meetings?|conference)\b[^.?!]{0,24}\b(?:without me|not invited|not allowed|can'?t go|cant go|shut me out)\b"
)
SOCIAL = re.compile(
    r"\b(?:social (?:worker|services|work)|council|local authority|lac|core group|conference|kinship|foster\w*|guardian)\b"
)
ORDERS = re.compile(
    r"\b(?:special guardian\w*|sgo|guardianship|residence order|child arrangements? order|care order|court order)\b"
)
ORDER_ASKED = re.compile(
    r"\b(?:agree|permission|consent|sign|decide|say no|refuse|overrule|final say|need (?:her|his|the)|need (?:\w+ )?(?:parents?|mum|mother|dad)|ask (?:her|his) (?:mum|mother|dad|father)|allowed to (?!ask\b|get\b|request|seek|look|have (?:a|another)\b))"
)
ASKED = re.compile(r"\b(?:do|does|can|must|would) (?:i|we|she|he|his|her|they)\b|\bwho\b")
READS_MESSAGE = re.compile(
    r"\b(?:will|can|does|would|could|is|might) (?:the|that|this|my|his|her|our|any|same) (?:\w+ ){0,2}?(?:doctor|dr|consultant|nurse|surgeon|registrar|gp|physio|matron)(?: \w+)? (?:ever |also |be able to |get to |going to |gonna )*(?:read|see|get|be shown|look at) (?:this|it|that|my (?:message|words|chat)|what i)\b(?! (?:as|before|in|when)\b)"
)
READS_LIST = re.compile(
    r"\bwho (?:else )?(?:will|can|gets to|could|would|is going to|does)? ?(?:see|sees|read|reads|look at|get|gets) (?:this|my|the|our) (?:list|questions|plan)\b"
)
WANTS_KNOWN = re.compile(
    rf"\b(?:i|we) (?:just |only |really )*(?:want|need|would like|wish)(?:ed)? (?:them|the (?:team|doctors?|ward|nurses?|hospital|staff)|somebody|someone|people there) to (?:know|be told|understand) (?:that )?(?:i|we|my|our|he|she|{_PARENT}|not|please)\b"
)
PRESSES = re.compile(
    r"^(?:(?:so|but|and|no|ok|please|just|well|answer me|tell me)[ ,.!]+)*(?:(?:is|was) (?:it|that|this|she|he) (?:even )?(?:allowed|legal|right|ok(?:ay)?)(?: or not)?|(?:it'?s )?(?:a )?(?:simple )?yes or no|answer me|can (?:she|he|they)(?: or can'?t (?:she|he|they))?)(?:[ ,.?!-]+(?:(?:just )?yes or no|or not|answer me|please))*[ .?!]*$"
)
OWN_PARENTS = re.compile(r"\bmy (?:parents?|mum|mam|mom|mother|dad|father)\b")
OF_A_CHILD = re.compile(r"\b(?:his|her|him|he|she|son|daughter|child|baby|kids?|grand\w+|our|my ex)\b")
_NOBODY_FEARED = r"(?:(?:i|we|im|i'?m|am|she|he) )*(?:(?:do not|don'?t|dont|am not|not|no|never|isn'?t|ain'?t)(?: (?:at all|really|feel|be|any))*) (?:fear|fearing|afraid|scared|frightened|frighten\w*)(?: (?:of|from))?"
OF_ONE_MIND = re.compile(  # said to the page on parents who do not agree
    rf"\b{_NOBODY_FEARED}(?: (?:my|his|her|the))? (?:husband|wife|partner|dad|father|mum|mother|him|her|anyone|anybody|other parent|hubby|man)\b|\bno (?:fear|afraid|scared)\b"
    r"|\bwe (?:(?:are|do|both|all|always|just|two|really|have|want|think|feel|say|re|'re) )*(?:the )?(?:same|agreed?|together (?:on|in) (?:this|it)|on the same (?:page|side)|of one mind|one mind|united|in agreement)\b"
    r"|\b(?:we|i|me and (?:him|her)|he and i|she and i)(?: (?:both|and|him|her|he|she))* ?(?:do not|don'?t|dont|didn'?t|did not|never) (?:(?:say|said|even|actually) )*(?:dis ?agree\w*|argue|fight)\b|\b(?:he|she|my (?:husband|wife|partner))(?:'s| is| s)? (?:not (?:like that|bad|violent|a bad)|agrees? with me|good (?:man|husband|dad|father)|lovely|kind)\b|\bnobody (?:disagrees?|is arguing)\b|\bwe both (?:want|think|say|feel)\b"
)
NOT_OF_ONE = re.compile(
    r"\b(?:but|except|until|used to|sometimes|we (?:do not|don'?t|dont|can'?t|cant|never) (?:\w+ )?agree|hit\w*|hurt\w*|shout\w*|angry|drunk|kill\w*|lock\w*|threat\w*|not the same|different things|opposite|when he)\b"
)
FEARED = re.compile(r"\b(?:fear|fears|afraid|scared|frighten\w*)\b")
ASKS_REFUGE = re.compile(r"\b(?:what|who)(?:'?s| is| are| s)?(?: (?:a|the|this|that))? refuge\b")
_NOT_RUNG = re.compile(
    r"\b(?:nobody|no ?one|they|you|the (?:hospital|team|ward))(?: (?:can|must|should|is|are|may))* (?:not |never )?(?:to )?(?:ring|call|phone) me at work\b"
)


def asked_of_family(text: str) -> str | None:
    """The id of the answer, or of the phrase, that holds what is known; None for anything else."""
    plain = normalised(text)
    if len(plain.split()) > LONGEST:
        return None
    if READS_LIST.search(plain):
        return "who_sees_list"
    if READS_MESSAGE.search(plain):
        return "who_sees_doctor"
    if MEETINGS.search(plain) and SOCIAL.search(plain):
        return "meetings_unknown"
    if ORDERS.search(plain) and ORDER_ASKED.search(plain) and (asks(text) or ASKED.search(plain)):
        return "order_unknown"
    if two_voices(text) or (WE_DIFFER.search(plain) and not re.search(r"\bdoctors?\b", plain)):
        return DISAGREE
    if asks_unseen(text) or (UNKNOWING.search(plain) and asks(text)):
        return KEPT
    if OTHERS_TOLD.search(plain) and not OF_OTHERS.search(plain):
        return KEPT
    apart = LIVES_APART.search(plain) and TOLD_NOTHING.search(plain)
    if (SHUT_OUT.search(plain) or apart) and not OF_CARE.search(plain):
        return APART
    return "wish_can_go" if _wishes(text, plain) else None


def two_voices(text: str) -> bool:
    """ "Priya: eleven times. Tom: nine.": each parent speaks, under the own name."""
    voices = {one.lower() for one in VOICE.findall(text)}
    return len(voices) > 1 and voices <= given_names() | PARENTS and not asks(text)


def whose_decision(text: str) -> bool:
    """Asked by a young person: theirs, or a parent's."""
    plain = normalised(text)
    return len(plain.split()) <= LONGEST and bool(WHOSE.search(plain))


def _decides(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    reader = _as_young(it)
    if snapshot.choice or snapshot.form or reader.writer != "young_person" or not whose_decision(snapshot.text):
        return None
    page, now = it.words.answers.reply(VOICE_OF_CHILD, reader, now=clock.now()), clock.now()
    again = snapshot.last_answer == VOICE_OF_CHILD
    told = (it.words.said_again.part_of(VOICE_OF_CHILD, BY_AGE, reader, now=now) if again else None) or page
    if told.text == snapshot.last_text:
        return None
    if TOLD_TO.search(normalised(snapshot.text)):
        told = replace(told, text=f"{told.text}\n\n{it.words.wording.phrase('young_told', now=now)}")
    return it.plan(before=(told,), after=it.lines)


def asks_unseen(text: str) -> bool:
    """Whether it can go without somebody of the family seeing it: asked, or asked for once more."""
    plain = normalised(text)
    found = NOT_SEEN.search(plain)
    of_others = OF_OTHERS.search(plain) or re.search(
        r"\b(?:scan|results?|baby|visit\w*|ward|bed)\b|\b(?:see|seeing) (?:the|a|my|our|his|her) (?:\w+ )?(?:doctors?|consultant|nurses?|gp|surgeon|specialist)\b",
        plain,
    )
    pressed = found and re.match(r"(?:tell|say|answer|what|you|did|never|haven)", found.group())
    return bool(
        found and not of_others and (asks(text) or pressed or re.match(r"(?:can|could|will|would|does) ", plain))
    )


def _wishes(text: str, plain: str) -> bool:
    if asks(text):
        return False
    return bool(not_to_know(text) or WANTS_KNOWN.search(plain) or _NOT_RUNG.search(plain))


def of_one_mind(text: str) -> bool:
    """ "I am not afraid of him", "we think the same"; with nothing that takes some of it back."""
    plain = normalised(text)
    return len(plain.split()) <= LONGEST and _of_one_mind(plain)


def _of_one_mind(plain: str) -> bool:
    rest, said = OF_ONE_MIND.subn(" ", plain)
    return bool(said) and not NOT_OF_ONE.search(plain) and not FEARED.search(rest)


def _taken_for_apart(it: Weighed) -> Plan | None:
    """Regret, and how to ask; never the page on fear again."""
    snapshot = it.snapshot
    if snapshot.form or snapshot.choice or snapshot.last_answer != DISAGREE or it.lines:
        return None
    if not of_one_mind(snapshot.text) or writes_to_team(snapshot.text):
        return None
    name = "of_one_mind_refuge" if ASKS_REFUGE.search(normalised(snapshot.text)) else "of_one_mind"
    told = Reply(it.words.wording.phrase(name, now=clock.now()))
    return it.plan(before=(told,), engine=ToEngine(intent="ask_how_to_request"))


def family_apart(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    if taken := _taken_for_apart(it) or _decides(it):
        return taken
    at_step = snapshot.form == HANDOFF_FORM and snapshot.field not in OWN_WORDS
    if snapshot.choice or (snapshot.form and not at_step) or it.reader.writer == "bereaved":
        return None
    pressed = snapshot.last_answer in (KEPT, APART) and PRESSES.match(snapshot.text.lower().replace("\u2019", "'"))
    known = "yes_or_no_unknown" if pressed else _known(it)
    young = it.reader.writer == "young_person"
    if known is None and tells_them(snapshot.text, snapshot.earlier, A_PARENT if young else OTHER_PARENT):
        known = KEPT
    if known == KEPT and at_step and any(asks_unseen(one) for one in snapshot.earlier):
        return it.plan(before=(_again(it),), engine=ASKED_AGAIN, after=it.lines)
    if known is None or (known == "wish_can_go" and (at_step or snapshot.sent)):
        return None
    return it.plan(before=(_told(it, known),), engine=ASKED_AGAIN if at_step else None, after=it.lines)


def _known(it: Weighed) -> str | None:
    """What an order means for a parent comes before the page on what is kept from one."""
    known = asked_of_family(it.snapshot.text)
    if known not in (None, KEPT) or it.reader.writer == "young_person":
        return known
    of_order = order_asked(it.snapshot.text, it.snapshot.earlier, it.reader.writer)
    if of_order is None:
        return known
    told_just_now = it.snapshot.last_text == it.words.wording.phrase(of_order, now=clock.now())
    return "order_known_no_more" if told_just_now else of_order


def tells_them(text: str, earlier: Sequence[str], who: re.Pattern[str] = A_PARENT) -> bool:
    """ "Will they tell her", by a young person or a parent who named the (other) parent before."""
    plain = normalised(text)
    named = any(who.search(one.lower()) for one in (text, *earlier[:LATELY]))
    return named and len(plain.split()) <= LONGEST and bool(TELL_HER.match(plain))


def _again(it: Weighed) -> Reply:
    """The page stands just above; what it comes to for this message."""
    return Reply(it.words.wording.phrase("unseen_again", now=clock.now()))


def _told(it: Weighed, known: str) -> Reply:
    now, snapshot = clock.now(), it.snapshot
    if known not in (KEPT, APART, DISAGREE):
        passes = it.words.offers.next_steps(("request_handoff", "request_person"))
        return Reply(it.words.wording.phrase(known, now=now), passes)
    reader = _as_young(it)
    page = it.words.answers.reply(known, reader, now=now)
    before = (page.text,) if snapshot.last_answer == known else ()
    return it.words.said_again.not_twice(page, snapshot.last_text, reader, now=now, asked=snapshot.text, before=before)


def _as_young(it: Weighed) -> Reader:
    """Whoever speaks of their own parents, and of no child, and has not said who they are."""
    plain = it.snapshot.text.lower()
    young = it.reader.writer is None and OWN_PARENTS.search(plain) and not OF_A_CHILD.search(plain)
    return replace(it.reader, writer="young_person") if young else it.reader

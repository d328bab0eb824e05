"""Questions about the form itself at one of its steps: why a line is wanted, what to put, who reads it, how much is
left, what was put before; and the wish to go back. Whole messages only: a family's words for the team stay theirs.
"""

import re
from dataclasses import dataclass
from enum import Enum

from assistant.handoffs.beside.asked_late import asks_whether_they_answer, without_the_hour
from assistant.handoffs.beside.how_it_is_taken import HOW_TAKEN, TEAM
from assistant.handoffs.line_names import field_named
from assistant.handoffs.words.whole_question import LEAD, LONGEST, TAIL, whole_question


class About(Enum):
    SEEN = "seen"  # all that was written
    LINE = "line"  # one line of it
    PUT = "put"  # what to write here
    WHY = "why"
    WHY_ALL = "why_all"  # of all that is asked
    READERS = "readers"
    LENGTH = "length"
    LEFT = "left"  # how much is still asked
    MUST = "must"
    OMIT = "omit"  # whether a line may be left out
    BACK = "back"
    LIST = "list"  # whether their list goes with it
    REPLY = "reply"  # when the team answers
    BOTH = "both"  # of two children
    FITS = "fits"  # whether what was just said belongs in this line
    HOW = "how"  # what happens with the form
    AFTER = "after"  # what happens once it was sent
    NAMING = "naming"  # whether staff may be named in the message
    WHERE = "where"  # orders to send it to somebody else
    HARM = "harm"  # what the team may think of whoever asks
    FILED = "filed"  # whether it goes in the notes
    ONE = "one"  # whether all of it goes in one message
    COMPLAINT = "complaint"  # whether it counts as one
    MEANS = "means"  # what the button that leaves a line out says
    LOOK_UP = "look_up"  # why it is not looked up in the hospital's records


@dataclass(frozen=True)
class FormQuestion:
    """`field` is the line that is named in it; None for the step that is asked, or for all."""

    about: About
    field: str | None = None


_IT = r"(?:it|this|that|them|these|those)"
_A_DAY = r"(?:(?:by|on|at|in|before|over|first thing|this|late|early) )*(?:the )?(?:tomorrow|today|tonight|(?:the )?(?:night|week ?end|bank holiday|morning|evening|afternoon)s?|sunday|(?:mon|tues|wednes|thurs|fri|satur)day)s?(?: (?:morning|afternoon|evening|night))?"
_WHOSE = r"(?:the|my|our|your|her|his|their|a|an|any|this|that|both)"
_THE_LINE = rf"(?:{_WHOSE} )?(?:[\w'-]+ ){{0,4}}?[\w'-]+"
_WRITTEN = r"(?:wrote|written|put|said|say|typed|type|write|given|gave|give|filled in|fill in|entered|enter|told you|told them|answered)"
_WROTE = rf"(?:what (?:i|we)(?:'?ve| have| had)? (?:just )?{_WRITTEN}|my (?:answers?|words|message|form)|the (?:whole )?(?:form|thing|lot|message|answers?|lines?)|everything|all of it|it all|{_IT})"
_SO_FAR = r"(?:please|so far|already|before|earlier|down|up to now|until now|now|again|first|back|all|at the end|yet|in full|before (?:it|i|you|we|they|this|that)\b[\w' ]{0,30})"
_WISHED = r"(?:(?:can|could|may) (?:i|we|you) (?:just )?|(?:i|we)(?: want|'?d like| would like| need) to |let me |please )?(?:just )?"
_LOOKS = (  # the bare wish to look, and at what stands there
    rf"show(?: it| this)?(?: to)? me(?: {_SO_FAR})*|(?:please )?show(?: it| this| me)*(?: {_SO_FAR})+|please show(?: it| this| me)*|(?:let me|(?:can|could|may) (?:i|we)) (?:just )?(?:see|look|have a look)(?: (?:at it|it))?(?: {_SO_FAR})*"
    rf"|{_WISHED}(?:see|read|check|look at|show me) (?:what|how much) (?:it|you|u|this|there|the (?:form|message)|my message|i|we)(?:'?ve|'?s| has| have| is)? ?(?:says?|got|have|looks like|there|written|down)?(?: {_SO_FAR})*"
    rf"|(?:where'?s|where is|where are) (?:it|this|we) (?:at|up to)(?: now)?(?: (?:{_WISHED}show me what (?:you|u|it)(?:'?ve)? (?:got|have|says?)(?: {_SO_FAR})*))?"
)
_WE = r"(?:i|we|you|u|they|anyone|the team|the hospital|somebody|someone)"
_OWN_LINE = r"(?:(?:my|the|our) (?:whole )?(?:messages?|letter|note|wording|questions?(?: list)?|list(?: of questions)?)(?: (?:to|for) (?:them|the (?:\w+ )?(?:team|ward|doctors?|staff|nurses?|hospital)))?|(?:what|the (?:bit|part|thing|words?)) (?:(?:i|we)(?:'?ve)? (?:wrote|written|put|said|typed)|(?:to|for) (?:the )?(?:them|team|ward|doctors?|staff))|my (?:own )?words)"
_THEIRS = r"(?:it|this|that|these|those|them|all (?:of )?(?:this|that|it)|what (?:i|we)(?:'?ve)? (?:write|put|say|type|wrote|written|tell you|send|fill in)|(?:my|the|our) (?:answers?|messages?|words|details|form|note|letter)|(?:this|the) (?:box|bit|form|message|page|step))"
_STAFF = r"(?:(?:the|an?|any|some|real|actual|his|her|our|my|their|just|only|it|for|to|be) )*(?:surgeons?|doctors?|consultants?|nurses?|sister|admin(?:istrator)?s?(?: person| people| staff| team)?|office(?: staff)?|secretar(?:y|ies)|receptionists?|managers?|person|people|humans?|staff|team|hospital|ward|pals|specialists?|computers?|machines?|robots?|any(?:one|body)|some(?:one|body)|medical people|clinicians?|professors?|registrars?)"
_CLINICIAN = r"(?:doctors?|consultants?|nurses?|surgeons?|registrars?|specialists?|staff|dr\\.? \\w+|people|person|them|therapists?)"
_ELSEWHERE = r"(?:(?:his|her|their|our|my|the|an?|that|other|another|new|old|own|private|different|second|local|family) )*(?:doctors?|consultants?|gps?|surgeons?|specialists?|hospitals?|teams?|wards?|clinics?|private(?: (?:one|hospital|doctor|clinic))?|other(?: one)?|ones?)"
_OPENS = r"(?:reads?|reading|sees?|seeing|opens?|opening|gets?|getting|handles?|handling|deals? with|dealing with|receives?|receiving|picks? up|picking up|looks? (?:at|over|through)|looking (?:at|through)|goes? through|going through|has (?:sight of|access to)|have (?:sight of|access to)|processes|checks?|is told|gets? hold of|gets? sight of|gets? to (?:see|read|look at|open))"
_SOONER = r"(?:once|when|after|before|if|as soon as) (?:it'?s|it is|it has|i'?ve|i have|i|we|you|that'?s)(?: \w+){1,4}"
_LOOKING = r"(?:you(?: (?:people|lot|guys|all|folks))?|u)"
_RECORDS = r"(?:on|in|from|off) (?:(?:the|your|their|his|her|our|my|that|hospital|nhs) )*(?:files?|records?|systems?|notes|computers?|screen|database|books)"
_LOOKED_UP = r"(?:it|that|this|those|these|(?:his|her|the|their|our|my) (?:(?:hospital|nhs) )?(?:number|date of birth|dob|birthday|birth date|details|ward|clinic|file|records?))"
_FINDS = (
    rf"(?:(?:(?:find|check|look|bring|pull|search for|look for|look up|search|go by)(?: up)? (?:{_LOOKED_UP}|him|her|them|us|me)|(?:see|have|get|know|got) {_LOOKED_UP}|search|look|check)(?: up)?"
    rf"(?: (?:{_RECORDS}|yourselves|yourself|already|there|somewhere|by (?:(?:his|her|the|my) )?(?:name|surname)|with (?:just )?(?:the|his|her) (?:sur)?name|for yourselves|for yourself))*)"
)
_NOTES = r"(?:(?:her|his|their|my|our|the|child'?s|medical|clinical|health|hospital|patient|nhs) )+(?:notes?|records?|file|chart)"
_PATTERNS: tuple[tuple[About, str], ...] = (
    (
        About.FILED,
        rf"(?:does|do|will|would|is|are|can|did|has) {_THEIRS} (?:all )?(?:be |get |going |to |ever |also |then |been )*(?:go|goes|put|filed|kept|stored|noted|saved|recorded|written|added|copied|end up|stay|show|part)(?: (?:up|down|on|in|into|to|onto|of))* {_NOTES}(?: (?:too|then|as well|forever|or not|yes or no))*"
        r"|(?:(?:her|his|the|their) )?(?:clinical|medical|health|hospital) (?:records?|notes)(?: (?:yes or no|or not))*",
    ),
    (
        About.LOOK_UP,
        rf"(?:(?:why|how come|surely) )*(?:can'?t|can not|cannot|couldn'?t|don'?t|do not|won'?t|wouldn'?t|haven'?t|shouldn'?t) {_LOOKING} (?:(?:just|not|simply|already|even) )*{_FINDS}"
        rf"|(?:(?:why|how come|surely) )*(?:can|could|do|will|would|have) {_LOOKING} (?:(?:just|simply) )?not (?:(?:just|simply|already) )*{_FINDS}"
        rf"|(?:(?:why|how come|surely) )+{_LOOKING} (?:(?:just|must|should|will|can'?t|cannot|can|couldn'?t|could|don'?t|do|already|not|haven'?t|have)(?: |(?='ve)))*{_FINDS}"
        rf"|(?:surely )?(?:(?:isn'?t|is|will|won'?t|must|should) )?{_LOOKED_UP}(?:'?s|'?ll| is| will| must| should)?(?: (?:not|be|all|already|there|have to|surely))* {_RECORDS}(?: (?:already|somewhere|surely|anyway))*",
    ),
    (
        About.LIST,
        r"(?:(?:are|is|have|has|did|do|will|does) )+(?:(?:my|the|those|these|our|all) )*(?:\w+ )?(?:questions?|list|ones)(?: (?:that )?(?:i|we) (?:made|did|wrote|asked))?(?: (?:already|all|also|be|go|going|get|got|been|still))* (?:in|on|with|into|part of|included|attached|added|put in|sent|there)(?: (?:it|this|that|there|here|to it|the message|my message|the form|too|already|as well|now))*(?: (?:or|so) (?:do|must|should|will) (?:i|we) (?:(?:have|need) to )?(?:type|write|put|add|do|give)(?: (?:it|them|those|all|in|out|again|myself|here|there|down|separately))*)?"
        r"|(?:do|must|should) (?:i|we) (?:(?:have|need) to )?(?:type|write|put|copy)(?: (?:it|them|my (?:list|questions)|the (?:list|questions)|all|in|out))+ (?:again|twice|here|in)(?: (?:again|here|too))*(?: or (?:are|is|have|has|do|does|did) (?:you|they|it) (?:got|have|in|there|know|already)(?: (?:them|it|there|in|already))*)?",
    ),
    (
        About.NAMING,
        rf"(?:(?:what(?:'?s| is)|is there (?:anything|something|a problem)) (?:wrong )?(?:with|if)|(?:is|would) (?:it|that) (?:be )?(?:ok(?:ay)?|all right|alright|allowed|wrong|bad|rude|fair)(?: for me| for us)? (?:to|if i|if we)|can|may|could|should|am i allowed to|are we allowed to|(?:do|must) (?:i|we) (?:have|need|got) to|must|why can'?t|what if|what happens if)(?: (?:i|we|me|us|my))* (?:just |actually |even )?"
        rf"(?:put(?:ting)?|us(?:e|ing)|say(?:ing)?|writ(?:e|ing)|mention(?:ing)?|giv(?:e|ing)|includ(?:e|ing)) (?:down |in )?(?:the |his |her |their |my |a |any )?(?:{_CLINICIAN}'?s?'? (?:full |real )?names?|names? of (?:the |a |any )?{_CLINICIAN})(?: (?:down|in|here|in (?:it|this|my message|the message)))*"
        rf"|(?:can|may|should|could|do|must|am|are|is it ok to|is it ok if) ?(?:i|we)?(?: (?:have|need|allowed) to)? (?:name|naming) (?:the |any |his |her |their )?(?:{_CLINICIAN}|names)(?: (?:in|here|in (?:it|this|my message|the message)))*",
    ),
    (
        About.WHERE,
        rf"(?:actually |no |please |just )*(?:(?:do not|don'?t|dont|not) (?:send|pass|give)(?: (?:it|this|that|any of (?:it|this)))?(?: on)? to {_ELSEWHERE}(?: (?:but|and|just|please|instead))* ?)?(?:send|pass|give)(?: (?:it|this|that))(?: on)? to {_ELSEWHERE}(?: (?:instead|please|too|as well|not \w+))*"
        rf"|(?:actually |no |please |just )*(?:do not|don'?t|dont|not) (?:send|pass|give)(?: (?:it|this|that|any of (?:it|this)))?(?: on)? to {_ELSEWHERE} (?:(?:but|and|just|please|instead) )*(?:(?:send|pass|give)(?: (?:it|this|that))?(?: on)? )?to {_ELSEWHERE}(?: (?:instead|please))*"
        r"|(?:(?:does|will|would|is) )?(?:this|that|it|my message|the form|what i write)(?:'?s| is| will| does)? (?:only|just) (?:goes?|going|sent|get sent|for|reach(?:es)?)(?: to| for)? (?!to\b|on\b|show\b)(?:the |this |that |one )?[\w'-]+(?: [\w'-]+){0,2}"
        r"|(?:is|does) (?:this|that|it|my message|the form) (?:just|only) (?:go(?:es)? )?(?:for|to) [\w'-]+(?: [\w'-]+){0,2}"
        r"|(?:does|will|would|can|could) (?:this|that|it|my message|the form|what i write)(?: also| ever)? (?:go|reach|get|be (?:sent|seen))(?: to| by| at)? (?:(?:an)?other|our|my|a different|the other) hospital(?: (?:in|at) [\w'-]+| as well| too)*",
    ),
    (
        About.BACK,
        r"(?:(?:can|could|may|how (?:do|can)) (?:i|we|you) |(?:i |we )?(?:want|need|would like|'?d like) to |let me |let'?s |take me |please |just )*(?:go(?:ing)? |step |take me )?back(?:wards)?(?: (?:please|again|up|to|a|an|one|1|the|my|last|previous|step|steps|question|questions|answer|page|one before|one i just did|thing|before|bit))*"
        r"|undo(?: (?:it|that|this|the last (?:one|bit|answer)|my last (?:one|answer)))*"
        r"|(?:the )?(?:previous|last)(?: (?:step|question|one|page))(?: again)?"
        r"|(?:can|could) (?:i|we|you) (?:change|correct|redo|fix|undo) (?:the last (?:one|answer|thing|question|bit)|my last (?:answer|one)|what i just (?:said|put|wrote|typed)|the one before)"
        r"|(?:can|could|how (?:do|can)) (?:i|we|you)? ?(?:please )?go back to (?P<back>(?:the|my|her|his|their) [\w' -]{3,40})|(?:go|take me) back to (?P<back2>(?:the|my|her|his|their) [\w' -]{3,40})",
    ),
    (
        About.BACK,
        rf"(?:(?:can|could|may|might|am|is|would|are|how (?:do|can)|(?:is )?there (?:a|any) way|what if|do) ?(?:i|we|it|there)?(?: (?:a|any) way)? ?(?:still |please |just |also |possible |allowed |able |need |want |have |be )*(?:to )?(?:please )?|(?:can|could|would) you (?:please )?(?:let me )?|let me |let'?s |i(?:'?d| would)? (?:just |really )?(?:want|need|like|have|wish) to |i(?:'?ll| will) )"
        rf"(?:change|alter|edit|reword|re-?write|re-?phrase|re-?do|amend|revise|tweak|modify|adjust|correct|fix|improve|go over|add to) (?P<back3>{_OWN_LINE})(?: (?:a bit|a little|slightly|still|now|again|please|here|first|before (?:it|i|you|they)\b[\w' ]{{0,20}}|if i (?:want|need)(?: to)?|or not|or is it too late))*",
    ),
    (
        About.SEEN,
        rf"{_LOOKS}|(?:(?:can|could|may|do|will|when (?:do|can|will)) (?:i|we) (?:get to |be able to |just )?|(?:can|could|will) (?:you|u) (?:please )?|(?:i |we )?(?:want|need|would like|'?d like) to |let me |let us |please )(?:just )*(?:see|read|look at|look over|have a look at|view|check|check over|go over|go through|read through|re-?read|show me|read me|read back|read it back|show|remind me(?: of)?)(?: back| again| over| through)*(?: (?:me|to me))? ?{_WROTE}(?: {_SO_FAR})*(?: to me)?"
        rf"|(?:show|read) (?:me )?(?:back )?{_WROTE}(?: (?:{_SO_FAR}|to me))*|remind me what (?:i|we) {_WRITTEN}(?: {_SO_FAR})*|read (?:it|that) back(?: to me)?"
        rf"|what (?:have|did) (?:i|we|you) (?:got )?(?:so far |just |already )?{_WRITTEN}(?: (?:{_SO_FAR}|here|there|in it|for the others?))*|what have you got(?: {_SO_FAR})*|what does (?:it|the (?:form|message)) say(?: {_SO_FAR})*"
        rf"|(?:did|have|do) (?:you|u) (?:just |even )?(?:get|got|take|taken|note|noted|have|catch|caught|put|written|write) (?:that|it|this|all (?:of )?(?:that|it|this)|(?:my|the|our) (?:\w+ )?(?:answers?|words|number|address|name|e-?mail|details))(?: (?:in|down|right|written down|or not|too|as well|yet|there))*",
    ),
    (
        About.LINE,
        rf"what (?:have|did|had) (?:i|we|you) (?:got )?(?:just )?{_WRITTEN}(?: down)? (?:for|as|about|under|on|in|at) (?P<line>{_THE_LINE})"
        rf"|what have you got(?: down)? (?:for|as|about|under) (?P<line2>{_THE_LINE})"
        rf"|(?:what|which) (?P<line3>(?:[\w'-]+ ){{0,3}}[\w'-]+) (?:did|have) (?:i|we|you) (?:got )?{_WRITTEN}(?: {_SO_FAR})*"
        rf"|did (?:i|we) (?:already |just )?{_WRITTEN} (?:you |them )?(?P<line4>(?:the|my|her|his|their) (?:[\w'-]+ ){{0,3}}[\w'-]+?)(?: (?:right|in|already|down|correctly|properly))*"
        rf"|(?:what'?s|what is|what are) (?P<line5>(?:the|my|her|his|their) (?:[\w'-]+ ){{0,4}}?[\w'-]+) (?:down as|in there|you have|you'?ve got|i (?:gave|put))",
    ),
    (About.HARM, HOW_TAKEN),
    (
        About.ONE,
        r"(?:do|must|should|can|may|is it ok (?:if|to)) (?:i|we)? ?(?:have to |need to )?(?:put|write|send|ask|say|fit|do)(?: (?:it|them|these|my|for|about))* (?:all|both|everything|all (?:of (?:it|them|this)|three|four|this|my \w+)|both things|three things)(?: (?:of (?:it|them)|three|things|asks|questions))* (?:in|into|as|on) (?:the |a )?(?:one|same|1|single)(?: (?:message|go|form|box|letter))*|(?:one|a single|a separate) message (?:for|or) (?:each|all|three|two|several)(?: .{0,30})?"
        r"|(?:(?:do|does|must|should|shall|can|could|may|would|will|am|is it ok(?:ay)?|is it better|is it best)(?: (?:i|we|it|they|if i|if we))?(?: (?:just|all|both|have|need|got|supposed|meant|allowed|able|to))* )(?:put|write|send|say|include|fit|go|be|do)(?: (?:all|all of (?:it|this|that|them)|it|this|that|everything|both|them|the lot|(?:all )?(?:two|three|four|five)(?: (?:things|of them|points|asks))?|(?:more than one|several|a few|lots of|two|three|many)(?: (?:things?|points?|worries|questions|messages?))?|together|down|here))* ?(?:in(?:to)? (?:one|the same|a single|this one|the|my|this|separate|one single|different)(?: (?:go|box|one))*(?: messages?)?|at once|together|separately|in one go|messages?)"
        r"|(?:is it|it'?s) (?:just )?(?:one|a single) message(?: (?:for (?:all|everything)(?: of (?:it|them))?|only|each))*|(?:one message|one at a time) or (?:two|three|several|more|all(?: together)?|separate(?: ones)?)|should (?:i|we|it) (?:do|be|write|send|make) (?:separate|two|three|several|one) messages?",
    ),
    (
        About.COMPLAINT,
        r"(?:(?:does|will|would) (?:this|that|it|saying this|sending (?:it|this)) (?:mean|make|count as|be|become)|is|isn'?t|am i|are they going to treat|will they treat|do they treat)(?: (?:this|it|that|its|it'?s|is|i'?ve|making|going to be|now|like|as|put in|raising|just|even))* (?:an? )?(?:(?:official|formal|proper|real) )*complaint(?: (?:now|or (?:not|what|just .{1,30})|about [\w ]{1,20}))*"
        r"|will (?:this|it|they|that) (?:treat|take|be|count|go)(?: (?:it|this|be|treated|taken|down|in|as))* (?:an? )?(?:(?:official|formal|proper) )*complaint(?: (?:or (?:not|what)))*"
        r"|(?:does|do|is|will|would|am|are|have|has|can|did)(?: (?:this|that|it|i|we|my message|what i (?:write|put|wrote|say|send)|writing this|sending (?:this|it)))(?: (?:now|just|then|all|actually|mean|make|made|making|count|counts|counted|go|going|get|be|being|seen|taken|treated|classed|become|turn|into|down|to|as|that|this|it|its|it's|is|i|i'm|we|have|put|putting|sent|sending|in|with))* (?:an? )?(?:(?:official|formal|proper|real|actual) )?complaint(?: (?:now|then|or not|against (?:him|her|them|anyone|the \w+)|with this|by this|or just a (?:message|question|request)))*",
    ),
    (
        About.MEANS,
        r"(?:what|wot|wat)(?:(?:'?s| is| are)(?: meant by)?| (?:do|does|did|would) (?:you|they|it|this) mean by| do| does)(?: exactly)? (?:(?:the|a|an|this|that|your|word|words|line|button) )*[\"'\u201c]?(?:no )?list today[\"'\u201d]?(?: (?:mean|means|stand for|even|supposed to be|meant to be|anyway|on here))*"
        r"|(?:i(?:'?m| am)? ?)?(?:(?:not(?: (?:really|quite|very))* |un)(?:certain|sure|clear)|(?:do not|don'?t|dont) (?:know|understand|get)) what (?:an? |you mean by )?[\"']?no list(?: today)?[\"']?(?: (?:is|are|means?))?"
        r"|(?:never heard of|define|explain|meaning of|(?:i )?(?:do not|don'?t|dont) understand) (?:the word )?[\"'\u201c]?no list(?: today)?[\"'\u201d]?"
        r"|(?:what(?:'?s|s| does| is| do you mean by| happens if i (?:press|choose|pick|say)| if i (?:press|choose|pick|say))|does|explain)(?: (?:it|that|this|mean|by|is|if i press|the button|the words))* [\"'\u201c]?no list(?: today)?[\"'\u201d]?(?: (?:mean|means|meaning|do|for|about|button))*(?: (?:(?:does (?:it|that) mean |that )?(?:there(?:'?s| will be| is)?|i (?:get|have|can)|one) .{2,40}))?"
        r"|[\"'\u201c]?no list(?: today)?[\"'\u201d]?(?: what(?:'?s| is| does)? (?:that|it|this)(?: (?:mean|for|about))*)",
    ),
    (
        About.LENGTH,
        rf"how (?:long|short|much|many words|many letters|detailed)(?: detail)? (?:should|can|could|does|do|must|may|is|am|are|shall)(?: (?:i|we|it|this|that|{_IT}|the (?:message|answer|text)))?(?: (?:allowed to|supposed to|meant to|have to|need to|able to))?(?: (?:be|write|put|say|type|go|tell (?:you|them)))+(?: in total)?|how many (?:words|letters) (?:can|may|should) (?:i|it) (?:write|be|use|have)"
        r"|(?:is there|what'?s|what is)(?: (?:a|the|any|my))? (?:(?:max|maximum|minimum|least|most|word|letter|character|size|length|longest) ?)*(?:limit|length|maximum|max|count|size|words?|letters?|characters?)(?: (?:on|for|to|of|in) (?:this|it|that|(?:the|my) message|words?|how (?:much|long|many words) (?:i|it|we) (?:can|could|may|is allowed to) (?:write|put|say|be|type)))?(?: (?:here|i can (?:write|put|use)))*|(?:will|does|can) (?:it|this|you) (?:cut|chop) (?:me|it|my message) (?:off|short)|can it be any length|(?:does|do|should) (?:it|this|i|that) (?:have to|need to)? ?(?:be|write|keep it) (?:very )?(?:long|short|brief|detailed)|how many (?:words|letters|characters)(?: (?:is it|do i get|are there|have i got))?|can it be (?:long|short|longer|as long as i like)",
    ),
    (
        About.REPLY,
        r"(?:how (?:long|soon|quickly|fast|many days)|when|by when)(?: (?:is|will|would|does|do|can|should|might|could|it|be|take|takes|till?|until|before|for|roughly|about|usually|normally))* (?:i |we |they |someone |somebody |anyone |the team |the hospital |the doctors? |you |a |an |the |them |me |us )*"
        r"(?:expect |get |have |wait for |going to |gonna |will |to )*(?:a |an |the |any |my |our |their )?(?:answer(?:s|ed)?|repl(?:y|ies|ied)|respon[ds]\w*|hear(?: (?:anything|something|back|from (?:them|you|the team|anyone|someone)))+|get back(?: (?:to (?:me|us)|in touch))?|be in touch|ring(?: (?:me|us))?|call(?: (?:me|us))?|contact (?:me|us)|come back to (?:me|us)|write back)"
        r"(?: (?:back|take|takes|come|comes|from (?:them|you|the team)|to (?:me|us|it|this)|once (?:it'?s|i'?ve|i have) sent(?: it)?|after (?:i send|it'?s sent)(?: it)?|me|us|about (?:it|this)))*",
    ),
    (
        About.REPLY,
        rf"how (?:long|many (?:days|weeks|hours))(?: (?:will|would|do|does|might|could|is|are|it|going to|gonna|usually|normally|about|roughly|now|till?|until|before))* (?:(?:take|need|be|want) )?(?:for )?{TEAM}(?: (?:usually|normally|going to|gonna|have|got|likely to|be))*(?: (?:take|need|want|be))?(?: (?:to|before|till?|until|for|they|we|i|me|an|a|the|with))* ?(?:answer(?:s|ing)?|repl(?:y|ies|ying)|respond(?:s|ing)?|hear(?: back)?|writes? back|rings?(?: back)?|calls?(?: back)?|(?:gets?|comes?|be|is|are|getting|coming) (?:back(?: to (?:me|us))?|in touch)|do (?:it|that)|read (?:it|this|that)|look at (?:it|this|that))?(?: (?:me|us|back|to (?:me|us|this|it)|once (?:it'?s|i'?ve|i have) sent(?: it)?))*",
    ),
    (
        About.LEFT,
        r"how (?:many|much)(?: more| other)?(?: (?:questions?|steps?|things|boxes|pages|of (?:these|them|those)|is there|longer))?(?: (?:are|is|will) (?:there|it|this|you)(?: be| going to be)?)?(?: (?:more|left|to go|to come|still|to do|to answer|to fill in|to ask|are you going to ask|of this|do you have|have you got|after this(?: one)?|now))*"
        r"|is (?:this|that|it) (?:nearly |almost )?(?:the )?(?:last|final|end|finished|done|over|it|everything|all|the end)(?: (?:one|question|step|bit|thing|part|of (?:it|them|the questions|the form)|now|then|you need|you want))*"
        r"|(?:are there|is there)(?: still)? (?:many |any |much |a lot |lots |some )?(?:more|left|to go|questions left|other questions)(?: (?:questions?|steps?|to (?:come|do|go|answer|fill in)|after (?:this|that)(?: one)?|left))*"
        r"|(?:am i|are we|is it) (?:nearly|almost|close to|about) (?:there|done|finished|the end|over)|how far (?:through|along|in|on) (?:am i|are we|is this)|(?:will|does|is) (?:this|it) (?:take|going to take) (?:long|ages|much longer|forever)|how (?:long|much longer) (?:does|will|is) (?:this form|this|the form|that|(?:all|filling) (?:of )?(?:this|that))(?: all)?(?: (?:in|going to|gonna|take|going to take|gonna take))+|how much longer|nearly (?:there|done|finished)|what (?:else )?do you (?:still )?need(?: (?:from me|to know|now|after this))*|what(?:'?s| is) (?:left|next|still to (?:do|come))",
    ),
    (
        About.READERS,
        rf"who(?:'?s| is| will| can| else| would)?(?: (?:is|will|can|going to|gonna|be|able to|actually|else))* (?:reads?|reading|sees?|seeing|gets?|getting|look(?:s|ing)? at|reciev(?:es?)|receives?|has|read) (?:all )?(?:{_IT}|what (?:i|we) (?:write|put|say|type|wrote|tell you)|my (?:answers?|message|words|details)|the (?:form|message|answers?))(?: (?:message|form|all|then|when it'?s sent|first|at the end))*"
        r"|(?:who|where) (?:does|will|is|do) (?:this|it|that|my (?:message|answers?)|these|they|all this) (?:going|go|gets?|sent|be)(?: (?:to|sent|be))*|who (?:am i|are we) (?:writing|talking|telling|sending (?:it|this)) (?:this |it )?to",
    ),
    (
        About.READERS,
        rf"(?:who|which (?:people|persons?|staff|doctors?|nurses?|teams?|of them|one of them)|what (?:people|person|(?:sort|kind) of (?:person|people|staff)))(?: (?:exactly|actually|all|else|is|are|will|would|can|could|does|do|going|gonna|to|be|able|allowed|ever|really|the ones?|that))* {_OPENS} {_THEIRS}(?: (?:{_SOONER}|first|then|in the end|at the (?:other )?end|there|at the hospital|or (?:is it )?{_STAFF}|is it {_STAFF}))*"
        rf"|(?:do|does|will|would|can|could|is it|is|are) {_STAFF}(?: (?:actually|really|ever|all|going to|gonna|who|that|the ones?))* {_OPENS} {_THEIRS}(?: (?:{_SOONER}|first|or(?: is it)? (?:just )?{_STAFF}|too|as well))*"
        rf"|(?:where|who|to whom) (?:does|will|would|do|is|are|did) {_THEIRS}(?: (?:then|actually|all|even|get|be))* (?:go|going|gone|end(?:s|ing)? up|land|sent|passed)(?: (?:to|on|off|after|afterwards|next|then|first|from here|with|{_SOONER}))*"
        rf"|is {_THEIRS} (?:for|to|going to|meant for|addressed to|read by|opened by|seen by) {_STAFF}(?: or (?:for |to |by )?{_STAFF})?|who (?:is|are) {_THEIRS} (?:for|meant for|addressed to|read by|opened by|seen by)",
    ),
    (
        About.REPLY,
        rf"(?:when|how (?:soon|quickly|fast|long)|by (?:when|what (?:day|date|time))|(?:on )?(?:what|which) (?:day|date))(?: (?:will|would|does|do|is|are|can|should|might|could|be|before|till?|until|then))* (?:{TEAM}|{_THEIRS})(?: (?:usually|normally|actually|going to|gonna|likely to|be|get|even))* (?:get|gets|have|has|receive|receives|received|read|reads|open|opens|opened|land|lands|arrive|arrives|reach|reaches|there|with them|picked up|dealt with|delivered)(?: (?:it|this|that|my message|them|on (?:their|the|his|her|somebody'?s|someone'?s) desk|there|with them|in (?:their|the) inbox|to them|by them|the hospital|the team|{_SOONER}))*",
    ),
    (
        About.REPLY,
        rf"(?:(?:will|does|do|can|could|would|is|are|might) (?:{TEAM}|{_THEIRS}|any ?(?:one|body)|some ?(?:one|body)|pals)|(?:{TEAM}|{_THEIRS}|any ?(?:one|body)|they)(?:'?ll| will))(?: (?:actually|even|going to|gonna|get|gets|be|being|there to|able to))* (?:read|reads|seen?|sees|looked? at|opened?|opens|picked up|picks? (?:it|this) up|dealt with)(?: (?:it|this|that|my message))?(?: (?:{_SOONER}|at all))* {_A_DAY}(?: (?:or|and) {_A_DAY})*(?: (?:or (?:not|later|when)|then|too|please))*",
    ),
    (
        About.HOW,
        rf"how (?:does|do|is|will|would|did)(?: (?:all|of|you|this|it|that|these|the|whole|thing|form|message|passing|sending|it|on|a|process|steps?))+ (?:work|go|done|happen)(?: (?:exactly|then|from here|{_SOONER}|in practice))*|how (?:it|this|that|all this|it all|this all) (?:all )?works"
        r"|(?:can you |could you |please |would you )*(?:talk|walk|take|run) me through (?:it|this|that|how (?:it|this) (?:all )?works|the (?:whole )?(?:form|steps|process|thing)|all of it)(?: (?:first|again|step by step))*"
        r"|(?:can you |could you |please |would you )*(?:explain|tell me|say) (?:first )?(?:how (?:it|this|that|all this|the form) (?:all )?works|what (?:this|it|the form) (?:is|involves|does|entails))(?: (?:to me|first|again))*"
        r"|what (?:exactly )?(?:does (?:it|this|the form|that) (?:involve|entail|consist of)|is (?:involved|this form|the form)|are the steps|am i (?:agreeing|saying yes|consenting|signing up) to|(?:do|would|will) i (?:have|need) to do)(?: (?:exactly|then|here|for (?:this|it)|if i (?:say yes|agree)))*"
        r"|what happens (?:if|once|when|after) i(?:'?ve| have)? (?:say yes|said yes|agreed?|press(?:ed)? yes)(?: (?:then|next|afterwards|after))*",
    ),
    (
        About.AFTER,
        rf"(?:and )?(?:what|wot)(?:'?s| is| does| do| will| would)? ?(?:happens?|goes on|comes? next|come of it|become of it|they do|the team do|they do with it|happening|supposed to happen)(?: (?:to|with) {_THEIRS})?(?: (?:then|next|afterwards))* (?:if|once|when|after|as soon as) (?:i|we|it|that|this|{_THEIRS})(?:'?s|'?ve| have| has| is| been| all| finally)* (?:press(?:ed)? send|sends?|sent|gone|goes|off|arrive[sd]?|gets? (?:there|sent)|in|with them|lands?)(?: (?:it|this|that|off|in|to them))*(?: (?:then|next|afterwards|after))*"
        rf"|what happens (?:to|with) {_THEIRS}(?: (?:then|next|afterwards|after))*|(?:and )?(?:then|after that|afterwards) what(?: happens)?|what (?:happens|comes) (?:next|afterwards|after (?:that|this)|after (?:i )?(?:sending|send)(?: (?:it|this))?)",
    ),
    (
        About.PUT,
        r"(?:what|which) (?:kinds?|sorts?|types?) of (?:help|support|needs?|things?|assistance|stuff|problems?|difficult(?:y|ies)|language help|adjustments?)(?: (?:do|would|could|can|might|are|is|does|you|i|we|it|they|there|that|this|mean|meant|have|get|ask|put|say|for|about|count|counts|in|here|offer|available|offered|want|provide))*"
        r"|(?:like|such as)(?: what| for (?:example|instance))?(?: (?:no|i have no|i'?ve no|i haven'?t a|haven'?t a) (?:clue|idea)(?: what (?:counts|goes|to put|you (?:mean|want)|belongs|is meant)(?: here)?)?)?|what (?:counts|qualifies)(?: (?:here|as (?:help|a need|needs|one|that)|for this))*"
        r"|(?:i(?:'?ve| have)? ?(?:got )?)?(?:no|not a) (?:clue|idea) what (?:counts|goes|to put|to write|you (?:mean|want)|belongs|is meant|is wanted)(?: (?:here|in here|by (?:that|this)))*|what (?:do|would) you mean by (?:help|needs|that|this|communication|language)(?: (?:with \w+|or \w+|needs))*|what(?:'?s| is| are) (?:meant|the options|my options|the choices)(?: (?:by (?:that|this|help)|here))*|for (?:example|instance)",
    ),
    (
        About.OMIT,
        rf"(?!.*\b(?:surname|(?:last|first|full|family|middle) name)\b)(?:can|could|may|is it (?:ok|okay|all right) if) (?:i|we) (?:please |just |still )*(?:(?:leave|miss|keep) (?P<omit1>{_IT}|{_THE_LINE}) (?:out|off|blank|empty)|(?:leave|miss) out (?P<omit2>{_IT}|{_THE_LINE})|(?:skip|not (?:give|put|say|share)(?: you| them)?) (?P<omit3>{_IT}|{_THE_LINE}))(?: (?:out|of (?:it|this)|one|question|step|here))*",
    ),
    (
        About.FITS,
        r"(?:does|do|would|should|can) (?:that|this|it|i|these|those)(?: (?:all|also))* (?:go|belong|fit|count|put (?:it|that|this)|write (?:it|that|this)|say (?:it|that|this))(?: (?:in|on))? (?:here|this (?:box|line|bit|one))|is (?:this|that|here) the (?:right )?(?:place|box|line|bit)(?: (?:for (?:that|it|this)|to (?:say|put|write) (?:that|it|this)|where i (?:say|put) (?:that|it)))*|is that what you (?:mean|want)"
        r"|(?:does|do|would|should|will|can|is) (?:that|this|it|all that|all of that|these|those)(?: all)? (?:go|belong|fit|count|come|right|ok(?:ay)?)(?: (?:in|under|as (?:help|a need)))*(?: (?:here|there|this(?: (?:box|line|bit|part|one|step))?))"
        r"|(?:is|was) (?:this|that|here|it) (?:(?:the )?(?:right|correct) (?:place|box|line|bit|part)|where (?:that|this|it) (?:goes|belongs))(?: (?:for|to put|to say) (?:that|this|it))?",
    ),
    (
        About.MUST,
        r"what (?:if|happens if) (?:i|we) (?:do not|don'?t|dont|haven'?t|have not|can'?t|cant|cannot)(?: got)?(?: (?:know|have|find|remember))? (?P<must2>(?:(?:the|his|her|their|a|my) )(?:hospital|nhs) number)(?: (?:here|yet|with me|to hand))*|(?:do|have) (?:i|we) (?:really |actually |even )?(?:have|need|got) to(?: have (?:any|one|some|something|a (?:question|list)))?|must (?:i|we)"
        r"|(?:do|must|have) (?:i|we)(?: really| actually)? (?:have |need |got )?(?:to have |have )?(?:any|a list|a question|questions|something to ask)"
        rf"|(?:do|must|have|should) (?:i|we) (?:really |actually |even )?(?:have to|need to|got to|must)? ?(?:answer|do|fill in|fill out|give|say|tell|put|write|type|share|complete|include)(?: (?:you|them|it in|anything))?(?: (?:{_IT}|anything|something|here|one|ones|question|questions|step|all|all of (?:it|them|these)|every one|everything|now|{_WHOSE} (?:[\w'-]+ ){{0,3}}[\w'-]+))*"
        rf"|(?:is|are) {_IT}(?: (?:one|question|step|bit))? (?:compulsory|required|optional|mandatory|needed|necessary|obligatory|essential|a must)|(?:does|do) {_IT} (?:one )?(?:have to be|need to be|need) (?:answered|filled in|done)"
        r"|what (?:if|happens if) (?:i|we) (?:do not|don'?t|dont|haven'?t|havent|can'?t|cant|cannot|won'?t|refuse to|would rather not)(?: (?:want to|wish to))? ?(?:answer|know|say|give it|fill (?:it|this) in|have (?:it|one|any|anything)|got (?:it|one|any|anything)|tell you|put anything|do (?:it|this|that))?(?: (?:it|this|that|one|question|you))*",
    ),
    (
        About.PUT,
        r"what(?:'?s| is| does)? (?:(?:a|an|the|his|her|their|my|this|that) )*(?P<need3>(?:hospital|nhs|patient|mrn|chi)(?: (?:number|no|id))+|mrn)(?: mean)?(?: (?:and )?where(?: (?:do|can|could|would|should|will|to|i|we|is|it|that|this))* (?:find|get|see|look|written)(?: (?:it|that|this|for it))?)?"
        r"|(?:where|how)(?: (?:do|can|could|would|should|will|to|i|we|you))* (?:find|get|see|look for) (?:(?:the|his|her|their|my|a|this|that) )*(?P<need4>(?:hospital|nhs|patient|mrn|chi)(?: (?:number|no|id))+|mrn|number)"
        r"|where(?: (?:do|can|could|would|should|will|i|we))* (?:find|see|look for) (?:it|that|this)|where(?:'?s| is) (?:the|his|her|my|that) (?P<need5>(?:hospital |nhs |patient )?number|mrn)(?: (?:written|printed|kept))?"
        r"|(?:am i|are we|is it|is that|would it be|would that be) (?:(?:really|even|still|all) )?(?:ok(?:ay)?|allowed|right|alright|safe|fine|supposed|meant)(?: (?:for (?:me|us)|to|if i|if we|be))* (?:giv\w*|put\w*|us(?:e|ing)|shar\w+|say\w*|writ\w+|typ\w+)(?: (?:you|in|down))? (?P<need6>(?:(?:his|her|their|the|a|kids?'?s?|child'?s?|full|real|whole|last|first|proper) )*(?:names?|surname))(?: (?:here|in here|on here|on this|in this|in full|out|down|in|in a chat))*"
        r"|(?:can|could|may|should) (?:i|we) (?:just |please )?(?:leave (?:out|off)|miss (?:out|off)|skip|not (?:put|give|say)|only (?:put|give)|just (?:put|give)) (?P<need7>(?:(?:his|her|their|the) )?(?:surname|last name|first name|full name))(?: (?:out|off|only|in))*"
        r"|what (?:do|should|shall|am|can|could|would|must|are) (?:i|we|you)(?: (?:even|actually|supposed to|meant to|have to|need to|want me to|expected to))* (?:put|write|say|type|enter|answer|fill in)(?: (?:here|in|it|this|that|there|for|box|the|one|question|step|now|down|as|an answer|bit))*"
        r"|what (?:goes|belongs|fits|is supposed to go) (?:here|in here|in this(?: box)?|there)|what (?:do|does|did) (?:you|it|this|that|they)(?: (?:question|one|step|word))? (?:mean|want|want me to (?:say|put|write|type))(?: (?:by (?:that|this|it)|here|from me|exactly))*|what (?:kind|sort) of (?:thing|answer|words?)s?(?: (?:do you (?:want|mean)|should i (?:put|write)|goes here))?"
        r"|(?:i |we )?(?:do not|don'?t|dont) (?:know|understand|get) what (?:to (?:put|write|say|type)|you (?:want|mean|need)|(?:this|that|it) (?:means?|is asking|wants))(?: (?:here|for this|in this|in here|me to (?:put|write|say)))*|(?:can you |could you |please )?(?:give|show) me an example(?: please)?|(?:for example|like what|such as|an example|example)"
        rf"|(?:do|does|will|would) {_WE} (?:need|want|have to (?:have|know|give))(?: (?:to know|me to (?:put|give)|to (?:put|give|write|say)))? (?P<need>{_THE_LINE})(?: (?:as well|too|or|and|not|here|in full|with it))*"
        r"|(?:is|would|will) (?:it )?(?:just|only) (?P<need2>(?:[\w'-]+ ){0,4}[\w'-]+) (?:be )?(?:enough|ok|okay|fine|alright|do|good enough)",
    ),
    (
        About.WHY_ALL,
        rf"(?:what|why|wot)(?: (?:do|does|would|will|are|is|must|should|on earth))* {_WE} (?:even |really |actually )*(?:need|want|ask(?:ing)?|have to (?:know|ask)|gather|collect)(?: (?:me|us|to know|for|from me))* (?:all (?:of )?(?:this|that|these|it|these (?:things|questions|details))|so (?:much|many(?: (?:things|questions|details))?)|(?:all )?(?:these|those) (?:things|questions|details)|all (?:the|these|those) \w+)(?: for)?"
        r"|(?:what|why)(?:'?s| is| are)? all (?:of )?(?:this|that|these|the|it)(?: (?:information|info|stuff|questions|details|data))?(?: (?:even|actually|needed|wanted|asked))? (?:for|needed|necessary)|why so many (?:questions|things|details)|what (?:is|are) (?:all )?(?:these|those|the) (?:questions|things|details) for",
    ),
    (
        About.WHY,
        rf"(?:why|how come)(?: (?:on earth|the hell))?(?: (?:do|would|does|are|is|should|must|did) {_WE} (?:all )?(?:even |really |actually |always |still )?(?:need|want|wants|needs|ask(?:ing)?|have to (?:know|ask|have)|care|require)(?:(?: me)?(?: (?:to know|to have|for|about|to ask|to give|to tell you|to say))*)(?: (?P<why1>{_THE_LINE}))?(?: (?:for|then|again))?)"
        rf"|why (?:do|must|should|would) (?:i|we) (?:have to |need to )?(?:tell|give|say|put|answer|fill|write)(?: (?:you|them|in))*(?: (?P<why2>{_THE_LINE}))?"
        rf"|(?:why|how come) (?:does|is|do|are) (?:{_IT}|(?P<why3>{_THE_LINE})) (?:matter|needed|important|necessary|relevant|wanted|asked(?: for)?|required)(?: to (?:you|them|anyone))?"
        rf"|what (?:do|will|would) {_WE} (?:need|want|use|do with) (?P<why4>{_THE_LINE})(?: for)?|what(?:'?s| is) (?:{_IT}|that one|this one|(?P<why5>{_THE_LINE})) for|what(?:'?s| has| does)? (?:{_IT}|(?P<why6>{_THE_LINE})) (?:got )?to do with (?:it|anything|this|that)|why(?: {_IT})?(?: one| question)?|what for|what (?:will|would|are|do) {_WE} (?:going to |gonna )?(?:do|use) (?:with )?(?P<why9>{_THE_LINE})(?: for)?",
    ),
    (
        About.BOTH,
        r"(?:(?:it'?s|it is|this is|that'?s|we'?re|i'?m)(?: (?:asking|writing|here))? )?(?:(?:about|for) )?(?!\w+$)(?:both|all|two|three|the two|all three)(?: of)?(?: (?:them|the|my|our|us))?(?: (?:of them|kids|children|girls|boys|babies|twins|triplets|sons|daughters))?(?: (?:(?:they'?re|they are|the|my|our) )?(?:twins|triplets))?"
        r"|(?:(?:it'?s|it is|this is) )?(?:(?:about|for) )?(?:the |my |our )?(?:twins|triplets)|(?:i|we)(?: have|'?ve)?(?: got)? (?:twins|triplets|two|two of them|(?:two|three) (?:kids|children|babies)(?: (?:here|in|in hospital))?)|there(?:'?s| is| are) (?:two|three|both)(?: of them| children| babies)?|they(?:'?re| are) (?:twins|triplets)"
        r"|(?:which one|which (?:child|twin|name)|(?:can|could|should|do) (?:i|we) (?:put|write|give|name|do) (?:both|two|one|one form|a form|two forms)(?: (?:names|of them|here|for each|each|forms?|children|child))*)",
    ),
)
_QUESTIONS = tuple((about, re.compile(rf"^{LEAD}(?:{pattern}){TAIL}$")) for about, pattern in _PATTERNS)
_OF_THE_LIST = re.compile(r"\b(?:questions?|list)\b")
_PART_OF_THE_NAME = re.compile(r"\b(?:surname|(?:first|last|middle|full|family|sur|maiden) ?names?|nick ?name)\b")
_THE_STEP = re.compile(
    rf"^(?:{_WHOSE} )?(?:{_IT} for|for|it|this|that|here|both|all|everything|anything|step|question|one|thing|box|bit|to know|me|to know (?:that|this|it)|to (?:ask|have) (?:that|this|it)|(?:all )?(?:this|that|these|those) (?:one|step|question|stuff|information|info|details?|questions|things))$"
)
_OF_THE_WHOLE = (
    About.WHY_ALL,
    About.FITS,
    About.NAMING,
    About.WHERE,
    About.HARM,
    About.REPLY,
    About.BOTH,
    About.LENGTH,
    About.ONE,
    About.COMPLAINT,
    About.MEANS,
    About.LEFT,
    About.READERS,
    About.SEEN,
    About.HOW,
    About.AFTER,
    About.LOOK_UP,
    About.LIST,
    About.FILED,
)
_ALL_OF_IT = re.compile(
    r"\b(?:(?:it|this|that|does) all|all (?:of )?(?:it|this|that)|(?:the )?whole (?:process|thing))\b"
)


def asks_of_form(text: str) -> FormQuestion | None:
    """What the whole message asks about the form; None where it says anything else, or names something that is no line
    of the form.
    """
    return whole_question(text, _asked)


def asks_of_it_all(question: FormQuestion, text: str) -> bool:
    """How the whole goes, and not the form alone."""
    return question.about is About.HOW and bool(_ALL_OF_IT.search(text.lower()))


def _asked(plain: str) -> FormQuestion | None:
    if len(plain.split()) > LONGEST:
        return None
    for about, pattern in _QUESTIONS:
        if found := pattern.match(plain):
            return _of_a_line(about, found, plain)
    return _asked_late(plain)


def _asked_late(plain: str) -> FormQuestion | None:
    """When somebody answers, with the time of day or week beside it."""
    rest = without_the_hour(plain)
    if rest is None:
        return None
    known = asks_whether_they_answer(rest) or any(
        about is About.REPLY and pattern.match(rest) for about, pattern in _QUESTIONS
    )
    return FormQuestion(About.REPLY) if known else None


def _of_a_line(about: About, found: re.Match[str], plain: str) -> FormQuestion | None:
    named = next((words for words in found.groupdict().values() if words), "")
    if about in _OF_THE_WHOLE:
        return FormQuestion(about)
    if about is About.BACK and found.groupdict().get("back3"):
        return FormQuestion(about, "questions" if _OF_THE_LIST.search(plain) else "message")
    field = "child_name" if _PART_OF_THE_NAME.search(plain) else field_named(plain)
    if not field:
        of_all = about is About.LINE and bool(found["line"] or found["line2"])
        known = not named or of_all or bool(_THE_STEP.match(named))
        return FormQuestion(About.SEEN if about is About.LINE else about) if known else None
    return FormQuestion(about, field)

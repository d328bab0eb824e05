"""What no answer here holds and others know: whether the Home Office is told, whether a council shares parental
responsibility, which nation pays, whether a thing was done. Said plainly, with who can say.
"""

import re
from collections.abc import Sequence

from assistant.conversations.readers.dismissed import without_dismissed
from assistant.conversations.readers.told_first import tells_delay
from assistant.details.question import asks
from assistant.signs import normalised

LONGEST = 30  # words; a longer message says more
HOME_OFFICE = re.compile(
    r"\b(?:home office|immigration|border (?:force|agency|control)|uk ?(?:vi|ba)|deport\w*|asylum)\b|\b(?:my|our|no|his|her|without|have|a|about|expired|lose|the) visas?\b|\bvisas? (?:status|people|office|expired|problem|run|ran)\b|^visas?\b|[.,!] ?visas?\b"
    r"|\b(?:undocumented|overstay\w*|illegal(?:ly)? (?:here|in (?:the|this) (?:uk|country))|no papers|leave to remain|right to (?:stay|remain))\b"
)
OF_TRAVEL = re.compile(
    r"\b(?:come (?:here|over)|travel\w*|fly|abroad|medical visa|visa (?:to|for) (?!stay)|bring (?:him|her|them) (?:to|here))\b"
)
_COUNCIL = (
    r"(?:councils?|local authority|social services|social workers?|\bla\b|children'?s services|they|corporate parent)"
)
_SHARED = r"(?:pr\b|parental responsibilit\w+|parental rights)"
COUNCIL_SHARES = re.compile(
    rf"\b{_COUNCIL}\b[^.?!]*\b(?:share\w*|have|has|hold\w*|get|got|given|take\w*|lose|with)\b[^.?!]*\b{_SHARED}|\b{_SHARED}[^.?!]*\b(?:councils?|local authority|social services|children'?s services)\b"
    rf"|\b(?:section|sec|s)[ .]*20\b|\bvoluntar(?:y|ily) (?:care|accommodat\w+|placement|placed|agreement|arrangement|in care|looked after)\b|\b(?:in care|placed|fostered|looked after) voluntarily\b"
)
CHANGES_ANYTHING = re.compile(
    r"\b(?:proof|evidence|studies|study|research|statistics|stats|figures|numbers|proven)\b[^?]*\b(?:second opinions?|asking again)\b|\bhow often (?:do|does|has|have) (?:an? )?second opinions? (?:\w+ )?(?:change|differ|help|disagree|find)\b"
)
KEY_WORKER = re.compile(
    r"\b(?:no|never|nobody|no ?one|not|didn'?t|never had|without)\b[^?]*\bkey ?worker\b|\bkey ?worker\b[^?]*\b(?:too late|never|nobody|no ?one|get one|have one)\b"
)
SIGNED = re.compile(
    r"\b(?:signed|consented|said yes|agreed)\b[^?]*\b(?:change (?:my|our|your) minds?|change mind|take (?:it|that) back|withdraw|undo (?:it|that)|back out)\b|\b(?:change (?:my|our) minds?|change mind|back out|withdraw)\b[^?]*\b(?:signed|consented|consent form|form is signed)\b"
)
_NATION = r"(?:scotland|england|wales|northern ireland|ni|scottish|english|welsh|northern irish)"
PAYS_ACROSS = re.compile(
    rf"^(?!.*\b(?:privat\w*|abroad|parking|travel|petrol|fares?|hotel|train)\b).*\b(?:live|living|from|based|resident|address) (?:\w+ )?(?:in )?{_NATION}\b.*\b(?:who|which (?:nhs|nation|side|country)) (?:then |will |would |actually |has to )*(?:pays?|funds?|foots|paying)\b|^(?!.*\b(?:privat\w*|abroad|parking|travel|petrol|fares?|hotel|train)\b).*\bwho (?:pays?|funds?)\b.*\b(?:live|living|based) in {_NATION}\b"
    rf"|\b(?:who|which|whose|does|do|will|would)\b[^?]*\b(?:pays?|paying|funds?|foots?|budget|bill|money)\b[^?]*\b{_NATION}\b[^?]*\b(?:or|and|for|to|in)\b[^?]*\b{_NATION}\b|^\W*{_NATION} or {_NATION}[ ,?]+(?:who )?pays\b"
)
_DONE = r"(?:made|done|booked|written|typed|posted|ordered|signed|copied|arrived|chased|filed|put through|looked at|dealt with)"
_THING = r"(?:(?:the|my|our|his|her|that) (?:\w+ )?(?:disc|disk|cd|copy|copies|referral|letter|scan|request|appointment|results?|form|report|notes|prescription))"
NOT_SEEN_HERE = re.compile(
    rf"^(?:(?:and|so|but|ok|well|then|please|do you know|can you (?:see|tell me|check)|i want to know|tell me|just tell me|if|whether)[ ,]+)*(?:(?:was|is|were|are|has|have|did|hasn'?t|wasn'?t) (?:(?:it|that|{_THING}) (?:been |even |ever |actually |now |already )*{_DONE}|{_THING} (?:been |even |ever |actually |already )*(?:{_DONE}|sent|gone|made|go|received|ready|there))|has anyone (?:even )?{_DONE} {_THING}|(?:has|have|did) (?:he|she|they|the (?:gp|doctor|clinic|consultant|hospital|ward)) (?:actually |even |ever )*(?:{_DONE}|sent|send|made|make|do|book|write) {_THING}|if (?:it|{_THING})(?: was|'?s been| has been) {_DONE})(?: (?:yet|off|out|or not|at all|then|now|for (?:him|her|us)|up))*[ ?.!]*$"
)
CAMHS = re.compile(
    r"^(?!.*\b(?:wait\w*|refer\w*|refus\w*|turn(?:ed|ing)? (?:us|him|her) down|crisis|number|ring|private\w*|kill|die|hurt|harm|suicid\w*|not eating|stopped eating|won'?t eat|wont eat)\b).*(?:\b(?:camhs|eating disorders?|anorexia|mental health)\b.*\b(?:same (?:rules?|thing|rights?|way)|does (?:it|that|this) (?:count|apply|include|work)|do(?:es)? (?:the rules?|second opinions?) (?:count|apply|work)|included?|count as|too\?|different rules?|(?:second|2nd|another) opinions?)\b|\b(?:(?:same (?:rules?|rights?)|does (?:it|that|this) (?:count|apply|work)|apply|appl(?:y|ies)|(?:second|2nd) opinions?) (?:\w+ ){0,4}?(?:camhs|eating disorders?|anorexia|mental health)\b))"
)
_CHAT = r"(?:this|it|this chat|the chat|you|u|this (?:bot|app|thing|page)|what (?:i|we) (?:type|write|say|put|said|wrote|typed)(?: here| in here)?|(?:my|our) (?:chat|chats|words|messages?|data|conversations?|typing)|people'?s (?:chats?|words|messages?))"
TRAINS = re.compile(
    rf"^(?:(?:and|so|but|ok|hi|hello|do you know if|can i ask)[ ,]+)*(?:(?:do|does|will|would|are|is) )?{_CHAT} (?:be |get |being |is |are )*(?:used |going |go |goes )*(?:to |for )?(?:train(?:s|ing|ed)?|teach(?:es|ing)?|learn(?:s|ing)?)\b(?: (?:on|from|off|to|an?|any|the|your|some|my|our|other))*(?: (?:model|models|ai|a\.?i\.?|machines?|computers?|robots?|bot|algorithm|chatgpt|what (?:i|we) (?:type|write|say)|chats?|words|messages?|data|this|it|me|us))+(?: (?:on|with|from|using) .{{1,30}})?[ ?.!]*$|^(?:(?:and|so|but|ok)[ ,]+)*(?:is|are) {_CHAT} used (?:for|as) (?:ai )?training(?: data)?[ ?.!]*$"
)
IN_NOTES = re.compile(
    r"^(?:(?:and|so|but|ok|hi|hello)[ ,]+)*(?:[^.?!]{1,60}[,;.?!]+ (?:(?:and|but|also) )*)?(?:does|do|will|would|is|are|can) (?:this|it|this chat|the chat|(?:my|our|these|the|a) (?:chat|chats|words|messages?)|what (?:i|we) (?:type|write|say|put|wrote|typed|said|send|sent)(?: here| in here)?|any of this|all this) (?:be |get |going to |ever )*(?:go|goes|put|filed|noted|end up|appear|show|written|added|copied|saved|kept|stored|recorded|land|get)(?: (?:up|down|on|in|into|to|onto))* (?:(?:her|his|my|our|the|their|medical|clinical|health|hospital|child's|child|patient|nhs|gp) )+(?:notes|records?|file|medical notes)(?: (?:too|then|forever|or not|yes or no))*[ ?.!]*$"
)
OF_A_MESSAGE = re.compile(r"\b(?:messages?|pals|team|sen[dt]|gets? (?:it|this|that))\b")
_ILLNESS = r"(?!(?:a |an |any )?second opinions?\b)"
_MOST = r"(?:knows?|know about|specialis\w+|speciali[sz]es?|expert\w*|deals? with|treats?|does|do|sees?|has seen|have seen|good at|best (?:at|for|with|in)|leads? on|any good|experience\w*)"
SPECIALIST = re.compile(
    rf"\bwho (?:else )?(?:in (?:the|this) (?:uk|country|world|nhs|nation|north|south)|in (?:england|britain|scotland|wales)|round here|nationally|anywhere)\b[^.?!]*\b{_MOST}\b"
    rf"|\bwho(?:'s|s| is| are)? (?:(?:the|a|really|actually|an) )*(?:expert|specialist|top (?:person|doctor|surgeon)|leading \w+|main (?:person|doctor|hospital))s? (?:in|for|on|with|at)\b"
    rf"|\b(?:is|are|isn'?t) there (?:(?:a|an|any|some|one|no|even) )*(?:(?:\w+ )?(?:list|register|directory) of (?:specialist|expert|doctor|hospital|centre|people)\w*|(?:specialist|expert|national|dedicated|main|rare (?:disease|illness)|special) (?:centres?|centers?|hospitals?|clinics?|units?|places?|teams?|services?)|list or a|expert in the country|cent(?:re|er)s? (?:of excellence|for|that)|charit(?:y|ies) (?:for|or|that)|(?!hospice)\w+ (?:charity|charities|foundation|society)|(?:hospitals?|places?|units?|clinics?|doctors?|consultants?|surgeons?) (?:that |which |who )(?:\w+ )?{_MOST}{_ILLNESS} \w+)"
    rf"|\b(?:which|what) (?:hospitals?|places?|units?|cent(?:re|er)s?|doctors?|consultants?|surgeons?|clinics?)(?: in (?:the|this) (?:uk|country)| in (?:england|britain|scotland|wales))?(?: that| who)? (?:(?:is|are|sees?|does|do|treats?|has|have) )?(?:(?:the |most|lots? of|a lot of|loads of|really|best|many|more) ?)*{_MOST}{_ILLNESS}(?: \w+|$)"
    r"|\b(?:see|sees|seen|treats?|does|do) (?:lots|loads|a lot|plenty|most|many) of (?!(?:it|that|this) (?:here|again)\b)\w+\b.*\bhospital|\bhospitals?\b.*\b(?:sees?|treats?|does|do) (?:lots|loads|a lot|plenty|most|many) of \w+"
)
NOT_OF_A_SPECIALIST = re.compile(
    r"\b(?:money|rais\w+|fund\w*|pay\w*|cost\w*|privat\w+|abroad|overseas|america|germany|complain\w*|solicitor|lawyer|hospice|counsell\w+|grie\w+|bereave\w*|travel|hotel|parking|second opinions?|wait\w*|quick\w*|sooner|interpreter|advocate|in charge|on duty|tonight|now|to (?:talk|speak) to)\b"
)
BOOKS = re.compile(
    r"^(?:(?:and|so|but|ok|okay|please|well|right|then|oh|yes|no|sorry|just)[ ,.!]+)*(?:(?:can|could|will|would|do|are) (?:you|u)(?: going to| able to| please| just| not)*|(?:i|we)(?:'d| would)? (?:want|need|like) you to|you) (?:book|arrange|sort(?: out)?|set up|organi[sz]e|make|get)(?: (?:it|that|this|one|me|us|him|her|them|an? (?:appointment|slot|date|second opinion)|the (?:appointment|second opinion)|a second opinion|in))*(?: (?:in|out|for (?:me|us|him|her)|then|now|please|from here|yourself|on here|booked))*[ ?.!]*$"
)
A_DAY = r"(?:(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?)?(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?|last (?:year|month|summer|winter|spring|autumn|christmas|easter)|(?:a|one|two|three|\d+|over a|nearly a) (?:years?|months?)(?: (?:ago|and))?)"
PAST_IT = re.compile(
    rf"\b{A_DAY}.*\b(?:past (?:it|the (?:limit|deadline|time))|too late|out of time|missed (?:it|the deadline)|still in time|in time|run out|over the (?:limit|time)|is that a no|does that (?:count|mean)|ok(?:ay)?|still (?:ok|complain|do it))\b"
    rf"|\b(?:am i|are we|is (?:it|that|this)|have (?:i|we)|do i|can i)\b.*\b(?:past (?:it|the (?:limit|deadline))|too late|out of time|missed (?:it|the deadline)|in time|run out of time)\b|\b(?:is it|count(?:ed)?|starts?|run|runs|does it) (?:it )?from {A_DAY} or (?:from )?{A_DAY}"
)
FINDING_OUT = re.compile(
    r"\b(?:from|when|until|by|of) (?:finding out|(?:i|we) (?:found|find) out|you (?:find|found) out|the day (?:you|i|we) (?:first )?(?:knew|know))\b|\b(?:finding|find|found) out (?:what|when|how)\b|^(?:and |but |so |ok )*what(?:'s| is|s| does) (?:the |this |that )?\W?finding out\b"
)
MEANS_WHAT = re.compile(r"\b(?:what|which|when|mean\w*|count\w*|how|explain)\b")
OF_A_REVIEW = re.compile(
    r"\b(?:find out|looked? (?:into|again)|review|investigat\w+|know why|second opinion|(?:another|other|different|second) (?:doctor|opinion|look|consultant|team)|someone else|somebody else|went wrong|to ask\b)"
)
OF_A_COMPLAINT = ("complaint", "something_went_wrong", "bereaved_support")
EIGHTEEN = re.compile(r"\b(?:18|eighteen)[ -]?(?:weeks?|wks?)\b(?! (?:pregnant|gone|old|scan|into)\b)")
COUNTS = re.compile(
    r"\b(?:(?:are|r) (?:you|u) sure|(?:do|does|would|will|is|are|if)\b[^.?!]*\b(?:counts?|counted|included?|appl(?:y|ies)|covered|covers?|same for|true for))\b"
)
LEFT_THAT = re.compile(r"\b(?:never ?mind|forget (?:it|that|about that)|leave (?:it|that)|anyway)\b[ ,.!]*")
_HOSPITAL = r"(?:(?:an)?other|a different|different|some other) (?:hos(?!pice)\w{3,}|trust|place|surgeon|unit)s?|elsewhere|somewhere else"
_SOONER = r"(?:sooner|quicker|faster|earlier|more quickly)"
ELSEWHERE_SOONER = re.compile(rf"\b(?:{_HOSPITAL})\b[^.?!]*\b{_SOONER}\b|\b{_SOONER}\b[^.?!]*\b(?:{_HOSPITAL})\b")
_THE_CARE = r"(?:it|this|that|her|him|me|(?:the|her|his|my|our|their) (?:\w+ )?(?:op|operation|surgery|procedure|treatment|spine|heart|back))"
HOW_OR_WHETHER = re.compile(
    rf"\b(?:how (?:do|can|could|would) (?:i|we)|(?:can|could|will|would) (?:i|we|it|she|he|they|{_HOSPITAL}))\b"
)
DONE_THERE = re.compile(
    rf"\b(?:(?:do|does|doing) {_THE_CARE}|(?:be|get|have|getting|having)(?: {_THE_CARE})? (?:seen|treated|done)|operat(?:e|ed|ing)|take {_THE_CARE} on|(?:go|move|switch|swap|transfer)(?: {_THE_CARE}| us)? (?:to )?(?={_HOSPITAL}))\b"
)
ELSEWHERE_NOT_NHS = re.compile(r"\b(?:abroad|overseas|germany|america|scans?|look at|views?|opinions?)\b")
AT_ANOTHER = re.compile(rf"\b(?:{_HOSPITAL})\b")
OPERATION = re.compile(r"\b(?:op|ops|operations?|surgery|procedure)\b")
_OP = r"(?:op|operation|surgery|procedure)"
_MOVED = r"(?:moved|cancelled|canceled|postponed|put (?:back|off)|pushed back|called off|bumped|delayed|rescheduled)"
OPERATION_MOVED = re.compile(
    rf"\b{_OP}(?:'s|s)?(?: (?:has|have|was|got|gets|is|keeps?|just|now|been|being|getting))+ {_MOVED}\b|\b(?:they|you|u|hospital|surgeon|consultant)(?:'ve| have| has| just| keep| kept)* (?:{_MOVED}|moving|cancelling|postponing|putting off)(?: (?:the|her|his|my|our|their|\w+'s))* (?:\w+ )?{_OP}\b|\bwho (?:actually |the hell |even )?(?:decided|decides|chose) to (?:move|cancel|postpone|put off|bump|delay) (?:it|that|(?:the|her|his|my \w+'?s|our) (?:\w+ )?{_OP})\b|\b(?:second|third|2nd|3rd|another|last minute) (?:\w+ )?(?:cancelled|cancellation of (?:the|her|his)) (?:\w+ )?{_OP}\b"
)
WHO_OR_WHEN = re.compile(
    r"\b(?:who|whos|why|when|what (?:can|do|now)|how (?:do|can)|can|could|again|another|second time|third time|twice)\b"
)
OF_OTHER_THINGS = re.compile(
    r"\b(?:second opinion|complain\w*|private\w*|compensation|sue|solicitor|we (?:want|would like|need) to (?:move|postpone|cancel|delay))\b"
)
DATE_BACK = re.compile(
    rf"\bcomplain\w* (?:and|and also|but also|plus) (?:(?:to|i|we|want|still|also) )*(?:get|have|keep|want) (?:(?:the|our|her|his|my|a|new|old|an|earlier) )*(?:date|slot|{_OP})\b|\b(?:get|have|keep|want) (?:(?:the|our|her|his|my|a|new|old) )*(?:date|slot|{_OP})(?: \w+){{0,3}} (?:and|plus) (?:\w+ ){{0,3}}complain"
)
NOT_APPOINTMENT = re.compile(
    r"\b(?:not|isn'?t|wasn'?t|isnt|no) (?:about )?(?:(?:an?|the|her|his|my) )?(?:clinic )?ap+oin?t\w*"
)
OF_OPERATIONS = ("appointments", "referral_stuck", "waiting_time", "over_18_weeks")
HOW_MANY_DAYS = re.compile(
    r"^(?:(?:ok|so|and|but|yes|fine|right)[ ,]+)*(?:how many (?:working )?(?:days|weeks)|within how (?:many (?:days|weeks)|long)|what(?:'s| is| are) the (?:timescales?|time ?frames?|deadline|target))(?: (?:then|is that|is it|exactly|though|roughly|does it take|do they have|does it say))*[ ?.!]*$"
)
_A_REQUEST = r"(?:(?:a|the|my|our|this|that|such a|these|any) )*(?:second opinion )?(?:requests?|second opinions?|referrals?|emails?|letters?)"
TIMESCALE = re.compile(
    rf"\b(?:polic(?:y|ies)|rules?|standards?|targets?|guidance)\b[^.?!]{{0,40}}\b(?:timescales?|time ?scales?|time ?frames?|deadlines?|time ?limits?|how (?:long|many days))\b|\b(?:timescales?|time ?frames?|deadlines?|time ?limits?) (?:for|on|to) (?:\w+ing )?(?:to )?{_A_REQUEST}|\bhow many (?:working )?(?:days|weeks)\b[^.?!]*\b{_A_REQUEST}\b|\b(?:within )?how (?:many days|many weeks|long) (?:do|does|have|has|must|should) (?:they|the (?:\w+ )?(?:hospital|team|consultant|trust)|he|she) (?:have |got )?(?:to )?(?:reply|answer|respond|act|action|deal|get back)\b"
)
STEP_UP = re.compile(
    r"\bnext (?:step|rung|level|person|one) (?:up|above|higher)\b|\b(?:who|where|how) (?:do|can|should|would|could|shall) (?:i|we) (?:escalate|take (?:it|this|that) (?:up|further|higher)|go (?:to )?(?:next|above|higher))|\b(?:who|anyone|anybody|someone) (?:is |sits? |comes? )?above (?:the|our|his|her|my|a) (?:consultant|doctor|surgeon)\b|\b(?:asked|requested|chased)\b.{0,60}\b(?:nothing|no (?:reply|answer|response)|ignored)\b.*\bwhat (?:now|next|do (?:i|we) do|can (?:i|we) do)\b"
)
_BIRTH = r"birth (?:mum|mam|mom|mother|dad|father|parents?|famil(?:y|ies)|relatives)(?:'s|s)?"
_CARER = r"(?:social workers?|council|local authority|care order|foster\w*)"
_STOPS = r"(?:wins?|trumps?|block\w*|stops?(?! (?:him|her|them)\b)|veto\w*|overrul\w+|overrid\w+|say[- ]?so|refus\w+|says? no|disagree\w*|against|object\w*|permission|consent|agree\w*|whose (?:word|say)|final say|has? a say|have a say|in the way|go(?:es)? ahead|doesn'?t|does not|don'?t|won'?t)"
BIRTH_PARENT = re.compile(
    rf"\b{_BIRTH}\b.*\b{_STOPS}\b|\b{_STOPS}\b.*\b{_BIRTH}\b|\bwho (?:wins|decides|has the (?:final|last) say)\b.*\b{_CARER}\b.*\b(?:mum|mam|mom|mother|dad|father|parents?)\b"
)
SAY_SO = re.compile(
    r"\b(?:her|his|their) say[- ]?so\b|\bcan (?:she|he) (?:block|stop|veto|refuse) (?:it|this|that|us|me)\b"
)
TOLD_OR_LOOKS = re.compile(r"\b(?:told|tell|inform\w*|know|find out|word it|put it|look like|behind)\b")
MUST_AGREE = re.compile(
    r"\b(?:have|has|need|needs)(?: \w+){0,4} to (?:agree|consent|sign)\b"
)  # the page on who may ask says it
YOUNG = r"(?:kids?|children|child|teenagers?|teens?|young (?:people|person|ones?)|under ?(?:16|18)s?|someone (?:my age|under \d+)|people my age|a kid|a (?:13|14|15|16|17) year old|\d{2} year olds?)"
YOUNG_TOO = re.compile(
    rf"^(?:(?:hi|hello|hey|um+|erm?|so|and|but|ok|sorry|is it|quick question|before i start)[ ,.!]+)*(?:(?:can|could|may|are|do) {YOUNG}(?: (?:like me|allowed to|able to|get to|even|also|actually|too))* (?:use|ask|talk|write|chat|type|go|come|do|be)\b(?: (?:on|in|to|this|it|here|you|stuff|things|questions|too|as well|with|the chat|about \w+))*|(?:is|are) (?:this|it|you)(?: (?:thing|chat|site|only|just|ok|okay|all right|also|meant|even))* for {YOUNG}(?: (?:too|as well|or (?:just |only )?(?:for )?(?:parents|adults|grown ?ups|mums and dads|families)))*)[ ?.!]*$"
    r"|\b(?:can|could|may|am i allowed to) (?:i )?(?:ask|use|write|talk|chat|go|be|do)\b[^.?!]{0,30}\bor is (?:it|this|that)(?: (?:only|just|all))* for (?:parents|adults|grown ?ups|mums and dads|mums|families)\b|\b(?:do i|must i) (?:have|need) to be (?:an adult|a parent|a grown ?up|18|over \d+)\b(?!.*\b(?:operation|treat\w*|agree|consent|sign)\b)"
)
RULES_OF = re.compile(
    rf"\b(?:whose|which|what) (?:rules?|system|laws?|nation'?s? rules?|country'?s? rules?|lot)\b[^.?!]*\b{_NATION}\b|\b{_NATION}\b[^.?!]*\b(?:whose|which) (?:rules?|system|laws?|lot)\b|\b(?:whose rules?|which rules?)\b|\b(?:is it|which is it|do (?:i|we) (?:go by|follow|use))\b[^.!]*\b{_NATION}\b[^.?!]*\bor\b[^.?!]*\b{_NATION}\b"
)
ACROSS_SLOWER = re.compile(
    rf"\b(?:wait\w*|fast|quick\w*|slow\w*|longer|behind|bottom of|lower down|second class|same (?:as|chance)|get it)\b[^.?!]*\b(?:{_NATION}|border)\b[^.?!]*\b(?:child|children|kid|kids|patients?|family|families|ones?|people|list)\b|\b(?:welsh|scottish|{_NATION})\b[^.?!]*\b(?:bottom of|back of|slow\w*|longer|behind|not (?:get|seen) (?:it )?as (?:fast|quick\w*|soon))\b"
)
DEVICE = r"(?:(?<!white)(?<!key)(?<!medical )(?<!health )board\b(?!er|ing)|aac\b|pecs\b|makaton|symbols?|pictures? cards?|talker|eye ?gaze|communication (?:aid|board|book|device|passport)|(?:talking|speech) (?:device|machine))"
NO_SPEECH = r"(?:(?:can'?t|cannot|cant|can not|doesn'?t|does not|doesnt|don'?t|dont|never|unable to|not able to) (?:really |actually )?(?:talk|speak|say (?:it|what|where|so)|tell (?:you|us|them|me|anyone))|non[- ]?verbal|no (?:speech|words)|has no words)"
WITHOUT_SPEECH = re.compile(
    rf"\b{NO_SPEECH}\b.*\b(?:{DEVICE}|pain|hurts?|hurting|sore|signs?|communicat\w+|disab\w+|autis\w+|cerebral|cp\b)|\b(?:{DEVICE})\b.*\b(?:{NO_SPEECH}|talk|speak|pain|hurts?|communicat\w+|interpreter|understand)|\b(?:pain|hurts?|hurting)\b.*\b{NO_SPEECH}|\bnot (?:an? )?interpreter\b.*\b{DEVICE}"
)
_HOSPITAL = r"(?:you|they|the (?:hospital|team|doctors?|ward|clinic|consultant)|pals|everything|it|all|things|news|answers?|reply|replies)"
BY_LETTER = re.compile(  # as the way to be reached; who asks for no letters is told of those elsewhere
    rf"\b{_HOSPITAL}(?: please| only| ever| always| just| all| also)* (?:(?:can|could|will|must|should|would|to) )*(?:please |only |also |just )*(?:be |is |are |get )?(?:sent|send|write|posted|post|come|comes|put)(?: (?:it|this|that|everything|all))?(?: (?:to )?(?:me|us))?(?: all)? (?:by|in|through) (?:an? )?(?:ordinary |proper |paper )?(?:letter|post|mail)\b"
    rf"|\b(?:will|can|could|would|do|that|does) (?:please )?{_HOSPITAL}(?: will| can| please)* (?:write|post|send a letter) to (?:me|us)\b(?!.{{0,12}}\be-?mail| (?:with|about|what|when|after|afterwards|once|if)\b)|\b(?:ordinary|proper|paper|real) letters?\b(?!.{{0,20}}\bhead)"
    r"|\b(?:letters?|post) (?:please|only|instead)\b|\bwrite to (?:me|us)(?: please| only)*[ ,]+(?:instead|not|rather|do not|don'?t|dont|i (?:can'?t|cannot|do not|don'?t))\b|\b(?:want|need|like|prefer|have|get|only)(?: to have| only)? (?:it|everything|an? (?:answer|reply)|answers?|letters?)(?: all)? (?:by|in the|through the) (?:letter|post)\b"
)
OF_A_LETTER = re.compile(
    r"\b(?:result\w*|no letters?|(?:don'?t|dont|do not|not|never) (?:\w+ )?(?:want|send|write|post)|gp|school|support letter|solicitor\w*|copy|opinion in|got|came|arrived|lost|last week|yesterday|mum|dad|house)\b"
)
_UNEXPLAINED = r"(?:functional(?! capacity| status)(?: neurological)?(?: (?:disorders?|symptoms?|illness\w*|pain|seizures?|overlay|abdominal pain|one|problem))?|fnd|f\.n\.d\.?|psycho ?somatic|psychosomatic|conversion disorder|non[- ]?epileptic|dissociative|somatic|medically unexplained|bodily distress)"
_MEANING = r"(?:mean(?:s|t|ing)?|stands? for|explain|real(?! worr| help)|made up|making (?:it|this|things) up|mak(?:e|es) (?:it|this) up|fak(?:e|es|ing)|putting it on|puts it on|imagin\w+|in (?:her|his|their|my) head|lying|pretend\w*|attention)"
FUNCTIONAL = re.compile(
    rf"\b(?:what|wot)(?:'?s| is| are| does|s)? (?:it |that |this |a |an |the |even |actually |called )*['\"]?{_UNEXPLAINED}\b|\b{_UNEXPLAINED}\b.*\b{_MEANING}\b|\b{_MEANING}\b.*\b{_UNEXPLAINED}(?!\w)|^(?:and |so |but )*(?:(?:it'?s|its|it is) )?(?:called )?['\"]?(?:functional|fnd|functional neurological disorder)['\"]?\??$"
)
_IN_HEAD = r"(?:(?:all )?in (?:her|his|their|my|our) (?:head|mind)|mak(?:ing|es) (?:it|this|things)(?: all)? up|(?:just )?anxi\w+|imagin\w+|neurotic|over ?react\w*|fuss\w*|hysterical|attention seeking|put(?:ting|s) it on)"
SAME_FROM_US = re.compile(
    rf"\b(?:are you|r u|will you|you(?:'?re| are|'?ll)|u|you|do you|do u|dont you|don'?t you|i suppose you(?:'?ll)?)(?: (?:also|too|just|now|both|going to|gonna|gunna|about to|will|all))* (?:say|tell (?:me|us)|think|saying|telling (?:me|us)|believe|reckon|agree)\b(?: that| (?:she|he|it|i|we|they)(?:'?s| is| am|'?m)?| me| us| just| all| also)*(?: the same| so too| that too|(?: {_IN_HEAD}))"
    rf"|\b{_IN_HEAD}\b.*\b(?:are|will|do|would) you\b.*\b(?:the same|too|as well|agree|think so|believe (?:me|us|that|them))\b"
)
_NOTES = r"(?:notes?|records?|files?|letters?|reports?|referral|paperwork|discharge summary)"
WROTE_OF_US = re.compile(  # of a parent; what stands there of an illness is none of it
    r"\b(?:why is|why does|what does|why has) (?:it|that|he|she|they) (?:say|mean|says|there|wrote|written)[^.?!]*\b(?:anxious|difficult|demanding|neurotic|over ?anxious) (?:mum|mam|mom|mother|dad|father|parents?|family)\b"
    r"|\b(?:write|writes|wrote|written|put|puts|says?|said|calls?|called|describe[sd]?)\b[^.?!]{0,25}\b(?:anxious|difficult|demanding|neurotic|over ?anxious|aggressive) (?:mum|mam|mom|mother|dad|father|parents?|family)\b"
)
_WRONG = r"(?:wrong|not true|untrue|isn'?t true|isnt true|aren'?t true|incorrect|inaccurate|a lie|lies|false|mistakes?|errors?|made up|never (?:said|happened)|didn'?t (?:say|happen))"
_PUT_RIGHT = r"(?:correct(?:ed|ion|ing|ions)?|put right|putting right|chang(?:e|ed|ing)|amend\w*|remov(?:e|ed|ing)|tak(?:e|en) (?:it |that |them )?(?:out|off)|delet(?:e|ed|ing)|rub(?:bed)? out|fix(?:ed|ing)?|struck out|crossed out|rectif\w+|altered|cross out)"
NOTES_WRONG = re.compile(
    rf"\b{_NOTES}\b.*\b(?:{_WRONG}|{_PUT_RIGHT})\b|\b(?:{_WRONG}|{_PUT_RIGHT})\b.*\b(?:in|on|from|of|to)?(?: \w+)? ?(?:the|her|his|my|our|their|medical|hospital) (?:\w+ )?{_NOTES}\b|\bwhat (?:they|he|she|the (?:doctor|consultant)) (?:wrote|has written|have written|put|writes?)\b.*\b{_WRONG}\b"
)
THEM_PUT_RIGHT = re.compile(
    rf"\bhow (?:do|can|could|would) (?:i|we)(?: even| ever)? (?:get|have|make) (?:it|them|this|that|those|these)(?: all)? {_PUT_RIGHT}\b|\b(?:can|could|will|must) (?:they|he|she|it|i|we) (?:be |get |have )?(?:it |them |this |that )?{_PUT_RIGHT}\b"
)
NOT_OF_NOTES = re.compile(
    r"\b(?:what(?:'?s| is| was|s)? wrong|no letter|nothing (?:is |has |was |to be )*(?:wrong|changed|found)|(?:will|to|going to|gonna) be (?:taken out|removed)|another (?:doctor|opinion)|second (?:opinion|doctor)|(?:they|he|she)(?:'?s|'?re| are| is| were| was) (?:all )?wrong|my message|this chat|my list|the form|you sent|i sent|i wrote|diagnos\w*|medicines?|dose|blood|gave|given|operation|wrong (?:child|patient|leg|side|drug|dose|kidney|arm)|appointment|address|spelt|spelling)\b"
)
_PSYCH = r"(?:psycholog(?:ist|y|ists|ical)|psychiatr(?:ist|y|ists))"
PSYCHOLOGIST = re.compile(
    rf"^(?:and |so |but |what about |ok )*(?:(?:the|a|this) )?{_PSYCH}\??$|\bwhy\b[^.?!]*\b(?:want|send|sent|sending|refer\w*|see|need|push\w*|offer\w*|told|make|making)\b[^.?!]*\b{_PSYCH}\b|\b(?:do|must|does|can) (?:i|we|she|he) (?:have to |refuse |need to |say no to )(?:go (?:along )?to |go and see |see |let (?:her|him) see )*(?:a |the )?{_PSYCH}\b|\b{_PSYCH}\b[^.?!]*\b(?:instead of|rather than|mean (?:it'?s|they))\b"
)
NO_PROMISE = re.compile(
    r"\bshould(?:n'?t|nt| not)?\b.{0,25}\b(?:not the same|is not|isn'?t|isnt|aint|ain'?t|doesn'?t mean|does not mean|not)\b.{0,20}\b(?:will|won'?t|wont|does|do|would|a promise|as will)\b|^(?:and |so |but )*(?:you said |it says |only |just )*['\"]?should(?:n'?t| not)?['\"]?[ ,.?!]+(?:but )?(?:will|do|does) (?:it|they|he|she)\b"
)
IN_ONE_ROOM = re.compile(
    r"\b(?:get|bring|put|sit|have|make)(?:ting)? (?:them|both|the two|those two|these two|the (?:two )?(?:doctors|consultants|surgeons|teams)|everyone|the pair of them)(?: both| all| two| of them| down| to (?:sit|meet|talk))*(?: (?:in|into|round|around|at) (?:a|the|one|the same) (?:room|table|meeting)| together| to (?:meet|talk to each other))\b"
)
DOCTORS_DIFFER = ("opinions_differ", "disagreement")
NO_SAY = re.compile(
    r"\bi (?:don'?t|do not|dont|can'?t|cant|cannot|never)(?: get to| have (?:a|any))? (?:decide|choose|say)\b|\b(?:have|got|get) no say\b|\bso (?:who|is it (?:me|them|the doctors?) (?:who|that)) (?:does|do|actually |really )?(?:decides?|deciding)\b|\bis that a (?:no|yes)\b|\bso (?:they|the doctors?|you) decide\b|\b(?:is it|so it'?s|its) (?:up to|down to) (?:them|the doctors?|me)\b"
)
NOT_ON_A_WARD = re.compile(
    r"\b(?:(?:he|she|we|they|my \w+|it)(?:'?s|'?re| is| are|s)? (?:still |all |back )?(?:at )?home(?! (?:from|after))|not (?:in|at) (?:a |the )?hospital|(?:there'?s|theres|there is|have|got|we'?ve) no nurse|not on (?:a|the|any) ward|(?:a|it'?s|its) planned|planned (?:one|op\w*)|not (?:an )?emergency)\b"
)
ON_THE_DAY = re.compile(
    r"\b(?:what (?:happens|if|would happen|will happen|can they do)|can|could|may|will they|would they)\b.*\b(?:say|said|saying|refuse\w*|change(?:d)? my mind|back out|pull out|walk out)\b.*\bon the (?:day|morning)\b|\bon the (?:day|morning)\b.*\b(?:say no|said no|refuse\w*|change(?:d)? my mind|back out|pull out)\b"
)
SUDDEN = re.compile(
    r"\b(?:sudden\w*|any ?more|stopped|since (?:this|last|yesterday|the|he|she|it)|today|tonight|just now|now (?:he|she)|all at once|woke|fell|bumped|slur\w*|hours? ago|minutes?|this (?:morning|afternoon|evening)|breath\w*|chok\w*|getting worse)\b"
)
READ = (
    ("young_too", YOUNG_TOO),
    ("letters_asked", BY_LETTER),
    ("not_in_head", SAME_FROM_US),
    ("functional_unknown", FUNCTIONAL),
    ("psychologist_unknown", PSYCHOLOGIST),
    ("cannot_book", BOOKS),
    ("training_unknown", TRAINS),
    ("chat_in_notes", IN_NOTES),
    ("pays_across_unknown", PAYS_ACROSS),
    ("not_seen_here", NOT_SEEN_HERE),
    ("camhs_too", CAMHS),
    ("change_unknown", CHANGES_ANYTHING),
    ("signed_unknown", SIGNED),
    ("home_office_unknown", HOME_OFFICE),
    ("timescale_unknown", TIMESCALE),
    ("date_back", DATE_BACK),
    ("step_up", STEP_UP),
)
NO_INQUEST = re.compile(
    r"\b(?:there (?:isn'?t|is not|is no|was no|wasn'?t)|not having|never was|no one said|nobody (?:said|told \w+))\b[^?]*\binquest\b|\binquest\b[^?]*\b(?:nobody|no ?one) (?:told|said)"
)
POST_MORTEM = re.compile(r"^(?!.*\b(?:coroner|fiscal)).*\b(?:post ?-?mortem|autopsy)\b")
OF_A_DEATH = (
    ("key_worker_unknown", KEY_WORKER),
    ("no_inquest_said", NO_INQUEST),
    ("post_mortem_unknown", POST_MORTEM),
)  # a family that grieves is told of nothing else


def of_what_was_told(text: str, last_answer: str | None, *, bereaved: bool = False) -> str | None:
    """The phrase for what leans on the last answer and nobody here can count: a time limit, the weeks of a wait. A
    family that grieves is told of no care that goes on.
    """
    plain = normalised(text)
    if len(plain.split()) > LONGEST:
        return None
    if not bereaved and (behind := _of_care_that_goes_on(plain, last_answer)):
        return behind
    if last_answer in OF_A_COMPLAINT and FINDING_OUT.search(plain) and MEANS_WHAT.search(plain):
        return "finding_out_unknown"
    if last_answer in OF_A_COMPLAINT and PAST_IT.search(plain) and not OF_A_REVIEW.search(plain):
        return "deadline_unknown"
    if last_answer == "how_to_request" and HOW_MANY_DAYS.match(plain):
        return "timescale_unknown"
    if last_answer != "nation_difference" and not re.search(rf"\b{_NATION}\b", plain):
        return None
    if ACROSS_SLOWER.search(plain):
        return "across_slower_unknown"
    return "rules_unknown" if RULES_OF.search(plain) else None


def _of_care_that_goes_on(plain: str, last_answer: str | None) -> str | None:
    if last_answer in (None, *OF_OPERATIONS) and NOT_APPOINTMENT.search(plain) and OPERATION.search(plain):
        return "operation_moved"
    return _behind_an_answer(plain, last_answer) or _of_the_notes(plain, last_answer)


def _behind_an_answer(plain: str, last_answer: str | None) -> str | None:
    """What its first part does not answer, when it is told once more."""
    if last_answer == "effect_on_care" and NO_PROMISE.search(plain):
        return "should_is_no_promise"
    if last_answer in DOCTORS_DIFFER and IN_ONE_ROOM.search(plain):
        return "meeting_of_both"
    if last_answer == "best_interests" and NO_SAY.search(plain):
        return "whose_say_it_is"
    if last_answer == "will_they_wait" and NOT_ON_A_WARD.search(plain) and not SUDDEN.search(plain):
        return "wait_asked_from_home"
    return "no_on_the_day" if ON_THE_DAY.search(plain) else None


def _of_the_notes(plain: str, last_answer: str | None) -> str | None:
    """Words in them that are wrong, or that hurt."""
    if NOT_OF_NOTES.search(plain):
        return None
    told_of = last_answer == "records" and THEM_PUT_RIGHT.search(plain)
    if told_of and not NOTES_WRONG.search(plain):
        return "notes_how_corrected"
    if NOTES_WRONG.search(plain):
        return "notes_wrong"
    return "notes_why_written" if WROTE_OF_US.search(plain) else None


def _of_a_child_in_care(plain: str, text: str) -> str | None:
    """Whose word counts, of a birth parent and a council."""
    asked = asks(text) or re.search(r"\bwho (?:wins|decides)\b", plain)
    if BIRTH_PARENT.search(plain) and asked and not (TOLD_OR_LOOKS.search(plain) or MUST_AGREE.search(plain)):
        return "care_order_decides"
    return "council_share_unknown" if COUNCIL_SHARES.search(plain) else None


def says_so_counts(text: str) -> bool:
    """Asked of a parent who is not named again: "does her say so stop it"."""
    return bool(SAY_SO.search(normalised(text))) and asks(text)


def _moved(plain: str) -> str | None:
    found = OPERATION_MOVED.search(plain) and WHO_OR_WHEN.search(plain) and not OF_OTHER_THINGS.search(plain)
    return "operation_moved" if found else None


def asks_of_18_weeks(text: str, told: str) -> bool:
    """Of the weeks after which another hospital may be asked for, by their number or where they were just told of."""
    plain = LEFT_THAT.split(normalised(text))[-1]
    if len(plain.split()) > LONGEST or not asks(text):
        return False
    return bool(EIGHTEEN.search(plain) or (EIGHTEEN.search(told.lower()) and COUNTS.search(plain)))


def asks_elsewhere_sooner(text: str) -> bool:
    """Whether another hospital could do it sooner."""
    plain = normalised(text)
    found = len(plain.split()) <= LONGEST and ELSEWHERE_SOONER.search(plain)
    return bool(found and (asks(text) or "yes or no" in plain) and not OF_OTHER_THINGS.search(plain))


def asks_done_elsewhere(text: str, earlier: Sequence[str]) -> bool:
    """ "How do I get a different hospital to do it", of care whose delay was told, now or a moment ago."""
    plain = normalised(text)
    found = len(plain.split()) <= LONGEST and AT_ANOTHER.search(plain) and DONE_THERE.search(plain)
    asked = asks(text) or HOW_OR_WHETHER.search(plain)
    if not (found and asked) or ELSEWHERE_NOT_NHS.search(plain) or OF_OTHER_THINGS.search(plain):
        return False
    return any(tells_delay(one) for one in (text, *earlier))


def _of_an_illness(plain: str) -> str | None:
    """Who knows most of it; and how a child that cannot say where it hurts is understood. What comes on suddenly is
    none of it.
    """
    if WITHOUT_SPEECH.search(plain) and not SUDDEN.search(plain):
        return "without_speech"
    plain = without_dismissed(plain)
    found = SPECIALIST.search(plain) and not NOT_OF_A_SPECIALIST.search(plain)
    return "specialist_unknown" if found else None


def known_by_others(text: str, *, bereaved: bool = False, told: str = "") -> str | None:
    """The phrase that says so; None for anything else. `told` is what we said last: nobody is sorry for an inquest
    that was not spoken of.
    """
    plain = normalised(text)
    if len(plain.split()) > LONGEST:
        return None
    found = next((phrase for phrase, pattern in (OF_A_DEATH if bereaved else READ) if pattern.search(plain)), None)
    found = found or (None if bereaved else _of_an_illness(plain) or _of_a_child_in_care(plain, text) or _moved(plain))
    if found == "letters_asked" and OF_A_LETTER.search(plain):
        return None
    if found == "chat_in_notes" and OF_A_MESSAGE.search(plain):
        return "message_in_notes"
    if found == "no_inquest_said" and "inquest" not in told.lower():
        return None if asks(text) else "no_inquest_known"
    return None if found == "home_office_unknown" and OF_TRAVEL.search(plain) else found

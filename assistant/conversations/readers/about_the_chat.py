"""Questions about the chat itself, in exact words, and which answer holds what is known of it: who stands behind it,
what becomes of what is typed, who finds out. And a young person's wish to see a doctor alone.
"""

import re

from assistant.conversations.readers.other_subject import other_subject
from assistant.signs import normalised

LONGEST = 20  # words; a longer message says more
_LEAD = r"(?:(?:and|but|so|ok|okay|oh|actually|hm+|no wait|something else|um+|er+m?|hi|hello|hey|sorry|wait|hang on|before i (?:start|begin|go on|say more)|just|quick question|also|btw|can i ask|i want to know|tell me|you (?:did not|didn'?t|didnt|haven'?t|never) answer(?:ed)?(?: me| that| my question)?|i asked)[ ,.!:]+)*"
_NAMED = r"(?:u|you|(?:this|the|ur|your) (?:chat(?: ?bot)?|bot|thing|app|website|site|page|program|service|assistant|robot|computer)(?: thing)?)"
_CHAT = rf"(?:it|this|that|{_NAMED})"  # where only a program can be meant: what care costs, and who runs it, is asked of "it" too
_TYPED = r"(?:what (?:i|we)(?:'?ve| have)? (?:\w+ )?(?:typ\w*|writ\w*|wrote|put|say|said|tell|told)(?: \w+){0,2}|my (?:words|messages?|typing|data|info|information|details|answers)|our (?:data|info|information|details|messages|words)|things i (?:type|write|delete)|people'?s (?:data|info|information|details)|data|it|the (?:data|chat|words|messages))"
LED_IN = re.compile(r"^(?:by the way|btw)[ ,:]+(?=\w+ \w)", re.IGNORECASE)
_COMPANIES = r"(?:\w+ )?(?:compan(?:y|ies)|firms?|business(?:es)?|advertisers?|insurers?|insurance(?: compan\w+)?|google|facebook|anyone|anybody|other people|third part(?:y|ies)|big tech)"
_KIN = r"(?:dad|daddy|mum|mam|mom|mother|father|husband|wife|partner|boyfriend|girlfriend|ex|brother|sister|nan|gran|grandma|grandad|parents?|family|in-?laws|step ?\w+|aunt\w*|uncle|neighbours?|school|teachers?|boss|employer|work|social worker|landlord)"
_THEIRS = rf"(?:(?:(?:my|our|his|her|their|the) (?:\w+ )?)?{_KIN}|(?:anyone|anybody|someone|somebody|other people|people)(?: else)?(?: (?:in the family|at home|at (?:work|school)))?)"
_ANY_OF_THEM = rf"(?:{_THEIRS}|he|she|they)"
_HERE = r"(?:(?:what|things|that|anything) (?:i|we)(?:'?ve| have| had)? (?:typ\w+|writ\w+|wrote(?: in)?|put|been on|used|use|ask(?:ed)?|say|said|tell|told)(?: (?:you|in|here|on here|in here|this))*|(?:i|we)(?:'?ve| have| had)? (?:wrote|written|typed|been|used|chatted|talked) (?:in|here|on here|to you|this)|my (?:messages?|words|typing|chat)|this (?:chat|conversation|thing|page))"
_KNOW = r"(?:see|read|find out|get told|be told|told|hear|learn|know|look at|get to (?:see|know|hear)|be able to (?:see|read|look at|find)|be (?:shown|sent|informed))"
WHO_FINDS_OUT = (
    rf"(?:will|can|could|would|does|do|might|is|are) {_THEIRS} (?:ever |also |then |going to |gonna |be )*{_KNOW}(?: (?:about|of|that))? (?:this|that|it|{_HERE})(?: (?:here|i'?m here|it was (?:me|us)))?"
    rf"|(?:will|can|could|would|does|do|might) (?:he|she|they) (?:ever |also |then |be )*{_KNOW}(?: (?:about|of|that))? {_HERE}"
    rf"|(?:could|can|might|will|would|does) (?:it|this|that) (?:ever )?(?:come|get|leak) out(?: to {_ANY_OF_THEM})?(?: that)? (?:it was (?:me|us)|(?:i|we)(?:'?ve| have| had)? (?:asked|wrote|said|typed|complained|been here|contacted you|used this))(?: (?:here|this|it|in|something|anything))*"
    rf"|who (?:else )?(?:finds out|gets told|gets to know|will know|knows|is told) (?:about this|{_HERE}|(?:that )?(?:i|we)(?:'?ve| have)? (?:asked|wrote|been here)(?: this| here| in)*)"
)
_ANYWHERE = r"(?:anywhere|somewhere|someplace|on (?:a|some|your|the|any) (?:computer|server|system|database|file)(?: (?:somewhere|anywhere))?|for ever|forever)"
IS_IT_NOTED = (
    rf"(?:is|are|does|do|will|would|did|has|have) (?:it|this|that|any of (?:this|it)|all (?:of )?this|(?:that|the fact that) (?:i|we)(?:'?ve| have)? asked|(?:me|us|my|our) (?:saying so|saying this|asking|questions?|writing (?:in|here)|being here)|{_HERE})"
    rf" (?:get |gets |be |been |being |ever |now |actually )*(?:written|noted|kept|recorded|stored|saved|logged|put|filed)(?: (?:down|away|by you|up))* {_ANYWHERE}"
)
WORDS_STAY = rf"(?:do|does|will|would|are|is) (?:these|this|my|our|the|all (?:of )?(?:these|this|my)) (?:lines?|words|messages?|chats?|conversations?|typing|questions|texts?) (?:get |be |still |just |then )*(?:stay|stays|remain|kept|stored|saved|sit|live|end up|hang around|left)(?: (?:around|up|there|here))*(?: {_ANYWHERE})?"
OPINION_OF_IT = (
    rf"(?:where|how|who) (?:do|can|could|should|would) (?:i|we) (?:rate {_NAMED}|(?:say|tell|give|leave|send|put)(?: (?:people|somebody|someone|you|them))? "
    rf"(?:what (?:i|we) (?:think|thought|make)|how (?:i|we) (?:rate|found|find)|(?:my |some |a )?(?:feedback|comments?|review|rating))(?: (?:of|about|on|for))? {_NAMED})"
)
_SEES = r"(?:where|how) (?:can|do|could|would|should) (?:i|we) (?:see|find(?: out)?|look up|look at|read|check) what"
HELD = rf"(?:what|{_SEES})(?:'s| is| do you| do they| you(?:'?ve| have)?| they(?:'?ve| have)?) (?:kept|held|stored|keep|hold|store|have)(?: (?:kept|stored|held))? (?:about|on) (?:me|us)(?: (?:from (?:this|here)|(?:from|in|after) (?:this|the|our) (?:chat|conversation)|(?:when|while|after|once) (?:i|we)(?:'?ve| have)? (?:typed?|writ(?:e|ten)|wrote|chat(?:ted)?|talk(?:ed)?|used?(?: this)?)(?: (?:here|in here|on here|to you|this))*))?"
WHO_READS = (
    r"who (?:all |else |actually )?(?:(?:reads|sees|is reading|can (?:see|read)) (?:this|it|these|that|my)|(?:reads|sees|gets|looks at|is reading|can (?:see|read)) (?:(?:this|these|my|the) (?:chat|messages?|words)|what (?:i|we) (?:type|write|say|put|wrote|typed)))(?: (?:chat|messages?|words))?(?: then| now| exactly)*"
    r"(?:[ ,?.!-]+(?:and )?(?:is|are|will|would|does) (?:it|they|he|she|my|his|her|the)\b.*)?"
)
SEES_RECORDS = r"(?:will|can|could|do|would|have|are) (?:you|u) (?:ever )?(?:going to )?(?:send(?:ing)?|forward(?:ing)?|post|pass on|see|got|get|look at|read|have) (?:(?:the|my|his|her|our|all) )+(?:\w+ )?(?:scans?|notes|records|results|x-?rays?|letters?|files?)(?: (?:to|for|on|over|there|here)\b.*)?"
WHO_MADE = r"who (?:made|built|runs|owns) (?:it|this|you)[ .,?!]+(?:the )?(?:company(?:'?s)?(?: name)?|name(?: of the company)?|which company|what company|firm)"
ABOUT = (
    ("give_feedback", OPINION_OF_IT),
    ("privacy", f"{WHO_FINDS_OUT}|{IS_IT_NOTED}|{WORDS_STAY}|{HELD}|{WHO_READS}"),
    ("capabilities", SEES_RECORDS),
    ("capabilities", WHO_MADE),
    (
        "capabilities",
        rf"(?:who|what (?:company|firm|people))(?:'s|s| has| is| was)? (?:made|built|created|designed|programmed) {_CHAT}"
        rf"|(?:who|what (?:company|firm|people))(?:'s|s| has| is| was)? (?:runs?|owns?|behind|makes|pays for|running) {_NAMED}"
        rf"|(?:is|was|are|r) {_CHAT} (?:\w+ ){{0,2}}?(?:made|built|run|owned|created|set up)\b(?: by| for| from)?.*\b(?:hospital|nhs|trust|company|firm|business|private)\b.*"
        rf"|(?:is|are) {_NAMED} (?:really |actually )?(?:the |an? )?(?:hospital|nhs|hospital'?s|nhs (?:thing|chat|service)|private company|company)(?: or (?:an?|the|some)? ?.{{2,30}})?"
        rf"|(?:does|will|would|do|is) (?:using )?{_NAMED} (?:cost|charge)(?: (?:me|us|anything|money|any money|to use|a lot|something))*"
        rf"|(?:do|will|would) (?:i|we) (?:have to |need to |get |be )?(?:pay|paying|charged?|billed)(?: (?:anything|money))* (?:(?:to use|for using) {_CHAT}|for {_NAMED})"
        rf"|how much (?:does|is) {_NAMED}(?: cost)?(?: to use)?|is {_NAMED} free(?: to use| of charge)?|is {_CHAT} free to use|does it cost (?:anything|money) to (?:use|chat|talk|write)(?: {_CHAT}| here| to you)*",
    ),
    (
        "privacy",
        rf"(?:do|does|will|would|can|are|is) (?:you|u|they|the hospital|{_CHAT}) (?:ever )?(?:going to )?(?:sell|selling|share|pass|give|flog)(?:ing)? (?:on )?{_TYPED}(?: (?:on|away|out))?(?: (?:to|with) {_COMPANIES})?"
        rf"|(?:is|are|will|does|do) {_TYPED} (?:be |get |ever )*(?:sold|shared with {_COMPANIES}|going to {_COMPANIES}|go to {_COMPANIES})(?: to {_COMPANIES})?"
        rf"|(?:do|does|can|will) (?:you|u|they|anyone|{_CHAT}) (?:keep|save|store|see|read|record|log|get|know) {_TYPED}(?: (?:even|also))? (?:if|when|before|without|though|and) (?:i|we)? ?(?:\w+ ){{0,2}}?(?:do not|don'?t|dont|never|not|pressing|press|send|hit|hitting|sending|delete|deleted|didn'?t|change my mind)\b.*"
        rf"|(?:is|are|does|will) {_TYPED} (?:get |be )?(?:kept|saved|stored|seen|recorded)(?: even)? (?:if|when|before|without) .*\b(?:send|press|hit|delete|sending|pressing)\b.*",
    ),
)
_ABOUT = tuple((answer, re.compile(rf"^{_LEAD}(?:{pattern})$")) for answer, pattern in ABOUT)
_DOCTOR = r"(?:(?:the|my|a|our|this|that|any) )?(?:\w+ )?(?:doctors?|dr|doc|gp|nurses?|consultant|surgeon|specialist|camhs|team|psychologist|dietitian|physio)"
_PARENTS = r"(?:my|our) (?:mum|mam|mom|mother|dad|father|parents?|family|carers?|foster \w+|nan|gran|step ?\w+)"
_ALONE = r"(?:on my own|alone|by myself|without (?:my )?(?:mum|dad|parents|mam|mom|family|anyone|them)(?: (?:there|in the room|knowing))?|in private)"
LONGEST_ALONE = 30  # words
OF_ANOTHER_KIND = re.compile(
    r"\b(?:second opinion|consent|agree to|sign|operation without|message|send|letter|form|text me)\b"
)
_WITHOUT_THEM = rf"(?:{_ALONE}|just me|(?:without|with no|not with) (?:him|her|them|{_PARENTS}|(?:mum|mam|mom|dad|parents|anyone|anybody|family))(?: (?:there|here|around|in the room|listening|knowing|hearing|sat there|being there))?|(?:when|while) (?:he|she|they|{_PARENTS})(?:'?s|'?re| is| are)? ?(?:not|isn'?t|aren'?t) (?:there|here|in the room)|and not {_PARENTS}|one to one|in private)"
_TALKS = r"(?:see|talk to|speak to|speak with|talk with|tell|chat to|chat with|ask|meet|go in(?: to)?(?: see)?|go and see|be seen(?: by)?|be with|talk|speak|go)"
SEEN_ALONE = re.compile(
    rf"\b(?:(?:can|could|may|am i allowed to|how (?:do|can|could)|is there any ?way|do) i|i(?:'d| would)? (?:just |only |really |still )*(?:want|wanna|need|like|wish|would rather|rather|prefer)(?: to)?|i'?d (?:rather|like to|prefer to)|let me|allowed to) (?:just |please |even |be able to |get to |have to )*{_TALKS}(?: (?:to|with))?(?: {_DOCTOR}| someone| somebody| anyone)? {_WITHOUT_THEM}"
    rf"|\bwho (?:can|could|do|should) i (?:talk to|speak to|speak with|tell|ask|see) {_WITHOUT_THEM}"
    rf"|\b(?:can|could|would|will) (?:{_DOCTOR}|someone|somebody|they|he|she) (?:just |please )*(?:see|talk to|speak to|ask) me {_WITHOUT_THEM}"
)


def wants_seen_alone(text: str) -> bool:
    """Of a young person: the doctor, without a parent."""
    plain = _plain(text)
    return len(plain.split()) <= LONGEST_ALONE and bool(SEEN_ALONE.search(plain)) and not OF_ANOTHER_KIND.search(plain)


def answer_about_the_chat(text: str) -> str | None:
    """The id of the answer that holds what is known of it, also behind an announced change of subject."""
    plain = _plain(LED_IN.sub("", other_subject(text) or text))
    if len(plain.split()) > LONGEST:
        return None
    return next((answer for answer, pattern in _ABOUT if pattern.match(plain)), None)


def _plain(text: str) -> str:
    return normalised(text).strip(" .!?")

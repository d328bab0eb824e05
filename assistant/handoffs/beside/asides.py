"""What is typed at a step of the handoff and is no answer to it. Whole messages only: whoever writes more than these
words says something of their own.

Nothing of it becomes a line: "hang on" is not a child's name, and thanks are no message to the team.
"""

import re
from enum import Enum

from assistant.details.interjections import without_interjections


class Aside(Enum):
    WAITING = "waiting"  # they are looking for it, or were called away
    NO_ANSWER = "no answer"  # they have none, or would rather not say
    SMALL_TALK = "small talk"
    HELP = "help"  # with the words of their message
    NO_PHONE = "no phone"
    SENDS = "sends"  # before everything is there
    TOLD = "told"  # it was said already


_POLITE = (
    r"(?:[ ,]*(?:please|pls|plz|thanks|thank you|ta|cheers|sorry|mate|love|pet|now|yet|today|for now|then|ok|okay))*"
)
_A_MOMENT = r"(?:an? )?(?:sec(?:ond)?s?|mo(?:ment)?|min(?:ute)?s?|bit|tick|few (?:minutes|mins|secs|seconds)|while)"
_EARLIER = r"(?: (?:already|before|earlier|above|previously|just now|a (?:minute|moment|second) ago|first|once|twice|to you|you|up there|in (?:the|this) chat|at the (?:start|beginning|top)|when i (?:started|began)|further up|last time|again))"
_PATTERNS: tuple[tuple[Aside, str], ...] = (
    (
        Aside.WAITING,
        rf"(?:please )?(?:hang on|hold on|bear with(?: me)?|brb|be right back|back in {_A_MOMENT}|one {_A_MOMENT}|1 {_A_MOMENT}"
        rf"|(?:just )?{_A_MOMENT}|(?:can you )?wait(?: up)?(?: (?:{_A_MOMENT}))?|give me {_A_MOMENT}|(?:just )?(?:got to|gotta|have to|need to) go"
        rf"|(?:let me|ill|i'll|i will|i need to|need to|just|im|i'm|i am)(?: just)? (?:check|look(?:ing)?|find(?:ing)?|get(?:ting)?|go(?:ing)?(?: and)?(?: (?:get|look|find))?|ask(?:ing)?|fetch(?:ing)?)"
        rf"(?: (?:it|that|up|for it|my|the|his|her|their|him|them|glasses|phone|letter|card|book|red book|number|paperwork|mum|dad|wife|husband|partner|first|out)){{0,4}}"
        r"|(?:(?:sorry|oh)[ ,]+)?(?:excuse me|hang on|hold on|one (?:sec(?:ond)?|min(?:ute)?|mo(?:ment)?)|wait|bear with me|sorry)(?: (?:a (?:sec(?:ond)?|min(?:ute)?|mo(?:ment)?)))?[ ,.\-]+(?:(?:the|my|her|his|their|a|an|someone|somebody|somebody's|someone's) )?[\w']+(?: [\w']+)? (?:is |are |has |have |s )?(?:just )?(?:crying|ringing|calling|going(?: off)?|beeping|knocking|waking(?: up)?|woke(?: up)?|walked in|here|back|come in|came in|bleeping|at the door|wants me|needs me)"
        r"|(?:sorry[ ,]+)?(?:the |my )?(?:phone|baby|little one|door|doctor|nurse|physio|alarm|drip|pump|monitor)(?:'?s| is| has)(?: just)? (?:awake|up|stirring|waking up|ringing|crying|going off|beeping|knocking|here|come in|walked in|woken up)"
        r"|(?:i(?:'?ll| will)? )?be back (?:soon|later|in (?:an? |two |five |\d+ )?\w+)|(?:give me|gimme|just|in) (?:two|five|ten|a few|2|5|10) (?:ticks|minutes|mins|secs|seconds|moments)"
        rf"|(?:sorry |oh |ah |hang on |wait )*(?:the |a |my |our |his |her |some )?(?:doctors?|nurses?|consultant|surgeon|registrar|physio|porters?|visitors?|health visitor|social worker|midwife|team|anaesthetist|dietitian|tea trolley|family|kids|neighbours?)(?:'?s| is| are| has| have)?(?: all| just| now)* (?:come(?: (?:round|back|in|over|to see (?:us|him|her|me|them)))?|arrived|turned up|here|doing the rounds)(?: (?:to (?:us|him|her|me|do \w+)|now|again))*"
        rf"|(?:let me|i need to|i'll have to|i want to) (?:just )?(?:think|have a think|work out|decide)(?: (?:about|over|it|this|that|which|which one|one|what to put|for {_A_MOMENT}))*"
        rf"|(?:hang on|hold on|wait)[ ,]+(?:let me|ill|i'll|i need to|i have to|im|i'm) \w+(?: \w+){{0,5}})",
    ),
    (
        Aside.NO_ANSWER,
        r"(?:(?:i|we) ?)?(?:(?:do not|don'?t|dont) (?:want to (?:give|put|share|leave)|have|want)|(?:would|'?d) (?:rather|prefer) not (?:to )?(?:give|put|share|leave)|haven'?t got|(?:do not|don'?t|dont) (?:put|give)|wo(?:n'?t|nt) (?:give|put))(?: (?:a|any|my|one|the|out))*(?: (?:phone|mobile|e-?mail))?(?: (?:number|address|phone|e-?mail))?(?: or (?:an )?e-?mail)?(?: (?:that )?(?:i|we) (?:want|like|wish|care)(?: to)? (?:giving|give|share|shared|used|out|put))?(?:(?<= number)|(?<= one)|(?<=giving)|(?<= give)|(?<= address))"
        r"|(?:(?:please|just|so|then) )*leave (?:that|this|the)(?: (?:line|number|one|box|bit))? (?:out|empty|blank)"
        r"|(?:can (?:i|we) |(?:i'?ll|ill|i'?d like to|please) )?(?:skip|pass|leave)(?: (?:it|this|that|this one|that one|this step|the question|it blank|that blank|it out|it empty|over it))?"
        r"|next(?: one| question| step)?|(?:i )?(?:do not|don'?t|dont|dunno|cant|can'?t|cannot) (?:(?:know|remember|recall)(?: (?:(?:the|its|his|her) (?:name|number)(?: of (?:it|the (?:ward|clinic|place|unit)))?|what (?:it|that)(?:'?s| is) called|which (?:one|ward|clinic|site|hospital)(?: (?:it|that) is)?))?|have (?:it|one|that|any|them)(?: (?:with me|here|to hand|on me))?|say|want to say|wish to say)"
        r"|dunno|idk|no idea|(?:(?:im|i'm|i am|we're|we are) )?(?:really |honestly )?(?:not(?: (?:really|entirely|quite|too|that|altogether|wholly|completely|fully|totally|very|terribly|at all|100%|so|all that))* (?:sure|certain)|unsure)(?: (?:which(?: (?:one|of them|site|hospital|ward|clinic))?(?: (?:it is|it was|that is|we are (?:at|on|under)|s?he(?:'?s| is) (?:at|on|under)))?|what (?:it|that) is|yet|exactly|about (?:that|this|it)|to be honest|tbh|at all|i'?m afraid|i am afraid))*|(?:i'?d |i would |id )?(?:rather|prefer) not(?: to)?(?: say| tell(?: you)?| answer)?|not telling you|not saying"
        r"|(?:no[ ,]+)?(?:(?:i|we)(?:'?m| am|'?re| are) )?(?:all )?(?:fine|good|ok|okay|alright)(?= thanks)|no[ ,]+(?:i|we)(?:'?m| am|'?re| are) (?:all )?(?:fine|good|ok|okay|alright)(?: without)?|(?:no[ ,]+)?(?:i think )?(?:that'?s|that is) (?:everything|all|it)(?: from (?:me|us))?|(?:no more|nothing (?:else|more|to add))(?: (?:from (?:me|us)|to (?:say|ask|add)|really))*"
        r"|(?:(?:is|would|will) (?:it|that) (?:be )?|(?:it|that)(?:'?s| is| would be) |hope (?:it|that)(?:'?s| is) )?(?:(?:really )?(?:ok(?:ay)?|all ?right|alright|fine|allowed|bad|a problem|rude|a shame)) if (?:i|we)(?: just| really)? (?:do not|don'?t|dont|haven'?t|havent|can'?t|cant|have not|have|leave|skip)(?: (?:really|got|have|think of|ask|put|write|say|add))*(?: (?:any|anything|one|none|no|nothing|some|it|this|that|blank|empty|out|questions?|list|today|yet|to (?:ask|say|add)|here|right now))*"
        r"|(?:i|we)(?: really| just| do)? (?:haven'?t|havent|have not|have|don'?t have|dont have)(?: really| got)* (?:any|none|no questions?|no list|anything|nothing|a list|one)(?: (?:questions?|to (?:ask|say|add)|at the moment|right now|today|for them|yet|really|of (?:them|those)|in mind|else))*"
        r"|(?:i|we) (?:can'?t|cant|cannot|couldn'?t|could not)(?: really)? think of (?:any|anything|one|a question|any questions?)(?: (?:else|right now|at the moment|to (?:ask|say)|yet))*|nothing (?:comes|springs) to mind|my mind(?:'s| is|s)? (?:gone )?blank|none (?:at the moment|right now|come to mind|from me|that i can think of)|not (?:really|at the moment|that i can think of)"
        r"|(?:no|nope|nah)(?: (?:thanks|thank you|ta|ty|cheers))?[ ]+(?:(?:questions?|list|more)(?: at all| today)?[ ]+)?(?:(?:that'?s|that is|that'?ll be|that will be|that was) (?:everything|all|it|that|enough|plenty|me|me done|fine as it is|how i want it)|that(?:'?ll| will| should) do(?: it)?|that(?: all)? covers (?:it|everything|it all)|(?:i'?m|im|i am|we'?re|we are) (?:all )?(?:done|finished|set)|i (?:do not|don'?t|dont) think so)(?: (?:from me|for me|then|really|i think|there|as well))*"
        r"|(?:no|nope|nah|none|nothing)[ ]+(?:just|only) (?:that|this|(?:the|my) (?:message|words)|what (?:i|is) (?:wrote|said|put|there|in the message))"
        r"|n/?a|none|nothing|no|nope|nah|(?:no|nope|nah|naw) (?:none|nothing|nope|nah|no|not really)|(?:none|nothing) (?:needed|like that|for (?:me|us)|at all)(?: thanks)?|(?:(?:no|nope|nah|sorry|i said|there (?:is|are)|i have|i mean|i meant|put|just|please) )*no (?:name|number|list|questions?|qs?|more qs|help|needs?)(?: (?:needed|wanted|required|at all|from me|really|today|for (?:them|now)))*|no thanks|no thank you|not applicable|blank|(?:i(?:'?d| would)? )?(?:rather|prefer(?: to)?) (?:keep|leave) (?:that|it|this) (?:private|to myself|blank|out)|none of your (?:business|concern)|(?:it|that)(?:'?s| is) private|mind your own(?: business)?",
    ),
    (
        Aside.SMALL_TALK,
        r"(?:oh |no |ah )*never ?mind[ ]+(?:i'?ll|i will|let'?s|lets|we'?ll|we will) (?:just )?(?:finish|do|carry on|go on|get on|fill)(?: (?:with )?(?:it|this|that|the form))?(?: (?:in|off|now|myself))*|"
        r"(?:hi|hello|hey|hiya|yo)(?: there)?|(?:are )?you (?:still )?there|anyone there|anybody there|is (?:anyone|anybody|someone) there|lol|haha+|hmm+|um+|er+m?|ah+|oh+|ok+|okay|right|fine|cool|great|good|alright|all right|sure"
        r"|yes|yeah|yep|yup|(?:thanks|thank you|ta|cheers)(?: (?:so|very) much| a lot| for (?:that|this|your help|helping))?(?: [a-z]+)?|sorry|oops|what|pardon|eh|huh|test|testing|help|help me|god|omg|wow|bye|goodbye|good (?:morning|evening|afternoon|night)"
        r"|m+|(?:hello|hi|hiya) again|(?:you(?:'?re| are)|youve|you've) (?:been )?(?:so |very |really )?(?:kind|patient|helpful|good|lovely|great|nice)(?: to (?:me|us))?|(?:thank you|thanks|cheers|ta) for (?:being|this|that|asking|all|your|doing|helping)(?: [a-z]+){0,4}|(?:oh )?(?:it'?s|its) been (?:such )?a (?:long|hard|bad|rough|hell of a) (?:day|night|week|time)|(?:this is|its|it's) (?:so )?(?:hard|difficult|long|a lot|ridiculous|stupid)",
    ),
    (
        Aside.HELP,
        r"(?:i (?:need|want|would like|could do with) |i'd like |can i (?:have|get) |could i have )?(?:some )?help (?:me )?(?:with )?(?:writing|wording|to write|to word|write|word|putting|what to (?:say|write|put)|this|it|my message|the message)(?: (?:it|this|that|my message|the message|into words|it into words))?"
        r"|(?:can|could|will|would) (?:you|u|someone|somebody) (?:please )?(?:help me (?:write|word|with)|write|word)(?: (?:it|this|that|my message|the message|something))?(?: for me)?"
        r"|(?:i )?(?:do not|don'?t|dont) know (?:what|how) to (?:say|write|put|word|start|begin)(?: (?:it|this|that))?|(?:what|how) (?:should|do|shall|can) i (?:write|say|put|word|start)(?: (?:it|this|here|that))?"
        r"|(?:oh (?:god|no|dear|lord|gosh) |well |um |hmm )*where (?:do|should|shall|would) (?:i|you|we) (?:even )?(?:begin|start)"
        r"|what if i (?:put|write|say|get|spell|make)\b.{0,40}|does it (?:matter|have to be)\b.{0,40}\b(?:spelling|spell|grammar|long|short|perfect|proper|neat|how i (?:write|put|say))\b.{0,20}|how (?:long|much) (?:should|can|do|does) (?:it|i)\b.{0,20}\b(?:be|write|put)|do i (?:have|need) to (?:write|put|say|spell|fill|know)\b.{0,40}"
        r"|(?:can|could) i (?:upload|attach|send|add|include) (?:a |the |my |some )?(?:letter|photo|picture|file|document|pdf|scan|report|video)s?",
    ),
    (
        Aside.SENDS,
        r"(?:(?:yes|ok|okay|just|please|now|right|go on|can you|could you|can i|i want to|let'?s) )*(?:send|submit) (?:it|that|this|everything|(?:the|this|that)(?: (?:bloody|damn|flipping|fucking|sodding|whole|stupid))* (?:thing|message|form)|my message)(?: (?:off|now|in|please|to them|to the team|to the hospital|as it is|like that|anyway|already))*",
    ),
    (
        Aside.TOLD,
        rf"(?:(?:please|just|can you|could you|you can) )*(?:(?:use|read|look at|see|put|copy|take|go by|scroll up(?: to)?|it'?s|its|all|everything) )*(?:what|the (?:words|thing|stuff|bit)|as|everything|all|that'?s what|it'?s what)(?: that)? (?:i|we)(?:'?ve| have| already| just| had)* (?:said|wrote|told|typed|put|written|explained|gave|given|tell)(?: you)?{_EARLIER}*"
        rf"|(?:it'?s |its |just |use )?(?:the )?same(?: (?:thing|words|stuff))?(?: (?:as|like|what|that))*(?: (?:i|we)(?:'?ve| have| already| just)* (?:said|wrote|told|typed|put|written|gave|explained)(?: you)?)?{_EARLIER}+|(?:see|as|like|look|read|scroll)(?: it)? (?:above|up|before|earlier|previously)(?: there)?|ditto"
        rf"|(?:but |(?:but )?i (?:do )?(?:believe|think|fear|am sure) (?:that )?|i'?m sure (?:that )?)?(?:i|we)(?:'?ve| have| had)*(?: (?:already|just))* (?:told you|(?:said|wrote|gave|written|put|explained|typed|answered|given)(?: you)?(?= .*(?:already|just|before|earlier|above|once|again|twice|at the (?:start|beginning|top)))|said)(?: (?:it|that|this|all|of (?:it|that|this)|everything|so|you|what))*{_EARLIER}*"
        rf"|(?:but )?(?:i|we)(?:'?ve| have)? (?:already|just) (?:said|written|wrote|put|gave|given|explained|typed|answered|done|did|sent)(?: (?:it|that|this|all|of (?:it|that|this)|everything|so|you|one))*{_EARLIER}*"
        rf"|(?=.*\b(?:already|before|earlier|above|words|wrote|said|put)\b)you(?:'?ve| already| have| should| must)* (?:have|got|know|had|seen|read)(?: (?:all|my|that|it|this|the|these|those|what i (?:said|wrote|put|told you)|words|message|everything|story|details|answer))*{_EARLIER}*|(?:it'?s|its|they'?re) (?:all )?(?:up there|written (?:above|already|up there)|in (?:the|this) chat(?: already)?|there already|above)",
    ),
    (
        Aside.NO_PHONE,
        r"(?:i|we) (?:do not|don'?t|dont|haven'?t|havent) (?:have|got|own|use)(?: got)? (?:a |any |the )?(?:phone|mobile|telephone|landline)(?: (?:at the moment|right now|any more|anymore))?|no phone|my phone(?:'s| is| has been)? (?:broken|dead|cut off|stolen|lost|gone)",
    ),
)
FEW_AGAIN = 25  # words
SAME_AS_BEFORE = re.compile(  # "same as I just wrote: put off twice": what stands behind it is less than what was lost
    r"^(?:(?:it'?s|its|just|please|no|oh|ok|put|use|the|exactly)[ ,]+)*same (?:thing |words )?(?:as|like) (?:what )?(?:i|we)(?:'?ve| have)?(?: just| already)* (?:wrote|said|told you|typed|put|written)\b(?! (?:to|in|on|at|for)\b)",
    re.IGNORECASE,
)
_PARTS = re.compile(r"[,.;!]+")
_APOLOGY = re.compile(  # beside an answer: "none thank you. sorry to be a pain"
    r"(?:thanks?|thank you|ta|cheers)(?: (?:very much|so much|anyway|though|all the same))*|(?:(?:and|but|oh|so|really|very|i'?m|i am|im|my) )*(?:sorry|apologies|apologise)(?: (?:(?:to|for|about|i'?m|im|i am|if i'?m|if im) )*(?:be |being |keep |keeping )?(?:(?:a|an|such|so|such a|a bit of a|the|all the|any) )*(?:pain|nuisance|bother|bothering(?: you)?|trouble|pest|slow|difficult|awkward|hassle|fuss|silly|thick|rambling|going on|go on|ramble|moan|bother you|trouble you|waste your time|wasting your time|take up your time|taking up your time)(?: (?:about (?:it|this)|again|today|so much|love|with you))*)?"
)
_SAID_SO = re.compile(  # "none, I said"
    r"(?:(?:but|as|like) )?(?:i|we)(?:'?ve| have)?(?: just| already)* (?:said|told you|wrote|put)(?: (?:so|that|it|this|already|before|earlier|once|twice))*|already (?:said|told you)(?: (?:that|it|so))?"
)
_ASIDES = tuple((kind, re.compile(rf"^(?:{pattern}){_POLITE}[ .!?…]*$")) for kind, pattern in _PATTERNS)


def aside(text: str) -> Aside | None:
    """None for anything that says more, and so may be an answer."""
    plain = " ".join(text.lower().replace("\u2019", "'").replace(",", " ").split())
    for words in dict.fromkeys((plain, without_interjections(plain))):
        if found := _kind(words):
            return found
    return _no_answer_in_parts(text)


def points_back(text: str) -> bool:
    """ "Same as I just wrote ...": in few words, which say less than those that they point to."""
    return len(text.split()) <= FEW_AGAIN and SAME_AS_BEFORE.match(text.strip().replace("\u2019", "'")) is not None


def _kind(plain: str) -> Aside | None:
    return next((kind for kind, pattern in _ASIDES if pattern.match(plain)), None)


def _no_answer_in_parts(text: str) -> Aside | None:
    """ "No thank you, no list": each part of it says that there is none."""
    said = [part.strip() for part in _PARTS.split(text.lower().replace("\u2019", "'")) if part.strip()]
    parts = [part for part in said if not (_APOLOGY.fullmatch(part) or _SAID_SO.fullmatch(part))]
    if parts != said and len(parts) == 1 and _kind(parts[0]) is Aside.NO_ANSWER:
        return Aside.NO_ANSWER
    kinds = [_kind(part) for part in parts]
    sends_too = kinds[:1] == [Aside.NO_ANSWER] and all(kind in (Aside.NO_ANSWER, Aside.SENDS) for kind in kinds)
    return Aside.NO_ANSWER if len(parts) > 1 and sends_too else None  # "no list. just send it"

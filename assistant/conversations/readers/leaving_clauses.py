"""Leaving that is said with its reason: "physio wants him now, more from me afterwards". One clause leaves, and every
other says why, waits, is polite or asks for a number; so it is no message to the team.
"""

import re
from collections.abc import Callable

from assistant.details.interjections import without_interjections
from assistant.handoffs.beside.asides import Aside, aside
from assistant.take_along.stopping import stops

LONGEST = 24  # words
_CLAUSES = re.compile(
    r"[,.;:!?\u2026\n]+|\s[-\u2013\u2014]+\s|\b(?:so|but|and)\b(?= (?:i|we|let|can|not|no|please|nothing)\b)"
)
_IT = r"(?:it|this|that|anything|any of (?:it|this|that)|all (?:of )?(?:this|that)|them|the (?:whole )?(?:form|thing|message|lot)|this (?:form|thing|message)|my message)"
_TO = r"(?: (?:to (?:them|anyone|the (?:team|ward|hospital|doctors?))|from me|on|in|off|with (?:it|this)|now|after all|any ?more|today|tonight|just now|right now|then|at all|here|please|thanks|thank you|ta|sorry|ever|yet))*"
_AGAIN = r"(?: (?:later(?: on)?|afterwards|after|tomorrow(?: \w+)?|tonight|another (?:day|night|time)|some other (?:day|night|time)|next week|in a (?:bit|while|day or two)|then|when (?:i|we|he|she|it|they|things) \w+(?: \w+){0,4}))+"
DECIDED = re.compile(
    rf"^(?:(?:please |just |then |i said |no |stop )*(?:send|pass on|pass) (?:absolutely )?(?:nothing|none of (?:it|this|that)|not a (?:thing|word))(?: to (?:no ?body|no ?one|any ?(?:one|body)))?|nothing(?:'?s| is| is to be| will be| gets)? (?:going|sent|being sent|passed on|getting sent)|(?:i|we)(?:'?ve| have)? (?:now )?decided (?:against(?: {_IT}| (?:writing|sending|doing|passing|asking))*|not to(?: (?:send|write|do|go on|carry on|continue|pass|ask|go ahead)(?: {_IT})?)?|to (?:leave {_IT}|stop|drop {_IT}|call {_IT} off))"
    r"|no more (?:boxes|forms?|steps|typing)(?: (?:for (?:me|us)|please|thanks))*|(?:sack|pack|jack|chuck) (?:it|this|that|all this|the (?:whole )?(?:form|thing|lot)) (?:off|in)"
    rf"|(?:i|we)(?:'?ll| will)? ?(?:won'?t|wont|not|am not going to|'?m not going to|are not going to|'?re not going to) (?:be )?(?:send|sending|do|doing|writ(?:e|ing)|go on|going on|carry on|carrying on|finish|finishing|go through|going through|continue|continuing|pass|passing|fill|filling)(?: with)?(?: {_IT})?"
    rf"|(?:please |just |can you |could you |can we |i want to |i'?d like to |let'?s )*(?:close|shut|exit|end|abandon|kill|get rid of|throw away|back out of|get out of|pull out of|come out of) (?:down )?(?:{_IT}|this (?:box|window|chat))(?: down)?"
    rf"|(?:i(?:'?d| would)? (?:like|want|rather|prefer)? ?(?:to )?|let me |let'?s |can i |get me |we )?(?:(?:pull|back|opt|bow|drop) out|out of (?:this|it|here)|call (?:a halt|time|it quits))"
    rf"|(?:i |we )?(?:can'?t|cannot|cant|couldn'?t) (?:go through with|face) {_IT}|(?:i'?m |i am )?not in the mood(?: for {_IT})?|(?:i'?d |i had )?(?:better|best|probably best) not(?: (?:send|go on|do) {_IT})?|i(?:'?d| would) rather not (?:go on|carry on|continue|send {_IT})){_TO}$"
)
LATER = re.compile(
    rf"^(?:more (?:from me|of this|to (?:follow|come)){_AGAIN}|(?:i(?:'?ll| will)?|we(?:'?ll| will)?) (?:be back|return|resume|continue|carry on|do (?:the rest|more|it)|finish(?: {_IT})?|write more|tell you more|come back){_AGAIN}|back{_AGAIN}|(?:i |we )?(?:can'?t|cannot|cant)(?: (?:do|talk|write|finish|stay)(?: {_IT})?)? ?(?:now|right now|just now|today|tonight|at the moment)"
    rf"|(?:not (?:right )?(?:now|tonight)|that'?(?:ll|s) (?:do|it|me)(?: (?:for me|me|done))* (?:for )?(?:tonight|today|now|one (?:night|day))|(?:maybe |perhaps )?(?:another|some other) (?:night|evening|day|time)(?: (?:maybe|perhaps))?)){_TO}$"
)
_BUSY = r"(?:wants?|needs?|is here|are here|'?s here|has come|have come|'?s come|has arrived|have arrived|at the (?:door|bedside|bed)|by the bed|woke|woken|awake|waking|crying|calling|ringing|knocking|kicking off|due|waiting|come in|walked in|just come|starting|about to start|(?:is |'?s )?going(?: off)?|beeping|bleeping|alarming|ready for (?:us|him|her|me))"
SOON = re.compile(  # which may be said to the team, where nothing calls them away
    r"^(?:(?:let me|i'?ll|i will|we'?ll|we will|can i|i'?d better|i had better) (?:just )?(?:come back|get back|be back|be right back|be with you)|be (?:right )?(?:back|with you))(?: (?:to|with) (?:you|this|it))?(?: (?:shortly|soon|later|in (?:an? )?(?:mo|moment|minute|min|bit|sec|second|tick|while)|then|after|afterwards))*$"
)
ADDRESS = re.compile(
    r"^(?:(?:what'?s|whats|what is|which is|where'?s|where is|got|have you got)(?: (?:the|your|their|his|her|an?|(?:his|her|the) \w+'s))? (?:e-?mail |postal )?(?:address|e-?mail|inbox)(?: (?:again|please|then|to use|for (?:them|it|that)|to (?:write|send it) to))*|where (?:do|should|can|shall) (?:i|we) (?:write|send|post|mail|e-?mail)(?: (?:it|this|that|to|them|my letter|the letter|then|instead))*)$"
)
REASON = re.compile(
    rf"^(?:(?:because|cos|as|since) .{{2,60}}|(?:the |my |his |her |their |our |an? |some(?:one|body)\b ?)?[\w'-]+(?: [\w'-]+){{0,2}} {_BUSY}(?: [\w'-]+){{0,4}}|(?:they|he|she|it)(?:'?re|'?s| is| are) {_BUSY}(?: [\w'-]+){{0,4}}"
    r"|(?:i'?m|im|i am|we'?re|we are)(?: (?:just|so|too|really|very|a bit|absolutely|completely|all))* (?:tired|shattered|knackered|exhausted|upset|busy|at work|driving|late|worn out|wiped out|dead on my feet|over the place|not up to (?:it|this)|phoning|ringing|needed|wanted)(?: [\w'-]+){0,4}"
    r"|having (?:slept on|thought about|talked about) (?:it|this)|on (?:reflection|second thoughts?)|i(?:'?ve| have) (?:thought about it|had a think|talked it over|changed my mind)|no offence|it'?s (?:late|getting late|too much|all too much|too late|not for me|been a long (?:day|night))|my head(?:'?s| is) \w+(?: \w+){0,3}"
    r"|(?:they|the (?:nurses?|porters?|doctors?|team))(?:'?re| are|'?s| is| have|'?ve)?(?: just| about to| going to| come to)* (?:tak(?:e|ing|en)|wheel(?:ing|ed)?|mov(?:e|ing|ed)|fetch(?:ing|ed)?|collect(?:ing|ed)?|call(?:ing|ed)?|r[iau]ng|phoned|sent for|want(?:s|ed)?|need(?:s|ed)?|let(?:ting)?|ask(?:ing|ed)?(?: for)?) (?:him|her|us|me|them|the baby|my \w+)(?: [\w'-]+){0,5}"
    r"|(?:an?|my) (?:letter|e-?mail|note|phone call|call)(?: from (?:me|us))?(?:'?ll| will| would)(?: (?:do|be|suit|me|us|it|the job|fine|instead|better|enough|easier))+"
    r"|(?:i'?ll|i will|i'?d rather|we'?ll|we will) (?:just )?(?:e-?mail|mail|message|write to)(?: (?:them|you|him|her|sister|the (?:ward|team|doctor|consultant)|direct(?:ly)?|instead|myself|ourselves|then))*"
    r"|(?:which|what)(?: (?:is|'?s))? (?:the |your |their )?(?:line|number|phone number)(?: (?:is it|is that|was it|do i (?:ring|call|phone)|again|please))*|(?:what'?s|what is) (?:the|your|their) (?:phone )?number|(?:i'?ll|i will|i'?d rather|we'?ll) (?:just )?(?:ring|phone|call)(?: (?:them|you|up|instead|the ward))*|who do i (?:ring|call|phone))$"
)
GRUMBLE = re.compile(  # of us; alone it leaves nothing
    r"^(?:(?:what|oh|it'?s|its|it is|this(?: is|'s)?|that(?: is|'?s)?|you'?re|you are|this (?:thing|chat|form) is|a|an|all|just|such|total|totally|absolute|absolutely|complete|completely|utter|utterly|bloody|fucking|load of|waste of(?: my)?|time|rubbish|crap|shit|shite|useless|pointless|garbage|trash|nonsense|stupid|hopeless|pathetic|joke|bollocks|no (?:good|use|help)|rubish) ?)+$"
)
COURTESY = re.compile(
    r"^(?:(?:thanks|thank you|ta|cheers|sorry|please|bye|good ?night|ok|okay|right|no|well|honestly|actually|anyway|all right|alright|yes|yeah|for now|then|though|but|and|so|very much|a lot|for (?:your help|everything|listening)|about (?:this|that|it)) ?)+$"
)


def leaves_in_clauses(text: str, whole: Callable[[str], object]) -> bool:
    """`whole` says of one clause whether it leaves by itself."""
    clauses = [without_interjections(clause) for clause in _clauses(text)]
    if sum(len(clause.split()) for clause in clauses) > LONGEST:
        return False
    left = [clause for clause in clauses if whole(clause) or _leaves(clause)]
    if not left and any(_calls_away(clause) for clause in clauses):
        left = [clause for clause in clauses if SOON.match(clause)]
    return bool(left) and all(clause in left or _is_beside_it(clause) for clause in clauses)


def asks_where_to_write(text: str) -> bool:
    """Of whoever leaves to do it themselves: "so what's the address"."""
    return any(ADDRESS.match(without_interjections(clause)) for clause in _clauses(text))


def _clauses(text: str) -> list[str]:
    parts = _CLAUSES.split(text.lower().replace("\u2019", "'"))
    return [" ".join(part.split()) for part in parts if part.strip()]


def _leaves(clause: str) -> bool:
    return bool(DECIDED.match(clause) or LATER.match(clause) or stops(clause))


def _is_beside_it(clause: str) -> bool:
    return (
        bool(COURTESY.match(clause) or GRUMBLE.match(clause))
        or _calls_away(clause)
        or aside(clause) is Aside.SMALL_TALK
    )


def _calls_away(clause: str) -> bool:
    return not SOON.match(clause) and (
        bool(REASON.match(clause) or ADDRESS.match(clause)) or aside(clause) is Aside.WAITING
    )

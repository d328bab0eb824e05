"""Remarks in passing at a step of the list or of thinking it through: going for now, wait, hello, a laugh, this is
stupid, what is this for, how long is it, back to the start.

Whole messages only, every part of them: whoever says more may be answering. They are met, and the step waits.
"""

import re
from enum import Enum

from assistant.handoffs.beside.asides import Aside, aside


class Passing(Enum):
    """Of several in one message the first of these counts."""

    LATER = "later"  # they go, and may come back
    START = "start"  # from the first step again
    WAIT = "wait"
    HARD = "hard"  # it annoys them, or is too much
    WHAT_FOR = "what for"
    HOW_LONG = "how long"
    HERE = "here"  # whether we are still there
    CHAT = "chat"


_OPENS = r"(?:(?:oh|ah|ok|okay|right|well|sorry|so|um+|er+|erm|no|nah|and|but|actually|anyway|ugh|god|omg|ffs|lol|hi|hey|hello|yeah|yes|thanks|thank you|ta|look|listen|please|pls|honestly|tbh|wait|i think)[ ]+)*"
_ENDS = r"(?: (?:please|pls|plz|thanks|thank you|ta|cheers|sorry|mate|love|pet|now|right now|then|though|tbh|lol|ok|okay|again|anyway|actually|today|tonight|x+|soz|btw))*"
_THIS = r"(?:this|it|that|all this|the rest|the list|the plan|the questions|my list|my plan|these questions)"
_SOON = (
    r"(?:later(?: on)?|in a (?:bit|while)|another (?:time|day)|some other time|some time else|tomorrow|tonight|next time|in the morning|after(?:wards)?|when (?:i|he|she|we|they|it|my|the)\b.{2,40}"
    r"|after (?:the |my |his |her )?(?:tea|lunch|dinner|ward round|visit|work|school|shift|weekend|bedtime))"
)
_BATTERY = r"(?:phone|mobile|battery|tablet|laptop|ipad|charge|charger|signal|wifi|wi-fi|internet|data)"
_PATTERNS: tuple[tuple[Passing, str], ...] = (
    (
        Passing.LATER,
        r"(?:i(?:'?ve| have)? |we(?:'?ve| have)? )?(?:gtg|g2g|gotta (?:go|run|dash|fly)|got to (?:go|run|dash|fly)|(?:have|need|had) to (?:go|run|dash)|must (?:go|dash|run)|better (?:go|be off)|ttyl|cya|laters|bfn)(?: (?:to (?:work|bed|the (?:ward|shop|school))|home|out|in a (?:sec|min)))?"
        r"|(?:(?:this is|its|it's|i(?:'?m| am) (?:in|on)|that was(?: for)?|meant for|i have|ive got) )?(?:the |a )?wrong (?:chat|window|tab|person|number|site|website|page|app|place|group|thread)(?: (?:that|this|was that))?"
        r"|(?:that|this)(?: was| is|'?s| wasn'?t| wasnt| isn'?t| isnt| was not| is not)(?: not)? (?:meant )?for (?:you|here|this(?: chat)?|someone else|somebody else|my \w+)|(?:i )?(?:did ?n'?t|did not|didnt) mean to (?:send|write|type) (?:that|this|it)(?: (?:here|to you))?"
        rf"|(?:(?:my|the|her|his) )?{_BATTERY}(?:'?s| is| has)?(?: (?:just|about|nearly|almost|going|gonna|really|so|got|to|at|on|be|all|very))* (?:dying|dead|die|low|flat|gone|going|go|run out|running out|out|bad|rubbish|\d{{1,2}} ?%?|cut(?:ting)? out|dropping)"
        rf"|(?:i(?:'?m| am|'?ve got| have)? |im |ive got )?(?:on )?(?:running out of|low on|out of|nearly out of|almost out of|no|hardly any|low) {_BATTERY}(?: left)?|low {_BATTERY}"
        rf"|(?:(?:can|could|may|shall|should) (?:we|i|you)|let'?s|lets|i(?:'?ll| will|'?d| would| want to| need to| have to|'?d rather| would rather| would like to)?|we(?:'?ll| will| can)|ill|can|maybe|will|is it ok(?:ay)? (?:if (?:i|we)|to)|do you mind if (?:i|we))?(?: (?:just|rather|maybe|always))* ?(?:do|finish|carry on(?: with)?|continue(?: with)?|go on(?: with)?|come back(?: to)?|get back to|return to|pick(?: up)?|talk(?: about)?|answer|think about|look at|try|leave|pause|stop|save)(?: {_THIS})?(?: up)?(?: again)? {_SOON}"
        rf"|(?:(?:can|could|may) (?:we|i) |let'?s |lets |i(?:'?ll| will| want to|'?d like to)? |i need to )?(?:leave {_THIS}(?: (?:there|here))?|pause(?: {_THIS})?|park {_THIS}|save {_THIS}|take a break|have a break)(?: (?:for (?:now|today|tonight|a bit|a while)|here|there))?"
        r"|(?:not|maybe not|perhaps not) (?:right now|just now|tonight)|(?:maybe|perhaps) (?:later|another time|tomorrow)|another time|some other time|(?:back|speak|talk) (?:later|tomorrow)|(?:i(?:'?m| am) |im )?(?:too|so) (?:tired|knackered|upset|busy|stressed|shattered) (?:for (?:this|it|that)|to (?:do|think about|answer|face) (?:this|it|that))"
        r"|(?:i )?(?:can'?t|cant|cannot) (?:do|face|think about|deal with|manage) (?:this|it|that)(?: (?:right now|just now|at the moment))?|(?:i )?(?:can'?t|cant|cannot) think(?: straight)?(?: (?:right now|just now|at the moment))?",
    ),
    (
        Passing.START,
        r"(?:(?:can|could|may|shall) (?:we|i) |let'?s |lets |i(?:'?d| would)? (?:want|like|need) to |i wanna |take me |go |get )*(?:back to (?:the )?(?:start|beginning|first (?:one|step|question)|square one)|start (?:again|over|afresh|from (?:the )?(?:start|beginning|scratch))|begin again|(?:do (?:it|this) )?from (?:the )?(?:start|beginning|top|scratch))(?: (?:of (?:this|it|the plan)|with this))?",
    ),
    (
        Passing.WAIT,
        r"brb|bbs|bbl|afk|(?:hang on|hold on|wait(?: up)?)(?: (?:an?|one) (?:sec|second|min|minute|moment|mo|bit|tick))?|one (?:sec|min|minute|moment|mo)|(?:just )?a (?:sec|min|minute|moment|mo)|two (?:ticks|secs|mins)|(?:just )?(?:got to|gotta|have to|need to) (?:feed|change|settle|hold|help|see to|get|answer|take) .{2,40}|back in (?:a )?\w+(?: \w+)?|(?:someone|somebody|some one|the (?:doctor|nurse|consultant)|my \w+)(?:'?s| is| has)? (?:here|come in|came in|calling|ringing|at the door|walked in|woke up|woken up|crying)",
    ),
    (
        Passing.HARD,
        r"(?:(?:this|that|it|these questions|it all|all this|this (?:chat|thing|bot|list|plan|whole thing))(?:'?s| is| are|s)? )?(?:so |just |really |all |a bit |bloody |fucking |fkn |well |very |too |pretty |getting |such |complete |total |a |an |load of )*(?:stupid|rubbish|crap|shit|bollocks|bullshit|bs|pointless|useless|silly|daft|dumb|ridiculous|annoying|boring|hopeless|waste of (?:my )?time|joke|nonsense|pain in the (?:arse|bum|neck))"
        r"|(?:this|it|that|these questions|it all|all this|this (?:chat|thing|bot|list|plan|whole thing))(?:'?s| is| are|s)? (?:so |just |really |all |a bit |bloody |very |too |pretty |getting |quite )*(?:hard|difficult|a lot|much|long|tiring|exhausting|overwhelming|confusing)(?: (?:for me|to (?:do|answer)))?"
        r"|(?:this|it|that)(?:'?s| is)? ?(?:not|isn'?t|isnt|doesn'?t|doesnt|does not|aint|ain'?t) (?:really |very |much |any |even )*(?:help(?:ing|ful|s)?|use(?:ful)?|working|work|good)(?: (?:me|us|at all|one bit))*"
        r"|(?:you(?:'?re| are|r)?|ur|u r|u are|your|youre) (?:so |just |really |no |a |an |bloody )*(?:useless|stupid|rubbish|annoying|idiot|help|use|joke|crap|thick|not (?:helping|listening|helpful))|(?:stupid|useless|bloody|dumb|daft|rubbish) (?:thing|bot|chat|chatbot|computer|machine|questions?|robot|app|program)"
        r"|what a (?:joke|waste(?: of time)?|load of (?:rubbish|crap|shit|bollocks|nonsense))|ffs|for (?:fucks?|fuck'?s|god'?s|gods|pete'?s|petes|goodness) sake|wtf|seriously|give me a break|i hate (?:this|it|you)|(?:i(?:'?m| am) |im )?(?:sick|fed up|tired|bored) of (?:this|these|it|all this)(?: (?:questions?|chat))?|(?:this|it)(?:'?s| is)? doing my head in|(?:stop|quit) (?:messing|patronising)(?: me| about| around)*",
    ),
    (
        Passing.WHAT_FOR,
        r"what(?:'?s| is| was|s)? (?:this|that|it|all this|the (?:list|plan)|this (?:question|list|plan))(?: (?:even|all|actually|supposed to be))*(?: (?:for|about|in aid of|good for|meant to do))?|what for|wots this(?: for)?|wat is this(?: for)?|what(?:'?s| is|s)? the (?:point|purpose|use|idea)(?: (?:of|in|behind) (?:this|it|that|these questions|all this|the (?:list|plan)))?"
        r"|why (?:are you|r u|are u|do you|do u|does it|you|is it) (?:ask(?:ing)?|want(?:ing)?|need(?:ing)?)(?: (?:me|to (?:know|ask)))*(?: (?:this|that|it|these|all this|these things|me this|so many questions|this stuff))?|why (?:this|all this|these questions)|why (?:do i|should i|do we|must i) (?:have to )?(?:answer|do|say|tell you|need) (?:this|that|it|these)|how (?:does|will|would|is) (?:this|it|that) (?:help(?: me| us)?|going to help(?: me| us)?|work)|what (?:happens|do you do|will you do) with (?:this|it|that|my answers?|what i (?:say|write|put))",
    ),
    (
        Passing.HOW_LONG,
        r"how (?:many|much) (?:more|longer|left|are there|is (?:there|left)|to go|questions?|steps?)(?: (?:questions?|steps?|of (?:these|them)|are there|is there|are left|left|to go|do i have|have i got|is this|does (?:this|it) take))*|how long (?:is|does|will|till?|until) (?:this|it|that|there|we|i)(?:'?s| is)?(?: (?:take|taking|go on|going on|all|going to take|finished|done))*|(?:is (?:this|it|that)|are we|nearly|am i) (?:nearly |almost |just about )*(?:done|finished|over|there|the (?:last|end)(?: (?:one|question|step))?)(?: (?:yet|now))*|(?:are there )?(?:many|lots) more(?: (?:questions|steps))?|last one",
    ),
    (
        Passing.HERE,
        r"h+e+l+o+|h+e+l+l+o+|hi+|hiya|hey+|yo|oi|(?:(?:are|r) )?(?:you|u|ya) (?:still )?(?:there|here|awake|with me|listening|alive)|(?:is )?(?:any ?one|any ?body|some ?one|some ?body) (?:there|here|home)|knock knock|test(?:ing)?",
    ),
    (
        Passing.CHAT,
        r"l+o+l+|lmao+|rofl|(?:ha){2,}h?|(?:he){2,}|hah|omg|wow|oops|whoops|blah(?: blah)*|whatever|meh|hmm+|pfft|sigh|yawn|ugh+|nvm|soz|my bad|ignore (?:that|me|this)|sorry ignore that|never ?mind that|(?:that was )?(?:the|my) (?:cat|baby|toddler|kid|son|daughter|phone|autocorrect)(?: typed that| did that)?|(?:wrong|fat) (?:button|key|fingers?)|typo|autocorrect|pocket dial",
    ),
)
_PASSING = tuple((kind, re.compile(rf"^{_OPENS}(?:{pattern}){_ENDS}$")) for kind, pattern in _PATTERNS)
_PARTS = re.compile(r"[.!?,;:\u2026\n]+|\s[-\u2013]\s")
_SIGNS = re.compile(r"[^\w\s'%-]+")
LONGEST = 24  # words


def passing(said: str) -> Passing | None:
    """None for anything that says more, and so may be an answer. Signs alone ("??", an emoji) say nothing."""
    plain = said.lower().replace("\u2019", "'")
    parts = [" ".join(_SIGNS.sub(" ", part).split()) for part in _PARTS.split(plain)]
    parts = [part for part in parts if any(char.isalnum() for char in part)]
    if not parts:
        return Passing.CHAT if said.strip() else None
    if len(plain.split()) > LONGEST:
        return None
    whole = _of(" ".join(parts))
    if whole:
        return whole
    found = [_of(part) for part in parts if not _only_opens(part)]
    return min((one for one in found if one), key=list(Passing).index) if found and all(found) else None


def _of(plain: str) -> Passing | None:
    if found := next((kind for kind, pattern in _PASSING if pattern.match(plain)), None):
        return found
    return Passing.WAIT if aside(plain) is Aside.WAITING else None


def _only_opens(plain: str) -> bool:
    """ "Sorry, ..." """
    return bool(re.fullmatch(_OPENS, f"{plain} "))

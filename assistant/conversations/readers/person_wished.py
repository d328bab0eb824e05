"""A person, wished for in words exact enough to be read without the engine: somebody to talk to, to be rung; and
nobody, after all, or nobody of the hospital.
"""

import re

from assistant.conversations.readers.wishes import plain_words, short

LONGEST_RINGING = 20  # words; a number counts as three
LONGEST_WISH = 24  # words, with what leads to it
LONGEST_TAKEN_BACK = 24  # words, with what is taken back in the same breath
CLAUSE = re.compile(r"(?<=[.!?;:,])\s+|\s[\u2013-]\s")
_SO = r"(?:(?:actually|no|nah|then|well|right|ok|okay|sorry|oh|ah|wait|um|hmm|and|so|it'?s (?:ok|okay|fine))[ ,.!]+)*"
_SOMEBODY = r"(?:a |any |some |the )?(?:person|human|human being|anybody|anyone|someone|somebody|staff|pals|them)"
_NO_PERSON = (
    r"(?:never ?mind(?: (?:that|it|about (?:it|that)))?|forget (?:it|that|about it)|leave it|"
    rf"i (?:did ?n'?t|did not|never) (?:really |actually |even )?(?:want(?:ed)?|need(?:ed)?|ask(?:ed)? for|ask(?:ed)? to (?:talk|speak) (?:to|with)|mean(?:t)? to (?:call|ask for|get)|call) {_SOMEBODY}(?: yet)?|how (?:do|can) (?:i|we) (?:get (?:off|out of|rid of)|cancel|undo|stop|leave|come off) (?:this|that|it)|(?:get|take) me off (?:this|that|it)|"
    r"(?:please )?(?:do not|don'?t|dont) (?:bother|worry|disturb)(?: (?:them|anyone|anybody|pals|now))?|"
    rf"(?:please )?(?:do not|don'?t|dont) (?:call|ring|get|send|tell) {_SOMEBODY}|cancel (?:that|it|the person|the call|them)|"
    rf"i (?:do not|don'?t|dont|no longer) (?:need|want) (?:to (?:talk|speak) to |to bother )?{_SOMEBODY}|"
    r"no need(?: for (?:that|a person|anyone|them))?|not needed|i'?ll (?:manage|write instead|carry on with you|stay with you)|ill (?:manage|write instead)|"
    r"(?:i(?:'?ve)? )?changed my mind|i take (?:it|that) back|wait (?:do not|don'?t|dont)|(?:i )?(?:didn'?t|did not|didnt) mean (?:that|it|to)|"
    r"nobody (?:has|needs) to (?:come|ring)|(?:you'?ll|you will) do|(?:i guess |maybe |perhaps )?you can (?:help|do it|answer (?:it|that|me))(?: (?:me|us|with (?:it|this|that)|instead))*|i'?ll (?:ask|talk to|speak to|chat to) you(?: instead)?|"
    r"i said no|no|not now|stop|undo (?:that|it)|tell (?:them|pals) not to(?: come| bother)?)"
    r"(?: (?:thanks|thank you|ta|sorry|now|then|please|for now|any ?more))*"
)
LEAVES_WORDS = re.compile(  # instead of a person
    rf"^{_SO}(?:(?:please|just|let me|let'?s|(?:can|could) (?:i|you|we)|i(?:'?ll| will|'?d like to| want to| would like to)|and) )*(?:leave|send|write|pass)(?: (?:them|pals|him|her|the team|a|my|the|short|on|to))* (?:message|note)(?: (?:for|to|with) (?:them|pals|the team|the office))?(?: (?:instead|please|then|now|thanks))*[ .!]*$"
)
NO_PERSON = re.compile(rf"^{_SO}{_NO_PERSON}(?:[ ,.!]+{_SO}{_NO_PERSON})*+[ .!]*$")  # a row of "no" is read once
_WHO_LISTENS = r"(?:who|that|to)(?:'?ll| will| can| could| would| is able to)? ?(?:actually |really |properly )?(?:listens?|hears?|understands?|helps?|talks?|speaks?)(?: (?:me|us|to me|to us|with me|with us|me out|us out|what i say|what i mean|proper(?:ly)?))*"
_GET = r"(?:get|find|fetch|give|gimme|gis|giz|gies|gie|put|lend|send|bring|hae)"
_ONE = r"(?:someone|somebody|some(?:one|body) real|some ?one|(?:an? )?(?:actual |real |proper |living |live |human )*(?:person|human(?: being)?|body|man or woman)|one of the staff)"
GETS_PERSON = re.compile(
    rf"^(?:(?:actually|yes|ok|okay|please|can you|could you|just|no|so|and|look|oh)[ ,.]+)*{_GET} ?(?:me |us )?{_ONE}"
    rf"(?: on(?: the line| here)?)?(?:[ ,]+(?:please|pls|now|here|real|a real one|for me|for us|then|will (?:you|ya|yer?)|would (?:you|ya)|mate|love|{_WHO_LISTENS}|to (?:talk|speak|chat)(?: (?:to|tae|wi|with)(?: me| us)?)?|instead|on the line))*$"
)
_ANYBODY = r"(?:somebody|someone|anybody|anyone|a (?:real |actual )?(?:person|human)(?: being)?|(?:somebody|someone|anyone) (?:real|human|from (?:the )?pals|from your (?:team|office))|pals|the pals (?:office|team)|one of (?:you|the staff|your (?:staff|lot|team|people|colleagues))|a member of (?:your |the )?(?:staff|team)|staff)"
_IN_CHARGE = r"(?:(?:a|the|your|ur) (?:manager|boss|supervisor|line manager)|a human manager|who(?:ever)?(?:'?s| is) in charge(?: here| of (?:this|you))?|(?:the )?(?:person|one|human|someone|somebody) in charge(?: here| of (?:this|you))?)"
_NOT_ANOTHER = r"\b(?! (?:else|who(?! (?:will|can|could|would|is able to) (?:actually |really )?(?:listen|hear|understand|help|talk|speak)\b|(?:'ll|ll) (?:listen|hear|understand|help|talk|speak)\b)|that|with|at|in another|more|neutral|independent|outside)\b| from (?!(?:the )?pals\b|your (?:team|office)\b))"
_ONE_REAL = r"(?:an? |some(?:one|body) )?(?:real|actual|human|proper|living|live|flesh and blood) (?:person|human(?: being)?|one|body|man or woman|voice)"
_PREFERS = (
    r"(?:i|we)(?:'d| would|d| wd)? (?:(?:much|far|honestly|really|just|still|also) )*(?:rather|sooner|prefer(?: to)?) (?:just |actually )?"
    rf"(?:(?:(?:talk|speak|chat)(?: (?:it|this|that) (?:over|through))? (?:to|with)|have a (?:chat|talk|word|natter) with|tell(?: (?:it|this|that|all this) to)?|(?:say|explain) (?:it|this|that|all this)(?: (?:out loud|aloud|in person))? to|deal with) (?:{_ANYBODY}|{_ONE_REAL}){_NOT_ANOTHER}"
    rf"|(?:have |get |it (?:was|were) )?{_ONE_REAL}\b(?! (?:do|does|doing|to (?:do|operate|check|look|see|examine)|operat\w+|check\w*|look\w*|examin\w+|who (?:does|has|knows))\b))"
)
_HELLO = r"^(?:(?:no offen[cs]e|nothing personal|honestly|tbh|look|but|thanks|hi|hello|please|pls|sorry|ok|okay|actually|yes|and|so)[ ,.!]+)*"
WISHES_FOR_PERSON = re.compile(
    rf"{_HELLO}(?:{_PREFERS}|(?:i|we)(?:'d| would|d)? ?(?:just |really |also )?(?:like|need|want|wish|have) to (?:(?:talk|speak|chat)(?: to| with)? {_ANYBODY}|see (?:pals|the pals (?:office|team)|(?:someone|somebody) from (?:the )?pals)){_NOT_ANOTHER}"
    rf"|(?:can|could|may) (?:i|we) (?:please |just )?(?:talk|speak|chat) (?:to|with) {_ANYBODY}{_NOT_ANOTHER}"
    rf"|(?:can|could|will|would) {_ANYBODY} (?:please )?(?:come|pop)(?: (?:and|to|up|down|over|round|by))* (?:see (?:me|us)|talk to (?:me|us)|(?:to |on )?(?:the|our|her|his|my) (?:ward|bed|bedside|room)|to (?:me|us)|here|(?:the|our|her|his) ward)\b"
    rf"|(?:can you |could you )?put (?:me|us) (?:through|on) to {_ANYBODY}{_NOT_ANOTHER}"
    rf"|(?:can|could) (?:you|u) (?:please )?(?:call|ring|get|find|fetch) (?:me |us )?{_ANYBODY}(?: for (?:me|us))?(?: (?:to (?:talk|speak|chat) (?:to|with)|(?:i|we) can (?:talk|speak) to))(?: please| pls| now)*$"
    rf"|(?:can|could) (?:you|u) (?:please )?(?:ask|get|have) {_ANYBODY} to (?:come|join|talk|speak|chat|ring|call|phone)\b(?!.*\b(?:doctors?|consultant|team|ward|surgeon|nurses?|school)\b)"
    rf"|(?:can|could|will|would) {_ANYBODY} (?:please )?(?:(?:do|fill in|go through) (?:it|this|that|the form)(?: in)? (?:with|for) (?:me|us)|help (?:me|us) (?:do|with|fill in|go through) the form(?: in)?)\b"
    r"|(?:i (?:just )?(?:want|need) )?(?:a )?(?:real |actual |human )(?:person|human|being)(?: please| pls| now)*$"
    rf"|(?:let (?:me|us)|(?:can|could|may) (?:i|we)(?: please| just)?|(?:i|we)(?:'d| would|d)? ?(?:just |really )?(?:like|need|want|demand|have) to) (?:talk|speak|chat|complain) (?:to|with) {_IN_CHARGE}(?! (?:of the|on|at|for)\b)"
    rf"|(?:let (?:me|us)) (?:talk|speak|chat) (?:to|with) {_ANYBODY}{_NOT_ANOTHER}"
    rf"|(?:get|fetch|find)(?: me| us)? {_IN_CHARGE}|i (?:want|need|demand) (?:a|your) (?:manager|boss|supervisor)\b"
    r"|who(?:'?s| is|s) (?:in charge|the boss|your (?:boss|manager))(?: here| of (?:this|you))?[ ,.?!;-]+(?:(?:and|because|cos|as) )?(?:i|we)(?:'d| would|d)? ?(?:like|need|want) to (?:speak|talk) (?:to|with) (?:them|him|her)\b)"
)
_ENDS = re.compile(  # behind a wish that says nothing else
    r"^(?:[ ,]*(?:please|pls|plz|thanks|thank you|ta|instead|now|tbh|really|first|today|though|then|if (?:i|we) (?:can|could|may)|if (?:that'?s|it'?s|its|that is) (?:ok|okay|all ?right|possible)|face[ -]to[ -]face|in person|in the flesh|out loud|aloud|properly|across (?:a|the) table|about (?:it|this|that|all this|all of this)"
    rf"|(?:than|instead of|rather than) (?:typ|writ|fill|do|us|talk|put)\w*(?: (?:in|into|it|this|that|all|out|here|to (?:you|an? \w+)|an? \w+))*|than (?:you|an? \w+)|{_WHO_LISTENS}))*[ .!?]*$"
)
_REASON = re.compile(  # beside it, at a step of the form
    r"^(?:(?:and|but|so|because|cos|as) )?(?:no offen[cs]e(?: but)?|nothing personal|sorry|thanks|thank you|please|ok(?:ay)?|(?:i'?m |im |we'?re )?(?:done|finished|fed up|had it) with (?:typing|writing|forms?|this form|screens?)"
    r"|(?:all )?(?:this )?(?:typing|writing|form|forms?|spelling)(?: (?:this|it|all this))? (?:is|are|isn'?t|are not|aren'?t) (?:too (?:hard|much)|beyond me|hard(?: for me)?|difficult|not (?:for me|my thing)|for me|my thing)"
    r"|i(?:'?m| am) (?:no good|not (?:any |much )?good|not great|useless|hopeless|rubbish|bad) (?:at|with) (?:typing|writing|forms?|spelling|this|computers?)|i (?:hate|can'?t do|cannot do|can'?t stand) (?:typing|writing|forms?|this|screens?))[ .!]*$"
)
_TOLD_OR_LATER = re.compile(  # "they told us no, I said can I talk to someone"; "if it gets worse"
    r"\b(?:said|says|saying|told|asked|if|when|whenever|once|unless|until|but not|not (?:yet|now|today))\b"
)
_THEIRS = r"(?:my|our|his|her|their) (?:wife|husband|partner|mum|mam|mom|dad|mother|father|sister|brother|nan|gran|grandma|grandad|son|daughter|boyfriend|girlfriend)(?:'s (?:phone|mobile))?"
_VERB = r"(?:ring|phone|call|text|e-?mail|contact|get in touch with)"
_RINGS = rf"(?:{_VERB} (?:me|us)(?: back)?|give (?:me|us|{_THEIRS}) a (?:ring|call|bell|buzz|shout)(?: back)?|(?:ring|call) back|get in touch)"
_WHEN = r"(?: (?:back|please|pls|later|today|tonight|tomorrow|now|asap|soon|(?:this|in the) (?:morning|afternoon|evening)|tomorrow (?:morning|afternoon|evening)|when you can|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|as soon as (?:possible|you can)"
_WHEN += r"|(?:any ?time )?(?:after|before|from|at|about|around|until|till|by) (?:about )?\d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?(?: o'?clock)?|between \d{1,2}(?: ?[ap]m)? and \d{1,2}(?: ?[ap]m)?|(?:after|before|at) (?:lunch|tea|work|school|dinner|noon|lunchtime)|any ?time))*"
_ADDRESS = r"(?:\[\w+\]|[+\d][\d ()-]{6,}|\S+@\S+\w)"
_WHERE = rf"(?:[ ,.:-]+(?:on|at|it'?s|its|my (?:phone |mobile )?number is|the number is))?[ :]*{_ADDRESS}?"
_OF_THE_CHILD = r"(?:the|my|our|his|her) (?:ward|team|nurses?|doctors?|consultant|hospital|sister in charge|nurse in charge|surgeon|specialist nurse)"
_ASKS_FOR = (
    rf"(?:(?:can|could|will|would) (?:you|{_ANYBODY})(?: please| maybe| just| actually| really| even)* |(?:can|could) {_OF_THE_CHILD}(?: please)? |(?:can|could) you (?:please )?(?:get|ask|have) {_ANYBODY} (?:to )?|(?:get|ask|have|tell) {_ANYBODY} (?:to )?"
    rf"|(?:i|we)(?:'d| would|d)? ?(?:really )?(?:like|need|want) (?:you|{_ANYBODY}) to )"
)
RINGS_BACK = re.compile(
    rf"{_HELLO}(?:(?:(?:my|the|our) (?:phone |mobile )?(?:number|email)(?: is|'s|:)? |(?:i'?m|im) on |you can (?:reach|get) me on )?{_ADDRESS}[ ,.:-]*(?:(?:so|and|please|pls)[ ,]+)*(?:{_ASKS_FOR})?{_RINGS}"
    rf"|{_VERB} {_THEIRS} (?:back )?(?:please )?(?:on|at) {_ADDRESS}|{_ASKS_FOR}{_VERB} {_THEIRS}"
    rf"|(?:{_ASKS_FOR})?{_RINGS}|(?:(?:can|could) (?:i|we) (?:please )?(?:have|get)|(?:i|we)(?:'d| would|d)? ?(?:really )?(?:like|need|want)) a (?:call ?back|phone ?call|ring back|call))"
    rf"{_WHEN}{_WHERE}{_WHEN}(?: (?:thanks|thank you))*(?:[ ,.]+(?:about|because|cos|re|regarding|to (?:talk|speak|discuss|explain|help))\b.*)?[ .!]*$"
)
_CALLER = r"(?:they|you|(?:somebody|someone|anybody|anyone|a (?:real |actual )?(?:person|human)|one of (?:them|you))(?: (?:from|at|in|on) (?:the |your |his |her )?\w+(?: \w+)?)?|(?:the |your |his |her )?(?:pals|team|ward|office|hospital))"
ASKS_IF_RUNG = re.compile(
    rf"^(?:(?:so|and|but|ok|right|then|well|look|no|yes|please|just|tell me|i said)[ ,.!]+)*(?:(?:will|would|are|is|do|does|can|could|when will|when do|when are) {_CALLER}(?: (?:actually|really|even|ever|just|then|going|gonna|to|be|please))* (?:{_RINGS}|ring|phone|call|ringing|phoning|calling)(?: (?:me|us))?{_WHEN}(?: (?:then|or not|or what|now|though|yes or no|about it|about this|at all))*"
    r"|(?:i|we) (?:said|meant|asked (?:you )?(?:to|for))[ ,:]+(?:a )?['\"]?(?:ring|call|phone(?: call)?)['\"]?(?: (?:me|us|back|not write|not type|not here))*)(?:[ .,!?]+(?:(?:i|we) (?:said|meant|asked)(?: (?:to|for|a))* (?:ring|call|phone)|yes or no|or not))*[ .!?]*$"
)
DECLINES_PERSON = re.compile(
    r"^(?:(?:please|sorry|but|ok|okay)[ ,.]+)*(?:no (?:person|human)(?=$|[.,!]| (?:please|thanks|thank you|just|needed))|(?:don'?t|dont|do not) (?:get|call|send|ring|fetch) (?:me )?(?:a |any )?(?:person|human|people|somebody|someone|anyone|anybody|staff)\b"
    r"|i (?:don'?t|dont|do not) (?:want|need) (?:to (?:talk|speak) to )?(?:a |any )?(?:person|human)\b|no need (?:for|of) (?:a |any )?(?:person|human|anyone|anybody|somebody|staff)\b)"
)
_RING_OFFICE = r"(?:to |me to |us to )?(?:just )?(?:ring|call|phone|contact|e-?mail|go to|go and see|see|speak to|talk to|ask|try) (?:the )?(?:pals|pals (?:office|team)|the (?:office|ward|nurse|doctors?|team)|a person)"
MENTIONS_OFFICE = re.compile(
    r"^(?:(?:and|so|oh|ok|yeah|yes|but|no|well|right|great|please|go on)[ ,.!]+)*(?:now )?"
    r"(?:let me guess|i (?:bet|suppose|guess|know)|bet|here we go|(?:do not|don'?t|dont) (?:just |you dare |even )?(?:say|tell me)|if you (?:say|tell me)|before you (?:say|tell me)|(?:is )?all you(?: can| ever)? (?:do|say|tell me)(?: is)?|your (?:only )?answer is(?: always)?|"
    r"(?:i (?:bet|suppose|guess|know) )?you(?:'?ll| will|'?re going to| are going to|'?re gonna|'?re just going to| always| just| only| keep(?: on)?| can only)*(?: just| only| probably| always)* (?:say|saying|tell|telling)(?: me| us)?)"
    rf"[ ,:;.\u2026'\"-]*(?:that |it'?s |you'?ll |you will |you are going to |me |us |(?:just |only |always )?(?:say|tell) (?:me |us )?)*(?:to )?{_RING_OFFICE}(?:[ ,'\"]+(?:again|right|instead|too|anyway|aren'?t you|won'?t you|i'?ll|like everyone(?: else)?|like the rest|as usual|as always))*$"
)
_OWN = r"(?:my|our|his|her|their|the|your) (?:wife|husband|partner|other half|mrs|missus|mum|mam|mom|dad|mother|father|parents|family|sister|brother|son|daughter|nan|gran|grandma|ex|nan and grandad|boyfriend|girlfriend|fianc[e\u00e9]+|kids|in-?laws)|each other"
TALKS_AT_HOME = re.compile(
    rf"^(?:(?:ok|okay|right|thanks|thank you|well|um|er|hmm|so|and|then|first|sorry)[ ,.]+)*(?:let me|i(?:'?ll| will|'?d better| need to| have to| want to| must| should|'?m going to)|we(?:'?ll| will| need to| have to)?) (?:just |first |need to |have to |go and |go )*"
    rf"(?:talk|speak|chat|check|discuss|have a (?:chat|word|talk)|ask|see)(?: (?:it|this|that|about it|it over|it through))*(?: (?:to|with))? {_OWN}\b[^?]*$"
)
NEVER_MIND_AFTER = re.compile(
    r"\b(?:person|human|someone|somebody|anyone|staff|pals)\b.*[ ,.?!-](?:actually |no |oh |sorry )*(?:never ?mind|nvm|forget (?:it|that)|don'?t worry|dont worry|no (?:need|worries)|leave it|it'?s (?:ok|okay|fine)|doesn'?t matter|doesnt matter)\b[^?]*$"
)


def only_mentions_office(text: str) -> bool:
    """ "Let me guess, ring PALS": said with a sigh, and no wish."""
    plain = plain_words(text)
    return short(plain) and bool(MENTIONS_OFFICE.match(plain))


def gets_person(text: str) -> bool:
    """In one of its sentences, or a clause that says no more: "I've had it with screens, put someone on"."""
    if not short(text, LONGEST_WISH) or declines_person(text):
        return False
    if short(text) and any(_wishes(one) for one in (text, *re.split(r"(?<=[.!?])\s+", text))):
        return True
    clauses = [plain_words(one).strip(" ,;:") for one in CLAUSE.split(text) if short(one)]
    later = _TOLD_OR_LATER.search(plain_words(text))
    return any(GETS_PERSON.match(one) or (not later and WISHES_FOR_PERSON.match(one)) for one in clauses)


def only_wishes_person(text: str) -> bool:
    """With a courtesy or its reason at most: at a step of the form more than that is the family's own."""
    if not short(text, LONGEST_WISH) or declines_person(text) or _TOLD_OR_LATER.search(plain_words(text)):
        return False
    whole = plain_words(text)
    clauses = [one for part in CLAUSE.split(text) if (one := plain_words(part).strip(" ,;:"))]
    rest = [one for one in clauses if not _REASON.match(one)]
    return _no_more_than_wish(whole) or (len(rest) == 1 and _no_more_than_wish(rest[0]))


def _no_more_than_wish(plain: str) -> bool:
    found = WISHES_FOR_PERSON.match(plain)
    return bool(GETS_PERSON.match(plain) or (found and _ENDS.match(plain[found.end() :])))


def _wishes(text: str) -> bool:
    plain = plain_words(text)
    return bool(GETS_PERSON.match(plain) or WISHES_FOR_PERSON.match(plain))


def rings_back(text: str) -> bool:
    """A wish to be rung or written to."""
    return short(text, LONGEST_RINGING) and bool(RINGS_BACK.match(plain_words(text)))


def asks_if_rung(text: str) -> bool:
    """Whether somebody rings: "so will they ring or not. i said ring"."""
    return short(text, LONGEST_RINGING) and bool(ASKS_IF_RUNG.match(plain_words(text)))


def declines_person(text: str) -> bool:
    """No person, just information: said with nothing that asks for one."""
    plain = plain_words(text)
    if short(plain, LONGEST_TAKEN_BACK) and NEVER_MIND_AFTER.search(plain):
        return True
    return short(plain) and "?" not in text and bool(DECLINES_PERSON.search(plain))


def talks_at_home(text: str) -> bool:
    """ "Let me talk to my wife": nobody of the hospital is called for it."""
    return short(text) and bool(TALKS_AT_HOME.match(plain_words(text)))


def leaves_message_instead(text: str) -> bool:
    """ "Nobody has to come. Leave them a message": nobody is called, and a message is begun."""
    parts = [plain for one in CLAUSE.split(text) if (plain := plain_words(one).strip(" ,;:"))]
    message = [one for one in parts if LEAVES_WORDS.match(one)]
    return (
        bool(message)
        and short(text, LONGEST_WISH)
        and len(message) < len(parts)
        and all(NO_PERSON.match(one) for one in parts if one not in message)
    )


def wants_no_person(text: str) -> bool:
    """Said while a person was asked for and nobody is there yet."""
    return short(text) and bool(NO_PERSON.match(plain_words(text)))

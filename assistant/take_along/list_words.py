"""How families say things to their list: one pattern for each thing that can be said. Read by `list_commands`."""

import re

FILLER = (
    r"(?:(?:n|&|um+|uh+|er+m?|so|ok|okay|yeah|yep|yes|no+|nah+|oh+|och|and|also|then|but|well|right|actually|sorry|hey|hi|hello|hiya|lol|please|pls|plz|ta|just|now|"
    r"can (?:you|u|i|we)|could (?:you|u|i|we)|would you|will you|u can|you can|you could|you may|we can|we could|let'?s|lets|i think|maybe|i(?:'d| would)? (?:like|want|need) (?:you )?to|"
    r"(?:i|we) (?:wish|want|wanna|would like|'d like|need) to|go on|you|u|to)[ ,.!]+)*"
)
TAIL = re.compile(r"[.,]?\s+(?:on|onto|to|in) (?:my|our|the) (?:question )?list[ .!]*$", re.IGNORECASE)
REST = re.compile(
    r"\b(?:the )?(?:rest|others|other ones|remainder|everything else|all the other\w*|all else|nowt else|nothing else)\b"
)
ALL = re.compile(
    r"\b(?:(?:delete|remove|clear|wipe|scrap|bin|drop|lose|erase) (?:the )?(?:whole (?:list|thing|lot)|everything(?! else)|it all|all of (?:it|them)|them all|all(?: my| the)?(?: questions)?$|my list|the list)|start (?:the whole thing |it |the list )?(?:again|over)|(?:empty|clear|wipe) (?:(?:the|my|our) (?:whole )?list|it|this|everything)|get rid of (?:everything|all of (?:it|them)|them all|the lot))\b"
)
BUT = re.compile(r"\b(?:all|everything|every one|every question)\b.*?\b(?:but|except|apart from|bar)\b(?P<rest>.+)")
SHOW = re.compile(
    r"\b(?:show|see|read|display|print|check|view|whats? on|what is on|what've (?:we|i) got|what (?:have )?(?:we|i)(?:'ve)? (?:got|put)|remind me what|list|hows it looking|where are we)\b"
)
SHOWN = re.compile(
    r"^(?:(?:my |the )?list(?: please| pls)?|(?:read|show|see|display|print|check|view|(?:get|have)(?! (?:rid|shot)\b))\b.*|whats? on\b.*|what is on\b.*|what've (?:we|i) got\b.*|what (?:have )?(?:we|i)(?:'ve)? (?:got|put)\b.*|remind me\b.*|how'?s it looking\b.*|where are we\b.*|cant see the list\b.*|can't see the list\b.*|.*\bwhat'?s (?:number|no|question) \d+)$"
)
LEAVE = re.compile(
    r"^(?:ok |right |great |thanks,? |good[., ]+|yep |yes |nothing else to add.*|i think |we can )*(?:(?:im |i'm |we're |that'?s |thats |that is |it's |its |that will be |thatll be )?(?:all )?(?:done|finished|finish|finito|all|it|my list|my lot|enough|good|fine|stop|stop there|leave it|leave it there|enough for now|everything|the lot|"
    r"that will do|later|not now|never ?mind|come back to (?:it|this) later|forget it|no more(?: questions)?|cancel|exit|quit|sorted|conclude the list|close the list)|(?:enough|done) (?:now|for (?:now|today))|(?:i )?think (?:we can )?leave it there)(?: for now| now| today| thanks| thank you| ta| cheers| please)*$|^(?:ok |right |yep |yes )*(?:im |i'm |we're )?(?:done|finished|sorted|finito|(?:(?:that'?s|thats) )(?:all|everything|it))\b(?!.*\b(?:add|drop|remove|put|move|change|swap|switch|take|make|reword)\b).*$"
)
NEVER = re.compile(r"^(?:do not|don'?t) (?:remove|delete|change|touch) (?:anything|nothing|any)\b")
SHORTER = re.compile(
    r"\b(?:shorter|too (?:long|many)|cut it down|trim|just (?:a few|three|3))\b|^(?:can i have |i want |make it |please )*(?:fewer|less)(?: questions| of them)?(?: please| pls)?[ .!]*$"
)
FEWER = re.compile(  # "can i have fewer, just the top three"
    rf"^{FILLER}(?:(?:(?:it'?s |that'?s |they'?re )?too many|(?:(?:can|could) (?:i|we|you) )?(?:have|get|make it|do|want) (?:fewer|less))(?: (?:questions|of them|please))*[ ,.;]+)*(?:(?:can|could) (?:i|we|you) )?(?:(?:only|just|keep|leave|have|get|want|show|me|make it|with|please|do)[ ]+)*(?:the )?(?:top|first) (?P<many>two|three|four|[234])(?: (?:questions|ones|only|please|pls|then))*$"
)
HAVE_FEWER = re.compile(
    rf"^{FILLER}(?:(?:it'?s |that'?s |they'?re )?too many[ ,.;]+)?(?:(?:can|could) (?:i|we|you) )?(?:please )?(?:(?:have|get|make it|do|want) )?(?:fewer|less)(?: (?:questions|of them|please|pls))*$"
)
BRING_BACK = re.compile(  # "bring back the one about why does she need it now"
    rf"^{FILLER}(?:(?:(?:bring|put|get|stick|pop)|add(?= back (?:the|my|that|number|question)\b)) back (?P<which>(?!it\b|that\b(?! one about)|them\b|in\b|on\b|to\b|up\b).{{3,}}?)|(?:the question (?:on|from) my list[ ,.]+)?(?:the |that )?(?:one|question) (?:that )?(?:you|i|we) (?:just )?(?:took|dropped|removed|deleted|cut)(?: (?:off|out|away))?[ ,:]+(?!(?:is|was|back)\b)(?P<named>.{{6,}}?))(?: (?:please|pls|again|on the list|on my list|in))*[ ?.!]*$",
    re.IGNORECASE,
)
MORE = re.compile(
    r"^(?:can i have |give me |show me |any |some |a few |got any )*(?:more|others?|another(?: one)?|different ones)(?: please| like (?P<like>.+)| questions?| of (?:them|those))*[ ?.!]*$"
)
_SO_MANY = r"(?:(?P<many>two|three|four|five|[2-5])|a couple|a few|some|any)(?: of)?"
MORE_ABOUT = re.compile(  # of the bank's, about something: no words of a question
    rf"^{FILLER}(?:(?:add|give|show|find|suggest|have|get|include|put (?:in|on|down))(?: me| us| in)? )?"
    rf"(?:(?:{_SO_MANY}(?: more| other| extra| new)?(?: questions?| ones?| things?)?|more(?: questions| ones| things)?) (?:about|regarding|to do with|around)|(?:{_SO_MANY.replace('many', 'many2')} )?(?:more|extra)(?: questions| ones| things)? on) "
    r"(?P<about>(?!(?:whether|if|how|what|why|when|where|who|that|this|those|them|it)\b|(?:the|my|our) list\b)[^:;,.?]{2,40}?)(?: please| pls| then| too| thanks)*$"
)
NO_UNDO = re.compile(
    r"\b(?:do not|don'?t|dont|never|not) (?:you )?(?:undo|revert|put (?:it|that|them|anything) back)\b(?: (?:it|that|them|anything|please|now))*[ ,.;:!?]*",
    re.IGNORECASE,
)
SHOWN_WITH = re.compile(rf"^{FILLER}(?:show|read|see|give|list)\b.*?\bwith (?P<rest>.+)$")
LEADS_IN = re.compile(  # "that's gone wrong, 2 should be: ...": what comes before the order is none
    r"^(?P<lead>[^:]{1,80}?)[,.;!]\s+(?=(?:put|add|write)\s*:|(?:number |no |question |q)*\d{1,2}(?: (?:should|must|needs to|has to) (?:be|say|read))? ?:)",
    re.IGNORECASE,
)
UNDO = re.compile(
    rf"^{FILLER}(?:oops[ ,.!]*|no[ ,]+|hm+[ ,]+|wait[ ,]+)*(?:undo\b|restore\b|return it|(?:put|stick|bring|get|give) (?:it|that|them|(?:it )?all|(?P<which>(?:(?!\b(?:and|to the)\b).)+?)) back(?: (?:in|on|how it was|please))?\b|go back (?:one|a) step|"
    r"(?:changed my mind|scratch (?:that|what)|cancel that)|keep it\b|(?:i|we) (?:wanted|want|need|meant to keep) (?:that|it|them)(?: one)?\b|(?P<stays>[^,.]+?) should stay|(?P<matters>[^,.]+?)(?:'s| is) important\b[^.]*\bback\b.*|back (?:how|the way) it was|leave it (?:in|as it was)|revert|take (?:it|that) back out|take (?:it|that) (?:out|off) again)"
)
SWAP = re.compile(
    r"\b(?:swap|switch|flip|swop|exchange)\b(?P<rest>.*?\b(?:and|&|n|with|round|around|over|\d)\b.*)|^(?:swap|flip)$"
)
ORDER = re.compile(
    r"\b(?:order (?:should be|them|it)|reorder|in this order|put them in order|arrange (?:them|it) as)\b\D*(?P<rest>\d[\d ,and]*)$"
)
BEFORE = re.compile(
    r"^(?P<one>.+?) (?:comes? |goes |to go |go |should be |should come |up so (?:it'?s|its) )?(?P<where>before|above|ahead of|after|below|behind) (?P<other>.+)$"
)
BETWEEN = re.compile(r"^(?P<one>.+?) (?:goes |go |should be |should go |to go )?between (?P<a>\w+) and (?P<b>\w+)$")
TO_PLACE = re.compile(
    r"^(?P<one>.*?)[ ,.]*\b(?:(?:should be|to be|be|is|goes?|needs? to (?:go|be)|wants? to (?:go|be)|make it|right|straight|way|moved?|come)[ ,]+)*(?:(?:up|back|down) )?(?:to |at |on |in |as |the )*(?:very )?"
    r"(?P<where>first|1st|top|start|beginning|front|last|end|bottom|back|(?:number |no |position |place )?\d{1,2}|(?:number |no |position |place )(?:one|two|three|four|five|six)|second|third|fourth|fifth|2nd|3rd|4th|5th)"
    r"(?: of (?:the|my) list| (?:place|spot)| of all| before anything| please| pls| then| now)*[ .!]*$"
)
UP = re.compile(
    r"^(?P<one>.+?) (?:one )?(?P<where>up|higher|nearer the top|down|lower)(?P<many>(?: (?:by|one|a|1|please|bit|places?|spots?|steps?|two|2|three|3))*)$"
)
FIRST_COMES = re.compile(
    r"^(?:put|move|have|bring)(?: this| that)? (?:first|at the top|on top|to the top) ?: ?(?P<one>.+)$"
)
_NICER = r"(?:soft|gentl|nice|kind|polit|simpl|short|clear|better|easier|less \w+|differently|another way|in other words|friendl|calm)\w*"
NOT_LIKED = re.compile(  # as it is worded: no new words yet
    rf"^(?:(?:i )?(?:do not|don'?t|dont|hate) (?:really |much )?(?:like )?(?P<one>[^,;.:]{{1,60}}?)[ ,;.]+(?:(?:and|so|but|please|can you|could you|can we) )*(?:make|put|word|say|ask|write|phrase) (?:it|that|this|that one)(?: (?:sound|a bit|a little|more|be))* {_NICER}"
    rf"|(?:make|word|phrase) (?P<one2>(?:the )?(?:number |no |question |q)*(?:\d{{1,2}}|one|two|three|four|five|six|first|second|third|fourth|fifth|last)(?: one| question)?)(?: (?:sound|a bit|a little|more|be))* {_NICER})[ .!?]*$"
)
OPENS_AGAIN = re.compile(
    r"^(?:(?:hi|hello|hey|ok|okay|right|so|sorry|please|i'?m back|im back|back|now|again)[ ,.!]+)*(?:(?:can (?:i|we)|could (?:i|we)|let'?s|take me|i want to)[ ]+)?(?:(?:go |get )?back to (?:my|our|the) (?:question )?(?:list|questions)|show (?:me )?(?:my |our |the )?list|(?:say|read|tell|give|repeat|run)(?: (?:me|us))? (?:it|them|that|those|(?:the|my|our) (?:list|questions))(?: all)?(?: (?:back|out|aloud|through|over))(?: to (?:me|us))?|where (?:are|were) we (?:with|on|at with) (?:my|our|the) (?:question )?(?:list|questions))(?: (?:please|now|again|then))*[ ?]*$"
)
ADD_IT = re.compile(  # "what if he gets an infection, add that"
    r"^(?P<text>(?!add\b|put\b|write\b)[^\n]{8,}?[^\s,.;!?-]\??)(?:[\s,.;!-]+|\s+)(?:(?:and|so|please|pls|can you|could you|just|now) )*(?:add|put|write|stick|pop) (?:that|this|it)(?: (?:one|question|down|to|on|in|my|the|list|too|as well|please|pls|then))*[ .!]*$",
    re.IGNORECASE,
)
_A_LIST = r"(?:a|my|our|the|that) (?:question )?list(?: (?:of|with|for) (?:(?:my|our|the|some) )?questions)?\b(?! (?:of|for|with)\b)"
ONLY_A_LIST = re.compile(
    rf"^{FILLER}(?:(?:all )?(?:i|we)(?:'d| would)? (?:just |only |simply |really )+(?:want|need|wanted|like|came)(?: to)?(?: (?:make|build|start|write|do|have|get|create))? {_A_LIST}"
    rf"|(?:just |only )*(?:make|build|start|write|do|create) (?:me |us )?(?:just |only )?{_A_LIST}.*\b(?:nothing (?:else|more)|no (?:advice|more talk|lectures?|talk|info)|without (?:the )?(?:talk|lecture|advice)|that'?s (?:all|it))\b"
    rf"|(?:i|we) (?:want|need)(?: to)?(?: (?:make|build|start|write|do|have|get|create))? {_A_LIST}.*\bnothing (?:else|more)\b)"
)
SHOWS_ONE = re.compile(
    r"^(?:(?:oh|no|wait|sorry|and|but|so|hang on)[ ,.]+)*(?:(?:have|did) (?:i|you|we) (?:just |accidentally )?(?:lost?|lose|delete[d]?|drop(?:ped)?|remove[d]?|take off|taken off)|where(?:'?s| is| has| did)|what(?:'?s| has)? happened to|(?:is|have (?:i|we|you)(?: still)? got|do (?:i|we) still have)) (?:the|my) (?:(?:one|question)s? (?:about|on|with)\b[^?.!]{2,30}?|[\w'-]+ (?:one|question))(?: (?:gone|go|went|still there|still on|on it|on there|there|lost|now|to))*[ ?.!]*$|"
    rf"^{FILLER}(?:what(?:'?s| is| was)|whats|read (?:me )?|say|remind me (?:of |what )?)[ ]*(?:was |is )?(?:the )?(?:number |no |question |q)+(?:\d{{1,2}}|one|two|three|four|five|six)(?: (?:again|was|is|then|please))*$"
)
SAVES = re.compile(
    rf"^{FILLER}save (?:that|this|it|them|these|those|everything)(?: (?:now|for me|for later|please|pls|then|all))*[ .!]*$"
)
AFTER_ALL = re.compile(
    r"^(?:(?:oh|no|wait|actually|sorry|hang on|hm+|on second thoughts?|i changed my mind|changed my mind)[ ,.!]+)+(?:(?:i(?:'?ll| will)?|we(?:'?ll| will)?|please|can (?:i|we|you)|let'?s|want to) )*keep (?!(?:it|that|them|this)\b)(?P<which>[^,.;]+?)(?: after all| though| please| in| on)*[ .!]*$"
)
MOVES = re.compile(r"^(?:move|put|bring|bump|shift|stick|pop|place|send|push|have|get|make|take)\b\s*(?P<rest>.+)$")
STARTS_WITH = re.compile(
    r"^(?:start|begin|open)(?: (?:the|my|our) list| it)? with (?P<rest>.+)$|^(?P<rest2>.+?) (?:is the main one.*|is (?:the )?most important.*|so start with it)$"
)
INSTEAD = re.compile(
    r"\b(?:put|say|write|use) (?P<new>.+?) (?:instead of|rather than|not) (?P<old>.+)$|\b(?:cross out|change|replace|swap) (?P<old2>[^:]+?)[, ]+(?:and )?(?:put|for|with|to say) (?P<new2>.+)$",
    re.IGNORECASE,
)
NUMBER = _NUMBER = (
    r"(?:(?:number |no |question |q)+\w+|(?:the )?(?:first|second|third|fourth|fifth|last)(?: one| question)?|\d{1,2})"
)
_ORDERS = r"(?:remove|delete|drop|bin|lose|scrap|cut|take|leave|keep|move|swap|undo|first|last|out|off|gone|not needed)"
REWORDS = (
    re.compile(r"^(?:make|have|put|turn|change|reword|rephrase) (?P<one>.{1,60}?) (?:be |to be |into one )?(?:about|on|to) [^,:;]{1,40}[,:;]+ ?(?:like|such as|something like|e\.?g\.?|for example)[ :,]+(?P<text>\S+(?: \S+){2,})$"),
    re.compile(r"^instead of (?P<one>.{1,60}?),? (?:put|say|ask|write|have)\b[ :,]*(?P<text>.+)$"),
    re.compile(r"^make (?P<one>.{1,60}?) (?:shorter|longer|nicer|clearer|softer|politer|stronger|simpler|better)\b(?: ?: ?|[ ,.]+(?:(?:so|and|just|like|maybe|please|it should|can it) )*(?:say|says|put|ask|to say|like)[ :,]+)(?P<text>.+)$"),
    re.compile(r"^(?:make|change|turn|reword|have|put) (?P<one>.{1,40}?)(?: (?:to|into|say|be|read|as))*[ :,]+(?P<mark>['\"\u2018\u201c])(?P<text>.{4,})['\"\u2019\u201d]$"),
    re.compile(rf"^(?P<one>{_NUMBER})[:,]? (?:say|put|word|ask|write) (?:it|that|this)\b[^:]{{0,40}}: ?(?P<text>.+)$"),
    re.compile(rf"^(?:(?:in|on|for|at) )?(?P<one>{_NUMBER})[:,]? (?:(?:only|just|please|instead) )*(?:say|put|ask|write)\b[ :,]+(?P<text>.+)$"),
    re.compile(rf"^(?P<one>{_NUMBER}|the [\w' ]{{1,40}}? (?:one|question))(?: (?:should|must|needs? to|has to|ought to|is to) (?:really |rather )?be| is)? ?:(?! ?{_ORDERS}\b) ?(?P<text>.{{4,}})$"),
    re.compile(r"^(?P<one>the (?!other\b|same\b)[\w' ]{1,40}? (?:one|question))[,:]? (?:say|put|ask|should say)\b[ :,]+(?P<text>.{4,})$"),
    re.compile(r"^(?:in |on |for |at )?(?P<one>.{1,60}?)[,:]? (?:please )?(?:amend|change|reword|rephrase|rewrite|edit)(?: it)? (?:to|into)\b[ :]*(?P<text>.+)$"),
    re.compile(r"^(?:change|reword|rephrase|rewrite|edit|alter|amend|re-?do|fix|word)\b\s*(?P<one>.{1,60}?)\s*(?:(?:\bto (?:say|read|be)\b|\bto\b|\binto\b|\bas\b|\bsay\b)[ :,]*|:\s*)(?P<text>.+)$"),
    re.compile(r"^make (?P<one>.{1,60}?) (?:say|read|into)\b[ :,]*(?P<text>.+)$"),
    re.compile(r"^make (?P<one>(?:number |question |q|the )*(?:\d{1,2}|one|two|three|four|five|six|first|second|third|fourth|fifth|last)(?: one| question)?)[ :,]+(?!first|last|the |number|top|second|third|go |be )(?P<text>.{12,})$"),
    re.compile(r"^(?P<one>.{1,60}?) (?:to|should|must|needs to|has to|ought to) (?:rather |instead )?(?:say|read|be about|be worded|be written)(?: instead| rather)?(?: as)?[ :,]+(?P<text>.+)$"),
    re.compile(r"^(?P<one>.{1,60}?) (?:isn'?t right|is wrong|is rude|sounds? (?:rude|stupid|daft|wrong)|is badly put|is too blunt)\b.*?(?:it'?s|its|say it like|say|make it|put it like|should be|ask it like)[ :,]+(?P<text>.+)$"),
    re.compile(r"^(?P<one>.{1,60}?)(?: -|,)? (?:word it|ask like this|ask it like this|say it like|put it like)\b[^:]*: ?(?P<text>.+)$"),
)  # fmt: skip
OF_ONE = re.compile(
    r"^(?:in |on |for )?(?P<one>(?:the |number |question |q)*\w+(?: one| question)?)[:,]? "
    r"(?P<rest>(?:cross out|put|say|replace|change)\b.+)$",
    re.IGNORECASE,
)
REVERSE = re.compile(r"\b(?:upside down|reverse (?:it|the order|them|the list)|the other way round|backwards)\b")
OFF_EACH = re.compile(r"^(?:[^,]{1,40}? (?:off|out|gone)(?:,| and|$) ?){2,}$")
SAY_IT = re.compile(
    r"^(?:(?:say|word|put|write|ask|make) it (?:like|nicer|as|better|more)\b[^:]*|like) ?: ?(?P<text>.+)$",
    re.IGNORECASE,
)
GONE = (
    r"remove|rm|delete|drop|dump|ditch|lose|loose|bin|scrap|strike|erase|discard|kill|axe|chuck|scratch|rub out|"
    r"(?:take|get|cut|cross|knock|strike|leave|throw|chuck|keep|kick)\b[^.]*?\b(?:out|off|away)|get (?:rid|shot)(?: of)?|lose|wipe|leave out|forget|skip|cut"
)
GONE_PLAIN = r"(?:take|get|cut|cross|leave) (?:off|out)|take|drop|remove|delete|lose|bin|scrap|ditch|get rid of|cross out|leave out"
DROPS = re.compile(rf"^(?:(?:please |to )*(?:{GONE}))\b(?P<rest>.*)$")
DROPPED = re.compile(
    r"^(?P<rest>.+?)[ ,.:\-–]+(?:(?:can |should |to |may |could |is to |needs to |just )?(?:go(?:es)?|gone|be (?:removed|deleted|dropped|taken off))|out|off|away|(?:is |are |it )?no(?:t)? (?:need(?:ed)?|necessary|required|important|longer needed|relevant)|isn'?t needed|aren'?t needed|(?:you |u )?(?:can |could |please )?(?:remove|delete|drop|bin|scrap|lose|ditch|get rid|take (?:it|them|that) (?:off|out|away))(?: (?:it|them|that|those|full stop))*|(?:is |are |was |were )?(?:all )?(?:done with|answered|sorted)"
    r"|(?:i|we)(?:'?ve| have)?(?: got)? no (?:more )?(?:use|need) (?:for|of) (?:it|that|this|those|them)|(?:i|we) (?:really |just )?(?:do not|don'?t|dont|no longer) (?:need|want|care about) (?:it|that|this|those|them)(?: one| any ?more)*)\b[^?]*$"
)
DROP_IT = re.compile(rf"\b(?:so|you can|u can|you may|please|can you)\b[^.?]*\b(?:{GONE})\b[^.?]{{0,20}}$")
UNWANTED = re.compile(
    r"^(?:(?:i|we)(?= |'))?(?:'d|'ve)? ?(?:do not|don'?t|dont|no longer|never|wouldn'?t|would rather not|rather not|'d rather not|decided against|'ve decided against|have decided against|cant face|can'?t face)\b(?: (?:want|need|wanna|like|care about|bring up|ask(?:ing)?|to|have|mention|no|any))*(?P<rest>.+?)(?: any ?more| on (?:it|there)| either| please)*$"
)
_ON = r"(?: (?:on|in|there|here)(?: (?:it|the list|my list|there))?)"
STILL_THERE = re.compile(  # "you've left the cure one on", "number 4 is still there, I said drop it"
    rf"^(?:(?:(?:you|u)(?:'?ve| have)? )?(?:just )?(?:left|kept|missed|forgot(?:ten)?) (?P<one>[^,;.]+?)|(?P<one2>[^,;.]+?)(?: is|'s| are) still){_ON}?"
    rf"(?:(?<= on)|(?<= in)|(?<= there)|(?<= list)|[ ,;.]+(?P<said>(?:(?:and|but|when|which|cos|because) )?(?:i|we) (?:said|asked|told|wanted)(?: (?:you|u|to|for))* (?:{GONE})\b.*))$"
)
TAKES_WORDS = re.compile(  # "take out 'I already said' from number 1": these words of it alone
    rf"^{FILLER}(?:remove|delete|drop|lose|scrap|bin|erase|scratch|leave out|get rid of|(?:take|cut|cross|rub|strike)(?: out| off| away)?) "
    rf"(?:(?:the (?:words?|bit|part|phrase|start|beginning)(?: (?:that says|where it says|which says|saying))? ?)?['\"\u2018\u201c](?P<quoted>.+?)['\"\u2019\u201d](?: (?:bit|part|words?))?|(?:the (?:words?|bit|part|phrase)(?: (?:that says|where it says|which says|saying))? )?(?P<bare>(?!(?:the )?(?:words|bit|part)\b)[^,;:]+?))"
    rf"(?: out| off| away)? (?P<at>from|of|in|on|at)(?: the (?:start|beginning|front|end|top) of)? (?P<one>{_NUMBER}|the [\w' ]{{1,30}}? (?:one|question)|it|that(?: one)?|there)(?: (?:please|pls|thanks))*[ .!]*$",
    re.IGNORECASE,
)
THESE_WORDS = re.compile(  # "take off the words put first", from whichever has them
    rf"^{FILLER}(?:remove|delete|drop|lose|scrap|bin|erase|scratch|leave out|get rid of|(?:take|cut|cross|rub|strike)(?: out| off| away)?) "
    r"(?:the words? (?:that says? |where it says |saying )?['\"\u2018\u201c]?(?P<words>[^,;:'\"\u2018\u2019\u201c\u201d]{2,40}?)['\"\u2019\u201d]?|(?:the (?:bit|part) (?:that says|where it says|which says|saying) )?['\"\u2018\u201c](?P<quoted>[^'\"\u2018\u2019\u201c\u201d]{2,60})['\"\u2019\u201d]|the (?:bit|part) (?:that says|where it says|which says|saying) (?P<said>[^,;:]{2,40}?))"
    r"(?: out| off| away)?(?: (?:please|pls|thanks|there|too))*[ .!\u2026]*$",
    re.IGNORECASE,
)
AND_ONES = re.compile(  # behind an order to take off: "and the ones about the scan"
    rf"^(?:(?:and|also|plus)[ ,]+(?:the |that |those |my |both )?|(?:the|those|my) |(?=number|question|no\b|q?\d))(?:{_NUMBER}|(?:[\w'-]+ ){{0,4}}(?:ones?|questions?)(?: (?:about|on|with|that|which|of|for|where|who|when|from)\b.*)?)[ .!]*$",
    re.IGNORECASE,
)
_WHAT_GOES = r"(?:(?:all )?(?:of )?(?:those|these|that|them|they|it)(?: (?:ones?|questions?))*(?: (?:about|on) (?:it|that|them|one))?)"
_NO_USE = r"(?:(?:are|is|were|r|'re|'s|s)? ?(?:all |really |just )*(?:no|not (?:any|much|of any|of much)|useless|pointless)(?: (?:use|good|help|point|need))?|(?:don'?t|do not|doesn'?t|does not|dont) (?:really )?(?:apply|fit|make (?:any )?sense|help|work|matter|go|belong))(?: (?:to|for) (?:me|us|him|her|them))?(?: (?:then|yet|now|here|are they|at all|on it|there))*"
NOT_HAD = re.compile(  # "i havent got a second opinion so those ones are no use"
    rf"^{FILLER}(?:i mean[ ,]+|but )*(?:we|i|he|she|there)(?:'s| is| are)? ?(?:(?:have|has|had|did|do|does)(?:n'?t| not)|havent|hasnt|hadnt|didnt|dont|doesnt|never|not|isn'?t|aren'?t|isnt|no)(?: (?:even|actually|yet|got|had|have|get|asked for|seen|need|having|been offered|been given|any))* (?:an?|any|the|our|his|her|my)? ?(?P<what>(?!(?:want|need|like|know|think|ones?|it|that|them|this|those|any|yet)\b)[\w'-]+(?: [\w'-]+){{0,3}}?)(?: (?:yet|at all|so far|though|anyway|ourselves|myself))*"
    rf"(?:[ ,;.\u2026-]+(?:so|and|then|which means|please|can you|just|you can))*[ ,;.\u2026-]+(?:{_WHAT_GOES} {_NO_USE}|(?:{GONE_PLAIN}) {_WHAT_GOES}(?: (?:off|out|away|please|pls|then|can go))*|{_WHAT_GOES} (?:can|should|may|need to) (?:go|come off|be (?:dropped|removed|taken off))|(?:i|we)? ?(?:don'?t|do not|dont) (?:want|need) {_WHAT_GOES}|no (?:use|need|point) (?:for|to|in) {_WHAT_GOES})[ .!]*$"
)
NO_USE = re.compile(  # "the second opinion ones are no use to me"
    rf"^{FILLER}(?:i mean[ ,]+|but )*(?P<one>(?:(?:those|these)(?= (?:about|on) )|(?:the|those|these|all the|any)? ?(?:[\w'-]+ ){{0,4}}(?:ones?|questions?))(?: (?:about|on|with|that mention|of) [\w' -]{{2,40}}?)?)(?:,)? {_NO_USE}(?:[ ,.;]+(?:cos|because|as|since|we|i|so)\b.*)?[ .!]*$"
)
NOT_WORDS = re.compile(r"\b(?:ones?|questions?|number|last|first|bottom|top)\b|^\d", re.IGNORECASE)
NOT_IT = re.compile(r"^not (?P<rest>(?:the |that |number |question |no |q)*\S.*)$")
KEEPS = re.compile(
    r"^(?:i(?:'d| would)? |we(?:'d| would)? |please )?(?:just |only )*(?:keep|retain|hold on to|stick with|leave me(?: just| with)?|leave just|want|like(?!:)|care about|have time for)\b(?: only| just| with| on)*(?P<rest>.+)$|^(?:just|only)\b(?: keep| numbers?| questions?)*(?P<rest2>.+?)(?: matters?| are important| please)*$|.*\bonly (?:got )?time for (?P<rest3>.+)$|^(?:cut|narrow|get|bring) (?:it|the list|this) down to (?P<rest4>.+)$|^.*\bonly care about (?P<rest5>.+)$"
)
ADDS = re.compile(
    r"^(?:\+|(?:add|put (?:down|on|in|also|something in|on there|in something|it down)|write (?:down|about|also|on|what|if|how|whether|why|in)|note(?: down)?|include|(?:also )?ask (?=about|if|whether|how|why|what|when|who|where|is|will|can|them|him|her|the doctor|also)|jot(?: down)?|stick (?:in|down|on)|pop (?:in|down|on)|slip in|mention|"
    r"one more(?: thing| question|(?=[.,:]))|(?:two|three) more(?: things| questions)|another (?:one|question|thing)|i forgot(?: to (?:ask|say|add))?|i (?:also )?(?:want|need|wanna|wish)(?: to)? (?:know|ask|to ask)|theres also|there'?s also|plus|(?:he|she|my \w+) says? (?:ask|add|to ask|to add)|(?:and )?me i want (?:to )?ask)\b)"
    r"(?: (?:this|also|too|one|a question|a new one|my own|on|there|in|down|them|him|her|the doctors?|the team|to (?:my|the) list|about|something(?: like)?|on how|regarding|concerning|that))*\s*[:,\-.]?\s*(?P<text>.{3,})$",
    re.IGNORECASE | re.DOTALL,
)
ADDS_PLAINLY = re.compile(
    r"^(?:(?:please|pls|and|also|ok|okay|can you|could you|would you|i want to|i'd like to|we want to)[ ,]+)*(?:also )?(?:add|put (?:down|on|in)|put(?= ?:)|write down|note(?: down)?|jot(?: down)?|include)\b",
    re.IGNORECASE,
)
THAT_ONE = re.compile(r"^(?:it|that|this|them|these|those|all)\b.*\b(?:list|on|in|too|well)[ .!]*$", re.IGNORECASE)
COLON = re.compile(
    r"^(?:(?:please|and|also|ok|can you|could you) )*(?:also )?(?:add|put|ask|write|note|include)(?: (?:this|these|also|one|a question|that|in|down|on|(?P<many>two|three)(?: more)?(?: questions| things)?))*\s*:\s*(?P<text>.+)$",
    re.IGNORECASE | re.DOTALL,
)
OWN = re.compile(
    r"^(?:add|put|write|include|ask)(?: (?:in|on|down))? (?:my own|one of my own|my own (?:one|question)|a question(?: of my own)?|something|another(?: one| question)?|one|a new one)(?: too| as well| please| of mine)*[ .!?]*$",
    re.IGNORECASE,
)
ALSO = re.compile(r"^(?:also|plus|and also|oh and|\+)[ ,:]+(?P<text>.{6,})$", re.IGNORECASE | re.DOTALL)
TO_THE_END = re.compile(
    r"^(?:add|put) ['\"\u2018\u201c](?P<text>.+?)['\"\u2019\u201d] (?:to|at|on) the end of (?P<one>.+)$", re.IGNORECASE
)
PUT_IT = re.compile(
    r"^(?:(?:yes|yeah|yep|yh|yup|aye|ok|okay|sure|please|go on|do)[ ,.!]*)*"
    r"(?:(?:can you |could you |please )*(?:add|put|keep) (?:it|that|this|that one|this one)\b(?: (?:on|down|in|to|there))*(?: (?:my|the|our))?(?: list)?)?"
    r"(?:[ ,]*(?:too|please|pls|thanks|thank you|ta))*[ .!]*$"
)
VERB = r"(?:please |also |then |now |just )*(?:add|put|drop|remove|delete|take|move|get rid|get shot|lose|bin|keep|change|reword|make|write|swap|flip|scrap|cut|bring|send|ask|include|leave|undo|ditch|cross|erase|start with|i want to ask|i want ask|number \d+ to|bump|discard|for (?:number |question )?\d{1,2} (?:only|just|say|put|ask|write))\b"
PARTING = re.compile(
    rf"(?:,?\s+and\s+(?=(?:i|we) (?:do not|don'?t|dont|no longer) (?:want|need) (?:the |that )?(?:number |no |question |q)*(?:\d|one\b|two|three|four|five|six|seven|eight|first|second|third|fourth|fifth|last|[\w' ]{{1,30}} (?:one|question)\b))|[.!;\n]+\s+(?:n\s+(?={VERB}))?|\?\s+(?=(?:and |then |also )*{VERB})|,?\s+(?:and then|and also|and|then|but|also|plus|n|&)\s+(?={VERB})|,\s+(?={VERB}))",
    re.IGNORECASE,
)
CANNOT = re.compile(  # joined or split: which words would stay is theirs to say
    rf"(?:^|[.!;,?]\s*|\b(?:and|then|also|but)\s+){FILLER}(?:(?:merge|combine|split|join|fuse|blend|roll|squash|squeeze) (?:up |together )?(?:the |these |those |that |my |it\b|them\b|both|all|number|question|q?\d|one|two|first|second|third|fourth|fifth|last)|(?:put|make|turn|get|bring) [\w',& ]{{1,40}}? (?:into one|together|into two)\b)",
    re.IGNORECASE,
)
_QUOTED = r"['\"\u2018\u201c]?{}['\"\u2019\u201d]?"
_OLD, _NEW = _QUOTED.format(r"(?P<old>[\w' -]{1,30}?)"), _QUOTED.format(r"(?P<new>[\w' -]{1,30}?)")
_ALL_OF_THEM = r"(?:everywhere|throughout|every ?time|each time|wherever (?:it|that) (?:is|comes|says so)|in (?:all|every one|each)(?: of)?(?: (?:the|them|my|these|those))*(?: (?:list|questions?))?|(?:all )?(?:through|over) (?:the|my) list|the whole way through)"
EVERYWHERE = tuple(
    re.compile(rf"^{FILLER}{pattern}(?: please)?[ .!]*$", re.IGNORECASE)
    for pattern in (
        rf"(?:swap|switch|change|replace|turn) {_OLD} (?:for|to|with|by|into) {_NEW} {_ALL_OF_THEM}",
        rf"{_ALL_OF_THEM},? (?:swap|switch|change|replace|turn) {_OLD} (?:for|to|with|by|into) {_NEW}",
        rf"(?:put|say|use|write) {_NEW} (?:instead of|rather than) {_OLD} {_ALL_OF_THEM}",
    )
)
SAYS_NOW = re.compile(  # "2 says my child, make it Reggie, then send the lot"
    rf"^{FILLER}(?P<one>{_NUMBER}) says {_OLD}[,;.]? (?:(?:please|can you|but|and|it should) )*(?:make (?:it|that)|change (?:it|that) to|put|say|be) {_NEW}(?:[,;.] ?(?:(?:and |then )+)?(?P<rest>\S.*)|[ .!]*)$",
    re.IGNORECASE,
)
THAT_AS = re.compile(  # what was just suggested, in words of their own
    r"^(?:(?:yes|yeah|yep|ok|okay|sure|please)[ ,.!]+)*(?:put|add|stick|write) (?:that|it|this)(?: one)?(?: (?:on|down|in|there|to (?:my|the) list))*[ ,]*(?:but|only)? (?:as|say|saying|worded(?: as)?|in (?:my|these) words|like this)[ ,]*:\s*(?P<text>\S.{3,})$",
    re.IGNORECASE,
)
AND_AGAIN = re.compile(  # "bring back the scan one and the dose one again": the same, of another question
    r"^(?P<first>.+?)[.,;]? (?:and|then) (?P<one>(?:(?:the |that |my )?(?:[\w'-]+ ){1,3}?(?:one|question)|(?:number |question |no |q)?\d{1,2}))(?: (?:again|too|as well|also|likewise|the same))+$",
    re.IGNORECASE,
)
ALONE = re.compile(r"^(?:out|off|gone|away)$")  # of the question that was just named
ONE_MORE = re.compile(
    r"^(?:one more(?: thing| question)?|another(?: one| question| thing)?|i forgot|also|oh and|(?:two|three) more(?: things| questions)?)$"
)
ASKS_TO = re.compile(
    r"\b(?:so|and|but) (?:i|we) (?:also )?(?:wish|want|need|would like|'d like|wanna) (?:to )?(?:ask|know)(?: them| the doctors?)?(?: about)? (?P<text>.+)$",
    re.IGNORECASE,
)
THEN = re.compile(r"^(?:do |have |put |go )?(?P<rest>[^?]+?,? then [^?]+)$")
PLUS = re.compile(r"[.!;?]*\s+(?:plus|\+)\s+|[.!;]\s+(?:and )?(?:also )(?=i |is |will |can |what )", re.IGNORECASE)

COUNTS_THEM = re.compile(
    rf"^{FILLER}(?:how many|hw many|how much)(?: questions?| of them| things)?(?: (?:have|do|did|are|is|does))?(?: (?:i|we|there|u|you))?(?: (?:got|have|put|now|so far|left|there|in total|all together|altogether|down|on|in|it|my|our|the|list|written|said))*[ ?.!]*$"
)
TAKES_ALONG = re.compile(
    rf"^{FILLER}(?:print|send|e-?mail|text|whatsapp|save|download|copy|share|export|give|get|have|forward)\b(?: (?:me|us|a|the|my|our|copy|print ?out|pdf|of|paper|version|this|whole|full))*(?: (?:list|questions|it))(?: (?:off|out|down|please|pls|by e-?mail|by text|as (?:a )?pdf|on paper|to (?:me|us|my (?:phone|e-?mail|mobile|husband|wife|partner|mum|dad|printer))|again|now))*[ ?.!]*$"
)
HANDED = re.compile(
    r"^(?:give|get|have|copy|share)\b(?!.*\b(?:cop(?:y|ies)|print ?out|pdf|paper|e-?mail)\b)"
)  # "give me my list": to see it
SAYS_THAT = re.compile(
    rf"^{FILLER}(?:add|put|stick|pop|write|include|save)(?: down)? (?:that|this|it|those|these|them|both|all of (?:them|those)|(?:that|this) (?:one|question)|(?:those|these) (?:ones|questions)|what you (?:just )?said)(?: (?:on|onto|to|in|into|down|there|my|the|our|a|list|too|as well|please|pls|then|both|all|for me|for us))*[ .!]*$"
    r"|^(?:[^.,!?]{1,40}[.,!] ?)?(?:(?:and|but|so|still) )?(?:i|we)(?:'?d| would)?(?: still| also| just| really)* (?:want|need|like) (?:it|that|this|those)(?: to be| put)? (?:on|in) (?:the|my|our) list(?: (?:please|pls|too|as well|though|anyway))*[ .!]*$"
)
ELSE_TO_ASK = re.compile(  # "what else should I ask about school"
    rf"^{FILLER}what (?:else|more) (?:should|can|could|do|might|would) (?:i|we|you)(?: (?:be|need to|have to|suggest (?:i|we)))? ?(?:ask|asking|put|add)?\b(?: (?:about|on|regarding) (?P<about>[^,.?]{{2,40}}))?"
)
GIVEN_BEFORE = re.compile(  # "I gave you three. Put those on the list"
    rf"^{FILLER}(?:i|we)(?:'ve| have|ve)?(?: just| already)* (?:gave|given|told|wrote|written|typed|said|sent|asked)\b[^.,;!?]{{0,40}}[.,;!]+\s+(?=\S)",
    re.IGNORECASE,
)
IS_WRONG = re.compile(
    r"^(?P<one>.{1,60}?)(?: is|'s|s| isn'?t| is not| was| are)(?: all| really| quite| just| not)*(?: a bit)? (?:wrong|right|correct|what i (?:meant|said|wanted|asked)|no good|rubbish|silly|stupid|daft)[ .!]*$"
)
NOT_THAT = re.compile(
    r"^(?:(?:no|nope|oh|oops|sorry|wait|nah)[ ,.!]+)*(?:not (?:that|this|it)(?: one)?|(?:no )?(?:that'?s|thats|that was|it was) (?:not (?:it|that one|the one|the right one|what i (?:meant|said))|the wrong (?:one|question))|(?:the )?wrong (?:one|question|number)|(?:i meant )?(?:the )?other one|i (?:did ?n'?t|did not|didnt) mean (?:that|this)(?: one)?)(?: (?:please|the other one|sorry))*[ .!]*$"
)
TWICE = re.compile(
    r"\b(?:twice|two times|2 times|both(?: (?:of them|changes|times))?|(?:the )?last (?:two|2)(?: (?:changes|things))?)\b"
)

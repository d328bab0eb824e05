"""What the team may think of whoever asks, and whether it is held against the child: "would they be cross with us",
"does my asking sit on his file". Asked at a step of the form, and outside it.
"""

import re

from assistant.handoffs.words.whole_question import LEAD, LONGEST, TAIL, whole_question

TEAM = r"(?:they|people|any(?:one|body)|some(?:one|body)|the (?:team|hospital|ward|staff|doctors?|nurses?|consultant|surgeon|others)|(?:his|her|our|my|their) (?:team|doctors?|nurses?|consultant|surgeon|specialist))"
_SO = r"(?:going to|gonna|all|be|get|getting|feel|really|just|maybe|perhaps|now|a bit|very|quite|so|too|even|ever|still|probably|not)"
_CROSS = r"(?:cross|angry|mad|annoyed|upset|offended|insulted|fed up|funny|huffy|off|hurt|put out|irritated|furious|shirty|moody|sick of (?:me|us)|mind(?:ing)?|bothered|hate (?:me|us)|judge (?:me|us)|judging (?:me|us)|laugh(?: at (?:me|us))?|tell (?:me|us) off|be rude to (?:me|us)|roll their eyes|(?:take|taking|hold|holding) (?:it|this) (?:out on|against) (?:me|us|him|her|them|my \w+)|treat (?:me|us|him|her|them|my \w+) (?:any )?(?:differently|different|worse|badly)|think (?:badly|bad|less|the worst) of (?:me|us))"
_LIKE = r"(?:nuisance|pain|pest|bother|moan\w*|fuss\w*|difficult|rude|awkward|stupid|silly|daft|mad|crazy|over ?react\w*|ungrateful|trouble\w*|pushy|neurotic|hysterical|dramatic|paranoid|annoying|cheeky|demanding|ridiculous|unreasonable|time ?waster|wasting (?:their|everyone'?s) time|complaining|complainer|going behind their backs?|(?:bad|terrible|horrible|awful) (?:mum|mam|dad|mother|father|parents?|person)|one of those (?:\w+ )?(?:mums|dads|parents)|too much)"
_ASKED = r"(?:(?:with|at|about|for|if|that|because|when|of) (?:me|us|him|her|this|that|it|asking|writing|wanting (?:this|one|it)|saying (?:this|that|it|so)|i|we|i'm|im|we're)|(?:ask|asking|asked|write|writing|wrote|say|saying|said|want|send|do|did)(?: (?:this|that|it|them|for (?:this|that|one|it)))?|now|though|or (?:something|anything|what)|again)"
_THE_ASKING = r"(?:it|this|that|these things|(?:a|any) (?:thing|question|request) like (?:this|that)|(?:(?:me|us|my|our|the) )?asking(?: (?:for (?:this|it|that|one|another|a second one)|this|like this))?|(?:the fact )?that (?:i|we)(?:'ve| have)? asked|i|we)"
_KEPT = r"(?:go(?:es)?|be|gets?|sits?|stays?|ends? up|shows?|puts?|noted|marked)"
_ON_FILE = rf"(?:will|would|does|do|is|are|could|might) {_THE_ASKING}(?: (?:all|just|then|ever|really|also|going to|gonna))* {_KEPT}(?: (?:up|down|put|noted|marked|kept))* (?:on|in|into|against) (?:his|her|our|my|their|the) (?:\w+ )?(?:records?|notes|files?|charts?|name)(?: (?:for (?:good|ever|life)|forever|later|permanently|when (?:he|she|they)(?:'s|'re| is| are) (?:grown(?: up)?|older|big)|that (?:i|we) asked|afterwards))*"
_ONE_OF_THEM = rf"(?:{TEAM}|(?:(?:that|this|our|his|her) )?(?:doctors?|surgeon|consultant|hospital|nurses?))"
_WHO_FEARS = r"(?:i|we|they|he|she|you|the parents|parents|(?:the |her |his |my |our )?(?:mum|mam|dad|mother|father|family|parents|husband|wife))"
_FEARED = (  # "do the parents have to worry the doctor is angry"
    rf"(?:and )?(?:do|does|should|must|need|would|will|is it so)(?: {_WHO_FEARS})(?: (?:have|has|need|needs|got|really|to|must|should|also))* (?:be )?(?:worr(?:y|ied)|afraid|scared|fear|frightened)"
    rf"(?:(?: (?:that|if|in case|of|about))? {_ONE_OF_THEM}(?:'s)?(?: (?:is|are|will|would|might|could|gets?|getting|becomes?|goes|{_SO[3:-1]}))* {_CROSS}(?: {_ASKED})*|(?: (?:about|of))? (?:upsetting|annoying|offending|angering|insulting) {_ONE_OF_THEM}(?: {_ASKED})*)"
)
HOW_TAKEN = (
    rf"(?:will|would|wo'?n'?t|wouldn'?t|are|aren'?t|arent|is|might|could|can|do|does|don'?t|what if) {TEAM}(?: {_SO})* {_CROSS}(?: {_ASKED})*"
    rf"|(?:will|would|wo'?n'?t|wouldn'?t|do|does|might|could|what if|are|is) {TEAM}(?: {_SO})* (?:think(?:ing)?|say|see|reckon|believe)(?: (?:that|me|us|of me|of us|as|i'?m|i am|we'?re|we are|this is|it'?s|being|just|only|a|an|some|really|too|such))* {_LIKE}(?: {_ASKED})*"
    rf"|(?:will|would|might|could|do|does|can) {TEAM}(?: {_SO})* (?:stop|refuse|drop|give up)(?: on| to)?(?: (?:treating|treat|seeing|see|looking after|look after|caring for|helping|help))? (?:me|us|him|her)"
    r" (?:if|because|for|when|over) (?:i|we|asking|wanting|saying|this)(?: (?:ask|asked|want|wanted|say|said|do|did))?(?: (?:this|that|it|so|for (?:this|that|one|it|another)))*"
    rf"|(?:am i|are we)(?: (?:being|just|only|a|an|really|too|very|such|so|bit|terribly|going to (?:seem|sound|be|look)))* {_LIKE}(?: {_ASKED})*"
    r"|(?:is|was|would) (?:it|this|that)(?: be)?(?: (?:just|really|a bit|very|terribly|so))* (?:(?:rude|cheeky|ungrateful|disloyal|pushy|awkward)(?: of (?:me|us))?(?: to (?:ask|write|say|want)(?: (?:this|that|it|them|for (?:this|that|one|it)))?)?|(?:wrong|bad|allowed|silly|stupid)(?: of (?:me|us))? (?:to (?:ask|write|say|want)|that (?:i|we) ask)(?: (?:this|that|it|them|for (?:this|that|one|it)))?)"
    r"|(?:will|would|is|could|might|does|can) (?:this|it|asking|that|writing (?:this|it))(?: (?:going to|gonna|just|only|really))* (?:get (?:me|us|him|her) in(?:to)? (?:any )?(?:trouble|bother)|make (?:things|it) (?:worse|awkward|difficult|harder)(?: for (?:me|us|him|her))?|cause (?:any )?(?:trouble|problems|bother|upset)|backfire|(?:count|go|be held) against (?:me|us|him|her)|upset (?:them|any(?:one|body)|people|the \w+))"
    r"|(?:will|would|could|can) (?:i|we) (?:get|be) (?:in(?:to)? (?:any )?(?:trouble|bother)|told off)(?: (?:for|if) [\w ]{1,20})?"
    rf"|{_ON_FILE}|{_FEARED}"
)
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:am i|are we)\b(?!.*\b(?:ask|asking|writing|want|wanting)\b)|\b(?:worse|harder|hurt|funny|off|mad|crazy)\b"
)
_TAKEN = re.compile(rf"^{LEAD}(?:{HOW_TAKEN}){TAIL}$")


def asks_how_taken(text: str) -> bool:
    """Outside the form, where "am I a bad mother" and "will it make things worse" are of something else."""
    return whole_question(text, _asks) is not None and not _OF_SOMETHING_ELSE.search(text.lower())


def _asks(plain: str) -> re.Match[str] | None:
    return _TAKEN.match(plain) if len(plain.split()) <= LONGEST else None

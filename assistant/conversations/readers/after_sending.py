"""What a family means by words about a message that has gone to the team: add to it, correct it; and which part of the
words is what they add.
"""

import re

from assistant.conversations.readers.polite import LEAD
from assistant.details.question import asks

LEAST = 3  # words of what is to be added
_SENT = r"(?:(?:it|that|this|what (?:was|has been|got|is) (?:sent|passed on)|what (?:i|we)(?:'ve| have)? (?:sent|passed on|wrote|written|said|told (?:you|them))|(?:my|our|the) (?:message|handoff|request|note|words|details|form)(?: (?:that )?(?:i|we)(?:'ve| have)?(?: just| already)* (?:sent|wrote|written|passed on|gave))?))"
_ALREADY = (
    rf"(?:to|in|into|on|with|for) {_SENT}(?: (?:to|for) (?:them|(?:the |my |our )?(?:team|doctors?|ward|hospital)))?"
)
_MAY = r"(?:(?:can|could|may) (?:i|we|you) (?:(?:please|still|also|just) )*|(?:i|we)(?:'d| would)? (?:(?:still|also|just|only|merely|simply) )*(?:want(?:ed)?|need(?:ed)?|like|have|forgot|wish(?:ed)?|mean(?:t)?|hoped|tried|was (?:only |just )?trying)(?: (?:only|just|merely|simply))* to (?:(?:still|also|just) )*|(?:is it|am i|are we) (?:possible|able|allowed|too late) to )"
ADDS = re.compile(
    rf"\b(?:{_MAY}add|add (?:this|that|something|to (?:it|my|our|the)|to {_SENT})"
    r"|(?:also|please) (?:tell|let) (?:them|the team)|(?:tell|let) (?:them|the team) (?:also|as well|too|know)|forgot to (?:say|mention|tell|add|put|write)"
    r"|one more thing for (?:them|the team)"
    r"|(?:can|could|will|would) (?:you|u) (?:please |also |just )*(?:put|get|stick|pop|include) (?:that|this|it)(?: too| also)?(?: (?:in|on|down|there)\b(?! (?:writing|paper|hold|for))| as well)|i (?:should(?:'?ve| have| of|a)|meant to|was going to) (?:said|say|mention(?:ed)?|put|written|add(?:ed)?)|(?:i|we) (?:(?:just|still|really|do|did|actually) )*(?:want|need|wanted) (?:it|that|this|them|my words) (?:added|put in|included|in there|to be added|to go in))\b",
    re.IGNORECASE,
)
KEPT = re.compile(
    r"^(?:(?:ok|okay|yes|no|please|now|right|but|and|just|so|can (?:i|we|you)|i want to|let'?s|go on)[ ,.!]+)*(?:carry on|go on|continue|use|send|add|keep|take)(?: with)? (?:(?:these|those|my|the|them|what i) (?:same |kept )?(?:words?|said|wrote|message you kept)|them|those|what you kept)(?: (?:please|now|then|to (?:them|it|the team|my message)|you kept|i wrote|before|from before|again))*[ .!]*$"
    r"|(?:^|[.!,;] *)(?:(?:but|and|so|please|no) )*(?:i|we) (?:just |still )*(?:want|need) (?:it|that|this) (?:added|in there|put in|to be added)(?: to (?:my|the) message)?[ .!]*$",
    re.IGNORECASE,
)
CORRECTS = re.compile(
    rf"\b(?:correct|change|fix|edit|amend|alter|update|put right)\b (?:(?:something|a (?:line|word|thing|mistake)|one (?:line|thing)|part) )?(?:(?:in|of|on) )?(?!(?:it|that|this)\b){_SENT}"
    rf"|\b(?:correct|change|fix|edit|amend|alter|put right) (?:something|a (?:line|word|mistake)|one (?:line|thing)) (?:in|of|on) {_SENT}"
    rf"|\b(?:made|there'?s|there is|found|spotted) (?:a )?(?:mistake|error|typo)s? (?:in|on|with) {_SENT}"
    rf"|\b(?:got|put|wrote) (?:something|a thing|a line|it) wrong (?:in|on|with) {_SENT}",
    re.IGNORECASE,
)
OPENS = re.compile(
    r"^(?:please |kindly |can you |could you |would you |(?:i|we) (?:just |only |also |merely |simply )*(?:want(?:ed)?|need|wish(?:ed)?|meant|hoped|was trying)(?: (?:just|only|merely|simply))* to |i'd (?:just )?like to |also |just |only )*"
    rf"(?:add|tell them|let them know)(?: to (?:it|that|my message)| to {_SENT})?(?: (?:also|too|as well|please))*(?: that|:)? (?!something|(?:not )?to |this$|that$|more|it$)",
    re.IGNORECASE,
)
ASKS_ONLY = re.compile(
    rf"^(?:(?:hi|hello|sorry|ok|okay|please|actually|and|also|oh|wait)[ ,.!]+)*(?:{_MAY})?add(?: (?:something|anything|a (?:thing|bit|few things|line|note|question)|some(?:thing)? more|more|one more thing|(?:a few|some) more words|some information|info(?:rmation)?)(?: else| more)*)?"
    rf"(?: {_ALREADY})?(?:[ ,]+(?:please|pls|now|still|too|as well|thanks))*[ .!?]*$",
    re.IGNORECASE,
)
_CAN = r"(?:(?:can|could|may|how (?:do|can|could|would)|where (?:do|can)) (?:i|we|you)|(?:is it|am i|are we) (?:possible|able|allowed|too late) to|(?:i|we)(?:'?d| would)? (?:want|need|like|have) to)(?: (?:please|still|just|also|now))*"
CHANGES_IT = re.compile(  # all of a clause: "can I change it now", "correct a line"
    rf"^{LEAD}(?:{_CAN} (?:change|correct|edit|amend|fix|alter|update) it|(?:{_CAN} )?(?:change|correct|edit|amend|fix|alter) (?:a|one|another|the wrong) (?:line|word)(?: of it)?)(?: (?:now|please|pls|still|somehow|at all|again|before (?:they|anyone) (?:reads?|sees?)(?: it)?))*$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?<=[.,;!?])\s+|\s+(?=but\b)")
ADDS_WORDS = re.compile(  # an order, and words behind it that are no question: those are for the list
    r"^(?:(?:but|and|please|pls|also|just|so|ok|now|oh|sorry)[ ,]+)*(?:add (?!(?:to|a|an|another|one|some\w*|more|my|me)\b|(?:it|this|that|these|them)(?: (?:to|on|in|please|too|as well)\b|$))[\w'-]+ [\w'-]+ \S"
    r"|(?:(?:can|could|will|would) you )?(?:please |just |also )*(?:tell|remind) (?:them|the team) (?:that|not|to|he|she|we|i|it|its|it's|my|our|his|her|there)\b)",
    re.IGNORECASE,
)
_TITLE = r"(?:dr|doctor|mr|mrs|miss|ms|prof(?:essor)?|sister|nurse)\.?"
_LED = r"(?:(?:no|sorry|oh|wait|actually|and|but|also|please|ok|thanks|hang on|one thing|(?:please |can you |i want to |i need to )*(?:correct|change|fix|amend) (?:a|one|the|that) (?:line|word|thing|mistake|bit))[ ,.:!-]+)*"
NAMES_STAFF = re.compile(  # "its Mr Lathom with an o", said of what has gone
    rf"^{_LED}(?:it'?s|its|it is|it was|that'?s|it should (?:be|say)|i meant|(?:the |his |her )?(?:doctor|consultant|surgeon|nurse|name)(?:'?s name)? (?:is|was)|(?:his|her|the) name(?:'s| is)|spelt) (?:spelt |called |really |actually )*{_TITLE} [a-z'-]+(?:[ ,]+(?:with(?:out)?|not|spelt|and|but|no|it'?s|,)\b.{{1,40}})?[ .!]*$",
    re.IGNORECASE,
)
IS_IT_THERE = re.compile(  # "is dr okafors name on there? add it"
    rf"^{_LED}(?:is|was|did i (?:put|say|give)|have i (?:put|said|given)|does it (?:say|have)) (?P<what>.{{2,40}}?)(?: (?:on|in|down)(?: (?:there|it|that|the (?:message|form)|my message|here))?| there)? ?[?.,!]+ *(?:(?:if not|no|can you|please|then|so|just|and)[ ,]+)*(?:add|put|include|stick|pop) (?:it|that|him|her|the name|his name|her name)(?: (?:in|on|down|there|please|too|then))*[ .!]*$",
    re.IGNORECASE,
)
PUTS_IN = re.compile(  # "put in cubicle 4", "say we are in bay 6"
    rf"^{_LED}(?:(?:can|could) you )?(?:just |also |please )*(?:(?:put|stick|pop|write)(?: in| down)(?: that)? (?!(?:it|this|that|for|a|writing|english|the (?:post|bin))\b)(?P<what>\S.{{2,80}}?)|(?:put|stick|pop|include) (?P<who>(?!(?:it|this|that|them|him|her|me|us|these|those)\b)[\w'. -]{{2,40}}?) (?:in|on|down) (?:there|it|that|the (?:message|form)|my message)|(?:say|put|tell them) (?:that )?(?P<says>(?:we|he|she|i|it|they)(?:'?re|'?s|'?m| are| is| am) (?:in|on|now|at|under|moved)\b.{{2,60}}?))[ .!]*$",
    re.IGNORECASE,
)
_A_LINE = r"(?:ward|clinic|name|surname|spelling|number|phone|mobile|e-?mail|address|date(?: of birth)?|dob|birthday|year|day|time|hospital|site|consultant|doctor|department|age|month|details?|word|thing)"
SENT_WRONG = re.compile(  # "it went with the wrong ward dear, can you tell them Kingfisher"
    rf"\b(?:it|that|this|(?:my|the) (?:message|form|note))(?:'?s| has| have)? (?:went|gone|was sent|got sent|sent)(?: off| out| in| to them)? (?:with|saying|under|to) (?:the|a) (?:wrong|old) (?:\w+ )?{_A_LINE}\b"
    rf"|^{_LED}(?:i|we)(?:'ve| have)? (?:just |accidentally )?(?:put|wrote|typed|gave|written|given)(?: you| them)?(?: down| in)? (?:the|a) wrong (?:\w+ )?(?:{_A_LINE}|bed|bay|room|cubicle|dr)\b"
    rf"|\b(?:i|we|it)(?:'ve|'s| have| has)? (?:sent|passed on|told them|gave them)(?: (?:you|them|it))?(?: with)? (?:the|a) (?:wrong|old) (?:\w+ )?{_A_LINE}\b|\b(?:wrong|old) (?:\w+ )?{_A_LINE} (?:went|was sent|got sent|has gone|(?:is |was )?(?:in|on) (?:it|(?:my|the) (?:message|form|note)))\b",
    re.IGNORECASE,
)
SHOULD_READ = re.compile(  # "and it should read 18 and 24 November, not 23"
    rf"^{_LED}(?:(?:and|but|so|also)[ ,]+)*(?:it|that|this|(?:my|the) (?:message|form|note|line|date|second line))(?:'?s)? (?:should|needs to|ought to|has to|was (?:meant|supposed) to|is (?:meant|supposed) to|must) (?:(?:really|actually|just|only|have) )*(?:(?:read|say|said)\b(?! (?:something|somewhere|it|so|on the)\b).{{3,}}|(?:be|been)\b.{{2,60}}(?:,| and)? ?(?:\bnot|instead of|rather than) (?=\S*(?:\d|(?-i:[A-Z])))\S.{{0,40}})$",
    re.IGNORECASE,
)
_BESIDE_ADD = r"(?:now|please|pls|plz|also|too|as well|then|this|next|for (?:them|the (?:team|ward|hospital|doctors?))|(?:to|in|into) (?:it|(?:the|my|our) (?:message|form|note)|what (?:i|we)(?:'ve| have)? (?:just |already )*(?:sent|written|wrote|passed on)))"
ADDS_FACT = re.compile(  # "please add now: the mother is Anna Nowak"
    rf"(?:^|[.!]\s+)(?:(?:no|sorry|oh|wait|actually|and|but|also|please|pls|ok|okay|thanks|thank you|hang on|now|one (?:more )?thing|(?:in|to|into) (?:the|my|our) message|(?:can|could|will|would|must) you|you (?:can|must|should)|kindly|might (?:i|you)|(?:i|we)(?:'d| would)? (?:(?:only|just|still) )*(?:want(?:ed)?|need(?:ed)?|wish(?:ed)?|like|meant) (?:(?:only|just|you) )*to)[ ,.!:]+)*"
    rf"(?:add|(?:put|write)(?=(?:[ ,]+{_BESIDE_ADD})*\s*:|[ ,]+{_BESIDE_ADD}[ ,]+(?:that )?(?:the|my|his|her|our|their|he|she|we|i)\b))(?:[ ,]+{_BESIDE_ADD})*\s*[:,]?\s+(?:that\b[ ,:]*)?(?P<what>(?!(?:(?:i|we)(?:'ve| have)?(?: just| already)* (?:sent|passed|wrote|gave)|to|an?|another|one|some\w*|more|it|this|that|these|those|them|after all|anyway|about|if|whether|how|what|why|when|where|who|which)\b)\S.+)$",
    re.IGNORECASE | re.DOTALL,
)
NOTED = re.compile(  # "Add: a copy of this to be placed on his notes": no statement, and no question for a list
    r"^(?:(?:ok|okay|yes|please|and|also|so|then)[ ,.!]+)*add ?: *(?P<what>(?!(?:ask|whether|if|how|what|why|when|where|who|which|(?:my|the|a|another) (?:list|question)s?)\b)\S.+)$",
    re.IGNORECASE | re.DOTALL,
)
WANTS_IT_IN = re.compile(  # "wait i do want it added": the wish alone, and what is to be added stands beside it
    rf"^{_LED}(?:(?:yes|yeah|nope|stop|changed my mind|i (?:have )?changed my mind|i'?ve changed my mind)[ ,.!]*+)*+(?:(?:i|we) (?:(?:just|still|really|do|did|actually) )*(?:want|need|wanted) (?:it|that|this|them|my words|you) (?:to )?(?:added|put in|included|in there|to be added|be added|go in|add (?:it|that))|(?:please |do |can you |could you )*add (?:it|that) (?:after all|anyway|then))(?: (?:in|too|please|pls|now|after all|then|to it|to (?:my|the) message))*$"
    r"|^(?>(?:(?>no|oh|wait|hang on|hold on|sorry|actually|stop|yes|yeah|but|and|ok|(?:i(?:'ve| have)? )?changed my mind)\b[ ,.!]*+)+)$",
    re.IGNORECASE,
)
REWORDS = re.compile(  # "no say it nicer. the scan at 3 weeks is the one I mean": said of words that are shown
    r"^(?:(?:no|nope|nah|not like that|not that|hmm+|oh|wait|sorry|actually|please|pls|can you|could you|but|just|ok|it'?s too (?:harsh|rude|cold|blunt|hard)|that'?s (?:too )?(?:harsh|rude|cold|blunt|horrible))[ ,.!:-]+)*"
    r"(?:(?:say|put|word|write|make|phrase|tell|reword|rephrase|change|do) (?:it|that|this|them)(?: (?:a bit|a little|bit|more|much|in(?= (?:an?|other|nicer|kinder|softer)\b)|an?|sound|it|to be|be|so it'?s))*"
    r"(?: (?:nicer|nicely|nice|kinder|kindly|kind|softer|softly|soft|gentler|gently|gentle|better|properly|differently|different|again|another|other|way|words|shorter|short|clearer|clearly|clear|politer|polite|politely|simpler|simply|less harsh|less rude|not so harsh))+|(?:reword|rephrase) (?:it|that|this))"
    r"(?:[ ,]+(?:please|pls|like|thanks|for me|instead))*(?:[ .,:;!-]+(?P<words>\S.*))?$",
    re.IGNORECASE | re.DOTALL,
)
DO_THIS = re.compile(  # a wish for care, or what was done: whether it is the new text is asked first
    r"^(?:and |please |just )*(?:stop|start|give|take|remove|move|change|drop|cut|put|get|call|ring|let|do not|don'?t|never)\b",
    re.IGNORECASE,
)
OF_THE_EVENT = re.compile(
    r"\b(?:they|he|she|staff|nurses?|doctors?) (?:\w+ )?(?:left|hit|hurt|ignored|forgot|dropped|refused|let|made|shouted|lied)\b",
    re.IGNORECASE,
)
LET_BE = re.compile(  # "and withdraw the sentence about x, no, leave it"
    r"(?:^|(?<=[.!;]))\s*(?:and |also |but )*(?:withdraw|take out|remove|delete|change|cut|drop)\b[^.!;]*[, ]no[ ,]+(?:leave|keep) it(?: in| there)?[ .!]*$",
    re.IGNORECASE,
)
_WHO_LINE = r"(?:in|into|on|to|at|under|with|for|by) (?:the )?(?:(?:line|bit|part|box|place)(?: (?:for|about|of|that says|with))? )?(?:who(?: is|'?s)? asking|my name|who i am|the asker)(?: (?:line|bit|part|box))?"
NAME_PUT = re.compile(  # "put my name Morag Laing in the line for who is asking"
    rf"\bmy (?:full |own )?name(?:'s| is)?[ ,:]+(?P<name>[^\W\d_][\w'. -]{{1,50}}?)[ ,]+{_WHO_LINE}[^.!?]{{0,20}}[.!?]*$",
    re.IGNORECASE,
)
STILL_WRONG = re.compile(  # "the best time is still wrong, can I put that right"
    rf"\b(?:the|my|his|her) (?P<line>(?:best |hospital |phone )?(?:time|{_A_LINE}))(?:'s| is| was)(?: (?:still|all|just|also|now))* (?:wrong|not right|incorrect|out of date)\b(?=.*\b(?:can|could|may|how (?:do|can)) (?:i|we|you) (?:still |now |please )*(?:put (?:that|it|this|them) right|change|correct|fix|mend|alter)\b)",
    re.IGNORECASE | re.DOTALL,
)
_STAFF = r"(?:they|you|the (?:\w+ )?(?:team|ward|doctors?|nurses?|hospital|office)|pals|whoever (?:it is|rings|calls)|someone|anybody|anyone|somebody)"
_REACH = r"(?:rings?|calls?|phones?|texts?|writes?|e-?mails?|tr(?:y|ies)|comes?|gets? (?:hold of|through to)|contacts?|speaks?|leaves?|asks?|uses?|keeps?|waits?|lets?|sends?|speak|talk)"
_PLEASE_DO = rf"(?:they (?:should|need to|must|can|could|have to|are to|ought to)(?: please| just| always)* (?:not )?{_REACH}|(?:can|could|would) (?:they|you (?:ask|tell|get) them to|someone|somebody)(?: please| just)* (?:not )?{_REACH}|(?:please |just )*(?:ask|tell|get) them (?:not )?to {_REACH}|(?:please |just )*(?:leave (?:a |me a |us a )?(?:message|voice ?mail)|(?:try|ring|call|text|phone) (?:my|again|the|his|her|later|after|me on)))"
FOR_WHEN_THEY_REACH = re.compile(  # "if they ring and I'm at the cemetery they should leave a message"
    rf"^(?:(?:thanks|thank you|ta|cheers|ok|okay|great|good|um+|and|oh|also|one (?:more )?thing|so|but|please|sorry)[ ,.!:]+)*(?P<what>(?:if|when|in case|should) {_STAFF}(?: do| try to| can'?t| cannot)? {_REACH}\b[^?]*?[ ,]+(?:then )?{_PLEASE_DO}\b[^?]*"
    rf"|they (?:should|need to|must|are to)(?: please| just| always)* (?:not )?{_REACH}\b[^?]* (?:if|when|in case) (?:they|i|we|nobody|no one|he|she|my)\b[^?]*)[ .!]*$",
    re.IGNORECASE | re.DOTALL,
)
ASKS_OF_REACHING = re.compile(
    r"\b(?:do|does|will|would) (?:they|it|you|i|we)\b|\bshould (?:i|we)\b|\bwhat (?:do|should|happens|if|can)\b",
    re.IGNORECASE,
)
TELLS = re.compile(  # a whole statement, and no subject for a question
    r"^(?:(?:he|she|we|i|they|it|there)(?:'(?:s|m|re|ve|ll|d))?|(?:the|my|his|her|our|their|dr|mr|mrs|ms|miss|mum|dad|nan|[A-Z][\w'-]+)\b.*?\b(?:is|are|was|were|has|have|had|needs?|wants?|speaks?|lives?|takes?|can(?:not|'?t)?|does|doesn'?t|isn'?t|will|won'?t|called|moved|changed|comes?|stays?|likes?|goes|gives?|gave|agrees?|agreed|allows?|allowed|lets))\s+\S",
    re.IGNORECASE | re.DOTALL,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
OF_A_LIST = re.compile(r"\b(?:list|questions?)\b", re.IGNORECASE)
STAYS = re.compile(  # "no leave it, but ...", where it was asked whether it is taken back
    r"^(?:(?:no|nope|nah|oh|ok|please|sorry|wait)[ ,.!-]+)*(?:(?:leave|keep) (?:it|that)|(?:do not|don'?t) take it back)(?: (?:there|in|with them|as it is|where it is|alone))*(?:[ ,.;:!-]+(?:but|and|just|only|cos|because))*[ ,.;:!-]+(?=\w)",
    re.IGNORECASE,
)


def wants_to_add(text: str) -> bool:
    plain = _straight(text)
    if ADDS.search(plain) or _plain_words_for_team(plain) or sent_wrong(plain) or puts_sent_right(plain):
        return True
    ordered = [clause for clause in _CLAUSE.split(without_staying(plain)) if ADDS_WORDS.match(clause)]
    return bool(ordered) and not (asks(plain) or asks(OPENS.sub("", ordered[0])) or OF_A_LIST.search(plain))


def sent_wrong(text: str) -> bool:
    """What has gone had a wrong line."""
    return bool(SENT_WRONG.search(_straight(text)))


def puts_sent_right(text: str) -> str | None:
    """The sentences of a message that say how what has gone should read."""
    said = [one for one in _SENTENCE.split(text.strip()) if SHOULD_READ.match(_straight(one))]
    return re.sub(r"^(?:and|but|so|also)[ ,]+", "", " ".join(said), flags=re.IGNORECASE) or None


def fact_added(text: str) -> str | None:
    """What an order to add tells of them: a statement, which no list of questions is meant by."""
    plain = LET_BE.sub("", _straight(text.strip()))
    if (noted := NOTED.match(plain)) and not asks(noted["what"]):
        return noted["what"].strip()
    found = None if OF_A_LIST.search(plain) or asks(plain) else ADDS_FACT.search(plain)
    told = found["what"].strip() if found else ""
    return told if TELLS.match(told) and not asks(told) else None


def name_put(text: str) -> str | None:
    """Their own name, where it is to stand in the line for who is asking."""
    found = NAME_PUT.search(_straight(text))
    return found["name"].strip() if found else None


def still_wrong(text: str) -> str | None:
    """The words for the line that is said to be wrong, where it is asked whether it can be put right."""
    found = STILL_WRONG.search(_straight(text))
    return found["line"] if found else None


def new_wording(text: str) -> str | None:
    """The words that are to stand instead of those that are shown; empty where others are only wished for, and None
    for anything else.
    """
    found = REWORDS.match(_straight(text.strip()))
    if found is None:
        return None
    words = text.strip()[found.start("words") :] if found["words"] else ""
    return words if len(words.split()) >= LEAST and not (OF_THE_EVENT.search(words) or DO_THIS.match(words)) else ""


def wants_kept_words(text: str) -> bool:
    """Those that a danger card came before: "carry on with these words"."""
    return bool(KEPT.search(_straight(text.strip())))


def wants_to_correct(text: str) -> bool:
    """A line of what has gone, without saying which or how."""
    plain = _straight(text)
    return bool(CORRECTS.search(plain)) or any(_changes_it(clause) for clause in _CLAUSE.split(plain))


def without_staying(text: str) -> str:
    """The words behind "no, leave it", which say something else."""
    return STAYS.sub("", text, count=1)


def _only_wishes(clause: str) -> bool:
    return bool(WANTS_IT_IN.match(clause.strip(" .,;!?")))


def _changes_it(clause: str) -> bool:
    return bool(CHANGES_IT.match(clause.strip(" .,;!?")))


def what_is_added(text: str, *, enough: int) -> str | None:
    """The words for the team, without the request around them; None where it only asks to add. `enough` words are
    taken for what is to be added.
    """
    said = text.strip()
    behind = without_staying(said)
    if plainly := _plain_words_for_team(behind) or puts_sent_right(behind):
        return plainly
    if (wrong := SENT_WRONG.search(_straight(behind))) and len(behind[wrong.end() :].split()) < LEAST:
        return None
    clauses = [one for one in _CLAUSE.split(behind) if not _changes_it(_straight(one))]
    clauses = [one for one in clauses if not _only_wishes(_straight(one))]
    kept = " ".join(clauses)
    if not kept or ASKS_ONLY.match(_straight(kept)):
        return None
    told = OPENS.sub("", kept)
    changed = told != said and (len(told.split()) >= LEAST or told.lower().startswith("not "))
    return told or kept if len(kept.split()) > enough or changed else None


def _plain_words_for_team(text: str) -> str | None:
    """A name put right, or a thing that is to stand there too, in an order of few words."""
    said = without_staying(_straight(text.strip()))
    if NAMES_STAFF.match(said):
        return said
    if (for_them := FOR_WHEN_THEY_REACH.match(said)) and not ASKS_OF_REACHING.search(said):
        return for_them["what"].strip()
    if fact := fact_added(said):
        return fact
    if OF_A_LIST.search(said):
        return None
    for pattern in (IS_IT_THERE, PUTS_IN):
        if found := pattern.match(said):
            words = next(one for one in found.groupdict().values() if one)
            return re.sub(r"(?:'?s)? name$", "", words).strip()
    return None


def _straight(text: str) -> str:
    return text.replace("\u2019", "'")

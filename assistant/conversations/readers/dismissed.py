"""What a family sets aside in the same breath as it asks for another thing: "forget the money, how do I get his notes".

What is set aside is no topic, and would be taken for one. It is left out only where the rest asks or orders something.
"""

import re

from assistant.details.question import asks

LEAST, LEAST_ASKED = 3, 2  # words that have to be left, of a plain question: "who pays"
PLAIN_QUESTION = re.compile(r"^(?:who|what|when|where|why|how)\b", re.IGNORECASE)
CLAUSE = re.compile(
    r"(?<=[.!?;,\n])\s+|\s+[-\u2013\u2014]\s+|,?\s+(?=but\b)|,?\s+and\s+(?=(?:i|we)(?:['\u2019]?m| am|['\u2019]?re| are)? (?:not|do not|don['\u2019]?t|never)\b)|(?<!\bwhat)(?<!\bwhen)(?<!\bif)(?<!\bthat)(?<!\ball)(?<!\bas)(?<!\bhow)(?<!\bthan)(?<!\bthing)\s+(?=(?:i|we) (?:just |only )?(?:want|need) (?:him|her|them|my|our|you|someone|somebody|the|a|an|it|this|answers|to know)\b)|\s+(?=(?:just|only) (?:tell|let|want|how|what|who|where|send|pass|give|ask|get|ring|chase|nudge|hurry|remind)\b)",
    re.IGNORECASE,
)
_SO = r"(?:(?:no|nope|well|ok|okay|right|look|oh|so|and|but|sorry|please|actually|also|hi|hello|listen)[ ,.!]+)*"
_WORDS = r"[\w'\u2019-]+(?: [\w'\u2019-]+)"
_OURS = (  # what families are told of, and may not want
    r"(?:(?:the|a|an|any|some|more|to|your|his|her|my|our|that|those|all (?:the|that)|about|go|going|of) )*"
    r"(?:make |making |bring |talk to |speak to |see )?(?:(?:a|an|any|the|another) )?(?:formal |legal |free |private )?"
    r"(?:complaints?|complain|complaining|lawyers?|solicitors?|barristers?|legal (?:advice|action|stuff|people)|courts?|judges?|sue|suing|money|compensation|costs?|prices?|fees|refunds?"
    r"|interpreters?|translators?|translations?|advocates?|advocacy|abroad|private|privately|counsell(?:ing|or)|chaplains?|leaflets?|links?|numbers?|list|questions|benefits|parking|travel|hotels?|school|pals"
    r"|(?:look(?:ing)? into |ask(?:ing)? about |talk(?:ing)? about |know about |hear about )?(?:(?:a|the|any|his|her|my \w+'?s) )?(?:deaths?|inquests?|coroners?|dying)|(?:to )?(?:rais(?:e|ing) (?:any )?money|fund ?rais(?:e|ing)|crowd ?fund(?:ing)?)"
    r"|ombudsm[ae]n|records|notes|apology|apologies|sympathy|blame|trouble|fuss|arguments?|rows?)"
    r"(?: (?:people|team|form|department|side|stuff|thing|office|please|thanks|now|yet|today|again|for (?:him|her|us|me|now)|about (?:it|this|that|anyone|anybody|him|her)|against (?:\w+ ){0,2}\w+))*"
)
_BESIDE = r"(?:fines?|bills?|forms?|papers?|paperwork|press|news|complaints?|claims?|compensation|money|argument|form|idea|thing|stuff|business|rest)"
_ASIDE = r"(?: (?:for now|now|please|then|today|yet|at the moment|anyway))*"
DISMISSES = re.compile(
    rf"^{_SO}(?:"
    rf"(?:forget|never ?mind|ignore|drop|scrap) (?:about |all )*(?!(?:it|that|this|what|how|that's|him|her|them|me|us)\b){_WORDS}{{0,5}}"
    r"|(?:forget|never ?mind|ignore|leave) (?:about |all )*(?:that|what (?:i|you) (?:said|asked|wrote|told me)(?: (?:before|earlier|about [\w' ]+))?|my (?:last|other|first) (?:question|message|one))"
    rf"|leave {_WORDS}{{0,5}} (?:out(?: of (?:it|this|that))?|aside|to one side)"
    rf"|(?:set|put) {_WORDS}{{0,5}} (?:aside|to one side)"
    rf"|(?:i|we)(?:'?m|\u2019m| am|'?re|\u2019re| are)(?: really| just)? not (?:after|here for|here about|asking (?:about|for|after)|talking about|interested in|looking for|wanting|trying to|out to|chasing) {_WORDS}{{0,6}}"
    rf"|(?:it|this|that)(?:'?s|\u2019s| is) not (?:about|to do with) {_WORDS}{{0,5}}"
    rf"|(?:i|we) (?:do not|don'?t|don\u2019t|never|no longer)(?: really| even| actually)? (?:want|need|wanted|care about|mean) {_OURS}"
    r"|(?:i|we) (?:already |do |obviously |both )*(?:know|understand) what (?:a |an |the )?[\w'-]+(?: [\w'-]+){0,2} (?:is|are|means|does)"
    rf"|why (?:do |are |did )?(?:you|u) (?:say|said|saying|talk\w*|tell\w*|keep (?:on )?(?:about|saying))(?: (?:me|about|of|to|go|on))* {_OURS}"
    r"|(?:i|we)(?:'?m|\u2019m| am|'?re|\u2019re| are)(?: really| just)? not (?:complaining|moaning|suing|making a (?:complaint|fuss))"
    r"|(?:she|he|they|my \w+|our \w+) ?(?:is|are|'?s|\u2019s|'?re)? ?(?:not|n'?t|n\u2019t) (?:complaining|moaning|suing|making a (?:complaint|fuss))|(?:nobody|no ?one)(?:'?s|\u2019s| is) (?:complaining|moaning|suing)"
    rf"|(?:that|this|it)(?:'?s|\u2019s| is| was) (?:all |only |just )?about {_OURS}"
    rf"|(?:i|we) (?:did ?n['\u2019]?t|did not|never|was ?n['\u2019]?t|was not)(?: (?:even|ever|actually))* (?:ask(?:ed|ing)?|mean) (?!(?:that|this|it|you|him|her|them|to|for that|about (?:that|it|this))\b){_WORDS}{{0,9}}"
    rf"|(?:not|no(?: more)?) (?:(?:after|here for|here about|looking for|chasing|out for|wanting) )?{_OURS}"
    rf"|(?:(?:the|that|all that|all the) )?(?:{_OURS} )+?(?:{_BESIDE} )*can wait"
    rf"|(?:the|that|any|all that|all the) (?:[\w'-]+ )?(?:{_BESIDE} )+can wait"
    rf"){_ASIDE}[ .,!;]*$",
    re.IGNORECASE,
)
IS_THE_WRONG_ONE = re.compile(  # "that is England", of what was told, before what it should have been
    rf"^{_SO}(?:that|this|it)(?:'?s|\u2019s| is| was) (?:(?:for|about|of|only|all|just) )*(?!(?:a|an|my|our|his|her|their|your|i|we|he|she|they|you|the (?:one|thing|point|problem|doctor|consultant)|what|why|how|where|when|who|not|no|so|too|very|really|good|fine|great|ok|okay|right|true|it|all|better|helpful|kind|clear|done|sad|hard|awful|bad|wrong|lovely|enough|in|on|at|to)\b){_WORDS}{{0,3}}[ .,!;]*$",
    re.IGNORECASE,
)
ASKS_INSTEAD = re.compile(
    rf"^{_SO}(?:(?:now|then|instead) )?(?:tell (?:me|us) (?:about|how|what|of)|what about|how about|(?:i|we) (?:asked|meant|mean|want|wanted|need) )",
    re.IGNORECASE,
)
ONLY_OPENS = re.compile(rf"^{_SO[:-1]}+[ ,.!]*$", re.IGNORECASE)
MEANS_ANOTHER = re.compile(rf"^{_SO}(?:i|we) (?:meant|mean|was asking|am asking|want|wanted|need)\b", re.IGNORECASE)
NOT_THAT = re.compile(  # said plainly before or behind what is meant, whatever it is
    rf"^(?:not|rather than|instead of) (?!(?:sure|long|much|well|only|just|really|yet|now|even|because|if|when|that|what|who|how)\b){_WORDS}{{0,3}}[ .,!;]*$",
    re.IGNORECASE,
)
_NAMED = r"(?:the|a|an|any|my|our|his|her|your|their|at|in|from|on|to|by|here|there|yours?|mine|ours)"
AT_THE_END = re.compile(  # the same without a comma, of a thing or a place: "at our own hospital not abroad"
    rf"(?<!\bwhy)(?<!\bor)(?<!\bif)(?<!\bwhether)(?<!\bbut)(?<!\b(?:is|do|am))(?<!\b(?:are|was|did|has|had|can))(?<!\b(?:does|were|will|have))(?<!\b(?:would|could|might))(?<!\bshould)"
    rf"(?<!'s)(?<!'re)(?<!'m)\s+(?:and )?not (?:{_OURS}|{_NAMED}(?: [\w'-]+){{0,2}})[ .!]*$",
    re.IGNORECASE,
)
ORDERS = re.compile(
    r"^(?:(?:please|just|only|but|so|and|then|instead|rather|now|all i want is|what i want is)[ ,]+)*"
    r"(?:tell|let|send|pass|give|drop|chase|nudge|hurry|remind|show|get|put|help|write|explain|say|read|make|add|ask|call|ring|find|start|open|carry on|go back"
    r"|(?:i|we)(?:'d| would|'m| am|\u2019d|\u2019m)? ?(?:just |only |really )?(?:meant|mean|want|wanted|need|like|asked|asking|after|looking for)\b|can|could|what|who|how|where|when|why)\b",
    re.IGNORECASE,
)
LEANS = re.compile(r"\b(?:it|one|them|they|those|that|this)\b", re.IGNORECASE)
SHORT = 5  # words, of which one that leans on what was set aside may be the whole sense


def without_dismissed(text: str) -> str:
    """The rest; the words as they are where nothing is set aside, or where the rest alone asks nothing."""
    clauses = [clause for clause in CLAUSE.split(text.strip()) if clause]
    another = any(MEANS_ANOTHER.match(clause) for clause in clauses)
    instead = any(ASKS_INSTEAD.match(clause) for clause in clauses[1:])
    kept = [clause for clause in clauses if not _dismisses(clause, another=another, instead=instead)]
    if len(kept) < len(clauses):
        kept = [clause for clause in kept if not ONLY_OPENS.match(f"{clause} ")]
    rest = " ".join(kept).strip(" ,;")
    return rest if kept and len(kept) < len(clauses) and _stands_alone(rest) else text


def apart_from_before(text: str) -> str | None:
    """What is left where something was set aside, and leans on nothing: what was told last may be the very thing."""
    rest = without_dismissed(text)
    return None if rest == text or LEANS.search(rest) else rest


def without_not_that(text: str) -> str:
    """ "My mum, not the staff": what is meant, where it is said that something is meant."""
    kept = [clause for clause in CLAUSE.split(text.strip()) if not NOT_THAT.match(clause)]
    rest = " ".join(kept).strip(" ,;") or text
    return rest if asks(rest) else AT_THE_END.sub("", rest)


def _dismisses(clause: str, *, another: bool, instead: bool) -> bool:
    if clause.rstrip().endswith("?"):
        return False
    named = (another and NOT_THAT.match(clause)) or (instead and IS_THE_WRONG_ONE.match(clause))
    return bool(DISMISSES.match(clause) or named)


def _stands_alone(rest: str) -> bool:
    words = len(rest.split())
    least = LEAST_ASKED if PLAIN_QUESTION.match(rest) else LEAST
    if words < least or (words <= SHORT and LEANS.search(rest)):
        return False
    return asks(rest) or bool(ORDERS.match(rest))

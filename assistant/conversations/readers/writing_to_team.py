"""Wishes to have something written to the team, or to write to it: "help me write a note to the consultant". Exact
words; they lead to the message to the team, which nobody writes but the family.
"""

import re

from assistant.conversations.readers.carer_asks import asks_if_carer_may
from assistant.conversations.readers.puts_in_form import puts_in_form
from assistant.details.question import asks
from assistant.signs import BETWEEN_SENTENCES, normalised

LONGEST = 24  # words; a longer message says more
_LEAD = r"(?:(?:oh|no|ok|okay|right|well|um+|actually|please|pls|and|but|so|now|just|maybe|instead|whatever|hi|hello|thanks|sorry)[ ,.!]+)*"
_THEM = r"(?:them|him|her|(?:the|our|my|his|her|their) (?:\w+ ){0,2}(?:team|consultant|doctors?|docters?|docs?|surgeon|ward|hospital|nurses?|clinic|registrar|specialist|paediatrician|oncologist|cardiologist|neurologist)|(?:dr|doctor|mr|mrs|miss|ms|prof) [a-z'-]+)"
_IT = r"(?:it|this|that|something|a few words|what (?:i|we) (?:want|need|have) to (?:say|ask|tell)|(?:a|an|the|my|our|this) (?:\w+ )?(?:letter|note|message|e-?mail|line|text))"
_WRITE = r"(?:write|draft|compose|word|type|put together|put|phrase)"
_FOR_ME = (
    r"(?: (?:for (?:me|us)|instead|please|pls|then|now|down|up|out|thanks|thank you|about (?:it|this|that|him|her)))*"
)
_NOTE = r"(?:(?:a|my|our|this) (?:\w+ )?(?:message|note|line|nudge|reminder|chaser|e-?mail|letter)|a (?:quick |friendly |gentle )?word)"
_FROM_ME = r"(?: from (?:me|us))?"
_ASKS_US = r"(?:(?:can|could|would|will) (?:you|u)(?: please| maybe| just)?|(?:i|we)(?:'d| would)? ?(?:want|need|like) you to|you)"
_LISTED = r"(?:them|those|these|all of (?:them|those|these)|(?:(?:my|the|our|those|these|all (?:my|the|our)) )(?:list|questions))"
_WITH_MESSAGE = r"(?:,? (?:with|in|and) (?:a|my) (?:\w+ )?(?:message|note))?"
WRITES = re.compile(
    rf"^{_LEAD}(?:"
    rf"(?:{_ASKS_US} |(?:i|we)(?:'d| would)? ?(?:want|need|like) )?(?:some )?help(?: (?:me|us))?(?: to| with)?(?: please)? (?:{_WRITE}|writing|wording|drafting) (?:{_IT} (?:to|for) {_THEM}|(?:to )?{_THEM} {_IT}|to {_THEM}){_FOR_ME}"
    rf"|{_ASKS_US} {_WRITE} (?:(?:me|us) )?(?:{_IT} (?:to|for) {_THEM}|{_THEM} {_IT}){_FOR_ME}"
    rf"|(?:{_ASKS_US} )?(?:write|draft|compose|type) (?:{_IT} (?:to|for) {_THEM}|{_THEM} {_IT}|to {_THEM}) (?:for (?:me|us)|instead){_FOR_ME}"
    rf"|(?:(?:can|could|may) (?:i|we)(?: please| just)?|(?:i|we)(?:'d| would)? ?(?:just )?(?:want|need|like|rather)(?: to)?|let me|how (?:do|can) (?:i|we)) (?:write|send|leave|get) (?:{_THEM} (?:a|my|our) (?:\w+ )?(?:message|note|letter|e-?mail)|(?:a|my|our) (?:\w+ )?(?:message|note|letter|e-?mail) (?:to|for) {_THEM}){_FOR_ME}"
    rf"|(?:{_ASKS_US} )?(?:send|drop|pass|give) (?:{_THEM} {_NOTE}|{_NOTE} (?:on )?to {_THEM}){_FROM_ME}{_FOR_ME}"
    rf"|(?:(?:i|we)(?:'d| would|d)? ?(?:much |far |just )?(?:rather|prefer(?: to)?|sooner|want to|like to) (?:just )?(?:write to {_THEM}|write (?:it|this) (?:down )?(?:to|for) {_THEM}|put (?:it|this|that|it all|all this) in writing(?: to {_THEM})?)|how (?:do|can) (?:i|we) (?:put|write|send|get) (?:it|this|that|all this|(?:all )?(?:of )?what (?:i|we)(?:'ve| have|ve)? (?:just )?(?:said|written|told you|wrote)) (?:in|into|as) (?:a |the )?(?:message|note|writing)(?: (?:to|for) (?:{_THEM}|[\w'-]+))?){_FOR_ME}"
    rf"|(?:(?:can|could|may) (?:i|we)(?: please| just)?|(?:i|we)(?: should|'d| would)? ?(?:just )?(?:want|need|like|prefer|rather)(?: to)?|how (?:do|can) (?:i|we)) (?:write to|message) {_THEM}(?:{_FOR_ME}|{_FOR_ME}(?:[ ,]+(?:but|like|only|just|and|please))* (?:about|to (?:ask|say|tell)|instead of|asking|and ask) .+)"
    rf"|(?:{_ASKS_US}|will you be able to) (?:please )?(?:write|word|type|draft|do) (?:it|this|that|one|the (?:letter|message|note)|a (?:letter|message|note)) (?:out |up )?for (?:me|us){_FOR_ME}"
    rf"|(?:(?:i|we)(?:'d| would)? ?(?:want|need|like)|can|could|let) {_LISTED}(?: all)?(?: to)? (?:go|be (?:sent|passed(?: on)?))(?: on)? to {_THEM}{_WITH_MESSAGE}{_FOR_ME}"
    rf"|(?:{_ASKS_US} |(?:i|we)(?:'d| would)? ?(?:want|need|like) to |let me |can (?:i|we) )?(?:send|pass(?: on)?|give) {_LISTED}(?: all)?(?: on)? to {_THEM},? (?:with|in|and) (?:a|my) (?:\w+ )?(?:message|note){_FOR_ME}"
    rf"|(?:no[ ,]+)?(?:(?:that'?s|thats) not what i meant[ ,.]+)?(?:take (?:that|it) off[ ,.]+)?(?:i|we) (?:just )?(?:want|wanted|need) to (?:send|pass on|leave|write) (?:them )?(?:a|my|the) message{_FOR_ME}"
    r")$"
)
_MATTERS = r"(?:(?:a few|a couple of|two|three|four|some|several|certain|these|one or two|\d) )?(?:(?:more|other|important|small) )?(?:things?|matters?|points?|worries|concerns)"
_LIKES = r"(?:i|we)(?:'d| would| should)? ?(?:just |really |only )*(?:want|need|like|wish)"
_TO_HEAR = rf"{_THEM} to (?:hear|know|be told|learn|understand)(?: of| about)?"
HAS_MATTERS = re.compile(  # "I should like the doctors to hear of two matters"
    rf"^{_LEAD}(?:{_LIKES} {_TO_HEAR} {_MATTERS}|(?:there (?:are|is|'s)|i have|i(?:'ve)? got|we have|we(?:'ve)? got) {_MATTERS} (?:that |which )?{_LIKES} (?:{_TO_HEAR}|to (?:tell|say to) {_THEM})|(?:there (?:are|is|'s)|i have|i(?:'ve)? got|we have) {_MATTERS} (?:for {_THEM} to (?:know|hear)|to tell {_THEM})|{_LIKES} to tell {_THEM} {_MATTERS}){_FOR_ME}$"
)
WRITES_DOWN = re.compile(  # "is there anywhere to write down what happened tonight so nobody forgets it"
    r"^(?:(?:and|so|but|please|ok|no)[ ,]+)*(?:is there (?:anywhere|somewhere|a place|any place|a way|any way)(?: here| in this chat)?(?: where (?:i|we) can| for (?:me|us) to| (?:i|we) can| to)|where (?:can|could|do|should) (?:i|we)|(?:can|could|may) (?:i|we)(?: just)?) (?:write|put|note|get|set) (?:down )?(?:it all|all of it|it|this|that|everything|(?:all )?(?:that|what)(?: has|'s)? (?:happened|went on|they (?:said|did)|was said|goes on))(?: (?:happened|down|in writing|tonight|today|yesterday|here|all|on the ward|somewhere))*(?: so (?:that )?(?:nobody|no one|they|it|i|we|people|somebody|someone)(?: [\w']+){1,6})?(?: please)?$"
)
DOWN = re.compile(r"\bdown\b|\bin writing\b")
ASKS = re.compile(
    r"^(?:and |but |so )*(?:what|how|who|when|why|where|which|can|could|is|are|do|does|did|will|would|may|should|must)\b|\?$"
)
LONGEST_WITH_MATTERS = 45  # words, of which other sentences ask nothing
_WORDS_BEGIN = (
    r"(?:(?:and |to |please |just )*(?:say|says|saying|put|tell (?:them|him|her|the \w+))(?: that)?|that says|:)"
)
WITH_WORDS = re.compile(  # "put a message then. to the team. say i don't understand why"
    rf"^{_LEAD}(?:(?:{_ASKS_US}|(?:i|we)(?:'d| would)? ?(?:just )?(?:want|need|like) to|can (?:i|we)|let me) (?:please |just )?)?"
    rf"(?:(?:put|send|write|leave|pass on|do|make|give|drop) (?:(?:{_THEM}|me|us) )?(?:(?:a|the|this|my|our|that) (?:\w+ )?(?:message|note|line|word)|message(?= to\b))|message {_THEM}|(?:send|write|pass on) (?:this|it) (?:on )?to {_THEM})"
    rf"(?:[ ,.!-]+(?:(?:in|on|through|then|please|now|instead|for me|for us)|(?:to|for) {_THEM}))*(?: ?: ?|[ ,.:;!-]+{_WORDS_BEGIN}[ ,.:]+)(?P<words>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_HAPPENED = r"(?:what (?:has |have |just |all )*(?:happened|they (?:said|did|told us)|i (?:saw|heard))|all (?:of )?(?:it|this)|(?:it|this|that)(?: all)?|everything|the (?:times?|words|whole thing)(?: and (?:the )?(?:times?|words))?)"
WHERE_DOWN = re.compile(  # "is there anywhere to write down what happened tonight so nobody forgets it"
    rf"^{_LEAD}(?:(?:is there|are there|have you(?: got)?|where is there) (?:anywhere|somewhere|any place|a place|any way|a way)(?: (?:here|safe|for (?:me|us)|(?:that|where) (?:i|we) can|(?:i|we) can))*(?: to)?|(?:where|how) (?:can|could|do|should) (?:i|we)|(?:can|could|may) (?:i|we)|(?:i|we) (?:just )?(?:want|need|would like)(?: to)?)"
    rf" (?:write|put|note|get|record|set)(?: down)? {_HAPPENED}(?: (?:tonight|today|last night|yesterday|this (?:morning|afternoon|evening)|to (?:us|her|him)|in there))*(?: (?:down|on record|in writing|on paper))*"
    rf"(?: (?:somewhere|here|for {_THEM}|so (?:that )?(?:nobody|no ?one|they|it|i|we|none of them|somebody|someone) .{{3,40}}|before (?:i|we|they|it) .{{3,30}}))+$"
)
MINE_ALONE = re.compile(r"\b(?:diary|journal|notebook|for (?:myself|ourselves|me only)|my (?:own )?list|questions?)\b")
OF_A_STORY = 45  # words of a message at whose end it stands
FEWEST, MOST = 4, 120  # words of such a message


def words_for_team(text: str) -> str | None:
    """What is to stand in the message, as it was said with the order for it; None where no words are said."""
    found = WITH_WORDS.match(" ".join(text.replace("\u2019", "'").split()))
    return found["words"] if found and FEWEST <= len(found["words"].split()) <= MOST else None


def writes_to_team(text: str) -> bool:
    if words_for_team(text) or puts_in_form(text) or _has_matters(text):
        return True
    if asks_where_to_write(text):
        return True
    plain = normalised(text).strip(" .!?")
    return len(plain.split()) <= LONGEST and (bool(WRITES.match(plain)) or _in_one_part(plain))


def _has_matters(text: str) -> bool:
    """In a sentence of its own, beside others that ask nothing."""
    parts = re.split(r"(?<=[.!?])\s+", normalised(text))
    if sum(len(one.split()) for one in parts) > LONGEST_WITH_MATTERS:
        return False
    others = [one for one in parts if not _is_for_them(one.strip(" .!?"))]
    return len(others) < len(parts) and not any(ASKS.search(one) for one in others)


def _is_for_them(sentence: str) -> bool:
    return bool(HAS_MATTERS.match(sentence) or (WRITES_DOWN.match(sentence) and DOWN.search(sentence)))


def _in_one_part(plain: str) -> bool:
    """ "Can I write to them instead of ringing. I can't do phones": the other part asks nothing."""
    parts = [one.strip(" .!?") for one in re.split(r"(?<=[.!?])\s+", plain)]
    others = [one for one in parts if not WRITES.match(one)]
    return len(others) < len(parts) and not any(asks(one) and not asks_if_carer_may(one) for one in others)


def asks_where_to_write(text: str) -> bool:
    """What happened, so that it is known there; with nothing else asked."""
    if len(text.split()) > OF_A_STORY or MINE_ALONE.search(normalised(text)):
        return False
    parts = [normalised(one).strip(" .!?") for one in BETWEEN_SENTENCES.split(text)]
    others = [one for one in parts if not WHERE_DOWN.match(one)]
    return len(others) < len(parts) and not any(asks(one) for one in others)

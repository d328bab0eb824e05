"""Asking for the words that went to the team, once they were sent: "what precisely did you send, and to whom?", "no,
what words did it send", "does it say Poppy"; and for one line of them: "what did I put under who is asking". Pure.
"""

import re

from assistant.details.interjections import without_interjections
from assistant.handoffs.fields import SHOWN
from assistant.handoffs.line_names import field_named
from assistant.signs import normalised

LONGEST = 26  # words
_SO = r"(?:(?:no|yes|thanks|thank you|um+|er+m?|i mean|not that|i asked|tell me|i want to know|(?:can|could) (?:you|i|we)(?: please)?(?: tell me| show me)?|please|pls|then|now|and|but|so)[ ,.!:]+)*"
_EXACTLY = r"(?:(?:exactly|precisely|actually|really|even|just|then) )*"
_THEM = r"(?:them|the (?:\w+ )?(?:team|hospital|ward|doctors?|nurses?|people|office)|pals|him|her|anyone)"
_WHAT = r"(?:what(?: exactly| precisely| actually)?(?: words?| message| text| bits?)?|which words|what words exactly)"
_SENT = r"(?:sen[dt]|send off|pass(?:ed)? on|forward(?:ed)?|told|tell|put in (?:it|the message|my message))"
_IT = r"(?:it|that|this|(?:my|the|our) (?:message|form|note|words))"
WENT = re.compile(
    rf"(?:^|[.!?,;] *|\b(?:and|but|so|no) ){_SO}(?:"
    rf"{_WHAT} {_EXACTLY}(?:did|have|has) (?:you|u|it|this|the (?:chat|computer|thing)) {_EXACTLY}(?:{_SENT}(?: (?:off|in|to {_THEM}|{_THEM}))*|(?:say|said|write|wrote|written|give|gave) to {_THEM})"
    rf"|{_WHAT} {_EXACTLY}(?:went|was sent|were sent|got sent|has gone|have gone|(?:did|do|have|has) (?:they|{_THEM}|pals) {_EXACTLY}(?:get|got|receive[d]?|see|seen|read)|have they got|did (?:i|we) {_EXACTLY}(?:send|sent|write|put|say|pass on)|(?:is|was) {_EXACTLY}(?:written|said|standing) (?:in|on) (?:{_IT}|there)|(?:is|stands) in (?:{_IT}|there)|was (?:in|on) {_IT}|is (?:in|on) {_IT}|do they (?:see|read|have))(?: (?:off|in|to {_THEM}|{_THEM}|there))*"
    rf"|what(?:'s| does| did| is)? {_IT} {_EXACTLY}(?:says?|said|reads?)(?: (?:now|in the end|to {_THEM}))*"
    rf"|(?:show|read|give|let)(?: me| us)?(?: (?:see|have|back|out))* (?:the (?:exact |very |same )?words|exactly what|what)(?: (?:that|exactly))*(?: (?:went|was sent|were sent|got sent|they got|they have|they see|you sent|it sent|you passed on|you told them|you wrote|it says?|is in it))(?: (?:off|in|to {_THEM}|{_THEM}))*"
    rf"|(?:i (?:just |only )?(?:want|need|would like|'d like) to |(?:can|could|may) i (?:please )?|let me )?(?:see|read|look at)(?: back| again)* (?:the (?:exact |very )?words(?: (?:that went|you sent|it sent|they got))|(?:exactly )?what (?:i|we|you|it|they)(?:'ve| have)? {_EXACTLY}(?:sent|wrote|written|passed on|put|got|received|have))"
    rf")(?: (?:please|pls|then|just|now|again|exactly|precisely|dear|love|for me|word for word|to them))*(?=[ ?.!,;]|$)"
)
MORE_OF_IT = re.compile(  # behind it: nothing else is asked
    r"^[ ?.!,;]*(?:(?:and |or |um+ )*(?:to (?:whom|who|what)|who to|where(?: to)?|when|(?:(?:please |just )?show|tell|read|give) (?:me|us|it)(?: (?:them|it|the words|back|please|again|to me))*|what words|(?:does|did|is|has) (?:it|that) (?:say|mention|have|got|in)\b.{0,80}|(?:did|do|does) (?:they|it|you) .{0,30}|word for word|please|thanks|thank you|i (?:forget|forgot|can'?t remember|don'?t remember))[ ?.!,;]*)*$"
)
SAYS = re.compile(
    rf"^{_SO}(?:does|did) (?:{_IT}|you) {_EXACTLY}(?:say|mention|have|name)(?: (?:the (?:name|word)|about))* (?P<what>(?!(?:it|he|she|we|i|they|that|if|how|when|where|why|which|who|what|whether|to|so|anything|something|sorry|you|again)\b)[\w' -]{{2,40}}?)(?: (?:in it|in there|anywhere|on it|too|or not|there))*[ ?.!]*$"
)
_PUT = r"(?:put|wr(?:ite|ote)|written|say|said|give|gave|given|enter(?:ed)?|have|got|type[d]?|fill(?:ed)? in)"
OF_A_LINE = re.compile(
    rf"^{_SO}(?:what(?:'s| is| was)?|which)(?: (?:name|number|words?))? {_EXACTLY}(?:(?:did|have|has|do) (?:i|we|you|it) {_EXACTLY}{_PUT}|(?:does|did) (?:it|that|my message) {_EXACTLY}(?:say|have)|is (?:there|it)|stands|went|did they get) ?(?:down )?(?:under|for|in|as|at|on|against|next to|by|beside) (?P<line>(?:the |my |our |his |her )?[\w' -]{{3,40}}?)(?: (?:line|bit|box|part|field))?(?P<rest>[ ,.?!;]+(?:(?:and|um|but) )*(?:(?:can|could|may|how (?:do|can|could)) (?:i|we|you)|please|is it|i (?:want|need|think)|it|that)\b.*)?[ ?.!]*$"
)
OWN_NAMES = {"who is asking": "relationship", "who's asking": "relationship", "whos asking": "relationship", "who asks": "relationship",
             "how to reach me": "contact_method", "how to reach us": "contact_method", "my name": "relationship", "who i am": "relationship"}  # fmt: skip


def asks_what_went(text: str) -> bool:
    """The words themselves, and nothing else."""
    plain = _plain(text)
    if len(plain.split()) > LONGEST:
        return False
    found = WENT.search(plain)
    return bool(SAYS.match(plain) or (found and MORE_OF_IT.match(plain[found.end() :])))


def line_asked(text: str) -> str | None:
    """The line whose words are asked for."""
    plain = _plain(text)
    found = OF_A_LINE.match(plain) if len(plain.split()) <= LONGEST else None
    if found is None:
        return None
    named = re.sub(r"^(?:the|my|our|his|her) (?=.*\b(?:asking|reach)\b)", "", found["line"].strip())
    titled = next((field.name for field in SHOWN if field.label.lower() == named), None)
    return titled or OWN_NAMES.get(named) or field_named(named)


def _plain(text: str) -> str:
    return " ".join(
        without_interjections(
            re.sub(r"(?<![\w'])(?:um+|uh+|erm?)(?![\w'])[ ,]*", "", normalised(text).replace('"', ""))
        ).split()
    )

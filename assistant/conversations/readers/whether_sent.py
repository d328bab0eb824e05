"""Whether a note has gone, asked after sending: "did the Kingfisher bit go or not", "have you sent what I added"."""

import re

LONGEST = 20  # words
_SO = r"(?:(?:and|so|but|ok|okay|right|wait|hang on|sorry|just to check|to be clear|please|then|no|yes|well|also|i asked|i just want to know|tell me|dear|love)[ ,.!?:]+)*"
_NOT_A_LIST = r"(?!(?:[\w'-]+ ){0,6}(?:list|questions?)\b|the (?:right|wrong|same|best) )"
NOTE = rf"(?:{_NOT_A_LIST}(?:(?:the|my|that|this) (?:[\w'-]+ ){{0,5}}?(?:bit|part|note|one|addition|correction|add ?on|extra|words)(?: (?:about|with|where|that says?|on|saying) [\w' -]{{1,40}}?)?|what i(?:'?ve| have)? (?:just )?(?:added|corrected|changed|put in)|(?:the|my) (?:second|last|new|extra|other) (?:message|thing)|both(?: of them)?|either of them))"
PLAIN = r"(?:it(?: all)?|that|this|all of it)"
_GO = r"(?:go(?: (?:in|off|through|over))?|send|get (?:sent|there|through|added|passed on)|arrive|reach (?:them|the team))"
_GONE = r"(?:gone(?: (?:in|off|through|over))?|(?:been )?(?:sent|added|passed on|delivered)|got (?:there|through|sent)|in|in there|with them|arrived)"
_SURELY = r"(?:(?:actually|really|even|definitely|ever|now|all|just) )*"
_TAIL = r"(?: (?:or (?:not|what|no)|yes or no|yet|then|now|too|as well|at all|ok|okay|tho|though|properly|please|dear|love|to (?:them|(?:the|his|her|my) (?:\w+ )?(?:team|ward|doctors?|nurses?|hospital))))*"


def _asked(what: str) -> re.Pattern[str]:
    return re.compile(
        rf"^{_SO}(?:(?:did|does|will) {what} {_SURELY}{_GO}|(?:has|have|was|were|is|are) {what} {_SURELY}{_GONE}|(?:did|have|has) (?:you|u|they|the team|it|i|we) {_SURELY}(?:sent|send|passed on|pass on|add|added|got|get|include|included|have|had) {what}|{what}(?:'?s|'?ve| has| have| did)? {_SURELY}(?:{_GO}|{_GONE}|went)(?=\?| or | yes or no))[?]*{_TAIL}$"
    )


OF_A_NOTE = _asked(NOTE)
_THEM = r"(?:them|they|you|(?:the|his|her|my|our) (?:\w+ )?(?:hospital|team|ward|doctors?|nurses?|people)|pals)"
_ADDED = r"what i(?:'?ve| have)? (?:just |now )*(?:added|corrected|changed|put in|wrote (?:now|after|last))"
HAVE_IT = re.compile(  # "is it now with the hospital, what I added"
    rf"^{_SO}(?:(?:is|has|was|did|does) (?:it|that|this) {_SURELY}(?:with|at|got to|gone to|go to|reach(?:ed)?|arrived? (?:at|with)|been sent to|sent to) {_THEM} {_SURELY}{_ADDED}|{_ADDED}(?: then)?[, ]+(?:(?:is|has|was|did|does) (?:it|that|this) {_SURELY}(?:with|at|got to|gone to|go to|reach(?:ed)?|been sent to|sent to) {_THEM}|(?:do|did|have) {_THEM} {_SURELY}(?:have|has|got|get|see|seen|know)(?: (?:it|that))?)"
    rf"|(?:is|has|did|was) {_ADDED} {_SURELY}(?:with|at|got to|gone to|go to|reach(?:ed)?|been sent to|sent to|arrived? (?:at|with)) {_THEM}|(?:do|did|does|have|has|can) {_THEM} {_SURELY}(?:have|got|get|see|seen|know|read|receive[d]?) {_SURELY}{_ADDED})[?]*{_TAIL}$"
)
WHICH = re.compile(
    rf"^{_SO}which (?:bits?|parts?|notes?|ones?|words|message|things?)(?: of (?:it|them|mine))? {_SURELY}(?:went|go|{_GONE}|(?:has|have|was|were|did) {_SURELY}(?:{_GONE}|go)|(?:did|have) you {_SURELY}(?:send|sent))[?]*{_TAIL}$"
)
OF_ALL = _asked(PLAIN)


def asks_of_a_note(text: str) -> bool:
    """Of what was added or corrected after sending, in words that name it."""
    return any(_matches(text, asked) for asked in (OF_A_NOTE, HAVE_IT, WHICH))


def asks_whether_sent(text: str) -> bool:
    """The same, or "did it go": which, where a note waits, is of the note."""
    return asks_of_a_note(text) or _matches(text, OF_ALL)


def _matches(text: str, asked: re.Pattern[str]) -> bool:
    plain = " ".join(text.lower().replace("\u2019", "'").replace(",", " ").split()).rstrip(" .!")
    plain = plain if asked.match(plain) else plain.rstrip(" ?")
    return len(plain.split()) <= LONGEST and bool(asked.match(plain))

"""A call for a person that is taken back, in whatever words, and the question whether it was: every clause says that
nobody is wanted, or says nothing else that matters.
"""

import re

from assistant.conversations.readers.body_or_fear import of_body_or_fear
from assistant.conversations.readers.person_wished import NO_PERSON
from assistant.conversations.readers.wishes import plain_words, short
from assistant.signs import BETWEEN_SENTENCES, normalised

LONGEST = 45  # words, with what it was asked for by mistake
CLAUSE = re.compile(r"[.!?;\n]+|,|\s[-\u2013\u2014]+\s|\b(?:and|but|so|because|cos)\b")
_LEAD = r"(?:(?:please|pls|can|could|will|would|you|u|no|oh|ok|okay|yes|well|actually|just|then|sorry|dear|kindly|also|i|we|that|tell|let|the person|them|pals|the office|somebody|know|say|said|think|want|need|should|like|to)\b[ ,]*)*"
_WHO = r"(?:anybody|anyone|any ?one|a(?: \w+)? person|the person|people|somebody|someone|them|pals|the office|staff|a human|any(?: of)? (?:staff|person|people|you))"
_NOBODY = r"(?:nobody|no ?-?one|noone|none of (?:you|them))"
_THEY = r"(?:they|anybody|anyone|the person|pals|you)"  # he or she may be whoever the person was called against
_COMES = r"(?:come|ring|call|visit|bother|join|turn up|talk to (?:me|us)|speak to (?:me|us)|be (?:sent|troubled|bothered|disturbed|called|asked|fetched)|trouble)"
_NEED = r"(?:needs?(?: to)?|has to|have to|should|must|ought to|is to)"
_NEED_NOT = r"(?:need ?n[o']?t|need not|do(?:es)?(?:n'?t| not) (?:need|have) to)"
_REST = r"(?: (?:me|us|here|now|to me|to us|up|round|over|after all|any ?more|for me|for us|on my account|at all|then|please|thanks|thank you|about (?:it|this|me|us)|with (?:it|this)|today|tonight|dear|again|either|or ring|or come|or call))*"
_CALL = r"(?:(?:the|my|that|this) (?:request|call|wish)(?: (?:for|to) [\w' ]{1,40}?)?|the person)"
_IT = r"(?:it|that|this|what i asked(?: for)?)"
_CANCELS = r"(?:cancel|withdraw|undo|retract|revoke|un-?ask)"
_CANCELLED = r"(?:cancell?ed|called off|taken back|withdrawn|undone|retracted)"
OFF = re.compile(
    rf"^{_LEAD}(?:"
    rf"{_NOBODY} {_NEED} {_COMES}|{_NOBODY} (?:is|was)(?: \w+)? (?:needed|wanted|called for|required|to {_COMES})"
    rf"|{_THEY} {_NEED_NOT} {_COMES}|not to {_COMES}"
    rf"|no need for {_WHO} to {_COMES}|(?:do not|don'?t|dont|never|no need to) (?:trouble|bother|disturb|worry|send|fetch|get|call|ring|ask|involve)(?: for)? {_WHO}(?: to {_COMES})?"
    rf"|(?:do not|don'?t|dont|no longer|did not|didn'?t|didnt|never) (?:\w+ )?(?:need|want|require|ask(?:ed)? for|call(?:ed)? for|wish for)(?: to (?:talk|speak) to)? (?:any(?:body|one)|a person|{_WHO})(?: to {_COMES})?"
    rf"|{_CANCELS} (?:{_CALL}|{_IT}|them)|(?:call|take) (?:{_CALL}|{_IT}|them) (?:off|back)|(?:call off|take back) {_CALL}"
    rf"|(?:stop|drop|scrap|forget|remove) {_CALL}|have (?:{_CALL}|{_IT}) {_CANCELLED}|(?:{_CALL}|{_IT}) (?:to be |be )?{_CANCELLED}"
    rf"){_REST}$"
)
# Behind these only the call can be meant: a person, a coming, the request.
NAMES_CALL = re.compile(
    r"\b(?:person|people|some(?:body|one)|any(?:body|one)|nobody|no ?-?one|noone|pals|request|call|them|they|him|her)\b"
)
NAMED_CLOSELY = re.compile(r"\b(?:the person|pals|(?:my|the|that) request)\b")
BY_PHONE = re.compile(r"\b(?:ring|phone|text|e-?mail|call)\b")
_MEANT = r"(?:i|we) (?:only |just )?(?:mean|meant) (?:the|that|my) (?:person|call|request|one|wish|people|pals)\b.*"
_WANTED = r"(?:i|we) (?:(?:only|just|merely) (?:want(?:ed)?|asked for|meant|need(?:ed)?|wondered|asked)|(?:was|were) (?:only |just )?wondering)\b.{0,80}"
# "I only wanted to know if": a question, which is answered beside the call that is taken back.
ASKED_INSTEAD = re.compile(
    r"(?:^|[.,;!\n]\s*|\s[-\u2013\u2014]\s*|\b(?:and|but|because|cos|as)\s+)(?P<rest>(?:i|we) (?:(?:only|just|merely|really) )*(?:(?:want(?:ed)?|need(?:ed)?|asked|would like|wish(?:ed)?) (?:to (?:know|ask|find out)|(?=if|whether|how|what|when|where|who))|wondered|(?:was|were) (?:only |just )?wondering)\b.*)$",
    re.IGNORECASE | re.DOTALL,
)
# No word in two of them, or a row of it is read in as many ways as it is long.
_SMALL = r"(?:thanks?|thank you|please|pls|sorry|ok|okay|no|yes|ta|dear|love|all|very much|kindly|then|now|it'?s|it is|i'?m|i am|we'?re|we are|fine|sorted|all right|alright|good|for|your|help|that|is|a mistake|my mistake|not|necessary|there|needed|no need|of it|any ?more)"
_MILD = (
    rf"{_SMALL}(?: +{_SMALL})*"
    r"|(?:i|we) (?:am |are )?(?:unable to|not able to|can'?t|cannot|can not) (?:hear|talk|speak)(?: (?:to|with))?(?: (?:them|you|any(?:body|one)|people|a word))?(?: on the (?:tele)?phone)?|(?:i'?m|i am|im|we are) (?:profoundly |quite |stone )?deaf"
    r"|(?:please )?(?:do not|don'?t|dont) pass anything on(?: (?:please|now|then))?|(?:i|we)(?:'?ll| will| can| am able to) (?:manage|cope|be (?:fine|ok|okay|all right))(?: (?:now|alone|by myself|without|myself))*|(?:i|we)(?:'?ve| have)? changed (?:my|our) mind|(?:just |actually )?forget (?:it|that)|there was a mistake|i pressed it by mistake|it was a mistake"
)
BESIDE = re.compile(rf"^(?:{_MEANT}|{_WANTED}|{_MILD})$")
MORE = re.compile(rf"^(?:{_MEANT}|{_WANTED})$")  # holds words of the family's that nobody has read
OF_A_STATE = re.compile(  # how somebody is: then a person may be needed after all
    r"\b(?:(?:he|she|they|it|baby|(?:my|our|the) \w+)(?:'s|'re| is| are| has| have| was| were| looks?| feels?| keeps?| seems?| won'?t| can'?t| cannot| isn'?t| does(?:n'?t| not)| did(?:n'?t| not))(?! (?:allowed|entitled|able)\b)|(?:is|are|does|should|was) (?:he|she|they|it|(?:my|our|the) (?:baby|son|daughter|child|boy|girl))\b(?! (?:allowed|entitled|able)\b)|normal|worse|worried|safe|serious|dangerous|hurt\w*|pain)\b",
    re.IGNORECASE,
)
OF_TALK = re.compile(r"\b(?:speak|talk)\b|\b(?:the|my|that|this) (?:call|request)\b")
REST_LEAD = re.compile(r"^(?:(?:then|and|now|instead|also|next|but|so)[ ,]+)+(?:kindly |please )?", re.IGNORECASE)
REFUSES_FORM = re.compile(r"\b(?:do not|don'?t|dont) (?:pass|send|keep) (?:anything|any of (?:it|this)|this|it)\b")
_ASKED_OFF = r"(?:cancell?ed|called off|taken back|withdrawn|undone)"
WHETHER_OFF = re.compile(
    rf"^(?:(?:so|and|but|ok|okay|well|then|please|oh|right|sorry)[ ,.]+)*(?:has|have|is|was|did|are|will)(?:n'?t)? (?:the |my |that |this |you |it |they )(?:(?:request|call|wish|person|pals)(?: (?:for|to|from) [\w' ]{{1,50}}?)?)? ?(?:now |really |actually |been |be |all |got |get |have )*(?:{_ASKED_OFF}|(?<=call )off|(?:cancel|call off|take back|withdraw|stop)(?:led)? (?:it|that|the (?:request|call|person)|my request)|(?:called|taken) (?:it|that|the call|them) (?:off|back))(?: (?:now|then|yet|please|for me|or not|after all|off|properly))*$"
)


def takes_call_back(text: str) -> bool:
    """While somebody is called. "They need not come, I only wanted an address" is heard as a whole."""
    return _all_call_off(text, OFF)


def says_more(text: str) -> bool:
    """Beside it stands what was wanted instead, in words that nobody has read: "I only asked for the pain to stop"."""
    return any(MORE.match(one) for one in _clauses(text))


def behind_call_off(text: str) -> str | None:
    """What else is said in a message that takes the call back in sentences of their own; None where none does."""
    parts = [one for one in BETWEEN_SENTENCES.split(text.strip()) if one]
    off = [one for one in parts if takes_call_back(one) and (names_call(one) or OF_TALK.search(normalised(one)))]
    rest = " ".join(one for one in parts if one not in off)
    return REST_LEAD.sub("", rest) if off and rest else None


def asked_instead(text: str) -> str | None:
    """ "Nobody has to come. I only wanted to know if I can ask for her notes": what was to be known, where all before
    it takes the call back. Nothing of a body or of fear: then whoever was called may be needed.
    """
    found = ASKED_INSTEAD.search(text.replace("\u2019", "'"))
    before = text[: found.start()] if found else ""
    if not found or not before.strip() or OF_A_STATE.search(found["rest"]) or of_body_or_fear(found["rest"]):
        return None
    return text[found.start("rest") :] if takes_call_back(before) else None


def names_call(text: str, *, closely: bool = False) -> bool:
    """And speaks of whoever would come, not of how to be reached: at a step of the form "don't ring anyone" may be.
    `closely` where the words may be of anybody.
    """
    plain = normalised(text)
    named = NAMED_CLOSELY if closely else NAMES_CALL
    return bool(named.search(plain)) and not BY_PHONE.search(plain)


def refuses_form_too(text: str) -> bool:
    return bool(REFUSES_FORM.search(normalised(text)))


def asks_whether_off(text: str) -> bool:
    """Whether the call, or whatever was asked for, was taken back."""
    plain = plain_words(text)
    whole = re.sub(r",", "", plain)
    return short(text) and bool(WHETHER_OFF.match(whole))


def _clauses(text: str) -> list[str]:
    return [one for part in CLAUSE.split(normalised(text)) if (one := part.strip(" '\""))]


def _all_call_off(text: str, off: re.Pattern[str]) -> bool:
    if not short(text, LONGEST):
        return False
    clauses = _clauses(text)
    said = [one for one in clauses if off.match(one) or (NO_PERSON.match(one) and not _MILD_ALONE.match(one))]
    return bool(said) and all(one in said or BESIDE.match(one) for one in clauses)


_MILD_ALONE = re.compile(rf"^(?:{_MILD})$")  # "no thanks" alone takes nothing back

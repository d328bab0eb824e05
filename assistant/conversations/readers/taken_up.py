"""Words that take up a form that was left a moment ago: they plainly answer the step it stands at, or another line of
it. A topic is not among them.
"""

import re

from assistant.conversations.readers.field_answer import plainly_answers
from assistant.details.question import asks
from assistant.handoffs.beside.asides import aside
from assistant.handoffs.fields import DECIDED
from assistant.handoffs.readers.belongs import belongs, is_named
from assistant.handoffs.readers.names_said import name_alone
from assistant.hospital.profile import Profile
from assistant.signs import normalised

CARRIES_ON = re.compile(
    r"^(?:(?:actually|ok|okay|no|yes|right|sorry|oh|wait|please|um|hi|hello|i'?m back|im back|back now|back|changed my mind|he'?s gone|she'?s gone|they'?ve gone)[ ,.!]+)*(?:(?:let'?s|lets|can (?:we|i)|i(?:'?ll| will)|i want to|we can|i can|i(?:'?d| would) like to|shall we|just)[ ]+)*"
    r"(?:carry on|continue|go on|keep going|resume|pick (?:it|this) up(?: again)?|finish (?:it|this|that|the form|the message)(?: off)?|go back to (?:it|that|the (?:form|message)))(?: (?:with (?:it|that|this|the (?:form|message))|then|please|now|again|where (?:i|we) (?:left off|was|were)|after all|filling (?:it|this) in))*[ .!?]*$"
)
_SO = r"(?:(?:actually|omg|oh no|please|i (?:did ?n'?t|did not|never) (?:say|mean|want|ask)(?: to| for| you to)* (?:stop|leave|quit|end)(?: (?:it|this|that))?|(?:do not|don'?t|dont) stop|not stop|i (?:do not|don'?t|dont) want to stop|yes|yeah|yep|ok|okay|right|so|now|and|then|please|oh|no|well|but|can (?:i|we)|could (?:i|we)|let'?s|i(?:'?d| would) like to|i want to|just|sorry|anyway)[ ]+)*"
_IT = r"(?:it|that|this|(?:the|my) (?:form|message)(?: to the team)?)"
_END = r"(?: (?:please|now|then|again|thanks|where (?:i|we) (?:left off|was|were)|to the team|after all))*"
GOES_ON = re.compile(  # a clause of a longer message
    rf"{_SO}(?:(?:carry|go|get|crack) on with (?:{_IT}|the rest)|(?:do|finish|sort) (?:the rest|{_IT})(?: of (?:it|the (?:form|message)))?|carry on|(?:get |go |take me )?back to (?:the|my) (?:form|message)|(?:carry on|go on|continue)(?: with it)?(?= i (?:meant?|only|just|was|said|wanted)\b)(?: [\w']+){{1,12}}|continue(?: with)? {_IT}|finish (?:the|my) (?:form|message)(?: off)?)(?: to the team)?{_END}"
    rf"|{_SO}(?:i(?:'?ve| have)?|ive|we(?:'?ve| have)?) (?:already )?(?:agreed|said yes|consented|told you yes|gave (?:my|you my) (?:ok|consent|permission))(?: (?:already|before|earlier|to (?:that|it|this)))*"
)
AGREED = re.compile(r"\b(?:agreed|said yes|consented|told you yes|gave)\b")
ALREADY = re.compile(r"\b(?:already|before|earlier)\b")
CLAUSE = re.compile(r"[.,;!\n\u2026]+|\s[-\u2013\u2014]\s|\band (?=carry on)")
LONGEST_TOLD = 40  # words, of what is told beside it
KEEP = re.compile(
    r"\b(?:keep|save|hold on to|hang on to|store|park) (?:all )?(?:(?:of )?(?:what|everything|all|the (?:bit|stuff|words)) (?:i|we)(?:'?ve| have)? (?:wrote|written|said|typed|put|done|did|told you)|it|that|this|(?:my|the) (?:message|words|form|draft))(?: (?:so far|already|there|here))*(?P<later> (?:safe|(?:for|till?|until) (?:later|now|tomorrow|tonight|next time|when|then|i|we)\b|somewhere)|)"
)
ASKS_KEPT = re.compile(
    r"\b(?:(?:can|could|will|would) (?:you|u|i|we)|please|is it (?:ok|possible) to)(?: please| just| still)* (?:keep|save|hold on to|hang on to|store|park)\b"
)
KEEPS_NOT = re.compile(r"\b(?:don'?t|dont|do not|not|never|won'?t|why|how long|delete|erase|bin|secret|private|from)\b")
_SHUTS = r"(?:shut|close|turn(?: (?:it|this|that))? off|switch(?: (?:it|this|that))? off|put (?:(?:it|this|that|my (?:phone|tablet)|the (?:phone|tablet)) )?(?:away|down)|leave(?: (?:it|this))?|log (?:off|out)|go(?: (?:off|away|now))?|come (?:off|out|back)|stop|exit|lose (?:signal|the (?:page|internet))|my (?:phone|tablet|battery|laptop) (?:dies|goes|runs out))"
STAYS = re.compile(
    rf"\b(?:will|is|does|do|would|are|can) (?:(?:i|we) (?:still )?(?:find|see|get back to|lose|have) )?(?:(?:my|the|this|our|all|it|that|everything|these)(?: (?:list|plan|questions|message|form|chat|words|of (?:it|this)|lot))?|what (?:i|we)(?:'?ve)? (?:wrote|written|put|said|typed|done|did))(?: (?:all|still|be|stay|here|there|kept|saved|gone|lost|get|go|disappear|vanish|remembered))+ (?:if|when|after|once) (?:i|we|my)(?: (?:just|have to))* ?{_SHUTS}\b"
    rf"|\b(?:will|do|would|can) (?:i|we) (?:still )?(?:find|see|get back to|lose|have)(?: (?:my|the|this|our|all|it|that|everything))+(?: (?:list|plan|questions|message|form|chat))?(?: (?:again|still|here|later|too))* (?:if|when|after|once) (?:i|we|my)(?: (?:just|have to))* ?{_SHUTS}\b"
    r"|\b(?:later|tomorrow|back|break)\b.*\b(?:will|is) (?:it|this|my \w+|everything)(?: (?:all|still|be))+ (?:here|there|kept|saved)\b(?: (?:then|later|tomorrow|when .{1,30}))*[ ?]*$"
)
MAY_BE_A_SIGN = re.compile(
    r"\b(?:it|that|this)(?: (?:all|still|be))* (?:gone|go|disappear|vanish)\b"
)  # of a rash, a lump
_WHEN_BACK = r"(?:tomorrow|tonight|later(?: on)?|soon|next week|in the morning|in a bit|at the weekend|on \w+day|after (?:work|tea|dinner|the school run)|when (?:i|we)(?:'?m| am|'?re| are| come| get| log) back)"
HERE_AGAIN = re.compile(  # the program, by itself: whoever asks it of somebody else may mean a life
    rf"(?:(?:ok|okay|so|and|but|sorry|thanks|thank you|right|oh|well|please|hi)[ ,.!]+)*(?:will|are) (?:you|u|ya|this(?: (?:chat|page|site|thing))?|the (?:chat|page))(?: (?:still|going to|gonna|all|be))* (?:here|around|open|on here)(?: (?:{_WHEN_BACK}|or not|if i come back|please|though|tho|then))+"
    rf"|can (?:i|we) come back(?: {_WHEN_BACK}| here)*[ ,]+(?:will|are) you still (?:be )?here"
    r"|(?:i (?:only |just )?(?:meant|mean) )(?:this|the|your) (?:page|chat)[ .,]+(?:will|is) (?:it|this) (?:still )?(?:be )?(?:here|there)(?: tomorrow| later)?"
)
NOT_NOW = re.compile(
    r"^(?:(?:no|nah|oh|sorry)[ ,]+)*(?:no|not (?:right |just )?(?:now|today|tonight|yet)|later|another (?:time|day))\b"
)
SHORT = 4  # words, in lines that everyday talk looks like
LONGEST = {"child_identifier": 8, "site": 6, "place": 6, "contact_value": 8}


def carries_on(text: str) -> bool:
    """Wants to go on with what was left."""
    return bool(CARRIES_ON.match(normalised(text)))


def goes_on(text: str) -> bool:
    """Also in one clause of a longer message: "told the nurse. carry on"."""
    if carries_on(text):
        return True
    if len(normalised(text).split()) > LONGEST_TOLD:
        return False
    clauses = clauses_of(text)
    return any(GOES_ON.fullmatch(one) and (not AGREED.search(one) or ALREADY.search(one)) for one in clauses)


def wants_it_kept(text: str) -> bool:
    """What was written, for later: no wish to delete it, nor a question of privacy."""
    plain = normalised(text)
    found = KEEP.search(plain)
    if not found or len(plain.split()) > LONGEST_TOLD or KEEPS_NOT.search(plain):
        return False
    return bool(found["later"] or (ASKS_KEPT.search(plain) and "wr" in found[0]))


def asks_if_it_stays(text: str) -> bool:
    """ "Will my list still be here if I shut the tablet"."""
    plain = normalised(text)
    return len(plain.split()) <= LONGEST_TOLD // 2 and bool(STAYS.search(plain)) and not MAY_BE_A_SIGN.search(plain)


def asks_if_here_again(text: str) -> bool:
    """ "Will you still be here tomorrow": of this chat."""
    return bool(HERE_AGAIN.fullmatch(normalised(text).rstrip(" ?.!")))


def clauses_of(text: str) -> list[str]:
    return [part for one in CLAUSE.split(normalised(text)) if one and (part := one.strip(" ?"))]


def takes_up(text: str, step: str, profile: Profile) -> bool:
    words = len(text.split())
    if step in DECIDED or "?" in text or asks(text) or aside(text) or words > LONGEST["child_identifier"]:
        return False
    if step == "child_name" and is_named(name_alone(text)):
        return True
    if belongs(text, profile, step):
        return True
    return step != "child_name" and words <= LONGEST.get(step, SHORT) and plainly_answers(step, text, profile)

"""What no answer here holds and others know: whether the Home Office is told, whether a council shares parental
responsibility, which nation pays, whether a thing was done. Said plainly, with who can say.
"""

import re

LONGEST = 30  # words; a longer message says more
HOME_OFFICE = re.compile(
    r"\b(?:home office|immigration|border (?:force|agency|control)|uk ?(?:vi|ba)|deport\w*|asylum)\b|\b(?:my|our|no|his|her|without|have|a|about|expired|lose|the) visas?\b|\bvisas? (?:status|people|office|expired|problem|run|ran)\b|^visas?\b|[.,!] ?visas?\b"
    r"|\b(?:undocumented|overstay\w*|illegal(?:ly)? (?:here|in (?:the|this) (?:uk|country))|no papers|leave to remain|right to (?:stay|remain))\b"
)
OF_TRAVEL = re.compile(
    r"\b(?:come (?:here|over)|travel\w*|fly|abroad|medical visa|visa (?:to|for) (?!stay)|bring (?:him|her|them) (?:to|here))\b"
)
_COUNCIL = (
    r"(?:councils?|local authority|social services|social workers?|\bla\b|children'?s services|they|corporate parent)"
)
_SHARED = r"(?:pr\b|parental responsibilit\w+|parental rights)"
COUNCIL_SHARES = re.compile(
    rf"\b{_COUNCIL}\b[^.?!]*\b(?:share\w*|have|has|hold\w*|get|got|given|take\w*|lose|with)\b[^.?!]*\b{_SHARED}|\b{_SHARED}[^.?!]*\b(?:councils?|local authority|social services|children'?s services)\b"
    rf"|\b(?:section|sec|s)[ .]*20\b|\bvoluntar(?:y|ily) (?:care|accommodat\w+|placement|placed|agreement|arrangement|in care|looked after)\b|\b(?:in care|placed|fostered|looked after) voluntarily\b"
)
CHANGES_ANYTHING = re.compile(
    r"\b(?:proof|evidence|studies|study|research|statistics|stats|figures|numbers|proven)\b[^?]*\b(?:second opinions?|asking again)\b|\bhow often (?:do|does|has|have) (?:an? )?second opinions? (?:\w+ )?(?:change|differ|help|disagree|find)\b"
)
KEY_WORKER = re.compile(
    r"\b(?:no|never|nobody|no ?one|not|didn'?t|never had|without)\b[^?]*\bkey ?worker\b|\bkey ?worker\b[^?]*\b(?:too late|never|nobody|no ?one|get one|have one)\b"
)
SIGNED = re.compile(
    r"\b(?:signed|consented|said yes|agreed)\b[^?]*\b(?:change (?:my|our|your) minds?|change mind|take (?:it|that) back|withdraw|undo (?:it|that)|back out)\b|\b(?:change (?:my|our) minds?|change mind|back out|withdraw)\b[^?]*\b(?:signed|consented|consent form|form is signed)\b"
)
_NATION = r"(?:scotland|england|wales|northern ireland|ni|scottish|english|welsh|northern irish)"
PAYS_ACROSS = re.compile(
    rf"\b(?:who|which|whose|does|do|will|would)\b[^?]*\b(?:pays?|paying|funds?|foots?|budget|bill|money)\b[^?]*\b{_NATION}\b[^?]*\b(?:or|and|for|to|in)\b[^?]*\b{_NATION}\b|^\W*{_NATION} or {_NATION}[ ,?]+(?:who )?pays\b"
)
_DONE = r"(?:made|done|booked|written|typed|posted|ordered|signed|copied|arrived|chased|filed|put through|looked at|dealt with)"
_THING = r"(?:(?:the|my|our|his|her|that) (?:\w+ )?(?:disc|disk|cd|copy|copies|referral|letter|scan|request|appointment|results?|form|report|notes|prescription))"
NOT_SEEN_HERE = re.compile(
    rf"^(?:(?:and|so|but|ok|well|then|please|do you know|can you (?:see|tell me|check)|i want to know|tell me|just tell me|if|whether)[ ,]+)*(?:(?:was|is|were|are|has|have|did|hasn'?t|wasn'?t) (?:(?:it|that|{_THING}) (?:been |even |ever |actually |now |already )*{_DONE}|{_THING} (?:been |even |ever |actually |already )*(?:{_DONE}|sent|gone|made|go|received|ready|there))|has anyone (?:even )?{_DONE} {_THING}|(?:has|have|did) (?:he|she|they|the (?:gp|doctor|clinic|consultant|hospital|ward)) (?:actually |even |ever )*(?:{_DONE}|sent|send|made|make|do|book|write) {_THING}|if (?:it|{_THING})(?: was|'?s been| has been) {_DONE})(?: (?:yet|off|out|or not|at all|then|now|for (?:him|her|us)|up))*[ ?.!]*$"
)
CAMHS = re.compile(
    r"^(?!.*\b(?:wait\w*|refer\w*|refus\w*|turn(?:ed|ing)? (?:us|him|her) down|crisis|number|ring|private\w*|kill|die|hurt|harm|suicid\w*|not eating|stopped eating|won'?t eat|wont eat)\b).*(?:\b(?:camhs|eating disorders?|anorexia|mental health)\b.*\b(?:same (?:rules?|thing|rights?|way)|does (?:it|that|this) (?:count|apply|include|work)|do(?:es)? (?:the rules?|second opinions?) (?:count|apply|work)|included?|count as|too\?|different rules?|(?:second|2nd|another) opinions?)\b|\b(?:(?:same (?:rules?|rights?)|does (?:it|that|this) (?:count|apply|work)|apply|appl(?:y|ies)|(?:second|2nd) opinions?) (?:\w+ ){0,4}?(?:camhs|eating disorders?|anorexia|mental health)\b))"
)
_CHAT = r"(?:this|it|this chat|the chat|you|u|this (?:bot|app|thing|page)|what (?:i|we) (?:type|write|say|put|said|wrote|typed)(?: here| in here)?|(?:my|our) (?:chat|chats|words|messages?|data|conversations?|typing)|people'?s (?:chats?|words|messages?))"
TRAINS = re.compile(
    rf"^(?:(?:and|so|but|ok|hi|hello|do you know if|can i ask)[ ,]+)*(?:(?:do|does|will|would|are|is) )?{_CHAT} (?:be |get |being |is |are )*(?:used |going |go |goes )*(?:to |for )?(?:train(?:s|ing|ed)?|teach(?:es|ing)?|learn(?:s|ing)?)\b(?: (?:on|from|off|to|an?|any|the|your|some|my|our|other))*(?: (?:model|models|ai|a\.?i\.?|machines?|computers?|robots?|bot|algorithm|chatgpt|what (?:i|we) (?:type|write|say)|chats?|words|messages?|data|this|it|me|us))+(?: (?:on|with|from|using) .{{1,30}})?[ ?.!]*$|^(?:(?:and|so|but|ok)[ ,]+)*(?:is|are) {_CHAT} used (?:for|as) (?:ai )?training(?: data)?[ ?.!]*$"
)
IN_NOTES = re.compile(
    r"^(?:(?:and|so|but|ok|hi|hello)[ ,]+)*(?:does|do|will|would|is|are|can) (?:this|it|this chat|the chat|(?:my|our|these) (?:chat|chats|words|messages?)|what (?:i|we) (?:type|write|say|put|wrote|typed|said)(?: here| in here)?|any of this|all this) (?:be |get |going to |ever )*(?:go|goes|put|end up|appear|show|written|added|copied|saved|kept|stored|recorded|land|get)(?: (?:up|down|on|in|into|to|onto))* (?:(?:her|his|my|our|the|their|medical|hospital|child's|child|patient|nhs|gp) )+(?:notes|records?|file|medical notes)(?: (?:too|then|forever))?[ ?.!]*$"
)
READ = (
    ("training_unknown", TRAINS),
    ("chat_in_notes", IN_NOTES),
    ("pays_across_unknown", PAYS_ACROSS),
    ("not_seen_here", NOT_SEEN_HERE),
    ("camhs_too", CAMHS),
    ("change_unknown", CHANGES_ANYTHING),
    ("signed_unknown", SIGNED),
    ("home_office_unknown", HOME_OFFICE),
    ("council_share_unknown", COUNCIL_SHARES),
)
NO_INQUEST = re.compile(
    r"\b(?:there (?:isn'?t|is not|is no|was no|wasn'?t)|not having|never was|no one said|nobody (?:said|told \w+))\b[^?]*\binquest\b|\binquest\b[^?]*\b(?:nobody|no ?one) (?:told|said)"
)
POST_MORTEM = re.compile(r"^(?!.*\b(?:coroner|fiscal)).*\b(?:post ?-?mortem|autopsy)\b")
OF_A_DEATH = (
    ("key_worker_unknown", KEY_WORKER),
    ("no_inquest_said", NO_INQUEST),
    ("post_mortem_unknown", POST_MORTEM),
)  # a family that grieves is told of nothing else


def known_by_others(text: str, *, bereaved: bool = False) -> str | None:
    """The phrase that says so; None for anything else."""
    plain = " ".join(text.lower().replace("\u2019", "'").split())
    if len(plain.split()) > LONGEST:
        return None
    found = next((phrase for phrase, pattern in (OF_A_DEATH if bereaved else READ) if pattern.search(plain)), None)
    return None if found == "home_office_unknown" and OF_TRAVEL.search(plain) else found

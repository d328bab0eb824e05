"""What a first message means, before anything was told: mostly somebody tells what it is about, in a word or two. What
leans on an answer, or presumes one, is not read into it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from assistant.conversations.decisions.not_seen_yet import SILENCE
from assistant.conversations.engine_turn import EngineTurn
from assistant.conversations.readers.wishes import of_last_answer
from assistant.conversations.replies.topics import NOT_OFFERED
from assistant.conversations.replies.unsure import OUTSIDE, SURE_OUTSIDE
from assistant.details.question import asks

TOLD = "tell_situation"
DOUBT = "reasons_to_seek"
ANSWERS_US = ("affirm", "deny", "stop")  # as an intent: to what was never asked
DECIDES = re.compile(
    r"\b(?:stop\w*|leave|leaving|forget|never ?mind|bother|thanks|thank you|ta|not now|later|cancel|quit|done|finish\w*|delete|chang\w+ my mind|no need|(?:don'?t|do not|dont|no longer) (?:want|need)|(?:i|we)(?:'?d| would) like|want|please|go ahead|bye|another time|opinions?)\b"
)
FEWEST = 4  # words
NOTHING_TOLD = (None, "greet", "thank", "goodbye")  # as the last answer
LEANING = {"give_feedback", "not_answered", "tell_more", "ask_source"}  # on what was told, or on the chat itself
CHAT_NAMED = re.compile(
    r"\b(?:you|your|u|ur|you'?re|chat|chat ?bot|bot|robot|app|website|web ?site|site|page|assistant|machine|computer|program|answers?|repl(?:y|ies)|this thing|this service|feedback)\b"
)
WISHES = re.compile(
    r"\b(?:want|wants|wanted|need|needs|like to|wish|wishes|please|rather|hoping|hope to|looking to|looking for|thinking of|help (?:me|us)|trying to|move (?:him|her|them)|change (?:of )?(?:doctors?|consultants?|teams?)|get (?:away|out)|fed up|lost (?:all )?trust|no longer trust|don'?t trust)\b"
)
GRIEVANCE = re.compile(
    r"\b(?:refus\w+|won'?t|wouldn'?t|not bother\w*|(?:because|just cos|cos) (?:of )?(?:(?:he|she|they)(?:'s| is| are|'re|s)? (?:got |has |have )?|his |her |their )?(?:\w+ )?(?:disab\w+|autis\w+|downs?\b|down's|condition|special needs|learning|wheelchair|syndrome|blind|deaf|cp\b|adhd)|as if|written off|write (?:him|her) off|gave up|given up|less|worth|unfair\w*|discriminat\w+|treated different\w*|judg\w+|dismiss\w*|ignored?|told no|said no|say no|saying no|same as|the same|equal\w*|assum\w+|blam\w+|put (?:everything|it all|it) down to)\b"
)
DOUBT_IN_AN_IDIOM = r"\b(?:my (?:(?:\w+ )?aunt(?: \w+)?|foot|eye|arse|backside|left \w+)|pull the other|pinch of salt|(?:buy|buying|swallow\w*|wear|wearing) (?:it|that|this|what)|fish(?:y|ier)|(?:smell|stink)s?|load of (?:\w+)|codswallop|pie in the sky|a likely story|come off it|cobblers|rubbish|nonsense|tosh|baloney|in (?:my|our) (?:bones|water))\b"
LONG_SINCE = rf"(?:{SILENCE}|so long|(?<!aged )ages(?! \d| of|:)|(?:asked|applied|appl(?:y|ication)|wrote|written|refer\w+|request\w*|promised|put in)\b[^.!?]{{0,40}}\b(?:since|(?:in|before|after|last|by|for|from|at|this) (?:the )?(?:(?:start|end|beginning) of |early |late )?(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|easter|christmas|xmas|new year|half[- ]term|year|20\d\d)))"
_STAFF = r"(?:doctors?|consultants?|surgeons?|nurses?|specialists?|registrars?|gps?|hospitals?|teams?|wards?|clinics?|staff|people|nhs|therapists?|midwi(?:fe|ves)|department|(?:him|her|them|you)(?= *(?:$|[,.!;]|any ?more|now|again|after|since|at all|with|to)))"
_OF_A_THING = r"(?:results?|tests?|bloods?|scans?|x-?rays?|plans?|diagnos\w+|findings?|reports?|letters?|conclusions?|numbers|figures|advice|decisions?|explanations?|what)"
TRUST = re.compile(
    rf"\b(?:(?<!the )(?<!nhs )trust\w*|faith|confidence)\b[\w' -]{{0,40}}?\b(?:(?P<thing>{_OF_A_THING})|{_STAFF})\b"
)
PRESUMES = {  # what each answer takes as said: that a move is wanted, that care was refused
    "change_team": WISHES,
    "disabled_child": GRIEVANCE,
    "referral_stuck": re.compile(
        rf"\b(?:{LONG_SINCE}|refus\w+|reject\w+|turned (?:us|him|her|them|it|me)?(?: )?(?:away|down)|bounc\w+|declin\w+|can'?t get|cannot get|waiting list|wait(?:ed|ing)? (?:for|since|\w+ (?:weeks|months|years))|still wait\w*|(?:joined|in|on|bottom of|top of) (?:the|a) (?:[\w-]+ ){{0,2}}(?:queue|list)|(?:not|never|n'?t|yet to be) (?:been )?seen|\d+ (?:weeks|months|years) on|no date|never (?:heard|came|sent|got)|heard nothing|nothing (?:back|since)|stuck|lost|won'?t refer|no (?:appointment|reply|referral)|chas\w+)\b"
    ),
    "choose_doctor": re.compile(
        rf"{WISHES.pattern}|\b(?:choos\w+|choice|chose|pick\w*|prefer\w*|options?|best (?:doctor|surgeon|hospital)|recommend\w*)\b"
    ),
    "prepare_questions": re.compile(
        r"\b(?:questions?|ask\w*|list|prepar\w+|(?:what|how) to (?:say|put)|get ready|ready for|nervous|write down|note down|forget)\b"
    ),
    "guide_for_families": re.compile(r"\b(?:guide\w*|leaflets?|booklets?|read|paper|print\w*)\b"),
    "gp_or_consultant": re.compile(
        r"\b(?:refer\w*|which|who (?:should|do|can|to)|gp or|or the gp|letter|ask\w*|send)\b"
    ),
    "they_agreed": re.compile(
        r"\b(?:both|two|second|agree\w*|same|other (?:doctor|one|hospital|team)|confirm\w*|also sa\w+)\b"
    ),
    "something_went_wrong": re.compile(
        r"\b(?:harm\w*|mistakes?|errors?|neglig\w+|missed|botched|injur\w+|damag\w+|wrong (?:dose|side|drug|leg|arm|medicine|child|diagnosis|notes|blood|amount|place|tooth|eye|ear)|(?:went|gone|goes|going|did it|was done|done) (?:\w+ )?wrong|messed up|overdos\w*|complication\w*|their fault|left (?:\w+ ){0,3}?(?:inside|behind)|incident)\b"
    ),
    "private_diagnosis": re.compile(r"\b(?:privat\w+|paid|pay(?:ing)?|report\w*|assessment|went independent|bupa)\b"),
    "waiting_time": re.compile(
        rf"\b(?:{LONG_SINCE}|wait\w*|queu\w+|list|lists|when|how long|(?<!last )(?<!past )(?<!these )(?:weeks|months)(?! old)|dates?|appointments?|slow\w*|soon\w*|hear|heard|chas\w+)\b"
    ),
    "emotional_support": re.compile(  # an "anxious nan" says who she is
        r"\b(?:cry|cries|crying|cried|tears|sob\w*|weep\w*|cop(?:e|es|ing)|lonel\w+|alone|isolat\w+|support\w*|help|to talk|talk to|listen\w*|counsel\w+|struggl\w+|shattered|ragged|overwhelm\w*|depress\w*|heartbr\w+|break(?:ing|down)?|broken|f[ae]ll\w* apart|in (?:bits|pieces)|wits|end of (?:my|our|his|her|the)|can'?t|cannot|too much|sleep\w*|slept|despair\w*|hopeless|numb|guilt\w*|grie\w+|gutted|devastat\w+|strain\w*|(?:i|i'?m|we|we'?re|am|are|is|he'?s|she'?s|feel\w*|so|very|really) (?:\w+ ){0,2}(?:anxious|worried|scared|frightened|terrified|nervous|sad|low|afraid|upset|angry|lost|tired|exhausted|drained|stressed))\b"
    ),
    "lost_trust": re.compile(
        rf"{TRUST.pattern}|\b(?:lost|lose|losing|no|don'?t|can'?t|cannot|never|little|gone|broke\w*) (?:\w+ )?(?:trust|faith|confidence)\b|\b(?:(?:mis|dis)trust\w*|lied|lies|lying|let (?:us|me|him|her) down|cover\w* (?:it |things )?up|hid(?:e|ing|den)?|honest\w*|dishonest|betray\w*)\b"
    ),
    "explain_again": re.compile(
        r"\b(?:expla\w+|underst\w+|follow|words?|jargon|confus\w+|clear\w*|unclear|lost (?:me|us)|over (?:my|our) heads?|tak(?:e|ing) (?:\w+ ){1,2}in|took (?:\w+ ){1,2}in|fast|rush\w+|again|means?|meant)\b"
    ),
    "medical_advice": re.compile(  # a first message that asks nothing has no advice to be refused
        r"\b(?:should\w*|ought|tell (?:me|us)|advi[cs]e\w*|dos(?:e|es|age)|mg|ml|safe|normal|ok to|okay to|stop|start|give (?:him|her|them|it))\b"
    ),
    "unproven_treatment": re.compile(
        r"\b(?:treat\w*|therap\w+|drugs?|cures?|trials?|stem|oils?|diets?|supplements?|experimental|remed(?:y|ies)|injections?|herb\w*|homeo\w+)\b"
    ),
    "reasons_to_seek": re.compile(
        rf"{DOUBT_IN_AN_IDIOM}|\b(?:sure\w*|unsure|doubt\w*|thinks?|reckon\w*|feel\w*|felt|believ\w+|disbeliev\w+|(?:un)?convinc\w+|right|wrong|adds? up|adding up|trust|worr\w+|fear\w*|afraid|scared|miss(?:ed|ing)|misjudg\w+|mistak\w+|gut|instinct\w*|more (?:to|behind)|second|opinions?|another|else|agree|questions?|certain|happy|sense|niggl\w+|suspicio\w+|suspect\w*|overlook\w+|guess\w*)\b"
    ),
}
WORD = re.compile(r"[A-Za-z][A-Za-z'\u2019]+")
SMALL = frozenset(
    """
    hmm hm um umm er erm uh oh ah eh lol haha hehe ok okay yes yeah no nope nah test testing hi hello hey hiya please
    sorry nothing nvm meh idk dunno pfft shh brr xx xxx yo sup the an and but so well
    """.split()
)
ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")  # of a keyboard
VOWEL = re.compile(r"[aeiouy]")
NEAR = 3  # topics, with the one that was chosen
LONGEST_SHORTHAND, SLIDE, SLIDE_WITH_VOWEL = 5, 3, 4  # letters


def at_first(turn: EngineTurn, text: str) -> EngineTurn:
    """The turn as it is told to somebody to whom nothing was told before."""
    shown = {reply["custom"].get("answer") or reply["custom"].get("render") for reply in turn.replies}
    if turn.form or asks(text):
        return turn
    plain = text.lower().replace("\u2019", "'")
    if "unsure" in shown:
        return _where_to_start(turn, turn.nearest) if says_something(text) else turn
    if turn.intent == OUTSIDE and (topic := _close_by(turn)) and says_something(text):
        return _where_to_start(turn, [topic])
    if turn.intent in ANSWERS_US and len(plain.split()) >= FEWEST and not DECIDES.search(plain):
        return _where_to_start(replace(turn, intent=TOLD), ())
    if "lost_trust" in shown and _doubts_a_thing(plain):
        return replace(turn, intent=f"ask_{DOUBT}", replies=[_shows(DOUBT)])
    if shown & LEANING and not (CHAT_NAMED.search(plain) or of_last_answer(text)):
        return _where_to_start(turn, ())
    if any(answer in shown and not said.search(plain) for answer, said in PRESUMES.items()):
        return _where_to_start(replace(turn, intent=TOLD), [turn.intent or ""])  # which opens no list
    return turn


def says_something(text: str) -> bool:
    """A word of letters at least that is no noise: an illness by its name, "consultant reckons CVS"."""
    words = [word for word in WORD.findall(text) if word.lower() not in SMALL]
    return any(not _noise(word.lower()) for word in words)


def _noise(word: str) -> bool:
    """Fingers that slid along the keys, or one key held down. An abbreviation has no vowel either."""
    if any(word.count(letter * 3) for letter in set(word)):
        return True
    if VOWEL.search(word):
        return _slides(word, SLIDE_WITH_VOWEL)
    return len(word) > LONGEST_SHORTHAND or _slides(word, SLIDE)


def _slides(word: str, most: int) -> bool:
    ends = range(most, len(word) + 1)
    return any(word[at - most : at] in row or word[at - most : at] in row[::-1] for at in ends for row in ROWS)


def _close_by(turn: EngineTurn) -> str | None:
    """A topic that was near, where the words are not surely none of our affair."""
    if (turn.confidence or 0.0) >= SURE_OUTSIDE:
        return None
    return next((one for one in turn.nearest[1:NEAR] if one not in NOT_OFFERED), None)


def _where_to_start(turn: EngineTurn, near: Sequence[str]) -> EngineTurn:
    """With the topic that it is near first among the choices."""
    return replace(turn, replies=[_shows("situation")], close=next(iter(near), None))


def _shows(answer: str) -> dict[str, Any]:
    return {"text": "", "buttons": [], "custom": {"answer": answer}}


def _doubts_a_thing(plain: str) -> bool:
    """No faith "in that blood result", and none lost in anybody."""
    found = TRUST.search(plain)
    return bool(found and found["thing"])

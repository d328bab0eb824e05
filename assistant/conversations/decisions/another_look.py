"""The wish for another look, by families who do not know its name: "I'd just like somebody who understands her blood",
"could fresh eyes go over it". Read only where nothing else is asked, and never as a call for somebody to come now.
"""

import re

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.decisions.weighed import Plan, ToEngine, Weighed
from assistant.conversations.readers.named_place import place_wished
from assistant.conversations.readers.polite import LEAD
from assistant.details.question import asks
from assistant.signs import normalised

LONGEST = 34  # words; a longer message says more
_DOCTOR = r"(?:doctor|consultant|specialist|surgeon|expert|professor|person|body|team|pair of eyes|set of eyes)"
_ANYONE = rf"(?:someone|somebody|an? (?:\w+ )?{_DOCTOR})"
_ANOTHER = rf"(?:(?:someone|somebody) (?:else|new|different|independent|neutral)|(?:another|(?:a|an) (?:different|fresh|new|second|further|independent|outside)) {_DOCTOR}|(?:some )?fresh eyes|an outsider)"
_LOOK = r"(?:(?:take |have |cast )(?:a |an )?(?:fresh |proper |second |good )?(?:look|eye|think)|look|check|go (?:over|through)|review|read|be asked|have a say|weigh in|give (?:a|an|their) (?:view|opinion))"
_IT = r"(?: (?:at|over|through|into|on))? (?:it|this|that|everything|all of (?:it|this|that)|the whole (?:thing|lot)|(?:the|his|her|our|their|my \w+'s) (?:\w+ )?(?:scans?|results?|notes|case|records?|images|x-?rays?|plan|decision|diagnosis|tests?|bloods?))\b"
_WANTS = r"(?:i|we)(?:'d| would)? (?:just |only |really |simply )*(?:want|need|like|wish for|hope for)"
_MAY = r"(?:could|can|should|might|may|mightn'?t|couldn'?t|shouldn'?t|oughtn'?t|can'?t)"
_THEIR_JOB = (
    r"(?:what (?:they|he|she)(?:'?re|'?s| are| is) (?:doing|on about|talking about|looking at)|their (?:stuff|onions))"
)
_KNOWS = rf"(?:who|that) (?:really |properly |actually )?(?:knows?|understands?|specialis\w+ in|is used to) (?:{_THEIR_JOB}|(?!what|how|us\b|me\b))"
_KNOWING = (
    r"(?:who|that|whose)(?: [\w'-]+){2,7}?"  # what makes them fit for it: with that, it is no call for somebody now
)
_US = r"(?: (?:at|over|through|to|for))? (?:her|him|them|it all|(?:my|our) (?:[\w'-]+ )?[\w'-]+|(?!it\b|us\b|me\b)[a-z]+)[ .!]*$"
WISHES = re.compile(
    rf"^{LEAD}(?:(?:i'?m not (?:moaning|complaining)|no offence)[ ,]+)?(?:"
    rf"{_WANTS} (?:{_ANOTHER} (?:to )?{_LOOK}\b|{_ANYONE} (?:to )?{_LOOK}{_IT}|(?:{_ANOTHER}|{_ANYONE}) {_KNOWS}|{_ANYONE} {_KNOWING} to (?:see{_US}|{_LOOK}(?:{_IT}|{_US})))"
    rf"|{_WANTS} (?:{_ANOTHER}|{_ANYONE}) (?:from (?:the )?outside|with no ties|who has nothing to do with)\b"
    rf"|{_MAY} (?:not )?(?:{_ANOTHER} (?:please )?{_LOOK}\b|{_ANYONE} (?:please )?{_LOOK}{_IT}))",
)
UNTIED = re.compile(  # of their own choice: not one of his
    rf"^{LEAD}{_WANTS} {_ANYONE} (?:who|that) (?:does not|doesn'?t|is not|isn'?t|has not|hasn'?t|has never|did not|didn'?t|never) (?:already |also |ever |even )?(?:work\w*|know\w*|train\w*|been (?:trained|taught)|friends?|(?:a )?(?:mate|colleague)s?|in (?:his|her|their)|on (?:his|her|their))\b"
)
BREAKS = re.compile(rf"(?<=[.!?;])\s+|,\s+(?=(?:(?:and|so|but|then) )?{_MAY}\b)")  # "..., so could fresh eyes"
_KIN = r"(?:(?:my |his |her |the baby'?s )?(?:husband|wife|partner|hubby|dad|daddy|father|mum|mother|man))"
_OTHER_ONE = r"(?:(?:an?|the|some|for|to|with) )*(?:(?:other|another|different|second|2nd|new) (?:\w+ )?(?:doctors?|hospitals?|opinions?|surgeons?|consultants?|specialists?|views?|team))"
OF_ONE_MIND = re.compile(  # only what the other parent says, or what both want: nobody disagrees
    rf"\b{_KIN} (?:also |just |only |too )*(?:says?|said|saying|wants?|wanted|thinks?|tells?|told)\b[^?]{{0,60}}?\b(?:ask|see|want|find|get|try|have|need|go)(?:s|ing)?(?: to)? {_OTHER_ONE}"
    rf"|\b{_KIN} (?:also |just |only )*(?:wants?|asks?(?: for)?|would like) {_OTHER_ONE}"
    rf"|\b(?:we both|both of us|(?:me and|i and) {_KIN}|{_KIN} and (?:me|i))(?: (?:just|really|all|would|both))* (?:want|need|like|ask for|think)(?: to)?(?: (?:ask|see|have|get|find))? {_OTHER_ONE}"
)
AT_ODDS = re.compile(  # then the page on that has more to say; or he asks about another matter
    r"\b(?:dis ?agree\w*|agree|argu\w+|row\w*|fight\w*|against|but i|but me|i (?:do not|don'?t|dont|did not|won'?t|say|said|think|want|am not)|im not|i'?m not|refus\w+|won'?t let|wont let|not let|stop(?:s|ped)? me|allow\w*|afraid|scared|fear|decides?|who (?:wins|has)|sign|divorc\w+|separat\w+|ex|split|hit\w*|hurt\w*|shout\w*|angry|court)\b"
)
DISCLAIMS = re.compile(
    r"^(?:(?:i'?m|im|we'?re|i am|we are|this is|it'?s) )?(?:not (?:being |having |trying to be |here to )?(?:a go|blam\w+|moan\w*|complain\w*|funny|rude|difficult|awkward|cross|angry|ungrateful|criticis\w+|upset|fall\w* out)|no (?:grudges?|offence|disrespect|complaints?|hard feelings))(?: (?:at|with|against|to|towards|about|meant))?(?: [\w'-]+){0,4}[.,;:!]\s+"
)
_THERAPIST = r"(?:psychiatrist|psychologist|therapist|counsellor|key ?worker|physio(?:therapist)?|dietitian|dietician|nurse specialist|specialist nurse|care co-?ordinator|occupational therapist|ot|speech (?:and language )?therapist)"
CHANGES = re.compile(
    rf"^{LEAD}(?:(?:can|could|may|might) (?:i|we|he|she)|how (?:do|can|could|would) (?:i|we|he|she)) (?:please )?(?:ask for|ask to (?:have|see)|have|get|see|swap(?: over)? to|switch to|move to|change to|be given|be moved to) (?:a different|another|a new|somebody else as) {_THERAPIST}(?P<behind>.*)$"
)
BEHIND = re.compile(  # who asks, or a courtesy: nothing that makes it another question
    r"^(?:[ ,.!?]+(?:please|pls|thanks|thank you|if (?:that'?s|it'?s) (?:ok|okay|all right|possible|allowed)|(?:i'?m|im|i am|she'?s|shes|she is|he'?s|hes|he is)(?: only| just)? (?:\d{1,2}|nine|ten|eleven|twelve|[a-z]+teen|seven|eight|six|five)(?: (?:years old|now|next month))?))+[ .!?]*$"
)
CHANGE_TEAM, HOW = "ask_change_team", "ask_how_to_request"
MOVED = "change_team"
STAYS = re.compile(
    r"\b(?:not|without|don'?t|dont|do not|rather not|no need to|didn'?t (?:say|mean|ask)|never said)(?: (?:to|want|wanna|us|actually|him|her|them|be|about|having to|have to|need to|anything))* (?:mov(?:e|ed|ing)|transfer\w*|chang\w* (?:hospitals?|doctors?|teams?)|switch\w*|swap\w*|leav(?:e|ing) (?:here|this hospital|our (?:doctor|team|consultant)))\b"
)
SEEN_ELSEWHERE = re.compile(
    rf"\b(?:{_ANOTHER}|{_ANYONE}|another hospital|other (?:doctors?|hospitals?)|a second opinion|someone|somebody)\b"
)
WORRIES = re.compile(  # of a child who does not move, or must not be moved just now
    r"\b(?:(?:is|are|he'?s|she'?s|hes|shes|legs?|arms?|baby) (?:\w+ )?not (?:moving|moved)|hasn'?t moved|999|ambulance|neck|spine|back pain|come|fell|fallen|hurt\w*|why (?:did|didn'?t|won'?t) they)\b"
)
OUTSIDE = re.compile(r"\b(?:outside|outsider|nothing to do with|no ties|independent|another hospital|not from here)\b")
OF_ANOTHER_KIND = re.compile(  # a person here and now, or a look whose own answer says more
    r"\b(?:pregnan\w*|unborn|antenatal|(?:is|are) born|weeks? scan|bump|listen|talk|speak|chat|help|ring|call|phone|come|visit|you|now|tonight|today|urgent\w*|quick\w*|asap|straight away|emergency|at once|abroad|overseas|private\w*|pay\w*|cost\w*|online|gp|interpreter|language|complaint|form|message|list|before (?:i|we) send)\b"
)


def wishes_another_look(text: str) -> str | None:
    """The intent of what is wished for; None for anything else."""
    plain = DISCLAIMS.sub("", normalised(text))
    changes = CHANGES.match(plain)
    if changes and BEHIND.match(changes["behind"]):
        return CHANGE_TEAM
    if len(plain.split()) > LONGEST or OF_ANOTHER_KIND.search(plain):
        return None
    if OF_ONE_MIND.search(plain) and not AT_ODDS.search(plain):
        return HOW
    sentences = [one for one in BREAKS.split(plain) if one]
    if any(UNTIED.match(one) for one in sentences) and not any(asks(one) for one in sentences):
        return "ask_choose_doctor"
    wished = [one for one in sentences if WISHES.match(one)]
    if not wished or any(asks(one) for one in sentences if one not in wished):
        return None
    return "ask_route_other_nhs" if OUTSIDE.search(wished[-1]) else HOW


def wants_no_move(text: str, last_answer: str | None) -> bool:
    """Another doctor for the scans, and the child stays; also said again to the page on moving."""
    plain = normalised(text)
    stays = len(plain.split()) <= LONGEST and STAYS.search(plain)
    return bool(stays and not WORRIES.search(plain) and (SEEN_ELSEWHERE.search(plain) or last_answer == MOVED))


def not_moved(it: Weighed, text: str) -> Reply | None:
    if it.reader.writer == "bereaved" or not wants_no_move(text, it.snapshot.last_answer):
        return None
    return it.words.answers.reply("route_other_nhs", it.reader, now=clock.now())


def at_a_named_place(it: Weighed) -> Plan | None:
    """A doctor in a town, or at a hospital, that is named. In another nation: what is not known of it comes first."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form or it.lines or it.reader.writer == "bereaved":
        return None
    nation = place_wished(snapshot.text)
    if nation is None:
        return None
    if nation == (it.reader.nation or it.profile.nation):
        return it.plan(engine=ToEngine(intent="ask_choose_doctor"), after=it.lines)
    first = Reply(it.words.wording.phrase("place_in_other_nation", now=clock.now()))
    return it.plan(before=(first,), engine=ToEngine(intent="ask_route_other_nhs"), after=it.lines)


def another_look(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form or it.lines or it.reader.writer == "bereaved":
        return None
    intent = wishes_another_look(snapshot.text)
    return it.plan(engine=ToEngine(intent=intent), after=it.lines) if intent else None

"""The wish of a family whose child has died to meet those who were there: the consultant, a doctor by name, "somebody
who was on that night". Nobody is called to this chat for it.
"""

import re

from assistant import clock
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.signs import normalised

ANSWER = "meeting_after_death"
LONGEST = 45  # words; a longer message says more
_MET = r"(?:doctors?|dr\.?(?: [a-z'-]+)?|consultants?|surgeons?|registrar|nurses?|midwife|midwives|an?aesthetist|paediatrician|specialists?|team|staff|the ward|hospital|professor|mr\.? [a-z'-]+|matron|sister in charge|people)"
_THERE = r"(?:who|that) (?:was|were|had been|is) (?:actually |really )?(?:there|with (?:her|him|them)|in (?:the room|charge|theatre)|on (?:shift|duty|call|that (?:night|day|shift)|the (?:night|day|ward)|nights)|looking after (?:her|him|them)|treating (?:her|him|them)|present)|(?:who|that) (?:looked after|treated|operated on|saw|cared for|nursed) (?:her|him|them|my|our)"
_SOMEBODY = r"(?:some(?:one|body)|any(?:one|body)|the (?:person|people|ones?|man|woman|lady)|those|whoever|the lot|them|him|her)"
_WHO = rf"(?:(?:\w+ ){{0,3}}?\b{_MET}\b|{_SOMEBODY} (?:{_THERE}))"
_MEETS = r"(?:meet(?:ing)?(?: up)?|sit(?:ting)? (?:down )?|sat (?:down )?|see(?:ing)?|face|talk(?:ing)?|speak(?:ing)?|hear(?:ing)?|go(?:ing)? (?:through|over) (?:it|this|that|things|everything)|have (?:a |it )?(?:out|talk|word|chat|conversation))"
MEETS = re.compile(
    rf"\b{_MEETS} ?(?:with|to|from|by|down with|at|alongside|opposite)? ?{_WHO}"
    rf"|\b(?:a |the )?(?:meeting|appointment|sit[- ]?down|debrief|talk|conversation)s? with {_WHO}"
    rf"|\b{_SOMEBODY} (?:{_THERE})\b.{{0,60}}\b(?:tell|sit|meet|explain|talk|speak|go through|answer|look me in)\b"
    r"|\b(?:have|get|ask(?:ed)? for|arrange|want|need|like|set up|organi[sz]e|offered|offer us|offer me|be|is there|about) (?:a|the|any|another) (?:face to face )?(?:meeting|sit[- ]?down|debrief)\b"
    rf"|\bwho (?:do|can|should|would) (?:i|we) (?:ask|see|ring|speak to|go to|write to)\b.{{0,20}}\bto (?:meet|see|sit|talk|speak)\b"
    rf"|\bwho (?:was|were) (?:actually |really )?(?:there|with (?:her|him)|on (?:shift|duty|call|that night|the night)|looking after (?:her|him)|in charge)\b"
)
OTHERS = re.compile(  # other meetings: of lawyers, of parents, with the coroner; and what is no wish
    r"\b(?:solicitors?|lawyers?|coroners?|fiscal|inquest|support group|other (?:parents|families|mums|dads)|counsell\w+|chaplain|priest|imam|record\w*|second opinion|another (?:doctor|hospital)"
    r"|(?:do not|don'?t|dont|never|can'?t face|cannot face|not ready to|refuse to)(?: ever)?(?: want(?: to)?| need(?: to)?| like(?: to)?)? (?:meet|see|sit|talk|speak)\w*)\b"
)


def wishes_to_meet(text: str) -> bool:
    plain = normalised(text)
    return len(plain.split()) <= LONGEST and bool(MEETS.search(plain)) and not OTHERS.search(plain)


def meeting_after_death(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form or it.reader.writer != "bereaved" or not wishes_to_meet(snapshot.text):
        return None
    now, page = clock.now(), it.words.answers.reply(ANSWER, it.reader, now=clock.now())
    before = (page.text,) if snapshot.last_answer == ANSWER else ()
    told = it.words.said_again.not_twice(
        page, snapshot.last_text, it.reader, now=now, asked=snapshot.text, before=before
    )
    return it.plan(before=(told,), after=it.lines)

"""Who somebody is that an answer names: "what is PASS", "who are AvMA, are they any good", "which ombudsman". Told
where its own pages say what it is (helplines.yml).
"""

import re

from assistant import clock
from assistant.answers.helplines import Helpline, load_helplines
from assistant.conversations.numbers_asked import name_of
from assistant.conversations.weighed import Plan, Weighed

LONGEST = 16  # words; a longer message says more
OMBUDSMEN = {"england": "phso", "scotland": "spso", "wales": "psow", "northern_ireland": "nipso"}
_SO = r"(?:(?:and|but|so|ok|okay|sorry|hi|hello|um|right|no|please|wait|hang on|well|then|oh|yes|sure|can you tell me|tell me)[ ,.!]+)*"
_ASKED = r"(?:i (?:just )?(?:asked|said|meant|mean|am asking|'?m asking)(?: you)?[ ,:]+)?"
_END = r"(?:[ ,.?!-]+(?:(?:and|or) )?(?:(?:are|is) (?:they|it|that|this)(?: (?:any (?:good|use|help)|free|independent|real|part of .{1,20}|the same .{1,20}))?|then|anyway|please|exactly|when (?:it'?s|they'?re) at home|again|stand for|mean|for|do(?: they)?|i asked|that|when|can they help(?: (?:me|us))?))*"
ABOUT = (
    rf"^{_SO}{_ASKED}(?:(?:what|who)(?:'?s|'?re| is| are| does| do| did)?|(?:what|who) (?:on earth|the hell) (?:is|are)|tell me about|explain|never heard of|which is) (?:this |that |these |the |your )?NAME(?: (?:does|do|is|are|for|mean|stand for))?{_END}$"
    rf"|^{_SO}{_ASKED}(?:is|are) (?:this |that |the )?NAME (?:any (?:good|use|help)|free|independent|part of .{{1,25}}|for (?:us|me))(?: (?:then|really|actually))*$"
    rf"|^{_SO}(?:i )?(?:do not|don'?t|dont) (?:know|get) (?:what|who) (?:the )?NAME (?:is|are)$"
)


def asked_who(text: str, nation: str) -> Helpline | None:
    """`nation` says which ombudsman is meant where none is named."""
    plain = " ".join(text.lower().replace("\u2019", "'").split()).strip(" .?!")
    if len(plain.split()) > LONGEST:
        return None
    lines = load_helplines()
    if _about("ombudsman", plain):
        return lines[OMBUDSMEN[nation]]
    told = (line for line in lines.values() if line.what)
    return next((line for line in told if any(_about(name, plain) for name in (name_of(line), *line.names))), None)


def _about(name: str, plain: str) -> bool:
    return bool(name in plain and re.match(ABOUT.replace("NAME", re.escape(name)), plain))


def who_they_are(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form:
        return None
    line = asked_who(snapshot.text, it.reader.nation or it.profile.nation)
    if line is None:
        return None
    told = it.words.what_line_is(line, it.reader, snapshot.last_answer, now=clock.now())
    return it.plan(before=(told,), after=it.lines)

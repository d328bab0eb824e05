"""Who somebody is that an answer names: "what is PASS", "who are AvMA, are they any good", "which ombudsman". Told
where its own pages say what it is (helplines.yml). And what a word of ours means: "whats RCPCH", "what is MDT. what is
PALS", "what do you mean one nhs trust".
"""

import re
from dataclasses import replace

from assistant import clock
from assistant.answers.helplines import Helpline, load_helplines
from assistant.answers.reply import Reply
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.readers.numbers_asked import name_of
from assistant.conversations.readers.who_liaison_is import asks_who_liaison_is
from assistant.signs import normalised

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

_IS_IT = r"(?:[ ,?!-]+(?:is|are) (?:it|that|this|they|he|she) (?:(?:a|an|the|like|some|kind|sort|of|like a) )*(?:doctors?|nurses?|hospital|person|people|charity|company|law|office|place|department|school|boss|clinic|team))?"
_A = r"(?:(?:a|an|the|this|one|your|by|with|is|are|it|that|word|words|letters) )*"
_NOT_ONE = r"(?<!the )(?<!this )(?<!that )(?<!your )(?<!it )"  # what a letter is for, or what comes out of a wound
ABBREVIATED = {  # the phrase that explains it: what it is called, and the answer that has it from its sources
    "term_rcpch": (
        ("rcpch", "royal college of paediatrics(?: and child health)?", "the college"),
        "guide_for_families",
    ),
    "term_gmc": (("gmc", "general medical council"), "check_doctor"),
    "term_mdt": (("mdts?", "m d t", "multi-?disciplinary team(?: meeting)?"), "experts_met"),
    "term_bsl": (("bsl",), "interpreter"),
    "term_arc": (("arc",), "pregnancy_scan"),
    "term_icb": (("icb", "integrated care boards?"), "funding_refused"),
    "term_gp": (("gps?",), None),
    "term_nhs": (("nhs",), None),
    "term_sho": (("shos?", "s\\.? ?h\\.? ?o\\.?", "senior house officers?"), None),
    "term_camhs": (("camhs", "cahms", "cams", "child and adolescent mental health services?"), None),
    "term_picu": (
        (
            "picu",
            "p\\.? ?i\\.? ?c\\.? ?u\\.?",
            "p(?:a)?ediatric intensive care(?: unit)?",
            "(?:children'?s )?intensive care(?: unit)?",
        ),
        None,
    ),
    "term_nicu": (("nicu", "neonatal (?:intensive care(?: unit)?|unit)"), None),
    "term_hdu": (("hdu", "high dependency(?: unit)?"), None),
}
WORDS = {  # of these "who is the ..." asks for a person
    "term_consultant": (("consultants?",), None),
    "term_registrar": (("registra+rs?", "registrers?", "spec(?:ialist)? reg(?:istrar)?s?"), None),
    "term_matron": (("matrons?",), None),
    "term_ward_manager": (
        ("ward (?:managers?|sisters?)", "charge nurses?", "sister in charge", "nurse in charge"),
        None,
    ),
    "term_tertiary": (("tertiary(?: (?:cent(?:re|er)s?|hospitals?|care|units?|services?|referrals?))?",), None),
    "term_referral": ((rf"{_NOT_ONE}(?:re+fer+als?|being referred|referred)",), None),
    "term_discharge": ((rf"{_NOT_ONE}(?:being discharged|discharged?|hospital discharge)",), None),
    "term_trust": (("(?:nhs |hospital )?trusts?",), None),
    "term_paediatrician": (("p(?:a)?ediatricians?",), "gp_or_consultant"),
    "term_hours": (("(?:its |it'?s |the )?(?:hours|ours) may change",), None),
}
TERMS = ABBREVIATED | WORDS
NAMED_IN = {  # bodies: told by the answer that has them from its sources, in which nation and by which name
    "term_rcpch": (None, "(RCPCH)"),
    "term_gmc": (None, "GMC"),
    "term_icb": ("england", "Integrated Care Board"),
}
MEANS = (
    rf"^{_SO}{_ASKED}(?:what|whats|wats?|wots?|what'?s)(?:'?s| is| are| does| do| did| mean| means| r)* {_A}NAME(?: (?:is|are|does|do))?{_IS_IT}{_END}{_IS_IT}$"
    rf"|^{_SO}(?:what|wat|wot) (?:do|did|does|u|you) ?(?:you|u|it|they|that|this)? mean {_A}NAME{_END}$"
    rf"|^{_SO}(?:(?:the )?meaning (?:of )?|define |explain |tell me |never heard of |(?:i )?(?:do not|don'?t|dont|not) (?:know|understand|get) (?:what |who )?){_A}NAME(?: (?:is|are|means?))?{_END}$"
    rf"|^{_SO}NAME[ ,?-]+(?:meaning|means?(?: what)?|is what|(?:what|wat|wot)(?:'?s| is| does| means?)?(?: (?:it|that|this))?(?: (?:mean|is|stand for))?){_IS_IT}$"
    rf"|^{_SO}(?:you|u|it|they) (?:just )?(?:said|say|says|wrote|mention(?:ed)?|talk about|use) {_A}NAME[ ,?-]+(?:what|wat|wot)(?:'?s| is| does)? ?(?:it|that|this)?(?: mean)?$"
)
WHO = rf"^{_SO}{_ASKED}who(?:'?s| is| are|s)? (?:the )?NAME{_END}$|^NAME\?$"
QUOTES = re.compile(r"(?<!\w)['\"\u201c\u201d\u2018]|['\"\u201c\u201d](?!\w)|[()]")
PARTS = re.compile(r"[.?!;]\s+|\n+|,?\s+and\s+(?=wh|wat|wot)")
ANOTHER = re.compile(
    r"^(?P<asks>.*?\b(?:what|whats|wot|wat|who|what'?s)(?:'?s| is| are| does| do)?) (?P<first>[\w -]{2,40}?),? (?:and|or|&) (?P<other>[\w -]{2,40})$"
)
DIFFERENCE = re.compile(  # "what's the difference between a registrar and a consultant"
    rf"^{_SO}(?:what(?:'?s| is|s) )?(?:the )?difference between (?:a |an |the )?(?P<first>[\w -]{{2,30}}?) (?:and|or|from) (?:a |an |the )?(?P<other>[\w -]{{2,30}})$"
)
HELPS = {"scotland": "pass_scotland", "wales": "llais", "northern_ireland": "pcc_ni"}  # with a complaint, from outside
_THERE = r"(?:scotland|wales|northern ireland|n\.? ?i|up here|here|my nation|scottish|welsh|this (?:country|nation))"
PALS_THERE = re.compile(
    rf"^(?!.*\b(?:number|ring|phone|call|hours|open|email)\b).*(?:\b(?:no|not|isn'?t|is there|are there|have|has|got|any|what|without|only|exist|called|same as)\b.*\bpals\b.*\b{_THERE}\b|\b{_THERE}\b.*\b(?:no|not|have|has|got|any|without|hasn'?t|doesn'?t have|called)\b.*\bpals\b|\bpals\b.*\b(?:exist|only (?:in )?engl\w+|is (?:an )?english|not exist)\b)"
)
SENT_TO = re.compile(
    rf"^{_SO}(?:where|who|whom|(?:what|which) address|how|what email) (?:do|can|should|would|shall|must) (?:i|we) (?:send|post|e-?mail|address|write|take|give|hand|submit|make|complain)(?: (?:it|this|my complaint|the complaint|a complaint|a letter|the letter|that))?(?: (?:to|in|about))*(?: (?:for|at|in|about|to))? (?:nhs [a-z]+(?: [a-z&]+){{0,3}}|[a-z]+ (?:health board|trust|board|infirmary)|(?:the|our|another|a different) (?:other )?(?:health )?(?:board|trust|hospital))$"
)
MOST = 3  # words of ours that are explained at once


def asked_who(text: str, nation: str) -> Helpline | None:
    """`nation` says which ombudsman is meant where none is named."""
    plain = normalised(text).strip(" .?!")
    if len(plain.split()) > LONGEST:
        return None
    lines = load_helplines()
    if _about("ombudsman", plain):
        return lines[OMBUDSMEN[nation]]
    told = (line for line in lines.values() if line.what)
    return next((line for line in told if any(_about(name, plain) for name in (name_of(line), *line.names))), None)


def _about(name: str, plain: str) -> bool:
    return bool(name in plain and re.match(ABOUT.replace("NAME", re.escape(name)), plain))


def asked_term(part: str) -> str | None:
    """The phrase that explains the word of ours; None for anything else."""
    for phrase, (names, _) in TERMS.items():
        name = f"(?:{'|'.join(names)})"
        patterns = (MEANS, WHO) if phrase in ABBREVIATED else (MEANS,)
        if any(re.match(pattern.replace("NAME", name), part) for pattern in patterns):
            return phrase
    return None


def _parts(text: str) -> list[str]:
    """What is asked, each with its own "what is"; "what is it, a doctor" behind it asks no more."""
    plain = " ".join(QUOTES.sub("", text.lower().replace("\u2019", "'")).split())
    parts = [one.strip() for one in PARTS.split(plain) if one.strip()]
    parts = [one for one in parts if not re.match(f"^{_IS_IT[:-1]}$", f" {one.strip(' .?!')}")]
    if len(parts) == 1 and (two := DIFFERENCE.match(parts[0].strip(" .?!"))):
        return [f"what is {two['first']}", f"what is {two['other']}"]
    if len(parts) == 1 and (two := ANOTHER.match(parts[0].strip(" .?!"))):
        return [f"{two['asks']} {two['first']}", f"{two['asks']} {two['other']}"]
    return parts


def explained(it: Weighed, text: str) -> Reply | None:
    """One word of ours, or several at once, each explained; None where one of them is none of ours."""
    parts = _parts(text)
    if not 0 < len(parts) <= MOST or len(text.split()) > LONGEST:
        return None
    told = [_explained(it, one) for one in parts]
    if not all(told) or not any(asked_term(one) or len(parts) > 1 for one in parts):
        return None  # a helpline, or the office here, alone: told in full
    reply = it.words.office.explained([one for one in told if one])
    answer = next((TERMS[term][1] for one in parts if (term := asked_term(one))), None)
    return it.words.answers.with_sources_of(answer, reply, it.reader, now=clock.now()) if answer else reply


def _explained(it: Weighed, part: str) -> str | None:
    plain, now = part.strip(" .!"), clock.now()
    if (term := asked_term(plain)) or (term := asked_term(plain.strip("?"))):
        return _out_of_its_answer(it, term) if term in NAMED_IN else it.words.wording.phrase(term, now=now)
    if asks_who_liaison_is(plain, it.profile.liaison.name):
        return it.words.wording.phrase("who_liaison_is", now=now)
    line = asked_who(plain, it.reader.nation or it.profile.nation)
    return it.words.office.what_line_is(line, it.reader, None, now=now).text if line else None


def helps_elsewhere(text: str, nation: str, last_text: str | None) -> str | None:
    """The phrase said before who helps there: of PALS in another nation than England, or where a complaint about
    another place is sent.
    """
    plain = normalised(text).strip(" .!?")
    if nation not in HELPS or len(plain.split()) > LONGEST:
        return None
    if PALS_THERE.search(plain):
        return "pals_elsewhere"
    of_one = "complain" in (last_text or "").lower() or "complain" in plain
    return "complaint_elsewhere" if of_one and SENT_TO.match(plain) else None


def _elsewhere(it: Weighed) -> Reply | None:
    nation = it.reader.nation or it.profile.nation
    phrase = helps_elsewhere(it.snapshot.text, nation, it.snapshot.last_text)
    if phrase is None:
        return None
    line = it.words.office.what_line_is(load_helplines()[HELPS[nation]], it.reader, None, now=clock.now())
    first = it.words.wording.phrase(phrase, now=clock.now())
    return it.words.answers.with_sources_of(
        "complaint", replace(line, text=f"{first}\n\n{line.text}"), it.reader, now=clock.now()
    )


def _out_of_its_answer(it: Weighed, term: str) -> str | None:
    """The paragraph that names it, in the nation where it is one."""
    nation, name = NAMED_IN[term]
    reader = replace(it.reader, nation=nation or it.reader.nation, easy=False, writer=None)
    text = it.words.wording.word(TERMS[term][1] or "", reader, now=clock.now()).text
    found = next((part for part in text.split("\n\n") if name in part), None)
    return found.removeprefix("Yes. ") if found else None


def who_they_are(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form:
        return None
    if (told := _elsewhere(it)) or (told := explained(it, snapshot.text)) or (told := _line(it)):
        return it.plan(before=(told,), after=it.lines)
    return None


def _line(it: Weighed) -> Reply | None:
    line = asked_who(it.snapshot.text, it.reader.nation or it.profile.nation)
    return it.words.office.what_line_is(line, it.reader, it.snapshot.last_answer, now=clock.now()) if line else None

"""What is asked of the assistant's own last words, or of a button: "passed to who", "what does lead mean", "does 'may'
mean allowed", "what happens when I press it". Told plainly, and not the same sentence once more.
"""

import re
from dataclasses import replace

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.decisions.about_form import AboutForm
from assistant.conversations.decisions.weighed import Plan, ToEngine, Weighed
from assistant.handoffs.beside.fixed_answers import fixed_answer
from assistant.handoffs.beside.form_questions import About, FormQuestion, asks_of_form

LONGEST = 30  # words
_LEAD = r"(?:(?:and|but|so|ok|okay|oh|no|yes|sorry|please|right|well|um+|er+|hang on|wait|hi|hello|can i ask|tell me|you said|you keep saying)[ ,:.-]+)*"
_TAIL = r"(?:[ ,.?!-]+(?:please|pls|thanks|sorry|then|though|tho|now|exactly|actually|here|in (?:that|this|what you said|your (?:answer|message))|you keep saying it|in plain english|(?:he|she)(?:'?s| is) [\w ]{1,30}))*"
_QUOTE = r"[\"'\u201c\u201d\u2018]?"
MEANS = re.compile(
    rf"^{_LEAD}(?:what|wot)(?:(?:'?s|s| is| are)(?: meant by)?| (?:do|does|did) (?:you|it|they) mean by| do| does)(?: (?:the word|a|an|the))* {_QUOTE}(?P<term>[\w' -]+?){_QUOTE}(?: (?:mean|means|supposed to be|even))*{_TAIL}$"
)
MAY = re.compile(
    rf"^{_LEAD}(?:(?:does|do|is|did) (?:the word |your )?{_QUOTE}may{_QUOTE} (?:(?:here|there) )?mean|what (?:does|do you mean by) (?:the word )?{_QUOTE}may{_QUOTE}|may as in)\b"
)
ALLOWS = re.compile(r"\b(?:you|anyone|families|parents) may\b|\bmay i\b")
PASSED = re.compile(
    rf"^{_LEAD}(?:(?:passed|passing|pass|sent|send|goes|delivered|given)(?: it| this| that)?(?: on)? to (?:who|whom|which (?:team|people|doctor)|what team)|to whom|who(?:m)? (?:do you pass|does it go|will you pass|is it passed|do you send)(?: (?:it|this|that))?(?: on)?(?: to)?|pass (?:it )?on to who(?:m)?){_TAIL}$"
)
READS = re.compile(
    rf"^{_LEAD}who (?:(?:actually|exactly|all|will|is going to|would|can) )*(?:receives?|reads?|gets?|sees?|opens?|is reading) (?:the|my|a|that|this|such a) (?:message|messages|form|letter)(?: to the team)?(?: (?:first|and when|then))*{_TAIL}$"
)
_PRESS = r"(?:press|click|choose|tap|push|use|pick|select)"
PRESSED = re.compile(
    rf"^{_LEAD}(?=.*\b{_PRESS})(?:(?:what|wot)(?:'?s| is| does| will| would)? (?:(?:the first thing that )?happens?|it do|going to happen|i see|comes (?:first|next))(?: (?:first|next|then|exactly))* (?:if|when|once|after) (?:i|we) {_PRESS} (?P<at1>.{{2,50}}?)"
    rf"|(?:if|when|once) (?:i|we) {_PRESS} (?P<at2>.{{2,50}}?)[ ,]+(?:what|wot|who|will|does|is|do|can).{{2,60}}|(?:please |can you )*(?:list|tell me|explain|give me|show me|what are) (?:all )?(?:the )?steps? (?:if|when|once|after) (?:i|we) {_PRESS} (?P<at3>.{{2,50}}?)){_TAIL}$"
)
PASSES_ON = "pass a message to the team"
IT = re.compile(r"^(?:it|that|this|the button|that button|that one)$")
WAIT = re.compile(rf"^{_LEAD}(?:wait|waiting|they wait|will they wait) for what{_TAIL}$")
WORDS = {  # our own words, and the phrase that says what is meant; the answer that has the fact
    "lead": ("means_lead", None),
    "key worker": ("means_key_worker", "death_review"),
    "keyworker": ("means_key_worker", "death_review"),
}
OF_SENT = "form_word_delivered"
WILL_THEY_WAIT = "Will they wait?"
URGENT_REVIEW = "ask_marthas_rule"


def own_last_words(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    plain = " ".join(snapshot.text.lower().replace("\u2019", "'").split()).strip(" .!?")
    if snapshot.choice or snapshot.form or len(plain.split()) > LONGEST:
        return None
    review = it.profile.urgent_review
    if review and _asks_of_urgent_review(plain, review.name):
        return it.plan(engine=ToEngine(intent=URGENT_REVIEW), after=it.lines)
    if told := _of_what_was_sent(it) or _of_a_word(it, plain) or _of_passing_on(it, plain):
        return it.plan(before=(told,), after=it.lines)
    return None


def _asks_of_urgent_review(plain: str, name: str) -> bool:
    """ "What's that Call 4 thing", by the name it has at this hospital or a part of it."""
    first = " ".join(name.lower().split()[:2])
    called = rf"(?:{re.escape(name.lower())}|{re.escape(first)})"
    return bool(re.search(rf"\bwhat(?:'?s| is|s) (?:that |this |the |a )*{called}(?: (?:thing|number|line))?\b", plain))


def _of_what_was_sent(it: Weighed) -> Reply | None:
    """As at a step of the form."""
    if not it.snapshot.sent:
        return None
    if (question := asks_of_form(it.snapshot.text)) == FormQuestion(About.COMPLAINT):
        return AboutForm(it.words.wording, "check", it.snapshot.lines, (), clock.now()).reply(question)
    known = fixed_answer(it.snapshot.text, "check", it.profile)
    if known is None or known.phrase != OF_SENT:
        return None
    return Reply(it.words.wording.phrase(known.phrase, now=clock.now()))


def _of_a_word(it: Weighed, plain: str) -> Reply | None:
    last, now = (it.snapshot.last_text or "").lower(), clock.now()
    if MAY.match(plain) and re.search(r"\bmay\b", last):
        return Reply(it.words.wording.phrase("means_may_allows" if ALLOWS.search(last) else "means_may", now=now))
    if WAIT.match(plain) and any(one.title == WILL_THEY_WAIT for one in it.snapshot.offers):
        return Reply(it.words.wording.phrase("means_will_they_wait", now=now))
    means = MEANS.match(plain)
    term = means["term"].strip(" '\"") if means else ""
    if term not in WORDS or not re.search(rf"\b{term}s?\b", last):
        return None
    phrase, behind = WORDS[term]
    told = Reply(it.words.wording.phrase(phrase, now=now))
    return it.words.answers.with_sources_of(behind, told, it.reader, now=now) if behind else told


def _of_passing_on(it: Weighed, plain: str) -> Reply | None:
    """Before the form is opened: who gets a message, and what the button begins."""
    snapshot, now = it.snapshot, clock.now()
    last = (snapshot.last_text or "").lower()
    offered = any(one.title.lower() == PASSES_ON for one in snapshot.offers) or PASSES_ON in plain
    if snapshot.sent:
        return None
    passes = it.words.offers.next_steps(("request_handoff",))
    if (PASSED.match(plain) and (offered or re.search(r"\bpass(?:ed)?\b", last))) or (READS.match(plain) and offered):
        return replace(Reply(it.words.wording.phrase("form_readers", now=now)), offers=passes)
    pressed = PRESSED.match(plain)
    at = next((said for said in pressed.groupdict().values() if said), "").strip(" \"',") if pressed else ""
    if pressed and ((IT.match(at) and offered) or PASSES_ON in at):
        return Reply(it.words.wording.phrase("pass_on_pressed", now=now), passes)
    return None

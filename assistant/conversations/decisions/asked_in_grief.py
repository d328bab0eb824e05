"""What a family asks whose child has died, and its pages do not answer: who a key worker is, what a medical examiner
does, whether a post mortem has to be, whether they would be angry. And that it was told so before.
"""

import re
from dataclasses import replace

from assistant import clock
from assistant.answers.reply import Reply
from assistant.conversations.decisions.bereaved_asks import bereaved_question
from assistant.conversations.decisions.meeting_after_death import wishes_to_meet
from assistant.conversations.decisions.stillbirth_told import looked_into, notes_told
from assistant.conversations.decisions.weighed import Weighed
from assistant.conversations.readers.notes_asked import asks_for_notes
from assistant.conversations.readers.stillbirth import asks_of_a_coroner, asks_who_looks
from assistant.details.question import asks
from assistant.signs import normalised

LONGEST = 30  # words
WITH_EXAMINERS = ("england", "wales")
STILL_HERE = re.compile(  # said of a death that nobody named
    r"\bif (?:only )?(?:i|we)(?:'d| had| would have|'d have)?\b[^.?!]*\b(?:he|she|they|my \w+)(?:'d| would| might| could)(?: maybe| have)? (?:still )?(?:be|been) (?:here|alive|with (?:me|us))\b(?! (?:at|by|in|earlier|soon|on|when|before)\b)|\b(?:he|she|my \w+) (?:would|might|could) (?:still )?be (?:here|alive)\b(?! (?:at|by|in|earlier|soon|on|when|before)\b)[^.?!]*\bif (?:i|we)\b"
)
_EXAMINER, _CORONER = r"(?:medical )?examiners?", r"(?:coroners?|procurator fiscal|fiscal)"
DIFFERENCE = re.compile(
    rf"\b(?:difference|differ|different|same)\b.*\b{_EXAMINER}\b.*\b{_CORONER}\b|\b{_CORONER}\b.*\bsame\b.*\b{_EXAMINER}\b|\b{_EXAMINER}\b.*\bsame\b.*\b{_CORONER}\b|\b(?:difference|differ|different|same)\b.*\b{_CORONER}\b.*\b{_EXAMINER}\b|\b{_CORONER} (?:or|and|vs|versus) (?:the |an? )?{_EXAMINER}\b.*\b(?:which|difference|what)\b|\b(?:what|who)(?:'?s| is| are| does| do)? (?:an? |the )?medical examiners?(?: do| for| exactly)*\b"
)
SAME_DOCTOR = re.compile(
    rf"\b{_EXAMINER}\b.*\b(?:same|his|her|our|one of (?:the|his|her)|know|knew|look(?:ed|s)? after|treated|work(?:s|ed)? with|friends?|independent|involved)\b|\b(?:same|independent)\b.*\b{_EXAMINER}\b"
)
KEY_WORKER = re.compile(
    r"^(?:(?:and|so|but|sorry|ok|what do you mean|you said)[ ,.]+)*(?:(?:what|who|whats|what'?s|who'?s)(?: is| are| does| do| on earth is)? (?:an? |the |my |our |this )?key ?workers?(?: do| for| mean| exactly| then| supposed to do)*|(?:an? )?key ?worker(?:,? what(?:'?s| is) that)?)[ ?.!]*$"
)
POST_MORTEM = re.compile(r"\b(?:post[ -]?mort[ea]m|autopsy)\b")
MUST = re.compile(
    r"\b(?:have to|must|need to|got to|can (?:i|we) (?:say no|refuse|stop)|agree|consent|my choice|our choice|a choice|happen)\b"
)
LEANS = re.compile(
    r"^(?:(?:and|so|but|ok|please)[ ,]+)*(?:do|must|did|can|could|should) (?:i|we) (?:really |just )?(?:have to |need to )?(?:agree|consent|say (?:no|yes)|refuse|sign|allow|let them)(?: (?:to|do|for))?(?: (?:it|that|this|one|them))?[ ?.!]*$"
)
ANGRY = re.compile(
    r"\b(?:will|would|are|is|do|might) (?:they|the \w+|he|she|people)(?: all)? (?:be|get|think|mind|going to be)\b[^.?!]*\b(?:angry|cross|annoyed|upset|mad|difficult|trouble ?maker|a nuisance|mind)\b|\bwill (?:they|he|she) mind\b"
)
_WHO = r"(?:persons?|people|bod(?:y|ies)|someone|somebody|anyone|anybody|investigators?|organi[sz]ation|ones?|eyes)"
_NOT_THEIRS = r"(?:not (?:from|part of|in|with|at|working (?:for|at))|outside(?: of)?|away from|nothing to do with|separate from|independent (?:of|from)|doesn'?t work (?:for|at|in))(?: (?:this|that|the|their|your|same|own))* (?:hospital|trust|team|doctors?|place|nhs)"
OUTSIDE = re.compile(
    rf"\b(?:outside|outsider|independent|impartial|neutral)(?: \w+)? {_WHO}\b|\b{_WHO}\b[^.!]{{0,40}}\b(?:{_NOT_THEIRS}|independent(?! of (?:us|me))|impartial|neutral(?! of (?:us|me))|from (?:the )?outside|outside (?:this|that|the))\b"
)
_DOCTOR = r"(?:(?:another|different|other|outside|independent|second|new|fresh) (?:\w+ )?(?:doctors?|hospitals?|consultants?|specialists?|experts?|surgeons?|opinion)|(?:doctors?|someone|somebody|anyone|anybody) (?:else|from (?:elsewhere|outside|another|a different)))"
NOTES_READ = re.compile(
    rf"\b{_DOCTOR}\b[^.?!]{{0,40}}\b(?:reads?|look(?:s|ed)? (?:at|over|through)|go(?:es)? (?:over|through)|check|see|review)\b[^.?!]{{0,16}}\b(?:notes|records|file|charts?|scans?)\b"
    rf"|\b(?:notes|records|file|charts?|scans?)\b (?:be |get |to be |being )*(?:read|looked at|checked|seen|reviewed|gone through)\b[^.?!]{{0,16}}\b{_DOCTOR}\b"
    rf"|\b(?:notes|records|file|charts?|scans?|mris?|x-?rays?|pictures|images)\b[^?!]{{0,50}}\b{_DOCTOR}\b(?: to| can| could| may| might| will)* (?:be (?:shown|given|sent)|see|look at|look through|read|check) (?:them|it|those|these)\b"
    rf"|\b{_DOCTOR}\b(?: to| can| could| may| might| will)* (?:be (?:shown|given)|see|look at) (?:(?:the|his|her|their|those|these|old|september|[a-z]+'s) )*(?:mris?|x-?rays?|pictures|images)\b"
    rf"|\b(?:get|ask|have|want) {_DOCTOR}(?: to)? (?:read|look at|go through|check)\b[^.?!]{{0,16}}\b(?:notes|records|file|charts?|scans?)\b"
)
_FILES = r"(?:notes|records|file|charts?|scans?|mris?|x-?rays?|images|pictures|pics|results|letters|echos?)"
_SENT = r"(?:send(?:ing)?|sent|pass(?:ed|ing)?|forward(?:ed|ing)?|shar(?:e|ed|ing)|mov(?:e|ed|ing)|transfer(?:red|ring)?|post(?:ed|ing)?|give|giving|gave|given|get(?:ting)?|tak(?:e|ing))"
_THERE = r"(?:(?:another|other|different|second|outside|new) (?:\w+ )?(?:hospital|doctors?|consultant|place|specialist|expert|team)|some(?:where|one|body) else|elsewhere)"
FILES_SENT = re.compile(
    rf"\b{_SENT}\b[^.?!]{{0,24}}\b(?:{_FILES}|it|them)\b[^.?!]{{0,16}}\b(?:to|with) (?:the |an? |any )?{_THERE}\b|\b{_FILES}\b[^.?!]{{0,24}}\b{_SENT}\b[^.?!]{{0,16}}\b{_THERE}\b"
    rf"|\b(?:who|whom|how|where|what|whether|if|about|can|could|will|would|do)\b[^.?!]{{0,30}}\b{_SENT} (?:on )?(?:(?:the|his|her|their|these|those|my \w+'?s|off|over|all) )*{_FILES}\b(?! (?:to|for) (?:me|us|my|our)\b)"
)
OF_FILES = re.compile(rf"\b{_FILES}\b")
NOT_SENT = re.compile(  # whoever has them at home, or complains of what was done with them
    r"\b(?:lost|never|wrong|without (?:asking|telling)|complain\w*|coroner|inquest|solicitor|message|form|why|i (?:sent|gave|took)|(?:they|she|he) (?:sent|gave|shared))\b"
)
NOT_BY_PHONE = re.compile(
    r"\b(?:can ?n[o']?t|cant|could ?n[o']?t|do ?n[o']?t want to|dont want to|not able to|rather not|not up to|hate|without)\b[^.?!]{0,24}\b(?:ring(?:ing)?|phon(?:e|ing)|call(?:s|ing)?|talk(?:ing)?|speak(?:ing)?|telephon(?:e|ing))\b"
)
WHO_DECIDES = re.compile(
    r"\bwho(?:'?s| is| gets| has)?(?: to| it that| the one (?:who|that))? (?:decid\w+(?![^.?!]*\b(?:funeral|burial|cremation|date)\b)|says? (?:yes|no)|agrees? to (?:it|that|this))\b|\b(?:can|could|might|may|will|would|are|is it that) (?:i|we|they|it|the hospital)(?: \w+)?(?: be)? (?:refused?|turned down|turn (?:me|us|it) down|say no)\b"
)
SAYS_WHO = re.compile(
    r"\b(?:want|need|give me|tell me|get|have|know|what(?:'?s| is| was)|who)\b[^.?!]{0,24}\b(?:(?:her|his|their|that|the) (?:nurse'?s? |doctor'?s? |surgeon'?s? )?names?|names? of (?:the|that|who|every)\b[^.?!]{0,24})\b|\bwho was (?:on|working|there|in charge)(?: (?:that|the|on|duty|shift))* ?(?:nights?|shift|day|duty)\b"
)
OF_STAFF = re.compile(
    r"\b(?:nurses?|doctors?|surgeons?|consultants?|registrars?|midwi(?:fe|ves)|staff|shift|duty|nights?)\b"
)
SIGNED = re.compile(
    rf"\b{_EXAMINER}\b[^?!]{{0,40}}\b(?:signed|done|finished|closed|agreed|said|already|passed it)\b|\b(?:signed|closed|agreed)\b[^?!]{{0,24}}\b{_EXAMINER}\b|^(?:(?:and|so|but|ok)[ ,]+)*(?:what|how) about (?:a |the )?{_EXAMINER}[ ?.]*$"
)
OPENED = re.compile(
    r"\b(?:(?:be )?(?:re-?open(?:ed)?|opened (?:again|up|back up)|re-?done|done again|looked at (?:all )?(?:over )?again)|open (?:it|that|this) (?:again|back up))\b"
)
TOLD_BEFORE = re.compile(
    r"\b(?:i|we)(?:'ve| have)? (?:already |just )?(?:told you|said|wrote|told this)\b[^.?!]{0,30}\b(?:died|dead|passed|gone|no longer (?:here|with us)|death)\b|\bthere(?:'s| is|s)(?: no| not any)(?: \w+)? care (?:now|any ?more|to)\b|\b(?:he|she)(?:'s| is|s) not (?:having|getting) (?:any )?care\b|\bthere is no child (?:now|any ?more)\b"
)


def in_grief(text: str, last_text: str | None, nation: str) -> str | None:
    """The phrase that answers it; None for anything else."""
    plain = normalised(text)
    if len(plain.split()) > LONGEST:  # a story, whose question stands at its end
        ending = normalised(" ".join(text.split()[-LONGEST:]))
        return "notes_read_after_death" if NOTES_READ.search(ending) and asks(ending) else None
    if KEY_WORKER.match(plain):
        return "what_key_worker_is"
    if nation in WITH_EXAMINERS and DIFFERENCE.search(plain):
        return "examiner_or_coroner"
    if nation in WITH_EXAMINERS and SAME_DOCTOR.search(plain):
        return "examiner_took_no_part"
    told_of_it = bool(POST_MORTEM.search((last_text or "").lower()))
    if (POST_MORTEM.search(plain) and MUST.search(plain)) or (told_of_it and LEANS.match(plain)):
        return "post_mortem_agree" if told_of_it else "post_mortem_asked"
    if looked_into := _who_looks(plain, nation):
        return looked_into
    if TOLD_BEFORE.search(plain):
        return "death_was_told"
    return "not_angry_with_you" if ANGRY.search(plain) else None


def _who_looks(plain: str, nation: str) -> str | None:
    """Who else can look at what happened, and who says so."""
    examined = nation in WITH_EXAMINERS
    if examined and SIGNED.search(plain):
        return "examiner_signed"
    if SAYS_WHO.search(plain) and OF_STAFF.search(plain):
        return "staff_name_unknown"
    if NOTES_READ.search(plain):
        return "notes_read_after_death"
    if FILES_SENT.search(plain) and OF_FILES.search(plain) and not NOT_SENT.search(plain):
        return "files_sent_after_death"
    if OUTSIDE.search(plain):
        return "outside_person_examiner" if examined else "outside_person"
    if OPENED.search(plain):
        return "opened_again_unknown"
    return "who_decides_after_death" if WHO_DECIDES.search(plain) else None


def asked_in_grief(it: Weighed, text: str) -> Reply | None:
    now = clock.now()
    plain = normalised(text)
    if STILL_HERE.search(plain) and len(plain.split()) <= LONGEST and it.snapshot.last_answer != "should_have_pushed":
        return it.words.answers.reply("should_have_pushed", replace(it.reader, writer="bereaved"), now=now)
    grieving, stillborn = it.reader.writer == "bereaved", it.reader.stillborn
    if (grieving or stillborn) and asks_for_notes(text) and not wishes_to_meet(text):
        return notes_told(it)
    if stillborn and (asks_who_looks(text) or asks_of_a_coroner(text) or bereaved_question(text) == "ask_death_review"):
        return looked_into(it)
    known = in_grief(text, it.snapshot.last_text, it.reader.nation or it.profile.nation) if grieving else None
    if known is None:
        return None
    if stillborn and known in OF_A_CHILD_WHO_LIVED:
        return looked_into(it)
    page = PAGES.get(known, "death_review")
    told = it.words.talk.heard(known, it.reader, now=now)
    if known == "files_sent_after_death":
        told = _ways_to_ask(it, known, plain)
    if told.text == it.snapshot.last_text:
        return None
    if it.snapshot.writer is None:  # the death was told in the same breath
        told = replace(told, text=f"{it.words.wording.phrase('sibling_sorrow', now=now)}\n\n{told.text}")
    return told if known in UNSOURCED else it.words.answers.with_sources_of(page, told, it.reader, now=now)


def _ways_to_ask(it: Weighed, known: str, plain: str) -> Reply:
    """With the message to the team, which is a way to ask; whoever cannot face a call reads no number."""
    lately = (plain, *(normalised(one) for one in it.snapshot.earlier))
    writes = not it.reader.rings or any(NOT_BY_PHONE.search(one) for one in lately)
    text = it.words.wording.phrase("files_sent_after_death_written" if writes else known, now=clock.now())
    return Reply(text, (it.words.offers.leave_message(), it.words.offers.person))


PAGES = {
    "files_sent_after_death": "records",
    "not_angry_with_you": "effect_on_care",
    "notes_read_after_death": "records",
    "opened_again_unknown": "complaint",
    "outside_person": "complaint",
    "who_decides_after_death": "complaint",
}
OF_A_CHILD_WHO_LIVED = (
    "examiner_or_coroner",
    "examiner_signed",
    "examiner_took_no_part",
    "outside_person",
    "outside_person_examiner",
    "what_key_worker_is",
)
UNSOURCED = ("post_mortem_agree", "post_mortem_asked", "death_was_told")

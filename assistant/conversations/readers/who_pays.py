"""Who pays for the second opinion itself, and whether it costs the family anything: "no. PAYS. NHS or me". What a
doctor is paid, the way there, and care that is private or abroad have answers of their own.
"""

import re

from assistant.conversations.readers.dismissed import without_dismissed
from assistant.conversations.readers.money_slang import asks_cost_in_slang
from assistant.details.nation import names_other_nation
from assistant.details.question import asks
from assistant.signs import normalised

LONGEST = 45  # words; a longer message says more
PAGE = "free_on_nhs"
OF_AN_OPINION = (  # pages that "that" may mean here
    "change_team", "check_doctor", "choose_doctor", "compare_hospitals", "doctor_earns", "experts_met", "free_on_nhs",
    "gp_or_consultant", "how_to_request", "independence", "legal_right", "nation_difference", "reasons_to_seek",
    "refused", "route_other_nhs", "route_same_hospital", "route_same_team", "routes_compared", "waiting_time",
    "what_happens", "what_is_second_opinion", "who_can_request", "who_gives_opinion",
)  # fmt: skip
_WILL = r"(?:(?:'s|'ll|s|is|it|that|will|would|does|has|have|going|gonna|to|then|actually|even|exactly|normally|usually|should|must|gets?) ?)*"
WHO_PAYS = re.compile(rf"\bwho ?{_WILL}(?:pays?|paying|foots?|funds?|covers? the cost|picks? up the (?:bill|tab))\b")
US_OR_THEM = re.compile(
    r"\b(?:the )?nhs or (?:is it |do |will |must )?(?:me|us|i|we|my|our|out of (?:my|our))\b|\b(?:me|us|i|we|my pocket|our pocket) or (?:is it |do |does )?(?:the )?nhs\b"
)
_ANYTHING = r"(?:(?:me|us)(?! (?:our|the|his|her|a place|time|days?|weeks?)\b)|anything|something|money|a (?:penny|thing|lot|bomb|fortune)|owt|any money|the family|extra)"
COSTS_US = re.compile(
    rf"\b(?:does|do|will|would|did|is|if|whether) (?:(?:it|that|this|one|they|going there|asking|a second opinion|an opinion|another doctor|the hospital|gosh|all|even|then|just|gonna|going to|be) )*(?:costs?|costing|charge|charged) {_ANYTHING}\b"
    r"|\b(?:do|will|would|must|am|are|should|if|whether) (?:i|we)(?: (?:then|even|actually|going|gonna|have|need|got|be|to|the one|the ones|who|still))* (?:pay|paying|charged|pays)\b(?! (?:attention|a visit|back))"
    r"|\b(?:i|we) (?:not |no )?(?:have to |must |need to |need )?pay(?: (?:something|money|anything|for (?:it|that|this|one|second opinion|other doctor)))*(?: or (?:not|no|free|nhs))+\b"
)
PAYS_ALONE = re.compile(r"^(?:(?:no|i said|i mean|not that|the)[ ,.]+)*(?:pays|paying|who pays)[ .!?]*$")
PARTS = re.compile(
    r"(?<=[.!?;])\s+|,?\s+and\s+(?=(?:how|what|when|where|can|could|is)\b)|,\s+(?=(?:how|what|when|where)\b)"
)
MADE_SURE = re.compile(  # "he can see someone else then?": what was just told, said back
    r"(?:so |ok |right )*(?:he|she|we|i|they|you) (?:can|could|are allowed to|'?re allowed to) (?:see|ask|get|have|go to|try)\b[\w' ]{0,40}[?.!]*"
)
NAMES_ONE = re.compile(
    r"\b(?:second opinions?|2nd opinions?|an opinion|another (?:doctor|hospital|opinion|specialist|consultant)|other (?:doctor|hospital)|gosh|great ormond\w*|goes? to|nhs or|or (?:the )?nhs|nhs)\b"
)
OF_OTHER_MONEY = re.compile(
    r"\b(?:private\w*|abroad|overseas|turkey|germany|spain|america|usa|india|poland|flights?|travel\w*|trains?|petrol|fares?|taxis?|bus|parking|hotels?|food|stay\w*|interpreter\w*|translat\w*|solicitors?|lawyers?|legal|court|advocate|funeral|burial|school|nursery|wheelchair|equipment|medicines?|tablets?|prescriptions?|drugs?|trial|benefits?|dla|wages|off work|compensation|complain\w*|insurance|visa|passport|overstay\w*|asylum|refugee|copies|copy|disc|records|notes|letter|blood test|scan|not from here|citizen)\b"
    r"|\bpa(?:y|ys|id|ying) (?:(?:the|that|this|your|our|his|her|any|these|those|second|other) )*(?:doctors?|dr|surgeons?|consultants?|nurses?|him|her|them|you|staff|pals|advocates?|specialists?|people|expert|wages)\b"
)


def asks_who_pays(text: str, last_answer: str | None) -> bool:
    """Of the opinion that was just told of, or is named; and nothing else is asked beside it."""
    plain = normalised(without_dismissed(text))
    if len(plain.split()) > LONGEST or OF_OTHER_MONEY.search(plain):
        return False
    of_opinion = last_answer in OF_AN_OPINION or NAMES_ONE.search(plain)
    if not (of_opinion or (last_answer is None and asks_cost_in_slang(plain))):
        return False
    parts = [one for one in PARTS.split(plain) if not MADE_SURE.fullmatch(one)]
    return any(_of_pay(one) for one in parts) and not any(asks(one) and not _of_pay(one) for one in parts)


def _of_pay(part: str) -> bool:
    found = (US_OR_THEM.search(part), WHO_PAYS.search(part), COSTS_US.search(part), PAYS_ALONE.match(part))
    return any(found) or asks_cost_in_slang(part)


def across_nations(text: str, own: str) -> bool:
    """Where a place in another nation than our `own` is named, nobody here knows which of them pays."""
    return names_other_nation(text, own)

"""What comes next, asked in so many words: "where do we go from here". What a no leaves open where one was told of, and
what happens with a request otherwise.
"""

import re

from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.readers.dismissed import without_dismissed
from assistant.conversations.readers.polite import LEAD
from assistant.conversations.told_engine import ToEngine
from assistant.signs import normalised

_WITH = r"(?: (?:then|now|please|for (?:us|me|him|her)|with (?:the |this |that |our )?(?:hospital|trust|team|doctors?|consultant|them|ward|request|second opinion)|at the hospital))*"
ASKED = re.compile(
    rf"^{LEAD}(?:what(?:'?s| is| are| would| will|'?d)?(?: be)? (?:the|our|my|your) (?:very )?next (?:steps?|moves?|stages?)(?: be)?|where (?:do|would|should|can) (?:we|i) go from here|what (?:do|should) (?:we|i) do next){_WITH}$"
)
OF_ITS_OWN = frozenset(  # answers with next steps of another kind: the engine reads what leans on them
    """
    abroad appointments being_reported bereaved_support best_interests clinical_trial complaint court death_review delete_my_data emotional_support
    end_of_life funding_refused inquest interpreter marthas_rule medical_advice medicine_alone nothing_more opinions_differ pregnancy_scan raising_money
    records referral_stuck route_abroad say_no should_have_pushed social_services something_went_wrong stillborn three_things travel what_happens
    """.split()
)
NO_TOLD = re.compile(
    r"\b(?:refus\w+|declin\w+|turned (?:\w+ )?down|knocked (?:\w+ )?back|(?:said|says|told (?:us|me)|saying) no)\b"
)


def next_step(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form or snapshot.last_answer is None or it.reader.writer == "bereaved":
        return None
    rest = without_dismissed(snapshot.text)
    leans = rest == snapshot.text  # where something is set aside, it may be what was told last
    if not asks_what_is_next(rest) or (leans and snapshot.last_answer in OF_ITS_OWN):
        return None
    told_no = snapshot.last_answer == "refused" or any(NO_TOLD.search(one.lower()) for one in snapshot.earlier)
    intent = "ask_refused" if told_no else "ask_what_happens"
    return it.plan(engine=ToEngine(intent=intent), after=it.lines)


def asks_what_is_next(text: str) -> bool:
    plain = normalised(text).strip(" .!?")
    return bool(ASKED.match(plain))

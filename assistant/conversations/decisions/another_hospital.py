"""The child is in another hospital: it is said at once that the form reaches only this one, and their words are theirs
to take along. An order to stop is heard wherever it stands in what is said at a step.
"""

from assistant import clock
from assistant.answers.reply import Offer, Reply
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import HANDOFF_FORM
from assistant.conversations.readers.leaving import stops_unsent
from assistant.conversations.readers.other_hospital import (
    asks_if_it_reaches,
    is_wrong_place,
    other_hospital,
    stops_in_a_clause,
    wants_words_along,
)
from assistant.conversations.snapshot import Snapshot
from assistant.conversations.told_engine import ToEngine
from assistant.details.nation import names_another_hospital, names_other_nation
from assistant.handoffs.fields import OWN_WORDS, UNSURE_OF_SITE, family_copy
from assistant.handoffs.readers.dates import only_date

ALONG = {"words_along": True}  # beside the intent to stop
GOES_ON = Offer("choice_here_too", {"intent": "inform", "details": {"asks_again": True}})
TAKES_WORDS = Offer("choice_take_words", {"intent": "stop", "details": ALONG})  # each titled by its phrase
STOP = ToEngine(intent="stop")


def another_hospital(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    if snapshot.choice is not None:
        pressed = (snapshot.choice.get("details") or {}).get("words_along")
        return it.plan(before=(_words_along(it),), engine=STOP, after=it.lines) if pressed else None
    if snapshot.form != HANDOFF_FORM or snapshot.field in OWN_WORDS or snapshot.says_a_title:
        return None
    return _stops(it) or _is_elsewhere(it)


def _stops(it: Weighed) -> Plan | None:
    snapshot, phrase = it.snapshot, it.words.wording.phrase
    wrong = is_wrong_place(snapshot.text)
    if not (wrong or _orders_to_stop(snapshot)) or (snapshot.field == "check" and snapshot.correction):
        return None
    elsewhere = wrong or _was_elsewhere(it)
    if not elsewhere and stops_unsent(snapshot.text):
        return None  # nothing of a hospital: stops_unsent.py has what is said with it
    along = elsewhere or wants_words_along(snapshot.text)
    told = [phrase(one, now=clock.now()) for one in ("form_only_here", "form_other_numbers") if elsewhere]
    before = (Reply("\n\n".join(told)),) if told else ()
    return it.plan(before=(*before, *((_words_along(it),) if along else ())), engine=STOP, after=it.lines)


def _orders_to_stop(snapshot: Snapshot) -> bool:
    """Where it is asked whether anything may be kept, it is the no."""
    return snapshot.field != "consent" and stops_in_a_clause(snapshot.text, snapshot.field)


def _is_elsewhere(it: Weighed) -> Plan | None:
    snapshot, words = it.snapshot, it.words.wording
    asks = asks_if_it_reaches(snapshot.text, it.profile)
    if not asks and (_is_settled(snapshot) or not other_hospital(snapshot.text, it.profile, snapshot.field)):
        return None
    told = [words.phrase(one, now=clock.now()) for one in ("form_only_here", "form_other_hospital")]
    offers = tuple(Offer(words.choice(one.title), one.payload) for one in (TAKES_WORDS, GOES_ON))
    fills = snapshot.field == "child_identifier" and only_date(snapshot.text)
    engine = ToEngine(intent="inform") if fills else None
    return it.plan(before=(Reply("\n\n".join(told), offers),), engine=engine, after=it.lines)


def _is_settled(snapshot: Snapshot) -> bool:
    """They have named a site of ours, or are past it: another hospital's name is of something else."""
    return snapshot.lines.get("site", UNSURE_OF_SITE) != UNSURE_OF_SITE or snapshot.field == "check"


def _was_elsewhere(it: Weighed) -> bool:
    """In this message or just before it."""
    said = (it.snapshot.text, *it.snapshot.earlier)
    return any(names_another_hospital(one) or names_other_nation(one, it.profile.nation) for one in said)


def _words_along(it: Weighed) -> Reply:
    phrase = it.words.wording.phrase
    copy = family_copy(it.snapshot.lines)
    told = [phrase("form_words_along", now=clock.now()), *copy] if copy else []
    return Reply("\n\n".join([*told, phrase("form_words_save", now=clock.now())]))

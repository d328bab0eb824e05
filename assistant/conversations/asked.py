"""What the assistant asked last, as the danger screen needs to know it: do these words fit the step, the question or a
button?
"""

import re

from assistant.conversations.forms import HANDOFF_FORM, QUESTIONS, THINKING
from assistant.conversations.readers.field_answer import plainly_answers
from assistant.conversations.readers.yes_or_no import yes_or_no
from assistant.conversations.snapshot import Snapshot
from assistant.handoffs.fields import BY_NAME
from assistant.handoffs.readers.belongs import belongs
from assistant.handoffs.readers.death import BEREAVED
from assistant.handoffs.readers.living_child import LOST_ANOTHER
from assistant.hospital.profile import Profile
from assistant.safety.asked import Asked, fitting
from assistant.signs import normalised
from assistant.take_along.stopping import stops

AGE = re.compile(
    r"^(?:(?:s?he|they)(?:'?s| is| are)? |aged? )?(?:nearly |almost |just (?:turned )?)?\d{1,2}(?: ?(?:and a half|years?|yrs?|yo|months?|mo|weeks?|wks?)(?: old)?)?[ .!]*$"
)
WAY = re.compile(r"\b(?:ring|rings?|phone|call|mobile|text|sms|e-?mail|letter|post|ward|whatsapp)\b")
STOP = re.compile(r"\b(?<!make it )(?<!make this )(?:stop|quit)\b", re.IGNORECASE)
SHORT = 7  # words: a longer answer says more than was asked
WAYS = 6  # and of one that names a way to be reached: "dont call he gets angry when he hears" says more
MOST = 10  # and of one that puts a line right: "sorry her surname is Fell not Bell"
DIED = "a child died"  # as the rules read it
LEANING = 3  # and of one that leans on a choice: "no" may begin anything


def asked_of(snapshot: Snapshot, profile: Profile) -> Asked:
    return fitting(snapshot.text, _fits(snapshot, profile), step=snapshot.form is not None)


def heard_before(snapshot: Snapshot, *, apart: bool) -> tuple[str, ...]:
    """What the danger screen may look at beside the words: the last few messages, unless they stand `apart`, and that a
    child died, however long ago it was told.
    """
    grief = (DIED,) if snapshot.writer in (BEREAVED, LOST_ANOTHER) else ()
    return (*(() if apart else snapshot.earlier), *grief)


def _fits(snapshot: Snapshot, profile: Profile) -> bool:
    if snapshot.says_a_title:
        return True
    if snapshot.form == HANDOFF_FORM and snapshot.correction and snapshot.correction.replaces:
        return len(snapshot.text.split()) <= MOST  # it puts right what stands in a line
    if snapshot.form == HANDOFF_FORM and snapshot.field:
        return _fits_step(snapshot.field, snapshot.text, profile)
    if _of_what_is_made(snapshot):
        return True
    leans = snapshot.follow_up is not None and len(snapshot.text.split()) <= LEANING
    return not snapshot.form and (leans or snapshot.details.only_names_nation)


def _of_what_is_made(snapshot: Snapshot) -> bool:
    """ "Where is my plan", and at a step of it "no, I want to stop". "I've had enough" is read like any other words."""
    if len(snapshot.text.split()) > MOST:
        return False
    at_step = snapshot.form in (QUESTIONS, THINKING)
    return snapshot.mine is not None or (at_step and bool(STOP.search(snapshot.text)) and stops(snapshot.text))


def _fits_step(field: str, text: str, profile: Profile) -> bool:
    if len(text.split()) > SHORT or BY_NAME[field].own_words:
        return False
    if (other := belongs(text, profile, field)) and other[0] == "child_name":
        return True  # a name, typed a step late
    plain = normalised(text)
    if field in ("consent", "check"):
        return yes_or_no(text) is not None
    if field == "child_identifier" and AGE.match(plain):
        return True
    if field in ("contact_method", "best_time") and WAY.search(plain) and len(text.split()) <= WAYS:
        return True
    return plainly_answers(field, text, profile)

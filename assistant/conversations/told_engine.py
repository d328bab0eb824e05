"""What the engine is told of a message: an intent that is known already, or its words, masked, and what stood before
them. Decided without I/O.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from assistant.answers.said_before import SENT, STEP
from assistant.conversations.forms import HANDOFF_FORM, QUESTIONS, THINKING
from assistant.conversations.readers.assent import approves, assents, without_mutters
from assistant.conversations.readers.deleting import deletes_a_part, deletes_all
from assistant.conversations.readers.dismissed import apart_from_before, without_dismissed
from assistant.conversations.readers.field_answer import plainly_answers
from assistant.conversations.readers.leaving import asks_whether_it_goes, leaves, puts_off_sending, wants_nothing_sent
from assistant.conversations.readers.no_keeping import refuses_keeping
from assistant.conversations.readers.polite import without_tail
from assistant.conversations.readers.taken_up import carries_on, goes_on
from assistant.conversations.readers.thanks_alone import thanks_alone
from assistant.conversations.readers.yes_or_no import agrees, only_thanks, yes_or_no
from assistant.conversations.snapshot import Snapshot
from assistant.details.phone import has_phone
from assistant.details.said_not import denied
from assistant.handoffs.beside.asides import Aside, aside, points_back
from assistant.handoffs.beside.asks_for_ideas import asks_for_ideas
from assistant.handoffs.beside.joke import names_nobody
from assistant.handoffs.beside.uses_list import refuses_list, uses_list
from assistant.handoffs.corrections.correction import Correction
from assistant.handoffs.corrections.order_to_us import orders_words
from assistant.handoffs.corrections.parts_by_place import orders_a_part
from assistant.handoffs.corrections.second_sentence import answer_and_rest
from assistant.handoffs.corrections.who_is_who import who_is_who
from assistant.handoffs.fields import BY_NAME, DECIDED, OWN_WORDS
from assistant.handoffs.form.read_line import can_stand, skips
from assistant.handoffs.form.several_lines import TAKE_MORE, several_lines
from assistant.handoffs.form.told_apart import speaks_of_language
from assistant.handoffs.readers.belongs import MAIL
from assistant.handoffs.readers.needs import names_need
from assistant.handoffs.readers.no_preference import no_preference
from assistant.handoffs.readers.one_date import DAYS
from assistant.handoffs.readers.way_to_reach import way_wished
from assistant.handoffs.words.second_thoughts import last_address
from assistant.handoffs.words.sentences import sentences
from assistant.hospital.profile import Profile
from assistant.masking.mask import mask, place_words
from assistant.masking.names import mask_names
from assistant.masking.recognisers.people import announced
from assistant.take_along.beside_the_step import goodbye, thanks
from assistant.take_along.list_shown import ASKED

LIST_ANSWER = "prepare_questions"
CONSENT = "handoff_consent"  # the answer that the first step of the handoff stands under
NO_CHOICES = ("child_name", "contact_value", "message")  # what was offered last is of the step before
SEND_NOT = re.compile(r"\b(?:do not|don['\u2019]?t|dont) send\b", re.IGNORECASE)
SEND_IT_NOT = re.compile(r",[^,]*\b(?:do not|don['\u2019]?t|dont|never) send (?:it|that|them|one)\b", re.IGNORECASE)
ABOUT = {  # asides that only mean something at these steps
    Aside.HELP: ("message", "questions"),
    Aside.NO_PHONE: ("contact_method", "contact_value"),
}
# Behind spaces, invisible characters and look-alike slashes too. The engine's channel strips the same, as a second
# lock.
COMMAND = re.compile(r"^[\s\u200b-\u200f\u2060\ufeff\u00ad]*[/\u2044\u2215\uff0f\u29f8]")


FEW, MANY = 6, 40  # words: of a first sentence that answers by itself, and of an answer with more beside it


@dataclass(frozen=True)
class ToEngine:
    """What the engine is told: masked words, or an intent that is known already with its details. `after` is what was
    told or asked before the words.
    """

    text: str | None = None
    intent: str | None = None
    after: str | None = None
    details: dict[str, Any] = field(default_factory=dict)


ASKED_AGAIN = ToEngine(intent="inform", details={"asks_again": True})  # the step that is open, and no line of it


def told_engine(snapshot: Snapshot, profile: Profile) -> ToEngine:
    """An answer to the step asked and a correction are recognised here, so that identity never leaves; the rest goes
    masked.
    """
    in_form = snapshot.form == HANDOFF_FORM
    if snapshot.form in (QUESTIONS, THINKING) and (parts := _thanks_or_goodbye(snapshot.text)):
        return ToEngine(intent=parts)
    if in_form and snapshot.field not in DECIDED and not snapshot.choice and _carries_on(snapshot):
        return ASKED_AGAIN
    if in_form and snapshot.field not in OWN_WORDS and aside_at_step(snapshot) is Aside.TOLD:
        return ToEngine(intent="inform", details={"told": True})
    if in_form and snapshot.field and (known := _known_at_step(snapshot, snapshot.field, profile)):
        return ToEngine(intent=known)
    if COMMAND.match(snapshot.text) or not any(char.isalnum() for char in snapshot.text):
        # Typed text is never a command; and emoji alone Rasa would greet with confidence.
        return ToEngine(intent="nlu_fallback")
    fills_a_line = snapshot.form and snapshot.field not in DECIDED
    said = snapshot.text if fills_a_line else without_dismissed(snapshot.text)
    said = said if snapshot.form else without_tail(said)
    text = mask(said, _names(snapshot), place_words(profile))
    text = mask_names(text, snapshot.names) if in_form else text
    apart = snapshot.form is None and (apart_from_before(snapshot.text) is not None or denied(snapshot.text))
    return ToEngine(text=text, after=None if apart else _said_before(snapshot))


def _carries_on(snapshot: Snapshot) -> bool:
    """Near a danger card one clause is enough: what stands beside it is of the danger."""
    return carries_on(snapshot.text) or (bool(snapshot.near_notice) and goes_on(snapshot.text))


def _said_before(snapshot: Snapshot) -> str | None:
    """By its name in `assistant/answers/said_before.py`; None where nothing was, or the list is made. The first
    questions of the list stand under what was told of it, or of something else since.
    """
    if snapshot.form == HANDOFF_FORM and snapshot.field:
        return f"{STEP}{snapshot.field}"
    if snapshot.form == QUESTIONS and snapshot.field in ASKED:
        return LIST_ANSWER if snapshot.last_answer in (None, CONSENT, "thank") else snapshot.last_answer
    if snapshot.form:
        return None
    if snapshot.sent and snapshot.last_answer in (None, CONSENT):
        return SENT
    return None if snapshot.last_answer == CONSENT else snapshot.last_answer


def _thanks_or_goodbye(text: str) -> str | None:
    if goodbye(text):
        return "goodbye"
    return "thank" if thanks(text) else None


def _known_at_step(snapshot: Snapshot, step: str, profile: Profile) -> str | None:
    """The intent of words that plainly answer the step or correct a line; None when the engine has to read them."""
    if step == "check" and (ordered := _ordered_at_the_page(snapshot)):
        return ordered
    if step == "questions" and _of_the_list(snapshot.text):
        return "inform"
    answer = _decides(snapshot.text, step) if step in DECIDED else None
    if step == "check" and answer != "affirm" and SEND_NOT.search(snapshot.text):
        return "stop"
    if answer:
        return answer if answer == "deny" or step != "check" or _sees_the_page(snapshot) else "nlu_fallback"
    if asks_whether_it_goes(snapshot.text):
        return "request_handoff"  # it goes when it was checked and sent
    if leaves(snapshot.text, step) or (
        step not in OWN_WORDS and wants_nothing_sent(snapshot.text) and not _of_a_way(step, snapshot.text)
    ):
        return "stop"
    kind = aside_at_step(snapshot)
    if kind in (None, Aside.SMALL_TALK) and _thanks_at(snapshot, step):
        return "thank"
    if step == "questions" and asks_for_ideas(snapshot.text):
        return "prepare_questions"
    if kind:
        return "inform" if skips(step, kind) or _no_number(step, kind) else "nlu_fallback"
    return _of_a_line(snapshot, step, profile)


def _of_a_way(step: str, text: str) -> bool:
    """ "Letter, but don't send it": said of the letter, where how to reach them is asked. Nothing goes unchecked."""
    return step == "contact_method" and bool(SEND_IT_NOT.search(text)) and way_wished(text) is not None


def _no_number(step: str | None, kind: Aside | None) -> bool:
    """ "Leave it out": who is written to needs none, and is not asked again."""
    return step == "contact_value" and kind is Aside.NO_ANSWER


def _ordered_at_the_page(snapshot: Snapshot) -> str | None:
    """ "No questions" is no no to the page, and "stop, not yet" no wish to change it."""
    if not snapshot.choice and (
        _of_the_list(snapshot.text)
        or _orders(snapshot.correction)
        or orders_a_part(snapshot.text)
        or orders_words(snapshot.text, snapshot.lines)
    ):
        return "correct_handoff"
    if deletes_all(snapshot.text):
        return "delete_my_data"  # asked about first
    if not snapshot.choice and deletes_a_part(snapshot.text):
        return "correct_handoff"
    return "stop" if puts_off_sending(snapshot.text) else None


def _of_the_list(text: str) -> bool:
    return uses_list(text) is not None or refuses_list(text)


def _orders(correction: Correction | None) -> bool:
    return correction is not None and correction.ordered


def _thanks_at(snapshot: Snapshot, step: str) -> bool:
    """In a family's own words longer thanks are for the team."""
    return thanks_alone(snapshot.text) and (step not in OWN_WORDS or aside(snapshot.text) is Aside.SMALL_TALK)


def _of_a_line(snapshot: Snapshot, step: str, profile: Profile) -> str | None:
    """The same, of words that fill the step's line, or put another right."""
    correction = snapshot.correction
    if step in OWN_WORDS and not (correction and _is_of_another_line(correction)):
        correction = None
    if correction and step != "relationship" and who_is_who(snapshot.text, snapshot.lines):
        return "correct_handoff"
    answers = plainly_answers(step, snapshot.text, profile) or _answers_in_many_words(step, snapshot.text, profile)
    several = several_lines(step, snapshot.text, profile, snapshot.lines)
    if several or answer_and_rest(step, snapshot.text, snapshot.lines, profile)[1]:
        return "inform"  # what is said behind the answer is read with it
    if correction and correction.field == step and (correction.value or (answers and step not in snapshot.lines)):
        return "inform"  # "sorry, it's ward 7", said at the step itself
    if correction:
        return "correct_handoff"
    return "inform" if answers else None


def _answers_in_many_words(step: str, text: str, profile: Profile) -> bool:
    """Or keeps to themselves who they are: the step asks once more, and nothing is stopped."""
    said = (step == "needs" and (names_need(text) or speaks_of_language(text))) or (
        step == "best_time" and no_preference(text)
    )
    put_right = step == "contact_method" and last_address(text) != text and can_stand(step, text, profile)
    return said or put_right or names_nobody(step, text) or _holds_an_answer(step, text, profile)


def _holds_an_answer(step: str, text: str, profile: Profile) -> bool:
    """In its first words ("northgate. the diabetes clinic"), or with a date or an address that nobody asks with."""
    first, *more = sentences(text)[:2] or [""]
    if step not in TAKE_MORE or plainly_answers(step, text, profile):
        return False
    begins = bool(more) and len(first.split()) <= FEW and "?" not in text and plainly_answers(step, first, profile)
    shown = DAYS.search(text) or MAIL.search(text) or has_phone(text)
    return begins or (bool(shown) and len(text.split()) <= MANY and can_stand(step, text, profile))


def _decides(text: str, step: str) -> str | None:
    """Being asked is agreed to with a reason too; sending only in words that say nothing else."""
    if step == "consent" and refuses_keeping(text):
        return "deny"
    if answer := yes_or_no(without_mutters(text) if step == "consent" else text):
        return answer
    if step == "consent":
        return "affirm" if agrees(text) or _agrees_and_tells(text) or assents(text) else None
    return "affirm" if approves(text) else None


def _sees_the_page(snapshot: Snapshot) -> bool:
    """Only the page that was shown last can be approved in words: its own "Send it" stands under it."""
    return any((offer.payload.get("details") or {}).get("approval") for offer in snapshot.offers)


def _agrees_and_tells(text: str) -> bool:
    """ "Yes. I'm his dad, he is called ...": the first sentence agrees."""
    first, *rest = re.split(r"(?<=[.!])\s+", text.strip())
    return bool(rest) and yes_or_no(first) == "affirm" and "?" not in text


def _is_of_another_line(correction: Correction) -> bool:
    """In a family's own words much looks like a correction; a number, an address, a date is one, and so are words that
    put right what stands in a line, or order the change of one by its name.
    """
    return (
        correction.replaces
        or correction.ordered
        or (correction.field in ("contact_value", "child_identifier") and correction.value is not None)
    )


def aside_at_step(snapshot: Snapshot) -> Aside | None:
    """At a step that wants words: yes and no steps are read as such, and thanks are no yes to them."""
    at_step = snapshot.form == HANDOFF_FORM and snapshot.field in BY_NAME
    if not at_step or snapshot.choice or (snapshot.says_a_title and snapshot.field not in NO_CHOICES):
        return None
    if snapshot.field in DECIDED:
        return Aside.SMALL_TALK if only_thanks(snapshot.text) else None
    if snapshot.field in OWN_WORDS and points_back(snapshot.text):
        return Aside.TOLD
    kind = aside(snapshot.text)
    return kind if kind is None or snapshot.field in ABOUT.get(kind, BY_NAME) else None


def _names(snapshot: Snapshot) -> tuple[str, ...]:
    """Those given for the handoff, and those that the messages before this one announced."""
    return (*snapshot.names, *(name for text in snapshot.earlier for name in announced(text)))

"""What a family told earlier in this chat: the copy of what it passed on, and its own words from before the form."""

import re
from collections.abc import Callable, Mapping
from datetime import timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from assistant.conversations.readers.after_danger import SOMEONE_NOW
from assistant.conversations.readers.writing_to_team import words_for_team
from assistant.details.question import asks
from assistant.handoffs import additions
from assistant.handoffs.beside.asides import aside
from assistant.handoffs.beside.form_questions import asks_of_form
from assistant.handoffs.beside.story import TOLD, is_for_them, is_told, wishes_for_care
from assistant.handoffs.corrections.named_edit import orders_a_change
from assistant.handoffs.corrections.not_meant import was_not_meant
from assistant.handoffs.corrections.order_to_us import orders_us
from assistant.handoffs.lines import only_added, standing
from assistant.handoffs.readers.one_date import DAYS, OF_BIRTH
from assistant.records import conversations, handoffs
from assistant.records.models import Draft
from assistant.safety.verdict import Verdict
from assistant.signs import normalised

LOOKED_AT, OFFERED, CARDED = 40, 2, 3  # messages
OPENS_IT = timedelta(minutes=1)  # before the draft, which the same turn begins
SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
NO_CARDS = ("fault", "threat")  # one for hard words may come for a calm letter, and what it asked for is not lost
LEAST_OF_PART = 4  # words of a sentence that stands for itself
ALARMS = re.compile(  # for whoever can come now
    r"\b(?:help|hurry|quick(?:ly)?|come now|emergency|ambulance|999|what (?:do|should|can|shall) (?:i|we) do|nobody(?:'s| is)? coming)\b"
)
OPENS_FORM = re.compile(  # the order that opened it is no word for the team
    r"^(?:(?:hi|hello|ok|please|and|so)[ ,]+)*(?:(?:i(?:'?d| would) like|i want|i need|can i|could i|may i|let me)(?: to)? )?(?:please )?(?:pass|send|write|leave)(?: on)? a (?:short )?message(?: on)? (?:to|for) (?:the|my|our|his|her|their) (?:\w+'?s? )?team(?: please| now)?[ .?!]*$",
    re.IGNORECASE,
)
IDENTITY = ("child_identifier", "contact_value")
USE_ALL = re.compile(  # "all what I wrote you can use"
    r"\b(?:use|take|put in|copy|keep) (?:all|everything|anything|what|the words|it all)\b(?: of)?(?: it)?(?: what| that)?(?: (?:i|we)(?:'?ve| have)? (?:already |just )?(?:wrote|written|told|said|typed|put|gave|given))"
    r"|\b(?:all|everything|anything|what)(?: of)?(?: what| that| it)? (?:i|we)(?:'?ve| have)? (?:already |just )?(?:wrote|written|told|said|typed|gave|given)(?: (?:to )?(?:you|here|before|above|already))*,? (?:(?:you|they) (?:can|may|could|should)(?: all)? (?:use|take|have|keep|pass|send)|can be used)\b",
    re.IGNORECASE,
)
LEAST = 8  # words of a message that may be a start for what the team is told
ASKS_FOR = re.compile(  # what the team is to do
    r"\b(?:(?:i|we)(?:'?d| would)? (?:just |really |only )?(?:want|like|need|wish)|tell them|ask them|let them know|(?:can|could|will) (?:they|someone|somebody|another|a different|you (?:ask|tell|get))|second opinion|another (?:doctor|docter|consultant|opinion)|somebody else|someone else)\b",
    re.IGNORECASE,
)
TELLS_THEM = re.compile(  # "just tell them I want one consultant to sit down with us"
    r"\b(?:tell|ask|let) (?:them|the (?:team|ward|doctors?|consultants?|hospital)|him|her)\b[^?]{0,20}\b(?:(?:i|we)(?:'?d| would)? (?:just |really |only )?(?:want|like|need|wish)|to|if (?:they|someone|somebody))\b",
    re.IGNORECASE,
)


def sent_copy(session: Session, conversation_id: UUID) -> list[str]:
    """The newest handoff of this conversation as the family and the team read it, line by line, with what it added."""
    newest = next(iter(handoffs.of_conversation(session, conversation_id)), None)
    if newest is None:
        return []
    added = additions.sent(session, newest)
    lines = [f"{line.label}:\n{line.words}" for line in standing(newest, added)]
    return lines + [one.words for one in only_added(added)]


def kept_for_step(session: Session, conversation_id: UUID, step: str, screen: Callable[[str], Verdict]) -> list[str]:
    """The newest that a danger card came for and that was written for the team, at this step of the form or once it was
    left: an alarm alone was for the card.
    """
    turns = conversations.turns_of_last_cards(session, conversation_id, most=CARDED, none=NO_CARDS)
    said = (conversations.family_message(session, turn_id) for turn_id in turns)
    at_step = (one.text for one in said if conversations.step_before(session, one) in (step, None))
    return [text for text in at_step if is_for_team(text, screen)][:1]


def is_for_team(text: str, screen: Callable[[str], Verdict]) -> bool:
    """Of words that a danger card came for: beside the alarm they ask the team for something, or tell what happened."""
    if wishes_for_care(text) and not SOMEONE_NOW.search(normalised(text)):
        return True
    parts = [one for one in SENTENCE.split(text) if len(one.split()) >= LEAST_OF_PART]
    calm = [one for one in parts if not ALARMS.search(normalised(one)) and screen(one).level != "card"]
    told = sum(len(one.split()) for one in calm) >= LEAST and any(TOLD.search(one) for one in calm)
    return told or any(ASKS_FOR.search(one) or asks(one) for one in calm)


def added_before_card(session: Session, conversation_id: UUID) -> list[str]:
    """What was to be added when a danger card came; a short one ("should i ring 999") only where there is no other."""
    turns = conversations.turns_that_kept_an_addition(session, conversation_id, most=CARDED)
    said = [conversations.family_message(session, turn_id).text for turn_id in turns]
    long = [one for one in said if len(one.split()) >= LEAST]
    return (long or said)[:1]


def told_before(session: Session, conversation_id: UUID, lines: Mapping[str, str]) -> list[str]:
    """The longest of what was said and stands in no line yet, oldest first. What was said of the form is no start."""
    last = conversations.last_message(session, conversation_id)
    found = conversations.told_the_assistant(session, conversation_id, seq=last.seq if last else 0, most=LOOKED_AT)
    carded = _carded(session, conversation_id)
    told = [one for one in found if one.turn_id not in carded and _may_start(one.text, lines)]
    asked = [one for one in told if ASKS_FOR.search(one.text)]
    longest = sorted(asked or told, key=lambda one: -len(one.text))[:OFFERED]
    return [one.text for one in sorted(longest, key=lambda one: one.seq)]


def told_in_form(session: Session, draft: Draft, lines: Mapping[str, str]) -> list[str]:
    """The newest that was told at another step of this form and stands in no line, where it is for the message."""
    last = conversations.last_message(session, draft.conversation_id)
    found = conversations.told_the_assistant(
        session, draft.conversation_id, seq=last.seq if last else 0, most=LOOKED_AT
    )
    carded = _carded(session, draft.conversation_id)
    # a danger that is over is no start for a message, unless they said that it is one
    found = [one for one in found if one.turn_id not in carded or is_for_them(one.text)]
    told = [one.text for one in found if one.created_at >= draft.created_at and one.text not in set(lines.values())]
    since = [beside for text in told if _is_for_message(beside := _beside_lines(text, lines))]
    opened = (one.text for one in found if one.created_at >= draft.created_at - OPENS_IT)
    ordered = [words for text in opened if (words := words_for_team(text))]  # said with the order that opened the form
    wished = (one.text for one in found if TELLS_THEM.search(one.text) and _may_start(one.text, lines))
    if start := (since or ordered or list(wished))[:1]:
        return start
    lately = [one.text for one in found if one.created_at >= draft.created_at - OPENS_IT]
    return told_before(session, draft.conversation_id, lines) if any(map(USE_ALL.search, lately)) else []


def _beside_lines(text: str, lines: Mapping[str, str]) -> str:
    """Without the sentences that answered a line of the form: a birthday is no word for the message."""
    found = [one for one in SENTENCE.split(text) if one.strip()]
    left = [one for one in found if not _answered(one, lines)]
    return text if len(left) == len(found) else " ".join(left)


def _answered(sentence: str, lines: Mapping[str, str]) -> bool:
    if "child_identifier" in lines and OF_BIRTH.search(sentence) and DAYS.search(sentence):
        return True
    plain = sentence.lower()
    return any(lines[name].lower() in plain for name in IDENTITY if lines.get(name))


def _is_for_message(text: str) -> bool:
    return (is_told(text) or is_for_them(text) or wishes_for_care(text)) and not _orders(text)


def _may_start(text: str, lines: Mapping[str, str]) -> bool:
    return len(text.split()) >= LEAST and text not in lines.values() and not (_of_form(text) or USE_ALL.search(text))


def _carded(session: Session, conversation_id: UUID) -> frozenset[UUID]:
    """The turns that a danger card came for."""
    return frozenset(conversations.turns_of_last_cards(session, conversation_id, most=LOOKED_AT))


def _of_form(text: str) -> bool:
    return (
        OPENS_FORM.match(text) is not None
        or asks_of_form(text) is not None
        or was_not_meant(text)
        or aside(text) is not None
        or _orders(text)
    )


def _orders(text: str) -> bool:
    """Of the lines, and no words for the team."""
    return orders_a_change(text) or orders_us(text)

"""Decisions about a person: wished for, declined, asked after; and the office's number, for which nobody is called."""

import re
from dataclasses import replace
from datetime import datetime

from assistant import clock
from assistant.alerts.alert import ALERTED
from assistant.answers.reply import Reply
from assistant.conversations.changes import Changes
from assistant.conversations.decisions.calling import whom_to_tell
from assistant.conversations.decisions.danger import URGENT, card_again
from assistant.conversations.decisions.plain_questions import read_plainly
from assistant.conversations.decisions.weighed import Heard, Plan, Weighed
from assistant.conversations.engine_turn import EngineTurn
from assistant.conversations.forms import HANDOFF_FORM
from assistant.conversations.readers.after_a_wish import (
    asks_whether_told,
    gives_way_to_reach,
    still_waits,
    tells_details,
)
from assistant.conversations.readers.after_danger import BODILY
from assistant.conversations.readers.body_or_fear import of_body_or_fear, tells_of_body
from assistant.conversations.readers.call_taken_back import (
    asked_instead,
    asks_whether_off,
    behind_call_off,
    names_call,
    refuses_form_too,
    says_more,
    takes_call_back,
)
from assistant.conversations.readers.field_answer import plainly_answers
from assistant.conversations.readers.leaving import leaves, rings_instead
from assistant.conversations.readers.leaving_clauses import asks_where_to_write
from assistant.conversations.readers.numbers_asked import at_night, line_named
from assistant.conversations.readers.person_guessed import sent_here
from assistant.conversations.readers.person_wished import (
    asks_if_rung,
    declines_person,
    gets_person,
    leaves_message_instead,
    only_mentions_office,
    only_wishes_person,
    rings_back,
    wants_no_person,
)
from assistant.conversations.readers.who_liaison_is import asks_how_to_reach, asks_whether_open, names_it_alone
from assistant.conversations.readers.wishes import (
    asks_for_anybody,
    asks_for_number,
    asks_number_to_complain,
    introduces_as_unreachable,
    tells_no_calls,
)
from assistant.conversations.readers.yes_or_no import yes_or_no
from assistant.conversations.replies.person import PERSON_GUESSED
from assistant.conversations.snapshot import Snapshot
from assistant.conversations.told_engine import ASKED_AGAIN, ToEngine, told_engine
from assistant.conversations.words import Words
from assistant.details.nation import names_another_hospital
from assistant.details.question import asks
from assistant.handoffs.fields import OWN_WORDS
from assistant.hospital.hours import OpeningHours
from assistant.signs import BETWEEN_SENTENCES

OF_A_NUMBER = (*OWN_WORDS, "contact_value", "child_identifier")  # where "what number" is not the office's
NO_CALL_STEPS = ("how_to_request", "prepare_questions", "request_handoff")
SOMEBODY = re.compile(  # who may be called for in the same breath
    r"\b(?:nurses?|doctors?|consultants?|crash|ambulance|help|some(?:one|body)|any(?:one|body)|person|999)\b",
    re.IGNORECASE,
)
AT_ONCE = re.compile(r"\b(?:nurses?|crash|ambulance|paramedics?|999|111)\b", re.IGNORECASE)  # who is wanted instead
OF_SENDING = ("withdraw_handoff", "ask_handoff_status")


def no_person_after_all(it: Weighed) -> Plan | None:
    """The call for one is taken back: pressed, or said in whatever words and in whatever state, while it stands."""
    snapshot = it.snapshot
    if snapshot.mode != "waiting":
        return None
    if snapshot.choice is not None and snapshot.choice.get("person") == "no":
        return _called_off(it)
    if snapshot.choice is not None:
        return None
    if snapshot.form is None:
        return _taken_back(it)
    if _of_the_call_alone(snapshot.text, snapshot.field):
        if _is_unsure(it):
            return replace(_stands(it), engine=_behind_it(snapshot))
        return _called_off(it, _behind_it(snapshot), at_step=True)
    just_asked = any(offer.payload.get("person") == "no" for offer in snapshot.offers)
    if snapshot.form == HANDOFF_FORM and just_asked and _takes_back(snapshot.text):
        return _called_off(it, ASKED_AGAIN)
    return None


def _taken_back(it: Weighed) -> Plan | None:
    """With nothing open."""
    snapshot = it.snapshot
    if asked := _behind_the_button(it):
        return _off_and_more(it, asked)
    instead = snapshot.typed and leaves_message_instead(snapshot.text)
    if not instead and not it.lines and not _is_near(it) and (asked := asked_instead(snapshot.text)):
        return _off_and_more(it, asked)
    said = instead or _takes_back(snapshot.text) or takes_call_back(snapshot.text)
    rest = None if said else behind_call_off(snapshot.text)
    if not (said or rest):
        return None
    if not instead and (_is_unsure(it) or (rest and not _only_asks(rest))):
        return it.plan(before=_whether_wanted(it), after=it.lines)
    if rest:
        return _off_and_more(it, rest)
    return _called_off(it, ToEngine(intent="request_handoff") if instead else None)


def _behind_the_button(it: Weighed) -> str | None:
    """What is asked behind the very words of the button that calls it off: they mean what it means. Nothing else may
    stand there, no danger, and nobody who may be wanted after all.
    """
    said, title = it.snapshot.text.strip(), it.words.offers.no_person().title
    asked = said[len(title) :].lstrip(" ,.!;-\u2013\u2014\n") if said.lower().startswith(title.lower()) else ""
    sentences = [one for one in BETWEEN_SENTENCES.split(asked) if one]
    only_asks = bool(sentences) and all(asks(one) for one in sentences)
    sure = only_asks and not it.lines and not SOMEBODY.search(asked)
    return asked if sure and _only_asks(asked) else None


def _only_asks(rest: str) -> bool:
    """Of nothing for which somebody may be wanted after all."""
    return asks(rest) and not (AT_ONCE.search(rest) or of_body_or_fear(rest))


def _whether_wanted(it: Weighed) -> tuple[Reply, ...]:
    """Of a sign of the body, whom to tell stands first: the call was no way to have it seen."""
    asked = it.words.person.whether_still_wanted(now=clock.now())
    if not tells_of_body(it.snapshot.text) or it.lines:
        return (asked,)
    return (Reply(whom_to_tell(it, waits=False)), asked)


def _is_unsure(it: Weighed) -> bool:
    """Near danger, or where more is said, a person is called off only by whoever was asked whether one is wanted; and
    never in one breath with a body or with fear.
    """
    snapshot = it.snapshot
    if it.lines or of_body_or_fear(snapshot.text):
        return True
    if snapshot.last_text == it.words.person.whether_still_wanted(now=clock.now()).text:
        return False
    return _is_near(it) or says_more(snapshot.text)


def _is_near(it: Weighed) -> bool:
    return bool(it.snapshot.near_notice or it.snapshot.near_cards or it.snapshot.near_lines)


def _takes_back(text: str) -> bool:
    """In a few words, which need not name what is taken back."""
    return wants_no_person(text) or declines_person(text) or yes_or_no(text) == "deny"


def _of_the_call_alone(text: str, step: str | None) -> bool:
    """At a step, where "cancel that" may be of what is filled in, and own words may speak of anybody."""
    return takes_call_back(text) and names_call(text, closely=step in OWN_WORDS)


def _behind_it(snapshot: Snapshot) -> ToEngine | None:
    """The step is asked again, unless nothing is to be passed on either."""
    if snapshot.form != HANDOFF_FORM:
        return None
    refuses = snapshot.field == "consent" and refuses_form_too(snapshot.text)
    return ToEngine(intent="deny") if refuses else ASKED_AGAIN


def _called_off(it: Weighed, engine: ToEngine | None = None, *, at_step: bool = False) -> Plan:
    told = it.words.person.not_wanted(now=clock.now(), at_step=at_step)
    listed = at_step and it.snapshot.form != HANDOFF_FORM
    return it.plan(before=(told,), engine=engine, after=it.lines, no_person=True, asks_step_again=listed)


def _off_and_more(it: Weighed, rest: str) -> Plan:
    """And what is asked in the same breath, or told: read by itself."""
    now, apart = clock.now(), replace(it, snapshot=replace(it.snapshot, text=rest, last_answer=None))
    off = Reply(it.words.wording.phrase("no_person_and_more", now=now))
    if told := read_plainly(apart, rest):
        return it.plan(before=(off, told), after=it.lines, no_person=True)
    engine = told_engine(apart.snapshot, it.profile)
    return it.plan(before=(off,), engine=engine, after=it.lines, no_person=True, says_nation=True, heard=Heard(rest))


def whether_called_off(it: Weighed) -> Plan | None:
    """Whether a call was taken back: as the records have it. Of a message that was sent it is asked elsewhere."""
    snapshot = it.snapshot
    at_step = snapshot.form == HANDOFF_FORM and snapshot.field not in OWN_WORDS
    if snapshot.choice or (snapshot.form and not at_step) or not asks_whether_off(snapshot.text):
        return None
    if snapshot.mode == "waiting":
        return _stands(it)
    if snapshot.sent or snapshot.taken_back or not names_call(snapshot.text):
        return None
    engine = ASKED_AGAIN if at_step else ToEngine(intent="ask_handoff_status")
    return it.plan(before=(it.words.person.nobody_asked(now=clock.now()),), engine=engine, after=it.lines)


def _stands(it: Weighed) -> Plan:
    at_step = it.snapshot.form == HANDOFF_FORM
    told = it.words.person.wish_stands(sent=it.snapshot.sent or at_step, now=clock.now())
    return it.plan(before=(told,), engine=ASKED_AGAIN if at_step else None, after=it.lines)


def true_of_call(replies: list[Reply], turn: EngineTurn, snapshot: Snapshot, words: Words) -> list[Reply]:
    """The engine knows of messages to the team that none was sent, and of a guess that nobody was called for it. While
    somebody is called, that is not all there is to say.
    """
    if snapshot.mode != "waiting" or turn.form is not None or not replies:
        return replies
    guessed = any(reply["custom"].get("render") == PERSON_GUESSED for reply in turn.replies)
    if guessed or (turn.intent in OF_SENDING and not snapshot.sent):
        return [words.person.wish_stands(sent=snapshot.sent, now=clock.now())]
    if snapshot.form == HANDOFF_FORM and snapshot.field == "consent":  # which was refused
        return [*replies, words.person.wish_stands(sent=True, now=clock.now())]
    return replies


def a_person(it: Weighed) -> Plan | None:
    """Wanted in plain words, or plainly not: nobody is called who was declined."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form:
        return _at_a_step(it)
    if only_mentions_office(snapshot.text):
        return it.plan(before=(it.words.office.only_office(it.reader, now=clock.now()),), after=it.lines)
    if gets_person(snapshot.text):
        return it.plan(engine=ToEngine(intent="request_person"), after=it.lines)
    no_calls = tells_no_calls(snapshot.text) and not asks(snapshot.text)
    if no_calls or introduces_as_unreachable(snapshot.text):
        noted = it.words.wording.phrase("no_calls_noted", now=clock.now())
        return it.plan(before=(Reply(noted, it.words.offers.next_steps(NO_CALL_STEPS)),), after=it.lines)
    if rings_back(snapshot.text) or asks_if_rung(snapshot.text):
        return it.plan(before=(_of_a_call(it),), after=it.lines)
    if declines_person(snapshot.text):
        return it.plan(before=(it.words.person.not_wanted(now=clock.now()),), after=it.lines)
    if sent_here(snapshot.text) and not asks(snapshot.text):
        return it.plan(engine=ToEngine(intent="tell_situation"), after=it.lines)
    return None


def _of_a_call(it: Weighed) -> Reply:
    """To be rung is no wish for a person here: a message holds how to be reached, and the office has its number."""
    told = it.words.person.rings_back(sent=it.snapshot.sent, now=clock.now())
    office = it.words.office.contact(it.reader, now=clock.now())
    return replace(told, text=f"{told.text}\n\n{office.text}", offers=(*told.offers, *office.offers))


def _at_a_step(it: Weighed) -> Plan | None:
    """Where the message is that wish and nothing else. "Can somebody come to the ward" is a way to be reached."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form != HANDOFF_FORM or not only_wishes_person(snapshot.text):
        return None
    if snapshot.field == "contact_method" and plainly_answers(snapshot.field, snapshot.text, it.profile):
        return None
    return it.plan(engine=ToEngine(intent="request_person"), after=it.lines)


def still_waiting(it: Weighed) -> Plan | None:
    """For the person: that nobody has joined yet, and the number. Near a danger card that card comes again."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.mode != "waiting" or not still_waits(snapshot.text):
        return None
    if snapshot.form == HANDOFF_FORM and snapshot.field not in OWN_WORDS and asks(snapshot.text):
        return _stands(it)
    if snapshot.form:
        return None
    if snapshot.near_notice in BODILY:
        return it.plan(before=card_again(snapshot.near_notice, it), after=it.lines, repeats=True)
    stands = it.words.person.wish_stands(sent=snapshot.sent, now=clock.now(), asks_here=it.reader)
    return it.plan(before=(stands,), after=it.lines)


def whether_anybody_was_told(it: Weighed) -> Plan | None:
    """The wish that stands, or what the records say was sent. Near a danger card that card comes again: a person may be
    needed now.
    """
    snapshot, now = it.snapshot, clock.now()
    if snapshot.choice or snapshot.form or not asks_whether_told(snapshot.text):
        return None
    if snapshot.near_notice in BODILY:
        return it.plan(before=card_again(snapshot.near_notice, it), after=it.lines, repeats=True)
    status = ToEngine(intent="ask_handoff_status")
    if snapshot.mode == "waiting":
        stands = it.words.person.wish_stands(sent=snapshot.sent, now=now)
        return it.plan(before=(stands,), engine=status if snapshot.sent else None, after=it.lines)
    nobody = () if snapshot.last_notice in ALERTED else (it.words.person.nobody_asked(now=now),)
    return it.plan(before=nobody, engine=status, after=it.lines)


def details_nobody_notes(it: Weighed) -> Plan | None:
    """A number, a time, a name, one by one after a wish: they reach nobody by themselves, and that is said."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form:
        return None
    waiting = snapshot.mode == "waiting"
    expected = waiting or it.words.offers.leave_message() in snapshot.offers
    if not (tells_details(snapshot.text) if expected else gives_way_to_reach(snapshot.text)):
        return None
    told = it.words.person.details_not_noted(snapshot.last_text, waiting=waiting, sent=snapshot.sent, now=clock.now())
    return it.plan(before=(told,), after=it.lines)


def a_person_in_a_language(it: Weighed) -> Plan | None:
    """Its card comes first, where it was not told before: with 999, and how to get an interpreter."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form:
        return None
    language = it.words.languages.wishes_person(snapshot.text)
    if language is None:
        return None
    card = () if language == snapshot.language else (it.words.languages.card(language, now=clock.now()),)
    return replace(
        it.plan(before=card, engine=ToEngine(intent="request_person"), after=it.lines),
        reader=replace(it.reader, language=language),
        changes=it.changes.then(Changes(language=language)),
    )


def _names_a_way(text: str) -> bool:
    """ "Email" at a step is how to be reached, and asks for nothing."""
    return not asks(text) and "number" not in text.lower()


def a_number(it: Weighed) -> Plan | None:
    """Of the liaison office, without calling anybody. Whoever was shown an urgent route sees it again first: "who do I
    ring" may mean that one.
    """
    snapshot, now = it.snapshot, clock.now()
    at_step = snapshot.form == HANDOFF_FORM
    if snapshot.choice or snapshot.form not in (None, HANDOFF_FORM) or (at_step and snapshot.field in OF_A_NUMBER):
        return None
    gone = at_step and leaves(snapshot.text, snapshot.field or "consent")
    again = ToEngine(intent="stop") if gone else ASKED_AGAIN if at_step else None
    if line := line_named(snapshot.text):
        told_line = it.words.office.helpline(line, it.reader, now=now, last_answer=snapshot.last_answer)
        return it.plan(before=(told_line,), engine=again, after=it.lines)
    if asks_number_to_complain(snapshot.text):
        return it.plan(before=(it.words.answers.reply("complaint", it.reader, now=now),), engine=again, after=it.lines)
    reaches = asks_for_number(snapshot.text) or asks_how_to_reach(snapshot.text, it.profile.liaison.name)
    reaches = reaches or (gone and asks_where_to_write(snapshot.text))
    reaches = reaches or asks_whether_open(snapshot.text, it.profile.liaison.name)
    reaches = reaches or (snapshot.mode == "waiting" and names_it_alone(snapshot.text, it.profile.liaison.name))
    if not reaches or (at_step and _names_a_way(snapshot.text)):
        return None
    urgent = snapshot.last_notice in URGENT
    card = card_again(snapshot.last_notice or "", it) if urgent else ()
    reader = replace(it.reader, elsewhere=_is_elsewhere(it))
    night = (it.words.office.night_numbers(reader, now=now),) if _needs_night(it, now) else ()
    told = "" if at_step or night else snapshot.last_text or ""
    asks_hours = bool(night) or asks_for_anybody(snapshot.text)
    office = it.words.office.contact(
        reader,
        now=now,
        told=told,
        last_answer=snapshot.last_answer,
        asks_hours=asks_hours,
        called=snapshot.mode == "waiting",
    )
    return it.plan(
        before=(*card, *night, office),
        engine=again,
        after=it.lines,
        repeats=True,
    )


def _needs_night(it: Weighed, now: datetime) -> bool:
    """Asked for the night; or whether anybody is there, while the office is shut."""
    text = it.snapshot.text
    is_open = OpeningHours(it.profile.liaison.hours, it.profile.nation).is_open(now)
    return at_night(text) or (asks_for_anybody(text) and not is_open)


def ring_instead(it: Weighed) -> Plan | None:
    """At the first step: nothing is kept, nobody is asked to come, and the number stands there."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form != HANDOFF_FORM or snapshot.field != "consent":
        return None
    if not rings_instead(snapshot.text):
        return None
    number = it.words.office.contact(it.reader, now=clock.now())
    return it.plan(engine=ToEngine(intent="stop"), after=(number, *it.lines))


def _is_elsewhere(it: Weighed) -> bool:
    """Whether the child is under another hospital, as far as this and the messages just before it say."""
    said = (it.snapshot.text, *it.snapshot.earlier)
    return any(names_another_hospital(text) for text in said)

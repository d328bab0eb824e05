"""What is to be done with a message, decided without I/O: the first decision that has a plan for it. Each stands in the
module of what it is about; here is only which outranks which.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import chain

from assistant import clock
from assistant.alerts.alert import alerted_routes
from assistant.answers.reply import Reply
from assistant.answers.wording import Reader
from assistant.conversations.at_home import first_for
from assistant.conversations.changes import SAME, Changes
from assistant.conversations.decisions.about_sent import about_sent
from assistant.conversations.decisions.address_hidden import address_hidden
from assistant.conversations.decisions.another_hospital import another_hospital
from assistant.conversations.decisions.another_look import another_look, at_a_named_place
from assistant.conversations.decisions.asked_plainly import key_word, plainly
from assistant.conversations.decisions.at_the_list import (
    for_the_team,
    list_from_anywhere,
    list_or_thinking,
    own_questions,
    turned_away,
    writes_a_message,
)
from assistant.conversations.decisions.bereaved_asks import bereaved_asks
from assistant.conversations.decisions.calling import (
    doubts,
    help_in_writing,
    over_and_asked,
    over_now,
    whether_to_call,
)
from assistant.conversations.decisions.card_corrected import card_corrected
from assistant.conversations.decisions.chat import about_deleting, about_the_chat, comes_back, small_words
from assistant.conversations.decisions.danger import (
    danger,
    danger_goes_on,
    leaning_on_danger,
    notices,
    on_its_way,
    wish_in_anger,
)
from assistant.conversations.decisions.death import a_death
from assistant.conversations.decisions.denied import card_denied
from assistant.conversations.decisions.doctor_keeps import doctor_keeps
from assistant.conversations.decisions.done_already import what_comes_then
from assistant.conversations.decisions.dying_asked import dying_asked, dying_presumed
from assistant.conversations.decisions.earlier import an_earlier_answer
from assistant.conversations.decisions.exact_words import in_exact_words
from assistant.conversations.decisions.family_apart import family_apart
from assistant.conversations.decisions.for_the_engine import for_the_engine
from assistant.conversations.decisions.form import (
    about_the_form,
    back_at_a_step,
    hangs_on_a_yes,
    keeps_it_for_later,
    marks_were_spoken,
    not_for_the_team,
    orders_kept_words,
    story_at_a_line,
    taken_wrongly,
    takes_up_the_form,
    two_days_told,
    wish_for_the_message,
    yes_with_a_condition,
)
from assistant.conversations.decisions.frightened import frightened
from assistant.conversations.decisions.language import (
    another_language,
    easy_read,
    language_by_name,
    yes_in_their_language,
)
from assistant.conversations.decisions.language_for_talk import language_for_talk
from assistant.conversations.decisions.last_answer import (
    about_the_last_answer,
    leaning_on_what_was_said,
    only_the_nation,
)
from assistant.conversations.decisions.living import of_the_living
from assistant.conversations.decisions.machine_on_again import machine_on_again
from assistant.conversations.decisions.medicine import medicine_alone
from assistant.conversations.decisions.meeting_after_death import meeting_after_death
from assistant.conversations.decisions.more_than_answer import more_than_an_answer, with_the_answer
from assistant.conversations.decisions.next_step import next_step, which_first
from assistant.conversations.decisions.no_patient_here import no_patient_here
from assistant.conversations.decisions.not_for_us import chat_is_off, staff_have_it
from assistant.conversations.decisions.not_seen_yet import not_seen_yet
from assistant.conversations.decisions.number_not_kept import number_not_kept
from assistant.conversations.decisions.own_last_words import own_last_words
from assistant.conversations.decisions.own_parts import part_not_there, wanted_shorter
from assistant.conversations.decisions.own_things import own_things
from assistant.conversations.decisions.parting_near_danger import help_at_parting
from assistant.conversations.decisions.person import (
    a_number,
    a_person,
    a_person_in_a_language,
    details_nobody_notes,
    no_person_after_all,
    ring_instead,
    still_waiting,
    whether_anybody_was_told,
    whether_called_off,
)
from assistant.conversations.decisions.plain_questions import plain_questions
from assistant.conversations.decisions.pressed import asked_once_more, pressed
from assistant.conversations.decisions.put_back import puts_back
from assistant.conversations.decisions.question_behind import asked_behind
from assistant.conversations.decisions.read_otherwise import another_subject, asked_for_another, put_right
from assistant.conversations.decisions.report import about_a_report
from assistant.conversations.decisions.send_order import sends_and_asks
from assistant.conversations.decisions.sent import (
    adding_to_what_was_sent,
    everything_back,
    nothing_to_be_sent,
    sent_and_cancelled,
)
from assistant.conversations.decisions.several_of_sent import several_of_sent
from assistant.conversations.decisions.stops_unsent import stops_and_more
from assistant.conversations.decisions.supposed_of_team import how_they_take_it
from assistant.conversations.decisions.told_in_anger import told_in_anger, way_in_tears
from assistant.conversations.decisions.urgent_line import urgent_line
from assistant.conversations.decisions.weighed import Heard, Plan, Weighed
from assistant.conversations.decisions.who_they_are import who_they_are
from assistant.conversations.decisions.whom_to_ring import rung_instead
from assistant.conversations.readers.card_denied import says_new_danger
from assistant.conversations.readers.nation_asked import nation_asked
from assistant.conversations.readers.not_what_was_asked import not_what_was_asked
from assistant.conversations.readers.wishes import cannot_ring
from assistant.conversations.refused_pages import pages_of, refuses
from assistant.conversations.snapshot import Snapshot
from assistant.conversations.who_reads import (
    is_stillborn,
    nation_of,
    needs_of,
    reads_badly,
    unasked_death_pages,
    who_is_ill,
    writer_of,
)
from assistant.conversations.words import Words
from assistant.details.question import asks
from assistant.hospital.profile import Profile
from assistant.safety.verdict import Verdict

Decision = Callable[[Weighed], Plan | None]


def read_anew(it: Weighed) -> Plan | None:
    """ "That is not what I asked. ...": what is behind it, or what was asked before, as if nothing had been told."""
    snapshot = it.snapshot
    told = snapshot.last_answer is not None and not (snapshot.choice or snapshot.form)
    said = not_what_was_asked(snapshot.text) if told else None
    if said is None or not refuses(snapshot.text):
        return None
    asked = said.rest or next((one for one in snapshot.earlier if asks(one) and not not_what_was_asked(one)), None)
    if asked is None:
        return None
    anew = replace(it, snapshot=replace(snapshot, text=asked, last_answer=None))
    _, found = _first(anew, ANEW)
    return replace(found, heard=found.heard or Heard(asked))


def over_and_answered(it: Weighed) -> Plan | None:
    """It is over, and what is asked behind it is answered as if no card had been shown."""
    told, asked = over_now(it), over_and_asked(it.snapshot)[1]
    if told is None or told.engine is None or told.engine.intent == "request_handoff":
        return told
    anew = replace(it, snapshot=replace(it.snapshot, text=asked, near_notice=None, near_cards=frozenset()))
    _, found = _first(anew, ANEW)
    return replace(found, before=(*told.before, *found.before), after=told.after, heard=found.heard or Heard(asked))


# In running order. Danger comes first, in every state: only staff, who read the message themselves, and a chat that was
# taken out of service stand before it, and both show its card. Down to what was pressed, a decision may speak in any
# state; from there on nearly all are of words typed while no form is open. The engine understands the rest.
DECISIONS: dict[str, tuple[Decision, ...]] = {
    "whose the chat is": (staff_have_it, chat_is_off),
    "danger": (wish_in_anger, danger),
    "a person who is not wanted": (no_person_after_all, whether_called_off),
    "what a card left open": (
        on_its_way,
        machine_on_again,
        over_and_answered,
        about_a_report,
        card_corrected,
        frightened,
        card_denied,
        help_in_writing,
        whether_to_call,
    ),
    "questions they dictate": (own_questions,),
    "an address that stays hidden": (address_hidden,),
    "medicine, life and death": (medicine_alone, of_the_living, dying_presumed, dying_asked),
    "another hospital than ours": (another_hospital,),
    "what is theirs, in any state": (
        puts_back,
        own_things,
        everything_back,
        several_of_sent,
        about_sent,
        list_from_anywhere,
        about_deleting,
        still_waiting,
    ),
    "what was not what they asked": (read_anew,),
    "what is asked at a step too": (
        stops_and_more,
        sends_and_asks,
        doctor_keeps,
        about_the_chat,
        family_apart,
        yes_in_their_language,
        ring_instead,
    ),
    "the form": (
        way_in_tears,
        rung_instead,
        taken_wrongly,
        two_days_told,
        no_patient_here,
        number_not_kept,
        not_for_the_team,
        more_than_an_answer,
        asked_behind,
        keeps_it_for_later,
        orders_kept_words,
        part_not_there,
        wanted_shorter,
        wish_for_the_message,
        hangs_on_a_yes,
        about_the_form,
        back_at_a_step,
        yes_with_a_condition,
        story_at_a_line,
        marks_were_spoken,
    ),
    "what was sent": (nothing_to_be_sent, adding_to_what_was_sent),
    "how they read": (easy_read, language_by_name),
    "the list and thinking it through": (turned_away, writes_a_message, list_or_thinking),
    "what was pressed": (asked_once_more, pressed),
    "a danger that goes on": (danger_goes_on, doubts),
    "plain questions": (own_last_words, who_they_are, plain_questions, which_first, for_the_team),
    "what was left open": (comes_back, takes_up_the_form, leaning_on_what_was_said),
    "a death": (meeting_after_death, a_death),
    "a danger a while ago": (leaning_on_danger,),
    "a wish that was passed on": (whether_anybody_was_told, details_nobody_notes),
    "small words": (small_words,),
    "what went before": (an_earlier_answer, about_the_last_answer, put_right, another_subject, sent_and_cancelled),
    "a person": (a_person, a_person_in_a_language, a_number),
    "in which words, for which nation": (another_language, only_the_nation),
    "topics": (
        told_in_anger,
        asked_for_another,
        how_they_take_it,
        language_for_talk,
        what_comes_then,
        plainly,
        key_word,
        at_a_named_place,
        another_look,
        bereaved_asks,
        urgent_line,
        not_seen_yet,
        next_step,
        in_exact_words,
    ),
    "anything else": (for_the_engine,),
}
IN_ORDER = tuple(chain.from_iterable(DECISIONS.values()))
OF_WORDS = ("what is asked at a step too", "plain questions", "a person", "topics", "anything else")
ANEW = tuple(chain.from_iterable(DECISIONS[one] for one in OF_WORDS))
BY_NAME = (about_the_chat, about_deleting, key_word)  # asked for in exact words, a page that was refused is told again


def plan(snapshot: Snapshot, verdict: Verdict, words: Words, profile: Profile) -> Plan:
    """What a family is told, and whom the hospital must tell of it: the first decision that has one."""
    weighed = _weigh(snapshot, verdict, words, profile)
    by, decided = _first(weighed, IN_ORDER)
    decided = with_the_answer(weighed, decided) if by in DECISIONS["what is asked at a step too"] else decided
    decided = help_at_parting(weighed, decided)
    return replace(decided, alerts=alerted_routes(verdict), refused=weighed.refused)


def _first(it: Weighed, decisions: Sequence[Decision]) -> tuple[Decision, Plan]:
    """The first that has a plan, and tells no page that was refused."""
    plans = ((one, found) for one in decisions if (found := one(it)))
    return next((one, found) for one, found in plans if not _tells_refused(it, one, found))


def _tells_refused(it: Weighed, by: Decision, found: Plan) -> bool:
    if not it.refused or found.repeats or any(one.notice for one in (*found.before, *found.after)):
        return False
    if by in BY_NAME and not refuses(it.snapshot.text):
        return False
    meant = it.words.wording.by_intent(found.engine.intent) if found.engine and found.engine.intent else None
    told = {one.answer_id for one in found.before} | {meant.id if meant else None}
    return bool(told & it.refused)


def _weigh(snapshot: Snapshot, verdict: Verdict, words: Words, profile: Profile) -> Weighed:
    nation, writer, needs = nation_of(snapshot, profile.nation), writer_of(snapshot), needs_of(snapshot, words)
    easy = not snapshot.easy_read and reads_badly(snapshot)
    changes = Changes(
        easy_read=True if easy else SAME,
        nation=nation if nation != snapshot.nation else SAME,
        writer=writer if writer != snapshot.writer else SAME,
        needs=needs if needs and needs != snapshot.needs else SAME,
        language=verdict.language or SAME,
    )
    about = None if snapshot.form or snapshot.choice else nation_asked(snapshot.text)  # told of now, and not kept
    reader = Reader(
        about or nation or profile.nation,
        writer,
        rings=not cannot_ring(needs),
        easy=snapshot.easy_read or easy,
        language=verdict.language or snapshot.language,
        stillborn=is_stillborn(snapshot, writer),
    )
    lead = first_for((snapshot.text, *snapshot.earlier), snapshot.lines.get("place", ""))
    ill, held = who_is_ill(reader, snapshot), snapshot.mode == "staff"
    cards, lines = notices(verdict, words, reader, ill=ill, language=snapshot.language, held=held, lead=lead)
    refused = pages_of(snapshot.not_asked, words, reader, clock.now()) if snapshot.not_asked else frozenset()
    refused |= unasked_death_pages(snapshot, writer)
    lines = _but_refused(lines, snapshot)
    return Weighed(snapshot, verdict, words, profile, reader, changes, cards, lines, ill, refused)


def _but_refused(lines: tuple[Reply, ...], snapshot: Snapshot) -> tuple[Reply, ...]:
    """A line of distress is not told again to whoever has said that it is none, unless there are new words of danger.
    One of self-harm always is: its words are often quiet ones, which no list of words knows.
    """
    quiet = snapshot.refused_lines and not says_new_danger(snapshot.text, snapshot.denial)
    return tuple(one for one in lines if not (quiet and one.notice and one.notice["route"] == "distress"))

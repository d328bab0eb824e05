"""What is to be done with a message, decided without I/O: the notices that come first, what the engine is told, what
comes after.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from assistant import clock
from assistant.alerts.alert import alerted_routes
from assistant.answers.key_words import answer_for
from assistant.answers.reply import AdditionPress, ListPress, Reply, Sends
from assistant.answers.wording import BEREAVED, Reader
from assistant.conversations.about_sent import about_sent, goes_home_soon
from assistant.conversations.about_the_chat import answer_about_the_chat, asks_what_doctor_keeps
from assistant.conversations.addition_turns import asks_beside_the_check
from assistant.conversations.after_sending import wants_kept_words
from assistant.conversations.another_look import another_look
from assistant.conversations.asked_plainly import plainly
from assistant.conversations.at_home import at_home
from assistant.conversations.back_again import wants_to_go_on
from assistant.conversations.bereaved_asks import bereaved_asks
from assistant.conversations.calling_turns import doubts, help_in_writing, over_now, whether_to_call
from assistant.conversations.card_denied import says_new_danger
from assistant.conversations.changes import LEFT, SAME, Changes
from assistant.conversations.danger_turns import (
    adds,
    danger,
    danger_goes_on,
    leaning_on_danger,
    notices,
    on_its_way,
    wish_in_anger,
)
from assistant.conversations.deleting import asks_about_deleting
from assistant.conversations.denied_turns import card_denied, young_and_alone
from assistant.conversations.done_already import what_comes_then
from assistant.conversations.dying_asked import dying_asked, dying_presumed
from assistant.conversations.earlier_turns import an_earlier_answer
from assistant.conversations.exact_words import in_exact_words
from assistant.conversations.family_apart import asks_unseen, family_apart
from assistant.conversations.follow_up import WhichOne, Why, only_why
from assistant.conversations.form_turns import (
    about_the_form,
    back_at_a_step,
    keeps_it_for_later,
    orders_kept_words,
    story_at_a_line,
    taken_wrongly,
    takes_up_the_form,
    yes_with_a_condition,
)
from assistant.conversations.forms import ADDITION, HANDOFF_FORM, QUESTIONS, THINKING
from assistant.conversations.language_for_talk import language_for_talk, writes_in_own
from assistant.conversations.leaving import takes_back, wants_nothing_sent
from assistant.conversations.living_turns import of_the_living
from assistant.conversations.medicine_turns import medicine_alone
from assistant.conversations.meeting_after_death import meeting_after_death
from assistant.conversations.must_they import answer_on_duty
from assistant.conversations.next_step import next_step
from assistant.conversations.not_seen_yet import not_seen_yet
from assistant.conversations.own_notes import notes_themselves
from assistant.conversations.own_things import own_things
from assistant.conversations.parting import says_goodbye
from assistant.conversations.person_turns import (
    a_number,
    a_person,
    a_person_in_a_language,
    details_nobody_notes,
    no_person_after_all,
    ring_instead,
    still_waiting,
    whether_anybody_was_told,
)
from assistant.conversations.person_wished import talks_at_home
from assistant.conversations.plain_questions import plain_questions, read_plainly, wants_it_on_paper
from assistant.conversations.read_otherwise import another_subject, asked_for_another, put_right
from assistant.conversations.report_turns import about_a_report
from assistant.conversations.send_order import asked_beside_order
from assistant.conversations.snapshot import Snapshot
from assistant.conversations.supposed_of_team import supposed_of_team
from assistant.conversations.thanks_alone import mocks
from assistant.conversations.told_engine import ASKED_AGAIN, OWN_WORDS, ToEngine, aside_at_step, told_engine
from assistant.conversations.urgent_line import urgent_line
from assistant.conversations.weighed import Plan, Weighed
from assistant.conversations.who_liaison_is import asked_beside_liaison
from assistant.conversations.who_they_are import who_they_are
from assistant.conversations.wishes import (
    acknowledges,
    asks_what_it_comes_to,
    brings_someone,
    cancels_it,
    cannot_ring,
    easy_beside,
    needs_said,
    of_last_answer,
    says_sorry,
    takes_easy_words,
    takes_it_all_back,
    thanks_too,
    wants_easy_read,
)
from assistant.conversations.words import Words
from assistant.conversations.writing_to_team import writes_to_team
from assistant.details.question import asks
from assistant.handoffs.death import writer_after
from assistant.handoffs.fields import DECIDED
from assistant.handoffs.form_questions import asks_of_form
from assistant.handoffs.how_it_is_taken import asks_how_taken
from assistant.hospital.profile import Profile
from assistant.safety.verdict import Verdict
from assistant.take_along.for_the_team import question_for_team
from assistant.take_along.list_commands import asks_for_list, plainly_added, takes_along, wants_only_a_list
from assistant.take_along.list_flow import ASKED, STEPS
from assistant.take_along.question_list import fits
from assistant.take_along.turning_away import asks_another_doctor_now, turned_to

INTENT_OF_A_DEATH = "ask_bereaved"
INTENT_OF_A_REVIEW = "ask_marthas_rule"  # an urgent look by another team
STILLBORN = "stillborn"
EASY_READ = "easy_read"
NEWBORN = re.compile(
    r"\b(?:still ?born|still ?birth|born (?:dead|asleep|sleeping)|died before (?:birth|(?:s?he|they) (?:was|were) born)|miscarr\w+)\b",
    re.IGNORECASE,
)
UNDER_US = re.compile(
    r"\b(?:he|she|they|who|child|son|daughter|baby|boy|girl|\w+)(?:'?s| is| are|'?re|s)? (?:being )?(?:(?:seen|treated|looked after|kept) )?(?:(?:at|in|under|on|with) (?:your|this)\b|here\b|(?:under|with) you\b)",
    re.IGNORECASE,
)
CARED_FOR_HERE = re.compile(  # care is complained about where it was given, wherever the family lives
    r"\b(?:your|this) hospital\b|\b(?:moan|complain|complaint|grumble)\b[^.?!]*\b(?:to you|you lot|about (?:you|your)|you or)\b|\byou(?: lot)? or (?:the |our )?(?:scottish|welsh|english|irish|northern irish)\b",
    re.IGNORECASE,
)
OFFICE_OF_A_NATION = re.compile(  # "does the scottish ombudsman do english hospitals" says nothing of where the child is
    r"\b(?:scottish|welsh|english|(?:northern )?irish) (?:\w+ ){0,3}?(?:ombudsm[ae]n|rules?|laws?|lot|ones?|system|complaints?|procedures?|parliament|government)\b|\b(?:spso|psow|nipso|phso|llais)\b",
    re.IGNORECASE,
)
_A_NATION = r"(?:scotland|england|wales|northern ireland)"
ONE_OR_OTHER = re.compile(  # "who pays, Scotland or England", and that one has no such thing
    rf"\b{_A_NATION}(?:,? (?:or|vs|versus)(?: in| is it)?|/) {_A_NATION}\b", re.IGNORECASE
)
MOST_NEEDS = 120  # letters, as the records hold


def plan(snapshot: Snapshot, verdict: Verdict, words: Words, profile: Profile) -> Plan:
    """What a family is told, and whom the hospital must tell of it: the first decision that has one."""
    weighed = _weigh(snapshot, verdict, words, profile)
    decided = next(found for decision in DECISIONS if (found := decision(weighed)))
    return replace(decided, alerts=alerted_routes(verdict))


def _weigh(snapshot: Snapshot, verdict: Verdict, words: Words, profile: Profile) -> Weighed:
    nation, writer, needs = _nation(snapshot, profile.nation), _writer(snapshot), _needs(snapshot, words)
    easy = not snapshot.easy_read and _reads_badly(snapshot)
    changes = Changes(
        easy_read=True if easy else SAME,
        nation=nation if nation != snapshot.nation else SAME,
        writer=writer if writer != snapshot.writer else SAME,
        needs=needs if needs and needs != snapshot.needs else SAME,
        language=verdict.language or SAME,
    )
    reader = Reader(
        nation or profile.nation,
        writer,
        rings=not cannot_ring(needs),
        easy=snapshot.easy_read or easy,
        language=verdict.language or snapshot.language,
    )
    home = at_home((snapshot.text, *snapshot.earlier))
    cards, lines = notices(verdict, words, reader, language=snapshot.language, held=snapshot.mode == "staff", home=home)
    return Weighed(snapshot, verdict, words, profile, reader, changes, cards, _but_refused(lines, snapshot))


def _but_refused(lines: tuple[Reply, ...], snapshot: Snapshot) -> tuple[Reply, ...]:
    """A line of distress is not told again to whoever has said that it is none, unless there are new words of danger.
    One of self-harm always is: its words are often quiet ones, which no list of words knows.
    """
    quiet = snapshot.refused_lines and not says_new_danger(snapshot.text, snapshot.denial)
    return tuple(one for one in lines if not (quiet and one.notice and one.notice["route"] == "distress"))


def _staff_have_it(it: Weighed) -> Plan | None:
    if it.snapshot.mode != "staff":
        return None
    pressed = (it.words.person.has_the_chat(now=clock.now()),) if it.snapshot.choice and not it.snapshot.typed else ()
    return it.plan(before=(*it.cards, *pressed))


def _chat_is_off(it: Weighed) -> Plan | None:
    if not it.words.wording.chat_is_off():
        return None
    return it.plan(before=(*it.cards, it.words.danger.card("chat_off", it.reader, now=clock.now())))


def _about_the_last_answer(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form or snapshot.last_answer is None:
        return None
    if asks_what_it_comes_to(snapshot.text) and (
        told := it.words.last_answer.in_short(snapshot.last_answer, it.reader, snapshot.last_text, now=clock.now())
    ):
        return it.plan(before=(told,), after=it.lines)
    intent = of_last_answer(snapshot.text)
    return it.plan(engine=ToEngine(intent=intent), after=it.lines) if intent else None


def _sent_and_cancelled(it: Weighed) -> Plan | None:
    """ "Cancel it", when it has gone: asked about, and never said to be unsent."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form or not snapshot.sent or not cancels_it(snapshot.text):
        return None
    return it.plan(engine=ToEngine(intent="withdraw_handoff"), after=it.lines)


def _small_words(it: Weighed) -> Plan | None:
    """Heard, thanked, sorry, and asking to bring somebody: plain enough to need no guess."""
    snapshot = it.snapshot
    if (
        snapshot.choice
        or snapshot.form
        or it.lines
        or any("intent" in one.payload and one.payload["intent"] in ("affirm", "deny") for one in snapshot.offers)
    ):
        return None
    if mocks(snapshot.text):
        return it.plan(before=(it.words.talk.heard("no_help", it.reader, now=clock.now()),))
    if thanks_too(snapshot.text):
        return it.plan(engine=ToEngine(intent="thank"))
    if brings_someone(snapshot.text):
        return it.plan(engine=ToEngine(intent="ask_bring_someone"))
    if (behind := asked_beside_liaison(snapshot.text, it.profile.liaison.name)) is not None:
        engine = told_engine(replace(snapshot, text=behind), it.profile) if behind else None
        return it.plan(
            before=(it.words.office.who_liaison_is(it.reader, now=clock.now()),), engine=engine, after=it.lines
        )
    if snapshot.last_answer and (acknowledges(snapshot.text) or notes_themselves(snapshot.text)):
        return it.plan(before=(it.words.talk.heard("acknowledged", it.reader, now=clock.now()),))
    if talks_at_home(snapshot.text):
        return it.plan(before=(it.words.talk.heard("talk_at_home", it.reader, now=clock.now()),), after=it.lines)
    if says_sorry(snapshot.text):
        return it.plan(before=(it.words.talk.heard("no_need_for_sorry", it.reader, now=clock.now()),))
    return None


def _about_the_chat(it: Weighed) -> Plan | None:
    """And what a doctor keeps private, who is seen alone: a young person asks that. And what the hospital owes."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form == ADDITION or (snapshot.form == HANDOFF_FORM and snapshot.field in OWN_WORDS):
        return None
    if snapshot.form == HANDOFF_FORM and (asks_of_form(snapshot.text) or asks_unseen(snapshot.text)):
        return None  # what the form does with it is told there
    if asks_what_doctor_keeps(snapshot.text) or young_and_alone(it, snapshot.text):
        reader = it.reader if it.reader.writer else replace(it.reader, writer="young_person")
        told = it.words.answers.reply("child_voice", reader, now=clock.now())
    elif known := answer_about_the_chat(snapshot.text) or answer_on_duty(snapshot):
        told = it.words.answers.reply(known, it.reader, now=clock.now())
    elif wants_it_on_paper(snapshot.text) and not (snapshot.form == QUESTIONS and takes_along(snapshot.text)):
        told = it.words.talk.heard("print_here", it.reader, now=clock.now())
    else:
        return None
    again = ASKED_AGAIN if snapshot.form == HANDOFF_FORM else None
    at_list = snapshot.form in (QUESTIONS, THINKING)
    return it.plan(before=(told,), engine=again, after=it.lines, asks_step_again=at_list)


def _sends_and_asks(it: Weighed) -> Plan | None:
    """ "Send it, and will birth mum get told": what is asked is answered, and the page stands below once more."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form != HANDOFF_FORM or snapshot.field != "check" or snapshot.correction:
        return None
    if not (question := asked_beside_order(snapshot.text)):
        return None
    asked = replace(it, snapshot=replace(snapshot, text=question))
    found = next((told for one in (_about_the_chat, family_apart, about_the_form) if (told := one(asked))), None)
    told = found or it.plan(engine=told_engine(asked.snapshot, it.profile), after=it.lines)
    first = Reply(it.words.wording.phrase("form_asked_first", now=clock.now()))
    return replace(told, before=(*told.before[: len(it.cards)], first, *told.before[len(it.cards) :]))


def _yes_in_their_language(it: Weighed) -> Plan | None:
    """To being asked, not to sending."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form != HANDOFF_FORM or snapshot.field != "consent":
        return None
    said = it.words.languages.yes_or_no(snapshot.text, it.reader.language)
    return it.plan(engine=ToEngine(intent=said), after=it.lines) if said else None


def _about_deleting(it: Weighed) -> Plan | None:
    """A question deletes nothing: it is answered, and the step that is open asked again."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form not in (None, HANDOFF_FORM):
        return None
    if snapshot.asks_whether_gone:
        return it.plan(before=(it.words.talk.heard("draft_gone", it.reader, now=clock.now()),), after=it.lines)
    if not asks_about_deleting(snapshot.text):
        return None
    answer = it.words.answers.reply("delete_my_data", it.reader, now=clock.now())
    again = ASKED_AGAIN if snapshot.form else None
    return it.plan(before=(answer,), engine=again, after=it.lines)


def _everything_back(it: Weighed) -> Plan | None:
    """Once it was sent, also in the middle of adding to it: asked about first, as ever."""
    snapshot = it.snapshot
    adding = snapshot.form == ADDITION
    asked = snapshot.form == THINKING or (snapshot.form == QUESTIONS and snapshot.field in ASKED)  # no list yet
    if snapshot.choice or not (adding or (snapshot.sent and (asked or not snapshot.form))):
        return None
    if not (takes_back(snapshot.text) or (adding and takes_it_all_back(snapshot.text))):
        return None
    changes = it.changes if asked else it.changes.then(LEFT)
    return it.plan(engine=ToEngine(intent="withdraw_handoff"), changes=changes, after=it.lines, leaves_list=asked)


def _nothing_to_be_sent(it: Weighed) -> Plan | None:
    """ "Do not send it yet", where nothing is being filled in: whether anything has gone is said."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form or not wants_nothing_sent(snapshot.text):
        return None
    intent = "withdraw_handoff" if snapshot.sent else "ask_handoff_status"
    return it.plan(engine=ToEngine(intent=intent), after=it.lines)


def _adding_to_what_was_sent(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    if snapshot.choice is not None:
        return (
            it.plan(for_addition=True, addition_press=snapshot.choice[ADDITION])
            if ADDITION in snapshot.choice
            else None
        )
    if snapshot.sent and not snapshot.form and snapshot.near_cards and wants_kept_words(snapshot.text):
        return it.plan(after=it.lines, for_addition=True, addition_press=AdditionPress(do="again"))
    if asks_beside_the_check(snapshot):
        asked = told_engine(replace(snapshot, form=None, field=None), it.profile)
        return it.plan(engine=asked, after=it.lines, for_addition=True)
    return it.plan(after=it.lines, for_addition=True) if snapshot.form == ADDITION or adds(snapshot) else None


def _list_from_anywhere(it: Weighed) -> Plan | None:
    """Said to the family's list or plan while something else is talked of."""
    if not (it.snapshot.to_list or it.snapshot.to_plan):
        return None
    return it.plan(engine=told_engine(it.snapshot, it.profile), after=it.lines, for_list=True)


def _turned_away(it: Weighed) -> Plan | None:
    """Away from the list or from thinking it through, to something else: that is answered, and the step is left."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form not in (QUESTIONS, THINKING):
        return None
    if not _writes_one(snapshot) and asks_another_doctor_now(snapshot.text):
        return it.plan(engine=ToEngine(intent=INTENT_OF_A_REVIEW), after=it.lines, leaves_list=True)
    if not (rest := turned_to(snapshot.text)):
        return None
    asked = replace(snapshot, text=rest, form=None, field=None)
    known = ToEngine(intent="request_handoff") if writes_to_team(rest) else told_engine(asked, it.profile)
    return it.plan(engine=known, after=it.lines, leaves_list=True)


def _writes_one(snapshot: Snapshot) -> bool:
    """A question of their own, or new words for one."""
    return snapshot.form == QUESTIONS and snapshot.field not in STEPS


def _writes_to_team(it: Weighed) -> Plan | None:
    """A question of their own that is being written for the list is none."""
    snapshot = it.snapshot
    if snapshot.choice or _writes_one(snapshot) or snapshot.form not in (None, QUESTIONS, THINKING):
        return None
    if not writes_to_team(snapshot.text):
        return None
    return it.plan(engine=ToEngine(intent="request_handoff"), after=it.lines, leaves_list=snapshot.form is not None)


def _list_or_thinking(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    if snapshot.opens_thinking or (snapshot.choice is not None and QUESTIONS in snapshot.choice):
        press = snapshot.choice.get(QUESTIONS) if snapshot.choice else None
        return it.plan(for_list=True, list_press=press, after=it.lines)
    if snapshot.typed and not snapshot.form and it.reader.writer != "bereaved" and wants_only_a_list(snapshot.text):
        return it.plan(for_list=True, list_press=ListPress(do="open"), after=it.lines)
    if snapshot.typed and not snapshot.form and (asks_for_list(snapshot.text) or plainly_added(snapshot.text)):
        return it.plan(engine=told_engine(snapshot, it.profile), after=it.lines, for_list=True)
    if snapshot.form in (QUESTIONS, THINKING) and snapshot.typed and says_goodbye(snapshot.text):
        return it.plan(engine=ToEngine(intent="goodbye"), after=it.lines, leaves_list=True)
    if snapshot.form in (QUESTIONS, THINKING) and (snapshot.choice is None or "say" in snapshot.choice):
        return it.plan(engine=told_engine(snapshot, it.profile), after=it.lines, for_list=True)
    return None


def _for_the_team(it: Weighed) -> Plan | None:
    """ "I want to ask the doctor: why wait": for their list or for a message, in their words; and for nobody here."""
    snapshot = it.snapshot
    own = question_for_team(snapshot.text) if snapshot.typed and not (snapshot.choice or snapshot.form) else None
    if own is None or it.reader.writer == "bereaved" or not fits(own):
        return None
    return it.plan(before=(it.words.talk.for_the_team(own, now=clock.now()),), after=it.lines)


def _pressed(it: Weighed) -> Plan | None:
    return _choice(it, it.snapshot.choice) if it.snapshot.choice is not None else None


def _asked_once_more(it: Weighed) -> Plan | None:
    """What stood beside a danger, or was taken for one: read by itself, as it was written."""
    words = it.snapshot.choice.get("ask") if it.snapshot.choice else None
    if not words:
        return None
    if plainly := read_plainly(it, words):
        return it.plan(before=(plainly,))
    return it.plan(engine=told_engine(replace(it.snapshot, text=words, choice=None), it.profile), says_nation=True)


def _comes_back(it: Weighed) -> Plan | None:
    """To a chat where nothing is being asked: what was last talked of, and what was left open."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.left_open is None:
        return None
    if HANDOFF_FORM in snapshot.left_open and wants_to_go_on(snapshot.text):
        return it.plan(engine=ToEngine(intent="request_handoff"), after=it.lines)
    told = it.words.talk.came_back(snapshot.last_answer, snapshot.left_open, it.reader, now=clock.now())
    return it.plan(before=(told,), after=it.lines)


def _leaning_on_what_was_said(it: Weighed) -> Plan | None:
    snapshot, now = it.snapshot, clock.now()
    if isinstance(snapshot.follow_up, WhichOne):
        return it.plan(before=(it.words.talk.which_one(snapshot.offers, now=now),), after=it.lines)
    if isinstance(snapshot.follow_up, Why) and snapshot.last_answer and only_why(snapshot.text):
        theirs = it.words.last_answer.ask_them_why(snapshot.last_answer, it.reader, now=now)
        if theirs and theirs.text != snapshot.last_text:
            return it.plan(before=(theirs,), after=it.lines)
    if isinstance(snapshot.follow_up, Why) and snapshot.last_answer:
        return it.plan(before=(it.words.last_answer.why(snapshot.last_answer, it.reader, now=now),), after=it.lines)
    return None


def _another_language(it: Weighed) -> Plan | None:
    """Written in it: kept, so that a danger card comes in it too."""
    snapshot = it.snapshot
    if snapshot.form or snapshot.choice or not snapshot.details.written_in:
        return None
    return _in_language(it, snapshot.details.written_in)


def _language_by_name(it: Weighed) -> Plan | None:
    """ "Can you write in Urdu": its card, and the step that is open once more. A line for the team may name one too,
    and may be written in it.
    """
    snapshot = it.snapshot
    if writes_in_own(snapshot.text) and _of_the_message(snapshot):
        engine = ASKED_AGAIN if snapshot.form else ToEngine(intent="request_handoff")
        return it.plan(
            before=(Reply(it.words.wording.phrase("form_own_language", now=clock.now())),),
            engine=engine,
            after=it.lines,
        )
    if snapshot.choice or snapshot.form not in (None, QUESTIONS, THINKING):
        return None
    language = it.words.languages.named(snapshot.text)
    return _in_language(it, language) if language else None


def _of_the_message(snapshot: Snapshot) -> bool:
    """Whether the message to the team is what would be written: its form is open, or it is named."""
    if snapshot.choice or snapshot.form not in (None, HANDOFF_FORM):
        return False
    return "message" in snapshot.text.lower() if snapshot.form is None else snapshot.field not in OWN_WORDS


def _in_language(it: Weighed, language: str) -> Plan:
    told = it.words.languages.card(language, now=clock.now())
    changes = it.changes.then(Changes(language=language))
    return it.plan(before=(told,), after=it.lines, changes=changes, asks_step_again=it.snapshot.form is not None)


def _easy_read(it: Weighed) -> Plan | None:
    """Switched on or off by its button or in words: from then on, and for the answer told last. An explanation of easy
    words is none; and a step that is open is asked again after it.
    """
    snapshot = it.snapshot
    wanted = snapshot.choice.get("easy") if snapshot.choice else wants_easy_read(snapshot.text)
    if wanted is None and snapshot.last_answer == EASY_READ and not snapshot.form and takes_easy_words(snapshot.text):
        wanted = True
    at_list = snapshot.form in (QUESTIONS, THINKING)
    if wanted is None or (snapshot.form and not (snapshot.choice or at_list)):
        return None
    if wanted and snapshot.easy_read and snapshot.last_answer and not (snapshot.choice or at_list):
        return it.plan(engine=ToEngine(intent="say_simpler"), after=it.lines)  # they are on: shorter still
    reader, now = replace(it.reader, easy=wanted), clock.now()
    told = [it.words.languages.easy_read(wanted, now=now)]
    if snapshot.answer_told and (at_list or not snapshot.form):
        told.append(it.words.answers.reply(snapshot.answer_told, reader, now=now))
    changes = it.changes.then(Changes(easy_read=wanted))
    return it.plan(before=tuple(told), after=it.lines, changes=changes, asks_step_again=at_list)


def _only_the_nation(it: Weighed) -> Plan | None:
    """The last answer again, as it reads there."""
    snapshot = it.snapshot
    if snapshot.form or not (snapshot.last_answer and snapshot.details.only_names_nation):
        return None
    now = clock.now()
    if not it.words.wording.word(snapshot.last_answer, Reader(), now=now).varies:
        return None
    return it.plan(before=(it.words.answers.reply(snapshot.last_answer, it.reader, now=now),))


def _a_death(it: Weighed) -> Plan | None:
    """Heard for the first time, and nothing asked with it: support, before anything else."""
    snapshot = it.snapshot
    if it.changes.writer == "bereaved" and snapshot.form == HANDOFF_FORM:
        return _a_death_at_a_step(it)
    if it.changes.writer != "bereaved" or snapshot.form or asks(snapshot.text):
        return None
    told = STILLBORN if NEWBORN.search(snapshot.text) else BEREAVED
    return it.plan(before=(it.words.answers.reply(told, it.reader, now=clock.now()),), after=it.lines)


def _a_death_at_a_step(it: Weighed) -> Plan:
    """Support, and the step again. Words for the team, a yes and a no are taken as such, after a word of sorrow."""
    snapshot = it.snapshot
    if snapshot.field not in OWN_WORDS and snapshot.field not in DECIDED:
        return it.plan(engine=ToEngine(intent=INTENT_OF_A_DEATH), after=it.lines)
    sorry = it.words.talk.sorry_for_a_death(now=clock.now())
    return it.plan(before=(sorry,), engine=told_engine(snapshot, it.profile), after=it.lines)


def _how_they_take_it(it: Weighed) -> Plan | None:
    """ "Would they be cross with us", as at a step of the form; "I bet they'd be cross"."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form or it.reader.writer == "bereaved":
        return None
    taken = "ask_effect_on_care" if asks_how_taken(snapshot.text) else None
    intent = taken or supposed_of_team(snapshot.text, snapshot.last_answer)
    return it.plan(engine=ToEngine(intent=intent), after=it.lines) if intent else None


def _key_word(it: Weighed) -> Plan | None:
    """ "Parking", "confidentiality": too short to be guessed at. What leans on a question of ours is not of it."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form or snapshot.follow_up or it.reader.writer == "bereaved":
        return None
    known = answer_for(snapshot.text)
    answer = it.words.wording.answer(known) if known else None
    return it.plan(engine=ToEngine(intent=answer.intent), after=it.lines) if answer and answer.intent else None


def _may_be_late(it: Weighed) -> tuple[Reply, ...]:
    """A message that has to be read before they go home, once: it may not be."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form != HANDOFF_FORM or snapshot.field != "message":
        return ()
    if not goes_home_soon(snapshot.text) or any(goes_home_soon(one) for one in snapshot.earlier):
        return ()
    return (Reply(it.words.wording.phrase("form_before_home", now=clock.now())),)


def _for_the_engine(it: Weighed) -> Plan:
    snapshot = it.snapshot
    unclear = not (snapshot.form or snapshot.nation) and snapshot.details.may_be_elsewhere(it.profile.nation)
    return it.plan(
        before=_may_be_late(it),
        engine=told_engine(snapshot, it.profile),
        after=it.lines,
        asks_nation=unclear,
        says_nation=not unclear,
        aside=aside_at_step(snapshot),
    )


# In running order: danger first, in every state; then what was pressed or said. Only staff, who read the message
# themselves, and a chat that was taken out of service come before the card's own plan, and both show the card.
DECISIONS: tuple[Callable[[Weighed], Plan | None], ...] = (
    _staff_have_it,
    _chat_is_off,
    wish_in_anger,
    danger,
    no_person_after_all,
    on_its_way,
    over_now,
    about_a_report,
    card_denied,
    help_in_writing,
    whether_to_call,
    medicine_alone,
    of_the_living,
    dying_presumed,
    dying_asked,
    own_things,
    about_sent,
    _list_from_anywhere,
    _about_deleting,
    still_waiting,
    _sends_and_asks,
    _about_the_chat,
    family_apart,
    _yes_in_their_language,
    ring_instead,
    keeps_it_for_later,
    taken_wrongly,
    orders_kept_words,
    about_the_form,
    back_at_a_step,
    yes_with_a_condition,
    story_at_a_line,
    _everything_back,
    _nothing_to_be_sent,
    _adding_to_what_was_sent,
    _easy_read,
    _language_by_name,
    _turned_away,
    _writes_to_team,
    _list_or_thinking,
    _asked_once_more,
    _pressed,
    danger_goes_on,
    doubts,
    who_they_are,
    plain_questions,
    _for_the_team,
    _comes_back,
    takes_up_the_form,
    _leaning_on_what_was_said,
    meeting_after_death,
    _a_death,
    leaning_on_danger,
    whether_anybody_was_told,
    details_nobody_notes,
    _small_words,
    an_earlier_answer,
    _about_the_last_answer,
    put_right,
    another_subject,
    _sent_and_cancelled,
    a_person,
    a_person_in_a_language,
    a_number,
    _another_language,
    _only_the_nation,
    asked_for_another,
    _how_they_take_it,
    language_for_talk,
    what_comes_then,
    plainly,
    _key_word,
    another_look,
    bereaved_asks,
    urgent_line,
    not_seen_yet,
    next_step,
    in_exact_words,
    _for_the_engine,
)


def _choice(it: Weighed, pressed: Sends) -> Plan:
    snapshot, now = it.snapshot, clock.now()
    if nation := pressed.get("nation"):
        reader, last = replace(it.reader, nation=nation), snapshot.last_answer
        told = it.words.answers.reply(last, reader, now=now) if last else it.words.answers.nation_noted(nation, now=now)
        return Plan(reader, before=(told,), changes=it.changes.then(Changes(nation=nation)))
    if (language := pressed.get("language")) is not None:
        told = it.words.languages.card(language, now=now) if language else it.words.languages.all_of_them(now=now)
        return it.plan(before=(told,), changes=it.changes.then(Changes(language=language)) if language else it.changes)
    if pressed.get("person") == "no":  # pressed when nobody is waited for any more
        return it.plan(before=(it.words.person.not_wanted(now=now),))
    if answer_id := pressed.get("answer"):
        return it.plan(before=(it.words.answers.reply(answer_id, it.reader, now=now),))
    needs = pressed.get("needs")
    changes = it.changes.then(Changes(needs=needs)) if needs else it.changes
    if snapshot.late and _answers_a_step(pressed, snapshot):
        return it.plan(engine=ToEngine(intent="nlu_fallback"), changes=changes)
    if "say" in pressed:
        return it.plan(engine=ToEngine(intent="inform"), changes=changes)
    engine = ToEngine(intent=pressed["intent"], details=dict(pressed.get("details") or {}))
    return it.plan(engine=engine, changes=changes, says_nation=True)


def _answers_a_step(pressed: Sends, snapshot: Snapshot) -> bool:
    """Pressed late, these would answer another question than the one they stood under. "Send it" names the very page
    it approves.
    """
    if pressed.get("intent") == "affirm" and (pressed.get("details") or {}).get("approval"):
        return snapshot.form is not None and snapshot.field != "check"
    return "say" in pressed or pressed.get("intent") in ("affirm", "deny")


def _nation(snapshot: Snapshot, own: str) -> str | None:
    """What the family says of its nation stands until it says otherwise. A step's answer (an address, a hospital) does
    not change it. Whoever lives elsewhere and has the child here is told what holds in the hospital's `own`.
    """
    if snapshot.form or snapshot.choice:
        return snapshot.nation
    if (snapshot.nation or snapshot.details.nation) and CARED_FOR_HERE.search(snapshot.text):
        return own
    told_before = snapshot.nation is not None and bool(
        OFFICE_OF_A_NATION.search(snapshot.text) or ONE_OR_OTHER.search(snapshot.text)
    )
    if snapshot.details.nation is None or told_before:
        return snapshot.nation
    return own if UNDER_US.search(snapshot.text) else snapshot.details.nation.value


def _needs(snapshot: Snapshot, words: Words) -> str | None:
    """Said once, it is kept, and told to the team; a second one stands beside it."""
    noted = snapshot.needs or ""
    for said in () if snapshot.choice else needs_said(snapshot.text):
        need = words.wording.choice(said)
        both = "; ".join(filter(None, (noted, need)))
        noted = noted if need in noted or len(both) > MOST_NEEDS else both
    return noted or None


def _reads_badly(snapshot: Snapshot) -> bool:
    """Said beside a question: its answer comes in easy words, and all after it."""
    if snapshot.choice or snapshot.form:
        return False
    return "needs_reading" in needs_said(snapshot.text) or easy_beside(snapshot.text)


def _writer(snapshot: Snapshot) -> str | None:
    """What the writer last said of themselves stands. A child's death is unsaid only in plain words: a child lives."""
    if snapshot.choice:
        return snapshot.writer
    at_note, child = snapshot.form == HANDOFF_FORM and snapshot.field == "check", snapshot.lines.get("child_name", "")
    if heard := writer_after(snapshot.text, snapshot.writer, child=child, at_note=at_note):
        return heard  # at a step of a form too
    return snapshot.details.writer.value if snapshot.details.writer and not snapshot.form else snapshot.writer

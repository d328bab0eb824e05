"""What is to be done with a message, decided without I/O: the notices that come first, what the engine is told, what
comes after.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from assistant import clock
from assistant.alerts.alert import ALERTED, alerted_routes
from assistant.answers.reply import AdditionPress, ListPress, Reply, Sends
from assistant.answers.wording import BEREAVED, Reader
from assistant.conversations.about_form import AboutForm
from assistant.conversations.after_a_wish import asks_whether_told, gives_way_to_reach, tells_details
from assistant.conversations.after_danger import (
    BODILY,
    asks_about_999,
    asks_other_way,
    asks_who_tonight,
    it_is_over,
    must_not_be_seen,
    still_there,
    wants_someone_now,
)
from assistant.conversations.after_sending import wants_to_add, wants_to_correct
from assistant.conversations.changes import LEFT, NOTHING, SAME, Changes
from assistant.conversations.danger_goes_on import (
    asks_if_urgent,
    asks_whom_to_tell,
    help_is_coming,
    not_over,
    taken_back,
    tells_of_anger,
)
from assistant.conversations.deleting import asks_about_deleting
from assistant.conversations.follow_up import WhichOne, Why
from assistant.conversations.forms import ADDITION, HANDOFF_FORM, QUESTIONS, THINKING
from assistant.conversations.leaving import leaves, rings_instead, takes_back, wants_nothing_sent
from assistant.conversations.meant import meant_by
from assistant.conversations.numbers_asked import at_night, line_named
from assistant.conversations.person_wished import (
    declines_person,
    gets_person,
    only_mentions_office,
    rings_back,
    talks_at_home,
    wants_no_person,
)
from assistant.conversations.snapshot import Snapshot
from assistant.conversations.taken_up import carries_on, takes_up
from assistant.conversations.told_engine import ASKED_AGAIN, OWN_WORDS, ToEngine, aside_at_step, told_engine
from assistant.conversations.who_liaison_is import asks_who_liaison_is
from assistant.conversations.wish_in_anger import called_names, wishes_in_anger
from assistant.conversations.wishes import (
    acknowledges,
    asks_for_number,
    brings_someone,
    cancels_it,
    cannot_ring,
    needs_said,
    of_last_answer,
    says_sorry,
    takes_it_all_back,
    thanks_too,
    wants_easy_read,
)
from assistant.conversations.words import Words
from assistant.conversations.yes_or_no import conditional, yes_or_no
from assistant.details.nation import names_another_hospital
from assistant.details.question import asks
from assistant.handoffs.asides import Aside
from assistant.handoffs.death import says_death
from assistant.handoffs.fields import BY_NAME, DECIDED
from assistant.handoffs.form_questions import About, FormQuestion, asks_of_form
from assistant.handoffs.story import tells_story
from assistant.hospital.hours import OpeningHours
from assistant.hospital.profile import Profile
from assistant.safety.at_the_program import without_program
from assistant.safety.verdict import Verdict
from assistant.take_along.list_commands import asks_for_list, plainly_added

INTENT_OF = {
    "emergency": "report_emergency", "deterioration": "report_deterioration", "self_harm": "report_self_harm",
    "safeguarding": "report_safeguarding", "distress": "express_distress", "abusive": "abusive",
}  # fmt: skip
INTENT_OF_A_DEATH = "ask_bereaved"
URGENT = ("emergency", "deterioration", "self_harm", "safeguarding")
SECOND_NET = 0.5  # how sure the engine's classifier must be before a message is kept to learn from
STILLBORN = "stillborn"
NEWBORN = re.compile(
    r"\b(?:still ?born|still ?birth|born (?:dead|asleep|sleeping)|died before (?:birth|(?:s?he|they) (?:was|were) born)|miscarr\w+)\b",
    re.IGNORECASE,
)
UNDER_US = re.compile(
    r"\b(?:he|she|they|who|child|son|daughter|baby|boy|girl|\w+)(?:'?s| is| are|'?re|s)? (?:being )?(?:(?:seen|treated|looked after|kept) )?(?:(?:at|in|under|on|with) (?:your|this)\b|here\b|(?:under|with) you\b)",
    re.IGNORECASE,
)
WHOSE = ("consent", "relationship", "child_name", "child_identifier")  # steps where it matters that there are two
OF_A_NUMBER = (*OWN_WORDS, "contact_value", "child_identifier")  # where "what number" is not the office's
MOST_NEEDS = 120  # letters, as the records hold
MOST_CARDS = 2  # a third would bury the first


@dataclass(frozen=True)
class Plan:
    """`engine` is None when it is not called. `for_list` and `for_addition` hand the message to the question list or to
    what is added to a handoff, with what was pressed there; `asks_nation` when the words leave open which nation the
    child is cared for in, `says_nation` when what is true in the hospital's own is taken as given; `alerts` are routes
    the safeguarding contact hears of; `aside` is what was typed at a step and is no answer to it; `no_person`
    that nobody is wanted any more; `only_answers` that what the engine
    says is told only where it understood something that is wanted; `repeats` that a card is told again on purpose.
    """

    reader: Reader
    before: tuple[Reply, ...] = ()
    engine: ToEngine | None = None
    after: tuple[Reply, ...] = ()
    changes: Changes = NOTHING
    asks_nation: bool = False
    says_nation: bool = False
    for_list: bool = False
    for_addition: bool = False
    list_press: ListPress | None = None
    addition_press: AdditionPress | None = None
    alerts: tuple[str, ...] = ()
    aside: Aside | None = None
    no_person: bool = False
    only_answers: bool = False
    repeats: bool = False


@dataclass(frozen=True)
class Weighed:
    """Everything a decision may look at. `lines` stand under the answer, `cards` come before everything."""

    snapshot: Snapshot
    verdict: Verdict
    words: Words
    profile: Profile
    reader: Reader
    changes: Changes
    cards: tuple[Reply, ...]
    lines: tuple[Reply, ...]

    def plan(self, **what: Any) -> Plan:
        return Plan(self.reader, **({"changes": self.changes} | what))


def plan(snapshot: Snapshot, verdict: Verdict, words: Words, profile: Profile) -> Plan:
    """What a family is told, and whom the hospital must tell of it: the first decision that has one."""
    weighed = _weigh(snapshot, verdict, words, profile)
    decided = next(found for decision in DECISIONS if (found := decision(weighed)))
    return replace(decided, alerts=alerted_routes(verdict))


def notices(
    verdict: Verdict,
    words: Words,
    reader: Reader,
    *,
    tells: bool = True,
    language: str | None = None,
    held: bool = False,
) -> tuple[tuple[Reply, ...], tuple[Reply, ...]]:
    """Cards and lines. `tells` is false where nothing is kept, and so nobody is told; `language` is the one that the
    family has shown to read, where the words themselves are English; `held` that a person has the chat.
    """
    now, language = clock.now(), verdict.language or language
    called = dict.fromkeys(one.shows for one in verdict.findings if one.level == "card")
    if "safeguarding" in called:  # whoever is threatened is not told off
        called.pop("abusive", None)
    if "self_harm" in called:  # its card says all that the other one would
        called.pop("distress", None)
    carded = list(called)[:MOST_CARDS]
    lined = [] if carded else [one.route for one in verdict.findings[:1]]
    foreign = (words.card_in_language(route, language, now=now) for route in carded)
    told = alerted_routes(verdict) if tells else ()
    english = (
        words.card(route, reader, now=now, told=route in told, held=held and route in URGENT) for route in carded
    )
    cards = (*(card for card in foreign if card), *english)
    return cards, tuple(words.line(route, now=now) for route in lined)


def second_net(danger: dict[str, Any] | None) -> bool:
    """Whether the engine's classifier sees danger. Where our screen was silent this is for people to look at, not for
    the family: of authors left out it would have caught 2 dangers in 660 that the screen missed, and put a line under
    41 of 1,736 everyday messages.
    """
    return bool(danger and danger["confidence"] >= SECOND_NET)


def _weigh(snapshot: Snapshot, verdict: Verdict, words: Words, profile: Profile) -> Weighed:
    nation, writer, needs = _nation(snapshot, profile.nation), _writer(snapshot), _needs(snapshot, words)
    changes = Changes(
        nation=nation if nation != snapshot.nation else SAME,
        writer=writer if writer != snapshot.writer else SAME,
        needs=needs if needs and needs != snapshot.needs else SAME,
        language=verdict.language or SAME,
    )
    reader = Reader(
        nation or profile.nation,
        writer,
        rings=not cannot_ring(needs),
        easy=snapshot.easy_read,
        language=verdict.language or snapshot.language,
    )
    cards, lines = notices(verdict, words, reader, language=snapshot.language, held=snapshot.mode == "staff")
    return Weighed(snapshot, verdict, words, profile, reader, changes, cards, lines)


def _staff_have_it(it: Weighed) -> Plan | None:
    if it.snapshot.mode != "staff":
        return None
    pressed = (it.words.with_a_person(now=clock.now()),) if it.snapshot.choice and not it.snapshot.typed else ()
    return it.plan(before=(*it.cards, *pressed))


def _chat_is_off(it: Weighed) -> Plan | None:
    if not it.words.wording.chat_is_off():
        return None
    return it.plan(before=(*it.cards, it.words.card("chat_off", it.reader, now=clock.now())))


def _wish_in_anger(it: Weighed) -> Plan | None:
    """A person is wished for, with an insult beside it. Plain abuse of people keeps its card; a threat is no wish."""
    snapshot, found = it.snapshot, it.verdict.findings
    if snapshot.choice or snapshot.form or any(one.shows != "abusive" for one in found):
        return None
    text = snapshot.text
    if not wishes_in_anger(text) or not (found or called_names(text) or without_program(text) != text):
        return None
    cards = it.cards if any(one.why != "learned" for one in found) else ()
    return it.plan(before=cards, engine=ToEngine(intent="request_person"))


def _danger(it: Weighed) -> Plan | None:
    if not it.cards:
        return None
    snapshot = it.snapshot
    if it.verdict.route == "distress" and not (snapshot.form or snapshot.choice):
        # What they ask is answered too: often it stands in the same breath, and without a question mark.
        return it.plan(before=it.cards, engine=told_engine(snapshot, it.profile), only_answers="?" not in snapshot.text)
    adding = snapshot.typed and snapshot.sent and (snapshot.form == ADDITION or _adds(snapshot))
    kept = (it.words.addition_kept(snapshot.field, now=clock.now()),) if adding else ()
    return it.plan(before=it.cards, engine=ToEngine(intent=INTENT_OF[it.verdict.route or ""]), after=kept)


def _no_person_after_all(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    if snapshot.mode != "waiting":
        return None
    text = snapshot.text
    pressed = snapshot.choice is not None and snapshot.choice.get("person") == "no"
    said = wants_no_person(text) or declines_person(text) or yes_or_no(text) == "deny"
    just_asked = any(offer.payload.get("person") == "no" for offer in snapshot.offers)
    at_a_step = snapshot.form == HANDOFF_FORM and just_asked
    if not (pressed or (said and snapshot.choice is None and (snapshot.form is None or at_a_step))):
        return None
    again = ASKED_AGAIN if at_a_step and not pressed else None
    return it.plan(before=(it.words.no_person(now=clock.now()),), engine=again, after=it.lines, no_person=True)


def _leaning_on_danger(it: Weighed) -> Plan | None:
    """The way out that a card told stays in reach, in whatever words it is asked for again."""
    snapshot, now = it.snapshot, clock.now()
    if snapshot.choice or snapshot.form:
        return None
    text, notice = snapshot.text, snapshot.near_notice
    if it_is_over(text, notice):
        told = it.words.over_now(it.reader, snapshot.last_text, now=now)
        return it.plan(before=(told,), after=_but_of(BODILY, it))
    if wants_someone_now(text, notice):
        return it.plan(before=_again("deterioration", it), repeats=True)
    if asks_about_999(text):
        return it.plan(before=_again("emergency", it), after=it.lines, repeats=True)
    if still_there(text, notice) or (asks_other_way(text, notice) and not asks_for_number(text)):
        return it.plan(before=_again(notice or "", it), after=_but_of((notice or "",), it), repeats=True)
    if must_not_be_seen(text, notice):
        return it.plan(before=(it.words.answer("delete_my_data", it.reader, now=now),), after=it.lines)
    if asks_who_tonight(text) and not OpeningHours(it.profile.liaison.hours, it.profile.nation).is_open(now):
        return it.plan(before=(it.words.answer("out_of_hours", it.reader, now=now),), after=it.lines)
    return None


def _danger_goes_on(it: Weighed) -> Plan | None:
    """Said or asked of the danger itself, soon after its card: never an everyday question, nor a polite no."""
    snapshot, now = it.snapshot, clock.now()
    if snapshot.choice or snapshot.form:
        return None
    text, notice = snapshot.text, snapshot.near_notice
    if help_is_coming(text):
        return it.plan(before=(it.words.help_is_coming(now=now),), after=_but_of(BODILY, it), repeats=True)
    if taken_back(text, notice):
        return it.plan(before=(it.words.taken_back(it.reader, now=now),))
    urgent = asks_if_urgent(text, notice)
    if notice in BODILY and (urgent or not_over(text, notice)):
        return it.plan(before=_still(notice or "", it), after=_but_of(BODILY, it), repeats=True)
    if not_over(text, notice) or asks_whom_to_tell(text, notice) or tells_of_anger(text, notice):
        return it.plan(before=_again(notice or "", it), repeats=True)
    return None


def _but_of(routes: tuple[str, ...], it: Weighed) -> tuple[Reply, ...]:
    """The lines that say something else than was just said."""
    return tuple(line for line in it.lines if line.notice and line.notice["route"] not in routes)


def _still(route: str, it: Weighed) -> tuple[Reply, ...]:
    """A card that was just told, in short."""
    foreign = it.words.card_in_language(route, it.snapshot.language, now=clock.now())
    return (*((foreign,) if foreign else ()), it.words.still_urgent(route, now=clock.now()))


def _again(route: str, it: Weighed) -> tuple[Reply, ...]:
    """A card that was told before, in the family's language too."""
    foreign = it.words.card_in_language(route, it.snapshot.language, now=clock.now())
    return (*((foreign,) if foreign else ()), it.words.card(route, it.reader, now=clock.now()))


def _about_the_last_answer(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form or snapshot.last_answer is None:
        return None
    intent = of_last_answer(snapshot.text)
    return it.plan(engine=ToEngine(intent=intent), after=it.lines) if intent else None


def _sent_and_cancelled(it: Weighed) -> Plan | None:
    """ "Cancel it", when it has gone: asked about, and never said to be unsent."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form or not snapshot.sent or not cancels_it(snapshot.text):
        return None
    return it.plan(engine=ToEngine(intent="withdraw_handoff"), after=it.lines)


def _a_person(it: Weighed) -> Plan | None:
    """Wanted in plain words, or plainly not: nobody is called who was declined."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form:
        return None
    if only_mentions_office(snapshot.text):
        return it.plan(before=(it.words.only_office(it.reader, now=clock.now()),), after=it.lines)
    if gets_person(snapshot.text):
        return it.plan(engine=ToEngine(intent="request_person"), after=it.lines)
    if rings_back(snapshot.text):
        told = it.words.rings_back(now=clock.now())
        return it.plan(engine=ToEngine(intent="request_person"), after=(told, *it.lines))
    if declines_person(snapshot.text):
        return it.plan(before=(it.words.no_person(now=clock.now()),), after=it.lines)
    return None


def _whether_anybody_was_told(it: Weighed) -> Plan | None:
    """The wish that stands, or what the records say was sent. Near a danger card that card comes again: a person may be
    needed now.
    """
    snapshot, now = it.snapshot, clock.now()
    if snapshot.choice or snapshot.form or not asks_whether_told(snapshot.text):
        return None
    if snapshot.near_notice in BODILY:
        return it.plan(before=_again(snapshot.near_notice, it), after=it.lines, repeats=True)
    status = ToEngine(intent="ask_handoff_status")
    if snapshot.mode == "waiting":
        stands = it.words.wish_stands(sent=snapshot.sent, now=now)
        return it.plan(before=(stands,), engine=status if snapshot.sent else None, after=it.lines)
    nobody = () if snapshot.last_notice in ALERTED else (it.words.nobody_asked(now=now),)
    return it.plan(before=nobody, engine=status, after=it.lines)


def _details_nobody_notes(it: Weighed) -> Plan | None:
    """A number, a time, a name, one by one after a wish: they reach nobody by themselves, and that is said."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form:
        return None
    waiting = snapshot.mode == "waiting"
    expected = waiting or it.words.leave_message() in snapshot.offers
    if not (tells_details(snapshot.text) if expected else gives_way_to_reach(snapshot.text)):
        return None
    told = it.words.details_not_noted(snapshot.last_text, waiting=waiting, sent=snapshot.sent, now=clock.now())
    return it.plan(before=(told,), after=it.lines)


def _a_person_in_a_language(it: Weighed) -> Plan | None:
    """Its card comes first, where it was not told before: with 999, and how to get an interpreter."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form:
        return None
    language = it.words.wishes_person_in(snapshot.text)
    if language is None:
        return None
    card = () if language == snapshot.language else (it.words.language(language, now=clock.now()),)
    return replace(
        it.plan(before=card, engine=ToEngine(intent="request_person"), after=it.lines),
        reader=replace(it.reader, language=language),
        changes=it.changes.then(Changes(language=language)),
    )


def _put_right(it: Weighed) -> Plan | None:
    """ "No, I meant the hospital": read with the question before it, and not with the answer that missed it."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form:
        return None
    meant = meant_by(snapshot.text, snapshot.earlier)
    if meant is None:
        return None
    asked = replace(snapshot, text=meant, last_answer=None)
    return it.plan(engine=told_engine(asked, it.profile), after=it.lines, says_nation=True)


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
    if thanks_too(snapshot.text):
        return it.plan(engine=ToEngine(intent="thank"))
    if brings_someone(snapshot.text):
        return it.plan(engine=ToEngine(intent="ask_bring_someone"))
    if asks_who_liaison_is(snapshot.text, it.profile.liaison.name):
        return it.plan(before=(it.words.who_liaison_is(it.reader, now=clock.now()),))
    if snapshot.last_answer and acknowledges(snapshot.text):
        return it.plan(before=(it.words.heard("acknowledged", it.reader, now=clock.now()),))
    if talks_at_home(snapshot.text):
        return it.plan(before=(it.words.heard("talk_at_home", it.reader, now=clock.now()),), after=it.lines)
    if says_sorry(snapshot.text):
        return it.plan(before=(it.words.heard("no_need_for_sorry", it.reader, now=clock.now()),))
    return None


def _names_a_way(text: str) -> bool:
    """ "Email" at a step is how to be reached, and asks for nothing."""
    return not asks(text) and "number" not in text.lower()


def _a_number(it: Weighed) -> Plan | None:
    """Of the liaison office, without calling anybody. Whoever was shown an urgent route sees it again first: "who do I
    ring" may mean that one.
    """
    snapshot, now = it.snapshot, clock.now()
    at_step = snapshot.form == HANDOFF_FORM
    if snapshot.choice or snapshot.form not in (None, HANDOFF_FORM) or (at_step and snapshot.field in OF_A_NUMBER):
        return None
    again = ASKED_AGAIN if at_step else None
    if line := line_named(snapshot.text):
        return it.plan(before=(it.words.helpline(line, now=now),), engine=again, after=it.lines)
    if not asks_for_number(snapshot.text) or (at_step and _names_a_way(snapshot.text)):
        return None
    urgent = snapshot.last_notice in URGENT
    card = _again(snapshot.last_notice or "", it) if urgent else ()
    reader = replace(it.reader, elsewhere=_is_elsewhere(it))
    night = (it.words.night_numbers(reader, now=now),) if at_night(snapshot.text) else ()
    told = "" if at_step or night else snapshot.last_text or ""
    return it.plan(
        before=(*card, *night, it.words.contact(reader, now=now, told=told)),
        engine=again,
        after=it.lines,
        repeats=True,
    )


def _rings_instead(it: Weighed) -> Plan | None:
    """At the first step: nothing is kept, nobody is asked to come, and the number stands there."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form != HANDOFF_FORM or snapshot.field != "consent":
        return None
    if not rings_instead(snapshot.text):
        return None
    number = it.words.contact(it.reader, now=clock.now())
    return it.plan(engine=ToEngine(intent="stop"), after=(number, *it.lines))


def _is_elsewhere(it: Weighed) -> bool:
    """Whether the child is under another hospital, as far as this and the messages just before it say."""
    said = (it.snapshot.text, *it.snapshot.earlier)
    return any(names_another_hospital(text) for text in said)


def _about_deleting(it: Weighed) -> Plan | None:
    """A question deletes nothing: it is answered, and the step that is open asked again."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form not in (None, HANDOFF_FORM) or not asks_about_deleting(snapshot.text):
        return None
    answer = it.words.answer("delete_my_data", it.reader, now=clock.now())
    again = ASKED_AGAIN if snapshot.form else None
    return it.plan(before=(answer,), engine=again, after=it.lines)


def _about_the_form(it: Weighed) -> Plan | None:
    """A question about the form is answered from it, and its step asked again; "go back" goes one step back."""
    snapshot = it.snapshot
    step = snapshot.field if snapshot.form == HANDOFF_FORM else None
    if snapshot.choice or step not in BY_NAME or snapshot.says_a_title:
        return None
    question = asks_of_form(snapshot.text)
    if question is None or (question.about is About.BOTH and step not in WHOSE):
        return None
    if aside_at_step(snapshot) is Aside.HELP and question == FormQuestion(About.PUT):
        return None  # what they told before is offered as a start
    told = AboutForm(it.words.wording, step, snapshot.lines, snapshot.vouched, clock.now())
    if question.about is About.BACK and (before := told.before(question.field)):
        back = ToEngine(intent="correct_handoff", details={"field": before})
        return it.plan(before=(told.goes_back(before),), engine=back, after=it.lines)
    return it.plan(before=(told.reply(question),), engine=ASKED_AGAIN, after=it.lines)


def _yes_with_a_condition(it: Weighed) -> Plan | None:
    """Nobody here can promise what it hangs on: the yes is asked for once more, by itself."""
    snapshot = it.snapshot
    step = snapshot.field if snapshot.form == HANDOFF_FORM else None
    if snapshot.choice or step not in DECIDED or snapshot.correction or asks(snapshot.text):
        return None
    if not conditional(snapshot.text) or yes_or_no(snapshot.text) or leaves(snapshot.text, step):
        return None
    told = it.words.wording.phrase(f"form_condition_{step}", now=clock.now())
    return it.plan(before=(Reply(told),), engine=ASKED_AGAIN, after=it.lines)


def _story_at_a_line(it: Weighed) -> Plan | None:
    """What happened, told where a short line is asked for, is kept for the message and stands in no line."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form != HANDOFF_FORM or snapshot.correction:
        return None
    if not tells_story(snapshot.field or "", snapshot.text) or leaves(snapshot.text, snapshot.field or ""):
        return None
    told = it.words.wording.phrase("step_story", now=clock.now())
    return it.plan(before=(Reply(told),), engine=ASKED_AGAIN, after=it.lines)


def _everything_back(it: Weighed) -> Plan | None:
    """Once it was sent, also in the middle of adding to it: asked about first, as ever."""
    snapshot = it.snapshot
    adding = snapshot.form == ADDITION
    if snapshot.choice or not (adding or (snapshot.sent and not snapshot.form)):
        return None
    if not (takes_back(snapshot.text) or (adding and takes_it_all_back(snapshot.text))):
        return None
    return it.plan(engine=ToEngine(intent="withdraw_handoff"), changes=it.changes.then(LEFT), after=it.lines)


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
    return it.plan(after=it.lines, for_addition=True) if snapshot.form == ADDITION or _adds(snapshot) else None


def _list_from_anywhere(it: Weighed) -> Plan | None:
    """Said to the family's list or plan while something else is talked of."""
    if not (it.snapshot.to_list or it.snapshot.to_plan):
        return None
    return it.plan(engine=told_engine(it.snapshot, it.profile), after=it.lines, for_list=True)


def _list_or_thinking(it: Weighed) -> Plan | None:
    snapshot = it.snapshot
    if snapshot.opens_thinking or (snapshot.choice is not None and QUESTIONS in snapshot.choice):
        press = snapshot.choice.get(QUESTIONS) if snapshot.choice else None
        return it.plan(for_list=True, list_press=press, after=it.lines)
    if snapshot.typed and not snapshot.form and (asks_for_list(snapshot.text) or plainly_added(snapshot.text)):
        return it.plan(engine=told_engine(snapshot, it.profile), after=it.lines, for_list=True)
    if snapshot.form in (QUESTIONS, THINKING) and (snapshot.choice is None or "say" in snapshot.choice):
        return it.plan(engine=told_engine(snapshot, it.profile), after=it.lines, for_list=True)
    return None


def _pressed(it: Weighed) -> Plan | None:
    return _choice(it, it.snapshot.choice) if it.snapshot.choice is not None else None


def _comes_back(it: Weighed) -> Plan | None:
    """To a chat where nothing is being asked: what was last talked of, and what was left open."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.left_open is None:
        return None
    told = it.words.came_back(snapshot.last_answer, snapshot.left_open, it.reader, now=clock.now())
    return it.plan(before=(told,), after=it.lines)


def _takes_up_the_form(it: Weighed) -> Plan | None:
    """What answers the step that was left a moment ago is filled in there, and the form goes on."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form or not snapshot.left_at:
        return None
    would_send = snapshot.left_at == "check" and yes_or_no(snapshot.text) == "affirm"
    if carries_on(snapshot.text) or would_send:  # what is sent is seen first
        return it.plan(engine=ToEngine(intent="request_handoff"), after=it.lines)
    if not takes_up(snapshot.text, snapshot.left_at, it.profile):
        return None
    return it.plan(engine=ToEngine(intent="request_handoff", details={"answers": snapshot.left_at}), after=it.lines)


def _leaning_on_what_was_said(it: Weighed) -> Plan | None:
    snapshot, now = it.snapshot, clock.now()
    if isinstance(snapshot.follow_up, WhichOne):
        return it.plan(before=(it.words.which_one(snapshot.offers, now=now),), after=it.lines)
    if isinstance(snapshot.follow_up, Why) and snapshot.last_answer:
        return it.plan(before=(it.words.why(snapshot.last_answer, it.reader, now=now),), after=it.lines)
    return None


def _another_language(it: Weighed) -> Plan | None:
    """Written in it, or asked for by its name: kept, so that a danger card comes in it too."""
    snapshot = it.snapshot
    if snapshot.form or snapshot.choice:
        return None
    language = it.words.language_named(snapshot.text) or snapshot.details.written_in
    if not language:
        return None
    kept = it.changes.then(Changes(language=language))
    return it.plan(before=(it.words.language(language, now=clock.now()),), after=it.lines, changes=kept)


def _easy_read(it: Weighed) -> Plan | None:
    """Switched on or off by its button or in words: from then on, and for the answer told last."""
    snapshot = it.snapshot
    wanted = snapshot.choice.get("easy") if snapshot.choice else wants_easy_read(snapshot.text)
    if wanted is None or (snapshot.form and not snapshot.choice):
        return None
    reader, now = replace(it.reader, easy=wanted), clock.now()
    told = [it.words.easy_read(wanted, now=now)]
    if snapshot.last_answer and not snapshot.form:
        told.append(it.words.answer(snapshot.last_answer, reader, now=now))
    return it.plan(before=tuple(told), after=it.lines, changes=it.changes.then(Changes(easy_read=wanted)))


def _only_the_nation(it: Weighed) -> Plan | None:
    """The last answer again, as it reads there."""
    snapshot = it.snapshot
    if snapshot.form or not (snapshot.last_answer and snapshot.details.only_names_nation):
        return None
    now = clock.now()
    if not it.words.wording.word(snapshot.last_answer, Reader(), now=now).varies:
        return None
    return it.plan(before=(it.words.answer(snapshot.last_answer, it.reader, now=now),))


def _a_death(it: Weighed) -> Plan | None:
    """Heard for the first time, and nothing asked with it: support, before anything else."""
    snapshot = it.snapshot
    if it.changes.writer == "bereaved" and snapshot.form == HANDOFF_FORM:
        return _a_death_at_a_step(it)
    if it.changes.writer != "bereaved" or snapshot.form or asks(snapshot.text):
        return None
    told = STILLBORN if NEWBORN.search(snapshot.text) else BEREAVED
    return it.plan(before=(it.words.answer(told, it.reader, now=clock.now()),), after=it.lines)


def _a_death_at_a_step(it: Weighed) -> Plan:
    """Support, and the step again. Words for the team, a yes and a no are taken as such, after a word of sorrow."""
    snapshot = it.snapshot
    if snapshot.field not in OWN_WORDS and snapshot.field not in DECIDED:
        return it.plan(engine=ToEngine(intent=INTENT_OF_A_DEATH), after=it.lines)
    sorry = it.words.sorry_for_a_death(now=clock.now())
    return it.plan(before=(sorry,), engine=told_engine(snapshot, it.profile), after=it.lines)


def _for_the_engine(it: Weighed) -> Plan:
    snapshot = it.snapshot
    unclear = not (snapshot.form or snapshot.nation) and snapshot.details.may_be_elsewhere(it.profile.nation)
    return it.plan(
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
    _wish_in_anger,
    _danger,
    _no_person_after_all,
    _list_from_anywhere,
    _about_deleting,
    _rings_instead,
    _about_the_form,
    _yes_with_a_condition,
    _story_at_a_line,
    _everything_back,
    _nothing_to_be_sent,
    _adding_to_what_was_sent,
    _easy_read,
    _list_or_thinking,
    _pressed,
    _danger_goes_on,
    _comes_back,
    _takes_up_the_form,
    _leaning_on_what_was_said,
    _a_death,
    _leaning_on_danger,
    _whether_anybody_was_told,
    _details_nobody_notes,
    _small_words,
    _about_the_last_answer,
    _put_right,
    _sent_and_cancelled,
    _a_person,
    _a_person_in_a_language,
    _a_number,
    _another_language,
    _only_the_nation,
    _for_the_engine,
)


def _adds(snapshot: Snapshot) -> bool:
    """After it was sent, outside any form: words that would add to it or correct a line of it."""
    if not snapshot.sent or snapshot.form or snapshot.follow_up:
        return False
    return snapshot.correction is not None or wants_to_add(snapshot.text) or wants_to_correct(snapshot.text)


def _choice(it: Weighed, pressed: Sends) -> Plan:
    snapshot, now = it.snapshot, clock.now()
    if nation := pressed.get("nation"):
        reader, last = replace(it.reader, nation=nation), snapshot.last_answer
        told = it.words.answer(last, reader, now=now) if last else it.words.nation_noted(nation, now=now)
        return Plan(reader, before=(told,), changes=it.changes.then(Changes(nation=nation)))
    if (language := pressed.get("language")) is not None:
        told = it.words.language(language, now=now) if language else it.words.languages(now=now)
        return it.plan(before=(told,), changes=it.changes.then(Changes(language=language)) if language else it.changes)
    if pressed.get("person") == "no":  # pressed when nobody is waited for any more
        return it.plan(before=(it.words.no_person(now=now),))
    if answer_id := pressed.get("answer"):
        return it.plan(before=(it.words.answer(answer_id, it.reader, now=now),))
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
    if snapshot.form or snapshot.choice or snapshot.details.nation is None:
        return snapshot.nation
    return own if UNDER_US.search(snapshot.text) else snapshot.details.nation.value


def _needs(snapshot: Snapshot, words: Words) -> str | None:
    """Said once, it is kept, and told to the team; a second one stands beside it."""
    said = None if snapshot.choice else needs_said(snapshot.text)
    need, known = words.wording.choice(said) if said else "", snapshot.needs or ""
    both = "; ".join(filter(None, (known, need)))
    return known or None if not need or need in known or len(both) > MOST_NEEDS else both


def _writer(snapshot: Snapshot) -> str | None:
    """What the writer last said of themselves stands. A child's death is not unsaid by a later message."""
    if snapshot.choice or snapshot.writer == "bereaved":
        return snapshot.writer
    if says_death(snapshot.text, snapshot.lines.get("child_name", "")):
        return "bereaved"  # at a step of a form too
    return snapshot.details.writer.value if snapshot.details.writer and not snapshot.form else snapshot.writer

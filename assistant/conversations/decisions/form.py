"""Decisions at a step of the form: what is no answer to it, and what takes up again a form that was left."""

import re
from dataclasses import replace

from assistant import clock
from assistant.answers.reply import Offer, Reply
from assistant.conversations.decisions.about_form import WHOLE, AboutForm
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import ADDITION, HANDOFF_FORM
from assistant.conversations.readers.about_the_chat import answer_about_the_chat
from assistant.conversations.readers.asked_at_step import Asked, asked_at_step, asks_to_break_off
from assistant.conversations.readers.back_again import comes_back
from assistant.conversations.readers.field_answer import plainly_answers
from assistant.conversations.readers.leaving import leaves
from assistant.conversations.readers.no_keeping import comes_round, refuses_keeping
from assistant.conversations.readers.set_aside_for_list import for_the_list, set_aside
from assistant.conversations.readers.taken_up import (
    NOT_NOW,
    asks_if_here_again,
    asks_if_it_stays,
    carries_on,
    clauses_of,
    goes_on,
    takes_up,
    wants_it_kept,
)
from assistant.conversations.readers.yes_or_no import conditional, yes_or_no
from assistant.conversations.snapshot import Snapshot
from assistant.conversations.told_engine import ASKED_AGAIN, ToEngine, aside_at_step
from assistant.details.question import asks
from assistant.handoffs.beside.asides import Aside
from assistant.handoffs.beside.fixed_answers import Fixed, beside, fixed_answer
from assistant.handoffs.beside.for_the_message import wish_apart
from assistant.handoffs.beside.form_questions import About, FormQuestion, asks_of_form, asks_of_it_all
from assistant.handoffs.beside.meant_for_them import may_be_asked_too, meant_for_them
from assistant.handoffs.beside.none_and_asked import none_and_asked
from assistant.handoffs.beside.not_for_them import told_apart_from
from assistant.handoffs.beside.set_aside import question_beside, without_question
from assistant.handoffs.beside.stop_if import without_condition
from assistant.handoffs.beside.story import FITTED, tells_story
from assistant.handoffs.corrections import kept_words
from assistant.handoffs.corrections.every_correction import in_sentences, read_corrections
from assistant.handoffs.corrections.not_meant import line_meant, meant_instead, protested, was_not_meant
from assistant.handoffs.corrections.order_to_us import orders_us
from assistant.handoffs.fields import BY_NAME, DECIDED, OWN_WORDS, SHOWN
from assistant.handoffs.form.answer_meant import REPLACED
from assistant.handoffs.form.one_thing import told_twice
from assistant.handoffs.form.read_line import can_stand
from assistant.handoffs.readers.needs import names_need
from assistant.handoffs.readers.no_help import nothing_needed
from assistant.handoffs.readers.not_to_know import orders_only
from assistant.handoffs.readers.way_to_reach import asks_to_reach
from assistant.handoffs.words.spoken_marks import dictated_message, without_spoken_marks
from assistant.hospital.profile import Profile

OF_ASKING = "effect_on_care"  # the answer on how the team may take it
SHOWN_ALONE = (About.SEEN, About.LINE, About.PUT, About.BACK, About.BOTH, About.LIST)  # and never beside an answer
OF_THE_WHOLE = "what_happens"  # with a second opinion, of which the form is only the beginning
WHOSE = ("consent", "relationship", "child_name", "child_identifier")  # steps where it matters that there are two
LOOKED_UP = ("child_name", "child_identifier", "site", "place", "contact_value")  # what a hospital may have on file
BEFORE_NEEDS = ("contact_method", "contact_value", "best_time")  # whom not to ring, said there, goes with the needs
WHO_READS = {Asked.READERS: "form_readers", Asked.PERSON: "form_person_reads"}
OF_STEPS = {About.BOTH: WHOSE, About.LOOK_UP: LOOKED_UP}  # questions that mean the form at these alone


NO_HELP = re.compile(
    r"^(?:none?|no|nothing)\b(?:[ ,]+(?:thanks|thank you|help|needed|needs|ta|we'?re fine|i'?m fine))*$", re.IGNORECASE
)
OF_THE_MESSAGE = re.compile(r"\b(?:the|my|a) (?:message|letter)\b", re.IGNORECASE)
OF_TWO = re.compile(
    r"\b(?:(?:it|this|that)(?:'?s| is| was)|its|asking|and)(?: (?:also|really|partly|sort of))* (?:about|for) (?-i:[A-Z])[\w'-]+(?: (?-i:[A-Z])[\w'-]+){0,3},? (?:too|as well|also)\b|\balso about (?-i:[A-Z])[\w'-]+",
    re.IGNORECASE,
)
MINE = re.compile(
    r"\bmy (?:(?:full|real|first|last|own) )?(?:name|surname|date of birth|dob|birthday|hospital number)\b",
    re.IGNORECASE,
)


def _of_two(text: str, step: str) -> FormQuestion | None:
    """ "The girl is Rosie May, but it's about Alfie too": that both can be named is told, and none is guessed."""
    return FormQuestion(About.BOTH) if step == "child_name" and OF_TWO.search(text) else None


def _of_what_is_mine(text: str, step: str) -> FormQuestion | None:
    """ "Why do you need my name", said by a patient or by who asks: of the step."""
    return asks_of_form(MINE.sub("this", text)) if step in WHOSE and MINE.search(text) else None


def _own_line_anew(snapshot: Snapshot) -> FormQuestion | None:
    """A message that is to be changed, with no new words: shown first, so that nothing of it is lost."""
    named = snapshot.correction
    if snapshot.field != "check" or named is None or named.value or not BY_NAME[named.field].own_words:
        return None
    return FormQuestion(About.BACK, named.field) if named.field in snapshot.lines else None


def taken_wrongly(it: Weighed) -> Plan | None:
    """ "That wasn't my answer": the line goes again and its step is asked. Where none was given, none is written."""
    snapshot = it.snapshot
    step = snapshot.field if snapshot.form == HANDOFF_FORM else None
    if snapshot.choice or step not in BY_NAME:
        return None
    meant = line_meant(snapshot.text)
    own_words = [name for name in snapshot.just_given if BY_NAME[name].own_words]
    if meant and meant in snapshot.lines and BY_NAME[meant].own_words:
        own_words = [meant]
    if len(own_words) == 1 and meant_instead(snapshot.text):
        return it.plan(
            engine=ToEngine(intent="correct_handoff", details={"field": own_words[0], "instead": True}), after=it.lines
        )
    complained = protested(snapshot.text, snapshot.lines, snapshot.just_given)
    if not (complained or was_not_meant(snapshot.text)):
        return None
    if step == "consent" and (yes_or_no(snapshot.text) == "deny" or refuses_keeping(snapshot.text)):
        return None  # that nothing be kept is the no
    meant = complained or meant
    taken = (meant,) if meant and meant in snapshot.lines else snapshot.just_given
    own = [name for name in taken if name not in snapshot.vouched]
    if not own and step == "check":
        return None  # which line is meant is asked there
    told = it.words.wording.phrase("form_taken_out" if own else "form_not_taken", now=clock.now())
    asked = ["consent"] if "consent" in own else own  # with it stand lines that were said long before
    out = ToEngine(intent="correct_handoff", details={"field": ",".join(asked), "silent": True})
    return it.plan(before=(Reply(told),), engine=out if own else ASKED_AGAIN, after=it.lines)


def about_the_form(it: Weighed) -> Plan | None:
    """A question about the form is answered from it, and its step asked again; "go back" goes one step back."""
    snapshot = it.snapshot
    step = snapshot.field if snapshot.form == HANDOFF_FORM else None
    if snapshot.choice or step not in BY_NAME or snapshot.says_a_title:
        return None
    if step not in OWN_WORDS:
        return _of_fixed_words(it, step) or _of_its_lines(it, step)
    if step == "questions" and (asked := _none_but_asked(it, step)):
        return asked
    kinds = _kinds(it, step)
    if meant_for_them(snapshot.text, kinds):
        return it.plan(engine=ToEngine(intent="inform"), after=it.lines)
    told = _of_fixed_words(it, step) or _of_its_lines(it, step)
    return _or_for_the_team(it, step, told) if told and may_be_asked_too(kinds) else told


def _none_but_asked(it: Weighed, step: str) -> Plan | None:
    """ "Nah, just that. Will it be read tomorrow": no list goes with it, and the question is answered from the form."""
    asked = none_and_asked(it.snapshot.text)
    alone = replace(it, snapshot=replace(it.snapshot, text=asked)) if asked else it
    told = (_of_fixed_words(alone, step) or _of_its_lines(alone, step)) if asked else None
    return replace(told, engine=ToEngine(intent="skip")) if told and told.before else None


def _kinds(it: Weighed, step: str) -> tuple[str, ...]:
    """In which ways the form would answer what is typed."""
    fixed, question = fixed_answer(it.snapshot.text, step, it.profile), asks_of_form(it.snapshot.text)
    return (*((fixed.phrase,) if fixed else ()), *((question.about.value,) if question else ()))


def _or_for_the_team(it: Weighed, step: str, told: Plan) -> Plan:
    """With a press that puts what was asked into the line after all."""
    if not told.before:
        return told
    first, *more = told.before
    put = Offer(it.words.wording.choice(f"choice_ask_them_{step}"), {"say": it.snapshot.text})
    return replace(told, before=(replace(first, offers=(*first.offers, put)), *more))


def _of_its_lines(it: Weighed, step: str) -> Plan | None:
    snapshot = it.snapshot
    said = without_spoken_marks(snapshot.text)
    question = asks_of_form(said) or _of_two(said, step) or _of_what_is_mine(said, step) or _own_line_anew(snapshot)
    if question and step in OWN_WORDS and question == FormQuestion(About.MUST, "child_name"):
        question = FormQuestion(About.NAMING)  # of staff: the child's stands already
    if step == "child_identifier" and question == FormQuestion(About.PUT, "contact_value"):
        question = FormQuestion(About.PUT)  # "where is the number written": of the child
    beside = None if question else _beside_an_answer(said, step, it.profile)
    question = question or beside
    if question is None and (left := _question_left(it, step)):
        return left
    if question is None or step not in OF_STEPS.get(question.about, WHOLE):
        return None
    if aside_at_step(snapshot) is Aside.HELP and question == FormQuestion(About.PUT):
        return None  # what they told before is offered as a start
    engine = ToEngine(intent="inform") if beside else ASKED_AGAIN
    if question.about is About.HARM:
        answer = it.words.answers.reply(OF_ASKING, it.reader, now=clock.now())
        return it.plan(before=(replace(answer, offers=()),), engine=engine, after=it.lines)
    told = AboutForm(it.words.wording, step, snapshot.lines, snapshot.vouched, clock.now())
    if question.about is About.BACK and (before := told.before(question.field)):
        back = ToEngine(intent="correct_handoff", details={"field": before})
        return it.plan(before=(told.goes_back(before),), engine=back, after=it.lines)
    reply = told.reply(question)
    if behind := told.answer_behind(question):
        reply = it.words.answers.with_sources_of(behind, reply, it.reader, now=clock.now())
    whole = (it.words.answers.reply(OF_THE_WHOLE, it.reader, now=clock.now(), offers=()),)
    more = whole if asks_of_it_all(question, snapshot.text) else ()
    return it.plan(before=(reply, *more), engine=engine, after=it.lines)


def _of_fixed_words(it: Weighed, step: str) -> Plan | None:
    """What one sentence answers; beside an answer to a short line, that is filled."""
    text = it.snapshot.text
    if known := fixed_answer(text, step, it.profile):
        return it.plan(before=(_fixed(it, known),), engine=ASKED_AGAIN, after=it.lines)
    if step in OWN_WORDS or it.snapshot.correction:
        return None
    answer, known = beside(text, step, it.profile)
    if known is None:
        return None
    engine = ToEngine(intent="inform") if _fills(step, answer, it.profile) else ASKED_AGAIN
    return it.plan(before=(_fixed(it, known),), engine=engine, after=it.lines)


def _fills(step: str, answer: str, profile: Profile) -> bool:
    if step in DECIDED:
        return False
    if step == "needs" and (names_need(answer) or NO_HELP.match(answer)):
        return True
    return plainly_answers(step, answer, profile)


def _fixed(it: Weighed, known: Fixed) -> Reply:
    phrase, now = it.words.wording.phrase, clock.now()
    if known.phrase == "form_what_is_asked":
        left = sum(field.name not in it.snapshot.lines for field in SHOWN)
        return Reply(phrase("form_what_is_asked", now=now, count=str(left)))
    if known.phrase == "form_word_this_site":
        return Reply(phrase("form_word_this_site", now=now, title=known.title))
    if known.phrase == "form_word_this_place":
        return Reply(phrase("form_word_this_place", now=now, title=known.title, what=known.what))
    return Reply(phrase(known.phrase, now=now))


def _beside_an_answer(text: str, step: str, profile: Profile) -> FormQuestion | None:
    """ "14 Feb 2017, why do you need that": what is asked beside words that fill the step's line."""
    if step in DECIDED or BY_NAME[step].own_words:
        return None
    question = question_beside(text)
    return question if question and question.about not in SHOWN_ALONE and can_stand(step, text, profile) else None


def _question_left(it: Weighed, step: str) -> Plan | None:
    """ "MRN 4471902. Does this go in her record?": the line is filled, and what was asked of us is not lost."""
    snapshot = it.snapshot
    if step not in (*REPLACED, "relationship", "needs") or snapshot.correction:
        return None
    answer, question = without_question(snapshot.text)
    if not question or not (plainly_answers(step, answer, it.profile) or nothing_needed(step, snapshot.text)):
        return None
    if step == "contact_value" and asks_to_reach(question):
        return None  # it stands in the line
    if step == "needs" and OF_THE_MESSAGE.search(question):
        return it.plan(engine=ToEngine(intent="inform"), after=it.lines)  # it is asked for next
    if known := answer_about_the_chat(question):
        told = it.words.answers.reply(known, it.reader, offers=(), now=clock.now())
    elif phrase := WHO_READS.get(asked_at_step(question)):
        told = Reply(it.words.wording.phrase(phrase, now=clock.now()))  # before they write on
    else:
        left, said = (
            it.words.wording.phrase(one, now=clock.now()) for one in ("form_question_left", "form_asked_there")
        )
        told = Reply("\n\n".join([left, said, question]))
    return it.plan(before=(told,), engine=ToEngine(intent="inform"), after=it.lines)


def wish_for_the_message(it: Weighed) -> Plan | None:
    """ "Kiara Thompson, and i want it to say his name too": the line is filled, and the wish is told of by itself."""
    snapshot = it.snapshot
    step = snapshot.field if snapshot.form == HANDOFF_FORM else None
    if snapshot.choice or step is None:
        return None
    answer, wish = wish_apart(step, snapshot.text)
    if not wish or not plainly_answers(step, answer, it.profile):
        return None
    told = it.words.wording.phrase("form_message_wish", now=clock.now())
    return it.plan(before=(Reply(f"{told}\n\n{wish}"),), engine=ToEngine(intent="inform"), after=it.lines)


def not_for_the_team(it: Weighed) -> Plan | None:
    """ "My brother does not agree, but don't write this": left out of the message, and said back so that it is seen."""
    snapshot = it.snapshot
    step = snapshot.field if snapshot.form == HANDOFF_FORM else None
    if snapshot.choice or step not in OWN_WORDS or leaves(snapshot.text, step) or was_not_meant(snapshot.text):
        return None
    left, gone = told_apart_from(snapshot.text)
    if not gone:
        return None
    told = it.words.wording.phrase("form_not_for_the_team", now=clock.now())
    engine = ToEngine(intent="inform") if re.search(r"\w", left) else ASKED_AGAIN
    return it.plan(before=(Reply("\n\n".join([told, *gone])),), engine=engine, after=it.lines)


def marks_were_spoken(it: Weighed) -> Plan | None:
    """Own words are never changed without a word: "full stop" and "comma", dictated, stand there as marks."""
    snapshot = it.snapshot
    step = snapshot.field if snapshot.form == HANDOFF_FORM else None
    if snapshot.choice or step not in OWN_WORDS or snapshot.correction or asks_of_form(snapshot.text):
        return None
    if dictated_message(snapshot.text) == snapshot.text or leaves(snapshot.text, step):
        return None
    told = it.words.wording.phrase("form_marks_written", now=clock.now())
    return it.plan(before=(Reply(told),), engine=ToEngine(intent="inform"), after=it.lines)


def hangs_on_a_yes(it: Weighed) -> Plan | None:
    """ "If they need his mum's permission then forget it": heard, whatever answer stands before it."""
    snapshot = it.snapshot
    step = snapshot.field if snapshot.form == HANDOFF_FORM else None
    if snapshot.choice or step not in BY_NAME or step in (*DECIDED, *OWN_WORDS):
        return None
    rest = without_condition(snapshot.text)
    if rest is None:
        return None
    words = it.words.wording
    stop = Offer(words.choice("choice_stop"), {"intent": "stop"})
    told = Reply(words.phrase("form_hangs_on_a_yes", now=clock.now()), (stop,))
    answers = bool(rest) and plainly_answers(step, rest, it.profile) and can_stand(step, snapshot.text, it.profile)
    return it.plan(before=(told,), engine=ToEngine(intent="inform") if answers else ASKED_AGAIN, after=it.lines)


def orders_kept_words(it: Weighed) -> Plan | None:
    """ "Use it but drop the floppy bit": what is ordered of words that are offered, or given, is never the message. It
    is done where it can be done exactly; else nothing changes, and the words are shown.
    """
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form != HANDOFF_FORM or snapshot.field not in OWN_WORDS:
        return None
    of_message = snapshot.field == "questions" and "my message" in snapshot.text.lower()
    kept = snapshot.lines.get("message") if of_message else _offered_or_before(it, snapshot.field)
    if not orders_us(snapshot.text, kept or ""):
        return None
    if not kept:  # "same as above" points to what was told
        return None if kept_words.takes_as_they_are(snapshot.text) else _order_not_written(it, snapshot.field)
    done, left = ("", False) if of_message else _as_ordered(it, snapshot.field, kept)
    phrase, now = it.words.wording.phrase, clock.now()
    told = phrase("form_kept_words_changed" if done else "form_kept_words_as_before", now=now)
    more = [phrase("form_part_left", now=now)] if left else []
    use = Offer(it.words.wording.choice("choice_these_words"), {"say": done or kept})
    reply = Reply("\n\n".join([told, done or kept, *more]), () if of_message else (use,))
    return it.plan(before=(reply,), engine=ASKED_AGAIN, after=it.lines)


def _offered_or_before(it: Weighed, step: str) -> str | None:
    titled = {offer.title: offer.payload.get("say") for offer in it.snapshot.offers}
    offered = titled.get(it.words.wording.choice("choice_these_words"))
    if step == "message":
        return offered or it.snapshot.before.get(step)
    return it.snapshot.before.get(step) or titled.get(it.words.wording.choice("choice_use_list"))


def _as_ordered(it: Weighed, step: str, kept: str) -> tuple[str, bool]:
    """The words as they are to stand, empty where that is open, and whether a part of the order was left."""
    said = it.snapshot.text
    if done := kept_words.changed(said, kept, listed=step == "questions"):
        return done, False
    order, lines = kept_words.order_alone(said), {step: kept}
    found = read_corrections(order, it.profile, lines=lines, looking=True, step="check")
    done = next((one.value for one in found if one.field == step and one.ordered and one.value), "")
    return done, bool(done and in_sentences(order, it.profile, lines=lines)[1])


def _order_not_written(it: Weighed, step: str) -> Plan:
    """No words stand that it could be of. With a press that puts it into the line after all."""
    told = it.words.wording.phrase("form_order_not_written", now=clock.now())
    put = Offer(it.words.wording.choice(f"choice_ask_them_{step}"), {"say": it.snapshot.text})
    return it.plan(before=(Reply(told, (put,)),), engine=ASKED_AGAIN, after=it.lines)


def back_at_a_step(it: Weighed) -> Plan | None:
    """ "Hi, I'm back. Where were we?": welcomed, and the step that is open asked again."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form != HANDOFF_FORM:
        return None
    if not comes_back(snapshot.text, plainly=snapshot.field in OWN_WORDS):
        return None
    told = it.words.wording.phrase("form_welcome_back", now=clock.now())
    return it.plan(before=(Reply(told),), engine=ASKED_AGAIN, after=it.lines)


def yes_with_a_condition(it: Weighed) -> Plan | None:
    """Nobody here can promise what it hangs on: the yes is asked for once more, by itself."""
    snapshot = it.snapshot
    step = snapshot.field if snapshot.form == HANDOFF_FORM else None
    if snapshot.choice or step not in DECIDED or snapshot.correction or asks(snapshot.text):
        return None
    if not conditional(snapshot.text) or yes_or_no(snapshot.text) or leaves(snapshot.text, step):
        return None
    told = it.words.wording.phrase(f"form_condition_{step}", now=clock.now())
    return it.plan(before=(Reply(told),), engine=ASKED_AGAIN, after=it.lines)


def story_at_a_line(it: Weighed) -> Plan | None:
    """What happened, told where a short line is asked for, is kept for the message and stands in no line."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form != HANDOFF_FORM or snapshot.correction:
        return None
    if snapshot.field in BEFORE_NEEDS and "needs" not in snapshot.lines and orders_only(snapshot.text):
        told = it.words.wording.phrase("form_wish_kept", now=clock.now())
        return it.plan(before=(Reply(told),), engine=ASKED_AGAIN, after=it.lines)
    step = snapshot.field or ""
    if not tells_story(step, snapshot.text) or leaves(snapshot.text, step):
        return None
    if step in FITTED and plainly_answers(step, snapshot.text, it.profile):
        return None
    told = it.words.wording.phrase("step_story", now=clock.now())
    return it.plan(before=(Reply(told),), engine=ASKED_AGAIN, after=it.lines)


def two_days_told(it: Weighed) -> Plan | None:
    """ "3/4/2017 or 4/3/2017": both are said again, and neither is kept."""
    snapshot = it.snapshot
    told = told_twice(snapshot.field or "", snapshot.text) if snapshot.form == HANDOFF_FORM else []
    if snapshot.choice or not told or leaves(snapshot.text, snapshot.field or ""):
        return None
    asked = it.words.wording.phrase("form_two_days", now=clock.now())
    return it.plan(before=(Reply("\n\n".join([asked, *told])),), engine=ASKED_AGAIN, after=it.lines)


def keeps_it_for_later(it: Weighed) -> Plan | None:
    """What was begun is kept without asking: that is said, and the way back to it. Where the list is wanted instead, it
    begins.
    """
    snapshot = it.snapshot
    at_a_line = snapshot.form == HANDOFF_FORM and snapshot.field != "consent"  # there it is a no
    if not snapshot.choice and at_a_line and set_aside(snapshot.text):
        listed = for_the_list(snapshot.text) and it.reader.writer != "bereaved"
        return it.plan(engine=ToEngine(intent="stop"), after=it.lines, opens_list=listed)
    if not snapshot.choice and snapshot.form != ADDITION and _asks_if_it_keeps(snapshot):
        return _whether_it_stays(it)
    if not snapshot.choice and snapshot.form is None and asks_if_here_again(snapshot.text):
        return it.plan(before=(Reply(it.words.wording.phrase("here_again", now=clock.now())),), after=it.lines)
    if snapshot.choice or not wants_it_kept(snapshot.text):
        return None
    if snapshot.form == HANDOFF_FORM:
        return it.plan(engine=ToEngine(intent="stop"), after=it.lines)
    if snapshot.form or HANDOFF_FORM not in snapshot.begun:
        return None
    told = it.words.wording.phrase("kept_for_later", now=clock.now())
    return it.plan(before=(Reply(told, it.words.offers.open_again((HANDOFF_FORM,))),), after=it.lines)


def _asks_if_it_keeps(snapshot: Snapshot) -> bool:
    """With nothing begun "can I stop and come back later" may be of a treatment."""
    at_form = snapshot.form == HANDOFF_FORM and snapshot.field != "consent"
    own_words = snapshot.field in OWN_WORDS
    return asks_if_it_stays(snapshot.text) or (at_form and asks_to_break_off(snapshot.text, plainly=own_words))


def _whether_it_stays(it: Weighed) -> Plan:
    """In this window, and by a code elsewhere. Whoever leaves with it has left the step."""
    snapshot, step = it.snapshot, it.snapshot.field or ""
    told = Reply(it.words.wording.phrase("stays_here", now=clock.now()))
    if snapshot.form != HANDOFF_FORM:
        return it.plan(before=(told,), after=it.lines, asks_step_again=snapshot.form is not None)
    parts = clauses_of(snapshot.text)
    gone = any(leaves(one, step) or NOT_NOW.match(one) for one in parts)
    return it.plan(before=(told,), engine=ToEngine(intent="stop") if gone else ASKED_AGAIN, after=it.lines)


def takes_up_the_form(it: Weighed) -> Plan | None:
    """What answers the step that was left a moment ago is filled in there, and the form goes on."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form:
        return None
    if snapshot.refused and comes_round(snapshot.text):
        return it.plan(engine=ToEngine(intent="request_handoff"), after=it.lines)  # which asks for the yes once more
    if HANDOFF_FORM in snapshot.begun and goes_on(snapshot.text):
        return it.plan(engine=ToEngine(intent="request_handoff"), after=it.lines)
    if not snapshot.left_at:
        return None
    would_send = snapshot.left_at == "check" and yes_or_no(snapshot.text) == "affirm"
    if carries_on(snapshot.text) or would_send:  # what is sent is seen first
        return it.plan(engine=ToEngine(intent="request_handoff"), after=it.lines)
    if not takes_up(snapshot.text, snapshot.left_at, it.profile):
        return None
    return it.plan(engine=ToEngine(intent="request_handoff", details={"answers": snapshot.left_at}), after=it.lines)

"""What is told to whoever says that a danger card was shown for nothing: regret, the truth about a report, and what was
open before it, by name.
"""

import re
from dataclasses import replace

from assistant import clock
from assistant.answers.reply import AdditionPress, Offer, Reply
from assistant.conversations.decisions.calling import asks_to_wait, whom_to_tell
from assistant.conversations.decisions.danger import but_of
from assistant.conversations.decisions.plain_questions import read_plainly
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import HANDOFF_FORM, QUESTIONS, THINKING
from assistant.conversations.readers.about_the_chat import wants_seen_alone
from assistant.conversations.readers.after_danger import BODILY, CRISIS
from assistant.conversations.readers.after_sending import wants_to_add, what_is_added
from assistant.conversations.readers.card_denied import SOFT, Denial, was_frightened
from assistant.conversations.readers.who_liaison_is import asks_whether_open
from assistant.conversations.snapshot import Snapshot
from assistant.conversations.told_engine import told_engine
from assistant.conversations.ways_back import question_beside, ways_back
from assistant.conversations.words import Words
from assistant.details.question import asks
from assistant.handoffs.words.sentences import sentences

NAMES = {HANDOFF_FORM: "open_handoff", QUESTIONS: "open_questions", THINKING: "open_thinking"}
WISHES = re.compile(
    r"^(?:(?:omg|ffs|no|so|and|but|look|ok|please|just|all|what)[ ,.]+)*(?:i|we)(?:'?d| would)? (?:just |only |really |still )*(?:want|wanted|need|needed|like to|asked|was asking|am asking|meant)\b(?: \w+){2,}"
)
ENOUGH = 7  # words beside the denial that are taken for what is to be added
OURS = ("assistant", "safety", "languages")  # topics of answers that are nothing to go back to


def card_denied(it: Weighed) -> Plan | None:
    """Danger told in the same words has drawn its card before this."""
    snapshot, denied = it.snapshot, it.snapshot.denial
    if denied is None:
        return None
    told = [_phrase(it, _regret(denied)), *([_phrase(it, "report_stands")] if snapshot.reported else [])]
    told = [_phrase(it, "frightened_by_it"), *told] if denied.staff_know and was_frightened(snapshot.text) else told
    if asks_to_wait(snapshot):  # the mood is denied, and not the body
        told.append(whom_to_tell(it, waits=True))
        return it.plan(before=(Reply("\n\n".join(told)),), after=but_of(BODILY, it), repeats=True)
    if snapshot.near_cards.intersection(BODILY) - denied.routes:
        told.append(_phrase(it, "body_stands"))
    person = it.words.offers.to_do("request_person")
    if snapshot.sent and wants_to_add(denied.rest):
        before = (Reply("\n\n".join(told)),)
        return it.plan(before=before, after=it.lines, for_addition=True, addition_press=_what_was_to_be_added(snapshot))
    if plain := _plainly(it, denied.rest):
        return it.plan(before=(Reply("\n\n".join(told)), plain), after=it.lines)
    if (asks(denied.rest) or WISHES.match(denied.rest)) and not snapshot.begun:
        asked = replace(snapshot, text=denied.rest, last_answer=None)
        engine, told_so = told_engine(asked, it.profile), (Reply("\n\n".join(told)),)
        wished_only = not asks(denied.rest)  # a question is answered, or told that nothing is known
        return it.plan(before=told_so, engine=engine, after=it.lines, only_answers=wished_only)
    title, offers = _open_before(it.words, snapshot, denied)
    told.append(_phrase(it, "misread_go_on", title=title) if title else _phrase(it, "misread_next"))
    offers = (*offers, person) if offers else it.words.offers.next_ways(it.reader)
    return it.plan(before=(Reply("\n\n".join(told), offers),), after=it.lines)


def _what_was_to_be_added(snapshot: Snapshot) -> AdditionPress:
    """What is said beside the denial; where that is only the wish, the words that the card came before."""
    wished = [one for one in sentences(snapshot.text) if wants_to_add(one)]
    words = what_is_added(" ".join(wished), enough=ENOUGH)
    return AdditionPress(do="propose", words=words) if words else AdditionPress(do="again")


def young_and_alone(it: Weighed, text: str) -> bool:
    """A young person who wants to be seen without a parent; near a crisis that is of the crisis."""
    young = it.reader.writer == "young_person" and it.snapshot.near_notice not in CRISIS
    return young and wants_seen_alone(text)


def _plainly(it: Weighed, rest: str) -> Reply | None:
    """What is asked beside it and needs no guess."""
    if it.reader.writer == "young_person" and wants_seen_alone(rest):
        return it.words.answers.reply("child_voice", it.reader, now=clock.now())
    if asks_whether_open(rest, it.profile.liaison.name):
        return it.words.office.contact(it.reader, now=clock.now(), asks_hours=True)
    if it.snapshot.begun or not asks(rest):
        return None
    return read_plainly(replace(it, snapshot=replace(it.snapshot, text=rest, last_answer=None)), rest)


def _regret(denied: Denial) -> str:
    if denied.staff_know:
        return "nurse_knows"
    return "misread" if denied.routes & SOFT else "misread_worse"


def _open_before(words: Words, snapshot: Snapshot, denied: Denial) -> tuple[str, tuple[Offer, ...]]:
    """The names of what was open and the ways back to it; else the last thing that was talked of."""
    offers = ways_back(words, snapshot)
    asked = question_beside(denied.rest)
    if asked:
        offers = (*offers, words.offers.ask_again(asked)) if not question_beside(snapshot.near_words) else offers
    names = [words.wording.choice(NAMES[form]) for form in snapshot.begun if form in NAMES]
    if names or offers:
        return ", ".join(names) or f"\u201c{question_beside(snapshot.near_words) or asked}\u201d", offers
    last = words.wording.answer(snapshot.last_answer) if snapshot.last_answer else None
    offer = words.offers.of(last.id) if last and last.topic not in OURS else None
    return (f"\u201c{offer.title}\u201d", (offer,)) if offer else ("", ())


def _phrase(it: Weighed, name: str, **facts: str) -> str:
    return it.words.wording.phrase(name, now=clock.now(), **facts)

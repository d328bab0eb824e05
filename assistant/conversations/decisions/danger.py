"""Decisions about danger: the cards that come first, whatever else is said, and what leans on one that was shown."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from assistant import clock
from assistant.alerts.alert import alerted_routes
from assistant.answers.reply import Reply
from assistant.answers.wording import Reader
from assistant.conversations.decisions.dying_asked import asks_if_dying, cannot_know
from assistant.conversations.decisions.weighed import Plan, Weighed
from assistant.conversations.forms import ADDITION, HANDOFF_FORM
from assistant.conversations.readers.after_danger import (
    BODILY,
    asks_other_way,
    asks_who_tonight,
    must_not_be_seen,
    still_there,
    wants_someone_now,
)
from assistant.conversations.readers.after_sending import wants_to_add, wants_to_correct
from assistant.conversations.readers.answer_beside_danger import OF_REACHING, answers_beside
from assistant.conversations.readers.behind_help import asked_behind
from assistant.conversations.readers.card_corrected import OF_MOOD
from assistant.conversations.readers.danger_goes_on import (
    asks_if_urgent,
    asks_whom_to_tell,
    leans_on_the_last,
    not_over,
    tells_of_anger,
)
from assistant.conversations.readers.help_on_its_way import which_help
from assistant.conversations.readers.nobody_comes import asks_something_else, still_unwell
from assistant.conversations.readers.whether_to_call import asks_whether_to_call
from assistant.conversations.readers.wish_in_anger import called_names, wishes_in_anger
from assistant.conversations.readers.wishes import asks_for_number
from assistant.conversations.snapshot import Snapshot
from assistant.conversations.told_engine import ToEngine, told_engine
from assistant.conversations.words import Words
from assistant.handoffs.corrections.order_to_us import orders_words
from assistant.handoffs.fields import OWN_WORDS, family_copy
from assistant.hospital.hours import OpeningHours
from assistant.safety.at_the_program import without_program
from assistant.safety.verdict import Verdict

INTENT_OF = {
    "emergency": "report_emergency", "deterioration": "report_deterioration", "self_harm": "report_self_harm",
    "safeguarding": "report_safeguarding", "distress": "express_distress", "abusive": "abusive",
}  # fmt: skip


URGENT = ("emergency", "deterioration", "self_harm", "safeguarding")


LEANS = "ask_emotional_support"
SECOND_NET = 0.5  # how sure the engine's classifier must be before a message is kept to learn from


LEAST_WRITTEN = 8  # words of a message; fewer may be a cry for help that is said again
BESIDE_AN_EDIT = ("deterioration", "safeguarding", "abusive")


MOST_CARDS = 2  # a third would bury the first


def notices(
    verdict: Verdict,
    words: Words,
    reader: Reader,
    *,
    ill: Reader | None = None,
    tells: bool = True,
    language: str | None = None,
    held: bool = False,
    lead: Callable[[Reply], Reply] | None = None,
) -> tuple[tuple[Reply, ...], tuple[Reply, ...]]:
    """Cards and lines. `ill` reads those of the body, where they are of somebody else. `tells` is false where nothing
    is kept, and so nobody is told; `language` is the one that the family has shown to read, where the words themselves
    are English; `held` that a person has the chat; `lead` puts first what holds where they are.
    """
    now, language = clock.now(), verdict.language or language
    called = dict.fromkeys(one.shows for one in verdict.findings if one.level == "card")
    if "safeguarding" in called:  # whoever is threatened is not told off
        called.pop("abusive", None)
    if "self_harm" in called:  # its card says all that the other one would
        called.pop("distress", None)
    carded = _body_first(most_of(list(called)))
    of = {route: ill for route in BODILY if ill}
    lined = [] if carded else _lined(verdict)
    foreign = (words.danger.card_in_language(route, language, now=now) for route in carded)
    told = alerted_routes(verdict) if tells else ()
    english = (
        words.danger.card(route, of.get(route, reader), now=now, told=route in told, held=held and route in URGENT)
        for route in carded
    )
    body = (words.danger.line(route, of.get(route, reader), now=now) for route in _body_beside_mood(verdict, carded))
    third = (words.danger.line(route, reader, now=now) for route in _in_short(list(called), carded))
    cards = (*(card for card in foreign if card), *body, *(lead(card) if lead else card for card in english), *third)
    return cards, tuple(words.danger.line(route, of.get(route, reader), now=now) for route in lined)


def most_of(routes: list[str]) -> list[str]:
    """Of three and more: the body's is always among those that are shown, and only one of its two."""
    if len(routes) <= MOST_CARDS:
        return routes
    body = [route for route in routes if route in BODILY][:1]
    return [*body, *[route for route in routes if route not in BODILY]][:MOST_CARDS]


def _in_short(routes: list[str], carded: list[str]) -> list[str]:
    """A danger that has no card of its own beside two others is still named."""
    return [route for route in routes if route in URGENT and route not in (*BODILY, *carded)]


def _body_first(routes: list[str]) -> list[str]:
    """Who is ill in the body and low besides is told first whom to call for the body."""
    return sorted(routes, key=lambda route: route not in BODILY)


def _lined(verdict: Verdict) -> list[str]:
    """The worst; and of the body and of self-harm both, the body's first."""
    worst = verdict.routes[:1]
    if worst == ("self_harm",):
        worst = (*worst, *[route for route in verdict.routes if route in BODILY][:1])
    return _body_first(list(worst))


def _body_beside_mood(verdict: Verdict, carded: list[str]) -> list[str]:
    """A sign of the body that is only possible still stands beside a card of despair, which says nothing of it, also
    where one of abuse is with it.
    """
    if not OF_MOOD.intersection(carded) or not {*OF_MOOD, "safeguarding"}.issuperset(carded):
        return []
    return [route for route in verdict.routes if route in BODILY][:1]


def second_net(danger: dict[str, Any] | None) -> bool:
    """Whether the engine's classifier sees danger. Where our screen was silent this is for people to look at, not for
    the family: of authors left out it would have caught 2 dangers in 660 that the screen missed, and put a line under
    41 of 1,736 everyday messages.
    """
    return bool(danger and danger["confidence"] >= SECOND_NET)


def only_leans(intent: str | None, confidence: float | None, danger: dict[str, Any] | None) -> bool:
    """Distress that the engine took for a wish to lean on somebody: its card says that already."""
    if intent != LEANS or not danger or danger["name"] != INTENT_OF["distress"]:
        return False
    return bool(danger["confidence"] > (confidence or 0) / 2)


def wish_in_anger(it: Weighed) -> Plan | None:
    """A person is wished for, with an insult beside it. Plain abuse of people keeps its card; a threat is no wish."""
    snapshot, found = it.snapshot, it.verdict.findings
    if snapshot.choice or snapshot.form or any(one.shows != "abusive" for one in found):
        return None
    text = snapshot.text
    if not wishes_in_anger(text) or not (found or called_names(text) or without_program(text) != text):
        return None
    cards = it.cards if any(one.why != "learned" for one in found) else ()
    return it.plan(before=cards, engine=ToEngine(intent="request_person"))


def danger(it: Weighed) -> Plan | None:
    if not it.cards:
        return None
    snapshot = it.snapshot
    if it.verdict.route == "distress" and it.reader.writer != "bereaved" and asks_if_dying(snapshot.text):
        return it.plan(before=(*it.cards, cannot_know(it)), engine=ToEngine(intent=INTENT_OF["distress"]))
    if it.verdict.route == "distress" and not (snapshot.form or snapshot.choice):
        # What they ask is answered too: often it stands in the same breath, and without a question mark.
        return it.plan(before=it.cards, engine=told_engine(snapshot, it.profile), only_answers="?" not in snapshot.text)
    if it.verdict.route == "deterioration" and _nobody_comes_to_an_emergency(snapshot):
        return it.plan(before=card_again("emergency", it), repeats=True)
    adding = snapshot.typed and snapshot.sent and (snapshot.form == ADDITION or adds(snapshot))
    if it.verdict.route in BESIDE_AN_EDIT and _orders_own_words(snapshot):  # the card comes first, and nothing is lost
        return it.plan(before=it.cards, engine=told_engine(snapshot, it.profile))
    if _written_again(snapshot):
        return it.plan(before=it.cards, engine=ToEngine(intent="inform"))
    kept = (it.words.sent.addition_kept(snapshot.field, now=clock.now()),) if adding else ()
    lines = _answers_beside(it)
    return it.plan(
        before=(*it.cards, *_written_down(it, lines)),
        engine=ToEngine(intent=INTENT_OF[it.verdict.route or ""], details={"leaves": True} if lines else {}),
        after=kept,
        fills=lines,
    )


def _answers_beside(it: Weighed) -> dict[str, str]:
    """Of the form, whose step is left: it is not asked for once more. Nobody's number is kept beside abuse, and beside
    despair nothing is: there no book is kept.
    """
    snapshot = it.snapshot
    if snapshot.form != HANDOFF_FORM or snapshot.choice or OF_MOOD.intersection(it.verdict.routes):
        return {}
    lines = answers_beside(snapshot.field, snapshot.text, snapshot.lines, it.profile)
    feared = "safeguarding" in it.verdict.routes
    return {name: line for name, line in lines.items() if not (feared and name in OF_REACHING)}


def _written_down(it: Weighed, lines: Mapping[str, str]) -> tuple[Reply, ...]:
    """Under a card that says 999 nothing else stands: the line is seen when the form is gone on with."""
    if not lines or "emergency" in it.verdict.routes:
        return ()
    copy = family_copy(lines, it.snapshot.vouched)
    return (Reply("\n\n".join([it.words.wording.phrase("form_written", now=clock.now()), *copy])),)


def _written_again(snapshot: Snapshot) -> bool:
    """The very words that the card came for just now, at the step that they are for: the card stands before them once
    more, and all of them are kept.
    """
    of_team = snapshot.form == HANDOFF_FORM and snapshot.field in OWN_WORDS and not snapshot.choice
    said = " ".join(snapshot.text.lower().split())
    same = any(" ".join(one.lower().split()) == said for one in snapshot.earlier)
    return of_team and snapshot.near_notice is not None and same and len(said.split()) >= LEAST_WRITTEN


def _orders_own_words(snapshot: Snapshot) -> bool:
    """Of the message that is being written: what is to stand in it; and at the check page any line that is put right
    in words of which the card may have been.
    """
    corrects = snapshot.correction if snapshot.form == HANDOFF_FORM and not snapshot.choice else None
    if not (corrects and corrects.ordered and corrects.value):
        return False
    return corrects.field in OWN_WORDS or (snapshot.field == "check" and orders_words(snapshot.text, snapshot.lines))


def _nobody_comes_to_an_emergency(snapshot: Snapshot) -> bool:
    """999 was named: the greater danger stands."""
    near = snapshot.near_notice == "emergency" and not (snapshot.form or snapshot.choice)
    return near and still_unwell(snapshot.text, "emergency")


def leaning_on_danger(it: Weighed) -> Plan | None:
    """The way out that a card told stays in reach, in whatever words it is asked for again."""
    snapshot, now = it.snapshot, clock.now()
    if snapshot.choice or snapshot.form:
        return None
    text, notice = snapshot.text, snapshot.near_notice
    if wants_someone_now(text, notice):
        return it.plan(before=card_again("deterioration", it), repeats=True)
    if still_there(text, notice) or (asks_other_way(text, notice) and not asks_for_number(text)):
        return it.plan(before=card_again(notice or "", it), after=but_of((notice or "",), it), repeats=True)
    if must_not_be_seen(text, notice):
        return it.plan(before=(it.words.answers.reply("delete_my_data", it.reader, now=now),), after=it.lines)
    if asks_who_tonight(text, notice) and not OpeningHours(it.profile.liaison.hours, it.profile.nation).is_open(now):
        return it.plan(before=(it.words.answers.reply("out_of_hours", it.reader, now=now),), after=it.lines)
    return None


def on_its_way(it: Weighed) -> Plan | None:
    """Help, in any state: a step that is open stays as it is, and nothing is filled in."""
    snapshot = it.snapshot
    near = snapshot.near_notice in BODILY and not snapshot.form
    coming = None if snapshot.choice else which_help(snapshot.text, near=near)
    said, asked = ("", "") if coming or not near else _help_and_asked(snapshot)
    coming = coming or (which_help(said, near=True) if said else None)
    if coming is None or (asked and coming in ("desk", "wait")):
        return None
    if coming == "them":  # whom the card before it named
        coming = "999" if it.snapshot.near_notice == "emergency" else "ward"
    told = it.words.danger.help_is_coming(coming, it.reader, now=clock.now())
    if asked:
        engine = told_engine(replace(snapshot, text=asked), it.profile)
        return it.plan(before=(told,), engine=engine, after=it.lines, repeats=True)
    return it.plan(before=(told,), after=but_of(BODILY, it), repeats=True)


def _help_and_asked(snapshot: Snapshot) -> tuple[str, str]:
    """What says that help is there, and what is asked or wished for behind it; nothing where either is missing."""
    said, asked = asked_behind(snapshot.text)
    of_danger = asks_whether_to_call(asked) or asks_if_urgent(asked, snapshot.near_notice)
    return (said, asked) if asked and not of_danger else ("", "")


def danger_goes_on(it: Weighed) -> Plan | None:
    """Said or asked of the danger itself, soon after its card: never an everyday question, nor a polite no."""
    snapshot = it.snapshot
    if snapshot.choice or snapshot.form:
        return None
    text, notice = snapshot.text, snapshot.near_notice
    if still_unwell(text, notice):  # the whole card: it names the hospital's own line for worry
        also = told_engine(snapshot, it.profile) if asks_something_else(text) else None
        card = card_again(notice or "", it)
        return it.plan(before=card, engine=also, after=but_of(BODILY, it), repeats=True, only_answers=also is not None)
    urgent = asks_if_urgent(text, notice) and (_told_last(it) or not leans_on_the_last(text))
    if notice in BODILY and (urgent or not_over(text, notice)):
        return it.plan(before=still(notice or "", it), after=but_of(BODILY, it), repeats=True)
    if not_over(text, notice) or asks_whom_to_tell(text, notice) or tells_of_anger(text, notice):
        return it.plan(before=card_again(notice or "", it), repeats=True)
    return None


def _told_last(it: Weighed) -> bool:
    """A card, or its words in short, stood under the last message."""
    snapshot, route = it.snapshot, it.snapshot.near_notice or ""
    if not snapshot.earlier or snapshot.near_words == snapshot.earlier[0]:
        return True
    return snapshot.last_text in {one.text for one in (*card_again(route, it), *still(route, it))}


def but_of(routes: tuple[str, ...], it: Weighed) -> tuple[Reply, ...]:
    """The lines that say something else than was just said."""
    return tuple(line for line in it.lines if line.notice and line.notice["route"] not in routes)


def still(route: str, it: Weighed) -> tuple[Reply, ...]:
    """A card that was just told, in short."""
    foreign = it.words.danger.card_in_language(route, it.snapshot.language, now=clock.now())
    return (*((foreign,) if foreign else ()), it.words.danger.still_urgent(route, _read_by(route, it), now=clock.now()))


def card_again(route: str, it: Weighed) -> tuple[Reply, ...]:
    """A card that was told before, in the family's language too."""
    foreign = it.words.danger.card_in_language(route, it.snapshot.language, now=clock.now())
    return (*((foreign,) if foreign else ()), it.words.danger.card(route, _read_by(route, it), now=clock.now()))


def _read_by(route: str, it: Weighed) -> Reader:
    return it.ill if route in BODILY else it.reader


def adds(snapshot: Snapshot) -> bool:
    """After it was sent, outside any form: words that would add to it or correct a line of it."""
    if not snapshot.sent or snapshot.form or snapshot.follow_up:
        return False
    return snapshot.correction is not None or wants_to_add(snapshot.text) or wants_to_correct(snapshot.text)

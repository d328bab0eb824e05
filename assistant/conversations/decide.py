"""What is to be done with a message, decided without I/O: the notices that come first, what the engine is told, what
comes after.
"""

import re
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from assistant import clock
from assistant.alerts.alert import alerted_routes
from assistant.answers.reply import Offer, Reply
from assistant.answers.wording import Reader
from assistant.conversations.field_answer import plainly_answers, yes_or_no
from assistant.conversations.follow_up import FollowUp, WhichOne, Why
from assistant.conversations.words import HANDOFF_FORM, Words
from assistant.details.language import language_of
from assistant.details.nation import nation_in, only_names_nation
from assistant.details.writer import writer_in
from assistant.handoffs.correction import read_correction
from assistant.hospital.profile import Profile
from assistant.masking.mask import mask, place_words
from assistant.masking.names import mask_names
from assistant.masking.recognisers.people import announced
from assistant.safety.verdict import Verdict
from assistant.take_along.list_flow import FORM as QUESTIONS

THINKING = "thinking"
ADDITION = "addition"  # to what was sent
INTENT_OF = {
    "emergency": "report_emergency", "deterioration": "report_deterioration", "self_harm": "report_self_harm",
    "safeguarding": "report_safeguarding", "distress": "express_distress", "abusive": "abusive",
}  # fmt: skip
SECOND_NET = 0.5  # how sure the engine's classifier must be before a message is kept to learn from
MOST_CARDS = 2  # a third would bury the first

ADDS = re.compile(
    r"\b(?:(?:can|could|may) (?:i|we|you) (?:please )?(?:also )?add|(?:i|we)(?:'d| would)? (?:want|need|like) to add|add (?:this|that|something|to (?:it|my|our|the))"
    r"|(?:also|please) (?:tell|let) (?:them|the team)|(?:tell|let) (?:them|the team) (?:also|as well|too|know)|forgot to (?:say|mention|tell|add|put|write)"
    r"|one more thing for (?:them|the team))\b",
    re.IGNORECASE,
)

# Behind spaces, invisible characters and look-alike slashes too. The engine's channel strips the same, as a second
# lock.
COMMAND = re.compile(r"^[\s\u200b-\u200f\u2060\ufeff\u00ad]*[/\u2044\u2215\uff0f\u29f8]")


@dataclass(frozen=True)
class Snapshot:
    """The conversation as it stands when the message is taken up. `choice` is a pressed choice's payload,
    `late` when the family wrote or pressed something else since it was offered; `names` are those it gave for the
    handoff. `sent` is
    whether a handoff of this conversation is open, and `correction` the line and value that the words correct, if they
    do."""

    conversation_id: UUID
    mode: str
    nation: str | None
    writer: str | None
    form: str | None
    field: str | None
    last_answer: str | None
    text: str
    earlier: tuple[str, ...]
    choice: dict[str, Any] | None
    typed: bool = True
    late: bool = False
    names: tuple[str, ...] = ()
    follow_up: FollowUp | None = None
    offers: tuple[Offer, ...] = ()
    unsure: int = 0
    last_text: str | None = None
    sent: bool = False
    correction: tuple[str, str | None] | None = None

    @property
    def opens_thinking(self) -> bool:
        return self.choice is not None and THINKING in self.choice


@dataclass(frozen=True)
class Plan:
    """`engine` is what the engine is told (None: it is not called); `state` is what changes in the conversation.
    `for_list` hands the message to the question list first, with what was `pressed` on it; `alerts` are routes the
    safeguarding contact hears of."""

    reader: Reader
    before: tuple[Reply, ...] = ()
    engine: dict[str, Any] | None = None
    after: tuple[Reply, ...] = ()
    state: dict[str, Any] = field(default_factory=dict)
    asks_nation: bool = False
    for_list: bool = False
    pressed: dict[str, Any] | None = None
    alerts: tuple[str, ...] = ()
    for_addition: bool = False


def plan(snapshot: Snapshot, verdict: Verdict, words: Words, profile: Profile) -> Plan:
    """What a family is told, and whom the hospital must tell of it."""
    return replace(_plan(snapshot, verdict, words, profile), alerts=alerted_routes(verdict))


def _plan(snapshot: Snapshot, verdict: Verdict, words: Words, profile: Profile) -> Plan:
    """Danger first, in every state; then whose conversation it is; then what was pressed or said."""
    nation = _nation(snapshot)
    writer = _writer(snapshot)
    reader = Reader(nation, writer)
    state = {
        name: value
        for name, value, was in (("nation", nation, snapshot.nation), ("writer", writer, snapshot.writer))
        if value != was
    }
    cards, lines = notices(verdict, words, reader)
    if snapshot.mode == "staff":
        return Plan(reader, before=cards or lines, state=state)
    if words.wording.chat_is_off():
        return Plan(reader, before=(*cards, words.card("chat_off", reader, now=clock.now())), state=state)
    if cards:
        return Plan(reader, before=cards, engine={"intent": INTENT_OF[verdict.route or ""]}, state=state)
    if snapshot.choice is not None and ADDITION in snapshot.choice:
        return Plan(reader, state=state, for_addition=True, pressed=snapshot.choice[ADDITION])
    if snapshot.choice is None and (snapshot.form == ADDITION or _adds(snapshot)):
        return Plan(reader, after=lines, state=state, for_addition=True)
    if snapshot.choice is not None and (QUESTIONS in snapshot.choice or snapshot.opens_thinking):
        return Plan(reader, state=state, for_list=True, pressed=snapshot.choice.get(QUESTIONS))
    if snapshot.form in (QUESTIONS, THINKING) and (snapshot.choice is None or "say" in snapshot.choice):
        return Plan(reader, engine=_told(snapshot, profile), after=lines, state=state, for_list=True)
    if snapshot.choice is not None:
        return _choice(snapshot.choice, snapshot, words, reader, state)
    if isinstance(snapshot.follow_up, WhichOne):
        return Plan(reader, before=(words.which_one(snapshot.offers, now=clock.now()),), after=lines, state=state)
    if isinstance(snapshot.follow_up, Why) and snapshot.last_answer:
        return Plan(
            reader, before=(words.why(snapshot.last_answer, reader, now=clock.now()),), after=lines, state=state
        )
    if not snapshot.form and (language := language_of(snapshot.text)):
        return Plan(reader, before=(words.language(language, now=clock.now()),), after=lines, state=state)
    if not snapshot.form and _leans_on_nation(snapshot, words):
        return Plan(reader, before=(words.answer(snapshot.last_answer or "", reader, now=clock.now()),), state=state)
    return Plan(reader, engine=_told(snapshot, profile), after=lines, state=state, asks_nation=True)


def _adds(snapshot: Snapshot) -> bool:
    """After it was sent, outside any form: words that would add to it or correct a line of it."""
    if not snapshot.sent or snapshot.form or snapshot.follow_up:
        return False
    return snapshot.correction is not None or bool(ADDS.search(snapshot.text.replace("\u2019", "'")))


def notices(
    verdict: Verdict, words: Words, reader: Reader, *, tells: bool = True
) -> tuple[tuple[Reply, ...], tuple[Reply, ...]]:
    """Cards and lines. `tells` is false where nothing is kept, and so nobody is told."""
    now = clock.now()
    carded = list(dict.fromkeys(one.route for one in verdict.findings if one.level == "card"))[:MOST_CARDS]
    lined = [] if carded else [one.route for one in verdict.findings[:1]]
    cards = tuple(
        words.card(route, reader, now=now, told=tells and route in alerted_routes(verdict), language=verdict.language)
        for route in carded
    )
    return cards, tuple(words.line(route, now=now) for route in lined)


def second_net(danger: dict[str, Any] | None) -> bool:
    """Whether the engine's classifier sees danger. Where our screen was silent this is for people to look at, not for
    the family: of authors left out it
    would have caught 2 dangers in 660 that the screen missed, and put a line under 41 of 1,736 everyday messages."""
    return bool(danger and danger["confidence"] >= SECOND_NET)


def _choice(payload: dict[str, Any], snapshot: Snapshot, words: Words, reader: Reader, state: dict[str, Any]) -> Plan:
    now = clock.now()
    if nation := payload.get("nation"):
        reader = Reader(nation, reader.writer)
        told = (
            words.answer(snapshot.last_answer, reader, now=now)
            if snapshot.last_answer
            else words.nation_noted(nation, now=now)
        )
        return Plan(reader, before=(told,), state={**state, "nation": nation})
    if answer_id := payload.get("answer"):
        return Plan(reader, before=(words.answer(answer_id, reader, now=now),), state=state)
    if needs := payload.get("needs"):
        state = {**state, "needs": needs}
    if snapshot.late and _answers_a_step(payload, snapshot):
        return Plan(reader, engine={"intent": "nlu_fallback"}, state=state)
    if "say" in payload:
        return Plan(reader, engine={"intent": "inform"}, state=state)
    return Plan(
        reader,
        engine={"intent": payload["intent"], "details": payload.get("details") or {}},
        state=state,
        asks_nation=True,
    )


def _answers_a_step(payload: dict[str, Any], snapshot: Snapshot) -> bool:
    """Pressed late, these would answer another question than the one they stood under. "Send it" names the very page it
    approves.
    """
    if payload.get("intent") == "affirm" and (payload.get("details") or {}).get("approval"):
        return snapshot.form is not None and snapshot.field != "check"
    return "say" in payload or payload.get("intent") in ("affirm", "deny")


def _told(snapshot: Snapshot, profile: Profile) -> dict[str, Any]:
    """An answer to the step asked and a correction are recognised here, so that identity never leaves; the rest goes
    masked.
    """
    if snapshot.form == HANDOFF_FORM and snapshot.field:
        if snapshot.field in ("consent", "check") and (answer := yes_or_no(snapshot.text)):
            return {"intent": answer}
        correction = None if snapshot.field in ("message", "questions") else read_correction(snapshot.text, profile)
        if correction and correction.field == snapshot.field and correction.value:
            return {"intent": "inform"}  # "sorry, it's ward 7", said at the step itself
        if correction:
            return {"intent": "correct_handoff"}
        if plainly_answers(snapshot.field, snapshot.text, profile):
            return {"intent": "inform"}
    if COMMAND.match(snapshot.text) or not any(char.isalnum() for char in snapshot.text):
        return {
            "intent": "nlu_fallback"
        }  # typed text is never a command; and emoji alone Rasa would greet with confidence
    text = mask(snapshot.text, _names(snapshot), place_words(profile))
    return {"text": mask_names(text, snapshot.names) if snapshot.form == HANDOFF_FORM else text}


def _names(snapshot: Snapshot) -> tuple[str, ...]:
    """Those given for the handoff, and those that the messages before this one announced."""
    return (*snapshot.names, *(name for text in snapshot.earlier for name in announced(text)))


def _nation(snapshot: Snapshot) -> str | None:
    """What the family says of its nation stands until it says otherwise. A step's answer (an address, a hospital) does
    not change it.
    """
    if snapshot.form or snapshot.choice:
        return snapshot.nation
    return nation_in(snapshot.text) or snapshot.nation


def _writer(snapshot: Snapshot) -> str | None:
    """What the writer last said of themselves stands. A child's death is not unsaid by a later message."""
    if snapshot.form or snapshot.choice or snapshot.writer == "bereaved":
        return snapshot.writer
    return writer_in(snapshot.text) or snapshot.writer


def _leans_on_nation(snapshot: Snapshot, words: Words) -> bool:
    if not (snapshot.last_answer and only_names_nation(snapshot.text)):
        return False
    return words.wording.word(snapshot.last_answer, Reader(), now=clock.now()).varies

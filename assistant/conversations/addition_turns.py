"""Adding to a handoff after it was sent, or correcting a line of it, in the conversation it was sent from: the words, a
check, a yes.

No engine takes part: what is added is in the family's words, and leaves only when they said yes to what they saw.
"""

import re
from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy.orm import Session

from assistant import clock
from assistant.answers.reply import AdditionPress, Offer, Reply
from assistant.answers.wording import Reader
from assistant.conversations.changes import LEFT, asking
from assistant.conversations.decisions.send_order import only_orders, sends
from assistant.conversations.forms import ADDITION
from assistant.conversations.list_turns import Part
from assistant.conversations.own_words import added_before_card
from assistant.conversations.readers.after_sending import (
    fact_added,
    new_wording,
    puts_sent_right,
    sent_wrong,
    wants_to_add,
    wants_to_correct,
    what_is_added,
    without_staying,
)
from assistant.conversations.readers.leaving import leaves
from assistant.conversations.readers.thanks_alone import thanks_alone
from assistant.conversations.readers.whether_sent import asks_of_a_note, asks_whether_sent
from assistant.conversations.readers.yes_or_no import hedges, only_thanks, yes_or_no
from assistant.conversations.snapshot import WHICH_LINE as WHICH
from assistant.conversations.snapshot import Snapshot
from assistant.conversations.words import Words
from assistant.details.question import asks
from assistant.handoffs import additions
from assistant.handoffs.beside.asides import aside
from assistant.handoffs.errors import HandoffError, LineVerified, TooLong
from assistant.handoffs.fields import BY_NAME, SHOWN
from assistant.handoffs.form.answer_meant import answer_meant
from assistant.handoffs.line_names import field_named
from assistant.handoffs.move import CAN_BE_ADDED_TO, OPEN
from assistant.records import additions as rows
from assistant.records import conversations, handoffs
from assistant.records.database import Database
from assistant.records.models import Handoff, HandoffAddition

ENOUGH = 7  # words: "can i add something" asks for the next step, a longer message is what is to be added
STOPS = re.compile(r"^(?:no|nope|nothing|leave it|never ?mind|stop|cancel|forget it|dont bother)\b", re.IGNORECASE)
INSTEAD = re.compile(
    r"^(?:(?:no|nope|not that|sorry|oh|wait|actually)[ ,.!:-]+)+(?:(?:it'?s|its|i meant|i mean)[ ,:]+)*(?P<puts>(?:(?:just|only|(?:please |can you )?change (?:it|that|this) to|it should (?:just )?(?:be|say)|make it|put|say)[ ,:]+)*)(?P<words>[^.!?]*?(?:[./]\d[^.!?]*?|\.\w[^!?]*?)*)(?:[ ,]+(?:there|in there|in that line|please|pls|instead|thanks|thank you|sorry|only|not all that))*[ .!]*$",
    re.IGNORECASE,
)
FIGURES = ("child_identifier", "contact_value")
SHORT = 5  # words that only name a line
WAYS = ("how", "how to reach", "reach me", "contact")


@dataclass(frozen=True)
class AdditionTurns:
    db: Database
    words: Words

    def take(self, snapshot: Snapshot, pressed: AdditionPress | None, turn_id: UUID) -> Part | None:
        """What is said, and the step that is asked next: `field` holds what the words are for ("add", a line, or
        "check"). None for a question at the check, which the assistant answers.
        """
        if pressed is None and asks_beside_the_check(snapshot):
            return None
        with self.db.begin() as session:
            turn = conversations.turn_locked(session, turn_id)
            handoff = _added_to(session, snapshot)
            if handoff is None or (turn is not None and turn.state == "answered"):
                return self._leave("addition_gone")
            try:
                return self._step(session, handoff, snapshot, pressed or {}, turn_id)
            except LineVerified:
                return self._leave("addition_verified", self._offer("choice_add", {"do": "add"}))
            except TooLong:
                return self._ask("addition_too_long", snapshot.field or "add", most=str(additions.LONGEST))
            except HandoffError:
                return self._leave("addition_gone")

    def waits(self, snapshot: Snapshot) -> Part:
        """After something else was answered: that nothing of it was sent yet, with its choices."""
        with self.db.begin() as session:
            handoff = _added_to(session, snapshot)
            proposed = rows.unsent(session, handoff.id) if handoff else None
            return self._still_unsent(proposed) if proposed else Part()

    def _still_unsent(self, proposed: HandoffAddition, *before: Reply) -> Part:
        text = self.words.wording.phrase("addition_unsent", now=clock.now())
        return Part((*before, Reply(text, self._ways(proposed))), asking(ADDITION, "check"))

    def _what_went(self, session: Session, handoff: Handoff, snapshot: Snapshot) -> Part | None:
        """The notes that were sent, and the one that waits, in their words. None where there are none, and it is the
        message itself that may be meant.
        """
        proposed, went = rows.unsent(session, handoff.id), additions.sent(session, handoff)
        kept = next((one for one in snapshot.offers if (one.payload.get(ADDITION) or {}).get("do") == "again"), None)
        if not (proposed or went or kept or asks_of_a_note(snapshot.text)):
            return None
        phrase, now, reference = self.words.wording.phrase, clock.now(), handoff.reference
        opening = (
            phrase("addition_went", now=now, reference=reference)
            if went
            else phrase("addition_none_went", now=now, reference=reference)
        )
        told = [opening, *(_as_shown(one.field, one.words) for one in went)]
        if proposed:
            waits = Reply(
                "\n\n".join([*told, phrase("addition_waits", now=now), _as_shown(proposed.field, proposed.words)])
            )
            return self._still_unsent(proposed, waits)
        offers = (kept,) if kept else self.words.offers.while_open()
        last = ["addition_kept"] if kept else ["addition_no_more"] if went else []
        told += [phrase(name, now=now) for name in last]
        return Part((Reply("\n\n".join(told), offers),), LEFT)

    def _step(
        self, session: Session, handoff: Handoff, snapshot: Snapshot, pressed: AdditionPress, turn_id: UUID
    ) -> Part | None:
        if pressed:
            return self._pressed(session, handoff, pressed, snapshot, turn_id)
        if asks_whether_sent(snapshot.text):
            return self._what_went(session, handoff, snapshot)
        if snapshot.form != ADDITION:
            return self._begun(session, handoff, snapshot, turn_id)
        if (STOPS.match(snapshot.text) or leaves(snapshot.text, "message")) and snapshot.field != "check":
            return self._leave("addition_left")
        if snapshot.field == "check":
            return self._checked(session, handoff, snapshot, turn_id)
        if snapshot.field == WHICH:
            return self._chosen(session, handoff, snapshot, turn_id)
        if aside(snapshot.text) or only_thanks(snapshot.text) or sends(snapshot.text, ""):
            return (
                self._line(handoff, snapshot.field) if snapshot.field in BY_NAME else self._ask("addition_what", "add")
            )
        field = snapshot.field if snapshot.field in BY_NAME else None
        words = _as_it_stands(field, snapshot.text)
        return self._check(handoff, additions.propose(session, handoff, words, field=field, turn_id=turn_id))

    def _chosen(self, session: Session, handoff: Handoff, snapshot: Snapshot, turn_id: UUID) -> Part:
        """The line by its title, by what families call it, or with its new words at once."""
        said = snapshot.text.strip(" .?!").lower()
        line = next((field.name for field in SHOWN if field.label.lower() == said), None)
        if line is None and snapshot.correction:
            return self._begun(session, handoff, snapshot, turn_id)
        named = field_named(said) if len(said.split()) <= SHORT else None
        line = line or named or ("contact_method" if said in WAYS else None)
        return self._line(handoff, line) if line else self._which(handoff)

    def _begun(self, session: Session, handoff: Handoff, snapshot: Snapshot, turn_id: UUID) -> Part:
        """Said out of the blue, after it was sent: a correction with its value, or something to add."""
        if snapshot.correction:
            field, value = snapshot.correction.field, snapshot.correction.value
            return (
                self._check(handoff, additions.propose(session, handoff, value, field=field, turn_id=turn_id))
                if value
                else self._line(handoff, field)
            )
        told = what_is_added(snapshot.text, enough=ENOUGH)
        if not told and sent_wrong(snapshot.text) and (line := field_named(snapshot.text)):
            return self._line(handoff, line)
        if wants_to_correct(snapshot.text) and not (told and told != snapshot.text.strip()):
            return self._which(handoff)
        if told:
            proposed = additions.propose(session, handoff, told, turn_id=turn_id)
            return self._check(handoff, proposed, *self._asked_beside(snapshot.text, told))
        return self._ask("addition_what", "add")

    def _asked_beside(self, text: str, told: str) -> tuple[Reply, ...]:
        """What was asked with it is not lost."""
        if not (("?" in text or asks(text)) and puts_sent_right(text)):
            return ()
        name = "sent_by_when" if "working day" in text.lower() else "addition_then_ask"
        return (Reply(self.words.wording.phrase(name, now=clock.now())),)

    def _pressed(
        self, session: Session, handoff: Handoff, pressed: AdditionPress, snapshot: Snapshot, turn_id: UUID
    ) -> Part:
        match pressed["do"]:
            case "add":
                return self._ask("addition_what", "add")
            case "again":
                return self._again(session, handoff, pressed, snapshot)
            case "correct":
                return self._which(handoff)
            case "line":
                return self._line(handoff, pressed["field"])
            case "propose":
                return self._check(handoff, additions.propose(session, handoff, pressed["words"], turn_id=turn_id))
            case "send":
                return self._sent(session, UUID(pressed["id"]))
            case "reword":
                proposed = rows.unsent(session, handoff.id)
                return self._other_words(handoff, proposed.field if proposed else None)
        rows.remove_unsent(session, handoff.id)
        return self._leave("addition_left")

    def _again(self, session: Session, handoff: Handoff, pressed: AdditionPress, snapshot: Snapshot) -> Part:
        """The words that a danger card came before."""
        said = added_before_card(session, snapshot.conversation_id)
        if not said:
            return self._ask("addition_what", "add")
        field = pressed.get("field")
        field = None if field in handoff.verified else field  # then it is a note beside the line
        return self._check(handoff, additions.propose(session, handoff, fact_added(said[0]) or said[0], field=field))

    def _checked(self, session: Session, handoff: Handoff, snapshot: Snapshot, turn_id: UUID) -> Part:
        proposed = rows.unsent(session, handoff.id)
        behind = without_staying(snapshot.text)
        if behind != snapshot.text and wants_to_add(behind) and (told := what_is_added(behind, enough=ENOUGH)):
            return self._check(handoff, additions.propose(session, handoff, told, turn_id=turn_id))
        if proposed is None:
            return self._leave("addition_left")
        if sends(snapshot.text, proposed.words):
            return self._sent(session, proposed.id)
        other_words = None if asks(snapshot.text) else new_wording(snapshot.text)
        if other_words is not None:
            return self._reworded(session, handoff, proposed, other_words, turn_id)
        return self._left_or_changed(session, handoff, proposed, snapshot, turn_id)

    def _left_or_changed(
        self, session: Session, handoff: Handoff, proposed: HandoffAddition, snapshot: Snapshot, turn_id: UUID
    ) -> Part:
        answer = yes_or_no(snapshot.text)
        other = _of_another_line(snapshot, proposed.field)
        if words := None if other else _said_instead(proposed.field, snapshot.text):
            put = additions.propose(session, handoff, words, field=proposed.field, turn_id=turn_id)
            return self._check(handoff, put)
        if answer == "deny" or STOPS.match(snapshot.text) or leaves(snapshot.text, "message"):
            rows.remove_unsent(session, handoff.id)
            return self._leave("addition_left")
        if thanks_alone(snapshot.text) or only_thanks(snapshot.text):
            return self._still_unsent(proposed, self.words.answers.reply("thank", Reader(), now=clock.now()))
        if asks(snapshot.text) or aside(snapshot.text) or hedges(snapshot.text):
            return self._check(handoff, proposed)
        if only_orders(snapshot.text):
            return self._still_unsent(proposed)
        if other:
            phrase = self.words.wording.phrase("addition_one_first", now=clock.now(), label=BY_NAME[other].label)
            return self._check(handoff, proposed, Reply(phrase))
        words = _as_it_stands(proposed.field, snapshot.text)
        return self._check(handoff, additions.propose(session, handoff, words, field=proposed.field, turn_id=turn_id))

    def _other_words(self, handoff: Handoff, field: str | None) -> Part:
        return self._line(handoff, field) if field else self._ask("addition_what", "add")

    def _reworded(
        self, session: Session, handoff: Handoff, proposed: HandoffAddition, words: str, turn_id: UUID
    ) -> Part:
        """Other words in place of those that are shown; asked for where none were given yet."""
        if not words:
            return self._other_words(handoff, proposed.field)
        words = _as_it_stands(proposed.field, words)
        return self._check(handoff, additions.propose(session, handoff, words, field=proposed.field, turn_id=turn_id))

    def _check(self, handoff: Handoff, proposed: HandoffAddition, *before: Reply) -> Part:
        now = clock.now()
        offers = self._ways(proposed)
        phrase, reference = self.words.wording.phrase, handoff.reference
        opening = (
            phrase("addition_check", now=now, reference=reference)
            if handoff.status in OPEN
            else phrase("addition_check_closed", now=now, reference=reference)
        )
        shown = _as_shown(proposed.field, proposed.words)
        return Part((*before, Reply(f"{opening}\n\n{shown}", offers)), asking(ADDITION, "check"))

    def _ways(self, proposed: HandoffAddition) -> tuple[Offer, ...]:
        return (
            self._offer("choice_send", {"do": "send", "id": str(proposed.id)}),
            self._offer("choice_reword", {"do": "reword"}),
            self._offer("choice_leave", {"do": "leave"}),
        )

    def _sent(self, session: Session, addition_id: UUID) -> Part:
        handoff = additions.send(session, addition_id)
        left = self._leave("addition_sent", reference=handoff.reference)
        return replace(left, replies=tuple(replace(reply, done=True) for reply in left.replies))

    def _which(self, handoff: Handoff) -> Part:
        offers = [
            self._titled(field.label, {"do": "line", "field": field.name})
            for field in SHOWN
            if field.name in handoff.fields and field.name not in handoff.verified
        ]
        return self._ask("addition_which", WHICH, *offers)

    def _line(self, handoff: Handoff, field: str) -> Part:
        if field in handoff.verified:
            raise LineVerified
        return self._ask("addition_how", field, label=BY_NAME[field].label, was=handoff.fields.get(field, ""))

    def _ask(self, phrase: str, step: str, *offers: Offer, **facts: str) -> Part:
        text = self.words.wording.phrase(phrase, now=clock.now(), **facts)
        return Part((Reply(text, (*offers, self._offer("choice_leave", {"do": "leave"}))),), asking(ADDITION, step))

    def _leave(self, phrase: str, *offers: Offer, **facts: str) -> Part:
        return Part((Reply(self.words.wording.phrase(phrase, now=clock.now(), **facts), offers),), LEFT)

    def _offer(self, choice: str, payload: AdditionPress) -> Offer:
        return self._titled(self.words.wording.choice(choice), payload)

    @staticmethod
    def _titled(title: str, payload: AdditionPress) -> Offer:
        return Offer(title, {ADDITION: payload})


def _as_shown(field: str | None, words: str) -> str:
    return f"{BY_NAME[field].label}:\n{words}" if field else words


def _as_it_stands(field: str | None, words: str) -> str:
    """A short line as it would stand in the form; the family sees it before it goes."""
    return words if field is None or BY_NAME[field].own_words else answer_meant(field, words)


def _said_instead(field: str | None, text: str) -> str | None:
    """ "No, just 31/10/2014 there please": other words for the short line that waits, and no refusal."""
    found = INSTEAD.match(text.replace("\u2019", "'"))
    if field is None or BY_NAME[field].own_words or found is None or len(found["words"].split()) > ENOUGH:
        return None
    words = found["words"]
    if STOPS.match(words) or leaves(words, "message"):
        return None
    has_figures = any(char.isdigit() or char == "@" for char in words)
    return _as_it_stands(field, words) if (has_figures if field in FIGURES else found["puts"]) else None


def _of_another_line(snapshot: Snapshot, field: str | None) -> str | None:
    """The other line that the words name, while a short one waits for its yes: they are not to stand in it."""
    if field is None or BY_NAME[field].own_words:
        return None
    corrects = snapshot.correction.field if snapshot.correction else None
    named = corrects or field_named(snapshot.text.replace("\u2019", "'"))
    return named if named not in (None, field) else None


def asks_beside_the_check(snapshot: Snapshot) -> bool:
    """A question there, which is neither a yes nor a no, nor words that leave it."""
    text = snapshot.text
    if snapshot.choice or snapshot.form != ADDITION or snapshot.field != "check" or not asks(text):
        return False
    if asks_whether_sent(text):
        return False  # the records tell it
    return not (yes_or_no(text) or hedges(text) or aside(text) or STOPS.match(text) or leaves(text, "message"))


def _added_to(session: Session, snapshot: Snapshot) -> Handoff | None:
    """The newest that is open; otherwise the newest that was closed."""
    sent = [one for one in handoffs.of_conversation(session, snapshot.conversation_id) if one.status in CAN_BE_ADDED_TO]
    return next((one for one in sent if one.status in OPEN), next(iter(sent), None))

"""The conversation as it stands when a message is taken up: read once, in one look at the records."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as made
from functools import cached_property
from typing import Any, cast
from uuid import UUID

from sqlalchemy.orm import Session

from assistant.answers.reply import Offer, Sends
from assistant.conversations.forms import ADDITION, HANDOFF_FORM, QUESTIONS, THINKING
from assistant.conversations.given_names import names_in
from assistant.conversations.own_words import sent_copy
from assistant.conversations.readers.after_sending import name_put, still_wrong, without_staying
from assistant.conversations.readers.back_again import comes_back
from assistant.conversations.readers.card_corrected import ill_instead, stays_with
from assistant.conversations.readers.card_denied import SOFT, Denial, denial, refuses_lines
from assistant.conversations.readers.deleting import deletes_what_is_left
from assistant.conversations.readers.follow_up import FollowUp, Offered, Press, read_follow_up
from assistant.conversations.readers.no_keeping import refuses_keeping
from assistant.conversations.readers.parting import parts
from assistant.conversations.readers.parts_after_sending import shows_what_went
from assistant.conversations.readers.points_earlier import Earlier, points_earlier
from assistant.conversations.readers.taken_up import goes_on, wants_it_kept
from assistant.conversations.readers.whether_gone import asks_whether_gone
from assistant.conversations.readers.wishes import wants_to_think
from assistant.conversations.readers.yes_or_no import yes_or_no
from assistant.conversations.refused_pages import ToldOf, refuses, told_and_refused
from assistant.details.phone import has_phone
from assistant.details.question import asks
from assistant.details.read import Details
from assistant.details.stillbirth import says_stillborn
from assistant.handoffs import additions
from assistant.handoffs.corrections.correction import Correction, StoodBefore
from assistant.handoffs.corrections.every_correction import read_corrections
from assistant.handoffs.corrections.put_right import figures_right
from assistant.handoffs.corrections.review_orders import own_name
from assistant.handoffs.draft import changed_last, given, stood_before
from assistant.handoffs.fields import BY_NAME, FIELDS, SHOWN, SLOT
from assistant.handoffs.line_names import field_named
from assistant.handoffs.lines import standing
from assistant.handoffs.move import CAN_BE_ADDED_TO
from assistant.handoffs.readers.death import BEREAVED
from assistant.handoffs.readers.living_child import LOST_ANOTHER
from assistant.handoffs.readers.of_whom import refuses_death_pages
from assistant.handoffs.verified import marked
from assistant.handoffs.words.dictated import written
from assistant.handoffs.words.spoken_words import as_typed
from assistant.hospital.profile import Profile
from assistant.records import alerts, conversations, drafts, handoffs, take_along
from assistant.records.models import Choice, Conversation, Draft, Handoff, Message
from assistant.take_along.asks_for_own import Own, asks_for_own
from assistant.take_along.beside_the_step import several_questions, to_us
from assistant.take_along.from_anywhere import means_own, names_list, said_from_anywhere, suggested_questions
from assistant.take_along.list_commands import adds_that
from assistant.take_along.own_questions import dictated, gave_them
from assistant.take_along.plan_changes import read_plan_change, shows_plan
from assistant.take_along.question_list import as_text, can_undo, fits
from assistant.take_along.thinking_steps import STEPS
from assistant.take_along.typed_title import typed_title

CHECK = "handoff_check"  # the step where all lines are seen
WHICH_LINE = "which"  # of what was sent, is asked
LEFT_OFF = {"request_handoff", "delete_my_data"}  # what is offered together where a handoff was left off
ASKS_WHAT_TO_ASK = re.compile(
    r"\bwhat (?:else )?(?:should|can|could|do|shall|might|to)\b.*\bask\b|\bquestions?\b", re.IGNORECASE
)
CONSENT = "consent"
OF_QUESTIONS = re.compile(r"\b(?:list|questions?)\b", re.IGNORECASE)
EASY_READ = "easy_read"
NOT_TOLD_AGAIN = (EASY_READ, "greet", "thank", "goodbye")
TOLD_BEFORE, TOLD_IN_ALL = 20, 200  # messages in which an answer may stand
LINES_IN = 8  # messages to the family in which a line may stand near
SUPPORT = "emotional_support"  # its page names helplines
SAID_BEFORE = 20  # the family's messages before this one in which helplines may have been refused
PARTING_FROM = 8  # the family's messages before a goodbye in which a danger is still near
EARLIER = 3  # the family's messages before this one that the danger screen may look at


@dataclass(frozen=True)
class Mine:
    """What a family asks to see of its own, and what there is of it: the list as text, the thoughts by step, the lines
    of a message that was not sent.
    """

    what: Own
    listed: str = ""
    thoughts: Mapping[str, str] = made(default_factory=dict)
    lines: Mapping[str, str] = made(default_factory=dict)


@dataclass(frozen=True)
class Snapshot:
    """`choice` is what a pressed choice does, `late` when the family wrote or pressed something else since it was
    offered; `names` are those it gave for the handoff. `sent` is whether a handoff of this conversation is open,
    `sent_lines` how its lines stand, `sent_copy` all of it where it is asked for, and
    `correction` what the words correct of it, or of the form that is open; `dialogue` is the engine's state.
    `near_notice` is the last danger card while it is near; `left_at` the step that a form was left at, while that
    is. `near_cards` are the routes of all that stood with it, abuse too, `near_words` what the family had written,
    and `begun` the forms that can be gone on with after it, or that the words would go on with; `near_lines` the
    routes of lines that stand near, `parting_from` those of every card that stands near when the family says goodbye,
    some way back, `refused_lines` whether the family has said that it wants no helplines, `refused_death_pages` that
    it wants to hear of no review or inquest; `reported` the routes that were reported; `stillborn` is whether it last
    told of its baby's death that the baby never lived.
    `lines` are what the open form holds, and `vouched` those of them that a portal gave, `just_given`
    those that the message before this one gave; `before` are lines that were changed or taken out, as they stood,
    `changed_last` those of the last turn that did so, and `changed_now` whether the message before this one did.
    `suggested` are the questions that "add that" means; `to_list` and `to_plan` say that the words are plainly for the
    family's list or plan, though another thing is talked of; `mine` what they ask to see of their own; `typed_title`
    is the answer on a button, typed with slips; `answer_told` the last answer that can be told again in other words.
    `not_asked` is what was told near and refused: it was not what they asked.
    `number_told` is, where the number is asked, whether an earlier message of this chat gave one.
    `as_written` are the very words, where `text` has the marks that a voice spoke.
    `refused` is whether the family said no a moment ago to passing anything on, `asks_whether_gone` whether it
    asks that of a message to the team, of which nothing is left; `points_earlier` is the earlier answer or question
    that the words point at, and `told` the answers of this chat then, oldest first.
    """

    conversation_id: UUID
    mode: str
    nation: str | None
    writer: str | None
    form: str | None
    field: str | None
    last_answer: str | None
    text: str
    earlier: tuple[str, ...]
    choice: Sends | None
    as_written: str = ""
    needs: str | None = None
    last_notice: str | None = None
    near_notice: str | None = None
    language: str | None = None
    easy_read: bool = False
    typed: bool = True
    late: bool = False
    names: tuple[str, ...] = ()
    follow_up: FollowUp | None = None
    offers: tuple[Offer, ...] = ()
    unsure: int = 0
    last_text: str | None = None
    sent: bool = False
    correction: Correction | None = None
    dialogue: dict[str, Any] | None = None
    left_at: str | None = None
    lines: Mapping[str, str] = made(default_factory=dict)
    vouched: tuple[str, ...] = ()
    just_given: tuple[str, ...] = ()
    before: Mapping[str, str] = made(default_factory=dict)
    changed_last: tuple[str, ...] = ()
    changed_now: bool = False
    to_list: bool = False
    to_plan: bool = False
    suggested: tuple[str, ...] = ()
    typed_title: str = ""
    left_open: tuple[str, ...] | None = None
    mine: Mine | None = None
    answer_told: str | None = None
    reported: tuple[str, ...] = ()
    near_cards: frozenset[str] = frozenset()
    near_words: str = ""
    begun: tuple[str, ...] = ()
    refused: bool = False
    asks_whether_gone: bool = False
    points_earlier: Earlier | None = None
    told: tuple[str, ...] = ()
    taken_back: bool = False
    sent_questions: str = ""
    sent_lines: Mapping[str, str] = made(default_factory=dict)
    sent_copy: tuple[str, ...] = ()
    near_lines: frozenset[str] = frozenset()
    refused_lines: bool = False
    parting_from: frozenset[str] = frozenset()
    refused_death_pages: bool = False
    stillborn: bool = False
    number_told: bool = False
    not_asked: tuple[ToldOf, ...] = ()

    @cached_property
    def details(self) -> Details:
        """What the words tell about the child and the writer: read once in a turn, by whoever needs it first."""
        return Details(self.text)

    @cached_property
    def denial(self) -> Denial | None:
        """That the cards just before were shown for nothing; None where it is not said, or something is filled in."""
        plain = self.typed and self.choice is None and self.form is None
        near = self.near_cards or self.near_lines
        if ill_instead(self.text, self.near_cards | self.near_lines) or stays_with(self.text, self.near_cards):
            return None
        return denial(self.text, self.near_cards, self.near_lines) if plain and near else None

    @property
    def says_a_title(self) -> bool:
        """The words of a button that is shown, typed: "Not sure", "None"."""
        plain = self.text.strip(" .!?").lower()
        return any(plain == offer.title.strip(" .!?").lower() for offer in self.offers)

    @property
    def opens_thinking(self) -> bool:
        """By its button, or in words where nothing else is being filled in."""
        if self.choice is not None:
            return "thinking" in self.choice
        return self.form in (None, QUESTIONS) and self.typed and wants_to_think(self.text)


def take_snapshot(session: Session, turn_id: UUID, profile: Profile) -> Snapshot:
    turn, conversation, message = conversations.taken_up(session, turn_id)
    text = message.text if turn.choice_id else _understood(conversation, message.text)
    step = _handoff_step(conversation)
    draft, handed = drafts.of(session, conversation.id), handoffs.of_conversation(session, conversation.id)
    offered = conversations.last_offers(session, conversation.id)
    leans = not (turn.choice_id or conversation.form)
    died = conversation.writer in (BEREAVED, LOST_ANOTHER)
    most = TOLD_IN_ALL if died else SAID_BEFORE  # how a baby died, and what of it is not to be told, is not forgotten
    before = conversations.family_messages_before(session, conversation.id, seq=message.seq, most=most)
    earlier = before[:EARLIER]
    sent = _has_sent(draft, handed)
    suggested = _suggested(session, conversation, text, earlier)
    to_list = leans and (
        _said_to_list(session, conversation, text)
        or (bool(suggested) and not sent)
        or (adds_that(text) and names_list(text))
    )
    stands = sent and without_staying(text) != text  # what is said behind it is not lost
    follow_up = _follow_up(session, conversation, text, offered) if leans and not (to_list or stands) else None
    choice_id = follow_up.choice_id if isinstance(follow_up, Press) else turn.choice_id
    choice = conversations.choice(session, conversation.id, choice_id) if choice_id else None
    if choice is None and conversation.form in (HANDOFF_FORM, ADDITION) and offered:
        choice = _typed_in(text, offered[0])
    lines = given(session, draft) if draft and conversation.form == HANDOFF_FORM else {}
    last, of_turn = changed_last(session, draft) if draft and lines else ({}, None)
    stood = StoodBefore(stood_before(session, draft) if draft and lines else {}, tuple(last))
    near = None
    if turn.choice_id is None and conversation.form in (QUESTIONS, THINKING):
        near = _typed_nearly(text, [one for of_message in offered for one in of_message])
        choice = near if near and "say" not in near.payload else choice
    carded, near_cards = _near_cards(session, conversation, earlier)
    corrects = turn.choice_id is None and (sent or conversation.form == HANDOFF_FORM)
    points = points_earlier(text, [one.text for one in earlier]) if leans and not to_list else None
    return Snapshot(
        conversation_id=conversation.id,
        mode=conversation.mode,
        nation=conversation.nation,
        writer=conversation.writer,
        needs=conversation.needs,
        last_notice=conversation.last_notice,
        near_notice=_near_notice(session, conversation, earlier),
        near_cards=near_cards,
        near_lines=_near_lines(session, conversation, earlier),
        parting_from=_parting_from(session, conversation, text, before),
        refused_lines=any(refuses_lines(one.text) for one in (message, *before[:SAID_BEFORE])),
        refused_death_pages=any(refuses_death_pages(one.text) for one in (message, *before)),
        stillborn=says_stillborn(one.text for one in (message, *before)),
        near_words=conversations.family_message(session, carded).text if carded else "",
        begun=_left_open(session, conversation, draft) if near_cards or (leans and _of_what_was_begun(text)) else (),
        reported=tuple(dict.fromkeys(one.route for one in alerts.of_conversations(session, [conversation.id]))),
        language=conversation.language,
        easy_read=conversation.easy_read,
        form=conversation.form,
        field=(conversation.field or "").removeprefix("handoff_") or None,
        last_answer=conversation.last_answer,
        answer_told=_answer_told(session, conversation),
        text=text,
        as_written=message.text,
        earlier=tuple(as_typed(None, before.text) for before in earlier),
        choice=_sends(choice) if choice else None,
        typed=turn.choice_id is None,
        names=names_in(session, conversation.id, draft, handed),
        late=bool(choice and earlier and conversations.offered_before(session, choice, earlier[0])),
        follow_up=follow_up,
        unsure=conversation.unsure_in_a_row,
        last_text=conversations.last_reply(session, conversation.id),
        sent=sent,
        correction=(_changed_since(session, handed, text) if sent and not lines else None)
        or (
            _correction(text, conversation, profile, lines or _sent_lines(session, handed), stood) if corrects else None
        ),
        dialogue=conversation.dialogue,
        left_at=_left_at(session, draft, earlier) if leans else None,
        lines=lines,
        vouched=tuple(marked(session, conversation.id, lines)) if lines else (),
        just_given=_just_given(session, draft, earlier) if lines else (),
        before=stood.lines,
        changed_last=tuple(last),
        changed_now=bool(earlier and last) and of_turn == earlier[0].turn_id,
        to_list=to_list,
        suggested=suggested,
        left_open=_left_open(session, conversation, draft) if leans and comes_back(text) else None,
        mine=_mine(session, conversation, draft, handed, text) if turn.choice_id is None else None,
        typed_title=near.payload.get("say", "") if near else "",
        to_plan=leans
        and not (to_list or (sent and shows_plan(text)))
        and _said_to_plan(session, conversation, draft, text),
        offers=tuple(Offer(shown.title, _sends(shown)) for shown in (offered[0] if offered else ())),
        refused=leans and not handed and _refused_lately(session, draft, earlier),
        asks_whether_gone=leans
        and not handed
        and (asks_whether_gone(text) or deletes_what_is_left(text))
        and _nothing_left(session, conversation, draft),
        points_earlier=points,
        told=tuple(dict.fromkeys(reversed(_answers_told(session, conversation)))) if points else (),
        taken_back=bool(handed) and draft is None and handed[0].status == "withdrawn",
        sent_lines=_sent_lines(session, handed) if sent and leans else {},
        sent_copy=tuple(sent_copy(session, conversation.id)) if sent and leans and shows_what_went(text) else (),
        number_told=step == "contact_value" and any(has_phone(written(one.text)) for one in before),
        not_asked=_not_asked(session, conversation, message, before) if turn.choice_id is None else (),
        sent_questions=_sent_questions(session, handed) if OF_QUESTIONS.search(text) else "",
    )


def _understood(conversation: Conversation, words: str) -> str:
    """With the marks that were spoken. Words for the team stay as they were said: there the family is told of it."""
    return words if conversation.form == ADDITION else as_typed(_handoff_step(conversation), words)


def _handoff_step(conversation: Conversation) -> str | None:
    return conversation.field.removeprefix(SLOT) if conversation.field and conversation.form == HANDOFF_FORM else None


def _of_what_was_begun(text: str) -> bool:
    return goes_on(text) or wants_it_kept(text)


def _answer_told(session: Session, conversation: Conversation) -> str | None:
    """The last answer; before an explanation of easy words, which is none to be told again."""
    if conversation.last_answer != EASY_READ:
        return conversation.last_answer
    return next(iter(_answers_told(session, conversation, most=TOLD_BEFORE)), None)


def _answers_told(session: Session, conversation: Conversation, *, most: int = TOLD_IN_ALL) -> list[str]:
    """By id, newest first; no small talk, and no card."""
    told = conversations.last_told(session, conversation.id, most=most)
    ids = (one.answer["id"] for one in told if one.answer and not one.notice and one.sender == "assistant")
    return [one for one in ids if one not in NOT_TOLD_AGAIN and not one.startswith("language_")]


def _mine(
    session: Session, conversation: Conversation, draft: Draft | None, handed: Sequence[Handoff], text: str
) -> Mine | None:
    what = asks_for_own(text)
    if what == "list":
        return Mine(what, listed=as_text(take_along.items(session, conversation.id)))
    if what == "plan":
        come_to = take_along.thoughts(session, conversation.id)
        written = {step: words for step in STEPS if step in come_to and (words := come_to[step].words)}
        return Mine(what, thoughts=written)
    if what is None or (handed and not _has_sent(draft, handed)):
        return None  # what was sent and taken back, or closed: its status says so
    return Mine(what, lines=given(session, draft) if draft and not draft.refused else {})


def _just_given(session: Session, draft: Draft | None, earlier: Sequence[Message]) -> tuple[str, ...]:
    if draft is None or not earlier:
        return ()
    given_then = {line.field for line in drafts.lines(session, draft) if line.turn_id == earlier[0].turn_id}
    return tuple(field.name for field in FIELDS if field.name in given_then)


def _said_to_list(session: Session, conversation: Conversation, text: str) -> bool:
    """Only where there is a list, or one that can be put back."""
    made = take_along.question_list(session, conversation.id)
    if made is None:
        return False
    listed = [item.text for item in take_along.items(session, conversation.id)]
    return bool((listed or can_undo(made)) and said_from_anywhere(text, listed))


def _suggested(session: Session, conversation: Conversation, text: str, earlier: Sequence[Message]) -> tuple[str, ...]:
    """The questions that the answer just told says can be asked; else what the family just asked itself."""
    if not (earlier and adds_that(text)):
        return ()
    if gave_them(text):
        each = (dictated(one.text) for one in earlier)
        return next((found.questions for found in each if found), tuple(several_questions(earlier[0].text)))
    since = conversations.messages_after(session, conversation.id, after=earlier[0].seq)
    told = [suggested_questions(one.text) for one in since if one.answer]
    own = earlier[0].text
    theirs = (own,) if asks(own) and fits(own) and not to_us(own) else ()
    if theirs and means_own(text) and not ASKS_WHAT_TO_ASK.search(own):
        return theirs
    return next(filter(None, reversed(told)), theirs)


def _left_open(session: Session, conversation: Conversation, draft: Draft | None) -> tuple[str, ...]:
    """The forms that were begun and can be gone on with."""
    made = take_along.question_list(session, conversation.id)
    listed = made is not None and bool(made.stage or take_along.items(session, conversation.id))
    thought = bool(take_along.thoughts(session, conversation.id))
    begun = ((HANDOFF_FORM, draft is not None and not draft.refused), (QUESTIONS, listed), (THINKING, thought))
    return tuple(form for form, is_open in begun if is_open)


def _said_to_plan(session: Session, conversation: Conversation, draft: Draft | None, text: str) -> bool:
    thoughts = take_along.thoughts(session, conversation.id)
    written = {step: thought.words or "" for step, thought in thoughts.items()}
    shown = any(written.values()) and draft is None and shows_plan(text)
    return bool(written) and (shown or read_plan_change(text, written, from_anywhere=True) is not None)


def _correction(
    text: str, conversation: Conversation, profile: Profile, lines: Mapping[str, str], stood: StoodBefore
) -> Correction | None:
    """The first of those that the words make."""
    step = (conversation.field or "").removeprefix("handoff_") if conversation.form == HANDOFF_FORM else None
    looking = conversation.field == CHECK or (conversation.form == ADDITION and conversation.field == WHICH_LINE)
    found = read_corrections(text, profile, lines=lines, looking=looking, step=step, before=stood)
    return next(iter(found), None)


def _changed_since(session: Session, handed: Sequence[Handoff], text: str) -> Correction | None:
    return _of_figures(session, handed, text) or _of_what_went(session, handed, text)


def _of_figures(session: Session, handed: Sequence[Handoff], text: str) -> Correction | None:
    """ "Its 457 at the end not 456", of a number that has gone: the whole of it, as it is to stand."""
    lines = {line.name: line.words for line in standing(handed[0], additions.sent(session, handed[0]))}
    found = figures_right(" ".join(text.replace("\u2019", "'").split()), lines)
    return Correction(*found) if found else None


def _of_what_went(session: Session, handed: Sequence[Handoff], text: str) -> Correction | None:
    """ "Put my name Morag Laing in the line for who is asking", and a line that is wrong still, to be asked again."""
    if name := name_put(text):
        put = own_name(f"my name is {name}", _sent_lines(session, handed))
        return next((Correction(field, words, ordered=True) for field, words in put.items()), None)
    line = still_wrong(text)
    field = field_named(line) if line else None
    return Correction(field, None) if field in _sent_lines(session, handed) else None


def _near_notice(session: Session, conversation: Conversation, earlier: Sequence[Message]) -> str | None:
    """The last danger card, while the family's last few messages still stand around it."""
    route = conversation.last_notice
    since = _since(earlier)
    return route if route and route in conversations.cards_since(session, conversation.id, seq=since) else None


def _near_cards(
    session: Session, conversation: Conversation, earlier: Sequence[Message]
) -> tuple[UUID | None, frozenset[str]]:
    return conversations.last_cards(session, conversation.id, seq=_since(earlier))


def _parting_from(session: Session, conversation: Conversation, text: str, before: Sequence[Message]) -> frozenset[str]:
    """`before` are the family's messages before this one, newest first."""
    if not before or not parts(text):
        return frozenset()
    back = before[:PARTING_FROM]
    since = back[-1].seq if len(back) == PARTING_FROM else 0
    return conversations.cards_since(session, conversation.id, seq=since)


def _near_lines(session: Session, conversation: Conversation, earlier: Sequence[Message]) -> frozenset[str]:
    """The routes of the lines of despair or abuse that stand near, and distress where the page of support does."""
    told = conversations.last_told(session, conversation.id, most=LINES_IN)
    near = [one for one in told if one.seq > _since(earlier)]
    lines = {one.notice["route"] for one in near if one.notice and one.notice["level"] == "line"}
    support = {"distress"} if any(one.answer and one.answer["id"] == SUPPORT for one in near) else set()
    return frozenset((lines & SOFT) | support)


def _not_asked(
    session: Session, conversation: Conversation, message: Message, before: Sequence[Message]
) -> tuple[ToldOf, ...]:
    """In the last messages of the family. `before` are those before this one, newest first."""
    if not any(refuses(one.text) for one in (message, *before)):
        return ()
    since = before[-1].seq - 1 if before else 0
    said = conversations.messages_after(session, conversation.id, after=since)
    return told_and_refused([one for one in said if one.seq <= message.seq])


def _since(earlier: Sequence[Message]) -> int:
    """From where on is near: all of it, until the family has written enough messages."""
    return min((message.seq for message in earlier), default=0) if len(earlier) == EARLIER else 0


def _left_at(session: Session, draft: Draft | None, earlier: Sequence[Message]) -> str | None:
    """The first step that a draft lacks, or the check page, while a step was asked lately."""
    if draft is None or draft.refused:
        return None
    lines = given(session, draft)
    if not conversations.step_since(session, draft.conversation_id, seq=_since(earlier)):
        return None
    if lines.get("consent") != "yes":
        return "consent"
    return next((field.name for field in SHOWN if field.name not in lines), "check")


def _nothing_left(session: Session, conversation: Conversation, draft: Draft | None) -> bool:
    """Of a message to the team that was begun."""
    return (draft is None or draft.refused) and conversations.step_since(session, conversation.id, seq=0)


def _refused_lately(session: Session, draft: Draft | None, earlier: Sequence[Message]) -> bool:
    """A no where it was asked whether anything may be kept. What is refused is removed with its draft, so the family's
    own messages say it.
    """
    if draft is not None and not draft.refused:
        return False
    return any(_says_no(one) and conversations.step_before(session, one) == CONSENT for one in earlier)


def _says_no(message: Message) -> bool:
    """As it was understood then, or in words that can mean nothing else."""
    return message.intent == "deny" or yes_or_no(message.text) == "deny" or refuses_keeping(message.text)


def _has_sent(draft: Draft | None, handed: Sequence[Handoff]) -> bool:
    """A handoff was sent and not taken back, and no other is being written."""
    return draft is None and any(handoff.status in CAN_BE_ADDED_TO for handoff in handed)


def _sent_questions(session: Session, handed: Sequence[Handoff]) -> str:
    """Those that stand in the newest handoff, with what was put right since."""
    if not handed:
        return ""
    lines = standing(handed[0], additions.sent(session, handed[0]))
    words = next((line.words for line in lines if line.name == "questions"), "")
    return "" if words == BY_NAME["questions"].skip else words


def _sent_lines(session: Session, handed: Sequence[Handoff]) -> dict[str, str]:
    """Of the newest handoff, as they stand now."""
    newest = next(iter(handed), None)
    return {one.name: one.words for one in standing(newest, additions.sent(session, newest))} if newest else {}


def _typed_in(text: str, shown: Sequence[Choice]) -> Choice | None:
    """The words of a button do what the button does, typed or dictated. One that only gives an answer's words is left
    to the step, which reads them as typed.
    """
    plain = _plain(text)
    return next((one for one in shown if _plain(one.title) == plain and "say" not in one.payload), None)


def _typed_nearly(text: str, shown: Sequence[Choice]) -> Choice | None:
    at = typed_title(text, [one.title for one in shown])
    return shown[at] if at is not None else None


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("\u2019", "'").replace(",", " ").strip(" .!?\"'").split())


def _follow_up(
    session: Session, conversation: Conversation, text: str, offered: Sequence[Sequence[Choice]]
) -> FollowUp | None:
    """By title any choice of the last turn is meant; "yes" and "the second one" lean on its last message."""
    pressed = conversations.pressed(session, conversation.id) if offered else set()
    shown = [_message_offered(message, pressed) for message in offered]
    every = [choice for message in shown for choice in message]
    return read_follow_up(text, shown[0] if shown else [], every=every, answered=conversation.last_answer is not None)


def _sends(choice: Choice) -> Sends:
    """As `store_replies` kept it."""
    return cast(Sends, choice.payload)


def _message_offered(message: Sequence[Choice], pressed: set[UUID]) -> list[Offered]:
    left_off = {choice.payload.get("intent") for choice in message} >= LEFT_OFF
    return [_offered(choice, pressed, left_off=left_off) for choice in message]


def _offered(choice: Choice, pressed: set[UUID], *, left_off: bool) -> Offered:
    intent = choice.payload.get("intent")
    says = intent if intent in ("affirm", "deny") else None
    carries_on = left_off and intent == "request_handoff"
    topic = "answer" in choice.payload or (intent or "").startswith("ask_")
    return Offered(choice.id, choice.title, choice.id in pressed, intent == "request_person", says, carries_on, topic)

"""A family's question list: what is on it, in what order, in whose words. Every change is one transaction of the
caller's.
"""

import re
from collections.abc import Sequence
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from assistant import clock
from assistant.details.nearing_an_end import speaks_of_an_end
from assistant.records import take_along
from assistant.records.models import QuestionItem, QuestionList
from assistant.take_along.bank import Bank, BankQuestion
from assistant.take_along.edited_list import Question

LONGEST = 500  # a longer text is a story, and not offered a place on the list; "add: ..." keeps it whole all the same
SUGGESTED, FEWEST_SUGGESTED = 5, 2
NEAR_AN_END = {"q031", "q032", "q092", "q107", "q117"}  # of the bank: palliative care, and decisions on stopping
OF_TWO_VIEWS = {"q088", "q089", "q095", "q096", "q097", "q100", "q101", "q102", "q103", "q126"}  # once there is one
HAS_ANOTHER_VIEW = re.compile(
    r"\b(?:second opinion|other (?:doctor|consultant|hospital|opinion|view)|(?:two|both|different) (?:doctors?|opinions?|views?|things)|report|differ\w*|disagree\w*|do ?n'?t agree)\b",
    re.IGNORECASE,
)
MOST_UNDONE = 40  # changes, one after the other


def open_list(session: Session, conversation_id: UUID) -> QuestionList:
    if known := take_along.question_list(session, conversation_id):
        return known
    opened = QuestionList(conversation_id=conversation_id, changed_at=clock.now())
    session.add(opened)
    session.flush()
    return opened


def suggest(
    session: Session, made: QuestionList, bank: Bank, turn_id: UUID, *, most: int = SUGGESTED, own: Sequence[str] = ()
) -> Sequence[QuestionItem]:
    """Put the bank's best fitting questions on the list, none that was on it before. Replayed, it adds nothing. Their
    `own` come before them, and the more there are, the fewer are ours.
    """
    if take_along.written_in(session, turn_id):
        return take_along.items(session, made.conversation_id)
    known = take_along.offered_before(session, made.conversation_id) | _not_yet(made)
    for words in own:
        _put(session, made, words, turn_id, own_words=True)
    if len(own) > 1:
        most = max(FEWEST_SUGGESTED, most - len(own))
    for question in bank.fitting(made.stage or "before-asking", made.concern, without=known, most=most):
        _put(session, made, question.question, turn_id, bank_id=question.id)
    return take_along.items(session, made.conversation_id)


def in_own_words(session: Session, conversation_id: UUID, bank: Bank) -> bool:
    """The bank's questions as a young person asks them, where the list has them as a parent does. Whether any was."""
    own = {one.question: one.own for one in bank.questions if one.own}
    meant = [item for item in take_along.items(session, conversation_id) if item.bank_id and item.text in own]
    for item in meant:
        item.text = own[item.text]
    return bool(meant)


def more_like(
    session: Session,
    made: QuestionList,
    bank: Bank,
    item: QuestionItem | None,
    turn_id: UUID,
    *,
    concern: str | None = None,
    most: int = 3,
) -> list[BankQuestion]:
    """Some more: of that `concern` alone, or like the item if it came from the bank, or like the list as a whole."""
    if take_along.written_in(session, turn_id):
        return []
    like = next((one for one in bank.questions if item and one.id == item.bank_id), None)
    only = concern
    stage, concern = (like.stage, like.concern) if like else (made.stage or "before-asking", only or made.concern)
    known = take_along.offered_before(session, made.conversation_id) | _not_yet(made)
    found = [one for one in bank.like(stage, concern, without=known, most=most) if only is None or one.concern == only]
    if found:
        _remember(made, take_along.items(session, made.conversation_id))
    for question in found:
        _put(session, made, question.question, turn_id, bank_id=question.id)
    return found


def _not_yet(made: QuestionList) -> set[str]:
    """What is not suggested to whoever is worried about pain, and has not spoken of an end; nor what takes a second
    opinion for given where none was spoken of.
    """
    own = made.worry or ""
    two_views = made.stage == "opinions-differ" or HAS_ANOTHER_VIEW.search(f"{made.coming_up or ''} {own}")
    return (set() if speaks_of_an_end(own) else NEAR_AN_END) | (set() if two_views else OF_TWO_VIEWS)


def add(session: Session, made: QuestionList, words: str, turn_id: UUID) -> None:
    """The family's own, exactly as typed."""
    add_several(session, made, [words], turn_id)


def add_several(session: Session, made: QuestionList, questions: Sequence[str], turn_id: UUID) -> None:
    """Of one message, each exactly as typed."""
    if not take_along.written_in(session, turn_id):
        _remember(made, take_along.items(session, made.conversation_id))
        for words in questions:
            _put(session, made, words, turn_id, own_words=True)


def fits(words: str) -> bool:
    return len(words) <= LONGEST


def change(
    session: Session,
    made: QuestionList,
    items: Sequence[QuestionItem],
    after: Sequence[Question],
    turn_id: UUID,
    *,
    undoes: int = 0,
) -> None:
    """Write the list as it is now to be, and keep how it was, so that this change can be undone; or forget as many
    changes as it `undoes`. Told again with the same turn, it does nothing.
    """
    if made.turn_id == turn_id:
        return
    if undoes:
        left = _states(made)[undoes:]
        made.undo = {"questions": left[0], "older": left[1:]} if left else None
    else:
        _remember(made, items)
    made.turn_id = turn_id
    known = {item.id: item for item in take_along.every_item(session, made.conversation_id)}
    kept = {one.key for one in after}
    for item in items:
        if item.id not in kept:
            item.dropped_at = clock.now()
    for position, one in enumerate(after, start=1):
        found = known.get(one.key) if one.key else None
        item = found or _put(session, made, one.text, turn_id, own_words=True)
        if item.text != one.text:
            item.text, item.own_words = one.text, True
        item.position, item.dropped_at = position, None
    made.changed_at = clock.now()


def before(made: QuestionList, changes: int = 1) -> list[Question] | None:
    """How the list was before its last change, or as many as there are of its last `changes`; None when nothing was
    changed.
    """
    states = _states(made)[:changes]
    return [Question(UUID(key), text) for key, text in states[-1]] if states else None


def befores(made: QuestionList) -> list[list[Question]]:
    """How it was before each of its last changes, the newest first."""
    return [[Question(UUID(key), text) for key, text in state] for state in _states(made)]


def can_undo(made: QuestionList | None) -> bool:
    return made is not None and bool(_states(made))


def _states(made: QuestionList) -> list[list[list[str]]]:
    """As the list was before each of its last changes, the newest first."""
    kept = made.undo or {}
    return [kept["questions"], *kept.get("older", ())] if "questions" in kept else []


def _remember(made: QuestionList, items: Sequence[QuestionItem]) -> None:
    older = _states(made)[: MOST_UNDONE - 1]
    made.undo = {"questions": [[str(item.id), item.text] for item in items], "older": older}


def as_text(items: Sequence[QuestionItem]) -> str:
    """Numbered, one a line: as it is shown, printed and attached."""
    return "\n".join(f"{number}. {item.text}" for number, item in enumerate(items, start=1))


def _put(
    session: Session,
    made: QuestionList,
    text: str,
    turn_id: UUID,
    *,
    bank_id: str | None = None,
    own_words: bool = False,
) -> QuestionItem:
    position = take_along.next_position(session, made.conversation_id)
    item = QuestionItem(
        id=uuid4(),
        conversation_id=made.conversation_id,
        position=position,
        text=text,
        bank_id=bank_id,
        own_words=own_words,
        turn_id=turn_id,
    )
    session.add(item)
    session.flush()
    made.changed_at = clock.now()
    return item

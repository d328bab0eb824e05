"""A family's question list: what is on it, in what order, in whose words. Every change is one transaction of the
caller's.
"""

from collections.abc import Sequence
from uuid import UUID, uuid4

from sqlalchemy.orm import Session

from assistant import clock
from assistant.records import take_along
from assistant.records.models import QuestionItem, QuestionList
from assistant.take_along.bank import Bank, BankQuestion

LONGEST = 500  # a longer text is a story, and not offered a place on the list; "add: ..." keeps it whole all the same
SHORT = 3
SUGGESTED = 5


def open_list(session: Session, conversation_id: UUID) -> QuestionList:
    if known := take_along.question_list(session, conversation_id):
        return known
    opened = QuestionList(conversation_id=conversation_id, changed_at=clock.now())
    session.add(opened)
    session.flush()
    return opened


def suggest(
    session: Session, made: QuestionList, bank: Bank, turn_id: UUID, *, most: int = SUGGESTED
) -> Sequence[QuestionItem]:
    """Put the bank's best fitting questions on the list, none that was on it before. Replayed, it adds nothing."""
    if take_along.written_in(session, turn_id):
        return take_along.items(session, made.conversation_id)
    known = take_along.offered_before(session, made.conversation_id)
    for question in bank.fitting(made.stage or "before-asking", made.concern, without=known, most=most):
        _put(session, made, question.question, turn_id, bank_id=question.id)
    return take_along.items(session, made.conversation_id)


def more_like(
    session: Session, made: QuestionList, bank: Bank, item: QuestionItem | None, turn_id: UUID
) -> list[BankQuestion]:
    """Three more: like the item if it came from the bank, otherwise like the list as a whole."""
    if take_along.written_in(session, turn_id):
        return []
    like = next((one for one in bank.questions if item and one.id == item.bank_id), None)
    stage, concern = (like.stage, like.concern) if like else (made.stage or "before-asking", made.concern)
    found = bank.like(stage, concern, without=take_along.offered_before(session, made.conversation_id), most=3)
    for question in found:
        _put(session, made, question.question, turn_id, bank_id=question.id)
    return found


def add(session: Session, made: QuestionList, words: str, turn_id: UUID) -> None:
    """The family's own, exactly as typed."""
    if not take_along.written_in(session, turn_id):
        _put(session, made, words, turn_id, own_words=True)


def fits(words: str) -> bool:
    return len(words) <= LONGEST


def drop(session: Session, made: QuestionList, gone: Sequence[QuestionItem]) -> None:
    for item in gone:
        item.dropped_at = clock.now()
    made.changed_at = clock.now()


def reword(made: QuestionList, item: QuestionItem, words: str) -> None:
    item.text, item.own_words = words, True
    made.changed_at = clock.now()


def move(session: Session, made: QuestionList, item: QuestionItem, where: str) -> None:
    """`where` is first, last, up or down."""
    order = list(take_along.items(session, made.conversation_id))
    at = order.index(item)
    order.pop(at)
    order.insert({"first": 0, "last": len(order), "up": max(0, at - 1), "down": at + 1}[where], item)
    for position, one in enumerate(order, start=1):
        one.position = position
    made.changed_at = clock.now()


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
) -> None:
    position = take_along.next_position(session, made.conversation_id)
    session.add(
        QuestionItem(
            id=uuid4(),
            conversation_id=made.conversation_id,
            position=position,
            text=text,
            bank_id=bank_id,
            own_words=own_words,
            turn_id=turn_id,
        )
    )
    session.flush()
    made.changed_at = clock.now()

"""Reports on what families were told, and what became of it."""

from datetime import UTC, datetime

from assistant.answers.reply import Reply
from assistant.conversations.keep import store_replies
from assistant.records.models import Feedback, NotUnderstood
from assistant.staff.reports import of_answers
from tests.staff.reports.reading import told
from tests.support.factories import make_conversation

IN = datetime(2026, 11, 10, 9, tzinfo=UTC)


def chat(session, **changes):
    return make_conversation(session, created_at=IN, **changes)


def says(session, conversation, reply):
    (said,) = store_replies(session, conversation, None, [reply])
    said.created_at = IN
    session.flush()


def test_an_unanswered_question_is_told_by_the_topic_it_was_nearest_to(session):
    for nearest in [["ask_costs"]] * 6 + [["ask_lifts"]] * 7 + [[]] * 5:
        session.add(NotUnderstood(masked="x", why="unsure", nearest=nearest, at=IN))
    session.flush()

    rows, total = told(of_answers.unanswered, session)
    assert list(rows.items()) == [("Ask lifts", 7), ("What it costs", 6), ("Nothing like it", 5)] and total == 18


def test_cards_are_told_with_what_followed(session):
    for _ in range(6):
        says(session, chat(session), Reply("x", notice={"route": "distress", "level": "card"}, sender="system"))

    assert told(of_answers.cards, session) == ({"Distress card: nothing more was written": 6}, 6)


def test_feedback_adds_up_and_words_are_not_told(session):
    for helpful in [True] * 9 + [False] * 6:
        session.add(Feedback(conversation_id=chat(session).id, helpful=helpful, comment="Zebedee", created_at=IN))
    session.flush()

    assert told(of_answers.feedback, session) == ({"It helped": 9, "It did not help": 6}, 15)


def test_the_answer_before_a_wish_for_a_person_is_told_by_its_title(session):
    for answer in [{"id": "legal_right"}] * 6 + [None] * 5:
        ours = chat(session, person_asked_at=IN)
        says(session, ours, Reply("x", answer=answer))

    rows, total = told(of_answers.answers, session)
    assert rows["Is it a right?"] == 6 and total == 11

"""What reports count stays counted when conversations go, and nothing is counted twice."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select

from assistant.answers.reply import Reply
from assistant.conversations.keep import store_replies
from assistant.records import figures, retention
from assistant.records.models import Feedback, Figure, NotUnderstood
from assistant.records.removal import remove_conversations, remove_not_understood
from tests.support.factories import make_conversation, make_handoff, make_turn

SINCE, UNTIL = datetime(2026, 11, 1, tzinfo=UTC), datetime(2026, 12, 1, tzinfo=UTC)
IN = datetime(2026, 11, 10, 9, tzinfo=UTC)


def chat(session, at=IN, **changes):
    return make_conversation(session, created_at=at, **changes)


def count(session, figure, since=SINCE, until=UNTIL):
    return {kind: number for kind, number in figures.counted(session, figure, since, until).items() if number}


def card(session, conversation, route="emergency", at=IN):
    reply = Reply("Ring 999.", notice={"route": route, "level": "card"}, sender="system")
    (shown,) = store_replies(session, conversation, None, [reply])
    shown.created_at = at
    session.flush()


def lived_in(session):
    ours = chat(session, nation="wales", language="pl", needs="British Sign Language", easy_read=True)
    card(session, ours)
    session.add(Feedback(conversation_id=ours.id, helpful=False, created_at=IN))
    told = Reply("An answer.", answer={"id": "legal_right"})
    (said,) = store_replies(session, ours, None, [told])
    said.created_at, ours.person_asked_at = IN, IN + timedelta(minutes=1)
    session.add(NotUnderstood(conversation_id=ours.id, masked="x", why="unsure", nearest=["ask_costs"], at=IN))
    session.flush()
    return ours


def everything(session):
    return {figure: count(session, figure) for figure in figures.SOURCES}


def test_each_figure_counts_by_its_kind(session):
    lived_in(session)

    assert everything(session) == {
        "conversations": {"all": 1},
        "nation": {"wales": 1},
        "language": {"pl": 1},
        "needs": {"easy_read;British Sign Language": 1},
        "cards": {"emergency>nothing": 1},
        "feedback": {"no": 1},
        "answers": {"legal_right": 1},
        "not_understood": {"ask_costs": 1},
    }


def test_what_was_removed_stays_counted_with_what_is_left(session):
    ours, other = lived_in(session), lived_in(session)
    before = everything(session)
    for one in (ours, other):
        remove_not_understood(session, one.id)
        remove_conversations(session, [one.id])
        assert everything(session) == before


def test_what_is_left_of_it_says_neither_which_nor_on_which_day(session):
    ours = lived_in(session)
    remove_conversations(session, [ours.id])

    rows = session.scalars(select(Figure)).all()
    assert {row.month for row in rows} == {"2026-11"}
    assert str(ours.id) not in repr([(row.figure, row.kind) for row in rows])


def test_the_learn_queue_stays_counted_when_it_is_purged(session):
    lived_in(session)
    retention.remove_learned(session, before=IN + timedelta(days=1))

    assert count(session, "not_understood") == {"ask_costs": 1}


@pytest.mark.parametrize("gone", [False, True])
def test_a_month_ends_at_midnight_by_the_clock_on_the_wall(session, gone):
    summer = datetime(2026, 7, 31, 23, 30, tzinfo=UTC)  # half past midnight on 1 August
    ours = chat(session, at=summer)
    if gone:
        remove_conversations(session, [ours.id])
    july, august, september = (datetime(2026, month, 1, tzinfo=UTC) - timedelta(hours=1) for month in (7, 8, 9))

    assert count(session, "conversations", july, august) == {}
    assert count(session, "conversations", august, september) == {"all": 1}


def test_the_most_that_followed_a_card_is_told(session):
    quiet, wrote, sent, person = (chat(session) for _ in range(4))
    for one in (quiet, wrote, sent, person):
        card(session, one)
    for one in (wrote, sent, person):
        make_turn(session, one, "thank you")
    for one in (sent, person):
        make_handoff(session, one)
    store_replies(session, person, None, [Reply("I am here", sender="staff")])

    assert count(session, "cards") == {
        "emergency>nothing": 1,
        "emergency>wrote": 1,
        "emergency>handoff": 1,
        "emergency>person": 1,
    }


def test_a_line_and_a_fault_card_are_no_danger_cards(session):
    ours = chat(session)
    for route, level in (("emergency", "line"), ("fault", "card")):
        store_replies(session, ours, None, [Reply("x", notice={"route": route, "level": level}, sender="system")])

    assert count(session, "cards", SINCE, SINCE + timedelta(days=3000)) == {}


def test_an_answer_read_after_the_wish_does_not_count(session):
    ours = chat(session, person_asked_at=IN)
    (late,) = store_replies(session, ours, None, [Reply("x", answer={"id": "costs"})])
    late.created_at = IN + timedelta(minutes=5)
    session.flush()

    assert "costs" not in count(session, "answers")


def test_many_at_once_are_all_counted(session, monkeypatch):
    monkeypatch.setattr(figures, "BATCH", 2)
    remove_conversations(session, [chat(session).id for _ in range(5)])
    figures.keep(session, ["conversations"], [uuid4()])

    assert count(session, "conversations") == {"all": 5}


def test_postgresql_counts_the_same(postgres_records):
    from assistant.records.database import Database
    from assistant.records.migrate import migrate

    migrate(postgres_records.owner)
    db = Database(postgres_records.owner)
    with db.begin() as session:
        ours, _ = lived_in(session), lived_in(session)
        before = everything(session)
        remove_not_understood(session, ours.id)
        remove_conversations(session, [ours.id])
        assert before["cards"] == {"emergency>nothing": 2} and everything(session) == before
    db.close()

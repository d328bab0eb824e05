"""Approval is for exact words, by a named person; withdrawal works at once and without a restart."""

from dataclasses import replace
from datetime import date

import pytest

from assistant.answers.approval import CannotApprove, approve, restore, states, text_hash, withdraw
from assistant.answers.load import Answer, Cited
from assistant.answers.served import FRESH_SECONDS, Served
from assistant.records import audit
from assistant.records.models import Approval, Withdrawal
from tests.support.factories import count

ANSWER = Answer(
    id="bedtime",
    title="Bedtime",
    text={"uk": "At eight.", "wales": "At nine."},
    sources=(Cited("a-fact", "uk"),),
    line="Soon.",
    optional="A book.",
)
LATER = date(2027, 11, 1)


@pytest.fixture(autouse=True)
def set_clock(clock):
    return clock


def approved(session, answer=ANSWER, **changes):
    return approve(
        session, answer, **{"name": "Dr Ada Marlow", "role": "clinical owner", "review_by": LATER, **changes}
    )


def state(session, answer=ANSWER):
    session.flush()
    return states(session, [answer])[answer.id]


def test_an_answer_is_a_draft_until_a_named_person_approves_it(session):
    assert state(session).status == "draft"
    approved(session)
    found = state(session)
    assert (found.status, found.approved_by, found.review_by) == ("approved", "Dr Ada Marlow, clinical owner", LATER)
    assert list(audit.oldest_first(session))[-1].action == "answer.approved"


@pytest.mark.parametrize("changes", [
    {"title": "Sleep"}, {"text": {"uk": "At ten.", "wales": "At nine."}}, {"text": {"uk": "At eight."}}, {"writers": {"bereaved": {"uk": "x"}}},
    {"sources": ()}, {"sources": (Cited("a-fact", "wales"),)}, {"line": "Later."}, {"optional": ""}, {"route": {"who": "x"}},
])  # fmt: skip
def test_words_that_changed_by_a_letter_are_a_draft_again(session, changes):
    approved(session)
    changed = replace(ANSWER, **changes)
    assert text_hash(changed) != text_hash(ANSWER) and state(session, changed).status == "draft"


def test_what_families_do_not_read_may_change_without_a_new_approval(session):
    approved(session)
    assert (
        state(session, replace(ANSWER, topic="other", next_steps=("thank",), drafted_on="2027-01-01")).status
        == "approved"
    )


@pytest.mark.parametrize(
    "changes", [{"name": " "}, {"role": ""}, {"review_by": date(2026, 11, 23)}, {"review_by": date(2020, 1, 1)}]
)
def test_an_approval_without_a_name_a_role_or_a_date_ahead_is_refused(session, changes):
    with pytest.raises(CannotApprove):
        approved(session, **changes)
    assert count(session, Approval) == 0


def test_an_approval_past_its_date_says_that_it_is_overdue(session, clock):
    approved(session)
    assert not state(session).overdue
    clock.forward(days=400)
    assert state(session).overdue and state(session).status == "approved"


def test_withdrawing_and_restoring_are_each_done_once(session):
    for _ in range(2):
        withdraw(session, "bedtime", by="Priya Shah", actor="staff:1", why="out of date")
        session.flush()
    assert count(session, Withdrawal) == 1 and state(session).withdrawn

    for _ in range(2):
        restore(session, "bedtime", actor="staff:1")
        session.flush()
    assert not state(session).withdrawn
    assert [entry.action for entry in audit.oldest_first(session)] == ["wording.withdrawn", "wording.restored"]


class Seconds:
    now = 0.0

    def __call__(self):
        return self.now


def test_a_withdrawal_is_seen_within_seconds_and_without_a_restart(db):
    seconds = Seconds()
    served = Served(db, [ANSWER], production=False, clock=seconds)
    assert served().may_tell("bedtime")
    with db.begin() as session:
        withdraw(session, "bedtime", by="Priya Shah", actor="staff:1", why="wrong")

    assert served().may_tell("bedtime"), "the picture may be some seconds old"
    seconds.now += FRESH_SECONDS + 1
    assert not served().may_tell("bedtime")


def test_when_the_records_are_away_the_last_picture_stands(db, tmp_path):
    seconds = Seconds()
    with db.begin() as session:
        withdraw(session, "bedtime", by="Priya Shah", actor="staff:1", why="wrong")
    served = Served(db, [ANSWER], production=True, clock=seconds)
    served()
    with db.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE withdrawals")
    seconds.now += FRESH_SECONDS + 1
    assert not served().may_tell("bedtime")


def test_the_chat_can_be_switched_off_and_the_cards_cannot(db):
    with db.begin() as session:
        for subject in ("chat", "card_emergency"):
            withdraw(session, subject, by="Priya Shah", actor="staff:1", why="maintenance")
    serving = Served(db, [ANSWER], production=True)()
    assert serving.chat_is_off and serving.may_tell("card_emergency") and serving.may_tell("always_true")

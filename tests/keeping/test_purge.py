"""Purge: what has been kept long enough goes, what is open or waits for a person stays, and a certificate says what
went.
"""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from assistant.alerts.alert import decide, raise_alert
from assistant.conversations.come_back import make_code
from assistant.handoffs import move
from assistant.keeping import purge as purging
from assistant.keeping.purge import Rules, purge
from assistant.records import audit, handoffs, outbox, retention
from assistant.records.models import (
    Conversation,
    Draft,
    Handoff,
    HandoffEvent,
    Message,
    NotUnderstood,
    OutboxEntry,
    PurgeCertificate,
    ReturnCode,
    SafetyAlert,
    Staff,
    StaffSession,
    ToForget,
    Turn,
)  # fmt: skip
from assistant.service.housekeeping import purge_when_due
from tests.support.factories import (
    count,
    example_profile,
    make_conversation,
    make_draft,
    make_handoff,
    make_settings,
    make_turn,
)
from tests.support.staff_factories import make_account, show_card

RULES = Rules(conversation_days=30, safeguarding_days=3650, handoff_years=10, learn_days=90, staff_session_days=90)
WHO = {"by": "Priya Shah", "actor": "staff:1"}


def run(db, rules=RULES):
    return purge(db, rules, by="service")


def conversation(db, **changes):
    with db.begin() as session:
        made = make_conversation(session, **changes)
        make_turn(session, made, "words of Zebedee")
        made.last_message_at = purging.clock.now()
        return made.id


def closed(db, status="closed"):
    with db.begin() as session:
        reference = make_handoff(session).reference
        if status == "withdrawn":
            move.withdraw(session, reference)
        elif status != "received":
            move.acknowledge(session, reference, **WHO)
            move.close(session, reference, **WHO, why="they met")
        return reference


def test_a_conversation_goes_when_its_days_are_over_and_not_before(db, clock):
    conversation(db)
    clock.forward(days=29, hours=23)
    assert run(db).counts.get("conversations") is None

    clock.forward(hours=2)
    certificate = run(db)

    assert certificate.counts["conversations"] == 1 and certificate.counts["messages"] >= 2
    with db.read() as session:
        assert count(session, Conversation) == count(session, Message) == count(session, Turn) == 0


def test_all_that_hangs_on_a_conversation_goes_with_it(db, clock):
    with db.begin() as session:
        made = make_conversation(session)
        make_draft(session, made)
        make_code(session, made.id)
    clock.forward(days=31)
    run(db)

    with db.read() as session:
        assert count(session, Conversation) == count(session, Draft) == count(session, ReturnCode) == 0
        assert [one.conversation_id for one in session.scalars(select(ToForget))] == [made.id]


def test_many_conversations_go_in_batches_and_those_that_stay_are_passed_over(db, clock, monkeypatch):
    monkeypatch.setattr(purging, "BATCH", 3)
    for at in range(10):
        kept = conversation(db)
        if at % 4 == 0:
            with db.begin() as session:
                raise_alert(session, kept, "safeguarding", example_profile())
    clock.forward(days=31)

    assert run(db).counts["conversations"] == 7
    with db.read() as session:
        assert count(session, Conversation) == 3


def alerted(db, *outcomes):
    """A conversation with an alert for each of these; the outcome None is nobody's decision."""
    kept = conversation(db)
    with db.begin() as session:
        for route, outcome in zip(("safeguarding", "self_harm"), outcomes, strict=False):
            alert = raise_alert(session, kept, route, example_profile())
            if outcome:
                decide(session, alert.id, outcome, **WHO)
    return kept


@pytest.mark.parametrize("outcomes", [(None,), ("followed_up",), ("no_danger", None), ("no_danger", "followed_up")])
def test_a_conversation_with_an_alert_that_nobody_cleared_waits_until_the_long_stop(db, clock, outcomes):
    alerted(db, *outcomes)
    clock.forward(days=3649)
    assert "conversations" not in run(db).counts

    clock.forward(days=2)
    assert run(db).counts["conversations"] == 1


@pytest.mark.parametrize("outcomes", [("no_danger",), ("no_danger", "no_danger")])
def test_a_conversation_whose_alerts_were_all_no_danger_goes_when_its_ordinary_days_are_over(db, clock, outcomes):
    alerted(db, *outcomes)
    clock.forward(days=29)
    assert "conversations" not in run(db).counts

    clock.forward(days=2)
    assert run(db).counts["conversations"] == 1
    with db.read() as session:
        assert [one.conversation_id for one in session.scalars(select(SafetyAlert))] == [None] * len(outcomes)


@pytest.mark.parametrize(
    "route, level", [("safeguarding", "card"), ("safeguarding", "line"), ("self_harm", "line"), ("emergency", "card")]
)
def test_what_was_shown_without_an_alert_keeps_a_conversation_no_longer(db, clock, route, level):
    kept = conversation(db)
    with db.begin() as session:
        show_card(session, session.get_one(Conversation, kept), route=route, level=level)
    clock.forward(days=31)
    assert run(db).counts["conversations"] == 1


def test_an_alert_does_not_go_before_the_conversation_that_it_keeps(db, clock):
    """Its family wrote on for a year: the alert is older than what it keeps."""
    kept = alerted(db, "followed_up")
    clock.forward(days=365)
    with db.begin() as session:
        session.get_one(Conversation, kept).last_message_at = clock.moment
    clock.forward(days=3600)
    run(db)
    assert "conversations" not in run(db).counts

    clock.forward(days=60)
    assert run(db).counts["safety_alerts"] == 1
    with db.read() as session:
        assert count(session, Conversation) == count(session, SafetyAlert) == 0


@pytest.mark.parametrize("years", [1, 10, 30])
def test_an_open_handoff_is_never_purged_and_keeps_its_conversation(db, clock, years):
    closed(db, "received")
    clock.forward(days=366 * years)
    certificate = run(db)

    assert "handoffs" not in certificate.counts and "conversations" not in certificate.counts
    with db.read() as session:
        assert count(session, Handoff) == count(session, Conversation) == 1


def test_once_its_handoff_is_closed_the_conversation_goes_and_the_handoff_stays_whole(db, clock):
    reference = closed(db)
    clock.forward(days=31)
    run(db)

    with db.read() as session:
        kept = handoffs.by_reference(session, reference)
        assert kept.conversation_id is None and kept.fields["child_name"] == "Aisha Test-Khan"
        assert count(session, Conversation) == 0 and len(handoffs.history(session, kept)) == 3


@pytest.mark.parametrize("status", ["closed", "withdrawn"])
def test_a_handoff_goes_ten_years_after_it_was_closed_with_history_and_delivery(db, clock, status):
    closed(db, status)
    clock.forward(days=3651)
    assert "handoffs" not in run(db).counts, "ten years have leap days"

    clock.forward(days=3)
    certificate = run(db)

    assert certificate.counts["handoffs"] == 1 and certificate.counts["outbox"] >= 1
    with db.read() as session:
        assert count(session, Handoff) == count(session, HandoffEvent) == count(session, OutboxEntry) == 0


def test_the_clock_of_a_handoff_runs_from_its_closing_not_from_its_sending(db, clock):
    with db.begin() as session:
        reference = make_handoff(session).reference
    clock.forward(days=400)
    with db.begin() as session:
        move.acknowledge(session, reference, **WHO)
        move.close(session, reference, **WHO, why="late")
    clock.forward(days=3500)
    assert "handoffs" not in run(db).counts


def test_learned_messages_and_staff_sessions_go_after_their_days(db, clock):
    with db.begin() as session:
        account = make_account(session)
        session.add(NotUnderstood(masked="[name] asks", why="unsure", nearest=[], at=clock.moment))
        session.add(
            StaffSession(token_hash="a" * 64, staff_id=account.id, created_at=clock.moment, used_at=clock.moment)
        )
    clock.forward(days=89)
    assert run(db).counts == {}

    clock.forward(days=2)
    assert run(db).counts == {"not_understood": 1, "staff_sessions": 1}
    with db.read() as session:
        assert count(session, Staff) == 1


@pytest.mark.parametrize("seen, left", [(True, 0), (False, 1)])
def test_a_safety_alert_goes_with_the_long_stop_once_somebody_has_seen_it(db, clock, seen, left):
    with db.begin() as session:
        session.add(
            SafetyAlert(
                route="safeguarding",
                raised_at=clock.moment,
                due_at=clock.moment,
                seen_at=clock.moment if seen else None,
            )
        )
    clock.forward(days=3649)
    assert run(db).counts == {}

    clock.forward(days=2)
    run(db)
    with db.read() as session:
        assert count(session, SafetyAlert) == left


def test_a_learned_message_outlives_its_conversation_no_longer_tied_to_it(db, clock):
    made = conversation(db)
    with db.begin() as session:
        session.add(
            NotUnderstood(conversation_id=made, masked="[name] asks", why="unsure", nearest=[], at=clock.moment)
        )
    clock.forward(days=31)
    run(db)

    with db.read() as session:
        assert session.scalars(select(NotUnderstood)).one().conversation_id is None


def test_other_rules_keep_other_lengths_of_time(db, clock):
    conversation(db)
    clock.forward(days=8)
    assert run(db, Rules(7, 3650, 10, 90, 90)).counts["conversations"] == 1


def test_the_certificate_tells_rules_counts_and_time_and_is_on_the_chain_without_words(db, clock):
    conversation(db)
    clock.forward(days=31)
    certificate = run(db)

    text = purging.as_text(certificate)
    assert (
        "conversation days: 30" in text
        and "conversations: 1" in text
        and str(certificate.id) in text
        and "2026-12-24" in text
    )
    with db.read() as session:
        entry = list(audit.oldest_first(session))[-1]
        assert (entry.action, entry.actor, entry.subject) == ("records.purged", "service", str(certificate.id))
        assert entry.details == {"rules": certificate.rules, "counts": certificate.counts}
        assert audit.first_fault(audit.oldest_first(session)) is None
        assert "Zebedee" not in text + repr(session.scalars(select(PurgeCertificate.counts)).all())


def test_a_purge_left_half_way_is_finished_on_its_own_certificate(db, clock, monkeypatch):
    conversation(db)
    with db.begin() as session:
        made = make_handoff(session)
        move.withdraw(session, made.reference)
    clock.forward(days=3660)

    def dies(*_, **__):
        raise RuntimeError

    with monkeypatch.context() as broken:
        broken.setattr(purging, "remove_handoffs", dies)
        with pytest.raises(RuntimeError):
            run(db)
    certificate = run(db)

    assert certificate.counts["conversations"] == 2 and certificate.counts["handoffs"] == 1
    with db.read() as session:
        assert count(session, PurgeCertificate) == 1
        assert [entry.action for entry in audit.oldest_first(session)].count("records.purged") == 1


def test_the_service_purges_once_a_day(db, clock):
    settings = make_settings()
    for hours, purges in ((0, 1), (1, 1), (24, 2), (1, 2)):
        clock.forward(hours=hours)
        purge_when_due(db, settings)
        with db.read() as session:
            assert count(session, PurgeCertificate) == purges
            assert retention.unfinished(session) is None


def test_purging_again_finds_nothing(db, clock):
    conversation(db)
    clock.forward(days=31)
    run(db)
    assert run(db).counts == {}


def test_the_29th_of_february_has_an_end_too():
    assert purging.years_before(purging.datetime(2036, 2, 29, 5), 10) == purging.datetime(2026, 2, 28, 5)


def test_a_delivery_that_still_waits_goes_with_nobody(db, clock):
    """An old handoff that was never closed keeps its outbox too."""
    closed(db, "received")
    with db.begin() as session:
        session.execute(update(OutboxEntry).values(created_at=clock.moment - timedelta(days=9999)))
    clock.forward(days=9999)
    run(db)
    with db.read() as session:
        assert len(outbox.of_handoff(session, session.scalars(select(Handoff)).one().id)) >= 1

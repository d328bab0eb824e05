"""A safeguarding or self-harm card alerts the hospital's safeguarding contact: once, by its own way, without a family's
words, with a clock.
"""

from uuid import uuid4

import pytest
from sqlalchemy import select

from assistant.alerts import alert as raised
from assistant.alerts.alert import remind
from assistant.handoffs.delivery.worker import Worker
from assistant.keeping.erase import erase
from assistant.records import alerts, audit, holdings
from assistant.records.models import AuditEntry, OutboxEntry, SafetyAlert
from assistant.service.serve import worker
from tests.support.factories import count, example_profile, make_chat, make_conversation, make_profile, make_services

HARM = "my partner hits the kids"
WISH = "i wish i was dead"


PRIYA = {"by": "Priya Shah", "actor": "staff:1"}
TOM = {"by": "Tom Reed", "actor": "staff:2"}


def every(db, table):
    with db.read() as session:
        return list(session.scalars(select(table)))


@pytest.fixture
def alert(session, clock):
    return raised.raise_alert(session, make_conversation(session).id, "safeguarding", example_profile())


@pytest.mark.parametrize("words, route", [(HARM, "safeguarding"), (WISH, "self_harm")])
def test_its_card_raises_one_alert_with_a_mail_to_the_safeguarding_contact_and_an_audit_entry(
    db, engine, clock, words, route
):
    make_chat(db, engine).say(words)

    (one,) = every(db, SafetyAlert)
    assert (one.route, one.raised_at, one.seen_at) == (route, clock(), None)
    assert [(entry.event, entry.alert_id, entry.recipient) for entry in every(db, OutboxEntry)] == [
        ("alert.raised", one.id, example_profile().safeguarding.email)
    ]
    assert [entry.subject for entry in every(db, AuditEntry) if entry.action == "alert.raised"] == [str(one.id)]


@pytest.mark.parametrize(
    "words",
    [
        "hes stopped breathing",
        "ill come down there and break your legs",
        "i cant stop crying",
        "what is a second opinion",
    ],
)
def test_other_cards_and_ordinary_words_alert_nobody(db, engine, words):
    make_chat(db, engine).say(words)
    assert every(db, SafetyAlert) == [] == every(db, OutboxEntry)


def test_an_alert_is_raised_when_the_engine_is_down_and_when_staff_have_the_conversation(db, engine):
    engine.fails()
    make_chat(db, engine).say(HARM)
    make_chat(db, engine, mode="staff").say(WISH)
    assert [one.route for one in every(db, SafetyAlert)] == ["safeguarding", "self_harm"]


def test_while_one_is_open_the_same_kind_raises_no_second_but_another_kind_and_a_later_one_do(db, engine):
    chat = make_chat(db, engine)
    chat.say(HARM)
    chat.say("he hit them again just now")
    chat.say(HARM)
    assert [one.route for one in every(db, SafetyAlert)] == ["safeguarding"]

    chat.say(WISH)
    with db.begin() as session:
        raised.mark_seen(session, every(db, SafetyAlert)[0].id, by="Priya Shah", actor="staff:1")
    chat.say(HARM)

    assert sorted(one.route for one in every(db, SafetyAlert)) == ["safeguarding", "safeguarding", "self_harm"]


def test_the_mail_tells_that_something_was_written_and_not_what_nor_by_whom(db, engine, tmp_path):
    make_chat(db, engine).say(f"my name is Aisha Khan and {HARM}")
    services = make_services(db, engine, var_dir=tmp_path)

    assert worker(services).work() == 1

    (mail,) = (tmp_path / "outbox").glob("*.eml")
    text = mail.read_text()
    assert example_profile().safeguarding.email in text and "/staff/alerts" in text and "may be wrong" in text
    assert not [word for word in ("Aisha", "partner", "hits", "kids") if word in text]
    assert [(entry.state, entry.delivered_by) for entry in every(db, OutboxEntry)] == [("delivered", "file")]


def test_without_a_way_to_send_it_the_alert_waits_and_is_not_lost(db, engine):
    make_chat(db, engine).say(HARM)
    assert Worker(db, {}).work() == 0
    assert [(entry.state, entry.last_error) for entry in every(db, OutboxEntry)] == [
        ("waiting", "ChannelNotConfigured")
    ]


def test_overdue_it_goes_once_more_and_to_the_next_contact_once(db, session, alert, clock):
    profile = example_profile()
    assert remind(session, profile) == 0

    clock.forward(minutes=profile.alerts.seen_within_minutes)

    assert [remind(session, profile), remind(session, profile)] == [1, 0]
    told = session.scalars(select(OutboxEntry).where(OutboxEntry.event == raised.REMINDER)).all()
    assert {entry.recipient for entry in told} == {profile.safeguarding.email, *profile.alerts.next_emails}
    assert audit.recorded_since(
        session, alert.raised_at, actor="service", action=raised.REMINDER, subject=str(alert.id)
    )


def test_once_somebody_has_it_nobody_is_reminded_and_nobody_else_can_take_it(session, alert, clock):
    raised.mark_seen(session, alert.id, by="Priya Shah", actor="staff:1")
    clock.forward(days=1)

    assert remind(session, example_profile()) == 0
    with pytest.raises(raised.AlreadySeen):
        raised.mark_seen(session, alert.id, by="Tom Reed", actor="staff:2")
    session.expire_all()
    assert alerts.by_id(session, alert.id).seen_by == "Priya Shah"


def test_a_hospital_without_a_safeguarding_address_keeps_the_alert_for_the_console(session):
    profile = make_profile(safeguarding=None, alerts=example_profile().alerts.model_copy(update={"next_emails": ()}))

    raised.raise_alert(session, make_conversation(session).id, "self_harm", profile)

    assert alerts.count_open(session) == 1 and count(session, OutboxEntry) == 0


def decided(session):
    """What the audit chain has of decisions."""
    return [
        (entry.actor, entry.subject, entry.details)
        for entry in audit.oldest_first(session)
        if entry.action == "alert.decided"
    ]


def test_a_decision_is_kept_with_its_name_and_time_and_stands_on_the_audit_chain_without_words(session, alert, clock):
    raised.mark_seen(session, alert.id, **TOM)
    clock.forward(hours=1)
    raised.decide(session, alert.id, "no_danger", **PRIYA)

    session.refresh(alert)
    assert (alert.outcome, alert.outcome_by, alert.outcome_at, alert.seen_by) == (
        "no_danger",
        "Priya Shah",
        clock(),
        "Tom Reed",
    )
    assert decided(session) == [("staff:1", str(alert.id), {"route": "safeguarding", "outcome": "no_danger"})]


def test_whoever_decides_on_an_alert_that_nobody_has_takes_it(session, alert, clock):
    raised.decide(session, alert.id, "followed_up", **PRIYA)
    clock.forward(days=1)

    session.refresh(alert)
    assert alert.seen_by == "Priya Shah" and alerts.count_open(session) == 0 == remind(session, example_profile())
    assert [entry.actor for entry in audit.oldest_first(session) if entry.action == "alert.seen"] == ["staff:1"]


def test_a_mistake_can_be_mended_by_another_person_and_every_change_is_on_the_chain(session, alert):
    raised.decide(session, alert.id, "no_danger", **PRIYA)
    raised.decide(session, alert.id, "followed_up", **TOM)

    session.refresh(alert)
    assert (alert.outcome, alert.outcome_by) == ("followed_up", "Tom Reed")
    assert [(actor, details["outcome"]) for actor, _, details in decided(session)] == [
        ("staff:1", "no_danger"),
        ("staff:2", "followed_up"),
    ]


def test_deciding_the_same_again_changes_nothing(session, alert):
    raised.decide(session, alert.id, "no_danger", **PRIYA)
    raised.decide(session, alert.id, "no_danger", **TOM)

    session.refresh(alert)
    assert alert.outcome_by == "Priya Shah" and len(decided(session)) == 1


@pytest.mark.parametrize("outcome", ["", "cleared", "NO_DANGER"])
def test_an_unknown_outcome_is_refused_and_nobody_has_taken_it(session, alert, outcome):
    with pytest.raises(raised.UnknownOutcome):
        raised.decide(session, alert.id, outcome, **PRIYA)
    session.refresh(alert)
    assert alert.outcome is None and alert.seen_at is None


def test_an_unknown_alert_is_refused(session):
    with pytest.raises(raised.UnknownAlert):
        raised.decide(session, uuid4(), "no_danger", **PRIYA)
    assert decided(session) == []


def test_an_alert_can_be_decided_after_its_conversation_was_erased(session, alert):
    erase(session, alert.conversation_id, by="staff:1", why_kept="", why="decided")
    session.refresh(alert)
    assert alert.conversation_id is None

    raised.decide(session, alert.id, "followed_up", **PRIYA)
    session.refresh(alert)
    assert alert.outcome == "followed_up" and len(alerts.decided(session)) == 1


def test_after_no_danger_the_same_chat_can_raise_another_alert_which_is_not_cleared(session, alert):
    chat = alert.conversation_id
    raised.decide(session, alert.id, "no_danger", **PRIYA)
    assert alerts.with_uncleared(session, [chat]) == set()

    assert raised.raise_alert(session, chat, alert.route, example_profile()) is not None
    assert alerts.with_uncleared(session, [chat]) == {chat}


def test_an_alert_without_an_outcome_stays_on_the_list_however_many_are_decided(session, clock):
    undecided = raised.raise_alert(session, None, "self_harm", example_profile())
    raised.mark_seen(session, undecided.id, **PRIYA)
    for _ in range(3):
        clock.forward(minutes=1)
        raised.decide(
            session, raised.raise_alert(session, None, "self_harm", example_profile()).id, "no_danger", **PRIYA
        )

    session.expire_all()
    assert [one.id for one in alerts.undecided(session)] == [undecided.id]
    assert [one.outcome for one in alerts.decided(session, most=2)] == ["no_danger", "no_danger"]


def test_given_back_it_counts_as_open_again_and_the_contacts_are_told_again(session, alert, clock):
    raised.mark_seen(session, alert.id, **PRIYA)
    clock.forward(minutes=example_profile().alerts.seen_within_minutes)
    raised.release(session, alert.id, **TOM)

    session.expire_all()
    assert alerts.count_open(session) == 1 and remind(session, example_profile()) == 1
    assert [(step.step, step.by) for step in alerts.steps_of(session, [alert.id])[alert.id]] == [
        ("seen", "Priya Shah"),
        ("released", "Tom Reed"),
    ]
    assert [entry.actor for entry in audit.oldest_first(session) if entry.action == "alert.released"] == ["staff:2"]


def test_a_decision_that_is_taken_back_keeps_the_chat_again_and_stays_in_what_was_done(session, alert, clock):
    raised.decide(session, alert.id, "no_danger", note="it was about a film", **PRIYA)
    clock.forward(minutes=1)
    raised.undo(session, alert.id, **TOM)

    session.expire_all()
    assert alerts.with_uncleared(session, [alert.conversation_id]) == {alert.conversation_id}
    steps = alerts.steps_of(session, [alert.id])[alert.id]
    assert [(step.step, step.note) for step in steps] == [
        ("seen", None),
        ("no_danger", "it was about a film"),
        ("undone", None),
    ]
    assert alerts.by_id(session, alert.id).seen_by == "Priya Shah", "it is still with whoever had it"


@pytest.mark.parametrize("change", [raised.release, raised.undo])
def test_what_is_as_it_was_already_cannot_be_taken_back(session, alert, change):
    with pytest.raises(raised.NothingToUndo):
        change(session, alert.id, **PRIYA)


def test_a_decided_alert_is_not_given_back(session, alert):
    raised.decide(session, alert.id, "followed_up", **PRIYA)
    with pytest.raises(raised.NothingToUndo):
        raised.release(session, alert.id, **TOM)


def test_what_staff_wrote_about_it_goes_with_its_conversation(session, alert):
    raised.decide(session, alert.id, "no_danger", note="Zebedee is well", **PRIYA)
    erase(session, alert.conversation_id, by="staff:1", why_kept="", why="decided")

    session.expire_all()
    assert [(step.step, step.note) for step in alerts.steps_of(session, [alert.id])[alert.id]] == [
        ("seen", None),
        ("no_danger", None),
    ]


def test_what_is_held_about_a_chat_has_what_staff_did_about_its_alert(session, alert):
    raised.decide(session, alert.id, "followed_up", note="rang the ward", **PRIYA)
    held = holdings.tied(session, alert.conversation_id)
    assert [row["note"] for row in held["alert_steps"]] == [None, "rang the ward"]

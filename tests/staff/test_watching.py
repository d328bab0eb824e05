"""The lists: who waits is on them, and no child's name or family's words are."""

from dataclasses import asdict
from datetime import timedelta
from pathlib import Path

import pytest

from assistant import clock
from assistant.hospital.profile import load
from assistant.records import outbox
from assistant.staff.lists import MOST, place_of, read_handoffs
from assistant.staff.now import read_now
from tests.support.staff_factories import (
    CHILD,
    entries,
    make_account,
    make_conversation,
    make_handoff,
    member,
    say,
    show_card,
)

PROFILE = load(Path("hospital/example.yml"))


@pytest.fixture
def priya(session):
    return member(make_account(session))


def words(tags):
    return [tag.words for tag in tags]


def test_lists_hold_no_name_and_no_words(session, priya):
    conversation = make_conversation(session, words="her name is Amina, please help")
    make_handoff(session, conversation_id=conversation.id, place="the bay where Amina is")

    rows = [*read_now(session, PROFILE, priya).rows, *read_handoffs(session, PROFILE, priya)]
    shown = str([asdict(row) for row in rows])

    assert "Not in our list" in shown
    assert not [secret for secret in (CHILD, "Amina", "please help", "nine weeks", "01632") if secret in shown]


def test_a_ward_of_another_site_is_named_with_its_site(session, priya):
    place_at = {"kestrel": "Kestrel ward", "plover ward": "Plover ward, Saltmarsh Site", "the hut": "Not in our list"}
    for said, named in place_at.items():
        assert place_of({"site": PROFILE.sites[0].name, "place": said}, PROFILE) == (PROFILE.sites[0].name, named)


def test_a_family_that_waits_for_a_person_is_said_to(session, priya):
    make_conversation(session, mode="waiting")

    assert words(read_now(session, PROFILE, priya).rows[0].tags) == ["Waiting for a person"]


def test_a_danger_card_and_a_fault_stay_on_the_list_a_line_does_not(session, priya):
    conversation = make_conversation(session)
    for route, level in (("self_harm", "card"), ("fault", "card"), ("distress", "line")):
        show_card(session, conversation, route, level)

    assert words(read_now(session, PROFILE, priya).rows[0].tags)[1:] == [
        "Danger card shown",
        "Fault: a message was not answered",
    ]


def test_a_family_that_wrote_to_staff_waits_for_a_reply(session, priya):
    conversation = make_conversation(session)
    conversation.mode, conversation.staff_id = "staff", priya.id
    say(session, conversation, "are you there?")

    (row,) = read_now(session, PROFILE, priya).rows
    assert words(row.tags) == ["With Priya Shah"] and (row.do, row.waits) == ("Answer the family", True)


def test_whoever_still_waits_stays_on_the_list_however_many_come_after(session, priya):
    waiting = make_conversation(session, mode="waiting")
    waiting.last_message_at = clock.now() - timedelta(days=3)
    unread = make_handoff(session, hours_old=80)
    for _ in range(MOST + 1):
        make_conversation(session)
        make_handoff(session).status = "closed"

    assert read_now(session, PROFILE, priya).rows[0].id == waiting.id
    assert unread.reference in [row.reference for row in read_handoffs(session, PROFILE, priya)]


def test_a_handoff_nobody_has_and_that_cannot_be_delivered_says_both(session, priya):
    handoff = make_handoff(session)
    entry = outbox.of_handoff(session, handoff.id)[0]
    entry.attempts, entry.last_error = 2, "ConnectionRefusedError"
    session.flush()

    row = read_handoffs(session, PROFILE, priya)[0]

    assert words(row.tags) == ["Not acknowledged", "Received", "Could not be delivered yet"]


def test_newest_stands_first(session, priya):
    old, new = make_handoff(session, hours_old=5), make_handoff(session)

    assert [row.reference for row in read_handoffs(session, PROFILE, priya)] == [new.reference, old.reference]


def test_a_list_that_refreshes_itself_is_read_once_in_ten_minutes(session, priya, monkeypatch):
    start = clock.now()
    for minute in (0, 1, 5, 9, 11, 15):
        monkeypatch.setattr(clock, "now", lambda minute=minute: start + timedelta(minutes=minute))
        read_handoffs(session, PROFILE, priya, refresh=True)

    assert [round((entry.at - start).total_seconds() / 60) for entry in entries(session, "lists.read")] == [0, 11]

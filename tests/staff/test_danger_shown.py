"""The safety page lists every danger card, open alerts first, with what followed each."""

from datetime import timedelta

import pytest

from assistant.alerts.alert import decide, raise_alert
from assistant.conversations.mode import end, take_over
from assistant.keeping.erase import erase, erase_for_family
from assistant.records import alerts, audit, danger_cards
from assistant.records.models import Message
from assistant.staff import danger_shown
from assistant.staff.danger_shown import read_danger
from assistant.staff.open_danger import say_what_followed
from tests.support.factories import example_profile, example_words
from tests.support.staff_factories import make_account, make_conversation, make_handoff, member, say, show_card

ADA = {"by": "Ada Okafor", "actor": "staff:1"}


@pytest.fixture
def reader(session, clock):
    return member(make_account(session))


def card(session, route, *, conversation=None, alert=False, level="card"):
    """A chat that was shown this card, and the alert it raised."""
    conversation = conversation or make_conversation(session)
    show_card(session, conversation, route, level)
    return conversation, raise_alert(session, conversation.id, route, example_profile()) if alert else None


def listed(session, reader, **how):
    return [(row.about, [tag.words for tag in row.tags]) for row in read_danger(session, reader, **how).rows]


def test_every_danger_card_is_listed_and_open_alerts_stand_first(session, reader, clock):
    card(session, "self_harm", alert=True)
    for route in ("emergency", "deterioration", "safeguarding", "distress"):
        clock.forward(minutes=1)
        card(session, route)

    waits = ["Nobody has said what followed"]
    assert listed(session, reader) == [
        ("Somebody may harm themselves", ["Nobody has it yet"]),
        ("Emergency card", waits),
        ("Deterioration card", waits),
        ("Safeguarding card", waits),
        ("Distress card", ["Card shown, no alert"]),
    ]


def test_what_staff_said_of_a_card_stands_with_it_and_it_is_open_no_more(session, reader, clock):
    card(session, "emergency")
    clock.forward(minutes=1)
    newest, _ = card(session, "deterioration")
    page = read_danger(session, reader, open_only=True)
    assert page.undecided == 2 and [row.open for row in page.rows] == [True, True]

    say_what_followed(session, page.rows[1].id, reader, "The ward knew.")

    page = read_danger(session, reader)
    assert page.undecided == 1
    noted = next(row for row in page.rows if row.conversation_id == newest.id)
    assert [(step.by, step.note) for step in noted.notes] == [(reader.name, "The ward knew.")] and not noted.open


def test_cards_of_one_kind_in_one_chat_are_open_as_one(session, reader, clock):
    conversation, _ = card(session, "emergency")
    first = clock()
    clock.forward(minutes=3)
    card(session, "emergency", conversation=conversation)

    page = read_danger(session, reader)
    assert [(row.cards, row.at) for row in page.rows] == [(2, first)] and page.undecided == 1
    say_what_followed(session, page.rows[0].id, reader, "rang")
    assert read_danger(session, reader, open_only=True).rows == []


def test_what_is_no_card_of_danger_is_not_listed(session, reader):
    card(session, "emergency", level="line")
    card(session, "fault")
    make_conversation(session)

    assert listed(session, reader) == []


def test_abuse_is_listed_and_waits_for_no_outcome(session, reader):
    conversation, _ = card(session, "abusive")

    page = read_danger(session, reader)
    (row,) = page.rows
    assert (row.about, row.conversation_id, row.needs_note) == ("Abuse card", conversation.id, False)
    assert page.undecided == 0 and read_danger(session, reader, open_only=True).rows == []


def test_cards_of_an_alert_are_told_with_it_and_an_earlier_one_by_itself(session, reader, clock):
    conversation, _ = card(session, "self_harm")
    clock.forward(minutes=5)
    card(session, "self_harm", conversation=conversation, alert=True)
    clock.forward(minutes=5)
    card(session, "self_harm", conversation=conversation)
    card(session, "emergency", conversation=conversation)

    rows = read_danger(session, reader).rows
    assert [(row.about, row.cards) for row in rows] == [
        ("Somebody may harm themselves", 2),
        ("Emergency card", 1),
        ("Self-harm card", 1),
    ]


def test_what_followed_is_told_in_its_order_and_what_was_before_is_not(session, reader, clock):
    account = make_account(session, name="Tom Reed")
    conversation = make_conversation(session)
    make_handoff(session, conversation_id=conversation.id, hours_old=1)
    card(session, "emergency", conversation=conversation)
    assert read_danger(session, reader).rows[0].followed == []

    clock.forward(minutes=1)
    take_over(session, conversation.id, account)
    clock.forward(minutes=1)
    say(session, conversation, "he is breathing again")
    clock.forward(minutes=1)
    reference = make_handoff(session, conversation_id=conversation.id).reference
    clock.forward(minutes=1)
    end(session, conversation.id, by=f"staff:{account.id}")

    assert [event.words for event in read_danger(session, reader).rows[0].followed] == [
        "Tom Reed took over",
        "The family wrote again",
        f"Handoff {reference} sent",
        "Ended by Tom Reed",
    ]


def test_open_only_leaves_out_what_is_decided(session, reader, clock):
    _, first = card(session, "self_harm", alert=True)
    _, second = card(session, "safeguarding", alert=True)
    open_card, _ = card(session, "emergency")
    decide(session, first.id, "followed_up", note="rang the ward", **ADA)
    session.expire_all()

    page = read_danger(session, reader, open_only=True)
    assert [row.conversation_id for row in page.rows] == [second.conversation_id, open_card.id]
    assert page.undecided == 2
    done = next(row for row in read_danger(session, reader).rows if row.id == first.id)
    assert [(step.by, step.words, step.note) for step in done.alert.steps] == [
        ("Ada Okafor", "has it", None),
        ("Ada Okafor", "followed up", "rang the ward"),
    ]


def test_pages_hold_every_row_once(session, reader, clock, monkeypatch):
    monkeypatch.setattr(danger_shown, "MOST", 3)
    for number in range(8):
        clock.forward(minutes=1)
        _, alert = card(session, "self_harm" if number % 2 else "distress", alert=bool(number % 2))
        if alert:
            decide(session, alert.id, "followed_up", note="rang", **ADA)
    session.expire_all()

    seen, page = [], read_danger(session, reader)
    while True:
        seen += page.rows
        if page.older is None:
            break
        page = read_danger(session, reader, before=page.older)
    assert len(seen) == len({row.id for row in seen}) == 8
    assert [row.at for row in seen] == sorted((row.at for row in seen), reverse=True)


def test_an_alert_whose_chat_is_erased_stays_on_the_page(session, reader):
    conversation, alert = card(session, "safeguarding", alert=True)
    erase(session, conversation.id, by="staff:1", why_kept="", why="decided")
    session.expire_all()

    (row,) = read_danger(session, reader).rows
    assert (row.id, row.conversation_id, row.followed) == (alert.id, None, [])


def test_reading_is_on_the_chain_and_a_refresh_is_the_same_reading(session, reader, clock):
    read_danger(session, reader)
    read_danger(session, reader, refresh=True)
    clock.forward(minutes=11)
    read_danger(session, reader, refresh=True)

    read = [entry for entry in audit.oldest_first(session) if entry.action == "alerts.read"]
    assert [entry.at for entry in read] == [clock() - timedelta(minutes=11), clock()]


@pytest.mark.parametrize(("hours", "noted", "rows"), [(1, False, 1), (25, False, 0), (1, True, 0)])
def test_an_open_card_is_not_gone_with_a_chat_that_its_family_erases(session, reader, clock, hours, noted, rows):
    conversation = make_conversation(session)
    show_card(session, conversation, "emergency")
    shown = danger_cards.cards(session, ("emergency",))[0]
    clock.forward(hours=hours)
    if noted:
        say_what_followed(session, shown.id, reader, "Rang the ward.")

    told = erase_for_family(session, conversation.id, example_words().wording)
    assert (told["kept"]["why"] or "").startswith("A safety card was shown here.") == bool(rows)

    found = read_danger(session, reader, open_only=True).rows
    assert [(one.about, one.at, one.conversation_id) for one in found] == [("Emergency card", shown.at, None)] * rows
    assert session.query(Message).count() == 0 and not alerts.overdue(session, now=shown.at + timedelta(days=9))
    for one in found:
        assert [(step.by, step.note) for step in one.alert.steps] == [("the family", None)]
        decide(session, one.id, "followed_up", note="Read too late.", **ADA)
    assert read_danger(session, reader, open_only=True).rows == []


def test_a_threat_waits_for_somebody_to_say_what_followed(session, reader):
    card(session, "threat")

    (row,) = read_danger(session, reader, open_only=True).rows
    assert (row.about, row.needs_note, row.open) == ("Threat card", True, True)

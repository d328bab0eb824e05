"""The link that acknowledges without an account: once, not for ever, by somebody named, and only its hash is kept."""

import hashlib

import pytest

from assistant.handoffs.delivery.acknowledge_link import LinkGone, acknowledge_by_link, make, opened
from assistant.handoffs.delivery.named import LONGEST_NAME, NoName
from assistant.handoffs.move import acknowledge, withdraw
from assistant.records import audit, handoffs
from assistant.records.models import AcknowledgementLink
from tests.support.factories import make_handoff


@pytest.fixture
def sent(session, clock):
    return make_handoff(session)


def why(session, token, name="Priya Shah"):
    with pytest.raises(LinkGone) as gone:
        acknowledge_by_link(session, token, name=name)
    with pytest.raises(LinkGone) as looked:
        opened(session, token)
    assert looked.value.why == gone.value.why
    return gone.value.why


def acknowledgements(session, handoff):
    return [event.by for event in handoffs.history(session, handoff) if event.status == "acknowledged"]


def test_a_link_acknowledges_with_the_name_that_was_typed(session, sent, clock):
    token = make(session, sent, days=14)
    acknowledge_by_link(session, token, name="  Priya\n Shah, ward sister ")

    assert (sent.status, sent.acknowledged_at) == ("acknowledged", clock.moment)
    assert acknowledgements(session, sent) == ["Priya Shah, ward sister (by e-mail link)"]
    [entry] = [entry for entry in audit.oldest_first(session) if entry.action == "handoff.acknowledged"]
    assert entry.actor.startswith("link:") and entry.subject == sent.reference and token not in entry.actor


def test_only_the_hash_of_a_token_is_kept(session, sent):
    token = make(session, sent, days=14)
    [kept] = session.query(AcknowledgementLink)
    assert kept.token_hash == hashlib.sha256(token.encode()).hexdigest() and len(token) >= 43


def test_looking_at_a_link_changes_nothing(session, sent):
    token = make(session, sent, days=14)
    assert [opened(session, token).reference for _ in range(3)] == [sent.reference] * 3
    assert sent.status == "received" and session.query(AcknowledgementLink).one().used_at is None


def test_a_link_works_once(session, sent):
    token = make(session, sent, days=14)
    acknowledge_by_link(session, token, name="Priya Shah")
    assert why(session, token, name="Tom Osei") == "acknowledged"
    assert acknowledgements(session, sent) == ["Priya Shah (by e-mail link)"]


def test_a_button_pressed_twice_by_one_person_says_the_same_both_times(session, sent):
    token = make(session, sent, days=14)
    assert [acknowledge_by_link(session, token, name="Priya Shah").reference for _ in range(2)] == [sent.reference] * 2
    assert acknowledgements(session, sent) == ["Priya Shah (by e-mail link)"]


def test_using_one_link_ends_the_others(session, sent):
    first, again = make(session, sent, days=14), make(session, sent, days=14)
    acknowledge_by_link(session, again, name="Priya Shah")
    assert why(session, first) == "acknowledged"


def test_a_link_ends_when_somebody_acknowledges_at_the_desk(session, sent):
    token = make(session, sent, days=14)
    acknowledge(session, sent.reference, by="Tom Osei", actor="staff:1")
    assert why(session, token) == "acknowledged" and acknowledgements(session, sent) == ["Tom Osei"]


def test_a_link_ends_when_the_family_takes_the_handoff_back(session, sent):
    token = make(session, sent, days=14)
    withdraw(session, sent.reference)
    assert why(session, token) == "withdrawn" and sent.status == "withdrawn"


@pytest.mark.parametrize("token", ["", "x", "x" * 43, "../../staff"])
def test_a_link_we_did_not_make_is_unknown(session, sent, token):
    make(session, sent, days=14)
    assert why(session, token) == "unknown"


def test_a_link_works_until_its_last_day_and_not_after(session, sent, clock):
    token = make(session, sent, days=14)
    clock.forward(days=13, hours=23)
    assert opened(session, token)
    clock.forward(hours=1)
    assert why(session, token) == "expired" and sent.status == "received"


@pytest.mark.parametrize("name", ["", "  ", "...", "\u202e", "123", "\x00"])
def test_an_acknowledgement_needs_somebody(session, sent, name):
    with pytest.raises(NoName):
        acknowledge_by_link(session, make(session, sent, days=14), name=name)
    assert sent.status == "received"


def test_a_name_is_one_line_of_bounded_length(session, sent):
    acknowledge_by_link(session, make(session, sent, days=14), name="Zoë\u202e\r\n" + "a" * 500)
    [by] = acknowledgements(session, sent)
    assert by.startswith("Zoë aaa") and len(by) == LONGEST_NAME + len(" (by e-mail link)") <= 120


def test_a_link_goes_with_its_handoff(session, sent):
    make(session, sent, days=14)
    session.delete(sent)
    session.flush()
    assert session.query(AcknowledgementLink).count() == 0

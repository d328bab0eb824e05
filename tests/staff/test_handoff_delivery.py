"""How each message about a handoff fared, as the desk reads it."""

import pytest

from assistant.handoffs.passing_on import AS_SENT
from assistant.records import outbox
from assistant.staff.handoff_delivery import EVENTS, delivery
from tests.support.staff_factories import make_handoff


@pytest.fixture
def entry(session, clock):
    return outbox.of_handoff(session, make_handoff(session).id)[0]


@pytest.mark.parametrize("state, error, event, said", [
    ("waiting", None, "handoff.sent", "Waiting to be sent"),
    ("waiting", "Refused", "handoff.sent", "Could not be delivered yet"),
    ("delivered", "Refused", "handoff.sent", "Delivered"),
    ("dead", "Refused", "handoff.forwarded", "Not delivered: given up"),
    ("overtaken", None, "handoff.sent", "Not sent: withdrawn before it left"),
    ("overtaken", None, "handoff.reminder", "Not sent: no longer needed"),
    ("overtaken", None, "handoff.given", "Not sent: no longer needed"),
])  # fmt: skip
def test_its_state_is_told_in_words(entry, state, error, event, said):
    entry.state, entry.last_error, entry.event = state, error, event
    told = delivery(entry)
    assert told.state.words == said and told.what == f"{EVENTS[event]}, by e-mail"
    assert (told.next_attempt_at is not None) is (state == "waiting")


def test_every_event_about_a_handoff_has_its_words():
    known = {outbox.WITHDRAWN, outbox.ADDED, outbox.CORRECTED, outbox.REMINDER, outbox.ESCALATED}
    assert set(EVENTS) == known | {outbox.FORWARDED, outbox.COMPLAINT, outbox.GIVEN, *AS_SENT}

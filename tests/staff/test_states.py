"""Where things stand, in the desk's words: the worst first, and never which danger it was in a list."""

import pytest

from assistant.records.models import Conversation, Handoff
from assistant.staff.states import (
    conversation_tags,
    handoff_tags,
    mode_tag,
    notice_tag,
    shown_tags,
    status_tag,
)
from tests.support.factories import MONDAY_MORNING


def words(tags):
    return [tag.words for tag in tags]


def shown(route, level="card"):
    return {"route": route, "level": level}


@pytest.mark.parametrize("mode, holder, said", [
    ("assistant", None, "With the assistant"), ("waiting", None, "Waiting for a person"), ("staff", "Sam", "With Sam"),
    ("staff", None, "With a colleague"), ("closed", None, "Ended"),
])  # fmt: skip
def test_who_has_a_conversation(mode, holder, said):
    assert mode_tag(Conversation(mode=mode), holder).words == said


def test_a_wish_to_be_erased_stands_before_all_else():
    asked = Conversation(mode="waiting", erase_asked_at=MONDAY_MORNING)
    assert words(conversation_tags(asked, None, [shown("fault")]))[0].startswith("Family asked to erase")
    assert words(conversation_tags(Conversation(mode="waiting"), None, [])) == ["Waiting for a person"]


@pytest.mark.parametrize("route", ["emergency", "deterioration", "self_harm", "safeguarding"])
def test_a_list_says_that_there_was_danger_and_not_which(route):
    assert words(shown_tags([shown(route)])) == ["Danger card shown"]
    assert shown_tags([shown(route, "line")]) == []


def test_what_was_shown_is_told_once_each():
    notices = [shown(route) for route in ("fault", "abusive", "distress", "emergency", "self_harm")]
    assert [said.split()[0] for said in words(shown_tags(notices))] == ["Danger", "Distress", "Abuse", "Fault:"]


def test_the_transcript_says_which_and_a_line_is_no_card():
    assert notice_tag(shown("self_harm")).words == "Self-harm card"
    assert notice_tag(shown("self_harm", "line")).words == "Self-harm line"
    assert (notice_tag(shown("emergency")).colour, notice_tag(shown("distress")).colour) == ("red", "orange")


def test_a_state_nobody_named_is_shown_as_it_is():
    assert status_tag("in_progress").words == "In progress" and status_tag("strange").words == "strange"


@pytest.mark.parametrize("status, acknowledged, more, said", [
    ("received", None, {}, ["Not acknowledged", "Received"]), ("delivered", None, {"overdue": True}, ["Overdue: not acknowledged", "Delivered"]),
    ("acknowledged", MONDAY_MORNING, {}, ["Acknowledged"]), ("received", MONDAY_MORNING, {"failing": True}, ["Received", "Could not be delivered yet"]),
    ("received", MONDAY_MORNING, {"failing": True, "dead": True}, ["Not delivered: given up", "Received"]), ("withdrawn", None, {}, ["Withdrawn"]),
])  # fmt: skip
def test_what_a_handoff_still_needs_stands_beside_its_state(status, acknowledged, more, said):
    handoff = Handoff(status=status, acknowledged_at=acknowledged)
    assert words(handoff_tags(handoff, **{"failing": False, **more})) == said

"""What the form of the search refuses, and says why; and how it is put in words."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from assistant.staff.errors import BadSearch
from assistant.staff.find_form import Criteria, checked, in_words, place_choices
from tests.support.factories import example_profile


def faults(**said):
    with pytest.raises(BadSearch) as refusal:
        checked(Criteria.of(said), example_profile(), [])
    return refusal.value.faults


def good(**said):
    return checked(Criteria.of(said), example_profile(), [])


def test_nothing_to_look_for_is_refused():
    assert "filters" in faults(words="  ")["words"]


def test_words_that_find_everything_are_refused():
    assert "every text" in faults(words="please can you")["words"]
    assert "characters" in faults(words="scan " * 60)["words"]


@pytest.mark.parametrize("said", ["2026-11-28", "28/11/2026", "28 Nov 2026", "28 november 2026"])
def test_a_day_is_read_as_people_write_it(said):
    assert good(since=said).since_at == datetime(2026, 11, 28, tzinfo=UTC)


def test_the_last_day_is_within_by_the_clock_on_the_wall():
    assert good(until="2026-07-01").until_at.astimezone(UTC) == datetime(2026, 7, 1, 23, tzinfo=UTC)


def test_days_that_are_none_or_the_wrong_way_round_are_refused():
    assert set(faults(since="30/02/2026", until="soon")) == {"since", "until"}
    assert "before" in faults(since="2026-11-28", until="2026-11-27")["until"]
    assert good(since="2026-11-28", until="2026-11-28")


def test_a_choice_that_is_none_of_ours_is_refused():
    assert set(faults(place="Nowhere", state="lost", what="all", colleague=str(uuid4()))) == {
        "place",
        "state",
        "what",
        "colleague",
    }


def test_a_state_looks_only_where_it_can_be():
    assert good(state="waiting").looks_at == ("conversations",)
    assert good(state="delivered").looks_at == ("handoffs",)
    assert good(words="scan").looks_at == ("conversations", "handoffs")
    assert "no state of handoffs" in faults(state="waiting", what="handoffs")["state"]


def test_an_ended_conversation_and_a_closed_handoff_are_two_states():
    assert (good(state="ended").modes, good(state="ended").statuses) == (("closed",), ())
    assert (good(state="closed").modes, good(state="closed").statuses) == ((), ("closed",))


def test_every_ward_can_be_chosen_with_its_site():
    ward = next(one for one in place_choices(example_profile()) if one.endswith("Kestrel ward"))
    assert good(place=ward).places == ["Northgate Children's Hospital", "Kestrel ward"]


def test_it_is_put_in_words():
    assert in_words(good(words="scan", state="waiting"), []) == ["“scan”", "Waiting for a person"]

"""Sending, correcting, taking back, looking up, deleting, asking for a person: each says what really happened, after
its commit.
"""

import pytest

from assistant.handoffs import draft as drafting
from assistant.handoffs.fields import FIELDS
from assistant.handoffs.move import acknowledge, close, deliver, start
from assistant.records import audit, conversations, drafts, handoffs, outbox
from assistant.records.models import Draft, Handoff
from tests.support.factories import LINES, count, make_draft, make_handoff
from tests.support.staff_factories import make_account

CLEARED = {f"handoff_{field.name}": None for field in FIELDS}


def drafted(stage, **kwargs):
    with stage.db.begin() as session:
        make_draft(session, conversations.by_id(session, stage.conversation_id), **kwargs)


def sent(stage, *, status="received"):
    with stage.db.begin() as session:
        reference = make_handoff(session, conversations.by_id(session, stage.conversation_id)).reference
        if status in ("delivered", "acknowledged", "in_progress", "closed"):
            deliver(session, reference, by="service")
        if status in ("acknowledged", "in_progress", "closed"):
            acknowledge(session, reference, by="Priya Shah", actor="staff:1")
        if status == "in_progress":
            start(session, reference, by="Priya Shah", actor="staff:1")
        if status == "closed":
            close(session, reference, by="Priya Shah", actor="staff:1", why="done")
        return reference


def status(stage, reference):
    with stage.db.read() as session:
        return handoffs.by_reference(session, reference).status


def lines(stage):
    with stage.db.read() as session:
        draft = drafts.of(session, stage.conversation_id)
        return drafting.given(session, draft) if draft else {}


# Sending


def test_sending_says_the_reference_that_is_stored_and_clears_the_form(stage):
    drafted(stage, approved=True)
    done = stage.run("action_send_handoff", intent="affirm")

    with stage.db.read() as session:
        [handoff] = session.query(Handoff).all()
    assert done.said == ["utter_handoff_sent"] and done.facts[0]["reference"] == handoff.reference
    assert done.slots == CLEARED


def test_the_same_turn_sent_twice_says_the_same_reference(stage):
    drafted(stage, approved=True)
    turn_id = stage.turn()
    first, again = (stage.run("action_send_handoff", turn_id=turn_id, intent="affirm") for _ in range(2))
    assert first.facts == again.facts
    with stage.db.read() as session:
        assert count(session, Handoff) == 1


@pytest.mark.parametrize(
    "kwargs",
    [{"approved": False}, {"approved": True, "without": ("consent",)}, {"approved": True, "without": ("message",)}],
)
def test_what_may_not_be_sent_is_not_confirmed_and_the_page_is_shown_again(stage, kwargs):
    drafted(stage, **kwargs)
    before = lines(stage)
    done = stage.run("action_send_handoff", intent="affirm")

    assert done.said == ["utter_handoff_not_sent"] and done.slots == {"handoff_check": None}
    assert lines(stage) == before, "nothing the family typed is lost"


def test_a_turn_that_was_answered_as_a_fault_sends_nothing(stage):
    drafted(stage, approved=True)
    done = stage.run("action_send_handoff", turn_id=stage.turn(state="answered"), intent="affirm")
    assert done.said == ["utter_handoff_not_sent"]
    with stage.db.read() as session:
        assert count(session, Handoff) == 0


def test_after_a_refusal_it_says_that_nothing_is_kept_and_keeps_nothing(stage):
    drafted(stage)
    stage.run("validate_handoff_form", intent="deny", step="consent")
    done = stage.run("action_send_handoff", intent="deny")

    assert done.said == ["utter_handoff_refused"] and done.slots == CLEARED
    with stage.db.read() as session:
        assert count(session, Draft) == count(session, Handoff) == 0


# Correcting


def test_a_correction_in_words_changes_its_line(stage):
    drafted(stage)
    done = stage.run("action_correct_handoff", text="actually it's ward 7", intent="correct_handoff", step="check")
    assert done.said == ["utter_handoff_changed"] and lines(stage)["place"] == "Ward 7"
    assert done.slots["handoff_place"] == "given"


@pytest.mark.parametrize(
    "text, name", [("the phone number is wrong", "contact_value"), ("change my message", "message")]
)
def test_a_line_said_to_be_wrong_is_asked_again(stage, text, name):
    drafted(stage)
    slots = {f"handoff_{line}": "given" for line in LINES}
    done = stage.run("action_correct_handoff", text=text, intent="correct_handoff", step="check", slots=slots)
    assert (
        done.said == ["utter_handoff_ask_again"]
        and done.slots == {f"handoff_{name}": None}
        and name not in lines(stage)
    )


def test_a_line_chosen_on_the_check_page_is_asked_again_whatever_the_words(stage):
    drafted(stage)
    done = stage.run(
        "action_correct_handoff",
        text="Best time",
        intent="correct_handoff",
        step="check",
        details={"field": "best_time"},
    )
    assert done.said == ["utter_handoff_ask_again"] and "best_time" not in lines(stage)


def test_a_correction_that_cannot_stand_is_explained_and_asked_again(stage):
    drafted(stage)
    done = stage.run(
        "action_correct_handoff",
        text="actually the ward should be the puffin room",
        intent="correct_handoff",
        step="check",
    )
    assert done.said == ["utter_handoff_place_unknown"] and "place" not in lines(stage)


def test_a_line_that_is_told_early_is_given(stage):
    drafted(stage, without=("place",))
    assert stage.run(
        "action_correct_handoff", text="actually it's ward 7", intent="correct_handoff", step="needs"
    ).said == ["utter_handoff_changed"]
    assert lines(stage)["place"] == "Ward 7"


@pytest.mark.parametrize("text", ["i made a mistake", "that is not right"])
def test_a_correction_of_nothing_given_changes_nothing(stage, text):
    drafted(stage, without=("place",))
    before = lines(stage)
    assert stage.run("action_correct_handoff", text=text, intent="correct_handoff", step="check").said == [
        "utter_handoff_change_unclear"
    ]
    assert lines(stage) == before


def test_correcting_without_a_draft_says_that_nothing_waits(stage):
    assert stage.run("action_correct_handoff", intent="correct_handoff").said == ["utter_handoff_nothing_open"]


# Taking back


@pytest.mark.parametrize("state", ["received", "delivered", "acknowledged", "in_progress"])
def test_an_open_handoff_is_offered_to_be_taken_back_and_is_not_yet(stage, state):
    reference = sent(stage, status=state)
    done = stage.run("action_offer_withdrawal", intent="withdraw_handoff")
    assert done.said == ["utter_confirm_withdraw"] and done.facts[0]["reference"] == reference
    assert status(stage, reference) == state


def test_without_anything_sent_the_draft_or_nothing_is_named(stage):
    assert stage.run("action_offer_withdrawal", intent="withdraw_handoff").said == ["utter_withdraw_nothing"]
    drafted(stage)
    assert stage.run("action_offer_withdrawal", intent="withdraw_handoff").said == ["utter_withdraw_unsent"]


def test_saying_yes_takes_it_back_and_tells_the_team(stage):
    reference = sent(stage)
    done = stage.run("action_withdraw_handoff", intent="affirm")

    assert done.said == ["utter_withdrawn"] and done.facts[0]["reference"] == reference
    assert status(stage, reference) == "withdrawn"
    with stage.db.read() as session:
        entries = outbox.of_handoff(session, handoffs.by_reference(session, reference).id)
    assert "handoff.withdrawn" in [entry.event for entry in entries]


def test_taking_it_back_twice_tells_the_team_once(stage):
    reference = sent(stage)
    assert [stage.run("action_withdraw_handoff", intent="affirm").said for _ in range(2)] == [["utter_withdrawn"]] * 2
    with stage.db.read() as session:
        events = [entry.event for entry in outbox.of_handoff(session, handoffs.by_reference(session, reference).id)]
    assert events.count("handoff.withdrawn") == 1


def test_a_closed_handoff_cannot_be_taken_back_and_it_says_so(stage):
    reference = sent(stage, status="closed")
    assert stage.run("action_withdraw_handoff", intent="affirm").said == ["utter_withdraw_closed"]
    assert status(stage, reference) == "closed"


def test_a_turn_that_was_answered_as_a_fault_takes_nothing_back(stage):
    reference = sent(stage)
    done = stage.run("action_withdraw_handoff", turn_id=stage.turn(state="answered"), intent="affirm")
    assert done.said == ["utter_withdraw_failed"] and status(stage, reference) == "received"


def test_another_familys_handoff_is_never_touched(stage):
    with stage.db.begin() as session:
        theirs = make_handoff(session).reference
    stage.run("action_withdraw_handoff", intent="affirm")
    assert status(stage, theirs) == "received"


# Looking up, deleting, a person


@pytest.mark.parametrize("state", ["received", "delivered", "acknowledged", "in_progress", "closed"])
def test_the_status_told_is_the_status_stored(stage, state):
    reference = sent(stage, status=state)
    done = stage.run("action_handoff_status", intent="ask_handoff_status")
    assert done.said == [f"utter_status_{state}"] and done.facts[0]["reference"] == reference
    if state in ("acknowledged", "in_progress", "closed"):
        assert done.facts[0]["by"] == "Priya Shah"


def test_who_has_it_is_named_as_families_read_it(stage):
    with stage.db.begin() as session:
        make_account(session, name="Priya Shah", role="liaison")
    sent(stage, status="acknowledged")
    assert stage.run("action_handoff_status", intent="ask_handoff_status").facts[0]["by"] == "Priya from PALS"


def test_the_status_after_taking_back_is_withdrawn(stage):
    sent(stage)
    stage.run("action_withdraw_handoff", intent="affirm")
    assert stage.run("action_handoff_status", intent="ask_handoff_status").said == ["utter_status_withdrawn"]


def test_without_anything_sent_the_status_is_the_draft_or_nothing(stage):
    assert stage.run("action_handoff_status", intent="ask_handoff_status").said == ["utter_status_nothing"]
    drafted(stage)
    assert stage.run("action_handoff_status", intent="ask_handoff_status").said == ["utter_status_draft"]


def test_deleting_takes_the_draft_and_leaves_what_was_sent(stage):
    reference = sent(stage)
    drafted(stage)
    done = stage.run("action_discard_draft", intent="delete_my_data")
    assert done.said == ["utter_draft_discarded"] and done.slots == CLEARED and lines(stage) == {}
    assert status(stage, reference) == "received"


def test_deleting_when_nothing_was_written_tells_how_to_delete_the_chat(stage):
    assert stage.run("action_offer_discard", intent="delete_my_data").said == ["utter_answer_delete_my_data"]
    assert stage.run("action_discard_draft", intent="affirm").said == ["utter_handoff_nothing_open"]


def test_asking_for_a_person_while_the_office_is_shut_says_so_and_keeps_the_wish(stage, clock):
    clock.moment = clock.moment.replace(hour=3)
    assert stage.run("action_request_person", intent="request_person").said == ["utter_person_asked_closed"]
    with stage.db.read() as session:
        assert conversations.by_id(session, stage.conversation_id).mode == "waiting"


def test_asking_for_a_person_makes_the_conversation_wait(stage, clock):
    assert stage.run("action_request_person", intent="request_person").said == ["utter_person_asked"]
    with stage.db.read() as session:
        assert conversations.by_id(session, stage.conversation_id).mode == "waiting"
        assert "person.asked" in [entry.action for entry in audit.oldest_first(session)]


def test_no_other_action_sends_an_approved_draft(stage):
    drafted(stage, approved=True)
    for name in stage.actions:
        if name != "action_send_handoff":
            stage.run(name, intent="affirm")
    with stage.db.read() as session:
        assert count(session, Handoff) == 0


def test_a_reference_that_is_not_of_this_chat_is_said_to_be_unknown(stage):
    reference = sent(stage)
    other = stage.run("action_handoff_status", intent="ask_handoff_status", text="what about 7KQ4-M2XR")
    assert other.said == ["utter_status_unknown"] and other.facts[0]["reference"] == "7KQ4-M2XR"
    own = stage.run("action_handoff_status", intent="ask_handoff_status", text=f"what about {reference}")
    assert own.said == ["utter_status_received"]


def test_deleting_is_asked_about_first_and_deletes_nothing_yet(stage):
    drafted(stage)
    assert stage.run("action_offer_discard", intent="delete_my_data").said == ["utter_confirm_discard"]
    assert lines(stage)

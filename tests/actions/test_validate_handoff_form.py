"""A step was answered: the words go to the draft, Rasa learns only that they were given."""

import pytest

from assistant.handoffs import draft as drafting
from assistant.handoffs.fields import FIELDS, ON_THE_WARD, SHOWN
from assistant.records import conversations, drafts
from assistant.records.models import Draft
from tests.support.factories import LINES, count, example_profile, make_draft

ACTION = "validate_handoff_form"


def lines(stage):
    with stage.db.read() as session:
        draft = drafts.of(session, stage.conversation_id)
        return drafting.given(session, draft) if draft else {}


def drafted(stage, **kwargs):
    with stage.db.begin() as session:
        return make_draft(session, conversations.by_id(session, stage.conversation_id), **kwargs).approval_id


def all_given(stage):
    return {f"handoff_{field.name}": "given" for field in FIELDS if field.name in lines(stage)}


@pytest.mark.parametrize("field", SHOWN, ids=lambda field: field.name)
def test_an_answer_is_written_word_for_word_and_told_only_as_given(stage, field):
    done = stage.run(ACTION, text=LINES[field.name], step=field.name)
    assert lines(stage)[field.name] == LINES[field.name]
    assert done.slots == {f"handoff_{field.name}": "given"} and done.said == []


def test_a_yes_to_the_first_question_is_kept(stage):
    done = stage.run(ACTION, text="yes ok", intent="affirm", step="consent")
    assert lines(stage) == {"consent": "yes"} and done.slots == {"handoff_consent": "given"}


def test_what_was_said_before_is_filled_in_shown_and_told_to_rasa_only_as_given(stage):
    stage.turn("im his nan and we are on kestrel ward", state="answered")
    done = stage.run(ACTION, text="yes please", intent="affirm", step="consent")
    assert lines(stage) == {
        "consent": "yes",
        "relationship": "Grandparent",
        "site": "Northgate Children's Hospital",
        "place": "Kestrel ward",
    }
    assert done.said == ["utter_handoff_prefilled"] and set(done.slots.values()) == {"given"}
    assert "Grandparent" not in str(done.facts)


@pytest.mark.parametrize(
    "said, line",
    [
        ("we sign, BSL please", "we sign, BSL please; Deaf or hard of hearing: please do not ring"),
        ("None", "Deaf or hard of hearing: please do not ring"),
        ("texts only, do not ring", "texts only, do not ring"),
    ],
)
def test_where_only_the_ringing_was_noted_the_needs_are_asked_and_it_is_kept(stage, said, line):
    noted(stage, "Deaf or hard of hearing: please do not ring")
    stage.run(ACTION, text="yes", intent="affirm", step="consent")
    assert "needs" not in lines(stage)
    stage.run(ACTION, text=said, step="needs")
    assert lines(stage)["needs"] == line


def test_a_need_that_was_noted_is_not_asked_again(stage):
    noted(stage, "Deaf or hard of hearing: please do not ring; British Sign Language")
    stage.run(ACTION, text="yes", intent="affirm", step="consent")
    assert lines(stage)["needs"].endswith("British Sign Language")


def noted(stage, needs):
    with stage.db.begin() as session:
        conversations.by_id(session, stage.conversation_id).needs = needs


def test_what_was_given_in_the_form_is_not_overwritten_by_what_was_said_before(stage):
    stage.turn("im his nan", state="answered")
    with stage.db.begin() as session:
        draft = drafting.open_draft(session, stage.conversation_id)
        drafting.give(session, draft, "relationship", "Foster carer", turn_id=draft.id, profile=example_profile())
    done = stage.run(ACTION, text="yes", intent="affirm", step="consent")
    assert lines(stage)["relationship"] == "Foster carer" and done.said == []


@pytest.mark.parametrize("intent", ["inform", "request_handoff", "thank", "nlu_fallback", "ask_privacy"])
def test_nothing_but_a_clear_yes_counts_as_consent(stage, intent):
    done = stage.run(ACTION, text="well", intent=intent, step="consent")
    assert lines(stage) == {} and "handoff_consent" not in done.slots


def test_a_no_to_the_first_question_ends_the_form_with_nothing_kept(stage):
    drafted(stage)
    done = stage.run(ACTION, intent="deny", step="consent")
    assert "requested_slot" in done.slots and set(done.slots.values()) == {None} and lines(stage) == {}
    with stage.db.read() as session:
        assert drafts.of(session, stage.conversation_id).refused


@pytest.mark.parametrize(
    "intent", ["ask_privacy", "request_handoff", "nlu_fallback", "affirm", "correct_handoff", "greet"]
)
@pytest.mark.parametrize("step", ["child_name", "contact_value", "message", "questions"])
def test_a_side_question_or_command_is_never_filed_as_an_answer(stage, step, intent):
    done = stage.run(ACTION, text="who reads this?", intent=intent, step=step)
    assert lines(stage) == {} and done.slots == {} and done.said == []


@pytest.mark.parametrize("step, text, response", [
    ("place", "the puffin room", "utter_handoff_place_unknown"), ("site", "st elsewhere", "utter_handoff_site_unknown"),
    ("contact_value", "my mobile", "utter_handoff_contact_unclear"), ("contact_method", "by pigeon", "utter_handoff_method_unclear"),
    ("child_identifier", "last spring", "utter_handoff_identifier_unclear"), ("child_name", "???", "utter_handoff_name_unclear"),
    ("best_time", "a" * 121, "utter_handoff_too_long"),
])  # fmt: skip
def test_words_that_cannot_stand_are_explained_and_the_step_is_asked_again(stage, step, text, response):
    done = stage.run(ACTION, text=text, step=step)
    assert done.said == [response] and done.slots == {f"handoff_{step}": None} and step not in lines(stage)


def test_an_unknown_place_said_again_in_the_next_turn_is_taken(stage):
    stage.run(ACTION, text="the puffin room", step="place")
    assert stage.run(ACTION, text="the puffin room", step="place").slots == {"handoff_place": "given"}


def test_staff_who_come_to_the_ward_are_asked_for_no_number(stage):
    done = stage.run(ACTION, text=ON_THE_WARD, step="contact_method")
    assert done.slots == {"handoff_contact_method": "given", "handoff_contact_value": "given"}


def test_another_way_to_be_reached_asks_for_the_number_again(stage):
    drafted(stage)
    done = stage.run(ACTION, text="Email", step="contact_method", slots=all_given(stage))
    assert done.slots == {"handoff_contact_value": None}


def test_a_lost_tracker_is_healed_from_the_draft(stage):
    drafted(stage)
    done = stage.run(ACTION, intent="request_handoff")
    assert done.slots == {f"handoff_{name}": "given" for name in LINES}


def test_a_tracker_that_remembers_what_was_deleted_is_healed_too(stage):
    done = stage.run(ACTION, intent="request_handoff", slots={"handoff_consent": "given", "handoff_check": "given"})
    assert done.slots == {"handoff_consent": None, "handoff_check": None}


def test_the_page_the_family_saw_can_be_approved(stage):
    approval = drafted(stage)
    done = stage.run(ACTION, intent="affirm", step="check", details={"approval": str(approval)}, slots=all_given(stage))
    assert done.slots == {"handoff_check": "given"} and done.said == []


def test_a_page_that_changed_since_cannot_be_approved_and_says_so(stage):
    old = drafted(stage)
    with stage.db.begin() as session:
        draft = drafts.of(session, stage.conversation_id)
        drafting.give(session, draft, "place", "ward 3", turn_id=stage.conversation_id, profile=example_profile())
    done = stage.run(ACTION, intent="affirm", step="check", details={"approval": str(old)}, slots=all_given(stage))

    assert done.said == ["utter_handoff_changed_since"] and done.slots == {"handoff_check": None}
    with stage.db.read() as session:
        assert not drafts.of(session, stage.conversation_id).approved


def test_a_no_on_the_check_page_asks_what_to_change_and_approves_nothing(stage):
    drafted(stage)
    done = stage.run(ACTION, intent="deny", step="check", slots=all_given(stage))
    assert done.said == ["utter_handoff_change_what"] and done.slots == {"handoff_check": None}


@pytest.mark.parametrize("intent", ["inform", "thank", "ask_privacy", "nlu_fallback"])
def test_nothing_but_a_clear_yes_approves_the_check_page(stage, intent):
    drafted(stage)
    done = stage.run(ACTION, text="hm", intent=intent, step="check", slots=all_given(stage))
    assert done.slots == {} and done.said == []


def test_the_same_turn_told_twice_changes_nothing_the_second_time(stage):
    turn_id = stage.turn("Morning")
    stage.run(ACTION, turn_id=turn_id, step="best_time")
    with stage.db.read() as session:
        before = drafts.of(session, stage.conversation_id).approval_id
    stage.run(ACTION, turn_id=turn_id, step="best_time")
    with stage.db.read() as session:
        assert drafts.of(session, stage.conversation_id).approval_id == before


def test_opening_the_form_writes_a_draft_with_no_line_yet(stage):
    stage.run(ACTION, intent="request_handoff")
    with stage.db.read() as session:
        assert count(session, Draft) == 1
    assert lines(stage) == {}


def test_whom_not_to_ring_is_kept_with_the_needs_whatever_step_it_was_said_at(stage):
    stage.turn("plover i think. please don't ring my ex", state="answered")
    stage.run(ACTION, text="None", step="needs")
    assert lines(stage)["needs"] == "please don't ring my ex"


def test_a_no_to_help_is_none_where_secrecy_was_only_asked_about(stage):
    stage.turn("can i send a message to my doctor without my mum knowing", state="answered")
    stage.run(ACTION, text="no", step="needs")
    assert lines(stage)["needs"] == "None"


def test_a_list_that_is_refused_is_never_the_questions(stage):
    stage.run(ACTION, text="dont use that list!! its the dying one", step="questions")
    assert lines(stage)["questions"] == "No list today"


def test_who_stops_has_answered_no_step_also_where_a_line_was_kept(stage):
    """What was told in the same breath stands in the draft; a slot that is set now would keep the form open."""
    drafted(stage, without=("site", "place"))
    done = stage.run(ACTION, text="4 May 2019. I'd like to stop", intent="stop", step="child_identifier")
    assert done.slots == {} and done.said == []


def test_danger_beside_an_answer_leaves_the_step_too(stage):
    drafted(stage, without=("site", "place"))
    said = {"text": "4 May 2019. he cant breathe", "intent": "report_emergency", "step": "child_identifier"}
    done = stage.run(ACTION, details={"leaves": True}, **said)
    assert done.slots == {} and done.said == []

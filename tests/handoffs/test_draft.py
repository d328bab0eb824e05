"""The draft: what a family has given so far, word for word, and what it takes to approve it."""

from uuid import uuid4

import pytest

from assistant.handoffs import draft as drafting
from assistant.handoffs.fields import NOT_GIVEN, ON_THE_WARD
from assistant.handoffs.readers.refusal import NotUnderstood
from assistant.records import audit
from assistant.records.models import Draft, DraftField
from tests.support.factories import LINES, count, example_profile, make_conversation, make_draft


@pytest.fixture
def draft(session):
    return drafting.open_draft(session, make_conversation(session).id)


def give(session, draft, name, said, turn_id=None):
    return drafting.give(session, draft, name, said, turn_id=turn_id or uuid4(), profile=example_profile())


def lines(session, draft):
    return drafting.given(session, draft)


def test_a_conversation_has_one_draft_however_often_it_is_opened(session, draft):
    assert drafting.open_draft(session, draft.conversation_id) is draft
    assert count(session, Draft) == 1


def test_what_was_given_is_there_in_the_familys_own_words(session, draft):
    give(session, draft, "child_name", "Aisha  Test-Khan ")
    give(session, draft, "message", "  first line\n\nsecond 🙏 ")

    assert lines(session, draft) == {"child_name": "Aisha Test-Khan", "message": "  first line\n\nsecond 🙏 "}


def test_the_same_turn_told_twice_writes_nothing_twice(session, draft):
    turn_id = uuid4()
    first = give(session, draft, "best_time", "Morning", turn_id)
    seen = draft.approval_id
    again = give(session, draft, "best_time", "Morning", turn_id)

    assert (first.fresh, again.fresh, again.line) == (True, False, "Morning")
    assert draft.approval_id == seen and count(session, DraftField) == 1


def test_a_replayed_turn_keeps_the_line_that_a_later_turn_did_not_change(session, draft):
    turn_id = uuid4()
    give(session, draft, "best_time", "Morning", turn_id)
    assert give(session, draft, "best_time", "told again in other words", turn_id).line == "Morning"
    assert lines(session, draft)["best_time"] == "Morning"


def test_a_later_turn_replaces_the_line(session, draft):
    give(session, draft, "place", "Kestrel")
    give(session, draft, "place", "ward 3")

    assert lines(session, draft) == {"place": "Heron ward (ward 3)"}
    assert drafting.stood_before(session, draft) == {"place": "Kestrel ward"}


def test_a_turn_told_twice_puts_back_once(session, draft):
    turn_id = uuid4()
    give(session, draft, "message", "Please look again.")
    give(session, draft, "message", "the words before, but shorter")
    for _ in range(2):
        drafting.put_back(session, draft, "message", turn_id=turn_id)

    assert lines(session, draft) == {"message": "Please look again."}
    assert drafting.stood_before(session, draft) == {"message": "the words before, but shorter"}


def test_an_unknown_place_is_asked_about_once_then_taken(session, draft):
    with pytest.raises(NotUnderstood):
        give(session, draft, "place", "the puffin room")
    assert "place" not in lines(session, draft)

    assert give(session, draft, "place", "The puffin room").line == "The puffin room"


def test_an_unknown_place_told_twice_by_the_same_turn_is_still_only_asked_about(session, draft):
    turn_id = uuid4()
    for _ in range(2):
        with pytest.raises(NotUnderstood):
            give(session, draft, "place", "the puffin room", turn_id)
    assert "place" not in lines(session, draft)


def test_an_unknown_place_said_another_way_is_taken_and_a_question_never(session, draft):
    for said in (
        "the puffin room",
        "what's the gull room?",
        "is the gull room part of this hospital or is it another one?",
    ):
        with pytest.raises(NotUnderstood):
            give(session, draft, "place", said)
    assert give(session, draft, "place", "the gull room").line == "the gull room"


def test_a_ward_of_one_site_is_asked_again_where_another_site_is_told(session, draft):
    give(session, draft, "site", "saltmarsh")
    give(session, draft, "place", "plover")
    give(session, draft, "site", "saltmarsh site")
    assert lines(session, draft)["place"] == "Plover ward"
    give(session, draft, "site", "northgate")
    assert "place" not in lines(session, draft)


def test_words_that_are_not_understood_leave_the_draft_as_it_was(session, draft):
    give(session, draft, "contact_value", "07700 900123")
    seen = draft.approval_id
    with pytest.raises(NotUnderstood):
        give(session, draft, "contact_value", "my mobile")

    assert lines(session, draft) == {"contact_value": "07700 900123"}
    assert draft.approval_id == seen


def test_meeting_on_the_ward_leaves_no_number_to_ask_for(session, draft):
    give(session, draft, "contact_method", "come and find us on the ward")
    assert lines(session, draft) == {"contact_method": ON_THE_WARD, "contact_value": NOT_GIVEN}


def test_another_way_to_be_reached_forgets_the_number(session, draft):
    give(session, draft, "contact_method", "Phone call")
    give(session, draft, "contact_value", "07700 900123")
    give(session, draft, "contact_method", "Email")

    assert lines(session, draft) == {"contact_method": "Email"}


def test_leaving_the_ward_for_the_phone_asks_for_a_number(session, draft):
    give(session, draft, "contact_method", ON_THE_WARD)
    give(session, draft, "contact_method", "Phone call")
    assert "contact_value" not in lines(session, draft)


def test_a_letter_asks_where_it_goes_and_a_call_instead_forgets_it(session, draft):
    give(session, draft, "contact_method", "by letter please")
    assert "contact_value" not in lines(session, draft)
    give(session, draft, "contact_value", "12 Tern Close, Northgate NG1 2ZZ")
    assert lines(session, draft)["contact_value"] == "12 Tern Close, Northgate NG1 2ZZ"
    give(session, draft, "contact_method", "Phone call")
    assert lines(session, draft) == {"contact_method": "Phone call"}


@pytest.mark.parametrize("change", [
    lambda session, draft: give(session, draft, "best_time", "Evening"),
    lambda session, draft: drafting.reopen(session, draft, "message"),
    lambda session, draft: drafting.refuse(session, draft),
], ids=["another line", "a line reopened", "refused"])  # fmt: skip
def test_every_change_makes_a_new_approval_and_takes_the_old_one_away(session, change):
    draft = make_draft(session, make_conversation(session), approved=True)
    seen = draft.approval_id
    change(session, draft)

    assert draft.approval_id != seen and not draft.approved


def test_a_page_that_is_no_longer_true_cannot_be_approved(session):
    draft = make_draft(session, make_conversation(session))
    seen = draft.approval_id
    give(session, draft, "contact_value", "07700 900456")

    assert not drafting.approve(draft, seen) and not draft.approved
    assert drafting.approve(draft, draft.approval_id) and draft.approved


def test_a_plain_yes_approves_what_stands_there_now(session, draft):
    assert drafting.approve(draft, None) and draft.approved


def test_reopening_a_line_takes_only_that_line_away(session):
    draft = make_draft(session, make_conversation(session))
    drafting.reopen(session, draft, "place")
    assert set(lines(session, draft)) == set(LINES) - {"place"}


def test_a_refusal_keeps_no_line_and_is_on_the_audit_chain(session):
    draft = make_draft(session, make_conversation(session))
    drafting.refuse(session, draft)
    session.flush()

    assert draft.refused and lines(session, draft) == {} and count(session, DraftField) == 0
    refused = [entry for entry in audit.oldest_first(session) if entry.action == "handoff.refused"]
    assert [(entry.actor, entry.subject) for entry in refused] == [("family", str(draft.conversation_id))]


def test_a_family_that_says_yes_after_a_no_is_believed(session, draft):
    drafting.refuse(session, draft)
    give(session, draft, "consent", "yes")
    assert not draft.refused and lines(session, draft) == {"consent": "yes"}


def test_discarding_deletes_the_draft_with_every_line(session):
    draft = make_draft(session, make_conversation(session))

    assert drafting.discard(session, draft.conversation_id)
    assert count(session, Draft) == count(session, DraftField) == 0
    assert not drafting.discard(session, draft.conversation_id)


def test_the_audit_chain_never_holds_a_word_of_the_draft(session):
    draft = make_draft(session, make_conversation(session))
    drafting.discard(session, draft.conversation_id)

    chain = repr([(entry.subject, entry.details) for entry in audit.oldest_first(session)])
    assert [said for said in LINES.values() if len(said) > 5 and said in chain] == []

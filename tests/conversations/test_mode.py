"""Whose conversation it is: a row of ours that only these moves change."""

import pytest

from assistant.conversations.errors import ConversationClosed, UnknownConversation
from assistant.conversations.mode import ask_for_person, end, hand_back, no_person_wanted, take_over
from assistant.conversations.start import entered, start, token_hash
from assistant.records import audit
from assistant.records.models import Staff
from tests.support.factories import MONDAY_MORNING, make_conversation, make_words


@pytest.fixture
def staff(session):
    person = Staff(
        email="priya@northgate.example", name="Priya Shah", role="liaison", password_hash="-", created_at=MONDAY_MORNING
    )
    session.add(person)
    session.flush()
    return person


def actions(session, conversation):
    return [entry.action for entry in audit.oldest_first(session) if entry.subject == str(conversation.id)]


def test_asking_for_a_person_makes_the_conversation_wait_and_notes_when(session, clock):
    conversation = make_conversation(session)
    ask_for_person(session, conversation.id)
    assert (conversation.mode, conversation.person_asked_at) == ("waiting", clock.moment)
    assert actions(session, conversation)[-1] == "person.asked"


def test_asking_twice_changes_nothing_more(session, clock):
    conversation = make_conversation(session)
    ask_for_person(session, conversation.id)
    asked = conversation.person_asked_at
    clock.forward(minutes=5)
    ask_for_person(session, conversation.id)
    assert conversation.person_asked_at == asked and actions(session, conversation).count("person.asked") == 1


def test_asking_for_a_person_who_is_there_already_does_not_send_them_away(session, staff):
    conversation = make_conversation(session)
    take_over(session, conversation.id, staff)
    ask_for_person(session, conversation.id)
    assert (conversation.mode, conversation.staff_id) == ("staff", staff.id)


@pytest.mark.parametrize("over", ["handed back", "taken back"])
def test_a_wish_that_is_over_leaves_no_place_in_the_queue(session, clock, staff, over):
    conversation = make_conversation(session)
    ask_for_person(session, conversation.id)
    if over == "handed back":
        take_over(session, conversation.id, staff)
        hand_back(session, conversation.id, staff)
    else:
        no_person_wanted(session, conversation.id)
    clock.forward(hours=1)

    assert ask_for_person(session, conversation.id).waiting_since == clock()


def test_taking_over_and_handing_back_are_audited_by_who_did_it(session, staff):
    conversation = make_conversation(session)
    take_over(session, conversation.id, staff)
    hand_back(session, conversation.id, staff)

    assert (conversation.mode, conversation.staff_id) == ("assistant", None)
    entries = [(entry.action, entry.actor) for entry in audit.oldest_first(session)][-2:]
    assert entries == [
        ("conversation.taken_over", f"staff:{staff.id}"),
        ("conversation.handed_back", f"staff:{staff.id}"),
    ]


def test_ending_twice_is_one_ending(session, clock):
    conversation = make_conversation(session)
    end(session, conversation.id, by="family")
    ended = conversation.ended_at
    clock.forward(hours=1)
    end(session, conversation.id, by="family")
    assert (conversation.mode, conversation.ended_at) == ("closed", ended) and actions(session, conversation).count(
        "conversation.ended"
    ) == 1


@pytest.mark.parametrize("move", [
    lambda session, conversation, staff: ask_for_person(session, conversation.id),
    lambda session, conversation, staff: take_over(session, conversation.id, staff),
    lambda session, conversation, staff: hand_back(session, conversation.id, staff),
], ids=["ask for a person", "take over", "hand back"])  # fmt: skip
def test_nothing_opens_a_closed_conversation_again(session, staff, move):
    conversation = make_conversation(session)
    end(session, conversation.id, by="family")
    with pytest.raises(ConversationClosed):
        move(session, conversation, staff)
    assert conversation.mode == "closed"


def test_a_conversation_begins_with_the_welcome_and_the_assistant(session):
    conversation, token = start(session, make_words(), channel="portal", nation="wales", language="pl")
    assert (conversation.mode, conversation.channel, conversation.nation, conversation.language) == (
        "assistant",
        "portal",
        "wales",
        "pl",
    )
    assert conversation.next_seq == 2 and len(token) >= 32
    assert actions(session, conversation) == ["conversation.started"]


def test_only_a_hash_of_the_token_is_kept_and_only_the_token_opens(session):
    conversation, token = start(session, make_words(), channel="website")
    assert conversation.token_hash == token_hash(token) and token not in repr(vars(conversation))
    assert entered(session, conversation.id, token) is conversation


@pytest.mark.parametrize("wrong", ["", "x" * 43, "the token of another"])
def test_a_wrong_token_and_a_wrong_id_are_refused_alike(session, wrong):
    ours, _ = start(session, make_words(), channel="website")
    other, others_token = start(session, make_words(), channel="website")
    with pytest.raises(UnknownConversation):
        entered(session, ours.id, others_token if wrong.startswith("the token") else wrong)
    with pytest.raises(UnknownConversation):
        entered(session, other.token_hash and make_conversation(session).id, others_token)

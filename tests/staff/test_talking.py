"""Taking a conversation over: one person has it, and only they write."""

from uuid import uuid4

import pytest

from assistant.conversations.errors import ConversationClosed
from assistant.records import conversations
from assistant.staff.errors import AnotherHasIt, EmptyReply, NoSuchConversation, NotYours, ReplyTooLong, WroteMeanwhile
from assistant.staff.talk import Desk, note_seen
from tests.support.factories import example_profile, make_words, words_with_languages
from tests.support.staff_factories import entries, make_account, make_conversation, member, say, show_card

DESK = Desk(make_words(), example_profile())


@pytest.fixture
def priya(session):
    return member(make_account(session))


@pytest.fixture
def kwame(session):
    return member(make_account(session, name="Kwame Osei"))


def taken(session, who):
    conversation = make_conversation(session, mode="waiting")
    DESK.take_over(session, conversation.id, who, seen_holder=None)
    return conversation


def reply(session, conversation, who, text="I am here. How can I help?", *, shown=None):
    shown = conversation.next_seq - 1 if shown is None else shown
    DESK.reply(session, conversation.id, who, text, longest=4000, shown=shown)


def staff_words(session, conversation):
    return [
        message.text for message in conversations.messages_after(session, conversation.id) if message.sender == "staff"
    ]


def test_a_reply_is_stored_as_staff_and_on_the_chain_without_its_words(session, priya):
    conversation = taken(session, priya)

    reply(session, conversation, priya, " One line.\r\nAnother. ")

    assert staff_words(session, conversation) == ["One line.\nAnother."]
    replied = entries(session, "conversation.replied")[0]
    assert replied.actor == priya.actor and "One line" not in str(replied.details)


def test_send_pressed_twice_is_one_reply(session, priya):
    conversation = taken(session, priya)

    reply(session, conversation, priya)
    reply(session, conversation, priya)

    assert len(staff_words(session, conversation)) == 1


@pytest.mark.parametrize("came", [say, show_card])
def test_a_reply_that_crosses_a_message_or_a_card_is_held_until_it_was_shown(session, priya, came):
    conversation = taken(session, priya)
    reply(session, conversation, priya)
    shown = say(session, conversation, "Is it all right to give him water?").seq
    came(session, conversation, "emergency")

    with pytest.raises(WroteMeanwhile) as held:
        reply(session, conversation, priya, "Yes, that is fine.", shown=shown)
    assert held.value.after == shown and len(staff_words(session, conversation)) == 1

    reply(session, conversation, priya, "Please ring 999.")
    assert staff_words(session, conversation)[1:] == ["Please ring 999."]


def test_what_the_assistant_and_colleagues_said_meanwhile_holds_no_reply(session, priya):
    conversation = taken(session, priya)
    shown = conversation.next_seq - 1
    reply(session, conversation, priya, shown=shown)
    reply(session, conversation, priya, "And one thing more.", shown=shown)
    assert len(staff_words(session, conversation)) == 2


def test_only_the_person_who_has_a_conversation_writes_in_it(session, priya, kwame):
    conversation = taken(session, priya)

    for act in (
        reply,
        lambda *given: DESK.hand_back(given[0], given[1].id, given[2]),
        lambda *given: DESK.end(given[0], given[1].id, given[2]),
    ):
        with pytest.raises(NotYours):
            act(session, conversation, kwame)

    assert conversation.mode == "staff" and conversation.staff_id == priya.id


def test_two_people_who_take_over_at_the_same_moment_do_not_both_have_it(session, priya, kwame):
    conversation = taken(session, priya)

    with pytest.raises(AnotherHasIt):
        DESK.take_over(session, conversation.id, kwame, seen_holder=None)


def test_a_colleague_who_sees_who_has_it_can_take_it_over(session, priya, kwame):
    conversation = taken(session, priya)

    DESK.take_over(session, conversation.id, kwame, seen_holder=priya.id)

    assert conversation.staff_id == kwame.id


def test_handing_back_gives_the_conversation_to_the_assistant(session, priya):
    conversation = taken(session, priya)
    reply(session, conversation, priya)

    DESK.hand_back(session, conversation.id, priya)

    assert conversation.mode == "assistant" and conversation.staff_id is None


def test_an_ended_conversation_is_closed_and_cannot_be_taken_over(session, priya):
    conversation = taken(session, priya)
    reply(session, conversation, priya)

    DESK.end(session, conversation.id, priya)

    with pytest.raises(ConversationClosed):
        DESK.take_over(session, conversation.id, priya, seen_holder=None)


def test_an_empty_and_an_endless_reply_are_refused(session, priya):
    conversation = taken(session, priya)

    with pytest.raises(EmptyReply):
        reply(session, conversation, priya, " \n ")
    with pytest.raises(ReplyTooLong):
        reply(session, conversation, priya, "a" * 4001)


def test_an_erased_conversation_cannot_be_taken_over(session, priya):
    with pytest.raises(NoSuchConversation):
        DESK.take_over(session, uuid4(), priya, seen_holder=None)


def told(session, conversation):
    said = conversations.messages_after(session, conversation.id)
    return [message.text for message in said if message.sender == "system"]


def test_the_family_reads_who_came_who_took_over_and_who_left(session, priya, kwame):
    conversation = taken(session, priya)
    DESK.take_over(session, conversation.id, kwame, seen_holder=priya.id)
    reply(session, conversation, kwame)
    DESK.hand_back(session, conversation.id, kwame)

    assert told(session, conversation) == [
        "Priya from PALS is here now. I am a computer program, and I will be quiet.",
        "Kwame from PALS is here now, in place of Priya from PALS.",
        "Kwame from PALS has left this chat.",
    ]


def test_taking_what_one_has_already_says_nothing_more(session, priya):
    conversation = taken(session, priya)
    DESK.take_over(session, conversation.id, priya, seen_holder=priya.id)
    assert len(told(session, conversation)) == 1


def test_the_family_is_told_who_ended_it(session, priya):
    conversation = taken(session, priya)
    reply(session, conversation, priya)
    DESK.end(session, conversation.id, priya)
    assert told(session, conversation)[-1].startswith("Priya from PALS has ended this chat.")


def test_a_reply_says_by_first_name_who_wrote_it_and_staff_can_tell_the_colleague(session, priya):
    conversation = taken(session, priya)
    reply(session, conversation, priya)
    message = conversations.last_message(session, conversation.id)
    assert (message.by, message.staff_id) == ("Priya from PALS", priya.id)


def test_what_was_seen_moves_forward_only_and_only_for_whoever_has_it(session, priya, kwame):
    conversation = taken(session, priya)
    note_seen(session, conversation.id, priya, 4)
    note_seen(session, conversation.id, priya, 2)
    note_seen(session, conversation.id, kwame, 9)
    assert conversation.seen_seq == 4


def test_a_family_reads_who_came_and_went_in_its_own_language_and_in_english(session, priya, kwame):
    desk = Desk(words_with_languages(), example_profile())
    conversation = make_conversation(session, mode="waiting")
    conversation.language = "pl"

    desk.take_over(session, conversation.id, priya, seen_holder=None)
    desk.take_over(session, conversation.id, kwame, seen_holder=priya.id)
    reply(session, conversation, kwame)
    desk.hand_back(session, conversation.id, kwame)
    desk.take_over(session, conversation.id, priya, seen_holder=None)
    reply(session, conversation, priya, "Take care.")
    desk.end(session, conversation.id, priya)

    said = conversations.messages_after(session, conversation.id)
    told = [message.text for message in said if message.sender in ("system", "assistant")]
    assert told[0].startswith("Priya (PALS) jest teraz na czacie.") and told[1].startswith(
        "Priya from PALS is here now"
    )
    assert told[2] == "Kwame (PALS) jest teraz na czacie. Wcześniej: Priya (PALS)."
    assert told[4] == "Kwame (PALS) nie jest już na tym czacie." and "program komputerowy" in told[6]
    assert told[-2].startswith("Priya (PALS) zamyka ten czat.") and told[-1].startswith("Priya from PALS has ended")

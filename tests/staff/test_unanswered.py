"""Going from a family that nobody answered is warned of once, and stands on the audit chain."""

import pytest

from assistant.answers.reply import Reply
from assistant.conversations.keep import store_replies
from assistant.records import conversations
from assistant.staff.errors import NotAnswered
from assistant.staff.now import read_now
from assistant.staff.talk import Desk
from assistant.staff.unanswered import unanswered
from tests.support.factories import MONDAY_MORNING, example_profile, make_words
from tests.support.staff_factories import entries, make_account, make_conversation, member, say, show_card

DESK = Desk(make_words(), example_profile())
LEAVES = {"conversation.handed_back": DESK.hand_back, "conversation.ended": DESK.end}


@pytest.fixture
def priya(session, clock):
    return member(make_account(session))


def held(session, clock, who, *, asked=False):
    """The assistant has answered everything before."""
    conversation = make_conversation(session, mode="waiting" if asked else "assistant")
    conversation.waiting_since = clock() if asked else None
    store_replies(session, conversation, None, [Reply("This is how to ask.")])
    clock.forward(minutes=1)
    DESK.take_over(session, conversation.id, who, seen_holder=None)
    return conversation


def write(session, clock, conversation):
    clock.forward(minutes=1)
    return say(session, conversation, "are you there")


def answer(session, clock, conversation, who):
    clock.forward(minutes=1)
    DESK.reply(session, conversation.id, who, "I am here.", longest=4000, shown=newest(session, conversation))


def newest(session, conversation):
    return conversations.last_message(session, conversation.id).seq


def test_what_the_assistant_answered_is_answered(session, clock, priya):
    assert unanswered(session, held(session, clock, priya)) is None


def test_a_wish_for_a_person_is_unanswered_until_a_person_writes(session, clock, priya):
    conversation = held(session, clock, priya, asked=True)
    assert unanswered(session, conversation).what == "asked"
    assert unanswered(session, conversation).at == conversation.waiting_since

    answer(session, clock, conversation, priya)
    assert unanswered(session, conversation) is None


def test_a_message_is_unanswered_until_a_person_writes_after_it(session, clock, priya):
    conversation = held(session, clock, priya)
    answer(session, clock, conversation, priya)
    said = write(session, clock, conversation)
    assert (unanswered(session, conversation).what, unanswered(session, conversation).at) == (
        "message",
        said.created_at,
    )

    answer(session, clock, conversation, priya)
    assert unanswered(session, conversation) is None


@pytest.mark.parametrize("action", LEAVES)
@pytest.mark.parametrize("what", ["danger", "message", "asked"])
def test_it_is_warned_of_and_whoever_goes_all_the_same_is_on_the_chain(session, clock, priya, action, what):
    conversation = held(session, clock, priya, asked=what == "asked")
    if what != "asked":
        write(session, clock, conversation)
    if what == "danger":
        show_card(session, conversation, "emergency")

    with pytest.raises(NotAnswered) as warned:
        LEAVES[action](session, conversation.id, priya)
    assert (warned.value.what, conversation.mode, entries(session, action)) == (what, "staff", [])

    LEAVES[action](session, conversation.id, priya, knowing=warned.value.seq)
    assert [one.details for one in entries(session, action)] == [{"unanswered": what}]
    assert conversation.mode == ("waiting" if action == "conversation.handed_back" else "closed")


def hand_back_all_the_same(session, conversation, who):
    with pytest.raises(NotAnswered) as warned:
        DESK.hand_back(session, conversation.id, who)
    DESK.hand_back(session, conversation.id, who, knowing=warned.value.seq)
    said = conversations.messages_after(session, conversation.id, after=warned.value.seq)
    return warned.value, " ".join(one.text for one in said)


def test_handed_back_without_an_answer_it_waits_in_its_old_place_and_is_told_so(session, clock, priya):
    conversation = held(session, clock, priya, asked=True)
    asked = conversation.waiting_since
    write(session, clock, conversation)

    warned, told = hand_back_all_the_same(session, conversation, priya)

    assert warned.waits and (conversation.waiting_since, conversation.staff_id) == (asked, None)
    assert (
        "has left this chat. What you wrote is kept. You are in the queue again" in told and "the assistant" not in told
    )
    (row,) = read_now(session, example_profile(), priya).rows
    assert row.waits and row.do == "Take it over"


def test_out_of_hours_the_family_reads_when_there_is_somebody_again(session, clock, priya):
    clock.moment = MONDAY_MORNING.replace(hour=3)
    conversation = held(session, clock, priya)
    write(session, clock, conversation)

    _, told = hand_back_all_the_same(session, conversation, priya)

    assert conversation.mode == "waiting" and "in the queue again" not in told and "01632" in told


def test_a_thank_you_waits_for_nobody(session, clock, priya):
    conversation = held(session, clock, priya)
    answer(session, clock, conversation, priya)
    say(session, conversation, "Thank you so much")

    warned, told = hand_back_all_the_same(session, conversation, priya)

    assert not warned.waits and conversation.mode == "assistant" and "the assistant, again" in told


@pytest.mark.parametrize("leave", LEAVES.values(), ids=LEAVES)
def test_what_came_after_the_warning_is_warned_of_too(session, clock, priya, leave):
    conversation = held(session, clock, priya)
    write(session, clock, conversation)
    known = newest(session, conversation)
    write(session, clock, conversation)

    with pytest.raises(NotAnswered):
        leave(session, conversation.id, priya, knowing=known)


def test_who_answered_leaves_nothing_unanswered_on_the_chain(session, clock, priya):
    conversation = held(session, clock, priya, asked=True)
    answer(session, clock, conversation, priya)
    DESK.hand_back(session, conversation.id, priya)
    assert [one.details for one in entries(session, "conversation.handed_back")] == [{}]

"""Going from a family that nobody answered is warned of once, and stands on the audit chain."""

import pytest

from assistant.answers.reply import Reply
from assistant.conversations.keep import store_replies
from assistant.records import conversations
from assistant.staff.errors import NotAnswered
from assistant.staff.talk import Desk
from assistant.staff.unanswered import unanswered
from tests.support.factories import example_profile, make_words
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

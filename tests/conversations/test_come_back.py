"""A way back on another device: a code that is good once, for two days, and ends the window that was left."""

import pytest

from assistant.conversations.come_back import UnknownCode, come_back, make_code
from assistant.conversations.errors import UnknownConversation
from assistant.conversations.start import entered, start
from assistant.records import audit
from assistant.records.models import ReturnCode
from tests.support.factories import count, make_words


@pytest.fixture
def opened(session):
    return start(session, make_words(), channel="website")


def code_for(session, conversation):
    code, _ = make_code(session, conversation.id)
    session.flush()
    return code


def test_the_code_opens_the_same_conversation_with_a_new_token(session, opened):
    conversation, old_token = opened
    resumed, token = come_back(session, code_for(session, conversation))
    assert resumed is conversation and entered(session, conversation.id, token) is conversation
    with pytest.raises(UnknownConversation):
        entered(session, conversation.id, old_token)


def test_a_code_is_good_once(session, opened):
    code = code_for(session, opened[0])
    come_back(session, code)
    session.flush()
    with pytest.raises(UnknownCode):
        come_back(session, code)


def test_a_code_ends_after_two_days(session, opened, clock):
    code, expires = make_code(session, opened[0].id)
    session.flush()
    clock.moment = expires
    with pytest.raises(UnknownCode):
        come_back(session, code)


def test_a_new_code_ends_the_one_before(session, opened):
    first, second = (code_for(session, opened[0]) for _ in range(2))
    with pytest.raises(UnknownCode):
        come_back(session, first)
    assert come_back(session, second)[0] is opened[0]


@pytest.mark.parametrize(
    "spoken", [str.lower, lambda code: code.replace("-", " "), lambda code: f" {code.replace('-', '')} "]
)
def test_case_spaces_and_dashes_of_a_code_do_not_matter(session, opened, spoken):
    assert come_back(session, spoken(code_for(session, opened[0])))[0] is opened[0]


@pytest.mark.parametrize("guess", ["", "2222-2222-2222", "🙏", "x" * 500])
def test_a_guess_opens_nothing_and_changes_nothing(session, opened, guess):
    code = code_for(session, opened[0])
    with pytest.raises(UnknownCode):
        come_back(session, guess)
    assert entered(session, opened[0].id, opened[1]) is opened[0] and come_back(session, code)


def test_only_a_hash_of_the_code_is_kept_and_both_moves_are_audited(session, opened):
    code = code_for(session, opened[0])
    kept = session.query(ReturnCode).one()
    assert code.replace("-", "") not in repr(vars(kept))
    come_back(session, code)
    assert [entry.action for entry in audit.oldest_first(session)][-2:] == [
        "return_code.made",
        "conversation.resumed",
    ] and count(session, ReturnCode) == 0

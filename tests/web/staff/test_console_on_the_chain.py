"""Whatever staff read or change is on the audit chain, under their own name: also on pages that are written next
year.
"""

import re

import pytest

from assistant.records import audit
from tests.support.staff_factories import make_account, make_conversation, make_handoff
from tests.web.staff.test_console_guards import routes

NOT_A_READING = {"/staff/sign-in", "/staff/join/{token}", "/staff/fragments/counts"}  # before sign-in; and two figures


def readings():
    return [route.path for route in routes() if "GET" in route.methods and route.path not in NOT_A_READING]


@pytest.fixture
def known(db):
    """Something to read, by the names that addresses use for it; and an administrator, who may read everything."""
    with db.begin() as session:
        account = make_account(session, name="Ada Admin", role="admin")
        conversation = make_conversation(session)
        handoff = make_handoff(session, conversation_id=conversation.id)
        return {
            "actor": f"staff:{account.id}",
            "email": account.email,
            "conversation_id": str(conversation.id),
            "reference": handoff.reference,
        }


def actions_of(db, actor):
    with db.read() as session:
        return [entry.action for entry in audit.oldest_first(session) if entry.actor == actor]


@pytest.mark.parametrize("path", readings())
def test_reading_is_on_the_chain(path, known, db, open_desk):
    desk = open_desk(known["email"])
    before = actions_of(db, known["actor"])

    assert desk.open(re.sub(r"\{(\w+)\}", lambda name: known[name[1]], path)).status_code == 200
    assert actions_of(db, known["actor"])[len(before) :] != [], f"{path} can be read without a trace"


def test_there_is_something_to_read():
    assert len(readings()) > 6

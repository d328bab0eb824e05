"""Whatever staff read or change is on the audit chain, under their own name: also on pages that are written next
year.
"""

import re

import pytest

from assistant.records import audit, searches
from assistant.web.roles import StaffRole
from tests.support.staff_factories import make_account, make_conversation, make_handoff, say
from tests.web.staff.test_console_guards import calls, routes

BEFORE_SIGN_IN = ("/staff/sign-in", "/staff/join/{token}")
# Figures; what is the reader's own; an empty form; a page that only leads on; and an empty style sheet.
NOT_A_READING = {
    "/staff/fragments/counts",
    "/staff/account",
    "/staff/find",
    "/staff/reports",
    "/staff/fragments/conversations/{conversation_id}/opened.css",
}


def readings():
    """Each page with a role that may read it: no role may read every page."""
    return [
        (route.path, next(call.roles[-1] for call in calls(route.dependant) if isinstance(call, StaffRole)))
        for route in routes()
        if "GET" in route.methods and route.path not in NOT_A_READING and not route.path.startswith(BEFORE_SIGN_IN)
    ]


@pytest.fixture
def known(db, role):
    """Something to read, by the names that addresses use for it; and somebody who may."""
    with db.begin() as session:
        account = make_account(session, name="Ada Admin", role=role)
        conversation = make_conversation(session)
        handoff = make_handoff(session, conversation_id=conversation.id)
        asked = {"words": "second opinion"}
        return {
            "actor": f"staff:{account.id}",
            "email": account.email,
            "conversation_id": str(conversation.id),
            "message_id": str(say(session, conversation, "is it my right").id),
            "reference": handoff.reference,
            "answer_id": "legal_right",
            "search_id": str(searches.add(session, account.id, asked).id),
            "name": "conversations",
        }


def actions_of(db, actor):
    with db.read() as session:
        return [entry.action for entry in audit.oldest_first(session) if entry.actor == actor]


@pytest.mark.parametrize("path, role", readings())
def test_reading_is_on_the_chain(path, known, db, open_desk):
    desk = open_desk(known["email"])
    before = actions_of(db, known["actor"])

    assert desk.open(re.sub(r"\{(\w+)\}", lambda name: known[name[1]], path)).status_code == 200
    assert actions_of(db, known["actor"])[len(before) :] != [], f"{path} can be read without a trace"


def test_there_is_something_to_read():
    assert len(readings()) > 6

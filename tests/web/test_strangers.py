"""Any call breaks nothing, and nobody reads what is another's. `make soak` does the same in the hundred thousands
(tests/soak/strangers.py).
"""

import pytest

from assistant.web.app import create_app
from tests.support.factories import make_services
from tests.support.strangers import Fuzz, Probes


@pytest.fixture
def app(db, engine, tmp_path):
    limits = {"conversations_an_hour": 10**6, "messages_a_minute": 10**6}
    return create_app(make_services(db, engine, var_dir=tmp_path, **limits))


def test_no_call_of_the_api_is_an_error_of_ours(app):
    fuzz = Fuzz(app)
    fuzz.run(20)
    assert fuzz.calls > 200 and fuzz.statuses[200] > 10 and fuzz.statuses[422] > 10
    assert fuzz.broken == []


def test_the_calls_would_notice(app, monkeypatch):
    monkeypatch.setattr("assistant.web.chat.ask_for_person", lambda *_: 1 / 0)
    fuzz = Fuzz(app)
    fuzz.run(2)
    assert {one.rsplit(" ", 2)[-1] for one in fuzz.broken} == {"unexpected"}


def test_nobody_reads_another_familys_chat_or_a_page_of_a_role_they_have_not(app, db):
    probes = Probes(app, db, chats=6, seed=1)
    probes.across_chats(600)
    probes.across_roles(300)
    assert probes.tried == 900 and (probes.reads, probes.told) == (0, [])


def test_the_probes_would_notice(app, db):
    probes = Probes(app, db, chats=2, seed=1)
    [one, other] = probes.chats
    own = {"headers": {"Authorization": f"Bearer {one.token}"}}
    reply = probes.client.get(f"/api/v1/conversations/{one.id}/messages", **own)
    assert one.words in reply.text and other.words not in reply.text

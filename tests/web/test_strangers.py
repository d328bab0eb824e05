"""Any call breaks nothing, and nobody reads what is another's. `make soak` does the same in the hundred thousands
(tests/soak/strangers.py).
"""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.web.app import create_app
from tests.support.factories import make_services
from tests.support.parsers import PARSERS
from tests.support.portal_tokens import make_claims
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


ANY_VALUE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=40),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
NAMES = st.sampled_from(
    [*make_claims(), "nbf", "proxy", "proxy_for", "text", "id", "choice", "reference", "by", "code", "helpful"]
)
ANY_BODY = st.binary(max_size=200) | st.dictionaries(NAMES | st.text(max_size=8), ANY_VALUE, max_size=4).map(
    lambda said: json.dumps(said).encode()
)


@pytest.mark.parametrize("name", PARSERS)
@given(data=ANY_BODY)
@settings(max_examples=150, derandomize=True, database=None, deadline=None)
def test_what_reads_from_outside_raises_nothing_but_its_refusal(name, data):
    PARSERS[name](data)

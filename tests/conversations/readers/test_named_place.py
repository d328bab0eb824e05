"""A town or a hospital named for the second opinion is where to look, and not where the child is treated."""

import pytest

from assistant.conversations.readers.named_place import place_wished
from assistant.records.models import Conversation
from tests.support.factories import FakeEngine, answering, make_chat, texts


@pytest.mark.parametrize(
    "said, nation",
    [
        ("can i get a doctor in Glasgow", "scotland"),
        ("is there anybody in Cardiff for this", "wales"),
        ("could we see someone at great ormond street", "england"),
        ("can we ask for a specialist in Belfast instead", "northern_ireland"),
        ("are there any heart surgeons in Leeds who do this", "england"),
        ("is there a neurologist up in Edinburgh for her?", "scotland"),
        ("what about someone in Bristol", "england"),
        ("i'd like to see a consultant at Alder Hey", "england"),
        ("could a doctor in Newcastle look at the scans", "england"),
        ("can we get a second opinion at the evelina", "england"),
        ("do you know of anyone in Swansea that knows about this", "wales"),
        ("how can i be seen at great ormond street", "england"),
        ("is there a place in Manchester for this please", "england"),
    ],
)
def test_where_another_doctor_is_looked_for(said, nation):
    assert place_wished(said) == nation


@pytest.mark.parametrize(
    "said",
    [
        "we live in Cardiff, how do i ask",
        "my son is in hospital in Glasgow",
        "is there anywhere to stay in Cardiff",
        "can i get a private doctor in London",
        "is there a support group in Leeds",
        "how do i get a second opinion in Wales",
        "how do i get a second opinion in Dundee",
        "our doctor in Glasgow says no",
        "is there parking in Leeds",
        "can i get a gp in Bristol",
        "we are in Glasgow",
        "is there anybody there",
        "is there someone in Cardiff who speaks Polish",
        "can i get a doctor now in Glasgow",
    ],
)
def test_other_things_of_a_place_are_none_of_it(said):
    assert place_wished(said) is None


def nation(db, chat):
    with db.read() as session:
        return session.get_one(Conversation, chat.conversation_id).nation


def test_in_another_nation_it_is_said_what_is_not_known_and_the_childs_nation_stays(db):
    engine = FakeEngine(lambda told: answering("route_other_nhs"))
    chat = make_chat(db, engine)
    told = texts(chat.say("is there anybody in Cardiff for this"))
    assert "another UK nation" in told[0] and engine.told[-1].intent == "ask_route_other_nhs"
    assert nation(db, chat) is None


def test_in_the_same_nation_it_is_whether_they_can_choose(db):
    engine = FakeEngine(lambda told: answering("choose_doctor"))
    chat = make_chat(db, engine, nation="scotland")
    chat.say("can i get a doctor in Glasgow")
    assert engine.told[-1].intent == "ask_choose_doctor" and nation(db, chat) == "scotland"
    chat.say("can i get a doctor in Leeds")
    assert engine.told[-1].intent == "ask_route_other_nhs" and nation(db, chat) == "scotland"


def test_where_they_say_they_are_still_counts(db):
    chat = make_chat(db, FakeEngine(lambda told: answering("how_to_request")))
    chat.say("we live in Cardiff, how do we ask")
    assert nation(db, chat) == "wales"

"""Words for the family's nation: asked about once, chosen or said, and the last answer then read again in those
words.
"""

import pytest

from tests.support.factories import FakeEngine, answering, make_chat, saying

NATIONS = {"England": "england", "Scotland": "scotland", "Wales": "wales", "Northern Ireland": "northern_ireland"}


@pytest.fixture
def engine():
    return FakeEngine(lambda told: answering("legal_right"))


def answer(body):
    return next(message["answer"] for message in body["messages"] if message["answer"])


def asks_nation(body):
    return {"Scotland", "Wales"} <= {choice["title"] for choice in body["messages"][-1]["choices"]}


def test_the_nation_is_asked_when_the_words_differ_and_only_once(db, engine):
    chat = make_chat(db, engine)
    assert [asks_nation(chat.say(text)) for text in ("is it our right", "can they refuse", "and really?")] == [
        True,
        False,
        False,
    ]


def test_the_nation_is_not_asked_when_the_words_are_the_same_everywhere(db):
    chat = make_chat(db, FakeEngine(lambda told: answering("thank")))
    assert not asks_nation(chat.say("thank you"))


@pytest.mark.parametrize(
    "changes", [{"nation": "wales"}, {"form": "handoff_form", "field": "handoff_best_time"}, {"nation_asked": True}]
)
def test_the_nation_is_not_asked_where_it_is_known_or_in_the_way(db, engine, changes):
    assert not asks_nation(make_chat(db, engine, **changes).say("is it our right"))


def test_the_hospitals_own_nation_is_offered_first_and_all_four_are(db, engine):
    offered = [choice["title"] for choice in make_chat(db, engine).say("is it our right")["messages"][-1]["choices"]]
    assert offered[0] == "England" and set(offered) == set(NATIONS)


@pytest.mark.parametrize("title, nation", NATIONS.items())
def test_choosing_a_nation_words_the_last_answer_again_for_it(db, engine, title, nation):
    chat = make_chat(db, engine)
    before = answer(chat.say("is it our right"))
    body = chat.press(title)

    assert (before["nation"], answer(body)["nation"], answer(body)["id"]) == (None, nation, "legal_right")
    assert len(engine.told) == 1, "the engine is not troubled with it"
    assert answer(chat.say("can they refuse"))["nation"] == nation, "and it is remembered"


@pytest.mark.parametrize("said, nation", [
    ("and in wales?", "wales"), ("we live in Glasgow", "scotland"), ("we're in northern ireland", "northern_ireland"), ("scotland", "scotland"),
    ("what about England then?", "england"),
])  # fmt: skip
def test_naming_a_nation_words_the_last_answer_again_for_it(db, engine, said, nation):
    chat = make_chat(db, engine)
    chat.say("is it our right")
    body = chat.say(said)
    assert (answer(body)["id"], answer(body)["nation"]) == ("legal_right", nation) and len(engine.told) == 1


def test_a_nation_named_with_a_question_is_remembered_and_the_question_answered(db, engine):
    chat = make_chat(db, engine)
    body = chat.say("were in glasgow, is it our right there")
    assert answer(body)["nation"] == "scotland" and not asks_nation(body)
    assert engine.told[0].text is not None


def test_a_nation_that_is_no_longer_theirs_is_not_taken(db, engine):
    body = make_chat(db, engine).say("we moved from glasgow last year, is it our right")
    assert answer(body)["nation"] is None


def test_a_later_word_about_the_nation_stands(db, engine):
    chat = make_chat(db, engine, nation="england")
    chat.say("is it our right")
    assert answer(chat.say("sorry we are in wales"))["nation"] == "wales"


def test_a_hospitals_name_given_in_a_step_does_not_change_the_nation(db):
    engine = FakeEngine(lambda told: answering("legal_right", step="best_time"))
    chat = make_chat(db, engine, nation="wales", form="handoff_form", field="handoff_message")
    assert answer(chat.say("they sent us to Glasgow for the scan"))["nation"] == "wales"


def test_naming_a_nation_before_any_answer_is_simply_said_to_the_engine(db):
    engine = FakeEngine(lambda told: saying("Hello"))
    make_chat(db, engine).say("we live in wales")
    assert len(engine.told) == 1


def test_sources_belong_to_the_nation_the_words_are_for(db, engine):
    chat = make_chat(db, engine, nation="scotland")
    scottish = {source["title"] for source in answer(chat.say("is it our right"))["sources"]}
    english = {
        source["title"] for source in answer(make_chat(db, engine, nation="england").say("is it our right"))["sources"]
    }
    assert scottish and english and scottish != english

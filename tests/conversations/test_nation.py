"""Words for the family's nation: asked about once, chosen or said, and the last answer then read again in those
words.
"""

import pytest

from assistant.records import conversations
from tests.support.factories import FakeEngine, answering, make_chat, saying

NATIONS = {"England": "england", "Scotland": "scotland", "Wales": "wales", "Northern Ireland": "northern_ireland"}


@pytest.fixture
def engine():
    return FakeEngine(lambda told: answering("legal_right"))


def answer(body):
    return next(message["answer"] for message in body["messages"] if message["answer"])


def asks_nation(body):
    return {"Scotland", "Wales"} <= {choice["title"] for choice in body["messages"][-1]["choices"]}


def in_passing(body):
    return [message for message in body["messages"] if "here in England" in message["text"]]


def test_the_hospitals_own_nation_is_taken_as_given_and_said_once_in_passing(db, engine):
    chat = make_chat(db, engine)
    bodies = [chat.say(text) for text in ("is it our right", "can they refuse", "and really?")]
    assert [len(in_passing(body)) for body in bodies] == [1, 0, 0]
    assert [answer(body)["nation"] for body in bodies] == ["england"] * 3
    assert not any(asks_nation(body) for body in bodies)


def test_nothing_is_said_of_the_nation_when_the_words_are_the_same_everywhere(db):
    body = make_chat(db, FakeEngine(lambda told: answering("thank"))).say("thank you")
    assert not asks_nation(body) and not in_passing(body)


@pytest.mark.parametrize(
    "changes", [{"nation": "wales"}, {"form": "handoff_form", "field": "handoff_best_time"}, {"nation_asked": True}]
)
def test_nothing_is_said_of_the_nation_where_it_is_known_or_in_the_way(db, engine, changes):
    body = make_chat(db, engine, **changes).say("is it our right")
    assert not asks_nation(body) and not in_passing(body)


LEFT_OPEN = "we live in carlisle but she is treated in dumfries, is it our right"


@pytest.mark.parametrize("said", [LEFT_OPEN, "were on the border so which rules count"])
def test_the_nation_is_asked_where_another_is_likely_and_only_once(db, engine, said):
    chat = make_chat(db, engine)
    assert [asks_nation(chat.say(text)) for text in (said, said)] == [True, False]


@pytest.mark.parametrize("said", [
    "my sister in glasgow said you can ask, is it our right", "we moved from cardiff last year, can they refuse",
    "can GOSH be asked", "we live in Leeds, is it our right",
])  # fmt: skip
def test_a_place_that_is_not_theirs_or_is_in_the_hospitals_nation_asks_nothing(db, engine, said):
    assert not asks_nation(make_chat(db, engine).say(said))


def test_the_hospitals_own_nation_is_offered_first_and_all_four_are(db, engine):
    offered = [choice["title"] for choice in make_chat(db, engine).say(LEFT_OPEN)["messages"][-1]["choices"]]
    assert offered[0] == "England" and set(offered) == set(NATIONS)


def test_for_a_child_in_another_nation_this_hospitals_lines_are_said_to_be_its_own_only(db, engine):
    only = "numbers here are for that hospital only"
    assert only in make_chat(db, engine, nation="scotland").say("is it our right")["messages"][0]["text"]
    assert only not in make_chat(db, engine, nation="england").say("is it our right")["messages"][0]["text"]


@pytest.mark.parametrize("title, nation", NATIONS.items())
def test_choosing_a_nation_words_the_last_answer_again_for_it(db, engine, title, nation):
    chat = make_chat(db, engine)
    before = answer(chat.say(LEFT_OPEN))
    body = chat.press(title)

    assert (before["nation"], answer(body)["nation"], answer(body)["id"]) == ("england", nation, "legal_right")
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
    assert answer(body)["nation"] == "england"


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


@pytest.mark.parametrize(
    "said",
    [
        "the scottish ombudsman does english hospitals? that doesnt sound right",
        "do the scottish rules come into it then",
        "what does the welsh lot say about it",
    ],
)
def test_who_is_spoken_of_elsewhere_moves_no_child(db, engine, said):
    chat = make_chat(db, engine)
    chat.say("my daughter is in your hospital but we live in Scotland")
    chat.say("so if you say no who do I moan to, you or the scottish lot")
    assert answer(chat.say(said))["nation"] == "england"


def test_a_nation_that_is_named_to_deny_it_changes_nothing(db):
    chat = make_chat(db, FakeEngine(), nation="northern_ireland")
    chat.say("We're not in England by the way. And the Turkey thing?")
    with db.read() as session:
        assert conversations.by_id(session, chat.conversation_id).nation == "northern_ireland"
    chat.say("sorry, we are in Wales, not England")
    with db.read() as session:
        assert conversations.by_id(session, chat.conversation_id).nation == "wales"


def test_where_they_live_is_up_here_and_not_this_hospital(db):
    chat = make_chat(db, FakeEngine(lambda told: answering("nation_difference")))
    body = chat.say("It's my wee grandson. we're in Fife, is it the same up here as what you tell the English?")
    assert answer(body)["nation"] == "scotland"


def test_a_child_who_is_here_keeps_the_hospitals_own_nation(db):
    chat = make_chat(db, FakeEngine(lambda told: answering("nation_difference")))
    assert answer(chat.say("we're in Fife, but he's here with you. is it the same"))["nation"] == "england"


def test_the_wrong_nation_put_right_has_the_last_answer_told_for_theirs(db, engine):
    chat = make_chat(db, engine)
    assert answer(chat.say("is it our right"))["nation"] == "england"
    said = "That's England you're telling me about. I said Fife. That's Scotland."
    body = chat.say(said)
    assert (answer(body)["id"], answer(body)["nation"]) == ("legal_right", "scotland")


def test_what_was_told_for_their_nation_already_is_not_told_once_more(db, engine):
    chat = make_chat(db, engine)
    chat.say("we're in Fife, is it our right")
    body = chat.say("I said Fife. That's Scotland.")
    assert "Scotland" in body["messages"][0]["text"] and body["messages"][0]["answer"] is None

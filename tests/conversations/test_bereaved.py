"""A family whose child has died is told what helps them, and is pushed nowhere."""

import pytest

from assistant.records import conversations, handoffs
from assistant.safety.verdict import Finding, Verdict
from tests.conversations.test_steps import fill_in
from tests.support.factories import FakeEngine, answering, answers, make_chat, make_handoff, make_turns, saying, texts
from tests.support.form_engine import FormEngine

ASKED = sorted(answer.id for answer in answers() if answer.intent)


def bereaved(db, engine):
    return make_chat(db, engine, writer="bereaved", nation="england")


def test_no_answer_offers_a_bereaved_family_more_than_a_person(db, engine):
    chat = make_chat(db, engine, turns=make_turns(db, engine, a_minute=1000), writer="bereaved", nation="england")
    pushing = {}
    for answer_id in ASKED:
        engine.reply = lambda told, answer_id=answer_id: answering(answer_id)
        offered = {choice["title"] for message in chat.say("some words")["messages"] for choice in message["choices"]}
        pushing |= {answer_id: offered} if offered != {"Talk to a person"} else {}
    assert pushing == {}


@pytest.mark.parametrize("answer_id", ["waiting_time", "delay_risk", "travel"])
def test_words_about_care_to_come_are_not_said_to_a_bereaved_family(db, answer_id):
    body = bereaved(db, FakeEngine(lambda told: answering(answer_id))).say("some words")
    worded = next(answer for answer in answers() if answer.id == answer_id)
    assert "getting worse" not in body["messages"][0]["text"]
    assert body["messages"][0]["answer"]["id"] in ("bereaved_support", answer_id)
    assert body["messages"][0]["answer"]["id"] == "bereaved_support" or "bereaved" in worded.writers


def test_a_bereaved_family_in_danger_still_gets_the_card(db, engine):
    engine.reply = lambda told: saying("I am still here.", intent=told.intent)
    body = bereaved(db, engine).say("i wish i was dead")
    assert (
        body["messages"][0]["notice"] == {"route": "self_harm", "level": "card"}
        and "999" in body["messages"][0]["text"]
    )


def test_a_family_that_says_their_child_died_is_spoken_to_as_such_from_then_on(db):
    engine = FakeEngine(lambda told: answering("legal_right"))
    chat = make_chat(db, engine, nation="england")
    first = chat.say("my daughter died in march, could we have asked for another opinion")
    later = chat.say("was it our right")

    assert "I am so sorry" in first["messages"][0]["text"]
    assert later["messages"][0]["answer"]["id"] == first["messages"][0]["answer"]["id"]
    assert "talk it over with you" in later["messages"][0]["text"], "and not the same words twice running"


@pytest.mark.parametrize(
    "said",
    [
        "my mum says she died laughing",
        "the phone died",
        "his grandad died last year and we want a second opinion for him",
    ],
)
def test_other_deaths_are_not_taken_for_the_childs(db, said):
    body = make_chat(db, FakeEngine(lambda told: answering("legal_right")), nation="england").say(said)
    assert "your child has died" not in body["messages"][0]["text"]


@pytest.mark.parametrize("said, told", [
    ("my dog died and now my son needs an operation, is a second opinion our right", False),
    ("our baby boy passed away last week", True),
])  # fmt: skip
def test_whose_death_it_was_decides_how_the_family_is_spoken_to(db, said, told):
    body = make_chat(db, FakeEngine(lambda told: answering("legal_right")), nation="england").say(said)
    assert ("your child has died" in body["messages"][0]["text"]) is told


def test_a_death_said_at_a_step_is_heard_and_the_step_takes_no_child_for_living(db):
    rasa = FormEngine(db)
    chat = make_chat(db, rasa)
    fill_in(chat, upto=4)
    rasa.reply = lambda told: answering("bereaved_support", step="site")
    said = chat.say("she died this morning")
    assert rasa.told[-1].intent == "ask_bereaved"
    assert "I am so sorry" in texts(said)[0]
    assert texts(said)[-1] == "Which hospital site was the child or young person at?"
    with db.read() as session:
        assert conversations.by_id(session, chat.conversation_id).writer == "bereaved"


def test_after_sending_no_family_whose_child_died_is_told_what_to_do_if_things_get_worse(db):
    chat = make_chat(db, FormEngine(db))
    fill_in(chat, upto=10)
    said = texts(chat.say("Our baby Tia died on Friday and nobody has explained to us what happened that night."))
    assert "I am so sorry for your loss" in said[0]
    chat.press("No list today")
    sent = chat.press("Send it")
    with db.read() as session:
        (handoff,) = handoffs.of_conversation(session, chat.conversation_id)
        assert handoff.child_died
    assert handoff.reference in " ".join(texts(sent)) and "get worse" not in " ".join(texts(sent))
    assert "Help me with what to ask" not in chat.seen


@pytest.mark.parametrize("writer", ["bereaved", None])
def test_the_check_page_says_that_the_team_hears_of_the_death(db, writer):
    chat = make_chat(db, FormEngine(db), writer=writer)
    assert ("told of the death" in texts(fill_in(chat))[-1]) is (writer == "bereaved")


def test_a_death_told_in_the_chat_after_sending_marks_what_was_sent(db, engine):
    chat = make_chat(db, engine)
    with db.begin() as session:
        handoff = make_handoff(session, conversations.by_id(session, chat.conversation_id))
        assert not handoff.child_died
    chat.say("my son died on friday")
    with db.read() as session:
        assert handoffs.of_conversation(session, chat.conversation_id)[0].child_died


OF_A_CHILD = "My child is getting worse"


def worse(route="deterioration", level="card"):
    found = Verdict((Finding(route, level, "", "test"),))
    return lambda text, earlier=(), asked=None: Verdict(()) if "urgent" in text else found


def grieving(db, screen):
    engine = FakeEngine(lambda told: saying("I am still here.", intent=told.intent))
    return make_chat(db, engine, turns=make_turns(db, engine, screen=screen), writer="bereaved", nation="england")


@pytest.mark.parametrize(
    "said",
    ["our surviving twin has had a temperature since this morning, she is on NICU", "our other son is a bit worse"],
)
def test_a_childs_card_comes_for_a_child_who_lives(db, said):
    first, *_ = grieving(db, worse()).say(said)["messages"]
    assert OF_A_CHILD in first["text"] and "nurse in charge" in first["text"]


@pytest.mark.parametrize("said", ["my stitches are bleeding and I feel hot", "she was getting worse and nobody came"])
def test_nobody_who_grieves_is_told_of_a_child_who_gets_worse(db, said):
    first, *_ = grieving(db, worse()).say(said)["messages"]
    assert OF_A_CHILD not in first["text"] and "That holds for you too" in first["text"]


def test_the_short_line_is_of_whoever_is_ill(db):
    own = texts(grieving(db, worse(level="line")).say("my stitches feel hot"))
    assert any("you or someone with you" in one for one in own)
    childs = texts(grieving(db, worse(level="line")).say("her brother is a bit worse today"))
    assert any("If a child is getting worse" in one for one in childs)


def test_whether_it_is_urgent_is_answered_of_the_same_child(db):
    chat = grieving(db, worse())
    chat.say("our other son is a bit worse today")
    assert "Tell the nurse in charge now" in " ".join(texts(chat.say("is it urgent?")))

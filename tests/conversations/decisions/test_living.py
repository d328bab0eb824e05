"""A child died and another lives: sorrow once, then the living one; a death taken wrongly is taken back everywhere."""

import pytest

from assistant.answers.reply import Offer, Reply
from assistant.conversations.decisions.living import without_death_pages
from assistant.records import conversations, handoffs
from tests.conversations.test_steps import fill_in
from tests.support.factories import FakeEngine, answering, make_chat, make_handoff, texts
from tests.support.form_engine import FormEngine

TWINS = "I had twins. We lost Isla last month. Her brother Rory has the same thing and nobody listens"


def writer(db, chat):
    with db.read() as session:
        return conversations.by_id(session, chat.conversation_id).writer


@pytest.mark.parametrize(
    "said", [TWINS, "my daughter died last month. my son has the same condition. i want a second opinion for him"]
)
def test_sorrow_is_said_and_how_to_ask_for_the_other(db, said):
    engine = FakeEngine(lambda told: answering("how_to_request"))
    chat = make_chat(db, engine, nation="england")
    told = texts(chat.say(said))
    assert told[0].startswith("I am so sorry that your child has died.") and "living" in told[0]
    assert engine.told[-1].intent == "ask_how_to_request" and "another doctor" in told[1]
    assert writer(db, chat) == "lost_another"


def test_the_chat_goes_on_for_the_one_who_lives(db):
    engine = FakeEngine(lambda told: answering("how_to_request"))
    chat = make_chat(db, engine, nation="england", writer="bereaved")
    told = texts(chat.say("Rory is alive. He is on the ward now. I want someone else to look at him"))
    assert "took that wrongly" in told[0] and writer(db, chat) == "lost_another"
    assert "took that wrongly" not in " ".join(texts(chat.say("how do i ask")))


def test_a_dangerous_word_beside_it_still_brings_the_card(db):
    engine = FakeEngine(lambda told: answering("how_to_request", intent=told.intent))
    chat = make_chat(db, engine, nation="england", writer="bereaved")
    body = chat.say("rory is alive but he is not breathing and has gone blue")
    assert body["messages"][0]["notice"] == {"route": "emergency", "level": "card"}


@pytest.mark.parametrize(
    "said",
    ["No no no. RORY IS NOT DEAD. take that out. Do not tell them he died", "take away the death", "take that out"],
)
def test_the_check_page_tells_of_no_death_any_more(db, said):
    chat = make_chat(db, FormEngine(db), writer="bereaved")
    assert "told of the death" in texts(fill_in(chat))[-1]
    told = texts(chat.say(said))
    assert "took that wrongly" in told[0] and "told of the death" not in told[-1]
    sent = " ".join(texts(chat.press("Send it")))
    with db.read() as session:
        (handoff,) = handoffs.of_conversation(session, chat.conversation_id)
        assert not handoff.child_died
    assert "get worse" in sent and "sorry for your loss" not in sent


def test_what_was_sent_is_put_right_and_the_words_can_go_too(db, engine):
    chat = make_chat(db, engine, writer="bereaved")
    with db.begin() as session:
        make_handoff(session, conversations.by_id(session, chat.conversation_id)).child_died = True
    told = texts(chat.say("No I need to tell them Rory is alive. Add something"))
    assert "off your message" in told[0] and "Rory is alive" in told[1]
    with db.read() as session:
        assert not handoffs.of_conversation(session, chat.conversation_id)[0].child_died


def test_which_of_two_lives_is_said_and_the_chat_goes_on_for_that_one(db):
    engine = FakeEngine(lambda told: answering("how_to_request"))
    chat = make_chat(db, engine, nation="england")
    chat.say("Noah needs a heart operation. his twin Oliver died here two years ago")
    assert writer(db, chat) == "lost_another"
    told = texts(chat.say("Did you get that its Noah thats having it, Noah's not the one who died"))
    assert told == ["Yes. Noah is living, and I write about Noah.\n\nWhat would help you now?"]
    assert texts(chat.say("which of my boys is alive. how do i ask"))[0].startswith("Yes. Noah is living")
    assert engine.told[-1].text == "how do i ask"
    chat.say("No I don't want to look into a death. I want to know what to ask about the operation")
    assert engine.told[-1].text == "I want to know what to ask about the operation"


def test_a_death_taken_wrongly_is_regretted_with_it(db, engine):
    chat = make_chat(db, engine, nation="england", writer="bereaved")
    told = texts(chat.say("Do you know which of my boys is alive"))
    assert "took that wrongly" in told[0] and told[1].startswith("Yes.") and writer(db, chat) == "lost_another"


def test_danger_beside_it_brings_its_card_first(db, engine):
    chat = make_chat(db, engine, nation="england", writer="lost_another")
    body = chat.say("Oliver died. Noah is alive but he is not breathing")
    assert body["messages"][0]["notice"] == {"route": "emergency", "level": "card"}


def test_nothing_leads_to_pages_about_a_death():
    led = (Offer("Death", {"intent": "ask_death_review"}), Offer("How", {"intent": "ask_how_to_request"}))
    (menu, page) = without_death_pages([Reply("menu", led), Reply("page", led, answer_id="inquest")])
    assert [one.title for one in menu.offers] == ["How"] and len(page.offers) == 2


@pytest.mark.parametrize(
    "said",
    ["Thank you. It is Wren I am writing about really. I need to know whether the same thing could happen to her, and I would like somebody who has not met us before to look at her.",
     "could the same happen to his brother", "it's Rory I'm worried about, i want someone to check him"],
)  # fmt: skip
def test_the_living_twin_is_heard_where_a_death_was_told(db, said):
    engine = FakeEngine(lambda told: answering("how_to_request"))
    chat = make_chat(db, engine, nation="england", writer="bereaved")
    told = texts(chat.say(said))[0]
    assert told == "From here on I write about the child who is living."  # and nobody says that none died
    assert writer(db, chat) == "lost_another"


@pytest.mark.parametrize(
    "said",
    ["it is Isla I am writing about. I want somebody to look at her notes", "i don't want the same to happen to another family",
     "could it have been the same for her", "it is her I am writing about"],
)  # fmt: skip
def test_words_of_the_child_who_died_are_not_taken_so(db, said):
    chat = make_chat(db, FakeEngine(), nation="england", writer="bereaved")
    chat.say(said)
    assert writer(db, chat) == "bereaved"


def test_the_living_one_is_heard_behind_a_page_on_death_too(db):
    chat = make_chat(db, FakeEngine(lambda told: answering("death_review")), nation="england")
    chat.say("something about Isla")
    chat.say("Wren is alive")
    assert writer(db, chat) == "lost_another"


STORY = "Thank you, that is the first plain answer I've had from anybody, and I'd ask them that very question, but there's another thing, Alfie had a twin, Rosie, they're identical or near enough, well not identical she's a girl, but you know what I mean, and we're all frightened she's got the same thing in her head, she's quite well, eats like a horse, so should she be checked?"


@pytest.mark.parametrize(
    "said",
    [
        "No, I wasn't asking why he died. It's Rosie, his sister, she's alive. Who do I ask to have her looked at?",
        "not him. his brother is alive and i want him checked for the same thing",
        "Her twin is still here, she's living, can she be tested too?",
        STORY,
    ],
)
def test_a_living_brother_or_sister_is_answered_and_the_death_stands(db, said):
    chat = make_chat(db, FakeEngine(), nation="england", writer="bereaved")
    told = " ".join(texts(chat.say(said)))
    assert "brother or sister is checked" in told and "took that wrongly" not in told and "living" not in told
    assert writer(db, chat) == "bereaved"


@pytest.mark.parametrize("before", ["bereaved", "lost_another"])
@pytest.mark.parametrize(
    "said",
    [
        "You took nothing wrongly, Alfie did die, don't say he didn't.",
        "how dare you say she is alive",
        "don't tell me he isn't dead",
    ],
)
def test_whoever_is_doubted_is_heard(db, said, before):
    chat = make_chat(db, FakeEngine(), nation="england", writer=before)
    assert texts(chat.say(said))[0].startswith("I am sorry. I know of the death")
    assert writer(db, chat) == "bereaved"


def test_what_is_to_be_passed_on_beside_it_begins_the_message(db):
    engine = FakeEngine()
    chat = make_chat(db, engine, nation="england", writer="bereaved")
    chat.say("Alfie did die, don't say he didn't. But yes, please pass it on about Rosie and the scans both")
    assert engine.told[-1].intent == "request_handoff"


@pytest.mark.parametrize(
    "said", ["don't tell them he died, he is alive", "rory is not dead", "take the death off, he is living"]
)
def test_a_death_that_is_taken_back_still_is(db, said):
    chat = make_chat(db, FakeEngine(), nation="england", writer="bereaved")
    assert "took that wrongly" in texts(chat.say(said))[0] and writer(db, chat) == "lost_another"


def test_a_sister_who_is_ill_now_takes_no_death_back(db):
    engine = FakeEngine(lambda told: answering("how_to_request"))
    chat = make_chat(db, engine, nation="england", writer="bereaved")
    told = " ".join(texts(chat.say("His little sister is on the ward with the same rash")))
    assert "living" in told and "took that wrongly" not in told and writer(db, chat) == "lost_another"


@pytest.mark.parametrize("page", ["death_review", "inquest", "bereaved_support"])
def test_no_page_of_the_death_is_told_of_the_child_who_lives(db, page):
    engine = FakeEngine(lambda told: answering(page))
    chat = make_chat(db, engine, nation="england", writer="lost_another")
    ids = [
        one["answer"]["id"]
        for one in chat.say("Meningitis or sepsis, they are not sure which of the two")["messages"]
        if one["answer"]
    ]
    assert page not in ids


@pytest.mark.parametrize("said", ["is there a review of how Daniel died", "who do I ask about the inquest"])
def test_asked_of_the_death_they_still_are(db, said):
    engine = FakeEngine(lambda told: answering("death_review"))
    chat = make_chat(db, engine, nation="england", writer="lost_another")
    ids = [one["answer"]["id"] for one in chat.say(said)["messages"] if one["answer"]]
    assert ids and ids[-1] in ("death_review", "inquest")


def test_whoever_refuses_them_hears_of_none_later(db):
    engine = FakeEngine(lambda told: answering("death_review"))
    chat = make_chat(db, engine, nation="england", writer="bereaved")
    chat.say("Please do not speak to me about reviews.")
    for said in ("I want to know what they did", "could somebody else say something"):
        ids = [one["answer"]["id"] for one in chat.say(said)["messages"] if one["answer"]]
        assert "death_review" not in ids

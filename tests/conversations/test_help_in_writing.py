"""Who cannot use the phone is told how 999 is reached without it: when it is asked, and first of all on the card."""

import pytest

from assistant import clock
from assistant.answers.wording import Reader
from assistant.conversations.readers.after_danger import asks_for_help_in_writing
from assistant.conversations.readers.wishes import needs_said
from assistant.hospital.fields import fill
from assistant.records.models import Conversation
from tests.support.factories import example_profile, make_chat, saying, texts

WAYS = ("Text 999.", "999 BSL", "Relay UK")
DEAF = "Deaf or hard of hearing: please do not ring"


@pytest.fixture
def chat(db, engine):
    engine.reply = lambda told: saying("I am not sure I understood that.", intent="nlu_fallback")
    chat = make_chat(db, engine)
    with db.begin() as session:
        session.get_one(Conversation, chat.conversation_id).needs = DEAF
    return chat


@pytest.mark.parametrize(
    "said",
    [
        "ring 999?? I deaf. emergency how",
        "text 999 possible? 999 BSL?",
        "how i get help urgent at night",
        "cant ring. what do i do in an emergency",
        "how do i call for help on the ward",
    ],
)
def test_the_ways_without_a_phone_are_told_and_no_card(chat, said):
    (message,) = chat.say(said)["messages"]
    assert all(way in message["text"] for way in WAYS) and "REGISTER" in message["text"]
    assert message["notice"] is None


def test_a_danger_told_by_them_draws_a_card_that_names_these_first(chat):
    body = chat.say("shes not breathing")
    card = next(one for one in body["messages"] if one["notice"])
    assert card["notice"]["route"] == "emergency"
    assert all(way in card["text"] for way in WAYS) and card["text"].index("Text 999") < card["text"].index("ring 999")


def test_whoever_hears_is_told_too_when_they_ask(db, engine):
    (told,) = texts(make_chat(db, engine).say("can my deaf husband text 999"))
    assert all(way in told for way in WAYS)


def test_near_a_card_not_being_able_to_ring_is_enough():
    assert asks_for_help_in_writing("i cant speak on the phone", "emergency", rings=True)
    assert not asks_for_help_in_writing("i cant speak on the phone", None, rings=True)


@pytest.mark.parametrize("said", ["can i get a second opinion", "when is the emergency clinic list", "how long"])
def test_other_questions_of_theirs_are_left_alone(said):
    assert not asks_for_help_in_writing(said, None, rings=False)


def test_in_every_answer_999_is_no_longer_rung():
    told = fill("At home, ring 999. Ring 999 from a mobile.", example_profile(), now=clock.now(), rings=False)
    assert told == "At home, text 999 or use 999 BSL. Ring 999 from a mobile."
    assert Reader().rings


def test_deaf_in_few_words_is_heard():
    assert needs_said("I deaf. emergency how") == ("needs_deaf",)

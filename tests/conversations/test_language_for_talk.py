"""A language for the talk with staff is a question of interpreters; one for this chat, and plain words, are not."""

import pytest

from assistant.conversations.language_for_talk import wants_language_for_talk
from tests.support.factories import FakeEngine, answering, make_chat, saying


@pytest.mark.parametrize(
    "said",
    [
        "could the anaesthetist go through it in Somali",
        "will the nurse tell gran in Cantonese",
        "needs saying in Romanian, his dad has none of yours",
        "would they put the plan to my mother in Tamil",
        "Does anyone explain the operation in Tigrinya?",
        "her granny would like it told in Bangla please",
        "we want to have it all explained in Farsi",
        "small english me, who sit beside us at scan?",
        "we no have much english. somebody translate for surgeon talk?",
        "I not good english, need help in meeting with doctor",
        "his father hardly speaks english, could someone come to the ward with him",
    ],
)
def test_a_language_for_the_talk_is_known(said):
    assert wants_language_for_talk(said)


@pytest.mark.parametrize(
    "said",
    [
        "can you write in Urdu",
        "can we chat in Polish",
        "could you say it in Somali",
        "explain it in plain English",
        "I don't understand plain english, can someone explain",
        "in French hospitals they let you stay",
        "would they tell us in French hospitals what is wrong",
        "sorry for my bad english, who can ask for it",
        "sorry my english is not good. what does it cost",
        "no english doctor would do this, can somebody help",
        "she told me in Polish that he is ill",
        "could they explain it again in the morning",
        "could they put it in his Spanish school report",
    ],
)
def test_the_chat_s_own_language_plain_words_and_places_are_not_meant(said):
    assert not wants_language_for_talk(said)


@pytest.mark.parametrize("step, intent", [(None, "ask_interpreter"), ("message", None)])
def test_it_is_answered_and_at_a_step_it_stays_the_familys_own(db, step, intent):
    engine = FakeEngine(lambda told: saying("and now?", step=step) if step else answering("records"))
    chat = make_chat(db, engine)
    chat.say("pass it on")
    chat.say("could the anaesthetist go through it in Somali")
    assert engine.told[-1].intent == intent


def test_a_language_for_the_chat_is_none_of_its_affair(db, engine):
    make_chat(db, engine).say("can you write in Urdu")
    assert engine.told[-1].intent is None

"""A language for the talk with staff is a question of interpreters; one for this chat, and plain words, are not."""

import pytest

from assistant.conversations.decisions.language_for_talk import wants_language_for_talk, writes_in_own
from tests.support.factories import FakeEngine, answering, make_chat, saying, texts
from tests.support.form_engine import FormEngine


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


@pytest.mark.parametrize(
    "said",
    [
        "i say can i write bangla?",
        "can I write it in Urdu",
        "can i write in my own language",
        "is it ok if i type in polish",
        "i can only write in arabic",
        "can we answer in somali please",
        "can i put it in welsh",
        "ok i want send message. bangla can?",
    ],
)
def test_the_message_may_be_in_their_own_language(db, said):
    assert writes_in_own(said)
    chat = make_chat(db, FormEngine(db), nation="england")
    chat.say("pass a message to the team")
    told = texts(chat.say(said))
    assert told[0].startswith("Yes, you can write the words") and "May I keep" in told[-1]


@pytest.mark.parametrize(
    "said",
    [
        "can you write in urdu",
        "do you speak polish",
        "can i have an interpreter",
        "can my mum speak polish with the doctor",
        "i write to you",
        "can i say no",
    ],
)
def test_the_chat_and_the_talk_are_something_else(said):
    assert not writes_in_own(said)

"""Whether to call somebody is asked in many words; what is asked of an office, or of an opinion, is not it."""

import pytest

from assistant.conversations.readers.whether_to_call import asks_whether_to_call
from tests.support.factories import make_chat, texts


@pytest.mark.parametrize(
    "said",
    [
        "is it alright to use the bell at night",
        "ought i to wake the doctor",
        "Should we be telling a nurse about that?",
        "do you think i should ring 111",
        "would they mind if i fetched the nurse",
        "would they mind if i fetch the nurse again",
        "buzz the nurse or leave it",
        "is it silly to get the nurse just for this",
        "can i pull the red cord",
        "i'm not sure if i should phone for an ambulance",
        "i'm not sure if i should phone an ambulance",
        "am i allowed to shout for a nurse",
        "nurse or wait?",
        "should i call someone",
        "shld i call the nurse",
    ],
)
def test_it_is_asked_whether_to_call(said):
    assert asks_whether_to_call(said)


@pytest.mark.parametrize(
    "said",
    [
        "should i ring the GP for a second opinion",
        "should we tell the doctor that we want another doctor",
        "do i ask the doctor for a referral or PALS",
        "can i ring the liaison office",
        "can i ask the nurse for my notes",
        "do i have to tell the doctor why",
        "can i bring the nurse to the meeting",
        "should i complain about the nurse",
        "can we speak to the doctor who did the operation",
        "i called the nurse and she was lovely",
        "who should i ring about travel costs",
        "should i use the form or ring",
        "can i talk to the consultant about the plan",
        "is it rude to ask the doctor how sure he is",
        "should we tell his sister",
        "how do i tell my little sister about it",
    ],
)
def test_other_questions_are_not_taken_for_it(said):
    assert not asks_whether_to_call(said)


def test_a_question_that_goes_on_the_list_is_put_there(db, engine):
    chat = make_chat(db, engine)
    chat.say("add: will he still be able to swim")
    told = "\n".join(texts(chat.say("add: should we call the nurse if the plaster gets wet")))
    assert "plaster gets wet" in told and "press the buzzer" not in told

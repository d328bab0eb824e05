"""Doubt after an emergency or deterioration card is answered with what to do, and never with a choice of topics."""

import pytest

from assistant.conversations.readers.doubts_after_card import (
    asks_of_the_office,
    doubts_the_card,
    says_where,
    still_stands,
    would_have_us_ring,
)
from assistant.conversations.readers.whether_to_call import asks_whether_to_call
from tests.support.factories import make_chat, saying, texts
from tests.support.form_engine import FormEngine

DOUBTS = [
    "im at home not hospital. 999 seems a lot?? mum at work",
    "oh right um do i really need nine nine nine she's on the sofa with her dad",
    "is an ambulance not a bit over the top",
    "i dont want to waste their time",
    "surely its not that serious",
    "can i not just drive him in myself, can't we wait",
    "are you sure",
    "what if its nothing",
    "999?? really",
    "she's at home with her dad",
    "hes in his cot",
]


@pytest.mark.parametrize("said", DOUBTS)
def test_doubt_is_heard_near_a_card_alone(said):
    assert doubts_the_card(said, "emergency") and doubts_the_card(said, "deterioration")
    assert not doubts_the_card(said, None) and not doubts_the_card(said, "distress")


@pytest.mark.parametrize(
    "said",
    [
        "can i get a second opinion",
        "do i really need to fill in the form",
        "hes fine now and at home",
        "the nurse is here",
        "what is this chat",
        "thank you",
    ],
)
def test_other_words_are_no_doubt(said):
    assert not doubts_the_card(said, "emergency")


@pytest.mark.parametrize(
    "said",
    [
        "hes not in hospital hes at home with his nan. is it really 999 for a leg",
        "is it a 999 thing or not",
        "nine nine nine for a limp really",
        "is 111 enough",
        "which is it 999 or 111",
        "who should his nan ring",
        "can nan just take him to a and e",
        "shud i go home to him",
        "nan wants to know does she ring 999",
        "is it an emergency if he cant walk",
        "you didnt answer me is it 999 yes or no",
    ],
)
def test_what_is_to_be_done_is_asked_of_the_danger(said):
    assert doubts_the_card(said, "deterioration") and not doubts_the_card(said, None)


@pytest.mark.parametrize(
    "said",
    [
        "can his nan ask for a second opinion",
        "can his nan ring pals for us",
        "does his dad have to agree",
        "who do i ring about the waiting list",
        "can his nan be in the meeting with the doctor",
        "what do i write in the message",
        "can i get back in touch with you",
        "are you there out of hours",
    ],
)
def test_what_the_family_may_do_is_no_doubt(said):
    assert not doubts_the_card(said, "deterioration")


@pytest.mark.parametrize(
    "said",
    [
        "hes not in hospital hes at home with his nan. is it really 999 for a leg",
        "what you on about birth certificates. I asked you about his leg should his nan ring 999 or not",
        "which is it 999 or 111",
    ],
)
def test_a_child_who_got_worse_is_not_judged_and_the_ways_are_told(db, engine, said):
    engine.reply = lambda told: saying("Mothers have it.", intent="ask_who_can_request")
    chat = make_chat(db, engine)
    chat.say("he's getting worse and worse since this morning")
    (told,) = texts(chat.say(said))
    assert told.startswith("I cannot judge") and "ring 999 now" in told and "NHS 111" in told


def test_whoever_would_have_us_ring_reads_that_we_do_not(db, engine):
    engine.reply = lambda told: saying("I can pass a short message on.", intent="request_handoff")
    chat = make_chat(db, engine)
    chat.say("he's getting worse and worse since this morning")
    said = "can you tell them for me then, I cant be ringing while im driving"
    (told,) = texts(chat.say(said))
    assert told.startswith("I cannot ring anybody") and "999" in told
    for other in ("who moans about the wait", "how long is it", "what is a list"):
        chat.say(other)
    assert "I cannot ring anybody" not in texts(chat.say(said))[0]


@pytest.mark.parametrize(
    "said",
    ["tell them i cant ring he is here", "you tell them i cant do this any more", "ring them for me i cant go on"],
)
def test_more_than_being_busy_is_read(said):
    assert not would_have_us_ring(said)


def test_a_number_in_words_is_the_number():
    assert asks_whether_to_call("should i ring nine nine nine or wait")


@pytest.mark.parametrize("said", ["help is on its way", "the ambulance is coming", "the nurse is with her"])
def test_what_was_said_since_ends_it(said):
    assert not still_stands((said, "shes gone floppy"), "emergency")
    assert still_stands(("um", "shes gone floppy"), "emergency")


@pytest.fixture
def chat(db, engine):
    engine.reply = lambda told: saying("", intent="nlu_fallback", render="unsure")
    return make_chat(db, engine)


@pytest.mark.parametrize("said", ["999 seems a lot??", "she's at home with her dad", "mum at work tho", "blimey"])
def test_after_an_emergency_card_999_stands_and_no_menu(chat, said):
    chat.say("shes not breathing")
    (message,) = chat.say(said)["messages"]
    assert "ring 999 now" in message["text"] and "You do not have to be sure" in message["text"]
    assert "NHS 111" in message["text"]
    assert [one["title"] for one in message["choices"]] == ["Talk to a person"]


def test_after_some_other_talk_topics_are_offered_as_ever(chat):
    chat.say("shes not breathing")
    for said in ("um", "er", "hm", "ah"):
        chat.say(said)
    assert "999" not in texts(chat.say("mum at work tho"))[0]


def test_the_message_that_was_broken_off_stays_in_reach(db):
    chat = make_chat(db, FormEngine(db))
    for said in ("pass it on", "yes", "Mother", "stop", "shes not breathing"):
        chat.say(said)
    body = chat.say("is that not a bit much")
    message = body["messages"][0]
    assert "ring 999 now" in message["text"], texts(body)
    assert "Carry on with my message to the team" in [one["title"] for one in message["choices"]]


@pytest.mark.parametrize("said", ["she is at home with her dad", "hes upstairs in his bed", "were at my mums house"])
def test_where_the_child_is(said):
    assert says_where(said, "emergency") and not says_where(said, "safeguarding")


@pytest.mark.parametrize(
    "said",
    [
        "shes at home with her dad and he hits her",
        "he is in the road bleeding",
        "he is in the river",
        "shes on the roof",
    ],
)
def test_more_than_where_is_read_in_full(said):
    assert not says_where(said, "emergency")


@pytest.mark.parametrize(
    "said", ["she is not breathing in bed", "she is hitting him upstairs", "he is all limp on my lap"]
)
def test_what_is_wrong_there_is_more_than_a_place(said):
    assert not says_where(said, "emergency")


@pytest.mark.parametrize(
    "said",
    [
        "is pals gonna ring my house tho",
        "will pals ring my house",
        "when will PALS call me",
        "does the liaison team ring my mum?",
        "can pals text me or not",
        "is pals going to write to my dad",
    ],
)
def test_whether_the_office_rings_is_no_question_of_the_danger(said):
    assert asks_of_the_office(said)


@pytest.mark.parametrize(
    "said",
    [
        "will pals ring 999",
        "can pals ring an ambulance",
        "will they ring me",
        "will pals ring my house he isnt breathing",
        "will the nurse ring me",
        "is pals going to help her now",
    ],
)
def test_and_what_may_be_of_it_stays_so(said):
    assert not asks_of_the_office(said)

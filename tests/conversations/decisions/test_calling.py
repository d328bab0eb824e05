"""Whoever asks whether to call is told yes, and how, whatever else is open."""

import pytest

from assistant.conversations.readers.whether_to_call import (
    goes_in_or_rings,
    only_a_sign,
    wants_seen_again_today,
)
from assistant.records.models import Conversation
from tests.support.factories import make_chat, saying, texts


@pytest.fixture
def chat(db, engine):
    engine.reply = lambda told: saying("I am not sure I understood that.", intent="nlu_fallback")
    return make_chat(db, engine)


def test_yes_and_the_ways_at_hospital_and_at_home(chat):
    (told,) = texts(chat.say("is it alright to use the bell for something like this"))
    assert told.startswith("Yes.") and "press the buzzer" in told and "You do not have to be sure" in told
    assert "ring 999 in an emergency" in told and "NHS 111" in told and "Call 4 Concern" in told


def test_where_999_is_named_it_stands_first(chat):
    (told,) = texts(chat.say("shall i dial 999 or leave it"))
    assert told.startswith("Yes.") and told.index("ring 999 now") < told.index("nurse")


def test_just_after_an_emergency_card_it_is_999(chat):
    chat.say("shes not breathing")
    (told,) = texts(chat.say("should i fetch a nurse"))
    assert "ring 999 now" in told


def test_northern_ireland_has_no_111(db, engine):
    (told,) = texts(make_chat(db, engine, nation="northern_ireland").say("shall i wake the nurse"))
    assert "NHS 111" not in told and "GP surgery" in told


def test_at_a_step_it_is_answered_and_the_step_asked_again(db, engine, chat):
    with db.begin() as session:
        conversation = session.get_one(Conversation, chat.conversation_id)
        conversation.form, conversation.field = "handoff_form", "handoff_message"
    engine.reply = lambda told: saying("What should the team know?", intent="inform", step="message")
    first, second = texts(chat.say("should i press the buzzer"))
    assert first.startswith("Yes.") and second == "What should the team know?"
    assert engine.told[-1].details == {"asks_again": True}


@pytest.mark.parametrize("form, button", [("questions", "Show my list"), ("thinking", "Carry on thinking it through")])
def test_a_list_that_is_open_can_be_gone_on_with(db, chat, form, button):
    with db.begin() as session:
        conversation = session.get_one(Conversation, chat.conversation_id)
        conversation.form, conversation.field = form, "worry" if form == "questions" else "matters"
    (message,) = chat.say("can i ring the call bell")["messages"]
    assert message["text"].startswith("Yes.") and button in [one["title"] for one in message["choices"]]


def test_danger_said_with_it_still_draws_its_card(chat):
    told = chat.say("should i call the nurse, shes stopped breathing")
    assert "emergency" in [one["notice"]["route"] for one in told["messages"] if one["notice"]]


def test_whoever_asks_that_reads_whom_to_tell_first_and_no_yes(chat):
    told = texts(chat.say("who do i ring about the not drinking, do i wait till clinic on tuesday"))[0]
    assert (
        told.startswith("This chat cannot say whether it is safe to wait.")
        and "In hospital, tell the nurse now" in told
        and "ring NHS 111" in told
    )


def test_a_plan_to_wait_is_told_the_same_with_the_sign_before_it(chat):
    chat.say("one of his toes is swollen and sore")
    told = texts(chat.say("would it be all right to leave it till monday?"))[0]
    assert told.startswith("This chat cannot say whether it is safe to wait.") and "111" in told


@pytest.mark.parametrize(
    "said", ["not himself", "just not right", "sees double sometimes", "still not herself tonight"]
)
def test_a_sign_in_few_words_is_no_polite_no(chat, said):
    told = texts(chat.say(said))[0]
    assert "tell the nurse" in told.lower()


@pytest.mark.parametrize(
    "said", ["not right now", "not that", "that is not right", "he is not well enough for school yet"]
)
def test_and_other_few_words_are_no_sign(said):
    assert not only_a_sign(said)


def test_for_the_team_it_stays_theirs(db, engine, chat):
    with db.begin() as session:
        conversation = session.get_one(Conversation, chat.conversation_id)
        conversation.form, conversation.field = "handoff_form", "handoff_message"
    engine.reply = lambda told: saying("Thank you.", intent="inform", step="questions")
    assert texts(chat.say("she has headaches and i dont know if i should bring her in"))[0] == "Thank you."


AT_THE_DOOR = [
    "im in the car park... literally outside A and E do i ring 999 or walk in",
    "were outside a&e should i call an ambulance or carry her in",
    "at the hospital entrance do we ring 999 or go straight in",
    "just pulled up at casualty. go in or phone 999?",
    "parked outside the hospital. ring 999 or take him in myself",
    "im at a and e door, 999 or run in",
    "we are in the hospital car park shall we dial 999 or bring him inside",
    "outside the hospital now. do i go in with her or wait for the ambulance",
]


@pytest.mark.parametrize("said", AT_THE_DOOR)
def test_whoever_stands_before_the_door_is_told_to_go_in(chat, said):
    (told,) = texts(chat.say(said))[:1]
    assert told.startswith("Go in now.") and "ring 999" in told


@pytest.mark.parametrize(
    "said",
    [
        "were outside in the garden do i ring 999 or carry him in",
        "in tesco car park do we ring 999 or take him in to hospital",
        "do i ring 999 or drive him in",
        "should i ring 999 or 111",
        "do i call an ambulance or take her to a&e",
    ],
)
def test_elsewhere_999_stands_first_and_one_or_the_other_is_no_yes(chat, said):
    (told,) = texts(chat.say(said))[:1]
    assert not goes_in_or_rings(said) and told.startswith("If you think that it may be an emergency, ring 999 now")


@pytest.mark.parametrize("said", ["should i call 999 or wait", "ring the nurse or not"])
def test_calling_or_not_is_answered_with_yes(chat, said):
    assert texts(chat.say(said))[0].startswith("Yes.")


SEEN_TODAY = [
    "no i mean look at her today like now not a letter. do i just go back in",
    "do i take him back in",
    "should we bring her back to a&e",
    "can i just go straight back to casualty",
    "i want him seen tonight not next week",
    "look at her properly today not in three weeks",
    "shall i go back to the ward",
    "can they check him over now, not on a waiting list",
]


@pytest.mark.parametrize("said", SEEN_TODAY)
def test_whoever_was_sent_away_and_wants_a_look_today_is_told_whom_to_tell(chat, said):
    told = texts(chat.say(said))[0]
    assert told.startswith("In hospital, tell the nurse now") and "ring NHS 111" in told


@pytest.mark.parametrize(
    "said",
    [
        "do we go back in two weeks",
        "can i go back to the list",
        "do i go back to the form",
        "can we bring her back in for the scan",
        "can i come back in a week",
        "should i go back to work",
        "can someone look at the scan today",
        "can i go back to the gp for a second opinion",
        "can they see her today for the second opinion",
    ],
)
def test_going_back_to_something_else_is_not_that(said):
    assert not wants_seen_again_today(said)


@pytest.mark.parametrize(
    "said",
    [
        "Is 999 not a bit much for wobbly legs?",
        "isnt 999 over the top",
        "seems a lot, an ambulance?",
        "am i overreacting if i ring 999?",
        "999? isnt that overkill",
        "Yes it's a bit much, or yes ring?",
        "would it be over the top to ring 999",
    ],
)
def test_too_much_is_never_answered_with_yes(chat, said):
    chat.say("she is getting worse by the hour. we are at home")
    told = texts(chat.say(said))[-1]
    assert told.startswith("It is not too much. Please ring 999 now.") and "111" not in told and "nurse" not in told


@pytest.mark.parametrize(
    "said",
    [
        "is it silly to ring 999",
        "is it wrong to press the buzzer",
        "will they mind if i call the nurse",
        "is it rude to wake the doctor",
        "is it too late to ring 999",
    ],
)
def test_what_would_be_no_good_is_not_answered_with_yes_either(chat, said):
    told = texts(chat.say(said))[-1]
    assert not told.startswith("Yes") and ("tell the nurse now" in told or "ring 999 now" in told)


@pytest.mark.parametrize("said", ["should i ring 999", "shall i press the buzzer", "do i need to get the nurse now"])
def test_a_plain_question_keeps_its_yes(chat, said):
    assert texts(chat.say(said))[-1].startswith("Yes.")

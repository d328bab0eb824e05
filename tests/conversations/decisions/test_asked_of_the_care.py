"""What is asked of the care itself: who is in charge, whose yes, a move, waiting, medicines, the night, rude staff."""

import pytest

from assistant.conversations.decisions.asked_of_the_care import asked_at_once, asked_of_care
from tests.support.factories import FakeEngine, make_chat, texts

SAID = {
    "in_charge_unknown": [
        "just want to know whos actually in charge of my kids. different doctor every fucking day",
        "no i dont want a new one i want to know WHICH ONE IS THE BOSS",
        "how do i find out the named consultant",
        "jesus christ. not that. the doc in THIS ward",
        "who is in charge of his care", "who's her lead consultant", "which doctor is responsible for my son",
        "a different face every day, who is actually in charge here", "who is his consultant",
        "i dont know which one of them is in charge", "what is the name of our consultant",
    ],
    "agreement_to_ask": [
        "do I need the consultant's agreement?", "whether Dr Okafor has to say yes before I can ask anyone else",
        "It's a plain question: do I need the consultant's agreement?", "does my consultant have to agree to it",
        "do we need his doctor's permission for a second opinion", "can i ask without the consultants permission",
        "does the surgeon need to ok it first", "must the consultant say yes", "can the consultant stop me asking",
    ],
    "moved_across": [
        "can they move her up the road to Glasgow",
        "I'm not askin about petrol money. I want her moved to Glasgow hospital. who do I ask",
        "could he be transferred to Cardiff", "I want my son moved to a hospital in Edinburgh",
        "can she get transferred home to Belfast", "how do we have him moved to Swansea",
    ],
    "will_they_wait": [
        "can they put off the operation until the other surgeon has looked",
        "you didnt say how long comma they want to operate on the eighth of december can we make them weight",
        "can we delay the op till another doctor has seen him", "will they hold off surgery until a second opinion",
        "could the chemo be postponed while we get a second opinion", "can i make them wait",
        "can it wait until the other hospital has looked", "put it off until another consultant looks",
    ],
    "treated_badly": [
        "doctor was so rude to me on the ward about my daughter i know its because im black",
        "he was racist. who do i tell", "the nurse was really rude to me", "they treat us different because we're polish",
        "she spoke to me like dirt", "i think its racism", "the consultant laughed at me", "hes being nasty cos im young",
    ],
    "counts_as_complaint": [
        "so will they treat it as a complaint or what", "does this mean its an official complaint now?",
        "will my message count as a formal complaint", "is this a complaint then", "will they see this as a complaint",
    ],
    "at_night_ring": [
        "its 2 am ther isnt a consultnt. who do i ring", "who do i ring at night", "its a sunday, who can i call",
        "middle of the night and no one answers", "3am what number do i ring for his ward",
    ],
    "medicine_worry": [
        "is it normal for dexamethsone to mke them angry and eat all nigt",
        "leukeamia hes 3 and hes on the steriods and hes not himslef i dont no if its normal",
        "do steroids make kids cry", "could it be the chemo doing this", "side effects of prednisolone?",
        "i just want to no about the steroids tommorow", "does keppra make them moody",
    ],
    "how_to_request": ["can sombody else look at if he needs that much steriod", "could another doctor check his medication",
                       "i want someone else to review her meds"],
}  # fmt: skip
LEFT = [
    "two hospitals share his care and nobody knows who is in charge", "her care is shared, who is in charge of it",
    "If I keep asking for another doctor will they say I'm making her illness up", "they keep saying no so i asked for a second opinion",
    "i will stop asking for another doctor",
    "who is in charge of complaints", "who is the nurse in charge tonight", "is my doctor the boss of you",
    "who is in charge of this chat", "who can i ask for a second opinion", "i dont know what to ask the consultant",
    "does the consultant agree with the other doctors", "do we need permission to visit",
    "do i need his mum's permission", "does the doctor need to agree to the treatment",
    "we moved to Glasgow last year", "can they move him to Leeds", "we live in Glasgow", "what does it cost to travel to Glasgow",
    "can you send my notes to Cardiff", "how long is the waiting list", "is it safe to wait", "they put off his operation again",
    "his weight is a worry", "am i being rude", "i don't want to be rude to the doctor", "sorry if that sounds rude",
    "kids at school were racist to him", "how do i make a complaint", "i want to complain about him",
    "when is PALS open at the weekend", "who do i ring about my appointment", "is it normal to ask for a second opinion",
    "can i stop the steroids", "i gave him too much medicine", "another doctor said no", "i want another doctor",
]  # fmt: skip


@pytest.mark.parametrize("phrase, said", [(phrase, one) for phrase, many in SAID.items() for one in many])
def test_what_is_asked_of_the_care_has_its_answer(phrase, said):
    assert asked_of_care(said) == phrase


@pytest.mark.parametrize("said", LEFT)
def test_what_is_near_it_is_left_to_be_understood(said):
    assert asked_of_care(said) is None


def test_another_nation_is_another_than_the_hospitals_own():
    assert asked_of_care("can she be moved to Glasgow", "scotland") is None
    assert asked_of_care("can she be moved to Leeds", "scotland") == "moved_across"


def test_several_asked_in_one_breath_are_each_answered():
    asked = "can a second opinion be from a specialist centre outside our region, who pays for it, and do I need my consultant's agreement"
    assert asked_at_once(asked) == ("other_hospital_too", "pays_in_short", "agreement_to_ask")
    assert asked_at_once("Outside our region, who pays, and does the consultant have to agree?")
    assert asked_at_once("do i need the consultant's agreement") == () == asked_at_once("who pays at another hospital")


def test_a_topic_that_is_named_to_be_refused_is_not_told(db):
    chat = make_chat(db, FakeEngine())
    told = texts(chat.say("I'm not askin about petrol money. I want her moved to Glasgow hospital. who do I ask"))[0]
    assert "Start with the consultant" in told and "Young Patients" not in told


def test_a_wish_to_be_moved_there_is_not_told_as_living_there(db):
    chat = make_chat(db, FakeEngine())
    assert "are for that hospital only" not in "\n".join(texts(chat.say("I want her moved to Glasgow hospital")))


def test_danger_outranks_all_of_it(db):
    chat = make_chat(db, FakeEngine())
    told = "\n".join(texts(chat.say("hes on steroids and he is floppy and wont wake up, is it normal")))
    assert "999" in told and "I cannot say if that comes from the medicine" not in told


def test_a_family_that_grieves_is_told_none_of_it(db):
    chat = make_chat(db, FakeEngine())
    chat.say("my son died in march")
    assert "in charge of your child's care" not in "\n".join(texts(chat.say("who was in charge of his care")))


def test_the_night_is_answered_with_a_number_and_not_with_an_office(db):
    told = texts(make_chat(db, FakeEngine()).say("its 2 am ther isnt a consultnt. who do i ring"))[0]
    assert "ring 999" in told and "day and night" in told and "is open" not in told

"""A wish for a person, and its neighbours that call nobody."""

import pytest

from assistant.conversations.readers.person_wished import (
    asks_if_rung,
    declines_person,
    gets_person,
    leaves_message_instead,
    only_mentions_office,
    only_wishes_person,
    rings_back,
    talks_at_home,
    wants_no_person,
)
from assistant.records import conversations
from tests.support.factories import make_chat, make_handoff, saying


@pytest.mark.parametrize(
    "said",
    [
        "never mind",
        "actually its ok, dont bother them",
        "i dont need a person any more",
        "no need",
        "forget it, you'll do",
        "Never mind, nobody has to come",
        "no it's ok you can help me",
        "ok then you will do",
        "never mind, I'll ask you instead",
        "I didn't want a person yet.. How do I get off this",
        "i never asked for a person",
        "how do i cancel this",
        "i did not ask to talk to anyone yet",
        "get me off this",
        "never mind that",
    ],
)
def test_a_person_is_taken_back(said):
    assert wants_no_person(said)


@pytest.mark.parametrize(
    "said",
    ["never mind that, is it free", "i need a person now", "hello?", "thanks", "nobody has come", "can you help me",
     "how do i get off the ward", "i didn't want a second opinion", "i didn't want to be cut off, get someone"],
)  # fmt: skip
def test_other_words_take_nobody_back(said):
    assert not wants_no_person(said)


@pytest.mark.parametrize(
    "said, instead",
    [
        ("never mind that. nobody has to come. Leave them a message", True),
        ("no need, i'll write instead. leave a message", True),
        ("don't bother them. can i leave a message", True),
        ("leave them a message", False),
        ("nobody came. leave a message", False),
        ("never mind. he is worse", False),
    ],
)
def test_a_message_instead_of_a_person_is_both(said, instead):
    assert leaves_message_instead(said) is instead


def test_it_takes_the_person_back_and_begins_the_message(db, engine):
    engine.reply = lambda told: saying("May I keep this?", intent=told.intent, step="consent")
    chat = make_chat(db, engine, mode="waiting")
    body = chat.say("never mind that. nobody has to come. Leave them a message")
    assert "Nobody is being asked to come" in body["messages"][0]["text"] and body["mode"] == "assistant"
    assert engine.told[-1].intent == "request_handoff"


@pytest.mark.parametrize(
    "said, at_home",
    [
        ("let me talk to my husband first", True),
        ("ok i need to speak with my partner about it", True),
        ("we'll have a chat with his dad", True),
        ("i want to talk to someone", False),
        ("can i talk to my husband's doctor?", False),
    ],
)
def test_who_talks_at_home_first_calls_nobody(said, at_home):
    assert talks_at_home(said) is at_home


@pytest.mark.parametrize(
    "said",
    ["can i speak to a person, oh never mind, ill read it", "is there someone there? no its fine actually, forget it"],
)
def test_a_person_taken_back_in_the_same_breath_is_not_called(said):
    assert declines_person(said)


def test_a_person_asked_for_after_never_mind_is_called():
    assert not declines_person("never mind that, get me a person please")


@pytest.mark.parametrize(
    "said, wanted",
    [
        ("I need to see PALS today about the op tomorrow", True),
        ("i'd like to speak to somebody about all this", True),
        ("could someone come up to our ward please", True),
        ("hi, can i speak to someone from pals", True),
        ("can we talk to a real person please", True),
        ("put me through to pals please", True),
        ("real person please", True),
        ("I'd like to see somebody from PALS", True),
        ("I want to speak to a manager now, you are useless", True),
        ("let me speak to your boss", True),
        ("who's in charge here, I want to speak to them", True),
        ("get me your manager", True),
        ("can I talk to whoever is in charge", True),
        ("let me talk to someone", True),
        ("Leave the complaint. Find me somebody to talk to.", True),
        ("could u ring someone for us to speak to", True),
        ("i hate forms. would somebody go through it with me", True),
        ("could you get one of the staff to join us", True),
        ("can you ask someone to talk to his consultant", False),
        ("can someone explain the scan to me", False),
        ("who's in charge of his care", False),
        ("can i speak to the ward manager about the wait", False),
        ("let me talk to my manager about time off", False),
        ("can i speak to someone from another hospital", False),
        ("can i speak to someone who knows hearts", False),
        ("can i talk to my wife first", False),
        ("can i speak to a different doctor", False),
        ("is he a real person", False),
        ("i want to talk to someone else", False),
        ("we want to speak to someone who knows hearts", False),
        ("can anyone come to the appointment with us", False),
    ],
)
def test_a_wish_for_a_person_is_heard_and_one_for_another_doctor_is_not_taken_for_it(said, wanted):
    assert gets_person(said) is wanted


@pytest.mark.parametrize(
    "said, wanted",
    [
        ("ring me on 07700 900 222 please", True),
        ("please ring me on 07700900222", True),
        ("can someone call me back", True),
        ("can someone actually ring me", True),
        ("could somebody from pals give me a call about the op tomorrow", True),
        ("i would like a call back please, my number is 07700 900 222", True),
        ("can you get someone to phone us today", True),
        ("can somebody ring me on 01632 960123 after 4pm", True),
        ("can someone phone me on 07700900557 between 2 and 4 tomorrow", True),
        ("ring my wife on 07700 900 556 please", True),
        ("could someone call my partner on 07700 900556 tomorrow morning", True),
        ("my number is 07700 900333 please get in touch", True),
        ("07700900333 ring me after tea", True),
        ("please get in touch with us at tom@example.org", True),
        ("can the ward ring me", True),
        ("could the consultant give me a call tomorrow", True),
        ("i'll ring my wife", False),
        ("can i ring the ward after 4pm", False),
        ("my number is 07700 900333", False),
        ("how do i get in touch with pals", False),
        ("can the ward ring the bell at night", False),
        ("the ward never call me", False),
        ("can someone call me a taxi", False),
        ("text me the number", False),
        ("will the surgeon call me before the op", False),
        ("they said they would ring me back", False),
    ],
)
def test_a_wish_to_be_rung_is_heard(said, wanted):
    assert rings_back(said) is wanted


SIGHS = [
    "let me guess, ring pals",
    "you'll just tell me to ring pals",
    "Dont tell me, ring PALS again",
    "you always say ring pals",
]


@pytest.mark.parametrize("said", SIGHS)
def test_a_sigh_about_the_office_is_no_wish_and_is_answered_as_one(db, engine, said):
    assert only_mentions_office(said)
    body = make_chat(db, engine).say(said)
    assert "What do you most want to know?" in body["messages"][0]["text"]
    assert body["mode"] == "assistant" and engine.told == []


@pytest.mark.parametrize(
    "said",
    ["can you ring pals for me", "do i have to ring pals", "i want to talk to pals", "let me guess, it costs money"],
)
def test_other_words_about_the_office_are_no_sigh(said):
    assert not only_mentions_office(said)


def test_a_choice_stands_once_among_those_of_a_turn(db, engine):
    leave, person = "Leave a message for them", "Talk to a person"
    buttons = ((leave, "/request_handoff"), (person, "/request_person"), (person, "/request_person"))
    engine.reply = lambda told: saying("PALS can see it.", intent=told.intent, buttons=buttons)
    messages = make_chat(db, engine).say("can i speak to a person")["messages"]
    assert [[one["title"] for one in message["choices"]] for message in messages] == [[leave, person]]


@pytest.mark.timeout(10)
def test_one_word_said_again_and_again_without_spaces_keeps_nobody_busy():
    assert not wants_no_person("no," * 60 + "x")


@pytest.mark.parametrize(
    "said",
    [
        "gies a real body to speak tae",
        "gimme somebody",
        "giz a person mate",
        "lend us a person will you",
        "typing all this is no good for me, put a human on who'll hear me out",
        "I've had it with screens, put someone on who understands",
        "no more of this, get me somebody who will listen",
        "can I talk to someone who can help",
        "give me a human",
    ],
)
def test_a_person_is_wished_for_in_dialect_and_behind_a_comma(said):
    assert gets_person(said)


@pytest.mark.parametrize(
    "said",
    [
        "get someone else to look at him",
        "find me someone who can give a second opinion",
        "get somebody who knows hearts",
        "lend us a hand will you",
        "give somebody my number",
        "put someone on the list who can come with us",
        "she said to me, get someone else who will listen, and then she left",
        "can I talk to someone who knows about hearts",
        "we were told to find somebody who helps families with the forms",
    ],
)
def test_somebody_for_the_child_is_no_wish_for_a_person_here(said):
    assert not gets_person(said)


@pytest.mark.parametrize(
    "said, wished",
    [
        ("id sooner have a chat with one of your lot tbh", True),
        ("we'd much rather explain this to somebody", True),
        ("nothing personal, I'd prefer a real one", True),
        ("no offence but i would rather have an actual human", True),
        ("typing is beyond me, I want to speak to somebody who'll hear me out", True),
        ("I'd rather talk to someone else about his heart", False),
        ("I'd sooner speak to someone who knows about livers", False),
        ("I'd rather have a real person do the operation than a robot", False),
        ("I'd rather not talk to anybody", False),
        ("we would rather have another doctor", False),
        ("I said to the nurse, can I speak to someone, and she shrugged", False),
        ("if it gets worse, I want to talk to someone", False),
    ],
)
def test_a_person_preferred_is_one_wished_for(said, wished):
    assert gets_person(said) is wished


@pytest.mark.parametrize(
    "said, only",
    [
        ("could a member of staff do it with me instead", True),
        ("I'd rather talk to somebody, typing is hard for me", True),
        ("can i speak to a person please?", True),
        ("I want to talk to someone about why his operation was put off again", False),
        ("I'd rather talk to somebody face to face", True),
        ("I would prefer to say it out loud to somebody than put it in a box", True),
        ("we'd sooner explain it in person to one of your staff", True),
        ("can I speak to somebody properly, across a table", True),
        ("I want to speak to someone in person about her dose being doubled", False),
        ("my wife is deaf, I'd like to talk to someone and she cannot", False),
    ],
)
def test_at_a_step_a_wish_is_one_where_nothing_else_is_said(said, only):
    assert only_wishes_person(said) is only


@pytest.mark.parametrize("step", ["consent", "child_name", "message", "needs"])
def test_a_person_wished_for_at_a_step_is_called(db, engine, step):
    engine.reply = lambda told: saying("and now?", step=step)
    chat = make_chat(db, engine)
    chat.say("pass it on")
    chat.say("I'd sooner speak to someone, please")
    assert engine.told[-1].intent == "request_person"


def test_a_visit_asked_for_as_the_way_to_be_reached_calls_nobody(db, engine):
    engine.reply = lambda told: saying("and now?", step="contact_method")
    chat = make_chat(db, engine)
    chat.say("pass it on")
    chat.say("can somebody come to our ward?")
    assert engine.told[-1].intent == "inform"


@pytest.mark.parametrize(
    "said, wanted",
    [
        ("will someone from Glasgow ring me then", True),
        ("so will they ring or not. i said ring", True),
        ("i said ring", True),
        ("are they actually going to phone me", True),
        ("when will the team call us", True),
        ("is anyone gonna ring me back or not", True),
        ("will the ward ring me tomorrow?", True),
        ("does someone from pals call me now", True),
        ("will the surgeon call me before the op", False),
        ("they said they would ring me back", False),
        ("will they ring his mum", False),
        ("will you call the consultant", False),
        ("do they ring social services", False),
        ("can i ring the ward", False),
        ("who will ring", False),
        ("will they call it off", False),
    ],
)
def test_whether_somebody_rings_is_asked(said, wanted):
    assert asks_if_rung(said) is wanted


@pytest.mark.parametrize("said", ["will someone from Glasgow ring me then", "can someone actually ring me"])
@pytest.mark.parametrize("sent", [True, False])
def test_to_be_rung_calls_nobody_into_the_chat(db, engine, said, sent):
    chat = make_chat(db, engine)
    if sent:
        with db.begin() as session:
            make_handoff(session, conversations.by_id(session, chat.conversation_id))
    body = chat.say(said)
    told = body["messages"][-1]["text"]
    assert body["mode"] == "assistant" and [one for one in engine.told if one.text != "hello"] == []
    assert "I cannot" in told and "01632" in told

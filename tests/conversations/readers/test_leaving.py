"""Leaving in any words leaves, and what only sounds like it does not."""

import pytest

from assistant.conversations.readers.leaving import (
    asks_whether_it_goes,
    leaves,
    puts_off_sending,
    rings_instead,
    takes_back,
    wants_nothing_sent,
)
from tests.conversations.test_steps import fill_in, lines
from tests.support.factories import example_profile, make_chat, saying, texts
from tests.support.form_engine import FormEngine

LEAVES = [
    "can we stop here, I\u2019m knackered",
    "I\u2019ll ring the ward tomorrow instead",
    "hmm my nan reckons another day",
    "i\u2019d sooner phone them myself in the morning",
    "got visitors, going to stop",
    "sod this, ill phone them tomorrow",
    "can we leave this til later",
    "i\u2019ll come back to it",
    "enough for today",
    "someones at the door, gotta stop",
    "we can do this another day",
    "hold on, the surgeon has walked in. stop for now",
    "actually cancel, i will email them myself",
    "right i\u2019m off to bed, can i finish this tomorrow?",
    "I think I\u2019d rather ask the consultant face to face",
    "No. I do not want to continue.",
    "we\u2019ll do it after the ward round",
    "bye for now",
    "call it off",
    "looks good but hold off til monday",
    "I\u2019ll send it tomorrow",
    "nan. hmm, her own dad ought to be doing this",
    "i\u2019m not the right person to ask for this",
    "let his mam fill it in instead",
    "wait, the bus is here, got to go, stop",
    "stop now i am on the motorway",
    "not now, we will take it along to the clinic",
    "stop. i dont like this",
    "close this form",
    "physio wants him now, more from me afterwards",
    "having slept on it, nothing is going to them from me",
    "I've decided against writing",
    "no more of this, I'm phoning. which line is it",
    "can't now, they're at the bedside",
    "let me out of here",
    "I won't be sending anything after all, sorry",
    "my head is spinning. another night maybe",
    "I'd better not",
    "right stop here for today but hold on to it",
]
STAYS = [
    ("message", "her own dad should do this kind of dressing at home"),
    ("relationship", "foster carer, and her own dad visits"),
    ("best_time", "when my wife can do it"),
    ("child_name", "Will Stopford"),
    ("child_name", "what if i stop now?"),
    ("child_name", "is it kept if i come back later"),
    ("child_name", "I'll get his red book"),
    ("child_identifier", "leave it"),
    ("contact_method", "ring me, I'll pick up after work"),
    ("contact_method", "can you ring my mum instead"),
    ("contact_value", "oh scrap that I will type it 07700 900456"),
    ("contact_value", "could someone ring me... no forget i said that, go on"),
    ("child_name", "no never mind, i'll finish it off"),
    ("child_name", "i will do it myself"),
    ("best_time", "not today"),
    ("best_time", "can't now, later on"),
    ("best_time", "another night"),
    ("message", "we have decided against the operation"),
    ("message", "I can't go on like this, somebody has to look at her"),
    ("message", "he can't now. more from the physio afterwards"),
    ("message", "they won't be doing the scan, so please tell us why"),
    ("child_name", "More, Anna"),
    ("needs", "I can't hear, they need to write"),
    ("contact_method", "ring me, they are at the bedside"),
    ("best_time", "tomorrow morning"),
    ("best_time", "when i finish work"),
    ("message", "They told us to leave it for now and come back in six weeks but his breathing is worse."),
    ("message", "I want to stop the chemo"),
    ("message", "we want to leave it to the surgeon"),
    ("message", "I'll ask the consultant tomorrow about his scan, but I want a second view"),
]


@pytest.mark.parametrize("said", LEAVES)
def test_leaving_in_any_words_leaves(said):
    assert leaves(said, "child_name")


@pytest.mark.parametrize(
    "said",
    [
        "can we stop now please",
        "i'll write it tomorrow",
        "Sorry, I have to go",
        "forget it",
        "I have decided against it, thank you",
        "can't now, they're at the bedside",
        "physio wants him now, more from me afterwards",
        "close this form please",
    ],
)
def test_a_whole_message_that_leaves_is_no_message_to_the_team(said):
    assert leaves(said, "message")


@pytest.mark.parametrize("step, said", STAYS)
def test_what_only_sounds_like_leaving_stays(step, said):
    assert not leaves(said, step)


def test_a_way_to_be_reached_with_its_address_fills_both_lines(db):
    chat = make_chat(db, FormEngine(db))
    fill_in(chat, upto=6)
    chat.say("email danas.dad@family.example")
    given = lines(db, chat)
    assert (given["contact_method"], given["contact_value"]) == ("Email", "danas.dad@family.example")


@pytest.mark.parametrize("said", ["someone has come in, I'll stop", "i will ring them in the morning instead"])
def test_what_was_written_is_kept_and_said_to_be_kept_with_the_way_back(db, said):
    chat = make_chat(db, FormEngine(db))
    fill_in(chat, upto=5)
    before = lines(db, chat)

    body = chat.say(said)

    assert lines(db, chat) == before
    assert "is kept here" in texts(body)[0] and body["messages"][-1]["form"] is None
    assert body["messages"][-1]["choices"][0]["title"] == "Carry on with it"


@pytest.mark.parametrize(
    "said",
    [
        "oh the email is wrong, its... actually just take the whole lot back",
        "take it all back",
        "withdraw it",
        "no. cancel the whole thing",
        "I want it back please",
        "The father changed his mind, take back please",
        "father change his mind. take it back please",
        "his mum has changed her mind so please take it all back",
        "my husband changed his mind, can you take the message back",
        "her father says no now, withdraw it",
    ],
)
def test_taking_back_is_heard_also_where_something_else_was_begun(said):
    assert takes_back(said)


@pytest.mark.parametrize(
    "said",
    [
        "they took it back to theatre",
        "I want my mum back",
        "take out the last line",
        "the father changed his mind about Thursday",
        "his dad wants to take him back",
        "so take it back to the ward",
    ],
)
def test_other_words_take_nothing_back(said):
    assert not takes_back(said)


def test_not_to_be_sent_is_said_of_words_and_not_of_a_child():
    assert wants_nothing_sent("please don\u2019t send anything to anyone yet")
    assert not wants_nothing_sent("don\u2019t send him home yet")


@pytest.mark.parametrize(
    "said", ["dont send it yet", "No, do not send that please", "please don\u2019t send it, I\u2019ll think"]
)
def test_at_the_check_page_nothing_is_sent_and_that_is_said(db, said):
    chat = make_chat(db, FormEngine(db))
    fill_in(chat)

    body = chat.say(said)

    assert "Nothing was sent" in texts(body)[0] and body["handoff"] is None
    assert lines(db, chat)["message"], "it is kept"


@pytest.mark.parametrize(
    "said",
    ["does this go straight to them", "is what i put sent to the ward now?"],
)
def test_whether_it_goes_now_is_a_question_of_its_own(said):
    assert asks_whether_it_goes(said) and not asks_whether_it_goes("does it go away by itself")


def test_carrying_on_at_a_step_fills_in_nothing(db):
    chat = make_chat(db, FormEngine(db))
    fill_in(chat, upto=5)
    before = lines(db, chat)
    body = chat.say("no sorry, carry on")
    assert lines(db, chat) == before and body["messages"][-1]["form"]["field"] == "place"


@pytest.mark.parametrize("said", ["no thanks dont pass it on", "actually don't send", "no dont send anything please"])
def test_a_refusal_at_the_first_step_is_no_answer_to_it(said):
    assert wants_nothing_sent(said)


@pytest.mark.parametrize("step", ["contact_method", "message"])
@pytest.mark.parametrize(
    "said", ["I'm done for today", "I can't do this now, kids", "we're finished for tonight thanks"]
)
def test_breaking_off_for_the_day_leaves_at_every_step(said, step):
    assert leaves(said, step)


@pytest.mark.parametrize(
    "said", ["no, hang on, i'll ring them", "i'd rather phone the ward", "wait i will just call pals myself"]
)
def test_who_rings_instead_leaves_at_the_first_step_and_has_the_number(db, engine, said):
    engine.reply = lambda told: saying("We have stopped.", intent=told.intent)
    body = make_chat(db, engine, form="handoff_form", field="handoff_consent").say(said)
    assert engine.told[-1].intent == "stop" and body["mode"] == "assistant"
    assert ["We have stopped." in texts(body)[0], "01632 960 100" in texts(body)[1]] == [True, True]


@pytest.mark.parametrize("said", ["will they ring me", "can you ring them", "i rang them", "i'll ring my mum"])
def test_who_does_not_ring_instead_does_not_leave(said):
    assert not rings_instead(said) and not leaves(said, "consent")


def test_who_leaves_to_ring_is_told_the_number_and_asked_no_more(db):
    chat = make_chat(db, FormEngine(db))
    fill_in(chat, upto=2)
    body = chat.say("no more of this, I'm phoning. what's the number?")
    assert example_profile().liaison.phone in " ".join(texts(body))
    assert not any(message["form"] for message in body["messages"])


@pytest.mark.parametrize("said", ["so is that it in?", "has it gone", "is it sent now?", "did it go through"])
def test_whether_it_has_gone_is_known_at_the_review(said):
    assert asks_whether_it_goes(said)


def test_only_what_is_not_to_go_yet_puts_it_off():
    assert puts_off_sending("stop i not want send yet. is Thursday soon enough")
    assert puts_off_sending("wait, don't send it yet")
    assert not puts_off_sending("they do not want to send him home yet")
    assert not puts_off_sending("send it now")


@pytest.mark.parametrize(
    "said, whole",
    [
        ("take it back please what we can write new", True),
        ("take it back so i can write it again", True),
        ("take it back to the ward", False),
        ("take him back and we can start again", False),
    ],
)
def test_taken_back_to_be_written_anew(said, whole):
    assert takes_back(said) is whole

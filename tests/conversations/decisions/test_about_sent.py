"""What was passed on, or just taken back, is told as the records have it."""

import pytest

from assistant.conversations.decisions.about_sent import goes_home_soon
from assistant.handoffs.move import withdraw
from assistant.records import conversations
from tests.support.factories import FakeEngine, make_chat, make_handoff, saying, texts

READS = "Staff who deal with it read it"


def sent(db, engine, *, back=False, **lines):
    chat = make_chat(db, engine)
    with db.begin() as session:
        handoff = make_handoff(session, conversations.by_id(session, chat.conversation_id), **lines)
        if back:
            withdraw(session, handoff.reference, by="family")
    return chat


def read_by(engine):
    """Beside what stands before it in the records."""
    return [one.text for one in engine.told if one.text != "hello"]


def told(chat, said):
    return texts(chat.say(said))[0]


@pytest.mark.parametrize(
    "said, begins",
    [
        ("did it get taken back", "It has not been taken back"),
        ("did I take it back", "It has not been taken back"),
        ("does the doctor know i took it back", "You have not taken it back"),
        ("will they be told if I pull it", "You have not taken it back"),
        ("what is page 'What you passed on', I lose code, what I do", 'The page "What you passed on" shows'),
        ("i didnt write down the secret code", 'The page "What you passed on" shows'),
        ("what was my reference", 'The page "What you passed on" shows'),
        ("what if i lose the code", 'The page "What you passed on" shows'),
        ("can you tell me the code again", 'The page "What you passed on" shows'),
        ("who reads it", READS),
        ("who gets this message", READS),
        ("will his doctor see it", READS),
        ("has it gone to the consultant", READS),
        ("who can see it now", READS),
        ("did my list go with it", "No, no list of questions"),
        ("was my list in it", "No, no list of questions"),
        ("wait did my questions get sent", "No, no list of questions"),
        ("what does taking it back mean", "If you take it back"),
        ("whats taking it back. and did you tell them its urgent", "If you take it back"),
        ("did you tell them its urgent", "The team reads the lines"),
        ("have you said hes deaf", "The team reads the lines"),
        ("no leave it. i asked if its urgent because of the 14th", "It stays with the team"),
        ("what do i do if no one rings", "The team aims to reply"),
        ("who do i ring if they dont get back to me", "The team aims to reply"),
        ("what if nobody answers", "The team aims to reply"),
        ("so 2 working days, is that wednesday", "The team aims to reply"),
        ("will they tell me when they have seen it", "You get no message by itself"),
        ("how will i know if someone has read it", "You get no message by itself"),
        ("do you think they'll see it before 11, thats when they said shes going", "I cannot say that they will"),
        ("will anyone see it tonight", "I cannot say that they will"),
        ("how do i take a line out", "I cannot take a part out"),
        ("send it again but not the bit about mum", "I cannot take a part out"),
        ("can you remove the bit about my ex", "I cannot take a part out"),
        ("the addition never reached the team", "I am sorry. What you sent here"),
        ("the ward hasn't got my message", "I am sorry. What you sent here"),
    ],
)
def test_while_it_stands(db, said, begins):
    engine = FakeEngine()
    assert told(sent(db, engine), said).startswith(begins)
    assert read_by(engine) == []


@pytest.mark.parametrize(
    "said, begins",
    [
        ("right is it definitely gone", "Yes, you have taken it back"),
        ("did it work", "Yes, you have taken it back"),
        ("can they still read it", "Yes, you have taken it back"),
        ("will the doctor know I took it back", "Yes. The team is told"),
        ("so they wont ring me", "The team is told that you took it back, so do not count"),
        ("will anyone call me now", "The team is told that you took it back, so do not count"),
    ],
)
def test_once_it_was_taken_back(db, said, begins):
    engine = FakeEngine()
    assert told(sent(db, engine, back=True), said).startswith(begins)
    assert read_by(engine) == []


def test_gone_after_speaking_of_taking_it_back_is_not_whether_it_went(db):
    engine = FakeEngine()
    chat = sent(db, engine)
    told(chat, "withdraw it")
    assert told(chat, "right is it definitely gone").startswith("It has not been taken back")


def test_the_questions_that_went_with_it_are_shown(db):
    chat = sent(db, FakeEngine(), questions="Why must she wait?")
    assert told(chat, "did my list go with it") == "Yes, these went with it:\n\nWhy must she wait?"


@pytest.mark.parametrize("back", [True, False])
def test_a_new_one_can_be_begun(db, back):
    engine = FakeEngine()
    told(sent(db, engine, back=back), "can i start a new one with the right name")
    assert engine.told[-1].intent == "request_handoff"


@pytest.mark.parametrize("said", ["who reads it", "did it work", "can i start a new one with the right name"])
def test_where_nothing_was_sent_it_is_read_as_ever(db, said):
    chat = make_chat(db, FakeEngine())
    assert "took it back" not in told(chat, said) and READS not in told(chat, said)


@pytest.mark.parametrize(
    "said", ["will the doctor see her today", "who reads the scan", "did the operation work", "can I start a new list"]
)
def test_of_the_care_it_is_none(db, said):
    engine = FakeEngine()
    told(sent(db, engine), said)
    assert read_by(engine) == [said]


@pytest.mark.parametrize(
    "said",
    [
        "what do i do if he stops breathing",
        "what if they find nothing",
        "does it say in the letter that we can",
        "is the scan on wednesday",
        "how will i know if its serious",
        "will they tell me when he can eat",
        "can i take a part of the day off",
        "can they take the line out",
        "they never got his blood results",
        "what happens if i take him back",
    ],
)
def test_what_is_said_of_something_else_is_read_by_the_engine(db, said):
    engine = FakeEngine()
    sent(db, engine).say(said)
    assert read_by(engine)


def test_near_a_danger_card_silence_is_no_matter_of_working_days(db):
    chat = sent(db, FakeEngine())
    assert "emergency" in str(chat.say("she cannot breathe")["messages"])
    assert "working days" not in " ".join(texts(chat.say("what do i do if no one answers")))


@pytest.mark.parametrize("said", ["theyve just told us we can go home. can you tell them i havent seen the other doctor yet", "going home tomorrow, he keeps dropping things", "they are sending us home today", "we are being discharged this afternoon", "nurse said we can go home", "hes getting discharged tomorrow and i dont agree", "they're discharging him now", "we go home tonight"])  # fmt: skip
def test_going_home_is_heard(said):
    assert goes_home_soon(said)


@pytest.mark.parametrize("said", ["we want him home", "when can we go home", "he was sent home last week", "i go home at night to the kids", "a home visit tomorrow", "they sent us home two weeks ago", "he lives at home", "can i take her home"])  # fmt: skip
def test_home_is_spoken_of_otherwise(said):
    assert not goes_home_soon(said)


@pytest.mark.parametrize("said, told", [
    ("2 days?? im sat here now", "consultant on duty"),
    ("i'm still sitting here in a&e", "consultant on duty"),
    ("we are waiting here with her now", "consultant on duty"),
    ("i cant wait 2 days", "consultant on duty"),
    ("nurse said we can go home", "before you leave"),
    ("we go home tonight. will anyone look", "before you leave"),
])  # fmt: skip
def test_whoever_needs_it_now_is_told_whom_to_ask_now(db, engine, said, told):
    chat = make_chat(db, engine, nation="england")
    with db.begin() as session:
        make_handoff(session, conversations.by_id(session, chat.conversation_id))
    assert told in texts(chat.say(said))[0]


@pytest.mark.parametrize(
    "said",
    [
        "the nurse came, she is here now",
        "thanks we are here now",
        "he is waiting 3 months already",
        "we are at home now",
    ],
)
def test_who_was_seen_or_waits_on_a_list_is_told_no_such_thing(db, engine, said):
    chat = sent(db, engine)
    assert "consultant on duty" not in " ".join(texts(chat.say(said)))


def test_what_they_want_added_goes_with_it(db, engine):
    chat = make_chat(db, engine, nation="england")
    with db.begin() as session:
        make_handoff(session, conversations.by_id(session, chat.conversation_id))
    told = texts(chat.say("theyve just told us we can go home. can you tell them i havent seen the other doctor yet"))
    assert "before you leave" in told[0] and "Shall I send it?" in told[1]


def test_who_is_sitting_there_with_danger_gets_the_card(db, engine):
    chat = make_chat(db, engine, nation="england")
    with db.begin() as session:
        make_handoff(session, conversations.by_id(session, chat.conversation_id))
    body = chat.say("2 days?? im sat here now and he is not breathing")
    assert body["messages"][0]["notice"] == {"route": "emergency", "level": "card"}


@pytest.mark.parametrize(
    "said",
    [
        "my post code is wrong",
        "no reference to his surgery in the letter",
        "they lost the referral",
        "whats the wifi code",
    ],
)
def test_other_codes_are_none_of_it(db, engine, said):
    assert "What you passed on" not in told(sent(db, engine), said)


@pytest.mark.parametrize("said, begins", [
    ("Yes. And what, precisely, happens on working day 3 if nobody has replied?", "The team aims to reply"),
    ("what exactly becomes of it on the third day if they have not answered", "The team aims to reply"),
    ("I put swearing in it. will they bin it? and did the email get in", "It went in your own words"),
    ("will it just get ignored", "It went in your own words"),
    ("did my number get in", "Yes, this went with it:"),
    ("will they write to me or will they ring", "I cannot say who will get in touch"),
    ("who'll ring us and do we have to tell them about the tube falling out again or do they know", "I cannot say who will get in touch"),
    ("is it a letter or a phone call", "I cannot say who will get in touch"),
])  # fmt: skip
def test_it_is_told_from_what_was_sent(db, said, begins):
    assert told(sent(db, FakeEngine(), contact_method="Letter by post", contact_value="07700 900123"), said).startswith(
        begins
    )


def test_the_way_they_asked_for_is_shown(db):
    chat = sent(db, FakeEngine(), contact_method="Text message", contact_value="07700 900123")
    assert "Text message" in told(chat, "how will they contact me")


@pytest.mark.parametrize("said", ["will they bin the old scan", "who will operate on him", "did the tube get in"])
def test_of_the_care_nothing_of_it_is_told(db, said):
    engine = FakeEngine()
    told(sent(db, engine), said)
    assert read_by(engine) == [said]


BACK = ["Please take the whole message back. I shall telephone after all.", "tke it bak", "pull what i sent pls", "take it back"]  # fmt: skip


@pytest.mark.parametrize("said", BACK)
@pytest.mark.parametrize("before", ["", "what should we ask them", "add: he is allergic to latex"])
def test_it_is_taken_back_whatever_stands_open(db, said, before):
    engine = FakeEngine()
    chat = sent(db, engine)
    if before:
        chat.say(before)
    chat.say(said)
    assert engine.told[-1].intent == "withdraw_handoff"


def test_words_to_add_go_to_the_message_and_no_list(db):
    chat = sent(db, FakeEngine())
    said = "Add: a copy of this to be placed on his notes. And withdraw the sentence about 'Northgate', no, leave it."
    shown = told(chat, said)
    assert "The team will read this" in shown and shown.endswith("a copy of this to be placed on his notes.")


def test_their_name_goes_into_the_line_for_who_is_asking(db):
    chat = sent(db, FakeEngine(), relationship="Grandmother")
    said = "I would like it put that my name is Mrs Morag Laing, in the line for who is asking"
    assert "Grandmother, Mrs Morag Laing" in told(chat, said)


def test_a_line_that_is_wrong_still_is_asked_again(db):
    chat = sent(db, FakeEngine(), best_time="night")
    said = "Oh dear, the best time is still wrong, and I never gave my name, can I put that right now it has gone"
    shown = told(chat, said)
    assert "night" in shown and "never gave" not in shown


@pytest.mark.parametrize(
    "said",
    [
        "what did you send um does it say Poppy",
        "no um what words did it send them show me",
        "What precisely did you send, and to whom?",
        "show me the words that went to the team",
        "what did it tell the hospital exactly",
    ],
)
def test_the_words_that_went_are_shown_with_whom_they_went_to(db, said):
    engine = FakeEngine()
    engine.reply = lambda one: saying("It is with PALS.", intent="ask_handoff_status", render="handoff_open")
    chat = sent(db, engine, message="Please look at Poppy again.")
    shown = "\n".join(texts(chat.say(said)))
    assert engine.told[-1].intent == "ask_handoff_status"
    assert "Please look at Poppy again." in shown


def test_one_line_is_shown_and_can_be_corrected(db, engine):
    chat = sent(db, engine, relationship="step-mum Jess")
    body = chat.say("wait what did i put under who is asking, can you fix it after")
    assert "step-mum Jess" in texts(body)[0]
    assert "It says now: step-mum Jess" in texts(chat.press("Correct a line"))[0]


@pytest.mark.parametrize(
    "said", ["Can I take all of it back, or only the last line?", "can I take back only the part about Huw"]
)
def test_a_part_cannot_be_taken_back_and_all_can(db, engine, said):
    chat = sent(db, engine)
    assert told(chat, said).startswith("I cannot take a part out")
    assert told(chat, "Only the last line, about Huw.").startswith("I cannot take a part out")


@pytest.mark.parametrize(
    "said",
    [
        "The father changed his mind, take back please",
        "take back please, mother does not want any more",
        "Please take back the message, the father is ashamed",
        "can you take it back, his dad doesn't want it now",
        "my husband says no, take it back please",
        "her dad has changed his mind. we want to withdraw it",
        "his mum doesn't agree now so take it back",
        "we changed our mind, please take the message back",
    ],
)
def test_whose_mind_changed_it_is_offered_to_be_taken_back(db, said):
    engine = FakeEngine()
    sent(db, engine).say(said)
    assert engine.told[-1].intent == "withdraw_handoff"


@pytest.mark.parametrize("said", ["his dad took him back", "the father took back what he said", "the father changed his mind about the operation"])  # fmt: skip
def test_what_else_was_taken_back_is_not_the_message(db, said):
    engine = FakeEngine()
    sent(db, engine).say(said)
    assert all(one.intent != "withdraw_handoff" for one in engine.told)


def test_how_they_are_to_ring_is_offered_to_be_added(db, engine):
    chat = sent(db, engine)
    shown = told(chat, "thanks um if they ring and I'm at the cemetery they should leave a message")
    assert "Shall I send it?" in shown and "at the cemetery" in shown

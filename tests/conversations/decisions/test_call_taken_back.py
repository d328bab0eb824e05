"""A call for a person can be taken back in every state; while it stands, nothing denies it."""

import pytest

from assistant.safety.verdict import Finding, Verdict
from tests.support.factories import make_chat, make_turns, saying

NOBODY, STANDS = "Nobody is being asked", "can see that you want to talk to a person"
ASKS = "Do you still want that?"


def texts(body):
    return "\n".join(message["text"] for message in body["messages"])


@pytest.mark.parametrize(
    "said", ["please do not trouble them", "tell the person that nobody need come", "I should like that taken back"]
)
def test_with_nothing_open(db, engine, said):
    body = make_chat(db, engine, mode="waiting").say(said)
    assert NOBODY in texts(body) and body["mode"] == "assistant"
    assert not engine.told


@pytest.mark.parametrize("step", ["consent", "site", "message", "check"])
def test_at_a_step_it_is_asked_again(db, engine, step):
    engine.reply = lambda told: saying("Which one?", intent=told.intent, step=step)
    chat = make_chat(db, engine, mode="waiting", form="handoff_form", field=f"handoff_{step}")
    body = chat.say("please tell the person that nobody need come")
    assert NOBODY in texts(body) and body["mode"] == "assistant"
    assert "What would help instead" not in texts(body)


def test_own_words_may_be_of_anybody(db, engine):
    engine.reply = lambda told: saying("Which one?", intent=told.intent, step="message")
    chat = make_chat(db, engine, mode="waiting", form="handoff_form", field="handoff_message")
    assert chat.say("they need not come")["mode"] == "waiting"


def test_with_the_form_refused_in_the_same_breath(db, engine):
    engine.reply = lambda told: saying("Nothing was passed on.", intent=told.intent)
    chat = make_chat(db, engine, mode="waiting", form="handoff_form", field="handoff_consent")
    body = chat.say("No, please do not pass anything on, and please tell the person that nobody need come.")
    assert body["mode"] == "assistant" and engine.told[-1].intent == "deny"
    assert STANDS not in texts(body)


@pytest.mark.parametrize("mode, told", [("waiting", STANDS), ("assistant", NOBODY)])
def test_whether_it_was_is_told_from_the_records(db, engine, mode, told):
    engine.reply = lambda heard: saying("No message was sent.", intent=heard.intent)
    body = make_chat(db, engine, mode=mode).say("Has the request for somebody to talk to me been cancelled, then?")
    assert told in texts(body) and body["mode"] == mode


def test_whether_somebody_comes_is_told_at_a_step(db, engine):
    engine.reply = lambda heard: saying("Which one?", intent=heard.intent, step="site")
    chat = make_chat(db, engine, mode="waiting", form="handoff_form", field="handoff_site")
    assert STANDS in texts(chat.say("is somebody coming?"))


@pytest.mark.parametrize("intent", ["withdraw_handoff", "ask_handoff_status"])
def test_while_it_stands_nothing_says_that_nothing_was_passed_on(db, engine, intent):
    engine.reply = lambda heard: saying("Nothing was passed on in this chat.", intent=intent)
    told = texts(make_chat(db, engine, mode="waiting").say("hm what of the thing from before"))
    assert STANDS in told and "Nothing was passed on" not in told


def test_a_way_to_reach_the_office_calls_nobody(db, engine):
    body = make_chat(db, engine).say(
        "My other difficulty is that I am no good on the telephone, so how would I reach these PALS people?"
    )
    assert body["mode"] == "assistant" and "write" in texts(body) and not engine.told


def test_the_numbers_do_not_deny_a_call_that_stands(db, engine):
    told = texts(make_chat(db, engine, mode="waiting").say("what is the email of pals?"))
    assert "I have not told anyone" not in told and "can still see that you want to talk" in told


@pytest.mark.parametrize("said", ["please do not trouble them", "no", "cancel the request"])
def test_near_a_danger_card_it_is_asked_first(db, engine, said):
    def screen(text, earlier=(), asked=None):
        return Verdict((Finding("safeguarding", "card", text, "a test"),) if "outside" in text else ())

    chat = make_chat(db, engine, turns=make_turns(db, engine, screen=screen), mode="waiting")
    chat.say("my ex is outside")
    body = chat.say(said)
    assert ASKS in texts(body) and NOBODY not in texts(body) and body["mode"] == "waiting"
    body = chat.say("no")
    assert NOBODY in texts(body) and body["mode"] == "assistant"


ASKED = "Please cancel the request for a person to contact me. Then kindly explain how I, as a foster carer, may request a second opinion. Does the social worker have to do it?"


def test_with_a_question_beside_it(db, engine):
    body = make_chat(db, engine, mode="waiting", nation="england").say(ASKED)
    assert NOBODY in texts(body) and body["mode"] == "assistant"
    assert "Anyone may ask about a second opinion" in texts(body) and "section 47" not in texts(body)


@pytest.mark.parametrize(
    "said, rest",
    [
        ("I did not ask to speak to anybody. How do I ask for another doctor?", "How do I ask for another doctor?"),
        ("Nobody needs to come. And what does it cost?", "what does it cost?"),
        ("please cancel the call. then tell me who decides", "tell me who decides"),
    ],
)
def test_what_stands_beside_it_is_read_by_itself(db, engine, said, rest):
    body = make_chat(db, engine, mode="waiting").say(said)
    assert body["mode"] == "assistant" and NOBODY in texts(body)
    assert not engine.told or engine.told[-1].text == rest


@pytest.mark.parametrize(
    "said",
    ["they need not come because i only asked for the pain to stop", "dont call pals, i only wanted help now"],
)
def test_with_more_said_beside_it_it_is_asked_first(db, engine, said):
    body = make_chat(db, engine, mode="waiting").say(said)
    assert ASKS in texts(body) and body["mode"] == "waiting"


@pytest.mark.parametrize("said", ["he must not come here", "she must not ring me", "don't call him", "cancel her"])
def test_he_or_she_is_not_whoever_was_called(db, engine, said):
    engine.reply = lambda told: saying("I am still here.", intent=told.intent or "nlu_fallback")
    body = make_chat(db, engine, mode="waiting").say(said)
    assert NOBODY not in texts(body) and body["mode"] == "waiting"


@pytest.mark.parametrize(
    "said",
    [
        "I want somebody to come. They must not ring.",
        "he is in pain. please send someone",
        "cancel his appointment. how do i ask",
    ],
)
def test_what_takes_nothing_back(db, engine, said):
    assert make_chat(db, engine, mode="waiting").say(said)["mode"] == "waiting"


@pytest.mark.parametrize(
    "said",
    [
        "Good morning. I am a foster carer for a boy of nine who is under the epilepsy team. I am writing from my workplace and cannot take telephone calls.",
        "I'm on shift and can't answer calls",
        "we are not allowed to take phone calls at work",
        "Dear Sir or Madam, I write on behalf of my great-nephew Owen, aged seven, who lies in your hospital. I am deaf and do not possess a telephone.",
    ],
)
def test_whoever_takes_no_calls_is_not_rung(db, engine, said):
    body = make_chat(db, engine).say(said)
    assert body["mode"] == "assistant" and "noted that you cannot take calls" in texts(body) and not engine.told


@pytest.mark.parametrize(
    "said",
    [
        "can you get someone to talk to me, i can't take calls from them",
        "I cannot take her calls seriously",
        "she has calls to take",
        "I am deaf and I should like to talk to somebody",
        "I am deaf. Who reads this?",
    ],
)
def test_other_calls_are_left(db, engine, said):
    assert "noted that you cannot take calls" not in texts(make_chat(db, engine).say(said))

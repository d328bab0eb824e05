"""Words that lean on what stands before them and ask nothing: heard, taken back, told to be over. And who is where."""

import pytest

from assistant.conversations.readers.after_danger import it_is_over, wants_someone_now
from assistant.conversations.readers.wishes import acknowledges, asks_for_number, brings_someone, says_sorry, thanks_too
from tests.support.factories import FakeEngine, answering, make_chat, saying, texts


def not_understood(told):
    return saying("unsure", intent="nlu_fallback", render="unsure")


@pytest.mark.parametrize(
    "said",
    [
        "that was last week, he is home now",
        "no hes fine now i meant yesterday",
        "no shes fine now it was yesterday, the ambulance came",
        "the nurse is here now",
        "no one is in danger",
        "it was months ago",
    ],
)
def test_an_alarm_is_told_to_be_over(said):
    assert it_is_over(said, "emergency") and not it_is_over(said, None) and not it_is_over(said, "self_harm")


@pytest.mark.parametrize(
    "said",
    [
        "he is not ok",
        "he was fine yesterday but now he is grey",
        "she is still not breathing well",
        "is he fine now",
        "it was yesterday and it is happening again",
        "the nurse is here now and she is worried",
        "the doctor came and he is worse",
    ],
)
def test_what_goes_on_is_not_over(said):
    assert not it_is_over(said, "emergency")


def test_after_an_alarm_that_is_over_nothing_is_said_of_a_reference(db, engine):
    engine.reply = lambda told: saying("I am still here.", intent=told.intent)
    chat = make_chat(db, engine)
    chat.say("he stopped breathing")
    body = chat.say("that was last week, he is home now")
    assert "ring 999" in texts(body)[0] and "What would help you now?" in texts(body)[0]
    assert len(engine.told) == 1, "the engine is not asked"
    assert texts(chat.say("no hes fine now i meant last week")) != texts(body), "and not in the same words again"


@pytest.mark.parametrize("said", ["how do i get someone to look now", "i need a doctor tonight"])
def test_somebody_is_wanted_now_after_a_card_that_said_how(said):
    assert wants_someone_now(said, "deterioration") and not wants_someone_now(said, None)


@pytest.mark.parametrize("said", ["ok", "ok got it", "cool", "ah right, that makes sense", "good to know"])
def test_what_was_told_is_heard(said):
    assert acknowledges(said)


@pytest.mark.parametrize("said", ["ok how", "right so who do i ask", "great, another doctor then", "he is fine"])
def test_what_goes_on_asks_for_more(said):
    assert not acknowledges(said)


def test_ok_thanks_chooses_nothing_of_what_was_offered(db, engine):
    chat = make_chat(db, engine)
    engine.reply = lambda told: answering("waiting_time")
    chat.say("how long")
    engine.reply = lambda told: answering("thank")
    chat.say("ok thanks")
    assert engine.told[-1].intent == "thank"
    assert thanks_too("ok ta") and not thanks_too("thanks but how long is it")


def test_nobody_has_to_be_sorry(db, engine):
    assert says_sorry("sorry for swearing") and not says_sorry("sorry what does that mean")
    assert "You do not have to say sorry" in texts(make_chat(db, engine).say("sorry about that"))[0]


@pytest.mark.parametrize(
    "said", ["can someone come with me", "could i bring my daughter along", "can my nan cum wiv us"]
)
def test_somebody_of_their_own_is_no_person_of_the_hospital(db, engine, said):
    assert brings_someone(said) and not brings_someone("can someone come and see him")
    chat = make_chat(db, engine)
    chat.say(said)
    assert engine.told[-1].intent == "ask_bring_someone"


@pytest.mark.parametrize("said", ["im deaf, how do i contact you", "what number", "whats the number again"])
def test_the_office_is_reached_in_any_words(said):
    assert asks_for_number(said) and not asks_for_number("how do i contact the ward")


def test_a_deaf_parent_is_told_an_address_and_no_phone(db, engine):
    text = texts(make_chat(db, engine).say("im deaf, how do i contact you"))[0]
    assert "pals@northgate.example" in text and "01632 960 100" not in text


def test_for_a_child_in_another_hospital_the_number_is_said_to_be_of_this_one(db):
    chat = make_chat(db, FakeEngine(not_understood))
    assert "that hospital only" not in texts(chat.say("whats the number"))[0]
    chat.say("my daughter is in great ormond street")
    assert "that hospital only" in texts(chat.say("whats the number"))[0]


@pytest.mark.parametrize(
    "said, route", [("we live in wales but hes in your hospital", False), ("we are in a hospital in cardiff", True)]
)
def test_what_holds_is_what_holds_where_the_child_is(db, engine, said, route):
    engine.reply = not_understood
    chat = make_chat(db, engine)
    chat.say(said)
    engine.reply = lambda told: answering("complaint")
    assert ("Llais" in texts(chat.say("how do i complain"))[0]) is route


def test_whoever_reads_another_language_is_not_answered_in_english_without_a_word(db):
    chat = make_chat(db, FakeEngine(not_understood), language="pl")
    assert chat.say("ile to kosztuje")["messages"][0]["answer"]["id"] in ("card_language", "language_pl")
    assert "understand" in texts(chat.say("how about the thing"))[0]


def test_the_state_of_nothing_that_was_sent_is_no_answer_to_what_happened(db):
    def nothing_sent(told):
        return saying("You have not sent", intent="ask_handoff_status", render="status_nothing")

    chat = make_chat(db, FakeEngine(nothing_sent))
    assert "You have not sent" not in texts(chat.say("i just want to know what happened"))[0]
    assert "You have not sent" in texts(chat.say("did my message get sent"))[0]


def test_a_step_of_thinking_is_taken_back(db, engine):
    chat = make_chat(db, engine)
    chat.say("help me think it through")
    chat.say("the operation, by friday")
    body = chat.say("undo")
    assert body["messages"][-1]["form"]["field"] == "decision"
    assert chat.say("what does that mean")["messages"][-1]["form"]["field"] == "decision"


def test_questions_that_are_typed_as_the_worry_are_the_list(db, engine):
    engine.reply = lambda told: saying("what is coming up", intent="prepare_questions")
    chat = make_chat(db, engine)
    chat.say("what should i ask them")
    chat.press("A meeting with the team")
    told = texts(chat.say("1. is it safe 2. how long does she take it 3. what if it doesnt work"))[-1]
    assert "1. is it safe\n" in told and "3. what if it doesnt work" in told


def test_that_it_was_not_what_was_asked_is_not_said_twice_in_the_same_words(db, engine):
    chat = make_chat(db, engine)
    engine.reply = lambda told: answering("waiting_time")
    chat.say("how long")
    engine.reply = lambda told: saying("sorry", intent="not_answered", render="not_answered")
    first = texts(chat.say("you didnt answer my question"))
    assert texts(chat.say("what about my question")) != first


def test_advice_that_cannot_be_given_is_not_refused_twice_in_the_same_words(db, engine):
    engine.reply = lambda told: answering("medical_advice")
    chat = make_chat(db, engine)
    first = texts(chat.say("should we go ahead"))[0]
    assert texts(chat.say("what would you do"))[0] != first


def test_a_key_word_is_told_as_what_it_asks_for_and_not_guessed_at(db, engine):
    heard = []
    engine.reply = lambda told: heard.append((told.intent, told.text)) or answering("travel")
    chat = make_chat(db, engine)
    chat.say("multi-storey tariff")
    chat.say("the multi-storey is always full when we come for his scans")
    assert heard[0] == ("ask_travel", None) and heard[1][0] is None

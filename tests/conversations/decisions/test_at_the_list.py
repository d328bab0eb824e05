"""What is typed while the list asks what is coming up and what worries them, and while it is thought through: read
first, and an answer only where it is one.
"""

from dataclasses import replace

import pytest
from sqlalchemy import select

from assistant.records import take_along
from assistant.records.models import NotUnderstood
from tests.support.factories import FakeEngine, answering, make_chat, saying, texts


def not_understood(told):
    return saying("I am not sure I understood that.", intent="nlu_fallback", render="unsure")


def as_told(told):
    """As Rasa answers an intent that is known already."""
    known = told.intent in ("thank", "goodbye")
    return replace(answering(told.intent), intent=told.intent) if known else not_understood(told)


def understood_as(intent, answer="out_of_scope"):
    return lambda told: replace(answering(answer), intent=intent)


def opens_handoff(told):
    return saying("Shall I?", intent="request_handoff", step="consent")


@pytest.fixture(params=["coming_up", "worry"])
def chat(db, engine, request):
    """A family that asked what to ask, at each of the two questions of the list."""
    engine.reply = lambda told: saying("what is coming up", intent="prepare_questions")
    chat = make_chat(db, engine)
    chat.say("what should i ask them")
    if request.param == "worry":
        chat.press("Results, or what happens next")
    chat.step, chat.db = request.param, db
    engine.reply = as_told
    return chat


def kept(chat):
    """What was taken for what is coming up, what for the worry, and the questions."""
    with chat.db.read() as session:
        made = take_along.question_list(session, chat.conversation_id)
        coming_up = made.coming_up if chat.step == "coming_up" else None
        return coming_up, made.worry, [item.text for item in take_along.items(session, chat.conversation_id)]


def step_of(body):
    form = body["messages"][-1]["form"]
    return form and form["field"]


def said_ids(body):
    return [message["answer"]["id"] for message in body["messages"] if message["answer"]]


NOTHING = (None, None, [])


@pytest.mark.parametrize(
    "said",
    [
        "tara for now",
        "Goodnight all",
        "ok thanks, see you",
        "I've got to go. Bye!",
        "byeee",
        "bus pulling in must dash",
    ],
)
def test_a_goodbye_is_no_answer_and_ends_the_list(chat, said):
    body = chat.say(said)
    assert said_ids(body) == ["goodbye"] and step_of(body) is None and kept(chat) == NOTHING


def test_a_goodbye_says_that_questions_are_kept(chat):
    chat.say("add: will he still be able to swim")
    body = chat.say("cheerio")
    assert "kept" in texts(body)[0] and said_ids(body) == ["goodbye"]


@pytest.mark.parametrize("said", ["thank you, you're a gem", "Ta!", "ok cheers mate", "thanks a lot for that"])
def test_thanks_are_answered_shortly_and_the_question_waits(chat, said):
    body = chat.say(said)
    assert said_ids(body) == ["thank"] and len(body["messages"]) == 1 and kept(chat) == NOTHING
    assert step_of(chat.say("two doctors who disagree about the results of his op")) != chat.step


@pytest.mark.parametrize(
    "said",
    ["That is good to know.", "I'll have a chat with his dad first", "we will think it over", "I see", "fair enough"],
)
def test_a_remark_is_heard_and_asks_nothing_more(chat, said):
    body = chat.say(said)
    assert step_of(body) is None and len(body["messages"]) == 1 and kept(chat) == NOTHING


@pytest.mark.parametrize("intent", ["affirm", "inform"])
def test_a_remark_is_no_answer_whatever_it_sounds_like(chat, engine, intent):
    engine.reply = understood_as(intent)
    body = chat.say("That's useful, we will bring this to her nurse")
    assert step_of(body) is None and len(body["messages"]) == 1 and kept(chat) == NOTHING


@pytest.mark.parametrize(
    "said", ["stop", "please stop", "stop asking me questions", "no thank you", "leave it for now"]
)
def test_stopping_leaves_the_list(chat, said):
    body = chat.say(said)
    assert step_of(body) is None and "whenever you like" in texts(body)[0] and kept(chat) == NOTHING


@pytest.mark.parametrize("intent", ["stop", "deny"])
def test_stopping_in_words_that_the_engine_knows_leaves_it_too(chat, engine, intent):
    engine.reply = understood_as(intent)
    body = chat.say("let us not go on with this one")
    assert step_of(body) is None and "whenever you like" in texts(body)[0] and kept(chat) == NOTHING


@pytest.mark.parametrize(
    "said",
    [
        "Could you let the team know we want a word",
        "i want to send them a message",
        "please pass that on to her consultant",
    ],
)
def test_a_message_for_the_team_opens_the_handoff(chat, engine, said):
    engine.reply = opens_handoff
    body = chat.say(said)
    assert "whenever you like" in texts(body)[0] and step_of(body) == "consent" and kept(chat) == NOTHING


def test_before_the_handoff_it_is_said_that_the_list_is_kept(chat, engine):
    chat.say("add: who will be at the meeting")
    engine.reply = opens_handoff
    body = chat.say("now send that to the ward")
    assert "with 1 question on it" in texts(body)[0] and step_of(body) == "consent"


@pytest.mark.parametrize(
    "said",
    [
        "I should like to know whether we can bring his gran",
        "just wondering how long these things take",
        "do you know if it costs anything",
        "tell me about complaining",
        "is there somewhere to sleep nearby",
    ],
)
def test_a_question_however_it_is_put_is_answered_and_the_step_asked_again(chat, engine, said):
    engine.reply = lambda told: answering("travel")
    body = chat.say(said)
    assert said_ids(body) == ["travel"] and step_of(body) == chat.step and kept(chat) == NOTHING


def test_a_topic_that_is_told_without_a_question_is_answered_too(chat, engine):
    engine.reply = lambda told: answering("privacy")
    body = chat.say("someone could be reading along on here")
    assert said_ids(body) == ["privacy"] and step_of(body) == chat.step and kept(chat) == NOTHING


def test_a_question_about_something_else_is_never_the_worry(chat, engine):
    engine.reply = understood_as("out_of_scope")
    body = chat.say("what time does the canteen shut")
    assert step_of(body) == chat.step and kept(chat) == NOTHING


def test_what_we_are_to_do_is_no_worry_when_it_is_not_understood(chat):
    body = chat.say("can you ring my mother in law")
    assert step_of(body) == chat.step and kept(chat) == NOTHING


def test_a_person_is_called_and_no_question_is_pushed_after(chat, engine):
    engine.reply = understood_as("request_person", "capabilities")
    body = chat.say("get hold of somebody for me")
    assert step_of(body) is None and kept(chat) == NOTHING


@pytest.mark.parametrize("said", ["add: what about his reading", "Please add will it come back in his other leg"])
def test_a_question_is_put_on_before_there_is_a_list(chat, said):
    body = chat.say(said)
    assert step_of(body) == chat.step and "added" in texts(body)[-1]
    assert kept(chat)[2] == [said.split("dd")[1].lstrip(": ")]


def test_several_questions_of_their_own_are_the_list(chat):
    body = chat.say("What is the lump? Does he have to miss school?")
    assert kept(chat)[2] == ["What is the lump?", "Does he have to miss school?"] and step_of(body) == "list"


@pytest.mark.parametrize("intent", ["inform", "ask_medical_advice", "express_distress", "out_of_scope", "skip"])
def test_what_cannot_be_answered_is_the_answer_of_the_step(chat, engine, intent):
    engine.reply = understood_as(intent)
    said = "nobody in our house has slept for weeks over it"
    body = chat.say(said)
    assert said in kept(chat) and step_of(body) != chat.step
    assert len(body["messages"]) == 1  # in place of what the engine said


def test_what_the_engine_is_unsure_of_is_the_answer_and_nothing_to_learn_from(chat):
    said = "grommets and adenoids in one go"
    body = chat.say(said)
    assert said in kept(chat) and step_of(body) != chat.step
    with chat.db.read() as session:
        assert session.scalars(select(NotUnderstood)).all() == []


def test_the_engine_reads_it_behind_what_was_told(chat, engine):
    chat.say("grommets and adenoids in one go")
    assert engine.told[-1].after == "prepare_questions"


def test_a_plain_yes_goes_on(chat, engine):
    engine.reply = understood_as("affirm")
    body = chat.say("aye we can do that together")
    assert step_of(body) == chat.step and len(body["messages"]) == 1 and kept(chat) == NOTHING


@pytest.mark.parametrize("said", ["i really dont know", "hard to say", "dunno tbh"])
def test_not_knowing_is_an_answer(chat, engine, said):
    told = len(engine.told)
    assert step_of(chat.say(said)) != chat.step and len(engine.told) == told


@pytest.mark.parametrize(
    "said", ["her meds", "the surgery", "that it is cancer and we are too late", "chemo", "nobody tells us a thing"]
)
def test_a_worry_is_taken_also_where_it_is_near_a_topic(db, said):
    engine = FakeEngine(lambda told: saying("what is coming up", intent="prepare_questions"))
    chat = make_chat(db, engine)
    chat.say("what should i ask them")
    chat.press("A decision about treatment")
    engine.reply = lambda told: answering("say_no")
    assert step_of(chat.say(said)) == "list"


@pytest.fixture
def thinking(db, engine):
    chat = make_chat(db, engine)
    chat.say("help me think it through")
    engine.reply, chat.db = as_told, db
    return chat


def thoughts(chat):
    with chat.db.read() as session:
        return {step: one.words for step, one in take_along.thoughts(session, chat.conversation_id).items()}


@pytest.mark.parametrize("said, answer", [("ta ta love, see you", "goodbye"), ("thanks ever so", "thank")])
def test_a_goodbye_and_thanks_are_no_thought(thinking, said, answer):
    body = thinking.say(said)
    assert said_ids(body) == [answer] and step_of(body) is None and thoughts(thinking) == {}


def test_thinking_waits_behind_thanks(thinking):
    thinking.say("thanks ever so")
    thinking.say("if he should have the feeding tube")
    assert thoughts(thinking) == {"decision": "if he should have the feeding tube"}


def test_a_message_for_the_team_is_no_thought(thinking, engine):
    thinking.say("if he should have the feeding tube")
    engine.reply = opens_handoff
    body = thinking.say("can you get this to the team")
    assert "kept" in texts(body)[0] and step_of(body) == "consent" and len(thoughts(thinking)) == 1


def test_a_thought_is_kept_without_asking_the_engine(thinking, engine):
    told = len(engine.told)
    thinking.say("talking to his nurse and both nans")
    assert len(engine.told) == told and thoughts(thinking) == {"decision": "talking to his nurse and both nans"}


@pytest.mark.parametrize("said", ["can you show me my list", "read me the list"])
def test_a_list_that_was_left_is_shown_again_when_it_is_asked_for(chat, said):
    chat.say("add: will it hurt him much")
    chat.say("bye for now")
    body = chat.say(said)
    assert "will it hurt him much" in body["messages"][-1]["text"] and step_of(body) == "list"


GIVEN = "if he should have the feeding tube"


@pytest.mark.parametrize(
    "said, met",
    [
        ("wrong chat", None),
        ("my phone is dying", None),
        ("can we do this later", None),
        ("gtg", None),
        ("brb", "Take your time"),
        ("hang on", "Take your time"),
        ("hello?", "still here"),
        ("whats this for", "your plan"),
        ("lol", "this question"),
        ("this is stupid", "I am sorry"),
        ("how many more questions", "step 2 of 5"),
    ],
)
def test_a_remark_is_no_thought_and_the_step_is_asked_again(thinking, said, met):
    thinking.say(GIVEN)
    body = thinking.say(said)
    assert thoughts(thinking) == {"decision": GIVEN}
    assert step_of(body) == ("matters" if met else None)
    assert (met or "kept in your plan") in texts(body)[0]


def test_thinking_that_was_left_is_taken_up_where_it_was(thinking):
    thinking.say(GIVEN)
    assert "Carry on thinking it through" in [one["title"] for one in thinking.say("gtg")["messages"][-1]["choices"]]
    assert step_of(thinking.press("Carry on thinking it through")) == "matters"


def test_leaving_with_nothing_said_keeps_nothing_and_says_so(thinking):
    assert "kept" not in texts(thinking.say("wrong chat"))[0]


def test_back_to_the_start_asks_the_first_step_and_keeps_what_was_said(thinking):
    thinking.say(GIVEN)
    thinking.say("that he is not in pain")
    body = thinking.say("back to the start")
    assert step_of(body) == "decision" and GIVEN in texts(body)[-1]
    thinking.press("Keep what I wrote")
    assert thoughts(thinking)["decision"] == GIVEN


def test_going_back_goes_one_step_back_and_loses_nothing(thinking):
    thinking.say(GIVEN)
    thinking.say("that he is not in pain")
    body = thinking.say("go back")
    assert step_of(body) == "matters" and "that he is not in pain" in texts(body)[-1]
    assert thoughts(thinking)["matters"] == "that he is not in pain"
    thinking.say("that he is at home")
    assert thoughts(thinking)["matters"] == "that he is at home"


def test_a_skipped_step_is_blank(thinking):
    thinking.press("Skip this")
    assert thoughts(thinking) == {"decision": None}


@pytest.mark.parametrize(
    "said",
    [
        "change my answer about the decision",
        "can i change what i said about the feeding tube",
        "my first answer is wrong",
    ],
)
def test_an_earlier_answer_is_changed_and_the_family_is_where_it_was(thinking, said):
    thinking.say(GIVEN)
    thinking.say("that he is not in pain")
    assert "feeding tube" in texts(thinking.say(said))[-1]
    body = thinking.say("whether to wait until june")
    assert step_of(body) == "know"
    assert thoughts(thinking) == {"decision": "whether to wait until june", "matters": "that he is not in pain"}


def test_an_earlier_answer_is_changed_in_one_message(thinking):
    thinking.say(GIVEN)
    body = thinking.say("Change my answer about what we have to decide to: The tube, by Friday")
    assert step_of(body) == "matters" and thoughts(thinking) == {"decision": "The tube, by Friday"}


def test_which_answer_is_asked_where_the_words_fit_none(thinking):
    thinking.say(GIVEN)
    body = thinking.say("change what i said about the hoist")
    assert thoughts(thinking) == {"decision": GIVEN}
    thinking.press("What we have to decide, and by when")
    assert step_of(thinking.say("the tube, this week")) == "matters"
    assert thoughts(thinking) == {"decision": "the tube, this week"} and "Which answer" in texts(body)[0]


@pytest.mark.parametrize(
    "said, met",
    [("brb", "Take your time"), ("hello?", "still here"), ("whats this for", "short list"), ("lol", "this question"),
     ("this is stupid", "I am sorry"), ("how long is this", "two short questions")],
)  # fmt: skip
def test_a_remark_is_no_worry_and_the_question_is_asked_again(chat, said, met):
    body = chat.say(said)
    assert step_of(body) == chat.step and met in texts(body)[0] and kept(chat) == NOTHING


@pytest.mark.parametrize("said", ["gtg", "wrong chat sorry", "my phone is dying", "can we do this later"])
def test_going_for_now_leaves_the_list_and_says_so(chat, said):
    body = chat.say(said)
    assert step_of(body) is None and "whenever you like" in texts(body)[0] and kept(chat) == NOTHING


@pytest.mark.parametrize("said", ["back to the start", "go back"])
def test_back_asks_the_first_question_of_the_list(chat, said):
    assert step_of(chat.say(said)) == "coming_up" and kept(chat) == NOTHING


@pytest.mark.parametrize(
    "said", ["carry on", "sorry phone", "right where was i", "im back", "hang on is this stored somewhere"]
)
def test_what_comes_between_is_no_thought(thinking, said):
    thinking.say(GIVEN)
    body = thinking.say(said)
    assert (thoughts(thinking), step_of(body)) == ({"decision": GIVEN}, "matters")


def test_what_was_thought_so_far_is_shown_and_the_step_waits(thinking):
    thinking.say(GIVEN)
    body = thinking.say("show me what i wrote")
    assert f"What we have to decide, and by when:\n{GIVEN}" in texts(body)[-1]
    assert (thoughts(thinking), step_of(body)) == ({"decision": GIVEN}, "matters")


@pytest.mark.parametrize("left", [False, True])
def test_a_bit_that_is_to_go_is_shown_to_be_said_anew(thinking, left):
    thinking.say(GIVEN)
    thinking.say("his brother and being at home")
    if left:
        thinking.say("gtg")
    body = thinking.say("remove the bit about his brother")
    assert step_of(body) == "change_matters" and "his brother and being at home" in texts(body)[-1]


def test_what_was_thought_is_shown_after_it_was_left(thinking):
    thinking.say(GIVEN)
    thinking.say("gtg")
    body = thinking.say("show me what i wrote")
    assert GIVEN in texts(body)[-1] and step_of(body) is None


@pytest.mark.parametrize("said", ["Make our list of questions", "make our list of questions"])
def test_the_list_as_the_next_step_begins_it(thinking, said):
    for one in (GIVEN, "home", "a lot", "nan"):
        thinking.say(one)
    body = thinking.say(said)
    assert (thoughts(thinking)["next"].lower(), step_of(body)) == (said.lower(), "coming_up")


STOPPED = [
    "no, i want to stop now",
    "I can't face this tonight",
    "Stop it!",
    "right thats enough of that",
    "leave me be",
]


@pytest.mark.parametrize("said", STOPPED)
def test_what_stops_the_list_is_no_answer_of_it(chat, said):
    body = chat.say(said)
    assert step_of(body) is None and "whenever you like" in texts(body)[0] and kept(chat) == NOTHING


@pytest.mark.parametrize("said", STOPPED)
def test_what_stops_the_thinking_is_no_thought(thinking, said):
    thinking.say(GIVEN)
    body = thinking.say(said)
    assert step_of(body) is None and "kept in your plan" in texts(body)[0] and thoughts(thinking) == {"decision": GIVEN}

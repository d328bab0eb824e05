"""Questions of their own that a family dictates: kept word for word, several as several, wherever the list stands."""

import pytest

from assistant.records import take_along
from assistant.take_along.list_commands import plainly_added
from assistant.take_along.own_questions import dictated, gave_them
from tests.support.factories import make_chat, saying
from tests.take_along.conftest import not_understood


def on_it(db, chat):
    with db.read() as session:
        return [item.text for item in take_along.items(session, chat.conversation_id)]


@pytest.mark.parametrize(
    "said, own",
    [
        (
            "I keep a list in my head. Can you write my questions down? First: is there any way to save the eye",
            ["is there any way to save the eye"],
        ),
        (
            "I answered you. Put: does waiting spread it. Put: other ways than taking it out. Put: how is the other eye",
            ["does waiting spread it", "other ways than taking it out", "how is the other eye"],
        ),
        (
            "So write my questions then. Which opioid have they tried; is ketamine an option; who owns the plan at night",
            ["Which opioid have they tried", "is ketamine an option", "who owns the plan at night"],
        ),
        (
            "You have asked twice. Skip. List the three: rotation tried?; ketamine option?; who owns it",
            ["rotation tried?", "ketamine option?", "who owns it"],
        ),
        ("how much she will hear. can you write: will she hear music", ["will she hear music"]),
        ("I want questions for doctor. she must stop sign after?", ["she must stop sign after?"]),
        ("Please note these down: who does it? can I stay", ["who does it?", "can I stay"]),
        ("add to my list: would he be asleep, could I watch, will it scar", ["would he be asleep", "could I watch", "will it scar"]),
        ("take down my questions: 1. why now 2. what if not", ["why now", "what if not"]),
        ("put: will he walk? when? how? why him?", ["will he walk?", "when?", "how?", "why him?"]),
        ("write my questions down. Is it safe? Why? How long?", ["Is it safe?", "Why?", "How long?"]),
        ("put: who decides; why; is it safe", ["who decides", "why", "is it safe"]),
        ("I did not ask about this chat. I would like these on the list: can I still sit my A levels, will it hurt, what if I say not yet.", ["can I still sit my A levels", "will it hurt", "what if I say not yet"]),
        ("That's not what I said. These are my questions: will it hurt, when can he go home", ["will it hurt", "when can he go home"]),
        ("no. we want the following on our list: who does it; can I stay", ["who does it", "can I stay"]),
        ("you got me wrong, I want these on there: is it cancer? can he swim?", ["is it cancer?", "can he swim?"]),
        ("put: is 2. 5 ml right? can I stop?", ["is 2. 5 ml right?", "can I stop?"]),
        ("put: 2.5 ml, is that right? can he have more?", ["2.5 ml, is that right?", "can he have more?"]),
        ("put: does it hurt; thanks; who is there", ["does it hurt", "who is there"]),
        ("jot these down:\nis it in the bone\nhow long for scans", ["is it in the bone", "how long for scans"]),
    ],
)  # fmt: skip
def test_each_is_kept_as_it_was_typed(said, own):
    assert list(dictated(said).questions) == own
    assert [command.text for command in plainly_added(said)] == own


@pytest.mark.parametrize(
    "said",
    [
        "put 2: will it hurt",
        "can you write to PALS: I want a call",
        "write to the team: why wait",
        "put this in the message: is he ok",
        "Can you write my questions down?",
        "can you write my questions down? will you send them",
        "I have questions for the doctor. Can you help",
        "list: done",
        "add: his dose",
        "put the second one first",
        "if we wait, will it spread",
        "I wrote a list: is that ok?",
        "the doctor gave me a list of these questions: does he sleep, does he eat",
        "these questions are not mine: will it hurt, can he swim",
        "what are these questions for: is it a test",
        "on this list number 2 should be: will it hurt, can he swim",
        "the nurse put him down: is that normal",
    ],
)
def test_other_words_dictate_nothing(said):
    assert dictated(said) is None


def test_what_is_ordered_beside_them_is_not_theirs():
    assert not any("drop" in one.text for one in plainly_added("add: will it hurt. and drop 2"))


@pytest.mark.parametrize("said", ["I gave you three. Put those on the list", "we told you, add them to my list"])
def test_they_point_to_what_they_wrote_themselves(said):
    assert gave_them(said)


def test_what_was_suggested_is_not_what_they_wrote():
    assert not gave_them("put those on my list please")


def test_they_begin_the_list_and_the_engine_is_not_asked(db, engine):
    chat = make_chat(db, engine)
    told = len(engine.told)
    said = chat.say("List the three: will she die; what is left to try; who decides")
    assert on_it(db, chat) == ["will she die", "what is left to try", "who decides"]
    assert len(engine.told) == told and "for the team to answer" in said["messages"][-1]["text"]


def test_those_they_gave_before_are_put_on_once(db, engine):
    engine.reply = not_understood
    chat = make_chat(db, engine)
    chat.say("note these: is it safe; who will be there")
    chat.say("I gave you two. Put those on the list, please.")
    assert on_it(db, chat) == ["is it safe", "who will be there"]


@pytest.mark.parametrize("step", ["coming_up", "worry"])
def test_at_a_question_of_the_list_they_come_first(db, engine, step):
    engine.reply = lambda told: saying("what is coming up", intent="prepare_questions")
    chat = make_chat(db, engine)
    chat.say("what should I ask")
    if step == "worry":
        chat.press("A decision about treatment")
    body = chat.say("you asked me that. put: is it the only way. put: can we see the scan")
    assert on_it(db, chat) == ["is it the only way", "can we see the scan"]
    assert body["messages"][-1]["form"]["field"] == "list"


def test_in_the_middle_of_thinking_they_go_on_the_list_and_the_step_waits(db, engine):
    engine.reply = not_understood
    chat = make_chat(db, engine)
    chat.say("help me think it through")
    body = chat.say("list these two: will he walk; who decides")
    assert on_it(db, chat) == ["will he walk", "who decides"]
    assert body["messages"][-1]["form"]["name"] == "thinking"


def test_two_that_are_joined_stay_one():
    assert dictated("add: Who reads the scans, and how sure are they?").questions == (
        "Who reads the scans, and how sure are they?",
    )


@pytest.mark.parametrize(
    "said, own",
    [
        ("make me a list of questions, first one: what happens if we just leave it, second: does he really need the general anaesthetic",
         ["what happens if we just leave it", "does he really need the general anaesthetic"]),
        ("i want a list, first: will he walk, then: who tells us", ["will he walk", "who tells us"]),
        ("start a list with these: will he walk, who tells us the results", ["will he walk", "who tells us the results"]),
        ("can you do me a list: will he walk? will he talk?", ["will he walk?", "will he talk?"]),
        ("Make me a list of questions. First: will he walk. Second: will he talk. Third: who decides", ["will he walk", "will he talk", "who decides"]),
        ("i'd like a list of questions for the doctor: 1. why now 2. what if not", ["why now", "what if not"]),
        ("make me a list, first what happens if we wait and second what does the scan show", ["what happens if we wait", "what does the scan show"]),
        ("can you start a list. first one is will he be awake", ["will he be awake"]),
    ],
)  # fmt: skip
def test_a_list_that_is_begun_with_its_questions_keeps_them(said, own):
    assert [command.text for command in plainly_added(said)] == own


@pytest.mark.parametrize(
    "said",
    [
        "make me a list of questions for the doctor about his operation",
        "make me a list of what to ask",
        "can you make me a list of questions, I have an appointment first thing",
        "I want a list, nothing else",
        "is he on the waiting list: yes or no",
        "he is first on the list for theatre",
        "my first question is for you, how long does this take",
    ],
)
def test_a_list_that_is_only_wished_for_has_none_yet(said):
    assert plainly_added(said) == []


def test_questions_are_on_the_list_that_was_begun_with_them(db, engine):
    engine.reply = not_understood
    chat = make_chat(db, engine)
    chat.say(
        "make me a list of questions, first one: what happens if we just leave it, second: does he need to be asleep"
    )
    assert on_it(db, chat) == ["what happens if we just leave it", "does he need to be asleep"]


@pytest.mark.parametrize(
    "said, own",
    [
        ("put first: what does the bleed mean for how he will grow up. and will he walk", ["what does the bleed mean for how he will grow up", "will he walk"]),
        ("put first: will he walk", ["will he walk"]),
        ("add at the top: will he walk", ["will he walk"]),
        ("put this first: will he walk", ["will he walk"]),
        ("first on the list: will he walk", ["will he walk"]),
        ("write first on my list: is it cancer", ["is it cancer"]),
        ("put at the top of my list: will he walk? will he talk?", ["will he walk?", "will he talk?"]),
        ("please put first of all: who decides", ["who decides"]),
    ],
)  # fmt: skip
def test_what_is_to_stand_first_does_without_the_words_that_say_so(db, at_the_list, said, own):
    was = on_it(db, at_the_list)
    at_the_list.say(said)
    assert on_it(db, at_the_list) == [*own, *was]
    at_the_list.say("undo that")
    assert on_it(db, at_the_list) == was


def test_what_is_to_stand_last_does(db, at_the_list):
    was = on_it(db, at_the_list)
    at_the_list.say("put at the end: who rings us")
    assert on_it(db, at_the_list) == [*was, "who rings us"]


@pytest.mark.parametrize("said", ["put first: 3", "put 3 first", "put first: number 3"])
def test_one_that_is_there_is_put_first_and_not_added(db, at_the_list, said):
    was = on_it(db, at_the_list)
    at_the_list.say(said)
    assert on_it(db, at_the_list) == [was[2], was[0], was[1], *was[3:]]


def test_what_is_put_first_before_there_is_a_list_begins_it(db, engine):
    engine.reply = lambda told: saying("what is coming up", intent="prepare_questions")
    chat = make_chat(db, engine)
    chat.say("what should i ask them")
    chat.press("Results, or what happens next")
    chat.say("put first: what does the bleed mean for how he will grow up. and will he walk")
    assert on_it(db, chat) == ["what does the bleed mean for how he will grow up", "will he walk"]


@pytest.mark.parametrize(
    "said, own",
    [
        ("none. um before that make me a list of questions, first one will he need dialysis?", ["will he need dialysis?"]),
        ("no um my own list full stop add will he need dialysis question mark", ["will he need dialysis?"]),
        ("start a list. How many has he done? and Dan wants: what if we wait till he is 2", ["How many has he done?", "what if we wait till he is 2"]),
        ("write it down for us, on a list. 'How many has he done?'", ["How many has he done?"]),
        ("make us a list please. my mum wants to know will it scar", ["will it scar"]),
        ("please you make list: will he eat? and his father asks: is it safe?", ["will he eat?", "is it safe?"]),
        ("do me a list um first one is it his heart", ["is it his heart"]),
    ],
)  # fmt: skip
@pytest.mark.parametrize("step", ["child_identifier", "questions"])
def test_at_a_step_of_the_form_their_list_has_it_and_the_form_goes_on(db, engine, step, said, own):
    engine.reply = lambda told: saying("asked again", step=step)
    chat = make_chat(db, engine, form="handoff_form", field=f"handoff_{step}")
    assert own[0] in chat.say(said)["messages"][0]["text"]
    assert on_it(db, chat) == own and engine.told[-1].details.get("asks_again")


@pytest.mark.parametrize("said", ["use my list", "put him on the list. when is it?", "will he need dialysis?", "he is on a list. how long is it?", "add: will he walk", "can you make the list. what is on it?"])  # fmt: skip
def test_other_words_at_a_step_put_nothing_on_the_list(db, engine, said):
    engine.reply = lambda told: saying("asked again", step="questions")
    chat = make_chat(db, engine, form="handoff_form", field="handoff_questions")
    chat.say(said)
    assert on_it(db, chat) == []

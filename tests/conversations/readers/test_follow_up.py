"""Short words that lean on what was offered: which choice they mean, and when they mean none."""

from uuid import uuid4

import pytest

from assistant.conversations.readers.follow_up import Offered, Press, WhichOne, Why, read_follow_up
from tests.support.factories import FakeEngine, answering, make_chat


def choice(title, **more):
    return Offered(uuid4(), title, **more)


COST, TRAVEL, TIME = choice("What it costs"), choice("Help with travel"), choice("How long it takes")
PERSON = choice("Talk to a person", person=True)
AFFIRM, DENY = choice("Take it back", says="affirm"), choice("Leave it", says="deny")


def meant(text, *offered, answered=False, **more):
    found = read_follow_up(text, offered, answered=answered, **more)
    titles = {one.id: one.title for one in (*offered, *more.get("every", ()))}
    return titles[found.choice_id] if isinstance(found, Press) else found


@pytest.mark.parametrize("text, title", [
    ("the first one", "What it costs"), ("2", "Help with travel"), ("option two please", "Help with travel"), ("third one", "How long it takes"),
    ("the last one", "How long it takes"), ("help with travel?", "Help with travel"),
])  # fmt: skip
def test_a_choice_is_meant_by_its_place_or_its_title(text, title):
    assert meant(text, COST, TRAVEL, TIME) == title


def test_a_place_that_nothing_stands_at_means_nothing():
    assert meant("the third one", COST, TRAVEL) is None


@pytest.mark.parametrize("text", ["yes", "Yes please", "ok then", "go on"])
def test_a_yes_means_the_only_choice_and_asks_which_of_several(text):
    assert meant(text, COST, PERSON) == "What it costs"
    assert meant(text, COST, TRAVEL) == WhichOne()


@pytest.mark.parametrize(
    "text, title", [("yes please", "Take it back"), ("no", "Leave it"), ("dont do it", "Leave it")]
)
def test_a_question_of_yes_and_no_is_answered_with_them(text, title):
    assert meant(text, AFFIRM, DENY) == title


def test_a_no_to_other_choices_and_a_long_one_stand_on_their_own():
    assert meant("no", COST, TRAVEL) is None
    assert meant("no one has told us a thing about it", AFFIRM, DENY) is None


def test_the_other_one_is_what_was_not_pressed():
    pressed = choice("What it costs", pressed=True)
    assert meant("no the other one", pressed, TRAVEL) == "Help with travel"
    assert meant("the other one", pressed, TRAVEL, TIME) == WhichOne()


def test_why_asks_where_an_answer_comes_from_if_there_was_one():
    assert meant("says who?", COST, answered=True) == Why()
    assert meant("why?", COST) is None


def test_a_person_is_reached_by_the_title_and_never_by_a_yes():
    assert meant("talk to a person", PERSON) == "Talk to a person"
    assert meant("yes", PERSON) is None


def test_an_earlier_choice_is_meant_by_its_title_alone():
    assert meant("help with travel", every=[TRAVEL]) == "Help with travel"
    assert meant("the first one", every=[TRAVEL]) is None


def test_a_message_that_says_more_stands_on_its_own():
    assert meant("yes but what about the scan on friday", COST) is None
    assert meant("the first one said he was fine and the next did not", COST, TRAVEL) is None


DELETE = [Offered(uuid4(), "Yes, delete it", says="affirm"), Offered(uuid4(), "No, keep it", says="deny")]


@pytest.mark.parametrize(
    "text", ["yes delete it", "Yes, delete it.", "yes wipe it all please", "go ahead and delete it please", "delete it"]
)
def test_a_typed_yes_to_deleting_deletes(text):
    assert meant(text, *DELETE) == "Yes, delete it"


@pytest.mark.parametrize(
    "text",
    [
        "can it be deleted later",
        "Wilma Thorne",
        "delete my number but keep the rest",
        "cancel",
        "yes and my name is Jo",
    ],
)
def test_what_is_no_plain_yes_to_deleting_deletes_nothing(text):
    assert meant(text, *DELETE) is None


@pytest.mark.parametrize("text", ["y tho", "wy is that", "but y", "hw cum", "how come though", "y?", "wy"])
def test_why_is_asked_in_few_letters(text):
    assert meant(text, COST, TRAVEL, answered=True) == Why()


def test_one_letter_is_a_yes_where_a_yes_is_asked_for_and_no_why_before_an_answer():
    assert meant("y", AFFIRM, DENY, answered=True) != Why()
    assert meant("y", COST, TRAVEL) != Why()


def test_a_choice_named_by_what_sets_it_apart_is_pressed():
    assert meant("tell me more about the travel one", COST, TRAVEL, PERSON) == "Help with travel"
    assert meant("the one about travel said no", COST, TRAVEL) is None
    assert meant("more about travel", AFFIRM, DENY) is None
    assert meant("more about travel", COST, choice("Help with travel", topic=False)) is None


def test_why_alone_after_a_refusal_is_why_they_did(db):
    engine = FakeEngine(lambda told: answering("refused"))
    chat = make_chat(db, engine, nation="england")
    chat.say("they refused")
    told = chat.say("why")["messages"][0]
    assert told["text"].startswith("I do not know their reasons") and '"Why' in told["text"]
    assert told["answer"]["id"] == "refused"
    assert "comes from these places" in chat.say("says who")["messages"][0]["text"]


def test_is_it_alone_is_what_the_last_answer_comes_to(db):
    engine = FakeEngine(lambda told: answering("delay_risk"))
    chat = make_chat(db, engine, nation="england")
    chat.say("is it safe to wait")
    assert chat.say("is it")["messages"][0]["text"].startswith("In short:")


@pytest.mark.parametrize("said", ["consultant", "the gp", "it was the consultant"])
def test_who_said_no_is_told_whom_else_to_ask(db, said):
    engine = FakeEngine(lambda told: answering("refused"))
    chat = make_chat(db, engine, nation="england")
    chat.say("who says no")
    assert "If one says no, you can ask the other" in chat.say(said)["messages"][0]["text"]

"""Words that are exact enough to be read without the engine, and their neighbours that are not."""

import pytest

from assistant.answers.load import load_phrases
from assistant.conversations.wishes import (
    asks_for_number,
    cannot_ring,
    declines_person,
    gets_person,
    needs_said,
    of_last_answer,
    rings_back,
    takes_it_all_back,
    talks_at_home,
    wants_no_person,
    wants_to_think,
)


@pytest.mark.parametrize(
    "said", ["whats the number for pals", "pals number", "who do i ring", "have you got an email for them"]
)
def test_a_number_is_asked_for(said):
    assert asks_for_number(said)


@pytest.mark.parametrize(
    "said",
    ["can someone ring me", "my number is wrong", "whats his hospital number", "can i talk to a person on the phone"],
)
def test_a_person_or_another_number_is_meant(said):
    assert not asks_for_number(said)


@pytest.mark.parametrize(
    "said", ["never mind", "actually its ok, dont bother them", "i dont need a person any more", "no need"]
)
def test_a_person_is_taken_back(said):
    assert wants_no_person(said)


@pytest.mark.parametrize("said", ["never mind that, is it free", "i need a person now", "hello?", "thanks"])
def test_other_words_take_nobody_back(said):
    assert not wants_no_person(said)


@pytest.mark.parametrize("said", ["help me think it through", "can we talk it through step by step", "help me decide"])
def test_thinking_is_opened_in_words(said):
    assert wants_to_think(said)


@pytest.mark.parametrize(
    "said, back", [("take it all back", True), ("withdraw the whole thing", True), ("he came back", False)]
)
def test_everything_is_taken_back(said, back):
    assert takes_it_all_back(said) is back


@pytest.mark.parametrize(
    "said, rings", [("im deaf", False), ("i cant ring anyone", False), ("my english is not good", True)]
)
def test_a_need_said_once_is_heard(said, rings):
    needs = needs_said(said)
    assert needs and cannot_ring(load_phrases()[needs]) is not rings


@pytest.mark.parametrize("said", ["my daughter is deaf", "he fell on deaf ears", "i can ring tomorrow"])
def test_the_childs_need_is_not_the_writers(said):
    assert needs_said(said) is None


@pytest.mark.parametrize(
    "said, intent",
    [
        ("say it simpler", "say_simpler"),
        ("can you put that in plain english please", "say_simpler"),
        ("too many big words", "say_simpler"),
        ("once more, with easy words please", "say_simpler"),
        ("use small words, i didnt get that", "say_simpler"),
        ("can the doctor use simple words with him", None),
        ("thats not what i asked", "not_answered"),
        ("you didn't answer my question", "not_answered"),
        ("what else", "tell_more"),
        ("the doctor used too many big words with us", None),
        ("what else can we ask the surgeon", None),
    ],
)
def test_words_about_the_last_answer_as_a_whole(said, intent):
    assert of_last_answer(said) == intent


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
        ("i want to talk to someone else", False),
        ("we want to speak to someone who knows hearts", False),
        ("can anyone come to the appointment with us", False),
    ],
)
def test_a_wish_for_a_person_is_heard_and_one_for_another_doctor_is_not_taken_for_it(said, wanted):
    assert gets_person(said) is wanted


@pytest.mark.parametrize(
    "said, wanted",
    [("ring me on 07700 900 222 please", True), ("can someone call me back", True), ("the ward never call me", False)],
)
def test_who_wants_to_be_rung_is_led_to_where_a_number_is_kept(said, wanted):
    assert rings_back(said) is wanted

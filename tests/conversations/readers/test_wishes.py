"""Words that are exact enough to be read without the engine, and their neighbours that are not."""

import pytest

from assistant.answers.load import load_phrases
from assistant.conversations.readers.wishes import (
    asks_for_number,
    cannot_ring,
    easy_beside,
    introduces_as_unreachable,
    needs_said,
    of_last_answer,
    takes_it_all_back,
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


@pytest.mark.parametrize("said", ["help me think it through", "can we talk it through step by step", "help me decide"])
def test_thinking_is_opened_in_words(said):
    assert wants_to_think(said)


@pytest.mark.parametrize(
    "said, back", [("take it all back", True), ("withdraw the whole thing", True), ("he came back", False)]
)
def test_everything_is_taken_back(said, back):
    assert takes_it_all_back(said) is back


@pytest.mark.parametrize(
    "said, rings",
    [
        ("im deaf", False),
        ("i cant ring anyone", False),
        ("I can't talk on the phone at the moment, I cry", True),
        ("I cry when I am on the phone", True),
        ("my english is not good", True),
    ],
)
def test_a_need_said_once_is_heard(said, rings):
    (need,) = needs_said(said)
    assert cannot_ring(load_phrases()[need]) is not rings


@pytest.mark.parametrize(
    "said, needs",
    [
        ("I'm deaf and I use BSL", ("needs_deaf", "needs_signing")),
        ("im deaf, i cant use the phone and my english is not so good", ("needs_deaf", "needs_plain_english")),
        ("I do not possess a telephone.", ("needs_no_phone",)),
        ("we haven't got a phone", ("needs_no_phone",)),
        ("i dont have a phone number for them", ()),
        ("my son has no phone", ()),
        ("we are deaf, i only sign", ("needs_deaf", "needs_signing")),
        ("I am hard of hearing", ("needs_hearing",)),
        ("where do i sign it", ()),
        ("do you use bsl", ()),
    ],
)
def test_all_needs_of_a_message_are_heard(said, needs):
    assert needs_said(said) == needs


@pytest.mark.parametrize("said", ["my daughter is deaf", "he fell on deaf ears", "i can ring tomorrow"])
def test_the_childs_need_is_not_the_writers(said):
    assert needs_said(said) == ()


@pytest.mark.parametrize(
    "said, intent",
    [
        ("say it simpler", "say_simpler"),
        ("can you put that in plain english please", "say_simpler"),
        ("too many big words", "say_simpler"),
        ("once more, with easy words please", "say_simpler"),
        ("use small words, i didnt get that", "say_simpler"),
        ("Heavens, I am lost. May I have that again, only shorter?", "say_simpler"),
        ("give me the short version", "say_simpler"),
        ("He is at the new school. What else?", None),
        ("can the doctor use simple words with him", None),
        ("thats not what i asked", "not_answered"),
        ("that's not an answer", "not_answered"),
        ("Sorry, my English is small. You can write it more easy?", "say_simpler"),
        ("you didn't answer my question", "not_answered"),
        ("fat lot of good that is", "not_answered"),
        ("well that got us nowhere", "not_answered"),
        ("no use to me, that", "not_answered"),
        ("that's no help tho", "not_answered"),
        ("This doesn't help us at all", "not_answered"),
        ("your answer was not very helpful though", "not_answered"),
        ("it is no help, he still coughs", None),
        ("it got us nowhere", None),
        ("these tablets don't help", None),
        ("what else", "tell_more"),
        ("the doctor used too many big words with us", None),
        ("what else can we ask the surgeon", None),
    ],
)
def test_words_about_the_last_answer_as_a_whole(said, intent):
    assert of_last_answer(said) == intent


@pytest.mark.parametrize(
    "said, opens",
    [
        ("step by step", True),
        ("can we work it out step by step", True),
        ("walk me through it step by step, referral to report", False),
        ("what happens step by step", False),
        ("can we go through how does it work step by step", False),
    ],
)
def test_what_happens_step_by_step_is_a_question(said, opens):
    assert wants_to_think(said) is opens


@pytest.mark.parametrize(
    "said", ["how else can I reach you", "is there another way to contact pals", "how can we otherwise contact you"]
)
def test_how_else_they_are_reached_is_asked_of_us(said):
    assert asks_for_number(said)
    assert not asks_for_number("how else can we help him") and not asks_for_number("is there another way to feed him")


@pytest.mark.parametrize(
    "said",
    [
        "easy words please. how i ask other doctor",
        "how i ask other doctor. easy words please",
        "simple english pls. what is pals",
        "please use easy words. can i ask another doctor",
        "short words please - what can i do",
    ],
)
def test_easy_words_beside_a_question(said):
    assert easy_beside(said)


@pytest.mark.parametrize(
    "said",
    [
        "easy words please",
        "how do i ask",
        "it is easy. how do i ask",
        "the doctor used easy words. is that ok",
        "how do i explain it in easy words to my son",
    ],
)
def test_easy_words_alone_or_of_others_are_read_elsewhere(said):
    assert not easy_beside(said)


@pytest.mark.parametrize(
    ("said", "introduces"),
    [
        (
            "Dear Sir or Madam, I write on behalf of my great-nephew Owen, who lies in your hospital. I am deaf and do not possess a telephone.",
            True,
        ),
        ("My name is Ann. I have no telephone.", True),
        ("My name is Joy and we are deaf parents of a boy on Heron ward", True),
        ("im deaf", True),
        ("I am deaf, I need to talk to someone", False),
        ("im deaf can you get an interpreter", False),
        ("I am deaf and would like a person", False),
        ("I am writing about my son. he is deaf", False),
        ("I write on behalf of Owen", False),
    ],
)
def test_a_need_told_of_themselves_calls_for_nobody(said, introduces):
    assert introduces_as_unreachable(said) is introduces

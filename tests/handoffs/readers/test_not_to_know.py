"""A wish that keeps a family safe is found wherever it is said."""

import pytest

from assistant.handoffs.readers.not_to_know import (
    not_to_know,
    only_a_wish,
    orders_only,
    still_wished,
    wish_put_in,
    wishes_in,
    with_wishes,
)


@pytest.mark.parametrize(
    "said, wish",
    [
        ("plover ward. please don't ring my ex", "please don't ring my ex"),
        ("text, 01632 960 555 but not his dad, he is not to know", "not his dad, he is not to know"),
        ("her stepdad must not find out", "her stepdad must not find out"),
        ("text me on 07700 900111, not his dad", "not his dad"),
        ("email, without my partner knowing", "email, without my partner knowing"),
    ],
)
def test_it_is_kept_in_their_words(said, wish):
    assert not_to_know(said) == wish


@pytest.mark.parametrize(
    "said",
    [
        "I'm not his mum, I'm his nan",
        "Not his dad, his uncle",
        "they never ring my husband back",
        "we don't speak to my family any more",
        "she can't hear and she can't see",
        "they can't find out what it is",
        "ring me, I'm not her mum",
        "email, h.adeyemi@example.org, not my work one",
        "07700 900123, not my husband's phone",
        "ring my mobile, not the house phone",
    ],
)
def test_who_is_asking_and_a_grievance_are_no_wish(said):
    assert not_to_know(said) is None


@pytest.mark.parametrize("said", ["I don't want anyone to tell my mum", "I do not want my ex to find out"])
def test_what_is_not_wanted_is_kept_too(said):
    assert not_to_know(said) == said


@pytest.mark.parametrize(
    "said", ["im not sure", "don't ring before 10", "can you not tell my ex?", "his dad is asking", "ask my mum"]
)
def test_other_words_are_none(said):
    assert not_to_know(said) is None


def test_each_wish_stands_once_beside_the_need():
    assert with_wishes("None", ["don't ring my ex"]) == "don't ring my ex"
    assert with_wishes("BSL", ["don't ring my ex", "Don't ring my ex"]) == "BSL; don't ring my ex"
    assert with_wishes("None", []) == "None"


@pytest.mark.parametrize(
    "said, wish",
    [
        (
            "can you add please dont talk about it in front of the other mums",
            "dont talk about it in front of the other mums",
        ),
        (
            "email jo@mail.example, please don't talk to me in front of the other mums",
            "please don't talk to me in front of the other mums",
        ),
        ("dont discuss it where the others hear", "dont discuss it where the others hear"),
        ("they talk about us in front of everyone", None),
        ("don't talk in front of him, he is scared", None),
    ],
)
def test_where_not_to_talk_is_a_wish_too(said, wish):
    assert not_to_know(said) == wish


@pytest.mark.parametrize(
    "said, wish",
    [
        (
            "Dad. Noah's dad. I'm Martin Reeves, his mum is Gemma but please dont contact her",
            "his mum is Gemma, please dont contact her",
        ),
        ("my ex is called Rob, please dont ring him", "my ex is called Rob, please dont ring him"),
        ("his dad has the phone. do not tell him about this", "his dad has the phone, do not tell him about this"),
        ("her mother knows but please don't tell her again", "her mother knows, please don't tell her again"),
        ("and dont ring his mum put that in", "dont ring his mum"),
        ("please dont phone my wife about it", "please dont phone my wife about it"),
        ("also never call my ex, add that please", "never call my ex"),
        ("with a thing saying please dont phone my wife", "please dont phone my wife"),
        ("she is scared, please don't tell her", None),
        ("please dont ring him, he is asleep in bed 4", None),
        ("nobody would contact her", None),
        ("my wife is a nurse. they never rang her", None),
        ("dont put his mum on the line", None),
        ("the nurse said do not tell them", None),
        ("can you not ring my wife?", None),
        ("my mum will put that in", None),
    ],
)
def test_whom_not_to_reach_is_kept_with_who_that_is(said, wish):
    assert not_to_know(said) == wish


def test_an_order_to_us_is_no_part_of_the_wish():
    assert wish_put_in("and dont ring his mum put that in") == "dont ring his mum"
    assert wish_put_in("please dont ring his mum") is None


def test_a_wish_stands_until_words_of_it_are_taken_out():
    said = ["dont ring his mum", "change the help line", "Urdu please"]
    assert still_wished(said) == ["dont ring his mum"]
    assert still_wished([*said, "take out the bit about his mum"]) == []
    assert still_wished([*said, "take out my questions"]) == ["dont ring his mum"]
    assert wishes_in("Urdu; dont ring his mum") == ["dont ring his mum"]


@pytest.mark.parametrize(
    "said, wish",
    [
        ("no but dont tell my mum if she rings ok", "dont tell my mum if she rings ok"),
        ("none. please don't ring his dad", "please don't ring his dad"),
        ("dont ring the house", "dont ring the house"),
        ("text pls, dont ring the house", None),
        ("Urdu but dont tell my mum", None),
        ("no", None),
        ("she is not well", None),
    ],
)
def test_a_wish_stands_alone_where_nothing_else_is_needed(said, wish):
    assert only_a_wish(said) == wish


@pytest.mark.parametrize(
    "said, only",
    [
        ("dont ring the house", True),
        ("never call the house phone", True),
        ("please do not ring home", True),
        ("text pls, dont ring the house", False),
        ("dont ring me", False),
        ("any time, dont ring my ex", False),
        ("the house is cold", False),
    ],
)
def test_an_order_that_answers_nothing_is_told_apart(said, only):
    assert orders_only(said) is only


@pytest.mark.parametrize(
    "said",
    [
        "can i send a message to my doctor without my mum knowing",
        "hi im 14 and i wanted to ask can i send this without my mum knowing",
        "is there a way to ask without my dad finding out",
        "how do i get help without my parents knowing",
        "i was wondering if i can do it without my mum knowing",
        "am i allowed to write to you without my mum seeing",
        "does my mum have to know or can i do it without her mum knowing",
    ],
)
def test_what_is_asked_of_us_is_no_order_to_staff(said):
    assert not_to_know(said) is None
    assert still_wished([said, "no"]) == []


@pytest.mark.parametrize(
    "said",
    [
        "can you text me without my mum knowing",
        "can i ask you please dont tell my mum",
        "can i have it by email and please do not tell his dad",
        "i dont want my mum to know, can i still send it",
        "is it ok, i dont want my mum to find out",
        "i want to write without my mum knowing",
    ],
)
def test_an_order_beside_a_question_stays_one(said):
    assert not_to_know(said) == said


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        (
            "i want another surgeon as this one talks to my mum and not me and mum cant know i asked",
            "mum cant know i asked",
        ),
        ("we have been through so much this year and my husband must not know", "my husband must not know"),
        ("text only and please dont tell my ex", "text only and please dont tell my ex"),
        ("my dad and his girlfriend must not know", "my dad and his girlfriend must not know"),
    ],
)
def test_a_tale_before_the_wish_is_not_kept_with_it(words, kept):
    assert not_to_know(words) == kept

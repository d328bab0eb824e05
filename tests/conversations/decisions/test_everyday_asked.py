"""What families read to everyday questions, and to who asks for a brother or sister to be checked."""

import pytest

from assistant.safety.verdict import Finding, Verdict
from tests.support.factories import FakeEngine, make_chat, make_turns, texts


def told(db, said, **who):
    return texts(make_chat(db, FakeEngine(), **({"nation": "england"} | who)).say(said))[0]


@pytest.mark.parametrize("writer", [None, "bereaved", "lost_another"])
def test_a_brother_to_be_checked_is_answered_to_every_family(db, writer):
    said = told(db, "does he get checked because they're twins", writer=writer)
    assert "I do not know if a brother or sister is checked" in said and "You can ask the GP" in said


def test_it_is_never_told_twice_running_and_goes_on_of_the_one_who_is_named(db):
    chat = make_chat(db, FakeEngine(), nation="england", writer="bereaved")
    first = texts(chat.say("I mean the hospital does it test Jack for what Poppy had"))[0]
    second = texts(chat.say("who do I ask to get Jack's heart checked"))[0]
    assert first != second and "The GP is a good place to start" in second


def test_a_young_person_reads_of_themselves(db):
    said = told(db, "my brother has a gene thing. do i get checked", writer="young_person")
    assert "Should I be checked too?" in said and "your child" not in said


def test_sorrow_comes_first_where_the_death_is_told_in_the_same_breath(db):
    said = told(db, "Our son passed away. should his sister be tested for the same thing")
    assert said.startswith("I am so sorry for your loss.")


def test_who_says_it_is_normal_cannot_be_judged_here_and_a_line_of_danger_stays(db):
    engine = FakeEngine()
    line = Verdict((Finding("deterioration", "line", "x", "a test"),))
    chat = make_chat(db, engine, turns=make_turns(db, engine, screen=lambda text, earlier=(), asked=None: line))
    body = chat.say("she says its normal for early ones")
    assert "I cannot say if that is normal" in texts(body)[0]
    assert [one["notice"]["route"] for one in body["messages"] if one["notice"]] == ["deterioration"]


def test_doctors_who_differ_a_word_and_a_call_at_home(db):
    assert "Two different answers" in told(db, "GP says wait and hospital says grommets")
    assert "I do not know how often" in told(db, "is it common that GPs disagree with the hospital")
    assert "I cannot say what that means" in told(db, "what did the doctor mean, bleed in the brain")
    assert "I do not know who rings your home" in told(db, "is pals gonna ring my house tho", writer="young_person")


def test_nobody_grieving_is_told_of_them(db):
    assert "I cannot say what that means" not in told(db, "what does a bleed in the brain mean", writer="bereaved")


def test_letters_that_a_parent_reads_and_what_staff_may_tell(db):
    said = told(db, "so would they tell him or not. he reads all the letters", writer="young_person")
    assert "I do not know if staff have to tell your parents" in said and "Please do not write to my house" in said
    for text in ("my mum opens all my post, will it come home", "he reads the letters, do they write to the house?"):
        assert "sends to your home" in told(db, text, writer="young_person")
    assert "sends to your home" not in told(db, "the doctor reads all the letters", writer="young_person")


def test_two_questions_have_two_answers(db):
    chat = make_chat(db, FakeEngine(), nation="england")
    body = chat.say(
        "Can another doctor look only at the x ray pictures, without to operate or see Amina again? "
        "And do the parents have to worry the doctor is angry?"
    )
    assert "may only need the notes" in texts(body)[0] and "Asking should not harm" in texts(body)[1]

"""What a doctor keeps private of what a young person says; who reads this chat is something else."""

import pytest

from assistant.conversations.readers.doctor_keeps import (
    asks_what_doctor_keeps,
    parent_asks_what_doctor_keeps,
    says_age_or_alone,
)


@pytest.mark.parametrize(
    "text",
    [
        "What stays private between me and the doctor, and would my mother be told?",
        "No, I was asking about the doctor. Does the doctor keep what I say from my mother?",
        "That is about this chat. I ask about Dr Okafor, the kidney doctor. I am seventeen. Must he tell my mother?",
        "when i speak to the nurse alone will she tell my parents",
        "does the gp have to tell my mum",
        "if i tell my consultant something is it private",
        "is it confidential if I see the doctor by myself?",
        "im 16 can the doc ring my dad about it",
        "do doctors keep stuff secret from your mum if your 15",
        "is what i tell the psychologist between us",
        "will my mam find out what i told the nurse",
        "at 16 does my doctor have to keep it to himself",
    ],
)
def test_what_a_doctor_keeps_is_asked_in_many_words(text):
    assert asks_what_doctor_keeps(text)


@pytest.mark.parametrize(
    "text",
    [
        "will you tell my mum",
        "is this chat private",
        "did the doctor tell my mum the results",
        "can I see a private doctor",
        "is the doctor private",
        "will the doctor tell my mum and dad when the operation is",
        "can my mum talk to the doctor",
        "does the doctor know what my mum said",
        "will the nurse read what i typed here",
        "will the consultant tell us what our daughter says to her",
    ],
)
def test_the_chat_a_private_doctor_and_what_was_told_are_something_else(text):
    assert not asks_what_doctor_keeps(text)


@pytest.mark.parametrize(
    "text",
    [
        "will the consultant tell us what our daughter says to her",
        "can the nurse keep what my 15 year old says private from us",
    ],
)
def test_a_parent_asks_it_of_their_child(text):
    assert parent_asks_what_doctor_keeps(text)


@pytest.mark.parametrize("text", ["will the doctor tell us what he said about the scan", "will the doctor tell us"])
def test_what_a_doctor_tells_a_parent_is_something_else(text):
    assert not parent_asks_what_doctor_keeps(text)


def test_an_age_or_being_alone_is_heard():
    assert says_age_or_alone("I am seventeen") and says_age_or_alone("if i see her alone")
    assert not says_age_or_alone("we waited 16 weeks")

"""Whether a sign of the body can wait is asked of the sign, and of nothing else."""

import pytest

from assistant.conversations.readers.can_it_wait import asks_whether_it_can_wait

WAITS = [
    "who do i ring about the not drinking, do i wait till clinic on tuesday",
    "she is not drinking much and i dont know if i should bring her in before",
    "hes more sleepy, can it wait till monday",
    "do i bring her in, shes been sick all night",
    "his temp is up again is it ok to wait for the appointment",
    "new rash on his legs, should i take him in or wait",
    "wondering if we should bring her back she isnt weeing",
    "her headaches are worse. who should i ring about it",
    "he's not weed since last night, can we leave it until the results come back tomorrow?",
    "she has had a fever for two days, is it ok to wait for the letter?",
    "he was always fine, now he has not drunk anything today, is it safe to wait",
    "no harm in leaving it till morning? she's grunting",
    "I think we'll leave her to sleep it off until the morning, she banged her head",
    "is it ok if I give it a day or two, her leg's numb",
    "is Monday soon enough, he is pale and tired",
    "will it keep till clinic, his stoma is black",
    "would it hurt to leave it till Monday, his hand is swollen",
    "i'll give it another night, she is wheezing",
]
NOT_OF_WAITING = [
    "do i wait till tuesday for the letter",
    "how long do we wait for a second opinion",
    "who do i ring about the parking",
    "should i bring her letters in",
    "she was sick last year, can it wait",
    "he isnt eating much, can i get another opinion on the tube",
    "the fever has gone, can i bring him to clinic",
    "who do i call about his notes",
    "would it hurt to leave it till Monday",
    "wouldn't it hurt to ask them on Monday",
    "is Monday soon enough to ask for a second opinion",
    "no harm in asking again",
    "he had a fever months ago, can it wait for the letter",
    "i'll give it another day and then write",
]


@pytest.mark.parametrize("said", WAITS)
def test_whether_a_new_sign_can_wait_is_asked(said):
    assert asks_whether_it_can_wait(said)


@pytest.mark.parametrize("said", NOT_OF_WAITING)
def test_and_other_waiting_is_not_of_a_sign(said):
    assert not asks_whether_it_can_wait(said)


NO_WATER = "I have not passed any water since yesterday dinner"


@pytest.mark.parametrize(
    "said, before",
    [
        ("I am not sad. I am asking if it is alright to wait until Thursday with no water coming.", ()),
        ("Is it ok to leave it till Monday?", ("My testicle hurts and it is swollen",)),
        ("can it wait until Thursday", ("thank you", NO_WATER)),
        ("The midwife comes on Thursday so I suppose it keeps until then, she is yellow", ()),
        ("My temperature is 38.6. I would sooner not wake mum, is it all right till clinic on Monday?", ()),
        ("Is it safe to wait till the surgery opens? I've been sick all night. I want a second opinion as well", ()),
        ("could we hold on until the nurse comes tomorrow", ("His feeding tube came out this morning",)),
        ("my chest hurts a bit, I will leave it till the morning", ()),
    ],
)
def test_a_calm_question_may_lean_on_a_sign_of_before(said, before):
    assert asks_whether_it_can_wait(said, before)


@pytest.mark.parametrize(
    "said, before",
    [
        ("can we wait until Monday to send it", ("his hip hurts",)),
        ("is it ok to wait until spring for the operation", ("he has pain in his hip",)),
        ("Should we wait or ask for a second opinion?", ("his leg hurts",)),
        ("could they wait for the scan results", ("she has headaches",)),
        ("I'll leave it until tomorrow", ("he has pain in his hip",)),
        ("Can it wait until Thursday", ()),
        ("is it ok to leave it till Monday", ("Can we have another doctor look at her file",)),
        ("can we keep it short", ("he is in pain",)),
        ("Will it keep?", ("he is in pain",)),
    ],
)
def test_of_other_things_waiting_is_another_question(said, before):
    assert not asks_whether_it_can_wait(said, before)


def test_behind_a_card_of_the_body_a_plan_to_wait_is_one_too():
    assert asks_whether_it_can_wait("I will leave it till the morning", (), carded=True)
    assert not asks_whether_it_can_wait("I will leave it till the morning", (NO_WATER,))

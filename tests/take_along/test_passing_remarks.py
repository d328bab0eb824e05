"""Remarks in passing, and answers that look like them."""

import pytest

from assistant.take_along.passing_remarks import Passing, passing

REMARKS = {
    Passing.LATER: [
        "gtg", "Sorry gtg", "wrong chat", "oops, wrong chat sorry", "my phone is dying", "phones about to die", "battery 2%",
        "can we do this later", "i'll finish this tomorrow", "lets do it another time", "not right now", "too tired for this",
        "i cant think straight right now", "sorry that wasnt for you", "can i come back to it when he is asleep", "got to run",
        "im on low battery", "i want to leave it here for today",
    ],
    Passing.START: ["back to the start", "can we start again", "start over pls", "i want to go back to the beginning"],
    Passing.WAIT: ["brb", "hang on", "hold on a sec", "hang on, nurse is here", "wait", "two ticks", "lol hang on"],
    Passing.HARD: [
        "this is stupid", "THIS IS SO STUPID!!", "what a waste of time", "ur useless", "u are useless", "this isnt helping", "ffs", "it's too much",
        "stupid questions", "this is bloody pointless",
    ],
    Passing.WHAT_FOR: ["whats this for", "what is this?", "why are you asking me this", "whats the point of this", "what for?"],
    Passing.HOW_LONG: ["how many more questions", "how long is this", "are we nearly done?", "how much longer"],
    Passing.HERE: ["hello?", "Hellooo", "are you there", "anyone there??", "hello? are you still there"],
    Passing.CHAT: ["lol", "hahaha", "???", "\U0001f602", "oops", "ignore that"],
}  # fmt: skip


@pytest.mark.parametrize("kind, said", [(kind, said) for kind, every in REMARKS.items() for said in every])
def test_a_remark_is_known_for_what_it_is(kind: Passing, said: str) -> None:
    assert passing(said) is kind


@pytest.mark.parametrize(
    "said",
    [
        "the operation by friday",
        "that he can play again",
        "he is dying",
        "my battery operated pump for his feeds",
        "waiting is hard for him",
        "it is hard to watch her in pain",
        "we cannot do this to him again",
        "nobody is listening to us",
        "start chemo again or stop",
        "later chemo",
        "tomorrow",
        "her nan and the nurse",
        "wait and see, or operate",
        "the wrong dose",
        "too tired to play",
        "hello kitty is her favourite, she wants it with her",
        "think some more first",
        "what is wrong",
        "how long he will live",
        "my phone is how they reach me",
        "pain",
        "too much medicine",
        "hard to say",
        "Ta!",
        "sorry",
    ],
)
def test_an_answer_is_no_remark(said: str) -> None:
    assert passing(said) is None

"""After a card: its kind put right, or somebody who stays. Neither takes a danger back."""

import pytest

from assistant.conversations.readers.card_corrected import ill_instead, stays_with, told_of_fainting

DISTRESS, SELF_HARM = frozenset(("distress",)), frozenset(("self_harm",))


@pytest.mark.parametrize(
    "said",
    [
        "nah im not sad lol im ill. should i go in",
        "I'm not depressed, I'm poorly. Should I come in?",
        "not sad, just ill. do i go to a&e",
        "nothing to do with my mood, he's ill",
        "no it's my stomach, should I be seen",
    ],
)
def test_illness_is_meant(said):
    assert ill_instead(said, DISTRESS) and not ill_instead(said, frozenset())


@pytest.mark.parametrize(
    "said",
    [
        "im not sad",
        "I'm not sad, I'm tired",
        "im sick of this",
        "im not sad, im sick of you lot",
        "im ill with worry",
        "she is ill and I am sad",
        "my daughter is ill and has an operation on monday",
        "should i go in with her to the scan",
    ],
)
def test_other_words_mean_no_illness(said):
    assert not ill_instead(said, DISTRESS)


def test_who_told_of_fainting_is_not_sent_to_bed():
    assert told_of_fainting(("everything goes black when i stand up",)) and not told_of_fainting(("i feel low",))


@pytest.mark.parametrize(
    "said",
    [
        "I am going to sit with her. She isn't in danger this minute, her mum's there.",
        "she's not alone, her nan is with her",
        "he is safe tonight",
        "I won't leave him",
        "my mum's with me",
    ],
)
def test_somebody_stays(said):
    assert stays_with(said, SELF_HARM) and not stays_with(said, DISTRESS)


@pytest.mark.parametrize(
    "said",
    [
        "I can't stay with her",
        "nobody is with her",
        "she's gone and I don't know where",
        "you misread me, she is not alone",
        "I never said she wanted to die",
        "she lives with her dad",
    ],
)
def test_nobody_stays_or_nothing_was_meant(said):
    assert not stays_with(said, SELF_HARM)

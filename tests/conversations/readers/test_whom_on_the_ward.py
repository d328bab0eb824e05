"""Whom to ask for by somebody who is in hospital now; a family elsewhere is told of GP and consultant as before."""

import pytest

from assistant.conversations.readers.whom_on_the_ward import asks_whom
from tests.support.factories import FakeEngine, make_chat, texts


@pytest.mark.parametrize(
    "said",
    [
        "nurse in charge? is that who i grab",
        "senior doctor. tonight",
        "who do i ask for to get a more senior doctor",
        "how do we get someone more senior to look at him",
        "Who should I tell on the ward at night?",
        "can I speak to the doctor in charge",
        "i want to see the registrar now",
        "consultant on call, now",
    ],
)
def test_somebody_in_hospital_is_heard(said):
    assert asks_whom(said)


@pytest.mark.parametrize(
    "said",
    [
        "the senior doctor said no",
        "do I ask my GP or a senior doctor",
        "what is a registrar",
        "can I get a second opinion from a more senior doctor",
        "who do I ask for a second opinion",
        "the nurse in charge was lovely",
    ],
)
def test_anything_else_is_left_to_be_understood(said):
    assert not asks_whom(said)


def test_no_gp_is_named_to_them(db):
    told = texts(make_chat(db, FakeEngine()).say("nurse in charge? is that who i grab"))[0]
    assert "nurse in charge" in told and "senior doctor" in told and "GP" not in told

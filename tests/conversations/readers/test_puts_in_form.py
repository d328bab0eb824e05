"""An order to put what is told into the form."""

import pytest

from assistant.conversations.readers.puts_in_form import puts_in_form
from assistant.conversations.readers.writing_to_team import writes_to_team

TOLD = "I am Margaret Pugh, stepmother of Huw Pugh, born 14 March 2016, Kestrel ward, phone 01632 960123."


@pytest.mark.parametrize(
    "said",
    [
        f"{TOLD} Please put this in the form.",
        f"{TOLD} can you put all of this into the form",
        f"Please put this in the form: {TOLD}",
        f"{TOLD} Fill in the form for me please",
        f"fill the form in with this. {TOLD}",
        f"{TOLD} please you write message to the team for us",
        f"{TOLD} Send this as a message to the team",
    ],
)
def test_the_form_is_ordered(said):
    assert puts_in_form(said) and writes_to_team(said)


@pytest.mark.parametrize(
    "said",
    [
        TOLD,
        "please do not put this in the form",
        "how do i put this in the form",
        "they put this in the form at school and it was wrong",
        "the nurse made me fill in the form for the scan last week",
        "who reads the form",
        "i dont want you to fill in the form",
    ],
)
def test_what_asks_or_tells_of_a_form_orders_none(said):
    assert not puts_in_form(said)

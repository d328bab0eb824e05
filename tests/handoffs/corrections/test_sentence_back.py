"""A sentence that was taken out comes back where it stood, as it was or in new words; nothing of the order with it."""

import pytest

from assistant.handoffs.corrections.correction import StoodBefore
from assistant.handoffs.corrections.every_correction import read_corrections
from assistant.handoffs.corrections.sentence_back import sentence_back
from tests.support.factories import example_profile

OLD = "Please look again. Theo does not want it all said in front of him. He is tired."
NOW = "Please look again. He is tired."
NEW = "Theo is 11 and would rather hear it alone."
BACK = f"Please look again. {NEW} He is tired."


@pytest.mark.parametrize(
    "said",
    [
        f'Put back the Theo sentence, I was wrong. But reword: "{NEW}"',
        f'put the Theo bit back but reword it: "{NEW}"',
        f"Please bring back the sentence about Theo. Rephrase it to: {NEW}",
        f"put back the part about Theo, sorry, and say: {NEW}",
    ],
)
def test_it_comes_back_in_its_new_words(said):
    found = read_corrections(
        said,
        example_profile(),
        lines={"message": NOW},
        looking=True,
        step="check",
        before=StoodBefore({"message": OLD}, ("message",)),
    )
    assert {one.field: one.value for one in found} == {"message": BACK} and found[0].ordered


def test_where_it_still_stands_the_new_words_take_its_place():
    assert sentence_back(f'Put back the Theo sentence. But reword: "{NEW}"', {"message": OLD}, {}) == {"message": BACK}


def test_it_comes_back_as_it_stood():
    assert sentence_back("put the Theo sentence back", {"message": NOW}, {"message": OLD}) == {"message": OLD}
    first = "Theo is scared. He is tired."
    assert sentence_back("put back the bit about Theo", {"message": "He is tired."}, {"message": first}) == {
        "message": first
    }


def test_new_words_come_last_where_nobody_knows_the_place():
    said = f'put back the Theo sentence but reword: "{NEW}"'
    assert sentence_back(said, {"message": NOW}, {}) == {"message": f"{NOW} {NEW}"}


@pytest.mark.parametrize(
    "said",
    [
        "put his feeding tube back in",
        "they put back the operation",
        "put the cannula part back",
        "put back the operation. But say: when",
        "put back the Theo sentence",
        "my back hurts, put that",
    ],
)
def test_nothing_comes_back_that_was_not_there(said):
    assert sentence_back(said, {"message": NOW}, {}) == {}

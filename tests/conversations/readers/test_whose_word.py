"""Whose word to go by, where doctors differ; and who is to be rung, asked or seen."""

import pytest

from assistant.conversations.readers.whose_word import asks_whose_word


@pytest.mark.parametrize(
    "said",
    ["do I go by the skin man or the flipping allergy lady", "and whom should a mother believe", "whose advice would you go by in our shoes",
     "which flipping doctor do I listen to", "were he your grandson, whom would you listen to", "So which of them is right?", "who's right",
     "which bloody one of these two has it right", "whose word do we take then", "who am I supposed to believe", "which opinion do we go with", "ok, which of the two do we trust",
     "should we trust the surgeon or the other doctor"],
)  # fmt: skip
def test_it_is_of_opinions_that_differ(said):
    assert asks_whose_word(said) == "ask_opinions_differ"


@pytest.mark.parametrize(
    "said",
    ["which of them do I ring", "who do I ask", "which one is right for us", "which is right", "which hospital do we choose", "which form do I pick", "which consultant should I pick", "which one do we go with",
     "do I go by bus or train", "who should I see first", "which one of them do we see", "whose signature is needed", "do we take the first or the second bus",
     "which doctor is on today"],
)  # fmt: skip
def test_other_things_are_none(said):
    assert asks_whose_word(said) is None

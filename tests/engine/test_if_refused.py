"""What a no would mean, in whatever words for a no; and noes that are of something else."""

import pytest

from assistant.answers.load import load_answers
from assistant.engine.if_refused import OF_A_REQUEST, asks_if_refused


@pytest.mark.parametrize(
    "said",
    ["and what if the surgeon won't hear of it", "suppose they knock us back", "suppose that lot tell her mam to sling her hook",
     "what then if it's a flat no from the clinic", "What happens if they refuse?", "ok but what if they say no then", "and if the hospital turns us down",
     "what if our consultant digs his heels in", "supposing they won't arrange one"],
)  # fmt: skip
@pytest.mark.parametrize("after", [None, "how_to_request", "free_on_nhs"])
def test_a_no_of_the_hospital_is_asked_about(said, after):
    assert asks_if_refused(said, after)


@pytest.mark.parametrize("after", ["recording", "in_writing", "child_voice", "say_no", "choose_doctor", "step_consent"])
def test_behind_an_answer_with_a_refusal_of_its_own_it_is_that(after):
    assert not asks_if_refused("what if they say no", after)


@pytest.mark.parametrize("after, asks", [("how_to_request", True), ("who_can_request", False), (None, False)])
def test_he_may_be_somebody_at_home(after, asks):
    assert asks_if_refused("and what if he says no", after) is asks


@pytest.mark.parametrize(
    "said",
    ["what if my ex refuses", "what if her dad says no", "what if we say no", "they refused", "what if they refuse to feed him", "what if he won't eat",
     "suppose they find something", "what if they say no visitors are let in", "what if the pump won't work"],
)  # fmt: skip
def test_other_noes_are_of_something_else(said):
    assert not asks_if_refused(said, "how_to_request")


def test_every_answer_it_leans_on_is_one():
    assert {answer.id for answer in load_answers()} >= OF_A_REQUEST

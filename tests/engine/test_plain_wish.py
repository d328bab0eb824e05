"""The plain wish for another opinion, as it stands when it is spelt right; and wishes with an answer of their own."""

import pytest

from assistant.answers.load import load_answers
from assistant.engine.plain_wish import OTHERWISE_THERE, wishes_plainly


@pytest.mark.parametrize(
    "said",
    ["could we have another opinion on our babies hip", "may we obtain a further view about our nephew", "please can we get second opinion for the twins",
     "could i be given a 2nd view on her bloods", "Can I get a second opinion on my son's heart murmur, please?"],
)  # fmt: skip
@pytest.mark.parametrize("after", [None, "records", "free_on_nhs"])
def test_it_is_how_to_request(said, after):
    assert wishes_plainly(said, after)


@pytest.mark.parametrize(
    "said",
    ["can I get one as his stepmum", "can we have another view privately", "can we get a second opinion on our own", "can I have a second opinion for my grandson",
     "can we get a second opinion without her dad", "can we have a view about the bill", "could we have another look at her scan", "can he have a second opinion on his hip",
     "can we get a second opinion about our son's death", "can we get a second opinion for free on his hip", "can we have another appointment for his hip"],
)  # fmt: skip
def test_other_wishes_are_not_this_one(said):
    assert not wishes_plainly(said, None)


@pytest.mark.parametrize("after", ["step_message", "step_questions", "prepare_questions", "death_review"])
def test_at_a_step_for_the_list_or_after_a_death_it_is_left(after):
    assert not wishes_plainly("can we get a second opinion on her hip", after)


def test_every_answer_it_stays_away_from_is_one():
    assert {answer.id for answer in load_answers()} >= OTHERWISE_THERE

"""Whether one parent may ask without the other; and what else is done alone or without somebody's word."""

import pytest

from assistant.conversations.readers.one_parent_alone import asks_alone


@pytest.mark.parametrize(
    "said",
    ["would only my signature do, we split last spring", "may a father request it solo", "am I allowed to put in for one minus my ex's blessing",
     "does it need two of us or could I apply by myself", "Can I ask for a second opinion without his dad's agreement?",
     "is one signature enough", "could one parent apply without the other parent's say-so", "do I get to ask for one on my own, he is in Spain",
     "may I request one without a word from her mother",
     "Whoa nobody's in danger mate. She just doesn't agree. Does her say so stop it?", "can birth mum block it",
     "could his dad veto it", "my ex says no, can he stop it", "would her mum's no stop it", "can my husband stop me asking",
     "his mother is against it. could she block a second opinion", "is his dad allowed to stop this"],
)  # fmt: skip
def test_it_is_who_can_request(said):
    assert asks_alone(said) == "ask_who_can_request"


@pytest.mark.parametrize(
    "said",
    ["can he have the jab without her agreement", "could I see the doctor alone", "can I request his notes without my ex's signature",
     "may I ask for one without my ex knowing", "am I allowed to stay with him alone", "can they operate without my say-so",
     "I put in for one by myself", "can I go to the appointment on my own", "can I ask for one",
     "can she stop it suddenly", "can his mum stop the tablets", "does he stop breathing", "can his dad stop me seeing him",
     "can we stop this now", "will they stop it", "could her mum stop the operation", "does her say so matter to the school"],
)  # fmt: skip
def test_other_things_are_none(said):
    assert asks_alone(said) is None

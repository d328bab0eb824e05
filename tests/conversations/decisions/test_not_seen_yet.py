"""A first view that never came, and a quicker queue elsewhere."""

import pytest

from assistant.conversations.decisions.not_seen_yet import about_the_queue
from tests.conversations.decisions.test_decide import decided


@pytest.mark.parametrize(
    "said, intent",
    [
        ("how can I have a second when nobody gave me one to start with", "ask_referral_stuck"),
        ("we haven't even had a first appointment", "ask_referral_stuck"),
        ("we asked for a second opinion in March and not a peep", "ask_waiting_time"),
        ("dad requested another doctor. radio silence", "ask_waiting_time"),
        ("put in for a second view at Easter, nobody has come back to us", "ask_waiting_time"),
        ("does anywhere else have a quicker queue for ENT", "ask_appointments"),
        ("is there another hospital with a shorter wait", "ask_appointments"),
    ],
)
def test_it_is_known(said, intent):
    assert about_the_queue(said) == intent
    assert decided(said).engine.intent == intent


@pytest.mark.parametrize(
    "said",
    ["we asked for a second opinion and they said yes", "asked for her notes, not a peep", "not a peep out of him since the second doctor came", "she has never had a first seizure before", "another hospital told us no wait", "can another hospital look at it", "nobody gave me one", "is there a queue at the canteen"],
)  # fmt: skip
def test_other_words_go_to_the_engine(said):
    assert about_the_queue(said) is None

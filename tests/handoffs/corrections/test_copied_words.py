"""A sentence that is copied from the check page is always found, and taken out it leaves exactly the others."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.handoffs.corrections.copied_words import copied, without_copied
from assistant.handoffs.corrections.every_correction import read_corrections
from assistant.handoffs.words.sentences import sentences
from tests.support.factories import example_profile

SENTENCES = (
    "She was spoken to badly by the receptionist but that is not for this.",
    "He cries at night.",
    "Why did they wait so long?",
    "And nobody rings us back!",
    "The drip hurt him.",
    "Please take the plates out.",
    "I am not allowed to tell his dad, and he must not know.",
    "We saw Dr. Okafor on 3 May.",
    "No one listens.",
    "My brother does not agree, so don't ring him.",
    "It's his left leg, not the right.",
    "Send it back to Leeds.",
    "Stop the new medicine.",
    "We want to go home on Monday.",
)
WRITTEN = st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=6, unique=True)
ORDERS = (
    "take out: {}",
    "Take out: '{}'",
    "remove: {}",
    "delete \u201c{}\u201d",
    "please take out: {}",
    "leave out: {}",
)
SAID = (str, str.lower, str.upper, lambda one: one.rstrip(".?!"))


def edited(said, **lines):
    found = read_corrections(said, example_profile(), lines=lines, looking=True, step="check")
    return {one.field: one.value for one in found}


@settings(max_examples=150, deadline=None)
@given(WRITTEN, st.data())
def test_any_sentence_of_a_message_goes_and_the_others_stay(written, data):
    gone = data.draw(st.sampled_from(written))
    order, said = data.draw(st.sampled_from(ORDERS)), data.draw(st.sampled_from(SAID))
    between = data.draw(st.sampled_from((" ", "\n", "\n\n")))
    found = edited(order.format(said(gone)), message=between.join(written), child_name="Leo Marsh")
    assert set(found) == {"message"}
    assert sentences(found["message"]) == [one for one in written if one != gone]


@pytest.mark.parametrize(
    "said",
    ["she was spokn to badly by the receptionist but that is not for this", "She was spoken too badly by the receptionist, but that is not for this"],
)  # fmt: skip
def test_a_slip_of_the_finger_is_found_all_the_same(said):
    message = f"He is in pain. {SENTENCES[0]} Please look again."
    found = copied(said, {"message": message})
    assert found and found.whole and without_copied(message, found) == "He is in pain. Please look again."


@pytest.mark.parametrize(
    "said", ["She was spoken to kindly by the surgeon", "he cries", "", "the receptionist was bad"]
)
def test_other_words_are_found_nowhere(said):
    found = copied(said, {"message": SENTENCES[0]})
    assert found is None


def test_of_a_sentence_that_stands_twice_the_last_goes():
    message = "Please look again. He is in pain. Please look again."
    found = copied("please look again", {"message": message})
    assert without_copied(message, found) == "Please look again. He is in pain."


def test_the_only_sentence_of_a_message_is_asked_for_again():
    assert edited("take out: He cries at night.", message="He cries at night.") == {"message": None}

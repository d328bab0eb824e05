"""Help asked for a grown-up who is worn out; and other help."""

import pytest

from assistant.conversations.help_for_relative import asks_help_for_worn_out
from tests.conversations.test_decide import decided


@pytest.mark.parametrize(
    "said",
    [
        "night feeds have run my brother ragged, does anybody look after the dads",
        "his mam's run ragged with it all, what is there for her",
        "our son-in-law is exhausted, you see. Which help might he have?",
        "any help for the parents, they're in bits",
        "My wife hasn't slept in a week. Is there anyone to talk to for her?",
        "nan is shattered, what support is there for grandparents",
        "I'm drained. is there anything for me",
    ],
)
def test_it_is_known(said):
    assert asks_help_for_worn_out(said)


@pytest.mark.parametrize(
    "said",
    [
        "I'm exhausted, is there any help with the form for me",
        "her dad is shattered, any help with travel for him",
        "what help is there for him",
        "he is so tired, what is there for tonsils",
        "my son is so tired, is there any help for him",
        "what can you do for us",
        "my brother is exhausted by all this",
        "we are at the end of the list, does anybody look after him",
    ],
)
def test_other_words_go_to_the_engine(said):
    assert not asks_help_for_worn_out(said)


def test_it_is_told_outside_a_form_and_to_nobody_bereaved():
    said = "her dad is shattered, what is there for him"
    assert decided(said).engine.intent == "ask_emotional_support"
    at_list = decided(said, form="questions", field="list").engine
    assert at_list is None or at_list.intent != "ask_emotional_support"
    assert decided(said, writer="bereaved").engine.intent != "ask_emotional_support"

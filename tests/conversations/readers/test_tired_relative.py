"""Help for a grown-up whom it has worn down; not for the child who is tired, and not with a form."""

import pytest

from assistant.conversations.readers.tired_relative import asks_for_relative


@pytest.mark.parametrize(
    "said",
    ["night feeds have run my brother ragged, does anybody look after the dads", "his mam's run ragged with it all, what is there for her",
     "our son-in-law is exhausted, you see. Which help might he have?", "any help for the parents, they're in bits",
     "My wife hasn't slept in weeks. Is there any support for her?", "her dad is at the end of his tether, is there someone to talk to for him",
     "we are both shattered, what support is there for us", "who looks after the carers, his nan is on her knees"],
)  # fmt: skip
def test_it_is_support_that_is_asked_for(said):
    assert asks_for_relative(said) == "ask_emotional_support"


@pytest.mark.parametrize(
    "said",
    ["our son is exhausted, what help is there for him", "my daughter hasn't slept, is there anything for her", "his dad is exhausted, any help for him with the form",
     "my wife is shattered", "any help for the parents", "the baby is ragged, mum says, what is there for her", "her mum is worn out, is there help for parking",
     "his iron is low, what is there for him"],
)  # fmt: skip
def test_other_things_are_none(said):
    assert asks_for_relative(said) is None


@pytest.mark.parametrize(
    "said", ["her dad is shattered, any help with travel for him", "he is so tired, what is there for tonsils", "what can you do for us"]
)  # fmt: skip
def test_other_help_goes_to_the_engine(said):
    assert asks_for_relative(said) is None

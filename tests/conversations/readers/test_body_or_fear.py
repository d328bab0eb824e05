"""Anything of a body or of fear in words that would end a call for a person."""

import pytest

from assistant.conversations.readers.body_or_fear import of_body_or_fear, tells_of_body

BODY = """
I only wanted to know when the fitting stops
I only wondered how long a fit may last
is it normal that she is floppy and cold
whether floppy is normal at six days
how long she can go without a wee
what to do if he does not wake
I wanted to ask about her lips, they look blue
the baby has not fed
he is breathless
""".strip().splitlines()
FEAR = """
if I can give her another dose of morphine
he would find out
my husband is angry
he is standing behind me
I am locked in
it's over
how many tablets he may have
the oxygen is nearly empty
I'm scared
""".strip().splitlines()
NEITHER = """
if I can ask for her notes
thanks for your help
I only wanted the address
where do I park
whether it costs anything
I'll keep in touch
who to write to about the letter
how long the wait is
""".strip().splitlines()


@pytest.mark.parametrize("said", BODY)
def test_a_body_is_told_of(said):
    assert tells_of_body(said) and of_body_or_fear(said)


@pytest.mark.parametrize("said", FEAR)
def test_fear_or_medicine_is_told_of(said):
    assert of_body_or_fear(said)


@pytest.mark.parametrize("said", NEITHER)
def test_everyday_words_are_of_neither(said):
    assert not of_body_or_fear(said)

"""Who else may ring the urgent line, asked right behind it."""

import pytest

from assistant.conversations.decisions.urgent_line import who_else_rings
from tests.conversations.decisions.test_decide import decided


@pytest.mark.parametrize(
    "said",
    ["is his auntie allowed to dial it, I'm abroad till Sunday", "could our nan use that line, she has the evenings", "can anyone ring it?",
     "ok and may the other parent call that number too", "is it ok if my partner rings it"],
)  # fmt: skip
@pytest.mark.parametrize(
    "last, intent", [("marthas_rule", "ask_marthas_rule"), ("out_of_hours", "ask_marthas_rule"), ("travel", None)]
)
def test_it_is_of_the_line_that_was_told_of(said, last, intent):
    assert decided(said, last_answer=last).engine.intent == intent


@pytest.mark.parametrize(
    "said",
    [
        "can I ring it",
        "can my mum come with me",
        "can my nan ring the ward",
        "can you ring it for my mum",
        "my nan rang it",
    ],
)
def test_other_words_are_not(said):
    assert not who_else_rings(said)

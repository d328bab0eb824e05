"""A thank-you needs no answer; a question behind it does."""

import pytest

from assistant.conversations.parting import is_parting


@pytest.mark.parametrize(
    "said",
    [
        "thanks",
        "Thank you so much!",
        "ok will do, thanks for your help xx",
        "ok",
        "that's all, bye",
        "that\u2019s great, thank you",
        "cheers",
    ],
)
def test_polite_words_close_a_talk(said):
    assert is_parting(said)


@pytest.mark.parametrize(
    "said",
    [
        "ok?",
        "thanks but when",
        "thank you, who do I ring",
        "is that all",
        "he is not good",
        "no",
        "12",
        "",
        "ok so is it this or that?",
        "it is very good of you",
    ],
)
def test_other_words_wait_for_an_answer(said):
    assert not is_parting(said)

"""New words that are a whole clause, said for a few that are none."""

import pytest

from assistant.handoffs.words.whole_clause import fitted

TEXT = "Please help. His dad is here and I am not allowed to tell him where we live. We cannot wait."


def put(old, new):
    at = TEXT.index(old)
    found = fitted(TEXT, at, at + len(old), new)
    return found and f"{TEXT[: found[0]]}{new}{TEXT[found[1] :]}"


@pytest.mark.parametrize(
    "old, new, stands",
    [
        ("not allowed to", "he mustn't know", "and he mustn't know where we live."),
        ("not allowed to", "forbidden to", "and I am forbidden to tell him"),
        ("I am not allowed to tell him", "he must not know", "and he must not know where we live."),
        ("cannot", "can hardly", "We can hardly wait."),
    ],
)
def test_the_clause_goes_with_the_words(old, new, stands):
    assert stands in put(old, new)


@pytest.mark.parametrize("old, new", [("here", "he is away"), ("where we", "she must go"), ("live", "they are sad")])
def test_what_would_break_the_sentence_is_not_put(old, new):
    assert put(old, new) is None

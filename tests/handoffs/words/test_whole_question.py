"""A question is read as a whole: small words around it and a reason behind it say no more, a second matter does."""

import pytest

from assistant.handoffs.words.whole_question import whole_question


def read(plain):
    return plain if plain.startswith("who opens it") else None


@pytest.mark.parametrize("said", ["Who opens it?", "um who opens it", "Who opens it? Is it the surgeon?"])
def test_the_question_is_found(said):
    assert whole_question(said, read)


@pytest.mark.parametrize("said", ["is it the surgeon who opens it", "He is ill. Who opens it?"])
def test_what_is_said_before_it_is_no_part_of_it(said):
    assert whole_question(said, read) is None

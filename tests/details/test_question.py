"""Questions as families type them."""

import pytest

from assistant.details.question import asks


@pytest.mark.parametrize("said", ["will it hurt", "is it free?", "ok so how long", "they said no. can we go elsewhere"])
def test_a_question_is_known_without_its_mark(said):
    assert asks(said)


@pytest.mark.parametrize("said", ["it hurts", "thanks love", "can you add that", "she is four"])
def test_a_statement_and_a_request_are_none(said):
    assert not asks(said)

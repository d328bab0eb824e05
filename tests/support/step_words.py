"""What becomes of words at a step of the handoff."""

import pytest

from assistant.handoffs.form.read_line import read
from assistant.handoffs.readers.refusal import NotUnderstood
from tests.support.factories import example_profile


def reading(name, said, **given):
    return read(name, said, example_profile(), given)


def refusal(name, said, **given):
    with pytest.raises(NotUnderstood) as refused:
        reading(name, said, **given)
    return refused.value.response

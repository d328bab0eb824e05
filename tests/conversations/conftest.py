import pytest

from tests.support.at_a_step import SAID, STEPS


@pytest.fixture
def at(db, begun_chats):
    """A chat whose form asks the step."""
    return lambda step: begun_chats.chat(db, *SAID[: STEPS.index(step) + 1])

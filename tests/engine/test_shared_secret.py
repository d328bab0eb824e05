"""The secret between service and engine, against whatever stands in a header."""

import pytest

from assistant.engine.shared_secret import may_enter

SECRET = "s" * 40


def test_the_secret_itself_lets_in():
    assert may_enter(SECRET, SECRET)


@pytest.mark.parametrize("said", ["", SECRET[:-1], SECRET + "s", "\u00e9" * 40, "\udc80", "\ud800" * 3, "\x00"])
def test_nothing_else_does_and_nothing_breaks(said):
    assert not may_enter(said, SECRET)

"""Numbers and addresses that were spoken are read as they would be typed; other words stay."""

import pytest

from assistant.handoffs.words.dictated import written


@pytest.mark.parametrize(
    "said, typed",
    [
        ("oh seven seven double zero nine zero zero one two three", "07700900123"),
        ("its zero seven seven zero zero 900 123", "its 07700900123"),
        ("jay dot smith at gmail dot com", "jay.smith@gmail.com"),
        ("my email is jay dot smith at gmail dot com", "my email is jay.smith@gmail.com"),
        ("07700 900123", "07700 900123"),
        ("one of two", "one of two"),
        ("O7700 9001l3", "07700 900113"),
        ("zero 1632, nine six O, 4l2", "01632960412"),
        ("OO44 77OO 9OO 123", "0044 7700 900 123"),
        ("ring O16 3296 OO12", "ring 016 3296 0012"),
        ("77OO 9OO", "77OO 9OO"),
        ("oo no 07700 900123", "oo no 07700 900123"),
        ("1O/O5/2O19", "10/05/2019"),
        ("MO123456", "MO123456"),
        ("born the twelfth of November twenty fifteen", "born 12 November 2015"),
        ("oslo ward", "oslo ward"),
        ("we are at the clinic", "we are at the clinic"),
    ],
)
def test_what_was_spoken_is_read_as_typed(said, typed):
    assert written(said) == typed

"""A text that is longer than a message may be gets its card wherever the danger stands, and calm ones get none."""

import pytest

from assistant.safety.long_text import screened_whole
from assistant.safety.screen import Screen

CALM = "We waited a long time for the letter. "
DANGER = "My son is not breathing. "
MOST = 1000


@pytest.mark.parametrize("before", [0, 10, 26, 60, 90, 119])
def test_the_card_comes_wherever_the_danger_stands(before):
    text = CALM * before + DANGER + CALM * (120 - before)
    assert screened_whole(Screen(), text, MOST).route == "emergency"


@pytest.mark.parametrize("times", [1, 26, 27, 200])
def test_a_calm_text_of_any_length_calls_for_nothing(times):
    assert screened_whole(Screen(), CALM * times, MOST).level == "none"


@pytest.mark.parametrize("most", [300, 4000])
def test_no_text_is_too_short_or_too_long_for_it(most):
    read = []
    screened_whole(lambda text: read.append(text) or Screen()(text), CALM * 500, most)
    assert [len(one) <= most for one in read] == [True]

"""No state of the families' pages breaks a rule that axe can measure; `python -m tests.soak.states` plays them all."""

import pytest

from tests.browser.states.every import EVERY, FEW
from tests.support.axe import broken


@pytest.mark.parametrize("name", FEW)
def test_no_state_breaks_a_rule(opened, name):
    with opened() as stage:
        EVERY[name](stage)
        stage.page.wait_for_timeout(300)
        assert broken(stage.page) == []


def test_a_page_that_breaks_a_rule_is_found(opened):
    with opened() as stage:
        stage.go("/about")
        stage.page.evaluate("document.querySelector('main').append(document.createElement('button'))")
        assert [rule for rule, _ in broken(stage.page)] == ["button-name"]


def test_there_are_forty_states_or_more_and_the_few_are_of_them():
    assert len(EVERY) >= 40 and set(FEW) < set(EVERY)

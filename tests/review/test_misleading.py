"""Each way in which a text misled a family is caught where it was met, and its mended form is left alone."""

import pytest

from assistant.review.misleading import Misleading, misleading, misled

EVERY = misleading()


@pytest.mark.parametrize(("one", "said"), [(one, said) for one in EVERY for said in one.catch])
def test_what_misled_is_caught(one: Misleading, said: str) -> None:
    assert one.found_in(said)


@pytest.mark.parametrize(("one", "said"), [(one, said) for one in EVERY for said in one.leave])
def test_its_mended_form_is_left_alone(one: Misleading, said: str) -> None:
    assert one.found_in(said) is None


def test_a_rule_for_some_texts_leaves_the_others_alone() -> None:
    said = "You can ask soon or much later."
    assert [wrong for wrong, _ in misled(said, "legal_right writers.bereaved.uk")] == [
        'it says that there is no hurry, where a complaint has a time limit: "much later".'
    ]
    assert list(misled(said, "legal_right text.uk")) == []

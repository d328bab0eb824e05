import pytest

from tests.support.step_words import reading, refusal


@pytest.mark.parametrize(
    "said, line",
    [
        (
            "I'm her mother, Helen Adeyemi, and I'm also a staff nurse on the cardiac ward at this trust but please don't put that in",
            "I'm her mother, Helen Adeyemi",
        ),
        (
            "Mother. My name is Helen Adeyemi. I also work here as a nurse but I would rather you did not put that in anywhere",
            "Mother. My name is Helen Adeyemi",
        ),
        (
            "Grandmother, Jean Barrett, and I look after him three days a week because his mum works nights, ring me first please",
            "Grandmother, Jean Barrett",
        ),
    ],
)
def test_who_asks_is_taken_without_what_is_wished_behind_it(said, line):
    assert reading("relationship", said) == line


def test_a_long_text_that_names_nobody_first_is_too_long_for_who_asks():
    told = "we have been waiting for such a long time and nobody has told us anything about the operation and the date moved"
    assert refusal("relationship", told) == "utter_handoff_too_long"

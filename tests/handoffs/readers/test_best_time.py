import pytest

from tests.support.step_words import reading, refusal


@pytest.mark.parametrize(
    "said", ["the doctor has just come round to us", "can i talk instead... no carry on", "sorry that was silly of me"]
)
def test_a_sentence_without_a_time_is_no_best_time(said):
    assert refusal("best_time", said) == "utter_unclear_step"


@pytest.mark.parametrize(
    "said",
    [
        "whenever the baby has gone down",
        "any day but Friday please",
        "I do not mind",
        "after the ward round",
        "not while he is feeding",
    ],
)
def test_a_time_in_any_words_stands(said):
    assert reading("best_time", said) == said

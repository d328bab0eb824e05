"""Which words speak of dying or of stopping treatment."""

import pytest

from assistant.details.nearing_an_end import speaks_of_an_end


@pytest.mark.parametrize(
    "said",
    [
        "they say she is dying",
        "will he die",
        "they want to stop everything on Monday",
        "they talked about stopping his treatment",
        "a nurse came from the hospice",
        "they asked us about resuscitation",
        "they say nothing else can be done",
        "do they turn the ventilator off",
        "they talk of turning off her ventilator",
        "they want to switch off the machines",
        "I know we're going to lose her",
        "palliative care rang us",
    ],
)
def test_it_was_spoken_of(said: str) -> None:
    assert speaks_of_an_end(said)


@pytest.mark.parametrize(
    "said",
    [
        "can the surgery be put off until half term",
        "it is only grommets",
        "they found a tumour last week and everything is so quick",
        "how long does it take",
        "he stopped eating his tea",
        "they want to start chemo",
        "she is on a ventilator",
        "she came off the ventilator yesterday",
        "can we turn off the machine that beeps",
        "they turned off the lights",
        "they made him comfortable now he sleeps",
        "we have lost trust in them",
    ],
)
def test_a_grave_word_alone_is_not_that(said: str) -> None:
    assert not speaks_of_an_end(said)

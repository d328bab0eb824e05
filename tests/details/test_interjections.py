"""What is meant behind the small words that begin a spoken thought."""

import pytest

from assistant.details.interjections import without_interjections


@pytest.mark.parametrize(
    "said, meant",
    [
        ("ooh er, do i need one", "do i need one"),
        ("Oh my goodness... will it hurt them?", "will it hurt them?"),
        ("sorry, hang on a sec, could i just ask is he allowed", "is he allowed"),
        ("Wellington Okoro", "Wellington Okoro"),
        ("wait-and-see is not enough for us", "wait-and-see is not enough for us"),
        ("so tired", "tired"),
        ("um", "um"),
        ("oh sorry!", "sorry!"),
        ("", ""),
    ],
)
def test_what_follows_them_is_left(said, meant):
    assert without_interjections(said) == meant

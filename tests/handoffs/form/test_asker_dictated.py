"""Who is asking, told as that line at another step."""

import pytest

from assistant.handoffs.form.asker_dictated import asker_dictated


@pytest.mark.parametrize(
    "said, asker, rest",
    [
        ("There is a line: you asked who is asking. Kindly write: Mrs Judith Ashcroft, foster carer. His date of birth is 14 June 2017.", "Mrs Judith Ashcroft, foster carer", "There is a line: His date of birth is 14 June 2017."),
        ("For who's asking please put Dee Lamb, his nan. Heron ward", "Dee Lamb, his nan", "Heron ward"),
    ],
)  # fmt: skip
def test_it_is_told_apart(said, asker, rest):
    assert asker_dictated(said)[0] == asker


@pytest.mark.parametrize("said", ["who is asking for this", "Kindly write to me. Heron ward", "14 June 2017"])
def test_other_words_order_nothing(said):
    assert asker_dictated(said) == ("", said)

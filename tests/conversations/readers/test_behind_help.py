"""What is asked or wished for at the end stands apart from what says that help is there."""

import pytest

from assistant.conversations.readers.behind_help import asked_behind


@pytest.mark.parametrize(
    "said, asked",
    [
        ("rang 111. can i still ask for someone else?", "can i still ask for someone else?"),
        ("mum's up... can i still tell the team i want someone else", "can i still tell the team i want someone else"),
        ("ambulance is here. i still want another doctor", "i still want another doctor"),
        ("nurse is with her now. anyway i would like a second opinion", "anyway i would like a second opinion"),
        ("rang 111. they said come in", ""),
        ("rang 111. why?", ""),
        ("can i still ask for someone else?", ""),
    ],
)
def test_the_last_sentence_that_asks_or_wishes(said, asked):
    assert asked_behind(said)[1] == asked

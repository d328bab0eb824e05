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
        (
            "jesus its not an emergency i told you look how do i get a different hospital to do it",
            "how do i get a different hospital to do it",
        ),
        ("no its not an emergency how can i get another doctor", "how can i get another doctor"),
        ("nobody is in danger, how do i ask for a second opinion", "how do i ask for a second opinion"),
        ("it was a false alarm can we see someone else about it?", "can we see someone else about it?"),
        ("its not an emergency is it", ""),
        ("is it not an emergency how do i know when to ring", ""),
        ("its not an emergency yet how do i know when it is", ""),
        ("can i still ask for someone else?", ""),
    ],
)
def test_the_last_sentence_that_asks_or_wishes(said, asked):
    assert asked_behind(said)[1] == asked

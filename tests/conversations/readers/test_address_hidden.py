"""An address that somebody of the family must not learn is heard, in a wish, a fact or a question; others are not."""

import pytest

from assistant.conversations.readers.address_hidden import asks_of_address, hides_address, only_asks_of_address


@pytest.mark.parametrize(
    "said",
    [
        "will my new address be on a letter that goes to him",
        "If I ask for a second opinion will my new address be on a letter that goes to him?",
        "will they put his dads address or mine on the reply",
        "can his dad see our address in the notes?",
        "is our address on anything his father gets",
        "will she be able to find out where we live from the letters",
        "does my ex get told where i live now",
        "will you give my address to his dad",
        "if he gets a copy will it have where we live on it",
    ],
)
def test_it_is_asked(said):
    assert asks_of_address(said) and only_asks_of_address(said)


@pytest.mark.parametrize(
    "said",
    [
        "will the letter go to my new address",
        "can they send it to his dads address",
        "we moved, is my new address on the letter",
        "how do i change my address with the hospital",
        "does he have to live near the hospital",
        "is there a hospital near where we live that can see him",
        "does the second doctor have to be near where we live for him",
        "will my address be on the letter to the consultant",
        "do letters go to both of us?",
    ],
)
def test_other_questions_are_not(said):
    assert not (asks_of_address(said) or hides_address(said))


def test_letters_to_both_are_of_it_once_it_is_known_to_be_hidden():
    assert asks_of_address("Do letters from you go to both of us?", hidden=True)


@pytest.mark.parametrize("said", ["Saltmarsh. he must not know where we live", "yes. will my address go to him?"])
def test_an_answer_beside_it_is_not_lost(said):
    assert not only_asks_of_address(said)

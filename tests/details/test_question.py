"""Questions as families type them."""

import pytest

from assistant.details.question import asks


@pytest.mark.parametrize(
    "said",
    [
        "will it hurt",
        "is it free?",
        "ok so how long",
        "they said no. can we go elsewhere",
        "but if he turns us down",
        "couldnt they just post it",
        "doesn't he mind",
        "so hasnt she got to sign",
        "he is only four, shouldnt the surgeon see him",
        "arent we meant to ask first",
        "dont they read it",
        "cant my husband do it",
        "oh bloody hell, how come it drags on for ages",
        "for gods sake why is nobody ringing",
        "Good evening how would one go about it",
        "foster gran, six years now, may I request one",
        "his uncle, can I ask for one",
        "hiya comma can we ask for it in writing question mark",
    ],
)
def test_a_question_is_known_without_its_mark(said):
    assert asks(said)


@pytest.mark.parametrize(
    "said",
    [
        "it hurts",
        "please ring me",
        "thanks love",
        "can you add that",
        "she is four",
        "and if it helps i will write it down",
        "dont ring me",
        "don't you ring me",
        "dont you dare tell him",
        "don't anyone tell his dad",
        "hasn't the strength to eat",
        "havent the foggiest",
        "I told them, didn't I",
        "didn't sleep",
        "cant cope",
        "I told them, didn't I, and nobody came",
        "couldnt you add that",
        "doesn't eat",
    ],
)
def test_a_statement_and_a_request_are_none(said):
    assert not asks(said)


@pytest.mark.parametrize(
    "said",
    [
        "I'd like to know if his nan can come",
        "we were just wondering whether it costs",
        "tell me more about advocates",
        "any idea how long",
        "ok so would anyone know who decides",
    ],
)
def test_a_question_put_as_a_statement_is_one(said):
    assert asks(said)


@pytest.mark.parametrize(
    "said", ["they told me about it", "i know what he needs", "she is a wonder", "tell him thanks"]
)
def test_telling_is_no_asking(said):
    assert not asks(said)

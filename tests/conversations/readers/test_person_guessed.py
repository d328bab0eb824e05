"""Nobody is called on a guess from a few words that name no person."""

import pytest

from assistant.conversations.readers.person_guessed import only_guessed, sent_here


@pytest.mark.parametrize("said", ["number two", "my number", "the last of", "no. 3", "and then?", "which line"])
def test_few_words_that_name_nobody_are_a_guess(said):
    assert only_guessed(said)


@pytest.mark.parametrize(
    "said",
    ["someone pls", "real persn", "human", "help me", "phone us", "smeone plz", "PALS", "talk", "staff now", "call me back",
     "could one of them drop by"],
)  # fmt: skip
def test_words_for_a_person_and_longer_wishes_are_none(said):
    assert not only_guessed(said)


@pytest.mark.parametrize(
    "said",
    ["I'm a band 6 in adult ITU at another trust. PALS told me to 'use the chat'. So here I am. I don't really do chatbots.",
     "Forget it. Talk to me about the scheme again, the money back one, which number do I ring",
     "the ward sent me to this website", "someone said you could tell me how it works here", "what number do i call about the wait"],
)  # fmt: skip
def test_words_that_only_speak_of_one_are_no_wish(said):
    assert only_guessed(said)


@pytest.mark.parametrize(
    "said",
    ["PALS told me to use the chat but i want a person", "they said use this chat. can someone ring me",
     "what number do i ring to talk to a human? get me a person", "I don't do chatbots. Real person please"],
)  # fmt: skip
def test_a_wish_beside_them_stands(said):
    assert not only_guessed(said) and not sent_here(said)


def test_who_was_sent_here_is_known():
    assert sent_here("PALS told me to 'use the chat'. So here I am.") and not sent_here("what number do i ring")

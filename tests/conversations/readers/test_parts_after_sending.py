"""Several things of what was sent in one message, each by itself, and the very words that are for the team."""

import pytest

from assistant.conversations.readers.parts_after_sending import About, parts_after_sending, shows_what_went


@pytest.mark.parametrize(
    "said, about, words",
    [
        ("What exactly did they receive, and who at PALS reads it?", {About.SHOW, About.READERS}, ""),
        (
            "Thanks. What is written in it, please show me. And I forgot the name of the mother, it is Elena, can be added?",
            {About.SHOW, About.ADD},
            "I forgot the name of the mother, it is Elena",
        ),
        (
            "Sorry, phone of me is changed, from tomorrow 07700 900 744, please you put this in place of the old",
            {About.NEWS},
            "phone of me is changed, from tomorrow 07700 900 744, please you put this in place of the old",
        ),
        (
            "Has anybody seen it? My email is wrong, it should be nina@example.org.",
            {About.STATUS, About.NEWS},
            "My email is wrong, it should be nina@example.org.",
        ),
        (
            "who reads it, and when will they ring, and can I change the time to mornings?",
            {About.READERS, About.WHEN, About.NEWS},
            "can I change the time to mornings?",
        ),
    ],
)
def test_each_part(said, about, words):
    parts = parts_after_sending(said)
    assert {one for one in parts.about if one not in (About.SMALL, About.TOLD, About.PUT_IN)} == about
    assert parts.words == words


def test_what_should_be_out_is_kept_apart():
    parts = parts_after_sending("Scratch the bit about Sundays. And I forgot to say he is allergic to nuts.")
    assert parts.out == "Scratch the bit about Sundays."
    assert parts.words == "Scratch the bit about Sundays. And I forgot to say he is allergic to nuts."


@pytest.mark.parametrize("said", ["I want to see what I sent and who sees that", "what did they get exactly"])
def test_shown(said):
    assert shows_what_went(said)


@pytest.mark.parametrize("said", ["can you show me how to ask", "what did he receive in theatre, and who gave it"])
def test_not_shown(said):
    assert not shows_what_went(said)

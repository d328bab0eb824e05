"""Whole messages of a plain form, and their neighbours that are not."""

import re
from itertools import chain
from pathlib import Path

import pytest

from assistant.safety.calm_forms import forms, is_plain
from assistant.safety.message import Message
from assistant.safety.screen import load_trained_screen

LEAVE = [(form.name, text) for form in forms() for text in form.leave]
SAFETY = Path(__file__).parents[2] / "assistant/safety"
TAUGHT = sorted((SAFETY / "training").rglob("*.txt"))
CATCH = [(form.name, text) for form in forms() for text in form.catch]


@pytest.mark.parametrize("form, text", LEAVE)
def test_a_message_of_a_plain_form_is_plain(form, text):
    assert is_plain(Message(text))


@pytest.mark.parametrize("form, text", CATCH)
def test_a_neighbour_of_a_plain_form_is_not(form, text):
    assert not is_plain(Message(text))


def test_every_form_has_examples_and_counterexamples():
    assert len(forms()) > 3 and [form.name for form in forms() if not (form.leave and form.catch)] == []


def test_a_plain_form_with_more_behind_it_is_read_to_its_end():
    assert is_plain(Message("I want to stop now")) and not is_plain(Message("I want to stop now he is not breathing"))


def test_words_that_may_lean_on_a_card_are_plain_only_without_one():
    message = Message("she'd be happy if i did it")
    assert is_plain(message) and not is_plain(message, after_card=True)
    screen = load_trained_screen()
    assert screen("she'd be happy if i did it").findings == ()
    assert screen("she'd be happy if i did it", ("i want to die",)).level == "card"


def test_sentences_of_plain_forms_are_plain_beside_each_other():
    assert is_plain(
        Message("I don't know why you gave me samaritans. Nobody wants to hurt themselves! Where is my list?")
    )
    assert is_plain(Message("You keep showing me helplines. We are safe. Just tell me about the referral"))
    assert not is_plain(Message("You keep showing me helplines. We are not safe. Just tell me about the referral"))
    assert not is_plain(Message("Nobody wants to hurt themselves. Where is my list? He is not breathing"))
    assert not is_plain(Message("I want to stop now. Goodbye"))


@pytest.mark.parametrize(
    "text, plain",
    [
        ("father is Farid, phone 07700 900 412 after 2 because he works night", True),
        ("you can not read? father is Farid, phone 07700 900 412 after 2 because he works night", True),
        ("the father's name is Farid, his number is 07700 900 412, he works nights", True),
        ("mum is Zahra Noori, mobile 07700 900 123, mornings because she works lates", True),
        ("father is Farid, his number is 07700 900 412. he hits us", False),
        ("father is Farid, phone me on 07700 900 412 after 2", False),
        ("the nurse is Farid, phone 07700 900 412", False),
        ("he frightens Farid 07700 900 412", False),
        ("mum Overdosed 07700 900 412", False),
        ("father is Jealous, text 07700 900 412 after 2 because he works nights", False),
        ("father is Farid Rapist 07700 900 412 he works nights", False),
        ("my sister Cutting 07700 900 412", False),
    ],
)
def test_a_name_may_stand_in_one_that_says_whom_to_ring(text, plain):
    assert is_plain(Message(text)) is plain


def test_a_name_that_draws_something_alone_is_left_where_it_stands():
    said, heard = Message("father is Farid, phone 07700 900 412 after 2 because he works nights"), []
    assert not is_plain(said, draws=lambda words: not heard.append(words)) and heard == ["Farid"]


@pytest.mark.parametrize("author", sorted({path.parent for path in TAUGHT}), ids=lambda folder: folder.name)
def test_no_text_of_danger_is_plain(author):
    lines = chain.from_iterable(path.read_text("utf-8").splitlines() for path in TAUGHT if path.parent == author)
    marked = [line for line in lines if "⟦" in line]
    texts = {re.sub("[⟦⟧]", "", line) for line in marked} | {
        part for line in marked for part in re.findall("⟦(.*?)⟧", line)
    }
    assert [text for text in texts if is_plain(Message(text))] == []

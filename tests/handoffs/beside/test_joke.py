"""What is plainly no answer is asked about once; what may be one stands."""

import pytest

from assistant.handoffs.beside.joke import names_nobody
from assistant.handoffs.fields import ASKED
from assistant.handoffs.form.read_line import asked, read
from assistant.handoffs.readers.refusal import NotUnderstood
from tests.support.factories import example_profile


@pytest.mark.parametrize(
    "step, words",
    [
        ("relationship", "the tooth fairy"),
        ("relationship", "wouldn't you like to know"),
        ("relationship", "I'm batman"),
        ("needs", "a holiday in Spain haha"),
        ("needs", "a million pounds would help"),
        ("needs", "large gin please lol"),
        ("best_time", "when hell freezes over"),
        ("relationship", "no one of note"),
        ("relationship", "somebody with time on his hands"),
        ("relationship", "never you mind, young lady"),
        ("relationship", "just a voice in the dark"),
        ("relationship", "no one you've ever met"),
        ("relationship", "somebody you'll never have heard of"),
        ("relationship", "just a face you don't know"),
        ("relationship", "someone you'd not know from a lamp post"),
    ],
)
def test_a_joke_is_asked_about_once_and_stands_when_it_is_said_again(step, words):
    with pytest.raises(NotUnderstood):
        read(step, words, example_profile(), {})
    assert read(step, words, example_profile(), {ASKED: asked(step, words)}) == words


@pytest.mark.parametrize(
    "step, words",
    [
        ("relationship", "next door neighbour"),
        ("relationship", "her key worker"),
        ("relationship", "King, his uncle"),
        ("relationship", "Robin Pope, foster dad"),
        ("needs", "somewhere quiet, he has a hearing dog"),
        ("needs", "hahn is my name, German please"),
        ("needs", "Portuguese"),
        ("best_time", "after the cat is fed, about six"),
        ("best_time", "whenever"),
        ("best_time", "nobody's home till 3"),
        ("needs", "nobody to read over my shoulder"),
        ("relationship", "just a friend of the family"),
        ("relationship", "someone who looks after her on Tuesdays"),
        ("relationship", "nobody important, Rita Moore"),
        ("relationship", "somebody from his school"),
        ("relationship", "someone who knows the family"),
        ("relationship", "someone who has known her since birth"),
        ("relationship", "nobody you know, I live next door"),
    ],
)
def test_an_odd_answer_is_an_answer(step, words):
    assert read(step, words, example_profile(), {}) == words


@pytest.mark.parametrize(
    "words, nobody",
    [("never you mind, young lady", True), ("what's it to you?", False), ("no one of note", True), ("mother", False)],
)
def test_who_keeps_it_to_themselves(words, nobody):
    assert names_nobody("relationship", words) is nobody
    assert not names_nobody("needs", words)

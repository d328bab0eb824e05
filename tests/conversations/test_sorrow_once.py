"""Sorrow for a child's death is said once, and the answer stands without it afterwards."""

import pytest

from assistant.answers.reply import Reply
from assistant.conversations.sorrow_once import SORROW, said_once, without_sorrow
from tests.support.factories import answering, answers, make_chat, texts

TOLD = ("death_review", "records", "inquest", "should_have_pushed", "end_of_life")
BEREAVED = [
    text
    for answer in answers()
    for of in (answer.text, answer.easy, answer.writers.get("bereaved", {}), answer.easy_writers.get("bereaved", {}))
    for text in of.values()
    if SORROW in text
]


def test_every_answer_that_says_it_says_something_without_it():
    assert len(BEREAVED) > 30
    for text in BEREAVED:
        left = without_sorrow(text)
        assert SORROW not in left and left[0].isupper() and left.endswith((".", "?", "}")) and "\n\n\n" not in left


@pytest.mark.parametrize(
    "text, left",
    [
        (f"{SORROW}. You can ask.\n\nRing them.", "You can ask.\n\nRing them."),
        (f"That is hard to carry, and {SORROW}.\n\nRing them.", "That is hard to carry.\n\nRing them."),
        (f"It can hurt. {SORROW}.\n\nRing them.", "It can hurt.\n\nRing them."),
        (f"Hello.\n{SORROW}.\nYou can ask.", "Hello.\nYou can ask."),
        (f"{SORROW}.", f"{SORROW}."),
    ],
)
def test_the_sentence_goes_and_what_stands_around_it_stays(text, left):
    assert without_sorrow(text) == left


def test_in_one_turn_it_is_said_once_and_a_card_keeps_it():
    both = [Reply(f"{SORROW}. One."), Reply(f"{SORROW}. Two.")]
    card = Reply(f"{SORROW}. Ring.", notice={"route": "distress", "level": "card"})
    assert [one.text for one in said_once(both, ())] == [f"{SORROW}. One.", "Two."]
    assert said_once([card], [f"{SORROW}."]) == [card]


@pytest.mark.parametrize("easy", [False, True])
def test_it_is_said_in_the_first_answer_and_not_in_those_that_follow(db, engine, easy):
    chat = make_chat(db, engine, writer="bereaved", nation="england", easy_read=easy)
    told = []
    for answer_id in TOLD:
        engine.reply = lambda said, answer_id=answer_id: answering(answer_id)
        told.append(texts(chat.say("what about that"))[0])
    assert [SORROW in text for text in told] == [True, False, False, False, False]


@pytest.mark.parametrize("easy", [False, True])
def test_an_answer_that_stood_without_it_is_not_told_whole_again(db, engine, easy):
    chat = make_chat(db, engine, writer="bereaved", nation="england", easy_read=easy)
    engine.reply = lambda said: answering("records")
    chat.say("may we see it all")
    engine.reply = lambda said: answering("death_review")
    first, again = (texts(chat.say(said))[0] for said in ("who looks at it", "and who looks at it"))
    assert SORROW not in first and again != first and len(again) < len(first)

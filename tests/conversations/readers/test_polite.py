"""The courtesy behind a question, which says nothing of it."""

import pytest

from assistant.conversations.readers.polite import without_tail
from tests.support.factories import make_chat


@pytest.mark.parametrize(
    "said, left",
    [
        ("Much obliged. By whom is it carried out, if I may be so bold?", "Much obliged. By whom is it carried out?"),
        ("Splendid. And which hospital would that be at, out of interest?", "Splendid. And which hospital would that be at?"),
        ("does the ward have a kettle, might I ask", "does the ward have a kettle"),
        ("is that free I wonder?", "is that free?"),
        ("who pays for the taxi, if you don\u2019t mind me asking, out of curiosity", "who pays for the taxi"),
        ("where would she sleep, pray tell?", "where would she sleep?"),
        ("how far is it, could you say", "how far is it"),
    ],
)  # fmt: skip
def test_a_courtesy_is_left_out(said, left):
    assert without_tail(said) == left


@pytest.mark.parametrize(
    "said", ["where can we pray", "may I ask", "why, if I may?", "who can I ask", "out of interest", "can you say"]
)
def test_what_asks_by_itself_stays(said):
    assert without_tail(said) == said


def test_the_engine_reads_the_question_alone(db, engine):
    make_chat(db, engine).say("does the ward have a kettle, if I may ask?")
    assert engine.told[-1].text == "does the ward have a kettle?"

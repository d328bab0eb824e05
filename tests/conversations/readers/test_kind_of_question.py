"""What kind of thing a short question asks for, and which words tell it."""

import pytest

from assistant.conversations.readers.kind_of_question import kinds_asked


@pytest.mark.parametrize(
    "question, kind",
    [
        ("how long", "time"),
        ("and by when?", "time"),
        ("how many weeks is that", "time"),
        ("is it free", "money"),
        ("who pays", "money"),
        ("what's it gonna cost us", "money"),
        ("who do i ring then", "whom to turn to"),
        ("who to ask", "whom to turn to"),
        ("what do i even say", "what to say"),
        ("how do we word it", "what to say"),
    ],
)
def test_what_is_asked_for(question, kind):
    assert [one.name for one in kinds_asked(question)] == [kind]


@pytest.mark.parametrize(
    "question", ["and my sister", "when she was born they said", "can he refuse", "is that the law", "whos he"]
)
def test_other_questions_ask_for_none_of_these(question):
    assert not kinds_asked(question)


@pytest.mark.parametrize(
    "question, told, beside_the_point",
    [
        ("how long", "It takes about 20 working days.", "Tell the team what a day at home is like."),
        ("how long", "You have 12 months.", 'You could ask: "Is it 12 months?"'),
        ("is it free", "A private doctor does charge.", "Tell the nurse in charge."),
        ("who do i ask", "Try the GP, or talk to PALS on 01632 960 100.", "Doctors weigh the good it may do."),
        ("what do i say", 'You could say: "We want to be sure."', "They must not say no in haste."),
    ],
)
def test_which_words_tell_it(question, told, beside_the_point):
    (kind,) = kinds_asked(question)
    assert kind.told(told) and not kind.told(beside_the_point)

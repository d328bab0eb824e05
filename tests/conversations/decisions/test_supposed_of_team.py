"""What a family supposes of the team: that they would take it ill."""

import pytest

from assistant.conversations.decisions.supposed_of_team import supposed_of_team
from tests.support.factories import FakeEngine, make_chat

EFFECT, MEANWHILE = "ask_effect_on_care", "ask_delay_risk"


@pytest.mark.parametrize(
    "said, after, intent",
    [
        ("oh aye, and he'd have it in for our Jude after that?", None, EFFECT),
        ("The kettle's on. I bet the registrar would be narky with me, wouldn't he", None, EFFECT),
        ("Presumably sister would sulk, wouldn't she", None, EFFECT),
        ("might it seem bad manners towards his usual surgeon?", None, EFFECT),
        ("would that be taken as a slight by Dr Bassey", None, EFFECT),
        ("I expect they'd take it out on her", None, EFFECT),
        ("he'd be cross if I went over his head, eh", None, EFFECT),
        ("could they strike him off their books", "being_reported", EFFECT),
        ("will they stop seeing her", "complaint", EFFECT),
        ("does that mean nobody sees to his dressings until then?", "how_to_request", MEANWHILE),
        ("does it mean they give up on him", "how_to_request", EFFECT),
        ("What would my consultant think of me if I asked? I would not wish to ofend him.", None, EFFECT),
        ("what will the doctor think of us", "how_to_request", EFFECT),
        ("how would the surgeon take it if we asked", None, EFFECT),
        ("I don't want to upset the consultant", None, EFFECT),
        ("I would hate to tread on the surgeon's toes", None, EFFECT),
        ("I don't want to go behind the doctor's back", None, EFFECT),
        ("what would the doctor think of the scan", None, None),
        ("what would my mum think of me if I asked", None, None),
        ("how does the doctor feel about it", None, None),
        ("I don't want to upset my daughter", None, None),
        ("I do not want to hurt her", None, None),
        ("I don't want to offend the consultant. how do I ask", None, None),
        ("can they stop the feeds", "end_of_life", None),
        ("will they stop seeing her", "end_of_life", None),
        ("they were cross with us", None, None),
        ("he is angry", None, None),
        ("my husband would be cross, wouldn't he", None, None),
        ("are they angry with each other", None, None),
        ("she would be cold at night", None, None),
        ("Where do I park? I bet they'd be cross.", None, None),
    ],
)
def test_it_is_read_as_the_fear_for_the_care(said, after, intent):
    assert supposed_of_team(said, after) == intent


def test_it_is_answered_with_what_asking_does_to_the_care(db):
    engine = FakeEngine()
    make_chat(db, engine).say("I bet the registrar would be narky with me, wouldn't he")
    assert engine.told[-1].intent == EFFECT

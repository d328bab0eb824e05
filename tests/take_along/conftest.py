"""A family at its list."""

import pytest

from tests.support.factories import make_chat, saying


@pytest.fixture
def at_the_list(db, engine):
    """A family that has its first five questions; what it says next is not understood by the engine."""
    engine.reply = lambda told: saying("what is coming up", intent="prepare_questions")
    chat = make_chat(db, engine)
    chat.say("what should i ask them")
    chat.press("A meeting with the team")
    chat.press("What could go wrong")
    engine.reply = not_understood
    return chat


def not_understood(told):
    return saying("unsure", intent="nlu_fallback", render="unsure")

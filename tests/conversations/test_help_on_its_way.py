"""That help has been rung for is heard in any state, with a goodbye beside it too."""

import pytest

from assistant.conversations.help_on_its_way import help_is_coming
from assistant.records.models import Conversation
from tests.support.factories import make_chat, saying, texts


@pytest.mark.parametrize(
    "said",
    [
        "SHE'S RUNG FOR AN AMBULANCE, GOT TO GO",
        "dad has called 999. bye",
        "they're sending an ambulance",
        "the paramedics are nearly here",
        "ok we have phoned 999 and they're coming, speak later",
        "im waiting for the ambulance now",
        "999 are on their way, thank you",
        "my sister already dialled 999, I'll write again tomorrow",
    ],
)
def test_help_is_on_its_way(said):
    assert help_is_coming(said)


@pytest.mark.parametrize(
    "said",
    [
        "we rang 999 last week and want to complain",
        "the ambulance is coming but he is blue",
        "they won't send an ambulance",
        "should i ring 999",
        "the nurse has called a meeting",
        "help is what i need",
        "i'll come back later",
        "we called 999, why did they take so long",
    ],
)
def test_other_words_are_read_as_ever(said):
    assert not help_is_coming(said)


@pytest.mark.parametrize(
    "form, step", [("handoff_form", "handoff_message"), ("questions", "worry"), ("thinking", "matters")]
)
def test_at_a_step_too_and_nothing_is_filled_in(db, engine, form, step):
    engine.reply = lambda told: saying("Thank you.", intent="inform", step="questions")
    chat = make_chat(db, engine, form=form, field=step)
    (told,) = texts(chat.say("dad has called 999, I'll be back later"))
    assert "999 call handler told you" in told and engine.told == []
    with db.read() as session:
        kept = session.get_one(Conversation, chat.conversation_id)
        assert (kept.form, kept.field) == (form, step)

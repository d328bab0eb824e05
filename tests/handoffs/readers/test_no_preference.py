"""No preference for a time is the line of its step."""

import pytest

from assistant.handoffs.readers.no_preference import no_preference
from tests.support.factories import make_chat, saying


@pytest.mark.parametrize(
    "said",
    ["whatever suits them", "no preference", "I'm not fussed", "don't mind, up to them really", "it doesn't matter to me", "whenever works best for the team",
     "they can choose", "honestly, we're easy"],
)  # fmt: skip
def test_no_preference(said):
    assert no_preference(said)


@pytest.mark.parametrize(
    "said",
    [
        "skip",
        "not sure",
        "do not ring me",
        "it matters to me",
        "they decide everything",
        "whatever, stop this",
        "when is the meeting",
    ],
)
def test_other_words_are_none(said):
    assert not no_preference(said)


@pytest.mark.parametrize("step, intent", [("best_time", "inform"), ("place", None)])
def test_it_fills_the_step_for_the_time_alone(db, engine, step, intent):
    engine.reply = lambda told: saying("and now?", step=step)
    chat = make_chat(db, engine)
    chat.say("pass it on")
    chat.say("up to them, I'm not fussed")
    assert engine.told[-1].intent == intent

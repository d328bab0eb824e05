"""A wish about the last answer that nobody wrote."""

import pytest

from assistant.conversations.engine_turn import EngineTurn
from assistant.conversations.readers.leaning_guessed import LEANING, only_guessed, without_guess


def leaning(render):
    return EngineTurn([{"text": "", "buttons": [], "custom": {"render": render}}], render, 0.7, ["ask_travel"])


@pytest.mark.parametrize("render", LEANING)
@pytest.mark.parametrize("said", ["hospital bleep", "the crèche", "wristbands?", "a porter"])
def test_a_topic_in_few_words_is_no_wish_about_the_last_answer(said, render):
    turn = without_guess(leaning(render), said)
    assert (turn.intent, turn.replies[0]["custom"]) == ("nlu_fallback", {"render": "unsure"})
    assert turn.nearest == ["ask_travel"]


@pytest.mark.parametrize(
    "said",
    ["eh?", "come again, dear?", "too many words", "agen but eesier", "more detail", "aye and?", "keep going", "ombuds what",
     "you dodged it", "didn't get it", "consent meaning?", "pardon me"],
)  # fmt: skip
def test_words_that_say_so_stay_what_they_are(said):
    assert not only_guessed(said)
    assert without_guess(leaning("say_simpler"), said) == leaning("say_simpler")


def test_many_words_and_what_was_pressed_stay_too():
    assert without_guess(leaning("tell_more"), "we are off to the crèche") == leaning("tell_more")
    assert without_guess(leaning("tell_more"), None) == leaning("tell_more")

"""What was told before an answer keeps it from being told of what it cannot mean; its own words keep it."""

import pytest

from assistant.conversations.behind_an_answer import not_behind
from tests.support.factories import answering, make_chat, make_words


@pytest.mark.parametrize(
    "before, chosen, said, told",
    [
        ("opinions_differ", "they_agreed", "could one more doctor decide between the pair", "opinions_differ"),
        ("opinions_differ", "they_agreed", "and if a third one came in", "opinions_differ"),
        ("opinions_differ", "they_agreed", "what if they both say it", "they_agreed"),
        ("opinions_differ", "they_agreed", "and when the third agrees with the first", "they_agreed"),
        ("records", "they_agreed", "one more doctor looked at it", "they_agreed"),
        ("records", "nation_difference", "is it other rules in Lahore", "abroad"),
        (None, "nation_difference", "and outside of the UK?", "abroad"),
        (None, "nation_difference", "is that other in Wales", "nation_difference"),
        ("child_voice", "parents_disagree", "and when she flatly refuses", "child_voice"),
        ("child_voice", "parents_disagree", "what if he says no to it", "child_voice"),
        ("child_voice", "parents_disagree", "what if his dad says no to it", "parents_disagree"),
        ("privacy", "court", "Which staff? My consultant? The legal department?", "privacy"),
        (None, "court", "will your legal team take us to court", "court"),
        ("appointments", "abroad", "no not go abroad. here", "how_to_request"),
        (None, "complaint", "i don't want to complain. who sorts it", "how_to_request"),
        (None, "complaint", "can i not complain about this", "complaint"),
        (None, "complaint", "no one listens, i want to complain", "complaint"),
        ("say_no", "parents_disagree", "what if he says no to it", "parents_disagree"),
    ],
)
def test_the_answer_that_is_meant_is_told(before, chosen, said, told):
    assert not_behind(answering(chosen), said, before).replies[0]["custom"]["answer"] == told


def test_a_family_that_grieves_is_not_told_how_to_ask():
    turn = answering("complaint")
    assert not_behind(turn, "i don't want to complain. i want answers", None, bereaved=True) is turn


def test_at_a_step_nothing_is_put_in_its_place():
    turn = answering("they_agreed", step="message")
    assert not_behind(turn, "one more doctor", "opinions_differ") is turn


@pytest.mark.parametrize("answer", ["opinions_differ", "abroad", "child_voice"])
def test_what_is_put_in_its_place_can_be_told(answer):
    assert make_words().wording.by_intent(f"ask_{answer}").id == answer


def test_it_is_told_in_the_chat(db, engine):
    chat = make_chat(db, engine)
    engine.reply = lambda told: answering("child_voice")
    chat.say("does she get asked")
    engine.reply = lambda told: answering("parents_disagree")
    assert chat.say("and when she flatly refuses")["messages"][0]["answer"]["id"] == "child_voice"

"""What a family says that its matter is not; and noes that leave the topic as it is."""

import pytest

from assistant.answers.load import load_answers
from assistant.details.said_not import DENIED, denied


@pytest.mark.parametrize(
    "said",
    ["he's not been refused he's been SEEN", "he wasn't saying no he was just RUDE", "nobody said no… is camhs the same rules", "no one has said no to us yet, we just wait",
     "they haven't turned us down, they keep losing the letter", "it wasnt a refusal it was a brush off", "we werent refused we were ignored", "she never said no she laughed",
     "they didnt say no. they said wait", "it's not a no, it's a maybe", "nobody's refused anything"],
)  # fmt: skip
def test_that_it_was_no_refusal(said):
    assert "ask_refused" in denied(said)


@pytest.mark.parametrize(
    "said",
    ["they said no", "he refused to refer us", "why was it refused", "not happy, they refused", "what if nobody says no but nothing happens", "nobody said no visitors allowed",
     "if it's not a no what is it", "i was refused and not told why", "he's not eating, they refused us a bed", "no they turned us down"],
)  # fmt: skip
def test_that_it_was_one(said):
    assert "ask_refused" not in denied(said)


@pytest.mark.parametrize(
    "said, intent",
    [("its NOT the GP its the hospital, Dr Farrow's clinic, rang three times", "ask_referral_stuck"), ("the gp isnt the problem", "ask_referral_stuck"),
     ("nothing to do with our gp, he was great", "ask_referral_stuck"), ("he's not been refused he's been SEEN", "ask_referral_stuck"), ("she's already been seen, it took nine months", "ask_referral_stuck"), ("they come and talk to us… they just dont know what it is", "ask_explain_again"),
     ("they explained everything, they just dont agree", "ask_explain_again"), ("we understand it fine, its wrong", "ask_explain_again"), ("we understand it fine. but nobody can name it", "ask_explain_again"),
     ("nothing went wrong i just want another view", "ask_something_went_wrong"), ("not saying anyone made a mistake", "ask_something_went_wrong"),
     ("i do trust them, i want to be sure", "ask_lost_trust"), ("I don't want to look into a death", "ask_death_review"), ("this is not about a death", "ask_death_review"), ("im not refusing it, i want to wait", "ask_say_no"), ("I dont want to complain I want him seen", "ask_complaint")],
)  # fmt: skip
def test_other_topics(said, intent):
    assert intent in denied(said)


@pytest.mark.parametrize(
    "said",
    ["the gp will not refer", "not my gp but another one?", "they dont explain anything", "they never come and talk to us", "they told us nothing", "i dont trust them",
     "something went wrong", "do i need the gp", "he has been seen three times and the gp wont refer him", "has he been seen", "they talk over our heads", "i understand nothing they say", "im not happy and want to complain", "why dont they answer my complaint?"],
)  # fmt: skip
def test_words_that_deny_no_topic(said):
    assert not denied(said)


def test_every_topic_has_an_answer():
    assert set(DENIED) <= {answer.intent for answer in load_answers()}

"""At the questions step: ideas are asked of us, questions are for the team."""

import pytest

from assistant.handoffs.beside.asks_for_ideas import asks_for_ideas
from tests.support.factories import make_chat, saying


@pytest.mark.parametrize(
    "said",
    [
        "got any suggestions?",
        "give me a few to choose from",
        "which ones would be clever to ask",
        "I'm blank, can you start me off",
        "which do families tend to send in",
        "any ideas?",
        "can you suggest some good questions please",
        "erm, what do other parents usually ask",
        "what should I ask them",
        "show me some examples",
        "can you help us think of some",
        "help me come up with a few questions please",
        "please help me to find something to ask",
        "what would you ask if you were us",
        "if it was your baby what'd you ask",
        "in our position, which ones would you put",
        "what would you want to know if he was your boy",
        "no idea, could you help me make some up",
    ],
)
def test_ideas_are_asked_of_us(said):
    assert asks_for_ideas(said)


@pytest.mark.parametrize(
    "said",
    [
        "what would you do if she was yours",
        "do you have any ideas why he is not growing?",  # of the team
        "could you give us a few dates for the operation",
        "which drugs would be best to ask for, and who decides that",
        "what do the scans show",
        "can you give me a few more weeks at home with him first",
        "what should we do if it comes back",
        "no list today",
        "can you help us find a few nights of rest",
        "could you help me come up with the money for it",
        "what would you do in our place",
        "would you operate if she was your daughter",
        "if it was your child, would you wait",
        "what other options are there",
    ],
)
def test_questions_for_the_team_are_none(said):
    assert not asks_for_ideas(said)


@pytest.mark.parametrize(
    "step, said, intent",
    [
        ("questions", "got any suggestions?", "prepare_questions"),
        ("message", "got any suggestions?", None),
        ("questions", "do you have any ideas why he is not growing?", None),
    ],
)
def test_at_the_questions_step_they_are_answered_and_never_sent(db, engine, step, said, intent):
    engine.reply = lambda told: saying("and now?", step=step)
    chat = make_chat(db, engine)
    chat.say("pass it on")
    chat.say(said)
    assert engine.told[-1].intent == intent


@pytest.mark.parametrize(
    "said",
    [
        "what question good to ask",
        "what questions are good",
        "which questions best to ask doctor",
        "what questions is good to ask the doctor",
        "no no i ask you what question",
        "i am asking you what good questions to ask",
    ],
)
def test_a_wish_in_few_words_of_english(said):
    assert asks_for_ideas(said)


@pytest.mark.parametrize(
    "said",
    [
        "what is the best treatment",
        "which hospital is best",
        "what questions did the surgeon ask him",
        "what questions should be asked before surgery",
        "what good is the operation",
        "i ask you what is best for her",
    ],
)
def test_a_question_of_theirs_in_few_words(said):
    assert not asks_for_ideas(said)

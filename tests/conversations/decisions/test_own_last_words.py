"""What is asked of the assistant's own last words, and of a button that is shown: told plainly, nothing is pressed."""

import pytest

from assistant.conversations.readers.who_liaison_is import asks_who_liaison_is
from tests.support.factories import FakeEngine, answering, make_chat, texts


def after(db, answer, said):
    chat = make_chat(db, FakeEngine(lambda told: answering(answer)))
    chat.say("tell me about it")
    return texts(chat.say(said))


@pytest.mark.parametrize(
    "answer, said, told",
    [
        ("change_team", "what does lead mean. hes the registrar", "To lead the care means"),
        ("change_team", "what do you mean by lead", "To lead the care means"),
        ("death_review", "what's a key worker?", "A key worker explains the review"),
        ("death_review", "sorry whats a key worker then", "A key worker explains the review"),
        ("privacy", "Does 'may' mean allowed to, or possibly will?", "It means that it can happen"),
        ("privacy", 'Does "may" mean they are allowed to, or that they possibly will?', "It means that it can happen"),
        (
            "how_to_request",
            "If I press Pass a message to the team, what is the first thing that happens?",
            "First I ask if",
        ),
        ("how_to_request", "list the steps when I press Pass a message to the team", "First I ask if"),
        ("how_to_request", "passed to who", "Staff who deal with it will read it"),
        ("how_to_request", "what happens when i press it", "First I ask if"),
        ("how_to_request", "who receives the message to the team", "Staff who deal with it will read it"),
        ("nothing_more", "wait for what", "It is about treatment that is planned"),
    ],
)
def test_it_is_told_plainly(db, answer, said, told):
    assert told in after(db, answer, said)[0]


@pytest.mark.parametrize(
    "answer, said",
    [
        ("lost_trust", "what does the lead in the blood mean"),
        ("lost_trust", "who leads the team"),
        ("privacy", "may I ask you something"),
        ("privacy", "He may mean well"),
        ("lost_trust", "what is a key worker"),
        ("how_to_request", "what happens when he is sick"),
        ("how_to_request", "who reads the scan"),
        ("privacy", "what happens when i press on his belly"),
        ("how_to_request", "wait for what"),
    ],
)
def test_other_questions_are_left_to_be_understood(db, answer, said):
    told = after(db, answer, said)[0]
    assert not any(
        one in told
        for one in ("To lead the care", "key worker explains the review after", "First I ask if", "it can happen")
    )


@pytest.mark.parametrize("said", ["what's that Call 4 thing, is that like an ambulance", "what is call 4 concern"])
def test_the_urgent_review_is_known_by_its_name_here(db, said):
    heard = []
    chat = make_chat(db, FakeEngine(lambda told: heard.append(told.intent) or answering("marthas_rule")))
    chat.say(said)
    assert heard == ["ask_marthas_rule"]


def test_a_danger_beside_it_is_told(db):
    assert "999" in after(db, "change_team", "what does lead mean. he has stopped breathing")[0]


@pytest.mark.parametrize(
    "said",
    [
        "What is PALS please? You keep saying it",
        "what is PALS, you keep on about it",
        "who are PALS. never heard of them",
    ],
)
def test_the_office_is_explained_to_whoever_is_tired_of_its_name(said):
    assert asks_who_liaison_is(said, "PALS")


@pytest.mark.parametrize("said", ["what is PALS saying about him", "PALS keep saying it"])
def test_other_words_of_the_office_are_none(said):
    assert not asks_who_liaison_is(said, "PALS")

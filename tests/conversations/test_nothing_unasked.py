"""A line holds what was said for it and nothing else: no sentence from before the yes, no protest, no goodbye."""

import pytest

from tests.support.at_a_step import SAID, STEPS, asked, lines
from tests.support.factories import texts


def told(body):
    return "\n".join(texts(body))


@pytest.mark.parametrize(
    "said", ["nah", "nope", "no", "none", "not really", "nope none", "nah, nothing", "no not really"]
)
def test_a_bare_no_needs_nothing(db, at, said):
    chat = at("needs")
    chat.say(said)
    assert lines(db, chat)["needs"] == "None"


@pytest.mark.parametrize("before", ["i dont want her knowing that i asked", "please don't ring my ex"])
@pytest.mark.parametrize("said", ["nah", "none", "not really"])
def test_what_was_said_before_the_yes_fills_no_line(db, begun_chats, before, said):
    chat = begun_chats.chat(db, before, *SAID[: STEPS.index("needs") + 1])
    body = chat.say(said)
    assert lines(db, chat)["needs"] == "None" and "Shall I put it in?" in told(body)


def test_what_is_said_in_the_form_is_kept_and_shown(db, at):
    chat = at("place")
    chat.say("heron. please don't ring my ex")
    for said in ("ring me", "01632 960983", "mornings"):
        chat.say(said)
    body = chat.say("nah")
    assert lines(db, chat)["needs"] == "please don't ring my ex" and "please don't ring my ex" in told(body)


@pytest.mark.parametrize(
    "said",
    [
        "why did you put that there. thats nothing to do with language",
        "that's nothing to do with language",
        "why is that in there? it's not about language",
    ],
)
def test_a_protest_is_no_message_and_empties_its_line(db, at, said):
    chat = at("needs")
    chat.say("he is scared of needles")
    body = chat.say(said)
    assert "needs" not in lines(db, chat) and "message" not in lines(db, chat)
    assert "I am sorry" in told(body) and asked(body) == "needs"


@pytest.mark.parametrize(
    "said",
    [
        "It's nothing to do with language, she needs another scan and nobody will look at it.",
        "Why did they put that line in there without asking us?",
    ],
)
def test_a_message_that_sounds_like_one_is_kept(db, at, said):
    chat = at("message")
    chat.say(said)
    assert lines(db, chat)["message"] == said


@pytest.mark.parametrize(
    "said",
    [
        "I cannot write it now. They have called me to come in. Thank you.",
        "i can't write it now, they've just called me",
        "not now, they have let us in to see her",
    ],
)
def test_a_goodbye_is_no_message(db, at, said):
    chat = at("message")
    body = chat.say(said)
    assert "message" not in lines(db, chat) and asked(body) is None


def test_a_message_about_being_called_is_kept(db, at):
    chat = at("message")
    said = "They called me in at midnight and nobody would say what had happened to her."
    chat.say(said)
    assert lines(db, chat)["message"] == said


@pytest.mark.parametrize(
    "said", ["nah just that will it be read tomorrow", "No thanks. Will anyone read it at the weekend?"]
)
def test_a_question_behind_no_list_is_answered(db, at, said):
    chat = at("questions")
    body = chat.say(said)
    assert lines(db, chat)["questions"] == "No list today" and asked(body) == "check"
    assert "That counts from when you send it" in told(body)


def test_questions_for_the_team_stay_questions(db, at):
    chat = at("questions")
    said = "No scan was done. Will she have one tomorrow?"
    chat.say(said)
    assert lines(db, chat)["questions"] == said


def test_what_is_told_behind_a_none_is_said_back(db, at):
    chat = at("needs")
    body = chat.say("None. Actually Theo will not want everything said in front of him.")
    assert lines(db, chat)["needs"] == "None" and "Theo will not want everything said in front of him" in told(body)


@pytest.mark.parametrize("said", ["same as i just wrote put off twice", "the same as I said, it was put off"])
def test_words_that_point_back_are_no_message(db, begun_chats, said):
    before = "I want somebody else to look at her spine, they have put it off twice."
    chat = begun_chats.chat(db, before, *SAID[: STEPS.index("message") + 1])
    body = chat.say(said)
    assert "message" not in lines(db, chat) and before in told(body)


def test_the_same_as_somebody_was_told_is_a_message(db, at):
    chat = at("message")
    said = "The same as I said to the nurse on Monday, we would like the scan looked at again."
    chat.say(said)
    assert lines(db, chat)["message"] == said

"""Where the site is asked and no site is named: put off, taken up again, not known, or two of them."""

import pytest

from assistant.conversations.readers.taken_up import asks_if_here_again
from tests.support.at_a_step import asked, lines
from tests.support.factories import make_chat, saying, texts


@pytest.mark.parametrize("step", ["site", "child_name", "needs"])
@pytest.mark.parametrize("said", ["get back to this tomorrow", "ok come back to it later"])
def test_putting_it_off_leaves_the_form_with_its_lines(db, at, step, said):
    chat = at(step)
    before = lines(db, chat)
    assert asked(chat.say(said)) is None and lines(db, chat) == before


@pytest.mark.parametrize("step", ["site", "child_name", "message", "check"])
@pytest.mark.parametrize("said", ["hello, I'm back now. where did we get to?", "sorry! I am back again"])
def test_coming_back_is_welcomed_and_the_step_asked_again(db, at, step, said):
    chat = at(step)
    before = lines(db, chat)
    body = chat.say(said)
    assert (asked(body), lines(db, chat)) == (step, before) and "Welcome back" in texts(body)[0]


@pytest.mark.parametrize(
    "said, site",
    [
        ("we're not really sure which one", "Not sure"),
        ("unsure which hospital it is", "Not sure"),
        ("either northgate or saltmarsh", "Not sure"),
        ("they see her at both northgate and saltmarsh", "Not sure"),
        ("saltmarsh", "Saltmarsh Site"),
        ("not sure, he goes to neurology", "Not sure (he goes to neurology)"),
        ("dunno. the kidney lot", "Not sure (the kidney lot)"),
        ("i don't know, the one with the big car park", "Not sure (the one with the big car park)"),
        ("not sure, saltmarsh i think", "Saltmarsh Site"),
    ],
)
def test_not_to_know_which_is_an_answer(db, at, said, site):
    chat = at("site")
    assert asked(chat.say(said)) == "place" and lines(db, chat)["site"] == site


def test_a_site_that_they_are_not_at_is_no_doubt(db, at):
    chat = at("site")
    chat.say("northgate and not saltmarsh")
    assert lines(db, chat).get("site") != "Not sure"


def test_any_is_a_time_and_the_school_run_is_one(db, at):
    for said in ("any, I work from home", "once the school run is done"):
        chat = at("best_time")
        assert asked(chat.say(said)) == "needs" and lines(db, chat)["best_time"] == said


def test_what_is_asked_beside_the_site_is_answered_and_the_site_stands(db, at):
    chat = at("site")
    body = chat.say("Northgate. You skipped my question. Clinical record, yes or no?")
    assert asked(body) == "place" and lines(db, chat)["site"] == "Northgate Children's Hospital"
    assert "I do not know if staff then copy it into the notes" in texts(body)[0]


@pytest.mark.parametrize(
    "step, said",
    [
        ("consent", "no not now love.. will my list still be here if I shut the tablet"),
        ("site", "later. is it all kept if i close this"),
        ("child_name", "i'll come back later, will it all still be here"),
    ],
)
def test_whoever_leaves_and_asks_if_it_stays_is_told_and_has_left(db, at, step, said):
    chat = at(step)
    before = lines(db, chat)
    body = chat.say(said)
    assert asked(body) is None and lines(db, chat) == before and "while this window stays open" in texts(body)[0]


@pytest.mark.parametrize(
    "said",
    [
        "will you still be here tomorrow",
        "are you still here later",
        "will this chat still be here in the morning",
        "will you be here when i come back",
    ],
)
def test_whoever_asks_for_the_chat_tomorrow_can_come_back(db, engine, said):
    engine.reply = lambda told: saying("I am not sure I understood that.", intent="nlu_fallback")
    (told,) = texts(make_chat(db, engine).say(said))
    assert told.startswith("Yes, you can come back") and "999" in told


@pytest.mark.parametrize(
    "said",
    [
        "will she still be here tomorrow",
        "will i still be here tomorrow",
        "can we come back tomorrow",
        "will you be here for me",
    ],
)
def test_of_somebody_else_it_is_another_question(said):
    assert not asks_if_here_again(said)

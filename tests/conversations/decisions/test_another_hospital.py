"""The form reaches one hospital: who is under another is told so, keeps their words, and is asked for no ward."""

import pytest

from tests.support.at_a_step import asked, lines
from tests.support.factories import texts

TAKE, GO_ON = "Stop, and keep my words", "It is about this hospital too"
ONLY_HERE = "only reaches Northgate Children's Hospital"


def choices(body):
    return [choice["title"] for message in body["messages"] for choice in message["choices"]]


@pytest.mark.parametrize(
    "step, said",
    [
        ("site", "none of them. Cardiff, University Hospital of Wales"),
        ("site", "Not sure. but its Cardiff"),
        ("site", "the Musgrave in Belfast"),
        ("site", "Not at your hospital. Can you say if this goes to Belfast at all?"),
        ("place", "so does this not go to Cardiff then?"),
        ("child_name", "will it reach our own hospital, in Glasgow?"),
    ],
)
def test_it_is_said_at_once_and_nothing_is_filled_in(db, at, step, said):
    chat = at(step)
    before = lines(db, chat)
    body = chat.say(said)
    assert ONLY_HERE in texts(body)[0] and choices(body) == [TAKE, GO_ON] and lines(db, chat) == before


def test_what_answers_the_step_is_kept(db, at):
    body = (chat := at("child_identifier")).say("15 sept 2019 and he is at the Heath in Cardiff")
    assert ONLY_HERE in texts(body)[0] and lines(db, chat)["child_identifier"] == "15 sept 2019"


def test_their_words_are_shown_and_the_form_is_left(db, at):
    chat = at("site")
    chat.say("she is under Alder Hey")
    body = chat.press(TAKE)
    assert asked(body) is None and "Briony Bell" in texts(body)[0] and "Save this chat" in texts(body)[0]
    assert "Nothing was sent" in texts(body)[-1]


def test_who_is_treated_here_too_goes_on_and_is_not_told_again(db, at):
    chat = at("site")
    chat.say("she is under Alder Hey")
    assert asked(chat.press(GO_ON)) == "site" and asked(chat.say("northgate")) == "place"
    assert ONLY_HERE not in "".join(texts(chat.say("heron, and she is under Alder Hey")))


@pytest.mark.parametrize(
    "step, said",
    [
        ("place", "I dont think this is the right place is it. who do i ring in cardiff"),
        ("place", "stop this then, dont send it. put the words somewhere she can take them to cardiff"),
        ("needs", "stop it please, and show my words"),
    ],
)
def test_an_order_to_stop_stops_and_gives_the_words(at, step, said):
    body = at(step).say(said)
    told = "\n".join(texts(body))
    assert asked(body) is None and "Briony Bell" in told and "Nothing was sent" in told


def test_who_only_stops_is_told_no_more(at):
    body = at("needs").say("I have to go now so stop this please")
    assert asked(body) is None and len(texts(body)) == 1


@pytest.mark.parametrize("step", ["message", "questions"])
def test_in_their_own_words_it_is_the_message(db, at, step):
    chat = at(step)
    said = "She was at Alder Hey and they should not stop it there, please ask them"
    chat.say(said)
    assert lines(db, chat)[step] == said

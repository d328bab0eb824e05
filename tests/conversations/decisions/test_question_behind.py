"""A question while the form waits is answered first; the answer beside it is not lost, and a yes waits for its own."""

import pytest

from tests.support.at_a_step import asked, lines
from tests.support.factories import texts


@pytest.mark.parametrize(
    "said, told",
    [
        ("i dont know. is it a complaint if i send it", "complaint"),
        ("is it a complaint if i send it", "complaint"),
        ("yes but who reads it", "Staff who deal with it will read it"),
        ("hmm ok but what do you need all this for", "who this is about"),
        ("what do you need all this for", "who this is about"),
        ("why so many questions", "who this is about"),
        ("idk, do i have to give my name", "You do not have to pass anything on"),
    ],
)
def test_at_consent_it_is_answered_and_asked_again(db, at, said, told):
    chat = at("consent")
    body = chat.say(said)
    assert told in "\n".join(texts(body)) and asked(body) == "consent"
    assert "consent" not in lines(db, chat)


@pytest.mark.parametrize("said", ["i dont know. he is so unwell", "yes but can you operate on his other leg"])
def test_what_is_not_known_is_left_to_the_step(db, at, said):
    assert "who this is about" not in "\n".join(texts(at("consent").say(said)))


def test_the_lines_are_filled_and_the_question_answered(db, at):
    chat = at("site")
    told = "\n".join(texts(chat.say("Northgate, on Heron. what do you need all this for")))
    assert "who this is about" in told
    assert "Northgate" in lines(db, chat)["site"] and "Heron" in lines(db, chat)["place"]


@pytest.mark.parametrize(
    "said, method, time",
    [
        ("oh hello, born 3 march 2022 is it, and can you ring me after 5", "Phone call", "after 5"),
        ("4 May 2019, text me in the mornings please", "Text message", "in the mornings"),
    ],
)
def test_a_wish_how_to_be_reached_is_kept_for_its_lines(db, at, said, method, time):
    chat = at("child_identifier")
    told = "\n".join(texts(chat.say(said)))
    held = lines(db, chat)
    assert held["contact_method"] == method and held["best_time"] == time
    assert "I have not answered your question" not in told


@pytest.mark.parametrize("said", ["4 May 2019, call me an idiot but i forgot", "4 May 2019. do not ring me after 5"])
def test_other_words_of_ringing_fill_nothing(db, at, said):
    chat = at("child_identifier")
    chat.say(said)
    assert "contact_method" not in lines(db, chat)

"""An answer to a step that stands beside danger is taken; of the danger itself nothing goes into a line."""

import pytest

from assistant.conversations.readers.answer_beside_danger import answers_beside
from tests.support.at_a_step import lines
from tests.support.factories import example_profile, texts


@pytest.mark.parametrize(
    "step, text, told",
    [
        ("relationship", "her mum. she has gone blue", {"relationship": "her mum"}),
        ("child_name", "Poppy Hart, she is fitting right now", {"child_name": "Poppy Hart"}),
        ("child_identifier", "12 june 2012. he cant breathe", {"child_identifier": "12 june 2012"}),
        ("child_identifier", "born 3 May 2019 but she hit her head and wont wake", {"child_identifier": "3 May 2019"}),
        ("site", "Northgate, she is fitting right now", {"site": "Northgate Children's Hospital"}),
        ("place", "Heron ward! her lips have gone blue", {"place": "Heron ward"}),
        ("contact_method", "phone call. he has gone grey and floppy", {"contact_method": "Phone call"}),
        ("contact_value", "07700 900123, she isnt breathing", {"contact_value": "07700 900123"}),
        ("best_time", "mornings. i am going to kill myself tonight", {"best_time": "mornings"}),
        ("needs", "Urdu interpreter. her lips are blue right now", {"needs": "Urdu interpreter"}),
        ("needs", "none. her lips are blue right now", {"needs": "None"}),
    ],
)
def test_the_answer_is_read_and_nothing_of_the_danger(step, text, told):
    assert answers_beside(step, text, {}, example_profile()) == told


@pytest.mark.parametrize(
    "step, text",
    [
        ("child_name", "she has gone blue and cant breathe"),
        ("child_name", "he hit me, my husband"),
        ("child_identifier", "both 9 nov. he has stopped breathing"),
        ("contact_value", "07700 900123 but not when he is home he checks my phone and hits me"),
        ("contact_value", "07700 900123. if he answers he will hurt me"),
        ("contact_value", "07700 900123. my husband is violent"),
        ("best_time", "mornings but never ring, he hurts us"),
        ("needs", "he is deaf since he hit his head an hour ago and now he is limp"),
        ("message", "Heron ward. she has gone blue"),
        ("check", "yes. she has gone blue"),
        ("consent", "yes. she has gone blue"),
        (None, "12 june 2012. he cant breathe"),
    ],
)
def test_where_the_danger_is_what_the_line_would_hold_nothing_is(step, text):
    assert answers_beside(step, text, {}, example_profile()) == {}


def test_a_line_that_stands_is_not_written_over():
    given = {"child_identifier": "3 May 2019"}
    assert answers_beside("site", "12 june 2012. she cant breathe", given, example_profile()) == {}


def test_it_stands_in_its_line_and_is_shown_below_the_card(db, at):
    chat = at("child_identifier")
    body = chat.say("12 June 2012. she cant breathe")
    notices = [one["notice"]["route"] for one in body["messages"] if one["notice"]]
    assert notices == ["emergency"] and body["messages"][0]["notice"]
    assert "12 June 2012" in texts(body)[1] and lines(db, chat)["child_identifier"] == "12 June 2012"

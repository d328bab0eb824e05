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
        ("contact_value", "my number is 07700 900123. he is fitting", {"contact_value": "07700 900123"}),
        ("contact_value", "ring me on 07700 900123, she isnt breathing", {"contact_value": "07700 900123"}),
        ("contact_value", "ana@example.org, she isnt breathing", {"contact_value": "ana@example.org"}),
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
        ("contact_value", "my ex has 07700 900123, he is not breathing"),
        ("contact_value", "he has taken 07700900123 and she is unconscious"),
        ("contact_value", "her dad rang 07700 900123 and he is blue"),
        ("contact_value", "my mum is on 07700 900123, she has collapsed"),
        ("child_name", "Northgate Ward, he is blue"),
        ("child_name", "Bay Four, she is fitting"),
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


def test_it_stands_in_its_line_and_nothing_else_stands_by_999(db, at):
    chat = at("child_identifier")
    body = chat.say("12 June 2012. she cant breathe")
    notices = [one["notice"]["route"] for one in body["messages"] if one["notice"]]
    assert notices == ["emergency"] and body["messages"][0]["notice"]
    assert not any("I have written this down" in one for one in texts(body))
    assert lines(db, chat)["child_identifier"] == "12 June 2012"


@pytest.mark.parametrize(
    "step, said",
    [
        ("contact_method", "text me. I want to end my life"),
        ("contact_method", "phone, I want to die"),
        ("best_time", "any time. I want to die"),
        ("child_name", "Poppy Hart, I want to kill myself"),
    ],
)
def test_under_a_card_of_despair_no_book_is_kept(db, at, step, said):
    chat = at(step)
    body = chat.say(said)
    assert any(one["notice"] for one in body["messages"])
    assert not any("I have written this down" in one for one in texts(body)) and step not in lines(db, chat)

"""A line is corrected in the middle of the form: it changes, it is shown, and the step is asked again."""

import pytest

from tests.support.at_a_step import SAID, asked, lines
from tests.support.factories import texts


@pytest.mark.parametrize("step", ["site", "best_time", "message", "check"])
@pytest.mark.parametrize(
    "said, name",
    [
        ("its Bryony with a y not Briony", "Bryony Bell"),
        ("sorry her surname is Fell not Bell", "Briony Fell"),
    ],
)
def test_a_name_is_put_right_steps_later(db, at, step, said, name):
    chat = at(step)
    before = lines(db, chat)

    body = chat.say(said)

    assert lines(db, chat) == before | {"child_name": name}
    assert f"I have changed that line.\n\nName of the child or young person:\n{name}" in texts(body)[0]
    assert asked(body) == step


def test_two_corrections_in_one_message_are_both_made_and_shown(db, at):
    chat = at("check")
    said = texts(chat.say("change the ward to kestrel and the number is 01632 960 555"))[0]

    assert (lines(db, chat)["place"], lines(db, chat)["contact_value"]) == ("Kestrel ward", "01632 960 555")
    assert all(part in said for part in ("these lines", "Kestrel ward", "01632 960 555"))


def test_the_askers_name_is_put_right_where_the_childs_is_asked(db, at):
    chat = at("relationship")
    chat.say("I'm his mum Aisha Khan")
    body = chat.say("no sorry its Ayesha Khan")

    assert lines(db, chat)["relationship"] == "I'm his mum Ayesha Khan"
    assert (asked(body), "child_name" in lines(db, chat)) == ("child_name", False)


def test_an_aunt_with_her_name_is_who_asks_and_not_the_child(db, at):
    chat = at("relationship")
    body = chat.say("I'm his aunt Pat")
    assert (asked(body), lines(db, chat)["relationship"]) == ("child_name", "I'm his aunt Pat")

    again = chat.say("I'm his auntie Pat")
    assert (asked(again), lines(db, chat)["relationship"]) == ("child_name", "I'm his auntie Pat")


def test_a_word_of_the_message_is_changed_and_the_line_is_named(db, at):
    chat = at("check")
    said = texts(chat.say("change scan to X-ray"))[0]

    assert lines(db, chat)["message"] == SAID[11].replace("scan", "X-ray")
    assert "Your message:\n" in said


def test_an_apology_is_no_part_of_a_line(db, at):
    chat = at("child_identifier")
    chat.say("sorry 13/3/2019")
    assert lines(db, chat)["child_identifier"] == "13/3/2019"


@pytest.mark.parametrize("step", ["site", "child_name", "needs", "message"])
def test_send_it_sends_nothing_yet_and_says_what_is_missing(db, at, step):
    chat = at(step)
    before = lines(db, chat)
    body = chat.say("send it")

    assert (asked(body), lines(db, chat)) == (step, before)
    assert "cannot send it yet" in texts(body)[0]
    assert "Your message" in texts(body)[0]
    assert "Checked by you" not in texts(body)[0]


@pytest.mark.parametrize("said", ["another doctor to look at his scan", "we want her seen by a kidney doctor"])
def test_a_wish_for_the_child_is_offered_for_the_message(db, at, said):
    chat = at("needs")
    body = chat.say(said)
    assert (asked(body), "needs" in lines(db, chat)) == ("needs", False)
    assert "for your message" in texts(body)[0]


@pytest.mark.parametrize("step", ["place", "message", "check"])
def test_when_they_answer_is_what_the_hospital_says_after_sending(db, at, step):
    chat = at(step)
    before = lines(db, chat)
    body = chat.say("how long till they answer")
    assert "aims to reply within" in texts(body)[0]
    assert (asked(body), lines(db, chat)) == (step, before)


@pytest.mark.parametrize(
    "said",
    [
        "am I able to alter my message to them?",
        "is it possible to reword the bit to the doctors",
        "can I change my message to the ward?",
        "I'd like to edit my message",
        "the message is wrong",
    ],
)
def test_a_message_that_is_to_be_changed_is_shown_first_and_can_be_kept(db, at, said):
    chat = at("check")
    body = chat.say(said)

    assert SAID[11] in texts(body)[0] and asked(body) == "message"
    kept = chat.press("Keep it as it was")
    assert (lines(db, chat)["message"], asked(kept)) == (SAID[11], "check")


@pytest.mark.parametrize(
    "step, said", [("check", "the site should be northgate"), ("best_time", "change the ward to heron")]
)
def test_a_line_that_is_said_again_as_it_stands_is_kept(db, at, step, said):
    chat = at(step)
    before = lines(db, chat)
    body = chat.say(said)
    assert "It says that already" in texts(body)[0]
    assert (lines(db, chat), asked(body)) == (before, step)


def test_another_way_to_be_reached_keeps_where(db, at):
    chat = at("check")
    body = chat.say("no phone after all, write to me at k.orr@example.net")
    assert (lines(db, chat)["contact_method"], lines(db, chat)["contact_value"]) == ("Email", "k.orr@example.net")
    assert asked(body) == "check"

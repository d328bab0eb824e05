"""Lines changed by their name, beside an answer or instead of one: what then stands in the form, and what is said."""

import pytest

from tests.conversations.test_about_form import asked, at, lines
from tests.support.factories import texts

__all__ = ["at"]


@pytest.mark.parametrize("step", ["questions", "check"])
def test_new_words_for_the_message_are_all_that_stands_in_it(db, at, step):
    chat = at(step)
    new = (
        "could the surgeon come to us before noon, I have to leave to get the other two from school and nobody else can"
    )
    body = chat.say(f"change my message to: {new}")
    assert (lines(db, chat)["message"], asked(body)) == (new, step)


def test_an_order_at_the_messages_own_step_is_no_part_of_it(db, at):
    chat = at("message")
    chat.say("change my message to: could the surgeon come before noon")
    assert lines(db, chat)["message"] == "could the surgeon come before noon"


@pytest.mark.parametrize("step", ["message", "check"])
def test_two_lines_are_changed_by_their_names(db, at, step):
    chat = at(step)
    body = chat.say("change the birthday to 9 June 2017 and the ward to plover")
    assert lines(db, chat)["child_identifier"] == "9 June 2017"
    assert "I have changed" in texts(body)[0] and asked(body) in (step, "place")


@pytest.mark.parametrize("step", ["contact_value", "best_time", "check"])
def test_another_way_to_be_reached_asks_where(db, at, step):
    chat = at(step)
    body = chat.say("no calls. put text. text please")
    assert (lines(db, chat)["contact_method"], asked(body)) == ("Text message", "contact_value")


def test_a_line_that_stands_as_it_did_is_never_said_to_be_changed(db, at):
    chat = at("check")
    body = chat.say("the ward should be heron")
    assert not any("I have changed" in text for text in texts(body))

    both = at("check").say("change the ward to heron and the name to Idris Vale")
    assert "I have changed that line" in texts(both)[0] and "Heron ward" not in texts(both)[0]


def test_a_correction_behind_an_answer_puts_its_own_line_right(db, at):
    chat = at("child_identifier")
    body = chat.say("9 June 2017. oops I typed it wrong, it's Bryony not Briony")
    assert (lines(db, chat)["child_identifier"], lines(db, chat)["child_name"]) == ("9 June 2017", "Bryony Bell")
    assert "Bryony Bell" in texts(body)[0] and "9 June 2017" in texts(body)[0] and asked(body) == "site"


def test_whom_it_is_about_is_told_behind_who_asks(db, at):
    chat = at("relationship")
    body = chat.say("dad, Jon Pike. hes Owen Pike, 9 june 2017")
    assert {name: lines(db, chat)[name] for name in ("relationship", "child_name", "child_identifier")} == {
        "relationship": "dad, Jon Pike", "child_name": "Owen Pike", "child_identifier": "9 june 2017",
    }  # fmt: skip
    assert asked(body) == "site"


@pytest.mark.parametrize(
    "said", ["I already said. Owen Pike", "as I told you, Owen Pike", "we said earlier: Owen Pike"]
)
def test_a_name_that_was_said_before_is_only_the_name(db, at, said):
    chat = at("child_name")
    chat.say(said)
    assert lines(db, chat)["child_name"] == "Owen Pike"


def test_what_is_not_to_be_written_is_no_part_of_a_birthday(db, at):
    chat = at("child_identifier")
    chat.say("9 june 2017. please dont use my work email")
    assert lines(db, chat)["child_identifier"] == "9 june 2017"


@pytest.mark.parametrize(
    "said, stands",
    [
        ("no sorry it's not heron, it's the sleep clinic", "Outpatients (the sleep clinic)"),
        ("not heron, it's the pain team", "the pain team"),
    ],
)
def test_a_clinic_that_nobody_knows_is_kept_as_it_was_said(db, at, said, stands):
    chat = at("check")
    body = chat.say(said)
    assert lines(db, chat)["place"] == stands and stands in texts(body)[0]


def test_a_time_that_is_refused_is_never_written_as_one_that_suits(db, at):
    chat = at("contact_method")
    chat.say("text me, but never before 10, im on nights")
    assert lines(db, chat)["best_time"] == "never before 10"


@pytest.mark.parametrize(
    "said, line", [("i said NEVER before 10", "NEVER before 10"), ("not mornings", "not mornings")]
)
def test_where_all_lines_stand_a_refused_time_is_of_the_one_that_has_a_time(db, at, said, line):
    chat = at("check")
    assert asked(chat.say(said)) == "check" and lines(db, chat)["best_time"] == line


def test_what_is_asked_about_a_time_changes_no_line(db, at):
    chat = at("check")
    before = lines(db, chat)
    chat.say("why do they never ring after 6?")
    assert lines(db, chat) == before


@pytest.mark.parametrize("said", ["no questions", "none", "no list please"])
def test_no_questions_empties_their_line_and_shows_the_page_again(db, at, said):
    chat = at("check")
    assert asked(chat.say(said)) == "check" and lines(db, chat)["questions"] == "No list today"


def test_whom_not_to_tell_is_added_to_the_needs_and_said_back(db, at):
    chat = at("check")
    body = chat.say("please don't tell my ex")
    assert "please don't tell my ex" in texts(body)[0] and lines(db, chat)["needs"].endswith("please don't tell my ex")

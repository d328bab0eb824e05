"""A child whose name is a ward's too, and wards that are named only to deny them, at the steps of the form."""

import pytest

from tests.support.at_a_step import asked, lines
from tests.support.factories import texts


def test_a_name_that_is_a_wards_too_is_the_name(db, at):
    chat = at("child_name")
    assert asked(chat.say("Wren Okafor")) == "child_identifier"
    assert lines(db, chat)["child_name"] == "Wren Okafor" and "place" not in lines(db, chat)


@pytest.mark.parametrize(
    "step, said, ward",
    [
        ("contact_method", "No! Take out Heron. Kestrel.", "Kestrel ward"),
        ("contact_method", "she isn't on heron, she's on intensive care", "Children's intensive care"),
        ("needs", "please make sure it doesn't say Kestrel anywhere", "Heron ward"),
        ("contact_method", "bed 4", "Heron ward (bed 4)"),
        ("check", "No! Take out Heron. Kestrel.", "Kestrel ward"),
    ],
)
def test_a_ward_that_is_denied_goes_and_the_step_is_asked_again(db, at, step, said, ward):
    chat = at(step)
    body = chat.say(said)
    assert (asked(body), lines(db, chat)["place"]) == (step, ward) and ward in "\n".join(texts(body))


def test_one_that_is_only_denied_is_taken_out_and_asked_for(db, at):
    chat = at("contact_method")
    assert asked(chat.say("take out heron")) == "place" and "place" not in lines(db, chat)


@pytest.mark.parametrize(
    "said, ward",
    [
        ("Heron ward. Please check it does not say Ward 7 anywhere.", "Heron ward"),
        ("northgate, heart ward. heron i think. no its the newborn intensive one sorry", "Newborn intensive care"),
        ("Northgate, under Mr Okafor", "Mr Okafor"),
    ],
)
def test_site_and_ward_in_one_message_fill_both(db, at, said, ward):
    chat = at("site")
    assert asked(chat.say(said)) == "contact_method" and lines(db, chat)["place"] == ward


def test_so_they_do_where_a_birthday_is_asked(db, at):
    chat = at("child_identifier")
    body = chat.say("northgate. the heart ward. heron i think")
    assert asked(body) == "child_identifier" and "Heron ward" in texts(body)[0]
    assert lines(db, chat)["site"] == "Northgate Children's Hospital"

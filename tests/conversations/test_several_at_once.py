"""Several lines told at once fill several lines; a pressed button writes only what stands on it."""

import pytest

from tests.support.at_a_step import asked, lines
from tests.support.factories import texts

ALL_OF_IT = (
    "I am Margaret Pugh, stepmother of Huw Pugh, born 14 March 2016, Kestrel ward at Northgate, "
    "phone 01632 960123 after 2 pm, not Fridays, letters in Welsh please."
)
FILLED = {
    "relationship": "stepmother, Margaret Pugh",
    "child_name": "Huw Pugh",
    "child_identifier": "14 March 2016",
    "site": "Northgate Children's Hospital",
    "place": "Kestrel ward",
    "contact_method": "Phone call",
    "contact_value": "01632 960123",
    "best_time": "after 2 pm, not Fridays",
    "needs": "letters in Welsh please",
}
SECRET = "please dont ring my dad"


@pytest.mark.parametrize(
    "step, said, new",
    [
        (
            "relationship",
            "mum, Jess. kid is Alfie Moran, no wait his surname's Moran-Hill, i always forget my own husband",
            {"relationship": "mum, Jess", "child_name": "Alfie Moran-Hill"},
        ),
        (
            "relationship",
            "Someone else. I am friend of the family, Larysa. The child Amina Rahimi, born 3 may 2022, ward I think orthopaedic",
            {"relationship": "I am friend of the family, Larysa", "child_name": "Amina Rahimi", "child_identifier": "3 may 2022", "place": "orthopaedic"},
        ),
        (
            "child_name",
            "Alfie Moran-Hill, 11 March 2019, north side, northgate",
            {"child_name": "Alfie Moran-Hill", "child_identifier": "11 March 2019", "site": "Northgate Children's Hospital"},
        ),
        (
            "child_name",
            "ok she says Amina Rahimi and the father is Farid Rahimi he wants to be the one they call",
            {"child_name": "Amina Rahimi"},
        ),
        ("child_identifier", "Bell. 9 7 2010. hang on no 9th of june", {"child_identifier": "9 June 2010", "child_name": "Briony Bell"}),
        (
            "child_identifier",
            "dob is 9 june 2010 and name Tomasz Kowalski, language none",
            {"child_identifier": "9 june 2010", "child_name": "Tomasz Kowalski", "needs": "None"},
        ),
        (
            "contact_method",
            "you can not read? father is Farid, phone 07700 900 412 after 2 because he works night",
            {"contact_method": "Phone call", "contact_value": "07700 900 412, Farid (father)", "best_time": "after 2"},
        ),
        ("message", "She's Briony Bell-Hart not just Briony Bell, born 5 May", {"child_name": "Briony Bell-Hart", "child_identifier": "5 May 2019"}),
    ],
)  # fmt: skip
def test_each_part_stands_in_its_own_line(db, at, step, said, new):
    chat = at(step)
    chat.say(said)

    stands = lines(db, chat)
    assert {name: stands.get(name) for name in new} == new
    assert "message" not in stands


def test_what_was_filled_is_shown_and_what_stands_nowhere_is_told(at):
    body = at("child_name").say("Huw Pugh, born 14 March 2016. The valve has to be done again, we were told on Monday")
    told = "\n".join(texts(body))
    assert "I have written this down" in told and "14 March 2016" in told and "You wrote more than that" in told


def test_two_days_are_said_again_and_neither_is_kept(db, at):
    chat = at("child_identifier")
    body = chat.say("3/4/2017 or 4/3/2017, i never know")
    assert "3/4/2017\n\n4/3/2017" in "\n".join(texts(body)) and asked(body) == "child_identifier"
    assert "child_identifier" not in lines(db, chat)


@pytest.mark.parametrize(
    "said",
    [
        (f"{ALL_OF_IT} Please put this in the form.",),
        ("my daughter is ill", f"Can you put all of this into the form: {ALL_OF_IT}"),
        (f"{ALL_OF_IT} please you write message to the team for us",),
    ],
)
def test_a_message_that_gives_everything_starts_the_form_with_it(db, begun_chats, said):
    chat = begun_chats.chat(db, *said)
    body = chat.say("yes")
    assert {name: lines(db, chat).get(name) for name in FILLED} == FILLED
    assert asked(body) == "message"


def test_a_second_message_that_gives_everything_fills_what_is_empty(db, at):
    chat = at("relationship")
    body = chat.say(ALL_OF_IT)
    assert {name: lines(db, chat).get(name) for name in FILLED} == FILLED
    assert "I have written this down" in "\n".join(texts(body)) and asked(body) == "message"


def test_a_pressed_none_is_none_and_what_was_said_before_is_offered(db, at):
    chat = at("best_time")
    chat.say(f"after four. {SECRET}")
    body = chat.press("None")
    assert lines(db, chat)["needs"] == "None"
    assert "Shall I put it in?" in "\n".join(texts(body)) and asked(body) == "message"

    chat.press("Put that in")
    assert lines(db, chat)["needs"] == SECRET
    chat.say("wtf why is all that in the language bit, take it out, it should be none")
    assert lines(db, chat)["needs"] == "None"


def test_a_pressed_none_says_nothing_more_where_nothing_waits(db, at):
    chat = at("needs")
    body = chat.press("None")
    assert lines(db, chat)["needs"] == "None" and "Shall I put it in?" not in "\n".join(texts(body))

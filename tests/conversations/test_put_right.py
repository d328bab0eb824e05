"""A line is corrected in the middle of the form: it changes, it is shown, and the step is asked again."""

import pytest

from tests.conversations.test_about_form import asked, at, lines
from tests.support.factories import texts

__all__ = ["at"]


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

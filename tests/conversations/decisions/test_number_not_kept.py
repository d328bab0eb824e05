"""A number that is said to be known: taken where it was told in this chat."""

from tests.support.at_a_step import asked, lines
from tests.support.factories import texts


def test_a_number_that_was_told_is_not_asked_for_again(db, begun_chats):
    chat = begun_chats.chat(db, "can someone ring me on 07700 900412", "pass it on", "yes", "Mother", "Briony Bell", "4 May 2019", "northgate", "heron", "phone")  # fmt: skip
    body = chat.say("You've GOT my number. Same one.")
    assert lines(db, chat)["contact_value"] == "07700 900412" and asked(body) == "best_time"


def test_a_number_of_another_chat_is_not_known(at):
    assert "I do not have it here" in texts(at("contact_value").say("You've got my number, same one"))[0]


def test_a_number_that_was_changed_stands_again(db, at):
    chat = at("check")
    chat.say("change the number")
    chat.say("You've got my number, same one")
    assert lines(db, chat)["contact_value"] == "01632 960983"

"""Correcting what was given before: by choice and in words, half-way and on the check page."""

import json

import pytest

from tests.support.family_chat import Chat
from tests.support.filling_in import LINES, draft, fill_in, handoffs
from tests.support.real_system import System

OTHER_NUMBER = "07700 900456"


@pytest.mark.parametrize("step", ["contact_method", "contact_value", "best_time", "needs", "check"])
def test_actually_its_ward_7_changes_the_ward_and_asks_the_same_step_again(system: System, chat: Chat, step: str):
    fill_in(chat, until=step)
    before = draft(system, chat)

    heard = chat.say("actually its ward 7")

    assert heard.step == step
    assert draft(system, chat) == before | {"place": "Ward 7"}
    assert json.loads(_sent(system, chat)["fields"]) == {"consent": "yes", **LINES, "place": "Ward 7", "check": "yes"}


@pytest.mark.parametrize("step", ["best_time", "needs", "check"])
def test_the_number_should_be_another_changes_the_number(system: System, chat: Chat, step: str):
    fill_in(chat, until=step)

    heard = chat.say(f"the number should be {OTHER_NUMBER}")

    assert heard.step == step
    assert draft(system, chat)["contact_value"] == OTHER_NUMBER
    assert json.loads(_sent(system, chat)["fields"])["contact_value"] == OTHER_NUMBER


@pytest.mark.parametrize(
    "words, field, line",
    [
        ("her name is spelt Aysha Khan", "child_name", "Aysha Khan"),
        ("sorry the date of birth should be 5 May 2019", "child_identifier", "5 May 2019"),
        ("change the best time to mornings", "best_time", "mornings"),
        ("oops i meant saltmarsh", "site", "Saltmarsh Site"),
        ("no its 07700 900456", "contact_value", OTHER_NUMBER),
    ],
)
def test_on_the_check_page_a_line_is_changed_in_words_and_the_page_shows_it(
    system: System, chat: Chat, words: str, field: str, line: str
):
    fill_in(chat, until="check")

    heard = chat.say(words)

    assert heard.step == ("place" if field == "site" else "check")  # a ward of the other site is asked for
    assert draft(system, chat)[field] == line
    assert line in heard.text


def test_on_the_check_page_a_line_is_changed_by_choice(system: System, chat: Chat):
    fill_in(chat, until="check")

    asked = chat.press("Change something")
    assert "Ward, clinic or service" in asked.choices
    assert chat.press("Ward, clinic or service").step == "place"
    heard = chat.press("Ward 7")

    assert heard.step == "check"
    assert "Ward 7" in heard.text and "Kestrel" not in heard.text
    assert json.loads(_sent(system, chat)["fields"])["place"] == "Ward 7"


def test_changing_the_message_itself_by_choice_takes_the_new_words_whole(system: System, chat: Chat):
    fill_in(chat, until="check")
    words = "Actually, please change the plan: we want to hear from the surgeon first.\n\nHer mum"

    chat.press("Change something")
    chat.press("Your message")
    heard = chat.say(words)

    assert heard.step == "check"
    assert draft(system, chat)["message"] == words


def test_changing_how_to_be_reached_asks_for_the_address_too(system: System, chat: Chat):
    fill_in(chat, until="check")

    chat.press("Change something")
    chat.press("How to reach you")
    assert chat.press("Email").step == "contact_value"
    assert chat.say("aisha.mum@example.com").step == "check"

    fields = json.loads(_sent(system, chat)["fields"])
    assert (fields["contact_method"], fields["contact_value"]) == ("Email", "aisha.mum@example.com")


def test_a_check_page_seen_before_a_correction_cannot_send_the_words_after_it(system: System, chat: Chat):
    fill_in(chat, until="check")
    old_page = chat.choice("Send it")
    chat.say("actually its ward 7")

    heard = chat.press_id(old_page)

    assert handoffs(system, chat) == []
    assert "nothing was sent" in heard.text.lower()
    assert heard.step == "check"
    assert json.loads(_sent(system, chat)["fields"])["place"] == "Ward 7"


def test_naming_only_the_wrong_line_asks_for_it_again(system: System, chat: Chat):
    fill_in(chat, until="check")

    assert chat.say("the phone number is wrong").step == "contact_value"
    assert chat.say(OTHER_NUMBER).step == "check"

    assert json.loads(_sent(system, chat)["fields"])["contact_value"] == OTHER_NUMBER


def _sent(system: System, chat: Chat) -> dict:
    fill_in(chat)
    [stored] = handoffs(system, chat)
    assert chat.last.reference == stored["reference"]
    return stored

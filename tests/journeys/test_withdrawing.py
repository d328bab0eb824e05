"""Taking it back after it was sent: asked about first, in words, with yes and with no."""

from tests.support.family_chat import Chat
from tests.support.filling_in import fill_in, handoffs
from tests.support.real_system import System, until


def test_i_want_to_take_it_back_and_yes_withdraws_it_and_the_team_is_told(system: System, chat: Chat):
    reference = fill_in(chat).reference

    asked = chat.say("i want to take it back")
    assert reference in asked.text
    assert handoffs(system, chat)[0]["status"] != "withdrawn"
    heard = chat.say("yes")

    assert "taken it back" in heard.text and reference in heard.text
    assert heard.handoff["status"] == "withdrawn"
    until(lambda: _mails(system, f"A family took back {reference}"), seconds=20, what="the team is told")
    assert "taken back" in chat.say("what happened to my message").text


def test_i_want_to_take_it_back_and_no_leaves_it_with_the_team(system: System, chat: Chat):
    reference = fill_in(chat).reference

    chat.say("can you withdraw what i sent please")
    heard = chat.say("no leave it")

    assert "stays with the team" in heard.text
    assert handoffs(system, chat)[0]["status"] in ("received", "delivered")
    assert heard.handoff["reference"] == reference
    assert not _mails(system, f"A family took back {reference}")


def test_taking_it_back_by_choice(system: System, chat: Chat):
    fill_in(chat)

    chat.press("Take it back")
    chat.press("Yes, take it back")

    assert handoffs(system, chat)[0]["status"] == "withdrawn"


def test_yes_long_after_the_question_about_taking_it_back_withdraws_nothing(system: System, chat: Chat):
    fill_in(chat)
    chat.say("i want to take it back")
    chat.say("what is martha's rule")

    chat.say("yes")

    assert handoffs(system, chat)[0]["status"] != "withdrawn"


def test_after_taking_it_back_another_can_be_sent(system: System, chat: Chat):
    first = fill_in(chat).reference
    chat.press("Take it back")
    chat.press("Yes, take it back")

    second = fill_in(chat).reference

    assert first != second
    assert [one["status"] == "withdrawn" for one in handoffs(system, chat)] == [True, False]


def test_there_is_nothing_to_take_back_when_nothing_was_sent(chat: Chat):
    assert "Nothing was passed on" in chat.say("i want to withdraw what i sent").text


def _mails(system: System, subject: str) -> list[str]:
    return [path.name for path in (system.var / "outbox").glob("*.eml") if f"Subject: {subject}" in path.read_text()]

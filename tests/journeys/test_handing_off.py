"""Passing something on to the treating team, step by step. Each test names the state the family is in."""

import json

import pytest

from tests.support.family_chat import Chat
from tests.support.filling_in import ANSWERS, LINES, STEPS, answer, begin, draft, fill_in, handoffs
from tests.support.real_system import System, until

ASIDE = "do i have a legal right to a second opinion?"
ASIDE_ANSWER = "legal_right"
TWO_HOURS = "-2 hours"


def test_a_family_that_fills_in_every_step_and_presses_send_gets_a_reference_after_the_row_is_stored(
    system: System, chat: Chat
):
    fill_in(chat, until="check")
    assert handoffs(system, chat) == []

    heard = answer(chat, "check")

    [stored] = handoffs(system, chat)
    assert heard.reference == stored["reference"]
    assert stored["reference"] in heard.text
    assert json.loads(stored["fields"]) == {"consent": "yes", **LINES, "check": "yes"}
    assert draft(system, chat) == {}
    assert system.value("SELECT count(*) FROM outbox WHERE handoff_id = ?", stored["id"]) == 1
    assert (
        system.value("SELECT count(*) FROM audit WHERE action = 'handoff.sent' AND subject = ?", stored["reference"])
        == 1
    )


def test_what_was_sent_is_delivered_by_itself_and_its_status_says_so(system: System, chat: Chat):
    reference = fill_in(chat).reference

    until(lambda: handoffs(system, chat)[0]["status"] == "delivered", seconds=20, what="delivered")

    assert any(reference in path.read_text() for path in (system.var / "outbox").glob("*.eml"))
    assert "delivered" in chat.say("what has happened to my message").text


def test_at_consent_a_no_stores_nothing_but_the_refusal(system: System, chat: Chat):
    begin(chat)

    heard = chat.press("No, do not pass anything on")

    assert "Nothing was passed on" in heard.text
    assert heard.step is None
    assert system.rows("SELECT * FROM drafts WHERE conversation_id = ?", chat.key) == []
    assert draft(system, chat) == {}
    assert handoffs(system, chat) == []
    assert (
        system.value("SELECT count(*) FROM audit WHERE action = 'handoff.refused' AND subject = ?", str(chat.id)) == 1
    )


def test_at_consent_a_no_in_words_is_a_no(system: System, chat: Chat):
    begin(chat)

    chat.say("no thank you")

    assert chat.last.step is None
    assert handoffs(system, chat) == [] and draft(system, chat) == {}


@pytest.mark.parametrize("step", ["child_name", "place", "message", "check"])
def test_stopping_half_way_keeps_the_draft_sends_nothing_and_goes_on_later_where_it_was(
    system: System, chat: Chat, step: str
):
    fill_in(chat, until=step)
    before = draft(system, chat)

    stopped = chat.say("stop")

    assert stopped.step is None and "Nothing was sent" in stopped.text
    assert draft(system, chat) == before and handoffs(system, chat) == []
    assert chat.press("Carry on with it").step == step
    assert draft(system, chat) == before
    assert fill_in(chat).reference


def test_stopping_with_the_choice_on_the_check_page_sends_nothing(system: System, chat: Chat):
    fill_in(chat, until="check")

    stopped = chat.press("Stop, send nothing")

    assert "Nothing was sent" in stopped.text
    assert handoffs(system, chat) == []
    assert chat.say("pass it on to the team after all").step == "check"


def test_at_every_step_a_side_question_is_answered_files_nothing_and_the_same_step_is_asked_again(
    system: System, chat: Chat
):
    begin(chat)
    wrong = {}

    for step in STEPS:
        if step == "questions":  # a question is what this one asks for
            answer(chat, step)
            continue
        before = draft(system, chat)
        heard = chat.say(ASIDE)
        seen = (heard.answers[:1], heard.step, draft(system, chat) == before)
        if seen != ([ASIDE_ANSWER], step, True):
            wrong[step] = (*seen, heard.text)
        answer(chat, step)

    assert wrong == {}
    assert chat.last.reference


def test_at_every_step_asking_again_to_pass_it_on_files_nothing_and_the_same_step_is_asked_again(
    system: System, chat: Chat
):
    begin(chat)
    wrong = {}

    for step in STEPS:
        before = draft(system, chat)
        heard = chat.say("pass this on")
        seen = (heard.step, draft(system, chat) == before)
        if seen != (step, True):
            wrong[step] = (*seen, heard.text)
            break
        answer(chat, step)

    assert wrong == {}


@pytest.mark.parametrize("step", ["child_name", "contact_value", "message", "check"])
def test_a_family_that_comes_back_after_two_hours_goes_on_where_it_was_and_nothing_is_filed_by_mistake(
    system: System, chat: Chat, step: str
):
    fill_in(chat, until=step)
    before = draft(system, chat)
    _two_hours_pass(system, chat)

    heard = chat.say("pass this on")

    assert heard.step == step
    assert draft(system, chat) == before and handoffs(system, chat) == []
    assert fill_in(chat).reference


def test_asking_for_a_person_inside_the_form_lets_staff_see_it_and_keeps_the_step(system: System, chat: Chat):
    fill_in(chat, until="best_time")
    before = draft(system, chat)

    heard = chat.say("can i just talk to a real person please")

    assert heard.mode == "waiting"
    assert heard.step == "best_time"
    assert draft(system, chat) == before
    assert fill_in(chat).reference
    assert chat.last.mode == "waiting"


def test_a_family_that_changes_its_mind_half_way_and_starts_over_sends_only_the_second_one(system: System, chat: Chat):
    fill_in(chat, until="message")
    chat.say("stop")
    chat.press("Delete what I wrote")
    assert draft(system, chat), "asked about first"
    chat.press("Yes, delete it")
    assert draft(system, chat) == {}

    fill_in(chat, child_name="Yusuf Khan", message="Please ring us about Yusuf instead.")

    [stored] = handoffs(system, chat)
    assert json.loads(stored["fields"])["child_name"] == "Yusuf Khan"
    assert chat.last.reference == stored["reference"]


def test_two_handoffs_in_one_conversation_are_two_with_words_of_their_own(system: System, chat: Chat):
    first = fill_in(chat).reference
    second = fill_in(chat, child_name="Yusuf Khan", message="And this is about his brother.").reference

    stored = handoffs(system, chat)
    assert [one["reference"] for one in stored] == [first, second]
    assert [json.loads(one["fields"])["child_name"] for one in stored] == ["Aisha Khan", "Yusuf Khan"]
    assert [json.loads(one["fields"])["message"] for one in stored] == [
        ANSWERS["message"],
        "And this is about his brother.",
    ]


def test_words_that_cannot_stand_in_a_step_are_asked_again_with_the_reason(system: System, chat: Chat):
    fill_in(chat, until="contact_value")

    heard = chat.say("07700 9")

    assert "full phone number" in heard.text
    assert heard.step == "contact_value"
    assert "contact_value" not in draft(system, chat)


def _two_hours_pass(system: System, chat: Chat) -> None:
    """Everything of this conversation happened two hours earlier."""
    for table, key, columns in (
        ("conversations", "id", ("created_at", "last_message_at")),
        ("messages", "conversation_id", ("created_at",)),
        ("turns", "conversation_id", ("created_at", "answered_at")),
        ("drafts", "conversation_id", ("created_at", "changed_at")),
    ):
        moved = ", ".join(f"{column} = strftime('%Y-%m-%d %H:%M:%f000', {column}, '{TWO_HOURS}')" for column in columns)
        system.change(f"UPDATE {table} SET {moved} WHERE {key} = ?", chat.key)

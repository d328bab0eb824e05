"""Staff see what families pass on, at once, and families hear what staff did with it."""

import time
from collections.abc import Iterator

import httpx
import pytest

from tests.support.family_chat import Chat
from tests.support.filling_in import ANSWERS, fill_in, handoffs
from tests.support.real_system import System, until
from tests.support.staff_console import Console

SEEN_WITHIN = 2.0


@pytest.fixture(scope="module")
def staff(system: System) -> Iterator[Console]:
    console = Console.join(system.first_link(), name="Ruth Adeyemi", email="ruth.adeyemi@northgate.example")
    yield console
    console.http.close()


def test_the_first_link_works_once_and_there_is_no_other_way_in(system: System, staff: Console):
    with httpx.Client(base_url=system.url, timeout=60) as stranger:
        assert stranger.get(system.first_link(), headers={"Accept": "text/html"}).status_code != 200
        assert stranger.get("/staff", headers={"Accept": "text/html"}).status_code in (303, 401)


def test_staff_see_a_new_handoff_within_two_seconds_read_it_and_acknowledge_it_and_the_family_hears_who_has_it(
    system: System, staff: Console, chat: Chat
):
    reference = fill_in(chat).reference
    sent = time.monotonic()

    until(lambda: reference in staff.page("/staff/fragments/home"), seconds=20, what="the handoff is on the list")
    seen_after = time.monotonic() - sent

    sheet = staff.page(f"/staff/handoffs/{reference}")
    assert ANSWERS["message"] in sheet and "Aisha Khan" in sheet
    assert "Aisha Khan" not in staff.page("/staff"), "a list shows no child's name"
    staff.acknowledge(reference)
    heard = chat.say("what happened to my message")
    assert reference in heard.text and staff.name.split()[0] in heard.text and staff.name not in heard.text
    assert heard.handoff["status"] == "acknowledged"
    assert seen_after < SEEN_WITHIN


def test_staff_read_the_conversation_with_how_it_was_understood(system: System, staff: Console, chat: Chat):
    chat.say("do i have a legal right to a second opinion?")

    until(
        lambda: chat.id[:8].upper() in staff.page("/staff/fragments/home"),
        seconds=SEEN_WITHIN,
        what="the conversation is on the list",
    )

    transcript = staff.page(f"/staff/conversations/{chat.id}")
    assert "do i have a legal right to a second opinion?" in transcript
    assert "ask_legal_right" in transcript and "confidence" in transcript


def test_a_family_that_asks_for_a_person_is_seen_waiting_and_is_answered_by_one(
    system: System, staff: Console, chat: Chat
):
    chat.say("can i talk to a real person please")
    assert chat.last.mode == "waiting"
    until(
        lambda: "waiting for a person" in staff.page(f"/staff/conversations/{chat.id}").lower(),
        seconds=SEEN_WITHIN,
        what="it waits",
    )

    staff.submit(f"/staff/conversations/{chat.id}/take-over")
    staff.reply(f"/staff/conversations/{chat.id}", "Hello, this is Ruth from PALS.")

    said = chat.read()
    assert said.mode == "staff"
    assert said.messages[-1]["sender"] == "staff" and "Ruth from PALS" in said.messages[-1]["text"]
    assert chat.say("thank you so much").messages == [], "the assistant is silent while a person has the conversation"
    assert chat.say("shes stopped breathing").notices[0] == "emergency card"
    base = f"/staff/conversations/{chat.id}"
    assert staff.submit(f"{base}/hand-back").status_code == httpx.codes.CONFLICT, "danger that was not answered"
    staff.reply(base, "Please ring 999 now. I have told the ward.")
    assert staff.submit(f"{base}/hand-back").status_code == httpx.codes.SEE_OTHER
    assert chat.say("what is martha's rule").answers == ["marthas_rule"]


def test_a_family_that_wants_to_complain_is_shown_to_staff_as_one(staff: Console, chat: Chat):
    chat.say("I want to make a complaint")
    assert "Mentions a complaint" in staff.page(f"/staff/conversations/{chat.id}")


def test_everything_staff_read_and_did_is_on_the_audit_chain_which_holds(system: System, staff: Console, chat: Chat):
    reference = fill_in(chat).reference
    staff.page(f"/staff/handoffs/{reference}")
    staff.acknowledge(reference)

    done = [
        row["action"] for row in system.rows("SELECT action FROM audit WHERE subject = ? ORDER BY number", reference)
    ]
    assert [action for action in done if action != "outbox.delivered"][:2] in (
        ["handoff.sent", "handoff.delivered"],
        ["handoff.sent", "handoff.read"],
    )
    assert {"handoff.read", "handoff.acknowledged"} <= set(done)
    assert "holds" in system.assistant("audit", "verify")


def test_two_colleagues_cannot_both_acknowledge_the_same_handoff(system: System, staff: Console, chat: Chat):
    link = system.assistant("staff", "add", "--role", "liaison").strip()
    colleague = Console.join(link, name="Tom Price", email="tom.price@northgate.example")
    reference = fill_in(chat).reference

    staff.acknowledge(reference)
    refused = colleague.submit(f"/staff/handoffs/{reference}/acknowledge")

    assert refused.status_code == 409
    assert "Ruth Adeyemi acknowledged this handoff" in refused.text
    assert handoffs(system, chat)[0]["status"] == "acknowledged"

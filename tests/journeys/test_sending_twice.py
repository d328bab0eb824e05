"""Pressing send twice, in one tab, in two, at the same moment: one handoff, and nobody hears that it failed or that
there are two.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

import pytest

from tests.support.family_chat import Chat, Heard
from tests.support.filling_in import draft, fill_in, handoffs
from tests.support.real_system import System

DENIALS = ("nothing was sent", "not working")


def test_two_tabs_that_press_send_at_once_send_one_handoff_and_both_hear_its_reference(system: System, chat: Chat):
    fill_in(chat, until="check")
    other = chat.other_tab()

    heard = at_once(lambda: chat.press("Send it"), lambda: other.press("Send it"))

    [stored] = handoffs(system, chat)
    assert [one.reference for one in heard] == [stored["reference"]] * 2
    assert sum(stored["reference"] in one.text for one in heard) >= 1
    assert not [words for words in DENIALS for one in heard if words in one.text.lower()]


def test_one_press_that_is_posted_twice_at_once_is_one_message_with_one_answer(system: System, chat: Chat):
    fill_in(chat, until="check")
    id, other = uuid4(), chat.other_tab()

    first, again = at_once(lambda: chat.press("Send it", id=id), lambda: other.press("Send it", id=id))

    [stored] = handoffs(system, chat)
    assert first.messages == again.messages
    assert stored["reference"] in first.text
    assert len([message for message in chat.read().messages if message["text"] == "Send it"]) == 1


def test_send_in_words_and_by_choice_at_once_sends_one_handoff(system: System, chat: Chat):
    fill_in(chat, until="check")
    other = chat.other_tab()

    heard = at_once(lambda: chat.press("Send it"), lambda: other.say("yes send it"))

    [stored] = handoffs(system, chat)
    assert [one.reference for one in heard] == [stored["reference"]] * 2
    assert not [words for words in DENIALS for one in heard if words in one.text.lower()]


def test_pressing_send_again_later_in_a_second_tab_sends_nothing_more(system: System, chat: Chat):
    fill_in(chat, until="check")
    other = chat.other_tab()
    reference = chat.press("Send it").reference

    heard = other.press("Send it")

    assert heard.reference == reference
    assert len(handoffs(system, chat)) == 1
    assert draft(system, chat) == {}


@pytest.mark.parametrize("tabs", [6])
def test_many_tabs_that_press_send_at_once_send_one_handoff(system: System, chat: Chat, tabs: int):
    fill_in(chat, until="check")
    others = [chat.other_tab() for _ in range(tabs)]

    heard = at_once(*[lambda tab=tab: tab.press("Send it") for tab in others])

    [stored] = handoffs(system, chat)
    assert {one.reference for one in heard} == {stored["reference"]}
    assert system.value("SELECT count(*) FROM outbox WHERE handoff_id = ?", stored["id"]) == 1


def at_once(*what: Callable[[], Heard]) -> list[Heard]:
    ready = Barrier(len(what))

    def do(one: Callable[[], Heard]) -> Heard:
        ready.wait()
        return one()

    with ThreadPoolExecutor(len(what)) as pool:
        return list(pool.map(do, what))

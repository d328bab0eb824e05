"""Whoever signs out with families in hand is asked first, on a page of its own."""

import re

import pytest

from assistant.conversations import view
from assistant.records import conversations
from tests.support.desk import words_of
from tests.support.staff_factories import entries, make_account, make_conversation, say

EMAIL, KWAME = "priya@northgate.example", "kwame@northgate.example"


@pytest.fixture
def desk(open_desk, db):
    with db.begin() as session:
        make_account(session, email=EMAIL)
        make_account(session, name="Kwame Osei", email=KWAME)
    return open_desk(EMAIL)


@pytest.fixture
def take(desk, db):
    """A family that Priya has; one that `waits` has written since."""

    def taken(*, waits=False):
        with db.begin() as session:
            chat = make_conversation(session, mode="waiting").id
        desk.press(f"/staff/conversations/{chat}/take-over")
        desk.reply(f"/staff/conversations/{chat}", "I am here.")
        if waits:
            with db.begin() as session:
                say(session, conversations.by_id(session, chat), "When can we see the scan?")
        return chat

    return taken


def stands(db, chat):
    with db.read() as session:
        return conversations.by_id(session, chat).mode


def last_words(db, chat):
    with db.read() as session:
        return " ".join(one["text"] for one in view.messages(session, chat)[-2:])


def sure(page):
    return re.search(r'name="giving_back" value="(\d+)"', page.text)[1]


def test_who_has_families_is_told_how_many_and_stays_signed_in(desk, db, take):
    waiting, answered = take(waits=True), take()

    asked = desk.press("/staff/sign-out")

    said = words_of(asked)
    assert asked.status_code == 409 and "2 families are with you" in said
    assert f"{str(waiting)[:8].upper()} : waits for an answer since" in said
    assert f"{str(answered)[:8].upper()} : waits for nothing" in said
    assert "Sign out and give them back" in said and re.search(
        r'href="/staff\?show=mine#conversations"[^>]*>\s*Stay', asked.text
    )
    assert (stands(db, waiting), stands(db, answered)) == ("staff", "staff")
    assert desk.open("/staff").status_code == 200


def test_who_goes_all_the_same_gives_them_back_at_once_and_they_are_told(desk, db, take):
    waiting, answered = take(waits=True), take()

    gone = desk.press("/staff/sign-out", giving_back=sure(desk.press("/staff/sign-out")))

    assert gone.headers["location"] == "/staff/sign-in" and desk.open("/staff").status_code == 303
    assert (stands(db, waiting), stands(db, answered)) == ("waiting", "assistant")
    assert "Priya from PALS has left this chat." in last_words(db, waiting)
    assert "the assistant, again" in last_words(db, answered)
    with db.read() as session:
        back = entries(session, "conversation.given_back")
    assert {one.subject for one in back} == {str(waiting), str(answered)}
    assert all(one.actor.startswith("staff:") and one.details["why"] == "signed out" for one in back)


def test_one_that_was_taken_since_is_asked_about_again(desk, db, take):
    take()
    known = sure(desk.press("/staff/sign-out"))
    take()

    assert "2 families are with you" in words_of(desk.press("/staff/sign-out", giving_back=known))


def test_what_a_colleague_has_taken_since_stays_theirs(desk, open_desk, db, take):
    chat, kwame = take(), open_desk(KWAME)
    known = sure(desk.press("/staff/sign-out"))
    holder = re.search(r'name="holder" value="([0-9a-f-]+)"', kwame.open(f"/staff/conversations/{chat}").text)[1]
    kwame.press(f"/staff/conversations/{chat}/take-over", holder=holder)

    assert desk.press("/staff/sign-out", giving_back=known).status_code == 303
    assert stands(db, chat) == "staff"


def test_nothing_is_asked_where_nobody_is_with_them(desk, open_desk):
    assert open_desk(KWAME).press("/staff/sign-out").status_code == 303


def test_who_is_in_elsewhere_too_is_told_what_stays_and_chooses(desk, open_desk, db, take):
    chat, second = take(), open_desk(EMAIL)

    asked = second.press("/staff/sign-out")

    assert asked.status_code == 409 and "You are signed in on another computer or browser too" in words_of(asked)
    assert "Sign out here and keep it" in words_of(asked) and "goes back" not in words_of(asked)
    assert second.press("/staff/sign-out", staying="1").status_code == 303
    assert stands(db, chat) == "staff" and second.open("/staff").status_code == 303

    third = open_desk(EMAIL)
    assert third.press("/staff/sign-out", giving_back="1").status_code == 303
    assert stands(db, chat) == "assistant" and "has left this chat" in last_words(db, chat)


def test_nothing_stays_with_who_is_in_nowhere_else_any_more(desk, db, take):
    chat = take()

    asked = desk.press("/staff/sign-out", staying="1")

    assert asked.status_code == 409 and "Sign out here and keep" not in words_of(asked) and stands(db, chat) == "staff"


def test_one_that_came_since_does_not_stay_unawares(desk, open_desk, take):
    take()
    second = open_desk(EMAIL)
    take()

    assert second.press("/staff/sign-out", staying="1").status_code == 409

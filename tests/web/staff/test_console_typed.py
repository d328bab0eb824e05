"""A reply typed into a page whose session has ended comes back into its box, and goes to nobody by itself."""

import re
from uuid import UUID

import pytest
from sqlalchemy import select

from assistant.records import accounts, conversations
from assistant.records.models import Message
from tests.support.desk import words_of
from tests.support.staff_factories import PASSWORD, entries, make_account, make_conversation, say, show_card

EMAIL, OTHER = "priya@northgate.example", "kwame@northgate.example"
WORDS = "I rang the ward. They will ring you at four."


@pytest.fixture
def priya(db):
    with db.begin() as session:
        make_account(session, name="Kwame Osei", email=OTHER)
        return make_account(session, email=EMAIL)


@pytest.fixture
def page(db, priya):
    """The address of a conversation that waits for a person."""
    with db.begin() as session:
        return f"/staff/conversations/{make_conversation(session, mode='waiting').id}"


@pytest.fixture
def typing(open_desk, page):
    """Priya has it and types; and what stands in her form."""
    desk = open_desk(EMAIL)
    desk.press(f"{page}/take-over")
    return desk, form_of(desk.open(page))


def form_of(page):
    return {
        name: page.text.split(f'name="{name}" value="')[1].split('"')[0] for name in ("form_token", "slip", "shown")
    }


def send(desk, page, form, **more):
    return desk.client.post(f"{page}/reply", data={**form, "text": WORDS, **more})


def end_sessions(db, priya):
    with db.begin() as session:
        accounts.end_sessions_of(session, priya.id)


def told(db, page):
    with db.read() as session:
        found = select(Message).where(Message.conversation_id == UUID(page.rpartition("/")[2]))
        return [one.text for one in session.scalars(found) if one.sender == "staff"]


def box(page):
    return page.text.split("<textarea")[1].split(">", 1)[1].split("</textarea>")[0].strip()


@pytest.mark.parametrize("cookie", ["kept", "gone"])
def test_after_signing_in_again_the_words_are_in_the_box_and_were_not_sent(db, priya, page, typing, cookie):
    desk, form = typing
    end_sessions(db, priya)
    if cookie == "gone":
        desk.client.cookies.clear()

    asked = send(desk, page, form).headers["location"]
    assert asked == f"/staff/sign-in?to={page}&kept=reply"
    assert "Your reply is kept and was not sent" in words_of(desk.open(asked))
    place = desk.sign_in(EMAIL, PASSWORD, to=page).headers["location"]

    assert place == page and box(desk.open(place)) == WORDS
    assert "Your last reply was not sent" in words_of(desk.open(place))
    assert told(db, page) == []


def test_sent_then_they_reach_the_family_once_and_the_box_is_empty(db, priya, page, typing):
    desk, form = typing
    end_sessions(db, priya)
    send(desk, page, form)
    desk.sign_in(EMAIL, PASSWORD)

    send(desk, page, form_of(desk.open(page)))

    assert [text for text in told(db, page) if text == WORDS] == [WORDS]
    assert box(desk.open(page)) == ""


def test_a_colleague_who_signs_in_at_that_desk_does_not_see_them(db, priya, page, typing):
    desk, form = typing
    end_sessions(db, priya)
    send(desk, page, form)
    desk.sign_in(OTHER, PASSWORD)

    assert WORDS not in desk.open(page).text


def test_who_signed_in_again_in_another_tab_finds_them_in_the_box_too(db, priya, page, typing):
    desk, form = typing
    end_sessions(db, priya)
    desk.sign_in(EMAIL, PASSWORD)

    again = send(desk, page, form)

    assert again.status_code == 303 and again.headers["location"] == page
    assert box(desk.open(page)) == WORDS and told(db, page) == []


def test_a_page_that_hands_the_words_in_by_itself_sends_nothing_while_the_session_lives(db, priya, page, typing):
    desk, form = typing

    send(desk, page, form, only_keep="yes")

    assert told(db, page) == [] and box(desk.open(page)) == WORDS


@pytest.mark.parametrize(
    "change", [lambda slip: "", lambda slip: slip[:-1] + "x", lambda slip: "ü", lambda slip: "0." * 2]
)
def test_without_the_slip_of_her_own_page_nothing_is_kept(db, priya, page, typing, change):
    desk, form = typing
    end_sessions(db, priya)

    asked = send(desk, page, {**form, "slip": change(form["slip"])}).headers["location"]

    assert asked == f"/staff/sign-in?to={page}"
    with db.read() as session:
        assert entries(session, "conversation.reply_kept") == []


def test_an_old_page_keeps_nothing_and_says_so_and_what_was_kept_before_stays(clock, db, page, typing):
    desk, form = typing
    desk.client.cookies.clear()
    clock.forward(hours=12.5)  # the session is over, and the page that was open hands its words in
    assert send(desk, page, form).headers["location"].endswith("&kept=reply")

    clock.forward(hours=1)
    asked = send(desk, page, form, text="words of whoever came by that page").headers["location"]

    assert asked == f"/staff/sign-in?to={page}&kept=late"
    assert "could not be kept" in words_of(desk.open(asked))
    place = desk.sign_in(EMAIL, PASSWORD, to=page).headers["location"]
    assert box(desk.open(place)) == WORDS and told(db, page) == []


def test_a_slip_is_good_for_its_own_conversation_only(db, priya, page, typing):
    desk, form = typing
    with db.begin() as session:
        other = f"/staff/conversations/{make_conversation(session).id}"
    end_sessions(db, priya)

    assert "kept" not in send(desk, other, form).headers["location"]


def test_neither_address_nor_cookie_holds_the_words(db, priya, page, typing):
    desk, form = typing
    end_sessions(db, priya)

    asked = send(desk, page, form)

    assert "ward" not in repr(dict(asked.headers)) and "ward" not in repr(dict(desk.client.cookies))


def test_any_form_of_a_conversation_leads_back_to_it_after_signing_in(db, priya, page, typing):
    desk, form = typing
    end_sessions(db, priya)

    assert desk.client.post(f"{page}/hand-back", data=form).headers["location"] == f"/staff/sign-in?to={page}"


@pytest.mark.parametrize(("leave", "mode"), [("hand-back", "assistant"), ("end", "closed")])
def test_leaving_over_words_that_were_not_sent_asks_once_more_and_keeps_them(db, typing, page, leave, mode):
    desk, form = typing
    send(desk, page, form)

    warned = desk.press(f"{page}/{leave}", text="And one thing more")

    assert warned.status_code == 409 and "You have typed something that was not sent" in words_of(warned)
    assert "without sending it" in words_of(warned) and box(warned) == "And one thing more"
    knowing = re.search(r'name="knowing" value="(\d+)"', warned.text)[1]
    assert desk.press(f"{page}/{leave}", knowing=knowing).status_code == 303
    with db.read() as session:
        assert conversations.by_id(session, UUID(page.rpartition("/")[2])).mode == mode


def test_both_warnings_are_one_step(typing, page):
    desk, _ = typing
    said = words_of(desk.press(f"{page}/hand-back", text="And one thing more"))
    assert "You have typed something that was not sent" in said and "nobody has answered" in said


def test_without_scripts_what_was_typed_can_be_kept_before_a_link_and_goes_with_every_button(typing, page):
    desk, form = typing
    shown = desk.open(page).text
    reply = shown[shown.index(f'action="{page}/reply"') :].split("</form>")[0]
    for leave in ("hand-back", "end"):
        assert f'formaction="{page}/{leave}"' in reply and shown.count(f"{page}/{leave}") == 1
    assert (
        reply.count("formnovalidate") == 2
        and 'name="only_keep"' in reply.split("<noscript>")[1].split("</noscript>")[0]
    )

    kept = send(desk, page, form, only_keep="yes")
    again = desk.open(kept.headers["location"].split("#")[0])
    assert box(again) == WORDS and "It was kept for you alone" in words_of(again)


def test_a_reply_that_crosses_a_message_is_held_with_what_came_and_goes_when_it_is_sent_again(db, typing, page):
    desk, form = typing
    with db.begin() as session:
        chat = conversations.by_id(session, UUID(page.rpartition("/")[2]))
        say(session, chat, "He has stopped <breathing>")
        show_card(session, chat, "emergency")

    held = send(desk, page, form)

    said = words_of(held).split("Conversation ")[1]
    assert held.status_code == 409 and "Not sent: they wrote meanwhile" in said
    assert "He has stopped <breathing>" in said and "Emergency card shown" in said and "Send it all the same" in said
    assert told(db, page) == [] and WORDS in words_of(held)
    assert re.search(r'<button[^>]* form="reply"', held.text)
    assert "Waiting since" in words_of(desk.open("/staff"))
    assert desk.press(f"{page}/hand-back").status_code == 409

    assert send(desk, page, form_of(held)).status_code == 303
    assert told(db, page) == [WORDS]


def test_a_page_that_does_not_say_what_it_showed_answers_nothing(db, typing, page):
    desk, form = typing
    assert send(desk, page, form, shown="0").status_code == 409 and told(db, page) == []

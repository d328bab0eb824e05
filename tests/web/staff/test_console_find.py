"""Find at the desk: a form, what it refuses, results with links, and views. No name in an address."""

from uuid import uuid4

import pytest

from assistant.conversations.keep import keep
from assistant.handoffs import findable
from tests.support.desk import words_of
from tests.support.staff_factories import entries, make_account, make_conversation, make_handoff

EMAIL = "priya@northgate.example"


@pytest.fixture
def desk(open_desk, db):
    with db.begin() as session:
        make_account(session, email=EMAIL)
    return open_desk(EMAIL)


@pytest.fixture
def ours(db):
    with db.begin() as session:
        conversation = make_conversation(session)
        keep(session, conversation.id, uuid4(), text="my son Zebedee has a hernia & <b>pain</b>", choice_id=None)
        return conversation.id


def search(desk, **said):
    reply = desk.press("/staff/find", **said)
    assert reply.status_code == 303
    return desk.open(reply.headers["location"]), reply.headers["location"]


def test_words_lead_to_results_with_a_link_and_a_masked_place(desk, ours):
    page, address = search(desk, words="Hernias Zebedee")

    assert f'href="/staff/conversations/{ours}"' in page.text and "<mark>hernia</mark>" in page.text
    assert "<b>pain" not in page.text and "Zebedee has" not in page.text
    assert "zebedee" not in address.lower() and "1 found" in words_of(page)


def test_a_reference_leads_straight_to_its_handoff(desk, db):
    with db.begin() as session:
        reference = make_handoff(session).reference

    reply = desk.press("/staff/find", words=reference.lower().replace("-", " "))
    assert reply.headers["location"] == f"/staff/handoffs/{reference}"


def test_what_was_typed_stays_when_something_is_refused(desk):
    page = desk.press("/staff/find", words="hernia", until="soon", state="waiting")

    assert page.status_code == 422 and 'value="hernia"' in page.text
    assert "Write the date as day, month and year" in words_of(page)
    assert '<option value="waiting" selected>' in page.text and 'href="#until"' in page.text


def test_nothing_found_says_what_to_try(desk):
    page, _ = search(desk, words="wombat")
    assert "Nothing was found, also not with one letter of a longer word otherwise. Try fewer words" in words_of(page)
    page, _ = search(desk, words="gnu")
    assert "Nothing was found. Try fewer words" in words_of(page)


def test_what_differs_by_a_letter_is_said_to_and_its_words_are_no_markup(desk, ours):
    page, address = search(desk, words="hermia <b>")
    assert "Nothing has “hermia <b>” as you wrote it." in words_of(page) and "“hermia &lt;b&gt;”" in page.text
    assert "<mark>hernia</mark>" in page.text and "hermia" not in address


def test_a_view_is_kept_opened_and_dropped(desk, ours):
    _, address = search(desk, words="hernia")
    assert desk.press(f"{address}/keep", name="").status_code == 422
    assert desk.press(f"{address}/keep", name="Hernias").status_code == 303
    assert f'href="{address}"' in desk.open("/staff/find").text
    assert "Hernias" in words_of(desk.open(address))
    assert desk.press(f"{address}/drop").status_code == 303
    assert "Hernias" not in desk.open("/staff/find").text and desk.open(address).status_code == 404


def test_older_ones_are_a_link_away(desk, db):
    with db.begin() as session:
        for number in range(25):
            findable.index_lines(session, make_handoff(session, hours_old=number, message="a hernia"))
    page, _ = search(desk, words="hernia")
    older = page.text.split('rel="next"')[0].rsplit('href="', 1)[1].split('"')[0]
    second = desk.open(older.replace("&amp;", "&"))

    assert page.text.count('href="/staff/handoffs/') == 20 and second.text.count('href="/staff/handoffs/') == 5
    assert "Newest" in words_of(second) and "Older ones" not in words_of(second)


def test_a_search_of_somebody_else_is_not_there(desk, open_desk, db):
    _, address = search(desk, words="hernia")
    with db.begin() as session:
        make_account(session, name="Kwame Osei", email="kwame@northgate.example")

    assert open_desk("kwame@northgate.example").open(address).status_code == 404


def test_reading_results_stands_on_the_chain_once_a_page(desk, db, ours):
    _, address = search(desk, words="hernia")
    desk.open(address)

    with db.read() as session:
        assert len(entries(session, "find.read")) == 2


def test_without_the_forms_token_nothing_is_searched(desk):
    assert desk.press("/staff/find", words="hernia", form_token="0" * 64).status_code == 403

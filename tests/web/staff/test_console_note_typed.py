"""A note that is typed on a handoff's page is lost by no button of the page, and not by the end of a session."""

import pytest

from assistant.records import accounts
from assistant.records.models import HandoffNote
from tests.support.desk import words_of
from tests.support.staff_factories import PASSWORD, make_account, make_handoff

EMAIL, OTHER = "priya@northgate.example", "kwame@northgate.example"
WORDS = "Rang at ten. No answer."


@pytest.fixture
def priya(db):
    with db.begin() as session:
        make_account(session, name="Kwame Osei", email=OTHER)
        return make_account(session, email=EMAIL, role="lead")


@pytest.fixture
def page(db):
    with db.begin() as session:
        return f"/staff/handoffs/{make_handoff(session).reference}"


@pytest.fixture
def typing(open_desk, priya, page):
    """Priya types a note; and what stands in its form."""
    desk = open_desk(EMAIL)
    return desk, form_of(desk.open(page))


def form_of(page):
    form = page.text[page.text.index('id="write-note"') :]
    return {name: form.split(f'name="{name}" value="')[1].split('"')[0] for name in ("form_token", "slip")}


def send(desk, address, form, **more):
    return desk.client.post(address, data={**form, "note": WORDS, **more})


def box(page):
    return page.text.split('name="note"')[1].split(">", 1)[1].split("</textarea>")[0].strip()


def notes(db):
    with db.read() as session:
        return [one.words for one in session.query(HandoffNote) if one.kind == "note"]


@pytest.mark.parametrize("cookie", ["kept", "gone"])
def test_after_signing_in_again_it_is_in_the_box_and_no_note_yet(db, priya, page, typing, cookie):
    desk, form = typing
    with db.begin() as session:
        accounts.end_sessions_of(session, priya.id)
    if cookie == "gone":
        desk.client.cookies.clear()

    asked = send(desk, f"{page}/note", form).headers["location"]
    assert asked == f"/staff/sign-in?to={page}&kept=note" and "Your note is not lost" in words_of(desk.open(asked))
    desk.sign_in(OTHER, PASSWORD)
    assert box(desk.open(page)) == ""
    desk.client.cookies.clear()
    assert desk.sign_in(EMAIL, PASSWORD, to=page).headers["location"] == page

    again = desk.open(page)
    assert box(again) == WORDS and "not kept as a note yet" in words_of(again) and notes(db) == []
    assert send(desk, f"{page}/note", form_of(again)).status_code == 303
    assert notes(db) == [WORDS] and box(desk.open(page)) == ""


def test_a_button_beside_the_box_takes_it_along_without_scripts(db, page, typing):
    desk, form = typing
    shown = desk.open(page).text
    for action in ("acknowledge", "assign"):
        button = next(part for part in shown.split("<button")[1:] if f'formaction="{page}/{action}"' in part)
        assert 'form="write-note"' in button and "formnovalidate" in button.split(">")[0]

    for action in ("acknowledge", "start"):
        assert send(desk, f"{page}/{action}", form).status_code == 303
        assert box(desk.open(page)) == WORDS and notes(db) == []
    send(desk, f"{page}/start", form, note=WORDS + " More")  # refused: it was started
    assert box(send(desk, f"{page}/start", form, note=WORDS + " More")) == WORDS + " More"
    assert send(desk, f"{page}/assign", form, note="", to=str(me(db)), seen="").status_code == 303
    assert box(desk.open(page)) == ""  # what was deleted in the box does not come back


def me(db):
    with db.read() as session:
        return accounts.by_email(session, EMAIL).id


def test_what_another_form_of_the_page_does_leaves_what_was_put_by(page, typing):
    desk, form = typing
    assert 'name="only_keep"' in desk.open(page).text.split("<noscript>")[1].split("</noscript>")[0]
    send(desk, f"{page}/note", form, only_keep="yes")

    desk.press(f"{page}/acknowledge-for", name="Dr Osei, heart team")

    assert box(desk.open(page)) == WORDS


def test_a_slip_is_good_for_its_own_handoff_only(db, priya, page, typing):
    desk, form = typing
    with db.begin() as session:
        other = f"/staff/handoffs/{make_handoff(session).reference}"
        accounts.end_sessions_of(session, priya.id)

    assert "kept" not in send(desk, f"{other}/note", form).headers["location"]
    assert "kept" not in send(desk, f"{page}/note", form | {"slip": form["slip"][:-1] + "x"}).headers["location"]


def test_giving_it_to_a_colleague_begins_with_nobody_chosen_and_is_refused_without_a_choice(page, typing):
    desk, _ = typing
    select = desk.open(page).text.split('name="to"')
    chosen = next(part for part in select if "Choose a colleague" in part).split("</select>")[0]
    assert "selected" not in chosen and chosen.index("Choose a colleague") < chosen.index("Kwame Osei")

    refused = desk.press(f"{page}/assign", to="", seen="")

    assert refused.status_code == 409 and "Nobody was chosen. Choose a colleague first." in words_of(refused)
    assert "Who has it Nobody yet" in words_of(desk.open(page))


def test_what_is_too_long_is_refused_whole_and_its_words_stay(db, page, typing):
    desk, form = typing
    assert "maxlength" not in desk.open(page).text.split('name="note"')[1].split(">")[0]
    long = "x" * 4000 + " end"

    refused = send(desk, f"{page}/note", form, note=long)

    assert refused.status_code == 409 and "longer than 4,000 characters" in words_of(refused)
    assert box(refused) == long and notes(db) == []
    desk.press(f"{page}/acknowledge")
    refused = desk.press(f"{page}/close", outcome="answered", why="y" * 500 + " end")
    assert refused.status_code == 409 and "longer than 500 characters" in words_of(refused)
    assert "y end</textarea>" in refused.text
    assert send(desk, f"{page}/note", form, note="z" * 4000).status_code == 303 and notes(db) == ["z" * 4000]

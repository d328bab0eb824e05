"""Who gets in, and what every request must bring."""

import re

import pytest

from tests.support.desk import words_of
from tests.support.every_route import every_route
from tests.support.staff_factories import PASSWORD, entries, make_account, make_conversation, make_handoff

EMAIL = "priya@northgate.example"


@pytest.fixture
def priya(db):
    with db.begin() as session:
        return make_account(session, email=EMAIL)


def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites(open_desk, priya):
    cookie = open_desk().sign_in(EMAIL, PASSWORD).headers["set-cookie"]

    assert {"httponly", "samesite=strict", "path=/staff"} <= {part.strip().lower() for part in cookie.split(";")}
    assert "secure" not in cookie.lower()


@pytest.mark.parametrize("settings", ["https://chat.northgate.example"], indirect=True)
def test_over_https_the_cookie_is_secure(open_desk, priya):
    cookie = open_desk().sign_in(EMAIL, PASSWORD).headers["set-cookie"]
    assert "secure" in cookie.lower() and cookie.startswith("__Host-staff_session=")
    assert open_desk(EMAIL).client.get("/staff").status_code == 200


def test_a_wrong_password_says_so_without_saying_which_part_was_wrong(open_desk, priya):
    known, unknown = (
        open_desk().sign_in(EMAIL, "wrong wrong wrong"),
        open_desk().sign_in("nobody@northgate.example", "wrong wrong wrong"),
    )

    assert known.status_code == unknown.status_code == 401
    assert words_of(known) == words_of(unknown)
    assert "set-cookie" not in known.headers


def test_too_many_tries_are_told_to_wait(open_desk, priya, settings):
    desk = open_desk()
    for _ in range(settings.sign_in_tries):
        desk.sign_in(EMAIL, "wrong wrong wrong")

    assert desk.sign_in(EMAIL, PASSWORD).status_code == 429


def test_whoever_followed_a_link_comes_back_to_it_after_signing_in(open_desk, priya, db):
    with db.begin() as session:
        address = f"/staff/handoffs/{make_handoff(session).reference}"
    desk = open_desk()

    asked = desk.open(address)

    assert asked.headers["location"] == f"/staff/sign-in?to={address}"
    assert desk.sign_in(EMAIL, PASSWORD, to=address).headers["location"] == address


@pytest.mark.parametrize("page", ["alerts", "erasures", "find", "learn", "reports/handoffs", "answers/ask_refused"])
def test_a_link_in_a_mail_leads_to_its_page_after_signing_in(open_desk, priya, page):
    assert open_desk().sign_in(EMAIL, PASSWORD, to=f"/staff/{page}").headers["location"] == f"/staff/{page}"


@pytest.mark.parametrize(
    "elsewhere", ["https://evil.example", "//evil.example", "/staff/../api", "/staff/handoffs/a?b=//c", "/other"]
)
def test_a_sign_in_leads_nowhere_but_to_our_own_pages(open_desk, priya, elsewhere):
    assert open_desk().sign_in(EMAIL, PASSWORD, to=elsewhere).headers["location"] == "/staff"


def test_signing_out_ends_the_session_also_for_a_copied_cookie(open_desk, priya, db):
    desk = open_desk(EMAIL)
    token = desk.client.cookies["staff_session"]

    desk.press("/staff/sign-out")

    copied = open_desk()
    copied.client.cookies.set("staff_session", token)
    assert copied.open("/staff").headers["location"].startswith("/staff/sign-in")
    with db.begin() as session:
        assert len(entries(session, "staff.signed_out")) == 1


def test_a_form_without_the_sessions_own_token_changes_nothing(open_desk, priya, db):
    with db.begin() as session:
        reference = make_handoff(session).reference
        make_account(session, name="Kwame Osei", email="kwame@northgate.example")
    desk, other = open_desk(EMAIL), open_desk("kwame@northgate.example")

    for token in ("", "0" * 64, other.form_token(), "ü"):
        assert desk.press(f"/staff/handoffs/{reference}/acknowledge", form_token=token).status_code == 403
    with db.begin() as session:
        assert entries(session, "handoff.acknowledged") == []


def test_a_form_from_another_site_is_refused(open_desk, priya):
    desk = open_desk(EMAIL)
    token = desk.form_token()

    sent = desk.client.post("/staff/sign-out", data={"form_token": token}, headers={"Origin": "https://evil.example"})

    assert sent.status_code == 403
    assert desk.open("/staff").status_code == 200


@pytest.mark.parametrize("role, page, status", [
    ("liaison", "/staff", 200), ("liaison", "/staff/audit", 403), ("liaison", "/staff/people", 403),
    ("clinical_safety", "/staff/audit", 200), ("clinical_safety", "/staff/people", 403),
    ("admin", "/staff/audit", 200), ("admin", "/staff/people", 200),
])  # fmt: skip
def test_a_page_opens_for_its_roles_only(open_desk, db, role, page, status):
    with db.begin() as session:
        make_account(session, email=EMAIL, role=role)

    assert open_desk(EMAIL).open(page).status_code == status


def test_liaison_staff_cannot_invite_or_disable(open_desk, priya, db):
    desk = open_desk(EMAIL)

    assert desk.press("/staff/people/invite", role="admin").status_code == 403
    assert desk.press(f"/staff/people/{priya.id}/disable").status_code == 403
    with db.begin() as session:
        assert entries(session, "staff.invited") == entries(session, "staff.disabled") == []


def test_without_a_session_no_page_and_no_live_part_shows_anything(open_desk, db):
    with db.begin() as session:
        conversation, reference = make_conversation(session).id, make_handoff(session).reference
    desk = open_desk()

    for page in ("", "/audit", "/people", f"/conversations/{conversation}", f"/handoffs/{reference}"):
        assert desk.open(f"/staff{page}").status_code == 303
    for part in ("home", "counts", f"conversations/{conversation}", f"handoffs/{reference}"):
        assert desk.open(f"/staff/fragments/{part}", accept="*/*").status_code == 401
    with db.begin() as session:
        assert [
            entry
            for action in ("lists.read", "conversation.read", "handoff.read")
            for entry in entries(session, action)
        ] == []


def test_every_page_says_demonstration_and_where_handoffs_go(open_desk, db):
    with db.begin() as session:
        make_account(session, email=EMAIL, role="admin")
        pages = [
            "",
            "/audit",
            "/people",
            f"/conversations/{make_conversation(session).id}",
            f"/handoffs/{make_handoff(session).reference}",
        ]
    desk = open_desk(EMAIL)

    for page in pages:
        said = words_of(desk.open(f"/staff{page}"))
        assert "Demonstration mode." in said
        assert "Handoffs are written to files under var/outbox: no mail server is set." in said
        assert "1 handoff is not acknowledged" in said
    assert "Demonstration mode." in words_of(desk.open("/staff/sign-in"))


def test_an_address_that_is_none_is_a_page_too(open_desk, priya):
    desk = open_desk(EMAIL)

    for address in (
        "/staff/conversations/nonsense",
        "/staff/handoffs/nonsense",
        "/staff/conversations/00000000-0000-4000-8000-000000000000",
    ):
        page = desk.open(address)
        assert page.status_code == 404 and page.headers["content-type"].startswith("text/html")


@pytest.mark.parametrize("role", ["liaison", "lead", "clinical_safety", "admin"])
def test_on_every_page_one_can_sign_out(open_desk, app, db, role):
    with db.begin() as session:
        account = make_account(session, email=f"{role}@northgate.example", role=role)
    desk = open_desk(account.email)
    pages = [
        one.path
        for one in every_route(app)
        if one.path.startswith("/staff") and "GET" in one.methods and "{" not in one.path
    ]
    opened = {path: desk.open(path) for path in pages if not path.startswith("/staff/sign-in")}
    whole = {path: page.text for path, page in opened.items() if page.status_code == 200 and "<main" in page.text}
    assert len(whole) > 2
    assert [path for path, text in whole.items() if not re.search(r'action="/staff/sign-out"', text)] == []

"""Signing in with a code, setting it up, and one's own account, as a browser sees them."""

import html
import re

import pyotp
import pytest

from assistant.records import accounts
from assistant.staff.invite import invite
from assistant.staff.reset import reset_link
from tests.support.desk import words_of
from tests.support.staff_factories import PASSWORD, make_account

EMAIL, ADA, NEW = "priya@northgate.example", "ada@northgate.example", "seven brown moths drift"


@pytest.fixture
def settings(settings):
    """As in production."""
    return settings.model_copy(update={"staff_second_factor": "required"})


@pytest.fixture
def priya(db):
    with db.begin() as session:
        return make_account(session, email=EMAIL)


def secret_in(page):
    return re.search(r'<code class="console-link">([A-Z2-7 ]+)</code>', page.text)[1].replace(" ", "")


def codes_in(page):
    return re.findall(r"<code>([a-z0-9-]{19})</code>", page.text)


def set_up(desk, to=""):
    """The page's secret, and the reply to its first code."""
    secret = secret_in(desk.open("/staff/sign-in/set-up"))
    return secret, desk.client.post("/staff/sign-in/set-up", data={"code": pyotp.TOTP(secret).now(), "to": to})


def test_the_first_sign_in_sets_the_app_up_and_leads_to_where_one_wanted_to(open_desk, priya):
    desk = open_desk()
    asked = desk.sign_in(EMAIL, PASSWORD, to="/staff/people")
    assert asked.headers["location"] == "/staff/sign-in/set-up?to=/staff/people"
    assert desk.open("/staff").status_code == 303, "the password alone opens nothing"

    _, done = set_up(desk, to="/staff/people")

    assert len(codes_in(done)) == 10 and 'href="/staff/people"' in done.text
    assert desk.open("/staff").status_code == 200


def test_the_page_shows_a_qr_code_that_says_the_same_as_the_text(open_desk, priya, monkeypatch):
    said = []
    monkeypatch.setattr("assistant.web.staff.second_step.qr_code", lambda says: said.append(says) or "")
    desk = open_desk()
    desk.sign_in(EMAIL, PASSWORD)

    page = desk.open("/staff/sign-in/set-up")

    assert pyotp.parse_uri(said[0]).secret == secret_in(page) and "priya" in said[0]


def test_the_qr_code_stands_in_the_page_as_a_picture_with_a_name_and_without_styles(open_desk, priya):
    desk = open_desk()
    desk.sign_in(EMAIL, PASSWORD)

    page = desk.open("/staff/sign-in/set-up").text

    svg = re.search(r"<svg .*?</svg>", page, re.DOTALL)[0]
    assert 'role="img" aria-label="QR code' in svg and "style" not in svg and "script" not in svg


def test_later_sign_ins_ask_for_a_code_and_say_when_it_is_wrong(open_desk, priya):
    first, desk = open_desk(), open_desk()
    first.sign_in(EMAIL, PASSWORD)
    _, done = set_up(first)

    assert desk.sign_in(EMAIL, PASSWORD).headers["location"] == "/staff/sign-in/code"
    wrong = desk.client.post("/staff/sign-in/code", data={"code": "123456"})
    assert wrong.status_code == 401 and "This code is not right" in words_of(wrong)
    right = desk.client.post("/staff/sign-in/code", data={"code": codes_in(done)[0]})
    assert right.status_code == 303 and desk.open("/staff").status_code == 200


def test_too_many_wrong_codes_tell_for_how_long_to_wait(open_desk, priya, settings):
    first, desk = open_desk(), open_desk()
    first.sign_in(EMAIL, PASSWORD)
    set_up(first)
    desk.sign_in(EMAIL, PASSWORD)
    for _ in range(settings.sign_in_tries):
        desk.client.post("/staff/sign-in/code", data={"code": "123456"})

    waiting = desk.client.post("/staff/sign-in/code", data={"code": "123456"})

    assert waiting.status_code == 429 and 50 < int(waiting.headers["Retry-After"]) <= 60
    assert "try again in" in words_of(waiting)


@pytest.mark.parametrize("page", ["/staff/sign-in/code", "/staff/sign-in/set-up"])
def test_without_a_half_sign_in_there_is_no_second_step(open_desk, page):
    assert open_desk().open(page).status_code == 403


def test_the_cookie_of_a_half_sign_in_is_as_well_kept_as_the_sessions(open_desk, priya):
    cookie = open_desk().sign_in(EMAIL, PASSWORD).headers["set-cookie"]

    assert {"httponly", "samesite=strict", "path=/staff/sign-in"} <= {one.strip().lower() for one in cookie.split(";")}


def test_whoever_joins_sets_it_up_before_anything_else(open_desk, db):
    with db.begin() as session:
        address = f"/staff/join/{invite(session, 'liaison', by='service')}"
    desk = open_desk()

    joined = desk.client.post(
        address, data={"name": "Kwame Osei", "email": "k@northgate.example", "password": PASSWORD}
    )

    assert joined.headers["location"] == "/staff/sign-in/set-up" and desk.open("/staff").status_code == 303


def test_a_reset_link_shows_whose_it_is_and_gives_a_new_password(open_desk, db, priya):
    with db.begin() as session:
        address = f"/staff/join/{reset_link(session, accounts.by_id(session, priya.id), by='service')}"
    desk = open_desk()
    assert EMAIL in words_of(desk.open(address)) and "Choose a new password" in words_of(desk.open(address))

    weak = desk.client.post(address, data={"password": "elevenchars"})
    done = desk.client.post(address, data={"password": NEW})

    assert weak.status_code == 422 and "elevenchars" not in weak.text
    assert done.status_code == 303 and desk.open(address).status_code == 404
    assert desk.sign_in(EMAIL, NEW).status_code == 303


class TestSignedIn:
    @pytest.fixture
    def settings(self, settings):
        return settings.model_copy(update={"staff_second_factor": "optional"})

    def test_a_phone_is_set_up_after_the_password_and_not_without(self, open_desk, priya):
        desk = open_desk(EMAIL)
        refused = desk.press("/staff/account/app", password="wrong wrong wrong")
        assert refused.status_code == 403 and "<svg" not in refused.text
        assert desk.press("/staff/account/app/confirm", code="123456").status_code == 403

        secret = secret_in(desk.press("/staff/account/app", password=PASSWORD))
        done = desk.press("/staff/account/app/confirm", code=pyotp.TOTP(secret).now())

        assert len(codes_in(done)) == 10
        assert "10 recovery codes left" in words_of(desk.open("/staff/account"))
        assert open_desk().sign_in(EMAIL, PASSWORD).headers["location"] == "/staff/sign-in/code"

    def test_a_wrong_first_code_shows_the_same_key_again(self, open_desk, priya):
        desk = open_desk(EMAIL)
        secret = secret_in(desk.press("/staff/account/app", password=PASSWORD))

        wrong = desk.press("/staff/account/app/confirm", code="123456")

        assert wrong.status_code == 401 and secret_in(wrong) == secret

    def test_the_password_is_changed_after_the_old_one(self, open_desk, priya):
        desk, elsewhere = open_desk(EMAIL), open_desk(EMAIL)
        wrong = desk.press("/staff/account/password", old="wrong wrong wrong", new=NEW)
        assert wrong.status_code == 403 and "Your password is not right" in words_of(wrong)
        assert desk.press("/staff/account/password", old=PASSWORD, new="short").status_code == 422

        done = desk.press("/staff/account/password", old=PASSWORD, new=NEW)

        assert "Your password is changed" in words_of(done) and NEW not in done.text
        assert desk.open("/staff").status_code == 200 and elsewhere.open("/staff").status_code == 303

    def test_sessions_are_seen_by_browser_and_ended(self, open_desk, priya):
        desk, phone = open_desk(EMAIL), open_desk()
        phone.client.headers["User-Agent"] = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit Version/18.0 Mobile Safari/604.1"  # fmt: skip
        phone.sign_in(EMAIL, PASSWORD)
        page = desk.open("/staff/account")
        assert "Safari on iPhone" in words_of(page) and words_of(page).count("This one") == 1

        row = next(part for part in page.text.split("<tr")[1:] if "Safari on iPhone" in html.unescape(part))
        desk.press("/staff/account/sessions/end", which=re.search(r'name="which" value="(\w+)"', row)[1])

        assert phone.open("/staff").status_code == 303 and desk.open("/staff").status_code == 200

    def test_an_administrator_changes_a_role_and_makes_a_reset_link(self, open_desk, db, priya):
        with db.begin() as session:
            make_account(session, name="Ada Admin", email=ADA, role="admin")
        desk, hers = open_desk(ADA), open_desk(EMAIL)

        desk.press(f"/staff/people/{priya.id}/role", role="clinical_safety")
        assert hers.open("/staff").status_code == 303
        assert open_desk(EMAIL).open("/staff/audit").status_code == 200

        made = desk.press(f"/staff/people/{priya.id}/reset", lost_phone="yes")
        address = re.search(r"(/staff/join/[\w-]+)", made.text)[1]
        assert "Priya Shah" in words_of(made)
        assert "You can set up a new phone" in words_of(open_desk().open(address))

    def test_nobody_else_changes_a_role_or_makes_a_link(self, open_desk, db, priya):
        for role in ("liaison", "lead", "clinical_safety"):
            with db.begin() as session:
                email = make_account(session, name=f"{role} Person").email
            desk = open_desk(email)
            assert desk.press(f"/staff/people/{priya.id}/role", role="admin").status_code == 403
            assert desk.press(f"/staff/people/{priya.id}/reset").status_code == 403

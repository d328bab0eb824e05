"""Coming in by the hospital's own sign-in, against a real provider: a process of its own, asked over HTTP."""

import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from starlette.testclient import TestClient

from assistant import clock
from assistant.records import accounts
from assistant.records.models import Staff
from assistant.settings import ROOT
from assistant.staff.single_sign_on import BACK, configured
from assistant.web.app import create_app
from tests.support.desk import Desk, words_of
from tests.support.real_system import free_port, until
from tests.support.sign_on_provider import CLIENT, SECRET
from tests.support.staff_factories import PASSWORD, entries, make_account

US = "http://127.0.0.1:8080"
PRIYA = {"sub": "7f3a", "name": "Priya Shah", "email": "priya@northgate.example", "groups": ["everybody", "pals"]}
DEFAULTS = {"person": PRIYA, "spoil": {}, "in_token": True, "refuse": "", "foreign_key": False}


@pytest.fixture(scope="module")
def process():
    """The provider's address."""
    port = free_port()
    command = [sys.executable, "-m", "tests.support.sign_on_provider", str(port), US + BACK]
    running = subprocess.Popen(command, cwd=ROOT)
    url = f"http://127.0.0.1:{port}"
    try:
        until(lambda: httpx.get(f"{url}/keys").is_success, seconds=30, what="the provider is up")
        yield url
    finally:
        running.kill()
        running.wait()


@pytest.fixture
def provider(process):
    """Sets what it does next; tells what it was asked."""

    def tell(**how):
        return httpx.post(f"{process}/tests", json=how).raise_for_status().json()["asked"]

    tell(**DEFAULTS)
    yield tell
    tell(**DEFAULTS)


@pytest.fixture
def settings(settings, process):
    roles = {"pals-leads": "lead", "pals": "liaison", "safety": "clinical_safety"}
    ours = {"oidc_issuer": process, "oidc_client_id": CLIENT, "oidc_client_secret": SECRET, "oidc_roles": roles}
    return type(settings)(**settings.model_dump() | ours, _env_file=None)


@pytest.fixture
def app(app, settings):
    services = app.state.services
    return create_app(replace(services, sign_on=configured(settings)))


@pytest.fixture
def browser(app):
    return lambda: Desk(TestClient(app, base_url=US, follow_redirects=False, headers={"accept": "text/html"}))


def there(desk, to=""):
    """Through the provider: the address it sends the browser back to."""
    return provider_answers(desk.open(f"/staff/sign-in/hospital?to={to}"))


def provider_answers(sent):
    assert sent.status_code == 303, sent.text
    with closing(httpx.Client()) as client:
        return client.get(sent.headers["location"]).headers["location"].removeprefix(US)


def come_in(desk, to=""):
    return desk.open(there(desk, to))


def role_of(db, subject="7f3a"):
    with db.read() as session:
        return {one.sso_subject: one.role for one in session.query(Staff)}.get(subject)


def test_somebody_new_comes_in_with_the_role_of_their_group_and_without_a_password(provider, browser, db):
    desk = browser()

    page = come_in(desk)

    assert 'content="0; url=/staff"' in page.text and desk.open("/staff").status_code == 200
    with db.read() as session:
        priya = accounts.by_email(session, PRIYA["email"])
        assert (priya.name, priya.role, priya.password_hash) == ("Priya Shah", "liaison", "")
        assert entries(session, "staff.signed_in")[0].details["by"] == "the hospital's own sign-in"


def test_they_come_in_to_where_they_wanted_to(provider, browser):
    assert 'content="0; url=/staff/account"' in come_in(browser(), to="/staff/account").text


@pytest.mark.parametrize("elsewhere", ["https://evil.example", "//evil.example"])
def test_and_nowhere_else(provider, browser, elsewhere):
    assert 'content="0; url=/staff"' in come_in(browser(), to=elsewhere).text


def test_the_same_person_has_the_same_account_also_with_another_name_and_address(provider, browser, db):
    come_in(browser())
    provider(person=PRIYA | {"name": "Priya Shah-Jones", "email": "priya.jones@northgate.example"})
    come_in(browser())

    with db.read() as session:
        assert [one.name for one in session.query(Staff)] == ["Priya Shah-Jones"]


def test_a_new_group_is_a_new_role_and_ends_what_was_open_in_the_old_one(provider, browser, db):
    before = browser()
    come_in(before)
    provider(person=PRIYA | {"groups": ["pals", "pals-leads"]})

    come_in(browser())

    assert role_of(db) == "lead" and before.open("/staff").status_code == 303
    with db.read() as session:
        assert entries(session, "staff.role_changed")[0].details == {"before": "liaison", "after": "lead"}


def test_who_is_in_no_group_does_not_get_in_and_is_told_why(provider, browser, db):
    provider(person=PRIYA | {"groups": ["everybody"]})
    desk = browser()

    refused = come_in(desk)

    assert refused.status_code == 403 and "no group that may use this console" in words_of(refused)
    assert desk.open("/staff").status_code == 303 and role_of(db) is None


def test_who_left_the_group_is_signed_out_everywhere_at_the_next_try(provider, browser):
    before = browser()
    come_in(before)
    provider(person=PRIYA | {"groups": []})

    come_in(browser())

    assert before.open("/staff").status_code == 303


def test_an_account_with_a_password_is_not_taken_over_by_the_same_address(provider, browser, db):
    with db.begin() as session:
        make_account(session, email=PRIYA["email"], role="admin")
    desk = browser()

    refused = come_in(desk)

    assert refused.status_code == 409 and "already an account with a password" in words_of(refused)
    assert desk.open("/staff").status_code == 303


def test_a_closed_account_stays_closed(provider, browser, db):
    come_in(browser())
    with db.begin() as session:
        session.query(Staff).one().disabled_at = clock.now()

    refused = come_in(browser())

    assert refused.status_code == 403 and "closed here" in words_of(refused)


def test_groups_that_only_userinfo_tells_count_too(provider, browser, db):
    provider(in_token=False)

    come_in(browser())

    assert role_of(db) == "liaison"


@pytest.mark.parametrize(
    "spoil",
    [
        {"nonce": "another"},
        {"iss": "https://evil.example"},
        {"aud": ["another client"]},
        {"aud": ["another client"], "azp": CLIENT},
        {"exp": 1},
        {"iat": 9_999_999_999},
        {"azp": "another client"},
        {"at_hash": "AAAAAAAAAAAAAAAAAAAAAA"},
    ],
)
def test_a_token_that_is_not_for_this_sign_in_is_refused(provider, browser, db, spoil):
    provider(spoil=spoil)

    refused = come_in(browser())

    assert refused.status_code == 403 and "could not be checked" in words_of(refused)
    assert role_of(db) is None


def test_a_token_that_somebody_else_signed_is_refused(provider, browser, db):
    provider(foreign_key=True)

    assert come_in(browser()).status_code == 403 and role_of(db) is None


def test_a_key_that_the_provider_changed_is_looked_up_once_a_minute(provider, browser, db, monkeypatch):
    come_in(browser())
    provider(new_key=True)
    assert come_in(browser()).status_code == 403, "it was looked up less than a minute ago"
    later = clock.now().timestamp() + 61
    monkeypatch.setattr(clock, "now", lambda: type(NOW).fromtimestamp(later, NOW.tzinfo))

    assert come_in(browser()).status_code == 200


NOW = clock.now()


def test_what_it_publishes_is_fetched_once(provider, browser):
    before = len(provider())
    for _ in range(3):
        come_in(browser())

    assert sorted(provider()[before:]) == ["about", "keys"]


def test_the_way_back_is_good_once_and_in_the_same_browser_only(provider, browser):
    desk, other = browser(), browser()
    back = there(desk)
    other.open("/staff/sign-in/hospital")

    assert other.open(back).status_code == 403
    assert desk.open(back).status_code == 200
    assert desk.open(back).status_code == 403


def test_a_way_back_of_ten_minutes_ago_is_over(provider, browser, monkeypatch):
    desk = browser()
    back = there(desk)
    later = clock.now().timestamp() + 601
    monkeypatch.setattr(clock, "now", lambda: type(NOW).fromtimestamp(later, NOW.tzinfo))

    assert desk.open(back).status_code == 403


@pytest.mark.parametrize(
    "change", [{"state": "another"}, {"code": "another"}, {"iss": "https://evil.example"}, {"code": ""}]
)
def test_a_way_back_that_was_changed_leads_nowhere(provider, browser, change):
    desk = browser()
    said = {name: value[0] for name, value in parse_qs(urlsplit(there(desk)).query).items()} | change

    refused = desk.client.get(BACK, params=said)

    assert refused.status_code == 403 and desk.open("/staff").status_code == 303


def test_it_is_asked_with_state_nonce_and_pkce_and_nothing_private_stands_in_the_address(provider, browser):
    asked = parse_qs(urlsplit(browser().open("/staff/sign-in/hospital").headers["location"]).query)

    assert asked["code_challenge_method"] == ["S256"] and asked["redirect_uri"] == [US + BACK]
    assert all(len(asked[name][0]) >= 32 for name in ("state", "nonce", "code_challenge"))
    assert not {"code_verifier", "client_secret"} & set(asked)


def test_who_turns_back_there_reads_so_here(provider, browser):
    provider(refuse="access_denied")

    refused = come_in(browser())

    assert refused.status_code == 403 and "did not let you in, or you turned back" in words_of(refused)


def test_while_it_is_away_the_page_says_so_and_the_password_still_works(provider, browser, app, db):
    services = app.state.services
    gone = services.settings.model_copy(update={"oidc_issuer": f"http://127.0.0.1:{free_port()}"})
    app.state.services = replace(services, sign_on=configured(gone))
    with db.begin() as session:
        make_account(session, email="kwame@northgate.example")
    desk = browser()

    away = desk.open("/staff/sign-in/hospital")

    assert away.status_code == 503 and "does not answer at the moment" in words_of(away)
    assert desk.sign_in("kwame@northgate.example", PASSWORD).status_code == 303


def test_one_address_is_not_sent_there_without_end(provider, browser, monkeypatch):
    monkeypatch.setattr("assistant.web.limits.SIGN_ONS_AN_HOUR", 2)
    desk = browser()
    assert [desk.open("/staff/sign-in/hospital").status_code for _ in range(3)] == [303, 303, 429]
    assert "sign in with a password" in words_of(desk.open("/staff/sign-in/hospital"))


def test_the_button_is_there_only_when_it_is_configured(provider, browser, app):
    assert "Sign in through the hospital" in words_of(browser().open("/staff/sign-in"))
    app.state.services = replace(app.state.services, sign_on=None)

    assert "Sign in through the hospital" not in words_of(browser().open("/staff/sign-in"))
    assert browser().open("/staff/sign-in/hospital").status_code == 404


def test_the_cookie_of_the_way_opens_nothing_and_is_out_of_reach_of_scripts(provider, browser):
    cookie = browser().open("/staff/sign-in/hospital").headers["set-cookie"].lower()

    assert {"httponly", "samesite=lax", "path=/staff/sign-in/hospital"} <= {one.strip() for one in cookie.split(";")}

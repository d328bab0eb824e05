"""Whatever goes wrong, a person gets a page with a way to reach somebody, and a program gets the problem."""

import re

import pytest
from sqlalchemy.exc import OperationalError

from tests.support.every_route import every_route

BROWSER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


def is_a_page(response):
    return response.headers["Content-Type"].startswith("text/html") and bool(
        re.search(r'<html lang="en-GB">.*<title>\s*\S.* – Northgate Children.*</title>.*<h1', response.text, re.DOTALL)
    )


@pytest.fixture
def number(services):
    return services.profile.switchboard or services.profile.liaison.phone


@pytest.mark.parametrize("method, address, status", [
    ("GET", "/nothing", 404),
    ("GET", "/plain/nothing", 404),
    ("GET", "/handoff/nothing", 404),
    ("GET", "/static/nothing.js", 404),
    ("GET", "/staff/nothing", 404),
    ("GET", "/staff/handoffs/nothing/else/here", 404),
    ("POST", "/about", 405),
    ("GET", "/handoff/add", 405),
    ("GET", "/plain/start", 405),
    ("POST", "/staff", 405),
])  # fmt: skip
def test_a_person_gets_a_page_with_the_hospitals_number(client, number, method, address, status):
    response = client.request(method, address, headers=BROWSER, follow_redirects=False)
    assert response.status_code == status and is_a_page(response) and number in response.text
    assert ("staff console" in response.text) == address.startswith("/staff")


@pytest.mark.parametrize("headers", [{}, {"Accept": "application/json"}, {"Accept": "*/*"}])
@pytest.mark.parametrize("address, method, code", [
    ("/nothing", "GET", "not_found"),
    ("/staff/nothing", "GET", "not_found"),
    ("/about", "POST", "method_not_allowed"),
])  # fmt: skip
def test_a_program_gets_the_problem(client, address, method, code, headers):
    response = client.request(method, address, headers=headers)
    assert response.headers["Content-Type"] == "application/problem+json" and response.json()["code"] == code


def test_the_chat_api_is_for_programs_whatever_they_accept(client):
    assert client.get("/api/v1/nothing", headers=BROWSER).json()["code"] == "not_found"


def test_what_may_be_done_instead_is_still_named(client):
    assert client.post("/about", headers=BROWSER).headers["Allow"] == "GET"


def test_a_form_sent_from_a_foreign_site_is_refused_on_a_page(client):
    response = client.post("/plain/start", headers={**BROWSER, "Origin": "https://evil.example"})
    assert response.status_code == 403 and is_a_page(response)


def breaks(*args, **kwargs):
    raise ValueError("Aisha Khan, 07700 900123")


def test_a_fault_of_ours_is_a_page_without_a_word_of_itself(client, monkeypatch, number):
    monkeypatch.setattr("assistant.web.routes_page.page", breaks)
    response = client.get("/routes", headers=BROWSER)
    assert response.status_code == 500 and is_a_page(response) and number in response.text
    assert not re.search("Aisha|ValueError|Traceback", response.text)


def test_where_no_page_can_be_made_the_problem_is_told(client, monkeypatch):
    monkeypatch.setattr("assistant.web.pages.page", breaks)
    response = client.get("/nothing", headers=BROWSER)
    assert (response.status_code, response.json()["code"]) == (404, "not_found")
    assert "Content-Security-Policy" in response.headers and "Aisha" not in response.text


def test_records_that_are_away_are_told_on_a_page(client, services, monkeypatch, number):
    def away(*args, **kwargs):
        raise OperationalError("SELECT secret", {}, Exception("Aisha Khan"))

    monkeypatch.setattr("assistant.web.routes_page.page", away)
    response = client.get("/routes", headers=BROWSER)
    assert response.status_code == 503 and is_a_page(response) and number in response.text
    assert "Aisha" not in response.text and "SELECT" not in response.text


def test_head_is_answered_wherever_get_is_with_its_headers_and_no_body(app, client):
    addresses = [route.path for route in every_route(app) if "GET" in route.methods and "{" not in route.path]
    assert len(addresses) > 20
    unlike = []
    for address in addresses:
        get, head = (client.request(one, address, headers=BROWSER, follow_redirects=False) for one in ("GET", "HEAD"))
        if (head.status_code, head.headers.get("Content-Type"), head.content) != (
            get.status_code,
            get.headers.get("Content-Type"),
            b"",
        ):
            unlike.append((address, get.status_code, head.status_code))
    assert unlike == []


@pytest.mark.parametrize("address", ["/static/site.css", "/nothing", "/staff/nothing", "/handoff/add"])
def test_head_of_files_and_of_what_is_not_there_is_answered_too(client, address):
    get, head = (client.request(one, address, headers=BROWSER) for one in ("GET", "HEAD"))
    assert (head.status_code, head.content) == (get.status_code, b"")
    assert head.headers["Content-Length"] == get.headers["Content-Length"]


def test_an_error_page_has_no_script_and_asks_search_engines_to_leave_it(client):
    response = client.get("/nothing", headers=BROWSER)
    assert "<script" not in response.text and 'content="noindex"' in response.text
    assert "default-src 'self'" in response.headers["Content-Security-Policy"]

"""Who gets in, and what every reply carries: tokens, origins, security headers, limits."""

import re
from uuid import uuid4

import pytest
from fastapi.testclient import TestClient

from assistant.settings import ROOT
from assistant.web.app import create_app
from tests.support.every_route import every_route
from tests.support.factories import make_services

FAMILY_ROUTES = [
    ("GET", "/messages"),
    ("POST", "/messages"),
    ("POST", "/person"),
    ("POST", "/end"),
    ("POST", "/feedback"),
    ("DELETE", ""),
]
ALWAYS = {"Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy"}


def call(family, method, path, **kwargs):
    bodies = {"/messages": {"id": str(uuid4()), "text": "thank you"}, "/feedback": {"helpful": True}}
    return family.client.request(
        method, family.address + path, json=bodies.get(path) if method == "POST" else None, **kwargs
    )


@pytest.mark.parametrize("method, path", FAMILY_ROUTES)
def test_a_familys_routes_open_to_its_token_alone(family, method, path):
    wrong = [
        {},
        {"Authorization": "Bearer "},
        {"Authorization": "Bearer " + "x" * 43},
        {"Authorization": f"Basic {family.token}"},
        {"X-Token": family.token},
    ]
    answers = [call(family, method, path, headers=headers) for headers in wrong]
    assert [(answer.status_code, answer.json()["code"]) for answer in answers] == [(401, "conversation_unknown")] * len(
        wrong
    )


@pytest.mark.parametrize("method, path", FAMILY_ROUTES)
def test_a_token_in_the_address_or_a_cookie_opens_nothing(family, method, path):
    names = ["token", "access_token", "authorization", "Authorization"]
    values = [family.token, f"Bearer {family.token}"]
    assert {call(family, method, path, params={name: value}).status_code for name in names for value in values} == {401}
    family.client.cookies.update(dict.fromkeys(names, family.token))
    assert call(family, method, path).status_code == 401


@pytest.mark.parametrize("method, path", FAMILY_ROUTES)
def test_another_familys_token_opens_nothing(family, open_chat, method, path):
    assert call(family, method, path, headers=open_chat().headers).status_code == 401


def test_an_unknown_chat_and_a_wrong_token_look_the_same(family):
    wrong = family.client.get(f"{family.address}/messages", headers={"Authorization": "Bearer " + "x" * 43})
    unknown = family.client.get(f"/api/v1/conversations/{uuid4()}/messages", headers=family.headers)
    assert wrong.json() == unknown.json()


@pytest.mark.parametrize("method, path", [one for one in FAMILY_ROUTES if one[0] != "GET"])
def test_a_change_asked_for_by_a_foreign_site_is_refused_also_with_the_token(family, engine, method, path):
    foreign = ["https://evil.example", "null", "http://testserver.evil.example", "https://testserver:8443"]
    answers = [call(family, method, path, headers={**family.headers, "Origin": origin}) for origin in foreign]
    assert [(answer.status_code, answer.json()["code"]) for answer in answers] == [(403, "foreign_origin")] * len(
        foreign
    ) and engine.told == []


def test_our_own_page_may_ask_for_changes(family):
    assert (
        call(family, "POST", "/messages", headers={**family.headers, "Origin": "http://testserver"}).status_code == 200
    )


@pytest.fixture
def portal(db, engine):
    return TestClient(create_app(make_services(db, engine, allowed_origins=("https://portal.example.nhs.uk",))))


def test_a_portal_that_the_hospital_named_may_use_the_chat(portal):
    response = portal.post("/api/v1/conversations", headers={"Origin": "https://portal.example.nhs.uk"})
    assert (
        response.status_code == 201
        and response.headers["Access-Control-Allow-Origin"] == "https://portal.example.nhs.uk"
    )
    asked = portal.options(
        "/api/v1/conversations",
        headers={"Origin": "https://portal.example.nhs.uk", "Access-Control-Request-Method": "POST"},
    )
    assert asked.status_code == 204 and "Authorization" in asked.headers["Access-Control-Allow-Headers"]


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "https://portal.example.nhs.uk.evil.example", "http://portal.example.nhs.uk"]
)
def test_no_other_site_is_let_in_beside_the_portal(portal, origin):
    assert portal.post("/api/v1/conversations", headers={"Origin": origin}).status_code == 403
    assert "Access-Control-Allow-Origin" not in portal.get("/api/v1/hospital", headers={"Origin": origin}).headers


def test_a_portal_may_not_use_the_staff_console(portal):
    response = portal.get("/staff", headers={"Origin": "https://portal.example.nhs.uk"}, follow_redirects=False)
    assert "Access-Control-Allow-Origin" not in response.headers
    assert portal.post("/staff/sign-in", headers={"Origin": "https://portal.example.nhs.uk"}).status_code == 403


def filled(path):
    for name in ("conversation_id", "reference", "token", "email", "staff_id", "id"):
        path = path.replace(f"{{{name}}}", str(uuid4()))
    return path.split("{")[0]


def test_every_route_answers_with_the_security_headers(app, client):
    routes = every_route(app)
    assert len(routes) > 20
    without = []
    for route in routes:
        for method in sorted(route.methods):
            response = client.request(method, filled(route.path), follow_redirects=False)
            if not set(response.headers) >= {name.lower() for name in ALWAYS}:
                without.append((method, route.path, response.status_code))
    assert without == []


@pytest.mark.parametrize("address", ["/static/site.css", "/nothing", "/api/v1/openapi.json", "/health/live"])
def test_files_refusals_and_health_carry_the_security_headers_too(client, address):
    assert {name.lower() for name in ALWAYS} <= set(client.get(address).headers)


def test_the_policy_lets_no_script_or_frame_in_from_elsewhere(client):
    policy = client.get("/").headers["Content-Security-Policy"]
    assert (
        "script-src 'self';" in policy
        and "frame-ancestors 'none'" in policy
        and "unsafe" not in policy
        and "https:" not in policy
    )


def test_nothing_a_family_reads_is_kept_by_the_browsers_cache(family, client):
    assert family.get().headers["Cache-Control"] == client.get("/").headers["Cache-Control"] == "no-store"


def test_opening_many_chats_from_one_address_is_slowed(db, engine):
    client = TestClient(create_app(make_services(db, engine, conversations_an_hour=2)))
    opened = [client.post("/api/v1/conversations") for _ in range(3)]
    assert [one.status_code for one in opened] == [201, 201, 429] and opened[-1].json()["code"] == "too_many_messages"


@pytest.mark.parametrize("trust_proxy, codes", [(True, [201, 201, 429]), (False, [201, 429, 429])])
def test_a_forwarded_address_is_believed_only_behind_our_own_proxy(db, engine, trust_proxy, codes):
    client = TestClient(create_app(make_services(db, engine, conversations_an_hour=1, trust_proxy=trust_proxy)))
    addresses = ["10.0.0.1", "10.0.0.2", "6.6.6.6, 10.0.0.1"]
    assert [
        client.post("/api/v1/conversations", headers={"X-Forwarded-For": address}).status_code for address in addresses
    ] == codes


SAME_LINE = [
    ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", 429),  # a house or a phone has all addresses of its /64
    ("2001:db8:1:2::1", "2001:db8:1:3::1", 201),
    ("::ffff:10.0.0.1", "10.0.0.1", 429),
    ("::ffff:10.0.0.1", "10.0.0.2", 201),
    ("10.0.0.1:40001", "10.0.0.1:40002", 429),  # some proxies write the port too
    ("[2001:db8::1]:40001", "2001:db8::2", 429),
    ("fe80::1%eth0", "fe80::2%eth1", 429),
    ("not an address", "another", 201),
]


@pytest.mark.parametrize("first, second, status", SAME_LINE)
def test_whoever_has_many_addresses_is_counted_as_one(db, engine, first, second, status):
    client = TestClient(create_app(make_services(db, engine, conversations_an_hour=1, trust_proxy=True)))
    opened = [
        client.post("/api/v1/conversations", headers={"X-Forwarded-For": one}).status_code for one in (first, second)
    ]
    assert opened == [201, status]


def test_a_limit_holds_for_every_service_together_and_forgives_after_an_hour(db, engine, clock):
    services = [TestClient(create_app(make_services(db, engine, conversations_an_hour=2))) for _ in range(2)]
    statuses = [services[number % 2].post("/api/v1/conversations").status_code for number in range(4)]
    assert statuses == [201, 201, 429, 429]

    clock.forward(minutes=61)
    assert services[0].post("/api/v1/conversations").status_code == 201


@pytest.mark.parametrize("way", ["foreign origin", "unexpected fault"])
def test_refusals_and_faults_carry_the_security_headers_too(client, services, monkeypatch, way):
    monkeypatch.setattr(services.engine, "answer_ids", lambda: 1 / 0)
    response = (
        client.post("/plain/start", headers={"Origin": "https://evil.example"})
        if way == "foreign origin"
        else client.get("/health/ready")
    )
    assert response.status_code in (403, 500) and {name.lower() for name in ALWAYS} <= set(response.headers)


HOME = "https://chat.hospital.example"


@pytest.fixture
def at_home(db, engine):
    """Behind TLS, with its name set; asked from this machine."""
    app = create_app(make_services(db, engine, public_url=HOME))
    return TestClient(app, base_url=HOME, client=("127.0.0.1", 50000))


@pytest.mark.parametrize(
    "host", ["evil.example", "chat.hospital.example.evil.example", "", "a b", "@", "evil.example:8080"]
)
def test_a_name_that_is_not_ours_is_refused(at_home, host):
    response = at_home.get("/plain/", headers={"Host": host}, follow_redirects=False)
    assert response.status_code in (400, 421) and "Location" not in response.headers


@pytest.mark.parametrize("host", ["chat.hospital.example", "CHAT.hospital.example:443", "127.0.0.1:8080", "localhost"])
def test_our_name_and_this_machines_own_are_answered(at_home, host):
    assert at_home.get("/about", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("path", ["/health/live", "/metrics"])
def test_machines_may_ask_for_health_by_any_name(at_home, path):
    assert at_home.get(path, headers={"Host": "10.1.2.3:8080"}).status_code == 200


@pytest.mark.parametrize("path", ["/plain/", "/about/", "/staff/handoffs/"])
def test_no_redirect_repeats_the_name_that_was_sent(client, path):
    response = client.get(path, headers={"Host": "evil.example"}, follow_redirects=False)
    assert "evil" not in response.headers.get("Location", "")


@pytest.mark.parametrize("path", ["/", "/staff/sign-in", "/static/site.css", "/nothing"])
def test_behind_tls_browsers_are_told_to_come_by_tls_alone(at_home, client, path):
    assert "max-age=63072000" in at_home.get(path).headers["Strict-Transport-Security"]
    assert "Strict-Transport-Security" not in client.get(path).headers


@pytest.mark.parametrize("path", ["/", "/plain", "/handoff", "/framed", "/about"])
def test_on_a_familys_page_no_text_becomes_markup(client, path):
    policy = client.get(path).headers["Content-Security-Policy"]
    assert "require-trusted-types-for 'script'" in policy and "trusted-types 'none'" in policy


def test_in_the_console_only_what_its_own_script_fetched_becomes_markup(client):
    policy = client.get("/staff/sign-in").headers["Content-Security-Policy"]
    assert "require-trusted-types-for 'script'; trusted-types console-parts;" in policy


@pytest.mark.parametrize("method", ["TRACE", "TRACK", "CONNECT"])
@pytest.mark.parametrize("path", ["/", "/plain", "/staff/sign-in", "/api/v1/conversations", "/static/site.css"])
def test_nobody_hears_back_what_they_sent(client, method, path):
    reply = client.request(method, path, headers={"X-Sent": "zebedee"})
    assert reply.status_code == 405 and "zebedee" not in reply.text


def test_what_is_named_in_the_address_too_counts_from_its_own_place(family):
    family.post("/messages?text=from+the+address", {"id": str(uuid4()), "text": "from the body"})
    said = [one["text"] for one in family.get().json()["messages"] if one["sender"] == "family"]
    assert said == ["from the body"]


def test_no_page_needs_what_browsers_have_given_up(client):
    assert "object-src 'none'" in client.get("/").headers["Content-Security-Policy"]
    pages = [path.read_text() for path in (ROOT / "assistant/web/templates").rglob("*.html")]
    assert len(pages) > 30 and [text for text in pages if re.search(r"<(?:object|embed|applet)\b", text)] == []


@pytest.mark.parametrize("origin, status", [(HOME, 201), (HOME.replace("https", "http"), 403)])
def test_behind_tls_a_page_that_came_in_clear_is_another_site(at_home, origin, status):
    assert at_home.post("/api/v1/conversations", json={}, headers={"Origin": origin}).status_code == status

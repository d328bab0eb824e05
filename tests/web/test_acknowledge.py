"""The page behind the link in a mail, from the mail to the button."""

import re
from email import message_from_bytes, policy

import pytest
from fastapi.testclient import TestClient

from assistant.handoffs.move import acknowledge, withdraw
from assistant.records import audit, handoffs
from assistant.service.serve import worker
from assistant.web.app import create_app
from tests.support.factories import LINES, make_handoff, make_services


@pytest.fixture
def reference(db, clock):
    with db.begin() as session:
        return make_handoff(session).reference


@pytest.fixture
def link(services, reference, tmp_path):
    """The address that stands in the delivered mail."""
    assert worker(services).work() == 1
    [file] = (tmp_path / "outbox").glob("*.eml")
    text = message_from_bytes(file.read_bytes(), policy=policy.default).get_body(("plain",)).get_content()
    return re.search(r"^http://127\.0\.0\.1:8080(/acknowledge/\S+)$", text, re.MULTILINE)[1]


def status(db, reference):
    with db.read() as session:
        return handoffs.by_reference(session, reference).status


def test_the_link_in_the_mail_leads_to_a_button_that_acknowledges(client, db, link, reference):
    page = client.get(link)
    assert page.status_code == 200 and re.search(rf"Acknowledge {reference}\s*</button>", page.text)

    done = client.post(link, data={"name": "Priya Shah, ward sister"})
    assert done.status_code == 200 and f"{reference} is acknowledged" in done.text
    with db.read() as session:
        handoff = handoffs.by_reference(session, reference)
        assert [(one.status, one.by) for one in handoffs.history(session, handoff)][-1] == (
            "acknowledged",
            "Priya Shah, ward sister (by e-mail link)",
        )
        assert [entry.action for entry in audit.oldest_first(session)][-1] == "handoff.acknowledged"


def test_opening_the_link_never_acknowledges(client, db, link, reference):
    """Mail scanners open every link, some of them with HEAD."""
    for ask in (client.get, client.head, client.options):
        for _ in range(3):
            ask(link)
    assert status(db, reference) == "delivered"


def test_the_pages_show_the_reference_and_nothing_of_the_child(client, link, reference):
    pages = [
        client.get(link),
        client.post(link, data={"name": ""}),
        client.post(link, data={"name": "Priya"}),
        client.post(link, data={"name": "Tom"}),
        client.get(link),
    ]
    assert [page.status_code for page in pages] == [200, 422, 200, 410, 410]
    for page in pages:
        assert reference in page.text
        assert [said for said in LINES.values() if len(said) > 4 and said in page.text] == []


def test_the_pages_are_kept_nowhere_and_send_no_referrer(client, link):
    for page in (client.get(link), client.post(link, data={"name": ""}), client.get("/acknowledge/nonsense")):
        assert page.headers["Referrer-Policy"] == "no-referrer" and page.headers["Cache-Control"] == "no-store"
        assert (
            "script-src 'self'" in page.headers["Content-Security-Policy"]
            and "frame-ancestors 'none'" in page.headers["Content-Security-Policy"]
        )


def test_a_browser_that_hides_where_it_comes_from_can_press_the_button(client, link):
    """With no-referrer browsers send `Origin: null`."""
    assert client.post(link, data={"name": "Priya Shah"}, headers={"Origin": "null"}).status_code == 200


def test_elsewhere_a_hidden_origin_is_still_refused(client):
    assert client.post("/staff/sign-in", data={}, headers={"Origin": "null"}).status_code == 403


def test_a_press_without_a_name_asks_for_it(client, db, link, reference):
    page = client.post(link, data={"name": "  "})
    assert page.status_code == 422 and "Enter your name" in page.text and status(db, reference) == "delivered"


def ends_used(client, db, link, reference, clock):
    client.post(link, data={"name": "Priya"})


def ends_at_the_desk(client, db, link, reference, clock):
    with db.begin() as session:
        acknowledge(session, reference, by="Tom Osei", actor="staff:1")


def ends_withdrawn(client, db, link, reference, clock):
    with db.begin() as session:
        withdraw(session, reference)


def ends_expired(client, db, link, reference, clock):
    clock.forward(days=15)


@pytest.mark.parametrize("end, told", [
    (ends_used, "has been acknowledged already"),
    (ends_at_the_desk, "has been acknowledged already"),
    (ends_withdrawn, "has taken back"),
    (ends_expired, "is too old"),
])  # fmt: skip
def test_a_link_that_has_ended_gets_an_honest_page_with_a_number_to_ring(client, db, link, reference, clock, end, told):
    end(client, db, link, reference, clock)
    before = status(db, reference)
    for page in (
        client.get(link),
        client.post(link, data={"name": "Somebody Else"}),
        client.post(link, data={"name": ""}),
    ):
        assert page.status_code == 410 and told in page.text and "01632 960 100" in page.text and reference in page.text
        assert "<form" not in page.text
    assert status(db, reference) == before


def test_an_unknown_link_gets_the_same_honesty(client):
    for page in (
        client.get("/acknowledge/nonsense"),
        client.post("/acknowledge/nonsense", data={"name": "Priya"}),
        client.post("/acknowledge/nonsense"),
    ):
        assert page.status_code == 404 and "not known here" in page.text and "01632 960 100" in page.text


def test_the_name_that_was_typed_is_never_markup(client, db, link, reference):
    client.post(link, data={"name": "<b>Priya</b>"})
    assert "<b>Priya" not in client.get(link).text


def test_guessing_is_slowed(db, engine, tmp_path, clock):
    client = TestClient(create_app(make_services(db, engine, var_dir=tmp_path, acknowledgements_an_hour=3)))
    assert [client.get("/acknowledge/guess").status_code for _ in range(4)] == [404, 404, 404, 429]
    assert client.post("/acknowledge/guess", data={"name": "x"}).status_code == 429


def test_no_log_holds_the_token(client, db, link, capfd):
    client.get(link)
    with db.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE acknowledgement_links RENAME TO gone")
    assert client.get(link).status_code == 503 and client.post(link, data={"name": "Priya Shah"}).status_code == 503

    logged = "".join(capfd.readouterr())
    assert "records_fault" in logged and link.rpartition("/")[2] not in logged and "Priya" not in logged

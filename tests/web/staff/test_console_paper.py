"""A handoff on paper and for another system, from its page in the console."""

import json

import pytest

from assistant.handoffs.move import withdraw
from tests.support.desk import words_of
from tests.support.r4_rules import faults
from tests.support.staff_factories import entries, make_account, make_handoff

EMAIL = "priya@northgate.example"


@pytest.fixture
def desk(open_desk, db):
    with db.begin() as session:
        make_account(session, email=EMAIL)
    return open_desk(EMAIL)


@pytest.fixture
def reference(db):
    with db.begin() as session:
        return make_handoff(session, message="  Line one.\n\n🙏 two").reference


def test_the_page_leads_to_both_and_both_are_files(desk, reference):
    page = desk.open(f"/staff/handoffs/{reference}").text
    assert f'href="/staff/handoffs/{reference}/print"' in page and f'href="/staff/handoffs/{reference}/fhir"' in page
    paper, fhir = desk.open(f"/staff/handoffs/{reference}/print"), desk.open(f"/staff/handoffs/{reference}/fhir")

    assert (paper.headers["content-type"], fhir.headers["content-type"]) == ("application/pdf", "application/fhir+json")
    assert paper.headers[
        "content-disposition"
    ] == f'inline; filename="handoff-{reference}.pdf"' and paper.content.startswith(b"%PDF-")
    assert fhir.headers["content-disposition"] == f'attachment; filename="handoff-{reference}.fhir.json"'
    assert {paper.headers["cache-control"], fhir.headers["cache-control"]} == {"no-store"}
    bundle = json.loads(fhir.content)
    assert faults(bundle) == [] and "  Line one.\\n\\n🙏 two" in fhir.text


@pytest.mark.parametrize("form", ["print", "fhir"])
def test_reading_either_is_audited_and_what_is_not_there_is_not(desk, db, reference, form):
    assert desk.open(f"/staff/handoffs/{reference}/{form}").status_code == 200
    assert desk.open(f"/staff/handoffs/2222-2222/{form}").status_code == 404
    with db.read() as session:
        assert [entry.subject for entry in entries(session, "handoff.read")] == [reference]


@pytest.mark.parametrize("form", ["print", "fhir"])
def test_what_was_taken_back_is_offered_as_neither_and_refused_on_its_page(desk, db, reference, form):
    with db.begin() as session:
        withdraw(session, reference)

    refused = desk.open(f"/staff/handoffs/{reference}/{form}")

    assert refused.status_code == 409 and refused.headers["content-type"].startswith("text/html")
    assert "content-disposition" not in refused.headers
    assert "The family has taken this back, so it is not printed and not made a file any more" in words_of(refused)
    assert f"/{reference}/{form}" not in desk.open(f"/staff/handoffs/{reference}").text


@pytest.mark.parametrize("form", ["print", "fhir"])
def test_neither_is_for_somebody_who_may_not_read_it(open_desk, db, reference, form):
    with db.begin() as session:
        make_account(session, name="Ada Admin", email="ada@northgate.example", role="admin")
    as_admin, as_nobody = (
        desk.open(f"/staff/handoffs/{reference}/{form}") for desk in (open_desk("ada@northgate.example"), open_desk())
    )

    allowed = open_desk("ada@northgate.example").open(f"/staff/handoffs/{reference}").status_code == 200
    assert (as_admin.status_code == 200) is allowed and as_nobody.status_code == 303
    with db.read() as session:
        assert len(entries(session, "handoff.read")) == 2 * allowed

"""Who may frame what."""

import pytest
from fastapi.testclient import TestClient

from assistant.web.app import create_app
from tests.support.factories import make_services

PORTAL = "https://portal.example.nhs.uk"


def ancestors(reply):
    return reply.headers["Content-Security-Policy"].split("frame-ancestors ")[1]


def test_the_page_for_frames_may_be_framed_by_the_portals_of_the_list(db, engine):
    client = TestClient(create_app(make_services(db, engine, allowed_origins=(PORTAL,))))

    assert ancestors(client.get("/framed")) == f"'self' {PORTAL}"
    assert f'data-allowed="{PORTAL}"' in client.get("/framed").text


@pytest.mark.parametrize("page", ["/", "/plain", "/handoff", "/staff/sign-in", "/framed/", "/api/v1/hospital"])
def test_no_other_page_may_be_framed_by_anybody(db, engine, page):
    client = TestClient(create_app(make_services(db, engine, allowed_origins=(PORTAL,))))
    assert ancestors(client.get(page, follow_redirects=False)) == "'none'"


def test_without_a_list_nobody_else_may_frame_it(client):
    assert ancestors(client.get("/framed")) == "'self'"


def test_the_nation_is_one_that_we_know(client):
    assert 'data-nation="wales"' in client.get("/framed?nation=wales").text
    assert client.get("/framed?nation=<b>").status_code == 422

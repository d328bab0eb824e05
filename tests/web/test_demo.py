"""The made-up portals: there only where they were asked for, and never beside a real family."""

from fastapi.testclient import TestClient

from assistant.web.app import create_app
from tests.support.factories import make_services

PAGES = ("/demo", "/demo/portal", "/demo/hostile", "/demo/framed")


def statuses(db, engine, **settings):
    client = TestClient(create_app(make_services(db, engine, **settings)))
    return {client.get(address).status_code for address in PAGES}


def test_they_are_not_there_unless_they_are_asked_for(db, engine):
    assert statuses(db, engine) == {404}
    assert statuses(db, engine, demo_pages=True) == {200}


def test_in_production_they_are_not_there_however_they_are_asked_for(db, engine):
    assert statuses(db, engine, demo_pages=True, mode="production") == {404}


def test_there_are_no_others(db, engine):
    client = TestClient(create_app(make_services(db, engine, demo_pages=True)))
    assert client.get("/demo/nothing").status_code == 404

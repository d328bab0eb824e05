"""What was refused stands in the log by kind, route and number, and nothing of who asked or what they sent."""

import json

import pytest
from structlog.testing import capture_logs

from assistant.web import limits
from tests.web.test_limits import feedback

SECRETS = ("zebedee", "203.0.113.9", "Unmistakable")


def told(logged):
    return [(one["kind"], one["route"], one["count"]) for one in logged if one["event"] == "refused"]


@pytest.mark.parametrize(
    "method, path, headers, kind, route",
    [
        ("GET", "/api/v1/conversations/{id}/messages", {"Authorization": "Bearer zebedee"}, "not_signed_in", "/api/v1/conversations/{conversation_id}/messages"),
        ("GET", "/staff/handoffs/zebedee", {"Accept": "text/html"}, "staff_not_signed_in", "/staff/handoffs/{reference}"),
        ("GET", "/metrics", {"X-Forwarded-For": "203.0.113.9"}, "figures_are_private", "/metrics"),
        ("POST", "/api/v1/conversations?zebedee", {"Content-Type": "zebedee"}, "not_valid", "/api/v1/conversations"),
        ("POST", "/staff/sign-in?zebedee", {"Origin": "https://zebedee.example"}, "foreign_origin", "-"),
    ],
)  # fmt: skip
def test_refused_access_is_logged_by_its_kind(client, family, method, path, headers, kind, route):
    address = path.replace("{id}", str(family.id))
    with capture_logs() as logged:
        client.request(method, address, headers=headers, content="[]" * (method == "POST"), follow_redirects=False)
    assert told(logged) == [(kind, route, 1)]
    assert [one for one in (*SECRETS, str(family.id), family.token) if one in json.dumps(logged)] == []


def test_what_comes_too_often_is_logged_at_once_and_then_as_one_number(app, family, monkeypatch):
    monkeypatch.setattr(limits, "OF_ONE_CHAT", dict.fromkeys(limits.OF_ONE_CHAT, 2))
    route = "/api/v1/conversations/{conversation_id}/feedback"
    with capture_logs() as logged:
        for _ in range(9):
            feedback(family)
        assert told(logged) == [("too_often", route, 1)]
        app.state.refusals.tell_the_rest()
        assert told(logged)[1:] == [("too_often", route, 6)]
        app.state.refusals.tell_the_rest()
        feedback(family)
    assert told(logged)[2:] == [("too_often", route, 1)], "each minute tells its own"


def test_what_is_answered_is_no_refusal(client, family):
    with capture_logs() as logged:
        assert (family.get().status_code, client.get("/staff/sign-in").status_code) == (200, 200)
        assert client.get("/nothing").status_code == 404
    assert told(logged) == []

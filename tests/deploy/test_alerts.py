"""Every figure that an alert watches is one that the service tells, with the labels that it is asked for."""

import re

import pytest
import yaml
from fastapi.testclient import TestClient

from assistant.settings import ROOT
from assistant.web.app import create_app

RULES = [
    rule
    for group in yaml.safe_load((ROOT / "deploy" / "alerts.yml").read_text(encoding="utf-8"))["groups"]
    for rule in group["rules"]
]
NAMED = re.compile(r"\b(assistant_\w+)(\{[^}]*\})?")


@pytest.fixture
def told(services):
    return TestClient(create_app(services), client=("127.0.0.1", 50000)).get("/metrics").text


def test_every_figure_an_alert_watches_is_told(told):
    assert len(RULES) > 5
    watched = {found for rule in RULES for found in NAMED.findall(rule["expr"])}
    assert len(watched) > 5
    missing = [
        name + labels
        for name, labels in watched
        if not any(
            line.startswith(name) and line[len(name)] in "{ " and labels.strip("{}") in line
            for line in told.splitlines()
        )
    ]
    assert missing == []


@pytest.mark.parametrize("rule", RULES, ids=[rule["alert"] for rule in RULES])
def test_an_alert_says_what_it_is_and_what_to_do(rule):
    assert rule["annotations"]["summary"].endswith(".") and rule["annotations"]["do"]
    assert rule["labels"]["severity"] in ("page", "warn") and rule["for"]

"""The page on FHIR says what the code does."""

import json
import re
from datetime import timedelta
from uuid import UUID

from fhir.resources.R4B.bundle import Bundle

from assistant.handoffs.fhir.bundle import TASK_STATUS, as_bundle
from assistant.handoffs.fhir.questionnaire import PATH, VERSION
from assistant.records.models import Handoff, HandoffEvent
from assistant.settings import ROOT
from tests.support.factories import LINES, MONDAY_MORNING
from tests.support.r4_rules import faults

PAGE = (ROOT / "docs" / "fhir.md").read_text(encoding="utf-8")


def example():
    fields = {**LINES, "child_identifier": "NHS 999 000 0018", "check": "yes"}
    handoff = Handoff(
        id=UUID(int=7),
        reference="7KQ4-M2XR",
        status="acknowledged",
        fields=fields,
        verified=[],
        created_at=MONDAY_MORNING,
    )
    moves = (("received", "family", 0), ("delivered", "service", 1), ("acknowledged", "Priya Shah", 30))
    history = [
        HandoffEvent(status=status, by=by, at=MONDAY_MORNING + timedelta(minutes=minutes))
        for status, by, minutes in moves
    ]
    return as_bundle(handoff, history, root="https://northgate.example/fhir", changed_at=history[-1].at)


def test_the_example_is_what_we_make():
    [shown] = re.findall(r"```json\n(.*?)```", PAGE, re.DOTALL)
    assert json.loads(shown) == example()
    Bundle.model_validate(json.loads(shown))
    assert faults(json.loads(shown)) == []


def test_the_table_of_statuses_is_the_one_we_use():
    rows = re.findall(r"^\| (\w+) \| ([\w-]+) \|$", PAGE, re.MULTILINE)
    assert dict(rows) == TASK_STATUS


def test_the_questionnaires_address_and_version_are_told():
    assert f"`{{FHIR_ROOT}}/{PATH}`, version {VERSION}" in PAGE

"""docs/records.md tells how long what is kept: with the defaults that the code has, and every rule of the purge among
them.
"""

import re
from dataclasses import fields

from assistant.keeping.purge import SIGN_IN_FAILURES, Rules
from assistant.settings import ROOT, Settings
from assistant.staff.invite import VALID

PAGE = (ROOT / "docs" / "records.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split(" | ")]
    for line in PAGE.splitlines()
    if line.startswith("| ") and not line.startswith(("| What", "| ---"))
]


def default(name):
    return Settings.model_fields[name.lower()].default


def test_every_rule_of_the_purge_has_a_row():
    told = {name.lower() for row in ROWS for name in re.findall(r"`(\w+)`", row[2])}
    assert len(ROWS) > 8 and told == {one.name for one in fields(Rules)}


def test_every_length_of_time_is_the_default_of_its_setting():
    lengths = [(row[1], name) for row in ROWS for name in re.findall(r"`(\w+)`", row[2]) if re.match(r"\d", row[1])]
    assert len(lengths) > 4
    assert [
        (told, name)
        for told, name in lengths
        if not told.startswith(f"{default(name)} {name.rsplit('_', 1)[1].lower()}")
    ] == []


def test_what_has_no_setting_is_told_as_the_code_has_it():
    row = next(row for row in ROWS if row[0].startswith("Failed sign-ins"))
    assert row[1] == f"{SIGN_IN_FAILURES.total_seconds() / 60:g} minutes; {VALID.total_seconds() / 3600:g} hours"


def test_how_often_the_purge_runs_is_told():
    assert f"every `PURGE_HOURS` ({default('purge_hours')})" in PAGE

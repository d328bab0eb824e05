"""`requirements/advisories.yml` speaks of every pin as it is now, and says of each known fault why it cannot be reached
here.
"""

import datetime
import importlib.util
import json
import re

import pytest
import yaml
from packaging.version import Version

from assistant.settings import ROOT

_spec = importlib.util.spec_from_file_location("sbom", ROOT / "scripts" / "sbom.py")
sbom = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(sbom)

FILE = yaml.safe_load((ROOT / "requirements" / "advisories.yml").read_text(encoding="utf-8"))
PARTS = ("engine", "service", "page")
ENTRIES = [(part, one) for part in PARTS for one in FILE[part]["looked_up"]]


def pins(part: str) -> dict[str, str]:
    if part != "page":
        return sbom.pins(part)
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    shipped = {path: one for path, one in lock["packages"].items() if path and not one.get("dev")}
    return {path.removeprefix("node_modules/"): one["version"] for path, one in shipped.items()}


def spoken_of(part: str) -> dict[str, str]:
    rest = dict(one.rsplit("==", 1) for one in FILE[part]["not_looked_up"].split())
    looked_up = {one["package"]: str(one["version"]) for one in FILE[part]["looked_up"]}
    assert set(rest) & set(looked_up) == set()
    return rest | looked_up


@pytest.mark.parametrize("part", PARTS)
def test_every_pin_is_spoken_of_as_it_is_now(part):
    wanted, told = pins(part), spoken_of(part)
    assert len(wanted) > 5
    changed = {name: (told.get(name), version) for name, version in wanted.items() if told.get(name) != version}
    assert changed == {}, "look these up again, and write it into requirements/advisories.yml"
    assert set(told) - set(wanted) == set(), "these are no longer installed"


@pytest.mark.parametrize("part, one", ENTRIES, ids=[f"{part}-{one['package']}" for part, one in ENTRIES])
def test_a_known_fault_is_fixed_or_says_why_it_does_not_reach_us(part, one):
    fixed = not one["advisories"] or Version(str(one["version"])) >= Version(one["fixed_in"])
    assert one["sources"] and len(one["why"].split()) >= 4
    assert fixed or not one["why"].startswith("Fixed"), "it says that it is fixed, and the pin is older"
    assert fixed or len(one["why"].split()) > 12, "say why it cannot be reached"


def test_the_service_holds_no_fault_that_a_newer_pin_would_mend():
    """The engine is held back by Rasa; nothing holds the service back."""
    held = [one["package"] for part, one in ENTRIES if part == "service" and one["advisories"]
            and Version(str(one["version"])) < Version(one["fixed_in"])]  # fmt: skip
    assert held == []


def test_the_file_says_when_it_was_looked_up():
    assert isinstance(FILE["looked_up_on"], datetime.date)


def test_the_times_to_mend_stand_on_the_page_and_the_worse_is_the_sooner():
    page = (ROOT / "docs" / "supply-chain.md").read_text(encoding="utf-8")
    told = re.findall(r"^\| (\w+)\b[^|]*\| (\d+) days \| (\d+) days \|$", page, re.MULTILINE)
    days = FILE["mend_within_days"]
    assert told == [(name, str(one), str(one)) for name, one in days.items()]
    assert list(days) == ["critical", "high", "moderate", "low"] and sorted(days.values()) == list(days.values())

"""What is installed has a licence that this project may use, in each package's own words; every exception says why."""

import importlib.util
import re

import pytest
import yaml

from assistant.settings import ROOT

_spec = importlib.util.spec_from_file_location("sbom", ROOT / "scripts" / "sbom.py")
sbom = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(sbom)

FILE = yaml.safe_load((ROOT / "requirements" / "licences.yml").read_text(encoding="utf-8"))
ALLOWED, EXCEPTIONS = set(FILE["allowed"]), FILE["exceptions"]


def parts(said: str) -> set[str]:
    """Of a choice every part is asked for: simple, and stricter than it need be."""
    found = [part.strip() for part in re.split(r" AND | OR ", said) if part.strip()]
    return {part if part.count("(") == part.count(")") else part.strip("() ") for part in found}


def unknown(name: str) -> dict[str, str]:
    """Packages of this lock whose licence is not allowed, or not known."""
    installed = sbom.packages_in(sbom.PLACES[name])
    told = {package: sbom.licence(installed[package]) for package in sbom.pins(name) if package in installed}
    assert len(told) > 100, "not installed"
    assert len(told) >= len(sbom.pins(name)) - 2, "nearly all of the lock is installed"
    return {package: said for package, said in told.items() if not said or parts(said) - ALLOWED}


@pytest.mark.parametrize("name", sbom.PLACES)
def test_every_package_has_a_licence_that_is_allowed_or_a_reason(name):
    assert {package: said for package, said in unknown(name).items() if package not in EXCEPTIONS} == {}


def test_no_exception_is_left_of_a_package_that_needs_none():
    needing = {package for name in sbom.PLACES for package in unknown(name)}
    assert set(EXCEPTIONS) - needing == set()


def test_the_bills_are_the_same_each_time_and_name_every_pin():
    first, second = sbom.documents(), sbom.documents()
    assert first == second
    for name in sbom.PLACES:
        missing = [one for one, version in sbom.pins(name).items() if f"pkg:pypi/{one}@{version}" not in first[name]]
        assert len(sbom.pins(name)) > 100 and missing == []
    assert "nhsuk-frontend" in first["page"] and "esbuild" not in first["page"]

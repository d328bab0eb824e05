"""A hospital's profile file: what it means to a family's words, and what is refused at the start instead of failing at
night.
"""

import pytest
import yaml

from assistant.hospital.check import problems
from assistant.hospital.profile import BadProfile, load
from assistant.settings import ROOT
from tests.support.factories import example_profile

EXAMPLE = ROOT / "hospital" / "example.yml"


def refused(tmp_path, **changes):
    """Why a profile with these changes cannot be used; a change of None takes the key away."""
    content = yaml.load(EXAMPLE.read_text(), yaml.CSafeLoader)
    for key, value in changes.items():
        content.pop(key) if value is None else content.update({key: value})
    path = tmp_path / "profile.yml"
    path.write_text(yaml.safe_dump(content))
    with pytest.raises(BadProfile) as error:
        load(path)
    return str(error.value)


@pytest.mark.parametrize("key", ["name", "trust", "nation", "liaison", "handoffs", "sites"])
def test_a_profile_without_what_families_need_is_refused_by_name(tmp_path, key):
    assert key in refused(tmp_path, **{key: None})


@pytest.mark.parametrize("changes, named", [
    ({"nation": "uk"}, "nation"), ({"switchboard": "+44 1632 960000"}, "switchboard"), ({"switchboard": "ring us"}, "switchboard"),
    ({"handoffs": {"email": "second-opinions"}}, "handoffs.email"), ({"wards": []}, "wards"), ({"liaison": {"name": "PALS", "fax": "01632"}}, "liaison.fax"),
    ({"liaison": {"name": "PALS", "hours": {"moonday": "09:00-17:00"}}}, "hours"), ({"liaison": {"name": "PALS", "hours": {"monday": "9-5"}}}, "hours"),
    ({"liaison": {"name": "PALS", "hours": {"monday": "25:00-26:00"}}}, "hours"), ({"liaison": {"name": "PALS", "hours": {"monday": "17:00-09:00"}}}, "hours"),
    ({"liaison": {"name": "PALS", "replies_within_working_days": -1}}, "replies_within_working_days"),
])  # fmt: skip
def test_a_profile_with_a_wrong_fact_is_refused_with_its_place(tmp_path, changes, named):
    assert named in refused(tmp_path, **changes)


def test_a_file_that_is_no_profile_is_refused(tmp_path):
    for text in ("just words", "a: [", ""):
        (tmp_path / "profile.yml").write_text(text)
        with pytest.raises(BadProfile):
            load(tmp_path / "profile.yml")


def test_the_example_profile_can_be_used_and_rings_nowhere():
    profile = load(EXAMPLE)
    numbers = [
        profile.switchboard,
        profile.liaison.phone,
        profile.urgent_review.phone,
        profile.interpreter.phone,
        profile.safeguarding.phone,
    ]
    assert [number for number in numbers if not number.startswith("01632 960")] == [], "Ofcom's drama numbers only"


@pytest.mark.parametrize("said, place", [
    ("Kestrel ward", "Kestrel ward"), ("kestrel", "Kestrel ward"), ("WARD 1", "Kestrel ward"), ("he's on ward 7 bed 3", "Ward 7"), ("wren", "Ward 7"),
    ("a&e", "Emergency department"), ("A and E", "Emergency department"), ("young people’s mental health", "CAMHS"), ("day-case", "Day unit"),
    ("the cardiac ward", None), ("ward", None), ("ward 77", None), ("kestrel or heron", None), ("", None),
])  # fmt: skip
def test_a_place_is_found_by_what_families_call_it_or_not_at_all(said, place):
    found = example_profile().place(said)
    assert (found.name if found else None) == place


def test_every_name_and_alias_of_the_example_finds_its_own_place():
    profile = example_profile()
    missed = [
        (name, place.name)
        for site in profile.sites
        for place in site.places
        for name in (place.name, *place.aliases)
        if profile.place(name, site) != place
    ]
    assert missed == []


@pytest.mark.parametrize("old, new, line_of, said", [
    ("nation: england", "nation: uk", "nation:", "this must be one of"),
    ("phone: 01632 960 100", "phone: ring us", "phone: ring us", "phone numbers start with 0"),
    ("09:00-16:00", "16:00-09:00", "hours:", "closes before it opens"),
    ("name: PALS", "name: PALS\n  fax: '01632'", "fax:", "no such entry"),
    ("aliases: [ward 3, heron]", "aliases: [ward 1, heron]", "- name: Northgate", "stands for two places"),
])  # fmt: skip
def test_the_check_tells_the_line_to_look_at_and_what_is_wrong_there(tmp_path, old, new, line_of, said):
    text = EXAMPLE.read_text().replace(old, new)
    (tmp_path / "profile.yml").write_text(text)
    number = next(number for number, line in enumerate(text.splitlines(), start=1) if line_of in line)

    [problem] = problems(tmp_path / "profile.yml")
    assert problem.startswith(f"line {number}: ") and said in problem


def test_the_check_finds_nothing_in_the_example_and_says_when_there_is_no_file(tmp_path):
    assert problems(EXAMPLE) == []
    assert "cannot be read" in problems(tmp_path / "missing.yml")[0]


def test_the_check_doubts_a_hospital_that_families_cannot_ring(tmp_path):
    text = EXAMPLE.read_text().replace("switchboard: 01632 960 000\n", "").replace("  phone: 01632 960 100\n", "")
    (tmp_path / "profile.yml").write_text(text)
    assert [problem for problem in problems(tmp_path / "profile.yml") if "no number to ring" in problem]

"""What is wrong with a profile file, in sentences for somebody who has never seen one."""

import pytest

from assistant.hospital.check import problems
from assistant.settings import ROOT

EXAMPLE = (ROOT / "hospital" / "example.yml").read_text()


@pytest.fixture
def told(tmp_path):
    def check(text):
        (tmp_path / "profile.yml").write_text(text)
        return problems(tmp_path / "profile.yml")

    return check


def test_each_problem_is_told_with_its_place(told):
    text = EXAMPLE.replace("nation: england", "nation: uk").replace("phone: 01632 960 100", "phone: ring us")
    assert [one.split(": ")[1] for one in told(text)] == ["nation", "liaison.phone"]


def test_what_must_be_one_of_a_few_words_is_told_with_them(told):
    [problem] = told(EXAMPLE.replace("nation: england", "nation: uk"))
    assert "'england'" in problem and "'wales'" in problem


def test_what_is_missing_is_told_at_the_line_of_what_it_is_missing_from(told):
    number = EXAMPLE.splitlines().index("handoffs:") + 1
    [problem] = told(EXAMPLE.replace("handoffs:\n  email:", "handoffs:\n  # email:"))
    assert problem.startswith(f"line {number}: handoffs.email: this is needed")


def test_a_file_that_is_no_yaml_is_told_at_the_line_where_it_breaks(told):
    [problem] = told("name: A\ntrust: [\n")
    assert problem.startswith("line 3: the file is not readable from here")


@pytest.mark.parametrize("text", ["", "just words"])
def test_a_file_that_is_no_profile_is_told_as_a_whole(told, text):
    [problem] = told(text)
    assert problem.startswith("line 1: the file: ")


def test_a_hospital_without_a_site_is_doubted(told):
    [problem] = [one for one in told(EXAMPLE.partition("\nsites:")[0] + "\nsites: []\n") if "site" in one]
    assert problem.endswith("sites: name at least one site.")

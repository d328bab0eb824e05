import pytest

from tests.support.step_words import reading, refusal


@pytest.mark.parametrize(
    "said", ["northgate", "NORTHGATE", "the main hospital", "we are at the main site", "Northgate Children’s Hospital"]
)
def test_a_site_is_written_as_the_hospital_names_it(said):
    assert reading("site", said) == "Northgate Children's Hospital"


@pytest.mark.parametrize("said", ["st elsewhere", "north", "northgate or saltmarsh"])
def test_an_unknown_or_doubtful_site_is_asked_about(said):
    assert refusal("site", said) == "utter_handoff_site_unknown"


def test_not_being_sure_of_the_site_is_an_answer():
    assert reading("site", "not sure.") == "Not sure"

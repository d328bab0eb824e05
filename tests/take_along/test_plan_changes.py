"""Which answer of the plan is to be changed, and what is no wish to change one."""

import pytest

from assistant.take_along.plan_changes import PlanChange, keeps, read_plan_change

WRITTEN = {"decision": "the spine operation by may", "matters": "that she can ride her bike", "know": ""}


@pytest.mark.parametrize(
    "said, meant",
    [
        ("change my answer about what matters", PlanChange("matters")),
        ("I want to change what I said about who should be part of this", PlanChange("who")),
        ("can i change my second answer", PlanChange("matters")),
        ("actually change what i put about the bike", PlanChange("matters")),
        ("edit step 1", PlanChange("decision")),
        ("my answer about the next step is wrong", PlanChange("next")),
        ("i got my first answer wrong", PlanChange("decision")),
        ("change my answer about what we have to decide", PlanChange("decision")),
        ("Change my answer on what matters to: Her bike, and Nan", PlanChange("matters", "Her bike, and Nan")),
        ("change what i said about who to his nan and me", PlanChange("who", "his nan and me")),
        ("change what i wrote about the moon", PlanChange(None)),
    ],
)
def test_an_answer_is_found_by_its_step_its_number_or_its_words(said: str, meant: PlanChange) -> None:
    assert read_plan_change(said, WRITTEN) == meant


@pytest.mark.parametrize(
    "said",
    ["change the dose", "to change her medicine or not", "that nothing changes for her", "they got the scan wrong", "change 1 to will it hurt"],
)  # fmt: skip
def test_a_thought_about_changing_something_is_a_thought(said: str) -> None:
    assert read_plan_change(said, WRITTEN) is None


def test_elsewhere_only_what_names_an_answer_changes_the_plan() -> None:
    assert read_plan_change("change what matters", WRITTEN) == PlanChange("matters")
    assert read_plan_change("change what matters", WRITTEN, from_anywhere=True) is None
    assert read_plan_change("change my answer about what matters", WRITTEN, from_anywhere=True) == PlanChange("matters")
    assert read_plan_change("change my answer", WRITTEN, from_anywhere=True) is None


@pytest.mark.parametrize("said, stays", [("keep it", True), ("leave it as it is", True), ("keep him at home", False)])
def test_what_stands_there_is_kept_when_the_family_says_so(said: str, stays: bool) -> None:
    assert keeps(said) is stays

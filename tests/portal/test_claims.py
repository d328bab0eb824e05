"""What a portal may say, and that nothing is read into it."""

import pytest

from assistant.portal.claims import RELATIONSHIPS
from assistant.portal.facts import facts_of
from tests.support.factories import example_profile
from tests.support.portal_tokens import make_claims, make_token, make_verifier


def look(**changes):
    return make_verifier().look(make_token(make_claims(**changes)))


def facts(**changes):
    return facts_of(look(**changes).verified.identity, example_profile())


@pytest.mark.parametrize("changes", [
    {"person": "Samira"}, {"person": None}, {"person__name": None}, {"person__name": " "}, {"person__name": "x" * 121}, {"person__name": 7}, {"person__name": "123"},
    {"person__name": "Samira\nNHS number: 943 476 5919"}, {"person__name": "Samira\u202e"}, {"person__phone": "call me"}, {"person__email": "nobody"}, {"child": []},
    {"child__name": None}, {"child__name": ["Aisha"]}, {"child__date_of_birth": "04/05/2019"}, {"child__date_of_birth": "20190504"}, {"child__date_of_birth": "2999-01-01"},
    {"child__nhs_number": "943 476 5918"}, {"child__nhs_number": 9434765919}, {"child": {"name": "Aisha"}}, {"relationship": "mum"}, {"relationship": ["mother"]},
    {"relationship": None}, {"proxy": "true"}, {"proxy": 1}, {"proxy": True}, {"proxy_for": "K7654321"}, {"proxy": False, "proxy_for": "K7654321"},
    {"proxy": True, "proxy_for": "Somebody Else"}, {"proxy": True, "proxy_for": "K7654321", "relationship": "self"}, {"sub": ""}, {"sub": 7},
])  # fmt: skip
def test_a_claim_that_is_not_as_documented_refuses_the_token(changes):
    assert look(**changes).refused in ("claims", "malformed")


def test_what_is_optional_may_be_left_out():
    found = facts(person={"name": "Samira Test-Khan"}, child={"name": "Aisha", "hospital_number": "K7654321"})
    assert found == {
        "relationship": "Mother: Samira Test-Khan",
        "child_name": "Aisha",
        "child_identifier": "Hospital number: K7654321",
        "person_name": "Samira Test-Khan",
    }


def test_every_fact_stands_as_the_hospital_reads_it():
    found = facts(proxy=True, proxy_for="Aisha Test-Khan")
    assert found["relationship"] == "Mother: Samira Test-Khan. Proxy access: Aisha Test-Khan"
    assert found["child_identifier"] == "Date of birth: 4 May 2019. Hospital number: K7654321. NHS number: 943 476 5919"
    assert (found["site"], found["place"]) == ("Northgate Children's Hospital", "Kestrel ward")


@pytest.mark.parametrize("relationship", sorted(RELATIONSHIPS))
def test_proxy_access_is_never_inferred(relationship):
    assert "Proxy" not in facts(relationship=relationship)["relationship"]


def test_a_site_or_ward_this_hospital_does_not_know_is_no_fact():
    assert {"site", "place"} & set(facts(child__site="Elsewhere General")) == set()
    assert set(facts(child__place="Ward 99 of elsewhere")) & {"site", "place"} == {"site"}

"""Nothing in the repository may say that somebody reviewed its wording."""

import pytest

from assistant.review.check_claims import claim_faults, status_faults
from assistant.settings import ROOT
from tests.support.answer_factories import make_answer, make_told


def claims(tmp_path, text, file="docs/wording.md"):
    path = tmp_path / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return [finding.wrong for finding in claim_faults(tmp_path)]


@pytest.mark.parametrize(
    "text",
    [
        "The answers were reviewed by our clinicians.",
        "This wording is approved by the trust.",
        "All cards have been clinically checked.",
        "Every sentence was signed off in June.",
        "Text endorsed by RCPCH.",
        "# About\n\nThe content is legally reviewed and safe.",
        "Clinical sign-off obtained.",
    ],
)
def test_a_claim_of_a_review_is_found(tmp_path, text):
    assert claims(tmp_path, text)


@pytest.mark.parametrize(
    "text",
    [
        "No hospital has approved its wording yet.",
        "Draft wording, not yet approved by a hospital.",
        "Every answer must be approved by a named person before it is served.",
        "When an answer is approved by the clinical owner, its hash is kept.",
        "An answer that was approved is a draft again once its text has changed.",
        "The hospital approves wording with `assistant answers approve`.",
        "The tests check the wording.",
    ],
)
def test_how_approval_works_may_be_told(tmp_path, text):
    assert claims(tmp_path, text) == []


@pytest.mark.parametrize(
    "file",
    [
        "README.md",
        "domain.yml",
        "assistant/answers/phrases.yml",
        "assistant/answers/content/refused.yml",
        "assistant/web/templates/about.html",
    ],
)
def test_claims_are_looked_for_wherever_wording_is(tmp_path, file):
    assert claims(tmp_path, "# Reviewed by Dr Example\n", file)
    assert claims(tmp_path, "reviewed_by: somebody\n", file)


def test_this_repository_claims_no_review():
    assert [str(finding) for finding in claim_faults(ROOT)] == []


def test_a_status_other_than_draft_is_a_claim():
    draft, claimed = make_answer(), make_answer(status="approved")

    assert list(status_faults([make_told("…", answer=draft)])) == []
    assert [finding.wrong for finding in status_faults([make_told("…", answer=claimed)])] == ["its status is approved."]

"""Three bands, and rules that always count."""

import numpy as np
import pytest

from assistant.safety.asked import Asked
from assistant.safety.classifier import Judged
from assistant.safety.decision import CARD, DOUBT, FEWEST, LINE, MEANT, NAMED, WORDED, decide
from assistant.safety.reading import Reading, Window
from assistant.safety.verdict import ROUTES, Finding, Verdict, ordered

WORDS = "he looks odd to me"
assert len(WORDS.split()) >= FEWEST


def of_routes(by_route):
    return np.array([by_route.get(route, 0.0) for route in ROUTES])


def decided(text, ruled=(), asked=Asked.NOTHING, meant=None, worded=None, cut=False, middle=False, **by_route):
    """`meant` and `worded` are what each reader says alone; without them, neither is sure of anything."""
    window = Window(0, len(text), ())
    judged = Judged(window, of_routes(by_route), of_routes(meant or {}), of_routes(worded or {}), np.zeros(2))
    return decide(Reading(text, (window,), cut), [judged], ruled, asked, middle=middle)


def levels(found):
    return {finding.route: finding.level for finding in found}


def reported(found):
    return [finding.route for finding in found if finding.report]


def ruled(route, level="card"):
    return [Finding(route, level, "there is a note", "rule: goodbye", report=level == "card")]


def test_likely_is_a_card_and_possible_a_line():
    assert levels(decided(WORDS, emergency=CARD)) == {"emergency": "card"}
    assert levels(decided(WORDS, emergency=LINE)) == {"emergency": "line"}
    assert decided(WORDS, emergency=LINE - 0.01) == []


def test_danger_is_the_sum_of_its_routes_and_both_are_named():
    half = CARD / 2
    assert levels(decided(WORDS, emergency=half, deterioration=half)) == {"emergency": "card", "deterioration": "card"}


def test_a_finding_shows_the_words_of_its_window():
    (found,) = decided(WORDS, emergency=CARD)
    assert (found.clause, found.why) == (WORDS, "learned")


def test_a_rules_card_stands_when_the_classifier_sees_anything_and_is_never_silenced():
    assert levels(decided(WORDS, ruled("self_harm"), self_harm=DOUBT)) == {"self_harm": "card"}
    assert levels(decided(WORDS, ruled("self_harm"), emergency=DOUBT))["self_harm"] == "card"
    assert levels(decided(WORDS, ruled("self_harm"), self_harm=DOUBT / 2)) == {"self_harm": "line"}


def test_where_a_step_waits_for_words_what_is_possible_is_not_said_and_what_is_likely_is():
    assert decided(WORDS, asked=Asked.STEP, emergency=CARD - 0.01) == []
    assert levels(decided(WORDS, asked=Asked.STEP, emergency=CARD)) == {"emergency": "card"}
    assert levels(decided(WORDS, ruled("distress", "line"), asked=Asked.STEP)) == {"distress": "line"}, (
        "a rule's line stays"
    )


@pytest.mark.parametrize("asked", [Asked.NOTHING, Asked.STEP])
def test_in_the_middle_of_a_chat_a_guess_at_what_calm_words_are_taken_for_is_a_line_until_it_is_sure(asked):
    for route in ("deterioration", "distress"):
        assert levels(decided("he is so poorly", asked=asked, middle=True, **{route: 0.8})) == {route: "line"}
        assert levels(decided("he is so poorly", asked=asked, middle=True, **{route: 0.95})) == {route: "card"}
    for route in ("emergency", "self_harm", "safeguarding", "abusive"):
        assert levels(decided("he said he would", asked=asked, middle=True, **{route: 0.8})) == {route: "card"}


def test_a_rules_card_in_the_middle_of_a_chat_is_a_card():
    found = decided("he has gone blue", ruled("emergency"), middle=True, emergency=0.5)
    assert levels(found)["emergency"] == "card"


def test_a_clause_that_is_dangerous_by_itself_is_not_excused_by_the_text_around_it():
    window = Window(0, len(WORDS), ())
    calm = Judged(window, of_routes({}), of_routes({}), of_routes({}), np.zeros(2))
    found = decide(
        Reading(WORDS, (window, window)), [calm, calm], ruled("emergency"), Asked.NOTHING, {"there is a note"}
    )
    assert levels(found) == {"emergency": "card"}


def test_what_was_said_in_another_language_is_not_doubted():
    foreign = [Finding("emergency", "card", "nie oddycha", "rule: said in pl", report=True, language="pl")]
    assert decided("nie oddycha", foreign) == foreign


def test_what_was_not_read_is_not_doubted():
    found = decided(WORDS, ruled("self_harm"), cut=True)
    assert levels(found) == {"self_harm": "card"} and reported(found) == []


SURE = {"meant": {"safeguarding": MEANT}, "worded": {"safeguarding": WORDED}}


def test_a_card_is_not_yet_a_report():
    assert levels(decided(WORDS, safeguarding=0.99)) == {"safeguarding": "card"}
    assert reported(decided(WORDS, safeguarding=0.99)) == []


def test_a_report_needs_both_readers_sure_each_alone_of_the_same_danger_in_more_than_a_few_words():
    assert reported(decided(WORDS, safeguarding=CARD, **SURE)) == ["safeguarding"]
    assert reported(decided("Omar Farouk", safeguarding=0.999, **SURE)) == []
    assert (
        reported(decided(WORDS, safeguarding=CARD, meant={"safeguarding": MEANT - 0.01}, worded={"safeguarding": 1.0}))
        == []
    )
    assert (
        reported(decided(WORDS, safeguarding=CARD, meant={"safeguarding": 1.0}, worded={"safeguarding": WORDED - 0.01}))
        == []
    )
    assert reported(decided(WORDS, safeguarding=CARD, meant={"safeguarding": 1.0}, worded={"self_harm": 1.0})) == []
    assert reported(decided(WORDS, safeguarding=CARD - 0.01, **SURE)) == []


def test_or_a_named_combination_that_the_classifier_is_sure_of():
    assert reported(decided("there is a note", ruled("self_harm"), self_harm=NAMED)) == ["self_harm"]
    assert reported(decided("there is a note", ruled("self_harm"), self_harm=NAMED - 0.01)) == []
    assert reported(decided("there is a note", ruled("self_harm", "line"), self_harm=NAMED)) == []


def test_the_bands_lie_apart():
    assert DOUBT <= LINE < CARD < MEANT < 1 and CARD <= NAMED


@pytest.mark.parametrize("level", ["card", "line"])
def test_a_verdict_names_its_worst_finding_and_a_calm_one_none(level):
    assert (Verdict().level, Verdict().route, Verdict().routes) == ("none", None, ())
    verdict = Verdict(ordered([Finding("distress", "line", "-", "-"), Finding("self_harm", level, "-", "-")]))
    assert (verdict.level, verdict.route) == (level, "self_harm")

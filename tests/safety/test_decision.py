"""Two bands, and rules that always count."""

import numpy as np
import pytest

from assistant.safety.decision import CARD, DOUBT, LINE, decide
from assistant.safety.message import Message
from assistant.safety.screen import Screen
from assistant.safety.units import units
from assistant.safety.verdict import ROUTES, Finding, Verdict, ordered


def chances(**by_route):
    return np.array([by_route.get(route, 0.0) for route in ROUTES])


def judged(text, **by_route):
    message = Message(text)
    return message, [(units(message)[0], chances(**by_route))]


def levels(found):
    return {finding.route: finding.level for finding in found}


def test_likely_is_a_card_and_possible_a_line():
    assert levels(decide(*judged("he looks odd", emergency=CARD), [])) == {"emergency": "card"}
    assert levels(decide(*judged("he looks odd", emergency=LINE), [])) == {"emergency": "line"}
    assert decide(*judged("he looks odd", emergency=LINE - 0.01), []) == []


def test_danger_is_the_sum_of_its_routes_and_both_are_named():
    half = CARD / 2
    assert levels(decide(*judged("he looks odd", emergency=half, deterioration=half), [])) == {"emergency": "card", "deterioration": "card"}


def test_a_rules_card_stands_when_the_classifier_sees_anything_and_is_never_silenced():
    ruled = [Finding("self_harm", "card", "there is a note", "rule: goodbye")]
    assert levels(decide(*judged("there is a note", self_harm=DOUBT), ruled)) == {"self_harm": "card"}
    assert levels(decide(*judged("there is a note", emergency=DOUBT), ruled)) == {"self_harm": "card"}
    assert levels(decide(*judged("there is a note", self_harm=DOUBT / 2), ruled)) == {"self_harm": "line"}
    assert levels(decide(Message("there is a note"), [], ruled)) == {"self_harm": "line"}


@pytest.mark.parametrize(
    "text", ["she stopped breathing two years ago", "what if she stopped breathing", "this wait is killing me", "she was limp but is fine now"]
)
def test_a_veto_in_its_clause_takes_a_learned_card_down_to_a_line(text):
    assert levels(decide(*judged(text, emergency=0.99), [])) == {"emergency": "line"}


def test_weariness_of_paper_is_a_line_by_rule_and_stays_one():
    text = "im at breaking point with the paperwork"
    message, found = judged(text, distress=0.99)
    assert levels(Screen()(text).findings) == {"distress": "line"}
    assert levels(decide(message, found, Screen()(text).findings)) == {"distress": "line"}


def test_a_verdict_names_its_worst_finding_and_a_calm_one_none():
    assert (Verdict().level, Verdict().route, Verdict().routes) == ("none", None, ())
    worst = Verdict(ordered([Finding("distress", "card", "-", "-"), Finding("emergency", "line", "-", "-"), Finding("self_harm", "card", "-", "-")]))
    assert (worst.level, worst.route, worst.routes) == ("card", "self_harm", ("self_harm", "distress", "emergency"))


def test_a_veto_in_another_clause_lowers_nothing():
    message = Message("she was born two years ago, her lips are grey")
    last = units(message)[1]
    assert last.words == ("her", "lips", "are", "grey")
    assert levels(decide(message, [(last, chances(emergency=0.99))], [])) == {"emergency": "card"}


def test_the_classifier_raises_a_rules_line_to_a_card():
    ruled = [Finding("distress", "line", "i cry", "rule: crying")]
    assert levels(decide(*judged("i cry", distress=0.99), ruled)) == {"distress": "card"}


def test_a_finding_shows_no_score():
    (finding,) = decide(*judged("he looks odd", emergency=0.99), [])
    assert finding.clause == "he looks odd" and not any(letter.isdigit() for letter in finding.why)


@pytest.mark.parametrize("first, second", [(0.0, 0.99), (LINE, 0.99), (0.99, 0.0)])
def test_the_likeliest_unit_decides_wherever_it_stands(first, second):
    message = Message("he looks odd, her lips are grey")
    both = [(unit, chances(emergency=chance)) for unit, chance in zip(units(message), (first, second), strict=False)]
    assert levels(decide(message, both, [])) == {"emergency": "card"}


def test_a_veto_in_the_next_clause_lowers_nothing():
    message = Message("her lips are grey, she was born two years ago")
    assert levels(decide(message, [(units(message)[0], chances(emergency=0.99))], [])) == {"emergency": "card"}


def test_a_third_of_the_danger_is_enough_to_name_a_route_and_a_tenth_is_not():
    assert levels(decide(*judged("he looks odd", emergency=0.6, distress=0.3, abusive=0.09), [])) == {"emergency": "card", "distress": "card"}


def test_where_all_routes_are_alike_all_are_named():
    assert set(levels(decide(*judged("he looks odd", **dict.fromkeys(ROUTES, 0.15)), []))) == set(ROUTES)


def test_probabilities_of_other_routes_than_ours_are_an_error():
    message = Message("he looks odd")
    with pytest.raises(ValueError, match="zip"):
        decide(message, [(units(message)[0], np.full(len(ROUTES) + 1, 0.1))], [])


def test_a_learned_finding_says_so():
    (finding,) = decide(*judged("he looks odd", emergency=CARD), [])
    assert finding.why == "learned"


DISCLOSED = ("my partner hits the kids",)


def test_a_short_message_that_goes_on_from_a_disclosure_gets_a_line():
    screen = Screen()
    assert screen("hes coming back upstairs").level == "none"
    assert levels(screen("hes coming back upstairs", DISCLOSED).findings) == {"safeguarding": "line"}


def test_a_calm_or_long_message_after_a_disclosure_is_itself():
    screen = Screen()
    assert screen("thanks, thats sorted now", DISCLOSED).level == "none"
    assert screen("what does the form ask about the appointment on monday and who reads it when it is sent on to them again", DISCLOSED).level == "none"


def test_a_line_after_a_card_of_its_route_becomes_a_card():
    def unsure(message):
        return [(units(message)[0], chances(safeguarding=LINE if "belt" in message.row else DOUBT))]

    unsure.meant = lambda word: None
    screen = Screen(unsure)
    assert levels(screen("he has the belt").findings) == {"safeguarding": "line"}
    assert levels(screen("he has the belt", DISCLOSED).findings) == {"safeguarding": "card"}

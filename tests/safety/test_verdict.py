"""Of several findings, which counts and which comes first."""

from assistant.safety.verdict import Finding, Verdict, highest, ordered


def finding(route="emergency", level="card", report=False, **more):
    return Finding(route, level, "it", "rule: one", report=report, **more)


def test_of_one_route_a_report_counts_before_a_card_and_a_card_before_a_line():
    line, card, report = finding(level="line"), finding(), finding(report=True)
    assert highest([line, card, report]) == highest([report, card, line]) == [report]
    assert highest([line, card]) == [card]


def test_among_equals_the_first_counts_and_each_route_has_its_own():
    first, second, other = finding(), Finding("emergency", "card", "other words", "learned"), finding("distress")
    assert highest([first, second, other]) == [first, other]


def test_cards_come_before_lines_and_then_the_worse_route_first():
    said = [finding("distress"), finding("self_harm", "line"), finding("emergency", "line"), finding("self_harm")]
    assert [(one.route, one.level) for one in ordered(said)] == [
        ("self_harm", "card"), ("distress", "card"), ("emergency", "line"), ("self_harm", "line"),
    ]  # fmt: skip


def test_a_verdict_is_as_grave_as_its_first_finding():
    verdict = Verdict((finding("self_harm"), finding("emergency", "line"), finding("self_harm", "line", language="pl")))
    assert (verdict.level, verdict.route, verdict.language) == ("card", "self_harm", "pl")
    assert verdict.routes == ("self_harm", "emergency")


def test_where_nothing_was_found_there_is_no_danger():
    assert (Verdict().level, Verdict().route, Verdict().language, Verdict().routes) == ("none", None, None, ())

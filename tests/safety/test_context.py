"""What a message means after a card."""

import pytest

from assistant.safety.context import SHORT, with_earlier
from assistant.safety.screen import Screen
from assistant.safety.verdict import Finding, highest

DISCLOSED = ("my partner hits the kids",)


def found(text):
    return [(one.route, one.level) for one in Screen()(text, DISCLOSED).findings]


@pytest.mark.parametrize("words, expected", [(SHORT, [("safeguarding", "line")]), (SHORT + 1, [])])
def test_only_a_short_message_goes_on_from_a_card(words, expected):
    said = "hes coming back upstairs"
    assert found(said + " um" * (words - len(said.split()))) == expected


def test_a_message_with_its_own_card_is_that_card_alone():
    assert found("hes coming back upstairs and i wish i was dead") == [("self_harm", "card")]


def test_a_line_of_another_route_stays_a_line():
    assert found("im at breaking point with the paperwork") == [("distress", "line")]


def test_what_goes_on_shows_its_words_and_says_why():
    (line,) = Screen()("Hes coming back upstairs!", DISCLOSED).findings
    assert (line.clause, line.why) == ("hes coming back upstairs", "goes on from an earlier card")


def test_a_raised_line_keeps_its_words_and_its_reason():
    line = Finding("safeguarding", "line", "he has the belt", "learned")
    (card,) = with_earlier(
        "he has the belt",
        [line],
        [line],
        ["earlier"],
        lambda text: [Finding("safeguarding", "card", text, "rule: hits")],
    )
    assert (card.level, card.clause) == ("card", "he has the belt")
    assert card.why.startswith("learned") and "after a card" in card.why


def test_among_equal_findings_of_a_route_the_first_is_kept():
    for level in ("card", "line"):
        first, second = (Finding("emergency", level, clause, "-") for clause in ("one", "two"))
        assert highest([first, second]) == [first]
    line, card = (Finding("emergency", level, "-", "-") for level in ("line", "card"))
    assert highest([line, card]) == highest([card, line]) == [card]


@pytest.mark.parametrize(
    "text, findings, reads",
    [
        ("what does that letter mean", [], 0),
        ("nobody has come", [], 1),
        ("what does that letter mean", ["distress"], 1),
    ],
)
def test_earlier_messages_are_read_only_where_they_can_change_something(text, findings, reads):
    read = []
    found = [Finding(route, "line", "-", "-") for route in findings]
    with_earlier(text, found, found, ["earlier"], lambda message: read.append(message) or [])
    assert len(read) == reads


@pytest.mark.parametrize("earlier, expected", [(["earlier"], [("self_harm", "line")]), ([], [])])
def test_a_hint_of_the_same_danger_is_a_line_only_after_a_card(earlier, expected):
    hint = Finding("self_harm", "line", "it has to be the bridge", "learned")
    found = with_earlier(
        "it has to be the bridge",
        [],
        [hint],
        earlier,
        lambda text: [Finding("self_harm", "card", text, "rule: wants to die")],
    )
    assert [(one.route, one.level) for one in found] == expected


def test_a_hint_of_another_danger_is_none():
    hint = Finding("emergency", "line", "it has to be the bridge", "learned")
    assert (
        with_earlier(
            "it has to be the bridge",
            [],
            [hint],
            ["earlier"],
            lambda text: [Finding("self_harm", "card", text, "rule: wants to die")],
        )
        == []
    )


@pytest.mark.parametrize(
    "said, expected",
    [("goodbye", "card"), ("i need to go", "line"), ("gotta go now", "line"), ("thank you, goodbye", None)],
)
def test_going_after_a_wish_to_die_is_no_plain_goodbye(said, expected):
    levels = [one.level for one in Screen()(said, ["i want to die"]).findings]
    assert levels == ([expected] if expected else [])


@pytest.mark.parametrize(
    "before, text",
    [
        ("i have a shunt and the doctor says its fine", "everythings a bit double today"),
        ("my son has a vp shunt", "he keeps getting headaches"),
        ("shes on chemo", "she is boiling hot and shaking"),
        ("she has a wriggly line", "temp 38.4 what do i do"),
    ],
)
def test_a_sign_is_grave_on_a_ground_that_was_told_before(before, text):
    assert ("deterioration", "card") in [(one.route, one.level) for one in Screen()(text, ("ok", before)).findings]
    assert ("deterioration", "card") not in [(one.route, one.level) for one in Screen()(text, ("ok",)).findings]


def test_a_ground_told_before_makes_nothing_grave_by_itself():
    assert Screen()("i want another surgeon", ("i have a shunt",)).findings == ()


@pytest.mark.parametrize("text", ["husband say wait morning. he come 10 night", "can i wait till tomorrow"])
def test_waiting_with_a_danger_that_is_there_is_its_card_again(text):
    assert [(one.route, one.level) for one in Screen()(text, ("his lips are blue",)).findings] == [
        ("emergency", "card")
    ]
    assert Screen()(text, ("what is a second opinion",)).findings == ()


@pytest.mark.parametrize(
    "text, routes",
    [
        ("shes Ella Marsh, 3 years old", []),
        ("shes Ella Marsh, 3 weeks old", ["deterioration"]),
        ("hes the same", ["deterioration"]),
    ],
)
def test_a_name_and_an_age_carry_no_danger_on(text, routes):
    def worse(before):
        return [Finding("deterioration", "card", before, "rule: worse")]

    assert [one.route for one in with_earlier(text, [], [], ["he went blue"], worse)] == routes

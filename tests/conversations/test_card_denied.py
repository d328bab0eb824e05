"""That a card was shown for nothing is said in many words; whatever takes some of it back is no denial."""

import pytest

from assistant.conversations.card_denied import denial, without_denied
from assistant.safety.verdict import Finding, Verdict

SELF_HARM, HARM, ABUSE, WORSE = (
    frozenset({route}) for route in ("self_harm", "safeguarding", "abusive", "deterioration")
)


@pytest.mark.parametrize(
    "said, cards",
    [
        ("none of us is trying to harm ourselves", SELF_HARM),
        ("what are you sending me childline for", SELF_HARM),
        ("we did not ask for a helpline", SELF_HARM),
        ("I\u2019m not going to hurt myself!", SELF_HARM),
        ("oh no, you have completely misunderstood", SELF_HARM),
        ("you keep on showing us childline. We are all safe", SELF_HARM),
        ("please stop sending me helplines", SELF_HARM),
        ("nobody hits him", HARM),
        ("I never said my husband hurts her", HARM),
        ("she is not being abused", HARM),
        ("you've taken that the wrong way", HARM),
        ("this is a misunderstanding", HARM),
        ("how is that a threat", ABUSE),
        ("I didn't mean to be rude to anyone", ABUSE),
        ("it wasn't meant as a threat", ABUSE),
        ("she hasn't got any worse", WORSE),
        ("not worse, just not better", WORSE),
        ("the doctors know about it", WORSE),
        ("we've told the ward", WORSE),
    ],
)
def test_a_denial_is_heard(said, cards):
    found = denial(said, cards)
    assert found is not None and found.rest == "" and found.routes & cards


@pytest.mark.parametrize(
    "said, cards",
    [
        ("nobody hits him except his dad", HARM),
        ("he doesn't hurt me any more", HARM),
        ("no one hurts her when i am there", HARM),
        ("she isn't being hurt but she is scared", HARM),
        ("i don't want to die yet", SELF_HARM),
        ("we've told the ward and they ignore us", WORSE),
        ("the nurse knows, nobody has come", WORSE),
        ("he isn't well", WORSE),
        ("she's not getting better", WORSE),
        ("I am safe", SELF_HARM),
        ("thank you", HARM),
        ("who is hurting her", HARM),
    ],
)
def test_what_leaves_danger_standing_is_none(said, cards):
    assert denial(said, cards) is None


@pytest.mark.parametrize("cards", [frozenset(), frozenset({"emergency"})])
def test_without_such_a_card_nothing_is_denied(cards):
    assert denial("nobody wants to hurt anyone", cards) is None


def test_the_other_words_are_left_to_be_read():
    found = denial("You got that wrong. It's her eczema, can we ask about a cream?", HARM)
    assert found.rest == "it's her eczema. can we ask about a cream"


def test_that_the_nurse_knows_denies_no_harm():
    found = denial("the nurses know already", frozenset({"safeguarding", "deterioration"}))
    assert found.staff_know and found.routes == {"deterioration"}


def test_danger_in_the_other_words_stays():
    asked = []

    def screen(text):
        asked.append(text)
        return Verdict((Finding("safeguarding", "card", text, "a test"),))

    denied = denial("nobody hits him. my partner hits me", HARM)
    whole = Verdict((Finding("emergency", "card", "all", "a test"), Finding("safeguarding", "line", "all", "a test")))
    left = without_denied(whole, denied, screen)
    assert asked == ["my partner hits me"]
    assert [(one.route, one.level) for one in left.findings] == [("emergency", "card"), ("safeguarding", "card")]


def test_the_denial_itself_is_no_danger():
    denied = denial("nobody wants to kill himself", SELF_HARM)
    whole = Verdict((Finding("self_harm", "card", "all", "a test", report=True),))
    assert without_denied(whole, denied, lambda text: pytest.fail("nothing is left")).findings == ()


def test_not_what_was_asked_takes_no_danger_back():
    worse = frozenset(("deterioration",))
    assert denial("that is not what i asked. who is above a consultant", worse) is None
    assert denial("thats not what i asked, how do i complain", frozenset(("safeguarding",))) is None
    assert denial("that is not what i meant", worse) is not None

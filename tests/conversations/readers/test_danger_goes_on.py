"""What a card told holds on until it is over; and what is over, or was never meant, is not alarmed again."""

import pytest

from assistant.conversations.readers.card_denied import denial
from assistant.conversations.readers.danger_goes_on import asks_if_urgent, not_over
from tests.support.factories import answering, make_chat, saying


def routes(body):
    return [(one["notice"]["route"], one["notice"]["level"]) for one in body["messages"] if one["notice"]]


@pytest.fixture
def chat(db, engine):
    engine.reply = lambda told: saying("That is fine. I am here.", intent=told.intent)
    return make_chat(db, engine)


@pytest.mark.parametrize(
    "first, route",
    [
        ("i want to die", "self_harm"),
        ("i cant cope any more", "distress"),
        ("my husband hits me and my son", "safeguarding"),
        ("shes not breathing", "emergency"),
        ("shes getting worse and nobody will listen", "deterioration"),
    ],
)
@pytest.mark.parametrize(
    "then", ["no im serious", "no im not ok", "i wont ring them", "I mean it!", "I don\u2019t think shes fine"]
)
def test_words_that_say_it_is_not_over_are_told_the_way_out_again(chat, first, route, then):
    chat.say(first)
    told = chat.say(then)
    assert (route, "card") in routes(told)
    assert "That is fine" not in str(told["messages"])


def test_a_ward_that_says_fine_ends_nothing_for_a_parent_who_sees_otherwise(chat):
    chat.say("shes getting worse and nobody will listen")
    chat.say("the ward says she's fine")
    for said in ("i dont think shes fine", "no she isnt ok"):
        assert routes(chat.say(said)) == [("deterioration", "card")]


@pytest.mark.parametrize(
    "said",
    ["is that bad", "should i wait for the gp", "we're at home", "do i just wait", "what do i do", "who do i tell"],
)
def test_after_an_emergency_card_nobody_is_sent_to_an_everyday_answer(chat, said):
    chat.say("shes not breathing")
    told = chat.say(said)
    assert routes(told) == [("emergency", "card")]
    assert "Do not wait. Ring 999 now." in told["messages"][0]["text"]


@pytest.mark.parametrize("first", ["my husband hits me and my son", "my dad hits me"])
@pytest.mark.parametrize("said", ["who do I tell", "he gets really angry"])
def test_after_a_safeguarding_card_its_routes_come_again(chat, first, said):
    chat.say(first)
    assert routes(chat.say(said)) == [("safeguarding", "card")]


@pytest.mark.parametrize("before", [None, "shes not breathing"])
@pytest.mark.parametrize("said", ["ambulance is coming", "the ambulance is on its way now", "ive rung 999"])
def test_help_on_its_way_is_not_told_to_ring_again(chat, before, said):
    if before:
        chat.say(before)
    told = chat.say(said)
    assert routes(told) == [("emergency", "line")] and "before help comes" in told["messages"][0]["text"]


def test_help_on_its_way_hides_no_danger_that_is_told_with_it(chat):
    assert ("emergency", "card") in routes(chat.say("ambulance is coming but shes stopped breathing"))


def test_words_that_are_taken_back_draw_no_second_card(chat):
    chat.say("I don't want to be here anymore")
    told = chat.say("I mean here on this website. I'm not suicidal")
    assert routes(told) == [] and "numbers above stay" in told["messages"][0]["text"]


@pytest.mark.parametrize("said", ["I'm not suicidal but I can't go on", "i mean it, i dont want to be here"])
def test_what_takes_nothing_back_is_still_danger(said):
    assert denial(said, frozenset({"self_harm"})) is None


@pytest.mark.parametrize(
    "said",
    [
        "im serious about a second opinion",
        "im not ok with that decision",
        "how long do we wait for the second opinion",
        "is that normal for a referral to take months",
        "what do i do to get a second opinion",
    ],
)
def test_other_questions_after_a_card_are_answered_as_ever(db, engine, said):
    assert not not_over(said, "emergency") and not asks_if_urgent(said, "emergency")
    engine.reply = lambda told: answering("legal_right")
    chat = make_chat(db, engine)
    chat.say("shes not breathing")
    assert [level for _, level in routes(chat.say(said)) if level == "card"] == []


def test_what_then_is_asked_of_what_was_told_last(db, engine):
    engine.reply = lambda told: answering("refused")
    chat = make_chat(db, engine)
    chat.say("shes not breathing")
    assert routes(chat.say("what now")) == routes(chat.say("what then")) != []
    chat.say("she is fine again. can they say no to another opinion")
    assert routes(chat.say("and what then")) == []


def test_without_a_card_the_same_words_are_everyday_words():
    assert not not_over("i mean it", None) and not asks_if_urgent("what do i do", None)


def test_a_weapon_at_the_family_is_told_to_the_safeguarding_contact(chat):
    told = chat.say("he's got a knife in his car")
    assert routes(told) == [("safeguarding", "card")]
    assert routes(chat.say("he's outside the ward")) == [("safeguarding", "card")]

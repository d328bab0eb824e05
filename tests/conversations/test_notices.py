"""Danger is answered first and in every state: a card interrupts, a line stands below the answer."""

import pytest

from assistant.answers.languages import every_answer, load_languages
from assistant.answers.load import load_sources
from assistant.answers.wording import Wording
from assistant.conversations.mode import take_over
from assistant.conversations.words import Words
from assistant.records import alerts
from assistant.safety.verdict import Finding, Verdict, ordered
from tests.support.factories import (
    answering,
    example_profile,
    make_chat,
    make_staff,
    make_turns,
    saying,
)

EMERGENCY = "hes stopped breathing"
INTENTS = {
    "emergency": (EMERGENCY, "report_emergency"),
    "deterioration": ("his oxygen keeps dropping and nobody will come", "report_deterioration"),
    "self_harm": ("i wish i was dead", "report_self_harm"),
    "safeguarding": ("my partner hits the kids", "report_safeguarding"),
    "distress": ("i cant stop crying i cant cope with this", "express_distress"),
    "abusive": ("fuck you and fuck your hospital", "abusive"),
    "threat": ("ill come down there and break your legs", "abusive"),
}


def finding(*found):
    """A screen that found these, as (route, level)."""
    return lambda text, earlier=(), asked=None: Verdict(
        ordered([Finding(route, level, text, "test") for route, level in found])
    )


def shown(body):
    return [(message["notice"] or {}).get("level") for message in body["messages"]]


@pytest.mark.parametrize("route", INTENTS)
def test_a_card_comes_first_and_the_engine_hears_only_its_name(db, engine, route):
    engine.reply = lambda told: saying("I am still here.", intent=told.intent)
    words, intent = INTENTS[route]
    body = make_chat(db, engine).say(words)

    assert (
        body["messages"][0]["notice"] == {"route": route, "level": "card"} and body["messages"][0]["sender"] == "system"
    )
    assert [message["text"] for message in body["messages"][1:]] == ["I am still here."]
    heard = [(told.text, told.intent) for told in engine.told]
    assert heard[-1] == (None, intent) and len(heard) == (2 if route == "distress" else 1)


@pytest.mark.parametrize("said", ["they say nothing more can be done for him", "is there really nothing more?"])
def test_what_a_distressed_family_asks_is_answered_below_the_card(db, engine, said):
    engine.reply = lambda told: answering("nothing_more")
    body = make_chat(db, engine, turns=make_turns(db, engine, screen=finding(("distress", "card")))).say(said)
    assert shown(body)[0] == "card"
    assert [one["answer"]["id"] for one in body["messages"] if one["answer"]] == ["nothing_more"]
    assert [told.text for told in engine.told] == [said]


def test_a_distressed_family_that_asks_for_a_person_hears_that_one_was_asked(db, engine):
    engine.reply = lambda told: saying("PALS can see that you want to talk to a person.", intent="request_person")
    body = make_chat(db, engine, turns=make_turns(db, engine, screen=finding(("distress", "card")))).say(
        "get me a person"
    )
    assert body["messages"][-1]["text"].startswith("PALS can see") and len(engine.told) == 1


def test_an_emergency_card_says_to_ring_999_and_offers_nothing_else(db, engine):
    card = make_chat(db, engine).say(EMERGENCY)["messages"][0]
    assert "999" in card["text"] and card["choices"] == []


def test_a_line_stands_below_the_answer_and_does_not_replace_it(db, engine):
    body = make_chat(db, engine, turns=make_turns(db, engine, screen=finding(("distress", "line")))).say(
        "how long does it take"
    )

    assert shown(body) == [None, "line"]
    assert engine.told[0].text == "how long does it take", "a line does not interrupt"


def test_only_the_worst_line_is_shown(db, engine):
    body = make_chat(
        db, engine, turns=make_turns(db, engine, screen=finding(("abusive", "line"), ("self_harm", "line")))
    ).say("words")
    assert [message["notice"]["route"] for message in body["messages"] if message["notice"]] == ["self_harm"]


def test_two_dangers_show_two_cards_worst_first_and_a_third_is_not_piled_on(db, engine):
    body = make_chat(
        db,
        engine,
        turns=make_turns(db, engine, screen=finding(("abusive", "card"), ("distress", "card"), ("emergency", "card"))),
    ).say("words")
    assert [message["notice"]["route"] for message in body["messages"] if message["notice"]] == [
        "emergency",
        "distress",
    ]
    assert engine.told[0].intent == "report_emergency"


@pytest.mark.parametrize("mood", ["self_harm", "distress"])
@pytest.mark.parametrize("body_route", ["emergency", "deterioration"])
@pytest.mark.parametrize("level", ["card", "line"])
def test_the_body_stands_before_the_mood_and_both_are_shown(db, engine, mood, body_route, level):
    engine.reply = lambda told: saying("I am still here.", intent=told.intent)
    screen = finding((mood, "card"), (body_route, level))
    body = make_chat(db, engine, turns=make_turns(db, engine, screen=screen)).say("words")
    told = [(one["notice"]["route"], one["notice"]["level"]) for one in body["messages"] if one["notice"]]
    assert told == [(body_route, level), (mood, "card")]


def test_a_line_of_the_body_stands_before_one_of_self_harm(db, engine):
    screen = finding(("self_harm", "line"), ("deterioration", "line"))
    body = make_chat(db, engine, turns=make_turns(db, engine, screen=screen)).say("words")
    assert [one["notice"]["route"] for one in body["messages"] if one["notice"]] == ["deterioration", "self_harm"]


def test_harm_by_others_gets_no_line_of_the_body_besides(db, engine):
    screen = finding(("safeguarding", "card"), ("deterioration", "line"))
    body = make_chat(db, engine, turns=make_turns(db, engine, screen=screen)).say("words")
    assert [one["notice"]["route"] for one in body["messages"] if one["notice"]] == ["safeguarding"]


def test_a_card_leaves_no_room_for_a_line(db, engine):
    body = make_chat(
        db, engine, turns=make_turns(db, engine, screen=finding(("distress", "line"), ("emergency", "card")))
    ).say("words")
    assert shown(body).count("line") == 0


@pytest.mark.parametrize("step", ["consent", "child_name", "message", "questions", "check"])
def test_danger_inside_the_form_is_shown_before_anything_is_filed(db, engine, step):
    engine.reply = lambda told: saying("I am still here.", intent=told.intent)
    body = make_chat(db, engine, form="handoff_form", field=f"handoff_{step}").say(EMERGENCY)

    assert body["messages"][0]["notice"] == {"route": "emergency", "level": "card"}
    assert engine.told[0].intent == "report_emergency"
    assert body["messages"][-1]["form"] is None


def test_danger_is_shown_while_the_family_waits_for_a_person(db, engine):
    body = make_chat(db, engine, mode="waiting").say(EMERGENCY)
    assert shown(body)[0] == "card" and body["mode"] == "waiting"


def test_danger_is_shown_also_when_staff_have_the_conversation(db, engine):
    chat = make_chat(db, engine)
    with db.begin() as session:
        take_over(session, chat.conversation_id, make_staff(session))
    body = chat.say(EMERGENCY)

    assert shown(body) == ["card"] and body["mode"] == "staff" and engine.told == []


def test_staff_who_have_the_conversation_are_not_talked_over(db, engine):
    chat = make_chat(db, engine)
    with db.begin() as session:
        take_over(session, chat.conversation_id, make_staff(session))
    body = chat.say("is it our right")

    assert body["messages"] == [] and body["mode"] == "staff" and engine.told == []


def test_a_danger_word_on_a_choice_is_no_danger(db, engine):
    engine.reply = lambda told: saying("Which?", buttons=((EMERGENCY, "/ask_capabilities"),))
    chat = make_chat(db, engine)
    chat.say("hello there")
    assert shown(chat.press(EMERGENCY)) == [None]


def test_the_screen_is_shown_the_familys_last_messages_newest_first(db, engine):
    seen = []

    def screen(text, earlier=(), asked=None):
        seen.append((text, tuple(earlier)))
        return Verdict()

    chat = make_chat(db, engine, turns=make_turns(db, engine, screen=screen))
    for text in ("one", "two", "three", "four", "five"):
        chat.say(text)
    assert seen[0] == ("one", ()) and seen[-1] == ("five", ("four", "three", "two"))


TOLD = "What you wrote is being passed to people here"


@pytest.mark.parametrize("report", [True, False])
def test_a_card_says_that_the_safeguarding_team_knows_only_when_it_is_told(db, engine, report):
    verdict = Verdict((Finding("safeguarding", "card", "words", "test", report=report),))
    chat = make_chat(db, engine, turns=make_turns(db, engine, screen=lambda text, earlier=(), asked=None: verdict))
    card = chat.say("words")["messages"][0]["text"]
    with db.read() as session:
        raised = alerts.count_open(session)
    assert (TOLD in card, raised) == ((True, 1) if report else (False, 0))
    assert "999" in card and "  " not in card and "{" not in card


def in_every_language():
    profile = example_profile()
    return Words(Wording(every_answer(), load_sources(), profile), profile, load_languages())


def test_in_a_language_with_a_card_999_comes_first_in_that_language(db, engine):
    words = in_every_language()
    said = make_chat(db, engine, turns=make_turns(db, engine, words=words)).say("moje dziecko nie oddycha")
    spoken, english = said["messages"][:2]
    assert spoken["answer"]["id"] == "language_pl_emergency"
    assert spoken["notice"] == {"route": "emergency", "level": "card"}
    assert english["notice"] == {"route": "emergency", "level": "card"}
    assert "999" in spoken["text"] and spoken["text"] != english["text"]


def test_a_language_chosen_before_brings_its_card_for_danger_in_english(db, engine):
    words = in_every_language()
    chat = make_chat(db, engine, turns=make_turns(db, engine, words=words))
    chat.say("Polski")
    spoken, english = chat.say(EMERGENCY)["messages"][:2]
    assert (spoken["answer"]["id"], english["answer"]) == ("language_pl_emergency", None)


def test_a_card_is_worded_for_the_familys_nation(db, engine):
    engine.reply = lambda told: saying("I am still here.", intent=told.intent)
    words, _ = INTENTS["self_harm"]
    lifeline = [
        "0808 808 8000" in make_chat(db, engine, nation=nation).say(words)["messages"][0]["text"]
        for nation in ("northern_ireland", "scotland")
    ]
    assert lifeline == [True, False]


def test_the_question_about_the_nation_never_follows_a_card(db, engine):
    engine.reply = lambda told: answering("legal_right")
    titles = {
        choice["title"] for message in make_chat(db, engine).say(EMERGENCY)["messages"] for choice in message["choices"]
    }
    assert "Scotland" not in titles


def cards_of(db, engine, *routes):
    engine.reply = lambda told: saying("I am still here.", intent=told.intent)
    screen = finding(*((route, "card") for route in routes))
    chat = make_chat(db, engine, turns=make_turns(db, engine, screen=screen))
    notices = [message["notice"] for message in chat.say("words of several dangers")["messages"] if message["notice"]]
    return [(one["route"], one["level"]) for one in notices]


def test_of_three_dangers_the_body_is_always_among_the_cards_and_none_is_lost(db, engine):
    assert cards_of(db, engine, "self_harm", "safeguarding", "deterioration") == [
        ("deterioration", "card"),
        ("self_harm", "card"),
        ("safeguarding", "line"),
    ]


def test_the_two_of_the_body_leave_room_for_despair(db, engine):
    shown_of = cards_of(db, engine, "self_harm", "emergency", "deterioration")
    assert [route for route, _ in shown_of] == ["emergency", "self_harm"]


def test_a_possible_sign_of_the_body_stands_beside_abuse_and_despair(db, engine):
    engine.reply = lambda told: saying("I am still here.", intent=told.intent)
    screen = finding(("self_harm", "card"), ("safeguarding", "card"), ("deterioration", "line"))
    chat = make_chat(db, engine, turns=make_turns(db, engine, screen=screen))
    notices = [one["notice"] for one in chat.say("words of several dangers")["messages"] if one["notice"]]
    assert [(one["route"], one["level"]) for one in notices] == [
        ("deterioration", "line"),
        ("self_harm", "card"),
        ("safeguarding", "card"),
    ]

"""The handoff form as a family sees it: its steps and choices, the check page made from the draft, and what a late
press does.
"""

from uuid import uuid4

import pytest

from assistant.conversations.handoff_steps import send_offer
from assistant.handoffs import draft as drafting
from assistant.handoffs.fields import BY_NAME, FIELDS, SHOWN, family_copy
from assistant.records import conversations, drafts
from assistant.records.models import Draft, Handoff
from tests.support.factories import (
    LINES,
    answering,
    count,
    example_profile,
    make_chat,
    make_draft,
    make_words,
    saying,
    texts,
)
from tests.support.form_engine import FormEngine, response

ANSWERS = [  # how a family goes through it: a press, or words
    "Yes, go on", "Mother", "words:Aisha Test-Khan", "words:4 May 2019", "Northgate Children's Hospital", "Kestrel ward", "Phone call",
    "words:07700 900123", "Morning", "None", f"words:{LINES['message']} and some more words so that it is plainly a message", "No list today",
]  # fmt: skip


@pytest.fixture
def rasa(db):
    return FormEngine(db)


@pytest.fixture
def chat(db, rasa):
    return make_chat(db, rasa)


def go_on(chat, answer):
    return chat.say(answer.removeprefix("words:")) if answer.startswith("words:") else chat.press(answer)


def fill_in(chat, *, upto=len(ANSWERS)):
    """The family answers its first so many steps. Returns what it saw last."""
    body = chat.say("pass it on")
    for answer in ANSWERS[:upto]:
        body = go_on(chat, answer)
    return body


def asked(body):
    return (body["messages"][-1]["form"] or {}).get("field")


def lines(db, chat):
    with db.read() as session:
        draft = drafts.of(session, chat.conversation_id)
        return drafting.given(session, draft) if draft else {}


def titles(message):
    return [choice["title"] for choice in message["choices"]]


def test_the_steps_are_asked_one_at_a_time_in_the_contracts_order(db, chat):
    bodies = [chat.say("pass it on"), *[go_on(chat, answer) for answer in ANSWERS]]

    assert [asked(body) for body in bodies] == [field.name for field in FIELDS]
    assert [(body["messages"][-1]["form"]["step"], body["messages"][-1]["form"]["of"]) for body in bodies] == [
        (step, 13) for step in range(1, 14)
    ]


@pytest.mark.parametrize(
    "field", [field for field in FIELDS if field.choices or field.skip], ids=lambda field: field.name
)
def test_a_step_offers_its_choices_and_its_way_out(field):
    [reply] = make_words().replies(saying("And?", step=field.name), reader(), LINES, None, now=None)
    offered = [offer.title for offer in reply.offers]
    assert offered[: len(field.choices)] == list(field.choices) and (field.skip is None or offered[-1] == field.skip)


def reader():
    from assistant.answers.wording import Reader

    return Reader()


def test_the_places_offered_are_those_of_the_site_that_was_given():
    profile = example_profile()
    [reply] = make_words().replies(saying("And?", step="place"), reader(), {"site": "Saltmarsh Site"}, None, now=None)
    assert [offer.title for offer in reply.offers] == [place.name for place in profile.sites[1].places] + ["Not sure"]

    [reply] = make_words().replies(saying("And?", step="place"), reader(), {"site": "Not sure"}, None, now=None)
    assert len(reply.offers) == sum(len(site.places) for site in profile.sites) + 1


def test_only_the_last_reply_of_a_turn_is_the_step(db, engine):
    engine.reply = lambda told: answering("legal_right", step="best_time")
    body = make_chat(db, engine, form="handoff_form", field="handoff_best_time", nation="wales").say(
        "is it a legal right?"
    )
    assert [message["form"] and message["form"]["field"] for message in body["messages"]] == [None, "best_time"]
    assert titles(body["messages"][-1]) == list(BY_NAME["best_time"].choices)


def test_the_check_page_holds_every_line_of_the_draft_word_for_word(db, chat):
    page = fill_in(chat)["messages"][-1]["text"]
    given = lines(db, chat)

    assert [part for part in family_copy(given) if part not in page] == []
    assert set(given) >= {field.name for field in SHOWN}
    assert given["message"].startswith(LINES["message"])


def test_the_check_page_is_made_from_the_draft_and_not_from_what_the_engine_says(db, engine):
    engine.reply = lambda told: saying(
        "Please check: Evil Name, ring 01632 960 999", step="check", render="handoff_check"
    )
    chat = make_chat(db, engine)
    with db.begin() as session:
        make_draft(session, conversations.by_id(session, chat.conversation_id), child_name="Aisha {hospital.name}")
    page = chat.say("pass it on now")["messages"][-1]["text"]
    assert "Name of the child or young person:\nAisha {hospital.name}\n" in page


def test_pressing_send_on_the_check_page_sends_what_stands_on_it(db, chat):
    page = fill_in(chat)["messages"][-1]["text"]
    body = chat.press("Send it")

    with db.read() as session:
        [handoff] = session.query(Handoff).all()
    assert [part for part in family_copy(handoff.fields) if part not in page] == []
    assert handoff.reference in texts(body)[0]
    assert body["handoff"] == {
        "reference": handoff.reference,
        "status": "received",
        "created_at": handoff.created_at.isoformat(),
    }
    assert body["messages"][-1]["form"] is None


def test_pressing_send_twice_sends_one_handoff(db, chat):
    fill_in(chat)
    for _ in range(2):
        chat.press("Send it")
    with db.read() as session:
        assert count(session, Handoff) == 1


def test_a_page_that_is_no_longer_true_sends_nothing_and_is_shown_again(db, chat):
    fill_in(chat)
    with db.begin() as session:
        draft = drafts.of(session, chat.conversation_id)
        drafting.give(session, draft, "contact_value", "07700 900456", turn_id=uuid4(), profile=example_profile())
    body = chat.press("Send it")

    assert "Something changed" in texts(body)[0] and "07700 900456" in texts(body)[-1] and asked(body) == "check"
    with db.read() as session:
        assert count(session, Handoff) == 0

    chat.press("Send it")
    with db.read() as session:
        assert session.query(Handoff).one().fields["contact_value"] == "07700 900456"


def test_a_line_chosen_on_the_check_page_is_asked_again_and_then_checked_again(db, chat):
    fill_in(chat)
    body = chat.press("Change something")
    assert titles(body["messages"][-1]) == [*(field.label for field in SHOWN), "Send it"] and asked(body) == "check"

    assert asked(chat.press("Ward, clinic or service")) == "place"
    page = chat.press("Heron ward")
    assert asked(page) == "check" and "Ward, clinic or service:\nHeron ward" in page["messages"][-1]["text"]


def test_a_line_corrected_in_words_on_the_check_page_is_changed_at_once(db, chat):
    fill_in(chat)
    body = chat.say("actually it's ward 7")
    assert asked(body) == "check" and lines(db, chat)["place"] == "Ward 7"
    assert "Ward, clinic or service:\nWard 7" in body["messages"][-1]["text"]


def test_stopping_half_way_keeps_the_draft_and_going_on_asks_the_open_step(db, chat):
    fill_in(chat, upto=5)
    body = chat.say("stop")
    assert asked(body) is None and len(lines(db, chat)) == 5
    with db.read() as session:
        assert count(session, Handoff) == 0

    assert asked(chat.say("pass it on")) == "place"


def test_saying_no_at_the_start_keeps_nothing(db, chat):
    chat.say("pass it on")
    body = chat.press("No, do not pass anything on")
    assert "Nothing was passed on" in texts(body)[0] and asked(body) is None
    with db.read() as session:
        assert count(session, Draft) == count(session, Handoff) == 0


def test_an_unknown_place_is_asked_about_with_the_step_again(db, chat):
    fill_in(chat, upto=5)
    first = chat.say("the puffin room")
    assert asked(first) == "place" and "I do not know that ward" in texts(first)[0]
    assert asked(chat.say("the puffin room")) == "contact_method"
    assert lines(db, chat)["place"] == "the puffin room"


def test_correcting_the_step_that_is_being_asked_answers_it(db, chat):
    fill_in(chat, upto=5)
    chat.say("the puffin room")
    body = chat.say("sorry, it's ward 7")
    assert lines(db, chat).get("place") == "Ward 7" and asked(body) == "contact_method"


@pytest.mark.parametrize("upto, title", [(2, "Father"), (7, "Text message"), (9, "Evening")])
def test_a_choice_of_an_earlier_step_is_never_filed_in_the_open_one(db, chat, upto, title):
    fill_in(chat, upto=upto)
    before = lines(db, chat)
    open_step = FIELDS[upto].name
    chat.press(title)
    assert lines(db, chat).get(open_step) is None, f"{title!r} was filed as {open_step}"
    assert {name: line for name, line in lines(db, chat).items() if name in before} == before


def test_an_old_yes_does_not_approve_the_check_page(db, chat):
    fill_in(chat)
    body = chat.press("Yes, go on")
    with db.read() as session:
        assert count(session, Handoff) == 0, "the yes to the first question sent it all"
    assert asked(body) == "check"


def test_an_old_no_does_not_change_what_is_asked_now(db, chat):
    fill_in(chat, upto=3)
    before = lines(db, chat)
    body = chat.press("No, do not pass anything on")
    assert lines(db, chat) == before and asked(body) == "child_identifier"


def test_words_for_yes_on_the_check_page_send_it(db, chat, rasa):
    rasa.reads["yes please send it"] = "affirm"
    fill_in(chat)
    chat.say("yes please send it")
    with db.read() as session:
        assert count(session, Handoff) == 1


def test_danger_half_way_leaves_the_form_and_keeps_the_draft(db, chat, rasa):
    fill_in(chat, upto=6)
    rasa.reply = lambda told: {
        "report_emergency": saying("I am still here.", intent=told.intent, render="after_danger")
    }[told.intent]
    body = chat.say("hes stopped breathing")

    assert asked(body) is None and body["messages"][0]["notice"]["route"] == "emergency"
    assert "Carry on with my message to the team" in titles(body["messages"][-1])
    assert len(lines(db, chat)) == 6


def test_after_danger_without_a_draft_there_is_nothing_to_carry_on(db, engine):
    engine.reply = lambda told: saying("I am still here.", intent=told.intent, render="after_danger")
    assert titles(make_chat(db, engine).say("hes stopped breathing")["messages"][-1]) == ["Talk to a person"]


def test_every_response_the_form_asks_with_exists_in_the_domain():
    assert [
        field.name
        for field in FIELDS
        if response(f"utter_ask_handoff_form_handoff_{field.name}")["text"].startswith("utter_")
    ] == []


def test_words_that_are_no_plain_yes_are_asked_about_without_the_page_again(chat, rasa):
    rasa.reads["the blue one on the left"] = "nlu_fallback"
    page = texts(chat.say("pass it on"))[-1]
    body = chat.say("the blue one on the left")
    told = texts(body)
    assert page not in told and "yes or no" in told[0] and told[-1] == page.split("\n\n")[-1]
    assert [one["title"] for one in body["messages"][-1]["choices"]] == ["Yes, go on", "No, do not pass anything on"]


@pytest.mark.parametrize(
    ("upto", "said", "field", "line", "then"),
    [
        (1, "Foster carer. Am I allowed to do this?", "relationship", "Foster carer", "child_name"),
        (5, "dont know the name of it sorry", "place", "Not given", "contact_method"),
        (6, "I should prefer a letter to my home", "contact_method", "Letter by post", "contact_value"),
    ],
)
def test_an_answer_in_other_words_fills_its_line(db, chat, upto, said, field, line, then):
    fill_in(chat, upto=upto)
    body = chat.say(said)
    assert (lines(db, chat)[field], asked(body)) == (line, then)


def test_who_chose_a_letter_is_asked_for_an_address_and_may_leave_it_out(db, chat):
    fill_in(chat, upto=6)
    body = chat.say("by letter please")
    assert "Where should the letter go?" in texts(body)[-1] and "number" not in texts(body)[-1]
    assert [one["title"] for one in body["messages"][-1]["choices"]] == ["Use the address on file"]
    assert asked(chat.press("Use the address on file")) == "needs", "a letter has no time of the day"
    assert lines(db, chat)["contact_value"] == "Use the address on file"


def test_where_a_letter_goes_stands_on_the_page_and_in_what_is_sent(db, chat):
    fill_in(chat, upto=6)
    chat.say("by letter please")
    body = chat.say("12 Tern Close, Northgate NG1 2ZZ")
    for answer in ANSWERS[9:]:
        body = go_on(chat, answer)
    assert "Your number or address:\n12 Tern Close, Northgate NG1 2ZZ" in texts(body)[-1]
    body = chat.say("the address should be 14 Tern Close, Northgate NG1 2ZZ")
    assert "Your number or address:\n14 Tern Close, Northgate NG1 2ZZ" in texts(body)[-1]
    chat.press("Send it")
    with db.read() as session:
        assert session.query(Handoff).one().fields["contact_value"] == "14 Tern Close, Northgate NG1 2ZZ"


def test_who_is_rung_is_asked_for_no_address(chat):
    fill_in(chat, upto=6)
    body = chat.press("Phone call")
    assert "letter" not in texts(body)[-1] and body["messages"][-1]["choices"] == []


def test_what_is_left_of_a_question_is_no_line_by_itself(db, chat, rasa):
    rasa.reads["Does it matter? I just want some help."] = "nlu_fallback"
    fill_in(chat, upto=1)
    assert asked(chat.say("Does it matter? I just want some help.")) == "relationship"
    assert "relationship" not in lines(db, chat)


def test_where_no_line_was_found_to_change_the_page_can_still_be_sent():
    choice = {"choice_send": "Send it"}.__getitem__
    (offer,) = send_offer(LINES, "of the page", choice)
    assert (offer.title, offer.payload["details"]) == ("Send it", {"approval": "of the page"})
    assert send_offer({"message": "Please look again"}, "of the page", choice) == ()

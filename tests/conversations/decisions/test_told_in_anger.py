"""Anger at what happened, and tears, are answered for what they tell."""

from tests.support.factories import FakeEngine, answering, make_chat


def test_anger_at_what_happened_is_told_what_is_owed(db):
    engine = FakeEngine(lambda told: answering("something_went_wrong"))
    make_chat(db, engine).say("you lot missed it for six fucking weeks")
    assert engine.told[-1].intent == "ask_something_went_wrong"


def test_a_way_in_tears_is_given_to_its_step(db):
    engine = FakeEngine(lambda told: answering("legal_right"))
    chat = make_chat(db, engine, form="handoff_form", field="handoff_contact_method")
    chat.say("Text please. I can't talk on the phone at the moment, I cry.")
    assert "cry" not in (engine.told[-1].text or "") and engine.told[-1].intent != "express_distress"

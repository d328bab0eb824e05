"""The number that is asked for is the one that is meant."""

import pytest

from assistant.answers.wording import Reader
from assistant.conversations.readers.numbers_asked import at_night, line_named, parts_with_numbers
from tests.support.factories import MONDAY_MORNING, answering, make_chat, make_profile, make_words, saying


@pytest.mark.parametrize(
    "said, line",
    [
        ("which number is childline", "childline"),
        ("number for samaritans?", "samaritans"),
        ("can i text shout", "shout"),
        ("what is the NSPCC number please", "nspcc"),
        ("samaritans, digits once more?", "samaritans"),
        ("refuge, what do I dial", "abuse_england"),
        ("contact for disabled kids, phone?", "contact"),
        ("contact for the ward, phone?", None),
        ("i rang childline and they said no", None),
        ("who do i contact", None),
        ("can you tell me what refuge is", None),
        ("what number is on my letter", None),
    ],
)
def test_a_line_that_is_named_is_the_one(said, line):
    found = line_named(said)
    assert (found and found.id) == line


def test_a_line_that_is_named_is_told_and_nobody_is_called(db, engine):
    chat = make_chat(db, engine)
    body = chat.say("whats the childline number")
    assert "0800 1111" in body["messages"][0]["text"] and body["mode"] == "assistant"


def test_the_numbers_of_what_was_told_are_told_before_the_office(db, engine):
    engine.reply = lambda told: answering("marthas_rule")
    chat = make_chat(db, engine, nation="england")
    chat.say("what is marthas rule")
    (told,) = chat.say("whats the number")["messages"]
    assert told["text"].index("01632 960 111") < told["text"].index("01632 960 100")


def test_a_year_and_the_office_s_own_number_are_not_meant():
    told = "Registered from 1 December 2003.\n\nTalk to PALS on 01632 960 100.\n\nRing Lifeline on 0808 808 8000."
    assert parts_with_numbers(told, "01632960100") == ["Ring Lifeline on 0808 808 8000."]


@pytest.mark.parametrize(
    "said, night",
    [
        ("whats the number for someone at night", True),
        ("hopeless. whoever picks up at this hour, their number", True),
        ("does anyone answer before breakfast? which number", True),
        ("is there a number for when pals is shut", True),
        ("what number do i ring at this time", True),
        ("whats the pals number", False),
    ],
)
def test_a_number_for_the_night_is_known_from_the_offices(said, night):
    assert at_night(said) is night


def test_at_night_whoever_answers_then_comes_before_the_office(db, engine):
    night, office = make_chat(db, engine).say("whats the number for someone at night")["messages"]
    assert all(number in night["text"] for number in ("116 123", "NHS 111", "999", "01632 960 111", "01632 960 000"))
    assert "01632 960 100" in office["text"] and engine.told == []


@pytest.mark.parametrize(
    "said",
    ["hopeless. whoever picks up at this hour, their number", "does anyone answer before breakfast? which number"],
)
def test_whoever_answers_at_this_hour_is_told_with_where_that_is_known_from(db, engine, said):
    night, office, *_ = make_chat(db, engine).say(said)["messages"]  # "hopeless" may have a line beside it
    assert "116 123" in night["text"] and engine.told == []
    assert [one["answer"]["id"] for one in (night, office)] == ["out_of_hours", "out_of_hours"]


def test_by_day_whether_anybody_is_there_is_told_with_the_answer_that_holds_the_hours(db, engine, clock):
    clock.moment = MONDAY_MORNING
    (told,) = make_chat(db, engine).say("is anybody there? whats the pals number")["messages"]
    assert told["answer"]["id"] == "out_of_hours"


@pytest.mark.parametrize(
    "before, said, answer",
    [
        ("parents_disagree", "refuge, what do I dial", "parents_disagree"),
        ("records", "samaritans, digits once more?", "emotional_support"),
        ("records", "number for shout?", "emotional_support"),
        ("records", "is there a number for the parliamentary and health service ombudsman", "complaint"),
        ("records", "what is the nspcc number", None),  # in a card alone
    ],
)
def test_a_line_is_told_with_the_answer_that_names_it(db, engine, before, said, answer):
    engine.reply = lambda told: answering(before)
    chat = make_chat(db, engine)
    chat.say("tell me about it")
    (told,) = chat.say(said)["messages"]
    assert (told["answer"] or {}).get("id") == answer


def test_their_own_number_is_not_asked_for(db, engine):
    make_chat(db, engine).say("whoever rang me has their number hidden")
    assert engine.told


def test_who_is_told_of_at_night_is_true_of_the_nation_and_the_hospital():
    told = (
        make_words(make_profile(switchboard=None))
        .office.night_numbers(Reader("northern_ireland"), now=MONDAY_MORNING)
        .text
    )
    assert "111" not in told.replace("01632 960 111", "") and "GP surgery" in told and "01632 960 000" not in told


@pytest.mark.parametrize(
    "field, told", [("consent", True), ("place", True), ("contact_value", False), ("message", False)]
)
def test_a_number_asked_for_at_a_step_is_told_and_the_step_asked_again(db, engine, field, told):
    engine.reply = lambda told: saying("May I keep it?", intent=told.intent)
    chat = make_chat(db, engine, form="handoff_form", field=f"handoff_{field}")
    body = chat.say("whats the number")
    assert ("01632 960 100" in body["messages"][0]["text"]) is told
    assert (engine.told[-1].details == {"asks_again": True}) is told and body["mode"] == "assistant"


@pytest.mark.parametrize(
    "said",
    ["whats the number to complain", "is there a number i can moan on", "what number do i ring with a grievance"],
)
def test_a_number_to_complain_comes_with_how_that_is_done(db, engine, said):
    (told,) = make_chat(db, engine).say(said)["messages"]
    assert told["answer"]["id"] == "complaint" and "01632 960 100" in told["text"] and engine.told == []


@pytest.mark.parametrize("said", ["i want to complain", "what is my reference number for the complaint"])
def test_a_complaint_without_a_number_is_left_to_the_engine(db, engine, said):
    make_chat(db, engine).say(said)
    assert engine.told


GRUMBLE = "You are no use to me at all, you daft machine. Is there nobody there? Just give me the phone number."


def test_a_number_is_asked_for_by_one_sentence_of_a_grumble(db, engine, clock):
    clock.moment = MONDAY_MORNING
    (office,) = make_chat(db, engine).say(GRUMBLE)["messages"]
    assert "01632 960 100" in office["text"] and engine.told == []


def test_while_the_office_is_shut_whoever_answers_comes_with_it(db, engine, clock):
    clock.moment = MONDAY_MORNING.replace(hour=23)
    night, office = make_chat(db, engine).say(GRUMBLE)["messages"]
    assert "116 123" in night["text"] and "01632 960 100" in office["text"]


def test_where_another_question_stands_beside_it_both_are_read(db, engine):
    story, question = "He has been on the ward for three weeks now.", "How do I ask for another doctor?"
    make_chat(db, engine).say(f"{story} {question} And what is the number for PALS?")
    assert engine.told

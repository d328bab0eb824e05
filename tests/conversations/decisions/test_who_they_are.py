"""Who somebody is that an answer names is told where it is known, and is no wish to be rung."""

import pytest

from assistant.conversations.decisions.who_they_are import asked_term, asked_who, helps_elsewhere
from tests.support.factories import FakeEngine, answering, make_chat


@pytest.mark.parametrize(
    "said, line",
    [
        ("ok whats pass, are they any good", "pass_scotland"),
        ("I asked what PASS is", "pass_scotland"),
        ("who are PASS?", "pass_scotland"),
        ("is pass free", "pass_scotland"),
        ("what is the Patient Advice and Support Service", "pass_scotland"),
        ("never heard of llais", "llais"),
        ("who is AvMA when they're at home", "avma"),
        ("whats the phso", "phso"),
        ("so what does the ombudsman do", "phso"),
        ("i dont know what the scottish ombudsman is", "spso"),
        ("who are the child death helpline", "child_death_helpline"),
    ],
)
def test_who_is_asked_for(said, line):
    assert asked_who(said, "england").id == line


@pytest.mark.parametrize(
    "said",
    [
        "what will pass in the scan",
        "can i pass a message on",
        "how long until the ombudsman answers",
        "what is the number for pass",
        "what is a second opinion",
        "who is my contact",
    ],
)
def test_other_questions_are_none_of_it(said):
    assert asked_who(said, "england") is None


def test_the_ombudsman_is_that_of_the_childs_hospital():
    assert asked_who("what is the ombudsman", "wales").id == "psow"


def test_it_is_told_with_its_number_and_the_sources_of_what_named_it(db):
    engine = FakeEngine(lambda told: answering("complaint"))
    chat = make_chat(db, engine, nation="scotland")
    chat.say("how do i complain")
    told = chat.say("ok whats pass, are they any good")["messages"][0]
    assert told["text"].startswith("PASS on 0800 917 2127") and "care in Scotland only" in told["text"]
    assert told["answer"]["id"] == "complaint" and told["answer"]["sources"] and len(engine.told) == 1


@pytest.mark.parametrize(
    "said, term",
    [("whats rcpch", "rcpch"), ("rcpch?", "rcpch"), ("what does gmc stand for", "gmc"), ("sorry what is an mdt", "mdt"), ("rcpch meaning", "rcpch"), ("who are the gmc", "gmc"),
     ("i dont know what mdt is", "mdt"), ("wot is bsl", "bsl"), ("you said rcpch, what is that", "rcpch"), ("never heard of the rcpch", "rcpch"), ("what mean gp", "gp"),
     ("what is consultant", "consultant"), ("what is a consultant, is it doctor", "consultant"), ("what do you mean one nhs trust", "trust"), ("what is a trust", "trust"),
     ("what does its hours may change mean", "hours"), ("what is nhs", "nhs"), ("what is paediatrician please", "paediatrician"), ("explain icb", "icb")],
)  # fmt: skip
def test_a_word_of_ours_is_known_in_any_short_form(said, term):
    assert asked_term(said) == f"term_{term}"


@pytest.mark.parametrize(
    "said",
    ["who is the consultant", "what is the gp going to do", "what is the consultant going to say", "what is my consultants number", "what does the gmc do about a bad doctor",
     "i dont trust them", "what is a second opinion", "is the gp any use", "what if the gp says no", "what does the nhs pay for", "what is the trust waiting for", "gp"],
)  # fmt: skip
def test_other_questions_explain_no_word(said):
    assert asked_term(said) is None


@pytest.mark.parametrize(
    "said, words",
    [("what is RCPCH. what is PALS", ("RCPCH", "office here")), ("what is PALS, is it doctor?", ("office here",)), ("whats rcpch and whats mdt", ("RCPCH", "experts")),
     ("what is the GMC and PASS", ("register", "Scotland")), ("What does 'its hours may change' mean", ("may be closed",)), ("what is icb", ("Integrated Care Board",)), ("what is RCPCH? is it a doctor?", ("doctors' college (RCPCH)",))],
)  # fmt: skip
def test_words_of_ours_are_explained_each_with_its_sources(db, said, words):
    engine = FakeEngine(lambda told: answering("complaint"))
    (told,) = make_chat(db, engine, nation="england").say(said)["messages"]
    assert all(one in told["text"] for one in words) and engine.told == []


@pytest.mark.parametrize(
    "said, term",
    [("what is a registrar", "registrar"), ("i dont know what a registrer is", "registrar"), ("whats a sho", "sho"), ("whats an s.h.o", "sho"), ("what does matron mean", "matron"),
     ("what is a ward manager", "ward_manager"), ("what is a charge nurse", "ward_manager"), ("what is a tertiary centre", "tertiary"), ("what do you mean by referral", "referral"), ("what does referred mean", "referral"),
     ("what does being discharged mean", "discharge"), ("whats cahms", "camhs"), ("who are camhs", "camhs"), ("picu?", "picu"), ("what is intensive care", "picu"), ("what is nicu please", "nicu"), ("they said hdu, what is that", "hdu")],
)  # fmt: skip
def test_a_word_of_the_ward_is_known(said, term):
    assert asked_term(said) == f"term_{term}"


@pytest.mark.parametrize(
    "said",
    ["who is the registrar", "who is the matron", "what is the registrar called", "what is the referral for", "what is this discharge", "what is the discharge from his ear", "what is that discharge",
     "what is PICU like", "what is intensive care going to do", "is he going to picu", "what is our referral date", "can the matron help", "what did the sho say"],
)  # fmt: skip
def test_what_else_is_asked_with_such_a_word_is_not_explained(said):
    assert asked_term(said) is None


def test_the_difference_of_two_is_both_explained(db):
    chat = make_chat(db, FakeEngine(), nation="england")
    told = chat.say("what's the difference between a registrar and a consultant")["messages"][0]["text"]
    assert "A registrar is" in told and "A consultant is" in told


def test_a_difference_of_anything_else_is_left_to_the_engine(db):
    engine = FakeEngine(lambda told: answering("complaint"))
    make_chat(db, engine, nation="england").say("what's the difference between a complaint and a second opinion")
    assert len(engine.told) == 1


def test_a_danger_beside_a_word_of_ours_comes_first(db):
    told = make_chat(db, FakeEngine(), nation="england").say("what is a consultant. he has stopped breathing")[
        "messages"
    ]
    assert told[0]["notice"]["route"] == "emergency"


@pytest.mark.parametrize(
    "said",
    ["There is no PALS in Scotland. Is there?", "is there pals in scotland", "do you have PALS up here in Scotland", "scotland hasn't got pals", "what is pals called in scotland",
     "isnt PALS only in england", "we dont have pals here", "there's no such thing as PALS in Scotland", "in Scotland we have no PALS"],
)  # fmt: skip
def test_pals_in_another_nation_is_who_helps_there(said):
    assert helps_elsewhere(said, "scotland", None) == "pals_elsewhere"
    assert helps_elsewhere(said, "england", None) is None


@pytest.mark.parametrize(
    "said",
    ["where do I send it for NHS Tayside?", "who do i send the complaint to in NHS Fife", "where do we post it for Grampian health board", "what address do i write to for the other hospital",
     "how do i complain to nhs lothian", "where should i email it for NHS Greater Glasgow"],
)  # fmt: skip
def test_where_a_complaint_about_another_place_goes_is_not_known(said):
    assert helps_elsewhere(said, "scotland", "You can complain.") == "complaint_elsewhere"


@pytest.mark.parametrize(
    "said",
    ["what is the PALS number in scotland", "ring pals for me", "pals were rude", "where do i send it", "how do i complain", "where do i go in scotland", "can i send it later", "is there a doctor in scotland"],
)  # fmt: skip
def test_other_words_of_pals_and_of_sending_are_left(said):
    assert helps_elsewhere(said, "scotland", "You can complain.") is None


def test_who_helps_in_scotland_is_told_with_its_number(db):
    chat = make_chat(db, FakeEngine(), nation="scotland")
    told = chat.say("There is no PALS in Scotland. Is there?")["messages"][0]
    assert "PASS on 0800 917 2127" in told["text"] and told["answer"]["sources"]

"""Words land in the line that they are of, and none of them is lost in silence."""

import pytest

from tests.support.at_a_step import asked, lines
from tests.support.factories import texts


@pytest.mark.parametrize(
    "step, said, stands",
    [
        ("child_name", "Aiden Marsh um A I D E N", {"child_name": "Aiden Marsh"}),
        ("child_identifier", "okay um Aiden's is the second of February two thousand nineteen", {"child_identifier": "2 February 2019"}),
        ("contact_method", "um phone comma but not when I'm driving comma so evenings full stop", {"contact_method": "Phone call", "best_time": "not when I'm driving, evenings"}),
        ("contact_value", "oh seven seven double oh um nine double oh five five three", {"contact_value": "07700900553"}),
        ("contact_value", "01632 960 221, ask for Walter, that's me, mornings are best because I nap", {"contact_value": "01632 960 221, ask for Walter", "best_time": "mornings are best because I nap"}),
        ("contact_value", "07700 900412. After 4. And it's not just the hernia", {"contact_value": "07700 900412", "best_time": "After 4"}),
        ("contact_value", "07700 900412. It's my mum's. And ask for Bea", {"contact_value": "07700 900412. It's my mum's. And ask for Bea"}),
        ("child_name", "His name is Tyrone Bell. My own name is Mrs Judith Ashcroft.", {"child_name": "Tyrone Bell", "relationship": "Mother, Mrs Judith Ashcroft"}),
        ("place", "My own name is Mrs Judith Ashcroft", {"relationship": "Mother, Mrs Judith Ashcroft", "place": None}),
        ("child_identifier", "There is a line: you asked who is asking. Kindly write: Mrs Judith Ashcroft, foster carer. His date of birth is 14 June 2017.", {"relationship": "Mrs Judith Ashcroft, foster carer", "child_identifier": "14 June 2017"}),
        ("contact_method", "By letter only please, to 4 Abbey Terrace, Whitby YO21 4QT", {"contact_value": "4 Abbey Terrace, Whitby YO21 4QT", "best_time": "Not given"}),
        ("needs", "put none. Wait, my husband isn't, he might want Polish", {"needs": "Polish for husband"}),
        ("needs", "English is fine. Hang on, his nan would like it in Welsh", {"needs": "Welsh for nan"}),
        ("needs", "None of those. By letter only, please", {"needs": "By letter only, please"}),
        ("needs", "none um, and take Jayden off it if he's on there", {"needs": "None"}),
        ("questions", "will he need dialysis question mark um and who looks after him when I'm driving question mark no take the driving one out", {"questions": "will he need dialysis?"}),
    ],
)  # fmt: skip
def test_each_part_stands_where_it_belongs(db, at, step, said, stands):
    chat = at(step)
    body = chat.say(said)
    held = lines(db, chat)
    assert {name: held.get(name) for name in stands} == stands
    if step == "child_identifier":
        assert "I have no line for this part" not in "\n".join(texts(body))


def test_two_children_are_asked_about_and_no_name_is_guessed(db, at):
    chat = at("child_name")
    body = chat.say("Well the little girl is Rosie May Hargreaves but it's about Alfie too")
    assert (
        "more than one child" in texts(body)[0] and asked(body) == "child_name" and "child_name" not in lines(db, chat)
    )


def test_a_message_that_is_set_aside_is_kept_unsent_and_the_list_begins(db, at):
    chat = at("message")
    body = chat.say("stop the message for now comma keep it full stop I want to make my list of questions")
    assert "Nothing was sent" in texts(body)[0] and asked(body) == "coming_up" and "message" not in lines(db, chat)


def test_words_for_the_team_that_stop_something_are_the_message(db, at):
    chat = at("message")
    chat.say("stop the feeds for now please. we want another doctor to look")
    assert lines(db, chat)["message"] == "stop the feeds for now please. we want another doctor to look"


def test_whom_not_to_contact_is_heard_at_any_line(db, at):
    chat = at("child_name")
    told = "\n".join(texts(chat.say("kayleigh simms. my dad is Gary dont contact him")))
    assert "That belongs with the help you need" in told and "I have no line" not in told


def test_who_is_told_is_answered_before_the_message(at):
    body = at("needs").say("none. are u gonna show my dad this")
    assert "I do not know if that person will read it" in texts(body)[0] and asked(body) == "message"


def test_a_name_goes_from_the_short_lines_and_nothing_is_deleted(db, begun_chats):
    chat = begun_chats.chat(db, "pass it on", "yes", "Mother", "Aiden and Jayden Marsh", "4 May 2019", "northgate", "heron", "phone", "07700 900123", "mornings")  # fmt: skip
    chat.say("none, and take Jayden off it if he's on there")
    assert lines(db, chat)["child_name"] == "Aiden Marsh" and lines(db, chat)["needs"] == "None"


@pytest.mark.parametrize(
    "said, stands",
    [
        ("and in the language line just put: Polish for dad", {"needs": "Polish for dad"}),
        ("um that's not my message full stop I said stop it full stop take that out and put I want another kidney doctor to see Aiden", {"message": "I want another kidney doctor to see Aiden"}),
        ("That is not my message. Please take it out and write: we would like a second look at his scan", {"message": "we would like a second look at his scan"}),
    ],
)  # fmt: skip
def test_orders_at_the_review_are_done(db, at, said, stands):
    chat = at("check")
    chat.say(said)
    held = lines(db, chat)
    assert {name: held.get(name) for name in stands} == stands


def test_two_named_lines_change_together(db, begun_chats):
    chat = begun_chats.chat(db, "pass it on", "yes", "Mother", "Aiden Marsh", "4 May 2019", "northgate", "heron", "phone", "07700 900123 ask for Bea", "mornings", "none", "we want another look", "no list today")  # fmt: skip
    chat.say("in the number line leave only the number, and in the language line just put: Polish for dad")
    assert (lines(db, chat)["contact_value"], lines(db, chat)["needs"]) == ("07700 900123", "Polish for dad")

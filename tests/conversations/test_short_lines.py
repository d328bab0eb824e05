"""At the short lines of the form a value is cleaned of what is said to us beside it, and what was taken is
seen at once.
"""

import pytest

from tests.conversations.test_nothing_drops import NOT_KEPT, told
from tests.support.at_a_step import asked, lines


@pytest.mark.parametrize(
    "step, said, stands",
    [
        (
            "child_name",
            "Well he's Callum, Callum James Rennie, but everybody calls him Cal, after his grandpa's dog if you please.",
            {"child_name": "Callum James Rennie (Cal)"},
        ),
        (
            "child_name",
            "Her name was Isla. Isla Grace Nwosu. I'm Ada.",
            {"child_name": "Isla Grace Nwosu", "relationship": "Mother, Ada"},
        ),
        (
            "child_name",
            "Her name is Poppy Hargreave and she was born 3 May 2024",
            {"child_name": "Poppy Hargreave", "child_identifier": "3 May 2024"},
        ),
        (
            "child_identifier",
            "4 May 2019. Please address me as Mrs Voss",
            {"child_identifier": "4 May 2019", "relationship": "Mother, Mrs Voss"},
        ),
        ("best_time", "After five. Call me Jo", {"best_time": "After five", "relationship": "Mother, Jo"}),
    ],
)
def test_what_is_taken_is_shown_back_at_once(db, at, step, said, stands):
    chat = at(step)
    body = chat.say(said)
    kept = lines(db, chat)
    assert {name: kept[name] for name in stands} == stands
    assert all(line in told(body) for line in stands.values())
    assert asked(body) != step


@pytest.mark.parametrize("said", ["call me Jo", "I'm Ada", "please address me as Mrs Voss"])
def test_a_name_of_the_writer_alone_is_kept_and_the_step_asked_again(db, at, said):
    chat = at("child_name")
    body = chat.say(said)
    assert lines(db, chat)["relationship"].startswith("Mother, ") and asked(body) == "child_name"
    assert NOT_KEPT not in told(body)


@pytest.mark.parametrize(
    "step, said, stands",
    [
        (
            "contact_method",
            "text 07700 900 621 any time. wots it cost to send this lol",
            {"contact_method": "Text message", "contact_value": "07700 900 621", "best_time": "any time"},
        ),
        (
            "contact_value",
            "07700 900 621 any time. whats it cost to send this",
            {"contact_value": "07700 900 621", "best_time": "any time"},
        ),
        (
            "contact_value",
            "the telephone, mine not hers, 07700 900 455, that's me, Moira. After Countdown",
            {"contact_value": "mine not hers, 07700 900 455, that's me, Moira", "best_time": "After Countdown"},
        ),
        (
            "contact_method",
            "Can it be letters, please, to my sister's, 14 Larch Close, Hexham? And a text to me on 07700 900188 if it's quick.",
            {
                "contact_method": "Letter by post",
                "contact_value": "my sister's, 14 Larch Close, Hexham; a text to me on 07700 900188 if it's quick",
            },
        ),
    ],
)
def test_a_way_and_a_number_hold_nothing_that_is_said_to_us(db, at, step, said, stands):
    chat = at(step)
    body = chat.say(said)
    kept = lines(db, chat)
    assert {name: kept.get(name) for name in stands} == stands
    assert NOT_KEPT not in told(body) and all(line in told(body) for line in stands.values())


@pytest.mark.parametrize("step", ["contact_method", "contact_value"])
def test_what_it_costs_to_send_is_answered_beside_the_number(at, step):
    assert "You pay nothing" in told(at(step).say("text 07700 900 621 any time. wots it cost to send this lol"))


@pytest.mark.parametrize("said", ["did you get that or not?", "have you got my number?", "did you write that down"])
def test_what_was_got_is_shown_when_they_ask(at, said):
    chat = at("best_time")
    body = chat.say(said)
    assert "01632 960983" in told(body) and asked(body) == "best_time"


@pytest.mark.parametrize(
    "step, said, line",
    [
        (
            "site",
            "I am not sure. They say him the heart unit, in the big building",
            "Not sure (They say him the heart unit, in the big building)",
        ),
        (
            "place",
            "Not sure, they moved him about. It was the one with the fish tank.",
            "Not sure (they moved him about. It was the one with the fish tank)",
        ),
        (
            "place",
            "There isn't a delivery suite on there. I'll say not sure.",
            "Not sure (There isn't a delivery suite on there)",
        ),
        (
            "place",
            "Heron I think, or outpatients, she was on Heron in July but now it's Dr Lindqvist's clinic",
            "Not sure (Heron I think, or outpatients, she was on Heron in July but now it's Dr Lindqvist's clinic)",
        ),
        (
            "place",
            "Dont know what its called sorry. Its where they do the plaster casts",
            "Not sure (Its where they do the plaster casts)",
        ),
        ("place", "Orthopaedics. It is not in your list.", "Orthopaedics"),
        ("place", "Fracture clinic, I can't see it on there", "Fracture clinic"),
        ("place", "Heron. It isn't on the list", "Heron ward"),
        ("place", "not sure, but I think Heron", "Heron ward"),
        ("site", "not sure, northgate I think", "Northgate Children's Hospital"),
    ],
)
def test_who_is_not_sure_is_not_asked_twice(db, at, step, said, line):
    chat = at(step)
    body = chat.say(said)
    assert lines(db, chat)[step] == line and asked(body) != step
    assert NOT_KEPT not in told(body)


@pytest.mark.parametrize("said", ["She is not in your care", "pain, it is not in the notes", "what ward is it?"])
def test_words_that_name_no_ward_are_asked_about(db, at, said):
    chat = at("place")
    assert asked(chat.say(said)) == "place" and "place" not in lines(db, chat)


def test_the_ward_of_now_does_not_fill_the_site_with_what_was(db, at):
    chat = at("site")
    chat.say("he is on Heron, he was at Northgate")
    kept = lines(db, chat)
    assert kept["place"] == "Heron ward" and kept["site"] == "Northgate Children's Hospital"

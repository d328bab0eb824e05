"""At a step of the form more is said than the answer: each part of it is heard, and only the answer fills the line."""

import pytest

from tests.support.at_a_step import asked, lines
from tests.support.factories import texts


def told(body):
    return "\n".join(texts(body))


@pytest.mark.parametrize(
    "step, said, line, says, then",
    [
        (
            "best_time",
            "night. id like to stop for now he needs feeding. will it keep",
            "night",
            "kept while this window stays open",
            None,
        ),
        ("best_time", "after 4. I need to stop here, she's awake", "after 4", "We have stopped", None),
        (
            "best_time",
            "Weekdays, 17:00 to 19:00, though email has no time of day, so the question is superfluous. Put 'any'.",
            "any",
            "",
            "needs",
        ),
        (
            "best_time",
            "Any time except between 1 and 3, that's his nap. And is the pain team told by this or just PALS?",
            "Any time except between 1 and 3, that's his nap",
            "I do not know if that person will read it",
            "needs",
        ),
        (
            "best_time",
            "Any time really, but not the 3rd, that's the anniversary of... it would have been their due date. Never mind. Any time.",
            "Any time really, but not the 3rd",
            "",
            "needs",
        ),
        (
            "best_time",
            "Mornings, or whenever. My sister chose that tune, it makes me cry.",
            "Mornings, or whenever",
            "",
            "needs",
        ),
        ("needs", "No. What's that, none. I speak English", "None", "For example: an interpreter", "message"),
        (
            "needs",
            "No help needed. What is 'language or communication' for, incidentally?",
            "None",
            "",
            "message",
        ),
        (
            "needs",
            "No. Or, yes, perhaps: I speak English, but please somebody quiet and kind.",
            "please somebody quiet and kind",
            "",
            "message",
        ),
        (
            "child_identifier",
            "14/2/2017, and can we say first that it's about the tube not about us",
            "14/2/2017",
            "can we say first that it's about the tube",
            "site",
        ),
        (
            "child_identifier",
            "3 june 2018. could you put that she was early please",
            "3 june 2018",
            "could you put that she was early",
            "site",
        ),
        (
            "child_identifier",
            "he is nine, the twelfth of October I think 2017, I would have to look at the card",
            "the twelfth of October I think 2017",
            "",
            "site",
        ),
        (
            "contact_method",
            "phone, but the social worker must not be told I rang. Is she told anyway?",
            "Phone call",
            "I do not know if that person will read it",
            "contact_value",
        ),
        (
            "site",
            "not sure, we go to the one by the canal. He needs to see me there but is it ok if dad can read it? No. Sorry. Dad is not to read any of this",
            "Not sure (we go to the one by the canal)",
            "who should not deal with it",
            "place",
        ),
        (
            "place",
            "Who sees all this, school? And he's not on a ward, he's community, Dr Lindqvist",
            "he's not on a ward, he's community, Dr Lindqvist",
            "Staff who deal with it will read it",
            "contact_method",
        ),
        (
            "questions",
            "No I think that is everything, may I see it please before it goes",
            "No list today",
            "",
            "check",
        ),
        (
            "questions",
            "ask: would the second person be independent, could they look at the video swallow. Don't say the restraint bit again here",
            "would the second person be independent, could they look at the video swallow.",
            "",
            "check",
        ),
    ],
)
def test_only_what_answers_goes_into_the_line(db, at, step, said, line, says, then):
    chat = at(step)
    body = chat.say(said)
    assert lines(db, chat)[step] == line
    assert says in told(body) and "Nothing was filled in" not in told(body)
    assert asked(body) == then


@pytest.mark.parametrize(
    "step, said, says",
    [
        ("questions", "show me", "This is what you wrote so far"),
        ("place", "wheres it at, show me what you got so far", "This is what you wrote so far"),
        ("child_identifier", "hang on, I'd like to see what it says so far", "This is what you wrote so far"),
        ("message", "can I look at it first", "This is what you wrote so far"),
        ("needs", "you said it keep what. where", "kept while this window stays open"),
        ("child_name", "can I do the rest tonight? will I have to start again?", "kept while this window stays open"),
        ("site", "Before I answer: who will read the date of birth, and how long is it retained?", "Staff who deal"),
        ("contact_method", "Briony Bell, born 4 May 2019. I stated this in my first line.", "It says that already"),
    ],
)
def test_what_is_no_answer_is_heard_and_the_step_asked_once_more(db, at, step, said, says):
    chat = at(step)
    before = lines(db, chat)
    body = chat.say(said)
    assert lines(db, chat) == before and says in told(body)
    assert asked(body) == step and "Nothing was filled in" not in told(body)


def test_a_way_and_an_address_are_both_taken_beside_a_question(db, at):
    chat = at("contact_method")
    body = chat.say("Email: b.bell@example.org. Not by telephone; I want a written record. And is that address encrypted at your end?")  # fmt: skip
    assert lines(db, chat)["contact_method"].startswith("Email")
    assert lines(db, chat)["contact_value"].startswith("b.bell@example.org")
    assert "encrypted" not in str(lines(db, chat))
    assert "I have not answered your question" in told(body) and asked(body) == "best_time"


def test_whom_not_to_tell_and_a_need_are_no_time(db, at):
    chat = at("best_time")
    body = chat.say("Briony does not know I am writing, and I do not want her told, and also large print if you can.")
    assert "best_time" not in lines(db, chat) and asked(body) == "best_time"
    assert lines(db, chat)["needs"].startswith("large print") and "I do not want her told" in lines(db, chat)["needs"]
    assert "Nothing was filled in" not in told(body)


def test_who_asks_is_told_with_a_name_and_the_rest_goes_to_its_lines(db, at):
    chat = at("relationship")
    chat.say("I am his grandmother, Mrs Morag Laing, and the boy is Callum, and it is about the valproate, and you can send the letter to me at home.")  # fmt: skip
    given = lines(db, chat)
    assert given["relationship"] == "I am his grandmother, Mrs Morag Laing"
    assert given["child_name"] == "Callum" and given["contact_method"].startswith("Letter by post")


def test_a_birthday_said_beside_who_asks_is_the_childs(db, at):
    chat = at("relationship")
    chat.say("I told you. Dean, father. Date of birth 12/06/2016")
    assert lines(db, chat)["relationship"] == "Dean, father" and lines(db, chat)["child_identifier"] == "12/06/2016"


def test_a_day_is_taken_and_the_name_before_it_put_right(db, at):
    chat = at("child_identifier")
    body = chat.say(
        "12 of june 2016 and its Brioni, with an i at the end. and take out that about the pains no leave it"
    )
    assert lines(db, chat)["child_identifier"] == "12 of june 2016" and asked(body) == "site"


def test_whom_not_to_tell_is_kept_for_the_line_of_needs(db, at):
    chat = at("contact_method")
    for said in (
        "text, but her stepdad is not to know about it. Does he get told?",
        "07700 900456",
        "evenings",
        "none",
    ):
        chat.say(said)
    assert "stepdad is not to know" in lines(db, chat)["needs"] and lines(db, chat)["contact_method"] == "Text message"

"""At every short line of the form: what is said beside an answer stands in a line, or is said back as not kept."""

import re

import pytest

from tests.support.at_a_step import asked, lines
from tests.support.factories import texts

NOT_KEPT = "so it does not go to the team"
ANSWERS = {
    "relationship": "mum",
    "child_name": "Briony Bell",
    "child_identifier": "4/3/2017",
    "site": "northgate",
    "place": "heron",
    "contact_method": "phone",
    "contact_value": "07700 900123",
    "best_time": "mornings",
    "needs": "large print",
}
REMARKS = (
    "my sister is staying with us",
    "he hates needles",
    "we moved house in June",
    "the nurse was lovely yesterday",
    "his brother has the same lump",
    "nobody explained the scan",
)
SMALL = frozenset("my is with us he we in the was his has same nobody".split())


def words_of(text):
    return set(re.findall(r"[^\W_]+", text.lower()))


def told(body):
    return "\n".join(texts(body))


@pytest.mark.parametrize("joined", [". ", ", "])
@pytest.mark.parametrize("remark", REMARKS)
@pytest.mark.parametrize("step", ANSWERS)
def test_every_word_of_a_remark_is_kept_or_said_back(db, at, step, remark, joined):
    chat = at(step)
    body = chat.say(f"{ANSWERS[step]}{joined}{remark}")
    known = words_of(" ".join((*lines(db, chat).values(), *texts(body))))
    assert words_of(remark) - SMALL <= known
    assert step in lines(db, chat)


@pytest.mark.parametrize(
    "step, said, name, line",
    [
        ("best_time", "not wednesdays, I have dialysis", "best_time", "not wednesdays, I have dialysis"),
        ("best_time", "after 4, she has physio till then", "best_time", "after 4, she has physio till then"),
        (
            "contact_method",
            "ill be here, just come to the cot, after ward round. not when his mums here she's fragile",
            "best_time",
            "after ward round, not when his mums here she's fragile",
        ),
        ("contact_value", "07700 900123, can you also email sam@example.com?", "contact_value",
         "07700 900123, can you also email sam@example.com?"),
        ("contact_value", "07700 900123, could you ring twice?", "contact_value", "07700 900123, could you ring twice?"),
        ("relationship", "dad, can you ring me on 07700 900123?", "contact_value", "07700 900123"),
        ("relationship", "dad, could you email dan@example.com?", "contact_method", "Email"),
        ("relationship", "mum, do you need my name? Sarah Green", "relationship", "mum, Sarah Green"),
        ("site", "northgate and um I don't know the ward he isn't on one", "place", "Not on a ward"),
        ("site", "saltmarsh but she's not on a ward", "site", "Saltmarsh Site"),
        ("place", "not on any ward at the moment", "place", "not on any ward at the moment"),
        ("needs", "none, I said", "needs", "None"),
        ("questions", "none, I said", "questions", "No list today"),
        ("questions", "nothing, already told you", "questions", "No list today"),
    ],
)  # fmt: skip
def test_it_goes_where_it_belongs(db, at, step, said, name, line):
    chat = at(step)
    body = chat.say(said)
    assert (
        lines(db, chat)[name] == line
        and NOT_KEPT not in told(body)
        and "not answered"
        not in told(body).replace("I have not answered your question", "" if "need my name" in said else "not answered")
    )


def test_a_bed_behind_a_question_stays_with_its_ward(db, at):
    chat = at("place")
    chat.say("Heron. Who is the matron? and he is in bed 4")
    assert "bed 4" in lines(db, chat)["place"]


@pytest.mark.parametrize(
    "said", ["mornings. I would like to stop the chemo", "mornings. we would like to stop the physio"]
)
def test_a_wish_about_treatment_stops_no_form(db, at, said):
    chat = at("best_time")
    body = chat.say(said)
    assert asked(body) == "needs" and "stop" in told(body) and NOT_KEPT in told(body)


@pytest.mark.parametrize("said", ["letter, but don't send it", "text first, never send", "text, and please don't send it to him"])  # fmt: skip
def test_not_sending_beside_a_way_stops_no_form(db, at, said):
    chat = at("contact_method")
    assert asked(chat.say(said)) == "contact_value" and "contact_method" in lines(db, chat)


@pytest.mark.parametrize(
    "said",
    [
        "phone thanks love",
        "phone, please, sorry to be a pain",
        "phone. hang on, sorry. yes phone",
        "ring me, no wait, text",
        "phone, how long is this",
        "phone not email",
    ],
)
def test_small_words_and_what_is_taken_back_are_not_said_back(db, at, said):
    assert NOT_KEPT not in told(at("contact_method").say(said))


def test_a_question_that_is_left_is_said_back(db, at):
    assert "have you got toys" in told(at("needs").say("large print. have you got toys?"))


@pytest.mark.parametrize(
    "said",
    [
        "my number is the same as last time",
        "same number as before",
        "it is the one you have",
        "you already have my number",
    ],
)
def test_a_number_from_before_is_not_known(db, at, said):
    chat = at("contact_value")
    body = chat.say(said)
    assert "I do not have it here" in told(body) and asked(body) == "contact_value"


@pytest.mark.parametrize(
    "said", ["same as my wife's, 07700 900456", "I have 07700 900456", "the ward has asked me too"]
)
def test_other_words_at_the_number_are_read_as_before(db, at, said):
    assert "I do not have it here" not in told(at("contact_value").say(said))


@pytest.mark.parametrize(
    "step, said",
    [
        ("place", "not sure, he isn't a patient here any more"),
        ("place", "she isn't under this hospital any more"),
        ("place", "we have been discharged"),
        ("site", "not sure, he isn't a patient here"),
        ("site", "he isn't a patient here yet"),
    ],
)
def test_no_patient_here_is_kept_as_it_was_said(db, at, step, said):
    chat = at(step)
    body = chat.say(said)
    assert lines(db, chat)["place"] == said and lines(db, chat)["site"] and asked(body) == "contact_method"
    assert "PALS" in told(body) and "another hospital" in told(body)


@pytest.mark.parametrize("said", ["heron", "not Heron", "he isn't on Heron", "is he a patient here?"])
def test_a_ward_is_no_such_word(db, at, said):
    assert "another hospital gives the care" not in told(at("place").say(said))


def test_a_doctor_instead_of_a_ward_does_not_empty_it(db, at):
    for step in ("best_time", "contact_value"):
        chat = at(step)
        chat.say("Dr Smith not Heron")
        assert "Dr Smith" in lines(db, chat)["place"]


def test_a_line_that_was_never_filled_is_written_and_not_changed(db, at):
    body = at("relationship").say("I am his gran, and the boy is Callum, and you can send the letter to me at home.")
    assert "I have written this down" in told(body) and "changed" not in told(body)
    assert "I have changed" in told(at("contact_method").say("sorry it's Kestrel not Heron"))

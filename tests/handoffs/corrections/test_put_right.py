"""A part of what was given is put right; what stands in no line, or in two, changes nothing."""

import pytest

from assistant.handoffs.corrections.put_right import puts_right
from tests.support.factories import example_profile

LINES = {
    "relationship": "mum",
    "child_name": "Briony Bell",
    "child_identifier": "4 May 2019",
    "place": "Heron ward",
    "contact_method": "Phone call",
    "contact_value": "01632 960 983",
    "best_time": "mornings",
    "message": "They moved her from Kestrel",
}


@pytest.mark.parametrize(
    "words, field, line",
    [
        ("its Briony Belle not Bell", "child_name", "Briony Belle"),
        ("its Bryony with a y not Briony", "child_name", "Bryony Bell"),
        ("it\u2019s Bryony with a y", "child_name", "Bryony Bell"),
        ("its spelt B-R-Y-O-N-Y", "child_name", "Bryony Bell"),
        ("bryony not briony", "child_name", "Bryony Bell"),
        ("sorry her surname is Fell not Bell", "child_name", "Briony Fell"),
        ("her last name is fell", "child_name", "Briony Fell"),
        ("bell should be fell", "child_name", "Briony Fell"),
        ("her first name is Bryony", "child_name", "Bryony Bell"),
        ("actually he was born in 2018 not 2019", "child_identifier", "4 May 2018"),
        ("it was june not may", "child_identifier", "4 June 2019"),
        ("its 938 not 983", "contact_value", "01632 960 938"),
        ("no its not heron its kestrel", "place", "kestrel"),
        ("evenings not mornings", "best_time", "evenings"),
        ("I am afraid I mistyped: Brionie Bell", "child_name", "Brionie Bell"),
        ("oops i spelt it wrong, its briony belle", "child_name", "Briony Belle"),
        ("take out Heron ward she moved to Kestrel", "place", "Kestrel"),
        ("remove heron, she is on kestrel now", "place", "kestrel"),
        ("change Kestrel to Saltmarsh", "message", "They moved her from Saltmarsh"),
        ("change moved to sent in my message", "message", "They sent her from Kestrel"),
    ],
)
def test_the_part_that_is_put_right_changes_and_the_rest_stays(words, field, line):
    assert puts_right(words, LINES, example_profile()) == (field, line)


@pytest.mark.parametrize(
    "words",
    [
        "her surname is wrong",
        "sorry its Aaron Bell",
        "my name is Brionie Bell",
        "change her to him",
        "take out Heron ward",
        "not sure",
        "she was fine not ill",
        "they told me tuesday not monday",
        "it's the other one not heron",
        "im not mum",
        "we were sent to kestrel not mornings clinic",
        "is it Bryony not Briony?",
        "she has been on heron for weeks and nobody comes, it is a nurse we need and not another form to fill in Bell",
    ],
)
def test_what_says_no_new_words_for_one_line_changes_nothing(words):
    assert puts_right(words, LINES, example_profile()) is None


def test_what_stands_in_two_lines_is_not_guessed_at():
    twice = LINES | {"contact_value": "briony.bell@family.example"}
    assert puts_right("its Bryony not Briony", twice, example_profile()) is None


def test_a_name_that_was_not_given_has_no_surname_to_change():
    assert puts_right("her surname is Fell", {"relationship": "mum"}, example_profile()) is None


@pytest.mark.parametrize("words", ["no sorry its Ayesha Khan", "No sorry, it's ayesha khan", "i meant Ayesha Khan"])
def test_a_name_close_to_the_askers_is_the_askers(words):
    given = {"relationship": "I'm his mum Aisha Khan"}
    assert puts_right(words, given, example_profile()) == ("relationship", "I'm his mum Ayesha Khan")


def test_a_name_close_to_two_lines_changes_neither():
    given = {"relationship": "his mum Aisha Khan", "child_name": "Aysha Khan"}
    assert puts_right("sorry its Ayesha Khan", given, example_profile()) is None


NUMBERS = LINES | {
    "contact_value": "07700 900456",
    "child_identifier": "4th of Febuary 2017",
    "relationship": "im her mum",
}


@pytest.mark.parametrize(
    "said, line",
    [
        ("i sent the wrong phone, its 457 at the end not 456", ("contact_value", "07700 900457")),
        ("the number ends 457 not 456", ("contact_value", "07700 900457")),
        ("not 456 its 457", ("contact_value", "07700 900457")),
        ("my phone: 57 at the end not 56", ("contact_value", "07700 900457")),
        ("The date of birth should be 2016", ("child_identifier", "4th of Febuary 2016")),
        ("her birthday is 2016 not 2017", ("child_identifier", "4th of Febuary 2016")),
        ("the year is wrong, it should be 2016", ("child_identifier", "4th of Febuary 2016")),
        ("he was born in 2016", ("child_identifier", "4th of Febuary 2016")),
        ("number 1 under name, put Bryony not Briony", ("child_name", "Bryony Bell")),
        ("in the name: it should be Bryony not Briony", ("child_name", "Bryony Bell")),
        ("change her mum to just mum Shanice", ("relationship", "im mum Shanice")),
        ("after 10 not 12", None),
        ("she had 12 fits not 10", None),
        ("its 99 not 56", None),
        ("we have waited since 2016", None),
        ("the scan should be 2016", None),
        ("her birthday is 2016 not 2015", None),
        ("it is 456 steps to the ward not 457", None),
        ("put my message under his name please", None),
    ],
)
def test_a_part_of_a_number_a_day_or_a_role_is_put_right(said, line):
    assert puts_right(said, NUMBERS, example_profile()) == line

"""A name, without the words it is told in."""

import pytest

from assistant.handoffs.names_said import name_alone


@pytest.mark.parametrize(
    "said, name",
    [
        ("his name is Reuben O'Neill without all that", "Reuben O'Neill"),
        ("Thomas Harriss with two s", "Thomas Harriss"),
        ("she's called Anya Brook and nothing else", "Anya Brook"),
        ("Jayden, surname I'm not supposed to put online", "Jayden"),
        ("Kit. I'd rather not say the rest", "Kit"),
        ("Callum Reid, known as Cal", "Callum Reid, known as Cal"),
        ("Will Not", "Will Not"),
    ],
)
def test_what_is_said_around_it_goes(said, name):
    assert name_alone(said) == name


def test_how_it_is_spelt_stays_where_the_letters_say_otherwise():
    assert name_alone("Thomas Haris with two s") == "Thomas Haris with two s"


@pytest.mark.parametrize(
    "said, name",
    [
        ("lad is Jordan Pickering", "Jordan Pickering"),
        ("just alfie donnelly", "alfie donnelly"),
        ("my girl is called Niamh Okoro", "Niamh Okoro"),
        ("the bairn's name is Isla Reid", "Isla Reid"),
        ("only Ada Finch", "Ada Finch"),
        ("daughter is in NICU", "daughter is in NICU"),
        ("baby is still very small", "baby is still very small"),
        ("Justice Boyd", "Justice Boyd"),
        ("Just", "Just"),
    ],
)
def test_whom_it_is_told_of_is_no_part_of_the_name(said, name):
    assert name_alone(said) == name


@pytest.mark.parametrize(
    "said, name",
    [
        ("Tyler, T-Y-L-E-R Brennan", "Tyler Brennan"),
        ("Siobhan S-I-O-B-H-A-N Doyle", "Siobhan Doyle"),
        ("aoife, a o i f e, byrne", "aoife byrne"),
        ("Katherine (K-A-T-H-E-R-I-N-E) Moss", "Katherine Moss"),
        ("Tyler, T-Y-L-A Brennan", "Tyler, T-Y-L-A Brennan"),
        ("Jo A B Moss", "Jo A B Moss"),
        ("Benedict Hale-Morrison, no full stop", "Benedict Hale-Morrison"),
        ("Ann-Marie Bell, without the hyphen", "Ann-Marie Bell"),
        ("baby name Ayesha Begum", "Ayesha Begum"),
        ("my son's name is Idris Vale", "Idris Vale"),
        ("Baby Begum", "Baby Begum"),
    ],
)
def test_how_it_is_spelt_is_no_part_of_it_where_it_says_the_same(said, name):
    assert name_alone(said) == name

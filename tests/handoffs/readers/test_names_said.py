"""A name, without the words it is told in."""

import pytest

from assistant.handoffs.readers.names_said import loses_a_name, name_alone, name_put_right


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


@pytest.mark.parametrize(
    "said, name",
    [
        ("Jess Okafor-Lane, everyone says Jess its actually Jessica", "Jessica Okafor-Lane (Jess)"),
        ("Amy Louise Barrett. Oh no, it's Barnett now, they changed it. Amy Barnett", "Amy Barnett"),
        ("lexi dunmroe. dunmore sorry", "lexi dunmore"),
        ("jonah pirce sorry pierce", "jonah pierce"),
        ("Noor Hadad, no Haddad", "Noor Haddad"),
        ("Ella Brown. sorry Browne, with an e", "Ella Browne"),
        ("Mia Stone, oh wait its Stones", "Mia Stones"),
        ("Kate Lowe, really Katherine", "Katherine Lowe"),
        ("isla maccloud. i mean macleod", "isla macleod"),
        ("Ben Ward. oh no Benn Ward", "Benn Ward"),
        ("Tommy, no, Thomas", "Thomas"),
    ],
)
def test_the_last_that_is_said_of_a_name_stands_and_no_part_is_lost(said, name):
    assert name_put_right(said) == name


@pytest.mark.parametrize(
    "said",
    [
        "Noor Haddad, actually called Nono",
        "Tom Pike, not Tim",
        "Amy Barrett. no sorry, Jones",
        "Callum Reid, known as Cal",
        "O'Neill, Reuben",
        "Marie Now",
        "Okoye Daniel, surname first",
        "Aisha Khan (sorry for the mess)",
        "i am not sure, sorry",
        "",
    ],
)
def test_a_name_that_was_not_plainly_put_right_stands_as_said(said):
    assert name_put_right(said) == said


def test_a_new_surname_alone_does_not_take_the_place_of_the_whole_name():
    assert loses_a_name("Amy Barrett. no sorry, Jones", "Jones")
    assert not loses_a_name("Amy Barrett. no sorry, Mia Jones", "Mia Jones")


@pytest.mark.parametrize(
    "said, name",
    [
        ("Matei Munteanu, my son. he have 4 years", "Matei Munteanu"),
        ("Zofia Nowak my daughter she is 6 years old", "Zofia Nowak"),
        ("Ahmed Khan, he has 7 months", "Ahmed Khan"),
        ("Ella Brown, my niece. I am her aunt Jo Brown", "Ella Brown"),
        ("Ife Clarke. No hyphen, she doesn't have the Adeyemi.", "Ife Clarke"),
        ("Sam Pike. No dash, his dad's name isn't in it", "Sam Pike"),
        ("put Callum, I'm not giving the surname", "put Callum"),
        ("Tyler, we're not sharing his surname", "Tyler"),
        ("Rose Khan, Rosie to her friends", "Rose Khan, Rosie to her friends"),
        ("Ivy Six", "Ivy Six"),
    ],
)
def test_whose_child_it_is_and_how_old_is_no_part_of_the_name(said, name):
    assert name_alone(said) == name


@pytest.mark.parametrize(
    "said, name",
    [
        ("he has no name yet, he's baby Hollis", "baby Hollis"),
        ("not named yet, baby girl Hollis", "baby girl Hollis"),
        ("no name yet. they call him Baby Rao Marsh", "Baby Rao Marsh"),
        ("we havent named her yet, she's down as Baby Thornley", "Baby Thornley"),
        ("they have him down as Okafor, Baby", "Okafor, Baby"),
        ("on the chart it is Penhaligon, Alex", "Penhaligon, Alex"),
        ("the wristband says Twin 1 Thornley", "Twin 1 Thornley"),
        ("Her wristband says: Baby girl O'Neill for now", "Baby girl O'Neill"),
    ],
)
def test_a_name_as_it_stands_on_a_chart_is_only_the_name(said, name):
    assert name_alone(said) == name


@pytest.mark.parametrize(
    "said",
    ["Alex Reed, the chart says Alexandra", "the chart says he is ill", "they have him down as an emergency", "Baby Thornley", "Penhaligon, Alex"],
)  # fmt: skip
def test_other_words_of_a_chart_are_left_as_they_are(said):
    assert name_alone(said) == said


@pytest.mark.parametrize("said, name", [
    ("Jess Okafor. no use Jessica", "Jessica Okafor"), ("Sam Reid, sorry, use Samuel", "Samuel Reid"),
    ("Ann Use", "Ann Use"),
])  # fmt: skip
def test_a_first_name_that_is_to_be_used_instead(said, name):
    assert name_put_right(said) == name

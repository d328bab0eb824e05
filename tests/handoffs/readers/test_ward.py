import pytest

from assistant.details.read import Details
from assistant.handoffs.form.read_line import read
from assistant.handoffs.readers.refusal import NotUnderstood
from tests.support.factories import example_profile
from tests.support.step_words import reading, refusal


@pytest.mark.parametrize("said, line", [
    ("ward 3", "Heron ward (ward 3)"), ("heron", "Heron ward"), ("he is on kestrel", "Kestrel ward"), ("PICU", "Children's intensive care"), ("ward seven? no, ward 7", "Ward 7"),
    ("A&E", "Emergency department"), ("the day ward", "Day unit"),
])  # fmt: skip
def test_a_place_is_written_as_the_hospital_names_it(said, line):
    assert reading("place", said) == line


def test_a_place_is_looked_for_at_the_site_that_was_given():
    assert reading("place", "plover", site="Saltmarsh Site") == "Plover ward"
    assert refusal("place", "plover", site="Northgate Children's Hospital") == "utter_handoff_place_unknown"


def test_an_unknown_place_is_asked_about_and_stands_when_said_again():
    assert refusal("place", "the puffin room") == "utter_handoff_place_unknown"
    assert reading("place", "The Puffin Room!", asked_about="place: the puffin room") == "The Puffin Room!"
    assert reading("place", "the gull room", asked_about="place: the puffin room") == "the gull room"
    assert refusal("place", "...", asked_about="place: the puffin room") == "utter_handoff_place_unknown"


@pytest.mark.parametrize("said", ["...", "!", " . "])
def test_dots_alone_are_no_place(said):
    assert refusal("place", said) == "utter_handoff_place_unknown"


@pytest.mark.parametrize(
    "said, line",
    [
        ("Outpatients. ENT", "Outpatients (Outpatients. ENT)"),
        ("outpatients gastro", "Outpatients (outpatients gastro)"),
        (
            "northgate main one but the clinic is in outpatients gastro",
            "Outpatients (northgate main one but the clinic is in outpatients gastro)",
        ),
        ("heron ward side room 3", "Heron ward (heron ward side room 3)"),
        ("outpatients I think, gastro no sorry ENT", "Outpatients (outpatients I think, gastro no sorry ENT)"),
        ("Outpatients (outpatients gastro)", "Outpatients (outpatients gastro)"),
        ("kestrel, under Fairclough", "Kestrel ward (kestrel, under Fairclough)"),
        ("the heron ward please", "Heron ward"),
        ("on kestrel at the moment i think", "Kestrel ward"),
        ("Heron at Northgate", "Heron ward"),
    ],
)
def test_what_is_said_beside_a_ward_is_kept(said, line):
    assert reading("place", said, site="Northgate Children's Hospital") == line


@pytest.mark.parametrize(
    "said, line",
    [
        ("it was the child development something", "Child development centre"),
        ("yes the centre, that one", "Child development centre"),
        ("the development one", "Child development centre"),
    ],
)
def test_the_one_place_that_has_the_word_is_meant(said, line):
    assert reading("place", said, site="Saltmarsh Site") == line


@pytest.mark.parametrize("said", ["the heart centre", "the eye department", "a centre in Leeds"])
def test_a_word_of_every_hospital_names_no_ward(said):
    assert refusal("place", said) == "utter_handoff_place_unknown"


@pytest.mark.parametrize(
    "name, said",
    [
        ("site", "not sure what is saltmarsh"),
        ("site", "where is saltmarsh?"),
        ("site", "what's northgate"),
        ("place", "what's the difference between outpatients and heron?"),
        ("place", "which ward is the heart one?"),
    ],
)
def test_a_question_about_a_place_names_none(name, said):
    assert refusal(name, said) == "utter_unclear_step"


@pytest.mark.parametrize(
    "said, line",
    [
        ("ward 3", "Heron ward (ward 3)"),
        ("ward 3. thats not on there", "Heron ward (ward 3)"),
        ("we are on ward 1", "Kestrel ward (we are on ward 1)"),
        ("heron", "Heron ward"),
        ("ward 7", "Ward 7"),
        ("ward 3 not heron ward", "ward 3 not heron ward"),
        ("ward 3, its not heron", "ward 3, its not heron"),
        ("heron ward then intensive care", "heron ward then intensive care"),
        ("Kestrel and then picu", "Kestrel and then picu"),
        ("outpatients, its dr okafors clinic", "Outpatients (outpatients, its dr okafors clinic)"),
        ("Outpatients, neurology", "Outpatients (Outpatients, neurology)"),
        ("newborn intensive care", "Newborn intensive care"),
        ("heron not kestrel", "Heron ward"),
        ("heron or kestrel", None),
    ],
)
def test_a_ward_stands_as_it_was_said_where_that_says_more(said, line):
    if line is None:
        with pytest.raises(NotUnderstood):
            reading("place", said)
    else:
        assert reading("place", said) == line


@pytest.mark.parametrize(
    "said", ["hes been on the ward 3 weeks", "in and out of the ward 3 times", "on ward 3 days now"]
)
def test_how_long_or_often_is_no_wards_number(said):
    profile = example_profile()
    assert profile.place(said) is None and Details(said, profile).place is None


@pytest.mark.parametrize(
    "said, line",
    [
        ("ward is Kingfisher not Kestrel", "Kingfisher"),
        ("Kingfisher, not kestrel", "Kingfisher"),
        ("not Kestrel, Kingfisher", "Kingfisher"),
        ("not kestrel its kingfisher", "kingfisher"),
        ("it isn't Heron it's Kingfisher", "Kingfisher"),
        ("Kingfisher rather than Kestrel", "Kingfisher"),
        ("no longer on heron, Osprey ward", "Osprey ward"),
        ("not heron, kestrel", "Kestrel ward"),
        ("heron, not very nice there", "Heron ward"),
        ("Outpatients, not admitted", "Outpatients"),
        ("ward 3 not heron", "ward 3 not heron"),
        ("Kestrel ward, or is it Kingfisher", "Kestrel ward, or is it Kingfisher"),
        ("heron or maybe kingfisher", "heron or maybe kingfisher"),
        ("heron or something", "Heron ward"),
    ],
)
def test_a_ward_that_is_denied_never_stands_and_a_doubt_does(said, line):
    assert reading("place", said) == line


def test_a_place_that_is_only_asked_about_is_not_given():
    said = "I am not sure, what is a day unit?"
    assert read("place", said, example_profile(), {}) == read("place", "I am not sure", example_profile(), {})


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("CAMHS, eating disorders clinic", "CAMHS, eating disorders clinic"),
        ("the eating disorders clinic within CAMHS", "the eating disorders clinic within CAMHS"),
        ("the sleep clinic", "the sleep clinic"),
        ("Dr Osei's clinic", "Dr Osei's clinic"),
        ("clinic", "Outpatients"),
        ("outpatient clinic", "Outpatients"),
        ("outpatients gastro", "Outpatients (outpatients gastro)"),
        ("opd, Dr Osei's clinic", "Outpatients (opd, Dr Osei's clinic)"),
    ],
)
def test_a_ward_that_was_not_said_is_not_put_before_a_clinic(said, line):
    assert read("place", said, example_profile(), {"site": "Northgate Children's Hospital"}) == line

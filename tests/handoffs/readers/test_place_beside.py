"""What is said of a ward beside a site, at another step, and of a bed."""

import pytest

from assistant.handoffs.corrections.every_correction import read_corrections
from assistant.handoffs.form.also_said import also_said
from assistant.handoffs.form.read_line import read
from assistant.handoffs.form.several_lines import several_lines
from assistant.handoffs.readers.place_beside import bed_beside, place_beside, site_and_place
from tests.support.factories import example_profile

NORTHGATE = "Northgate Children's Hospital"


def written(said):
    profile = example_profile()
    return read("place", place_beside(said, profile)["place"], profile, {"site": NORTHGATE})


@pytest.mark.parametrize(
    "said, ward",
    [
        ("northgate, heart ward. heron i think. no its the newborn intensive one sorry", "Newborn intensive care"),
        ("northgate. kestrel i think. no it's the puffin room sorry", "the puffin room"),
        ("Northgate, kestrel, no sorry it's heron", "Heron ward"),
        ("Northgate, under Mr Okafor", "Mr Okafor"),
        ("Northgate, Heron ward bed 12, Dr Lindqvist", "Heron ward (Heron ward bed 12, Dr Lindqvist)"),
        (
            "She's on Heron when she stays but mostly it is the clinic, the sleep clinic with the tall doctor.",
            "She's on Heron when she stays but mostly it is the clinic, the sleep clinic with the tall doctor",
        ),
        ("Heron ward. It must not say Kestrel.", "Heron ward"),
    ],
)
def test_what_is_said_last_stands_with_what_is_said_of_it(said, ward):
    assert written(said) == ward
    assert read("site", said, example_profile(), {}) == NORTHGATE


@pytest.mark.parametrize("step", ["child_identifier", "child_name", "contact_method"])
def test_a_site_and_a_ward_fill_both_at_another_step(step):
    said = "northgate. the heart ward. heron i think"
    both = {"site": NORTHGATE, "place": "the heart ward. heron i think"}
    assert several_lines(step, said, example_profile()) == both == site_and_place(said, example_profile())


@pytest.mark.parametrize(
    "said",
    ["northgate", "heron ward", "is northgate where heron ward is?", "4/5/2019 at northgate on heron", "Heron Blake"],
)
def test_one_of_them_or_more_than_both_is_left_to_the_step(said):
    assert site_and_place(said, example_profile()) == {}


@pytest.mark.parametrize(
    "said, stands, line",
    [
        ("bed 4", "Newborn intensive care", "Newborn intensive care (bed 4)"),
        ("she's in bay 2 bed 6 if that helps", "Heron ward", "Heron ward (bay 2 bed 6)"),
        ("side room 3", "Heron ward (Mr Okafor)", "Heron ward (Mr Okafor, side room 3)"),
        ("bed 9 now", "Heron ward (bed 4)", "Heron ward (bed 9)"),
        ("bed 6", "Heron ward (bay 2 bed 4)", "Heron ward (bay 2, bed 6)"),
        ("bed 4", "Heron ward (bay 2)", "Heron ward (bay 2, bed 4)"),
        ("side room 3", "Heron ward (bed 4, Dr Lindqvist)", "Heron ward (Dr Lindqvist, side room 3)"),
        ("bed 1", "Heron ward (bed 12)", "Heron ward (bed 1)"),
        ("cot 3", "Newborn intensive care (Mr Okafor, cot 2)", "Newborn intensive care (Mr Okafor, cot 3)"),
    ],
)
def test_a_bed_stands_with_its_ward(said, stands, line):
    profile, lines = example_profile(), {"site": NORTHGATE, "place": stands}
    assert bed_beside(said, lines) == line
    corrections = read_corrections(said, profile, lines=lines, step="contact_method")
    assert [(one.field, one.value) for one in corrections] == [("place", line)] and read("place", line, profile, lines)


@pytest.mark.parametrize("said", ["he goes to bed at 7", "bedtime", "text me when she is in bed", "4"])
def test_what_is_no_bed_of_a_ward_changes_nothing(said):
    assert bed_beside(said, {"place": "Heron ward"}) is None


@pytest.mark.parametrize("stands", ["Not given", "On no ward", "Heron ward (bed 5)"])
def test_no_bed_is_put_where_there_is_no_ward_or_it_stands(stands):
    assert bed_beside("bed 5", {"place": stands}) is None


@pytest.mark.parametrize(
    "said", ["he's not on a ward, he's community, Dr Lindqvist", "Mrs Adeyemi's patient", "under miss pereira"]
)
def test_a_consultants_name_can_stand_for_the_ward(said):
    assert read("place", said, example_profile(), {"site": NORTHGATE}) == said


def test_what_is_of_another_site_too_fills_no_ward():
    assert not also_said("site", "northgate or saltmarsh, heron", {}, example_profile()).get("place")

"""Specialty, setting, place and site."""

from pathlib import Path

import pytest

from assistant.details.read import Details
from assistant.hospital.profile import load

PROFILE = load(Path(__file__).parents[2] / "hospital/example.yml")


def value(text, field):
    found = getattr(Details(text, PROFILE), field)
    return found.value if found else None


@pytest.mark.parametrize(
    "text, specialty",
    [
        ("the heart doctors said wait", "cardiology"),
        ("under cardiology at leeds", "cardiology"),
        ("the heart surgeon wants to operate", "cardiac surgery"),
        ("hes under a neurosurgeon", "neurosurgery"),
        ("epilepsy nurse never rings", "neurology"),
        ("kidney team wont budge", "nephrology"),
        ("camhs turned her down", "mental health"),
        ("SALT waiting list is 18 months", "speech and language therapy"),
        ("cancer doctors", "oncology"),
        ("tummy doctor", "gastroenterology"),
        ("the diabetes team", "endocrinology"),
        ("bone doctors", "orthopaedics"),
        ("eye clinic this month", "ophthalmology"),
        ("the skin specialist", "dermatology"),
        ("the palliative team came", "palliative care"),
        ("got a phone call with the geneticist", "genetics"),
        ("physio referral rejected", "physiotherapy"),
        ("ENT keep cancelling", "ear, nose and throat"),
    ],
)
def test_a_specialty_is_read_in_everyday_words(text, specialty):
    assert value(text, "specialty") == specialty


@pytest.mark.parametrize(
    "text",
    [
        "my heart is broken",
        "can it be epilepsy",
        "a bit of salt",
        "parent carer",
        "her skin is dry",
        "is 38 too high",
        "its a metabolic disease",
        "he had a cardiac arrest",
        "any jobs in radiology",
    ],
)
def test_a_condition_or_a_body_part_is_not_a_specialty(text):
    assert value(text, "specialty") is None


@pytest.mark.parametrize(
    "text",
    [
        "my cousin is a paediatrician and his wife is a cardiologist",
        "my mum knows a heart surgeon in Dhaka",
        "his uncle in utrecht who is an ortho surgeon",
        "i work in radiology",
    ],
)
def test_a_relatives_profession_is_not_the_childs_specialty(text):
    assert value(text, "specialty") is None


def test_two_specialties_say_nothing_unless_one_is_theirs():
    assert value("under two teams, neuro and gastro, which one", "specialty") is None
    assert value("hes under gastro but camhs said no", "specialty") == "gastroenterology"


@pytest.mark.parametrize(
    "text, setting",
    [
        ("hes on the ward", "ward"),
        ("ward round in 10 mins", "ward"),
        ("shes in HDU at Stoke", "ward"),
        ("daughter is in PICU in Leeds", "picu"),
        ("9 days in nicu", "nicu"),
        ("been on SCBU 6 weeks", "nicu"),
        ("got clinic in ten mins", "clinic"),
        ("we are in a&e now", "emergency department"),
        ("My granddaughter is home and well now", "home"),
        ("shes in the hospice", "hospice"),
        ("in the epilepsy clinic i say it", "clinic"),
        ("bloods tuesday, clinic wednesday", "clinic"),
        ("my daughter's feeding clinic clashes with nursery", "clinic"),
        ("he shouted at me and the whole ward heard", "ward"),
        ("she told my husband on the ward in front of everyone", "ward"),
        ("we have a clinic on friday", "clinic"),
        ("at the last clinic he said wait", "clinic"),
    ],
)
def test_where_the_child_is_looked_after_is_read(text, setting):
    assert value(text, "setting") == setting


@pytest.mark.parametrize(
    "text",
    [
        "they want to send him home",
        "nearer home",
        "home help for my grandad",
        "hospice has been mentioned",
        "been to Preston a&e 9 times",
        "no he's not on a ward",
        "a clinic in mexico says 80%",
        "Mrs Ward said",
        "i work on ward 9",
        "clinic letter never came",
        "foster home",
        "what's an mdt when it's at home",
        "back home in Ghana it is different",
        "can i volunteer to read stories on the ward",
        "im home with his brothers and cant sleep",
        "is it the same at home or only in hospital",
        "after the meeting i went home and cried",
    ],
)
def test_the_word_alone_does_not_say_where_the_child_is(text):
    assert value(text, "setting") is None


@pytest.mark.parametrize(
    "text, place",
    [
        ("shes on Kestrel ward", "Kestrel ward"),
        ("ward 7 since monday", "Ward 7"),
        ("hes on wren", "Ward 7"),
        ("up on plover", "Plover ward"),
        ("hes in nicu", "Newborn intensive care"),
        ("good morning from the day unit", "Day unit"),
        ("moved from picu to ward 7", "Ward 7"),
    ],
)
def test_a_place_of_the_hospital_is_read_as_the_hospital_names_it(text, place):
    assert value(text, "place") == place


@pytest.mark.parametrize(
    "text",
    [
        "our Wren is 4",
        "Mrs Heron rang",
        "Dr Plover said no",
        "little Kestrel is poorly",
        "ward 12",
        "ward 7b",
        "my mental health is bad",
        "ed told me",
        "not ward 7",
        "a boy at another clinic",
    ],
)
def test_a_name_or_another_ward_is_not_a_place(text):
    assert value(text, "place") is None


@pytest.mark.parametrize("text", ["our lad on ward 3 in barnsley", "ward 1 at the royal derby", "in PICU in Leeds"])
def test_a_ward_of_another_hospital_is_not_ours(text):
    assert value(text, "place") is None


def test_a_site_is_read_by_its_other_names():
    assert value("hes at saltmarsh", "site") == "Saltmarsh Site"
    assert value("moved from saltmarsh to the main site", "site") == "Northgate Children's Hospital"


def test_without_a_profile_there_is_no_place():
    assert Details("shes on ward 7").place is None

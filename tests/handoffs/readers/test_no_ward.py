import pytest

from assistant.handoffs.readers.no_ward import no_patient, on_no_ward, without_no_ward


@pytest.mark.parametrize(
    "said",
    [
        "she is not on a ward",
        "he isn’t on any ward yet",
        "no ward yet, we come in on Monday",
        "I don't know the ward, he isn't on one",
        "they are not currently on an actual ward",
    ],
)
def test_a_child_may_be_on_no_ward(said):
    assert on_no_ward(said)


@pytest.mark.parametrize(
    "said", ["not on Heron", "he isn't on one of the new drugs", "not on any medicine", "the ward", "Heron ward"]
)
def test_a_ward_that_is_denied_is_another_matter(said):
    assert not on_no_ward(said)


@pytest.mark.parametrize(
    "said",
    [
        "he isn't a patient here",
        "not a patient yet",
        "she was discharged on Friday",
        "we are not under your hospital",
        "he's not been seen here",
    ],
)
def test_a_child_may_be_no_patient_here(said):
    assert no_patient(said)


@pytest.mark.parametrize(
    "said", ["is he not a patient here?", "I am not a patient man", "not patient enough", "she is on Heron"]
)
def test_patience_and_a_question_are_no_such_thing(said):
    assert not no_patient(said)


def test_the_site_beside_it_stays():
    assert without_no_ward("northgate and he isn't on any ward").strip() == "northgate"
    assert without_no_ward("northgate, Heron") == "northgate, Heron"


@pytest.mark.parametrize(
    "said",
    [
        "the wound has discharged pus",
        "he's discharged pus",
        "they are not treated here well",
        "she was discharged from picu to heron",
        "he was discharged with sepsis",
    ],
)
def test_how_a_child_is_is_no_such_thing(said):
    assert not no_patient(said)


@pytest.mark.parametrize("letters", ["um ", " ", "and "])
def test_long_words_are_read_at_once(letters):
    assert without_no_ward(letters * 1000 + "x").strip().endswith("x")

"""What was said before the form: taken where it was plainly said, the newest word counts, and nothing is guessed."""

import pytest

from assistant.handoffs.form.prefill import said_before
from tests.support.factories import example_profile


def prefilled(*messages):
    """`messages` oldest first, as a family writes them."""
    return said_before(reversed(messages), example_profile())


@pytest.mark.parametrize(
    "messages, lines",
    [
        (
            ["im his nan and hes on kestrel ward"],
            {"relationship": "Grandparent", "site": "Northgate Children's Hospital", "place": "Kestrel ward"},
        ),
        (["we need a polish interpreter"], {"needs": "Polish interpreter"}),
        (["im her mum", "is it our right"], {"relationship": "Mother"}),
        (["hes at the saltmarsh"], {"site": "Saltmarsh Site"}),
    ],
)
def test_what_was_plainly_said_is_a_line(messages, lines):
    assert prefilled(*messages) == lines


def test_the_newest_word_counts():
    assert prefilled("hes on heron ward", "they moved him to plover ward yesterday") == {
        "site": "Saltmarsh Site",
        "place": "Plover ward",
    }


@pytest.mark.parametrize(
    "text",
    [
        "what is a second opinion",
        "my mum says i should ask",
        "the nurse on the ward was kind",
        "do you speak english",
        "my son is poorly",
    ],
)
def test_what_was_not_plainly_said_is_asked(text):
    assert prefilled(text) == {}


@pytest.mark.parametrize(
    "messages",
    [
        ["I'm only the foster carer. birth mum, she agrees with me"],
        ["im his foster carer", "birth mum, on the phone, agrees with me"],
        ["birth mum, who he sees on fridays, agrees", "foster carer here"],
        ["we foster him. his mum, she wants it too"],
    ],
)
def test_the_birth_mother_somebody_tells_of_is_not_who_asks(messages):
    assert prefilled(*messages)["relationship"] == "Foster carer"


def test_two_that_differ_and_neither_said_of_oneself_are_asked():
    assert "relationship" not in prefilled("his nan, worried", "birth mum, agrees")


@pytest.mark.parametrize("text", ["we're in a&e", "hes in the emergency department", "we were at clinic today"])
def test_what_every_hospital_has_names_neither_site_nor_ward(text):
    assert prefilled(text) == {}


def test_with_the_site_it_does():
    assert prefilled("we're in a&e at northgate") == {
        "site": "Northgate Children's Hospital",
        "place": "Emergency department",
    }


@pytest.mark.parametrize(
    "said",
    [
        "is PALS at Northgate even relevant to me in Dundee?",
        "does northgate have its own chat",
        "what is saltmarsh?",
        "CAMHS said no to us",
        "my mental health is in bits",
    ],
)
def test_a_site_that_is_only_asked_about_was_not_told(said):
    assert "site" not in prefilled(said)


@pytest.mark.parametrize(
    "said, site",
    [
        ("we are at northgate, can we ask somebody else?", "Northgate Children's Hospital"),
        ("can you help? my son is at saltmarsh", "Saltmarsh Site"),
        ("she has been in northgate since May, is that ok?", "Northgate Children's Hospital"),
    ],
)
def test_a_site_where_they_are_was_told_in_a_question_too(said, site):
    assert prefilled(said)["site"] == site


@pytest.mark.parametrize(
    "said", ["My baby is in intensive care. Born 9 days ago", "she is in intensive care, 3 weeks old"]
)
def test_of_a_newborn_intensive_care_alone_is_asked(said):
    assert "place" not in said_before([said], example_profile())


@pytest.mark.parametrize(
    "said, place",
    [
        ("my son is in intensive care, he is nine", "Children's intensive care"),
        ("my baby is in picu", "Children's intensive care"),
        ("my baby is in newborn intensive care", "Newborn intensive care"),
    ],
)
def test_the_ward_that_was_said_is_a_line(said, place):
    assert said_before([said], example_profile())["place"] == place


def test_a_great_uncle_is_none_other():
    assert said_before(["it is about my great-nephew Owen"], example_profile()) == {
        "relationship": "Great-aunt or great-uncle"
    }

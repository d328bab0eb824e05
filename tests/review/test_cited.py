"""Facts and names: what a text says must stand in a source cited for that very text."""

import pytest

from assistant.review.cited import registered, unsupported
from tests.support.answer_factories import make_answer, make_source, make_told, wrongs


def faults(*answers, sources=()):
    return [wrong for _, _, wrong, _ in registered(answers, {source.fact: source for source in sources})]


def named(text, cited, *others):
    """What a text names that the one source cited for it does not say, with others in the register."""
    answer = make_answer(text, cites=[(cited.fact, "uk")])
    return [
        (do, wrong)
        for wrong, do in unsupported(
            make_told(text, answer=answer), {source.fact: source for source in (cited, *others)}
        )
    ]


def test_a_cited_fact_that_is_registered_and_fits_is_fine():
    assert faults(make_answer(cites=[("clear", "uk")]), sources=[make_source()]) == []


def test_a_cited_fact_that_is_not_registered_is_found():
    assert faults(make_answer(cites=[("gone", "uk")])) == ["no file in sources has this fact."]


def test_a_registered_fact_that_nobody_cites_is_found():
    assert faults(make_answer(), sources=[make_source()]) == ["no answer cites this fact."]


def test_a_fact_of_one_nation_cannot_stand_behind_the_text_of_all():
    source = make_source(applies_to="England")

    assert faults(make_answer(cites=[("clear", "uk")]), sources=[source]) == [
        "this fact holds for England, and it supports uk."
    ]
    assert faults(make_answer(text={"england": "…"}, cites=[("clear", "england")]), sources=[source]) == []


def test_a_fact_of_one_nation_cannot_stand_behind_another():
    answer = make_answer(text={"wales": "…"}, cites=[("clear", "wales")])

    assert faults(answer, sources=[make_source(applies_to="England")]) == [
        "this fact holds for England, and it supports wales."
    ]


def test_a_citation_for_a_text_that_is_not_there_is_found():
    assert faults(make_answer(cites=[("clear", "wales")]), sources=[make_source()]) == [
        "it supports a text for wales, and there is none."
    ]


def test_a_citation_for_no_nation_is_found():
    assert faults(make_answer(cites=[("clear", "france")]), sources=[make_source()]) == [
        "supports: france is no nation."
    ]


@pytest.mark.parametrize(
    "text, says",
    [
        ("It is about 40 miles.", "A journey of 40 miles."),
        ("A reply comes in 5 working days if possible.", "An early reply within 5 working days."),
        ("A bed can be free for 24 hours.", "A 24-hour bed."),
        ("This holds from 1 December 2003.", "Births registered from 1 December 2003."),
        ("Citizens Advice is free.", "Citizens Advice, for anyone, is free."),
        ("A copy comes in about a month.", "It is usually dealt with in about a month."),
        ("By law, staff need one agreement.", "By law staff need agreement from one person."),
        ("The Age of Legal Capacity Act says so.", "This comes from the Age of Legal Capacity Act 1991."),
        ("They use the Ottawa guide.", "A version of the Ottawa guide."),
    ],
)
def test_what_a_cited_source_says_may_be_said(text, says):
    source = make_source(says=says)

    assert wrongs(text, source) == []
    assert any("is in no source" in wrong for wrong in wrongs(text)), "and without the source it is found"


def test_999_and_fields_of_the_hospital_need_no_source():
    assert wrongs("Ring 999, or {hospital.liaison_contact}. {hospital.policy_sentence}") == []


def test_a_number_counts_with_its_unit():
    assert wrongs("It is open for 5 months.", make_source(says="It is open for 5 working days.")) == [
        '"5 months" is in no source cited for this text.'
    ]


def test_a_phone_number_that_a_caveat_doubts_is_not_confirmed_by_it():
    doubted = make_source(
        says="Contact has a helpline.", caveat="The number usually given, 0808 808 3555, is UNVERIFIED."
    )

    assert any("0808 808 3555" in wrong for wrong in wrongs("Ring 0808 808 3555.", doubted))


def test_a_source_cited_for_one_nation_does_not_back_the_text_of_another():
    english = make_source(says="After 18 weeks.", applies_to="England")

    assert wrongs("It is 18 weeks.", english, supports="england", key="england") == []
    assert any("18 weeks" in wrong for wrong in wrongs("It is 18 weeks.", english, supports="england", key="uk"))


def test_a_body_of_one_nation_is_not_named_elsewhere_on_the_word_of_a_uk_source():
    source = make_source(says="PALS can help families.")

    assert any('"PALS"' in wrong for wrong in wrongs("You can ask PALS.", source))


def test_a_publisher_of_the_register_is_known_as_a_body():
    text = "Children's Heart Federation says that anyone may ask."
    other = make_source("other", publisher="Children's Heart Federation")

    assert named(text, make_source(publisher="Children's Heart Federation")) == []
    assert any("Children's Heart Federation" in wrong for _, wrong in named(text, make_source(), other))


def test_a_name_that_no_list_knows_is_found_by_its_capital():
    assert any('"Rainbow"' in wrong for wrong in wrongs("You can ask the Rainbow charity."))

"""A source a frightened parent is shown is its owner's page, and names no court case."""

from datetime import date

import pytest

from assistant.answers.helplines import Helpline
from assistant.review.check_sources import KINDS, publishers, source_faults, to_look_at_again
from tests.support.answer_factories import make_source

TODAY = date(2026, 11, 28)
OWN = {"publisher": "Samaritans", "url": "https://www.samaritans.org/how", "read_on": "2026-11-28"}


def wrong(*sources, lines=()):
    found = source_faults({one.fact: one for one in sources}, {one.id: one for one in lines}, today=TODAY)
    return [finding.wrong for finding in found]


def test_an_owner_s_page_read_this_year_is_in_order():
    assert wrong(make_source(**OWN)) == []


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"title": "A Hospital v Somebody [2018]"}, "names a court case"),
        ({"title": "Family Law Newsletter 9"}, "names a court case"),
        ({"publisher": "Nobody We Know"}, "is not in publishers.yml"),
        ({"url": "https://samaritans.org.example.com/how"}, "is not a page of Samaritans"),
        ({"url": "http://www.samaritans.org/how"}, "is not a page of Samaritans"),
        ({"url": "https://www.samaritans.org/how?utm_source=x"}, "is not a page of Samaritans"),
        ({"url": None}, "has no address"),
        ({"read_on": "last week"}, "read_on is"),
        ({"read_on": "2027-01-01"}, "read_on is"),
    ],
)
def test_what_does_not_deserve_trust_is_found(more, told):
    (fault,) = wrong(make_source(**(OWN | more)))
    assert told in fault


def test_a_page_that_repeats_another_says_whose_words_they_are():
    name = next(name for name, one in publishers().items() if one["kind"] == "repeats")
    source = OWN | {"publisher": name, "url": None}
    assert "repeats another's words" in wrong(make_source(**source))[0]
    assert wrong(make_source(**source, caveat="the NHS's own words, copied")) == []


def test_a_number_is_read_where_its_owner_says_it():
    line = Helpline("samaritans", "Samaritans on 116 123", "116 123", "clear", "always")
    assert wrong(make_source(says="Free on 116123.", **OWN), lines=[line]) == []
    assert "does not say 116 123" in wrong(make_source(says="Free.", **OWN), lines=[line])[0]
    assert "no file in sources" in wrong(lines=[line])[0]


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"read_on": "2025-11-01", "date": "2026"}, "read more than a year ago"),
        ({"date": "undated stored copy"}, "its page tells no date"),
        ({"date": "June 2019"}, "its page is more than a year old"),
    ],
)
def test_what_a_reviewer_should_open_again_is_listed(more, why):
    source = make_source(**(OWN | more))
    assert [reason for _, reason in to_look_at_again({source.fact: source}, today=TODAY)] == [why]


def test_a_page_of_this_year_is_not_listed():
    source = make_source(**OWN, date="March 2026")
    assert to_look_at_again({source.fact: source}, today=TODAY) == []


def test_every_publisher_is_of_a_known_kind():
    assert {name: one["kind"] for name, one in publishers().items() if one["kind"] not in KINDS} == {}

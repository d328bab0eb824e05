"""The reviewers' page: everything in it, readable on its own."""

import re
from datetime import date
from html import unescape

import pytest

from assistant.answers.approval import State
from assistant.answers.load import load_answers, load_sources
from assistant.review.report import report
from tests.support.answer_factories import PROFILE


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    out = tmp_path_factory.mktemp("report") / "answers.html"
    states = {answer.id: State("draft") for answer in load_answers()}
    states["refused"] = State("approved", "Ada Example, clinical safety officer", date(2026, 11, 1), date(2027, 5, 1))
    states["abroad"] = State("draft", withdrawn=True)
    report(load_answers(), load_sources(), PROFILE, states, out)
    return out.read_text(encoding="utf-8")


def words(page):
    return " ".join(
        unescape(re.sub(r"<style>.*?</style>|<[^>]+>", " ", page, flags=re.DOTALL)).replace("\u00a0", " ").split()
    )


def test_every_answer_is_there_with_its_title_and_every_text(page):
    told = words(page)
    openings = [
        text.split("\n\n")[0]
        for answer in load_answers()
        for texts in (answer.text, *answer.writers.values())
        for text in texts.values()
    ]

    assert openings
    assert [answer.id for answer in load_answers() if f'id="{answer.id}"' not in page] == []
    assert [one for one in openings if "{" not in one and " ".join(one.split()) not in told] == []


def test_sources_stand_with_publisher_link_words_and_caveat(page):
    told, source = words(page), load_sources()["nhs-need-not-provide"]

    assert source.publisher in told and source.says in told and source.caveat in told
    assert f'href="{source.url}"' in page


def test_where_each_answer_stands_is_told(page):
    told = words(page)

    assert "Approved by Ada Example, clinical safety officer, to be looked at again by 2027-05-01" in told
    assert "Draft, withdrawn" in told
    assert "1 approved" in told and "1 withdrawn" in told


def test_the_dialogue_s_own_words_and_the_other_languages_are_there_too(page):
    told = words(page)

    assert "I am not sure what you meant. Nothing was filled in." in told
    assert "Polski" in told and "zadzwoń" in told


def test_each_text_has_its_readability(page):
    assert len(re.findall(r"grade \d", page)) > 150


def test_no_field_is_left_unfilled(page):
    assert re.findall(r"\{[a-z_.]+\}", re.sub(r"<style>.*?</style>", "", page, flags=re.DOTALL)) == []


def test_the_page_needs_nothing_from_elsewhere(page):
    assert re.findall(r'<(?:script|link|img|iframe)\b|src="|@import|url\(', page) == []


def test_the_page_can_be_printed(page):
    assert "@media print" in page


def test_phone_numbers_stay_whole_on_a_line_and_in_order_in_languages_written_from_the_right(page):
    assert "01632 960 130" not in page and "01632\u00a0960\u00a0130" in page

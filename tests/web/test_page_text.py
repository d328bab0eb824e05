"""How our pages cut a text, so that it is shown and read aloud as it is meant."""

import pytest

from assistant.answers.languages import load_languages
from assistant.web.page_text import english_in, language_of, paragraphs, said_at
from tests.support.factories import MONDAY_MORNING


def test_a_time_is_the_hospitals_own_and_has_its_day_when_it_is_not_today(clock):
    assert said_at("2026-11-23T14:05:00+00:00") == "14:05"
    assert said_at("2026-11-22T23:59:00+00:00") == "22 Nov, 23:59"
    clock.moment = MONDAY_MORNING.replace(month=7)
    assert said_at("2026-07-23T14:05:00+00:00") == "15:05"


def test_the_language_of_an_answer_is_in_its_id():
    assert language_of({"id": "language_pl"}) == "pl" and language_of({"id": "language_ar_emergency"}) == "ar"
    assert language_of({"id": "languages"}) == language_of({"id": "legal_right"}) == language_of(None) == ""


def test_what_is_to_be_said_in_english_is_told_apart():
    assert english_in('powiedz po angielsku: "Emergency".') == [
        ("powiedz po angielsku: ", False),
        ('"Emergency"', True),
        (".", False),
    ]
    assert english_in("Dzwoń teraz.") == [("Dzwoń teraz.", False)]


@pytest.mark.parametrize("code", sorted(load_languages()))
def test_in_every_card_of_another_language_all_that_is_quoted_is_english(code):
    texts = [answer.text["uk"] for answer in load_languages()[code].answers]
    quoted = [part for text in texts for part, english in english_in(text) if english and '"' in part]
    assert sum(text.count('"') for text in texts) == 2 * len(quoted)


def test_blank_lines_part_paragraphs_and_line_breaks_stay():
    assert paragraphs("one\n \ntwo\nthree\n\n\n") == ["one", "two\nthree"]
